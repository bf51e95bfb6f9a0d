"""Each fault of the menu does what it says: on a raw socket, and to the package's clients."""

from __future__ import annotations

import asyncio
import gzip
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from typing import Any

import pytest
from bybit_v5 import (
    AsyncBybit,
    Bybit,
    BybitError,
    ClockError,
    DecodeError,
    Environment,
    InvalidRequestError,
    OutcomeUnknown,
    RateLimitError,
    Timeout,
    TransportError,
)
from bybit_v5.testing import FAULT_KINDS, Fault, MockExchange

READ, WRITE = "crypto_loan.get_borrowable_coins", "crypto_loan_flexible.borrow"
TARGET = "/v5/crypto-loan-common/loanable-data?currency=ETH"
SHORT = Timeout(connect=2, read=0.4, write=2, pool=2)
PATIENT = Timeout.of(10.0)


@pytest.fixture(scope="module")
def running_mock() -> Iterator[MockExchange]:
    with MockExchange(rate_limits=False) as mock:
        yield mock


@pytest.fixture
def mock(running_mock: MockExchange) -> Iterator[MockExchange]:
    running_mock.reset()
    yield running_mock
    running_mock.reset()


def connect(mock: MockExchange) -> socket.socket:
    host, port = mock.base_url.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=3)


def ask(connection: socket.socket, target: str = TARGET) -> None:
    connection.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


def fetch(mock: MockExchange, target: str = TARGET) -> Answer:
    connection = http.client.HTTPConnection(mock.base_url.removeprefix("http://"), timeout=3)
    try:
        connection.request("GET", target)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def payload(response: Any) -> Any:
    return json.loads(response.body)["result"]["list"][0]


# On the wire.


def test_latency_and_jitter_hold_the_reply_back(mock: MockExchange) -> None:
    mock.inject("latency:0.3", times=1)
    start = time.monotonic()
    fetch(mock)
    assert 0.3 <= time.monotonic() - start < 2
    mock.inject("jitter:0.2", times=1)
    start = time.monotonic()
    fetch(mock)
    assert time.monotonic() - start < 1
    assert mock.faults_injected == {"latency": 1, "jitter": 1}
    assert [call.fault for call in mock.calls] == ["latency", "jitter"]


def test_replies_that_are_held_back_do_not_hold_up_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = []
    with MockExchange(faults=["latency:60"], on_call=lambda call, _: told.append(call)) as mock:
        connection = connect(mock)
        ask(connection)
        while not mock.calls:
            time.sleep(0.005)
        idle = connect(mock)
    for each in (connection, idle):
        with each, suppress(ConnectionResetError):
            assert each.recv(100) == b""
    assert [call.fault for call in told] == ["latency"]
    assert caplog.records == []


def test_refused_connections(mock: MockExchange) -> None:
    idle = connect(mock)
    ask(idle)
    received = b""
    while b'"time":' not in received:
        received += idle.recv(65536)
    assert received.startswith(b"HTTP/1.1 200 ")
    outage = mock.inject("connection-refused:30")
    assert idle.recv(65536) == b""
    with pytest.raises(ConnectionRefusedError):
        connect(mock)
    outage.remove()
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        try:
            connect(mock).close()
            break
        except ConnectionRefusedError:
            time.sleep(0.01)
    assert fetch(mock).status == 200
    idle.close()


def test_a_call_that_draws_refused_connections(mock: MockExchange) -> None:
    mock.inject("connection-refused:0.3", operation_id=READ, times=1)
    with pytest.raises(ConnectionResetError):
        fetch(mock)
    assert not mock.calls[0].executed
    with pytest.raises(ConnectionRefusedError):
        connect(mock)
    time.sleep(0.5)
    assert fetch(mock).status == 200


@pytest.mark.parametrize(("kind", "executed"), [("before", False), ("after", True)])
def test_resets(mock: MockExchange, kind: str, executed: bool) -> None:
    handled = []
    mock.handle(READ, lambda call: handled.append(call))
    mock.inject(f"reset-{kind}-commit", times=1)
    with connect(mock) as connection:
        ask(connection)
        with pytest.raises(ConnectionResetError):
            connection.recv(65536)
    assert mock.calls[0].executed is executed
    assert len(handled) == executed


