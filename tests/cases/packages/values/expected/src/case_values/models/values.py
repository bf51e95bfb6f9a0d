"""Models of the ``values`` resource."""

from __future__ import annotations

import builtins
import builtins as _builtins
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Required, TypeAlias, TypedDict
from uuid import UUID

import msgspec as _msgspec
from msgspec import field

from .._runtime.durations import OpenDuration
from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel, RowModel
from .._runtime.null import Null
from .._runtime.opaque import AdditionalItems, AdditionalProperties, Open
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.unix_time import from_unix_milliseconds
from .._runtime.value_enums import OpenDecimalEnum, OpenFloatEnum, OpenMixedEnum
from .._runtime.wire import (
    Anything,
    Choice,
    ConstantValue,
    DecimalNumber,
    Enumeration,
    Integer,
    Items,
    MapOf,
    OneOf,
    Record,
    RecordField,
    Rest,
    Row,
    Text,
    UnixTime,
)

__all__ = [
    "Closed",
    "ClosedInput",
    "ClosedInputDict",
    "Counts",
    "CountsInput",
    "CountsInputDict",
    "Defaults",
    "DefaultsNote",
    "Extras",
    "Hash",
    "HashLiteral",
    "Level",
    "LevelLiteral",
    "LongRow",
    "Names",
    "NamesAny",
    "NamesAnyInput",
    "NamesAnyInputDict",
    "NamesInput",
    "NamesInputDict",
    "Note",
    "NoteInput",
    "NoteInputDict",
    "OpenObject",
    "OpenObjectInput",
    "OpenObjectInputDict",
    "Rate",
    "RateLiteral",
    "Ratio",
    "RatioLiteral",
    "Reaction",
    "ReactionLiteral",
    "Values",
    "ValuesColor",
    "ValuesColorLiteral",
    "ValuesEither",
    "ValuesEitherInput",
]


class Hash(OpenMixedEnum):
    """Known values of Hash.

    A value that this version does not know is kept as a member of its own.
    """

    VALUE_0 = 0
    VALUE_18446744073709551615 = 18446744073709551615


HashLiteral: TypeAlias = Literal[0] | int


class Level(OpenMixedEnum):
    """Known values of Level.

    A value that this version does not know is kept as a member of its own.
    """

    AUTO = "auto"
    VALUE_1 = 1
    TRUE = True
    VALUE_1_5 = Decimal("1.5")


LevelLiteral: TypeAlias = Literal["auto", 1, True] | Decimal


class Rate(OpenDecimalEnum):
    """Known values of Rate.

    A value that this version does not know is kept as a member of its own.
    """

    VALUE_0_1 = Decimal("0.1")
    VALUE_2 = Decimal("2")
    VALUE_2_5 = Decimal("2.5")
    MINUS_1 = Decimal("-1")


RateLiteral: TypeAlias = Decimal | str | int


class Ratio(OpenFloatEnum):
    """Known values of Ratio.

    A value that this version does not know is kept as a member of its own.
    """

    VALUE_0_5 = 0.5
    VALUE_1_5 = 1.5


RatioLiteral: TypeAlias = float | int


class Reaction(OpenStringEnum):
    """Known values of Reaction.

    A value that this version does not know is kept as a member of its own.
    """

    PLUS_1 = "+1"
    MINUS_1 = "-1"
    A_B = "a-b"
    A_B_2 = "a_b"
    A_B_3 = "A B"
    EMPTY = ""
    GREATER_THAN = ">"
    LESS_THAN = "<"
    VALUE_1D = "1d"
    NONE = "None"
    MRO = "mro"
    CLASS = "class"
    日本 = "日本"


ReactionLiteral: TypeAlias = Literal[
    "+1", "-1", "a-b", "a_b", "A B", "", ">", "<", "1d", "None", "mro", "class", "日本"
]


