"""What a reading changes in a document; the places of what stays are those of the file."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import Document, Node, Pointer

#: The value of a key that is to be removed.
REMOVED: Any = object()


@dataclass(frozen=True, slots=True)
class Appended:
    """What is to stand at the end of a list, which may not be there yet."""

    value: Any


@dataclass(frozen=True, slots=True)
class Edit:
    """``value`` is to stand under ``key`` at ``holder``; REMOVED: nothing is.

    ``key`` is that of a mapping, or where a list has what is to be removed.
    """

    file: str
    holder: Pointer
    key: str | int
    value: Any


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read as something else, and what the user is told of it: None is nothing."""

    warning: Diagnostic | None
    edits: tuple[Edit, ...]


def edit(holder: Node, key: str | int, value: Any) -> Edit:
    """Let ``value`` stand under ``key`` of ``holder``."""
    return Edit(holder.file, holder.pointer, key, value)


def reading(
    code: str, message: str, location: Location, hint: str, edits: Iterable[Edit]
) -> Reading:
    """A warning, and how the document is read."""
    return Reading(Diagnostic(code, message, location, Severity.WARNING, hint), tuple(edits))


def apply(document: Document, readings: Iterable[Reading]) -> Document:
    """A copy of ``document`` with all edits, the deepest first: none moves another's place."""
    edits = [each for one in readings for each in one.edits]
    if not edits:
        return document
    names = {each.file for each in edits}
    changed = {name: copy.deepcopy(document.files[name].data) for name in names}
    for each in sorted(edits, key=_order):
        holder = changed[each.file]
        for part in each.holder:
            holder = holder[part]
        if isinstance(holder, list) and isinstance(each.key, int):
            del holder[each.key]
        elif each.value is REMOVED:
            holder.pop(each.key, None)
        elif isinstance(each.value, Appended):
            holder[each.key] = [*holder.get(each.key, ()), each.value.value]
        else:
            holder[each.key] = each.value
    files = {
        name: replace(source, data=changed[name]) if name in changed else source
        for name, source in document.files.items()
    }
    return Document(document.root, files)


def _order(one: Edit) -> tuple[int, int]:
    """The deepest first, and in a list the last."""
    return -len(one.holder), -one.key if isinstance(one.key, int) else 0
