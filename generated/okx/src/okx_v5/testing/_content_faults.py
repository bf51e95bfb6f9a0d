"""Harm done to the JSON of a reply, led by its schema."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ._schemas import Places, Schemas

UNKNOWN_NAME = "unheardOf"
UNKNOWN_VALUE = "UNHEARD_OF"

#: Keys from the root of a reply down to a value.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A value of a reply: where it stands, and where its schemas do."""

    path: Path
    value: Any
    schemas: Places


def harm(
    kind: str,
    reply: Any,
    pointer: str,
    payload: Path,
    amount: float,
    chance: float,
    schemas: Schemas,
) -> bytes | None:
    """The JSON of a reply with a content fault in its payload; None where it offers no place.

    ``pointer`` is where the reply's schema stands, ``payload`` the way from the root to the
    payload. ``chance``, from 0 to 1, chooses among several places.
    """
    places = [
        place
        for place in _places((), reply, (pointer,), schemas)
        if place.path[: len(payload)] == payload
    ]
    changed = copy.deepcopy(reply)
    if kind == "duplicate-keys":
        return _duplicated(changed, _chosen(_objects(places), chance))
    if kind == "deep-nesting":
        return _nested(changed, _chosen(_objects(places), chance), int(amount))
    apply = _HARMS[kind]
    return _encode(changed) if apply(changed, places, len(payload), chance, schemas) else None


def _places(path: Path, value: Any, at: Places, schemas: Schemas) -> Iterator[_Place]:
    yield _Place(path, value, at)
    members = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, member in members:
        inner = schemas.member(at, name)
        if inner:
            yield from _places((*path, name), member, inner, schemas)


def _objects(places: list[_Place]) -> list[_Place]:
    return [place for place in places if isinstance(place.value, dict)]


def _chosen(places: list[_Place], chance: float) -> _Place | None:
    return places[int(chance * len(places)) % len(places)] if places else None


def _add_unknown(
    reply: Any, places: list[_Place], depth: int, chance: float, schemas: Schemas
) -> bool:
    place = _chosen(_objects(places), chance)
    if place is None:
        return False
    _at(reply, place.path)[UNKNOWN_NAME] = [{"deep": None}]
    return True


def _unknown_enum(
    reply: Any, places: list[_Place], depth: int, chance: float, schemas: Schemas
) -> bool:
    enums = [
        place
        for place in places
        if place.path
        and isinstance(place.value, str | int)
        and schemas.keyword(place.schemas, "enum") is not None
    ]
    place = _chosen(enums, chance)
    if place is None:
        return False
    value = UNKNOWN_VALUE if isinstance(place.value, str) else 987_654
    _at(reply, place.path[:-1])[place.path[-1]] = value
    return True


def _drop_required(
    reply: Any, places: list[_Place], depth: int, chance: float, schemas: Schemas
) -> bool:
    fields: list[Path] = [
        (*place.path, name)
        for place in _objects(places)
        for name in sorted(schemas.required(place.schemas) & place.value.keys())
    ]
    if not fields:
        return False
    *parents, last = fields[int(chance * len(fields)) % len(fields)]
    del _at(reply, tuple(parents))[last]
    return True


def _change_type(
    reply: Any, places: list[_Place], depth: int, chance: float, schemas: Schemas
) -> bool:
    inner = [
        place
        for place in places
        if len(place.path) > depth and not isinstance(place.value, dict | list)
    ]
    place = _chosen(inner, chance)
    if place is None:
        return False
    _at(reply, place.path[:-1])[place.path[-1]] = {"was": place.value}
    return True


_HARMS: dict[str, Callable[[Any, list[_Place], int, float, Schemas], bool]] = {
    "unknown-field": _add_unknown,
    "unknown-enum-value": _unknown_enum,
    "missing-field": _drop_required,
    "changed-type": _change_type,
}


def _duplicated(reply: Any, place: _Place | None) -> bytes | None:
    """Each key of an object twice, with the same value: JSON leaves open which one holds."""
    if place is None or not place.value:
        return None
    marker = "\N{REPLACEMENT CHARACTER}twice"
    twice = ",".join([_encode(place.value).decode()[1:-1]] * 2)
    whole = _replaced(reply, place.path, marker)
    return (
        _encode(whole)
        .decode()
        .replace(json.dumps(marker, ensure_ascii=False), f"{{{twice}}}")
        .encode()
    )


def _nested(reply: Any, place: _Place | None, levels: int) -> bytes | None:
    if place is None:
        return None
    marker = "\N{REPLACEMENT CHARACTER}deep"
    _at(reply, place.path)[UNKNOWN_NAME] = marker
    lists = "[" * levels + "]" * levels
    return _encode(reply).decode().replace(json.dumps(marker, ensure_ascii=False), lists).encode()


def _replaced(reply: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    _at(reply, path[:-1])[path[-1]] = value
    return reply


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key]
    return value


def _encode(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
