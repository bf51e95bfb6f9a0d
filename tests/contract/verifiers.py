"""Verify signatures straight from the exchanges' documentation; nothing of the tool is used."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time
from datetime import datetime

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.contract.recording import Received

#: How far, in milliseconds, a request of these tests may lie in the past.
_RECENT = 60_000


def verify_bybit(received: Received, api_key: str, secret: str, recv_window: str = "5000") -> None:
    """HMAC-SHA256 in lower-case hex over timestamp, key, window and payload."""
    message = _bybit_message(received, api_key, recv_window)
    expected = hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
    assert received.headers["x-bapi-sign"] == expected


def verify_bybit_rsa(
    received: Received, api_key: str, public_key: rsa.RSAPublicKey, recv_window: str = "5000"
) -> None:
    """RSA-SHA256 with PKCS#1 v1.5 in base64 over the same message; raises InvalidSignature."""
    message = _bybit_message(received, api_key, recv_window)
    signature = base64.b64decode(received.headers["x-bapi-sign"], validate=True)
    public_key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())


def _bybit_message(received: Received, api_key: str, recv_window: str) -> bytes:
    headers = received.headers
    assert headers["x-bapi-api-key"] == api_key
    assert headers["x-bapi-recv-window"] == recv_window
    timestamp = headers["x-bapi-timestamp"]
    assert re.fullmatch(r"\d{13}", timestamp)
    assert time.time() * 1000 - _RECENT < int(timestamp) < time.time() * 1000 + 1000
    payload = received.query.encode() if received.method == "GET" else received.body
    return timestamp.encode() + api_key.encode() + recv_window.encode() + payload


def verify_okx(received: Received, api_key: str, secret: str, passphrase: str) -> None:
    """HMAC-SHA256 in base64 over timestamp, method, path with query, and body."""
    headers = received.headers
    assert headers["ok-access-key"] == api_key
    assert headers["ok-access-passphrase"] == passphrase
    timestamp = headers["ok-access-timestamp"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", timestamp)
    age = time.time() - datetime.fromisoformat(timestamp).timestamp()
    assert -1 < age < _RECENT / 1000
    message = f"{timestamp}{received.method}{received.target}".encode() + received.body
    digest = hmac.new(secret.encode(), message, hashlib.sha256).digest()
    assert headers["ok-access-sign"] == base64.b64encode(digest).decode()
