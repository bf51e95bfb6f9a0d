"""The results that the tests of decoding share, and texts that are no numbers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

import msgspec
from runtime.decoding import PayloadDecoder
from runtime.enums import OpenIntegerEnum
from runtime.model import ReplyModel, RowModel
from runtime_support import Level


class Side(OpenIntegerEnum):
    BUY = 1
    SELL = 2


class Inner(ReplyModel):
    coin: str
    rate: Decimal | None = None


class Row(RowModel):
    at: int
    price: Decimal | None
    note: str | None = None


class Tree(ReplyModel):
    name: str
    children: list[Tree] = []  # noqa: RUF012 - msgspec copies it
    size: Decimal | None = None


class Wide(ReplyModel):
    text: str
    amount: Decimal
    rate: Decimal | None = msgspec.field(default=None, name="theRate")
    grouped: Decimal | None = None
    count: int = 0
    u_time_ms: int | None = msgspec.field(default=None, name="uTime")
    level: Level | None = None
    sure_level: Level = Level.LOW
    side: Side | None = None
    comment: str | None = None
    ratio: float = 0.0
    flag: bool | None = None
    inner: Inner | None = None
    inners: list[Inner] = []  # noqa: RUF012 - msgspec copies it
    amounts: list[Decimal | None] = []  # noqa: RUF012 - msgspec copies it
    rows: list[Row] = []  # noqa: RUF012 - msgspec copies it
    day: date | None = None
    moment: datetime | None = None
    key: UUID | None = None

    __thousands_separators__: ClassVar[dict[str, str]] = {"grouped": ","}


class Loose(ReplyModel):
    amount: Decimal | None = None
    extra: Any = None
    by_coin: dict[str, Decimal | None] = {}  # noqa: RUF012 - msgspec copies it


class Defaulted(ReplyModel):
    """Fields that a reply may leave out, and that are never None."""

    name: str = "none"
    limit: int = 10
    sizes: list[int] = msgspec.field(default_factory=lambda: [1, 2])


class Other(ReplyModel):
    amount: str | None = None
    rate: Decimal | None = None


class Both(ReplyModel):
    other: Other
    amount: Decimal | None = None


WIDE = PayloadDecoder(Wide)
NO_NUMBERS = [
    "NaN",
    "nan",
    "sNaN12",
    "-nan",
    "Infinity",
    "-inf",
    "INF",
    "infinity",
    "1_000",
    "_1",
    "1_",
    "１",
    "٣",
    "1e",
    "0x1",
    "1,000",
    "null",
    "Null",
    "None",
    "true",
    "-",
    "x",
    "1e99999999999999999999",
]
NO_NUMBERS += ["", " 1", "1 ", "1 000", "1\n", "1\u00a0"]
