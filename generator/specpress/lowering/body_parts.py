"""The parts of multipart bodies: which are files, and the media type of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from specpress import ir
from specpress.document import Node
from specpress.lowering.schemas import Schema, SchemaLowerer, resolve
from specpress.media_types import essence, is_json, is_textual

FILE = ir.Scalar(ir.ScalarKind.FILE, ir.Wire.ANY)
#: A file that may be given as text.
TEXT_FILE = ir.Scalar(ir.ScalarKind.FILE, ir.Wire.STRING)
_BYTES = "application/octet-stream"
_OF_BYTES = ("format", "contentMediaType")
_COMPOSITION = ("allOf", "anyOf", "oneOf", "not", "enum", "const", "prefixItems")


class PartLowerer:
    """Lowers the parts of the multipart bodies of one document."""

    def __init__(self, schemas: SchemaLowerer) -> None:
        self._schemas = schemas

    def media_types(self, parts: Mapping[str, Node]) -> Iterator[ir.FieldEncoding]:
        """The media types of parts of which no encoding says one, where it is not the usual one.

        Of what has no type, it is that of bytes even where it is given as text.
        """
        for name, node in parts.items():
            media_type = self._media_type(node) if isinstance(node.value, dict) else None
            if media_type is not None:
                yield ir.FieldEncoding(name, node.key_location, (media_type,))

    def _media_type(self, node: Node) -> str | None:
        schema = resolve(node)
        choices = self._schemas.choices(schema)
        if len(choices) == 1:
            schema = choices[0]
        items = schema.get("items")
        if items is not None and isinstance(items.value, dict):
            schema = resolve(items)
        if is_untyped(schema, self._schemas):
            return _BYTES
        if self._schemas.json_type(schema) != "string":
            return None
        if schema.value("contentEncoding") is not None:
            return _BYTES
        declared = schema.value("contentMediaType")
        if not isinstance(declared, str) or is_typed(declared) or declared == _BYTES:
            return None
        return declared

    def all_parts(self, node: Node, kind: ir.Type, media_types: tuple[str, ...]) -> ir.Type:
        """The type of a body whose parts are no fields: a map or a list of parts, or one of them.

        ``kind`` is that of its schema.
        """
        schema = resolve(node)
        others = self._schemas.additional_properties(schema)
        if isinstance(kind, ir.Map) and others is not None and isinstance(others.value, dict):
            return replace(kind, value=self.part(others, kind.value, media_types))
        if any(self._has_files(each) for each in self._schemas.choices(schema)):
            return ir.Map(TEXT_FILE)
        return self.part(node, kind, media_types)

    def _has_files(self, schema: Schema) -> bool:
        nodes = self._schemas.properties(schema).values()
        return any(self._is_file(resolve(each)) for each in nodes if isinstance(each.value, dict))

    def part(self, node: Node, kind: ir.Type, media_types: tuple[str, ...]) -> ir.Type:
        """The type of a part, whose schema has the type ``kind``: files are given as such."""
        if not isinstance(node.value, dict):
            return replace(TEXT_FILE, nullable=kind.nullable)
        return self._part(resolve(node), kind, media_types)

    def _part(self, schema: Schema, kind: ir.Type, media_types: tuple[str, ...]) -> ir.Type:
        choices = self._schemas.choices(schema)
        if len(choices) == 1:
            only = self._part(choices[0], kind, media_types)
            return replace(only, nullable=kind.nullable)
        if any(map(self._is_file, choices)):
            return self._file_or_other(choices, kind)
        items = schema.get("items")
        if isinstance(kind, ir.Array) and items is not None:
            return replace(kind, item=self.part(items, kind.item, media_types))
        if isinstance(kind, ir.Scalar) and is_binary(schema, self._schemas):
            declared = schema.value("contentMediaType")
            is_text = isinstance(declared, str) and is_textual(declared)
            is_open = is_text or is_untyped(schema, self._schemas)
            return replace(TEXT_FILE if is_open else FILE, nullable=kind.nullable)
        foreign = bool(media_types) and not any(map(is_typed, media_types))
        is_text = isinstance(kind, ir.Scalar) and kind.kind is ir.ScalarKind.STRING
        is_object = not isinstance(kind, ir.Scalar)
        if foreign and (is_text or is_object) and schema.value("enum") is None:
            return replace(TEXT_FILE, nullable=kind.nullable)
        return kind

    def _is_file(self, schema: Schema) -> bool:
        """Whether a part is a file, or a list of files."""
        choices = self._schemas.choices(schema)
        if choices:
            return any(map(self._is_file, choices))
        items = schema.get("items")
        if items is not None and isinstance(items.value, dict):
            return is_binary(resolve(items), self._schemas)
        return is_binary(schema, self._schemas)

    def _file_or_other(self, choices: tuple[Schema, ...], kind: ir.Type) -> ir.Type:
        """A part that may be a file, or several files, or something else, given as text."""
        others = [each for each in choices if not self._is_file(each)]
        file = TEXT_FILE if others else FILE
        if any(each.get("items") is not None for each in choices):
            return ir.Array(file, nullable=kind.nullable)
        return replace(file, nullable=kind.nullable)


def with_headers(kind: ir.Type, needed: bool | None) -> ir.Type:
    """The type of a part with headers that the caller says, which may be ``needed``."""
    is_text = isinstance(kind, ir.Scalar) and kind.kind is ir.ScalarKind.STRING
    is_file = isinstance(kind, ir.Scalar) and kind.kind is ir.ScalarKind.FILE
    if needed is None or is_file or not (needed or is_text):
        return kind
    return replace(TEXT_FILE, nullable=kind.nullable)


def is_typed(media_type: str) -> bool:
    """Whether a part of the media type is written from a typed value."""
    return is_json(media_type) or essence(media_type) == "text/plain"


def is_binary(schema: Schema, schemas: SchemaLowerer) -> bool:
    """Whether the schema is of bytes as they are, by any of the versions' ways to say so."""
    if schema.value("contentEncoding") is not None:
        return False
    kind = schemas.json_type(schema)
    if kind == "string":
        media_type = schema.value("contentMediaType")
        return schema.value("format") == "binary" or (
            isinstance(media_type, str) and not is_typed(media_type)
        )
    return kind is None and not any(schema.get(key) is not None for key in _COMPOSITION)


def is_untyped(schema: Schema, schemas: SchemaLowerer) -> bool:
    """Whether the schema says nothing of the values."""
    said = any(schema.get(key) is not None for key in (*_COMPOSITION, *_OF_BYTES))
    return not said and schemas.json_type(schema) is None
