"""What each kind of transport does at its edges, and in what the libraries differ from our own."""

from __future__ import annotations

import _thread
import asyncio
import importlib
import itertools
import os
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from certificates import certificate_for, server_context
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from runtime import own_transports, pyqwest_transport
from runtime.aiohttp_transport import AiohttpTransport
from runtime.files import File
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport
from runtime.pyreqwest_transport import PyreqwestTransport
from runtime.streams import BodyStream
from runtime.transport import HttpReply, HttpRequest, Timeout, TransportFailure
from runtime.transport_options import TransportOptions
from runtime.wreq_transport import AsyncWreqTransport, WreqTransport
from runtime_support import RawServer, http_reply
from streaming_server import StreamingServer
from transport_kinds import Differs, Kind, Library

pytestmark = pytest.mark.usefixtures("transports")

both = pytest.mark.parametrize("kind", ["sync", "async"])
#: Seconds within which something that is about to happen has happened.
SOON = 5.0
LIBRARIES = [
    (AiohttpTransport, "aiohttp"),
    (PyqwestTransport, "pyqwest"),
    (AsyncPyqwestTransport, "pyqwest"),
    (PyreqwestTransport, "pyreqwest"),
    (WreqTransport, "wreq"),
    (AsyncWreqTransport, "wreq"),
]


def library_of(kind: str, transports: Kind) -> Library:
    return transports.sync if kind == "sync" else transports.later


def request_to(server: RawServer | StreamingServer, target: str = "/x", **more: Any) -> HttpRequest:
    given: dict[str, Any] = {"method": "GET", "headers": (), "body": None} | more
    return HttpRequest(
        given["method"],
        "http",
        "127.0.0.1",
        server.port,
        target,
        given["headers"],
        given["body"],
    )


def send(kind: str, *requests: HttpRequest, timeout: Timeout | None = None) -> list[HttpReply]:
    """The replies, all by one transport."""
    used = Timeout() if timeout is None else timeout
    if kind == "sync":
        transport = own_transports.own_transport()
        try:
            return [transport.send(each, used) for each in requests]
        finally:
            transport.close()

    async def later() -> list[HttpReply]:
        transport = own_transports.own_async_transport()
        try:
            return [await transport.send(each, used) for each in requests]
        finally:
            await transport.aclose()

    return asyncio.run(later())


class Read:
    """A reply that is read piece by piece, of whichever kind of transport."""

    def __init__(self, kind: str, request: HttpRequest, timeout: Timeout) -> None:
        self._runner = asyncio.Runner() if kind == "async" else None
        self._transport: Any = None
        self.reply: Any = None
        if self._runner is None:
            self._transport = own_transports.own_transport()
            self.reply = self._transport.stream(request, timeout)
            self._pieces: Any = self.reply.pieces()
        else:
            self._transport = own_transports.own_async_transport()
            self.reply = self._runner.run(self._transport.stream(request, timeout))
            self._pieces = self.reply.pieces()

    def piece(self) -> bytes | None:
        if self._runner is None:
            return next(self._pieces, None)
        found: bytes | None = self._runner.run(self._next())
        return found

    async def _next(self) -> Any:
        return await anext(self._pieces, None)

    def close(self) -> None:
        if self._runner is None:
            self.reply.close()
        else:
            self._runner.run(self.reply.aclose())

    def end(self) -> None:
        if self._runner is None:
            self._transport.close()
        else:
            self._runner.run(self._transport.aclose())
            self._runner.close()


@both
def test_pieces_come_as_they_are_sent(kind: str) -> None:
    """The second only after the first was read, and both without their coding."""
    packing = zlib.compressobj(wbits=31)
    first = packing.compress(b"first") + packing.flush(zlib.Z_SYNC_FLUSH)
    second = packing.compress(b"second") + packing.flush()
    release = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-A: 1\r\nX-A: 2\r\n"
        yield b"Content-Length: %d\r\n\r\n" % len(first + second) + first
        assert release.wait(SOON)
        yield second

    with StreamingServer(pieces) as server:
        read = Read(kind, request_to(server), Timeout())
        assert read.reply.status == 200
        found = [(name.lower(), value) for name, value in read.reply.headers]
        assert [each for each in found if each[0] == "x-a"] == [("x-a", "1"), ("x-a", "2")]
        assert read.piece() == b"first"
        release.set()
        assert read.piece() == b"second"
        assert read.piece() is None
        read.close()
        read.end()


