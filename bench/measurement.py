"""What a part of the benchmark is: what it measures, how long that takes, and what is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.results import Goal, Part


@dataclass(frozen=True)
class Measurement:
    """``run`` measures in so many rounds; ``seconds`` is about what 15 rounds take.

    ``run`` raises ModuleNotFoundError where a peer is not installed, and CannotMeasureError where
    something else is missing: the other parts are measured all the same.
    """

    what: str
    seconds: int
    run: Callable[[int], tuple[Part, ...]]
    goals: tuple[Goal, ...] = ()


class CannotMeasureError(Exception):
    """A part cannot run here; the message says what is missing and how to get it."""
