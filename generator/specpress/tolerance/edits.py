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
class Edit:
    """``value`` is to stand under ``key`` of the mapping at ``holder``; REMOVED: nothing is."""

    file: str
    holder: Pointer
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read as something else, and what the user is told of it: None is nothing."""

    warning: Diagnostic | None
    edits: tuple[Edit, ...]


def edit(holder: Node, key: str, value: Any) -> Edit:
    """Let ``value`` stand under ``key`` of the mapping ``holder``."""
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
    for each in sorted(edits, key=lambda one: -len(one.holder)):
        holder = changed[each.file]
        for part in each.holder:
            holder = holder[part]
        if each.value is REMOVED:
            holder.pop(each.key, None)
        else:
            holder[each.key] = each.value
    files = {
        name: replace(source, data=changed[name]) if name in changed else source
        for name, source in document.files.items()
    }
    return Document(document.root, files)
