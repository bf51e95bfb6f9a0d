"""How the outcome of a write is found out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A field of a row that equals an argument of the write, or a literal.

    ``values``: the argument's value (as text) to the row's, where the two have different words.
    ``may_differ``: the exchange may set something else than was asked.
    """

    field: str
    argument: str | None
    literal: str | int | bool | None = None
    values: tuple[tuple[str, str | int], ...] = ()
    absolute: bool = False
    may_differ: bool = False


@dataclass(frozen=True, slots=True)
class Reconcile:
    """How the outcome of a write is found out: the read, its arguments, and which row is meant.

    ``arguments``: wire name of the read's parameter to that of the write's; ``literals``: to a
    value. Pointers are split into their parts.
    """

    operation: str
    rows: tuple[str, ...]
    match: tuple[Match, ...]
    time: str
    time_format: str
    settled_after: float
    page_size: int
    arguments: tuple[tuple[str, str], ...]
    literals: tuple[tuple[str, str | int | bool], ...]
    identity: str | None
    status: str | None
    executed: tuple[str | int, ...]
    failed: tuple[str | int, ...]
    #: Whether a write that is not listed was not executed.
    absence_tells: bool
