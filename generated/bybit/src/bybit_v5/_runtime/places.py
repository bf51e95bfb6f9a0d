"""Where an argument stands, for the messages about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct


class Place(Struct, frozen=True):
    """Where a value stands, for messages: ``resource.method() argument items[0].amount``."""

    operation: str
    name: str

    def __str__(self) -> str:
        return f"{self.operation}() argument {self.name}"

    def item(self, index: int) -> Place:
        """The place of an element."""
        return Place(self.operation, f"{self.name}[{index}]")

    def field(self, name: str) -> Place:
        """The place of a field."""
        return Place(self.operation, f"{self.name}.{name}")


def present(alternatives: tuple[tuple[str, ...], ...], given: Iterable[str]) -> bool:
    """Whether one of the groups is given as a whole; no groups ask for nothing."""
    names = set(given)
    return not alternatives or any(names.issuperset(group) for group in alternatives)


def unmet(
    dependencies: tuple[tuple[str, tuple[str, ...]], ...], given: Iterable[str]
) -> tuple[str, tuple[str, ...]] | None:
    """A name that is given, and what it needs and is not; None where each has what it needs."""
    names = set(given)
    for name, needed in dependencies:
        missing = tuple(each for each in needed if each not in names)
        if name in names and missing:
            return name, missing
    return None


def wrong_type(place: Place, wanted: str, value: Any) -> TypeError:
    """The error for a value of a type that is not taken; it does not show the value."""
    return TypeError(f"{place} must be {wanted}, not {type(value).__name__}")
