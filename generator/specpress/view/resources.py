"""Resources and operations -> modules, methods and the constants that describe requests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from specpress import ir
from specpress.config import PackageConfig
from specpress.ir_security import is_signed, needs_credentials
from specpress.naming import constant_case, resource_class_name, snake_case
from specpress.view import markdown
from specpress.view.annotations import Annotator, must_be_given
from specpress.view.bodies import CONSTANTS as BODY_CONSTANTS
from specpress.view.bodies import PLACES as BODY_PLACES
from specpress.view.bodies import bodies_source, body_argument, body_choices
from specpress.view.catalogue import Catalogue
from specpress.view.deprecation import (
    old_arguments,
    old_docstring,
    overloads_with_old_names,
    signature,
    warning,
)
from specpress.view.documentation import method_docstring, method_text, rate_limit_text
from specpress.view.headers import headers_view
from specpress.view.imports import ImportCollector
from specpress.view.literals import (
    call,
    docstring,
    json_text,
    literal,
    plain,
    sentence,
    sequence,
    table_cell,
)
from specpress.view.names import field_name
from specpress.view.operation_views import (
    ArgumentView,
    ExampleView,
    OperationView,
    OverloadView,
    ResourceView,
)
from specpress.view.overloads import overload_choices
from specpress.view.paging import iterator_name, iterator_view, pagination_source
from specpress.view.replies import only_streams, reply_sources, result_annotation
from specpress.view.security import authentication_cell, requirements_source
from specpress.view.server_variables import host_source
from specpress.view.streams import stream_names, stream_views
from specpress.view.waiting import wait_name, wait_source, wait_view

_PLACES = {
    ir.ParameterPlace.PATH: "PATH",
    ir.ParameterPlace.QUERY: "QUERY",
    ir.ParameterPlace.HEADER: "HEADER",
    ir.ParameterPlace.COOKIE: "COOKIE",
    ir.ParameterPlace.QUERYSTRING: "QUERYSTRING",
    **BODY_PLACES,
}
#: Parts of a documented request that few have.
_SELDOM = {
    "cookies": ir.ParameterPlace.COOKIE,
    "querystring": ir.ParameterPlace.QUERYSTRING,
}
#: Constants that modules of resources and fixtures import.
_CONSTANTS = frozenset({*_PLACES.values(), *BODY_CONSTANTS, "EVENTS", "PROFILE"})


def resource_view(
    resource: ir.Resource, catalogue: Catalogue, config: PackageConfig
) -> ResourceView:
    """One resource's module."""
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports)
    operations = tuple(
        _operation(operation, resource, annotator, imports, catalogue)
        for operation in resource.operations
    )
    for name in ("Resource", "AsyncResource"):
        imports.name(".._runtime.calling", name)
    for name in _described_by(operations):
        imports.name(".._runtime.operation", name)
    imports.name("functools", "cached_property")
    old_operations = tuple(
        _old_operation(old, resource, annotator, imports, catalogue)
        for old in resource.old_operations
    )
    if any(not (one.only_streams or one.headers) for one in (*operations, *old_operations)):
        for name in ("as_response", "as_async_response"):
            imports.name(".._runtime.calling", name)
    if any(operation.overloads for operation in (*operations, *old_operations)):
        imports.name("typing", "overload")
    if any(
        operation.deprecated or any(each.deprecated for each in operation.overloads)
        for operation in (*operations, *old_operations)
    ):
        imports.name("typing_extensions", "deprecated")
    class_name = resource_class_name(resource.name)
    fixtures = tuple(operation for operation in operations if operation.examples)
    return ResourceView(
        module=module_name(resource),
        attribute=module_name(resource),
        title=plain(resource.description) or class_name,
        class_name=class_name,
        async_class_name=f"Async{class_name}",
        class_names=", ".join(sorted([class_name, f"Async{class_name}"])),
        response_class_name=f"{class_name}WithResponse",
        async_response_class_name=f"Async{class_name}WithResponse",
        docstring=docstring(
            [sentence(resource.description) or f"The {resource.name} operations."], indent=4
        ),
        summary=sentence(resource.description.split("\n\n")[0]),
        imports=imports.imports(),
        fixtures_package=literal(f"{config.package}.fixtures"),
        fixture_imports=_fixture_imports(resource, fixtures, catalogue),
        operations=operations,
        old_operations=old_operations,
        fixtures=fixtures,
        fixture_names=tuple(sorted(fixture.method for fixture in fixtures)),
    )