def test_silence(mock: MockExchange) -> None:
    mock.inject("timeout-after-commit", times=1)
    with connect(mock) as connection:
        connection.settimeout(0.3)
        ask(connection)
        with pytest.raises(TimeoutError):
            connection.recv(65536)
    assert mock.calls[0].executed


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_statuses_without_an_envelope(mock: MockExchange, status: int) -> None:
    mock.inject(f"http-{status}", times=1)
    response = fetch(mock)
    assert (response.status, response.headers["content-type"]) == (
        status,
        "text/plain; charset=utf-8",
    )
    assert not mock.calls[0].executed
    mock.inject(f"http-{status}-after-commit", times=1)
    assert fetch(mock).status == status
    assert mock.calls[1].executed


@pytest.mark.parametrize(("status", "code"), [(429, 10006), (503, 429)])
def test_statuses_with_an_envelope(mock: MockExchange, status: int, code: int) -> None:
    mock.inject(f"http-{status}-envelope", times=1)
    response = fetch(mock)
    assert (response.status, json.loads(response.body)["retCode"]) == (status, code)


@pytest.mark.parametrize("status", [200, 429])
def test_rate_limit_codes(mock: MockExchange, status: int) -> None:
    mock.inject(f"rate-limit-{status}", times=1)
    response = fetch(mock)
    reply = json.loads(response.body)
    assert (response.status, reply["retCode"]) == (status, 10006)
    assert reply["retMsg"] == "Too many visits!"


def test_html(mock: MockExchange) -> None:
    mock.inject("html-403", times=1)
    response = fetch(mock)
    assert (response.status, response.headers["content-type"]) == (403, "text/html")
    assert response.body.startswith(b"<html>")


def test_truncated_json_is_a_whole_reply(mock: MockExchange) -> None:
    mock.inject("truncated-json", times=1)
    response = fetch(mock)
    assert int(response.headers["content-length"]) == len(response.body)
    with pytest.raises(ValueError, match=r"delimiter|Unterminated|value|property"):
        json.loads(response.body)


def test_truncated_body(mock: MockExchange) -> None:
    mock.inject("truncated-body", times=1)
    with pytest.raises(http.client.IncompleteRead):
        fetch(mock)


def test_wrong_content_type_and_gzip(mock: MockExchange) -> None:
    mock.inject("wrong-content-type", times=1)
    response = fetch(mock)
    assert response.headers["content-type"] == "text/html"
    assert payload(response)["currency"] == "ETH"
    mock.inject("gzip", times=1)
    response = fetch(mock)
    assert response.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(response.body))["retCode"] == 0


def test_content_faults(mock: MockExchange) -> None:
    mock.inject("unknown-field", times=1)
    assert b'"unheardOf"' in fetch(mock).body
    mock.inject("unknown-enum-value", times=1)
    assert payload(fetch(mock))["vipLevel"] == "UNHEARD_OF"
    plain = payload(fetch(mock))
    mock.inject("changed-type", times=1)
    changed = payload(fetch(mock))
    assert [type(changed[name]) for name in plain].count(dict) == 1
    mock.inject("missing-field", times=1)
    damaged = json.loads(fetch(mock).body)["result"]
    assert "list" not in damaged or plain.keys() - damaged["list"][0].keys()
    assert mock.faults_injected["missing-field"] == 1


def test_duplicate_keys_and_deep_nesting(mock: MockExchange) -> None:
    doubled: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in found]
        doubled.extend(name for name in set(names) if names.count(name) == 2)
        return dict(found)

    mock.inject("duplicate-keys", times=1)
    json.loads(fetch(mock).body, object_pairs_hook=pairs)
    assert doubled
    mock.inject("deep-nesting:500", times=1)
    body: bytes = fetch(mock).body
    assert b"[" * 500 in body
    assert b"[" * 502 not in body


