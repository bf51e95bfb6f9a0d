"""Names that no two things share: of the fields of a model, and of the values of an enum.

Where two wire names become one Python name, the first in the document keeps it; what has more
symbols than separators comes after what has none. The others have their symbols spelled out, or
else a number. So names depend on those alone that would be the same, and on their order.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from specpress import ir
from specpress.naming import constant_case, snake_case, spelled_out
from specpress.symbols import is_plain, with_sign

_UNIX_UNITS = {
    ir.ScalarKind.UNIX_SECONDS: "s",
    ir.ScalarKind.UNIX_MILLISECONDS: "ms",
    ir.ScalarKind.UNIX_MICROSECONDS: "us",
    ir.ScalarKind.UNIX_NANOSECONDS: "ns",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A wire name and what it is called: ``fixed`` by the document, or by ``name_of``.

    ``derived`` gives the further names that come with one.
    """

    wire_name: str
    fixed: str | None
    name_of: Callable[[str], str]
    derived: Callable[[str], tuple[str, ...]] = lambda name: ()


def distinct(entries: Sequence[Named], taken: Sequence[str] = ()) -> tuple[str, ...]:
    """A name for each of ``entries``; none is of ``taken``, unless the document fixed it."""
    first = [
        entry.name_of(entry.wire_name) if entry.fixed is None else entry.fixed for entry in entries
    ]
    claimed = [*taken]
    for entry, name in zip(entries, first, strict=True):
        claimed += (name, *entry.derived(name))
    if len(set(claimed)) == len(claimed):
        # As nearly always, each can be called what it would be alone.
        return tuple(first)
    used = set(taken)
    names: dict[int, str] = {}
    for index, entry in enumerate(entries):
        if entry.fixed is not None:
            names[index] = entry.fixed
            used.update((entry.fixed, *entry.derived(entry.fixed)))
    order = sorted(range(len(entries)), key=lambda index: not is_plain(entries[index].wire_name))
    for index in order:
        if index not in names:
            names[index] = name = _free(entries[index], used)
            used.update((name, *entries[index].derived(name)))
    return tuple(names[index] for index in range(len(entries)))


def _free(entry: Named, used: set[str]) -> str:
    """The first of its names that is not used; most have the first of all."""
    return next(name for name in _names(entry) if used.isdisjoint((name, *entry.derived(name))))


def _names(entry: Named) -> Iterator[str]:
    plain = entry.name_of(entry.wire_name)
    yield plain
    yield entry.name_of(with_sign(entry.wire_name))
    if not is_plain(entry.wire_name):
        yield entry.name_of(spelled_out(entry.wire_name))
    for number in itertools.count(2):
        yield f"{plain.rstrip('_')}_{number}"


def with_distinct_names(model: ir.Model) -> ir.Model:
    """``model`` with a name for each field whose own would be that of another."""
    if isinstance(model, ir.ObjectModel | ir.RowModel):
        return replace(model, fields=with_distinct_field_names(model.fields))
    return model


def member_names(values: Sequence[object], fixed: Sequence[str | None]) -> tuple[str, ...]:
    """A name for each value of an enum: the one ``fixed`` by the document, if it did."""
    return distinct(
        [
            Named(_text(value), name, constant_case)
            for value, name in zip(values, fixed, strict=True)
        ]
    )


def with_distinct_field_names(fields: tuple[ir.Field, ...]) -> tuple[ir.Field, ...]:
    """The fields of one object, with a name for each whose own would be that of another."""
    if len({snake_case(each.wire_name) for each in fields if _is_named_alone(each)}) == len(fields):
        return fields
    names = distinct(
        [Named(each.wire_name, each.name, snake_case, _raw_name(each)) for each in fields]
    )
    return tuple(
        each if snake_case(each.wire_name) == name else replace(each, name=name)
        for each, name in zip(fields, names, strict=True)
    )


def _is_named_alone(field: ir.Field) -> bool:
    """Whether the name of a field is made from its wire name, and no other one comes with it."""
    is_unix = isinstance(field.type, ir.Scalar) and field.type.kind in _UNIX_UNITS
    return field.name is None and not is_unix


def _raw_name(field: ir.Field) -> Callable[[str], tuple[str, ...]]:
    """What the number of a Unix time is called, beside the time itself."""
    unit = _UNIX_UNITS.get(field.type.kind) if isinstance(field.type, ir.Scalar) else None
    return lambda name: (f"{name.rstrip('_')}_{unit}",) if unit else ()


def _text(value: object) -> str:
    """The value as it is named."""
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)
