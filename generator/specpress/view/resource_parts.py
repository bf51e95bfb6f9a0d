"""A large resource -> its module of classes, and a module for each call that describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
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

#: What every name of a module is imported from: a module and its name there.
_Origins = Mapping[str, tuple[str, str | None]]

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
    origins = imports.by_name()
    classes = {name for name, (origin, _) in origins.items() if origin.startswith(_MODELS)}
    return ResourceParts(
        imports=_class_imports(everything, origins, classes, models),
        methods=tuple(_with_models_of(each, classes, models) for each in operations),
        old_methods=tuple(_with_models_of(each, classes, models) for each in old_operations),
        call_modules=tuple(_call_module(each, origins, module) for each in operations),
    )


def _call_module(operation: OperationView, origins: _Origins, resource: str) -> CallModuleView:
    """The module of the constant that describes a call; ``origins`` are those of all calls."""
    used = {"Operation", "Parameter"} if operation.declared else {"Operation"}
    imports = _imported(used | _names_in(_description(operation)), origins)
    if operation.headers is not None:
        imports.name(f".{resource}", operation.headers.class_name)
    return CallModuleView(
        name=operation.method,
        operation=operation,
        imports=imports.imports(calls_package(resource)),
    )


def _class_imports(
    operations: Collection[OperationView], origins: _Origins, classes: set[str], models: str
) -> Imports:
    """What the module of the classes imports: the package of models as ``models``, none of it."""
    described = _names_in(text for each in operations for text in _description(each))
    written = _names_in(text for each in operations for text in _signatures(each))
    kept = (origins.keys() - described - {"Operation", "Parameter"}) | written
    imports = _imported(kept - classes, origins)
    if written & classes:
        imports.name("..", "models" if models == "models" else f"models as {models}")
    return imports.imports()


def _imported(names: Collection[str], origins: _Origins) -> ImportCollector:
    """The imports of those of ``names`` that are imported at all."""
    imports = ImportCollector()
    for name in names:
        if name in origins:
            imports.add(*origins[name])
    return imports


def _with_models_of(operation: OperationView, classes: set[str], models: str) -> OperationView:
    """The methods of a call, whose signatures name ``classes`` as attributes of ``models``."""

    def qualified(match: re.Match[str]) -> str:
        return f"{models}.{match.group()}" if match["name"] in classes else match.group()

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
