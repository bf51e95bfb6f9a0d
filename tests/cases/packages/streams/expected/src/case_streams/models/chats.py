"""Models of the ``chats`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Answer",
    "ChatsAskResultEvent",
]


class Answer(ReplyModel, kw_only=True):
    """Answer, as a reply carries it."""

    text: str


class ChatsAskResultEvent(ReplyModel, kw_only=True):
    """ChatsAskResultEvent, as a reply carries it."""

    text: str
