"""Signing: prepared once per client, applied afresh to every send."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from .parameters import check_header_text
from .profile import Algorithm, Part, Setting, Signing
from .secrets import Secret

Sign = Callable[[bytes], bytes]

_UNITS = {"unix-s": 1_000_000_000, "unix-ms": 1_000_000, "unix-us": 1_000, "unix-ns": 1}


@dataclass(frozen=True)
class Message:
    """What is signed of a request. ``path`` is the API's own, without a proxy's prefix."""

    method: str
    host: str
    path: str
    query: str
    body: bytes | None

    @property
    def path_and_query(self) -> str:
        """As in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path


def format_timestamp(nanoseconds: int, form: str) -> str:
    """Unix nanoseconds as ``unix-s``, ``unix-ms``, ``unix-us``, ``unix-ns`` or ``iso8601-ms``."""
    if form in _UNITS:
        return str(nanoseconds // _UNITS[form])
    if form != "iso8601-ms":
        raise ValueError(f"unknown timestamp format {form!r}")
    milliseconds = nanoseconds // 1_000_000
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Signer:
    """Signs for one key, with a prepared key state. It has no repr or pickle of its secrets."""

    __slots__ = ("_api_key", "_encoding", "_passphrase", "_settings", "_sign", "_signing")

    def __init__(
        self,
        signing: Signing,
        algorithm: Algorithm,
        *,
        api_key: str | Secret,
        passphrase: str | Secret | None,
        sign: Sign,
        settings: Mapping[str, str | None],
    ) -> None:
        self._signing = signing
        self._encoding = algorithm.encoding
        self._api_key = wrapped("api_key", api_key)
        self._passphrase = None if passphrase is None else wrapped("passphrase", passphrase)
        self._sign = sign
        self._settings = dict(settings)

    def __repr__(self) -> str:
        return "Signer()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer holds secrets: it can be neither pickled nor copied")

    def sign(self, message: Message, nanoseconds: int) -> tuple[tuple[str, str], ...]:
        """The headers that sign ``message`` at the given unix time."""
        timestamp = format_timestamp(nanoseconds, self._signing.timestamp)
        parts = [self._part(part, message, timestamp) for part in self._signing.message]
        digest = self._sign(b"".join(part for part in parts if part is not None))
        signature = digest.hex() if self._encoding == "hex" else base64.b64encode(digest).decode()
        headers: list[tuple[str, str]] = []
        for name, part in self._signing.headers:
            if part.kind == "signature":
                headers.append((name, signature))
                continue
            value = self._part(part, message, timestamp)
            if value is not None:
                headers.append((name, value.decode("latin-1")))
        return tuple(headers)

    @property
    def covers_body(self) -> bool:
        """Whether a signature depends on the bytes of the body."""
        parts = (*self._signing.message, *(part for _, part in self._signing.headers))
        return any(part.kind in ("body", "payload") for part in parts)

    def _part(self, part: Part, message: Message, timestamp: str) -> bytes | None:
        """The bytes of a part; None where an optional setting or the passphrase is not given."""
        match part.kind:
            case "timestamp":
                return timestamp.encode()
            case "api-key":
                return str(self._api_key.reveal()).encode("latin-1")
            case "passphrase":
                passphrase = self._passphrase
                return None if passphrase is None else str(passphrase.reveal()).encode("latin-1")
            case "method":
                return message.method.encode()
            case "host":
                return message.host.encode()
            case "path":
                return message.path.encode()
            case "query":
                return message.query.encode()
            case "path-and-query":
                return message.path_and_query.encode()
            case "body":
                return message.body or b""
            case "payload":
                return message.query.encode() if message.body is None else message.body
            case "setting":
                value = self._settings[part.argument or ""]
                return None if value is None else value.encode("latin-1")
            case "literal":
                return (part.argument or "").encode("latin-1")
            case _:
                raise ValueError(f"unknown part {part.kind!r} in the signing profile")


def make_signer(
    signing: Signing | None, credentials: Mapping[str, Any], settings: Mapping[str, Any]
) -> Signer | None:
    """The signer for what the caller gave, each as it is or as a Secret; None without any.

    Raises TypeError where the key, the secret or the passphrase is missing or one is too many,
    ValueError for one that cannot be used. No message holds a secret.
    """
    # Wrapped at once: what fails below has no secret among the variables of its frames.
    given = {
        name: wrapped(name, credentials[name])
        for name in credentials
        if credentials[name] is not None
    }
    del credentials
    if signing is None:
        if given:
            raise TypeError("there is nothing to sign: credentials are of no use here")
        return None
    texts = {
        setting.name: _setting(setting, settings.get(setting.name)) for setting in signing.settings
    }
    if not given:
        return None
    secrets = [algorithm.secret for algorithm in signing.algorithms]
    chosen = [algorithm for algorithm in signing.algorithms if algorithm.secret in given]
    if signing.api_key not in given:
        raise TypeError(f"{', '.join(sorted(given))} without {signing.api_key}")
    if not chosen:
        raise TypeError(
            f"{signing.api_key} needs {' or '.join(dict.fromkeys(secrets))} to sign with"
        )
    if len({algorithm.secret for algorithm in chosen}) > 1:
        names = " and ".join(algorithm.secret for algorithm in chosen)
        raise TypeError(f"give one of {names}, not both: it chooses how calls are signed")
    if signing.passphrase is not None and signing.passphrase not in given:
        raise TypeError(f"{signing.api_key} needs {signing.passphrase} as well")
    api_key = checked_text(signing.api_key, given[signing.api_key])
    passphrase = None
    if signing.passphrase is not None:
        passphrase = checked_text(signing.passphrase, given[signing.passphrase])
    # Two algorithms may share an argument: the form of the key tells which one is meant.
    algorithm, sign = _prepare_key(chosen, given[chosen[0].secret])
    return Signer(
        signing, algorithm, api_key=api_key, passphrase=passphrase, sign=sign, settings=texts
    )


