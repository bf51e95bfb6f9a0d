"""Request bodies: files read while they are sent, parts, and what is repeated of them."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from call_support import KINDS, LOST, NOT_SENT, QUICK, Script, client, ok, run, script
from runtime import wire
from runtime.files import PIECE_SIZE, File
from runtime.multipart import Part, write_multipart
from runtime.operation import (
    BINARY,
    BODY,
    BODY_FIELD,
    BODY_MEMBERS,
    JSON_BODY,
    LINES,
    MULTIPART,
    TEXT,
    Content,
    FieldEncoding,
    Operation,
    Parameter,
)
from runtime.places import Place
from runtime.streams import BodyStream
from runtime.transport import HttpReply, HttpRequest, TransportFailure
from runtime_support import Done, HouseOutcomeUnknownError, HouseTransportError, RawServer

PLACE = Place("things.put", "file")
UPLOAD: Operation[Done] = Operation(
    id="things.put",
    method="PUT",
    path="/v1/things",
    result=Done,
    parameters=(Parameter("body", "body", BODY, wire.Upload(), required=True),),
    bodies=(Content("application/octet-stream", BINARY),),
    retry="safe",
)
FORM: Operation[Done] = Operation(
    id="things.post",
    method="POST",
    path="/v1/things",
    result=Done,
    parameters=(
        Parameter("file", "file", BODY_FIELD, wire.Upload(), required=True),
        Parameter("more", "", BODY_MEMBERS, wire.MapOf(wire.Anything())),
    ),
    bodies=(
        Content(
            "multipart/form-data",
            MULTIPART,
            encodings=(FieldEncoding(name="file", needed_headers=("X-Id",)),),
        ),
    ),
)
OBJECT: Operation[Done] = Operation(
    id="things.make",
    method="POST",
    path="/v1/things",
    result=Done,
    parameters=(
        Parameter("name", "name", BODY_FIELD, wire.Text()),
        Parameter("more", "", BODY_MEMBERS, wire.MapOf(wire.Integer())),
    ),
    bodies=(JSON_BODY,),
)


def drained(body: Any) -> bytes:
    return body if isinstance(body, bytes) else body.content()


def reading(*answers: Any) -> list[Any]:
    """Answers to requests whose bodies were read to their ends."""

    def after(answer: HttpReply | BaseException) -> Callable[[HttpRequest], HttpReply]:
        def read(request: HttpRequest) -> HttpReply:
            bodies.append(drained(request.body))
            if isinstance(answer, BaseException):
                raise answer
            return answer

        return read

    bodies: list[bytes] = []
    return [[after(each) for each in answers], bodies]


class Counting:
    """Makes pieces, and knows how many of them are held by anybody at most."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.alive = 0
        self.most = 0

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(self.count):
            piece = Watched(PIECE_SIZE)
            piece.owner = self
            self.alive += 1
            self.most = max(self.most, self.alive)
            yield piece
            del piece


class Watched(bytes):
    """A piece that says when it is gone."""

    owner: Counting

    def __del__(self) -> None:
        self.owner.alive -= 1


# What a file may be made of.


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "name.bin"
    found.write_bytes(b"from a path")
    return found


def test_a_path_is_opened_for_each_reading(path: Path) -> None:
    file = File(path)
    assert (file.filename, file.size) == ("name.bin", 11)
    assert b"".join(file.pieces()) == b"".join(file.pieces()) == b"from a path"


def test_an_open_file_is_sent_from_where_it_stands(path: Path) -> None:
    with path.open("rb") as opened:
        opened.seek(5)
        file = File(opened)
        assert (file.filename, file.size) == ("name.bin", 6)
        assert b"".join(file.pieces()) == b"".join(file.pieces()) == b"a path"
        assert file.can_be_sent


def test_what_can_be_read_once_is_known_to_be_gone() -> None:
    file = File(iter([b"a", b"b"]), size=2)
    assert (file.size, file.can_be_sent) == (2, True)
    assert b"".join(file.pieces()) == b"ab"
    assert not file.can_be_sent


