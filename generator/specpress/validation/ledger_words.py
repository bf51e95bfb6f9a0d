"""What the ledger of the mock exchange knows, by the names that ``x-simulation`` uses.

``templates/testing/_simulation_rows.py`` is where the values come from; a test holds the two
against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_STATUS_OF_LOANS = frozenset({"open", "closed", "overdue"})
_WORDS = {
    "status": frozenset({"done", "processing"}),
    "direction": frozenset({"add", "reduce"}),
    "kind": frozenset({"borrowed", "repaid", "collateral-locked", "collateral-released"}),
    "paid-from": frozenset({"wallet", "collateral"}),
}

#: Words that a reply need not have: not every book has collateral.
OPTIONAL_WORDS = frozenset({"collateral-locked", "collateral-released"})

ACCOUNT_VALUES = frozenset({"ltv", "debt-usd", "collateral-usd", "balance-usd"})

_COINS = {"coin", "amount", "price", "amount-usd"}
_BORROWING = {"order-id", "loan-id", "coin", "amount", "annual-rate", "term", "time", "status"}
_REPAYMENT = {
    *("repayment-id", "loan-id", "order-id", "coin", "amount", "paid-from", "term", "time"),
    *("status", "collateral-coin", "collateral-returned"),
}
_ADJUSTMENT = {
    *("adjustment-id", "loan-id", "order-id", "coin", "amount", "direction"),
    *("ltv-before", "ltv-after", "time", "status"),
}
_LOAN = {
    *("loan-id", "order-id", "coin", "amount", "principal", "principal-paid", "interest"),
    *("interest-paid", "debt", "debt-usd", "hourly-rate", "annual-rate", "term", "time", "due"),
    *("status", "ltv", "collateral-usd", "collateral-coin", "collateral-amount"),
    "initial-collateral-amount",
}

#: The values of each row, by the source of the rows.
ROW_VALUES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "debts": frozenset(
            {"coin", "principal", "interest", "debt", "debt-usd", "hourly-rate"},
        ),
        "loans": frozenset(_LOAN),
        "open-loans": frozenset(_LOAN),
        "closed-loans": frozenset(_LOAN),
        "borrowings": frozenset(_BORROWING),
        "repayments": frozenset(_REPAYMENT),
        "repayments-made": frozenset(_REPAYMENT),
        "adjustments": frozenset(_ADJUSTMENT),
        "movements": frozenset(
            {
                *("movement-id", "order-id", "kind", "coin", "amount", "signed-amount"),
                *("debt", "time"),
            }
        ),
        "collateral": frozenset(_COINS),
        "balances": frozenset(_COINS),
        "loan-debts": frozenset({"coin", "amount"}),
        "loan-collateral": frozenset(_COINS),
        "repayment-parts": frozenset({"loan-id", "coin", "amount"}),
    }
)

#: The rows that stand inside the rows of another source only.
INNER_ROWS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "loan-debts": frozenset({"loans", "open-loans", "closed-loans"}),
        "loan-collateral": frozenset({"loans", "open-loans", "closed-loans"}),
        "repayment-parts": frozenset({"repayments", "repayments-made"}),
    }
)

#: What an action makes known.
RESULT_VALUES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "read": frozenset(),
        "borrow": frozenset(_BORROWING),
        "repay": frozenset(_REPAYMENT),
        "repay-with-collateral": frozenset(_REPAYMENT),
        "adjust-collateral": frozenset(_ADJUSTMENT),
        "cancel-order": frozenset(),
        "maximum-loan": frozenset({"coin", "maximum-loan", "maximum-loan-usd"}),
        "maximum-reduction": frozenset({"coin", "maximum-reduction"}),
    }
)

#: What an action cannot do without.
NEEDED_ARGUMENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "read": frozenset(),
        "borrow": frozenset({"coin", "amount"}),
        "repay": frozenset(),
        "repay-with-collateral": frozenset({"coin", "amount", "collateral-coins"}),
        "adjust-collateral": frozenset({"amount", "direction"}),
        "cancel-order": frozenset({"order"}),
        "maximum-loan": frozenset({"coin"}),
        "maximum-reduction": frozenset(),
    }
)

TIMES = frozenset({"time", "due"})
NUMBERS = frozenset({"order-id", "loan-id", "repayment-id", "adjustment-id", "movement-id", "term"})


def words_of(value: str, source: str | None) -> frozenset[str]:
    """The words that a value can be, in the rows of ``source``; none where it is no word."""
    if value == "status" and source in ("loans", "open-loans", "closed-loans"):
        return _STATUS_OF_LOANS
    return _WORDS.get(value, frozenset())
