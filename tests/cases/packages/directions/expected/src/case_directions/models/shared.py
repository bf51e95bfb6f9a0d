"""Models that several resources share."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "Order",
    "OrderInput",
    "OrderInputDict",
]


class Order(ReplyModel, kw_only=True):
    """Order, as a reply carries it."""

    id: str
    """Given by the exchange."""

    coin: str

    amount: Decimal


class OrderInput(RequestModel, kw_only=True):
    """As a request carries it."""

    coin: str

    amount: Decimal | str | int

    pin: str


class OrderInputDict(TypedDict, total=False):
    """The dictionary form of ``OrderInput``."""

    coin: Required[str]

    amount: Required[Decimal | str | int]

    pin: Required[str]


ORDER_INPUT_RECORD: Record = Record(
    OrderInput,
    (
        RecordField("coin", "coin", Text(), required=True),
        RecordField("amount", "amount", DecimalText(), required=True),
        RecordField("pin", "pin", Text(), required=True),
    ),
    alternatives=(("coin",), ("pin",)),
)
