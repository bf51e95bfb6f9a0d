"""Where everything in a file stands: a tree beside the data, with as many leaves as that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: The keys and indexes that lead from the top of a file to a node.
Pointer = tuple[str | int, ...]

#: A line and a column, both from 0, in one number: there are hundreds of thousands of them.
Packed = int
_COLUMN_BITS = 32
_COLUMN_MASK = (1 << _COLUMN_BITS) - 1


@dataclass(slots=True)
class Marks:
    """The place of a mapping or a list, and of what is in it; a single value has a place alone.

    What is shared by several (an alias stands for what its anchor names) is not to be changed.
    """

    at: Packed
    #: By key, or by index.
    values: dict[str | int, Marks | Packed] = field(default_factory=dict)
    #: The places of the keys of a mapping.
    keys: dict[str | int, Packed] = field(default_factory=dict)


def pack(line: int, column: int) -> Packed:
    """The place at ``line`` and ``column``, which are counted from 0."""
    return line << _COLUMN_BITS | column


def unpack(place: Packed) -> tuple[int, int]:
    """The line and the column, counted from 1 as people do."""
    return (place >> _COLUMN_BITS) + 1, (place & _COLUMN_MASK) + 1


def place_of(marks: Marks | Packed) -> Packed:
    """Where a value stands."""
    return marks if isinstance(marks, int) else marks.at


class Positions(Mapping[Pointer, tuple[int, int]]):
    """The lines and columns of all values of a file, or of all keys, by their pointers."""

    def __init__(self, marks: Marks | Packed, *, of_keys: bool = False) -> None:
        """Look into ``marks``, those of the whole file."""
        self._marks = marks
        self._of_keys = of_keys

    def __getitem__(self, pointer: Pointer) -> tuple[int, int]:
        held: Any = None
        found: Any = self._marks
        for part in pointer:
            held, found = found, found.values[part] if isinstance(found, Marks) else None
            if found is None:
                raise KeyError(pointer)
        if not self._of_keys:
            return unpack(place_of(found))
        if held is None:
            raise KeyError(pointer)
        return unpack(held.keys[pointer[-1]])

    def __iter__(self) -> Iterator[Pointer]:
        pending: list[tuple[Pointer, Marks | Packed, bool]] = [((), self._marks, False)]
        while pending:
            pointer, found, has_key = pending.pop()
            if has_key or not self._of_keys:
                yield pointer
            if isinstance(found, Marks):
                pending += [
                    ((*pointer, part), child, part in found.keys)
                    for part, child in reversed(found.values.items())
                ]

    def __len__(self) -> int:
        return sum(1 for _ in self)


def renamed(marks: Marks | Packed, names: Mapping[Pointer, str]) -> Marks | Packed:
    """The marks of a file in which the keys at ``names`` have other names; all else is shared."""
    by_holder: dict[Pointer, dict[str | int, str]] = {}
    for pointer, name in names.items():
        by_holder.setdefault(pointer[:-1], {})[pointer[-1]] = name
    copying = _Copying(marks)
    # The deepest first: what is above still has the names that lead to it.
    for pointer in sorted(by_holder, key=len, reverse=True):
        holder, others = copying.own(pointer), by_holder[pointer]
        if holder is not None:
            holder.values = {others.get(key, key): each for key, each in holder.values.items()}
            holder.keys = {others.get(key, key): each for key, each in holder.keys.items()}
    return copying.top


def without(marks: Marks | Packed, pointer: Pointer) -> Marks | Packed:
    """The marks of a file from whose list the element at ``pointer`` was taken out."""
    copying = _Copying(marks)
    holder = copying.own(pointer[:-1])
    if holder is not None:
        kept: Iterable[Marks | Packed] = [
            each for index, each in holder.values.items() if index != pointer[-1]
        ]
        holder.values = dict(enumerate(kept))
    return copying.top


class _Copying:
    """Marks that are being changed: only the collections on the way to a change are copied."""

    def __init__(self, marks: Marks | Packed) -> None:
        self.top = marks
        #: By identity; as long as they are held here, no other marks have it.
        self._copies: dict[int, Marks] = {}

    def own(self, pointer: Pointer) -> Marks | None:
        """The collection at ``pointer``, which may be changed; None where there is none."""
        found = self.top = self._copied(self.top)
        for part in pointer:
            if not isinstance(found, Marks) or part not in found.values:
                return None
            found.values[part] = self._copied(found.values[part])
            found = found.values[part]
        return found if isinstance(found, Marks) else None

    def _copied(self, marks: Marks | Packed) -> Marks | Packed:
        if isinstance(marks, int) or id(marks) in self._copies:
            return marks
        copied = Marks(marks.at, dict(marks.values), dict(marks.keys))
        self._copies[id(copied)] = copied
        return copied
