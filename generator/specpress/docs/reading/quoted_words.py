"""Words in backticks: where they stand, and whether they are offered, spoken of, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from specpress.docs.reading.text import is_number, unquoted

TICKED = re.compile(r"`([^`\n]+)`")
_DEFAULT_MARK = r"(?:\s*[(（]\s*(?:default|默认值?|by default)\s*[)）])?"
_NOTE = r"(?:\s*[(（][^()（）]{0,40}[)）])?"
#: A word after which a quoted word is spoken of, not offered.
_REFERRING = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "based",
        "be",
        "both",
        "but",
        "by",
        "can",
        "either",
        "equal",
        "equals",
        "except",
        "field",
        "fill",
        "for",
        "from",
        "greater",
        "if",
        "in",
        "into",
        "is",
        "its",
        "less",
        "like",
        "means",
        "must",
        "named",
        "neither",
        "nor",
        "not",
        "of",
        "on",
        "only",
        "or",
        "param",
        "parameter",
        "pass",
        "passed",
        "per",
        "refer",
        "returns",
        "return",
        "same",
        "see",
        "set",
        "than",
        "that",
        "the",
        "their",
        "then",
        "this",
        "to",
        "under",
        "unless",
        "until",
        "use",
        "used",
        "uses",
        "using",
        "via",
        "was",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "with",
        "without",
        "would",
        "and/or",
        "not:",
        "note",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "example",
        "examples",
        "default",
        "defaults",
        "support",
    ]
)
_OFFERING = re.compile(
    r"(?:valid (?:values?|options?)(?: (?:is|are))?|(?:possible|available|allowed|supported|"
    r"optional) "
    r"(?:values?|options?)(?: (?:is|are))?|one of|supports?|values?(?: (?:is|are))?|enum(?:s|"
    r"eration)?|"
    r"can be|options?(?: are)?|有效值为|可选值为?|取值为?|枚举值?|可选|支持)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_EXEMPLARY = re.compile(
    r"(?:\be\.?g\b\.?|\bi\.?e\b\.?|\bsuch as|\blike|\bfor example|\bfor instance|\bexamples?\b|"
    r"如|例如|比如|譬如|举例)\s*[,:：，]?\s*$",
    re.IGNORECASE,
)
_DEFAULTING = re.compile(
    r"(?:\bdefaults?(?: value)?(?: (?:is|to|as|value|with))*|\bby default,?|默认值?(?:为|是|"
    r"返回)?)\s*[:：=]?\s*$",
    re.IGNORECASE,
)
_AND_SO_ON = re.compile(r"^\s*[,，、]?\s*(?:etc\b|and so on|and others|等|\.\.\.|…)", re.IGNORECASE)
_REFERENCE_AFTER = re.compile(
    r"^(?:\*\*)?\s*(?:=|!=|<|>|\+|\*|/ ?\d|×|\bis (?:not )?(?:passed|required|returned|specified|"
    r"set)\b|"
    r"only\b|orders?\b|endpoint|param|field|时|中的|的|不|代表|表示|means|represents|in `|users?\b|"
    r"account|returns?\b|will\b|must\b|should\b|cannot\b|can\b)",
    re.IGNORECASE,
)
_COLON = re.compile(r"^\s*(?:[:：]|=(?=\s*[A-Z][a-z])|\s[-–—]\s)\s*")
#: An explained word stands before on the same line: "`a`: one `b`: another".
_CHAIN = re.compile(r"`[^`]+`\s*[:：][^`.。]{1,60}$")
_CHINESE_LABEL = re.compile(r"(?:类型|状态|方向|模式|方式|种类|级别|类别)$")
_DELIMITERS = (".", ":", ";", ",", "。", "：", "；", "，", "、", "?", ")", "）")


class Verdict(StrEnum):
    """What words in backticks are."""

    VALUES = "values"
    #: Values or examples; a person must say.
    DOUBT = "doubt"
    REFERENCE = "reference"


#: As much of a line as is looked at on either side of a word, and as many words as are looked at.
_AROUND = 200
_MOST = 2000


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """A word in backticks; ``before`` and ``after`` are what stands next to it on its line."""

    text: str
    start: int
    end: int
    before: str
    after: str
    #: Nothing but marks stands before it on its line.
    at_start: bool


def is_offered(text: str) -> bool:
    """Say whether words in ``text`` are announced as values."""
    return any(_OFFERING.search(word.before) for word in quoted_words(text))


def quoted_words(text: str) -> list[QuotedWord]:
    """Find the words in backticks of ``text``."""
    found = []
    for match in islice(TICKED.finditer(text), _MOST):
        start, end = match.span()
        line_start = text.rfind("\n", max(0, start - _AROUND), start) + 1
        is_whole = line_start > 0 or start <= _AROUND
        before = text[max(line_start, start - _AROUND) : start]
        at_start = is_whole and not before.strip(" -*•·\"'(（:：")
        after = text[end : end + _AROUND].split("\n", 1)[0]
        found.append(QuotedWord(unquoted(match.group(1)), start, end, before, after, at_start))
    return found


def runs_of(text: str, tokens: list[QuotedWord]) -> list[list[QuotedWord]]:
    """Put words together that only commas, slashes or spaces divide."""
    runs: list[list[QuotedWord]] = []
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


def explanation_of(token: QuotedWord) -> re.Match[str] | None:
    """Find the colon that an explanation of the word follows."""
    rest = re.sub(r"^" + _DEFAULT_MARK, lambda m: " " * len(m.group()), token.after, flags=re.I)
    return _COLON.match(rest)


def verdict_on(run: list[QuotedWord], names: frozenset[str]) -> Verdict:
    """Judge a run of quoted words by what stands around it; ``names`` are names of fields."""
    first, last = run[0], run[-1]
    if any(_is_no_value(token.text) for token in run):
        return Verdict.REFERENCE
    before = first.before.rstrip()
    if before.endswith("[") and len(run) > 1 and not all(is_number(t.text) for t in run):
        return Verdict.DOUBT
    if _EXEMPLARY.search(before) or _AND_SO_ON.match(last.after):
        return Verdict.REFERENCE
    if _DEFAULTING.search(before):
        return Verdict.REFERENCE
    if (
        before.endswith(("&", "=", "<", ">", "+", "*", "(", "（", "["))
        or last.after[:2].strip()[:1] == "&"
    ):
        return Verdict.REFERENCE
    colon = explanation_of(last)
    if not (first.at_start or _OFFERING.search(before)) and _refers(before):
        return Verdict.REFERENCE
    if not colon and _REFERENCE_AFTER.match(last.after):
        return Verdict.REFERENCE
    all_names = all(token.text in names for token in run)
    if colon:
        return Verdict.VALUES if len(run) == 1 or first.at_start else Verdict.DOUBT
    closed = not re.match(r"\s*[A-Za-z\u4e00-\u9fff]", last.after) or bool(
        re.match(r"\s*[(（]", last.after)
    )
    if len(run) == 1:
        alone = first.at_start and not last.after.strip(" .,;。；")
        if alone and not all_names:
            return Verdict.VALUES
        listed = first.at_start or _delimited(first) or ends_label(first)
        return Verdict.DOUBT if listed else Verdict.REFERENCE
    if all_names:
        return Verdict.REFERENCE
    if closed or first.at_start or re.match(r"\s*\w+\s*(?:[,.;]|$)", last.after):
        return Verdict.VALUES
    return Verdict.DOUBT


def _delimited(token: QuotedWord) -> bool:
    """Say whether a lone word stands between marks, as an item of a list does."""
    after = re.sub("^" + _NOTE, "", token.after)
    return bool(re.search(r"(?:^|[,;:，；：.。])\s*$", token.before)) and not re.match(
        r"\s*[A-Za-z\u4e00-\u9fff=]", after
    )


def ends_label(token: QuotedWord) -> bool:
    """Say whether a lone word ends what a label starts: "Account type `A`."."""
    return bool(
        re.match(r"\s*(?:[.;。；]|$)", token.after)
        and re.search(
            r"\b(?:type|status|mode|side|state|category|method)s?\W*$", token.before, re.I
        )
    )


def _refers(before: str) -> bool:
    """Say whether the words before a quoted word make it a thing that is spoken of."""
    if before.endswith(_DELIMITERS):
        return bool(re.search(r"(?:\bnot|\bonly)[:,]$", before))
    if re.search(r"[\u4e00-\u9fff]$", before):
        return not (_CHINESE_LABEL.search(before) or _CHAIN.search(before))
    word = re.search(r"([A-Za-z/.]+)\W*$", before)
    return word is None or word.group(1).strip(".").lower() in _REFERRING


def _is_no_value(text: str) -> bool:
    """Say whether a quoted word is a formula, a range, a list or nothing at all."""
    return (
        not text
        or len(text) > 60
        or text in {'""', "''", "[]", "{}", "null"}
        or re.search(r"[\[\]{}<>=*×,，]|^/|://|\d\s*[-~]\s*\d+$(?<!\d{4})", text) is not None
    )
