"""Plain Markdown, as converters make it of pages: fenced listings, tables with borders.

Two forms are known, and read alike. In one, a formatter took lists out of the cells of a table, so
that they interrupt it; in both, line breaks of listings may be lost.
"""

from __future__ import annotations

import re

from specpress.docs.blocks import Heading, Page
from specpress.docs.formats.source import Source, front_matter, unified
from specpress.docs.formats.structure import Dialect, read_structure

NAME = "markdown"

_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$", re.MULTILINE)
_ENDPOINT = re.compile(
    r"^[ \t]*`?(?:GET|POST|PUT|DELETE|PATCH)`?[ \t]+`?/[A-Za-z0-9]", re.MULTILINE
)


def recognises(text: str) -> bool:
    """Whether ``text`` has a heading, and a table or an endpoint below it."""
    text = unified(text)
    return _HEADING.search(text) is not None and (
        _TABLE.search(text) is not None or _ENDPOINT.search(text) is not None
    )


def read(text: str, file: str) -> tuple[Page, ...]:
    """One page."""
    source = Source.of(text, file)
    front = front_matter(source.lines)
    blocks, problems = read_structure(
        source, front.lines, len(source.lines), Dialect(indented_code=False)
    )
    title = next((each.text for each in blocks if isinstance(each, Heading)), None)
    url = front.settings.get("url") or front.settings.get("source_url")
    return (Page(file, NAME, blocks, url, title, problems=problems),)