@both
def test_a_stream_that_is_left_lets_go_of_its_connection(kind: str) -> None:
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with StreamingServer(lambda: itertools.chain([head], itertools.repeat(chunk))) as server:
        read = Read(kind, request_to(server), Timeout())
        assert read.piece()
        read.close()
        assert server.left.wait(SOON), "the connection was left open"
        read.end()


@both
@pytest.mark.parametrize("end", ["cut off", "silent"])
def test_a_stream_that_ends_early_fails(kind: str, end: str) -> None:
    release = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"
        if end == "silent":
            release.wait(SOON)

    with StreamingServer(pieces, hangs_up=True) as server:
        read = Read(kind, request_to(server), Timeout(read=0.5))
        came = b""
        with pytest.raises(TransportFailure) as caught:
            while piece := read.piece():
                came += piece
        release.set()
        assert caught.value.request_sent is True
        # What came right before the end may be lost.
        assert came in (b"abc", b"")
        read.end()


OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@both
@pytest.mark.parametrize("size", [5, None])
def test_a_body_is_sent_piece_by_piece(kind: str, size: int | None) -> None:
    body = BodyStream([b"ab", File(iter([b"cd", b"e"]), size=None if size is None else 3)])
    with StreamingServer(lambda: iter([OK]), until=b"e") as server:
        request = request_to(server, method="POST", body=body)
        assert [each.content for each in send(kind, request)] == [b"ok"]
        head, _, rest = server.received[0].partition(b"\r\n\r\n")
    framing = [row for row in head.lower().split(b"\r\n") if row.startswith((b"content-l", b"tra"))]
    if size is None:
        assert framing == [b"transfer-encoding: chunked"]
        assert b"".join(rest.split(b"\r\n")[1::2]).startswith(b"abcde")
    else:
        assert (framing, rest) == ([b"content-length: 5"], b"abcde")


@both
@pytest.mark.parametrize("given", [b"cd", b"cdefgh"])
def test_a_body_of_another_size_than_it_says_is_no_whole_request(kind: str, given: bytes) -> None:
    body = BodyStream([b"ab", File(iter([given]), size=3)])
    says = "bytes than its size|data for declared Content-Length"
    with (
        StreamingServer(lambda: iter([OK]), until=b"never") as server,
        pytest.raises(TransportFailure, match=says) as caught,
    ):
        send(kind, request_to(server, method="POST", body=body))
    assert caught.value.request_sent is True


@both
def test_methods_and_empty_bodies(server: RawServer, kind: str) -> None:
    for method in ("GET", "DELETE", "POST", "PUT", "PATCH"):
        for body in (None, b""):
            send(kind, request_to(server, method=method, body=body))
            length = server.received[-1].header("Content-Length")
            assert length == "0" or (length is None and method in ("GET", "DELETE"))
            assert server.received[-1].method == method
    server.answer = lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
    assert send(kind, request_to(server, method="HEAD"))[0].content == b""


@both
def test_no_request_is_sent_again(server: RawServer, kind: str) -> None:
    """Not one that would do no harm either: who calls decides."""
    server.answer = lambda request: b"" if request.target == "/gone" else http_reply()
    for method in ("GET", "PUT", "DELETE"):
        with pytest.raises(TransportFailure) as caught:
            send(kind, request_to(server), request_to(server, "/gone", method=method))
        assert caught.value.request_sent is True
    assert [each.target for each in server.received] == ["/x", "/gone"] * 3


TARGETS = st.text("abz019-._~%20!$&()*+,;=:@/", max_size=20).map(lambda text: "/" + text)
STRANGE = [
    *("/a/../b", "/a/./b", "/%2e%2E/b", "/..", "//x//y", "/x?", "/x??"),
    *("/a'b?c='", '/"', "/<", "/`", "/{x}", "/a\\b", "/?a={}", '/?a="', "/?a=<>", "/?a`", "/a#b"),
]


