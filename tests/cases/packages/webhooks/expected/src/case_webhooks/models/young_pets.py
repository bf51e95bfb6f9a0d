"""Models of the ``young_pets`` resource."""

from __future__ import annotations

from .._runtime.model import ReplyModel

__all__ = [
    "Pet",
]


class Pet(ReplyModel, kw_only=True):
    """Pet, as a reply carries it."""

    id: int

    name: str | None = None
