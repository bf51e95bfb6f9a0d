"""How a client's own transport connects. What is wrong is found out before the first call."""

from __future__ import annotations

import importlib.util
import os
import ssl
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from .transport import DEFAULT_MAXIMUM_REPLY_SIZE

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


@dataclass(frozen=True)
class TransportOptions:
    """How a client's own transport connects; ``proxy`` may hold a password.

    ``connection_limit``: how many connections may be open at once; ``certificate_authority``: file
    with the certificates to trust instead of the usual ones; ``maximum_reply_size``: how many
    bytes a reply may have, decompressed. Servers are always verified: nothing here turns that off.

    Raises TypeError, ValueError or ImportError for a proxy that cannot be used, OSError for
    certificates that cannot be read: later, such mistakes would look like calls that failed.
    """

    proxy: str | None = None
    connection_limit: int = 100
    certificate_authority: str | os.PathLike[str] | None = None
    maximum_reply_size: int = DEFAULT_MAXIMUM_REPLY_SIZE

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
        """What verifies the server: the given authorities alone, or the system's."""
        if self.certificate_authority is None:
            return True
        path = os.fspath(self.certificate_authority)
        # The errors of ssl name no file.
        Path(path).open("rb").close()
        # Not ssl.create_default_context, which lets a variable of the environment (SSLKEYLOGFILE)
        # have the keys of all connections written to a file. Hosts are verified by this one too.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            context.load_verify_locations(cafile=path)
            return context
        except ssl.SSLError as error:
            raise ValueError(
                f"certificate_authority {path!r} holds no certificates in PEM: {error}"
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
