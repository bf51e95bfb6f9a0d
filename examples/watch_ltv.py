"""Watch the loan-to-value ratio of crypto loans on Bybit, and add collateral when it is too high.

    python watch_ltv.py LIMIT COIN AMOUNT [SECONDS]

Adds AMOUNT of COIN, from the Funding wallet, while the ratio is above LIMIT (0.75 is 75 %). Looks
every so many SECONDS; without them it looks once, for cron.

Environment: BYBIT_ENVIRONMENT (such as testnet), BYBIT_API_KEY, BYBIT_API_SECRET.
"""

from __future__ import annotations

import os
import sys
import time
from decimal import Decimal

from bybit_v5 import (
    ApiError,
    BusinessError,
    Bybit,
    Environment,
    OutcomeUnknown,
    RateLimiter,
    Secret,
    TransportError,
)


def main(limit: Decimal, coin: str, amount: Decimal, seconds: float | None) -> None:
    with Bybit(
        Environment(os.environ["BYBIT_ENVIRONMENT"]),
        api_key=Secret(os.environ["BYBIT_API_KEY"]),
        api_secret=Secret(os.environ["BYBIT_API_SECRET"]),
        base_url=os.environ.get("BYBIT_BASE_URL"),
        rate_limiter=RateLimiter(),
        synchronize_clock=True,
    ) as bybit:
        while True:
            try:
                look(bybit, limit, coin, amount)
            except (ApiError, TransportError) as error:
                # A watchman does not leave because the exchange is out for a minute.
                print(f"not now: {error}", file=sys.stderr, flush=True)
                if seconds is None:
                    raise SystemExit(1) from None
            if seconds is None:
                return
            time.sleep(seconds)


def look(bybit: Bybit, limit: Decimal, coin: str, amount: Decimal) -> None:
    """Read the ratio, and add collateral until it is at most the limit."""
    ltv = read_ltv(bybit)
    while ltv > limit:
        try:
            add(bybit, coin, amount)
        except BusinessError as error:
            print(f"cannot add {amount} {coin}: {error}", file=sys.stderr, flush=True)
            return
        before, ltv = ltv, read_ltv(bybit)
        if ltv >= before:
            # What was added is not counted yet: adding again would add too much.
            print("waiting for the collateral to be counted", flush=True)
            return


def read_ltv(bybit: Bybit) -> Decimal:
    """The ratio of debts to collateral; 0 without a loan."""
    position = bybit.crypto_loan.get_position()
    ltv = position.ltv or Decimal(0)
    print(f"LTV {ltv:.2%}: {position.total_debt} of {position.total_collateral} USD", flush=True)
    return ltv


def add(bybit: Bybit, coin: str, amount: Decimal) -> None:
    """Pledge more, and make sure that it happened, or that it did not."""
    try:
        bybit.crypto_loan.adjust_collateral(currency=coin, amount=amount, direction="0")
    except OutcomeUnknown as error:
        outcome = error.reconcile(wait=60)
        if not outcome.executed:
            print(f"{error.operation}: {outcome.status}: {outcome.reason}", flush=True)
            return
    print(f"added {amount} {coin}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    try:
        main(
            Decimal(sys.argv[1]),
            sys.argv[2],
            Decimal(sys.argv[3]),
            float(sys.argv[4]) if len(sys.argv) > 4 else None,
        )
    except KeyboardInterrupt:
        print("stopped")
