"""Where in a reply the objects are that a table describes: tables leave out what is around them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

_NODES = 3000
_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Payload:
    """The objects that a table describes; ``rows`` where they are arrays without names."""

    objects: tuple[dict[str, Any], ...] = ()
    at_root: bool = False
    rows: bool = False


def find_payload(data: Any, names: tuple[str, ...]) -> Payload:
    """Find the objects of ``data`` that have the most of ``names``; the outermost of equals."""
    best = 0
    found: tuple[int, tuple[dict[str, Any], ...]] = (0, ())
    rows = False
    pending: deque[tuple[int, tuple[Any, ...]]] = deque([(0, (data,))])
    for _ in range(_NODES):
        if not pending:
            break
        depth, values = pending.popleft()
        objects = tuple(value for value in values if isinstance(value, dict))
        score = len({name for each in objects for name in each} & set(names))
        if score > best:
            best, found = score, (depth, objects)
        rows |= _are_rows(values, len(names))
        if depth < _DEPTH:
            pending += [(depth + 1, below) for below in _below(values)]
    if best == 0:
        return Payload(rows=rows)
    return Payload(found[1], at_root=found[0] == 0)


def _below(values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """What is directly below: the elements of a list together, the values of a name together."""
    by_name: dict[str, list[Any]] = {}
    lists: list[tuple[Any, ...]] = []
    for value in values:
        if isinstance(value, dict):
            for name, child in value.items():
                by_name.setdefault(name, []).append(child)
        elif isinstance(value, list):
            lists.append(tuple(value))
    named = []
    for children in by_name.values():
        # The lists of one name are of one kind: their elements are looked at together.
        elements = [e for child in children if isinstance(child, list) for e in child]
        others = [child for child in children if isinstance(child, dict)]
        if elements:
            named.append(tuple(elements))
        if others:
            named.append(tuple(others))
    return [*named, *lists]


def _are_rows(values: tuple[Any, ...], width: int) -> bool:
    """Say whether these are arrays of plain values, as many in each as there are columns."""
    arrays = [value for value in values if isinstance(value, list)]
    return (
        width > 1
        and bool(arrays)
        and len(arrays) == len(values)
        and all(len(array) == width for array in arrays)
        and not any(isinstance(element, dict | list) for array in arrays for element in array)
    )
