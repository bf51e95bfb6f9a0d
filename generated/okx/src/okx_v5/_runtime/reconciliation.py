"""The answer to what became of a write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal


@dataclass(frozen=True)
class Reconciliation:
    """What the API's own listing says of a write whose outcome was unknown.

    ``row`` is the listed row that belongs to it, by wire names, and ``identity`` its id;
    ``candidates`` are those that may; ``ask_again_in``: seconds after which asking again may tell
    more; ``checked_at``: the API's time of the listing, in UTC.
    """

    status: Literal["executed", "not-executed", "unknown"]
    reason: str
    row: Mapping[str, Any] | None = field(default=None, repr=False)
    identity: str | None = None
    candidates: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    ask_again_in: float | None = None
    checked_at: datetime | None = None

    @property
    def executed(self) -> bool:
        """Whether it is certain that the write took effect."""
        return self.status == "executed"

    @property
    def not_executed(self) -> bool:
        """Whether it is certain that the write did not take effect: it can be made again."""
        return self.status == "not-executed"
