"""A trader's first program, against the mock exchange that the installed package brings."""

import asyncio

from okx_v5 import AsyncOkx, Environment, Okx
from okx_v5.testing import MockExchange

ACCESS = {
    "api_key": "mock-api-key",
    "api_secret": "mock-api-secret",
    "passphrase": "mock-passphrase",
}
ARGUMENTS = {"debt_ccy": ["ETH"], "repay_ccy": "USDT"}


async def rows_async(base_url: str) -> int:
    async with AsyncOkx(Environment.DEMO, **ACCESS, base_url=base_url) as okx:
        return len(await okx.trade.one_click_repay(**ARGUMENTS))


with MockExchange(rate_limits=False) as mock:
    with Okx(Environment.DEMO, **ACCESS, base_url=mock.base_url) as okx:
        rows = okx.trade.one_click_repay(**ARGUMENTS)
    assert len(rows) == asyncio.run(rows_async(mock.base_url)) == 2
    assert [call.operation_id for call in mock.calls] == ["trade.one_click_repay"] * 2
    assert not any(call.refusal for call in mock.calls)
    print("repaid twice:", rows[0].debt_ccy, "with", rows[0].repay_ccy)
