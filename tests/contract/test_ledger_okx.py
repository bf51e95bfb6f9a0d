"""Loans of the other exchange's mock in the ledger, over HTTP, with numbers worked by hand.

Prices are those of the spec: BTC 100,000 USD, ETH 4,000 USD, USDT 1 USD.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from okx_v5 import AsyncOkx, Okx
from okx_v5.errors import ApiError, BusinessError
from okx_v5.testing import Ledger, MockExchange

from tests.contract.ledgers import okx_options, unlimited

KEY = "mock-api-key"


@pytest.fixture
def ledger() -> Ledger:
    return Ledger({"USDT": "10000", "ETH": 10})


@pytest.fixture
def mock(ledger: Ledger) -> Iterator[MockExchange]:
    with unlimited(MockExchange, ledger=ledger) as running:
        yield running


@pytest.fixture
def client(mock: MockExchange) -> Iterator[Okx]:
    with Okx(**okx_options(mock)) as opened:
        yield opened


def test_a_manual_loan_is_borrowed_and_repaid(client: Okx, ledger: Ledger) -> None:
    # The wallet is worth 50,000 USD; of 50,000 + x, 70 % may be owed: 116,666.66... USD.
    with pytest.raises(BusinessError) as caught:
        client.account.manual_borrow_repay(ccy="BTC", side="borrow", amt="1.1667")
    assert caught.value.code == "59306"
    borrowed = client.account.manual_borrow_repay(ccy="BTC", side="borrow", amt="1.1666")
    assert (borrowed.ccy, borrowed.side, borrowed.amt) == ("BTC", "borrow", Decimal("1.1666"))
    repaid = client.account.manual_borrow_repay(ccy="BTC", side="repay", amt="1")
    assert (repaid.side, repaid.amt) == ("repay", 1)
    assert ledger.account(KEY).debts == {"BTC": Decimal("0.1666")}
    with pytest.raises(BusinessError) as caught:
        client.account.manual_borrow_repay(ccy="BTC", side="repay", amt="0.16660001")
    assert caught.value.code == "59309"
    newest, oldest = client.account.get_borrow_repay_history()
    assert (newest.type, newest.amt, newest.acc_borrowed) == ("manual_repay", 1, Decimal("0.1666"))
    assert (oldest.type, oldest.amt) == ("manual_borrow", Decimal("1.1666"))
    assert client.account.get_borrow_repay_history(type="manual_repay") == [newest]
    assert client.account.get_borrow_repay_history(type="auto_repay") == []
    assert client.account.get_borrow_repay_history(ccy="ETH") == []
    assert client.account.get_borrow_repay_history(limit=1) == [newest]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert client.account.get_borrow_repay_history(before=tomorrow) == []
    assert len(client.account.get_borrow_repay_history(after=tomorrow)) == 2


def test_a_flexible_loan_that_was_granted(client: Okx, ledger: Ledger) -> None:
    assert client.flexible_loan.get_loan_info() == []
    assert client.flexible_loan.get_max_collateral_redeem_amount(ccy="ETH") == []
    with pytest.raises(ApiError) as caught:
        client.flexible_loan.adjust_collateral(type="add", collateral_ccy="ETH", collateral_amt="1")
    assert caught.value.code == "51063"
    ledger.grant(KEY, "flexible", "USDT", 2000, collateral={"ETH": 1})
    ledger.grant(KEY, "flexible", "USDT", 100, collateral={"ETH": 1})
    newer, older = client.flexible_loan.get_loan_info()
    assert (older.ord_id, older.cur_ltv, newer.cur_ltv) == ("1", Decimal("0.5"), Decimal("0.025"))
    assert (older.loan_notional_usd, older.collateral_notional_usd) == (2000, 4000)
    assert [(row.ccy, row.amt) for row in older.loan_data] == [("USDT", 2000)]
    assert [(row.ccy, row.amt) for row in older.collateral_data] == [("ETH", 1)]
    assert client.flexible_loan.get_loan_info(ord_id="2") == [newer]
    # 4,000 - 2,000 / 0.7 = 1,142.857 USD of the oldest loan can go.
    (most,) = client.flexible_loan.get_max_collateral_redeem_amount(ccy="ETH")
    assert (most.ccy, most.max_redeem_amt) == ("ETH", Decimal("0.28571428"))
    with pytest.raises(BusinessError) as caught:
        client.flexible_loan.adjust_collateral(
            type="reduce", collateral_ccy="ETH", collateral_amt="0.28571429"
        )
    assert caught.value.code == "51756"
    # 8,000 x 0.7 - 2,000 = 3,600 USD, with the further collateral.
    (loan,) = client.flexible_loan.get_max_loan_amount(
        borrow_ccy="USDT", sup_collateral=[{"ccy": "ETH", "amt": "1"}]
    )
    assert (loan.max_loan, loan.notional_usd) == (3600, 3600)
    client.flexible_loan.adjust_collateral(
        type="add", collateral_ccy="ETH", collateral_amt="2", ord_id="2"
    )
    assert ledger.account(KEY).collateral == {"ETH": 4}
    history = client.flexible_loan.get_loan_history(ord_id="2")
    assert [(row.type, row.amt) for row in history] == [
        ("collateral_locked", -2),
        ("collateral_locked", -1),
        ("borrowed", 100),
    ]
    pages = client.flexible_loan.get_loan_history(limit=2)
    assert [row.ref_id for row in pages] == ["5", "4"]
    pages = client.flexible_loan.get_loan_history(limit=2, after="4")
    assert [row.ref_id for row in pages] == ["3", "2"]
    assert [row.ref_id for row in client.flexible_loan.get_loan_history(before="4")] == ["5"]


async def test_the_async_client_sees_the_same(mock: MockExchange, ledger: Ledger) -> None:
    async with AsyncOkx(**okx_options(mock)) as client:
        await client.account.manual_borrow_repay(ccy="ETH", side="borrow", amt="2")
        await client.account.manual_borrow_repay(ccy="ETH", side="repay", amt="2")
        with pytest.raises(BusinessError) as caught:
            await client.account.manual_borrow_repay(ccy="ETH", side="repay", amt="1")
        assert caught.value.code == "59309"
        rows = await client.account.get_borrow_repay_history()
        assert [row.type for row in rows] == ["manual_repay", "manual_borrow"]
    assert ledger.account(KEY).balances == {"USDT": 10000, "ETH": 10}
