"""Names in Python change; what goes over the wire does not."""

from __future__ import annotations

from tests.wire import Exchange, Received, Sent

LOAN = Received(
    200,
    {"content-type": "application/json"},
    b'{"loanId":"1","side":"lend","paidAt":"1700000000000"}',
)
GET = Sent("GET", "/loans?coin=BTC&limit=2")


def loan(package):  # type: ignore[no-untyped-def]  # of a package that is pressed in the test
    return package.models.Loan(
        loan_id="1",
        side=package.models.Side.LEND,
        paid_at_ms=1700000000000,
    )


EXCHANGES = [
    Exchange(
        name="by the names of today",
        call="loans.list_loans",
        arguments={"coin": "BTC", "limit": 2},
        sent=GET,
        received=LOAN,
        result=loan,
    ),
    Exchange(
        name="by the names of former versions",
        call="loans.get_loans",
        arguments={"currency": "BTC", "count": 2},
        is_deprecated=True,
        sent=GET,
        received=LOAN,
        result=loan,
    ),
    Exchange(
        name="a dictionary with a former key",
        call="loans.borrow",
        arguments={"amount": "1", "collateral": [{"coin": "BTC", "amount": "2"}]},
        is_deprecated=True,
        sent=Sent(
            "POST", "/loans", body=b'{"amount":"1","collateral":[{"coin":"BTC","size":"2"}]}'
        ),
        received=LOAN,
        result=loan,
    ),
]
