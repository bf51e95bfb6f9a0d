"""Models of the ``values`` resource."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Required, TypeAlias, TypedDict
from uuid import UUID

from msgspec import field
from msgspec.structs import replace

from .._runtime.durations import OpenDuration
from .._runtime.enums import OpenIntegerEnum, OpenStringEnum
from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import (
    Base64Text,
    Boolean,
    Choice,
    ConstantValue,
    Date,
    DateTime,
    DecimalNumber,
    DecimalText,
    Enumeration,
    Integer,
    Items,
    MapOf,
    OneOf,
    Record,
    RecordField,
    Text,
    TimeOfDay,
    TimeSpan,
    Uuid,
)

__all__ = [
    "Both",
    "BothCompany",
    "BothCompanyInput",
    "BothCompanyWithMail",
    "BothCompanyWithMailInput",
    "BothCompanyWithMailInputDict",
    "BothCompanyWithPhone",
    "BothCompanyWithPhoneInput",
    "BothCompanyWithPhoneInputDict",
    "BothInput",
    "BothPerson",
    "BothPersonInput",
    "BothPersonWithMail",
    "BothPersonWithMailInput",
    "BothPersonWithMailInputDict",
    "BothPersonWithPhone",
    "BothPersonWithPhoneInput",
    "BothPersonWithPhoneInputDict",
    "Car",
    "Circle",
    "CircleInput",
    "CircleInputDict",
    "Company",
    "First",
    "FirstInput",
    "FirstInputDict",
    "Json",
    "JsonInput",
    "Mixed",
    "MixedAmounts",
    "MixedAmountsInput",
    "MixedClock",
    "MixedClockInput",
    "MixedConstant",
    "MixedConstantInput",
    "MixedData",
    "MixedDataInput",
    "MixedKey",
    "MixedKeyInput",
    "MixedPayment",
    "MixedPaymentBank",
    "MixedPaymentBankInput",
    "MixedPaymentBankInputDict",
    "MixedPaymentCard",
    "MixedPaymentCardInput",
    "MixedPaymentCardInputDict",
    "MixedPaymentInput",
    "MixedSidesItem",
    "MixedSidesItemInput",
    "MixedSidesItemInteger",
    "MixedSidesItemIntegerLiteral",
    "MixedSpan",
    "MixedSpanInput",
    "MixedTotalsValue",
    "MixedTotalsValueInput",
    "Person",
    "PersonInput",
    "PersonInputDict",
    "Second",
    "SecondInput",
    "SecondInputDict",
    "Shape",
    "ShapeInput",
    "Side",
    "SideLiteral",
    "Square",
    "SquareInput",
    "SquareInputDict",
    "Tanker",
    "Truck",
    "ValuesSendAmount",
    "ValuesSendLabel",
    "ValuesSendResult",
    "ValuesSendResultAmount",
    "ValuesSendResultContact",
    "ValuesSendResultContactByPhone",
    "ValuesSendResultContactWithEmail",
    "ValuesSendResultLabel",
    "ValuesSendResultOwner",
    "ValuesSendResultSide",
    "ValuesSendResultSideLiteral",
    "ValuesSendResultWhen",
    "ValuesSendSide",
    "ValuesSendSideLiteral",
    "ValuesSendWhen",
    "ValuesVehicleError4XX",
    "ValuesVehicleFilter",
    "ValuesVehicleFilterWithA",
    "ValuesVehicleFilterWithADict",
    "ValuesVehicleFilterWithB",
    "ValuesVehicleFilterWithBDict",
    "ValuesVehicleKey",
    "ValuesVehicleKeyString",
    "ValuesVehicleKeyStringLiteral",
    "ValuesVehicleLabel",
    "ValuesVehicleSince",
    "ValuesVehicleXMode",
    "Vehicle",
    "VehicleBase",
    "Versioned",
    "VersionedInput",
]


class MixedSidesItemInteger(OpenIntegerEnum):
    """Known values of MixedSidesItemInteger.

    A value that this version does not know is kept as a member of its own.
    """

    VALUE_1 = 1
    VALUE_2 = 2


MixedSidesItemIntegerLiteral: TypeAlias = Literal[1, 2]


class Side(OpenStringEnum):
    """Known values of Side.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    SELL = "sell"


