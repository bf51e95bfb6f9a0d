"""Small tools for the words of a cell or a paragraph."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from specpress.diagnostics import Location

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)")
_ANCHOR = re.compile(r"<a\s[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BULLET = re.compile(r"^\s*(?:[-*•·]|\d{1,2}\\?[.)、])\s+")
_SPACES = re.compile(r"[ \t\u00a0\u2003\u3000]+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "｀": "`"})
_THOUSANDS = re.compile(r"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead elsewhere, and where to."""

    words: str
    target: str


def below(place: Location, lines: int) -> Location:
    """The place of a line of a paragraph, so many lines below its first."""
    return replace(place, line=place.line + lines)


def links(text: str) -> list[Link]:
    """Find the links of ``text``."""
    return [Link(match.group(1), match.group(2)) for match in _LINK.finditer(text)]


def without_links(text: str) -> str:
    """Put the words of each link in its place."""
    # Most texts hold none, and looking for what every link holds is quicker than for links.
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return _ANCHOR.sub(r"\1", text) if "<" in text else text


# Pages repeat their words, and each cell is asked for by several readers.
@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Take emphasis, links, escapes and entities away; line breaks and backticks stay."""
    text = html.unescape(without_links(text)).translate(_QUOTES)
    text = text.replace("**", "").replace("__", "")
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return _SPACES.sub(" ", text)


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """As ``plain``, without backticks and tags too, and on one line."""
    text = plain(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.replace("`", "").split())


def without_bullet(line: str) -> str:
    """Take the mark of a list away from the start of ``line``."""
    return _BULLET.sub("", line).strip()


def number(text: str) -> str:
    """Write a number without its thousands separators; any other text stays as it is."""
    text = text.strip()
    return text.replace(",", "") if _THOUSANDS.match(text) else text


def is_number(text: str) -> bool:
    """Say whether ``text`` is a decimal number."""
    return re.fullmatch(r"-?\d+(?:\.\d+)?", text) is not None


def unquoted(text: str) -> str:
    """Take one pair of quotes away from around ``text``."""
    text = text.strip().translate(_QUOTES)
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].strip()
    return text


def slug(heading: str) -> str:
    """Make the anchor that a documentation generator gives to a heading."""
    if explicit := re.search(r"\{#([\w-]+)\}\s*$", heading):
        return explicit.group(1).lower()
    kept = re.sub(r"[^\w\- ]", "", bare(heading).lower())
    return kept.strip().replace(" ", "-")
