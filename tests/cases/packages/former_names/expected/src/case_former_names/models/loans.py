"""Models of the ``loans`` resource."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Required, TypedDict, overload

from typing_extensions import deprecated

from .._runtime.deprecating import OldNames
from .._runtime.model import RequestModel
from .._runtime.wire import DecimalText, Record, RecordField, Text

__all__ = [
    "Collateral",
    "CollateralDict",
]


class Collateral(RequestModel, kw_only=True, metaclass=OldNames):
    """As a request carries it."""

    __old_names__: ClassVar[Mapping[str, str]] = {"amount": "size"}

    __deprecated_fields__: ClassVar[tuple[str, ...]] = ("memo",)

    coin: str

    size: Decimal | str | int

    memo: str | None = None

    if TYPE_CHECKING:

        @overload
        def __init__(
            self, *, coin: str, size: Decimal | str | int, memo: str | None = None
        ) -> None: ...
        @overload
        @deprecated("Collateral(amount) is deprecated: use the new names")
        def __init__(
            self,
            *,
            coin: str,
            size: Decimal | str | int | None = None,
            memo: str | None = None,
            amount: Decimal | str | int | None = None,
        ) -> None: ...
        def __init__(self, **values: object) -> None: ...

    @property
    @deprecated("Collateral.amount is deprecated: use size")
    def amount(self) -> Decimal | str | int:
        """The old name of ``size``."""
        return self.size


class CollateralDict(TypedDict, total=False):
    """The dictionary form of ``Collateral``."""

    coin: Required[str]

    size: Decimal | str | int

    memo: str | None

    amount: Decimal | str | int


COLLATERAL_RECORD: Record = Record(
    Collateral,
    (
        RecordField("coin", "coin", Text(), required=True),
        RecordField("size", "size", DecimalText(), required=True, old_names=("amount",)),
        RecordField("memo", "memo", Text(), deprecated=True),
    ),
)
