"""Whether a page calls a field or an endpoint deprecated."""

from __future__ import annotations

import re

from specpress.docs.reading.text import bare

_WORD = r"(?:deprecated|obsolete|废弃|弃用|已废弃|已弃用|已下线)"
_FIRST = re.compile(
    rf"^\W*(?:(?:this|the) (?:field|param(?:eter)?|endpoint|api|interface) (?:is|"
    rf"has been) (?:now )?)?"
    rf"{_WORD}\b(?! (?:field|param)s? (?!\.|,|$))",
    re.IGNORECASE,
)
_CHINESE_FIRST = re.compile(r"^\W*(?:该|此)?(?:字段|参数|接口)?(?:已|已经)?(?:废弃|弃用)")
_CLAUSE = re.compile(r"[,;.] ?deprecated[,;.]", re.IGNORECASE)
_LAST = re.compile(
    rf"(?:[(（]\s*{_WORD}[^()（）]*[)）]|~~[\s(（]*{_WORD}[)）]?)[\s.~]*$", re.IGNORECASE
)
_ENDPOINT = re.compile(
    r"\b(?:this|the) (?:endpoint|api|interface|page|feature|service)\b[^.\n]{0,60}?"
    r"\b(?:is|was|has been|have been|are) (?:now |already |being )?(?:deprecated|offline|"
    r"discontinued|"
    r"sunset|retired|removed|no longer (?:available|supported))|^\W*deprecated\W*$|"
    r"(?:该|此|本)接口[^。\n]{0,10}(?:已|将)?(?:废弃|弃用|下线)",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"[(（\[【]\s*{_WORD}\s*[)）\]】]|^\s*deprecated\b|~~.+~~", re.IGNORECASE)
_SOON = re.compile(r"\b(?:will be|to be|going to be) (?:\w+ )?(?:deprecated|removed|offline)", re.I)


def is_deprecated(description: str) -> bool:
    """Say whether the description of a field says that it is deprecated."""
    text = description.strip()
    if not text:
        return False
    shown = bare(text.replace("~~", " "))
    if _FIRST.match(shown) or _CHINESE_FIRST.match(shown) or _CLAUSE.search(shown):
        return True
    folded = re.sub(r"(?:~~)+\s*$", "", " ".join(text.split()))
    if _LAST.search(folded) or _LAST.search(" ".join(text.split())):
        return True
    # All of it is struck out.
    rest = re.sub(r"~~.+?~~", "", text, flags=re.DOTALL).replace("~", "")
    return "~~" in text and not bare(rest).strip(" .;()（）")


def is_deprecated_title(title: str) -> bool:
    """Say whether a title has the mark of what is deprecated."""
    return _TITLE.search(title) is not None


def is_deprecation_notice(text: str) -> bool:
    """Say whether a paragraph says that the endpoint itself is deprecated already."""
    return any(
        _ENDPOINT.search(line) is not None and not _SOON.search(line)
        for line in map(bare, text.splitlines())
    )
