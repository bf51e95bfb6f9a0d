"""Hints that name what was probably meant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches

_CANDIDATE_LIMIT = 2000


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """A hint that names the candidate most like ``word``; None where none is like it."""
    # Longer words and lists would cost seconds, and nobody mistypes those.
    known = [candidate for candidate in candidates if len(candidate) <= 200][:_CANDIDATE_LIMIT]
    matches = get_close_matches(word[:200], known, n=1, cutoff=0.6)
    return f"did you mean '{matches[0]}'?" if matches else None


def one_of(values: Iterable[object]) -> str:
    """A hint that lists what is allowed."""
    return "use one of: " + ", ".join(str(value) for value in values)


def short(value: object, limit: int = 60) -> str:
    """A value as it may stand in a message: quoted text, or cut data."""
    text = repr(value)
    if isinstance(value, bool) or value is None:
        text = json.dumps(value)
    elif isinstance(value, dict | list):
        text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= limit else text[: limit - 1] + "…"
