"""What a document says that the API sends by itself: the bodies of webhooks and callbacks.

Their models are part of a package, so that a handler can read what comes; handlers are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.document import Document, Node
from specpress.lowering.schemas import SchemaLowerer, text
from specpress.media_types import is_json
from specpress.naming import pascal_case
from specpress.walking import operations_in


@dataclass(frozen=True, slots=True)
class ReceivedTypes:
    """The bodies that come, and all types of bodies and of the replies to them."""

    bodies: tuple[ir.Received, ...]
    types: tuple[ir.Type, ...]


def received_types(document: Document, schemas: SchemaLowerer) -> ReceivedTypes:
    """What webhooks and callbacks bring, in the order of the document."""
    bodies: list[ir.Received] = []
    types: list[ir.Type] = []
    seen: set[tuple[str, str, str]] = set()
    for kind, name, item in _path_items(document):
        several = len(list(operations_in(item))) > 1
        for method, operation in operations_in(item):
            words = f"{name} {kind}"
            own = pascal_case(f"{method} {words}" if several else words)
            body = operation.get("requestBody")
            for media_type, schema in _schemas(body.follow() if body is not None else None):
                lowered = schemas.lower(schema, own)
                types.append(lowered)
                if is_json(media_type) and (kind, name, method) not in seen:
                    seen.add((kind, name, method))
                    bodies.append(
                        ir.Received(
                            kind=kind,
                            name=name,
                            method=method.upper(),
                            type=lowered,
                            several=several,
                            summary=text(operation, "summary") or text(item, "summary"),
                            description=text(operation, "description") or text(item, "description"),
                        )
                    )
            types += _replies(operation, own, schemas)
    return ReceivedTypes(tuple(bodies), tuple(types))


def _replies(operation: Node, own: str, schemas: SchemaLowerer) -> Iterator[ir.Type]:
    """The types of what the API expects as an answer."""
    responses = operation.get("responses")
    for status, response in responses.items() if responses is not None else ():
        if not status.startswith("x-"):
            for _, schema in _schemas(response.follow()):
                yield schemas.lower(schema, f"{own}Reply{pascal_case(status, prefix='')}")


def _path_items(document: Document) -> Iterator[tuple[str, str, Node]]:
    """The path items of webhooks and callbacks: which of them, their names, and themselves."""
    root = document.node
    webhooks = root.get("webhooks")
    for name, entry in webhooks.items() if webhooks is not None else ():
        if not name.startswith("x-"):
            yield "webhook", name, entry.follow()
    paths = root.get("paths")
    for path, entry in paths.items() if paths is not None else ():
        if not path.startswith("x-"):
            for _, operation in operations_in(entry.follow()):
                yield from _callbacks(operation.get("callbacks"))
    components = root.get("components")
    if components is not None:
        yield from _callbacks(components.get("callbacks"))


def _callbacks(listed: Node | None) -> Iterator[tuple[str, str, Node]]:
    for name, entry in listed.items() if listed is not None else ():
        if name.startswith("x-"):
            continue
        for expression, item in entry.follow().items():
            if not expression.startswith("x-"):
                yield "callback", name, item.follow()


def _schemas(holder: Node | None) -> Iterator[tuple[str, Node]]:
    """The media types and schemas of the contents that are objects of this document."""
    content = holder.get("content") if holder is not None else None
    for media_type, entry in content.items() if content is not None else ():
        schema = entry.follow().get("schema")
        if schema is not None:
            yield media_type, schema
