"""Encoding objects: how the fields of a form or of a multipart body are written."""

from __future__ import annotations

from typing import Any

from specpress import ir
from specpress.document import Node
from specpress.ir_content import PartHeader
from specpress.lowering.schemas import resolve


def encodings_of(entry: Node) -> tuple[ir.FieldEncoding, ...]:
    """The encodings that a media type object names, by the properties that they are of.

    That of parts without names stands under ``""``.
    """
    holder, items = entry.get("encoding"), entry.get("itemEncoding")
    found = [] if holder is None else [_encoding(name, node) for name, node in holder.items()]
    return tuple(found if items is None else [*found, _encoding("", items)])


def _encoding(name: str, node: Node) -> ir.FieldEncoding:
    declared = node.value.get("contentType") or ""
    headers = node.get("headers")
    return ir.FieldEncoding(
        wire_name=name,
        location=node.key_location,
        media_types=tuple(each.strip() for each in declared.split(",") if each.strip()),
        headers=tuple(
            _part_header(header, each.follow())
            for header, each in (headers.items() if headers is not None else ())
            # The content type has a key of its own.
            if header.lower() != "content-type"
        ),
        style=node.value.get("style"),
        explode=node.value.get("explode"),
        allow_reserved=node.value.get("allowReserved"),
    )


def _part_header(name: str, node: Node) -> PartHeader:
    """A header of a part; its schema may leave it only one value, or name a default."""
    schema_node = node.get("schema")
    values: list[Any] = []
    if schema_node is not None and isinstance(schema_node.value, dict):
        schema = resolve(schema_node)
        listed = schema.value("enum") or []
        values = [schema.value("const"), *(listed if len(listed) == 1 else ())]
        values.append(schema.value("default"))
    value = next((each for each in values if each is not None), None)
    required = bool(node.value.get("required", False))
    return PartHeader(name, required, None if value is None else str(value))
