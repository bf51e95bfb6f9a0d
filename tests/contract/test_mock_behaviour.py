"""What the mock exchanges enforce and answer beyond the documented examples."""

from __future__ import annotations

import asyncio
import importlib
import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import bybit_v5
import jsonschema
import okx_v5
import pytest
from bybit_v5 import AsyncBybit, BusinessError, Bybit, Environment, PermissionDeniedError
from bybit_v5 import RateLimitError as BybitRateLimitError
from bybit_v5.testing import (
    Call,
    ExchangeRefusalError,
    Keys,
    LedgerRefusalError,
    MockExchange,
    Reply,
)
from bybit_v5.testing._reading import bundled, read
from bybit_v5.testing._schemas import Schemas

# Everything that there is to read is read, and to pass is passed: what is deprecated, too.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

BORROW = "crypto_loan_flexible.borrow"
NOON = datetime(2026, 7, 1, 12, 0, 0, tzinfo=UTC)


def client(mock: MockExchange, **options: Any) -> Bybit:
    """A client without sockets."""
    return Bybit(
        Environment.TESTNET,
        api_key=options.pop("api_key", mock.keys.api_key),
        api_secret=mock.keys.api_secret,
        base_url="http://127.0.0.1:1",
        transport=mock.transport(),
        retry=None,
        **options,
    )


def borrow(mock: MockExchange, amount: str = "0.1", **options: Any) -> Any:
    with client(mock, **options) as bybit:
        return bybit.crypto_loan_flexible.with_response.borrow(
            loan_currency="BTC", loan_amount=amount
        )


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moved = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.moved


# Limits and permissions.


def test_documented_limits_hold_per_key_and_are_told_in_headers() -> None:
    mock = MockExchange(keys=[Keys("first", "s"), Keys("second", "s")])
    allowed = borrow(mock)
    assert (allowed.rate_limit.limit, allowed.rate_limit.remaining) == (1, 0)
    assert allowed.rate_limit.reset_at <= datetime.now(UTC) + timedelta(milliseconds=1)
    with pytest.raises(BybitRateLimitError) as caught:
        borrow(mock)
    refused = caught.value.reply.rate_limit
    assert refused.remaining == 0
    assert refused.reset_at > allowed.rate_limit.reset_at
    assert mock.calls[1].refusal is not None
    assert mock.calls[1].refusal.mistake == "rate-limit"
    borrow(mock, api_key="second")
    time.sleep(1.05)
    borrow(mock)


def test_limits_can_be_off() -> None:
    mock = MockExchange(rate_limits=False)
    assert borrow(mock).rate_limit is None
    borrow(mock)


def test_a_key_needs_the_documented_permission() -> None:
    mock = MockExchange(keys=Keys("k", "s", permissions=frozenset({"USDC Contracts"})))
    with pytest.raises(PermissionDeniedError) as caught:
        borrow(mock)
    assert caught.value.code == 10005
    allowed = MockExchange(keys=Keys("k", "s", permissions=frozenset({"Spot trade"})))
    borrow(allowed)


def small_document(**operation: Any) -> dict[str, Any]:
    """One public operation, and limits over all calls."""
    reply = {"code": 0, "msg": "", "data": {"at": "1"}, "ts": 1}
    schema = {
        "type": "object",
        "properties": {
            "data": {
                "type": "object",
                "properties": {"at": {"type": "string", "format": "unix-ms"}},
            }
        },
    }
    media = {"schema": schema, "examples": {"documented": {"value": reply}}}
    return {
        "openapi": "3.1.1",
        "info": {"title": "Small", "version": "1"},
        "x-envelope": {
            "code": "/code",
            "message": "/msg",
            "payload": "/data",
            "success": [0],
            "time": {"pointer": "/ts", "format": "unix-ms"},
        },
        "x-rate-limits": [{"count": 2, "period": 5, "scope": "ip"}],
        "x-http-errors": {
            "403": {"category": "rate-limit", "description": "Too many.", "pause": 600}
        },
        "x-server-time": {"operation": "time.get", "field": "/at", "format": "unix-ms"},
        "paths": {
            "/time": {
                "get": {
                    "operationId": "time.get",
                    "responses": {"200": {"content": {"application/json": media}}},
                    **operation,
                }
            }
        },
    }


def fetch(mock: MockExchange) -> Any:
    """Status and body of a public call without sockets."""
    from bybit_v5 import HttpRequest, Timeout

    request = HttpRequest("GET", "http", "localhost", None, "/time", ())
    return mock.transport().send(request, Timeout())


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bybit_v5.testing._exchange.bundled", lambda: read(small_document()))


