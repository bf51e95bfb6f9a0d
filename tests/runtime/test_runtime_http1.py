"""Requests as bytes and replies from bytes, against h11 as another reader and writer."""

from __future__ import annotations

import gzip
import itertools
import zlib
from typing import Any

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.content_codings import CodingError, decoders
from runtime.http1 import BodyFraming, ProtocolError, ReplyReader, request_head
from runtime.transport import HttpRequest, TransportFailure

NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,10}", fullmatch=True).map(lambda name: f"X-{name}")
VALUES = st.text(
    st.one_of(st.characters(min_codepoint=0x21, max_codepoint=0x7E), st.sampled_from("äÿ\xa1"))
)
BODIES = st.lists(st.binary(max_size=200), max_size=4)


def cut(data: bytes, places: list[int]) -> list[bytes]:
    """``data`` in the pieces that a network may make of it."""
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[start:end] for start, end in itertools.pairwise(edges) if start < end]


def read(pieces: list[bytes], method: str = "GET", maximum: int | None = None) -> ReplyReader:
    reader = ReplyReader()
    reader.start(method, maximum)
    for piece in pieces:
        reader.feed(piece)
    return reader


def written(status: int, headers: list[tuple[str, str]], body: list[bytes], framing: str) -> bytes:
    """A reply as h11 writes it."""
    server = h11.Connection(h11.SERVER)
    server.receive_data(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    assert isinstance(server.next_event(), h11.Request)
    extra = {
        "length": [("Content-Length", str(sum(map(len, body))))],
        "chunks": [("Transfer-Encoding", "chunked")],
        "close": [("Connection", "close")],
    }[framing]
    events: list[Any] = [
        h11.Response(status_code=status, headers=[*headers, *extra], reason=b"Whatever"),
        *(h11.Data(data=piece) for piece in body),
        h11.EndOfMessage(),
    ]
    return b"".join(server.send(event) or b"" for event in events)


@given(
    status=st.integers(200, 599).filter(lambda status: status not in (204, 304)),
    headers=st.lists(st.tuples(NAMES, VALUES), max_size=5),
    body=BODIES,
    framing=st.sampled_from(["length", "chunks", "close"]),
    informed=st.booleans(),
    places=st.lists(st.integers(0, 2000), max_size=8),
)
def test_replies_are_read_however_they_are_cut(
    status: int,
    headers: list[tuple[str, str]],
    body: list[bytes],
    framing: str,
    informed: bool,
    places: list[int],
) -> None:
    data = written(status, [(n, v.encode("latin-1")) for n, v in headers], body, framing)  # type: ignore[misc]  # h11 takes both
    if informed:
        data = b"HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n" + data
    pieces = cut(data, places)
    if framing == "close":
        pieces.append(b"")
    reader = read(pieces)
    assert reader.is_complete
    assert (reader.status, reader.take()) == (status, b"".join(body))
    # h11 writes names in lower case, and closes where a body has no end of its own.
    assert list(reader.headers[: len(headers)]) == [(name, value) for name, value in headers]
    assert reader.can_go_on is (framing != "close")


@given(
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE", "QUERY"]),
    target=st.from_regex(r"/[!-~]{0,30}", fullmatch=True).filter(lambda text: "#" not in text),
    headers=st.lists(st.tuples(NAMES, VALUES), max_size=5),
    body=st.one_of(st.none(), st.binary(max_size=50)),
)
def test_requests_are_read_as_they_were_meant(
    method: str, target: str, headers: list[tuple[str, str]], body: bytes | None
) -> None:
    request = HttpRequest(method, "https", "api.example", 8443, target, tuple(headers), body)
    server = h11.Connection(h11.SERVER)
    server.receive_data(request_head(request) + (body or b""))
    event = server.next_event()
    assert isinstance(event, h11.Request)
    assert (event.method, event.target) == (method.encode(), target.encode())
    found = [(name.decode(), value.decode("latin-1")) for name, value in event.headers.raw_items()]
    assert found[0] == ("Host", "api.example:8443")
    assert found[1 : len(headers) + 1] == headers
    received = b""
    while isinstance(data := server.next_event(), h11.Data):
        received += bytes(data.data)
    assert isinstance(data, h11.EndOfMessage) and received == (body or b"")


@pytest.mark.parametrize(
    ("target", "headers"),
    [
        ("/a b", ()),
        ("/a\r\nX: 1", ()),
        ("/ä", ()),
        ("/", (("X", "1\r\nY: 2"),)),
        ("/", (("X", "a\nb"),)),
        ("/", (("X", "a\0"),)),
        ("/", (("X: 1\r\nY", "2"),)),
        ("/", (("", "2"),)),
        ("/", (("X", "€"),)),
    ],
)
def test_what_would_be_another_request_is_not_sent(
    target: str, headers: tuple[tuple[str, str], ...]
) -> None:
    with pytest.raises(TransportFailure) as caught:
        request_head(HttpRequest("GET", "https", "api.example", None, target, headers))
    assert caught.value.request_sent is False


@pytest.mark.parametrize(
    "pieces",
    [
        [b""],
        [b"HTTP/1.1 200 OK\r\nContent-Le", b""],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", b""],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", b""],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"],
        [b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"],
        [b"<html>no</html>"],
        [b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000] + [b"x" * 70_000] * 4,
        [b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"],
    ],
)
def test_what_is_no_whole_reply_is_refused(pieces: list[bytes]) -> None:
    with pytest.raises(ProtocolError):
        read(pieces)


def test_a_reply_to_head_has_no_body() -> None:
    reader = read([b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"], "HEAD")
    assert reader.is_complete and reader.take() == b""
    # What the parser waits for now would be taken from the next reply.
    assert not reader.can_go_on


@pytest.mark.parametrize("status", [204, 304])
def test_a_reply_without_a_body_leaves_the_connection_usable(status: int) -> None:
    reader = read([b"HTTP/1.1 %d X\r\n\r\n" % status])
    assert reader.is_complete and reader.can_go_on
    reader.start("GET")
    reader.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")
    assert (reader.status, reader.take(), reader.can_go_on) == (200, b"a", True)


def test_more_than_one_reply_ends_the_connection() -> None:
    ok = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"
    reader = read([ok + b"a" + ok + b"b"])
    assert (reader.take(), reader.can_go_on) == (b"a", False)
    reader = read([ok + b"a", b"b"])
    assert (reader.take(), reader.can_go_on) == (b"a", False)


def test_a_body_has_a_limit_decompressed() -> None:
    packed = gzip.compress(bytes(10_000_000))
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    with pytest.raises(TransportFailure, match="larger than 9999999 bytes") as caught:
        read([head, packed], maximum=9_999_999)
    assert caught.value.request_sent is True
    assert len(read([head, packed], maximum=10_000_000).take()) == 10_000_000


@given(
    body=st.binary(max_size=500),
    names=st.lists(st.sampled_from(["gzip", "deflate", "bare"]), max_size=2),
    places=st.lists(st.integers(0, 2000), max_size=5),
)
def test_codings_are_undone(body: bytes, names: list[str], places: list[int]) -> None:
    coders = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        # As some servers send it.
        "bare": lambda data: zlib.compress(data)[2:-4],
    }
    packed = body
    for name in names:
        packed = coders[name](packed)
    undoing = decoders(", ".join("deflate" if name == "bare" else name for name in names))
    pieces = cut(packed, places)
    for each in undoing:
        pieces = [decoded for piece in pieces for decoded in each.decode(piece)]
        each.finish()
    assert b"".join(pieces) == body


def test_members_of_gzip_follow_one_another_and_half_a_one_is_refused() -> None:
    (undoing,) = decoders("gzip")
    packed = gzip.compress(b"a") + gzip.compress(b"b")
    assert b"".join(undoing.decode(packed)) == b"ab"
    undoing.finish()
    (undoing,) = decoders("gzip")
    list(undoing.decode(packed[:-3]))
    with pytest.raises(CodingError, match="in the middle"):
        undoing.finish()
    assert decoders("br, identity") == []


def test_a_body_has_the_size_that_was_said() -> None:
    framing = BodyFraming(5)
    assert (framing.piece(b"abc"), framing.piece(b"de"), framing.end()) == (b"abc", b"de", b"")
    with pytest.raises(TransportFailure, match="more bytes"):
        framing.piece(b"f")
    short = BodyFraming(5)
    short.piece(b"abc")
    with pytest.raises(TransportFailure, match="fewer bytes") as caught:
        short.end()
    assert caught.value.request_sent is True
    chunked = BodyFraming(None)
    sent = [chunked.piece(b"a" * 17), chunked.piece(b""), chunked.end()]
    assert sent == [b"11\r\n" + b"a" * 17 + b"\r\n", b"", b"0\r\n\r\n"]
