"""The markup inside of a paragraph or a cell: what is kept, and what only lays out."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

#: Elements that lay out; any other ``<word>`` is text, as in ``array<object>``.
ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "blockquote",
        "br",
        "center",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "font",
        "hr",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "var",
        "button",
    ]
)
_BREAKS = frozenset(("br", "li", "p", "div", "ul", "ol", "dd", "dt", "dl", "tr", "td", "th", "hr"))
_STRUCK = frozenset(("del", "s", "strike"))
_CODE = frozenset(("code", "kbd", "samp"))
_TAG = r"</?[A-Za-z][A-Za-z0-9]*(?:[ \t\n][^<>]*)?/?>"
#: What every part begins with that is not kept as it is.
_MARKS = re.compile(r"[`<\\&]")
_PART = re.compile(
    rf"(?P<code>(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))|(?P<tag>{_TAG})"
    r"|(?P<escape>\\[>|_\[\]()#<{}.!+-])|(?P<entity>&#?[A-Za-z0-9]{1,31};)"
)
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_:][\w:.-]*)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s"'>{]+))"""
)
_TAG_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9.]*)")
_EMPTY_LINK = re.compile(r"\[\s*\]\([^()\n]*\)")
_BULLET = re.compile(r"[ \t]*[-*+•·][ \t]+")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+•·]|\d{1,2}[.)])[ \t]+")
_SPACES = re.compile(r"[ \t\u00a0\u200b]+")


def clean(text: str) -> str:
    """Text without markup that lays out: line breaks and bullets become newlines, tags go.

    Kept: backticks and what stands in them, ``**``, links as ``[words](target)``, struck-out text
    between ``~~``.
    """
    if _MARKS.search(text) is None:
        return tidy(text)
    parts: list[str] = []
    links: list[str] = []
    position = 0
    for found in _PART.finditer(text):
        parts.append(text[position : found.start()])
        position = found.end()
        if found["tag"]:
            parts.append(_tag(found["tag"], links))
        elif found["escape"]:
            parts.append(found["escape"][1])
        elif found["entity"]:
            parts.append(html.unescape(found["entity"]))
        else:
            parts.append(found["code"].replace("\\|", "|"))
    parts.append(text[position:])
    return tidy("".join(parts))


def tidy(text: str) -> str:
    """Lines without bullets and surplus spaces; empty ones are left out."""
    if "](" in text:
        text = _EMPTY_LINK.sub(" ", text)
    lines = (_SPACES.sub(" ", without_bullet(line)).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def without_bullet(line: str) -> str:
    """A line of a list without its bullet; a number stays, as it may mean something."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line


def is_bullet(line: str) -> bool:
    """Whether a line starts with a bullet or a number of a list."""
    return _LIST_ITEM.match(line) is not None


def tag_name(tag: str) -> tuple[str, bool]:
    """The name of a tag, and whether it closes an element."""
    found = _TAG_NAME.match(tag)
    return (found[2], bool(found[1])) if found else ("", False)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, however their values are quoted; names in lower case."""
    return {
        found[1].lower(): html.unescape(
            next((each for each in found.groups()[1:] if each is not None), "").strip("\"'` ")
        )
        for found in _ATTRIBUTE.finditer(tag)
    }


def markup_of(name: str, values: Mapping[str, str], closing: bool, links: list[str]) -> str:
    """What stands for a tag in text; ``links`` are the targets that are open."""
    if name in _BREAKS:
        return "\n"
    if name in _CODE:
        return "`"
    if name in _STRUCK:
        return "~~"
    if name == "a":
        if closing:
            target = links.pop() if links else ""
            return f"]({target})" if target else ""
        links.append(values.get("href", ""))
        return "[" if links[-1] else ""
    return ""


def _tag(tag: str, links: list[str]) -> str:
    name, closing = tag_name(tag)
    if name.lower() not in ELEMENTS:
        return tag
    return markup_of(name.lower(), attributes(tag), closing, links)
