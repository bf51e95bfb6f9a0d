"""What a document says that the API sends by itself: the bodies of webhooks and callbacks.

Their models are part of a package, so that a handler can read what comes; handlers are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.document import Document, Node
from specpress.lowering.schemas import SchemaLowerer
from specpress.naming import pascal_case
from specpress.walking import operations_in


def received_types(document: Document, schemas: SchemaLowerer) -> Iterator[ir.Type]:
    """The types of the bodies of webhooks and callbacks, and of the replies to them."""
    for name, item in _path_items(document):
        several = len(list(operations_in(item))) > 1
        for method, operation in operations_in(item):
            own = pascal_case(f"{method} {name}" if several else name)
            body = operation.get("requestBody")
            for schema in _schemas(body.follow() if body is not None else None):
                yield schemas.lower(schema, own)
            responses = operation.get("responses")
            for status, response in responses.items() if responses is not None else ():
                if not status.startswith("x-"):
                    for schema in _schemas(response.follow()):
                        yield schemas.lower(schema, f"{own}Reply{pascal_case(status, prefix='')}")


def _path_items(document: Document) -> Iterator[tuple[str, Node]]:
    """The path items of webhooks and callbacks, with words for what they are."""
    root = document.node
    webhooks = root.get("webhooks")
    for name, entry in webhooks.items() if webhooks is not None else ():
        yield f"{name} webhook", entry.follow()
    paths = root.get("paths")
    for _, entry in paths.items() if paths is not None else ():
        for _, operation in operations_in(entry.follow()):
            yield from _callbacks(operation.get("callbacks"))
    components = root.get("components")
    if components is not None:
        yield from _callbacks(components.get("callbacks"))


def _callbacks(listed: Node | None) -> Iterator[tuple[str, Node]]:
    for name, entry in listed.items() if listed is not None else ():
        for expression, item in entry.follow().items():
            if not expression.startswith("x-"):
                yield f"{name} callback", item.follow()


def _schemas(holder: Node | None) -> Iterator[Node]:
    """The schemas of the contents that are objects of this document."""
    content = holder.get("content") if holder is not None else None
    for _, entry in content.items() if content is not None else ():
        schema = entry.get("schema")
        if schema is not None:
            yield schema
