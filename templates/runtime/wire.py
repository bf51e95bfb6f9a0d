"""Wire types: what an argument may be, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from msgspec import Struct


class Text(Struct, frozen=True):
    """A string; lengths count code points."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    nullable: bool = False


class DecimalText(Struct, frozen=True):
    """An exact decimal, written as a JSON string. Limits are kept as written."""

    minimum: str | None = None
    maximum: str | None = None
    exclusive_minimum: str | None = None
    exclusive_maximum: str | None = None
    multiple_of: str | None = None
    nullable: bool = False


class DecimalNumber(Struct, frozen=True):
    """An exact decimal, written as a JSON number."""

    minimum: str | None = None
    maximum: str | None = None
    exclusive_minimum: str | None = None
    exclusive_maximum: str | None = None
    multiple_of: str | None = None
    nullable: bool = False


class Integer(Struct, frozen=True):
    """A whole number; ``text``: written as a JSON string; ``bits``: it fits in, sign included."""

    minimum: int | str | None = None
    maximum: int | str | None = None
    exclusive_minimum: int | str | None = None
    exclusive_maximum: int | str | None = None
    multiple_of: int | str | None = None
    bits: int | None = None
    text: bool = False
    nullable: bool = False


class Number(Struct, frozen=True):
    """A binary floating point number, for what is no amount of money."""

    minimum: float | str | None = None
    maximum: float | str | None = None
    exclusive_minimum: float | str | None = None
    exclusive_maximum: float | str | None = None
    multiple_of: float | str | None = None
    nullable: bool = False


class Boolean(Struct, frozen=True):
    """True or false."""

    nullable: bool = False


class Enumeration(Struct, frozen=True):
    """A value of an open enum."""

    enum: type[Enum]
    nullable: bool = False


class Items(Struct, frozen=True):
    """A list of values of one type."""

    item: WireType
    min_items: int | None = None
    max_items: int | None = None
    unique: bool = False
    nullable: bool = False


class RecordField(Struct, frozen=True):
    """A field of an object or a column of a row: its name in Python and on the wire."""

    name: str
    wire_name: str
    type: WireType
    required: bool = False
    #: A column that reads ``""`` as None is sent as ``""`` where it is None.
    sends_empty: bool = False
    #: Names that a dictionary may still have for it.
    old_names: tuple[str, ...] = ()
    deprecated: bool = False
    #: What is sent where it is not given.
    implied: str | None = None


Fields = tuple[RecordField, ...] | Callable[[], tuple[RecordField, ...]]


class Record(Struct, frozen=True):
    """An object; a function gives the fields of one that contains itself.

    At least one group of ``alternatives`` (names in Python or on the wire) must be given. The first
    name of one of ``dependencies`` is not taken without the others.
    """

    model: type[Any]
    fields: Fields
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    nullable: bool = False
    rest: Rest | None = None


class Rest(Struct, frozen=True):
    """What an object holds beside its fields, or a row after its columns; ``name`` in Python.

    ``reserved`` are names that only replies have, so that nothing is sent under them.
    """

    name: str
    type: WireType | Callable[[], WireType]
    reserved: tuple[str, ...] = ()


class Row(Struct, frozen=True):
    """An array whose positions have names and types."""

    model: type[Any]
    fields: Fields
    nullable: bool = False
    rest: Rest | None = None


class MapOf(Struct, frozen=True):
    """An object whose keys are data."""

    value: WireType
    nullable: bool = False


class UnixTime(Struct, frozen=True):
    """A moment since 1970 in ``unit`` (``s``, ``ms``, ``us``, ``ns``)."""

    unit: str
    text: bool = False
    nullable: bool = False


class Date(Struct, frozen=True):
    """A calendar day, written as ``2026-07-01``."""

    nullable: bool = False


class DateTime(Struct, frozen=True):
    """A moment, written as in RFC 3339."""

    nullable: bool = False


class TimeOfDay(Struct, frozen=True):
    """A time of day, written as in RFC 3339."""

    nullable: bool = False


class TimeSpan(Struct, frozen=True):
    """A duration, written as in ISO 8601."""

    nullable: bool = False


class Base64Text(Struct, frozen=True):
    """Bytes, written as text in base64; ``url``: in its alphabet for URLs."""

    url: bool = False
    nullable: bool = False


class ConstantValue(Struct, frozen=True):
    """The one value that may be sent; it is, where nothing is given for what is required."""

    value: Any
    nullable: bool = False


class Uuid(Struct, frozen=True):
    """A UUID, written in lower case with hyphens."""

    nullable: bool = False


class Anything(Struct, frozen=True):
    """Any JSON value."""

    nullable: bool = False


class Choice(Struct, frozen=True):
    """One shape of a union; ``values`` are what the discriminator has for it.

    ``name`` is what it may have as well, where it is given.
    """

    type: WireType
    values: tuple[str, ...] = ()
    name: str | None = None


Choices = tuple[Choice, ...] | Callable[[], tuple[Choice, ...]]


class OneOf(Struct, frozen=True):
    """A value of one of several shapes; a function gives them for one that contains itself."""

    name: str
    choices: Choices
    discriminator: str | None = None
    nullable: bool = False


class Upload(Struct, frozen=True):
    """A file; ``text``: a str is taken as well."""

    text: bool = False
    nullable: bool = False


class Lines(Struct, frozen=True):
    """Values of one type, sent one by one."""

    item: WireType
    nullable: bool = False


WireType = (
    Text
    | DecimalText
    | DecimalNumber
    | Integer
    | Number
    | Boolean
    | Enumeration
    | Items
    | Record
    | Row
    | MapOf
    | UnixTime
    | Date
    | DateTime
    | TimeOfDay
    | TimeSpan
    | Base64Text
    | ConstantValue
    | Uuid
    | Anything
    | OneOf
    | Upload
    | Lines
)


def fields_of(wire_type: Record | Row) -> tuple[RecordField, ...]:
    """The fields, also where a function gives them."""
    return wire_type.fields() if callable(wire_type.fields) else wire_type.fields


def type_of_rest(rest: Rest) -> WireType:
    """The type of each of them, also where a function gives it."""
    return rest.type() if callable(rest.type) else rest.type


def choices_of(wire_type: OneOf) -> tuple[Choice, ...]:
    """The shapes, also where a function gives them; those of unions inside in their place."""
    choices = wire_type.choices() if callable(wire_type.choices) else wire_type.choices
    found: list[Choice] = []
    for each in choices:
        is_same = isinstance(each.type, OneOf) and each.type.discriminator in (
            None,
            wire_type.discriminator,
        )
        found += choices_of(each.type) if is_same and isinstance(each.type, OneOf) else [each]
    return tuple(found)
