"""Verifies the authentication of a request from the bytes received, driven by ``x-signing``."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ._calls import Request, RequestRefusedError
from ._keys import Keys

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ISO_MILLISECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
#: Microseconds per unit, as (numerator, denominator).
_UNIX_UNITS = {
    "unix-s": (1_000_000, 1),
    "unix-ms": (1_000, 1),
    "unix-us": (1, 1),
    "unix-ns": (1, 1_000),
}


def authenticate(
    request: Request,
    signing: Mapping[str, Any],
    *,
    keys: Mapping[str, Keys],
    environments: Mapping[str, Any],
    prefixes: Sequence[str],
    now: datetime,
) -> Keys:
    """Return the key that signed the request.

    ``prefixes`` are the paths in the environments' URLs, which are signed even where the mock
    exchange stands for the URL as a whole and does not receive them.

    Raises:
        RequestRefusedError: A header is missing, the key or passphrase is unknown, the key
            belongs to another environment, the timestamp is outside the window or the signature
            is wrong.
    """
    sent = _read_headers(request, signing)
    api_key = sent["api-key"]
    key = keys.get(api_key)
    if key is None:
        raise RequestRefusedError("unknown-key", _header_of(signing, "api-key"), "no such key")
    if "passphrase" in sent and sent["passphrase"] != key.passphrase:
        name = _header_of(signing, "passphrase")
        raise RequestRefusedError(
            "wrong-passphrase", name, "the passphrase does not belong to the key"
        )
    _check_environment(request, key, environments)
    _check_timestamp(sent, signing, now)
    paths = [
        request.path if request.path.startswith(f"{prefix}/") else prefix + request.path
        for prefix in prefixes
    ]
    messages = [signed_message(request, path, signing, sent, key) for path in paths]
    if not any(_is_genuine(sent["signature"], one, signing, key) for one in messages):
        name = _header_of(signing, "signature")
        detail = f"the signed message is {messages[0]!r}"
        raise RequestRefusedError("wrong-signature", name, detail)
    return key


def signed_message(
    request: Request,
    full_path: str,
    signing: Mapping[str, Any],
    sent: Mapping[str, str],
    key: Keys,
) -> bytes:
    """The message that must have been signed; ``sent`` is what the headers carried, by part."""
    path = full_path.encode("ascii")
    parts = {
        "timestamp": sent.get("timestamp", "").encode(),
        "api-key": key.api_key.encode(),
        "passphrase": (key.passphrase or "").encode(),
        "method": request.method.encode(),
        "host": (request.header("host") or "").encode(),
        "path": path,
        "query": request.query,
        "path-and-query": path + (b"?" + request.query if request.query else b""),
        "body": request.body,
        "payload": request.body or request.query,
    }
    message = b""
    for part in signing["message"]:
        if isinstance(part, str):
            message += parts[part]
        elif "literal" in part:
            message += part["literal"].encode()
        else:
            message += _setting(part["setting"], signing, sent).encode()
    return message


def _read_headers(request: Request, signing: Mapping[str, Any]) -> dict[str, str]:
    """The headers' values, by part; settings by ``setting NAME``."""
    sent = {}
    for name, part in signing["headers"].items():
        value = request.header(name)
        if isinstance(part, dict) and "literal" in part:
            if value != part["literal"]:
                raise RequestRefusedError(
                    "missing-authentication", name, f"must be {part['literal']}"
                )
        elif isinstance(part, dict):
            if value is not None:
                sent[f"setting {part['setting']}"] = value
                _check_setting(name, value, signing["settings"][part["setting"]])
        elif not value:
            raise RequestRefusedError("missing-authentication", name, f"header {name} is missing")
        else:
            sent[part] = value
    return sent


def _check_setting(header: str, value: str, setting: Mapping[str, Any]) -> None:
    if setting["type"] != "integer":
        return
    if not re.fullmatch(r"[0-9]{1,18}", value):
        raise RequestRefusedError("invalid-parameter", header, "must be a whole number")
    if not setting.get("minimum", 0) <= int(value) <= setting.get("maximum", int(value)):
        raise RequestRefusedError("invalid-parameter", header, f"{value} is out of range")


