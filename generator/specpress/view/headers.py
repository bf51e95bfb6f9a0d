"""The documented headers of replies: a class for each call whose replies have some."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from specpress import ir
from specpress.ir_replies import ReplyHeader
from specpress.naming import pascal_case, snake_case
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import docstring, literal, sentence
from specpress.view.operation_views import HeadersView, HeaderView

_RUNTIME = ".._runtime.typed_headers"
_TEXT = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)


def headers_view(
    operation: ir.Operation,
    method: str,
    shown: str,
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
) -> HeadersView | None:
    """The class of the headers of an operation; None where none are documented."""
    headers = _documented(operation)
    if not headers:
        return None
    for name in ("TypedHeaders", "as_response_with", "as_async_response_with"):
        imports.name(_RUNTIME, name)
    imports.name("functools", "cached_property")
    class_name = f"{pascal_case(method)}Headers"
    if class_name in catalogue.models:
        class_name = f"{pascal_case(method)}ReplyHeaders"
    names = _names(headers.values())
    return HeadersView(
        class_name=class_name,
        docstring=docstring([f"The documented headers of the replies to ``{shown}``."], indent=4),
        headers=tuple(
            _header(each, name, annotator, set(names), catalogue)
            for name, each in zip(names, headers.values(), strict=True)
        ),
    )


def _documented(operation: ir.Operation) -> dict[str, ReplyHeader]:
    """The headers by lower-case name, those of success first.

    One that replies give different types is text. Only what all of success need is required.
    """
    ordered = sorted(operation.replies, key=lambda each: not each.is_success)
    needed = [
        {header.wire_name.lower() for header in reply.headers if header.required}
        for reply in ordered
        if reply.is_success
    ]
    headers: dict[str, ReplyHeader] = {}
    for reply in ordered:
        for header in reply.headers:
            name = header.wire_name.lower()
            known = headers.setdefault(name, header)
            if (known.type, known.is_json, known.explode) != (
                header.type,
                header.is_json,
                header.explode,
            ):
                known = replace(known, type=_TEXT, is_json=False)
            required = bool(needed) and all(name in each for each in needed)
            headers[name] = replace(known, required=required)
    return headers


def _names(headers: Iterable[ReplyHeader]) -> list[str]:
    """The attributes, each another one."""
    names: list[str] = []
    for header in headers:
        name = snake_case(header.wire_name, prefix="header")
        while name in names:
            name += "_"
        names.append(name)
    return names


def _header(
    header: ReplyHeader,
    name: str,
    annotator: Annotator,
    hidden: Collection[str],
    catalogue: Catalogue,
) -> HeaderView:
    annotation = annotator.reply(header.type, hidden)
    optional = (
        annotation
        if annotation.endswith("| None") or annotation == "Any"
        else (f"{annotation} | None")
    )
    function, more = _reading(header, catalogue)
    if header.required:
        more += ", required=True"
    described = sentence(header.description) or f"The header ``{header.wire_name}``."
    return HeaderView(
        name=name,
        annotation=optional,
        expression=f"self.{function}({literal(header.wire_name)}, {annotation}{more})",
        docstring=docstring([described, *(["Deprecated."] if header.deprecated else [])], indent=8),
    )


def _reading(header: ReplyHeader, catalogue: Catalogue) -> tuple[str, str]:
    """The function of the runtime that reads a header, and its last argument."""
    if header.is_json:
        return "_json", ""
    match header.type:
        case ir.Array():
            return "_list", ""
        case ir.Map():
            return "_object", ", explode=True" if header.explode else ""
        case ir.Reference(name=name) if isinstance(catalogue.models[name], ir.ObjectModel):
            return "_object", ", explode=True" if header.explode else ""
        case _:
            return "_value", ""