class ValuesColor(OpenStringEnum):
    """Known values of ValuesColor.

    A value that this version does not know is kept as a member of its own.
    """

    RED = "red"
    """Red."""
    GREEN = "green"


ValuesColorLiteral: TypeAlias = Literal["red", "green"]


class Closed(ReplyModel, kw_only=True):
    """Closed, as a reply carries it."""

    name: str | None = None


class ClosedInput(RequestModel, kw_only=True):
    """As a request carries it."""

    name: str | None = None


class ClosedInputDict(TypedDict, total=False):
    """The dictionary form of ``ClosedInput``."""

    name: str | None


class Counts(ReplyModel, kw_only=True):
    """Counts, as a reply carries it."""

    total: int

    additional_properties: str | None = None

    additional_properties_2: AdditionalProperties[int] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class CountsInput(RequestModel, kw_only=True):
    """As a request carries it."""

    total: int

    additional_properties: str | None = None

    additional_properties_2: Mapping[str, int] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class CountsInputDict(TypedDict, total=False):
    """The dictionary form of ``CountsInput``."""

    total: Required[int]

    additional_properties: str | None

    additional_properties_2: Mapping[str, int]


class Defaults(ReplyModel, kw_only=True):
    """Defaults, as a reply carries it."""

    text: str = "none"

    count: int = 3

    yes: bool = True

    price: Decimal = Decimal("0.1")

    share: float = 0.5

    rate: Open[Rate] = Rate.VALUE_2

    level: Open[Level] | None = Level.AUTO

    day: date = date(2026, 7, 1)

    at: datetime = datetime(2026, 7, 1, 0, 0, 0, tzinfo=UTC)

    key: UUID = UUID("6f1b6a0e-0f3a-4a64-8f5e-0d9c3c1f2b3a")

    sizes: builtins.list[int] = field(default_factory=lambda: [1, 2])

    list: builtins.list[str] = field(default_factory=builtins.list)

    prices: dict[str, Decimal] = field(default_factory=lambda: {"a b": Decimal("1.5")})

    note: DefaultsNote = field(default_factory=lambda: DefaultsNote(text="x"))

    nothing: str | None = None

    maybe: int | None = 1

    again: Defaults | None = None


class DefaultsNote(ReplyModel, kw_only=True):
    """DefaultsNote, as a reply carries it."""

    text: str | None = None

    day: date | None = None


class Extras(ReplyModel, kw_only=True):
    """Extras, as a reply carries it."""

    counts: Counts

    open: OpenObject | None = None

    closed: Closed | None = None

    row: LongRow | None = None

    maps: dict[str, dict[str, int | None]] | None = None


class LongRow(RowModel, kw_only=True):
    """LongRow, as a reply carries it."""

    name: str

    price: Decimal

    additional_items: AdditionalItems[int] = field(default_factory=list)
    """What follows the columns above."""


class Names(ReplyModel, kw_only=True):
    """Names, as a reply carries it."""

    __wire_names__: ClassVar[Mapping[str, str]] = {"a_b": 'a"b', "c_d": "c\\d", "e_f": "e\tf"}

    start_time: str | None = _msgspec.field(default=None, name="StartTime")

    start_time_less_than: str | None = _msgspec.field(default=None, name="StartTime<")

    a_b: str | None = None

    c_d: str | None = None

    e_f: str | None = None

    field: str | None = _msgspec.field(default=None, name="")

    field_1_st: str | None = _msgspec.field(default=None, name="1st")

    class_: str | None = _msgspec.field(default=None, name="class")

    self_: str | None = _msgspec.field(default=None, name="self")

    model: str | None = None

    init: str | None = _msgspec.field(default=None, name="__init__")

    struct_fields: str | None = _msgspec.field(default=None, name="__struct_fields__")

    u_time_ms: int | None = _msgspec.field(default=None, name="uTime")
    """``u_time`` as a Unix time in milliseconds."""

    u_time_ms_2: str | None = _msgspec.field(default=None, name="u_time_ms")

    list: _builtins.list[str] | None = None

    dict: _builtins.dict[str, str] | None = None

    any: NamesAny | None = _msgspec.field(default=None, name="Any")

    größe: str | None = None

    count: int | None = _msgspec.field(default=None, name="Count")

    count_2: str | None = _msgspec.field(default=None, name="count")

    msgspec: str | None = None

    builtins: str | None = None

    @property
    def u_time(self) -> datetime | None:
        """The time.

        In UTC; ``u_time_ms`` is the number as sent.
        """
        return None if self.u_time_ms is None else from_unix_milliseconds(self.u_time_ms)


