"""How a client's own transport connects. What is wrong is found out before the first call."""

from __future__ import annotations

import importlib.util
import os
import ssl
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from .transport import DEFAULT_MAXIMUM_REPLY_SIZE
from .trusted_certificates import machine_context

#: A file in PEM, or one with the certificate and one with its private key.
ClientCertificate: TypeAlias = (
    str | os.PathLike[str] | tuple[str | os.PathLike[str], str | os.PathLike[str]]
)
_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


@dataclass(frozen=True)
class TransportOptions:
    """How a client's own transport connects; ``proxy`` may hold a password.

    ``connection_limit``: how many connections may be open at once; ``certificate_authority``: file
    with the certificates to trust instead of the usual ones; ``maximum_reply_size``: how many
    bytes a reply may have, decompressed; ``client_certificate``: for mutual TLS, file with the
    client's certificate and its private key in PEM, or the two files. Servers are always verified:
    nothing here turns that off.

    Raises TypeError, ValueError or ImportError for a proxy that cannot be used, OSError for
    certificates that cannot be read: later, such mistakes would look like calls that failed.
    """

    proxy: str | None = None
    connection_limit: int = 100
    certificate_authority: str | os.PathLike[str] | None = None
    maximum_reply_size: int = DEFAULT_MAXIMUM_REPLY_SIZE
    client_certificate: ClientCertificate | None = None

    def __post_init__(self) -> None:
        if self.proxy is not None:
            _check_proxy(self.proxy)
        for name in ("connection_limit", "maximum_reply_size"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f"{name} must be an int, not {type(value).__name__}")
            if value < 1:
                raise ValueError(f"{name} must be at least 1, got {value}")
        self.ssl_context  # noqa: B018 - read now, for its errors

    def __repr__(self) -> str:
        return "TransportOptions()"

    @cached_property
    def ssl_context(self) -> ssl.SSLContext | bool:
        """What verifies the server: the given authorities alone, or the usual ones."""
        if self.certificate_authority is None and self.client_certificate is None:
            return True
        # Not ssl.create_default_context, which lets a variable of the environment (SSLKEYLOGFILE)
        # have the keys of all connections written to a file. Hosts are verified by this one too.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self.certificate_authority is None:
            context.load_default_certs()
        else:
            self._load_authority(context, self.certificate_authority)
        if self.client_certificate is not None:
            self._load_certificate(context, self.client_certificate)
        return context

    def client_context(self) -> ssl.SSLContext:
        """What a connection is made with: ``ssl_context``, or one that trusts the usual ones."""
        given = self.ssl_context
        context = given if isinstance(given, ssl.SSLContext) else machine_context()
        context.set_alpn_protocols(["http/1.1"])
        return context

    def _load_authority(self, context: ssl.SSLContext, file: str | os.PathLike[str]) -> None:
        path = os.fspath(file)
        # The errors of ssl name no file.
        Path(path).open("rb").close()
        try:
            context.load_verify_locations(cafile=path)
        except ssl.SSLError as error:
            raise ValueError(
                f"certificate_authority {path!r} holds no certificates in PEM: {error}"
            ) from None

    def _load_certificate(self, context: ssl.SSLContext, given: ClientCertificate) -> None:
        files = [os.fspath(each) for each in (given if isinstance(given, tuple) else (given,))]
        if not 1 <= len(files) <= 2:
            raise ValueError("client_certificate must be a file, or that and one with its key")
        for path in files:
            Path(path).open("rb").close()
        try:
            # Without a password, a key that needs one would be asked for at the terminal.
            context.load_cert_chain(files[0], files[-1], password="")
        except ssl.SSLError:
            raise ValueError(
                f"client_certificate {files[0]!r} holds no certificate in PEM with its private "
                "key, which must not be encrypted"
            ) from None


def _check_proxy(proxy: object) -> None:
    # The proxy's URL may hold a password: no message shows it, nor what urllib says of it.
    if not isinstance(proxy, str):
        raise TypeError(f"proxy must be a str, not {type(proxy).__name__}")
    scheme = ""
    with suppress(ValueError):
        parts = urlsplit(proxy)
        if parts.scheme in _PROXY_SCHEMES and parts.hostname and parts.port != 0:
            scheme = parts.scheme
    if not scheme:
        raise ValueError("proxy must look like http://[user:password@]host:port")
    if scheme.startswith("socks") and importlib.util.find_spec("socksio") is None:
        raise ImportError("a SOCKS proxy needs the package socksio: `pip install socksio`")
