"""The exact decoder: JSON values to typed results, each value judged by its type alone."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from enum import Enum
from typing import Any

import msgspec
from msgspec import inspect

from .decimals import read_decimal
from .fitting import Fitting, sole_variant
from .leaves import LEAVES, length_of, read_leaf
from .opaque import OpaqueValue, inside
from .struct_fields import is_rest, of_rest, value_of_its_own, wire_name
from .times import Duration
from .unions import Union, UnknownVariant, Variant
from .value_enums import OpenDecimalEnum, OpenFloatEnum

#: A value and its JSON path, to the decoded value.
Convert = Callable[[Any, str], Any]


class Mismatch(Exception):  # noqa: N818 - becomes a DecodeError where the call is known
    """A value is not of its type: why, and the JSON path of it."""

    def __init__(self, reason: str, path: str | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


_JSON: msgspec.json.Decoder[Any] = msgspec.json.Decoder(float_hook=Decimal)


def parse_json(content: bytes) -> Any:
    """JSON to plain data; numbers that are not whole become exact Decimals."""
    return _JSON.decode(content)


class ExactDecoder:
    """Decodes plain data to one type. Struct types are analysed when they are first met."""

    def __init__(self, result: Any) -> None:
        self._structs: dict[type[Any], Convert] = {}
        self._unions: dict[tuple[type[Any], Variant], Convert] = {}
        self._convert = self.converter(inspect.type_info(result), None)

    def decode(self, value: Any, path: str) -> Any:
        """``value`` (from ``parse_json``), which stands at ``path``. Raises Mismatch."""
        return self._convert(value, path)

    def converter(self, info: inspect.Type, separator: str | None) -> Convert:
        """What converts values of one type, whose decimals may have a thousands separator.

        Raises TypeError for a type that no result can hold.
        """
        match info:
            case inspect.UnionType():
                return self._optional(info, separator)
            case inspect.CustomType() if issubclass(info.cls, Union):
                return self._union(info.cls)
            case inspect.DecimalType():
                return _decimal(separator)
            case inspect.IntType():
                return _integer
            case inspect.FloatType():
                return _float
            case inspect.EnumType():
                return _enum(info.cls)
            case inspect.CustomType() if issubclass(info.cls, OpaqueValue):
                return _opaque(inside(info))
            case inspect.StructType():
                return self._struct(info)
            case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
                return self._list(info, separator)
            case inspect.DictType():
                return self._dict(info, separator)
            case inspect.AnyType():
                return lambda value, path: _plain(value)
            case inspect.NoneType():
                return _none
            case inspect.StrType():
                return _leaf(str, "a string")
            case inspect.BoolType():
                return _leaf(bool, "true or false")
            case _ if isinstance(info, LEAVES):
                return _text_leaf(info)
            case _:
                raise TypeError(f"a result cannot hold {info!r}")

    def variants(self, cls: type[Union], value: Any) -> tuple[Variant, ...]:
        """The shapes of a union that ``value`` can have, the best first."""
        return Fitting(self._converts).choose(cls, value)

    def _converts(self, info: inspect.Type, value: Any, separator: str | None) -> bool:
        try:
            self.converter(info, separator)(value, "")
        except (Mismatch, ValueError, ArithmeticError):
            return False
        return True

    def _union(self, cls: type[Union]) -> Convert:
        def convert_union(value: Any, path: str) -> Any:
            variants = cls.variants()
            if len(variants) == 1:
                # Another name for a type, such as of a list that holds itself.
                return self._variant(cls, variants[0])(value, path)
            named = sole_variant(cls, value)
            if named is not None:
                # What reads as the shape that it says it is need not be ranked.
                with suppress(Mismatch, ValueError, ArithmeticError):
                    return self._variant(cls, named)(value, path)
            for variant in self.variants(cls, value):
                try:
                    return self._variant(cls, variant)(value, path)
                except (Mismatch, ValueError, ArithmeticError):
                    continue
            tag = value.get(cls.discriminator) if isinstance(value, dict) else None
            return UnknownVariant(data=value, discriminator=tag if isinstance(tag, str) else None)

        return convert_union

    def _variant(self, cls: type[Union], variant: Variant) -> Convert:
        if (cls, variant) not in self._unions:
            info = inspect.type_info(variant.type)
            self._unions[cls, variant] = self.converter(info, variant.separator)
        return self._unions[cls, variant]

    def _optional(self, info: inspect.UnionType, separator: str | None) -> Convert:
        members = [each for each in info.types if not isinstance(each, inspect.NoneType)]
        if len(members) != 1 or not info.includes_none:
            raise TypeError(f"a result can only hold unions with None, not {info!r}")
        convert = self.converter(members[0], separator)
        keeps = keeps_empty(members[0])

        def optional(value: Any, path: str) -> Any:
            if value is None or (value == "" and not keeps):
                return None
            return convert(value, path)

        return optional

    def _list(self, info: Any, separator: str | None) -> Convert:
        item = self.converter(info.item_type, separator)

        def convert_list(value: Any, path: str) -> Any:
            if not isinstance(value, list):
                raise Mismatch(f"a list is expected, not {_kind(value)}", path)
            return [item(each, f"{path}[{index}]") for index, each in enumerate(value)]

        return convert_list

    def _dict(self, info: inspect.DictType, separator: str | None) -> Convert:
        item = self.converter(info.value_type, separator)

        def convert_dict(value: Any, path: str) -> Any:
            if not isinstance(value, dict):
                raise Mismatch(f"an object is expected, not {_kind(value)}", path)
            return {key: item(each, f"{path}[{key!r}]") for key, each in value.items()}

        return convert_dict

    def _struct(self, info: inspect.StructType) -> Convert:
        cls = info.cls
        if cls in self._structs:
            # A type that contains itself is not ready yet: look it up when it is needed.
            return lambda value, path: self._structs[cls](value, path)
        self._structs[cls] = _none
        separators: dict[str, str] = getattr(cls, "__thousands_separators__", {})
        fields = [
            (name, field, self._field(field, separators.get(name)))
            for field in info.fields
            if not is_rest(field)
            for name in [wire_name(cls, field)]
        ]
        rest = next((field for field in info.fields if is_rest(field)), None)
        known = {name for name, _, _ in fields}
        further = self._rest(rest)

        def convert_object(value: Any, path: str) -> Any:
            if not isinstance(value, dict):
                raise Mismatch(f"an object is expected, not {_kind(value)}", path)
            found: dict[str, Any] = {}
            for name, field, convert in fields:
                if name in value:
                    found[field.name] = convert(value[name], f"{path}.{name}")
                elif field.required:
                    raise Mismatch(f"the field {name!r} is missing", path)
            if rest is not None:
                found[rest.name] = {
                    key: further(each, f"{path}.{key}")
                    for key, each in value.items()
                    if key not in known
                }
            return cls(**found)

        def convert_row(value: Any, path: str) -> Any:
            if not isinstance(value, list):
                raise Mismatch(f"a list is expected, not {_kind(value)}", path)
            found: dict[str, Any] = {}
            for index, (_, field, convert) in enumerate(fields):
                if index < len(value):
                    found[field.name] = convert(value[index], f"{path}[{index}]")
                elif field.required:
                    raise Mismatch(f"column {index} ({field.name}) is missing", path)
            if rest is not None:
                found[rest.name] = [
                    further(each, f"{path}[{index}]")
                    for index, each in enumerate(value)
                    if index >= len(fields)
                ]
            return cls(**found)

        self._structs[cls] = convert_row if info.array_like else convert_object
        return self._structs[cls]

    def _field(self, field: inspect.Field, separator: str | None) -> Convert:
        """What converts the values of a field; null is what a missing one is."""
        convert = self.converter(field.type, separator)
        missing = value_of_its_own(field)
        if missing is None:
            return convert
        # An enum has a member of its own for it.
        keeps = keeps_empty(field.type) or isinstance(field.type, inspect.EnumType)

        def convert_field(value: Any, path: str) -> Any:
            if value is None or (value == "" and not keeps):
                return missing()
            return convert(value, path)

        return convert_field

    def _rest(self, field: inspect.Field | None) -> Convert:
        """What converts the properties that an object does not name, or the items after a row."""
        if field is None:
            return _none
        # The type may lead back to this one.
        converters: list[Convert] = []

        def convert(value: Any, path: str) -> Any:
            if not converters:
                info = inspect.type_info(of_rest(field))
                converters.append(self.converter(info, None))
            return converters[0](value, path)

        return convert


def keeps_empty(info: inspect.Type) -> bool:
    """Whether ``""`` is a value of its own: for text, and for an enum that lists it.

    Everywhere else it says that there is none.
    """
    if isinstance(info, inspect.EnumType):
        return "" in info.cls._value2member_map_
    if isinstance(info, inspect.CustomType) and issubclass(info.cls, OpaqueValue):
        of = inside(info)
        return _is_enum(of) and any(each.value == "" for each in of)
    if isinstance(info, inspect.CustomType) and issubclass(info.cls, Union):
        variants = (inspect.type_info(each.type) for each in info.cls.variants())
        return any(keeps_empty(each) for each in variants if each != info)
    return isinstance(info, inspect.StrType | inspect.BytesType | inspect.AnyType)


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return "a string" if isinstance(value, str) else "a number"


def _shown(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else _kind(value)
    return text if len(text) <= 60 else f"{text[:60]}..."


def _decimal(separator: str | None) -> Convert:
    def convert(value: Any, path: str) -> Decimal:
        parsed: Decimal | None = None
        if isinstance(value, str):
            parsed = read_decimal(value, separator)
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            parsed = Decimal(value)
        if parsed is None:
            raise Mismatch(f"a decimal number is expected, not {_shown(value)}", path)
        return parsed

    return convert


def _integer(value: Any, path: str) -> int:
    number = value
    if isinstance(value, str):
        number = read_decimal(value)
    # The limit keeps 1e999999 from becoming a number that fills the memory.
    if isinstance(number, Decimal) and number.adjusted() <= 1000 and number == int(number):
        return int(number)
    if isinstance(number, int) and not isinstance(number, bool):
        return number
    raise Mismatch(f"a whole number is expected, not {_shown(value)}", path)


def _float(value: Any, path: str) -> float:
    number = read_decimal(value) if isinstance(value, str) else value
    if isinstance(number, int | Decimal) and not isinstance(number, bool):
        try:
            converted = float(number)
        except OverflowError:
            converted = math.inf
        if math.isfinite(converted):
            return converted
    raise Mismatch(f"a number is expected, not {_shown(value)}", path)


def _enum(enum: type[Enum]) -> Convert:
    unknown: Any = getattr(enum, "unknown", None)
    base: type[Any] = str if issubclass(enum, str) else int

    def convert(value: Any, path: str) -> Any:
        if base is int:
            value = _integer(value, path)
        elif isinstance(value, bool | int | Decimal):
            # A value that is not known breaks nothing, not even where it is no text.
            value = str(value).lower() if isinstance(value, bool) else str(value)
        elif not isinstance(value, str):
            raise Mismatch(f"a string is expected, not {_kind(value)}", path)
        known = enum._value2member_map_.get(value)
        if known is not None:
            return known
        if unknown is None:
            raise Mismatch(f"{_shown(value)} is no {enum.__name__}", path)
        return unknown(value)

    return convert


def _is_enum(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, Enum)


def _opaque(of: Any) -> Convert:
    if of is Duration:
        return _duration
    read: Convert = _scalar
    if issubclass(of, OpenDecimalEnum):
        read = _decimal(None)
    elif issubclass(of, OpenFloatEnum):
        read = _float

    def convert(value: Any, path: str) -> Any:
        number: Any = read(value, path)
        try:
            return of(number)
        except ValueError:
            return of.unknown(number)

    return convert


def _scalar(value: Any, path: str) -> Any:
    if value is None or isinstance(value, dict | list):
        raise Mismatch(f"a single value is expected, not {_kind(value)}", path)
    return value


def _duration(value: Any, path: str) -> Any:
    length = length_of(value)
    if length is None:
        raise Mismatch(f"a duration is expected, not {_shown(value)}", path)
    return length


def _text_leaf(info: inspect.Type) -> Convert:
    def convert(value: Any, path: str) -> Any:
        read = read_leaf(info, _plain(value))
        if read is None:
            raise Mismatch(f"a valid value is expected, not {_shown(value)}", path)
        return read

    return convert


def _none(value: Any, path: str) -> None:
    if value is not None:
        raise Mismatch(f"null is expected, not {_kind(value)}", path)


def _leaf(python_type: Any, wanted: str) -> Convert:
    def convert(value: Any, path: str) -> Any:
        try:
            return msgspec.convert(_plain(value), python_type, strict=False)
        except msgspec.ValidationError:
            raise Mismatch(f"{wanted} is expected, not {_shown(value)}", path) from None

    return convert


def _plain(value: Any) -> Any:
    """Plain data with floats instead of Decimals, as a value of any type is decoded.

    A number that is beyond all floats stays what it is.
    """
    if isinstance(value, Decimal):
        number = float(value)
        return number if math.isfinite(number) else value
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value