SideLiteral: TypeAlias = Literal["buy", "sell"]


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


class ValuesVehicleKeyString(OpenStringEnum):
    """Known values of ValuesVehicleKeyString.

    A value that this version does not know is kept as a member of its own.
    """

    FIRST = "first"
    LAST = "last"


ValuesVehicleKeyStringLiteral: TypeAlias = Literal["first", "last"]


class BothCompanyWithMail(ReplyModel, kw_only=True):
    """BothCompanyWithMail, as a reply carries it."""

    company: str

    mail: str


class BothCompanyWithMailInput(RequestModel, kw_only=True):
    """As a request carries it."""

    company: str

    mail: str


class BothCompanyWithMailInputDict(TypedDict, total=False):
    """The dictionary form of ``BothCompanyWithMailInput``."""

    company: Required[str]

    mail: Required[str]


class BothCompanyWithPhone(ReplyModel, kw_only=True):
    """BothCompanyWithPhone, as a reply carries it."""

    company: str

    phone: int


class BothCompanyWithPhoneInput(RequestModel, kw_only=True):
    """As a request carries it."""

    company: str

    phone: int


class BothCompanyWithPhoneInputDict(TypedDict, total=False):
    """The dictionary form of ``BothCompanyWithPhoneInput``."""

    company: Required[str]

    phone: Required[int]


class BothPersonWithMail(ReplyModel, kw_only=True):
    """BothPersonWithMail, as a reply carries it."""

    first: str

    last: str | None = None

    mail: str


class BothPersonWithMailInput(RequestModel, kw_only=True):
    """As a request carries it."""

    first: str

    last: str | None = None

    mail: str


class BothPersonWithMailInputDict(TypedDict, total=False):
    """The dictionary form of ``BothPersonWithMailInput``."""

    first: Required[str]

    last: str | None

    mail: Required[str]


class BothPersonWithPhone(ReplyModel, kw_only=True):
    """BothPersonWithPhone, as a reply carries it."""

    first: str

    last: str | None = None

    phone: int


class BothPersonWithPhoneInput(RequestModel, kw_only=True):
    """As a request carries it."""

    first: str

    last: str | None = None

    phone: int


class BothPersonWithPhoneInputDict(TypedDict, total=False):
    """The dictionary form of ``BothPersonWithPhoneInput``."""

    first: Required[str]

    last: str | None

    phone: Required[int]


class Car(ReplyModel, kw_only=True):
    """Car, as a reply carries it."""

    vtype: str

    wheels: int | None = None

    doors: int | None = None


class Circle(ReplyModel, kw_only=True):
    """Circle, as a reply carries it."""

    shape_type: str = field(name="shapeType")

    color: str | None = None

    r: Decimal


class CircleInput(RequestModel, kw_only=True):
    """As a request carries it."""

    shape_type: str = "round"

    color: str | None = None

    r: Decimal | str | int


class CircleInputDict(TypedDict, total=False):
    """The dictionary form of ``CircleInput``."""

    shape_type: str

    color: str | None

    r: Required[Decimal | str | int]


class Company(ReplyModel, kw_only=True):
    """Company, as a reply carries it."""

    company: str


class First(ReplyModel, kw_only=True):
    """First, as a reply carries it."""

    version: int

    name: str | None = None


class FirstInput(RequestModel, kw_only=True):
    """As a request carries it."""

    version: int

    name: str | None = None


class FirstInputDict(TypedDict, total=False):
    """The dictionary form of ``FirstInput``."""

    version: Required[int]

    name: str | None


