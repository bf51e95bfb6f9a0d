"""Request bodies of the document: which one a call without a content type sends, and its values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from ._cases import resolve
from ._reading import find, items_of, properties_of
from ._shapes import shapes
from ._strategies import Strategy, is_nullable, request_values

_FORM = "application/x-www-form-urlencoded"
_TEXTS = {
    f"application/{name}"
    for name in (
        *("yaml", "x-yaml", "toml", "javascript", "x-javascript", "ecmascript", "typescript"),
        *("graphql", "sql", "jwt", "jose", "pem-certificate-chain", "x-pem-file", "x-sh"),
    )
}


def preferred(body: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The media type that comes first, with what is said of it: JSON, forms, then all others."""
    content = body.get("content", {})
    if not content:
        return None
    media_type = min(content, key=_rank)
    return media_type, content[media_type]


def is_json(media_type: str) -> bool:
    """Whether a body of the media type is one JSON value."""
    return _rank(media_type) < 2


def is_lines(media_type: str) -> bool:
    """Whether it is JSON values, one after the other."""
    name = _name(media_type)
    return name.endswith(
        (
            *("-seq", "jsonl", "ndjson", "jsonlines", "json-lines", "ldjson"),
            *("/stream+json", "x-json-stream"),
        )
    )


def _name(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _rank(media_type: str) -> int:
    name = _name(media_type)
    kinds = (
        name == "application/json",
        name == "text/json" or (name.endswith("+json") and not is_lines(name)),
        name == _FORM,
        name.startswith("multipart/"),
        is_lines(media_type),
        name.startswith("text/") or name.endswith(("xml", "+yaml")) or name in _TEXTS,
    )
    return kinds.index(True) if any(kinds) else len(kinds)


def as_received(media_type: str, media: Mapping[str, Any], value: Any) -> Any:
    """A documented value as the mock exchange has it: files are bytes."""
    schema = media.get("schema", {})
    if is_json(media_type) and find(schema, "format") == "binary":
        return value.encode()
    if is_json(media_type) or is_lines(media_type) or _name(media_type) == _FORM:
        return value
    if _name(media_type).startswith("multipart/"):
        members = properties_of(schema)
        if isinstance(value, Mapping):
            return {name: _file(members.get(name, {}), each) for name, each in value.items()}
        return value
    is_text = _rank(media_type) == 5
    return value if is_text or not isinstance(value, str) else value.encode()


def _file(schema: Any, value: Any) -> Any:
    schema = _only(schema)
    if isinstance(value, list):
        return [_file(items_of(schema), each) for each in value]
    return value.encode() if _is_file(schema) and isinstance(value, str) else value


def _only(schema: Any) -> Any:
    """The one shape that a schema has beside null; itself where it has several."""
    known = shapes(schema)
    return known[0] if len(known) == 1 else schema


def body_values(media_type: str, media: Mapping[str, Any]) -> Strategy:
    """What may be sent: an object by its members, all else under the name ``""``."""
    schema = media.get("schema", {})
    is_open = _name(media_type) in ("*/*", "application/*", "*")
    if is_json(media_type) and find(schema, "format") == "binary":
        return _whole(st.binary(max_size=20))
    if is_json(media_type) or (is_open and schema and find(schema, "type") != "string"):
        return _fields_or_whole(schema)
    if is_lines(media_type):
        item = media.get("itemSchema") or (
            items_of(schema) if find(schema, "type") == "array" else schema
        )
        return _whole(st.lists(request_values(item), min_size=1, max_size=3))
    if _name(media_type).startswith("multipart/") and "itemSchema" in media:
        return _whole(st.lists(_form_value(media["itemSchema"]), min_size=1, max_size=3))
    if _name(media_type) == _FORM or _name(media_type).startswith("multipart/"):
        return _form_fields(schema, media.get("encoding", {}))
    if _rank(media_type) == 5:
        said = (find(schema, key) for key in ("enum", "format", "contentEncoding"))
        is_plain = find(schema, "type") in (None, "string", "object", "array") and not any(said)
        return _whole(_texts() if is_plain else request_values(schema))
    files = _whole(st.binary(max_size=20))
    if not _name(media_type).endswith("/*") or _name(media_type) in ("*/*", "application/*"):
        return files
    # A range does not tell what is sent; the caller does.
    chosen = f"{_name(media_type)[:-1]}x-any"
    return files.map(lambda value: {**value, "Content-Type": chosen})


def _fields_or_whole(schema: Any) -> Strategy:
    values = request_values(schema)
    named = properties_of(schema)
    if named and not shapes(schema) and not is_nullable(schema):
        # Each is an argument; those without a name are members of one of their own.
        return values.map(lambda value: {key: value[key] for key in value if key in named})
    return _whole(values.filter(lambda value: value is not None) if is_nullable(schema) else values)


def _whole(values: Strategy) -> Strategy:
    return values.map(lambda value: {"": value})


def _texts() -> Strategy:
    return st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8)


