"""Reading pages: from files to facts, safely, with all cores where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from specpress.diagnostics import Location
from specpress.docs.facts import PageFacts
from specpress.docs.finding import PageFile, find_pages
from specpress.docs.formats import FORMATS, format_of
from specpress.docs.formats.lengths import shortened
from specpress.docs.reading import link_pages, page_facts
from specpress.workers import Given, Helpers

#: No page that was written by a person is near this; what is larger is not opened.
LARGEST = 10_000_000
#: From this many bytes on, starting worker processes pays off: about half a second's work.
_PARALLEL_FROM = 600_000
_MOST_WORKERS = 8
#: A byte that no text holds is looked for in the first of them only.
_HEAD = 8_192

#: Told how many files are read, and of how many.
Progress = Callable[[int, int], None]

_SIGNATURES = {
    b"\xff\xfe": "is UTF-16 text; pages are UTF-8",
    b"\xfe\xff": "is UTF-16 text; pages are UTF-8",
    b"%PDF": "is a PDF document, not text",
    b"PK\x03\x04": "is a ZIP archive, not text",
    b"\x1f\x8b": "is compressed, not text",
}


def read_pages(
    paths: Sequence[Path],
    *,
    shown: Callable[[Path], str],
    jobs: int | None = None,
    progress: Progress = lambda done, total: None,
) -> list[PageFacts]:
    """The facts of all pages at ``paths``, linked: files, and folders with all that is in them.

    ``shown`` gives the name of a file in output. With ``jobs`` None, as many processes as are worth
    it. The result, and its order, do not depend on ``jobs``. A file that cannot be read is a
    ``PageFacts`` without a format, with a problem. Raises NoSuchPathError.
    """
    with reading(paths, shown=shown, jobs=jobs) as begun:
        return begun.collect(progress)


@dataclass(frozen=True, slots=True)
class Reading:
    """Pages that are being read by ``helpers``, where those are worth it."""

    given: Given[PageFile, list[PageFacts]]
    helpers: Helpers

    def collect(self, progress: Progress = lambda done, total: None) -> list[PageFacts]:
        """Read what is left, wait for the rest, and link all pages."""
        return link_pages([page for pages in self.given.collect(progress) for page in pages])

    def map(self, work: Callable[[PageFacts], str], pages: Sequence[PageFacts]) -> list[str]:
        """``work`` done for each of ``pages`` by all who read."""
        return self.helpers.give(work, pages, together=_together(len(pages))).collect()


@contextmanager
def reading(
    paths: Sequence[Path], *, shown: Callable[[Path], str], jobs: int | None = None
) -> Iterator[Reading]:
    """As ``read_pages``, but other processes begin while this one does something else."""
    files = find_pages(paths, shown)
    count = _worthwhile(files) if jobs is None else min(jobs, len(files))
    with Helpers(count - 1) as helpers:
        yield Reading(helpers.give(file_facts, files, together=_together(len(files))), helpers)


def _together(count: int) -> int:
    """How many pages go to another process at once: some a time, so that all end together."""
    return max(1, min(16, count // 32))


def _worthwhile(files: Sequence[PageFile]) -> int:
    size = sum(each.size for each in files if each.size <= LARGEST)
    return min(os.cpu_count() or 1, len(files), _MOST_WORKERS) if size >= _PARALLEL_FROM else 1


def file_facts(file: PageFile) -> list[PageFacts]:
    """The facts of the pages in one file; one page with a problem where it cannot be read."""
    text, obstacle = text_of(file)
    if text is None:
        return [_unread(file.shown, obstacle)]
    return text_facts(text, file.shown)


def text_of(file: PageFile) -> tuple[str | None, str]:
    """The text of a file; or None, and why there is none."""
    if file.obstacle is not None:
        return None, file.obstacle
    if file.size > LARGEST:
        return None, f"is {file.size / 1e6:.1f} MB; pages of up to {LARGEST / 1e6:.0f} MB are read"
    try:
        with file.path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        return None, f"cannot be read: {error.strerror or error}"
    return _decoded(content)


def _decoded(content: bytes) -> tuple[str | None, str]:
    if not content.strip():
        return None, "is empty"
    for signature, reason in _SIGNATURES.items():
        if content.startswith(signature):
            return None, reason
    if b"\0" in content[:_HEAD]:
        return None, "is binary, not text"
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, f"is not UTF-8: line {line} has the byte 0x{content[error.start]:02X}"


def text_facts(text: str, file: str) -> list[PageFacts]:
    """The facts of the pages in a text; one page with a problem where no format recognises it."""
    found = format_of(text)
    if found is None:
        return [_unread(file, _unknown(text))]
    try:
        return [page_facts(shortened(page)) for page in found.read(text, file)]
    except Exception as error:
        # One page must not cost all others; what it costs is told, and can be looked into.
        if os.environ.get("SPECPRESS_TRACEBACK") == "1":
            raise
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        return [_unread(file, f"a bug of specpress, please report it with this page: {reason}")]


def _unknown(text: str) -> str:
    names = ", ".join(each.NAME for each in FORMATS)
    head = text[:2_000].lstrip().lower()
    if head.startswith(("<!doctype html", "<html", "<head", "<body")):
        kind = "is an HTML document"
    elif head.startswith(("{", "[")):
        kind = "looks like JSON"
    else:
        kind = "is not a documentation page of a known format"
    return f"{kind}; pages of these formats are read: {names}"


def _unread(file: str, reason: str) -> PageFacts:
    return PageFacts(file, "", problems=((Location(file, 1, 1), f"not read: {reason}"),))
