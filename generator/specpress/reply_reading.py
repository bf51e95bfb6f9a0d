"""How documented replies are read: which ones mean success, and what form each body has.

Validation tells of every reading that is not the obvious one, lowering follows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from specpress.document import Node
from specpress.media_types import ContentForm, essence, form_of, is_xml

#: The types of JSON that can be nothing but JSON, whatever a media type says.
_STRUCTURED = ("object", "array")
_PLAIN_NUMBERS = ("integer", "number", "boolean")
#: Replies of these statuses have no body (RFC 9110).
_WITHOUT_BODY = ("204", "205", "304")
#: Ranges that JSON is in.
_OPEN_RANGES = ("*/*", "*", "application/*")
#: The fields of a server-sent event.
_EVENT_FIELDS = frozenset({"data", "event", "id", "retry", "comment"})


#: A file, and where in it.


@dataclass(frozen=True, slots=True)
class ReadContent:
    """A body of a reply as it is read.

    ``remark`` says what of the document is left out, None where all of it counts; ``left_out``:
    the whole media type is not asked for.
    """

    media_type: str
    node: Node
    form: ContentForm
    remark: str | None = None
    left_out: bool = False


def success_statuses(statuses: Iterable[str]) -> tuple[str, ...]:
    """The documented statuses that mean success: of 2xx; else of 3xx; else ``default``.

    A redirect is not followed: where nothing else is documented, it is the result.
    """
    listed = [status for status in statuses if not status.startswith("x-")]
    for first in ("2", "3"):
        found = tuple(status for status in listed if status.startswith(first))
        if found:
            return found
    return ("default",) if "default" in listed else ()


def has_body(method: str, status: str) -> bool:
    """Whether a reply of ``status`` to ``method`` can have a body."""
    return method.lower() != "head" and status not in _WITHOUT_BODY


def read_contents(reply: Node) -> Iterator[ReadContent]:
    """The bodies of a reply, in the order of the document."""
    content = reply.get("content")
    entries = [(key, node) for key, node in content.items()] if content is not None else []
    entries = [(key, _resolved(node) or node) for key, node in entries if not key.startswith("x-")]
    forms = [_read(media_type, node) for media_type, node in entries]
    has_json = any(each.form is ContentForm.JSON for each in forms)
    for read in forms:
        if has_json and is_xml(read.media_type) and read.form is ContentForm.TEXT:
            remark = "is not asked for: JSON is"
            yield ReadContent(read.media_type, read.node, read.form, remark, left_out=True)
        else:
            yield read


def _read(media_type: str, entry: Node) -> ReadContent:
    schema = _resolved(entry.get("schema"))
    kind = json_type(schema)
    form = form_of(media_type)
    name = essence(media_type)
    remark = None
    if form in (ContentForm.LINES, ContentForm.EVENTS):
        pass
    elif is_binary(schema):
        form = ContentForm.BINARY
    elif name in _OPEN_RANGES and schema is not None:
        form = ContentForm.TEXT if kind == "string" else ContentForm.JSON
    elif is_xml(media_type):
        remark = "is read as text: XML is not decoded" if kind != "string" and schema else None
    elif form is ContentForm.TEXT and name == "text/plain" and kind in _STRUCTURED + _PLAIN_NUMBERS:
        form = ContentForm.JSON
    elif form is ContentForm.TEXT and kind in _STRUCTURED:
        remark = "is read as text: its schema is not used"
    elif form is ContentForm.FORM:
        form, remark = ContentForm.TEXT, "is read as text: forms in replies are not decoded"
    elif form is ContentForm.MULTIPART:
        form, remark = ContentForm.BINARY, "is read as bytes: parts of replies are not decoded"
    elif form is ContentForm.BINARY and kind is not None and kind != "string":
        remark = "is read as bytes: its schema is not used"
    return ReadContent(media_type, entry, form, remark)


def has_several_events(content: ReadContent) -> bool:
    """Whether a schema describes several whole events, whose data cannot be told apart."""
    schema = _resolved(content.node.get("itemSchema") or content.node.get("schema"))
    if content.form is not ContentForm.EVENTS or schema is None:
        return False
    choices = schema.get("oneOf") or schema.get("anyOf")
    members = [_resolved(each) for each in choices.elements()] if choices is not None else []
    described = [each.get("properties") for each in members if each is not None]
    return bool(described) and all(
        each is not None and "data" in each.value and set(each.value) <= _EVENT_FIELDS
        for each in described
    )


def item_schema(content: ReadContent) -> Node | None:
    """The schema of an item of ``LINES``, or of the data of ``EVENTS``; None for any.

    ``itemSchema`` says it. A plain ``schema`` is that of one item as well, or of the list of all.
    """
    node = content.node.get("itemSchema") or content.node.get("schema")
    schema = _resolved(node)
    if node is None or schema is None:
        return None
    if content.node.get("itemSchema") is None and json_type(schema) == "array":
        items = schema.get("items")
        if items is not None and isinstance(items.value, dict):
            node, schema = items, _resolved(items)
    return _event_data(node, schema) if content.form is ContentForm.EVENTS else node


def _event_data(node: Node, schema: Node | None) -> Node | None:
    """What the data of an event is: of a schema that describes the whole event, its ``data``."""
    properties = schema.get("properties") if schema is not None else None
    if properties is None or not set(properties.value) <= _EVENT_FIELDS:
        return node
    data = properties.get("data")
    if data is None:
        return node
    described = _resolved(data)
    inside = described.get("contentSchema") if described is not None else None
    return inside if inside is not None and isinstance(inside.value, dict) else data


def json_type(schema: Node | None) -> str | None:
    """The JSON type that a resolved schema declares, null aside; None where it declares none.

    Of several, it is one of objects or lists, else that of text, where one of these is among them.
    """
    own = _declared_type(schema)
    if own is not None or schema is None:
        return own
    found: set[str | None] = set()
    # Parts of parts may be many times as many as there are schemas: each is looked at once.
    seen, pending = {(schema.file, schema.pointer)}, [schema]
    while pending:
        for part in _parts(pending.pop()):
            place = (part.file, part.pointer)
            if place in seen:
                continue
            seen.add(place)
            declared = _declared_type(part)
            found.add(declared)
            if declared is None:
                pending.append(part)
    return next((each for each in (*_STRUCTURED, "string", *_PLAIN_NUMBERS) if each in found), None)


def _declared_type(schema: Node | None) -> str | None:
    """The JSON type that a schema declares without its parts."""
    if schema is None or not isinstance(schema.value, dict):
        return None
    value: Mapping[str, Any] = schema.value
    declared: Any = value.get("type")
    if isinstance(declared, list):
        types = [each for each in declared if each != "null"]
        declared = types[0] if len(types) == 1 else None
    if isinstance(declared, str):
        return declared
    if "properties" in value or "additionalProperties" in value:
        return "object"
    if "items" in value or "prefixItems" in value:
        return "array"
    choices = value.get("enum")
    if isinstance(choices, list) and choices and all(isinstance(each, str) for each in choices):
        return "string"
    return None


def _parts(schema: Node) -> Iterator[Node]:
    for key in ("allOf", "oneOf", "anyOf"):
        listed = schema.get(key)
        for each in listed.elements() if listed is not None else ():
            part = _resolved(each)
            if part is not None:
                yield part


def is_binary(schema: Node | None) -> bool:
    """Whether a resolved schema says that the body is bytes."""
    return (
        schema is not None
        and isinstance(schema.value, dict)
        and json_type(schema) in ("string", None)
        and schema.value.get("format") == "binary"
    )


def _resolved(node: Node | None) -> Node | None:
    if node is None or not isinstance(node.value, dict):
        return None
    try:
        return node.follow()
    except (LookupError, ValueError):
        return None
