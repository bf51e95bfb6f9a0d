"""Views -> surface: what of a package its callers can name."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from specpress.surface.fixed import (
    CLIENT_ATTRIBUTES,
    CLIENT_OPTIONS,
    CONSTANTS,
    REQUIRES_PYTHON,
    TESTING,
)
from specpress.surface.limits import limits_of
from specpress.surface.model import (
    Client,
    Enum,
    ErrorClass,
    Member,
    Model,
    Operation,
    Surface,
    Union,
    Value,
)
from specpress.surface.types import normalize
from specpress.view.client_views import ClientView
from specpress.view.model_views import AliasView, AttributeView, ClassView, EnumView, PropertyView
from specpress.view.operation_views import (
    ArgumentView,
    IteratorView,
    OperationView,
    ResourceView,
    WaitView,
)
from specpress.view.views import PackageView

_PLAIN = {
    "OpenStringEnum": "str",
    "OpenIntegerEnum": "int",
    "OpenDecimalEnum": "Decimal",
    "OpenFloatEnum": "float",
    "OpenMixedEnum": "object",
}


def surface_of(view: PackageView) -> Surface:
    """The public surface of the package that ``view`` describes."""
    classes = [each for module in view.model_modules for each in module.classes]
    enums = [each for module in view.model_modules for each in module.enums]
    aliases = [
        alias
        for module in view.model_modules
        for each in module.unions
        for alias in (each.reply, each.request)
        if alias is not None
    ]
    names = {each.name for each in classes}
    return Surface(
        package=view.config.package,
        distribution=view.config.distribution,
        version=view.config.version,
        requires_python=REQUIRES_PYTHON,
        extras=tuple(sorted(extra.name for extra in view.extras)),
        client=_client(view.client, view.resources),
        environments={each.name: each.url for each in view.environments},
        exports=tuple(sorted(view.top_names)),
        testing=tuple(sorted(TESTING)),
        constants=CONSTANTS,
        errors={
            error.name: ErrorClass(_base(error.bases), _text(error.category))
            for error in view.errors
        },
        error_codes=_codes(view.error_codes),
        operations={
            f"{resource.attribute}.{name}": operation
            for resource in view.resources
            for each in (*resource.operations, *resource.old_operations)
            for name, operation in _methods(each, resource.attribute)
        },
        models={
            **{each.name: _model(each) for each in classes},
            **{old.name: Model(alias_of=old.new) for old in view.old_models if old.new in names},
        },
        enums={
            **{each.name: _enum(each) for each in enums},
            **{
                old.name: Enum(literal=f"{old.name}Literal", alias_of=old.new)
                for old in view.old_models
                if old.new in {each.name for each in enums}
            },
        },
        unions={each.name: Union(_shapes(each)) for each in aliases},
    )


def _shapes(view: AliasView) -> str:
    """The annotation that an alias stands for."""
    text: str = ast.literal_eval(view.type)
    return normalize(text)


def _client(client: ClientView, resources: Iterable[ResourceView]) -> Client:
    declared = {
        each.name: Value(each.annotation, default=each.default)
        for each in (*client.credentials, *client.settings)
    }
    return Client(
        names=tuple(sorted((client.name, client.async_name))),
        options={**CLIENT_OPTIONS, **declared},
        attributes=tuple(
            sorted(
                (
                    *CLIENT_ATTRIBUTES,
                    *(("with_credentials",) if client.changeable else ()),
                    *(each.attribute for each in resources),
                )
            )
        ),
    )


def _codes(codes: Iterable[tuple[str, str]]) -> dict[str, str]:
    categories: dict[str, set[str]] = {}
    for code, category in codes:
        categories.setdefault(code, set()).add(category)
    return {code: ", ".join(sorted(each)) for code, each in categories.items()}


def _methods(view: OperationView, resource: str) -> Iterator[tuple[str, Operation]]:
    """The method of an operation, and those around it."""
    operation = _operation(view)
    yield view.method, operation
    if view.alias_of is not None:
        return
    around = replace(
        operation,
        around=f"{resource}.{view.method}",
        alternatives=(),
        needs={},
        arguments={},
    )
    for stream in view.streams:
        if stream.name != view.method:
            # It takes what the method takes.
            returns = normalize(stream.class_name)
            yield stream.name, replace(around, returns=returns, arguments=operation.arguments)
    if view.iterator is not None:
        yield (
            view.iterator.name,
            replace(
                around,
                returns=normalize(f"RowIterator[{view.iterator.types}]"),
                arguments=_iterator_arguments(view.iterator),
            ),
        )
    if view.wait is not None:
        yield (
            view.wait.name,
            replace(
                around,
                returns=normalize(view.wait.row),
                arguments=_wait_arguments(view.wait),
                deprecated=False,
            ),
        )


def _iterator_arguments(view: IteratorView) -> dict[str, Value]:
    own = {"maximum_rows": view.count_annotation, "resume_from": view.position_annotation}
    if view.has_size:
        own["page_size"] = view.count_annotation
    return {
        **{argument.name: _argument(argument) for argument in view.arguments},
        **{name: Value(normalize(each), default="None") for name, each in own.items()},
    }


def _wait_arguments(view: WaitView) -> dict[str, Value]:
    arguments = {
        each.name: Value(
            normalize(each.annotation), required=each.default is None, default=each.default
        )
        for each in view.arguments
    }
    if view.since_annotation is not None:
        arguments["since"] = Value(normalize(view.since_annotation), required=True)
    return {**arguments, "timeout": Value(normalize(view.timeout_annotation), default="None")}


def _operation(view: OperationView) -> Operation:
    if view.alias_of is not None:
        return Operation(call=f"{view.http_method} {view.path}", alias_of=view.alias_of)
    old = [each for each in view.signature.arguments if each.alias_of is not None]
    return Operation(
        call=f"{view.http_method} {view.path}",
        returns=normalize(view.streams[0].class_name if view.only_streams else view.result),
        arguments={argument.name: _argument(argument) for argument in (*view.arguments, *old)},
        alternatives=tuple(tuple(ast.literal_eval(group)) for group in view.alternatives),
        needs={name: tuple(others) for name, others in map(ast.literal_eval, view.dependencies)},
        signed=view.needs_credentials,
        permission=_text(view.permission),
        rate_limit=view.rate_limit_text if view.rate_limit else None,
        retry=_text(view.retry),
        environments=() if view.environments is None else ast.literal_eval(view.environments),
        docs=_text(view.docs_url),
        deprecated=view.deprecated is not None,
    )


def _argument(view: ArgumentView) -> Value:
    if view.alias_of is not None:
        return Value(type=normalize(view.annotation), alias_of=view.alias_of)
    return Value(
        type=normalize(view.annotation),
        required=view.required,
        default=view.default,
        wire=_wire(str(_text(view.wire_name)), view.name),
        limits=limits_of(view.wire_type),
        deprecated=view.deprecated,
    )


def _model(view: ClassView) -> Model:
    fields = {
        **{each.name: _field(each) for each in view.attributes},
        **{each.name: _property(each) for each in view.properties},
    }
    for old in view.old_names:
        fields[old.name] = Value(fields[old.new].type, alias_of=old.new)
    return Model(
        kind=view.kind,
        fields=fields,
        alternatives=view.alternatives,
        needs=dict(view.dependencies),
        deprecated=view.deprecated,
    )


def _field(view: AttributeView) -> Value:
    annotation = normalize(view.annotation)
    return Value(
        type=annotation.removeprefix("Required[").removesuffix("]")
        if annotation.startswith("Required[")
        else annotation,
        required=view.initial is None,
        default=view.initial,
        wire=_wire(view.wire_name, view.name),
        limits=limits_of(view.wire_type),
        deprecated=view.deprecated,
    )


def _property(view: PropertyView) -> Value:
    if view.alias_of is not None:
        return Value(type=normalize(view.annotation), alias_of=view.alias_of)
    return Value(type=normalize(view.annotation), computed=True, deprecated=view.deprecated)


def _enum(view: EnumView) -> Enum:
    values = {each.name: each.value for each in view.members}
    return Enum(
        base=_PLAIN[view.base],
        literal=view.literal_alias,
        members={
            each.name: Member(values.get(each.alias_of or each.name, each.value), each.alias_of)
            for each in view.members
        },
        deprecated=view.deprecated,
    )


def _base(bases: str) -> str:
    """The package's own base of an error class, or the runtime's."""
    return bases.split(", ")[0].removeprefix("_errors.")


def _wire(wire_name: str, name: str) -> str | None:
    return None if wire_name == name else wire_name


# The wire names, permissions and links of operations are few texts that stand there often.
@lru_cache(maxsize=4096)
def _text(source: str | None) -> str | None:
    """The text that a literal of the view means."""
    return None if source is None else str(ast.literal_eval(source))
