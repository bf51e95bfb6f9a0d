"""Objects whose keys are data: every key is kept as it is."""

from __future__ import annotations

from decimal import Decimal

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}


EXCHANGES = [
    Exchange(
        name="keys of any kind",
        call="maps.send",
        arguments={"body": {"BTC": Decimal("1.50"), "": "2", "a b": 3, "größe": "0.1", "self": 1}},
        sent=Sent(
            "POST",
            "/maps",
            JSON,
            '{"BTC":"1.50","":"2","a b":"3","größe":"0.1","self":"1"}'.encode(),
        ),
        received=Received(
            200,
            JSON,
            b'{"amounts":{"BTC":"1.50","ETH":"","":"2"},"nested":{"x":[{"a":"1"}],"y":[]},'
            b'"open":{"k":[1,null]},"closed":{"a":"b"},'
            b'"inner":{"deeper":{"deepest":[[1,2],[]]}}}',
        ),
        result=lambda package: package.models.MapsSendResult(
            amounts={"BTC": Decimal("1.50"), "ETH": None, "": Decimal(2)},
            nested={"x": [package.models.Pair(a="1")], "y": []},
            open={"k": [1, None]},
            closed=package.models.MapsSendResultClosed(a="b"),
            inner=package.models.MapsSendResultInner(
                deeper=package.models.MapsSendResultInnerDeeper(deepest=[[1, 2], []])
            ),
        ),
    ),
    Exchange(
        name="an empty map is sent as one",
        call="maps.send",
        arguments={"body": {}},
        sent=Sent("POST", "/maps", JSON, b"{}"),
        received=Received(200, JSON, b'{"amounts":{},"open":{}}'),
        result=lambda package: package.models.MapsSendResult(amounts={}, open={}),
    ),
    Exchange(
        name="a value is of its type",
        call="maps.send",
        arguments={"body": {"BTC": 0.1}},
        error=lambda package, error: check_error(error, TypeError, "body.BTC must not be a float"),
    ),
]


def check_error(error: BaseException, kind: type[BaseException], text: str) -> None:
    assert isinstance(error, kind)
    assert text in str(error)
