"""Models of the ``text`` resource."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel

__all__ = [
    "TextGetResult",
    "TextGetResultKind",
    "TextGetResultKindLiteral",
]


class TextGetResultKind(OpenStringEnum):
    """Known values of TextGetResultKind.

    A value that this version does not know is kept as a member of its own.
    """

    QUOTE = '"'
    BACKSLASH = "\\"
    APOSTROPHE = "it's"
    A_B = "a\nb"


TextGetResultKindLiteral: TypeAlias = Literal['"', "\\", "it's", "a\nb"]


class TextGetResult(ReplyModel, kw_only=True):
    """\"\"\" \\ {# #} {{ 7 * 7 }}."""

    x_y: str | None = field(default=None, name="x'y")
    """\\N{DIGIT ONE} \\x00 \\u0031."""

    kind: TextGetResultKind | None = None
