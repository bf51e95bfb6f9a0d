"""What the type of a result holds: it decides how its JSON is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from .exact import keeps_empty


def holds_union(result: Any) -> bool:
    """Whether a type leads to what msgspec cannot read: a union of shapes, or an opaque type."""
    structs: set[Any] = set()
    infos = (info for _, info in _fields(inspect.type_info(result), structs, inside=True))
    if any(isinstance(info, inspect.CustomType) for info in infos):
        return True
    return any(hasattr(cls, "__wire_names__") for cls in structs)


def empty_keys(result: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys whose ``""`` means null wherever they stand in ``result``, and those of texts.

    A key that is both counts as one of a text. Where the type has room for keys of any name, no
    key is known to mean null.
    """
    means_null: set[str] = set()
    texts: set[str] = set()
    for key, info in _fields(inspect.type_info(result), set()):
        if key is None:
            return (), ()
        if _is_text(info):
            texts.add(key)
        elif isinstance(info, inspect.UnionType):
            means_null.add(key)
    return tuple(sorted(means_null - texts)), tuple(sorted(texts))


def holds_decimals(result: Any) -> bool:
    """Whether a type leads to decimals."""
    parts = _parts(inspect.type_info(result), set())
    return any(isinstance(info, inspect.DecimalType) for info in parts)


def holds_numbers_as_text(result: Any) -> bool:
    """Whether a type leads to what msgspec reads from a text in its lax mode alone.

    Decimals it reads from texts in any mode, and faster in the strict one.
    """
    lax = (inspect.IntType, inspect.FloatType, inspect.BoolType)
    return any(
        isinstance(info, lax)
        or (isinstance(info, inspect.EnumType) and not issubclass(info.cls, str))
        for info in _parts(inspect.type_info(result), set())
    )


def _is_text(info: inspect.Type) -> bool:
    members = info.types if isinstance(info, inspect.UnionType) else (info,)
    return any(keeps_empty(member) for member in members)


def _fields(
    info: inspect.Type, seen: set[Any], *, inside: bool = False
) -> Iterator[tuple[str | None, inspect.Type]]:
    """Every key with its type; the key None stands for keys of any name.

    ``inside``: also what stands in maps, whose keys have any name.
    """
    match info:
        case inspect.UnionType():
            for member in info.types:
                yield from _fields(member, seen, inside=inside)
        case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
            yield from _fields(info.item_type, seen, inside=inside)
        case inspect.DictType() | inspect.AnyType() | inspect.CustomType():
            yield None, info
            if inside and isinstance(info, inspect.DictType):
                yield from _fields(info.value_type, seen, inside=inside)
        case inspect.StructType() if info.cls not in seen:
            seen.add(info.cls)
            for field in info.fields:
                if not info.array_like:
                    yield field.encode_name, field.type
                yield from _fields(field.type, seen, inside=inside)
        case _:
            pass


def _parts(info: inspect.Type, seen: set[Any]) -> Iterator[inspect.Type]:
    """The type and all that it is made of, each struct once."""
    yield info
    match info:
        case inspect.UnionType():
            for member in info.types:
                yield from _parts(member, seen)
        case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
            yield from _parts(info.item_type, seen)
        case inspect.DictType():
            yield from _parts(info.value_type, seen)
        case inspect.StructType() if info.cls not in seen:
            seen.add(info.cls)
            for field in info.fields:
                yield from _parts(field.type, seen)
        case _:
            pass