def test_an_endless_body_ends_when_the_client_hangs_up(mock: MockExchange) -> None:
    mock.inject("endless-body", times=1)
    with connect(mock) as connection:
        ask(connection)
        received = 0
        while received < 3_000_000:
            received += len(connection.recv(65536))
    assert fetch(mock).status == 200


def test_clock_skew_moves_the_clock_of_the_envelope(mock: MockExchange) -> None:
    mock.inject("clock-skew:-3600", times=1)
    told = json.loads(fetch(mock).body)["time"] / 1000
    assert told == pytest.approx(time.time() - 3600, abs=5)
    told = json.loads(fetch(mock).body)["time"] / 1000
    assert told == pytest.approx(time.time(), abs=5)


def test_a_fault_that_finds_nothing_to_harm_is_not_counted(mock: MockExchange) -> None:
    mock.inject("unknown-enum-value", operation_id="market.get_server_time", times=1)
    fetch(mock, "/v5/market/time")
    assert mock.faults_injected == {}
    assert mock.calls[0].fault is None


# To the package's clients: over sockets, and in process.

Run = Callable[..., Any]


def run_sync(mock: MockExchange, operation: str, *, timeout: Timeout, in_process: bool) -> Any:
    options: Any = {"transport": mock.transport()} if in_process else {}
    with Bybit(
        Environment.TESTNET,
        api_key=mock.keys.api_key,
        api_secret=mock.keys.api_secret,
        base_url="http://127.0.0.1:1" if in_process else mock.base_url,
        timeout=timeout,
        retry=None,
        **options,
    ) as client:
        if operation == READ:
            return client.crypto_loan.get_borrowable_coins(currency="ETH")
        return client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")


def run_async(mock: MockExchange, operation: str, *, timeout: Timeout, in_process: bool) -> Any:
    async def run() -> Any:
        options: Any = {"transport": mock.async_transport()} if in_process else {}
        async with AsyncBybit(
            Environment.TESTNET,
            api_key=mock.keys.api_key,
            api_secret=mock.keys.api_secret,
            base_url="http://127.0.0.1:1" if in_process else mock.base_url,
            timeout=timeout,
            retry=None,
            **options,
        ) as client:
            if operation == READ:
                return await client.crypto_loan.get_borrowable_coins(currency="ETH")
            return await client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")

    return asyncio.run(run())


#: Fault, what a read ends in (None: well), what a write ends in, whether the write took effect.
OUTCOMES: list[tuple[str, type[BybitError] | None, type[BybitError] | None, bool]] = [
    ("latency:0.05", None, None, True),
    ("jitter:0.05", None, None, True),
    ("clock-skew:-3600", None, ClockError, False),
    ("connection-refused:30", TransportError, TransportError, False),
    ("reset-before-commit", TransportError, OutcomeUnknown, False),
    ("reset-after-commit", TransportError, OutcomeUnknown, True),
    ("timeout-after-commit", TransportError, OutcomeUnknown, True),
    ("http-429", RateLimitError, RateLimitError, False),
    ("http-503", BybitError, OutcomeUnknown, False),
    ("http-503-after-commit", BybitError, OutcomeUnknown, True),
    ("http-400-envelope", InvalidRequestError, InvalidRequestError, False),
    ("html-403", RateLimitError, RateLimitError, False),
    ("rate-limit-200", RateLimitError, RateLimitError, False),
    ("rate-limit-429", RateLimitError, RateLimitError, False),
    ("truncated-json", DecodeError, OutcomeUnknown, True),
    ("truncated-body", TransportError, OutcomeUnknown, True),
    ("wrong-content-type", None, None, True),
    ("gzip", None, None, True),
    ("unknown-field", None, None, True),
    ("unknown-enum-value", None, None, True),
    ("missing-field", DecodeError, DecodeError, True),
    ("changed-type", DecodeError, DecodeError, True),
    ("duplicate-keys", None, None, True),
]