@both
@pytest.mark.parametrize("target", [*STRANGE, "/?a={}", '/?a="', "/?a=<>", "//x//y", "/x?", "/x??"])
def test_a_target_goes_out_as_it_is_or_not_at_all(
    server: RawServer, kind: str, target: str, transports: Kind
) -> None:
    request = request_to(server, target)
    try:
        send(kind, request)
    except TransportFailure as failure:
        differs = library_of(kind, transports).differs
        assert Differs.RESPELLS_TARGETS in differs or (
            Differs.KEEPS_NO_EMPTY_PARTS in differs and target in ("/x?", "/a#b")
        )
        assert failure.request_sent is False and "another path or query" in failure.reason
        assert server.received == []
    else:
        assert server.received[0].target == target


@given(TARGETS, TARGETS)
@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
def test_any_target_goes_out_as_it_is_or_not_at_all(
    server: RawServer, path: str, query: str
) -> None:
    server.received.clear()
    for kind in ("sync", "async"):
        target = f"{path}?{query}"
        try:
            send(kind, request_to(server, target))
        except TransportFailure as failure:
            assert "another path or query" in failure.reason and server.received == []
        else:
            assert server.received.pop().target == target


@pytest.mark.parametrize("target", ["/a/../b`", '/?a="', "/a<b"])
def test_libraries_still_spell_targets_in_their_own_way(
    server: RawServer, target: str, transports: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were it not so any more, nothing would have to be refused."""
    monkeypatch.setattr("runtime.library_transport.check_target", lambda *_, **__: None)
    send("sync", request_to(server, target))
    respells = Differs.RESPELLS_TARGETS in transports.sync.differs
    assert (server.received[0].target != target) is respells


@both
def test_headers_go_out_as_they_are(server: RawServer, kind: str) -> None:
    headers = (("X-B", "1"), ("X-A", "2"), ("x-b", "3"), ("X-B", ""), ("Content-Type", "a/b"))
    send(kind, request_to(server, method="POST", headers=headers, body=b"{}"))
    rows = [row.partition(b":") for row in server.received[0].head.split(b"\r\n") if row]
    sent = [(name.decode().lower(), value.strip().decode()) for name, _, value in rows]
    expected = [(name.lower(), value) for name, value in headers]
    # In their order, as far as it says anything: that of one name.
    for name in ("x-a", "x-b", "content-type"):
        values = [value for each, value in expected if each == name]
        assert [value for each, value in sent if each == name] == values
    assert dict(sent)["accept-encoding"] == "gzip, deflate"
    assert {name for name, _ in sent} <= {
        "x-a",
        "x-b",
        "content-type",
        "content-length",
        "accept",
        "accept-encoding",
        "host",
        "user-agent",
    }


@both
@pytest.mark.parametrize("header", [("X\r\nY", "1"), ("X", "1\r\nY: 2"), ("X", "\x00"), ("", "1")])
def test_headers_that_would_be_more_than_one_are_not_sent(
    server: RawServer, kind: str, header: tuple[str, str], transports: Kind
) -> None:
    with pytest.raises(TransportFailure) as caught:
        send(kind, request_to(server, headers=(header,)))
    library = library_of(kind, transports)
    assert caught.value.request_sent is (Differs.REFUSES_LATE in library.differs)
    assert server.received == []


@both
def test_headers_of_replies_beyond_ascii(server: RawServer, kind: str, transports: Kind) -> None:
    server.answer = lambda _: http_reply(headers=b"X-A: 1\r\nX-B: \xe9\r\n")
    (reply,) = send(kind, request_to(server))
    found = {name.lower(): value for name, value in reply.headers}
    assert found["x-a"] == "1"
    is_left_out = Differs.ASCII_HEADERS in library_of(kind, transports).differs
    assert found.get("x-b") in ((None, "") if is_left_out else ("\xe9",))


@both
def test_failures_do_not_show_the_query(server: RawServer, kind: str) -> None:
    """Nor anything that they refer to: an API key may stand there."""
    with RawServer() as gone:
        pass
    server.answer = lambda request: b"" if "gone" in request.target else b"no HTTP\r\n\r\n"
    for request in (
        request_to(server, "/gone?key=canary"),
        request_to(server, "/garbage?key=canary"),
        request_to(gone, "/?key=canary"),
    ):
        with pytest.raises(TransportFailure) as caught:
            send(kind, request)
        each: BaseException | None = caught.value
        while each is not None:
            assert "canary" not in str(each) + repr(each) + repr(vars(each))
            each = each.__cause__ or each.__context__


@both
def test_each_timeout_is_that_of_its_call(server: RawServer, kind: str) -> None:
    """More of them than clients of a library are kept."""
    release = threading.Event()
    server.answer = lambda request: (
        http_reply() if request.target == "/x" or release.wait(5) else b""
    )

    timeouts = [Timeout(connect=1.0 + number, read=2.0 + number) for number in range(10)]

    async def later() -> list[Any]:
        transport = own_transports.own_async_transport()
        for each in timeouts:
            await transport.send(request_to(server), each)
        with pytest.raises(TransportFailure) as caught:
            await transport.send(request_to(server, "/slow"), Timeout(read=0.2))
        await transport.aclose()
        return [caught.value]

    def now() -> list[Any]:
        transport = own_transports.own_transport()
        for each in timeouts:
            transport.send(request_to(server), each)
        with pytest.raises(TransportFailure) as caught:
            transport.send(request_to(server, "/slow"), Timeout(read=0.2))
        transport.close()
        return [caught.value]

    (failure,) = now() if kind == "sync" else asyncio.run(later())
    release.set()
    assert failure.request_sent is True
    assert len(server.received) == 11


@pytest.mark.parametrize(("made", "extra"), LIBRARIES)
def test_a_missing_library_says_what_to_install(
    made: Callable[..., Any], extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:
        if name.partition(".")[0] == extra:
            raise ImportError(name)
        return imported(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    with pytest.raises(ImportError, match=rf"its extra \[{extra}\], or `pip install {extra}`"):
        made()


def test_a_program_ends_after_the_threads_of_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that Python did not start, and are in it for the moment; not in a fork."""
    ended: list[float] = []

    def work() -> None:
        time.sleep(0.2)
        ended.append(time.monotonic())

    monkeypatch.setattr(pyqwest_transport, "_owners", [os.getpid() + 1])
    _thread.start_new_thread(work, ())
    pyqwest_transport._await_threads()
    assert ended == []
    monkeypatch.setattr(pyqwest_transport, "_owners", [os.getpid()])
    pyqwest_transport._await_threads()
    assert len(ended) == 1


def test_options_that_a_library_cannot_have(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no proxy by SOCKS"):
        AiohttpTransport(_with(proxy="socks5://127.0.0.1:1"))
    with pytest.raises(ValueError, match="cannot trust a certificate_authority alone"):
        PyreqwestTransport(_with(certificate_authority=tmp_path / "x.pem"))
    with pytest.raises(TransportFailure, match="wreq knows no method PURGE") as caught:
        WreqTransport().send(HttpRequest("PURGE", "http", "127.0.0.1", 9, "/", ()), Timeout())
    assert caught.value.request_sent is False


def _with(**given: Any) -> TransportOptions:
    """Options that were not looked at yet."""
    options = object.__new__(TransportOptions)
    for name, value in (vars(TransportOptions()) | given).items():
        object.__setattr__(options, name, value)
    return options


def test_a_client_certificate_is_shown(tmp_path: Path, transports: Kind) -> None:
    own, key = certificate_for(tmp_path, "client.example")
    certificate, server_key = certificate_for(tmp_path, "localhost")
    context = server_context(certificate, server_key)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(own)
    together = tmp_path / "both.pem"
    together.write_bytes(own.read_bytes() + key.read_bytes())
    with pytest.MonkeyPatch.context() as patch, RawServer(context) as server:
        for given in ((own, key), together):
            for library, is_async in ((transports.sync, False), (transports.later, True)):
                options = TransportOptions(
                    client_certificate=given, **library.trusting(certificate, patch)
                )
                request = HttpRequest("GET", "https", "localhost", server.port, "/", ())
                reply = asyncio.run(_later(library, options, request)) if is_async else None
                if reply is None:
                    transport = library.make(options)
                    reply = transport.send(request, Timeout())
                    transport.close()
                assert reply.status == 200


async def _later(library: Library, options: TransportOptions, request: HttpRequest) -> HttpReply:
    transport = library.make(options)
    reply: HttpReply = await transport.send(request, Timeout())
    await transport.aclose()
    return reply
