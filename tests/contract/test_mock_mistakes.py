"""What the mock exchanges say of rarer mistakes, and of those of a test itself."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import Message
from typing import Any

import pytest
from bybit_v5.testing import Keys as BybitKeys
from bybit_v5.testing import MockExchange as BybitMock
from okx_v5.testing import Keys as OkxKeys
from okx_v5.testing import MockExchange as OkxMock

NOON = datetime(2026, 7, 1, 12, 0, 0, tzinfo=UTC)
NOON_MS = 1782907200000
REPAY = "/api/v5/trade/one-click-repay"
REPAY_BODY = b'{"debtCcy":["ETH"],"repayCcy":"USDT"}'
BORROW = "/v5/crypto-loan-flexible/borrow"
BORROW_BODY = b'{"loanCurrency":"BTC","loanAmount":"0.1"}'


@pytest.fixture
def okx() -> Iterator[OkxMock]:
    with OkxMock(keys=OkxKeys("k", "s", "p"), now=lambda: NOON, rate_limits=False) as mock:
        yield mock


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    content: bytes


def send(mock: Any, method: str, target: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    connection = http.client.HTTPConnection(mock.base_url.removeprefix("http://"))
    connection.request(method, target, body, dict(headers))
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


def okx_headers(body: bytes, timestamp: str = "2026-07-01T12:00:00.000Z") -> dict[str, str]:
    digest = hmac.new(b"s", f"{timestamp}POST{REPAY}".encode() + body, hashlib.sha256).digest()
    return {
        "OK-ACCESS-KEY": "k",
        "OK-ACCESS-SIGN": base64.b64encode(digest).decode(),
        "OK-ACCESS-TIMESTAMP": timestamp,
        "OK-ACCESS-PASSPHRASE": "p",
        "Content-Type": "application/json",
    }


def answered(mock: Any, method: str, body: bytes, headers: Mapping[str, str]) -> tuple[Any, ...]:
    response = send(mock, method, REPAY, body, headers)
    reply = json.loads(response.content)
    return response.status, reply["code"], reply["msg"]


# Statuses, codes and words as in the exchange's table of error codes.


def test_an_empty_body(okx: OkxMock) -> None:
    expected = (400, "50000", "Body for POST request cannot be empty.")
    assert answered(okx, "POST", b"", okx_headers(b"")) == expected


def test_broken_json(okx: OkxMock) -> None:
    body = REPAY_BODY[:-1]
    assert answered(okx, "POST", body, okx_headers(body)) == (400, "50002", "JSON syntax error")


def test_another_content_type(okx: OkxMock) -> None:
    headers = okx_headers(REPAY_BODY) | {"Content-Type": "text/plain"}
    expected = (400, "50006", 'Invalid Content-Type. Please use "application/JSON".')
    assert answered(okx, "POST", REPAY_BODY, headers) == expected


@pytest.mark.parametrize(
    "timestamp", ["1782907200000", "2026-07-01 12:00:00.000Z", "2026-02-30T12:00:00.000Z", "now"]
)
def test_a_timestamp_that_is_none(timestamp: str, okx: OkxMock) -> None:
    headers = okx_headers(REPAY_BODY, timestamp)
    expected = (401, "50112", "Invalid OK-ACCESS-TIMESTAMP.")
    assert answered(okx, "POST", REPAY_BODY, headers) == expected


def test_another_method(okx: OkxMock) -> None:
    headers = okx_headers(REPAY_BODY)
    expected = (405, "50115", "Invalid request method.")
    assert answered(okx, "PUT", REPAY_BODY, headers) == expected
    assert okx.calls[-1].operation_id is None


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (
            200,
            "Rate limit reached. "
            "Please refer to API documentation and throttle requests accordingly.",
        ),
        (429, "Too Many Requests"),
    ],
)
def test_words_of_a_rate_limit_depend_on_the_status(status: int, words: str, okx: OkxMock) -> None:
    okx.inject(f"rate-limit-{status}")
    assert answered(okx, "POST", REPAY_BODY, okx_headers(REPAY_BODY)) == (status, "50011", words)


# When the limit starts anew: told while it is exceeded, otherwise the header is the clock.


def test_reset_is_now_while_the_limit_holds() -> None:
    moved = timedelta()
    message = f"{NOON_MS}k5000".encode() + BORROW_BODY
    headers = {
        "X-BAPI-API-KEY": "k",
        "X-BAPI-TIMESTAMP": str(NOON_MS),
        "X-BAPI-SIGN": hmac.new(b"s", message, hashlib.sha256).hexdigest(),
        "Content-Type": "application/json",
    }
    told = []
    with BybitMock(keys=BybitKeys("k", "s"), now=lambda: NOON + moved) as mock:
        for milliseconds in (0, 400, 999, 1000):
            moved = timedelta(milliseconds=milliseconds)
            response = send(mock, "POST", BORROW, BORROW_BODY, headers)
            reply = json.loads(response.content)
            reset = int(response.headers["X-Bapi-Limit-Reset-Timestamp"]) - NOON_MS
            told.append((reply["retCode"], response.headers["X-Bapi-Limit-Status"], reset))
    assert told == [(0, "0", 0), (10006, "0", 1000), (10006, "0", 1000), (0, "0", 1000)]


# Requests whose sender goes away.


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 5
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


def test_a_request_that_breaks_off_is_none(okx: OkxMock) -> None:
    headers = "".join(f"{name}: {value}\r\n" for name, value in okx_headers(b"").items())
    address = okx.base_url.removeprefix("http://").split(":")
    head = f"POST {REPAY} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n{headers}\r\n"
    with socket.create_connection((address[0], int(address[1]))) as connection:
        connection.sendall(head.encode() + REPAY_BODY)
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""
    response = send(okx, "POST", REPAY, REPAY_BODY, okx_headers(REPAY_BODY))
    assert response.status == 200
    assert [call.body for call in okx.calls] == [REPAY_BODY]


def test_a_whole_request_whose_sender_is_gone_takes_effect(okx: OkxMock) -> None:
    headers = "".join(f"{name}: {value}\r\n" for name, value in okx_headers(REPAY_BODY).items())
    address = okx.base_url.removeprefix("http://").split(":")
    head = f"POST {REPAY} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(REPAY_BODY)}\r\n{headers}\r\n"
    for count in range(1, 21):
        with socket.create_connection((address[0], int(address[1]))) as connection:
            connection.sendall(head.encode() + REPAY_BODY)
        assert until(lambda: len(okx.calls) == count)  # noqa: B023 - called at once
    assert all(call.executed and call.body == REPAY_BODY for call in okx.calls)


# What was answered is what arrived.


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("reset-before-commit", None),
        ("reset-after-commit", None),
        ("timeout-after-commit", None),
        ("connection-refused:0.01", None),
        ("truncated-body", 200),
        ("http-503", 503),
    ],
)
def test_status_of_what_never_arrived(fault: str, status: int | None, okx: OkxMock) -> None:
    okx.inject(fault, times=1)
    connection = http.client.HTTPConnection(okx.base_url.removeprefix("http://"), timeout=0.2)
    try:
        connection.request("POST", REPAY, REPAY_BODY, okx_headers(REPAY_BODY))
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        pass
    finally:
        connection.close()
    assert okx.calls[0].status == status


# Mistakes of the test itself.


def test_an_answer_that_fails_is_a_call_that_says_why(
    okx: OkxMock, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(call: Any) -> None:
        raise RuntimeError("the handler is wrong")

    okx.handle("trade.one_click_repay", fail)
    response = send(okx, "POST", REPAY, REPAY_BODY, okx_headers(REPAY_BODY))
    detail = "the answer failed with RuntimeError: the handler is wrong"
    assert response.status == 500
    assert response.content == f"{detail}\n".encode()
    (call,) = okx.calls
    assert (call.executed, call.refusal and call.refusal.detail) == (False, detail)
    assert "the handler is wrong" in caplog.text
    okx.handle("trade.one_click_repay", lambda call: [{"amount": object()}])
    assert send(okx, "POST", REPAY, REPAY_BODY, okx_headers(REPAY_BODY)).status == 500


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "at least one key"),
        ([OkxKeys("k", "s"), OkxKeys("k", "t")], "the same api_key"),
        (OkxKeys("k", "s", permissions=frozenset({"Traed"})), "'Traed' is no"),
        (OkxKeys("k", "s", permissions="Trade"), "'Trade' is no set"),  # type: ignore[arg-type]  # wrong on purpose
    ],
)
def test_keys_that_cannot_be_meant(keys: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        OkxMock(keys=keys)


def test_an_expectation_of_an_argument_that_there_is_not(okx: OkxMock) -> None:
    # To expect none of them would hold whatever was sent.
    with pytest.raises(ValueError, match=r"no argument 'debt_ccy' on the wire.*debtCcy"):
        okx.expect("trade.one_click_repay", debt_ccy=["ETH"], times=0)
    okx.expect("trade.one_click_repay", debtCcy=["ETH"], times=0)


def test_long_arguments_are_compared_line_by_line_in_the_form_given() -> None:
    body = (
        b'{"loanCurrency":"BTC","loanAmount":"0.1","collateralList":['
        b'{"currency":"ETH","amount":"5"},{"currency":"USDT","amount":"1000"}]}'
    )
    message = f"{NOON_MS}k5000".encode() + body
    headers = {
        "X-BAPI-API-KEY": "k",
        "X-BAPI-TIMESTAMP": str(NOON_MS),
        "X-BAPI-SIGN": hmac.new(b"s", message, hashlib.sha256).hexdigest(),
        "Content-Type": "application/json",
    }
    with BybitMock(keys=BybitKeys("k", "s"), now=lambda: NOON) as mock:
        assert send(mock, "POST", BORROW, body, headers).status == 200
        with pytest.raises(AssertionError) as caught:
            mock.expect(
                "crypto_loan_flexible.borrow",
                collateralList=[
                    {"currency": "ETH", "amount": "5"},
                    {"currency": "USDT", "amount": "1001"},
                ],
            )
    lines = str(caught.value).splitlines()
    start = lines.index("the closest call differs (- expected, + received):")
    assert lines[start + 1 : start + 5] == [
        "    - collateralList = [{'currency': 'ETH', 'amount': '5'},",
        "    -                   {'currency': 'USDT', 'amount': '1001'}]",
        "    + collateralList = [{'currency': 'ETH', 'amount': '5'},",
        "    +                   {'currency': 'USDT', 'amount': '1000'}]",
    ]