def test_every_kind_has_an_expected_outcome() -> None:
    # These two are bounded by what the client makes of them, in the tests of its limits.
    apart = {"deep-nesting", "endless-body"}
    named = {Fault.parse(text).kind for text, *_ in OUTCOMES}
    named = {"http-NNN" + kind[8:] if kind.startswith("http-") else kind for kind in named}
    assert named | apart == FAULT_KINDS.keys()


@pytest.mark.parametrize("in_process", [False, True], ids=["sockets", "in-process"])
@pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome[0])
def test_clients_meet_faults(mock: MockExchange, outcome: Any, run: Run, in_process: bool) -> None:
    text, read_error, write_error, executed = outcome
    timeout = SHORT if "timeout" in text else PATIENT
    for operation, error in ((READ, read_error), (WRITE, write_error)):
        mock.reset()
        over_a_socket = text.startswith("connection") and not in_process
        if over_a_socket:
            # Over a socket the call that meets it must find it there already.
            mock.inject(text)
        else:
            mock.inject(text, times=1)
        if error is None:
            run(mock, operation, timeout=timeout, in_process=in_process)
        else:
            with pytest.raises(error) as caught:
                run(mock, operation, timeout=timeout, in_process=in_process)
            assert isinstance(caught.value, error)
    if not text.startswith("connection"):
        assert [call.executed for call in mock.calls] == [executed]


# The menu and its draws.


def test_text_of_faults() -> None:
    assert Fault.parse("latency") == Fault("latency")
    assert Fault.parse("latency:0.2@0.1") == Fault("latency", 0.2, 0.1)
    assert Fault.parse("http-503@0.05") == Fault("http-503", None, 0.05)
    assert str(Fault.parse("clock-skew:-30@0.5")) == "clock-skew:-30@0.5"
    assert Fault("latency").amount == 0.1
    assert Fault("http-418-after-commit").status == 418


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("latencyy", "did you mean latency.*choose from latency, jitter"),
        ("http-200", "there is no fault"),
        ("http-NNN", "there is no fault"),
        ("gzip:1", "takes no value"),
        ("latency:-1", "must be seconds"),
        ("latency:nan", "must be seconds"),
        ("latency:much", "are numbers"),
        ("gzip@0", "above 0"),
        ("gzip@1.5", "at most 1"),
        ("gzip@", "are numbers"),
        ("@0.5", r"write kind\[:value\]\[@probability\]"),
    ],
)
def test_wrong_texts_of_faults(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Fault.parse(text)


def met(seed: int, targets: list[str]) -> dict[str, list[str | None]]:
    """The faults that requests met, by target, in the order of their arrival."""
    exchange = MockExchange(seed=seed, rate_limits=False, faults=["gzip@0.5", "http-503@0.2"])
    found: dict[str, list[str | None]] = {}
    with exchange:
        for target in targets:
            fetch(exchange, target)
            found.setdefault(target, []).append(exchange.calls[-1].fault)
    return found


def test_draws_depend_on_seed_and_request_not_on_order() -> None:
    targets = [f"/v5/crypto-loan-common/loanable-data?currency=C{n % 5}" for n in range(30)]
    first = met(7, targets)
    assert met(7, sorted(targets, reverse=True)) == first
    assert met(8, targets) != first
    kinds = [kind for each in first.values() for kind in each]
    assert {"gzip", "http-503", None} == set(kinds)


def test_reset_goes_back_to_the_faults_of_the_beginning() -> None:
    with MockExchange(faults=["http-503"], rate_limits=False) as mock:
        injected = mock.inject("http-502")
        assert fetch(mock).status == 503
        injected.remove()
        injected.remove()
        mock.reset()
        assert mock.faults_injected == {}
        assert fetch(mock).status == 503


def test_mistakes_in_injections(mock: MockExchange) -> None:
    with pytest.raises(ValueError, match="there is no operation 'nothing'"):
        mock.inject("gzip", operation_id="nothing")
    with pytest.raises(ValueError, match="at least 1"):
        mock.inject("gzip", times=0)
