"""Where requests go: an environment's own address, or another one that the caller names."""

from __future__ import annotations

import ipaddress
from functools import cached_property
from urllib.parse import SplitResult, quote, urlsplit

from msgspec import Struct


class BaseUrl(Struct, frozen=True, dict=True):
    """Where requests go: scheme, host, port and a path before that of every call."""

    scheme: str
    host: str
    port: int | None
    prefix: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.prefix}"

    @cached_property
    def authority(self) -> str:
        """Host and, where there is one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"

    @classmethod
    def parse(cls, url: str) -> BaseUrl:
        """``url`` taken apart. Raises TypeError or ValueError where it cannot be a base URL."""
        if not isinstance(url, str):
            raise TypeError(f"base_url must be a str, not {type(url).__name__}")
        wanted = "base_url must look like https://host[:port][/path]"
        # What stands before an @ may be a password, which no message shows.
        wrong = ValueError(wanted if "@" in url else f"{wanted}, got {url!r}")
        split = _split(url)
        if split is None:
            raise wrong
        parts, port = split
        if "@" in parts.netloc:
            raise ValueError(f"{wanted}: it cannot carry a user name or a password")
        illegal = any(character <= " " or character == "\x7f" for character in url)
        if parts.scheme not in ("http", "https") or not parts.hostname or illegal:
            raise wrong
        if "?" in url or "#" in url:
            raise ValueError(f"{wrong}, without a query or a fragment")
        try:
            host = parts.hostname.encode("idna").decode() if ":" not in parts.hostname else ""
        except UnicodeError:
            raise wrong from None
        prefix = quote(parts.path.rstrip("/"), safe="/%-._~!$&'()*+,;=:@")
        return cls(parts.scheme, host or parts.hostname, port, prefix)


class Address(Struct, frozen=True):
    """Where calls go, and the path before theirs that is signed."""

    base_url: BaseUrl
    signed_prefix: str


def _split(url: str) -> tuple[SplitResult, int | None] | None:
    """The parts of a URL, and its port; None, without urllib's message, where it is none."""
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError:
        return None


def check_host(base_url: BaseUrl, own: BaseUrl | None) -> None:
    """Raise ValueError where ``base_url`` is neither ``own`` host over TLS nor this machine.

    Where the own host is not known, any will do over TLS. A mistyped host would be sent signed
    requests, and everything that they say.
    """
    if is_loopback(base_url.host):
        return
    if own is None:
        if base_url.scheme == "https":
            return
        raise ValueError(
            f"base_url goes to {base_url.host} without TLS: pass allow_other_host=True if that is "
            "meant"
        )
    if base_url.host == own.host and base_url.scheme in ("https", own.scheme):
        return
    raise ValueError(
        f"base_url goes to {base_url.scheme}://{base_url.host}, which is neither the environment's "
        f"https://{own.host} nor this machine: pass allow_other_host=True if that is meant"
    )


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine."""
    # Names below localhost go to a resolver, which may know better.
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
