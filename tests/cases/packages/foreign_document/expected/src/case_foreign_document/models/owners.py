"""Models of the ``owners`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unions import UnknownVariant
from .._runtime.wire import Choice, Integer, OneOf, Text

__all__ = [
    "Kind",
    "KindLiteral",
    "OwnersMakePetsItem",
    "OwnersMakeResult",
]


class Kind(OpenStringEnum):
    """Known values of Kind.

    A value that this version does not know is kept as a member of its own.
    """

    PERSON = "person"
    """Of flesh and blood."""
    COMPANY = "company"
    """Of paper."""


KindLiteral: TypeAlias = Literal["person", "company"]


class OwnersMakeResult(ReplyModel, kw_only=True):
    """OwnersMakeResult, as a reply carries it."""

    kind: Kind | None


OwnersMakePetsItem: TypeAlias = "str | int | UnknownVariant"
"""As a request carries it."""

OWNERS_MAKE_PETS_ITEM_RECORD: OneOf = OneOf(
    "OwnersMakePetsItem", (Choice(Text()), Choice(Integer()))
)
