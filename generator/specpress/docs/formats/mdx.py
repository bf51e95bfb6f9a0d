"""Markdown with components: front matter, tabs, notes between colons, HTML tables, comments."""

from __future__ import annotations

import re

from specpress.docs.blocks import Page
from specpress.docs.formats.source import Source, front_matter, unified
from specpress.docs.formats.structure import Dialect, read_structure

NAME = "mdx"

_COMPONENT = re.compile(
    r"^[ \t]*</?(?:APIEndpoint|Tabs|TabItem)\b|^[ \t]*:{3}[a-z]*\b", re.MULTILINE
)
_SETTINGS = frozenset(("title", "sidebar_label", "sidebar_position", "slug", "hide_title"))


def recognises(text: str) -> bool:
    """Whether ``text`` has components, or the front matter of such pages."""
    text = unified(text)
    settings = front_matter(Source.of(text[:10_000], "").lines).settings
    return bool(_SETTINGS & settings.keys()) or _COMPONENT.search(text) is not None


def read(text: str, file: str) -> tuple[Page, ...]:
    """One page."""
    source = Source.of(text, file)
    front = front_matter(source.lines)
    blocks, problems = read_structure(
        source, front.lines, len(source.lines), Dialect(indented_code=False)
    )
    settings = front.settings
    named = next((each for each in ("title", "sidebar_label") if settings.get(each)), None)
    return (
        Page(
            file,
            NAME,
            blocks,
            url=settings.get("url") or settings.get("slug"),
            title=settings[named] if named else None,
            problems=problems,
            title_place=source.at(*front.places[named]) if named else None,
        ),
    )
