"""A trader's first program, against the mock exchange that the installed package brings."""

import asyncio
from decimal import Decimal

from bybit_v5 import AsyncBybit, Bybit, Environment
from bybit_v5.testing import MockExchange

ACCESS = {"api_key": "mock-api-key", "api_secret": "mock-api-secret"}
ARGUMENTS = {
    "loan_currency": "BTC",
    "loan_amount": Decimal("0.1"),
    "collateral_list": [{"currency": "USDT", "amount": "1000"}],
}


async def order_id_async(base_url: str) -> str:
    async with AsyncBybit(Environment.TESTNET, **ACCESS, base_url=base_url) as bybit:
        order = await bybit.crypto_loan_flexible.borrow(**ARGUMENTS)
        return order.order_id


with MockExchange(rate_limits=False) as mock:
    with Bybit(Environment.TESTNET, **ACCESS, base_url=mock.base_url) as bybit:
        order = bybit.crypto_loan_flexible.borrow(**ARGUMENTS)
    assert order.order_id == asyncio.run(order_id_async(mock.base_url)) == "1363"
    assert [call.operation_id for call in mock.calls] == ["crypto_loan_flexible.borrow"] * 2
    assert not any(call.refusal for call in mock.calls)
    print("borrowed twice:", order.order_id)
