"""The components that a draft adds: their names, where they go, and references to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from specpress.docs.drafting import names
from specpress.docs.drafting.house import Target
from specpress.naming import class_name


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference that is written down once it is known from which file."""

    target: Target


@dataclass(slots=True)
class Components:
    """New components by name. ``file`` and ``prefix``: where they go, and the keys above them.

    ``taken`` are the names of classes that are taken, by the spec and by other drafts.
    """

    file: str
    prefix: tuple[str, ...]
    taken: set[str]
    found: dict[str, dict[str, Any]] = field(default_factory=dict)

    def reserve(self, name: str) -> str:
        """A free name like ``name``; its component stands where it was reserved."""
        free = names.unique(class_name(name), lambda each: each not in self.taken)
        self.taken.add(free)
        self.found[free] = {}
        return free

    def ref(self, name: str) -> Ref:
        """A reference to one of these components."""
        return Ref(Target(self.file, (*self.prefix, name)))

    def schema_of(self, ref: Ref) -> dict[str, Any] | None:
        """The component that ``ref`` means; None for one of the spec."""
        name = str(ref.target.pointer[-1])
        return self.found.get(name) if self.ref(name) == ref else None