def test_the_limit_of_the_address_bans_for_the_documented_pause(small: None) -> None:
    clock = Clock()
    mock = MockExchange(address_limit=True, now=clock)
    assert [fetch(mock).status for _ in range(3)] == [200, 200, 403]
    clock.moved = timedelta(seconds=590)
    assert fetch(mock).status == 403
    clock.moved = timedelta(seconds=601)
    assert fetch(mock).status == 200
    assert fetch(MockExchange()).status == 200


def test_the_time_is_that_of_the_clock(small: None) -> None:
    told = json.loads(fetch(MockExchange(now=lambda: NOON)).content)
    assert told == {"code": 0, "msg": "", "data": {"at": "1782907200000"}, "ts": 1782907200000}
    documented = json.loads(fetch(MockExchange(live_clock=False)).content)
    assert (documented["data"]["at"], documented["ts"]) == ("1", 1)


# Handlers, ledgers, expectations.


def test_handlers_answer_with_a_payload_a_reply_or_a_code() -> None:
    mock = MockExchange(rate_limits=False)
    seen: list[Call] = []

    def answer(call: Call) -> Any:
        seen.append(call)
        if call.values["loanAmount"] > 10:
            raise ExchangeRefusalError(148001)
        return None if call.values["loanAmount"] == 1 else {"orderId": "own"}

    mock.handle(BORROW, answer)
    assert borrow(mock, "2").data.order_id == "own"
    assert borrow(mock, "1").data.order_id == "1363"
    with pytest.raises(BusinessError) as caught:
        borrow(mock, "11")
    assert caught.value.code == 148001
    assert [call.executed for call in mock.calls] == [True, True, False]
    assert seen[0].arguments == {"loanCurrency": "BTC", "loanAmount": "2"}
    mock.handle(
        BORROW, lambda call: Reply(200, b'{"retCode":0,"retMsg":"","result":{"orderId":"raw"}}')
    )
    assert borrow(mock).data.order_id == "raw"


class OneLoan:
    """A ledger that knows one operation."""

    def __init__(self) -> None:
        self.asked: list[Any] = []

    def answer(self, operation: Any, arguments: Mapping[str, Any], key: Any, now: datetime) -> Any:
        self.asked.append((operation.id, dict(arguments), key and key.api_key, now.tzinfo))
        if operation.id != BORROW:
            return None
        if Decimal(arguments["loanAmount"]) > 10:
            raise LedgerRefusalError(148001, "too much")
        return {"orderId": "from the ledger"}

    def reset(self) -> None:
        self.asked.clear()


def test_a_ledger_answers_what_it_simulates() -> None:
    ledger = OneLoan()
    mock = MockExchange(rate_limits=False, ledger=ledger)
    assert borrow(mock).data.order_id == "from the ledger"
    with pytest.raises(BusinessError, match="too much"):
        borrow(mock, "11")
    with client(mock) as bybit:
        assert bybit.crypto_loan.get_borrowable_coins(currency="ETH").list
    assert ledger.asked[0] == (
        BORROW,
        {"loanCurrency": "BTC", "loanAmount": "0.1"},
        "mock-api-key",
        UTC,
    )
    assert ledger.asked[-1][2] is None
    mock.reset()
    assert ledger.asked == []


def test_expectations_show_the_closest_call() -> None:
    mock = MockExchange(rate_limits=False)
    borrow(mock, "0.1")
    borrow(mock, "0.2")
    (call,) = mock.expect(BORROW, loanAmount=Decimal("0.20"), times=1)
    assert call.arguments["loanAmount"] == "0.2"
    assert mock.expect(BORROW, {"loanCurrency": "BTC"}, times=2)
    mock.expect(BORROW, loanCurrency="ETH", times=0)
    with pytest.raises(AssertionError) as caught:
        mock.expect(BORROW, loanCurrency="ETH", loanAmount=Decimal("0.1"))
    assert str(caught.value) == (
        "expected at least one call of crypto_loan_flexible.borrow with these arguments, "
        "received none\n"
        "    loanCurrency = 'ETH'\n"
        "    loanAmount = Decimal('0.1')\n"
        "the closest call differs (- expected, + received):\n"
        "    - loanCurrency = 'ETH'\n"
        "    + loanCurrency = 'BTC'\n"
        "      loanAmount = Decimal('0.1')\n"
        "received in all: 2 calls\n"
        "    crypto_loan_flexible.borrow(loanCurrency='BTC', loanAmount='0.1')\n"
        "    crypto_loan_flexible.borrow(loanCurrency='BTC', loanAmount='0.2')"
    )
    with pytest.raises(AssertionError, match=r"expected 1 call .*, received 2"):
        mock.expect(BORROW, times=1)
    with pytest.raises(ValueError, match="no operation"):
        mock.expect("nothing")


