"""Fixed, legacy, manual and institutional loans in the mock exchange's ledger, over HTTP.

Prices are those of the spec: BTC 100,000 USD, ETH 4,000 USD, USDT 1 USD.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from bybit_v5 import AsyncBybit, Bybit
from bybit_v5.errors import BusinessError, InvalidRequestError
from bybit_v5.testing import Ledger, MockExchange

from tests.contract.ledgers import START, START_MS, Clock, bybit_options, unlimited

DAY_MS = 86_400_000
BTC_01 = [{"currency": "BTC", "amount": "0.1"}]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger() -> Ledger:
    return Ledger({"USDT": "10000", "ETH": 10, "BTC": Decimal("0.5")})


@pytest.fixture
def mock(clock: Clock, ledger: Ledger) -> Iterator[MockExchange]:
    with unlimited(MockExchange, ledger=ledger, now=clock) as running:
        yield running


@pytest.fixture
def client(mock: MockExchange) -> Iterator[Bybit]:
    with Bybit(**bybit_options(mock)) as opened:
        yield opened


def borrow_fixed(client: Bybit, amount: str, term: str = "30", rate: str = "0.022") -> str:
    return client.crypto_loan_fixed.borrow(
        order_currency="ETH",
        order_amount=amount,
        annual_rate=rate,
        term=term,
        collateral_list=BTC_01,
    ).order_id


def test_a_fixed_loan_pays_its_interest_at_the_start(client: Bybit, ledger: Ledger) -> None:
    """With the numbers of the documentation's own contracts: 1.4 and 0.1 ETH for 30 days."""
    assert [borrow_fixed(client, "1.4"), borrow_fixed(client, "0.1")] == ["1", "2"]
    second, first = client.crypto_loan_fixed.get_borrow_contracts().list
    assert (first.loan_id, first.order_id, first.borrow_currency) == ("1", "1", "ETH")
    assert first.interest_paid == Decimal("0.002531506849315069")
    assert second.interest_paid == Decimal("0.00018082191780822")
    assert (first.residual_principal, first.residual_penalty_interest) == (Decimal("1.4"), 0)
    assert (first.borrow_time_ms, first.repayment_time_ms) == (START_MS, START_MS + 30 * DAY_MS)
    assert (first.status, first.term, first.annual_rate) == (1, "30", Decimal("0.022"))
    assert ledger.account("mock-api-key").balances["ETH"] == Decimal("11.497287671232876711")
    newest, oldest = client.crypto_loan_fixed.get_borrow_orders().list
    assert (newest.order_id, oldest.order_id) == (2, 1)
    assert (oldest.order_qty, oldest.filled_qty, oldest.state) == (Decimal("1.4"),) * 2 + (3,)
    assert (oldest.term, oldest.order_time_ms) == (30, START_MS)
    debt = client.crypto_loan.get_position().borrow_list[0]
    assert (debt.fixed_total_debt, debt.fixed_total_debt_usd) == (Decimal("1.5"), 6000)


def test_filters_and_pages_of_fixed_loans(client: Bybit, clock: Clock) -> None:
    for term in ("7", "14", "7"):
        borrow_fixed(client, "0.1", term)
    fixed = client.crypto_loan_fixed
    assert [row.order_id for row in fixed.get_borrow_orders(term="7").list] == [3, 1]
    assert [row.order_id for row in fixed.get_borrow_orders(state="3").list] == [3, 2, 1]
    assert fixed.get_borrow_orders(state="1").list == []
    page = fixed.get_borrow_contracts(limit=2)
    assert ([row.loan_id for row in page.list], page.next_page_cursor) == (["3", "2"], "2")
    page = fixed.get_borrow_contracts(limit=2, cursor=page.next_page_cursor)
    assert ([row.loan_id for row in page.list], page.next_page_cursor) == (["1"], "")
    clock.pass_by(days=8)
    assert [row.status for row in fixed.get_borrow_contracts().list] == [3, 1, 3]