class NamesInput(RequestModel, kw_only=True):
    """As a request carries it."""

    start_time: str | None = None

    start_time_less_than: str | None = None

    a_b: str | None = None

    c_d: str | None = None

    e_f: str | None = None

    field: str | None = None

    field_1_st: str | None = None

    class_: str | None = None

    self_: str | None = None

    model: str | None = None

    init: str | None = None

    struct_fields: str | None = None

    u_time: datetime | int | None = None

    u_time_ms_2: str | None = None

    list: Sequence[str] | None = None

    dict: Mapping[str, str] | None = None

    any: NamesAnyInput | NamesAnyInputDict | None = None

    größe: str | None = None

    count: int | None = None

    count_2: str | None = None

    msgspec: str | None = None

    builtins: str | None = None


class NamesInputDict(TypedDict, total=False):
    """The dictionary form of ``NamesInput``."""

    start_time: str | None

    start_time_less_than: str | None

    a_b: str | None

    c_d: str | None

    e_f: str | None

    field: str | None

    field_1_st: str | None

    class_: str | None

    self_: str | None

    model: str | None

    init: str | None

    struct_fields: str | None

    u_time: datetime | int | None

    u_time_ms_2: str | None

    list: Sequence[str] | None

    dict: Mapping[str, str] | None

    any: NamesAnyInput | NamesAnyInputDict | None

    größe: str | None

    count: int | None

    count_2: str | None

    msgspec: str | None

    builtins: str | None


class NamesAny(ReplyModel, kw_only=True):
    """NamesAny, as a reply carries it."""

    decimal: Decimal | None = field(default=None, name="Decimal")


class NamesAnyInput(RequestModel, kw_only=True):
    """As a request carries it."""

    decimal: Decimal | str | int | None = None


class NamesAnyInputDict(TypedDict, total=False):
    """The dictionary form of ``NamesAnyInput``."""

    decimal: Decimal | str | int | None


class Note(ReplyModel, kw_only=True):
    """Note, as a reply carries it."""

    text: str | None = None

    rate: Open[Rate] | None = None

    plain: str | None = None


class NoteInput(RequestModel, kw_only=True):
    """As a request carries it."""

    text: str | Null | None = None

    rate: Rate | RateLiteral | Null | None = None

    plain: str | None = None


class NoteInputDict(TypedDict, total=False):
    """The dictionary form of ``NoteInput``."""

    text: str | Null | None

    rate: Rate | RateLiteral | Null | None

    plain: str | None


class OpenObject(ReplyModel, kw_only=True):
    """OpenObject, as a reply carries it."""

    name: str | None = None

    additional_properties: AdditionalProperties[Any] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class OpenObjectInput(RequestModel, kw_only=True):
    """As a request carries it."""

    name: str | None = None

    additional_properties: Mapping[str, object] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class OpenObjectInputDict(TypedDict, total=False):
    """The dictionary form of ``OpenObjectInput``."""

    name: str | None

    additional_properties: Mapping[str, object]


