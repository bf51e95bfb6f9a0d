"""Text of a spec as Markdown: it says the same, whatever characters it has."""

from __future__ import annotations

import re
from urllib.parse import quote

from specpress.view.literals import plain

_CODE_SPAN = re.compile(r"``(.+?)``|(?<!`)`([^`]+)`(?!`)")
#: What means something inside a line, and what does at its start.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~$&^@])")
_AT_START = re.compile(r"^([-+=:%(]|\d+(?=[.)]))")


def prose(text: str) -> str:
    """A paragraph on one line; what stands in backticks is code."""
    line = plain(text)
    parts: list[str] = []
    position = 0
    for span in _CODE_SPAN.finditer(line):
        parts += [_escaped(line[position : span.start()]), code(span[1] or span[2])]
        position = span.end()
    return _at_start("".join([*parts, _escaped(line[position:])]))


def code(text: str) -> str:
    """A code span, also in the cell of a table."""
    line = plain(text)
    longest = max((len(ticks) for ticks in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if longest and line[0] + line[-1] != "  " else ""
    return f"{fence}{padding}{line}{padding}{fence}".replace("|", "\\|")


def address(url: str) -> str:
    """An address that stays one: what would end a link, or the cell of a table, is quoted."""
    return quote(plain(url), safe="!#$%&'*+,-./:;=?@[]^_{}~")


def fence(*texts: str) -> str:
    """What fences code blocks with these texts."""
    longest = max((len(ticks) for text in texts for ticks in re.findall("`+", text)), default=0)
    return "`" * max(3, longest + 1)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _at_start(line: str) -> str:
    # A number loses its meaning by what follows it: "1\." is no item of a list.
    return _AT_START.sub(
        lambda start: f"{start[1]}\\" if start[1].isdigit() else f"\\{start[1]}", line
    )
