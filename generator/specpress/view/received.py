"""What an API sends by itself -> functions that decode it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specpress import ir
from specpress.naming import snake_case
from specpress.view import markdown
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.common_views import DocLines, Imports
from specpress.view.imports import ImportCollector, name_order
from specpress.view.literals import docstring, literal, plain, sentence, table_cell, told


@dataclass(frozen=True, slots=True)
class ReceivedBodyView:
    """A function that decodes one kind of body; ``origin`` and ``summary`` are for tables."""

    function: str
    result: str
    #: The same as the cell of a table.
    result_text: str
    name: str
    docstring: DocLines
    origin: str
    summary: str


@dataclass(frozen=True, slots=True)
class ReceivedView:
    """The module ``webhooks`` of a package."""

    bodies: tuple[ReceivedBodyView, ...]
    imports: Imports
    #: The functions in the order of a list of public names.
    functions: tuple[str, ...]


def received_view(bodies: Iterable[ir.Received], catalogue: Catalogue) -> ReceivedView | None:
    """The functions for the bodies of webhooks and callbacks; None where there are none."""
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports)
    taken: set[str] = set()
    found = tuple(_body(each, annotator, taken) for each in bodies)
    if not found:
        return None
    imports.name(".._runtime.receiving", "decode_body")
    # A model may have the name of an error.
    imports.name("..", "errors as _errors")
    functions = sorted((each.function for each in found), key=name_order)
    return ReceivedView(found, imports.imports(), tuple(functions))


def _body(body: ir.Received, annotator: Annotator, taken: set[str]) -> ReceivedBodyView:
    function = _free(body, taken)
    taken.add(function)
    name = plain(body.name)
    origin = f"{body.kind} {name}" + (f" ({body.method})" if body.several else "")
    result = annotator.reply(body.type, taken)
    return ReceivedBodyView(
        function=function,
        result=result,
        result_text=markdown.code(result),
        name=literal(f"{body.kind} {body.name}"),
        docstring=docstring(
            [
                sentence(plain(body.summary)) or _brings(body, name),
                *told(body.description),
                "Args:\n    content: The body of the request, as it came.",
                "Raises:\n    DecodeError: It is not as documented.",
            ],
            indent=4,
        ),
        origin=table_cell(origin),
        summary=table_cell(sentence(plain(body.summary)) or origin),
    )


def _brings(body: ir.Received, name: str) -> str:
    return f"What the {body.kind} ``{name}`` brings{f' by {body.method}' if body.several else ''}."


def _free(body: ir.Received, taken: set[str]) -> str:
    """The name of the webhook, and of what it differs by where that is taken."""
    method = f"{body.method.lower()} " if body.several else ""
    for words in (f"{method}{body.name}", f"{method}{body.name} {body.kind}"):
        name = snake_case(words, prefix=body.kind)
        if name not in taken | _OWN_NAMES:
            return name
    name, number = snake_case(f"{method}{body.name} {body.kind}", prefix=body.kind), 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"


#: What the module has beside the functions, or Python means by it.
_OWN_NAMES = frozenset(
    {
        *("annotations", "bool", "builtins", "bytes", "date", "datetime", "decode_body", "dict"),
        *("float", "int", "list", "object", "str", "time", "timedelta"),
    }
)
