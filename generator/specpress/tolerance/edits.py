"""What a reading changes in a document; the places of what stays are those of the file."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import Document, Node, Pointer, SourceFile
from specpress.positions import renamed

#: The value of a key that is to be removed.
REMOVED: Any = object()


@dataclass(frozen=True, slots=True)
class Appended:
    """What is to stand at the end of a list, which may not be there yet."""

    value: Any


@dataclass(frozen=True, slots=True)
class Renamed:
    """The key that is to stand in the place of another; its value stays."""

    key: str


@dataclass(frozen=True, slots=True)
class Edit:
    """``value`` is to stand under ``key`` at ``holder``; REMOVED: nothing is.

    ``key`` is that of a mapping, or the place in a list.
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
    code: str, message: str, location: Location, hint: str | None, edits: Iterable[Edit]
) -> Reading:
    """A warning, and how the document is read."""
    return Reading(Diagnostic(code, message, location, Severity.WARNING, hint), tuple(edits))


def apply(document: Document, readings: Iterable[Reading]) -> Document:
    """A copy of ``document`` with all edits, the deepest first: none moves another's place.

    What no edit touches is shared with ``document``.
    """
    edits = [each for one in readings for each in one.edits]
    if not edits:
        return document
    changing: dict[str, _Changing] = {}
    for each in sorted(edits, key=_order):
        if each.file not in changing:
            changing[each.file] = _Changing(document.files[each.file])
        changing[each.file].apply(each)
    files = {
        name: changing[name].result() if name in changing else source
        for name, source in document.files.items()
    }
    return Document(document.root, files)


def _order(one: Edit) -> tuple[int, int]:
    """The deepest first, and in a list the last."""
    return -len(one.holder), -one.key if isinstance(one.key, int) else 0


@dataclass(slots=True)
class _Changing:
    """A file that is being changed: only the collections on the way to an edit are copied."""

    source: SourceFile
    #: The copies by their identity; as long as they are held here, no other value has it.
    copies: dict[int, Any] = field(default_factory=dict)
    top: dict[str, Any] = field(default_factory=dict)
    renamed: dict[Pointer, str] = field(default_factory=dict)

    def apply(self, one: Edit) -> None:
        """Make one edit; all deeper ones have been made."""
        holder = self._own(self.top.get("data", self.source.data))
        self.top["data"] = holder
        for part in one.holder:
            holder[part] = self._own(holder[part])
            holder = holder[part]
        if isinstance(one.value, Renamed):
            self.renamed[(*one.holder, one.key)] = one.value.key
            entries = [
                (one.value.key if key == one.key else key, value) for key, value in holder.items()
            ]
            holder.clear()
            holder.update(entries)
        elif isinstance(one.value, Appended):
            listed = holder.get(one.key)
            # What is no list stays, for validation to refuse.
            if listed is None or isinstance(listed, list):
                holder[one.key] = [*(listed or ()), one.value.value]
        elif one.value is not REMOVED:
            holder[one.key] = one.value
        elif isinstance(holder, list) and isinstance(one.key, int):
            del holder[one.key]
        else:
            holder.pop(one.key, None)

    def result(self) -> SourceFile:
        """The file as it is now; positions follow keys that were renamed."""
        changed = replace(self.source, data=self.top["data"])
        if not self.renamed:
            return changed
        return replace(changed, marks=renamed(self.source.marks, self.renamed))

    def _own(self, collection: Any) -> Any:
        if id(collection) in self.copies:
            return collection
        copied = copy.copy(collection)
        self.copies[id(copied)] = copied
        return copied
