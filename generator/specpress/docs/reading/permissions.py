"""What a key must be allowed to, or that no key is needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from specpress.diagnostics import Location
from specpress.docs.facts import TextFact
from specpress.docs.reading.text import bare, below, unquoted

_PERMISSION = re.compile(r"^[>\s]*(?:api key )?permissions?(?: required)?\s*[:：]\s*(.+)$", re.I)
_CHINESE_PERMISSION = re.compile(r"^[>\s]*权限\s*[:：]\s*(.+)$")
_NEEDS = re.compile(
    r"(?:api )?key (?:needs|requires|must have|"
    r"should have)(?: the)? [\"'“]?([\w ,/&-]+?)[\"'”]? permissions?",
    re.I,
)
#: The permissions themselves stand somewhere else.
_ALTERNATIVES = re.compile(
    r"^(?:one|any|all|some|either|at least one|both)? ?(?:of )?(?:the )?"
    r"(?:below|following|these|above|corresponding|right)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:does ?n[o']t|do not|no) (?:need|require)s?(?: any)? authentication|"
    r"\bno authentication(?: is)? (?:required|needed)|\bauthentication is not (?:required|needed)|"
    r"\bwithout authentication|\bthis (?:endpoint|api|interface) is public\b|"
    r"\bthis is a public (?:endpoint|api|interface)|"
    r"(?:无需|无须|不需要)(?:鉴权|身份验证|认证|登录)",
    re.I,
)
_NEEDED = re.compile(
    r"\b(?:needs?|requires?) authentication|\bauthentication (?:is )?(?:required|needed)", re.I
)
#: The words of the other language, so that the halves of a page can be compared.
_ENGLISH = {"读取": "Read", "交易": "Trade", "提现": "Withdraw", "提币": "Withdraw"}
_NOTHING = {"none", "no", "n/a", "-", "public", "无", "不需要", "no permission"}


@dataclass(frozen=True, slots=True)
class Permission:
    """``text`` "" says that no authentication is needed; both None where nothing is said."""

    text: TextFact | None = None
    authenticated: bool | None = None


def read_permission(texts: Sequence[tuple[str, Location]]) -> Permission:
    """Read what paragraphs and headings say about permission and authentication."""
    named: TextFact | None = None
    authenticated: bool | None = None
    public: Location | None = None
    for text, start in texts:
        for number, line in enumerate(text.splitlines()):
            line, place = bare(line), below(start, number)
            if match := _PERMISSION.match(line) or _CHINESE_PERMISSION.match(line):
                words = _words(match.group(1))
                if not words or _ALTERNATIVES.search(words):
                    continue
                if words.lower() in _NOTHING:
                    public = public or place
                else:
                    named = named or TextFact(words, place)
            elif (match := _NEEDS.search(line)) and not _ALTERNATIVES.search(match.group(1)):
                named = named or TextFact(_words(match.group(1)), place)
            if _NONE.search(line):
                public = public or place
            elif _NEEDED.search(line):
                authenticated = True
    if named is not None:
        return Permission(named, True)
    if public is not None and not authenticated:
        return Permission(TextFact("", public), False)
    return Permission(None, authenticated)


def _words(written: str) -> str:
    words = unquoted(written.strip().rstrip(".")).replace('"', "").strip()
    parts = [part.strip() for part in re.split(r"\s*(/)\s*", words)]
    return "".join(_ENGLISH.get(part, part) for part in parts)
