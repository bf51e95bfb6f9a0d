"""HTTP/1.1 without a socket: the bytes of a request, and a reply from the bytes that come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import methodcaller
from typing import TYPE_CHECKING, TypeAlias

import httptools

from .content_codings import ACCEPTED, CodingError, Decoder, decoders
from .transport import HttpRequest, TransportFailure

if TYPE_CHECKING:
    from .streams import BodyStream

#: How many bytes the head of a reply may have.
_LONGEST_HEAD = 256 * 1024
#: Methods whose requests say that they have no body.
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})

_NOT_IN_NAME = re.compile(r"[^!#$%&'*+\-.^_`|~0-9A-Za-z]")
_NOT_IN_VALUE = re.compile(r"[\x00\r\n]")
#: Without what may stand around a value, and is not sent.
_stripped = methodcaller("strip", " \t")
_UNPRINTABLE = "the method and the target of a request are printable ASCII"
_ACCEPT_ENCODING = f"Accept-Encoding: {ACCEPTED}"
#: Headers of a reply that say how its body comes.
_FRAMING = frozenset({"content-length", "transfer-encoding", "content-encoding"})
#: The lines after the headers.
_END = ("", "")
_Headers: TypeAlias = tuple[tuple[str, str], ...]


#: Scheme, host and port.
Server: TypeAlias = tuple[str, str, int]
_PORTS = {"http": 80, "https": 443}


class ProtocolError(Exception):
    """What came is no reply, or no whole one."""


def server_of(request: HttpRequest) -> Server:
    """To which server ``request`` goes. Raises TransportFailure for no HTTP."""
    default = _PORTS.get(request.scheme)
    if default is None:
        raise _not_sent(f"{request.scheme!r} is no scheme of HTTP")
    return request.scheme, request.host, request.port or default


def request_head(request: HttpRequest) -> bytes:
    """The first line and the headers of ``request``, up to the empty line after them.

    Raises TransportFailure for what would not be one request.
    """
    method, target = request.method, request.target
    if not (target.isascii() and target.isprintable() and " " not in target):
        raise _not_sent(_UNPRINTABLE)
    headers = request.headers + _framing(method, request.body)
    names, values = zip(*headers, strict=True) if headers else ((), ())
    outline, ends = _outline(method, names)
    head = outline % (target, request.authority, *map(_stripped, values))
    # All at once: which value is wrong is asked where one is.
    if head.count("\r") != ends or head.count("\n") != ends or "\0" in head:
        raise _wrong_value(headers)
    try:
        return head.encode("latin-1")
    except UnicodeEncodeError:
        raise _not_sent("a header has characters beyond Latin-1") from None


def _wrong_value(headers: _Headers) -> TransportFailure:
    for name, value in headers:
        if _NOT_IN_VALUE.search(value):
            return _wrong_header(name)
    return _not_sent("the host has characters that no host may have")


def _wrong_header(name: str) -> TransportFailure:
    return _not_sent(f"the header {name!r} has characters that no header may have")


def _framing(method: str, body: bytes | BodyStream | None) -> _Headers:
    """The header that says how the body comes; none where there is no body."""
    if body is None or isinstance(body, bytes):
        if not body and method not in _WITH_BODY:
            return ()
        return (("Content-Length", str(len(body or b""))),)
    if body.size is None:
        return (("Transfer-Encoding", "chunked"),)
    return (("Content-Length", str(body.size)),)


@lru_cache(maxsize=512)
def _outline(method: str, names: tuple[str, ...]) -> tuple[str, int]:
    """A head to be filled with its target, its host and the headers' values; its line ends.

    Raises TransportFailure for what is no method or no name.
    """
    if _NOT_IN_NAME.search(method):
        raise _not_sent(_UNPRINTABLE)
    for name in names:
        if not name or _NOT_IN_NAME.search(name):
            raise _wrong_header(name)
    lines = [f"{_literal(method)} %s HTTP/1.1", "Host: %s"]
    lines += (f"{_literal(name)}: %s" for name in names)
    if "accept-encoding" not in (name.lower() for name in names):
        lines.append(_ACCEPT_ENCODING)
    lines += _END
    return "\r\n".join(lines), len(lines) - 1


def _literal(text: str) -> str:
    """``text`` as it stands in what is filled by ``%``."""
    return text.replace("%", "%%")


class BodyFraming:
    """Frames a body that is sent piece by piece: in chunks where its size is not known."""

    def __init__(self, size: int | None) -> None:
        self._left = size

    def piece(self, piece: bytes) -> bytes:
        """What to send for ``piece``. Raises TransportFailure for more than there should be."""
        if self._left is None:
            return b"%x\r\n%b\r\n" % (len(piece), piece) if piece else b""
        self._left -= len(piece)
        if self._left < 0:
            raise TransportFailure("the body has more bytes than its size", request_sent=True)
        return piece

    def end(self) -> bytes:
        """What to send at the end. Raises TransportFailure for less than there should be."""
        if self._left is None:
            return b"0\r\n\r\n"
        if self._left:
            raise TransportFailure("the body has fewer bytes than its size", request_sent=True)
        return b""


def _not_sent(reason: str) -> TransportFailure:
    return TransportFailure(reason, request_sent=False)


@lru_cache(maxsize=512)
def _told(name: bytes) -> tuple[str, str | None]:
    """The name of a header, and in lower case if it is one of those that frame a body."""
    told = name.decode("latin-1")
    lowered = told.lower()
    return told, lowered if lowered in _FRAMING else None


class ReplyReader:
    """Reads the replies on one connection, one after the other."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self.start("GET")

    def start(self, method: str, maximum: int | None = None) -> None:
        """Expect the reply to a request of ``method``, with so many bytes of body at most."""
        self._method = method
        self.maximum = maximum
        self._read = 0
        self._size = 0
        self.status = 0
        self.headers: tuple[tuple[str, str], ...] = ()
        #: The same as they came.
        self._fields: list[tuple[bytes, bytes]] = []
        #: What came of the body and was not taken yet, decompressed.
        self._pieces: list[bytes] = []
        #: How many bytes that is.
        self.waiting = 0
        self.has_head = False
        self.is_complete = False
        #: Whether the server is known to read no other request on the connection.
        self.is_last = False
        self._keeps_alive = False
        self._is_framed = False
        self._decoders: list[Decoder] = []

    def feed(self, data: bytes) -> None:
        """Read what came; nothing is the end of the connection. Raises ProtocolError."""
        if not data:
            self._end()
            return
        if self.is_complete:
            # Nobody asked for it: what comes after it cannot be trusted.
            self.is_last = True
            return
        if not self.has_head:
            self._read += len(data)
            if self._read > _LONGEST_HEAD:
                raise ProtocolError(f"the headers have more than {_LONGEST_HEAD} bytes")
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            raise ProtocolError("the server wants another protocol") from None
        except httptools.HttpParserCallbackError as error:
            cause = error.__context__
            if isinstance(cause, TransportFailure):
                raise cause from None
            raise ProtocolError(str(cause or error)) from None
        except httptools.HttpParserError as error:
            if not self.is_complete:
                raise ProtocolError(f"this is no HTTP: {error}") from None
            self.is_last = True

    @property
    def can_go_on(self) -> bool:
        """Whether the next request may be sent on the same connection."""
        return self.is_complete and self._keeps_alive and not self.is_last

    def take(self) -> bytes:
        """What came of the body since it was asked before."""
        pieces = self._pieces
        taken = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        pieces.clear()
        self.waiting = 0
        return taken

    def _end(self) -> None:
        self.is_last = True
        if self.is_complete:
            return
        if not self.has_head:
            raise ProtocolError("the server closed the connection without a reply")
        if self._is_framed:
            raise ProtocolError("the server closed the connection in the middle of the reply")
        self._finish()

    # What the parser calls.

    def on_message_begin(self) -> None:
        """A reply begins."""
        if self.is_complete:
            self.is_last = True

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header of it came, or a field after its body."""
        if not self.has_head:
            self._fields.append((name, value))

    def on_headers_complete(self) -> None:
        """All of its headers came."""
        if self.is_complete:
            return
        status = self._parser.get_status_code()
        if 100 <= status < 200 and status != 101:
            self._fields.clear()
            return
        self.status = status
        self.has_head = True
        headers = []
        for name, value in self._fields:
            told, framing = _told(name)
            text = value.decode("latin-1")
            headers.append((told, text))
            if framing is not None:
                self._frame(framing, text)
        self.headers = tuple(headers)
        if self._method == "HEAD":
            # The parser would wait for the body that its headers tell of.
            self.is_complete = True

    def _frame(self, name: str, value: str) -> None:
        """Heed a header that says how the body comes."""
        if name == "content-length":
            self._is_framed = True
        elif name == "transfer-encoding":
            self._is_framed = self._is_framed or "chunked" in value.lower()
        else:
            self._decoders = [*decoders(value), *self._decoders]

    def on_body(self, piece: bytes) -> None:
        """A piece of its body came."""
        if self.is_complete:
            return
        if not self._decoders:
            self._add(piece)
            return
        for decoded in self._decoded(piece, self._decoders):
            self._add(decoded)

    def _add(self, piece: bytes) -> None:
        self._size += len(piece)
        if self.maximum is not None and self._size > self.maximum:
            raise TransportFailure(
                f"the reply is larger than {self.maximum} bytes (maximum_reply_size)",
                request_sent=True,
            )
        self._pieces.append(piece)
        self.waiting += len(piece)

    def _decoded(self, piece: bytes, codings: list[Decoder]) -> Iterable[bytes]:
        if not codings:
            yield piece
            return
        try:
            for decoded in codings[0].decode(piece):
                yield from self._decoded(decoded, codings[1:])
        except CodingError as error:
            raise ProtocolError(f"the body is not coded as its headers say: {error}") from None

    def on_message_complete(self) -> None:
        """All of it came."""
        if not self.has_head or self.is_complete:
            return
        self._keeps_alive = self._parser.should_keep_alive()
        self._finish()

    def _finish(self) -> None:
        try:
            for coding in self._decoders:
                coding.finish()
        except CodingError as error:
            raise ProtocolError(f"the body is not coded as its headers say: {error}") from None
        self.is_complete = True
