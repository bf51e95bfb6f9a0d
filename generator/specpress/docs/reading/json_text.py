"""JSON as documentation writes it: strictly where it can be read so, mended where it cannot."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import json_repair

#: More than any example is long or deep; beyond that nothing is mended.
_LONGEST = 400_000
_LONGEST_MENDED = 100_000
_DEEPEST = 60
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "″": '"', "‘": "'", "’": "'"})
_ONLY_DOTS = re.compile(r"^[ \t]*(?:\.{2,}|…+)[ \t]*[,;]?[ \t]*(?://.*|#.*)?$", re.MULTILINE)
_DOTS = re.compile(r"(?<=[\[{},\s])(?:\.{3,}|…+)(?=\s*[,\[\]{}\n\"]|\s*$)")
_NAME = re.compile(r"[{,\n]\s*[\"']([A-Za-z_]\w*)[\"']\s*:")
_COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
_WORD = re.compile(r"[^\s\"'“”,:{}\[\]]+")


@dataclass(frozen=True, slots=True)
class JsonText:
    """What an example says; ``error`` where it cannot be read."""

    data: Any = None
    repaired: bool = False
    error: str | None = None


def read_json(text: str) -> JsonText:
    """Read ``text`` as one JSON value; comments, dots for what is left out and the like are mended.

    Nothing is invented or lost: what is mended and has a word that ``text`` lacks, or lacks one of
    its names, is not taken.
    """
    text = text.strip().lstrip("\ufeff")
    if not text:
        return JsonText(error="nothing stands here")
    if len(text) > _LONGEST or _depth(text) > _DEEPEST:
        return JsonText(error="too long or too deep to be an example")
    try:
        return JsonText(json.loads(text))
    except (ValueError, RecursionError) as error:
        reason = str(error)
    if text[0] not in "[{" or len(text) > _LONGEST_MENDED or not _looks_like_json(text):
        return JsonText(error=reason)
    mended = _mended(text)
    if not isinstance(mended, dict | list) or not mended or not _is_of(mended, text):
        return JsonText(error=reason)
    return JsonText(mended, repaired=True)


def _mended(text: str) -> Any:
    text = _ONLY_DOTS.sub("", text)
    text = _DOTS.sub("", text)
    for candidate in (text, text.translate(_QUOTES)):
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    try:
        return json_repair.loads(text.translate(_QUOTES), skip_json_loads=True)
    except (ValueError, RecursionError, IndexError, TypeError, AttributeError):
        return None


def _looks_like_json(text: str) -> bool:
    """Say whether quotes and what divides them are in proportion: mending anything else is slow."""
    dividers = text.count(":") + text.count(",")
    return dividers * 4 >= text.count('"') and text.count("(") <= 50 + dividers


def _depth(text: str) -> int:
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _is_of(data: Any, text: str) -> bool:
    """Say whether each name and text in ``data`` stands in ``text``, and no name was lost."""
    shown = text.translate(_QUOTES)
    names: set[str] = set()
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            names |= value.keys()
            pending += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            pending += value
        elif isinstance(value, str) and not all(
            word in shown for word in _WORD.findall(value.translate(_QUOTES))
        ):
            return False
    return set(_NAME.findall(_COMMENT.sub("", shown))) <= names