def _described_by(operations: tuple[OperationView, ...]) -> tuple[str, ...]:
    """The classes of the constants that describe ``operations``."""
    if not operations:
        return ()
    return ("Operation", "Parameter") if any(o.declared for o in operations) else ("Operation",)


def module_name(resource: ir.Resource) -> str:
    """The module of a resource, which is also the client's attribute."""
    return snake_case(resource.name, prefix="resource")


def method_name(operation: ir.Operation) -> str:
    """The method of an operation."""
    return snake_case(operation.name, prefix="operation")


def constant_name(operation: ir.Operation, catalogue: Catalogue) -> str:
    """The constant that describes an operation; not the name of what stands beside it."""
    name = constant_case(operation.name, prefix="OPERATION")
    taken = name in _CONSTANTS or name in catalogue.models or name.endswith("_RECORD")
    return f"{name}_OPERATION" if taken else name


def _methods(resource: ir.Resource) -> set[str]:
    """What stands in the class of a resource beside builtins."""
    names = {method_name(each) for each in resource.operations}
    paged = {method_name(each) for each in resource.operations if each.pagination is not None}
    waits = {wait_name(each.wait) for each in resource.operations if each.wait is not None}
    old = {each.name for each in resource.old_operations}
    streamed = {
        name
        for each in resource.operations
        for name in stream_names(each, method_name(each)).values()
    }
    return names | {iterator_name(name) for name in paged} | waits | old | streamed


def operation_reference(operation_id: str, catalogue: Catalogue) -> str:
    """Where the runtime finds the description of an operation, as ``module.CONSTANT``."""
    resource, operation = catalogue.operations[operation_id]
    return f"{module_name(resource)}.{constant_name(operation, catalogue)}"


def _reconcile(
    operation: ir.Operation, catalogue: Catalogue, imports: ImportCollector
) -> str | None:
    rule = operation.reconcile
    if rule is None:
        return None
    _, read = catalogue.operations[rule.operation]
    names = {parameter.wire_name: field_name(parameter) for parameter in read.parameters}
    described = {
        "operation": literal(operation_reference(rule.operation, catalogue)),
        "rows": literal(rule.rows),
        "match": sequence([_match(each, imports) for each in rule.match]),
        "time": literal(rule.time),
        "time_format": literal(rule.time_format),
        "settled_after": literal(rule.settled_after),
        "page_size": literal(rule.page_size),
    }
    optional = {
        "arguments": tuple((names[name], argument) for name, argument in rule.arguments),
        "literals": tuple((names[name], value) for name, value in rule.literals),
        "identity": rule.identity,
        "status": rule.status,
        "executed": rule.executed,
        "failed": rule.failed,
    }
    described |= {name: literal(value) for name, value in optional.items() if value}
    if not rule.absence_tells:
        described["absence_tells"] = "False"
    return call(imports.name(".._runtime.operation", "Reconcile"), **described)


def _match(rule: ir.Match, imports: ImportCollector) -> str:
    optional = {
        "literal": rule.literal,
        "values": rule.values or None,
        "absolute": rule.absolute or None,
        "may_differ": rule.may_differ or None,
    }
    return call(
        imports.name(".._runtime.operation", "Match"),
        literal(rule.field),
        *([] if rule.argument is None else [literal(rule.argument)]),
        **{name: literal(value) for name, value in optional.items() if value is not None},
    )


def _fixture_imports(
    resource: ir.Resource, fixtures: tuple[OperationView, ...], catalogue: Catalogue
) -> Any:
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports)
    methods = {fixture.method for fixture in fixtures}
    for operation in resource.operations:
        if method_name(operation) in methods:
            result_annotation(operation, annotator, methods)
    imports.name("typing", "Literal")
    imports.name(".._profile", "PROFILE")
    imports.name(".._runtime.fixtures", "Fixture")
    imports.name(".._runtime.fixtures", "load_fixture")
    for fixture in fixtures:
        imports.name(f"..resources.{module_name(resource)}", fixture.constant)
    return imports.imports()


