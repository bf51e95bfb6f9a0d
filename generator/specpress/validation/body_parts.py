"""House rules for the parts of multipart bodies: files, and the encodings of parts."""

from __future__ import annotations

from specpress.document import Node
from specpress.media_types import ContentForm, essence, is_json, is_media_type
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import parts_of, properties_of, shapes_of, type_of


def takes_parts_in_turn(media_type: str, form: ContentForm) -> bool:
    """Whether it is a kind of multipart whose parts have no names."""
    return form is ContentForm.MULTIPART and essence(media_type) != "multipart/form-data"


def fields_of(entry: Node) -> dict[str, Node]:
    """The properties of the body of a form, which cannot be null as a whole."""
    schema = entry.get("schema")
    if schema is None:
        return {}
    shapes = shapes_of(schema)
    return properties_of(shapes[0] if len(shapes) == 1 else schema)


def may_be_file(node: Node) -> bool:
    """Whether a part is a file, a list of files, or may be one beside other things."""
    shapes = shapes_of(node)
    if shapes:
        return any(map(may_be_file, shapes))
    kind = type_of(node)
    items = next((part.get("items") for part in parts_of(node) if part.get("items")), None)
    if kind == "array":
        return items is not None and may_be_file(items)
    said = {key for part in parts_of(node) if isinstance(part.value, dict) for key in part.value}
    if kind is None:
        return not said & {"not", "enum", "const", "contentEncoding"}
    if kind != "string" or "contentEncoding" in said:
        return False
    media_types = [part.get("contentMediaType") for part in parts_of(node)]
    return any(
        part.get("format") is not None and part["format"].value == "binary"
        for part in parts_of(node)
    ) or any(
        each is not None and isinstance(each.value, str) and not _is_typed(each.value)
        for each in media_types
    )


def _is_typed(media_type: str) -> bool:
    return is_json(media_type) or essence(media_type) == "text/plain"


def check_parts_of_body(
    checking: Checking, media_type: str, form: ContentForm, entry: Node
) -> None:
    """Check what is said of the parts of one body."""
    _check_encoding_in_turn(checking, media_type, form, entry)
    if form is not ContentForm.MULTIPART:
        return
    _check_positions(checking, entry)
    for name, node in fields_of(entry).items():
        shapes = shapes_of(node)
        others = [each for each in shapes if not may_be_file(each)]
        if len(others) < len(shapes) and any(type_of(each) != "string" for each in others):
            message = f"'{name}' may be a file or something else: it is given as a file or text"
            checking.warning("W042", message, node.key_location)
    schema = entry.get("schema")
    shapes = shapes_of(schema) if schema is not None else []
    parts = [part for shape in shapes for part in properties_of(shape).values()]
    if len(shapes) > 1 and schema is not None and any(map(may_be_file, parts)):
        message = "a union of bodies with files is not typed: it is given as a map of its parts"
        checking.warning("W042", message, schema.location)


def _check_positions(checking: Checking, entry: Node) -> None:
    """Parts that differ by their position can have no file among them yet."""
    schema = resolve(entry["schema"]) if entry.get("schema") is not None else None
    listed = schema.get("prefixItems") if schema is not None else None
    for node in listed.elements() if listed is not None else ():
        if may_be_file(node):
            construct = "a file in 'prefixItems' of a multipart body"
            hint = "describe the parts by 'items', or as the properties of multipart/form-data"
            checking.unsupported(construct, node.location, hint)


def _check_encoding_in_turn(
    checking: Checking, media_type: str, form: ContentForm, entry: Node
) -> None:
    """Check the encodings of parts without names."""
    prefix, items = entry.get("prefixEncoding"), entry.get("itemEncoding")
    for node in (prefix, items):
        if node is not None and not takes_parts_in_turn(media_type, form):
            message = f"'{node.key}' says nothing of {essence(media_type)}: it is ignored"
            checking.warning("W045", message, node.key_location, "remove it")
            return
    if prefix is not None:
        checking.unsupported("'prefixEncoding' of a request body", prefix.key_location)
    if items is None:
        return
    schema = entry.get("schema")
    described = entry.get("itemSchema") or (schema.get("items") if schema is not None else None)
    if described is None and (schema is None or type_of(schema) != "array"):
        message = "'itemEncoding' is of the items of a list, which the body is not: it is ignored"
        checking.warning("W045", message, items.key_location, "give an 'itemSchema'")
        return
    check_part_encoding(checking, "an item", described, items)


def check_part_encoding(checking: Checking, name: str, schema: Node | None, node: Node) -> None:
    """Check the encoding of one part; ``name`` is what messages call it."""
    declared = node.get("contentType")
    styled = [key for key in ("style", "explode", "allowReserved") if node.get(key) is not None]
    if declared is not None and styled:
        message = f"'{styled[0]}' leaves 'contentType' no say: it is ignored"
        checking.warning("W045", message, declared.key_location)
        return
    media_types = [each.strip() for each in declared.value.split(",")] if declared else []
    for media_type in media_types:
        if not is_media_type(media_type):
            message = f"'{media_type}' is no media type"
            checking.error("E037", message, node["contentType"].location)
    written = [_is_typed(each) for each in media_types]
    if schema is not None and written and not any(written) and type_of(schema) == "object":
        checking.warning(
            "W042",
            f"{name} is not written as {media_types[0]} from an object: it is given as text or "
            "bytes",
            node["contentType"].location,
        )
