"""The mock exchanges themselves, with requests written and signed by hand."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import socket
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from bybit_v5.testing import Keys as BybitKeys
from bybit_v5.testing import MockExchange as BybitMock
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from okx_v5.testing import Keys as OkxKeys
from okx_v5.testing import MockExchange as OkxMock

KEY, SECRET, PASSPHRASE = "mock-key", "mock-secret", "mock phrase"
NOW = datetime(2026, 7, 1, 12, 0, 0, tzinfo=UTC)
NOW_MS = 1782907200000
BORROW = "/v5/crypto-loan-flexible/borrow"
BORROW_BODY = b'{"loanCurrency":"BTC","loanAmount":"0.1"}'
REPAY = "/api/v5/trade/one-click-repay"
REPAY_BODY = b'{"debtCcy":["ETH"],"repayCcy":"USDT"}'


@pytest.fixture(scope="module")
def running_bybit() -> Iterator[BybitMock]:
    with BybitMock(keys=BybitKeys(KEY, SECRET), now=lambda: NOW, rate_limits=False) as mock:
        yield mock


@pytest.fixture
def bybit(running_bybit: BybitMock) -> BybitMock:
    running_bybit.reset()
    return running_bybit


@pytest.fixture(scope="module")
def running_okx() -> Iterator[OkxMock]:
    keys = [
        OkxKeys(KEY, SECRET, PASSPHRASE),
        OkxKeys("demo-key", SECRET, PASSPHRASE, environment="demo"),
        OkxKeys("live-key", SECRET, PASSPHRASE, environment="mainnet"),
    ]
    with OkxMock(keys=keys, now=lambda: NOW, rate_limits=False) as mock:
        yield mock


@pytest.fixture
def okx(running_okx: OkxMock) -> OkxMock:
    running_okx.reset()
    return running_okx


def send(
    mock: Any, method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> tuple[int, Any]:
    """Status and JSON of the reply, or its text."""
    connection = http.client.HTTPConnection(mock.base_url.removeprefix("http://"))
    try:
        connection.request(method, target, body or None, dict(headers or {}))
        response = connection.getresponse()
        content = response.read()
    finally:
        connection.close()
    try:
        return response.status, json.loads(content)
    except ValueError:
        return response.status, content.decode()


def bybit_headers(
    payload: bytes,
    *,
    key: str = KEY,
    secret: str = SECRET,
    timestamp: int = NOW_MS,
    window: str = "5000",
) -> dict[str, str]:
    message = f"{timestamp}{key}{window}".encode() + payload
    return {
        "X-BAPI-API-KEY": key,
        "X-BAPI-TIMESTAMP": str(timestamp),
        "X-BAPI-RECV-WINDOW": window,
        "X-BAPI-SIGN": hmac.new(secret.encode(), message, hashlib.sha256).hexdigest(),
        "Content-Type": "application/json",
    }


def bybit_borrow(mock: BybitMock, body: bytes = BORROW_BODY, **options: Any) -> tuple[int, Any]:
    return send(mock, "POST", BORROW, body, bybit_headers(body, **options))


def okx_headers(
    body: bytes,
    *,
    key: str = KEY,
    secret: str = SECRET,
    passphrase: str = PASSPHRASE,
    timestamp: str = "2026-07-01T12:00:00.000Z",
    target: str = REPAY,
) -> dict[str, str]:
    message = f"{timestamp}POST{target}".encode() + body
    digest = hmac.new(secret.encode(), message, hashlib.sha256).digest()
    return {
        "OK-ACCESS-KEY": key,
        "OK-ACCESS-SIGN": base64.b64encode(digest).decode(),
        "OK-ACCESS-TIMESTAMP": timestamp,
        "OK-ACCESS-PASSPHRASE": passphrase,
        "Content-Type": "application/json",
    }


def okx_repay(mock: OkxMock, body: bytes = REPAY_BODY, **options: Any) -> tuple[int, Any]:
    return send(mock, "POST", REPAY, body, okx_headers(body, **options))


def test_correct_request_gets_the_documented_reply(bybit: BybitMock, okx: OkxMock) -> None:
    status, reply = bybit_borrow(bybit)
    assert (status, reply["retCode"], reply["result"]) == (200, 0, {"orderId": "1363"})
    (call,) = bybit.calls
    assert (call.method, call.path, call.query, call.body) == ("POST", BORROW, b"", BORROW_BODY)
    assert call.operation_id == "crypto_loan_flexible.borrow"
    assert call.arguments == {"loanCurrency": "BTC", "loanAmount": "0.1"}
    assert call.headers["x-bapi-api-key"] == KEY
    status, reply = okx_repay(okx)
    assert (status, reply["code"]) == (200, "0")
    assert [row["debtCcy"] for row in reply["data"]] == ["ETH", "BTC"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"secret": "another"}, 10004),
        ({"key": "another"}, 10003),
        ({"timestamp": NOW_MS - 5001}, 10002),
        ({"timestamp": NOW_MS + 1000}, 10002),
        ({"timestamp": NOW_MS - 20001, "window": "20000"}, 10002),
        # A wider window never mends a fast clock.
        ({"timestamp": NOW_MS + 1000, "window": "20000"}, 10002),
        ({"timestamp": 12}, 10002),
    ],
)
def test_bybit_refuses(options: dict[str, Any], code: int, bybit: BybitMock) -> None:
    _, reply = bybit_borrow(bybit, **options)
    assert reply["retCode"] == code
    assert reply["retMsg"]
    assert reply["result"] == {}
    assert reply["time"] == NOW_MS


@pytest.mark.parametrize(
    "options",
    [
        {"timestamp": NOW_MS - 5000},
        {"timestamp": NOW_MS + 999},
        {"timestamp": NOW_MS - 20000, "window": "20000"},
    ],
)
def test_bybit_window(options: dict[str, Any], bybit: BybitMock) -> None:
    assert bybit_borrow(bybit, **options)[1]["retCode"] == 0


@pytest.mark.parametrize(
    "body",
    [
        b'{"loanAmount":"0.1"}',
        b"{}",
        b"",
        b"[]",
        b'{"loanCurrency":"BTC","loanAmount":"0.1"',
        b'{"loanCurrency":"BTC","loanAmount":0.1}',
        b'{"loanCurrency":"BTC","loanAmount":"1E-8"}',
        b'{"loanCurrency":"BTC","loanAmount":"1,000"}',
        b'{"loanCurrency":"BTC","loanAmount":"0.1","loanAmount":"0.1"}',
        b'{"loanCurrency":"BTC","loanAmount":"0.1","amount":"0.1"}',
        b'{"loanCurrency":"BTC","loanAmount":"0.1","collateralList":{}}',
        b'{"loanCurrency":"BTC","loanAmount":"0.1","collateralList":[{"coin":"ETH"}]}',
        b'{"loanCurrency":"BTC","loanAmount":"0.1","collateralList":['
        + b",".join([b'{"currency":"ETH"}'] * 101)
        + b"]}",
        b'{"loanCurrency":"BTC","loanAmount":"\xff"}',
    ],
)
def test_bybit_refuses_bodies(body: bytes, bybit: BybitMock) -> None:
    assert bybit_borrow(bybit, body)[1]["retCode"] == 10001
    assert bybit.calls[-1].arguments == {}


def test_signature_covers_the_bytes_and_not_their_meaning(bybit: BybitMock) -> None:
    spaced = b'{"loanCurrency": "BTC", "loanAmount": "0.1"}'
    _, reply = send(bybit, "POST", BORROW, spaced, bybit_headers(BORROW_BODY))
    assert reply["retCode"] == 10004


def test_signature_must_be_lower_case(bybit: BybitMock) -> None:
    headers = bybit_headers(BORROW_BODY)
    headers["X-BAPI-SIGN"] = headers["X-BAPI-SIGN"].upper()
    assert send(bybit, "POST", BORROW, BORROW_BODY, headers)[1]["retCode"] == 10004


def test_bybit_one_of_two_must_be_given(bybit: BybitMock) -> None:
    path = "/v5/crypto-loan-fixed/fully-repay"
    assert send(bybit, "POST", path, b"{}", bybit_headers(b"{}"))[1]["retCode"] == 10001
    assert bybit.calls[-1].refusal is not None
    assert bybit.calls[-1].refusal.mistake == "missing-parameter"
    for body in (b'{"loanId":"1"}', b'{"loanCurrency":"ETH"}'):
        assert send(bybit, "POST", path, body, bybit_headers(body))[1]["retCode"] == 0


def test_bybit_content_type(bybit: BybitMock) -> None:
    headers = bybit_headers(BORROW_BODY) | {"Content-Type": "text/plain"}
    assert send(bybit, "POST", BORROW, BORROW_BODY, headers)[1]["retCode"] == 10001
    headers["Content-Type"] = "application/json; charset=utf-8"
    assert send(bybit, "POST", BORROW, BORROW_BODY, headers)[1]["retCode"] == 0


@pytest.mark.parametrize("header", ["X-BAPI-API-KEY", "X-BAPI-TIMESTAMP", "X-BAPI-SIGN"])
def test_bybit_missing_header(header: str, bybit: BybitMock) -> None:
    headers = bybit_headers(BORROW_BODY)
    del headers[header]
    reply = send(bybit, "POST", BORROW, BORROW_BODY, headers)[1]
    assert reply["retCode"] != 0
    assert bybit.calls[-1].refusal is not None
    assert bybit.calls[-1].refusal.mistake == "missing-authentication"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", 0),
        ("?currency=ETH&vipLevel=VIP5", 0),
        ("?vipLevel=VIP99", 0),
        ("?currency=%E2%82%AC+%26", 0),
        ("?vipLevel=VIP6", 10001),
        ("?currency=ETH&currency=BTC", 10001),
        ("?coin=ETH", 10001),
        ("?currency=%zz", 10001),
        ("?currency=%ff", 10001),
    ],
)
def test_bybit_query(query: str, code: int, bybit: BybitMock) -> None:
    _, reply = send(bybit, "GET", f"/v5/crypto-loan-common/loanable-data{query}")
    assert reply["retCode"] == code
    assert bybit.calls[-1].query == query.removeprefix("?").encode()


def test_get_with_a_body_is_forbidden(bybit: BybitMock) -> None:
    assert send(bybit, "GET", "/v5/market/time", b"{}")[0] == 403


@pytest.mark.parametrize(("method", "path"), [("GET", "/v5/nowhere"), ("GET", BORROW)])
def test_bybit_unknown_route(method: str, path: str, bybit: BybitMock) -> None:
    _, reply = send(bybit, method, path)
    assert reply["retCode"] == 10017


def test_bybit_rsa() -> None:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    message = f"{NOW_MS}{KEY}5000".encode() + BORROW_BODY
    signature = private.sign(message, padding.PKCS1v15(), hashes.SHA256())
    headers = bybit_headers(BORROW_BODY) | {"X-BAPI-SIGN": base64.b64encode(signature).decode()}
    with BybitMock(keys=BybitKeys(KEY, public_key=public), now=lambda: NOW) as mock:
        assert send(mock, "POST", BORROW, BORROW_BODY, headers)[1]["retCode"] == 0
        other = BORROW_BODY.replace(b"0.1", b"0.2")
        assert send(mock, "POST", BORROW, other, headers)[1]["retCode"] == 10004
        for wrong in ("", "AAAA", "not base64!"):
            headers["X-BAPI-SIGN"] = wrong
            assert send(mock, "POST", BORROW, BORROW_BODY, headers)[1]["retCode"] != 0
        # The shared secret of a key with a public key is none.
        assert bybit_borrow(mock)[1]["retCode"] == 10004


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"secret": "another"}, "50113"),
        ({"key": "another"}, "50111"),
        ({"passphrase": "another"}, "50105"),
        ({"timestamp": "2026-07-01T11:59:29.999Z"}, "50102"),
        ({"timestamp": "2026-07-01T12:00:31.000Z"}, "50102"),
        ({"target": "/api/v5/trade/one-click-repay?"}, "50113"),
        ({"key": "demo-key"}, "50101"),
    ],
)
def test_okx_refuses(options: dict[str, Any], code: str, okx: OkxMock) -> None:
    status, reply = okx_repay(okx, **options)
    assert reply["code"] == code
    assert reply["msg"]
    assert reply["data"] == []
    assert status == 401


@pytest.mark.parametrize("timestamp", ["2026-07-01T11:59:30.001Z", "2026-07-01T12:00:29.999Z"])
def test_okx_window(timestamp: str, okx: OkxMock) -> None:
    assert okx_repay(okx, timestamp=timestamp)[1]["code"] == "0"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("OK-ACCESS-KEY", "50103"),
        ("OK-ACCESS-PASSPHRASE", "50104"),
        ("OK-ACCESS-SIGN", "50106"),
        ("OK-ACCESS-TIMESTAMP", "50107"),
    ],
)
def test_okx_missing_header(header: str, code: str, okx: OkxMock) -> None:
    headers = okx_headers(REPAY_BODY)
    del headers[header]
    status, reply = send(okx, "POST", REPAY, REPAY_BODY, headers)
    assert (status, reply["code"]) == (401, code)


def test_okx_keys_belong_to_an_environment(okx: OkxMock) -> None:
    def code(key: str, simulated: str | None) -> str:
        headers = okx_headers(REPAY_BODY, key=key)
        if simulated is not None:
            headers["x-simulated-trading"] = simulated
        return str(send(okx, "POST", REPAY, REPAY_BODY, headers)[1]["code"])

    assert code("demo-key", "1") == "0"
    assert code("demo-key", "0") == "50101"
    assert code("live-key", None) == "0"
    assert code("live-key", "0") == "0"
    assert code("live-key", "1") == "50101"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"repayCcy":"USDT"}', "50014"),
        (b'{"debtCcy":["ETH"]}', "50014"),
        (b'{"debtCcy":"ETH","repayCcy":"USDT"}', "51000"),
        (b'{"debtCcy":["A","B","C","D","E","F"],"repayCcy":"USDT"}', "51000"),
        (b'{"debtCcy":["ETH"],"repayCcy":"USDT","x":1}', "51000"),
        (b'{"debtCcy":', "50002"),
    ],
)
def test_okx_refuses_bodies(body: bytes, code: str, okx: OkxMock) -> None:
    assert okx_repay(okx, body)[1]["code"] == code


def test_given_replies(bybit: BybitMock) -> None:
    bybit.reply_with("market.get_server_time", {"first": 1}, times=1)
    bybit.reply_with("market.get_server_time", b"<html>", status=502, headers={"X-Kept": "yes"})
    bybit.reply_with("market.get_server_time", "second", times=1)
    assert send(bybit, "GET", "/v5/market/time") == (200, {"first": 1})
    assert send(bybit, "GET", "/v5/market/time") == (200, "second")
    for _ in range(2):
        assert send(bybit, "GET", "/v5/market/time") == (502, "<html>")
    bybit.reset()
    assert bybit.calls == ()
    assert send(bybit, "GET", "/v5/market/time")[1]["retCode"] == 0
    with pytest.raises(ValueError, match="no operation"):
        bybit.reply_with("market.get_time", b"")


def test_a_wrong_request_never_gets_a_given_reply(bybit: BybitMock) -> None:
    bybit.reply_with("crypto_loan_flexible.borrow", b"{}")
    assert bybit_borrow(bybit, secret="another")[1]["retCode"] == 10004


def test_secrets_stay_out_of_reprs(bybit: BybitMock) -> None:
    bybit_borrow(bybit)
    shown = f"{bybit.calls} {bybit.keys}"
    signature = bybit.calls[0].headers["x-bapi-sign"]
    assert SECRET not in shown
    assert signature not in shown


def test_unknown_environment_is_named() -> None:
    with pytest.raises(ValueError, match=r"moon.*demo"):
        OkxMock(keys=OkxKeys(KEY, SECRET, PASSPHRASE, environment="moon"))


def test_it_serves_many_requests_on_one_connection_and_closes_cleanly() -> None:
    with BybitMock() as mock:
        address = mock.base_url
        port = int(address.rpartition(":")[2])
        connection = http.client.HTTPConnection("127.0.0.1", port)
        for _ in range(100):
            connection.request("GET", "/v5/market/time")
            assert connection.getresponse().read()
        with pytest.raises(RuntimeError, match="already"):
            mock.start()
        connection.close()
    mock.close()
    with pytest.raises(RuntimeError, match="not listening"):
        _ = mock.base_url
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=1).close()


def test_clock_is_the_computers_by_default() -> None:
    with BybitMock(keys=BybitKeys(KEY, SECRET)) as mock:
        now = int(datetime.now(UTC).timestamp() * 1000)
        assert bybit_borrow(mock, timestamp=now)[1]["retCode"] == 0
        late = int((datetime.now(UTC) - timedelta(minutes=1)).timestamp() * 1000)
        assert bybit_borrow(mock, timestamp=late)[1]["retCode"] == 10002
