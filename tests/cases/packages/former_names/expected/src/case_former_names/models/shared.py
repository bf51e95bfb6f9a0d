"""Models that several resources share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from msgspec import field
from typing_extensions import deprecated

from .._runtime.deprecating import OldMember, OldNames, deprecated_fields
from .._runtime.enums import OpenStringEnum
from .._runtime.model import ReplyModel
from .._runtime.unix_time import from_unix_milliseconds

__all__ = [
    "Loan",
    "Side",
    "SideLiteral",
]


class Side(OpenStringEnum):
    """Known values of Side.

    A value that this version does not know is kept as a member of its own.
    """

    LEND = "lend"
    BORROW = "borrow"
    GIVE = OldMember("LEND")
    """The old name of ``LEND``."""


SideLiteral: TypeAlias = Literal["lend", "borrow"]


@deprecated_fields("note", "seen_at_ms")
class Loan(ReplyModel, kw_only=True, metaclass=OldNames):
    """Loan, as a reply carries it."""

    __old_names__: ClassVar[Mapping[str, str]] = {
        "credit_id": "loan_id",
        "repaid_at_ms": "paid_at_ms",
    }

    loan_id: str = field(name="loanId")

    side: Side | None = None

    paid_at_ms: int | None = field(default=None, name="paidAt")
    """``paid_at`` as a Unix time in milliseconds."""

    note: str | None = None
    """Deprecated."""

    seen_at_ms: int | None = field(default=None, name="seenAt")
    """``seen_at`` as a Unix time in milliseconds."""

    @property
    def paid_at(self) -> datetime | None:
        """The time.

        In UTC; ``paid_at_ms`` is the number as sent.
        """
        return None if self.paid_at_ms is None else from_unix_milliseconds(self.paid_at_ms)

    @property
    def seen_at(self) -> datetime | None:
        """The time.

        In UTC; ``seen_at_ms`` is the number as sent.
        """
        return None if (number := self.seen_at_ms) is None else from_unix_milliseconds(number)

    @property
    @deprecated("Loan.credit_id is deprecated: use loan_id")
    def credit_id(self) -> str:
        """The old name of ``loan_id``."""
        return self.loan_id

    @property
    @deprecated("Loan.repaid_at is deprecated: use paid_at")
    def repaid_at(self) -> datetime | None:
        """The old name of ``paid_at``."""
        return self.paid_at

    @property
    @deprecated("Loan.repaid_at_ms is deprecated: use paid_at_ms")
    def repaid_at_ms(self) -> int | None:
        """The old name of ``paid_at_ms``."""
        return self.paid_at_ms
