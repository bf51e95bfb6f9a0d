"""Signed requests as bytes, made ahead of time: what a server is loaded with."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

#: What the mock of a package knows by default.
KEY, SECRET, PASSPHRASE = "mock-api-key", b"mock-api-secret", "mock-passphrase"
#: Milliseconds after its timestamp for which Bybit accepts a request: a round is over by then.
_WINDOW = "30000"
_BORROW = '{"loanCurrency":"BTC","loanAmount":"0.1"}'
_COLLATERAL = '{"type":"reduce","collateralAmt":"0.01","collateralCcy":"BTC"}'


@dataclass(frozen=True)
class Target:
    """A call that a server is asked for again and again; ``success`` stands in each right reply."""

    name: str
    package: str
    method: str
    path: str
    query: str
    body: str
    success: bytes


BYBIT_POST = Target(
    "Bybit: POST borrow",
    "bybit",
    "POST",
    "/v5/crypto-loan-flexible/borrow",
    "",
    _BORROW,
    b'"retCode":0,',
)
BYBIT_GET = Target(
    "Bybit: GET with a query",
    "bybit",
    "GET",
    "/v5/crypto-loan-flexible/borrow-history",
    "loanCurrency=BTC&limit=10",
    "",
    b'"retCode":0,',
)
OKX_POST = Target(
    "OKX: POST adjust collateral",
    "okx",
    "POST",
    "/api/v5/finance/flexible-loan/adjust-collateral",
    "",
    _COLLATERAL,
    b'"code":"0"',
)


def signed(target: Target, count: int) -> Sequence[bytes]:
    """So many requests, each with a timestamp and a signature of its own."""
    write = _bybit if target.package == "bybit" else _okx
    now = time.time_ns() // 1_000_000
    # No two are the same, and none is ahead of the server's clock.
    return [write(target, now - count // 4 + number // 4) for number in range(count)]


def _bybit(target: Target, milliseconds: int) -> bytes:
    payload = target.body or target.query
    message = f"{milliseconds}{KEY}{_WINDOW}{payload}".encode()
    signature = hmac.digest(SECRET, message, hashlib.sha256).hex()
    headers = (
        f"X-BAPI-API-KEY: {KEY}\r\nX-BAPI-TIMESTAMP: {milliseconds}\r\n"
        f"X-BAPI-RECV-WINDOW: {_WINDOW}\r\nX-BAPI-SIGN: {signature}\r\n"
    )
    return _request(target, headers)


def _okx(target: Target, milliseconds: int) -> bytes:
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    timestamp = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1000:03d}Z"
    message = f"{timestamp}{target.method}{_line(target)}{target.body}".encode()
    signature = base64.b64encode(hmac.digest(SECRET, message, hashlib.sha256)).decode()
    headers = (
        f"OK-ACCESS-KEY: {KEY}\r\nOK-ACCESS-SIGN: {signature}\r\n"
        f"OK-ACCESS-TIMESTAMP: {timestamp}\r\nOK-ACCESS-PASSPHRASE: {PASSPHRASE}\r\n"
    )
    return _request(target, headers)


def _line(target: Target) -> str:
    return f"{target.path}?{target.query}" if target.query else target.path


def _request(target: Target, headers: str) -> bytes:
    content = (
        f"Content-Type: application/json\r\nContent-Length: {len(target.body)}\r\n"
        if target.body
        else ""
    )
    return (
        f"{target.method} {_line(target)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n"
        f"User-Agent: bench\r\n{headers}{content}\r\n{target.body}"
    ).encode()
