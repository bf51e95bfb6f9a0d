"""Models of the ``values`` resource."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import (
    Boolean,
    Choice,
    Date,
    DateTime,
    DecimalNumber,
    DecimalText,
    Integer,
    Items,
    MapOf,
    OneOf,
    Record,
    RecordField,
    Text,
)

__all__ = [
    "Company",
    "Json",
    "JsonInput",
    "Person",
    "PersonInput",
    "PersonInputDict",
    "ValuesSendAmount",
    "ValuesSendLabel",
    "ValuesSendResult",
    "ValuesSendResultAmount",
    "ValuesSendResultContact",
    "ValuesSendResultContactByPhone",
    "ValuesSendResultContactVariant1",
    "ValuesSendResultLabel",
    "ValuesSendResultOwner",
    "ValuesSendResultSide",
    "ValuesSendResultSideLiteral",
    "ValuesSendResultWhen",
    "ValuesSendSide",
    "ValuesSendSideLiteral",
    "ValuesSendWhen",
]


class ValuesSendResultSide(OpenStringEnum):
    """Known values of ValuesSendResultSide.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    SELL = "sell"


ValuesSendResultSideLiteral: TypeAlias = Literal["buy", "sell"]


class ValuesSendSide(OpenStringEnum):
    """Known values of ValuesSendSide.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    """To buy."""
    SELL = "sell"


ValuesSendSideLiteral: TypeAlias = Literal["buy", "sell"]


class Company(ReplyModel, kw_only=True):
    """Company, as a reply carries it."""

    company: str


class Person(ReplyModel, kw_only=True):
    """Person, as a reply carries it."""

    first: str

    last: str | None = None


class PersonInput(RequestModel, kw_only=True):
    """As a request carries it."""

    first: str

    last: str | None = None


class PersonInputDict(TypedDict, total=False):
    """The dictionary form of ``PersonInput``."""

    first: Required[str]

    last: str | None


class ValuesSendResult(ReplyModel, kw_only=True):
    """ValuesSendResult, as a reply carries it."""

    amount: ValuesSendResultAmount

    when: ValuesSendResultWhen | None = None

    label: ValuesSendResultLabel | None = None

    side: ValuesSendResultSide | None = None

    owner: ValuesSendResultOwner | None = None

    contact: ValuesSendResultContact | None = None

    json: Json | None = None


class ValuesSendResultContactByPhone(ReplyModel, kw_only=True):
    """ValuesSendResultContactByPhone, as a reply carries it."""

    id: int

    phone: str


class ValuesSendResultContactVariant1(ReplyModel, kw_only=True):
    """ValuesSendResultContactVariant1, as a reply carries it."""

    id: int

    email: str


if TYPE_CHECKING:
    Json: TypeAlias = (
        "bool | Decimal | str | list[Json | None] | dict[str, Json | None] | UnknownVariant"
    )
    """As a reply carries it."""
else:
    Json = union(
        "Json",
        lambda: (
            Variant(bool, wire="boolean"),
            Variant(Decimal, wire="number"),
            Variant(str, wire="string"),
            Variant(list[Json | None]),
            Variant(dict[str, Json | None]),
        ),
    )
JsonInput: TypeAlias = """
    bool
    | Decimal
    | str
    | int
    | Sequence[JsonInput | None]
    | Mapping[str, JsonInput | None]
    | UnknownVariant
"""
"""As a request carries it."""


ValuesSendAmount: TypeAlias = "Decimal | str | int | UnknownVariant"
"""As a request carries it."""


ValuesSendLabel: TypeAlias = "str | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    ValuesSendResultAmount: TypeAlias = "Decimal | int | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesSendResultAmount = union(
        "ValuesSendResultAmount",
        lambda: (Variant(Decimal, wire="string"), Variant(int, wire="integer")),
    )


if TYPE_CHECKING:
    ValuesSendResultContact: TypeAlias = (
        "ValuesSendResultContactVariant1 | ValuesSendResultContactByPhone | UnknownVariant"
    )
    """As a reply carries it."""
else:
    ValuesSendResultContact = union(
        "ValuesSendResultContact",
        lambda: (Variant(ValuesSendResultContactVariant1), Variant(ValuesSendResultContactByPhone)),
    )


if TYPE_CHECKING:
    ValuesSendResultLabel: TypeAlias = "str | int | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesSendResultLabel = union(
        "ValuesSendResultLabel", lambda: (Variant(str, wire="string"), Variant(int, wire="integer"))
    )


if TYPE_CHECKING:
    ValuesSendResultOwner: TypeAlias = "Person | Company | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesSendResultOwner = union(
        "ValuesSendResultOwner", lambda: (Variant(Person), Variant(Company))
    )


if TYPE_CHECKING:
    ValuesSendResultWhen: TypeAlias = "datetime | date | str | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesSendResultWhen = union(
        "ValuesSendResultWhen",
        lambda: (
            Variant(datetime, wire="string"),
            Variant(date, wire="string"),
            Variant(str, wire="string"),
        ),
    )


ValuesSendWhen: TypeAlias = "datetime | date | str | UnknownVariant"
"""As a request carries it."""

JSON_INPUT_RECORD: OneOf = OneOf(
    "JsonInput",
    lambda: (
        Choice(Boolean()),
        Choice(DecimalNumber()),
        Choice(Text()),
        Choice(Items(replace(JSON_INPUT_RECORD, nullable=True))),
        Choice(MapOf(replace(JSON_INPUT_RECORD, nullable=True))),
    ),
)
PERSON_INPUT_RECORD: Record = Record(
    PersonInput,
    (RecordField("first", "first", Text(), required=True), RecordField("last", "last", Text())),
)
VALUES_SEND_AMOUNT_RECORD: OneOf = OneOf(
    "ValuesSendAmount", (Choice(DecimalText()), Choice(Integer()))
)
VALUES_SEND_LABEL_RECORD: OneOf = OneOf("ValuesSendLabel", (Choice(Text()), Choice(Integer())))
VALUES_SEND_WHEN_RECORD: OneOf = OneOf(
    "ValuesSendWhen", (Choice(DateTime()), Choice(Date()), Choice(Text()))
)