def _form_fields(schema: Any, encoding: Mapping[str, Any]) -> Strategy:
    """Fields of a form: single values and lists of them; what is empty is not sent."""
    schema = _only(schema)
    if not properties_of(schema):
        return _loose_fields(schema)
    members = {
        name: _field_value(member, encoding.get(name, {}))
        for name, member in properties_of(schema).items()
        if not find(member, "readOnly") and not _needs_headers(encoding.get(name, {}))
    }
    required = set(find(schema, "required") or ())
    return st.fixed_dictionaries(
        {name: member for name, member in members.items() if name in required},
        optional={name: member for name, member in members.items() if name not in required},
    )


def _field_value(schema: Any, encoding: Mapping[str, Any]) -> Strategy:
    # What is encoded as text is that text, whatever it stands for.
    if not _is_foreign(encoding) or find(schema, "contentEncoding"):
        return _form_value(schema)
    files = st.binary(max_size=20)
    is_list = find(schema, "type") == "array"
    return st.lists(files, min_size=1, max_size=3) if is_list else files


def _is_foreign(encoding: Mapping[str, Any]) -> bool:
    """Whether a part has a content type that no typed value is written as."""
    named = [each for each in encoding.get("contentType", "").split(",") if each.strip()]
    return bool(named) and not any(is_json(each) or _name(each) == "text/plain" for each in named)


def _needs_headers(encoding: Mapping[str, Any]) -> bool:
    """Whether a part has a header that nothing but its caller knows."""
    headers = [resolve(each) for each in encoding.get("headers", {}).values()]
    return any(
        each.get("required")
        and not {"const", "default"} & each.get("schema", {}).keys()
        and len(each.get("schema", {}).get("enum", ())) != 1
        for each in headers
    )


def _is_file(schema: Any) -> bool:
    """Whether a part is a file, or may be one."""
    known = shapes(schema)
    if known:
        return any(map(_is_file, known))
    if find(schema, "format") == "binary" or not find(schema, "type"):
        return not any(find(schema, keyword) for keyword in ("anyOf", "oneOf", "enum", "const"))
    media_type = find(schema, "contentMediaType")
    is_typed = media_type is None or is_json(media_type) or _name(media_type) == "text/plain"
    declared = find(schema, "type")
    is_string = declared == "string" or set(declared) == {"string", "null"}
    return is_string and find(schema, "contentEncoding") is None and not is_typed


def _loose_fields(schema: Any) -> Strategy:
    """Fields whose names are data; parts without names, of a list."""
    if find(schema, "type") == "array":
        return _whole(st.lists(_form_value(items_of(schema)), min_size=1, max_size=3))
    others = find(schema, "additionalProperties")
    values = _form_value(others if isinstance(others, dict) else {"type": "string"})
    return _whole(st.dictionaries(st.text(st.sampled_from("abc"), min_size=1), values, max_size=3))


def _form_value(schema: Any) -> Strategy:
    schema = _only(schema)
    if _is_file(schema):
        return st.binary(max_size=20)
    if find(schema, "type") == "array":
        return st.lists(_form_value(items_of(schema)), min_size=1, max_size=3)
    if find(schema, "type") == "string" and not any(
        find(schema, key)
        for key in ("enum", "format", "pattern", "minLength", "maxLength", "contentEncoding")
    ):
        # Spaces separate in some styles.
        return st.text(st.sampled_from("abcxyzéß"), min_size=1, max_size=6)
    return request_values(schema).filter(_is_told)


def _is_told(value: Any) -> bool:
    """Whether the fields of a form tell all of a value: what is empty or null has none.

    Brackets in a name would be taken for those around it.
    """
    if not isinstance(value, list | dict):
        return value is not None
    inner = value.values() if isinstance(value, dict) else value
    is_plain = isinstance(value, list) or not any({"[", "]"} & set(name) for name in value)
    return is_plain and len(value) > 0 and all(map(_is_told, inner))
