"""Everything that can go wrong on the way ends in the right exception, sync and async."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import bybit_v5
import okx_v5
import pytest

from tests.contract.faults import (
    Fault,
    FaultyServer,
    answer,
    hang_up,
    keep_silent,
    refused_url,
    reset,
    stop_halfway,
)

SECRET = "canary-secret-7c1e"
PASSPHRASE = "canary-phrase-9d2f"
HTML = b"<html><head><title>403 Forbidden</title></head></html>"
#: Seconds; long for a reply on loopback even on a busy machine, as short as a test needs.
READ_TIMEOUT = 1.0
Call = Callable[[Any], Any]


def bybit_read(client: Any) -> Any:
    return client.market.get_server_time()


def bybit_write(client: Any) -> Any:
    return client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")


def okx_read(client: Any) -> Any:
    return client.public_data.get_system_time()


def okx_write(client: Any) -> Any:
    return client.trade.one_click_repay(debt_ccy=["ETH"], repay_ccy="USDT")


def run_sync(package: Any, call: Call, url: str) -> Any:
    client, _, options = _client(package)
    timeout = package.Timeout(read=READ_TIMEOUT)
    options |= {"base_url": url, "timeout": timeout, "retry": None}
    with client(package.Environment.MAINNET, **options) as opened:
        return call(opened)


def run_async(package: Any, call: Call, url: str) -> Any:
    _, client, options = _client(package)
    timeout = package.Timeout(read=READ_TIMEOUT)
    options |= {"base_url": url, "timeout": timeout, "retry": None}

    async def run() -> Any:
        async with client(package.Environment.MAINNET, **options) as opened:
            return await call(opened)

    return asyncio.run(run())


def _client(package: Any) -> tuple[Any, Any, dict[str, Any]]:
    options = {"api_key": "key", "api_secret": SECRET}
    if package is bybit_v5:
        return bybit_v5.Bybit, bybit_v5.AsyncBybit, options
    return okx_v5.Okx, okx_v5.AsyncOkx, options | {"passphrase": PASSPHRASE}


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
reads = pytest.mark.parametrize(
    ("package", "call"),
    [(bybit_v5, bybit_read), (okx_v5, okx_read)],
    ids=["bybit-read", "okx-read"],
)
writes = pytest.mark.parametrize(
    ("package", "call"),
    [(bybit_v5, bybit_write), (okx_v5, okx_write)],
    ids=["bybit-write", "okx-write"],
)


def caught(run: Any, package: Any, call: Call, fault: Fault, expected: Any) -> Any:
    """The error that the fault ends in; the request went out once and no secret is in sight."""
    with FaultyServer(fault) as server, pytest.raises(expected) as information:
        run(package, call, server.url)
    error = information.value
    assert server.requests == 1
    if expected is package.OutcomeUnknown and run is run_async:
        expected = package.AsyncOutcomeUnknown
    assert type(error) is expected
    base = package.BybitError if package is bybit_v5 else package.OkxError
    assert isinstance(error, base)
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
    assert SECRET not in shown
    assert PASSPHRASE not in shown
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    return error


@both
@pytest.mark.parametrize("call", [bybit_read, bybit_write])
def test_html_403_means_that_bybit_stops_the_address(run: Any, call: Call) -> None:
    fault = answer(403, HTML, "text/html")
    error = caught(run, bybit_v5, call, fault, bybit_v5.RateLimitError)
    assert error.category == "rate-limit"
    assert error.code is None
    assert error.reply.status == 403
    assert error.reply.content == HTML


@both
@reads
def test_server_error_without_envelope_on_a_read(run: Any, package: Any, call: Call) -> None:
    error = caught(run, package, call, answer(500, HTML, "text/html"), package.UnavailableError)
    assert error.reply.status == 500


@both
@writes
def test_server_error_without_envelope_on_a_write(run: Any, package: Any, call: Call) -> None:
    error = caught(run, package, call, answer(502, HTML, "text/html"), package.OutcomeUnknown)
    assert error.reply.status == 502
    assert error.method == "POST"
    assert error.body.startswith(b"{")


@both
@pytest.mark.parametrize(
    "content", [b'{"retCode":0,"code":"0","resu', b"", b"[]", b"null", b'"text"', b"\xff\xfe"]
)
@reads
def test_unreadable_reply_to_a_read(run: Any, package: Any, call: Call, content: bytes) -> None:
    error = caught(run, package, call, answer(200, content), package.DecodeError)
    assert (
        error.operation
        == ("market.get_server_time", "public_data.get_system_time")[package is okx_v5]
    )
    assert error.reply.content == content
    assert error.accepted is False


@both
@pytest.mark.parametrize("content", [b'{"retCode":0,"code":"0","resu', b"", HTML])
@writes
def test_unreadable_reply_to_a_write(run: Any, package: Any, call: Call, content: bytes) -> None:
    caught(run, package, call, answer(200, content), package.OutcomeUnknown)


@both
def test_missing_documented_field(run: Any) -> None:
    content = b'{"retCode":0,"retMsg":"OK","result":{"timeSecond":"1"},"retExtInfo":{},"time":1}'
    error = caught(run, bybit_v5, bybit_read, answer(200, content), bybit_v5.DecodeError)
    assert "market.get_server_time" in str(error)
    assert "timeNano" in str(error)
    assert error.path.startswith("$.result")


@both
def test_missing_field_in_the_reply_to_a_write_says_that_it_was_accepted(run: Any) -> None:
    content = b'{"retCode":0,"retMsg":"ok","result":{},"retExtInfo":{},"time":1}'
    error = caught(run, bybit_v5, bybit_write, answer(200, content), bybit_v5.DecodeError)
    assert error.accepted is True


@both
@pytest.mark.parametrize("status", [200, 400, 401])
def test_bybit_error_code(run: Any, status: int) -> None:
    content = b'{"retCode":10001,"retMsg":"no such coin","result":{},"retExtInfo":{},"time":1}'
    error = caught(
        run, bybit_v5, bybit_write, answer(status, content), bybit_v5.InvalidRequestError
    )
    assert (error.code, error.message) == (10001, "no such coin")
    assert error.operation == "crypto_loan_flexible.borrow"
    assert error.reply.status == status


@both
@pytest.mark.parametrize("status", [200, 401])
def test_okx_error_code(run: Any, status: int) -> None:
    content = b'{"code":"50113","msg":"Invalid signature","data":[]}'
    error = caught(run, okx_v5, okx_write, answer(status, content), okx_v5.AuthenticationError)
    assert (error.code, error.message) == ("50113", "Invalid signature")
    assert error.reply.status == status


@both
@pytest.mark.parametrize(
    ("package", "call", "content"),
    [
        (bybit_v5, bybit_write, b'{"retCode":10016,"retMsg":"Server error.","result":{}}'),
        (okx_v5, okx_write, b'{"code":"50004","msg":"Endpoint request timeout","data":[]}'),
    ],
    ids=["bybit", "okx"],
)
def test_codes_that_do_not_tell_the_outcome(
    run: Any, package: Any, call: Call, content: bytes
) -> None:
    error = caught(run, package, call, answer(200, content), package.OutcomeUnknown)
    assert str(error.code) in content.decode()


@both
@pytest.mark.parametrize("fault", [reset, hang_up, stop_halfway, keep_silent])
@reads
def test_no_reply_to_a_read(run: Any, package: Any, call: Call, fault: Fault) -> None:
    error = caught(run, package, call, fault, package.TransportError)
    assert error.request_sent is True


@both
@pytest.mark.parametrize("fault", [reset, hang_up, stop_halfway, keep_silent])
@writes
def test_no_reply_to_a_write(run: Any, package: Any, call: Call, fault: Fault) -> None:
    error = caught(run, package, call, fault, package.OutcomeUnknown)
    assert error.sent_at.utcoffset().total_seconds() == 0
    assert error.reply is None


@both
@pytest.mark.parametrize(
    ("package", "call"), [(bybit_v5, bybit_read), (bybit_v5, bybit_write), (okx_v5, okx_write)]
)
def test_connection_refused(run: Any, package: Any, call: Call) -> None:
    """Nothing was sent, so this is no unknown outcome, not even for a write."""
    with pytest.raises(package.TransportError) as information:
        run(package, call, refused_url())
    assert information.value.request_sent is False
