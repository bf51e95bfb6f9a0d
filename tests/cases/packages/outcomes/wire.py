"""What became of a call: done, refused, unknown, or answered with what nobody documented."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}
HTML = {"content-type": "text/html"}
BODY = b'{"pledgeCoin":"BTC","amount":"0.1","direction":"in"}'


def _pledge(name: str, received: Received, **more: Any) -> Exchange:
    return Exchange(
        name=name,
        call="loans.pledge",
        arguments={"pledge_coin": "BTC", "amount": Decimal("0.1"), "direction": "in"},
        environment="PRACTICE",
        sent=Sent("POST", "/pledges", headers=JSON, body=BODY),
        received=received,
        **more,
    )


def _list(name: str, received: Received, **more: Any) -> Exchange:
    return Exchange(
        name=name,
        call="loans.get_pledges",
        arguments={"which_coin": "BTC", "limit": 50},
        sent=Sent("GET", "/pledges?whichCoin=BTC&limit=50"),
        received=received,
        **more,
    )


def _unknown(package: Any, error: Any) -> None:
    assert isinstance(error, package.OutcomeUnknown)
    assert (error.operation, error.method, error.path) == ("loans.pledge", "POST", "/pledges")
    assert error.body == BODY
    assert error.arguments == {"pledge_coin": "BTC", "amount": Decimal("0.1"), "direction": "in"}
    assert error.reply.status == 502
    assert error.reply_body == "<html>"


def _refused(package: Any, error: Any) -> None:
    assert isinstance(error, package.InvalidRequestError)
    assert error.reply.status == 422
    assert error.body == {"reason": "no", "amount": Decimal("1.10")}
    assert error.retryable is False


def _too_often(package: Any, error: Any) -> None:
    assert isinstance(error, package.RateLimitError)
    assert error.retry_after == 7.0
    assert error.retryable is True


def _accepted(package: Any, error: Any) -> None:
    assert isinstance(error, package.DecodeError)
    assert error.accepted is True
    assert error.reply.content == b'{"accepted":'


def _out_of_order(package: Any, error: Any) -> None:
    assert isinstance(error, package.UnavailableError)
    assert error.body is None


def _wrong_status(package: Any, error: Any) -> None:
    assert isinstance(error, package.AuthenticationError)
    assert error.body == "go away"


def _beyond_the_limit(package: Any, error: Any) -> None:
    assert isinstance(error, ValueError)
    assert "limit" in str(error)


def _only_for_practice(package: Any, error: Any) -> None:
    assert isinstance(error, ValueError)
    assert "PRACTICE" in str(error) or "practice" in str(error)


EXCHANGES = [
    _pledge(
        "a write that is accepted",
        Received(200, JSON, b'{"accepted":true}'),
        result=lambda package: package.models.LoansPledgeResult(accepted=True),
    ),
    _pledge("a write of which nobody knows", Received(502, HTML, b"<html>"), error=_unknown),
    _pledge(
        "a write that is refused, for a reason that nobody documented",
        Received(422, JSON, b'{"reason":"no","amount":1.10}'),
        error=_refused,
    ),
    _pledge("a write too many", Received(429, {"retry-after": "7"}), error=_too_often),
    _pledge(
        "a write that is accepted, with a reply that is cut off",
        Received(200, JSON, b'{"accepted":'),
        error=_accepted,
    ),
    _list("a read that is not answered", Received(503), error=_out_of_order),
    _list(
        "a read that needs a key, says who answers",
        Received(401, {"content-type": "text/plain; charset=utf-8"}, b"go away"),
        error=_wrong_status,
    ),
    _list(
        "a read",
        Received(200, JSON, b'{"rows":[{"id":"7","coin":"BTC","qty":"-0.10"}]}'),
        result=lambda package: package.models.LoansGetPledgesResult(
            rows=[package.models.Pledge(id="7", coin="BTC", qty=Decimal("-0.10"))]
        ),
    ),
    Exchange(
        name="beyond a documented limit, nothing is sent",
        call="loans.get_pledges",
        arguments={"which_coin": "BTC", "limit": 51},
        error=_beyond_the_limit,
    ),
    Exchange(
        name="what the environment lacks is not sent",
        call="loans.pledge",
        arguments={"pledge_coin": "BTC", "amount": "1", "direction": "out"},
        environment="LIVE",
        error=_only_for_practice,
    ),
]
