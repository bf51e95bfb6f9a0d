"""The texts of a document, which are CommonMark, as plain text: what is marked up stays legible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: What each of the following begins with: most texts have none.
_MARKED_UP = re.compile(r"[`*\[<]")
_CODE_SPAN = re.compile(r"``[^\n]+?``|(?<!`)`[^`]+`(?!`)")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\((https?://[^()\s]+)(?:\s+\"[^\"\n]*\")?\)")
_ANCHOR = re.compile(
    r"<a\s[^<>]*?href=[\"']?(https?://[^\"'<>\s]+)[^<>]*>([^<>]*)</a>", re.IGNORECASE
)
_BREAK = re.compile(r"</?(?:br|p|div|li|ul|ol|tr|h[1-6]|hr|table)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|code|span|small|sup|sub|td|th|thead|tbody|pre|font)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*?)\s*#*\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,4})[.)])\s+(?=\S)")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})[^`]*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on any number of lines; ``is_heading`` tells what it is."""

    text: str
    is_heading: bool = False


def without_markup(text: str) -> str:
    """Text without emphasis and tags; links are a text and an address. Code stays as it is."""
    if not _MARKED_UP.search(text):
        return text
    parts: list[str] = []
    position = 0
    for span in _CODE_SPAN.finditer(text):
        parts += [_inline(text[position : span.start()]), span[0]]
        position = span.end()
    return "".join([*parts, _inline(text[position:])])


def _inline(text: str) -> str:
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(_linked, text)
    text = _ANCHOR.sub(lambda found: _address(found[2], found[1]), text)
    text = _TAG.sub("", _BREAK.sub(" ", text))
    return _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))


def _linked(found: re.Match[str]) -> str:
    return _address(found[1], found[2])


def _address(text: str, address: str) -> str:
    return address if text.strip() == address else f"{text} ({address})"


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text: headings, items of lists and rows of tables are some of their own.

    Lines between fences are one paragraph; what only lays out a page is left out.
    """
    lines: list[str] = []
    is_fenced = False
    for line in text.split("\n"):
        if line[:1].isalpha():
            # Nothing that lays out begins with a letter, and nearly all lines do.
            lines.append(line)
            continue
        heading, item = _HEADING.fullmatch(line), _ITEM.match(line)
        if _FENCE.fullmatch(line):
            is_fenced = not is_fenced
            yield from _flushed(lines)
        elif is_fenced:
            lines.append(line)
        elif not line.strip() or _is_rule(line):
            yield from _flushed(lines)
        elif heading is not None:
            yield from _flushed(lines)
            if heading[1]:
                yield Paragraph(heading[1], is_heading=True)
        elif line.lstrip().startswith("|"):
            yield from _flushed(lines)
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            yield Paragraph("; ".join(cell for cell in cells if cell))
        elif item is not None:
            yield from _flushed(lines)
            lines.append(f"{f'{item[1]}.' if item[1] else '-'} {line[item.end() :]}")
        else:
            lines.append(re.sub(r"^\s*(?:>\s?)+", "", line))
    yield from _flushed(lines)


def _is_rule(line: str) -> bool:
    """Whether a line is a rule, or the one between the heading and the rows of a table."""
    marks = "".join(line.split())
    if len(marks) >= 3 and len(set(marks)) == 1 and marks[0] in "-*_":
        return True
    return "-" in marks and "|" in marks and set(marks) <= set("-:|")


def _flushed(lines: list[str]) -> Iterator[Paragraph]:
    if lines:
        yield Paragraph("\n".join(lines))
        lines.clear()


def summary(text: str) -> str:
    """The first paragraph that says something; the first heading where there is nothing else."""
    found = list(paragraphs(text))
    said = [each for each in found if not each.is_heading] or found
    return said[0].text if said else ""