def test_a_list_of_pieces_can_be_read_again() -> None:
    file = File([b"a", b"b"])
    assert b"".join(file.pieces()) + b"".join(file.pieces()) == b"abab"
    assert file.size is None and file.can_be_sent


@pytest.mark.parametrize("wrong", ["text", io.StringIO("text"), 7, {"a": b"b"}, None])
def test_what_is_no_file(wrong: Any) -> None:
    with pytest.raises(TypeError):
        File(wrong)


def test_a_negative_size() -> None:
    with pytest.raises(ValueError, match="number of bytes"):
        File(b"", size=-1)


def test_the_repr_shows_no_content() -> None:
    assert repr(File(b"secret", filename="a.txt")) == "<File a.txt>"


def test_a_path_is_read_in_a_thread(path: Path) -> None:
    async def read() -> bytes:
        return b"".join([piece async for piece in File(path).apieces()])

    assert asyncio.run(read()) == b"from a path"


# Bodies that are never held as a whole.


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_file_is_sent_without_being_held(kind: str, server: RawServer) -> None:
    pieces = Counting(64)
    size = 64 * PIECE_SIZE
    with_file = client(kind, base_url=server.url)
    run(with_file, UPLOAD, {"body": File(pieces, size=size)})
    assert len(server.received[-1].body) == size
    assert server.received[-1].header("Content-Length") == str(size)
    # The one that is sent, and the one that was: however large the file is.
    assert pieces.most <= 4
    assert pieces.alive <= 1


def test_a_file_that_cannot_be_read_fails_the_attempt() -> None:
    def broken() -> Iterator[bytes]:
        yield b"a"
        raise OSError("the disk is gone")

    with pytest.raises(TransportFailure, match="OSError: the disk is gone"):
        BodyStream([File(broken())]).content()


def test_pieces_that_are_no_bytes() -> None:
    with pytest.raises(TransportFailure, match="str, not bytes"):
        BodyStream([File(["text"])]).content()  # type: ignore[list-item]  # wrong on purpose


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    transport = script("sync", ok())
    with pytest.raises(FileNotFoundError):
        run(client("sync", transport), UPLOAD, {"body": tmp_path / "missing"})
    assert transport.requests == []


async def later() -> AsyncIterator[bytes]:
    yield b"a"


@pytest.mark.parametrize("wrong", [later, lambda: File(later())])
def test_a_sync_client_reads_no_async_iterable(wrong: Callable[[], Any]) -> None:
    transport = script("sync", ok())
    with pytest.raises(TypeError, match=r"things\.put\(\).*async client"):
        run(client("sync", transport), UPLOAD, {"body": wrong()})
    assert transport.requests == []


def test_an_async_client_reads_one(server: RawServer) -> None:
    run(client("async", base_url=server.url), UPLOAD, {"body": File(later(), size=1)})
    assert server.received[-1].body == b"a"


# What is repeated.


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_read_again_is_repeated(kind: str, path: Path) -> None:
    answers, bodies = reading(LOST, ok())
    run(client(kind, script(kind, *answers), retry=QUICK), UPLOAD, {"body": path})
    assert bodies == [b"from a path"] * 2


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_read_once_is_not_repeated(kind: str) -> None:
    answers, bodies = reading(LOST, ok())
    transport = script(kind, *answers)
    with pytest.raises(HouseOutcomeUnknownError) as caught:
        run(client(kind, transport, retry=QUICK), UPLOAD, {"body": iter([b"a", b"b"])})
    assert bodies == [b"ab"]
    assert any("only once" in note for note in caught.value.__notes__)
    assert caught.value.body is None


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_read_is_repeated(kind: str) -> None:
    answers, bodies = reading(ok())
    transport: Script = script(kind, NOT_SENT, *answers)
    run(client(kind, transport, retry=QUICK), UPLOAD, {"body": iter([b"a", b"b"])})
    assert bodies == [b"ab"]


def test_what_cannot_be_repeated_ends_as_it_would_without_a_retry() -> None:
    answers, _ = reading(NOT_SENT)
    with pytest.raises(HouseTransportError):
        run(client("sync", script("sync", *answers), retry=QUICK), UPLOAD, {"body": iter([b"a"])})


