"""Models of the ``documents`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "Document",
    "DocumentsCreateError4XX",
    "DocumentsCreateResult202",
    "DocumentsListResultXKind",
    "DocumentsListResultXKindLiteral",
    "DocumentsListResultXRange",
]


class DocumentsListResultXKind(OpenStringEnum):
    """Known values of DocumentsListResultXKind.

    A value that this version does not know is kept as a member of its own.
    """

    PAPER = "paper"
    SCREEN = "screen"


DocumentsListResultXKindLiteral: TypeAlias = Literal["paper", "screen"]


class Document(ReplyModel, kw_only=True):
    """Document, as a reply carries it."""

    id: int

    title: str | None = None


class DocumentsCreateError4XX(ReplyModel, kw_only=True):
    """DocumentsCreateError4XX, as a reply carries it."""

    errors: list[str]


class DocumentsCreateResult202(ReplyModel, kw_only=True):
    """DocumentsCreateResult202, as a reply carries it."""

    job: int


class DocumentsListResultXRange(ReplyModel, kw_only=True):
    """DocumentsListResultXRange, as a reply carries it."""

    from_: int | None = field(default=None, name="from")

    to: int | None = None
