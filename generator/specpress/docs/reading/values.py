"""Which of the words in backticks are the values that a field can have.

A description quotes values, examples, defaults, the names of other parameters and their values, all
alike. Only forms that leave no doubt give values; what looks like a list without being one for
certain becomes a note for a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from specpress.docs.facts import TypeName
from specpress.docs.reading.quoted_words import (
    TICKED,
    QuotedWord,
    Verdict,
    ends_label,
    explanation_of,
    is_offered,
    quoted_words,
    runs_of,
    verdict_on,
)
from specpress.docs.reading.text import is_number, number, plain, unquoted, without_bullet

_CONDITION = re.compile(
    r"^(?:\[\s*`?\d|range\b|\"?\d+(?:\.\d+)?\"?[.,;]?$|(?:only |does |do )?(?:not )?(?:works?|"
    r"supports?)\b|"
    r"this (?:field|param)|denominated|.{0,60}\brequired\b|optional param|not supported|default:|"
    r"returns?\b|max\b|up to\b|以|ignored\b|either\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:^|(?<=[\s;；,，.。(（:：]))[\"']?(-?\d{1,6})[\"']?(?:\s*[(（]default[)）])?\s*[:：]\s*"
    r"(?=[A-Za-z\u4e00-\u9fff])([^;；,，\n\d]{1,80})"
)
#: Names of fields whose values are as many as there are things to trade: never a closed list.
_OPEN_NAMES = re.compile(
    r"coin|currenc|ccy|symbol|token|inst(?:rument)?_?id|instfamily|uly|underlying|chain|country|"
    r"locale",
    re.IGNORECASE,
)
_MAX_VALUES = 500


@dataclass(frozen=True, slots=True)
class Value:
    """A value, what the page says of it, and where in the description it stands."""

    text: str
    offset: int
    description: str = ""
    #: Counted from 0.
    line: int = 0


@dataclass(frozen=True, slots=True)
class Values:
    """What a description says of the values of its field."""

    values: tuple[Value, ...] = ()
    uncertain: tuple[str, ...] = ()
    #: The values are explained one by one, which conditions on another argument may be, too.
    explained: bool = False


def read_values(
    description: str, name: str, type_name: TypeName | None, names: frozenset[str]
) -> Values:
    """Find the values that ``description`` offers for the field ``name``.

    ``names`` are all names of parameters and fields around: a word that is one of them is more
    likely that than a value.
    """
    if type_name in {TypeName.BOOLEAN, TypeName.OBJECT}:
        return Values()
    text = _without_struck(plain(description))
    tokens = quoted_words(text)
    found, doubtful = _of_tokens(text, tokens, names)
    if type_name is TypeName.ARRAY and not found:
        doubtful += _of_list(tokens)
    if not found and not doubtful:
        found = _numbered(text)
    values = tuple(
        replace(value, line=text.count("\n", 0, value.offset)) for value in _distinct(found)
    )
    explained = bool(values) and all(value.description for value in values)
    if type_name in {TypeName.INTEGER, TypeName.NUMBER}:
        numeric = tuple(value for value in values if is_number(value.text))
        if len(numeric) != len(values):
            return Values((), _doubt(values))
    if values and not explained and _OPEN_NAMES.search(name) and not is_offered(text):
        return Values((), _doubt(values))
    if not values and doubtful:
        return Values((), _doubt(_distinct(doubtful)))
    return Values(values[:_MAX_VALUES], (), explained)


def _doubt(values: tuple[Value, ...]) -> tuple[str, ...]:
    quoted = ", ".join(value.text for value in values[:8])
    return (f"may be values or examples: {quoted}",) if values else ()


def _without_struck(text: str) -> str:
    """Blank what is struck out; the rest keeps its offsets."""
    return re.sub(
        r"~~.*?(?:~~|$)",
        lambda match: re.sub(r"[^\n]", " ", match.group()),
        text,
        flags=re.DOTALL,
    )


def _of_tokens(
    text: str, tokens: list[QuotedWord], names: frozenset[str]
) -> tuple[list[Value], list[Value]]:
    """Sort the quoted words: values for certain, and words that may be values."""
    found: list[Value] = []
    doubtful: list[Value] = []
    labelled: set[int] = set()
    conditions = 0
    for run in runs_of(text, tokens):
        last = run[-1]
        verdict = verdict_on(run, names)
        if verdict is Verdict.VALUES and len(run) == 1 and (colon := explanation_of(last)):
            meaning = _meaning_after(text, last, colon)
            if _CONDITION.match(meaning):
                conditions += 1
                continue
            found.append(Value(number(last.text), last.start, meaning))
        elif verdict is Verdict.VALUES:
            found += [Value(number(token.text), token.start) for token in run]
        elif verdict is Verdict.DOUBT:
            labelled |= {token.start for token in run if len(run) == 1 and ends_label(token)}
            doubtful += [Value(number(token.text), token.start) for token in run]
    if conditions and conditions >= len(found):
        # Words that conditions are tied to are no values, and the others may be none either.
        return [], found + doubtful
    if found:
        # Beside a list that is one for certain, a lone word at the start of a line is of it too.
        found += [
            value for value in doubtful if _continues(text, value) or value.offset in labelled
        ]
    return [value for value in found if value.text], doubtful


def _of_list(tokens: list[QuotedWord]) -> list[Value]:
    """The texts of an array that is quoted as a whole: all that is allowed, or an example."""
    return [
        Value(text, token.start)
        for token in tokens
        if token.text.startswith("[")
        for text in re.findall(r"[\"']([\w ./-]+)[\"']", token.text)
    ]


def _continues(text: str, value: Value) -> bool:
    before = text[text.rfind("\n", 0, value.offset) + 1 : value.offset]
    return not before.strip(" -*•·")


def _meaning_after(text: str, token: QuotedWord, colon: re.Match[str]) -> str:
    rest = token.after[colon.end() :]
    end = re.search(r"[;；]|\.?\s*`", rest)
    return (rest[: end.start()] if end else rest).strip(" .,，")


def _numbered(text: str) -> list[Value]:
    """Find ``0: off; 1: on`` without backticks: two numbers at least, each with its meaning."""
    if "`" in text:
        return []
    found = [
        Value(match.group(1), match.start(1), match.group(2).strip())
        for match in _NUMBERED.finditer(text)
    ]
    return found if len({value.text for value in found}) >= 2 else []


def _distinct(values: list[Value]) -> tuple[Value, ...]:
    seen: dict[str, Value] = {}
    for value in sorted(values, key=lambda value: value.offset):
        known = seen.get(value.text)
        if known is None:
            seen[value.text] = value
        elif value.description and not known.description:
            seen[value.text] = replace(known, description=value.description)
    return tuple(seen.values())


def lines_of_enum(lines: list[str]) -> list[Value]:
    """Read the lines of a list of values on a page of enums: one value or more at their starts."""
    ticked = any(line.lstrip().startswith("`") for line in map(without_bullet, lines))
    found: list[Value] = []
    for line in map(without_bullet, lines):
        text = re.sub(r"^\s*default\s*[:：]\s*", "", plain(line), flags=re.IGNORECASE).strip()
        if match := re.match(r"(?:`[^`]+`[\s,，/]*)+", text):
            rest = text[match.end() :].strip(" :：-–—\u2003")
            found += [Value(unquoted(token), 0, rest) for token in TICKED.findall(match.group())]
        elif linked := re.match(r"\s*(?:<a\s[^>]*>([^<]+)</a>|\[([^\]]+)\]\([^)]*\))", line):
            found.append(Value(plain(linked.group(1) or linked.group(2)), 0))
        elif not ticked and text and len(text.split()) <= 4 and not text.endswith((".", ":")):
            found.append(Value(text, 0))
    return [value for value in found if value.text]


def is_open_name(name: str) -> bool:
    """Say whether a field of this name has as many values as there are things to trade."""
    return _OPEN_NAMES.search(name) is not None
