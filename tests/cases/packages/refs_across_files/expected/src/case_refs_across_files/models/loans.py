"""Models of the ``loans`` resource."""

from __future__ import annotations

from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import Record, RecordField, Text

__all__ = [
    "Collateral",
    "CollateralInput",
    "CollateralInputDict",
    "Loan",
]


class Collateral(ReplyModel, kw_only=True):
    """A pledged coin."""

    coin: str


class CollateralInput(RequestModel, kw_only=True):
    """A pledged coin."""

    coin: str


class CollateralInputDict(TypedDict, total=False):
    """The dictionary form of ``CollateralInput``."""

    coin: Required[str]


class Loan(ReplyModel, kw_only=True):
    """Loan, as a reply carries it."""

    id: str

    amount: Decimal | None = None
    """What is still owed."""

    collateral: list[Collateral] | None = None


COLLATERAL_INPUT_RECORD: Record = Record(
    CollateralInput, (RecordField("coin", "coin", Text(), required=True),)
)
