"""Models of the ``parts`` resource."""

from __future__ import annotations

import builtins
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import field

from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.opaque import AdditionalProperties
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import Choice, DecimalNumber, DecimalText, OneOf

__all__ = [
    "Base",
    "Chain",
    "Everything",
    "EverythingMerged",
    "EverythingRules",
    "Level",
    "LevelLiteral",
    "Order",
    "OrderAmount",
    "OrderAmountInput",
    "OrderSide",
    "OrderSideLiteral",
    "Payment",
    "PaymentBank",
    "PaymentCard",
    "Tree",
]


class Level(OpenStringEnum):
    """Known values of Level.

    A value that this version does not know is kept as a member of its own.
    """

    LOW = "low"
    HIGH = "high"


LevelLiteral: TypeAlias = Literal["low", "high"]


class OrderSide(OpenStringEnum):
    """Known values of OrderSide.

    A value that this version does not know is kept as a member of its own.
    """

    BUY = "buy"
    SELL = "sell"


OrderSideLiteral: TypeAlias = Literal["buy", "sell"]


class Base(ReplyModel, kw_only=True):
    """Base, as a reply carries it."""

    id: str

    side: str | None = None


class Chain(ReplyModel, kw_only=True):
    """Chain, as a reply carries it."""

    value: int | None = None

    next: Chain | None = None


class Everything(ReplyModel, kw_only=True):
    """Everything, as a reply carries it."""

    name: str | None = None

    level: Level = Level.LOW
    """How high."""

    ref: Level | None = None

    maybe: Base | None = None

    merged: EverythingMerged | None = None

    rules: EverythingRules | None = None

    pattern: dict[str, Any] | None = None

    list: builtins.list[int] | None = None

    tree: Tree | None = None

    node: Chain | None = None

    anything: Any = None

    nothing: Any = None

    empty: Any = None

    items_of_anything: builtins.list[Any] | None = None

    payment: Payment | None = None

    alias: Order | None = None

    hollow: dict[str, Any] | None = None


class EverythingMerged(ReplyModel, kw_only=True):
    """EverythingMerged, as a reply carries it."""

    a: Decimal | None = None

    b: date | None = None


class EverythingRules(ReplyModel, kw_only=True):
    """EverythingRules, as a reply carries it."""

    x: int | None = None


class Order(ReplyModel, kw_only=True):
    """Order, as a reply carries it."""

    id: str

    side: OrderSide

    name: str

    note: str | None = None

    amount: OrderAmount

    additional_properties: AdditionalProperties[Any] = field(default_factory=dict)
    """Properties beside those above, by their names on the wire."""


class PaymentBank(ReplyModel, kw_only=True):
    """PaymentBank, as a reply carries it."""

    id: int

    iban: str


class PaymentCard(ReplyModel, kw_only=True):
    """PaymentCard, as a reply carries it."""

    id: int

    card: str


if TYPE_CHECKING:
    OrderAmount: TypeAlias = "Decimal | UnknownVariant"
    """As a reply carries it."""
else:
    OrderAmount = union(
        "OrderAmount", lambda: (Variant(Decimal, wire="string"), Variant(Decimal, wire="number"))
    )
OrderAmountInput: TypeAlias = "Decimal | str | int | UnknownVariant"
"""As a request carries it."""


if TYPE_CHECKING:
    Payment: TypeAlias = "PaymentCard | PaymentBank | UnknownVariant"
    """As a reply carries it."""
else:
    Payment = union("Payment", lambda: (Variant(PaymentCard), Variant(PaymentBank)))


if TYPE_CHECKING:
    Tree: TypeAlias = "list[Tree]"
    """As a reply carries it."""
else:
    Tree = union("Tree", lambda: (Variant(list[Tree]),))

ORDER_AMOUNT_INPUT_RECORD: OneOf = OneOf(
    "OrderAmountInput", (Choice(DecimalText()), Choice(DecimalNumber()))
)
