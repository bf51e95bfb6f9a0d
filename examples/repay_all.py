"""Repay all that is owed on Bybit: crypto loans, and the Unified account's debts.

    python repay_all.py

Crypto loans are repaid from the Funding wallet. The debts of the Unified account are repaid with
the coins that are owed alone: nothing is converted. Goes on with the next debt when one cannot be
repaid, and ends with 1 if anything is left to do.

Environment: BYBIT_ENVIRONMENT (such as testnet), BYBIT_API_KEY, BYBIT_API_SECRET, and
BYBIT_UNIFIED_COINS, the coins that the Unified account owes (such as "USDT BTC", or "" for none).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from bybit_v5 import ApiError, Bybit, Environment, OutcomeUnknown, RateLimiter, Secret

ZERO = Decimal(0)


def main() -> bool:
    """Whether all is repaid."""
    with Bybit(
        Environment(os.environ["BYBIT_ENVIRONMENT"]),
        api_key=Secret(os.environ["BYBIT_API_KEY"]),
        api_secret=Secret(os.environ["BYBIT_API_SECRET"]),
        base_url=os.environ.get("BYBIT_BASE_URL"),
        rate_limiter=RateLimiter(),
        synchronize_clock=True,
    ) as bybit:
        done = [repay_crypto_loans(bybit)]
        coins = os.environ.get("BYBIT_UNIFIED_COINS")
        if coins is None:
            # No call lists what that account owes: silence would pass for "nothing".
            print("BYBIT_UNIFIED_COINS is not set: the Unified account's debts are left alone")
            done.append(False)
        for coin in (coins or "").split():
            repay = partial(bybit.account.repay_without_conversion, coin=coin)
            done.append(attempt(f"the Unified account's {coin}", repay))
        left = bybit.crypto_loan.get_position().total_debt or ZERO
        print(f"crypto loans owe {left} USD now")
        return all(done) and not left


def repay_crypto_loans(bybit: Bybit) -> bool:
    """Repay every coin of the crypto loans. Whether each repayment was accepted."""
    done = []
    for debt in bybit.crypto_loan.get_position().borrow_list:
        coin, flexible = debt.loan_currency, debt.flexible_total_debt or ZERO
        if flexible:
            repay = partial(bybit.crypto_loan_flexible.repay, loan_currency=coin, amount=flexible)
            done.append(attempt(f"{flexible} {coin} of flexible loans", repay))
        if debt.fixed_total_debt:
            repay_fixed = partial(bybit.crypto_loan_fixed.repay, loan_currency=coin)
            done.append(attempt(f"{debt.fixed_total_debt} {coin} of fixed loans", repay_fixed))
    return all(done)


def attempt(what: str, repay: Callable[[], object]) -> bool:
    """Make one repayment, once. Whether it is certain that the exchange accepted it."""
    try:
        repay()
    except OutcomeUnknown as error:
        outcome = error.reconcile(wait=60)
        print(f"no answer, the repayment of {what}: {outcome.status}: {outcome.reason}")
        return outcome.executed
    except ApiError as error:
        print(f"could not repay {what}: {error}")
        return False
    print(f"repaid {what}")
    return True


if __name__ == "__main__":
    try:
        sys.exit(0 if main() else 1)
    except ApiError as error:
        raise SystemExit(f"refused: {error}") from None