def test_a_fixed_loan_is_repaid_by_its_number_or_by_its_coin(client: Bybit, ledger: Ledger) -> None:
    for term in ("30", "7", "14"):
        borrow_fixed(client, "0.1", term)
    fixed = client.crypto_loan_fixed
    assert fixed.repay(loan_id="3").repay_id == "1"
    assert fixed.repay(loan_currency="ETH").repay_id == "2"
    of_the_coin, of_the_loan = fixed.get_repayment_history().list
    assert [part.loan_id for part in of_the_loan.details or ()] == ["3"]
    # What falls due first is paid first.
    parts = [(part.loan_id, part.repay_amount) for part in of_the_coin.details or ()]
    assert parts == [("2", Decimal("0.1")), ("1", Decimal("0.1"))]
    assert (of_the_coin.repay_amount, of_the_coin.repay_status) == (Decimal("0.2"), 1)
    assert [row.status for row in fixed.get_borrow_contracts().list] == [2, 2, 2]
    account = ledger.account("mock-api-key")
    assert (account.debts, account.collateral, account.balances["BTC"]) == ({}, {}, Decimal("0.5"))
    for arguments, code in (({"loan_id": "3"}, 148023), ({"loan_currency": "ETH"}, 148032)):
        with pytest.raises(BusinessError) as caught:
            fixed.repay(**arguments)
        assert caught.value.code == code


def test_a_fixed_loan_is_repaid_with_collateral(client: Bybit, ledger: Ledger) -> None:
    borrow_fixed(client, "1", "30")
    borrow_fixed(client, "1", "7")
    client.crypto_loan_fixed.repay_with_collateral(
        loan_currency="ETH", collateral_coin="BTC", amount="1.5"
    )
    # 1.5 x 4,000 USD is 0.06 BTC. The loan that is due first is paid first.
    assert ledger.account("mock-api-key").collateral == {"BTC": Decimal("0.14")}
    newer, older = client.crypto_loan_fixed.get_borrow_contracts().list
    assert (older.residual_principal, newer.residual_principal) == (Decimal("0.5"), 0)
    with pytest.raises(BusinessError) as caught:
        client.crypto_loan_fixed.repay_with_collateral(
            loan_currency="ETH", loan_id="1", collateral_coin="BTC", amount="0.51"
        )
    assert caught.value.code == 148038


def test_a_filled_order_cannot_be_cancelled(client: Bybit) -> None:
    order_id = borrow_fixed(client, "1")
    for number, code in ((order_id, 148024), ("99", 148023)):
        with pytest.raises(BusinessError) as caught:
            client.crypto_loan_fixed.cancel_borrow_order(order_id=number)
        assert caught.value.code == code


def test_fixed_and_flexible_loans_share_their_collateral(client: Bybit, ledger: Ledger) -> None:
    borrow_fixed(client, "1")
    client.crypto_loan_flexible.borrow(loan_currency="USDT", loan_amount="4000")
    # 0.1 BTC are 10,000 USD; 8,000 of them can be lent.
    assert client.crypto_loan.get_position().ltv == Decimal("0.8")
    with pytest.raises(BusinessError) as caught:
        client.crypto_loan_flexible.borrow(loan_currency="USDT", loan_amount="10")
    assert caught.value.code == 148009
    client.crypto_loan_fixed.repay(loan_currency="ETH")
    assert ledger.account("mock-api-key").collateral == {"BTC": Decimal("0.1")}
    client.crypto_loan_flexible.repay(loan_currency="USDT", amount="4000")
    assert ledger.account("mock-api-key").collateral == {}


def test_a_legacy_loan_has_collateral_of_its_own(
    client: Bybit, ledger: Ledger, clock: Clock
) -> None:
    for amount in (1000, 500):
        ledger.grant(
            "mock-api-key", "legacy", "USDT", amount, collateral={"BTC": "0.02"}, now=START
        )
    legacy = client.crypto_loan_legacy
    clock.pass_by(hours=10)
    newer, older = legacy.get_ongoing_loans().list
    # An hour costs 1,000 x 0.0000090346 = 0.0090346 USDT; the loan stands against 2,000 USD.
    assert (older.order_id, older.residual_interest) == ("1", Decimal("0.090346"))
    assert (older.total_debt, older.current_ltv) == (1000, Decimal("0.5"))
    assert (older.collateral_currency, older.collateral_amount) == ("BTC", Decimal("0.02"))
    assert (older.loan_term, older.expiration_time_ms) == (None, None)
    assert newer.current_ltv == Decimal("0.25")
    # 2,000 - 1,000.090346 / 0.8 = 749.8870675 USD can go.
    most = legacy.get_max_collateral_reduction(order_id="1").max_collateral_amount
    assert most == Decimal("0.00749887")
    with pytest.raises(BusinessError) as caught:
        legacy.adjust_collateral(order_id="1", amount="0.00749888", direction="1")
    assert caught.value.code == 177013
    assert legacy.adjust_collateral(order_id="1", amount="0.005", direction="1").adjust_id == "1"
    (adjusted,) = legacy.get_ltv_adjustment_history(order_id="1").list
    # 1,000.090346 by 2,000 and by 1,500 USD.
    assert (adjusted.pre_ltv, adjusted.after_ltv) == (Decimal("0.5"), Decimal("0.6667"))
    assert legacy.get_ltv_adjustment_history(order_id="2").list == []


