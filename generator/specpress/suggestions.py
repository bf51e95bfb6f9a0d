"""Hints that name what was probably meant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

_CANDIDATE_LIMIT = 2000


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """A hint that names the candidate most like ``word``; None where none is like it."""
    # Hardly any run has something to suggest.
    from difflib import get_close_matches

    # Longer words and lists would cost seconds, and nobody mistypes those.
    known = [candidate for candidate in candidates if len(candidate) <= 200][:_CANDIDATE_LIMIT]
    matches = get_close_matches(word[:200], known, n=1, cutoff=0.6)
    return f"did you mean '{matches[0]}'?" if matches else None


@dataclass(slots=True)
class Suggestions:
    """The hints on one document, of which only the first are looked for.

    Two names take some 50 microseconds to compare. Where thousands are wrong among thousands, that
    would be minutes, for hints that nobody reads.
    """

    #: How many names may still be compared.
    left: int = 20_000

    def did_you_mean(self, word: str, candidates: Iterable[str]) -> str | None:
        """As the function; None where enough has been compared."""
        if self.left <= 0:
            return None
        known = list(candidates)
        self.left -= min(len(known), _CANDIDATE_LIMIT)
        return did_you_mean(word, known)


def misspelt(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that ``word`` is most likely a slip of the pen for; None where none is.

    Stricter than ``did_you_mean``: one letter of a short word, two of a longer one, may differ.
    """
    allowed = 0 if len(word) < 3 else 1 if len(word) < 7 else 2
    near = [
        (distance, candidate)
        for candidate in candidates
        if abs(len(candidate) - len(word)) <= allowed
        and _may_be_near(word.lower(), candidate.lower(), allowed)
        and (distance := _distance(word.lower(), candidate.lower())) <= allowed
    ]
    return min(near)[1] if near else None


def is_misspelt(keyword: str, keys: Iterable[str]) -> bool:
    """Whether one of ``keys`` is most likely a slip of the pen for ``keyword``."""
    return any(key != keyword and misspelt(key, [keyword]) is not None for key in keys)


def _may_be_near(one: str, other: str, allowed: int) -> bool:
    """Whether the letters that only one of the two has are few enough: each takes a change."""
    letters, others = set(one), set(other)
    return len(letters - others) <= allowed and len(others - letters) <= allowed


def _distance(one: str, other: str) -> int:
    """How many letters were put in, left out, changed, or swapped with the next one."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]


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
