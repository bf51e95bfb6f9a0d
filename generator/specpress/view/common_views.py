"""What views of every kind are made of."""

from __future__ import annotations

from dataclasses import dataclass

#: The lines of a docstring, wrapped and escaped, without indentation; empty for none.
DocLines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imports:
    """Import statements in the order of isort, a group per kind."""

    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class OldName:
    """A former name and what has taken its place."""

    name: str
    new: str


@dataclass(frozen=True, slots=True)
class LazyExport:
    """A name that a package offers and the module it is loaded from on first use."""

    name: str
    module: str
