"""What the comparing of two surfaces needs to know of both as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from specpress.surface.model import Surface
from specpress.surface.types import is_part_of, names_in


class Named(Protocol):
    """Something that may be an old name for something else."""

    @property
    def alias_of(self) -> str | None:
        """The name that took its place."""


T = TypeVar("T")
AnyNamed = TypeVar("AnyNamed", bound=Named)


@dataclass(frozen=True, slots=True)
class Context:
    """Which classes have new names, which names stand for plain values, and who uses what.

    ``sent`` and ``received`` are the classes that arguments and results lead to, in either
    surface; ``operations`` are those that lead to a class.
    """

    renamed: Mapping[str, str]
    plain: Mapping[str, str]
    sent: frozenset[str]
    received: frozenset[str]
    operations: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, old: Surface, new: Surface) -> Context:
        """What holds for the step from ``old`` to ``new``."""
        renamed = {
            **renamed_to(old.models, new.models),
            **renamed_to(old.enums, new.enums),
        }
        renamed |= {
            old.enums[name].literal: new.enums[target].literal
            for name, target in renamed_to(old.enums, new.enums).items()
        }
        plain: dict[str, str] = {}
        for surface in (old, new):
            for name, enum in surface.enums.items():
                plain[name] = enum.base
                plain[enum.literal] = enum.base
        sent: set[str] = set()
        received: set[str] = set()
        operations: dict[str, set[str]] = {}
        for surface in (old, new):
            for name, operation in surface.operations.items():
                handed = _reachable(surface, *(v.type for v in operation.arguments.values()))
                given = _reachable(surface, operation.returns)
                sent |= handed
                received |= given
                for each in handed | given:
                    operations.setdefault(each, set()).add(name)
        return cls(
            renamed,
            plain,
            frozenset(sent),
            frozenset(received),
            {name: tuple(sorted(each)) for name, each in operations.items()},
        )

    def is_part_of(self, part: str, whole: str) -> bool:
        """Whether all values of the annotation ``part`` are values of ``whole``."""
        return is_part_of(part, whole, renamed=self.renamed, plain=self.plain)


def _reachable(surface: Surface, *annotations: str) -> set[str]:
    """The classes that ``annotations`` lead to."""
    literals = {enum.literal: name for name, enum in surface.enums.items()}
    seen: set[str] = set()
    pending = [name for each in annotations for name in names_in(each)]
    while pending:
        name = pending.pop()
        name = literals.get(name, name)
        union = surface.unions.get(name)
        known = name in surface.models or name in surface.enums or union is not None
        if name in seen or not known:
            continue
        seen.add(name)
        pending += names_in(union.type) if union is not None else ()
        model = surface.models.get(name)
        if model is not None:
            pending += [each for value in model.fields.values() for each in names_in(value.type)]
    return seen


def renamed_to(old: Mapping[str, AnyNamed], new: Mapping[str, AnyNamed]) -> dict[str, str]:
    """Old names that now are aliases, with the names that they are aliases of."""
    return {
        name: after.alias_of
        for name, after in new.items()
        if after.alias_of is not None
        and name in old
        and old[name].alias_of is None
        and after.alias_of in new
    }


def pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Every name of either, with what both have under it."""
    for name in sorted(old.keys() | new.keys()):
        yield name, old.get(name), new.get(name)