def _setting(name: str, signing: Mapping[str, Any], sent: Mapping[str, str]) -> str:
    default = signing["settings"][name].get("default", "")
    return sent.get(f"setting {name}", str(default))


def _header_of(signing: Mapping[str, Any], wanted: str) -> str:
    return next((name for name, part in signing["headers"].items() if part == wanted), wanted)


def _check_environment(request: Request, key: Keys, environments: Mapping[str, Any]) -> None:
    """The headers of the key's environment must be there, those of no other one."""
    if key.environment is None:
        return
    expected = environments[key.environment].get("headers", {})
    for environment in environments.values():
        for name, value in environment.get("headers", {}).items():
            wanted = expected.get(name)
            received = request.header(name)
            if received != wanted and (wanted is not None or received == value):
                detail = f"the key was made for {key.environment}; header {name} is {received}"
                raise RequestRefusedError("wrong-environment", name, detail)


def _check_timestamp(sent: Mapping[str, str], signing: Mapping[str, Any], now: datetime) -> None:
    header = _header_of(signing, "timestamp")
    time = parse_timestamp(sent["timestamp"], signing["timestamp"])
    if time is None:
        detail = f"{sent['timestamp']!r} is not {signing['timestamp']}"
        raise RequestRefusedError("invalid-timestamp", header, detail)
    window = signing.get("window")
    if window is None:
        return
    before, after = window["before"], window["after"]
    if isinstance(before, dict):
        before = int(_setting(before["setting"], signing, sent))
    server = (now - _EPOCH) // _MICROSECOND
    if not server - before * 1000 <= time < server + after * 1000:
        detail = f"the request is {(time - server) / 1000:+.0f} ms off the server's time"
        raise RequestRefusedError("stale-timestamp", header, detail)


def parse_timestamp(text: str, notation: str) -> int | None:
    """Microseconds since 1970, or None if the text is not in the notation of ``x-signing``."""
    if notation == "iso8601-ms":
        if not _ISO_MILLISECONDS.fullmatch(text):
            return None
        try:
            return (datetime.fromisoformat(text) - _EPOCH) // _MICROSECOND
        except ValueError:
            return None
    if not re.fullmatch(r"[0-9]{1,20}", text):
        return None
    multiplier, divisor = _UNIX_UNITS[notation]
    return int(text) * multiplier // divisor


def _is_genuine(signature: str, message: bytes, signing: Mapping[str, Any], key: Keys) -> bool:
    for algorithm in signing["algorithms"]:
        name, encoding = algorithm["name"], algorithm["encoding"]
        if name == "hmac-sha256":
            if key.public_key is None and key.api_secret is not None:
                digest = hmac.new(key.api_secret.encode(), message, hashlib.sha256).digest()
                expected = digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()
                if hmac.compare_digest(signature.encode(), expected.encode()):
                    return True
        elif key.public_key is not None:
            raw = _decode(signature, encoding)
            if raw is not None and _verifies(name, key.public_key, raw, message):
                return True
    return False


def _decode(signature: str, encoding: str) -> bytes | None:
    try:
        if encoding == "hex":
            return bytes.fromhex(signature)
        return base64.b64decode(signature, validate=True)
    except (ValueError, binascii.Error):
        return None


def _verifies(name: str, public_key: str | bytes, signature: bytes, message: bytes) -> bool:
    # Imported here: only keys that are not shared secrets need the package cryptography.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa

    pem = public_key.encode() if isinstance(public_key, str) else public_key
    loaded = serialization.load_pem_public_key(pem)
    try:
        if name == "rsa-sha256" and isinstance(loaded, rsa.RSAPublicKey):
            loaded.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
            return True
        if name == "ed25519" and isinstance(loaded, ed25519.Ed25519PublicKey):
            loaded.verify(signature, message)
            return True
    except InvalidSignature:
        return False
    return False
