"""Models of the ``notes`` resource."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict

from .._runtime.model import RequestModel
from .._runtime.wire import Items, Record, RecordField, Text

__all__ = [
    "Note",
    "NoteDict",
]


class Note(RequestModel, kw_only=True):
    """As a request carries it."""

    text: str

    tags: Sequence[str] | None = None


class NoteDict(TypedDict, total=False):
    """The dictionary form of ``Note``."""

    text: Required[str]

    tags: Sequence[str] | None


NOTE_RECORD: Record = Record(
    Note,
    (
        RecordField("text", "text", Text(), required=True),
        RecordField("tags", "tags", Items(Text())),
    ),
)