class Mixed(ReplyModel, kw_only=True):
    """Mixed, as a reply carries it."""

    constant: MixedConstant | None = None

    span: MixedSpan | None = None

    clock: MixedClock | None = None

    data: MixedData | None = None

    key: MixedKey | None = None

    amounts: MixedAmounts | None = None

    sides: list[MixedSidesItem | None] | None = None

    totals: dict[str, MixedTotalsValue] | None = None

    shape: Shape | None = None

    both: Both | None = None

    version: Versioned | None = None

    payment: MixedPayment | None = None


class MixedPaymentBank(ReplyModel, kw_only=True):
    """MixedPaymentBank, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {"kind": "bank"}

    kind: str

    iban: str | None = None


class MixedPaymentBankInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: Literal["bank"] | None = None

    iban: str | None = None


class MixedPaymentBankInputDict(TypedDict, total=False):
    """The dictionary form of ``MixedPaymentBankInput``."""

    kind: Literal["bank"] | None

    iban: str | None


class MixedPaymentCard(ReplyModel, kw_only=True):
    """MixedPaymentCard, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {"kind": "card"}

    kind: str

    number: str | None = None


class MixedPaymentCardInput(RequestModel, kw_only=True):
    """As a request carries it."""

    kind: Literal["card"] | None = None

    number: str | None = None


class MixedPaymentCardInputDict(TypedDict, total=False):
    """The dictionary form of ``MixedPaymentCardInput``."""

    kind: Literal["card"] | None

    number: str | None


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


class Second(ReplyModel, kw_only=True):
    """Second, as a reply carries it."""

    version: int

    name: str | None = None


class SecondInput(RequestModel, kw_only=True):
    """As a request carries it."""

    version: int

    name: str | None = None


class SecondInputDict(TypedDict, total=False):
    """The dictionary form of ``SecondInput``."""

    version: Required[int]

    name: str | None


class Square(ReplyModel, kw_only=True):
    """Square, as a reply carries it."""

    shape_type: str = field(name="shapeType")

    color: str | None = None

    side: Decimal | None = None

    inner: Shape | None = None


class SquareInput(RequestModel, kw_only=True):
    """As a request carries it."""

    shape_type: str = "Square"

    color: str | None = None

    side: Decimal | str | int | None = None

    inner: ShapeInput | None = None


class SquareInputDict(TypedDict, total=False):
    """The dictionary form of ``SquareInput``."""

    shape_type: str

    color: str | None

    side: Decimal | str | int | None

    inner: ShapeInput | None


class Tanker(ReplyModel, kw_only=True):
    """Tanker, as a reply carries it."""

    vtype: str

    wheels: int | None = None

    load: Decimal

    litres: int | None = None


class Truck(ReplyModel, kw_only=True):
    """Truck, as a reply carries it."""

    vtype: str

    wheels: int | None = None

    load: Decimal


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


class ValuesSendResultContactWithEmail(ReplyModel, kw_only=True):
    """ValuesSendResultContactWithEmail, as a reply carries it."""

    id: int

    email: str


class ValuesVehicleFilterWithA(RequestModel, kw_only=True):
    """As a request carries it."""

    a: str


class ValuesVehicleFilterWithADict(TypedDict, total=False):
    """The dictionary form of ``ValuesVehicleFilterWithA``."""

    a: Required[str]


class ValuesVehicleFilterWithB(RequestModel, kw_only=True):
    """As a request carries it."""

    b: int


class ValuesVehicleFilterWithBDict(TypedDict, total=False):
    """The dictionary form of ``ValuesVehicleFilterWithB``."""

    b: Required[int]


class VehicleBase(ReplyModel, kw_only=True):
    """VehicleBase, as a reply carries it."""

    vtype: str

    wheels: int | None = None


if TYPE_CHECKING:
    Both: TypeAlias = "BothPerson | BothCompany | UnknownVariant"
    """As a reply carries it."""
else:
    Both = union("Both", lambda: (Variant(BothPerson), Variant(BothCompany)))
