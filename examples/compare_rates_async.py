"""Compare what Bybit and OKX charge for borrowing a coin, asking both at the same time.

    python compare_rates_async.py COIN...

Environment: BYBIT_ENVIRONMENT and OKX_ENVIRONMENT (mainnet has the rates that count).
"""

from __future__ import annotations

import asyncio
import os
import sys
from decimal import Decimal

import bybit_v5
import okx_v5


async def main(coins: list[str]) -> None:
    async with (
        bybit_v5.AsyncBybit(
            bybit_v5.Environment(os.environ["BYBIT_ENVIRONMENT"]),
            base_url=os.environ.get("BYBIT_BASE_URL"),
            rate_limiter=bybit_v5.RateLimiter(),
        ) as bybit,
        okx_v5.AsyncOkx(
            okx_v5.Environment(os.environ["OKX_ENVIRONMENT"]),
            base_url=os.environ.get("OKX_BASE_URL"),
            rate_limiter=okx_v5.RateLimiter(),
        ) as okx,
    ):
        okx_rates, *bybit_rates = await asyncio.gather(
            rates_of_okx(okx), *(rates_of_bybit(bybit, coin) for coin in coins)
        )
    for coin, rates in zip(coins, bybit_rates, strict=True):
        print_comparison(coin, rates.get(coin), okx_rates.get(coin))


async def rates_of_bybit(bybit: bybit_v5.AsyncBybit, coin: str) -> dict[str, Decimal]:
    """Interest per year of flexible loans without a VIP level by coin, as a fraction."""
    coins = await bybit.crypto_loan.get_borrowable_coins(currency=coin, vip_level="VIP0")
    return {
        each.currency: each.flexible_annualized_interest_rate
        for each in coins.list
        if each.flexible_annualized_interest_rate is not None
    }


async def rates_of_okx(okx: okx_v5.AsyncOkx) -> dict[str, Decimal]:
    """The basic interest per year by currency, as a fraction."""
    quotas = await okx.public_data.get_interest_rate_and_loan_quota()
    return {each.ccy: each.rate * 365 for each in quotas.basic if each.rate is not None}


def print_comparison(coin: str, bybit: Decimal | None, okx: Decimal | None) -> None:
    """One line, with the cheaper exchange at its end."""
    rates = {"Bybit": bybit, "OKX": okx}
    known = {name: rate for name, rate in rates.items() if rate is not None}
    cheaper = min(known, key=lambda name: known[name]) if known else "-"
    columns = [
        f"{name} {'-' if rate is None else f'{rate:.2%}':>8}" for name, rate in rates.items()
    ]
    print(f"{coin:<6} {'   '.join(columns)}   cheaper: {cheaper}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    try:
        asyncio.run(main(sys.argv[1:]))
    except (bybit_v5.BybitError, okx_v5.OkxError) as error:
        raise SystemExit(str(error)) from None
