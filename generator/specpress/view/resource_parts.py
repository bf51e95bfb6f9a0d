"""A large resource -> its module of classes, and a module for each call that describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from specpress.view.common_views import Imports
from specpress.view.imports import ImportCollector
from specpress.view.large_resources import calls_package
from specpress.view.operation_views import (
    ArgumentView,
    CallModuleView,
    OperationView,
    OverloadView,
    WaitArgument,
)

_Argument = TypeVar("_Argument", ArgumentView, WaitArgument)

_MODELS = "..models"
#: Strings are passed over whole; then a name that is neither an attribute nor a keyword argument.
_NAME = re.compile(
    r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])(?P<name>[^\W\d]\w*)(?!\w|=(?!=))"""
)


@dataclass(frozen=True, slots=True)
class ResourceParts:
    """What the module of a resource's classes imports and has, and the modules beside it."""

    imports: Imports
    methods: tuple[OperationView, ...]
    old_methods: tuple[OperationView, ...]
    call_modules: tuple[CallModuleView, ...]


def parts_of(
    operations: tuple[OperationView, ...],
    old_operations: tuple[OperationView, ...],
    imports: ImportCollector,
    module: str,
    names: set[str],
) -> ResourceParts:
    """The parts of the resource of ``module``.

    ``imports`` are those of all parts together; ``names`` are those in the resource's classes.
    """
    everything = (*operations, *old_operations)
    models = _name_of_models(everything, names)
    return ResourceParts(
        imports=_class_imports(everything, imports, models).imports(),
        methods=tuple(_with_models_of(each, imports, models) for each in operations),
        old_methods=tuple(_with_models_of(each, imports, models) for each in old_operations),
        call_modules=tuple(_call_module(each, imports, module) for each in operations),
    )


def _call_module(
    operation: OperationView, imports: ImportCollector, resource: str
) -> CallModuleView:
    """The module of the constant that describes a call; ``imports`` are those of all calls."""
    own = ImportCollector()
    if operation.headers is not None:
        own.name(f".{resource}", operation.headers.class_name)
    used = {"Operation", "Parameter"} if operation.declared else {"Operation"}
    used |= _names_in(_description(operation))
    return CallModuleView(
        name=operation.method,
        operation=operation,
        imports=own.with_names_of(imports, used).imports(calls_package(resource)),
    )


def _class_imports(
    operations: Collection[OperationView], imports: ImportCollector, models: str
) -> ImportCollector:
    """What the module of the classes imports: the package of models as ``models``, none of it."""
    described = _names_in(text for each in operations for text in _description(each))
    written = _names_in(text for each in operations for text in _signatures(each))
    kept = (imports.bound() - described - {"Operation", "Parameter"}) | written
    names = imports.bound(_MODELS)
    found = ImportCollector().with_names_of(imports, kept - names)
    if written & names:
        found.name("..", "models" if models == "models" else f"models as {models}")
    return found


def _with_models_of(
    operation: OperationView, imports: ImportCollector, models: str
) -> OperationView:
    """The methods of a call, whose signatures name models as attributes of ``models``."""
    names = imports.bound(_MODELS)

    def qualified(match: re.Match[str]) -> str:
        return f"{models}.{match.group()}" if match["name"] in names else match.group()

    return _renamed(operation, lambda text: _NAME.sub(qualified, text))


def _name_of_models(operations: Iterable[OperationView], methods: set[str]) -> str:
    """What the package of models is called beside the methods and their arguments."""
    taken = {each.name for operation in operations for each in operation.signature.arguments}
    return "_models" if "models" in taken | methods else "models"


def _names_in(texts: Iterable[str | None]) -> set[str]:
    """The names that expressions and annotations mention."""
    return {
        match["name"]
        for text in texts
        if text
        for match in _NAME.finditer(text)
        if match["name"] is not None
    }


def _description(operation: OperationView) -> Iterator[str | None]:
    """The expressions in the constant of a call."""
    replies = operation.replies
    yield from (operation.result, operation.result_value)
    yield from (replies.replies, replies.streams, replies.errors, replies.accept)
    for argument in operation.declared:
        yield from (argument.place, argument.wire_type, *argument.writing)
    yield from (operation.bodies, operation.security, operation.servers, operation.rate_limit)
    yield from (operation.reconcile, operation.pagination, operation.wait_rule)


def _signatures(operation: OperationView) -> Iterator[str | None]:
    """The annotations and expressions in the methods of a call."""
    texts: list[str] = []

    def kept(text: str) -> str:
        texts.append(text)
        return text

    _renamed(operation, kept)
    yield from texts
    yield operation.old_arguments
    for each in operation.streams:
        yield from (each.constructor, each.async_constructor)


def _renamed(operation: OperationView, rename: Callable[[str], str]) -> OperationView:
    """The operation with every annotation of its methods renamed."""

    def typed(arguments: tuple[_Argument, ...]) -> tuple[_Argument, ...]:
        return tuple(replace(each, annotation=rename(each.annotation)) for each in arguments)

    def overload(view: OverloadView) -> OverloadView:
        return replace(view, arguments=typed(view.arguments))

    headers, iterator, wait = operation.headers, operation.iterator, operation.wait
    return replace(
        operation,
        result=rename(operation.result),
        signature=overload(operation.signature),
        overloads=tuple(map(overload, operation.overloads)),
        headers=headers
        and replace(
            headers,
            headers=tuple(
                replace(
                    each,
                    annotation=rename(each.annotation),
                    expression=rename(each.expression),
                )
                for each in headers.headers
            ),
        ),
        streams=tuple(
            replace(
                each,
                class_name=rename(each.class_name),
                async_class_name=rename(each.async_class_name),
            )
            for each in operation.streams
        ),
        iterator=iterator
        and replace(
            iterator,
            arguments=typed(iterator.arguments),
            count_annotation=rename(iterator.count_annotation),
            position_annotation=rename(iterator.position_annotation),
            types=rename(iterator.types),
        ),
        wait=wait
        and replace(
            wait,
            arguments=typed(wait.arguments),
            since_annotation=wait.since_annotation and rename(wait.since_annotation),
            timeout_annotation=rename(wait.timeout_annotation),
            row=rename(wait.row),
        ),
    )
