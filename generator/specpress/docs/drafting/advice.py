"""What earlier tries of a draft have taught: what to leave out, and what to note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from specpress.docs.drift import Drift


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the documented exchange: an argument of the query, or a place in a body."""

    side: Literal["query", "body", "reply"]
    pointer: tuple[str | int, ...]

    @property
    def shown(self) -> str:
        """The place for people."""
        return ".".join(map(str, self.pointer))


@dataclass(slots=True)
class Advice:
    """How to draft one endpoint.

    ``without_example``: why the documented exchange cannot be kept; ``left_out``: parts of it, and
    why. ``exceptions``: what differs from the page on purpose, as ``x-docs-exception``.
    """

    without_example: str | None = None
    left_out: dict[Part, str] = field(default_factory=dict)
    exceptions: list[dict[str, Any]] = field(default_factory=list)


def exception_for(drift: Drift) -> dict[str, Any]:
    """The entry of ``x-docs-exception`` that is about ``drift`` and nothing else."""
    entry: dict[str, Any] = {"kind": drift.kind.value}
    if drift.field:
        entry["field"] = drift.shown.removesuffix("[]")
    if drift.value is not None:
        entry["value"] = drift.value
    entry["reason"] = f"Drafted otherwise: {drift.message}."
    return entry


def without(value: Any, pointers: Sequence[tuple[str | int, ...]]) -> Any:
    """``value`` without the entries at ``pointers``."""
    here = {pointer[0] for pointer in pointers if len(pointer) == 1}
    deeper: dict[str | int, list[tuple[str | int, ...]]] = {}
    for pointer in pointers:
        if len(pointer) > 1:
            deeper.setdefault(pointer[0], []).append(pointer[1:])
    if isinstance(value, dict):
        return {
            key: without(held, deeper.get(key, ()))
            for key, held in value.items()
            if key not in here
        }
    if isinstance(value, list):
        return [without(held, deeper.get(at, ())) for at, held in enumerate(value)]
    return value