BothInput: TypeAlias = "BothPersonInput | BothCompanyInput | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    BothCompany: TypeAlias = "BothCompanyWithMail | BothCompanyWithPhone | UnknownVariant"
    """As a reply carries it."""
else:
    BothCompany = union(
        "BothCompany", lambda: (Variant(BothCompanyWithMail), Variant(BothCompanyWithPhone))
    )
BothCompanyInput: TypeAlias = """(
    BothCompanyWithMailInput
    | BothCompanyWithMailInputDict
    | BothCompanyWithPhoneInput
    | BothCompanyWithPhoneInputDict
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    BothPerson: TypeAlias = "BothPersonWithMail | BothPersonWithPhone | UnknownVariant"
    """As a reply carries it."""
else:
    BothPerson = union(
        "BothPerson", lambda: (Variant(BothPersonWithMail), Variant(BothPersonWithPhone))
    )
BothPersonInput: TypeAlias = """(
    BothPersonWithMailInput
    | BothPersonWithMailInputDict
    | BothPersonWithPhoneInput
    | BothPersonWithPhoneInputDict
    | UnknownVariant
)"""
"""As a request carries it."""


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
JsonInput: TypeAlias = """(
    bool
    | Decimal
    | str
    | int
    | Sequence[JsonInput | None]
    | Mapping[str, JsonInput | None]
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    MixedAmounts: TypeAlias = "list[Decimal] | list[int] | UnknownVariant"
    """As a reply carries it."""
else:
    MixedAmounts = union(
        "MixedAmounts",
        lambda: (Variant(list[Decimal], wire="string"), Variant(list[int], wire="integer")),
    )
MixedAmountsInput: TypeAlias = "Sequence[Decimal | str | int] | Sequence[int] | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    MixedClock: TypeAlias = "time | datetime | date | UnknownVariant"
    """As a reply carries it."""
else:
    MixedClock = union(
        "MixedClock",
        lambda: (
            Variant(time, wire="string"),
            Variant(datetime, wire="string"),
            Variant(date, wire="string"),
        ),
    )
MixedClockInput: TypeAlias = "time | datetime | date | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    MixedConstant: TypeAlias = "int | str | bool | UnknownVariant"
    """As a reply carries it."""
else:
    MixedConstant = union(
        "MixedConstant",
        lambda: (
            Variant(int, wire="integer"),
            Variant(str, wire="string"),
            Variant(bool, wire="boolean"),
        ),
    )
MixedConstantInput: TypeAlias = 'Literal[1] | Literal["one"] | Literal[True] | UnknownVariant'
"""As a request carries it."""


if TYPE_CHECKING:
    MixedData: TypeAlias = "bytes | int | UnknownVariant"
    """As a reply carries it."""
else:
    MixedData = union(
        "MixedData", lambda: (Variant(bytes, wire="string"), Variant(int, wire="integer"))
    )
MixedDataInput: TypeAlias = "bytes | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    MixedKey: TypeAlias = "UUID | str | UnknownVariant"
    """As a reply carries it."""
else:
    MixedKey = union(
        "MixedKey", lambda: (Variant(UUID, wire="string"), Variant(str, wire="string"))
    )
MixedKeyInput: TypeAlias = "UUID | str | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    MixedPayment: TypeAlias = "MixedPaymentCard | MixedPaymentBank | UnknownVariant"
    """As a reply carries it."""
else:
    MixedPayment = union(
        "MixedPayment", lambda: (Variant(MixedPaymentCard), Variant(MixedPaymentBank))
    )
MixedPaymentInput: TypeAlias = """(
    MixedPaymentCardInput
    | MixedPaymentCardInputDict
    | MixedPaymentBankInput
    | MixedPaymentBankInputDict
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    MixedSidesItem: TypeAlias = "Side | MixedSidesItemInteger | UnknownVariant"
    """As a reply carries it."""
else:
    MixedSidesItem = union(
        "MixedSidesItem", lambda: (Variant(Side), Variant(MixedSidesItemInteger))
    )
MixedSidesItemInput: TypeAlias = """(
    Side
    | SideLiteral
    | MixedSidesItemInteger
    | MixedSidesItemIntegerLiteral
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    MixedSpan: TypeAlias = "OpenDuration | int | UnknownVariant"
    """As a reply carries it."""
else:
    MixedSpan = union(
        "MixedSpan", lambda: (Variant(OpenDuration, wire="string"), Variant(int, wire="integer"))
    )
MixedSpanInput: TypeAlias = "timedelta | str | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    MixedTotalsValue: TypeAlias = "int | bool | Person | UnknownVariant"
    """As a reply carries it."""
else:
    MixedTotalsValue = union(
        "MixedTotalsValue",
        lambda: (Variant(int, wire="integer"), Variant(bool, wire="boolean"), Variant(Person)),
    )
MixedTotalsValueInput: TypeAlias = "int | bool | PersonInput | PersonInputDict | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    Shape: TypeAlias = "Circle | Square | UnknownVariant"
    """As a reply carries it."""
else:
    Shape = union(
        "Shape",
        lambda: (
            Variant(Circle, values=("round",), name="Circle"),
            Variant(Square, values=("Square",)),
        ),
        discriminator="shapeType",
    )
ShapeInput: TypeAlias = (
    "CircleInput | CircleInputDict | SquareInput | SquareInputDict | UnknownVariant"
)
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
        "ValuesSendResultContactWithEmail | ValuesSendResultContactByPhone | UnknownVariant"
    )
    """As a reply carries it."""
else:
    ValuesSendResultContact = union(
        "ValuesSendResultContact",
        lambda: (
            Variant(ValuesSendResultContactWithEmail),
            Variant(ValuesSendResultContactByPhone),
        ),
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


if TYPE_CHECKING:
    ValuesVehicleError4XX: TypeAlias = "Person | Company | UnknownVariant"
    """As a reply carries it."""
else:
    ValuesVehicleError4XX = union(
        "ValuesVehicleError4XX", lambda: (Variant(Person), Variant(Company))
    )


ValuesVehicleFilter: TypeAlias = """(
    ValuesVehicleFilterWithA
    | ValuesVehicleFilterWithADict
    | ValuesVehicleFilterWithB
    | ValuesVehicleFilterWithBDict
    | UnknownVariant
)"""
"""As a request carries it."""


ValuesVehicleKey: TypeAlias = (
    "int | ValuesVehicleKeyString | ValuesVehicleKeyStringLiteral | UnknownVariant"
)
"""As a request carries it."""


ValuesVehicleLabel: TypeAlias = "str | Sequence[str] | UnknownVariant"
"""As a request carries it."""


ValuesVehicleSince: TypeAlias = "date | int | UnknownVariant"
"""As a request carries it."""


ValuesVehicleXMode: TypeAlias = "bool | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    Vehicle: TypeAlias = "Car | Truck | Tanker | VehicleBase | UnknownVariant"
    """As a reply carries it."""
else:
    Vehicle = union(
        "Vehicle",
        lambda: (
            Variant(Car, values=("car",), name="Car"),
            Variant(Truck, values=("Truck",)),
            Variant(Tanker, values=("Tanker",)),
            Variant(VehicleBase, values=("Vehicle",)),
        ),
        discriminator="vtype",
    )


if TYPE_CHECKING:
    Versioned: TypeAlias = "First | Second | UnknownVariant"
    """As a reply carries it."""
else:
    Versioned = union(
        "Versioned",
        lambda: (
            Variant(First, values=("1",), name="First"),
            Variant(Second, values=("2",), name="Second"),
        ),
        discriminator="version",
    )
VersionedInput: TypeAlias = (
    "FirstInput | FirstInputDict | SecondInput | SecondInputDict | UnknownVariant"
)
"""As a request carries it."""

BOTH_COMPANY_WITH_MAIL_INPUT_RECORD: Record = Record(
    BothCompanyWithMailInput,
    (
        RecordField("company", "company", Text(), required=True),
        RecordField("mail", "mail", Text(), required=True),
    ),
)
BOTH_COMPANY_WITH_PHONE_INPUT_RECORD: Record = Record(
    BothCompanyWithPhoneInput,
    (
        RecordField("company", "company", Text(), required=True),
        RecordField("phone", "phone", Integer(), required=True),
    ),
)
BOTH_COMPANY_INPUT_RECORD: OneOf = OneOf(
    "BothCompanyInput",
    (Choice(BOTH_COMPANY_WITH_MAIL_INPUT_RECORD), Choice(BOTH_COMPANY_WITH_PHONE_INPUT_RECORD)),
)
BOTH_PERSON_WITH_MAIL_INPUT_RECORD: Record = Record(
    BothPersonWithMailInput,
    (
        RecordField("first", "first", Text(), required=True),
        RecordField("last", "last", Text()),
        RecordField("mail", "mail", Text(), required=True),
    ),
)
BOTH_PERSON_WITH_PHONE_INPUT_RECORD: Record = Record(
    BothPersonWithPhoneInput,
    (
        RecordField("first", "first", Text(), required=True),
        RecordField("last", "last", Text()),
        RecordField("phone", "phone", Integer(), required=True),
    ),
)
BOTH_PERSON_INPUT_RECORD: OneOf = OneOf(
    "BothPersonInput",
    (Choice(BOTH_PERSON_WITH_MAIL_INPUT_RECORD), Choice(BOTH_PERSON_WITH_PHONE_INPUT_RECORD)),
)
BOTH_INPUT_RECORD: OneOf = OneOf(
    "BothInput", (Choice(BOTH_PERSON_INPUT_RECORD), Choice(BOTH_COMPANY_INPUT_RECORD))
)
CIRCLE_INPUT_RECORD: Record = Record(
    CircleInput,
    (
        RecordField("shape_type", "shapeType", Text(), required=True, implied="round"),
        RecordField("color", "color", Text()),
        RecordField("r", "r", DecimalNumber(), required=True),
    ),
)
FIRST_INPUT_RECORD: Record = Record(
    FirstInput,
    (
        RecordField("version", "version", Integer(), required=True),
        RecordField("name", "name", Text()),
    ),
)
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
MIXED_AMOUNTS_INPUT_RECORD: OneOf = OneOf(
    "MixedAmountsInput", (Choice(Items(DecimalText())), Choice(Items(Integer())))
)
MIXED_CLOCK_INPUT_RECORD: OneOf = OneOf(
    "MixedClockInput", (Choice(TimeOfDay()), Choice(DateTime()), Choice(Date()))
)
MIXED_CONSTANT_INPUT_RECORD: OneOf = OneOf(
    "MixedConstantInput",
    (Choice(ConstantValue(1)), Choice(ConstantValue("one")), Choice(ConstantValue(True))),
)
MIXED_DATA_INPUT_RECORD: OneOf = OneOf("MixedDataInput", (Choice(Base64Text()), Choice(Integer())))
MIXED_KEY_INPUT_RECORD: OneOf = OneOf("MixedKeyInput", (Choice(Uuid()), Choice(Text())))
MIXED_PAYMENT_BANK_INPUT_RECORD: Record = Record(
    MixedPaymentBankInput,
    (
        RecordField("kind", "kind", ConstantValue("bank"), required=True),
        RecordField("iban", "iban", Text()),
    ),
)
MIXED_PAYMENT_CARD_INPUT_RECORD: Record = Record(
    MixedPaymentCardInput,
    (
        RecordField("kind", "kind", ConstantValue("card"), required=True),
        RecordField("number", "number", Text()),
    ),
)
MIXED_PAYMENT_INPUT_RECORD: OneOf = OneOf(
    "MixedPaymentInput",
    (Choice(MIXED_PAYMENT_CARD_INPUT_RECORD), Choice(MIXED_PAYMENT_BANK_INPUT_RECORD)),
)
MIXED_SIDES_ITEM_INPUT_RECORD: OneOf = OneOf(
    "MixedSidesItemInput", (Choice(Enumeration(Side)), Choice(Enumeration(MixedSidesItemInteger)))
)
MIXED_SPAN_INPUT_RECORD: OneOf = OneOf("MixedSpanInput", (Choice(TimeSpan()), Choice(Integer())))
PERSON_INPUT_RECORD: Record = Record(
    PersonInput,
    (RecordField("first", "first", Text(), required=True), RecordField("last", "last", Text())),
)
MIXED_TOTALS_VALUE_INPUT_RECORD: OneOf = OneOf(
    "MixedTotalsValueInput", (Choice(Integer()), Choice(Boolean()), Choice(PERSON_INPUT_RECORD))
)
SECOND_INPUT_RECORD: Record = Record(
    SecondInput,
    (
        RecordField("version", "version", Integer(), required=True),
        RecordField("name", "name", Text()),
    ),
)
SQUARE_INPUT_RECORD: Record = Record(
    SquareInput,
    lambda: (
        RecordField("shape_type", "shapeType", Text(), required=True, implied="Square"),
        RecordField("color", "color", Text()),
        RecordField("side", "side", DecimalNumber()),
        RecordField("inner", "inner", SHAPE_INPUT_RECORD),
    ),
)
SHAPE_INPUT_RECORD: OneOf = OneOf(
    "ShapeInput",
    lambda: (
        Choice(CIRCLE_INPUT_RECORD, values=("round",), name="Circle"),
        Choice(SQUARE_INPUT_RECORD, values=("Square",)),
    ),
    discriminator="shapeType",
)
VALUES_SEND_AMOUNT_RECORD: OneOf = OneOf(
    "ValuesSendAmount", (Choice(DecimalText()), Choice(Integer()))
)
VALUES_SEND_LABEL_RECORD: OneOf = OneOf("ValuesSendLabel", (Choice(Text()), Choice(Integer())))
VALUES_SEND_WHEN_RECORD: OneOf = OneOf(
    "ValuesSendWhen", (Choice(DateTime()), Choice(Date()), Choice(Text()))
)
VALUES_VEHICLE_FILTER_WITH_A_RECORD: Record = Record(
    ValuesVehicleFilterWithA, (RecordField("a", "a", Text(), required=True),)
)
VALUES_VEHICLE_FILTER_WITH_B_RECORD: Record = Record(
    ValuesVehicleFilterWithB, (RecordField("b", "b", Integer(), required=True),)
)
VALUES_VEHICLE_FILTER_RECORD: OneOf = OneOf(
    "ValuesVehicleFilter",
    (Choice(VALUES_VEHICLE_FILTER_WITH_A_RECORD), Choice(VALUES_VEHICLE_FILTER_WITH_B_RECORD)),
)
VALUES_VEHICLE_KEY_RECORD: OneOf = OneOf(
    "ValuesVehicleKey", (Choice(Integer()), Choice(Enumeration(ValuesVehicleKeyString)))
)
VALUES_VEHICLE_LABEL_RECORD: OneOf = OneOf(
    "ValuesVehicleLabel", (Choice(Text()), Choice(Items(Text())))
)
VALUES_VEHICLE_SINCE_RECORD: OneOf = OneOf(
    "ValuesVehicleSince", (Choice(Date()), Choice(Integer()))
)
VALUES_VEHICLE_X_MODE_RECORD: OneOf = OneOf(
    "ValuesVehicleXMode", (Choice(Boolean()), Choice(Integer()))
)
VERSIONED_INPUT_RECORD: OneOf = OneOf(
    "VersionedInput",
    (
        Choice(FIRST_INPUT_RECORD, values=("1",), name="First"),
        Choice(SECOND_INPUT_RECORD, values=("2",), name="Second"),
    ),
    discriminator="version",
)
