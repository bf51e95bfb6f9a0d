"""Which bodies a document says that successful replies have, and their bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ._media_types import essence, is_json, is_lines, is_records, is_text

Form = Literal["json", "text", "binary", "lines", "records", "events"]
#: Follows the reference that stands at a pointer: the final pointer, and the value there.
Resolve = Callable[[str], tuple[str, Any]]

#: How deep the parts of a schema are looked into.
_DEEPEST = 20
_EVENT_FIELDS = {"data", "event", "id", "retry", "comment"}
_WITHOUT_BODY = (204, 205, 304)
_BINARY = bytes(range(256))


@dataclass(frozen=True, slots=True)
class ReplyBody:
    """A body that a reply of success may have; without one, ``media_type`` is None.

    ``schema`` is where its schema stands, or that of one item; None where there is none. ``named``
    is whether the media type is one, and no range.
    """

    status: int
    media_type: str | None = None
    form: Form = "json"
    schema: str | None = None
    examples: tuple[Any, ...] = ()
    headers: tuple[tuple[str, str, bool], ...] = ()
    #: Where its media type object stands.
    pointer: str | None = None

    @property
    def content_type(self) -> str:
        """The content type to send."""
        usual = {"json": "application/json", "text": "text/plain"}
        if self.media_type is None or "*" in self.media_type:
            return usual.get(self.form, "application/octet-stream")
        return self.media_type

    def encode(self, value: Any) -> bytes:
        """The bytes of a value; of a list of items, where the body has items."""
        if isinstance(value, bytes):
            return value
        if self.form == "json":
            return _compact(value)
        if isinstance(value, str):
            return value.encode()
        if self.form in ("text", "binary") or not isinstance(value, list):
            return _compact(value)
        return b"".join(self._item(each) for each in value)

    def _item(self, value: Any) -> bytes:
        if self.form == "lines":
            return _compact(value) + b"\n"
        if self.form == "records":
            return b"\x1e" + _compact(value) + b"\n"
        text = value if isinstance(value, str) else _compact(value).decode()
        return b"".join(b"data: " + line.encode() + b"\n" for line in text.split("\n")) + b"\n"


def reply_bodies(
    resolve: Resolve, at: str, operation: Mapping[str, Any], method: str
) -> tuple[ReplyBody, ...]:
    """The bodies of the replies of success of the operation at ``at``, JSON first in each."""
    found: list[ReplyBody] = []
    responses = operation.get("responses", {})
    for status in _successes(responses):
        pointer, response = resolve(f"{at}/responses/{_escape(status)}")
        code = _code(status, responses)
        headers = tuple(_headers(resolve, pointer, response))
        has_body = method.lower() != "head" and code not in _WITHOUT_BODY
        bodies = list(_bodies(resolve, pointer, response, code)) if has_body else []
        bodies.sort(key=lambda body: body.form != "json")
        found += [replace(body, headers=headers) for body in bodies or [ReplyBody(code)]]
    return tuple(found) or (ReplyBody(200),)


def accepted(bodies: Sequence[ReplyBody], accept: str) -> ReplyBody:
    """The first body that a request's Accept header asks for, else the first one."""
    wanted = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    for name in wanted:
        for body in bodies:
            if body.media_type is not None and essence(body.media_type) == name:
                return body
    return bodies[0]


def _successes(responses: Mapping[str, Any]) -> list[str]:
    listed = [status for status in responses if not status.startswith("x-")]
    for first in ("2", "3"):
        found = [status for status in listed if status.startswith(first)]
        if found:
            return found
    return [status for status in listed if status == "default"]


def _code(status: str, responses: Mapping[str, Any]) -> int:
    """The status itself; of several that share a description, one that has none of its own."""
    if status.isdigit():
        return int(status)
    first = int(status[0]) * 100 if status[0].isdigit() else 200
    others = (code for code in range(first, first + 100) if code not in _WITHOUT_BODY)
    return next((code for code in others if str(code) not in responses), first)


def _bodies(
    resolve: Resolve, pointer: str, response: Mapping[str, Any], status: int
) -> Iterator[ReplyBody]:
    content = response.get("content", {})
    read = [
        _read(resolve, name, f"{pointer}/content/{_escape(name)}", status)
        for name in content
        if not name.startswith("x-")
    ]
    has_json = any(body.form == "json" for body in read)
    for body in read:
        if not (has_json and _is_xml(body.media_type or "") and body.form == "text"):
            yield body


