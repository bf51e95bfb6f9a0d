"""The kinds of transport that pass the same tests, and in what they are known to differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

import pytest
from runtime import client, own_transports, pyreqwest_transport
from runtime.aiohttp_transport import AiohttpTransport
from runtime.asyncio_transport import AsyncSocketTransport
from runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport
from runtime.pyreqwest_transport import PyreqwestTransport
from runtime.socket_transport import SocketTransport
from runtime.wreq_transport import AsyncWreqTransport, WreqTransport


class Differs(Enum):
    """What a library does in another way; a test shows each, and fails once it is no more so."""

    #: Time that runs out in a handshake: it does not tell that nothing of the request has left.
    HANDSHAKE_MAY_BE_SENT = auto()
    #: The rest of a reply that was refused is read, and its connection used again.
    READS_THE_REST = auto()
    #: A call that is under way when its client is closed ends as if it was not.
    FINISHES_WHEN_CLOSED = auto()
    #: Calls with other timeouts of connecting and reading have connections of their own.
    CONNECTIONS_BY_TIMEOUT = auto()
    #: A certificate_authority would be trusted beside others, and is refused.
    NO_AUTHORITY = auto()
    #: Nothing can be sent in a fork of a process that used it, and is refused.
    NO_FORK = auto()
    #: A target that a browser would spell in another way is refused.
    RESPELLS_TARGETS = auto()
    #: "?" with nothing after it, and "#", are refused: they would be left out.
    KEEPS_NO_EMPTY_PARTS = auto()
    #: A header that cannot be sent fails as if the request was.
    REFUSES_LATE = auto()
    #: A header of a reply with characters beyond ASCII is left out.
    ASCII_HEADERS = auto()


_RUST = frozenset({Differs.HANDSHAKE_MAY_BE_SENT, Differs.READS_THE_REST, Differs.RESPELLS_TARGETS})


@dataclass(frozen=True)
class Library:
    """One way to send, its words for two errors, and in what it differs."""

    make: Callable[..., Any]
    untrusted: str = "CERTIFICATE_VERIFY_FAILED.*self-signed"
    other_host: str = "Hostname mismatch"
    differs: frozenset[Differs] = frozenset()

    @property
    def reads_by_threads(self) -> bool:
        """Whether threads of the library read, which see a moment later what a server did."""
        return self.differs >= _RUST

    def trusting(self, certificate: Path, patch: pytest.MonkeyPatch) -> dict[str, Any]:
        """The options with which it trusts the certificate."""
        if Differs.NO_AUTHORITY not in self.differs:
            return {"certificate_authority": certificate}
        # What no client may do: here it is the only way to connect at all.
        patch.setattr(pyreqwest_transport, "_TRUSTING", ())
        patch.setenv("SSL_CERT_FILE", str(certificate))
        return {}


@dataclass(frozen=True)
class Kind:
    """What sync and async clients send with."""

    sync: Library
    later: Library

    def use(self, patch: Callable[[Any, str, Any], None] = setattr) -> None:
        """Let clients make such transports for themselves."""
        for module in (client, own_transports):
            patch(module, "own_transport", self.sync.make)
            patch(module, "own_async_transport", self.later.make)


_RUSTLS = {"untrusted": "UnknownIssuer", "other_host": "not valid for name"}
_BORING = {"untrusted": "CERTIFICATE_VERIFY_FAILED", "other_host": "CERTIFICATE_VERIFY_FAILED"}
_REQWEST = _RUST | {
    Differs.CONNECTIONS_BY_TIMEOUT,
    Differs.NO_FORK,
    Differs.ASCII_HEADERS,
}
_PYREQWEST = _REQWEST | {Differs.NO_AUTHORITY}
_PYQWEST = _REQWEST | {Differs.FINISHES_WHEN_CLOSED}

KINDS = {
    "sockets": Kind(Library(SocketTransport), Library(AsyncSocketTransport)),
    "httpx2": Kind(
        Library(Httpx2Transport, differs=frozenset({Differs.REFUSES_LATE})),
        Library(AsyncHttpx2Transport, differs=frozenset({Differs.REFUSES_LATE})),
    ),
    # The one is for sync clients alone, the other for async ones.
    "pyreqwest and aiohttp": Kind(
        Library(PyreqwestTransport, **_RUSTLS, differs=_PYREQWEST),
        Library(AiohttpTransport, differs=frozenset({Differs.KEEPS_NO_EMPTY_PARTS})),
    ),
    "pyqwest": Kind(
        Library(PyqwestTransport, **_RUSTLS, differs=_PYQWEST),
        Library(AsyncPyqwestTransport, **_RUSTLS, differs=_PYQWEST),
    ),
    "wreq": Kind(
        Library(WreqTransport, **_BORING, differs=_RUST),
        Library(AsyncWreqTransport, **_BORING, differs=_RUST),
    ),
}


def name_of(kind: Kind) -> str:
    """What ``KINDS`` calls it."""
    return next(name for name, each in KINDS.items() if each is kind)
