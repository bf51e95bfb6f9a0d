"""The formats of documentation pages; each module turns the text of a page into blocks.

A new format is a new module with ``NAME``, ``recognises`` and ``read``, and its name below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from specpress.docs.blocks import Page
from specpress.docs.formats import bilingual, cell_per_line, markdown, mdx


class PageFormat(Protocol):
    """What each module of a format offers.

    ``NAME`` is what the format is called in output. ``recognises`` tells whether a text is in this
    format, by its content only, in time linear in its size. ``read`` gives the pages in a text; it
    never raises, whatever the text.
    """

    @property
    def NAME(self) -> str: ...  # noqa: N802 - a constant of a module

    def recognises(self, text: str) -> bool: ...

    def read(self, text: str, file: str) -> tuple[Page, ...]: ...


#: The first one that recognises a text reads it; the most particular come first.
FORMATS: Sequence[PageFormat] = (cell_per_line, bilingual, mdx, markdown)


def format_of(text: str) -> PageFormat | None:
    """The format of a text, or None where none recognises it."""
    return next((each for each in FORMATS if each.recognises(text)), None)