def _operation(
    operation: ir.Operation,
    resource: ir.Resource,
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
) -> OperationView:
    methods = _methods(resource)
    replies = reply_sources(operation, annotator, imports, methods)
    result = replies.result
    names = {parameter.wire_name: field_name(parameter) for parameter in operation.parameters}
    limit = operation.rate_limit
    fixtures = _examples(operation, resource)
    declared = _arguments(operation, annotator, imports, methods)
    choices = body_choices(
        operation,
        declared,
        _overloads(operation, declared, annotator, methods),
        annotator,
        imports,
        methods,
    )
    arguments = choices.arguments
    described = method_text(operation, result, catalogue)
    shown = f"{module_name(resource)}.{method_name(operation)}"
    return OperationView(
        constant=constant_name(operation, catalogue),
        method=method_name(operation),
        id=operation.id,
        http_method=operation.method,
        path=operation.path,
        path_literal=literal(operation.path),
        path_text=table_cell(operation.path),
        sent_path=None if operation.sent_path is None else literal(operation.sent_path),
        sent_query=literal(operation.sent_query) if operation.sent_query else None,
        id_literal=literal(f"{module_name(resource)}.{method_name(operation)}"),
        declared=declared,
        arguments=arguments,
        argument_names=", ".join(
            argument.name if argument.default is None else f"{argument.name}=None"
            for argument in arguments
        ),
        overloads=overloads_with_old_names(
            operation,
            shown,
            arguments,
            choices.overloads,
        ),
        signature=signature(operation, arguments),
        old_arguments=old_arguments(operation, shown, imports, is_deprecated=operation.deprecated),
        alternatives=tuple(
            sequence([literal(names[name]) for name in group]) for group in operation.alternatives
        ),
        dependencies=tuple(
            literal((names[name], tuple(names[each] for each in needed)))
            for name, needed in operation.dependencies
        ),
        bodies=bodies_source(operation, annotator, imports, methods),
        body_optional=bool(operation.bodies) and not operation.body_required,
        signed=is_signed(operation.security),
        security=requirements_source(operation.security),
        needs_credentials=needs_credentials(operation.security),
        servers=_servers_source(operation, catalogue, imports),
        single_row=operation.single_row,
        rate_limit=None
        if limit is None
        else call(
            imports.name(".._runtime.operation", "RateLimit"),
            literal(limit.count),
            literal(limit.period),
            literal(limit.scope),
        ),
        permission=None if operation.permission is None else literal(operation.permission),
        docs_url=None if operation.docs_url is None else literal(operation.docs_url),
        retry=None if operation.retry is None else literal(operation.retry),
        environments=literal(operation.environments) if operation.environments else None,
        reconcile=_reconcile(operation, catalogue, imports),
        pagination=pagination_source(operation, catalogue, imports),
        iterator=iterator_view(
            operation,
            method_name(operation),
            arguments,
            annotator,
            imports,
            catalogue,
            methods,
        ),
        wait_rule=wait_source(
            operation, catalogue, imports, lambda name: operation_reference(name, catalogue)
        ),
        wait=wait_view(operation, method_name(operation), annotator, catalogue, methods),
        result=result,
        result_value="type(None)" if result == "None" else result,
        replies=replies,
        headers=headers_view(
            operation, method_name(operation), shown, annotator, imports, catalogue
        ),
        streams=stream_views(
            operation,
            method_name(operation),
            annotator,
            imports,
            methods,
            method_docstring(described),
        ),
        only_streams=only_streams(operation),
        docstring=method_docstring(described),
        text=described,
        deprecated=literal(f"{operation.id} is deprecated") if operation.deprecated else None,
        summary=sentence(operation.summary),
        authentication_text=authentication_cell(operation),
        rate_limit_text=rate_limit_text(limit) if limit else "not documented",
        docs_link=f"[docs]({markdown.address(operation.docs_url)})" if operation.docs_url else "",
        examples=fixtures,
        example_names=tuple(literal(example.name) for example in fixtures),
    )


def _old_operation(
    old: ir.OldOperation,
    resource: ir.Resource,
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
) -> OperationView:
    """An operation under a name that it had, in ``resource``."""
    home, operation = catalogue.operations[old.operation]
    now = f"{module_name(home)}.{method_name(operation)}"
    is_here = home.name == resource.name
    if is_here:
        view = _operation(operation, resource, annotator, imports, catalogue)
    else:
        # Of another resource's operation, the constant and the types of its signature are used.
        unused = ImportCollector()
        view = _operation(operation, resource, Annotator(catalogue, unused), unused, catalogue)
        for parameter in operation.parameters:
            annotator.request_of_field(parameter, _methods(resource))
        result_annotation(operation, annotator, _methods(resource))
    shown = f"{module_name(resource)}.{old.name}"
    return replace(
        view,
        method=old.name,
        deprecated=warning(shown, now, old.until),
        docstring=old_docstring(now),
        headers=None,
        alias_of=now,
        constant_module=None if is_here else module_name(home),
        examples=(),
        example_names=(),
        old_arguments=old_arguments(operation, shown, imports, is_deprecated=True),
    )


