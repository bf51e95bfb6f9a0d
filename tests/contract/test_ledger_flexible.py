"""The flexible crypto loans of the mock exchange's ledger, over HTTP, with numbers worked by hand.

Prices are those of the spec: BTC 100,000 USD, ETH 4,000 USD, USDT 1 USD.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from bybit_v5 import AsyncBybit, Bybit
from bybit_v5.errors import ApiError, BusinessError, InvalidRequestError
from bybit_v5.testing import Keys, Ledger, MockExchange

from tests.contract.ledgers import START_MS, Clock, bybit_options, unlimited

OTHER = Keys("other-key", "other-secret")
ETH_2 = [{"currency": "ETH", "amount": "2"}]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mock(clock: Clock) -> Iterator[MockExchange]:
    keys = [Keys("mock-key", "mock-secret"), OTHER]
    ledger = Ledger({"USDT": "1000", "ETH": 10, "BTC": Decimal("0.5")})
    with unlimited(MockExchange, keys=keys, ledger=ledger, now=clock) as running:
        yield running


@pytest.fixture
def client(mock: MockExchange) -> Iterator[Bybit]:
    with Bybit(**bybit_options(mock)) as opened:
        yield opened


def test_what_is_borrowed_is_owed_and_in_the_wallet(mock: MockExchange, client: Bybit) -> None:
    borrowed = client.crypto_loan_flexible.borrow(
        loan_currency="BTC",
        loan_amount="0.03",
        collateral_list=[*ETH_2, {"currency": "USDT", "amount": "500"}],
    )
    assert borrowed.order_id == "1"
    (loan,) = client.crypto_loan_flexible.get_ongoing_loans().list
    assert (loan.loan_currency, loan.total_debt) == ("BTC", Decimal("0.03"))
    assert (loan.unpaid_amount, loan.unpaid_interest) == (Decimal("0.03"), Decimal(0))
    assert loan.hourly_interest_rate == Decimal("0.0000018847396")
    (order,) = client.crypto_loan_flexible.get_borrow_history().list
    assert (order.order_id, order.loan_currency) == ("1", "BTC")
    assert (order.initial_loan_amount, order.borrow_time_ms) == (Decimal("0.03"), START_MS)
    assert (order.status.name if order.status else None) == "SUCCESS"
    account = mock.ledger.account("mock-key")
    assert account.balances == {"USDT": 500, "ETH": 8, "BTC": Decimal("0.53")}
    assert account.collateral == {"USDT": 500, "ETH": 2}
    assert account.debts == {"BTC": Decimal("0.03")}
    assert mock.ledger.account("other-key").debts == {}


def test_the_position_is_debt_by_collateral(client: Bybit) -> None:
    client.crypto_loan_flexible.borrow(
        loan_currency="BTC",
        loan_amount="0.03",
        collateral_list=[*ETH_2, {"currency": "USDT", "amount": "500"}],
    )
    position = client.crypto_loan.get_position()
    # 3,000 USD by 2 x 4,000 + 500 = 8,500 USD is 0.35294117...
    assert position.ltv == Decimal("0.352941")
    assert (position.total_debt, position.total_collateral) == (3000, 8500)
    (debt,) = position.borrow_list
    assert (debt.flexible_total_debt, debt.flexible_total_debt_usd) == (Decimal("0.03"), 3000)
    assert (debt.fixed_total_debt, debt.fixed_total_debt_usd) == (0, 0)
    pledged = {row.currency: (row.amount, row.amount_usd) for row in position.collateral_list}
    assert pledged == {"ETH": (2, 8000), "USDT": (500, 500)}


def test_interest_is_charged_by_the_full_hour_and_paid_first(client: Bybit, clock: Clock) -> None:
    """As in the documentation: 0.1 ETH at 0.0000018847396 owes 0.00000019 after an hour."""
    client.crypto_loan_flexible.borrow(
        loan_currency="ETH",
        loan_amount="0.1",
        collateral_list=[{"currency": "USDT", "amount": "1000"}],
    )
    clock.pass_by(minutes=59)
    (loan,) = client.crypto_loan_flexible.get_ongoing_loans().list
    assert loan.total_debt == Decimal("0.1")
    clock.pass_by(minutes=1)
    (loan,) = client.crypto_loan_flexible.get_ongoing_loans().list
    assert (loan.total_debt, loan.unpaid_interest) == (Decimal("0.10000019"), Decimal("0.00000019"))
    clock.pass_by(hours=2)
    client.crypto_loan_flexible.repay(loan_currency="ETH", amount="0.00000058")
    (loan,) = client.crypto_loan_flexible.get_ongoing_loans().list
    # Three hours are 0.00000057: the rest, 0.00000001, is principal.
    assert (loan.unpaid_amount, loan.unpaid_interest) == (Decimal("0.09999999"), Decimal(0))


def test_repaying_in_part_then_too_much_then_all(mock: MockExchange, client: Bybit) -> None:
    flexible = client.crypto_loan_flexible
    flexible.borrow(loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2)
    assert flexible.repay(loan_currency="BTC", amount="0.01").repay_id == "1"
    (loan,) = flexible.get_ongoing_loans().list
    assert loan.total_debt == Decimal("0.02")
    with pytest.raises(BusinessError) as caught:
        flexible.repay(loan_currency="BTC", amount="0.020000000000000001")
    assert caught.value.code == 148038
    assert mock.ledger.account("mock-key").collateral == {"ETH": 2}
    assert flexible.repay(loan_currency="BTC", amount="0.02").repay_id == "2"
    assert flexible.get_ongoing_loans().list == []
    account = mock.ledger.account("mock-key")
    assert account.balances == {"USDT": 1000, "ETH": 10, "BTC": Decimal("0.5")}
    assert (account.collateral, account.debts) == ({}, {})
    assert account.borrowed_total == account.repaid_total == {"BTC": Decimal("0.03")}
    with pytest.raises(BusinessError) as caught:
        flexible.repay(loan_currency="BTC", amount="0.01")
    assert caught.value.code == 148032
    history = flexible.get_repayment_history(limit=1)
    assert [row.repay_id for row in history.list] == ["2"]
    assert history.next_page_cursor == "2"
    rest = flexible.get_repayment_history(limit=1, cursor=history.next_page_cursor)
    assert [(row.repay_id, row.repay_amount) for row in rest.list] == [("1", Decimal("0.01"))]
    assert rest.next_page_cursor == ""
    assert flexible.get_repayment_history(loan_currency="ETH").list == []
    assert [row.repay_id for row in flexible.get_repayment_history(repay_id="1").list] == ["1"]


def test_the_same_request_twice_is_two_loans(mock: MockExchange, client: Bybit) -> None:
    for _ in range(2):
        client.crypto_loan_flexible.borrow(
            loan_currency="USDT", loan_amount="100", collateral_list=ETH_2
        )
    orders = client.crypto_loan_flexible.get_borrow_history(loan_currency="USDT").list
    assert [order.order_id for order in orders] == ["2", "1"]
    account = mock.ledger.account("mock-key")
    assert account.debts == {"USDT": 200}
    assert [loan.id for loan in account.loans] == [1]
    assert account.collateral == {"ETH": 4}


REFUSALS = {
    148009: {"loan_currency": "BTC", "loan_amount": "0.06400001", "collateral_list": ETH_2},
    148014: {"loan_currency": "DOGE", "loan_amount": "1", "collateral_list": ETH_2},
    148002: {"loan_currency": "BTC", "loan_amount": "0.00009", "collateral_list": ETH_2},
    148012: {
        "loan_currency": "BTC",
        "loan_amount": "0.01",
        "collateral_list": [{"currency": "ETH", "amount": "10.1"}],
    },
    148004: {
        "loan_currency": "BTC",
        "loan_amount": "0.01",
        "collateral_list": [{"currency": "DOGE", "amount": "1"}],
    },
    148039: {"loan_currency": "BTC", "loan_amount": "0.01", "collateral_list": ETH_2 * 2},
    148008: {
        "loan_currency": "BTC",
        "loan_amount": "0.01",
        "collateral_list": [{"currency": "ETH", "amount": "-1"}],
    },
    148007: {"loan_currency": "BTC", "loan_amount": "-0.01", "collateral_list": ETH_2},
}


@pytest.mark.parametrize("code", REFUSALS)
def test_what_cannot_be_borrowed(mock: MockExchange, client: Bybit, code: int) -> None:
    before = mock.ledger.account("mock-key")
    invalid = code in (148039, 148008, 148007)
    with pytest.raises(InvalidRequestError if invalid else BusinessError) as caught:
        client.crypto_loan_flexible.borrow(**REFUSALS[code])
    assert isinstance(caught.value, ApiError)
    assert caught.value.code == code
    assert mock.ledger.account("mock-key") == before
    refusal = mock.calls[-1].refusal
    assert refusal is not None
    assert refusal.mistake == "refused"


def test_the_limit_of_the_ltv_can_be_reached(client: Bybit) -> None:
    client.crypto_loan_flexible.borrow(
        loan_currency="BTC", loan_amount="0.064", collateral_list=ETH_2
    )
    assert client.crypto_loan.get_position().ltv == Decimal("0.8")
    assert client.crypto_loan.get_max_loan_amount(currency="BTC").max_loan == 0
    more = client.crypto_loan.get_max_loan_amount(
        currency="BTC", collateral_list=[{"ccy": "ETH", "amount": "3"}]
    )
    # 3 x 4,000 x 0.8 = 9,600 USD.
    assert (more.max_loan, more.notional_usd) == (Decimal("0.096"), 9600)


def test_collateral_is_added_and_taken_back(mock: MockExchange, client: Bybit) -> None:
    client.crypto_loan_flexible.borrow(
        loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2
    )
    loans = client.crypto_loan
    # 8,000 - 3,000 / 0.8 = 4,250 USD can go: 1.0625 ETH.
    assert loans.get_max_collateral_reduction(currency="ETH").max_collateral_amount == Decimal(
        "1.0625"
    )
    with pytest.raises(BusinessError) as caught:
        loans.adjust_collateral(currency="ETH", amount="1.06250001", direction="1")
    assert caught.value.code == 148037
    assert loans.adjust_collateral(currency="ETH", amount="1.0625", direction="1").adjust_id == 1
    assert loans.adjust_collateral(currency="USDT", amount="1000", direction="0").adjust_id == 2
    with pytest.raises(BusinessError) as caught:
        loans.adjust_collateral(currency="USDT", amount="0.01", direction="0")
    assert caught.value.code == 148037
    added, reduced = loans.get_ltv_adjustment_history().list
    assert (reduced.adjust_id, reduced.direction, reduced.amount) == (1, 1, Decimal("1.0625"))
    # 3,000 by 8,000; by 3,750; by 4,750 USD.
    assert (reduced.pre_ltv, reduced.after_ltv) == (Decimal("0.375"), Decimal("0.8"))
    assert (added.pre_ltv, added.after_ltv) == (Decimal("0.8"), Decimal("0.631579"))
    assert mock.ledger.account("mock-key").collateral == {"ETH": Decimal("0.9375"), "USDT": 1000}
    assert loans.get_ltv_adjustment_history(collateral_currency="USDT").list == [added]
    assert loans.get_ltv_adjustment_history(adjust_id="1").list == [reduced]


def test_only_borrowers_adjust_collateral(client: Bybit) -> None:
    with pytest.raises(BusinessError) as caught:
        client.crypto_loan.adjust_collateral(currency="ETH", amount="1", direction="0")
    assert caught.value.code == 148013


def test_repaying_with_collateral_sells_it_at_its_price(mock: MockExchange, client: Bybit) -> None:
    client.crypto_loan_flexible.borrow(
        loan_currency="USDT",
        loan_amount="5000",
        collateral_list=[{"currency": "BTC", "amount": "0.01"}, {"currency": "ETH", "amount": "2"}],
    )
    client.crypto_loan_flexible.repay_with_collateral(
        loan_currency="USDT", collateral_coin="BTC,ETH", amount="2000"
    )
    # 0.01 BTC are 1,000 USD; the other 1,000 are 0.25 ETH.
    account = mock.ledger.account("mock-key")
    assert account.collateral == {"ETH": Decimal("1.75")}
    assert account.debts == {"USDT": 3000}
    assert account.balances["USDT"] == 6000
    with pytest.raises(BusinessError) as caught:
        client.crypto_loan_flexible.repay_with_collateral(
            loan_currency="USDT", collateral_coin="BTC", amount="1"
        )
    assert caught.value.code == 148012


def test_a_repayment_needs_the_coins(mock: MockExchange, client: Bybit) -> None:
    flexible = client.crypto_loan_flexible
    flexible.borrow(loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2)
    client.crypto_loan.adjust_collateral(currency="BTC", amount="0.53", direction="0")
    with pytest.raises(BusinessError) as caught:
        flexible.repay(loan_currency="BTC", amount="0.01")
    assert caught.value.code == 148029


def test_what_is_processed_takes_its_time_where_the_ledger_says_so(clock: Clock) -> None:
    with (
        unlimited(MockExchange, ledger=Ledger(settled_after=10), now=clock) as mock,
        Bybit(**bybit_options(mock)) as client,
    ):
        client.crypto_loan_flexible.borrow(
            loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2
        )
        for seconds, status in ((9, "PROCESSING"), (1, "SUCCESS")):
            clock.pass_by(seconds=seconds)
            (order,) = client.crypto_loan_flexible.get_borrow_history().list
            assert order.status is not None
            assert order.status.name == status


def test_a_reset_forgets_everything(mock: MockExchange, client: Bybit) -> None:
    before = mock.ledger.account("mock-key")
    client.crypto_loan_flexible.borrow(
        loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2
    )
    mock.reset()
    assert mock.ledger.account("mock-key") == before
    assert client.crypto_loan_flexible.get_borrow_history().list == []


async def test_the_async_client_sees_the_same(mock: MockExchange) -> None:
    async with AsyncBybit(**bybit_options(mock, OTHER)) as client:
        flexible = client.crypto_loan_flexible
        await flexible.borrow(loan_currency="BTC", loan_amount="0.03", collateral_list=ETH_2)
        (loan,) = (await flexible.get_ongoing_loans(loan_currency="BTC")).list
        assert loan.total_debt == Decimal("0.03")
        with pytest.raises(BusinessError) as caught:
            await flexible.repay(loan_currency="BTC", amount="0.04")
        assert caught.value.code == 148038
        await flexible.repay(loan_currency="BTC", amount="0.03")
        assert (await flexible.get_ongoing_loans()).list == []
        (row,) = (await flexible.get_repayment_history()).list
        assert (row.repay_amount, row.repay_time_ms) == (Decimal("0.03"), START_MS)
    assert mock.ledger.account("other-key").debts == {}
    assert mock.ledger.account("mock-key").borrowings == ()