# What a signature covers.


def test_a_signed_body_is_given_as_bytes(path: Path) -> None:
    signed = replace(UPLOAD, signed=True)
    transport = script("sync", ok())
    with pytest.raises(TypeError, match="read_bytes"):
        run(client("sync", transport), signed, {"body": path})
    assert transport.requests == []
    run(client("sync", transport), signed, {"body": path.read_bytes()})
    assert transport.requests[0].body == b"from a path"


# Parts.


def test_a_boundary_stands_in_no_part() -> None:
    taken = iter(["one", "two"])
    body, boundary = write_multipart([Part("a", b"x one x", "text/plain")], lambda: next(taken))
    assert boundary == "two"
    assert body == (
        b'--two\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: text/plain\r\n'
        b"\r\nx one x\r\n--two--\r\n"
    )


def test_a_body_without_parts_ends_at_once() -> None:
    assert write_multipart([], lambda: "b") == (b"--b--\r\n", "b")


def test_a_header_of_a_part_that_the_caller_gives() -> None:
    transport = script("sync", ok())
    used = client("sync", transport)
    with pytest.raises(TypeError, match=r"things\.post\(\) argument file needs .* header X-Id"):
        run(used, FORM, {"file": b"a", "more": None})
    run(used, FORM, {"file": File(b"a", headers={"X-Id": "7"}), "more": {"n": [1, {"a": 2}]}})
    body = drained(transport.requests[0].body)
    assert b"\r\nX-Id: 7\r\n\r\na\r\n" in body
    assert b'name="n"\r\nContent-Type: text/plain\r\n\r\n1\r\n' in body
    assert b'name="n"\r\nContent-Type: application/json\r\n\r\n{"a":2}\r\n' in body


@pytest.mark.parametrize("headers", [{"X-Id": "a\r\nb"}, {"X-Id\n": "a"}])
def test_a_header_of_a_part_holds_no_line_break(headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="line break"):
        run(
            client("sync", script("sync", ok())),
            FORM,
            {"file": File(b"a", headers={"X-Id": "1", **headers}), "more": None},
        )


# Fields without a name of their own.


def test_members_of_an_object_stand_beside_its_fields() -> None:
    transport = script("sync", ok())
    run(client("sync", transport), OBJECT, {"name": "n", "more": {"a": 1, "b": 2}})
    assert transport.requests[0].body == b'{"name":"n","a":1,"b":2}'


def test_a_field_is_not_given_twice() -> None:
    with pytest.raises(TypeError, match="'name', which has an argument of its own"):
        run(client("sync", script("sync", ok())), OBJECT, {"name": None, "more": {"name": 1}})


# Text.


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [("text/plain", "é".encode()), ("text/csv; charset=ISO-8859-1", b"\xe9")],
)
def test_text_is_written_in_its_charset(media_type: str, expected: bytes) -> None:
    operation: Operation[Done] = Operation(
        id="things.write",
        method="POST",
        path="/",
        result=Done,
        parameters=(Parameter("body", "body", BODY, wire.Upload(text=True)),),
        bodies=(Content(media_type, TEXT),),
    )
    transport = script("sync", ok())
    run(client("sync", transport), operation, {"body": "é"})
    assert transport.requests[0].body == expected
    with_euro = {"body": "€"}
    if expected == b"\xe9":
        with pytest.raises(ValueError, match="ISO-8859-1"):
            run(client("sync", transport), operation, with_euro)


def test_an_item_of_the_wrong_type_is_found_before_anything_is_sent() -> None:
    operation: Operation[Done] = Operation(
        id="things.feed",
        method="POST",
        path="/",
        result=Done,
        parameters=(Parameter("body", "body", BODY, wire.Lines(wire.Integer()), required=True),),
        bodies=(Content("application/x-ndjson", LINES),),
    )
    transport = script("sync", ok())
    with pytest.raises(TypeError, match=r"body\[1\]"):
        run(client("sync", transport), operation, {"body": [1, "x"]})
    assert transport.requests == []
