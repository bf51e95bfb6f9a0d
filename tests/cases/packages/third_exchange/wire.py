"""A signature whose parts stand in another order, computed here once more."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

from tests.wire import Exchange, Received, Sent

KEYS = {"key_id": "the-key", "phrase": "the-phrase", "secret": "the-secret"}


def is_signed(headers: Mapping[str, str], body: bytes) -> None:
    assert body == b'{"coin":"BTC"}'
    signed = body.decode() + f"\nPOST{headers['host']}/v9/loans?30the-key{headers['at']}the-phrase"
    mac = hmac.new(b"the-secret", signed.encode(), hashlib.sha256).digest()
    assert headers["signature"] == base64.b64encode(mac).decode()
    assert len(headers["at"]) == 19  # nanoseconds


def refused(package: Any, error: BaseException) -> None:
    assert isinstance(error, package.AuthenticationError)
    assert error.code == 401 and "Check the secret" in str(error)


SIGNED = Sent(
    "POST",
    "/v9/loans",
    headers={
        "key": "the-key",
        "phrase": "the-phrase",
        "window": "30",
        "version": "9",
        "x-sandbox": "yes",
        "broker": None,
    },
    body=is_signed,
)
JSON = {"content-type": "application/json"}
EXCHANGES = [
    Exchange(
        name="a signed write",
        call="loans.borrow",
        arguments={"coin": "BTC"},
        credentials=KEYS,
        sent=SIGNED,
        received=Received(
            200, JSON, b'{"status":{"code":200,"at":1597026383085000},"payload":{"id":"1"}}'
        ),
        result=lambda package: package.models.LoansBorrowResult(id="1"),
    ),
    Exchange(
        name="a code of the envelope that refuses it",
        call="loans.borrow",
        arguments={"coin": "BTC"},
        credentials=KEYS,
        sent=SIGNED,
        received=Received(200, JSON, b'{"status":{"code":401,"text":"no"},"payload":null}'),
        error=refused,
    ),
]