def wrapped(name: str, value: Any) -> Secret:
    """``value`` as a Secret. Raises TypeError, without it, for what is no text."""
    if isinstance(value, Secret):
        return value
    if not isinstance(value, str | bytes):
        raise TypeError(f"{name} must be a str or a Secret, not {type(value).__name__}")
    return Secret(value)


def checked_text(name: str, secret: Secret) -> Secret:
    """``secret``. Raises TypeError or ValueError, without it, where no header can carry it."""
    if isinstance(secret.reveal(), bytes):
        raise TypeError(f"{name} must be a str, not bytes")
    if not secret.reveal():
        raise ValueError(f"{name} is empty")
    try:
        check_header_text(str(secret.reveal()), name)
    except ValueError as error:
        # Its frame has the text among its variables.
        raise error.with_traceback(None) from None
    return secret


def is_plain_text(secret: Secret) -> bool:
    """Whether it is text that UTF-8 can carry, without control characters."""
    # The error of an encoding holds the whole text: nothing is raised while it is at hand.
    with suppress(UnicodeEncodeError):
        text = str(secret.reveal())
        text.encode()
        return not any(each < " " or "\x7f" <= each <= "\x9f" for each in text)
    return False


def _setting(setting: Setting, value: Any) -> str | None:
    if value is None:
        value = setting.default
    if value is None:
        return None
    if setting.type == "integer":
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{setting.name} must be an int, not {type(value).__name__}")
        if setting.minimum is not None and value < setting.minimum:
            raise ValueError(f"{setting.name} must be at least {setting.minimum}, got {value}")
        if setting.maximum is not None and value > setting.maximum:
            raise ValueError(f"{setting.name} must be at most {setting.maximum}, got {value}")
        return str(int(value))
    if not isinstance(value, str):
        raise TypeError(f"{setting.name} must be a str, not {type(value).__name__}")
    check_header_text(value, setting.name)
    return value


def _prepare_key(algorithms: list[Algorithm], secret: Secret) -> tuple[Algorithm, Sign]:
    name = algorithms[0].secret
    if not secret.reveal():
        raise ValueError(f"{name} is empty")
    if not _is_text(secret):
        raise ValueError(f"{name} is no valid text")
    for algorithm in algorithms:
        if algorithm.name == "hmac-sha256":
            return algorithm, _hmac(secret)
    return _private_key(algorithms, secret)


def _is_text(secret: Secret) -> bool:
    # The error of an encoding holds the whole text: nothing is raised while it is at hand.
    with suppress(UnicodeEncodeError):
        _key_bytes(secret)
        return True
    return False


def _key_bytes(secret: Secret) -> bytes:
    value = secret.reveal()
    return value.encode() if isinstance(value, str) else value


def _hmac(secret: Secret) -> Sign:
    prepared = hmac.new(_key_bytes(secret), digestmod=hashlib.sha256)

    def sign(message: bytes) -> bytes:
        state = prepared.copy()
        state.update(message)
        return state.digest()

    return sign


def _private_key(algorithms: list[Algorithm], secret: Secret) -> tuple[Algorithm, Sign]:
    name = algorithms[0].secret
    wanted = " or ".join(algorithm.name for algorithm in algorithms)
    try:
        serialization: Any = importlib.import_module("cryptography.hazmat.primitives.serialization")
        hashes: Any = importlib.import_module("cryptography.hazmat.primitives.hashes")
        asymmetric = "cryptography.hazmat.primitives.asymmetric"
        rsa: Any = importlib.import_module(f"{asymmetric}.rsa")
        padding: Any = importlib.import_module(f"{asymmetric}.padding")
        ed25519: Any = importlib.import_module(f"{asymmetric}.ed25519")
    except ImportError as error:
        raise ImportError(
            f"signing with {name} ({wanted}) needs the package cryptography: install this package "
            f"with its extra [{algorithms[0].name.split('-')[0]}], or `pip install cryptography`"
        ) from error
    key: Any = None
    # The parser's own error may quote what it was given: nothing is raised while it is at hand.
    with suppress(Exception):
        key = serialization.load_pem_private_key(_key_bytes(secret), password=None)
    if key is None:
        raise ValueError(f"{name} must be an unencrypted private key in PEM, as text or bytes")
    scheme, digest = padding.PKCS1v15(), hashes.SHA256()
    for algorithm in algorithms:
        if algorithm.name == "rsa-sha256" and isinstance(key, rsa.RSAPrivateKey):
            return algorithm, lambda message: bytes(key.sign(message, scheme, digest))
        if algorithm.name == "ed25519" and isinstance(key, ed25519.Ed25519PrivateKey):
            return algorithm, lambda message: bytes(key.sign(message))
    raise ValueError(f"{name} is a key of another kind: {wanted} is needed")