def test_kept_calls_are_the_latest() -> None:
    mock = MockExchange(rate_limits=False, keep_calls=2)
    for amount in ("1", "2", "3"):
        borrow(mock, amount)
    assert [call.arguments["loanAmount"] for call in mock.calls] == ["2", "3"]
    assert mock.calls[0].key == "mock-api-key"
    assert "mock-api-key" not in repr(mock.calls)


def test_in_process_from_many_tasks() -> None:
    mock = MockExchange(rate_limits=False)

    async def run() -> None:
        async with AsyncBybit(
            Environment.TESTNET,
            api_key=mock.keys.api_key,
            api_secret=mock.keys.api_secret,
            base_url="http://127.0.0.1:1",
            transport=mock.async_transport(),
        ) as bybit:
            calls = [
                bybit.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount=str(n))
                for n in range(1, 51)
            ]
            await asyncio.gather(*calls)

    asyncio.run(run())
    assert {call.arguments["loanAmount"] for call in mock.calls} == {str(n) for n in range(1, 51)}


# Generated replies.

PACKAGES = {
    "bybit": (bybit_v5, "Bybit", {"api_key": "mock-api-key", "api_secret": "mock-api-secret"}),
    "okx": (
        okx_v5,
        "Okx",
        {
            "api_key": "mock-api-key",
            "api_secret": "mock-api-secret",
            "passphrase": "mock-passphrase",
        },
    ),
}


def documented_calls(package: Any) -> list[tuple[str, str, Any]]:
    """Resource, method and arguments of each documented example."""
    data = Path(package.__file__).parent / "fixtures" / "data"
    found = []
    for file in sorted(data.glob("*/*/*.response.json")):
        resource, method = file.parts[-3:-1]
        fixtures = importlib.import_module(f"{package.__name__}.fixtures")
        example = file.name.removesuffix(".response.json")
        fixture = getattr(getattr(fixtures, resource), method)(example)
        found.append((resource, method, fixture.arguments))
    return found


@pytest.mark.parametrize("name", PACKAGES)
def test_generated_replies_fulfil_the_schema_and_decode(name: str) -> None:
    package, client_name, credentials = PACKAGES[name]
    testing: Any = importlib.import_module(f"{package.__name__}.testing")
    document = json.loads(Path(testing.__file__).with_name("_api.json").read_text())
    for seed in range(15):
        mock = testing.MockExchange(replies="generated", seed=seed, rate_limits=False)
        with getattr(package, client_name)(
            next(iter(package.Environment)),
            base_url="http://127.0.0.1:1",
            transport=mock.transport(),
            **credentials,
        ) as client:
            for resource, method, arguments in documented_calls(package):
                call = getattr(getattr(client, resource).with_response, method)
                first, again = call(**arguments), call(**arguments)
                assert first.data == again.data
                validator = jsonschema.Draft202012Validator(
                    {**document, **reply_schema(document, f"{resource}.{method}")}
                )
                assert_fulfils(validator, json.loads(first.content))


def reply_schema(document: Any, operation_id: str) -> dict[str, Any]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and operation.get("operationId") == operation_id:
                escaped = path.replace("~", "~0").replace("/", "~1")
                reference = (
                    f"#/paths/{escaped}/{method}/responses/200/content/application~1json/schema"
                )
                return {"$ref": reference}
    raise LookupError(operation_id)


def assert_fulfils(validator: Any, value: Any) -> None:
    """Valid by JSON Schema alone, but that an empty text may mean none."""
    errors = [
        error
        for error in validator.iter_errors(value)
        if not (error.instance == "" and error.schema.get("x-empty-is-null"))
    ]
    assert errors == []


# The fast checks never say yes where the thorough ones say no.


def test_fast_checks_agree_with_the_thorough_ones() -> None:
    specification = bundled()
    schemas = Schemas(specification)
    accepted = 0
    odd: list[Any] = [None, True, 1, 1.5, -1, "", "x", "1", "-0.5", "1e5", "VIP5", [], {}, ["a"]]
    for operation in specification.operations:
        places = [parameter.pointer for parameter in operation.parameters]
        if operation.body is not None:
            places.append(operation.body.pointer)
        for pointer in places:
            values = [*odd, *variations(operation, odd)]
            for value in values:
                if schemas._acceptance.accepts(value, pointer):
                    accepted += 1
                    assert schemas.is_valid(value, (pointer,)), (pointer, value)
                    schemas._refuse_unknown(value, pointer, "")
    assert accepted > 20


def variations(operation: Any, odd: list[Any]) -> list[Any]:
    """The documented arguments, and the same with one of them odd, missing or unknown."""
    found: list[Any] = []
    for example in operation.examples:
        arguments = dict(example.arguments)
        found.append(arguments)
        found.append({**arguments, "unheardOf": "1"})
        for name in arguments:
            found.append({key: value for key, value in arguments.items() if key != name})
            found += [{**arguments, name: value} for value in odd]
    return found
