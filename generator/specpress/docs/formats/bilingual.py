"""Crawled Markdown whose first half is English and whose second half says the same in Chinese.

Tables have no borders; the lines below a row continue its last cell.
"""

from __future__ import annotations

import itertools
import re

from specpress.docs.blocks import Heading, Page
from specpress.docs.formats.source import Source, front_matter, unified
from specpress.docs.formats.structure import Dialect, read_structure

NAME = "bilingual"

_SETTINGS = frozenset(("source_url", "anchor_id", "api_type"))
_CAPTION = re.compile(
    r"^>[ \t]*(?:Request Example|Response Example|请求示例|返回结果|返回示例)[^\n]*\n[ \t]*\n {4}",
    re.MULTILINE,
)
_RULE = re.compile(r"[ \t]*-{3,}[ \t]*$")
_TITLE = re.compile(r"#[ \t]+\S")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_LETTER = re.compile(r"[A-Za-z]")
_MARKED = re.compile(r"`[^`\n]*`|https?://\S+")


def recognises(text: str) -> bool:
    """Whether ``text`` was crawled so: by its front matter, or by listings below captions."""
    text = unified(text)
    settings = front_matter(Source.of(text[:10_000], "").lines).settings
    if len(_SETTINGS & settings.keys()) >= 2:
        return True
    return not settings and _CAPTION.search(text) is not None


def read(text: str, file: str) -> tuple[Page, ...]:
    """A page per half, the English one first."""
    source = Source.of(text, file)
    front = front_matter(source.lines)
    letters = _Letters(source)
    edges = [front.lines, *_halves(source, front.lines, letters), len(source.lines)]
    url = front.settings.get("source_url")
    return tuple(
        _page(source, start, stop, url, letters.language(start, stop))
        for start, stop in itertools.pairwise(edges)
    )


def _halves(source: Source, start: int, letters: _Letters) -> list[int]:
    """The lines from which on the page speaks the other language: a title below a rule."""
    before = -1
    for number in range(start, len(source.lines)):
        line = source.lines[number]
        if not line.strip():
            continue
        if before > start and _TITLE.match(line) and _RULE.match(source.lines[before]):
            first = letters.language(start, number)
            if letters.language(number, len(source.lines)) != first:
                return [number]
        before = number
    return []


class _Letters:
    """How many letters of each script stand above each line, outside of listings and backticks."""

    def __init__(self, source: Source) -> None:
        self._han = [0]
        self._latin = [0]
        for line in source.lines:
            words = "" if line.startswith("    ") else _MARKED.sub("", line)
            self._han.append(self._han[-1] + len(_HAN.findall(words)))
            self._latin.append(self._latin[-1] + len(_LETTER.findall(words)))

    def language(self, start: int, stop: int) -> str:
        """ "zh" where a good part of the letters from one line up to another is Chinese."""
        han = self._han[stop] - self._han[start]
        latin = self._latin[stop] - self._latin[start]
        return "zh" if han * 5 > latin else "en"


def _page(source: Source, start: int, stop: int, url: str | None, language: str) -> Page:
    blocks, problems = read_structure(source, start, stop, Dialect())
    title = next((each.text for each in blocks if isinstance(each, Heading)), None)
    return Page(source.file, NAME, blocks, url, title, language, problems)