def _arguments(
    operation: ir.Operation,
    annotator: Annotator,
    imports: ImportCollector,
    methods: set[str],
) -> tuple[ArgumentView, ...]:
    """Required arguments first, in the order of the spec."""
    ordered = sorted(operation.parameters, key=lambda each: not must_be_given(each))
    return tuple(
        replace(
            body_argument(parameter, annotator, imports, _PLACES, methods),
            writing=_writing(parameter),
        )
        for parameter in ordered
    )


def _writing(parameter: ir.Parameter) -> tuple[str, ...]:
    """How a parameter is written, where that does not go without saying: keyword arguments."""
    said = {
        "style": parameter.style,
        "explode": parameter.explode,
        "allow_reserved": parameter.allow_reserved or None,
        "content": parameter.content,
    }
    return tuple(f"{name}={literal(value)}" for name, value in said.items() if value is not None)


def _overloads(
    operation: ir.Operation,
    arguments: tuple[ArgumentView, ...],
    annotator: Annotator,
    methods: set[str],
) -> tuple[OverloadView, ...]:
    """The signatures that together accept what the conditions on the arguments do."""
    parameters = {field_name(parameter): parameter for parameter in operation.parameters}
    return tuple(
        OverloadView(
            tuple(
                sorted(
                    (
                        _overloaded(argument, parameters[argument.name], choice, annotator, methods)
                        for argument in arguments
                    ),
                    key=lambda argument: argument.default is not None,
                )
            )
        )
        for choice in overload_choices(operation)
    )


def _overloaded(
    argument: ArgumentView,
    parameter: ir.Parameter,
    choice: dict[str, bool | None],
    annotator: Annotator,
    methods: set[str],
) -> ArgumentView:
    match choice.get(parameter.wire_name):
        case None:
            return argument
        case True:
            given = annotator.request(parameter.type, methods)
            return replace(argument, annotation=given, default=None)
        case False:
            return replace(argument, annotation="None", default="None")


def _servers_source(
    operation: ir.Operation, catalogue: Catalogue, imports: ImportCollector
) -> str | None:
    """Source of where the call goes instead of the environment's server, by its name."""
    if not operation.servers:
        return None
    imports.name(".._runtime.profile", "EnvironmentHost")
    if any(host.variables for _, host in operation.servers):
        imports.name(".._runtime.profile", "ServerVariable")
    hosts = (
        f"{literal(name)}: {host_source(host, catalogue.server_arguments)}"
        for name, host in operation.servers
    )
    return f"{{{', '.join(hosts)}}}"


def _examples(operation: ir.Operation, resource: ir.Resource) -> tuple[ExampleView, ...]:
    """The documented exchanges that have a reply, as files."""
    folder = f"{module_name(resource)}/{method_name(operation)}"
    return tuple(
        ExampleView(
            name=snake_case(example.name, prefix="example"),
            request_path=f"{folder}/{snake_case(example.name, prefix='example')}.request.json",
            request_json=json_text(_request_of(operation, example)),
            reply_path=f"{folder}/{snake_case(example.name, prefix='example')}.response.json",
            reply_json=json_text(example.reply),
        )
        for example in operation.examples
        if example.has_reply
    )


def _request_of(operation: ir.Operation, example: ir.Example) -> dict[str, Any]:
    """The documented request: arguments by place, under their wire names."""
    by_place: dict[ir.ParameterPlace, dict[str, Any]] = {}
    for place, name, value in example.arguments:
        by_place.setdefault(place, {})[name] = value
    whole_body = by_place.get(ir.ParameterPlace.BODY, {}).get("body")
    fields = by_place.get(ir.ParameterPlace.BODY_FIELD)
    members = by_place.get(ir.ParameterPlace.BODY_MEMBERS)
    if members is not None:
        fields = {**(fields or {}), **members}
    return {
        "method": operation.method,
        "path": operation.path,
        "path_parameters": by_place.get(ir.ParameterPlace.PATH, {}),
        "query": by_place.get(ir.ParameterPlace.QUERY, {}),
        "headers": by_place.get(ir.ParameterPlace.HEADER, {}),
        **{key: by_place[place] for key, place in _SELDOM.items() if place in by_place},
        "body": whole_body if fields is None else fields,
    }
