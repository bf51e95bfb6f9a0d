"""What writing a package would change: found by ``output``, which also does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from specpress.diagnostics import Diagnostic

#: Lists the generated files of a package: only these are ever removed or overwritten.
MANIFEST = ".specpress-manifest.json"


class ChangeKind(StrEnum):
    """What happens to a file."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One file that differs: its bytes on disk and the bytes it should have.

    ``made``: these, or a file that has them; None where there will be nothing.
    """

    path: str
    before: bytes | None = field(repr=False)
    made: bytes | Path | None = field(repr=False)

    @property
    def after(self) -> bytes | None:
        """The bytes it should have."""
        return self.made.read_bytes() if isinstance(self.made, Path) else self.made

    @property
    def kind(self) -> ChangeKind:
        """Added where there was nothing, removed where there will be nothing."""
        if self.before is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.made is None else ChangeKind.CHANGED


@dataclass(frozen=True, slots=True)
class Plan:
    """What must happen to ``directory``. It can be applied when there are no ``problems``.

    ``shown`` is the directory as users know it, such as ``generated/acme``.
    """

    directory: Path
    shown: str
    changes: tuple[Change, ...]
    unchanged: int
    problems: tuple[Diagnostic, ...] = ()
    #: The SHA-256 of every file that is generated; the names of those that are made but once.
    digests: Mapping[str, str] = field(default_factory=dict, repr=False)
    seeds: tuple[str, ...] = ()
    #: What keeps the files that ``changes`` name from going.
    held: object = field(default=None, repr=False, compare=False)

    @property
    def is_current(self) -> bool:
        """Whether the disk already holds what it should."""
        return not self.changes and not self.problems

    def count(self, kind: ChangeKind) -> int:
        """How many files change in this way."""
        return sum(change.kind is kind for change in self.changes)
