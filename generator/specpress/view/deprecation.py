"""What has an old name or will go: the words of its warnings, and what the package needs for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress import ir
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, docstring, literal
from specpress.view.names import field_name
from specpress.view.operation_views import ArgumentView, OverloadView

_MODULE = ".._runtime.deprecating"


def warns(api: ir.Api) -> bool:
    """Whether type checkers are told of anything: the decorator for it is in no older Python."""
    return any(
        resource.old_operations
        or any(
            operation.deprecated or any(each.former_names for each in operation.parameters)
            for operation in resource.operations
        )
        for resource in api.resources
    ) or any(
        field.former_names
        for model in api.models
        if not isinstance(model, ir.EnumModel)
        for field in model.fields
    )


def warning(what: str, instead: str, until: str | None = None) -> str:
    """The words of a warning of the old name ``what``, as a literal."""
    gone = f"; {until} has it no more" if until else ""
    return literal(f"{what} is deprecated: use {instead}{gone}")


def old_arguments(
    operation: ir.Operation, shown: str, imports: ImportCollector, *, is_deprecated: bool
) -> str | None:
    """The decorator of a method whose arguments have old names, or are deprecated."""
    renamed = {
        former.name: field_name(parameter)
        for parameter in operation.parameters
        for former in parameter.former_names
    }
    deprecated = tuple(field_name(each) for each in operation.parameters if each.deprecated)
    if not renamed and not deprecated:
        return None
    described = {"renamed": renamed, "deprecated": deprecated}
    return call(
        imports.name(_MODULE, "old_arguments"),
        literal(shown),
        **{name: literal(value) for name, value in described.items() if value},
        # The decorator that warns of the whole operation stands above this one.
        level="3" if is_deprecated else None,
    )


def signature(operation: ir.Operation, arguments: tuple[ArgumentView, ...]) -> OverloadView:
    """What a method takes: its arguments, and behind them those under old names."""
    return OverloadView(tuple(_with_old_names(operation, arguments)))


def overloads_with_old_names(
    operation: ir.Operation,
    shown: str,
    arguments: tuple[ArgumentView, ...],
    overloads: tuple[OverloadView, ...],
) -> tuple[OverloadView, ...]:
    """``overloads`` (or the one signature), and that which type checkers call deprecated."""
    names = [former.name for each in operation.parameters for former in each.former_names]
    if not names:
        return overloads
    text = literal(f"{shown}({', '.join(names)}) is deprecated: use the new names")
    old = OverloadView(tuple(_with_old_names(operation, arguments)), text)
    return (*(overloads or (OverloadView(arguments),)), old)


def _with_old_names(
    operation: ir.Operation, arguments: tuple[ArgumentView, ...]
) -> Iterator[ArgumentView]:
    formers = {field_name(each): each.former_names for each in operation.parameters}
    relaxed = [_optional(each) if formers.get(each.name) else each for each in arguments]
    yield from sorted(relaxed, key=lambda each: each.default is not None)
    for argument in arguments:
        for former in formers.get(argument.name, ()):
            yield replace(_optional(argument), name=former.name, alias_of=argument.name)


def _optional(argument: ArgumentView) -> ArgumentView:
    annotation = argument.annotation
    if not annotation.endswith("| None") and annotation.split(".")[-1] not in ("object", "Any"):
        annotation = f"{annotation} | None"
    return replace(argument, annotation=annotation, default="None", required=False)


def old_docstring(new: str) -> tuple[str, ...]:
    """The docstring of something under its old name."""
    return docstring([f"The old name of ``{new}``."], indent=8)
