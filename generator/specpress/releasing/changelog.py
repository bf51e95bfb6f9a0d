"""CHANGELOG.md in the form of Keep a Changelog: read, and a section added; the rest stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specpress.surface.changes import Category

FILE = "CHANGELOG.md"

_HEADING = re.compile(r"##[ \t]+(?!#)(.+?)[ \t]*#*[ \t]*")
_SUBHEADING = re.compile(r"###[ \t]+(?!#)(.+?)[ \t]*#*[ \t]*")
_UNRELEASED = re.compile(r"\[?unreleased\]?", re.IGNORECASE)
_RELEASE = re.compile(r"\[?v?(?P<version>[^\]\s]+)\]?(?:\([^)]*\))?(?:\s+[-–—]\s+(?P<date>\S.*))?")
_LINK = re.compile(r"\[(?P<name>[^\]]+)\]:\s*(?P<target>\S+)\s*")
_FENCE = re.compile(r"\s*(```|~~~)")
_NAMES = re.compile(r"`[^`]+`")
_ORDER = [category.value for category in Category]


class ChangelogError(ValueError):
    """A changelog cannot be continued; the message says why."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading of the second rank and the lines below it."""

    heading: str
    lines: tuple[str, ...]

    @property
    def title(self) -> str:
        match = _HEADING.fullmatch(self.heading)
        return match.group(1) if match else ""

    @property
    def is_unreleased(self) -> bool:
        return _UNRELEASED.fullmatch(self.title) is not None

    def is_of(self, version: str) -> bool:
        match = _RELEASE.fullmatch(self.title)
        return match is not None and match["version"] == version

    @property
    def date(self) -> str | None:
        match = _RELEASE.fullmatch(self.title)
        return match["date"] if match else None


def released(
    text: str, version: str, date: str, entries: Mapping[Category, Sequence[str]], tags: str = ""
) -> str:
    """``text`` with a section for ``version``, released on ``date``.

    What stands under Unreleased, or under the version without a date, moves into it; of
    ``entries``, those are added that nobody wrote there yet. ``tags`` is what a tag is called
    before its version, for links that compare tags. Raises ChangelogError where the version has
    a section with a date already.
    """
    line_end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    head, sections, links = _split(text)
    before: list[_Section] = []
    notes: list[str] = []
    after: list[_Section] = []
    for section in sections:
        if section.is_unreleased or (section.is_of(version) and section.date is None):
            notes += [*section.lines, ""]
        elif section.is_of(version):
            raise ChangelogError(f"{FILE} has a section for {version} of {section.date} already")
        else:
            (after if notes or after or section.date else before).append(section)
    written = _Section(f"## [{version}] - {date}", tuple(_merged(notes, entries)))
    parts = [*head, *_rows(_Section("## [Unreleased]", ("",)))]
    for section in (*before, written, *after):
        parts += _rows(section)
    body = "\n".join(parts).rstrip("\n") + "\n"
    return (body + _linked(links, version, tags)).replace("\n", line_end)


def notes_of(text: str, version: str) -> str:
    """What stands under ``version``, without its heading."""
    _, sections, _ = _split(text)
    for section in sections:
        if section.is_of(version):
            return "\n".join(section.lines).strip("\n") + "\n"
    return ""


def date_of(text: str, version: str) -> str | None:
    """The day on which ``version`` was released, as it is written; None where none is."""
    _, sections, _ = _split(text)
    return next((each.date for each in sections if each.is_of(version)), None)


def _split(text: str) -> tuple[list[str], list[_Section], list[str]]:
    """The lines before the first section, the sections, and the link definitions at the end."""
    lines = text.replace("\r\n", "\n").split("\n")
    links: list[str] = []
    while lines and (not lines[-1].strip() or _LINK.fullmatch(lines[-1])):
        links.insert(0, lines.pop())
    head: list[str] = []
    sections: list[_Section] = []
    rows: list[str] = []
    heading: str | None = None
    fenced = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        if not fenced and _HEADING.fullmatch(line):
            if heading is not None:
                sections.append(_Section(heading, tuple(rows)))
            heading, rows = line, []
        elif heading is None:
            head.append(line)
        else:
            rows.append(line)
    if heading is not None:
        sections.append(_Section(heading, tuple(rows)))
    return [*_trimmed(head), ""], sections, [line for line in links if line.strip()]


def _rows(section: _Section) -> list[str]:
    return [section.heading, "", *_trimmed(section.lines), *([""] if any(section.lines) else [])]


def _merged(notes: Sequence[str], entries: Mapping[Category, Sequence[str]]) -> list[str]:
    """Hand-written notes and ``entries`` under the headings of both, in the usual order."""
    blocks: dict[str, list[str]] = {"": []}
    current = ""
    for line in notes:
        match = _SUBHEADING.fullmatch(line)
        if match:
            current = match.group(1)
            blocks.setdefault(current, [])
        else:
            blocks[current].append(line)
    for category, written in entries.items():
        own = _with_links(blocks.get(category.value, []), written)
        if own:
            blocks[category.value] = own
        said = _bullets(own)
        fresh = [entry for entry in written if not any(_says(each, entry) for each in said)]
        if fresh:
            own = _trimmed(own)
            blocks[category.value] = [*own, *(f"- {entry}" for entry in fresh)]
    known = [name for name in _ORDER if name in blocks]
    others = [name for name in blocks if name and name not in _ORDER]
    lines = _trimmed(blocks[""])
    for name in (*known, *others):
        content = _trimmed(blocks[name])
        if content:
            lines += [*([""] if lines else []), f"### {name}", "", *content]
    return lines


def _with_links(lines: Sequence[str], entries: Sequence[str]) -> list[str]:
    """``lines``, where those that are entries but for the link at their end get the link."""
    linked = {f"- {entry.partition(' ([docs]')[0]}": f"- {entry}" for entry in entries}
    return [linked.get(line.rstrip(), line) for line in lines]


def _bullets(lines: Sequence[str]) -> list[str]:
    """The items of a list, each with its further lines."""
    items: list[str] = []
    for line in lines:
        if line.lstrip().startswith(("- ", "* ", "+ ")):
            items.append(line)
        elif items:
            items[-1] += f" {line}"
    return items


def _says(item: str, entry: str) -> bool:
    """Whether a hand-written ``item`` names what ``entry`` is about: it is said already.

    What an entry is about are the names before its first verb, which come first.
    """
    subject, _, _ = entry.partition(" is ")
    names = _NAMES.findall(subject) or _NAMES.findall(entry)[:1]
    return bool(names) and all(name in item for name in names)


def _linked(links: Sequence[str], version: str, tags: str) -> str:
    """The link definitions, with one for ``version`` where Unreleased compares with a tag."""
    lines: list[str] = []
    for line in links:
        match = _LINK.fullmatch(line)
        if match and _UNRELEASED.fullmatch(match["name"]) and "..." in match["target"]:
            base, _, end = match["target"].rpartition("...")
            lines += [
                f"[{match['name']}]: {_until(base, f'{tags}{version}')}...{end}",
                f"[{version}]: {base}...{tags}{version}",
            ]
        elif not (match and match["name"] == version):
            lines.append(line)
    return "\n" + "\n".join(lines) + "\n" if lines else ""


def _until(base: str, tag: str) -> str:
    """The address that compares with ``tag`` instead of with the tag at the end of ``base``."""
    return f"{base.rpartition('/')[0]}/{tag}"


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Without empty lines at both ends."""
    kept = list(lines)
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept
