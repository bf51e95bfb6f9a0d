"""Plain data as YAML in the style of hand-written specs, with comments where they belong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specpress.yaml_scalars import core_value

INDENT = 2
#: A flow list that is longer than this stands as a block.
WIDTH = 100

# What is text in the core schema of YAML 1.2 and in YAML 1.1 alike, without quotes.
_PLAIN = re.compile(
    r"(?:\.\.?/)*[A-Za-z_/$][^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*"
)
_WORDS_OF_OLD = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_INDICATORS = re.compile(r": |:$| #|[\[\]{},]|^[&*!|>%@`\"'#?-]|\s$")
_NOT_PRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NO_COMMENT = re.compile(rf"[\x00-\x1f]|{_NOT_PRINTED.pattern}")
_DATE = re.compile(r"\d{4}-\d")


@dataclass(frozen=True, slots=True)
class Commented:
    """A value with lines of comment above the key, or the list item, that holds it."""

    value: Any
    comments: tuple[str, ...]


class Flow(list[Any]):
    """A list that is written between brackets where it fits into a line."""


def scalar(value: Any, *, in_flow: bool = False) -> str:
    """One value as YAML: quoted where it would be read as something else without."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return json.dumps(value)
    text = str(value)
    return text if _is_plain(text, in_flow) else quoted(text)


def quoted(text: str) -> str:
    """Text between double quotes, with escapes for what must not stand in a file."""
    written = json.dumps(text, ensure_ascii=False)
    return _NOT_PRINTED.sub(lambda match: _escape(match.group()), written)


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"


def _is_plain(text: str, in_flow: bool) -> bool:
    if _PLAIN.fullmatch(text) is None or text.lower() in _WORDS_OF_OLD:
        return False
    if _INDICATORS.search(text) or (in_flow and ":" in text):
        return False
    return isinstance(core_value(text), str) and not _DATE.match(text)


def block(value: Any, indent: int = 0) -> str:
    """``value`` as a block of lines, each of which ends in a line feed; ``indent`` in blanks."""
    return "".join(f"{line}\n" if line else "\n" for line in _lines(value, indent))


def flow(value: Any) -> str:
    """``value`` in one line, between brackets and braces; comments are left out."""
    plain, _ = _split(value)
    if isinstance(plain, dict):
        entries = (f"{scalar(key, in_flow=True)}: {flow(item)}" for key, item in plain.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(plain, list):
        return "[" + ", ".join(map(flow, plain)) + "]"
    return scalar(plain, in_flow=True)


def entry(key: str, value: Any, indent: int) -> str:
    """One entry of a mapping as a block of lines."""
    return block({key: value}, indent)


def item(value: Any, indent: int) -> str:
    """One item of a list as a block of lines."""
    return block([value], indent)


def _split(value: Any) -> tuple[Any, tuple[str, ...]]:
    if isinstance(value, Commented):
        return value.value, value.comments
    return value, ()


def _lines(value: Any, indent: int) -> Iterator[str]:
    margin = " " * indent
    if isinstance(value, dict):
        for key, held in value.items():
            plain, comments = _split(held)
            yield from _comment_lines(comments, margin)
            yield from _entry_lines(f"{margin}{scalar(key)}:", plain, indent)
    elif isinstance(value, list):
        for held in value:
            plain, comments = _split(held)
            yield from _comment_lines(comments, margin)
            yield from _item_lines(plain, indent)
    else:
        yield margin + scalar(value)


def _comment_lines(comments: tuple[str, ...], margin: str) -> Iterator[str]:
    for comment in comments:
        # A comment is one line, whatever a page has put into it.
        yield f"{margin}# {' '.join(_NO_COMMENT.sub(' ', comment).split())}"


def _entry_lines(start: str, value: Any, indent: int) -> Iterator[str]:
    short = _short(value, len(start) + 1)
    if short is not None:
        yield f"{start} {short}"
    else:
        yield start
        yield from _lines(value, indent + INDENT)


def _item_lines(value: Any, indent: int) -> Iterator[str]:
    short = _short(value, indent + 2)
    if short is not None:
        yield f"{' ' * indent}- {short}"
        return
    first, *rest = _lines(value, indent + INDENT)
    comments_first = first.lstrip().startswith("#")
    if comments_first:
        # The comment of the first key goes above the dash.
        yield f"{' ' * indent}{first.lstrip()}"
        while rest and rest[0].lstrip().startswith("#"):
            yield f"{' ' * indent}{rest.pop(0).lstrip()}"
        first = rest.pop(0)
    yield f"{' ' * indent}- {first[indent + INDENT :]}"
    yield from rest


def _short(value: Any, column: int) -> str | None:
    """What stands behind a key or a dash in the same line; None for a block below it."""
    if isinstance(value, Flow) or (isinstance(value, dict | list) and not value):
        written = flow(value)
        if not value or column + len(written) <= WIDTH:
            return written
        return None
    return None if isinstance(value, dict | list) else scalar(value)
