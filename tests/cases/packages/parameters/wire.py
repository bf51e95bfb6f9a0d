"""Single values in path, query and header."""

from __future__ import annotations

from decimal import Decimal

from tests.wire import NOTHING, Exchange, Received, Sent

KEY = "6f1b6a0e-0f3a-4a64-8f5e-0d9c3c1f2b3a"


def _refused(package: object, error: BaseException) -> None:
    assert isinstance(error, ValueError)
    assert "limit" in str(error)


EXCHANGES = [
    Exchange(
        name="single values",
        call="loans.get",
        arguments={
            "account": "a/b c",
            "loan_id": 7,
            "limit": 10,
            "active": True,
            "from_": 1597026383085,
            "x_request_id": KEY,
            "least": Decimal("1E-8"),
        },
        sent=Sent(
            "GET",
            "/accounts/a%2Fb%20c/loans/7"
            "?limit=10&active=true&from=1597026383085&minimum%20amount=0.00000001",
            {"x-request-id": KEY, "accept": "application/json"},
        ),
        received=Received(200, {"Content-Type": "application/json"}, b'{"id": 7, "new": [1.5]}'),
        result=lambda package: package.models.LoansGetResult(id=7),
    ),
    Exchange(
        name="what is not given is not sent",
        call="loans.get",
        arguments={"account": "é", "loan_id": -1, "active": False},
        sent=Sent("GET", "/accounts/%C3%A9/loans/-1?active=false", {"x-request-id": None}),
        received=Received(200, {"Content-Type": "application/json"}, b"{}"),
        result=lambda package: package.models.LoansGetResult(),
    ),
    Exchange(
        name="a limit is kept before anything is sent",
        call="loans.get",
        arguments={"account": "a", "loan_id": 1, "active": True, "limit": 101},
        error=_refused,
    ),
    Exchange(
        name="no body either way",
        call="loans.cancel",
        arguments={"account": "a", "loan_id": "x"},
        sent=Sent("DELETE", "/accounts/a/loans/x"),
        received=NOTHING,
    ),
]