def test_a_legacy_loan_is_repaid_by_its_order(client: Bybit, ledger: Ledger) -> None:
    ledger.grant(
        "mock-api-key", "legacy", "USDT", 1000, collateral={"BTC": "0.02"}, term=7, now=START
    )
    legacy = client.crypto_loan_legacy
    assert legacy.repay(order_id="1", amount="400").repay_id == "1"
    with pytest.raises(BusinessError) as caught:
        legacy.repay(order_id="1", amount="600.01")
    assert caught.value.code == 177010
    with pytest.raises(BusinessError) as caught:
        legacy.repay(order_id="2", amount="1")
    assert caught.value.code == 177005
    legacy.repay(order_id="1", amount="600")
    last, first = legacy.get_repayment_history().list
    assert (first.collateral_return, last.collateral_return) == (0, Decimal("0.02"))
    assert (first.repay_amount, first.loan_term) == (400, "7")
    assert legacy.get_ongoing_loans().list == []
    (done,) = legacy.get_completed_loans().list
    assert (done.order_id, done.initial_loan_amount, done.status) == ("1", 1000, 1)
    assert (done.collateral_currency, done.initial_collateral_amount) == ("BTC", Decimal("0.02"))
    assert done.expiration_time_ms == START_MS + 7 * DAY_MS


def test_manual_loans_are_secured_by_the_wallet(
    client: Bybit, ledger: Ledger, clock: Clock
) -> None:
    # The wallet is worth 10,000 + 40,000 + 50,000 = 100,000 USD. After borrowing x it is worth
    # 100,000 + x, of which 80 % may be owed: x is 400,000 USD at most, which is 4 BTC.
    with pytest.raises(BusinessError) as caught:
        client.account.borrow(coin="BTC", amount="4.0001")
    assert caught.value.code == 34022031
    borrowed = client.account.borrow(coin="BTC", amount="4")
    assert (borrowed.coin, borrowed.amount) == ("BTC", 4)
    clock.pass_by(hours=1)
    assert client.account.repay(coin="BTC", amount="1").result_status == "SU"
    # 4 x 0.000001216904 = 0.00000487 interest, paid before the principal.
    assert ledger.account("mock-api-key").debts == {"BTC": Decimal("3.00000487")}
    with pytest.raises(BusinessError) as caught:
        client.account.repay(coin="BTC", amount="3.00000488")
    assert caught.value.code == 34022044
    client.account.repay(coin="BTC")
    account = ledger.account("mock-api-key")
    assert (account.debts, account.balances["BTC"]) == ({}, Decimal("0.49999513"))
    with pytest.raises(BusinessError) as caught:
        client.account.repay(coin="BTC")
    assert caught.value.code == 34022041


def test_repaying_what_the_wallet_has(client: Bybit, ledger: Ledger) -> None:
    client.account.borrow(coin="USDT", amount="10000")
    client.crypto_loan_flexible.borrow(
        loan_currency="ETH",
        loan_amount="1",
        collateral_list=[{"currency": "USDT", "amount": "15000"}],
    )
    client.account.repay_without_conversion(coin="USDT")
    assert ledger.account("mock-api-key").debts == {"USDT": 5000, "ETH": 1}
    with pytest.raises(BusinessError):
        client.account.repay_without_conversion(coin="USDT")


