"""Calls that a type checker must accept, and (on lines marked so) calls that it must refuse."""

from __future__ import annotations

from decimal import Decimal

from case_alternatives import AsyncCase, Case
from case_alternatives import Cse  # wrong
from case_alternatives.models import Part, PartDict, LoansRepayResult
from case_alternatives.models import Prat  # wrong
from case_alternatives.fixtures import lones  # wrong


def accepted(client: Case, coin: str | None, amount: Decimal | None, parts: list[PartDict]) -> None:
    result: LoansRepayResult = client.loans.repay(loan_id="1")
    result = client.loans.repay(loan_currency="BTC", amount="1")
    result = client.loans.repay(loan_id="1", loan_currency=coin)
    result = client.loans.repay(loan_id=None, loan_currency="BTC", amount=Decimal(1), parts=parts)
    result = client.loans.repay(loan_id="1", amount=None, parts=None)
    result = client.loans.repay(
        loan_currency="BTC",
        amount=1,
        parts=[{"coin": "BTC", "from_account": "1"}, Part(share=Decimal("0.5"))],
    )
    if coin is not None and amount is not None:
        result = client.loans.repay(loan_currency=coin, amount=amount)
    raw: LoansRepayResult = client.loans.with_response.repay(loan_id="1").data
    print(result, raw)
    client.loans.pledge(coin="BTC")
    client.loans.pledge(coin="BTC", note="a", note_title="b", note_to="c")
    client.loans.pledge(coin="BTC", note_title="b", note_to=None)
    client.loans.list_orders(loan_id="1")
    client.loans.list_orders(coin="BTC", x_desk="main", side="buy")
    client.loans.list_orders(loan_id="1", coin=coin, start_time=1, end_time=2)
    client.loans.list_orders(coin="BTC", x_desk="main", start_time=1, end_time=2)
    client.loans.find()
    client.loans.find(one="a", four="b")


def refused(client: Case, coin: str | None, amount: Decimal | None) -> None:
    client.loans.repay()  # wrong
    client.loans.repay(loan_currency="BTC")  # wrong
    client.loans.repay(loan_currency=coin, amount="1")  # wrong
    client.loans.repay(loan_id="1", amount=amount)  # wrong
    client.loans.repay(loan_id="1", parts=[{"coin": "BTC"}])  # wrong
    client.loans.repay(loan_id=None)  # wrong
    client.loans.repay(loan_id="1", loan_currency="BTC", amount=0.1)  # wrong
    client.loans.repay("1")  # wrong
    client.loans.with_response.repay()  # wrong
    client.loans.with_response.repay(loan_currency="BTC")  # wrong
    client.loans.list_orders()  # wrong
    client.loans.list_orders(side="buy")  # wrong
    client.loans.list_orders(coin="BTC")  # wrong
    client.loans.list_orders(loan_id="1", start_time=1)  # wrong
    client.loans.list_orders(coin="BTC", x_desk="main", end_time=1)  # wrong
    client.loans.with_response.list_orders(coin=coin, x_desk="main")  # wrong
    client.loans.pledge(coin="BTC", note="a")  # wrong
    client.loans.pledge(coin="BTC", note="a", note_title="b")  # wrong
    client.loans.with_response.pledge(coin="BTC", note="a", note_to="b")  # wrong


async def accepted_with_await(client: AsyncCase, coin: str | None) -> None:
    result: LoansRepayResult = await client.loans.repay(loan_id="1", loan_currency=coin)
    raw = await client.loans.with_response.repay(loan_currency="BTC", amount="1")
    data: LoansRepayResult = raw.data
    print(result, data)
    await client.loans.pledge(coin="BTC", note="a", note_title="b", note_to="c")
    await client.loans.list_orders(loan_id="1", start_time=1, end_time=2)


async def refused_with_await(client: AsyncCase, coin: str | None) -> None:
    await client.loans.repay()  # wrong
    await client.loans.repay(loan_currency=coin, amount="1")  # wrong
    await client.loans.with_response.repay(loan_currency="BTC")  # wrong
    await client.loans.pledge(coin="BTC", note="a", note_to="b")  # wrong
    await client.loans.list_orders(x_desk="main")  # wrong