class Values(ReplyModel, kw_only=True):
    """Values, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {
        "kind": "values",
        "version": 2,
        "nothing": None,
        "shape": {"a": [1, True]},
        "flag": True,
        "always": True,
        "empty": None,
        "huge": 18446744073709551615,
    }

    kind: str

    version: int

    nothing: Any = None

    shape: Any = None

    flag: bool | None = None

    at: datetime

    day: date | None = None

    clock: time | None = None

    length: OpenDuration

    content: bytes

    token: bytes | None = None

    rate: Open[Rate] | None = None

    ratio: Open[Ratio] | None = None

    level: Open[Level] | None = None

    reaction: Reaction | None = None

    yes: bool | None = None

    always: bool | None = None

    empty: Any = None

    either: ValuesEither | None = None

    color: ValuesColor | None = None

    huge: int | None = None

    note: str | None = None

    inner: Note | None = None

    small: int | None = None

    unsigned: int | None = None

    price: Decimal | None = None

    whole: int | None = None

    hash: Open[Hash] | None = None

    site: str | None = None

    nested: list[list[int]] | None = None


if TYPE_CHECKING:
    ValuesEither: TypeAlias = "int | str | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesEither = union(
        "ValuesEither", lambda: (Variant(int, wire="integer"), Variant(str, wire="string"))
    )
ValuesEitherInput: TypeAlias = 'Literal[1] | Literal["one"] | UnknownVariant'
"""As a request carries it."""

CLOSED_INPUT_RECORD: Record = Record(ClosedInput, (RecordField("name", "name", Text()),))
COUNTS_INPUT_RECORD: Record = Record(
    CountsInput,
    (
        RecordField("total", "total", Integer(), required=True),
        RecordField("additional_properties", "additional_properties", Text()),
    ),
    rest=Rest("additional_properties_2", Integer()),
)
LONG_ROW_RECORD: Row = Row(
    LongRow,
    (
        RecordField("name", "name", Text(), required=True),
        RecordField("price", "price", DecimalNumber(), required=True),
    ),
    rest=Rest("additional_items", Integer()),
)
NAMES_ANY_INPUT_RECORD: Record = Record(
    NamesAnyInput, (RecordField("decimal", "Decimal", DecimalNumber()),)
)
NAMES_INPUT_RECORD: Record = Record(
    NamesInput,
    (
        RecordField("start_time", "StartTime", Text()),
        RecordField("start_time_less_than", "StartTime<", Text()),
        RecordField("a_b", 'a"b', Text()),
        RecordField("c_d", "c\\d", Text()),
        RecordField("e_f", "e\tf", Text()),
        RecordField("field", "", Text()),
        RecordField("field_1_st", "1st", Text()),
        RecordField("class_", "class", Text()),
        RecordField("self_", "self", Text()),
        RecordField("model", "model", Text()),
        RecordField("init", "__init__", Text()),
        RecordField("struct_fields", "__struct_fields__", Text()),
        RecordField("u_time", "uTime", UnixTime("ms")),
        RecordField("u_time_ms_2", "u_time_ms", Text()),
        RecordField("list", "list", Items(Text())),
        RecordField("dict", "dict", MapOf(Text())),
        RecordField("any", "Any", NAMES_ANY_INPUT_RECORD),
        RecordField("größe", "größe", Text()),
        RecordField("count", "Count", Integer()),
        RecordField("count_2", "count", Text()),
        RecordField("msgspec", "msgspec", Text()),
        RecordField("builtins", "builtins", Text()),
    ),
)
NOTE_INPUT_RECORD: Record = Record(
    NoteInput,
    (
        RecordField("text", "text", Text(nullable=True)),
        RecordField("rate", "rate", Enumeration(Rate, nullable=True)),
        RecordField("plain", "plain", Text()),
    ),
)
OPEN_OBJECT_INPUT_RECORD: Record = Record(
    OpenObjectInput,
    (RecordField("name", "name", Text()),),
    rest=Rest("additional_properties", Anything()),
)
VALUES_EITHER_INPUT_RECORD: OneOf = OneOf(
    "ValuesEitherInput", (Choice(ConstantValue(1)), Choice(ConstantValue("one")))
)
