"""Which of the words in backticks are the values that a field can have.

A description quotes values, examples, defaults, the names of other parameters and their values, all
alike. Only forms that leave no doubt give values; what looks like a list without being one for
certain becomes a note for a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from specpress.docs.facts import TypeName
from specpress.docs.reading.text import is_number, number, plain, unquoted, without_bullet

_TICKED = re.compile(r"`([^`\n]+)`")
_DEFAULT_MARK = r"(?:\s*[(（]\s*(?:default|默认值?|by default)\s*[)）])?"
_NOTE = r"(?:\s*[(（][^()（）]{0,40}[)）])?"
#: A word after which a quoted word is spoken of, not offered.
_REFERRING = frozenset(
    """a an and any are as at based be both but by can either equal equals except field fill for
    from greater if in into is its less like means must named neither nor not of on only or
    param parameter pass passed per refer returns return same see set than that the their then this
    to under unless until use used uses using via was when where whether which while with without
    would and/or not: note e.g i.e eg ie example examples default defaults support""".split()
)
_OFFERING = re.compile(
    r"(?:valid (?:values?|options?)(?: (?:is|are))?|(?:possible|available|allowed|supported|optional) "
    r"(?:values?|options?)(?: (?:is|are))?|one of|supports?|values?(?: (?:is|are))?|enum(?:s|eration)?|"
    r"can be|options?(?: are)?|有效值为|可选值为?|取值为?|枚举值?|可选|支持)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_EXEMPLARY = re.compile(
    r"(?:\be\.?g\b\.?|\bi\.?e\b\.?|\bsuch as|\blike|\bfor example|\bfor instance|\bexamples?\b|"
    r"如|例如|比如|譬如|举例)\s*[,:：，]?\s*$",
    re.IGNORECASE,
)
_DEFAULTING = re.compile(
    r"(?:\bdefaults?(?: value)?(?: (?:is|to|as|value|with))*|\bby default,?|默认值?(?:为|是|返回)?)\s*[:：=]?\s*$",
    re.IGNORECASE,
)
_AND_SO_ON = re.compile(r"^\s*[,，、]?\s*(?:etc\b|and so on|and others|等|\.\.\.|…)", re.IGNORECASE)
_REFERENCE_AFTER = re.compile(
    r"^(?:\*\*)?\s*(?:=|!=|<|>|\+|\*|/ ?\d|×|\bis (?:not )?(?:passed|required|returned|specified|set)\b|"
    r"only\b|orders?\b|endpoint|param|field|时|中的|的|不|代表|表示|means|represents|in `|users?\b|"
    r"account|returns?\b|will\b|must\b|should\b|cannot\b|can\b)",
    re.IGNORECASE,
)
_COLON = re.compile(r"^\s*(?:[:：]|=(?=\s*[A-Z][a-z])|\s[-–—]\s)\s*")
#: An explained word stands before on the same line: "`a`: one `b`: another".
_CHAIN = re.compile(r"`[^`]+`\s*[:：][^`.。]{1,60}[\s)）]$")
_CONDITION = re.compile(
    r"^(?:\[\s*`?\d|range\b|\"?\d+(?:\.\d+)?\"?[.,;]?$|(?:only |does |do )?(?:not )?(?:works?|supports?)\b|"
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
    r"coin|currenc|ccy|symbol|token|inst(?:rument)?_?id|instfamily|uly|underlying|chain|country|locale",
    re.IGNORECASE,
)
_MAX_VALUES = 500


@dataclass(frozen=True, slots=True)
class Value:
    """A value, what the page says of it, and where in the description it stands."""

    text: str
    offset: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """What a description says of the values of its field."""

    values: tuple[Value, ...] = ()
    uncertain: tuple[str, ...] = ()
    #: The values are explained one by one, which conditions on another argument may be, too.
    explained: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    """A word in backticks and what stands around it on its line."""

    text: str
    start: int
    end: int
    before: str
    after: str

    @property
    def at_start(self) -> bool:
        return not self.before.strip(" -*•·\"'(（:：")


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
    tokens = _tokens(text)
    found, doubtful = _of_tokens(text, tokens, names)
    if not found and not doubtful:
        found = _numbered(text)
    values = _distinct(found)
    explained = bool(values) and all(value.description for value in values)
    if type_name in {TypeName.INTEGER, TypeName.NUMBER}:
        numeric = tuple(value for value in values if is_number(value.text))
        if len(numeric) != len(values):
            return Values((), _doubt(values))
    if values and not explained and _OPEN_NAMES.search(name) and not _is_offered(text):
        return Values((), _doubt(values))
    if not values and doubtful:
        return Values((), _doubt(_distinct(doubtful)))
    return Values(values[:_MAX_VALUES], (), explained)


def _doubt(values: tuple[Value, ...]) -> tuple[str, ...]:
    quoted = ", ".join(value.text for value in values[:8])
    return (f"may be values or examples: {quoted}",) if values else ()


def _is_offered(text: str) -> bool:
    return any(_OFFERING.search(token.before) for token in _tokens(text))


def _without_struck(text: str) -> str:
    """Blank what is struck out; the rest keeps its offsets."""
    return re.sub(
        r"~~.*?(?:~~|$)",
        lambda match: re.sub(r"[^\n]", " ", match.group()),
        text,
        flags=re.DOTALL,
    )


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TICKED.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        line_end = text.find("\n", match.end())
        line_end = len(text) if line_end < 0 else line_end
        value = unquoted(match.group(1))
        found.append(
            _Token(
                value,
                match.start(),
                match.end(),
                text[line_start : match.start()],
                text[match.end() : line_end],
            )
        )
    return found


def _of_tokens(
    text: str, tokens: list[_Token], names: frozenset[str]
) -> tuple[list[Value], list[Value]]:
    """Sort the quoted words: values for certain, and words that may be values."""
    found: list[Value] = []
    doubtful: list[Value] = []
    labelled: set[int] = set()
    conditions = 0
    for run in _runs(text, tokens):
        last = run[-1]
        verdict = _verdict(run, names)
        if verdict == "value" and len(run) == 1 and (colon := _after_mark(last)):
            meaning = _meaning_after(text, last, colon)
            if _CONDITION.match(meaning):
                conditions += 1
                continue
            found.append(Value(number(last.text), last.start, meaning))
        elif verdict == "value":
            found += [Value(number(token.text), token.start) for token in run]
        elif verdict == "doubt":
            labelled |= {token.start for token in run if len(run) == 1 and _is_only(token)}
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


def _continues(text: str, value: Value) -> bool:
    before = text[text.rfind("\n", 0, value.offset) + 1 : value.offset]
    return not before.strip(" -*•·")


def _runs(text: str, tokens: list[_Token]) -> list[list[_Token]]:
    """Put words together that only commas, slashes or spaces divide."""
    runs: list[list[_Token]] = []
    for token in tokens:
        if runs:
            between = text[runs[-1][-1].end : token.start]
            between = re.sub(r"^" + _DEFAULT_MARK + _NOTE, "", between, flags=re.IGNORECASE)
            default_next = re.fullmatch(
                r"\s*[,，;；、.]?\s*defaults?\s*:?\s*", between, re.IGNORECASE
            )
            if default_next or re.fullmatch(
                r" *(?:[,，、/|;；]\n?|\bor\b|\band\b|或|和)? *(?:\bor\b|\band\b)? *", between
            ):
                runs[-1].append(token)
                continue
        runs.append([token])
    return runs


def _after_mark(token: _Token) -> re.Match[str] | None:
    """Find the colon that an explanation of the word follows."""
    rest = re.sub(r"^" + _DEFAULT_MARK, lambda m: " " * len(m.group()), token.after, flags=re.I)
    return _COLON.match(rest)


def _meaning_after(text: str, token: _Token, colon: re.Match[str]) -> str:
    rest = token.after[colon.end() :]
    end = re.search(r"[;；]|\.?\s*`", rest)
    return (rest[: end.start()] if end else rest).strip(" .,，")


def _verdict(run: list[_Token], names: frozenset[str]) -> str:
    """Judge a run of quoted words: "value", "doubt" or "reference"."""
    first, last = run[0], run[-1]
    if any(_is_no_value(token.text) for token in run):
        return "reference"
    before = first.before.rstrip()
    if before.endswith("[") and len(run) > 1 and not all(is_number(t.text) for t in run):
        return "doubt"
    if _EXEMPLARY.search(before) or _AND_SO_ON.match(last.after):
        return "reference"
    if _DEFAULTING.search(before):
        return "reference"
    if before.endswith(("&", "=", "<", ">", "+", "*", "(", "（", "[")) or last.after[:2].strip()[:1] == "&":
        return "reference"
    colon = _after_mark(last)
    in_chain = colon is not None and _CHAIN.search(first.before) is not None
    if not (first.at_start or in_chain or _OFFERING.search(before)) and _refers(before):
        return "reference"
    if not colon and _REFERENCE_AFTER.match(last.after):
        return "reference"
    all_names = all(token.text in names for token in run)
    if colon:
        return "value" if len(run) == 1 or first.at_start else "doubt"
    closed = not re.match(r"\s*[A-Za-z\u4e00-\u9fff]", last.after) or bool(
        re.match(r"\s*[(（]", last.after)
    )
    if len(run) == 1:
        alone = first.at_start and not last.after.strip(" .,;。；")
        if alone and not all_names:
            return "value"
        listed = first.at_start or _delimited(first) or _is_only(first)
        return "doubt" if listed else "reference"
    if all_names:
        return "reference"
    if closed or first.at_start or re.match(r"\s*\w+\s*(?:[,.;]|$)", last.after):
        return "value"
    return "doubt"


def _delimited(token: _Token) -> bool:
    """Say whether a lone word stands between marks, as an item of a list does."""
    after = re.sub("^" + _NOTE, "", token.after)
    return bool(re.search(r"(?:^|[,;:，；：.。])\s*$", token.before)) and not re.match(
        r"\s*[A-Za-z\u4e00-\u9fff=]", after
    )


def _is_only(token: _Token) -> bool:
    """Say whether a lone word ends what a label starts: "Account type `A`."."""
    return bool(
        re.match(r"\s*(?:[.;。；]|$)", token.after)
        and re.search(r"\b(?:type|status|mode|side|state|category|method)s?\W*$", token.before, re.I)
    )


def _refers(before: str) -> bool:
    """Say whether the words before a quoted word make it a thing that is spoken of."""
    if before.endswith((".", ":", ";", ",", "。", "：", "；", "，", "、", "?")):
        return bool(re.search(r"(?:\bnot|\bonly)[:,]$", before))
    word = re.search(r"([A-Za-z/.]+)\W*$", before)
    if word is None:
        return True
    if re.search(r"[\u4e00-\u9fff]\s*$", before):
        return not re.search(r"(?:类型|状态|方向|模式|方式)\s*$", before)
    return word.group(1).strip(".").lower() in _REFERRING


def _is_no_value(text: str) -> bool:
    """Say whether a quoted word is a formula, a range, a list or nothing at all."""
    return (
        not text
        or len(text) > 60
        or text in {'""', "''", "[]", "{}", "null"}
        or re.search(r"[\[\]{}<>=*×,，]|^/|://|\d\s*[-~]\s*\d+$(?<!\d{4})", text) is not None
    )


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
            found += [
                Value(unquoted(token), 0, rest) for token in _TICKED.findall(match.group())
            ]
        elif linked := re.match(r"\s*(?:<a\s[^>]*>([^<]+)</a>|\[([^\]]+)\]\([^)]*\))", line):
            found.append(Value(plain(linked.group(1) or linked.group(2)), 0))
        elif not ticked and text and len(text.split()) <= 4 and not text.endswith((".", ":")):
            found.append(Value(text, 0))
    return [value for value in found if value.text]


def is_open_name(name: str) -> bool:
    """Say whether a field of this name has as many values as there are things to trade."""
    return _OPEN_NAMES.search(name) is not None
