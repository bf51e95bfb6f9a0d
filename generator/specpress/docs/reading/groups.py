"""Arguments that depend on each other, as descriptions and paragraphs state it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from specpress.diagnostics import Location
from specpress.docs.facts import Group, GroupKind
from specpress.docs.reading.text import plain

_SENTENCE = re.compile(r"(?<=[.;。；])\s+|\n|。|；")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_WORD = r"`?([A-Za-z_][A-Za-z0-9_]*)`?"
_AND = r"(?:,|/|、|，|\bor\b|\band\b|&|或|和|与|及)"
_LIST = rf"{_WORD}(?:\s*{_AND}+\s*(?:\bor\b\s*|\band\b\s*)?`?[A-Za-z_][A-Za-z0-9_]*`?)+"
_NEEDED = (
    r"(?:(?:is|are|be) (?:required|mandatory|needed)|(?:must|needs? to|has to|have to|should) be "
    r"(?:passed|specified|provided|filled|given|sent|set|used|entered)|(?:is|are) (?:passed|"
    r"specified))"
)
_EITHER = re.compile(rf"\beither (?:of |one of )?(?P<list>{_LIST})[^.;]{{0,30}}?{_NEEDED}", re.I)
_EITHER_NEEDED = re.compile(rf"\b(?:provide|pass|specify|fill|set) either (?P<list>{_LIST})", re.I)
_ONE_OF = re.compile(
    rf"\b(?:at least one|any one|"
    rf"one) of (?:the )?(?:parameters? )?(?P<list>{_LIST})[^.;]{{0,20}}?{_NEEDED}",
    re.I,
)
_OR_LIST = re.compile(
    rf"(?P<list>{_WORD}(?:,? ?\bor\b ?`?[A-Za-z_][A-Za-z0-9_]*`?)+) {_NEEDED}", re.I
)
_LIST_FIRST = re.compile(
    rf"(?P<list>{_LIST})[,: ]{{0,3}}(?:(?:at least|only|exactly) )?(?:one|either|"
    rf"either one)(?: of (?:them|which|the two))? {_NEEDED}",
    re.I,
)
_EXACTLY = re.compile(
    r"\b(?:exactly one|only one (?:can|may|of (?:them|the two)|is allowed)|cannot both|"
    r"not both)\b|二选一|只能传(?:其中)?一个",
    re.I,
)
_CHINESE = re.compile(
    rf"(?P<list>{_LIST})\s*(?:必须传(?:其中)?一个|(?:两者|二者)?(?:至少|必须)(?:填|传|选)(?:写|"
    rf"入)?(?:其中)?一个|必填其一|二选一|必传一个|至少(?:有)?一个)"
)
_TOGETHER = re.compile(
    rf"(?P<list>{_LIST})[^.;]{{0,20}}?(?:must|need to|should|have to) (?:both )?be (?:passed|"
    rf"used|specified|provided|set|sent) (?:together|at the same time|simultaneously)",
    re.I,
)
_CHINESE_TOGETHER = re.compile(
    rf"(?P<list>{_LIST})\s*(?:必须|需要?|须)?(?:同时|一起)(?:传|填|使用)"
)
_NOT_WITHOUT = re.compile(
    rf"\bif {_WORD} (?:is not|isn't) (?:passed|specified|provided|set)[^.;]{{0,40}}?, "
    rf"{_WORD} (?:can ?not|can't|must not) be (?:passed|specified|provided|set)",
    re.I,
)


_IN_SOME_CASES = re.compile(
    r"^\W*(?:when|if|for|under|in)\b|^\W*`?\w+`?\s*[:：]|\bonly (?:applicable|valid) (?:when|to|"
    r"for)\b|当|如果",
    re.I,
)


def read_groups(
    texts: Iterable[tuple[str, Location]],
    names: frozenset[str],
    problems: list[tuple[Location, str]] | None = None,
) -> tuple[Group, ...]:
    """Read off ``texts`` which of the arguments ``names`` depend on each other, each group once.

    What holds in some cases only is no group; it goes to ``problems``.
    """
    found: dict[tuple[GroupKind, frozenset[tuple[str, ...]]], Group] = {}
    for text, place in texts:
        text = plain(text)
        sentences = _SENTENCE.split(text)
        exact = any(_EXACTLY.search(sentence) for sentence in sentences)
        for sentence in sentences:
            groups = _of_sentence(sentence, names, place, exact)
            if (
                groups
                and groups[0].kind is not GroupKind.REQUIRES
                and _IN_SOME_CASES.search(sentence)
            ):
                members = ", ".join(name for member in groups[0].members for name in member)
                if problems is not None:
                    problems.append((place, f"needed in some cases only, one of: {members}"))
                continue
            for group in groups:
                key = (group.kind, frozenset(group.members))
                if group.kind is GroupKind.REQUIRES:
                    key = (group.kind, frozenset({(*group.members[0], ">", *group.members[1])}))
                found.setdefault(key, group)
    return tuple(found.values())


#: No statement is longer; trying the patterns takes more than twice as long for twice the length.
_LONGEST = 800


def _of_sentence(sentence: str, names: frozenset[str], place: Location, exact: bool) -> list[Group]:
    found: list[Group] = []
    # The patterns cost much, and each needs two of the names.
    if len(sentence) > _LONGEST or len(names.intersection(_NAME.findall(sentence))) < 2:
        return found
    for pattern in (_EITHER, _EITHER_NEEDED, _ONE_OF, _OR_LIST, _LIST_FIRST, _CHINESE):
        for match in pattern.finditer(sentence):
            members = _members(match.group("list"), names)
            if len(members) > 1:
                kind = GroupKind.EXACTLY_ONE if exact else GroupKind.AT_LEAST_ONE
                found.append(Group(kind, tuple((name,) for name in members), place))
    for pattern in (_TOGETHER, _CHINESE_TOGETHER):
        for match in pattern.finditer(sentence):
            found += _all_together(_members(match.group("list"), names), place)
    for match in _NOT_WITHOUT.finditer(sentence):
        needed, dependent = match.groups()
        if {needed, dependent} <= names and needed != dependent:
            found.append(Group(GroupKind.REQUIRES, ((dependent,), (needed,)), place))
    return found


def _members(words: str, names: frozenset[str]) -> list[str]:
    """The names in a list of words; none where a word of it is no name."""
    listed = [word for word in _NAME.findall(words) if word not in {"or", "and"}]
    listed = list(dict.fromkeys(listed))
    return listed if all(word in names for word in listed) else []


def _all_together(members: list[str], place: Location) -> list[Group]:
    if len(members) < 2:
        return []
    return [
        Group(
            GroupKind.REQUIRES,
            ((name,), tuple(other for other in members if other != name)),
            place,
        )
        for name in members
    ]
