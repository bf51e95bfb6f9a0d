"""Unions as annotations write them: ``A | B``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from specpress.view.literals import literal

#: Columns of a line of a package.
_COLUMNS = 100
#: Of an alias: a short name, and the literal after it.
_ALIAS_COLUMNS = 90
# Strings are passed over whole: in them, brackets and bars are only characters.
_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\[\](){}]| \| """)


def split_union(annotation: str) -> Iterator[str]:
    """The members of a union, not those inside of brackets."""
    depth, start = 0, 0
    for token in _TOKEN.finditer(annotation):
        text = token.group()
        if text in "[({":
            depth += 1
        elif text in "])}":
            depth -= 1
        elif text == " | " and depth == 0:
            yield annotation[start : token.start()]
            start = token.end()
    yield annotation[start:]


class Declared(Protocol):
    """What has a name, a type and perhaps a default: an argument, an attribute."""

    @property
    def name(self) -> str: ...
    @property
    def annotation(self) -> str: ...
    @property
    def default(self) -> str | None: ...


def declared(view: Declared, indent: str) -> str:
    """``name: annotation = default``, as it stands on a line with that indent.

    A union that does not fit stands in parentheses: without them, formatters differ.
    """
    default = "" if view.default is None else f" = {view.default}"
    annotation = view.annotation
    columns = len(f"{indent}{view.name}: {annotation}{default},")
    if columns > _COLUMNS and len(list(split_union(annotation))) > 1:
        annotation = f"({annotation})"
    return f"{view.name}: {annotation}{default}"


def alias_text(members: list[str]) -> str:
    """The union of ``members`` as a literal, of several lines where it does not fit on one.

    Type checkers read such a text as if it stood in parentheses, and refuse one in pieces; what
    asks for types at run time (``typing.get_type_hints``) needs the parentheses.
    """
    text = literal(" | ".join(members))
    if len(text) <= _ALIAS_COLUMNS or len(members) == 1:
        return text
    escaped = [member.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for member in members]
    lines = [f"    {escaped[0]}", *(f"    | {member}" for member in escaped[1:])]
    return '"""(\n' + "\n".join(lines) + '\n)"""'