def _read(resolve: Resolve, media_type: str, at: str, status: int) -> ReplyBody:
    place, media = resolve(at)
    key = "schema" if "schema" in media else "itemSchema"
    where, schema = resolve(f"{place}/{key}") if key in media else (None, None)
    kind = _kind(resolve, where, schema)
    form = _form(media_type, schema, kind)
    if form == "events" and _has_several_events(resolve, where, schema):
        where = None
    if form in ("lines", "records", "events") and where is not None:
        where = _item(resolve, where, schema, is_item=key == "itemSchema", form=form)
    examples = tuple(_examples(resolve, place, media))
    return ReplyBody(status, media_type, form, where, examples, pointer=place)


def _form(media_type: str, schema: Any, kind: str | None) -> Form:
    name = essence(media_type)
    is_binary = isinstance(schema, dict) and schema.get("format") == "binary"
    if is_lines(media_type):
        return "lines"
    if is_records(media_type):
        return "records"
    if name == "text/event-stream":
        return "events"
    if is_binary:
        return "binary"
    if is_json(media_type):
        return "json"
    if name in ("*/*", "*", "application/*") and schema is not None:
        return "text" if kind == "string" else "json"
    if name == "text/plain" and kind not in (None, "string"):
        return "json"
    return "text" if is_text(media_type) or "urlencoded" in name else "binary"


def _has_several_events(resolve: Resolve, where: str | None, schema: Any) -> bool:
    """Whether a schema describes whole events of several kinds."""
    key = next((each for each in ("oneOf", "anyOf") if each in (schema or {})), None)
    if key is None:
        return False
    members = [resolve(f"{where}/{key}/{number}")[1] for number in range(len(schema[key]))]
    described = [each.get("properties", {}) for each in members]
    return all("data" in each and set(each) <= _EVENT_FIELDS for each in described)


def _item(resolve: Resolve, where: str, schema: Any, *, is_item: bool, form: Form) -> str:
    """Where the schema of an item of a stream stands, or that of the data of an event."""
    is_list = _kind(resolve, where, schema) == "array"
    if not is_item and is_list and "items" in schema:
        where, schema = resolve(f"{where}/items")
    properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
    if form != "events" or "data" not in properties or not set(properties) <= _EVENT_FIELDS:
        return where
    data, described = resolve(f"{where}/properties/data")
    return f"{data}/contentSchema" if "contentSchema" in described else data


def _kind(resolve: Resolve, where: str | None, schema: Any, depth: int = 0) -> str | None:
    """The JSON type of a schema, null aside; of several, one that only JSON can have."""
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return None
    declared = schema.get("type")
    if isinstance(declared, list):
        types = [each for each in declared if each != "null"]
        declared = types[0] if len(types) == 1 else None
    if isinstance(declared, str):
        return declared
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    if schema.get("enum") and all(isinstance(each, str) for each in schema["enum"]):
        return "string"
    places = [
        f"{where}/{key}/{number}"
        for key in ("allOf", "oneOf", "anyOf")
        for number in range(len(schema.get(key, ())))
    ]
    kinds = {_kind(resolve, *resolve(place), depth + 1) for place in places}
    wanted = ("object", "array", "string", "integer", "number", "boolean")
    return next((kind for kind in wanted if kind in kinds), None)


def _examples(resolve: Resolve, at: str, media: Mapping[str, Any]) -> Iterator[Any]:
    if "example" in media:
        yield media["example"]
    for name in media.get("examples", {}):
        _, example = resolve(f"{at}/examples/{_escape(name)}")
        if "value" in example:
            yield example["value"]


def _headers(
    resolve: Resolve, pointer: str, response: Mapping[str, Any]
) -> Iterator[tuple[str, str, bool]]:
    """Name, the pointer of the schema, and whether it is written exploded."""
    for name in response.get("headers", {}):
        place, header = resolve(f"{pointer}/headers/{_escape(name)}")
        if name.lower() not in ("content-type", "content-length") and "schema" in header:
            yield name, f"{place}/schema", bool(header.get("explode"))


def header_text(value: Any, *, explode: bool) -> str:
    """A value in the style ``simple``."""
    if isinstance(value, dict):
        pairs = [(name, _scalar(each)) for name, each in value.items()]
        return ",".join(f"{name}={each}" if explode else f"{name},{each}" for name, each in pairs)
    return ",".join(map(_scalar, value)) if isinstance(value, list) else _scalar(value)


def _scalar(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _is_xml(media_type: str) -> bool:
    name = essence(media_type)
    return name in ("application/xml", "text/xml") or name.endswith("+xml")


def _escape(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def sample(form: Form) -> Any:
    """What a body of bytes or text without a schema is."""
    return _BINARY if form == "binary" else "text"
