"""Python literals and docstrings from arbitrary text of a spec."""

from __future__ import annotations

import io
import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from specpress.view.commonmark import paragraphs, without_markup

#: The longest line of generated code.
LINE_LENGTH = 100

#: The longest text that fits on the line of its keyword, deep inside a call.
_ON_ONE_LINE = 70
#: The longest text that fits on a line of its own there.
_PIECE = 82

_JSON = json.JSONEncoder(indent=2, ensure_ascii=False)
_CODE_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def literal(value: Any) -> str:
    """Python source for plain data; strings in double quotes where they need no escaping."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, (list, tuple)):
        items = ", ".join(literal(item) for item in value)
        comma = "," if isinstance(value, tuple) and len(value) == 1 else ""
        return f"({items}{comma})" if isinstance(value, tuple) else f"[{items}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    return repr(value)


def _string(value: str) -> str:
    if value.isprintable() and "\\" not in value and '"' not in value:
        return f'"{value}"'
    return repr(value)


def takes_literal(value: object) -> bool:
    """Whether ``Literal[...]`` may hold a value: checkers refuse integers beyond 64 bits."""
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return isinstance(value, str)


def wrapped_literal(text: str) -> str:
    """A string literal; a long text in several, one after the other, that fit on lines."""
    pieces = textwrap.wrap(text, _PIECE, drop_whitespace=False, break_long_words=False)
    if len(text) <= _ON_ONE_LINE or "".join(pieces) != text:
        return literal(text)
    return f"({' '.join(literal(piece) for piece in pieces)})"


def call(function: str, *positional: str, **keywords: str | None) -> str:
    """Source of a call; keywords that are None are left out."""
    named = (f"{name}={value}" for name, value in keywords.items() if value is not None)
    return f"{function}({', '.join([*positional, *named])})"


def bytes_literal(text: str) -> str:
    """Source of the bytes of a text."""
    is_plain = text.isascii() and text.isprintable()
    return f"b{literal(text)}" if is_plain else f"{literal(text)}.encode()"


def sequence(items: list[str] | tuple[str, ...]) -> str:
    """Source of a tuple of expressions."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def mapping(items: Mapping[str, str]) -> str:
    """Source of a dictionary of expressions."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"


def plain(text: str) -> str:
    """Text of a spec on one line: control characters gone, blanks collapsed."""
    return " ".join(_without_control(text).split())


def sentence(text: str) -> str:
    """Text on one line that ends like a sentence, without markup."""
    line = plain(without_markup(text))
    return line if not line or line[-1] in ".!?:。！？…" else f"{line}."


# A property is told of in each form of its model, and many models have the same properties.
@lru_cache(maxsize=1024)
def told(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each on one line; a heading stands before what it heads."""
    found = (
        sentence(f"{each.text}:" if each.is_heading else each.text) for each in paragraphs(text)
    )
    return tuple(each for each in found if each)


def reading(text: str) -> str:
    """A note on how a page that is not clear was read."""
    return f"Where the documentation is unclear: {sentence(text)}"


def with_python_names(text: str, names: Mapping[str, str]) -> str:
    """Text whose `wireName`s in backticks are the ``python_name``s of ``names``."""
    return _CODE_SPAN.sub(lambda span: f"``{names.get(span[1], span[1])}``", text)


def table_cell(text: str) -> str:
    """Text on one line that does not end the cell of a Markdown table."""
    return plain(text).replace("|", "\\|").replace("`", "'")


def docstring(paragraphs: Sequence[str], *, indent: int) -> tuple[str, ...]:
    """Lines of a docstring that stands ``indent`` columns in.

    A paragraph is prose and gets wrapped; a line break in it starts a new line, and the blanks
    at its start are the indentation of that line and, four deeper, of what it wraps to.
    """
    width = LINE_LENGTH - indent
    lines: list[str] = []
    for number, paragraph in enumerate(part for part in paragraphs if part.strip()):
        if number:
            lines.append("")
        for line in paragraph.split("\n"):
            lines.extend(_escaped(line, width - (6 if not lines else 0)))
    return tuple(lines)


def _escaped(line: str, width: int) -> list[str]:
    """A line of a docstring, wrapped and escaped; escapes are as wide as they are written."""
    escaped = [escape_docstring(each) for each in _wrap(line, width)]
    if all(len(each) <= width for each in escaped):
        return escaped
    return _wrap(line.replace("\\", "\\\\").replace('"', '\\"'), width)


def _wrap(line: str, width: int) -> list[str]:
    """As ``textwrap`` does it, which spends most of its time on hyphens and tabs: none matter."""
    cleaned = _without_control(line)
    words = cleaned.split()
    if not words:
        return []
    indentation = cleaned[: len(cleaned) - len(cleaned.lstrip())]
    whole = f"{indentation}{' '.join(words)}"
    if len(whole) <= width:
        return [whole]
    hanging = f"{indentation}    " if indentation else ""
    lines: list[str] = []
    current = f"{indentation}{words[0]}"
    for word in words[1:]:
        # A word that is longer than a line has one of its own.
        if len(current) + 1 + len(word) <= width:
            current = f"{current} {word}"
        else:
            lines.append(current)
            current = f"{hanging}{word}"
    return [*lines, current]


def _without_control(text: str) -> str:
    """Blanks in place of control characters."""
    return text if text.isprintable() else _CONTROL.sub(" ", text)


def escape_docstring(line: str) -> str:
    """Text that may stand inside a docstring in triple double quotes."""
    return (
        line.replace("\\", "\\\\").replace('"', '\\"')
        if '"""' in line or line.endswith('"')
        else line.replace("\\", "\\\\")
    )


def json_text(value: Any) -> str:
    """JSON for a generated file: readable and the same everywhere."""
    text = io.StringIO()
    # ``json.dumps`` would first make a list of all the small pieces.
    text.writelines(_JSON.iterencode(value))
    text.write("\n")
    return text.getvalue()


def json_string(text: str) -> str:
    """A string that JSON and TOML read the same way."""
    # Escaped, what lies beyond 16 bits would be two halves, which TOML refuses; so is a raw DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
