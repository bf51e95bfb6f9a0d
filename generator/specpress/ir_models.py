"""What the named models of an API are: objects, rows, enums and unions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from specpress.diagnostics import Location
from specpress.ir_types import Type, Wire
from specpress.ir_unions import UnionModel


@dataclass(frozen=True, slots=True)
class FormerName:
    """A Python name that something had, and keeps for a while.

    ``until`` is the version that will do without it, where that is known.
    """

    name: str
    until: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object, or a column of a row."""

    wire_name: str
    type: Type
    required: bool
    location: Location
    name: str | None = None
    description: str = ""
    default: Any = None
    has_default: bool = False
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    reading: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    #: Required by an object that does not describe it: requests have it, replies may.
    undescribed: bool = False
    #: What requests have where it is not given: the only value that tells this shape of a union.
    implied: str | None = None


@dataclass(frozen=True, slots=True)
class ObjectModel:
    """A named JSON object; at least one group of ``alternatives`` (wire names) must be given.

    ``dependencies``: a name, and those without which it must not be given.
    """

    name: str
    fields: tuple[Field, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    #: Fields that stand nowhere in ``fields`` are an error when sent.
    closed: bool = False
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reading: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    #: The type of the properties that the object has without naming them; None: it says nothing.
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class RowModel:
    """A named JSON array whose positions have names and types (``prefixItems``)."""

    name: str
    fields: tuple[Field, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    former_names: tuple[FormerName, ...] = ()
    #: The type of the items after the columns; None: there are none.
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class EnumMember:
    """One value of an enum; no two of one enum have the same ``name``, a Python name."""

    value: str | int | float | Decimal
    name: str
    description: str = ""
    former_names: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumModel:
    """A named set of known values; others may come.

    Of ``Wire.NUMBER``, they are Decimals, or floats where all of them are; of ``Wire.ANY``, text,
    numbers and booleans.
    """

    name: str
    wire: Wire
    members: tuple[EnumMember, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    former_names: tuple[FormerName, ...] = ()


Model = ObjectModel | RowModel | EnumModel | UnionModel
