"""Media types: their parts, and how a body of each is written."""

from __future__ import annotations

import re
from enum import StrEnum

_MEDIA_TYPE = re.compile(r"[-!#$&^_.+*0-9A-Za-z]+/[-!#$&^_.+*0-9A-Za-z]+")
_LINES = frozenset(
    {
        *("application/x-ndjson", "application/ndjson", "application/x-ldjson"),
        *("application/jsonl", "application/x-jsonl", "application/jsonlines"),
        *("application/x-jsonlines", "application/json-lines", "application/json-seq"),
        # What Spring once called lines of JSON; it is not one JSON value, for all its suffix.
        *("application/stream+json", "application/x-json-stream"),
    }
)
#: What is text by its registration, though its name does not say so.
_TEXTS = frozenset(
    f"application/{name}"
    for name in (
        *("yaml", "x-yaml", "toml", "javascript", "x-javascript", "ecmascript", "typescript"),
        *("graphql", "sql", "jwt", "jose", "pem-certificate-chain", "x-pem-file", "x-sh"),
    )
)


class ContentForm(StrEnum):
    """How a value is written as the bytes of a body."""

    JSON = "json"
    #: ``application/x-www-form-urlencoded``.
    FORM = "form"
    #: ``multipart/form-data``, and the other kinds of multipart.
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    #: JSON values one after the other: a line each, or as records of a JSON text sequence.
    LINES = "lines"
    #: Server-sent events.
    EVENTS = "events"


def essence(media_type: str) -> str:
    """The type and subtype, without parameters and in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_media_type(text: str) -> bool:
    """Whether ``text`` is a media type or a range of them."""
    return _MEDIA_TYPE.fullmatch(essence(text)) is not None


def is_range(media_type: str) -> bool:
    """Whether it stands for several media types: ``image/*``, ``*/*``."""
    return "*" in essence(media_type)


def is_json(media_type: str) -> bool:
    """Whether it is one JSON value: ``application/json`` and all that end in ``+json``."""
    name = essence(media_type)
    named = name in ("application/json", "text/json") or name.endswith("+json")
    return named and name not in _LINES


def is_xml(media_type: str) -> bool:
    """Whether it is XML."""
    name = essence(media_type)
    return name in ("application/xml", "text/xml") or name.endswith("+xml")


def is_textual(media_type: str) -> bool:
    """Whether it is text whose form is not known: ``text/*``, XML, YAML, scripts and their like."""
    name = essence(media_type)
    return name.startswith("text/") or is_xml(name) or name in _TEXTS or name.endswith("+yaml")


def is_sequence(media_type: str) -> bool:
    """Whether it is a JSON text sequence (RFC 7464), whose records begin with a separator."""
    name = essence(media_type)
    return name == "application/json-seq" or name.endswith("+json-seq")


def form_of(media_type: str) -> ContentForm:
    """How a body of a media type is written; of one that is not known, as its bytes."""
    name = essence(media_type)
    if name in _LINES or is_sequence(media_type):
        return ContentForm.LINES
    if is_json(media_type):
        return ContentForm.JSON
    if name == "application/x-www-form-urlencoded":
        return ContentForm.FORM
    if name == "text/event-stream":
        return ContentForm.EVENTS
    if name.startswith("multipart/"):
        return ContentForm.MULTIPART
    if is_textual(media_type):
        return ContentForm.TEXT
    return ContentForm.BINARY
