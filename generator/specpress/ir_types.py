"""What a value may be: the types that a document's schemas mean."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class ScalarKind(StrEnum):
    """What a single value means; ``Scalar.wire`` says how it is written in JSON."""

    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    FLOAT = "float"
    DATE = "date"
    DATE_TIME = "date-time"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    #: Bytes as text in base64, or in its alphabet for URLs.
    BASE64 = "base64"
    BASE64_URL = "base64url"
    UNIX_SECONDS = "unix-s"
    UNIX_MILLISECONDS = "unix-ms"
    UNIX_MICROSECONDS = "unix-us"
    UNIX_NANOSECONDS = "unix-ns"
    ANY = "any"
    #: What is uploaded as it is; of ``Wire.STRING``, text as well.
    FILE = "file"


class Wire(StrEnum):
    """The JSON type that carries a scalar."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Constraints:
    """Limits a value is checked against before it is sent. Numbers are kept as written."""

    minimum: str | None = None
    maximum: str | None = None
    exclusive_minimum: str | None = None
    exclusive_maximum: str | None = None
    multiple_of: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """The one value that something can have, as JSON."""

    json: str

    @property
    def value(self) -> Any:
        """The value as plain data."""
        return json.loads(self.json)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; with a ``constant``, any value that there is only one of."""

    kind: ScalarKind
    wire: Wire
    nullable: bool = False
    empty_is_null: bool = False
    thousands_separator: str | None = None
    #: An integer that must fit in so many bits, sign included.
    bits: int | None = None
    constraints: Constraints = Constraints()
    constant: Constant | None = None


@dataclass(frozen=True, slots=True)
class Array:
    """A list of values of one type."""

    item: Type
    nullable: bool = False
    min_items: int | None = None
    max_items: int | None = None
    unique: bool = False
    #: Values that come one by one, and are sent so.
    lazy: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """A JSON object whose keys are data."""

    value: Type
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A use of a model: ``name`` is its key in ``Api.models``."""

    name: str
    nullable: bool = False
    empty_is_null: bool = False


Type = Scalar | Array | Map | Reference
