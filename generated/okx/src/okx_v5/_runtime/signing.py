"""Signing: prepared once per client, applied afresh to every send."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

import msgspec

from .parameters import check_header_text
from .profile import Algorithm, Part, Setting, Signing
from .secrets import Secret

Sign = Callable[[bytes], bytes]

_UNITS = {"unix-s": 1_000_000_000, "unix-ms": 1_000_000, "unix-us": 1_000, "unix-ns": 1}


class Message(msgspec.Struct, frozen=True):
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
    unit = _UNITS.get(form)
    if unit is not None:
        return str(nanoseconds // unit)
    if form != "iso8601-ms":
        raise ValueError(f"unknown timestamp format {form!r}")
    milliseconds = nanoseconds // 1_000_000
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Signer:
    """Signs for one key, with a prepared key state. It has no repr or pickle of its secrets."""

    __slots__ = ("_form", "_headers", "_message", "_sign", "covers_body")

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
        # Not as attributes: tools that show objects show those, private ones too.
        fixed = _fixed_parts(
            wrapped("api_key", api_key),
            None if passphrase is None else wrapped("passphrase", passphrase),
            settings,
        )
        parts = (*signing.message, *(part for _, part in signing.headers))
        #: Whether a signature depends on the bytes of the body.
        self.covers_body = any(part.kind in ("body", "payload") for part in parts)
        self._form = signing.timestamp
        self._message = _message_of(signing.message, fixed)
        self._headers = _headers_of(signing.headers, fixed)
        self._sign = _as_text(sign, algorithm.encoding)

    def __repr__(self) -> str:
        return "Signer()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer holds secrets: it can be neither pickled nor copied")

    def sign(self, message: Message, nanoseconds: int) -> tuple[tuple[str, str], ...]:
        """The headers that sign ``message`` at the given unix time."""
        timestamp = format_timestamp(nanoseconds, self._form)
        signature = self._sign(self._message(message, timestamp))
        return self._headers(message, timestamp, signature)


#: Gives a part of the signed message.
_Read = Callable[[Message, str], bytes]
#: The bytes of a part that is the same in all messages; None where it is left out.
_Fixed = Callable[[Part], bytes | None]

_READ: Mapping[str, _Read] = {
    "timestamp": lambda message, timestamp: timestamp.encode(),
    "method": lambda message, timestamp: message.method.encode(),
    "host": lambda message, timestamp: message.host.encode(),
    "path": lambda message, timestamp: message.path.encode(),
    "query": lambda message, timestamp: message.query.encode(),
    "path-and-query": lambda message, timestamp: message.path_and_query.encode(),
    "body": lambda message, timestamp: message.body or b"",
    "payload": lambda message, timestamp: (
        message.query.encode() if message.body is None else message.body
    ),
}


def _fixed_parts(
    api_key: Secret, passphrase: Secret | None, settings: Mapping[str, str | None]
) -> _Fixed:
    def text_of(part: Part) -> str | None:
        match part.kind:
            case "api-key":
                return str(api_key.reveal())
            case "passphrase":
                return None if passphrase is None else str(passphrase.reveal())
            case "setting":
                return settings[part.argument or ""]
            case "literal":
                return part.argument or ""
            case _:
                raise ValueError(f"unknown part {part.kind!r} in the signing profile")

    def fixed(part: Part) -> bytes | None:
        text = text_of(part)
        return None if text is None else text.encode("latin-1")

    return fixed


def _message_of(parts: Sequence[Part], fixed: _Fixed) -> _Read:
    """What joins the parts of a message; those that are always the same are joined now."""
    readers: list[_Read] = []
    constant = b""
    for part in parts:
        if part.kind not in _READ:
            constant += fixed(part) or b""
            continue
        if constant:
            readers.append(_always(constant))
            constant = b""
        readers.append(_READ[part.kind])
    if constant:
        readers.append(_always(constant))

    def message_of(message: Message, timestamp: str) -> bytes:
        return b"".join([read(message, timestamp) for read in readers])

    return message_of


def _always(constant: bytes) -> _Read:
    return lambda message, timestamp: constant


_Headers = tuple[tuple[str, str], ...]


def _headers_of(
    headers: Sequence[tuple[str, Part]], fixed: _Fixed
) -> Callable[[Message, str, str], _Headers]:
    """What makes the headers of a signature."""
    #: Those that differ from one message to the next, by their place.
    moving: list[tuple[int, str, str]] = []
    pairs: list[tuple[str, str]] = []
    for name, part in headers:
        if part.kind == "signature" or part.kind in _READ:
            moving.append((len(pairs), name, part.kind))
            pairs.append((name, ""))
            continue
        value = fixed(part)
        if value is not None:
            pairs.append((name, value.decode("latin-1")))

    def headers_of(message: Message, timestamp: str, signature: str) -> _Headers:
        filled = pairs.copy()
        for place, name, kind in moving:
            if kind == "signature":
                value = signature
            elif kind == "timestamp":
                value = timestamp
            else:
                value = _READ[kind](message, timestamp).decode("latin-1")
            filled[place] = name, value
        return tuple(filled)

    return headers_of


def _as_text(sign: Sign, encoding: str) -> Callable[[bytes], str]:
    if encoding == "hex":
        return lambda message: sign(message).hex()
    return lambda message: base64.b64encode(sign(message)).decode()


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
