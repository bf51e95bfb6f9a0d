"""Models that no call uses: those of webhooks, callbacks and unused schemas."""

from __future__ import annotations

from datetime import datetime

from .._runtime.model import ReplyModel
from .young_pets import Pet

__all__ = [
    "BornCallback",
    "DecodeError",
    "PetGoneWebhook",
    "PetGoneWebhookReply200",
    "Unused",
]


class BornCallback(ReplyModel, kw_only=True):
    """BornCallback, as a reply carries it."""

    pet: Pet


class DecodeError(ReplyModel, kw_only=True):
    """DecodeError, as a reply carries it."""

    why: str


class PetGoneWebhook(ReplyModel, kw_only=True):
    """PetGoneWebhook, as a reply carries it."""

    id: int

    at: datetime


class PetGoneWebhookReply200(ReplyModel, kw_only=True):
    """PetGoneWebhookReply200, as a reply carries it."""

    again: bool | None = None


class Unused(ReplyModel, kw_only=True):
    """Unused, as a reply carries it."""

    name: str | None = None
