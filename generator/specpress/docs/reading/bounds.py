"""Defaults and bounds that a description states: ranges, greatest counts, lengths."""

from __future__ import annotations

import re
from dataclasses import dataclass

from specpress.docs.facts import TypeName
from specpress.docs.reading.text import number, plain, unquoted

_NUMBER = r"`?\"?(-?\d+(?:,\d{3})*(?:\.\d+)?)\"?`?"
_RANGE = re.compile(rf"\[\s*{_NUMBER}\s*(?:[,，]|\s[-–~]\s|[-–~](?=`?\d))\s*{_NUMBER}\s*\]")
_WORDED_RANGE = re.compile(
    rf"(?:\b(?:range|between|value|values|取值|范围)[^.;\n\d`]{{0,25}}?){_NUMBER}\s*"
    rf"(?:-|–|~|\bto\b|\band\b|至|到)\s*{_NUMBER}(?P<unit>[^.;\n]{{0,20}})",
    re.IGNORECASE,
)
_MAXIMUM = re.compile(
    rf"\b(?:max(?:imum)?\.?(?: (?:value|number|limit|size|page size))?(?: allowed)?(?: is| of|"
    rf" to|:|=)?"
    rf"|(?P<weak>up to|no more than|at most|not (?:exceed|more than)|cannot exceed|"
    rf"less than or equal to))"
    rf"\s*{_NUMBER}(?P<unit>[^\n]{{0,40}})",
    re.IGNORECASE,
)
_CHINESE_MAXIMUM = re.compile(
    rf"(?:最大值?|最多|不超过|不得超过|"
    rf"上限)(?P<words>[^\d`，。；,\n]{{0,12}})\s*{_NUMBER}(?P<unit>[^\n，。]{{0,12}})"
)
_MINIMUM = re.compile(
    rf"\b(?:min(?:imum)?\.?(?: (?:value|number|size))?(?: is| of|:|=)?|at least|(?:not?|"
    rf"cannot be|must not be) less than)"
    rf"\s*{_NUMBER}(?P<unit>[^\n]{{0,40}})",
    re.IGNORECASE,
)
_CHINESE_MINIMUM = re.compile(
    rf"(?:最小值?|最少|不小于|不低于)(?:为|是)?\s*{_NUMBER}(?P<unit>[^\n，。]{{0,12}})"
)
_CHARACTER = (
    r"(?:alphanumeric |case-sensitive |numeric )?"
    r"(?:char(?:acter)?s?\b|letters?\b|digits?\b|bytes?\b|位|个?字符|个?字节|个?字)"
)
_LENGTH_RANGE = re.compile(
    rf"(?<![A-Za-z0-9.])(\d+)\s*(?:-|–|~|\bto\b|\band\b|至|到)\s*(\d+)\s*-?{_CHARACTER}",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"(?:\b(?:max(?:imum)?(?: length)?(?: is| of|:)?|up to|no more than|at most|not exceed|"
    rf"within|limit(?:ed)? to)"
    rf"|最(?:多|长|大)|不超过|长度(?:为|限制为)?)\s*(\d+)\s*-?{_CHARACTER}",
    re.IGNORECASE,
)
_LENGTH_OF = re.compile(
    r"\b(?:max(?:imum)? length|length limit)(?: is| of|:)?\s*`?(\d+)`?|最大长度(?:为|是)?\s*(\d+)",
    re.IGNORECASE,
)
#: What pages count when they say how long a page of results may be.
_RESULTS = re.compile(
    r"^\s*(?:$|[.,;)。，；`]|per\b|records?|results?|rows?|items? per|data\b|条|(?:the )?default|"
    r"and\b|\()",
    re.IGNORECASE,
)
_ENTRIES = re.compile(
    r"^\s*(?:\w+ )?(?:currenc|coin|item|order|symbol|id|entr|element|object|instrument|pair|"
    r"address|quote|record|leg|sub|uid|position|request|value|asset|个|条|[.,;]|$)",
    re.IGNORECASE,
)
_DEFAULT_WORD = (
    r"(?:\bdefault(?: value)?(?: (?:of|for) [\w ]{1,30}?)?(?: (?:is|to|as|value is))?|\bdefaults to"
    r"|默认(?:值)?(?:为|是|返回)?)"
)
#: A default "for buy" or "for example" is not that of the field.
_NOT_ALWAYS = r"(?!\s*(?:的|for\b|when\b|if\b|in\b|under\b|order))"
_DEFAULT_TICKED = re.compile(
    rf"{_DEFAULT_WORD}[ \t]*[:：=]?[ \t]*`([^`\n]+)`{_NOT_ALWAYS}", re.IGNORECASE
)
_DEFAULT_BARE = re.compile(
    rf"{_DEFAULT_WORD}[ \t]*[:：=]?[ \t]*(\"[^\"\n]{{1,30}}\"|-?\d+(?:,\d{{3}})*(?:\.\d+)?|true|"
    rf"false)"
    rf"(?P<unit>[^.,;。，；\n]{{0,20}})",
    re.IGNORECASE,
)
_MARKED = re.compile(r"`([^`\n]+)`\s*[(（]\s*(?:by )?(?:default|默认值?)\s*[)）]", re.IGNORECASE)
_MARKED_LATER = re.compile(
    r"`([^`\n]+)`\s*[:：]\s*[^`;；\n]{0,80}?"
    r"(?:[(（]\s*(?:default|默认)\s*[)）]|[,，] ?(?:the )?(?:default(?: value)?|"
    r"默认)(?=\s*[.;；,`\n]|$))",
    re.IGNORECASE,
)
_BY_DEFAULT = re.compile(
    r"`([^`\n]+)`\s*(?:(?:is|are|will be) (?:used |set |taken |"
    r"returned )?)?by default\b(?!,? (?:it )?returns?\b)",
    re.IGNORECASE,
)
_NUMBER_BY_DEFAULT = re.compile(
    r"(?<![\w.\-])(\d+)(?: (?:is )?(?:used )?)by default\b", re.IGNORECASE
)
_EXAMPLE = re.compile(r"\b(?:for example|for instance|e\.g)\b|例如|比如|如[:：]", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+|(?<=[。；])|\n")
_IN_SOME_CASES = re.compile(r"\b(?:if|when|unless)\b|如果|时，", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may be given and what is taken without it; texts as written, None where not said."""

    default: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    max_items: str | None = None
    max_length: str | None = None
    uncertain: tuple[str, ...] = ()


def read_bounds(description: str, type_name: TypeName | None) -> Bounds:
    """Read default and bounds off ``description``; several of one kind are for a person."""
    text = re.sub(r"~~.*?(?:~~|$)", " ", plain(description), flags=re.DOTALL)
    uncertain: list[str] = []
    default = _only("default", _defaults(text), uncertain)
    if type_name in {TypeName.ARRAY, TypeName.OBJECT}:
        entries = _entries(text) if type_name is TypeName.ARRAY else []
        return Bounds(
            None if type_name is TypeName.OBJECT else default,
            max_items=_only("most entries", entries, uncertain),
            uncertain=tuple(uncertain),
        )
    always = "\n".join(s for s in _SENTENCE.split(text) if not _IN_SOME_CASES.search(s))
    lengths = _lengths(text)
    text = always
    ranges = _ranges(text)
    minima = [low for low, _ in ranges] or _minima(text)
    maxima = [high for _, high in ranges] or _maxima(text)
    if type_name is TypeName.BOOLEAN:
        lengths, minima, maxima = [], [], []
    return Bounds(
        default,
        _only("minimum", minima, uncertain),
        _only("maximum", maxima, uncertain),
        None,
        _only("greatest length", lengths, uncertain),
        tuple(uncertain),
    )


def _only(kind: str, found: list[str], uncertain: list[str]) -> str | None:
    distinct = list(dict.fromkeys(found))
    if len(distinct) > 1:
        uncertain.append(f"several of: {kind} ({', '.join(distinct)})")
        return None
    return distinct[0] if distinct else None


def _defaults(text: str) -> list[str]:
    text = "\n".join(_EXAMPLE.split(sentence)[0] for sentence in _SENTENCE.split(text))
    found = [
        match.group(1)
        for pattern in (_DEFAULT_TICKED, _MARKED, _MARKED_LATER, _BY_DEFAULT)
        for match in pattern.finditer(text)
    ]
    if not found:
        for match in _DEFAULT_BARE.finditer(text):
            # "30 days by default" is no value of the field; "100 results" is.
            if _RESULTS.match(match.group("unit")) or match.group(1).startswith('"'):
                found.append(match.group(1))
        found += _NUMBER_BY_DEFAULT.findall(text)
    return [value for value in map(_value, found) if value and not re.search(r"[<>=]", value)]


def _value(text: str) -> str:
    return number(unquoted(text))


def _ranges(text: str) -> list[tuple[str, str]]:
    found = [(number(match.group(1)), number(match.group(2))) for match in _RANGE.finditer(text)]
    if not found:
        found = [
            (number(match.group(1)), number(match.group(2)))
            for match in _WORDED_RANGE.finditer(text)
            if _RESULTS.match(match.group("unit"))
        ]
    return [pair for pair in found if float(pair[0]) <= float(pair[1])]


def _maxima(text: str) -> list[str]:
    found = [
        match.group(2)
        for match in _MAXIMUM.finditer(text)
        if _RESULTS.match(match.group("unit"))
        and not (match.group("weak") and match.group("unit").lstrip().startswith((")", "）")))
    ]
    found += [
        match.group(2)
        for match in _CHINESE_MAXIMUM.finditer(text)
        if match.group("words").strip() in {"", "为", "是", "值为", "返回", "支持"}
        and _RESULTS.match(match.group("unit"))
        and not re.match(r"不", match.group())
    ]
    return list(map(number, found))


def _minima(text: str) -> list[str]:
    found = [
        match.group(1)
        for pattern in (_MINIMUM, _CHINESE_MINIMUM)
        for match in pattern.finditer(text)
        if _RESULTS.match(match.group("unit"))
    ]
    return list(map(number, found))


def _entries(text: str) -> list[str]:
    found = [
        match.group(2) for match in _MAXIMUM.finditer(text) if _ENTRIES.match(match.group("unit"))
    ]
    found += [
        match.group(2)
        for match in _CHINESE_MAXIMUM.finditer(text)
        if _ENTRIES.match(match.group("unit"))
    ]
    return list(map(number, found))


def _lengths(text: str) -> list[str]:
    found = [match.group(2) for match in _LENGTH_RANGE.finditer(text)]
    found = found or [match.group(1) for match in _LENGTH.finditer(text)]
    return found or [match.group(1) or match.group(2) for match in _LENGTH_OF.finditer(text)]
