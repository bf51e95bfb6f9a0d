"""Borrow a coin on Bybit against collateral, and repay it.

    python borrow_and_repay.py COIN AMOUNT COLLATERAL_COIN COLLATERAL_AMOUNT

Environment: BYBIT_ENVIRONMENT (such as testnet), BYBIT_API_KEY, BYBIT_API_SECRET.
"""

from __future__ import annotations

import os
import sys
from decimal import Decimal

from bybit_v5 import ApiError, Bybit, Environment, OutcomeUnknown, RateLimiter, Secret


def main(coin: str, amount: Decimal, collateral_coin: str, collateral: Decimal) -> None:
    with Bybit(
        Environment(os.environ["BYBIT_ENVIRONMENT"]),
        api_key=Secret(os.environ["BYBIT_API_KEY"]),
        api_secret=Secret(os.environ["BYBIT_API_SECRET"]),
        base_url=os.environ.get("BYBIT_BASE_URL"),
        rate_limiter=RateLimiter(),
        synchronize_clock=True,
    ) as bybit:
        print(f"owed before: {debt_of(bybit, coin)} {coin}")
        try:
            bybit.crypto_loan_flexible.borrow(
                loan_currency=coin,
                loan_amount=amount,
                collateral_list=[{"currency": collateral_coin, "amount": collateral}],
            )
        except OutcomeUnknown as error:
            require_executed(error)
        print(f"borrowed {amount} {coin} against {collateral} {collateral_coin}")

        # With the interest that is due by now, so that nothing remains.
        owed = debt_of(bybit, coin)
        print(f"owed: {owed} {coin}")
        try:
            bybit.crypto_loan_flexible.repay(loan_currency=coin, amount=owed)
        except OutcomeUnknown as error:
            require_executed(error)
        print(f"repaid {owed} {coin}, owed now: {debt_of(bybit, coin)} {coin}")


def debt_of(bybit: Bybit, coin: str) -> Decimal:
    """What flexible loans in the coin have to be repaid, interest included."""
    loans = bybit.crypto_loan_flexible.get_ongoing_loans(loan_currency=coin)
    return sum((loan.total_debt or Decimal(0) for loan in loans.list), Decimal(0))


def require_executed(error: OutcomeUnknown) -> None:
    """Nobody answered: ask until it is certain that the call took effect, or stop here.

    Never just send it again: then it may happen twice.
    """
    print(f"no answer to {error.operation}, asking what became of it")
    outcome = error.reconcile(wait=60)
    if not outcome.executed:
        raise SystemExit(f"{error.operation}: {outcome.status}: {outcome.reason}")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        raise SystemExit(__doc__)
    try:
        main(sys.argv[1], Decimal(sys.argv[2]), sys.argv[3], Decimal(sys.argv[4]))
    except ApiError as error:
        raise SystemExit(f"refused: {error}") from None
