"""Strategies for calls: the arguments of each parameter and body, and the reply that is given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.documents.raw import DESCRIBED_ELSEWHERE
from tests.documents.reading import merged, resolved
from tests.documents.schemas import Draw
from tests.documents.values import values
from tests.wire import Received

_METHODS = ("get", "put", "post", "delete", "patch", "query")
_STATUSES = {"2XX": 203, "4XX": 418, "default": 500}
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Described:
    """An operation of a document; ``parameters`` by place and name, those of its path included."""

    method: str
    path: str
    raw: Mapping[str, Any]
    parameters: tuple[Mapping[str, Any], ...]
    #: What its own server has as a path; "" where it goes to that of the document.
    prefix: str


def described(document: Mapping[str, Any]) -> Iterator[Described]:
    """All operations of a document."""
    for path, item in document["paths"].items():
        known = {method.upper(): item[method] for method in _METHODS if method in item}
        for method, raw in {**known, **item.get("additionalOperations", {})}.items():
            holders = [*item.get("parameters", ()), *raw.get("parameters", ())]
            found = [resolved(document, each) for each in holders]
            by_key = {(each["in"], each["name"]): each for each in found}
            kept = tuple(
                each
                for (place, name), each in by_key.items()
                if place != "header" or name.lower() not in DESCRIBED_ELSEWHERE
            )
            is_apart = "servers" in raw or "servers" in item
            yield Described(method, path, raw, kept, "/own" if is_apart else "")


@dataclass(frozen=True)
class Body:
    """A body to send; ``value`` is JSON, but for files, which are bytes."""

    media_type: str
    media: Mapping[str, Any]
    value: Any


@dataclass(frozen=True)
class Reply:
    """A reply to give; ``schema`` describes its ``value``, None for one without a body."""

    received: Received
    is_success: bool
    value: Any
    schema: Any
    headers: tuple[tuple[Mapping[str, Any], Any], ...] = ()


@dataclass(frozen=True)
class Call:
    """One call: JSON values by place and name, the body, if there is one, and the reply."""

    operation: Described
    arguments: Mapping[tuple[str, str], Any]
    body: Body | None
    reply: Reply
    is_async: bool


@st.composite
def calls(draw: Draw, document: Mapping[str, Any], operation: Described) -> Call:
    """A call with whatever the document allows."""
    given: dict[tuple[str, str], Any] = {}
    for parameter in operation.parameters:
        if parameter.get("required") or draw(st.booleans()):
            value = draw(parameter_values(document, parameter))
            if value is not None:
                given[parameter["in"], parameter["name"]] = value
    body = None
    if "requestBody" in operation.raw:
        body = draw(_bodies(document, resolved(document, operation.raw["requestBody"])))
    reply = draw(_replies(document, operation.raw["responses"]))
    return Call(operation, given, body, reply, draw(st.booleans()))


def parameter_values(
    document: Mapping[str, Any], parameter: Mapping[str, Any]
) -> st.SearchStrategy[Any]:
    """What a style can carry; None of an optional parameter where it can carry nothing."""
    if "content" in parameter:
        return values(
            document, parameter["content"]["application/json"]["schema"], is_reply=False
        ).filter(lambda value: value is not None)
    drawn = values(document, parameter["schema"], is_reply=False).map(_without_nothing)
    place = parameter["in"]
    is_optional = not parameter.get("required")
    fallback = st.none() if is_optional else st.nothing()
    if place == "query" and not parameter.get("allowReserved"):
        return drawn.filter(lambda value: value is not None) if not is_optional else drawn
    fitting = drawn.filter(lambda value: is_optional or value is not None)
    return fitting.filter(lambda value: value is None or _is_plain(value, place)) | fallback


def _without_nothing(value: Any) -> Any:
    """An empty list or object is nothing, and so is what has nothing in it."""
    return None if value in ([], {}) else value


def _is_plain(value: Any, place: str) -> bool:
    if isinstance(value, dict):
        return bool(value)
    if not isinstance(value, str):
        return True
    if place in ("header", "cookie"):
        return value.isascii() and value.isprintable() and value == value.strip() != ""
    if place == "path":
        return value not in ("", ".", "..")
    return "%" not in value


@st.composite
def _bodies(draw: Draw, document: Mapping[str, Any], raw: Mapping[str, Any]) -> Body | None:
    if not raw.get("required") and draw(st.integers(0, 2)) == 0:
        return None
    media_type = draw(st.sampled_from(sorted(raw["content"])))
    media = raw["content"][media_type]
    value = draw(_body_values(document, media_type, media))
    if not raw.get("required") and (value is None or _is_nothing(value)):
        # Nothing but nulls is no body.
        return None
    return Body(media_type, media, value)


def _is_nothing(value: Any) -> bool:
    return isinstance(value, dict) and all(each is None for each in value.values())


def _body_values(
    document: Mapping[str, Any], media_type: str, media: Mapping[str, Any]
) -> st.SearchStrategy[Any]:
    schema = media.get("itemSchema", media.get("schema", {}))
    if media_type.endswith("json"):
        drawn = values(document, schema, is_reply=False)
        return st.lists(drawn, max_size=3) if "ndjson" in media_type else drawn
    if media_type == "text/plain":
        return st.text(max_size=9)
    if media_type in (_FORM, "multipart/form-data"):
        return _form_values(document, merged(document, schema))
    return st.binary(max_size=40)


@st.composite
def _form_values(draw: Draw, document: Mapping[str, Any], whole: Mapping[str, Any]) -> Any:
    made = {}
    for name, member in whole["properties"].items():
        if name in whole["required"] or draw(st.booleans()):
            value = draw(_field_values(document, merged(document, member)))
            if value not in (None, [], {}):
                made[name] = value
    return made


def _field_values(document: Mapping[str, Any], whole: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if whole.get("format") == "binary":
        return st.binary(min_size=1, max_size=20)
    if whole.get("items", {}).get("format") == "binary":
        return st.lists(st.binary(max_size=20), min_size=1, max_size=2)
    drawn = values(document, whole, is_reply=False)
    return drawn.filter(lambda value: value not in (None, [], {}))


@st.composite
def _replies(draw: Draw, document: Mapping[str, Any], responses: Mapping[str, Any]) -> Reply:
    status = draw(st.sampled_from(sorted(responses)))
    raw = resolved(document, responses[status])
    number = _STATUSES.get(status) or int(status)
    is_success = number < 300
    headers: list[tuple[Mapping[str, Any], Any]] = []
    sent: dict[str, str] = {}
    for name, header in raw.get("headers", {}).items():
        value = draw(values(document, header["schema"], is_reply=True))
        if not isinstance(value, str) or _is_plain(value, "header"):
            sent[name] = value if isinstance(value, str) else json.dumps(value)
            headers.append((header["schema"], value))
    content = raw.get("content", {})
    if not content or number == 204:
        received = Received(number, sent)
        return Reply(received, is_success, None, None, tuple(headers))
    media_type = draw(st.sampled_from(sorted(content)))
    schema = content[media_type].get("schema", {})
    if media_type.endswith("json"):
        value = draw(values(document, schema, is_reply=True))
        encoded = json.dumps(value).encode()
    elif media_type == "text/plain":
        value = draw(st.text(max_size=9))
        encoded, schema = value.encode(), {"type": "string"}
    else:
        value = encoded = draw(st.binary(max_size=40))
        schema = {}
    received = Received(number, {**sent, "Content-Type": media_type}, encoded)
    return Reply(received, is_success, value, schema, tuple(headers))
