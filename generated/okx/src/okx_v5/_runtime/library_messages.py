"""What transports over HTTP libraries share: requests left as they are, replies with limits."""

from __future__ import annotations

import importlib
import re
from collections.abc import AsyncGenerator, Generator, Iterable
from contextlib import aclosing, closing
from pathlib import Path
from types import ModuleType

from .content_codings import ACCEPTED, CodingError, Decoder, decoders
from .deadlines import Deadline
from .http1 import BodyFraming
from .streams import BodyStream
from .transport import HttpRequest, TransportFailure
from .transport_options import ClientCertificate

#: Methods whose requests say that they have no body.
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
_NOT_IN_METHOD = re.compile(r"[^!#$%&'*+\-.^_`|~0-9A-Za-z]")
_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_NOT_IN_VALUE = re.compile(r"[^\t\x20-\x7e]")
_NOT_IN_TARGET = re.compile(r"[^\x21-\x7e]")
#: A target that the URL standard of browsers leaves as it is: no character that it would escape or
#: turn into another, and no part that is a dot or two, which it would resolve.
_KEPT = re.compile(r"/[A-Za-z0-9\-._~%!$&'()*+,;=:@/]*(\?[A-Za-z0-9\-._~%!$&()*+,;=:@/?\[\]|^]*)?")
_PRIVATE_KEY = re.compile(
    rb"-----BEGIN ([A-Z ]*)PRIVATE KEY-----.*?-----END \1PRIVATE KEY-----", re.DOTALL
)
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)


def library(module: str, name: str, extra: str) -> ModuleType:
    """The module of a library. Raises ImportError that says how it is installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(
            f"{name} needs the package {extra}: install this package with its extra [{extra}], "
            f"or `pip install {extra}`"
        ) from error


def not_sent(reason: str) -> TransportFailure:
    """A failure of a request of which nothing left."""
    return TransportFailure(reason, request_sent=False)


def check_target(request: HttpRequest, library: str, *, is_exact: bool) -> None:
    """Raise TransportFailure for a method or a target that would go out as another.

    ``is_exact``: whether the library sends every target as it is given.
    """
    target = request.target
    if _NOT_IN_METHOD.search(request.method) or _NOT_IN_TARGET.search(target):
        raise not_sent("the method and the target of a request are printable ASCII")
    if is_exact:
        return
    if not _KEPT.fullmatch(target) or _DOTS.search(target.partition("?")[0]):
        raise not_sent(f"{library} would send another path or query than was signed")


def sent_headers(request: HttpRequest, library: str) -> list[tuple[str, str]]:
    """All headers but Host, in their order. Raises TransportFailure for what no library sends."""
    headers: list[tuple[str, str]] = []
    says_encoding = False
    for name, value in request.headers:
        if not _NAME.fullmatch(name) or _NOT_IN_VALUE.search(value):
            raise not_sent(f"{library} sends no header like {name!r}: beyond ASCII, or controls")
        says_encoding = says_encoding or name.lower() == "accept-encoding"
        headers.append((name, value.strip(" \t")))
    if not says_encoding:
        headers.append(("Accept-Encoding", ACCEPTED))
    body = request.body
    if isinstance(body, BodyStream):
        if body.size is not None:
            headers.append(("Content-Length", str(body.size)))
    elif body or request.method in _WITH_BODY:
        headers.append(("Content-Length", str(len(body or b""))))
    return headers


def client_identity(given: ClientCertificate) -> tuple[bytes, bytes]:
    """The certificates and the private key of a client certificate, both in PEM.

    Raises OSError for files that cannot be read, ValueError for no private key.
    """
    files = given if isinstance(given, tuple) else (given,)
    pem = b"\n".join(Path(each).read_bytes() for each in files)
    key = _PRIVATE_KEY.search(pem)
    if key is None:
        raise ValueError("client_certificate holds no private key in PEM")
    return _PRIVATE_KEY.sub(b"", pem), key.group() + b"\n"


class Upload:
    """The pieces of a body that is sent piece by piece, and what went wrong with them."""

    def __init__(self, body: BodyStream) -> None:
        self._body = body
        size = body.size
        self._framing = None if size is None else BodyFraming(size)
        #: What the library was told, which may tell of something else.
        self.failure: TransportFailure | None = None

    def pieces(self) -> Generator[bytes, None, None]:
        """The pieces. Raises TransportFailure for one that cannot be read, or is too much."""
        try:
            with closing(self._body.pieces()) as pieces:
                for piece in pieces:
                    yield self._counted(piece)
            self._end()
        except TransportFailure as failure:
            self.failure = failure
            raise

    async def apieces(self) -> AsyncGenerator[bytes, None]:
        """As ``pieces``, without blocking the event loop."""
        try:
            async with aclosing(self._body.apieces()) as pieces:
                async for piece in pieces:
                    yield self._counted(piece)
            self._end()
        except TransportFailure as failure:
            self.failure = failure
            raise

    def _counted(self, piece: bytes) -> bytes:
        return piece if self._framing is None else self._framing.piece(piece)

    def _end(self) -> None:
        if self._framing is not None:
            self._framing.end()


class ReplyBody:
    """The bytes of a reply, without their codings, and as long as they are not too many."""

    def __init__(
        self, headers: Iterable[tuple[str, str]], maximum: int | None, deadline: Deadline
    ) -> None:
        self._maximum = maximum
        self._deadline = deadline
        self._size = 0
        self._decoders: list[Decoder] = []
        for name, value in headers:
            if name.lower() == "content-encoding":
                self._decoders = [*decoders(value), *self._decoders]

    def decoded(self, piece: bytes) -> Iterable[bytes]:
        """What a piece holds. Raises TransportFailure, and DeadlinePassed."""
        self._deadline.bound(None)
        try:
            for each in self._undone(piece, self._decoders) if self._decoders else (piece,):
                self._size += len(each)
                if self._maximum is not None and self._size > self._maximum:
                    raise TransportFailure(
                        f"the reply is larger than {self._maximum} bytes (maximum_reply_size)",
                        request_sent=True,
                    )
                yield each
        except CodingError as error:
            raise _coding_failure(error) from None

    def finish(self) -> None:
        """Say that nothing more comes. Raises TransportFailure where more should."""
        try:
            for coding in self._decoders:
                coding.finish()
        except CodingError as error:
            raise _coding_failure(error) from None

    def _undone(self, piece: bytes, codings: list[Decoder]) -> Iterable[bytes]:
        if not codings:
            yield piece
            return
        for decoded in codings[0].decode(piece):
            yield from self._undone(decoded, codings[1:])


def _coding_failure(error: CodingError) -> TransportFailure:
    return TransportFailure(f"the body is not coded as its headers say: {error}", request_sent=True)
