"""Media types, as the mock exchange tells them apart."""

from __future__ import annotations

_TEXTS = {
    *("yaml", "x-yaml", "toml", "javascript", "x-javascript", "ecmascript", "typescript"),
    *("graphql", "sql", "jwt", "jose", "pem-certificate-chain", "x-pem-file", "x-sh"),
}
_LINES = {
    *("ndjson", "x-ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines"),
    *("x-ldjson", "stream+json", "x-json-stream"),
}


def essence(media_type: str) -> str:
    """The type and subtype in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is one JSON value."""
    name = essence(media_type)
    return (name.endswith(("/json", "+json"))) and not is_lines(media_type)


def is_lines(media_type: str) -> bool:
    """Whether it is JSON values, a line each."""
    kind, _, subtype = essence(media_type).partition("/")
    return kind == "application" and subtype in _LINES


def is_records(media_type: str) -> bool:
    """Whether it is a JSON text sequence (RFC 7464)."""
    return essence(media_type).endswith(("/json-seq", "+json-seq"))


def is_text(media_type: str) -> bool:
    """Whether it is text of any kind, JSON aside."""
    kind, _, subtype = essence(media_type).partition("/")
    is_marked = subtype == "xml" or subtype.endswith(("+xml", "+yaml"))
    return kind == "text" or is_marked or (kind == "application" and subtype in _TEXTS)
