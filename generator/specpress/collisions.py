"""Names that Python cannot tell apart: two things of a spec that would get one name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specpress import ir
from specpress.diagnostics import Diagnostic, Location
from specpress.former_names import Misnamed, misnamed
from specpress.naming import CLIENT_NAMES, RESOURCE_NAMES, SHARED_MODULES, resource_class_name
from specpress.view.catalogue import Catalogue
from specpress.view.names import attribute_names, field_name
from specpress.view.operation_names import method_name, module_name
from specpress.view.paging import OWN_ARGUMENTS, iterator_name
from specpress.view.streams import stream_names
from specpress.view.waiting import OWN_ARGUMENTS as WAIT_ARGUMENTS
from specpress.view.waiting import given_fields, wait_name

CODE = "E080"

_HINT = "rename one of them, or give a parameter or property another name with x-name"
_ENUM_HINT = "name one of them with x-enum-names, beside the enum"

#: A Python name, what of the spec has it, and where that stands (None: it is ours).
_Claim = tuple[str, str, Location | None]


def check(api: ir.Api) -> list[Diagnostic]:
    """Every pair of things in ``api`` that would get the same Python name."""
    catalogue = Catalogue(api)
    return [
        *map(_wrong_name, misnamed(api)),
        *_clashes("the client", _resources(api)),
        *(
            diagnostic
            for resource in api.resources
            for diagnostic in _clashes(f"the resource '{resource.name}'", _methods(resource))
        ),
        *(
            diagnostic
            for resource in api.resources
            for operation in resource.operations
            for claims in (
                _arguments(operation),
                *(_arguments_of_body(operation, body) for body in operation.bodies[1:]),
                _arguments_of_iterator(operation),
                _arguments_of_wait(operation, catalogue),
            )
            for diagnostic in _clashes(f"the operation '{operation.id}'", claims)
        ),
        *_clashes("the models", _classes(api, catalogue)),
        *(
            diagnostic
            for model in api.models
            for diagnostic in _clashes(
                f"the model '{model.name}'",
                _attributes(model),
                _ENUM_HINT if isinstance(model, ir.EnumModel) else _HINT,
            )
        ),
    ]


def _wrong_name(found: Misnamed) -> Diagnostic:
    return Diagnostic("E081", found.message, found.location, hint=found.hint)


def _clashes(scope: str, claims: Iterable[_Claim], hint: str = _HINT) -> Iterator[Diagnostic]:
    first: dict[str, tuple[str, Location | None]] = {}
    for name, described, location in claims:
        if name not in first:
            first[name] = described, location
            continue
        other, other_location = first[name]
        if location is None or (other, other_location) == (described, location):
            continue
        both = (
            f"{described} and {other} both become" if other != described else "two schemas become"
        )
        yield Diagnostic(
            code=CODE,
            message=f"{both} '{name}' in {scope}",
            location=location,
            hint=hint,
            related=((other_location, f"{other} stands here"),) if other_location else (),
        )


def _resources(api: ir.Api) -> Iterator[_Claim]:
    for name in sorted(CLIENT_NAMES):
        yield name, "the client's own attribute", None
    for resource in api.resources:
        yield module_name(resource), f"the tag '{resource.name}'", _place_of(resource)
    for name in sorted(SHARED_MODULES):
        for resource in api.resources:
            if module_name(resource) == name:
                yield name, "the module of shared models", _place_of(resource)


def _place_of(resource: ir.Resource) -> Location:
    """Where a resource is first used."""
    if resource.operations:
        return resource.operations[0].location
    return resource.old_operations[0].location


def _methods(resource: ir.Resource) -> Iterator[_Claim]:
    for name in sorted(RESOURCE_NAMES):
        yield name, "the resource's own attribute", None
    for operation in resource.operations:
        described = f"the operation {operation.method} {operation.path}"
        yield method_name(operation), described, operation.location
        if operation.pagination is not None:
            iterator = iterator_name(method_name(operation))
            yield iterator, f"the iterator of {operation.id}", operation.location
        for name in stream_names(operation, method_name(operation)).values():
            if name != method_name(operation):
                yield name, f"the stream of {operation.id}", operation.location
        if operation.wait is not None:
            yield wait_name(operation.wait), f"x-wait of {operation.id}", operation.location

    for old in resource.old_operations:
        yield old.name, f"the former name of '{old.operation}'", old.location


def _arguments_of_iterator(operation: ir.Operation) -> Iterator[_Claim]:
    rule = operation.pagination
    if rule is not None:
        for name in OWN_ARGUMENTS:
            yield name, "the iterator's own argument", None
        for parameter in operation.parameters:
            if parameter.wire_name != rule.size:
                described = f"'{parameter.wire_name}'"
                yield field_name(parameter), described, parameter.location


def _arguments_of_wait(operation: ir.Operation, catalogue: Catalogue) -> Iterator[_Claim]:
    if operation.wait is None:
        return
    for name in WAIT_ARGUMENTS:
        yield name, "the waiting method's own argument", None
    if operation.wait.most is not None:
        yield operation.wait.most, "'at-most' of x-wait", None
    for given, described in given_fields(operation, catalogue).items():
        kind = "the call" if given.reply is None else "its reply"
        yield field_name(described), f"'{described.wire_name}' of {kind}", operation.location


def _arguments(operation: ir.Operation) -> Iterator[_Claim]:
    for parameter in operation.parameters:
        place = "body" if parameter.place.value.startswith("body") else parameter.place.value
        described = f"'{parameter.wire_name}' in {place}"
        yield field_name(parameter), described, parameter.location
    for parameter in operation.parameters:
        for former in parameter.former_names:
            yield former.name, f"a former name of '{parameter.wire_name}'", former.location


def _arguments_of_body(operation: ir.Operation, body: ir.RequestContent) -> Iterator[_Claim]:
    """What a call takes that means a body beside the first one."""
    first = operation.bodies[0].parameters
    outside = [each for each in operation.parameters if each not in first]
    for parameter in (*outside, *body.parameters):
        described = f"'{parameter.wire_name}' with {body.content.media_type}"
        yield field_name(parameter), described, parameter.location


def _resource_classes(api: ir.Api) -> Iterator[_Claim]:
    # Two tags of one name have been reported as modules.
    for name, resource in {resource_class_name(each.name): each for each in api.resources}.items():
        for each in (name, f"{name}WithResponse"):
            location = _place_of(resource)
            yield each, f"the tag '{resource.name}'", location
            yield f"Async{each}", f"the tag '{resource.name}'", location


def _classes(api: ir.Api, catalogue: Catalogue) -> Iterator[_Claim]:
    yield from _resource_classes(api)
    for model in api.models:
        usage = catalogue.usages.get(model.name)
        described = f"the schema '{model.name}'"
        yield model.name, described, model.location
        if isinstance(model, ir.EnumModel):
            yield catalogue.enum_alias(model.name), f"the values of {model.name}", model.location
        elif isinstance(model, ir.UnionModel) and usage and usage.in_requests:
            request = catalogue.request_name(model.name)
            if request != model.name:
                yield request, f"the request form of {model.name}", model.location
        elif isinstance(model, ir.ObjectModel) and usage and usage.in_requests:
            request = catalogue.request_name(model.name)
            if request != model.name:
                yield request, f"the request form of {model.name}", model.location
            dictionary = f"the dictionary form of {model.name}"
            yield catalogue.typed_dict_name(request), dictionary, model.location
        if not isinstance(model, ir.EnumModel) and usage and usage.in_requests:
            record = f"how {model.name} is written"
            yield catalogue.record_name(model.name), record, model.location
    for model in api.models:
        for former in model.former_names:
            yield former.name, f"a former name of {model.name}", former.location


def _attributes(model: ir.Model) -> Iterator[_Claim]:
    if isinstance(model, ir.EnumModel):
        for member in model.members:
            yield member.name, f"the value {member.value!r}", model.location
        for member in model.members:
            for former in member.former_names:
                yield former.name, f"a former name of the value {member.value!r}", former.location
        return
    if isinstance(model, ir.UnionModel):
        return
    for name, field in attribute_names(model):
        yield name, f"the property '{field.wire_name}'", field.location
    for field in model.fields:
        for former in field.former_names:
            yield former.name, f"a former name of '{field.wire_name}'", former.location
