"""How well a value fits the shapes of a union: which of them it has.

A discriminator decides alone where it names a shape. Otherwise every shape that can hold the value
is ranked: exact types come before those that it would have to be converted to, formats before plain
text, known values of enums before unknown ones; of objects the one that knows most of the fields.
The first of equals is taken, so that the order in the document decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec import inspect

from .constants import is_same
from .decimals import read_decimal
from .opaque import OpaqueValue, inside
from .struct_fields import is_rest, value_of_its_own, wire_name
from .times import Duration, read_duration
from .unions import Union, Variant

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DAY.pattern + r"[Tt ][0-9]{2}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")
_DIGITS = re.compile(r"-?[0-9]+")


class Fit(NamedTuple):
    """How well a value fits; the least is the best.

    ``tier``: 0 exact, 1 plain text, 2 with something unknown, 3 only converted, 4 anything goes.
    """

    tier: int
    #: The number of known fields, below zero.
    known: int = 0
    unknown: int = 0
    #: Fields whose values fit less than exactly.
    doubts: int = 0


#: Whether a value can be converted to a type, whose decimals may have a thousands separator.
Converts = Callable[[inspect.Type, Any, str | None], bool]


class Fitting:
    """Ranks the parts of one value; what has been found is remembered, so use it for one only."""

    def __init__(self, converts: Converts) -> None:
        self._converts = converts
        self._found: dict[tuple[int, type[Any]], Fit | None] = {}

    def choose(self, cls: type[Union], value: Any) -> tuple[Variant, ...]:
        """The variants of ``cls`` that can hold ``value``, the best first."""
        variants = cls.variants()
        if cls.discriminator is not None and isinstance(value, dict):
            named = value.get(cls.discriminator)
            if named is not None:
                return self._named(variants, named, value)
        return self._ranked(variants, value)

    def _named(self, variants: tuple[Variant, ...], named: Any, value: Any) -> tuple[Variant, ...]:
        text = str(named).lower() if isinstance(named, bool) else str(named)
        found = [each for each in variants if text in each.values]
        found += [each for each in variants if text == each.name] if not found else []
        # What a union within the union knows, it need not be listed for.
        found += [each for each in variants if _is_union(each.type)] if not found else []
        found += [each for each in variants if each.otherwise] if not found else []
        return self._ranked(found, value)

    def _ranked(self, variants: Iterable[Variant], value: Any) -> tuple[Variant, ...]:
        ranked = []
        for index, variant in enumerate(variants):
            fit = self._variant(variant, value)
            if fit is not None:
                ranked.append((fit, index, variant))
        return tuple(variant for _, _, variant in sorted(ranked, key=lambda each: each[:2]))

    def _variant(self, variant: Variant, value: Any) -> Fit | None:
        info = inspect.type_info(variant.type)
        return self.fit(info, value, variant.wire, variant.separator, is_variant=True)

    def fit(
        self,
        info: inspect.Type,
        value: Any,
        wire: str | None = None,
        separator: str | None = None,
        *,
        is_variant: bool = False,
    ) -> Fit | None:
        """How well ``value`` fits a type; None where it does not at all."""
        match info:
            case inspect.CustomType() if issubclass(info.cls, Union):
                best = self._remembered(info.cls, value, lambda: self._best(info.cls, value))
                # In a field it would be kept as unknown; as a variant it is none.
                return Fit(3, doubts=1) if best is None and not is_variant else best
            case inspect.UnionType():
                return self._optional(info, value, wire, separator)
            case inspect.StructType():
                build = self._row if info.array_like else self._object
                return self._remembered(info.cls, value, lambda: build(info, value))
            case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
                return self._list(info.item_type, value, wire, separator)
            case inspect.DictType():
                return self._map(info.value_type, value, wire, separator)
            case inspect.AnyType():
                return Fit(4)
            case inspect.NoneType():
                return Fit(0) if value is None else None
            case _:
                tier = _tier(info, value, wire)
                if tier is None or not self._converts(info, value, separator):
                    return None
                return Fit(tier)

    def _remembered(self, cls: type[Any], value: Any, find: Callable[[], Fit | None]) -> Fit | None:
        key = id(value), cls
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]

    def _best(self, cls: type[Union], value: Any) -> Fit | None:
        chosen = self.choose(cls, value)
        return self._variant(chosen[0], value) if chosen else None

    def _optional(
        self, info: inspect.UnionType, value: Any, wire: str | None, separator: str | None
    ) -> Fit | None:
        if value is None:
            return Fit(0)
        (member,) = (each for each in info.types if not isinstance(each, inspect.NoneType))
        found = self.fit(member, value, wire, separator)
        return Fit(3, doubts=1) if found is None and value == "" else found

    def _object(self, info: inspect.StructType, value: Any) -> Fit | None:
        if not isinstance(value, dict):
            return None
        separators: dict[str, str] = getattr(info.cls, "__thousands_separators__", {})
        constants: dict[str, Any] = getattr(info.cls, "__constants__", {})
        if any(name in value and not is_same(value[name], constants[name]) for name in constants):
            # What has one value only says what the whole is.
            return None
        total = Fit(0)
        known, converted = 0, False
        for field in info.fields:
            if is_rest(field):
                continue
            name = wire_name(info.cls, field)
            if name in value:
                known += 1
                found = self._field(field, value[name], separators.get(name))
                if found is None:
                    return None
                total = _with_part(total, found)
                converted = converted or found.tier == 3
            elif field.required:
                return None
        unknown = len(value) - known
        knows = total.known - known < 0 or not value or any(map(is_rest, info.fields))
        # What is not of its type may be meant as something else: what fits as it is comes first.
        tier = 0 if knows and not converted else 2
        return Fit(tier, total.known - known, total.unknown + unknown, total.doubts)

    def _field(self, field: inspect.Field, value: Any, separator: str | None) -> Fit | None:
        found = self.fit(field.type, value, None, separator)
        if found is None and value in (None, "") and value_of_its_own(field) is not None:
            return Fit(3, doubts=1)
        return found

    def _row(self, info: inspect.StructType, value: Any) -> Fit | None:
        if not isinstance(value, list):
            return None
        total = Fit(0)
        for index, field in enumerate(info.fields):
            if is_rest(field):
                continue
            if index < len(value):
                found = self._field(field, value[index], None)
                if found is None:
                    return None
                total = _with_part(total, found)
            elif field.required:
                return None
        columns = min(len(value), len(info.fields))
        extra = len(value) - columns
        return Fit(0, total.known - columns, total.unknown + extra, total.doubts)

    def _list(
        self, item: inspect.Type, value: Any, wire: str | None, separator: str | None
    ) -> Fit | None:
        if not isinstance(value, list):
            return None
        return self._all(item, value, wire, separator, Fit(0))

    def _map(
        self, item: inspect.Type, value: Any, wire: str | None, separator: str | None
    ) -> Fit | None:
        if not isinstance(value, dict):
            return None
        return self._all(item, list(value.values()), wire, separator, Fit(1))

    def _all(
        self,
        item: inspect.Type,
        values: list[Any],
        wire: str | None,
        separator: str | None,
        total: Fit,
    ) -> Fit | None:
        for each in values:
            found = self.fit(item, each, wire, separator)
            if found is None:
                return None
            total = Fit(
                max(total.tier, found.tier),
                total.known + found.known,
                total.unknown + found.unknown,
                total.doubts + found.doubts,
            )
        return total


def sole_variant(cls: type[Union], value: Any) -> Variant | None:
    """The only variant that the discriminator of a value names by a text that is listed for it.

    None where it is a variant of which some fields have one value only: those are looked at.
    """
    text = value.get(cls.discriminator) if isinstance(value, dict) else None
    if not isinstance(text, str):
        return None
    found = [each for each in cls.variants() if text in each.values]
    is_plain = len(found) == 1 and not hasattr(found[0].type, "__constants__")
    return found[0] if is_plain and not _is_union(found[0].type) else None


def _with_part(total: Fit, part: Fit) -> Fit:
    return Fit(
        total.tier,
        # What is known, but not of its type or value, counts as half known: as not known.
        total.known + part.known + (part.tier >= 2),
        total.unknown + part.unknown,
        total.doubts + part.doubts + (part.tier > 0),
    )


def _is_union(result: Any) -> bool:
    return isinstance(result, type) and issubclass(result, Union)


def _tier(info: inspect.Type, value: Any, wire: str | None) -> int | None:
    """How exactly the JSON type of a single value is that of ``info``; None where it never is."""
    if isinstance(value, dict | list) or value is None:
        return None
    is_text, is_bool = isinstance(value, str), isinstance(value, bool)
    match info:
        case inspect.EnumType():
            return _enum_tier(info, value)
        case inspect.CustomType() if issubclass(info.cls, OpaqueValue):
            return _opaque_tier(inside(info), value)
        case inspect.TimeType():
            return 0 if is_text and _CLOCK.match(value) else None
        case inspect.BytesType():
            # Any word is some bytes in base64.
            return 1 if is_text else None
        case inspect.StrType():
            return 1 if is_text else None
        case inspect.BoolType():
            return 0 if is_bool else 3
        case inspect.DateType():
            return 0 if is_text and _DAY.fullmatch(value) else None
        case inspect.DateTimeType():
            return 0 if is_text and _MOMENT.match(value) else None
        case inspect.UUIDType():
            # Read, but not as the format has it, are other digits too: those may be plain text.
            return 0 if is_text and _UUID.fullmatch(value) else None
        case _ if is_bool:
            return None
        case inspect.IntType() if is_text:
            return 0 if wire == "string" and _DIGITS.fullmatch(value) else 3
        case inspect.IntType():
            return 3 if wire == "string" else int(isinstance(value, Decimal))
        case inspect.FloatType():
            return 3 if is_text else int(isinstance(value, int))
        case inspect.DecimalType() if is_text:
            exact = wire in ("string", None) and read_decimal(value) is not None
            return (1 if wire is None else 0) if exact else 3
        case inspect.DecimalType():
            return 3 if wire == "string" else int(isinstance(value, int))
        case _:
            return 3


def _enum_tier(info: inspect.EnumType, value: Any) -> int | None:
    members = info.cls._value2member_map_
    is_text = issubclass(info.cls, str)
    if isinstance(value, bool) or is_text is not isinstance(value, str):
        # A number that is written as a text is converted, a text never becomes another type.
        return None if is_text or isinstance(value, bool) else 3
    if value in members:
        return 0
    # An enum of one value says what the whole is: another value is something else.
    return 2 if len(members) > 1 else None


def _opaque_tier(of: Any, value: Any) -> int | None:
    if of is Duration:
        return 0 if isinstance(value, str) and read_duration(value) is not None else None
    try:
        member = of(value)
    except (ValueError, ArithmeticError):
        return 3
    if not member.is_known:
        return 2 if len(of) > 1 else None
    return 0
