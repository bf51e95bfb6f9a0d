"""What must be given together, or instead of one another: refused before anything is sent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.wire import Exchange, Received, Sent

DONE = Received(200, {"content-type": "application/json"}, b'{"id":"9"}')


def refused(*words: str) -> Any:
    def check(package: Any, error: BaseException) -> None:
        assert isinstance(error, TypeError | ValueError)
        assert all(word in str(error) for word in words), str(error)

    return check


EXCHANGES = [
    Exchange(
        name="one of several groups is given",
        call="loans.repay",
        arguments={"loan_currency": "BTC", "amount": Decimal("0.10")},
        sent=Sent("POST", "/repay", body=b'{"loanCurrency":"BTC","amount":"0.10"}'),
        received=DONE,
        result=lambda package: package.models.LoansRepayResult(id="9"),
    ),
    Exchange(
        name="none of them is given",
        call="loans.repay",
        error=refused("loan_id"),
    ),
    Exchange(
        name="one without what it depends on",
        call="loans.repay",
        arguments={"loan_id": "7", "amount": "1"},
        error=refused("amount", "loan_currency"),
    ),
    Exchange(
        name="parameters of a query that go together",
        call="loans.list_orders",
        arguments={"coin": "BTC", "x_desk": "main", "start_time": 1, "end_time": 2},
        sent=Sent("GET", "/orders?coin=BTC&startTime=1&endTime=2", headers={"x-desk": "main"}),
        received=DONE,
        result=lambda package: package.models.LoansListOrdersResult(id="9"),
    ),
]