def test_all_coins_are_repaid_or_none(client: Bybit, ledger: Ledger) -> None:
    client.account.borrow(coin="USDT", amount="100")
    client.account.borrow(coin="XRP", amount="10")
    client.crypto_loan_flexible.borrow(
        loan_currency="BTC",
        loan_amount="0.0001",
        collateral_list=[{"currency": "XRP", "amount": "9"}],
    )
    before = ledger.account("mock-api-key")
    with pytest.raises(BusinessError):
        client.account.repay(repayment_type="ALL")
    assert ledger.account("mock-api-key") == before
    ledger.deposit("mock-api-key", "XRP", 9)
    client.account.repay(repayment_type="ALL")
    assert ledger.account("mock-api-key").debts == {"BTC": Decimal("0.0001")}


def test_what_is_not_simulated_is_answered_as_documented(client: Bybit, ledger: Ledger) -> None:
    before = ledger.account("mock-api-key")
    assert client.account.repay(coin="BTC", repayment_type="FIXED").result_status == "P"
    assert client.crypto_loan_fixed.get_supply_orders().list
    assert ledger.account("mock-api-key") == before


def test_institutional_loans_are_granted_and_repaid(client: Bybit, ledger: Ledger) -> None:
    ledger.grant("mock-api-key", "institutional", "USDT", 20000, now=START)
    institutional = client.institutional_loan
    # 20,000 USD by 30,000 + 40,000 + 50,000.
    (risk,) = institutional.get_ltv().ltv_info
    assert (risk.ltv, risk.unpaid_amount, risk.balance) == (Decimal("0.1667"), 20000, 120000)
    assert [(row.token, row.unpaid_qty) for row in risk.unpaid_info] == [("USDT", 20000)]
    assert [row.token for row in risk.balance_info] == ["USDT", "ETH", "BTC"]
    institutional.repay(token="USDT", quantity="5000")
    (order,) = institutional.get_loan_orders().loan_info
    assert (order.order_id, order.loan_coin, order.loan_amount) == ("1", "USDT", 20000)
    assert (order.unpaid_amount, order.repaid_amount, order.status) == (15000, 5000, "1")
    (repaid,) = institutional.get_repayment_orders().repay_info
    assert (repaid.token, repaid.quantity, repaid.repaid_time_ms) == ("USDT", 5000, START_MS)
    assert institutional.get_repayment_orders(end_time=START_MS - 1).repay_info == []
    assert len(institutional.get_repayment_orders(start_time=START_MS).repay_info) == 1
    with pytest.raises(BusinessError) as caught:
        institutional.repay(token="USDT", quantity="15000.01")
    assert caught.value.code == 3777039


def test_nothing_cannot_be_borrowed(client: Bybit, ledger: Ledger) -> None:
    before = ledger.account("mock-api-key")
    with pytest.raises(InvalidRequestError) as caught:
        client.account.borrow(coin="BTC", amount="0")
    assert caught.value.code == 34022011
    assert ledger.account("mock-api-key") == before


async def test_the_async_client_sees_the_same(mock: MockExchange, ledger: Ledger) -> None:
    ledger.grant("mock-api-key", "institutional", "USDT", 100, now=START)
    ledger.grant("mock-api-key", "legacy", "USDT", 100, collateral={"ETH": 1}, now=START)
    async with AsyncBybit(**bybit_options(mock)) as client:
        await client.crypto_loan_fixed.borrow(
            order_currency="ETH",
            order_amount="1.4",
            annual_rate="0.022",
            term="30",
            collateral_list=BTC_01,
        )
        (contract,) = (await client.crypto_loan_fixed.get_borrow_contracts()).list
        assert contract.residual_principal == Decimal("1.4")
        await client.crypto_loan_fixed.repay(loan_currency="ETH")
        await client.account.borrow(coin="USDT", amount="5")
        await client.account.repay(coin="USDT", amount="2")
        (legacy,) = (await client.crypto_loan_legacy.get_ongoing_loans()).list
        await client.crypto_loan_legacy.repay(order_id=legacy.order_id, amount="100")
        await client.institutional_loan.repay(token="USDT", quantity="100")
        (order,) = (await client.institutional_loan.get_loan_orders()).loan_info
        assert order.status == "2"
    assert ledger.account("mock-api-key").debts == {"USDT": 3}
