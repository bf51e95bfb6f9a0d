"""What a spec means by waiting for a write (``x-wait``), by wire names and split pointers."""

from __future__ import annotations

from dataclasses import dataclass

#: The parts of a JSON pointer.
Pointer = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows: the write's ``argument``, or what its reply had at ``reply``."""

    argument: str | None = None
    reply: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """A field of the row that equals what is given, or a literal; ``values`` as of ``Match``."""

    field: str
    given: Given | None
    literal: str | int | bool | None = None
    values: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Wait:
    """The read that tells how far a write is, and what its rows say. Times are in seconds."""

    until: str
    operation: str
    rows: Pointer
    #: There is one row at ``rows``, and no list.
    single: bool
    arguments: tuple[tuple[str, Given], ...]
    literals: tuple[tuple[str, str | int | bool], ...]
    match: tuple[Sought, ...]
    time: str | None
    status: str | None
    done: tuple[str | int, ...]
    failed: tuple[str | int, ...]
    #: The argument for the largest number in ``status`` with which it is done.
    most: str | None
    interval: float
    usual: float | None
    timeout: float

    @property
    def given(self) -> tuple[Given, ...]:
        """All that the caller says, each once, in the order of the spec."""
        used = [each for _, each in self.arguments]
        used += [each.given for each in self.match if each.given is not None]
        return tuple(dict.fromkeys(used))
