"""Open enums, unix times and documented examples."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime import unix_time
from runtime.decoding import payload_decoder
from runtime.enums import OpenIntegerEnum
from runtime.fixtures import load_fixture
from runtime_support import PROFILE, READ, WRITE, Done, HouseDecodeError, Level


class Side(OpenIntegerEnum):
    BUY = 1


@pytest.mark.parametrize(
    ("member", "value", "known"),
    [
        (Level.LOW, "low", True),
        (Level("new"), "new", False),
        (Side.BUY, 1, True),
        (Side(9), 9, False),
    ],
)
def test_open_enums(member: Any, value: Any, known: bool) -> None:
    assert member == value and hash(member) == hash(value) and member.value == value
    assert member.is_known is known
    assert str(member) == str(value) == f"{member}"
    assert json.dumps(member) == json.dumps(value)
    assert msgspec.json.encode(member) == json.dumps(value).encode()
    for again in (pickle.loads(pickle.dumps(member)), copy.copy(member), copy.deepcopy(member)):
        assert again == member and type(again) is type(member) and again.is_known is known
        assert (again is member) or not known
    assert (repr(member) == f"{type(member).__name__}({value!r})") is not known


def test_unknown_members_are_registered_nowhere() -> None:
    for number in range(100):
        Level(f"x{number}"), Side(number + 5)
    assert list(Level) == [Level.LOW, Level.HIGH] and list(Side) == [Side.BUY]
    assert len(Level._value2member_map_) == 2
    assert Level("x1") == Level("x1") and len({Level("x1"), Level("x1"), "x1"}) == 1


def test_what_is_no_value_is_refused() -> None:
    cases: list[tuple[Any, Any]] = [
        *((Level, 5), (Level, ""), (Level, None), (Side, "x"), (Side, True + 0.5))
    ]
    for enum, value in cases:
        with pytest.raises(ValueError, match="is not a valid"):
            enum(value)


@given(st.datetimes(min_value=datetime(1600, 1, 1), max_value=datetime(9000, 1, 1)))
def test_unix_times_are_exact(moment: datetime) -> None:
    moment = moment.replace(tzinfo=UTC)
    microseconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    assert unix_time.from_unix_microseconds(microseconds) == moment
    assert unix_time.from_unix_nanoseconds(microseconds * 1000 + 999) == moment
    assert unix_time.to_unix(moment, "us") == microseconds
    assert unix_time.to_unix(moment, "ns") == microseconds * 1000
    assert unix_time.to_unix(moment, "ms") == microseconds // 1000
    assert unix_time.from_unix(microseconds // 1000, "ms") == unix_time.from_unix_milliseconds(
        microseconds // 1000
    )
    assert unix_time.from_unix_seconds(unix_time.to_unix(moment, "s")) <= moment


def _package(folder: Path, monkeypatch: pytest.MonkeyPatch, reply: bytes) -> str:
    data = folder / "house_examples" / "data" / "things" / "make"
    data.mkdir(parents=True)
    (folder / "house_examples" / "__init__.py").write_text("")
    request = {
        "method": "POST",
        "path": "/v1/things",
        "query": {},
        "body": {"theText": "x", "legs": [{"coin": "A"}]},
    }
    (data / "documented.request.json").write_text(json.dumps(request))
    (data / "documented.response.json").write_bytes(reply)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "house_examples", raising=False)
    return "house_examples"


def test_fixtures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reply = b'{"code": 0, "msg": "", "data": {"id": "5"}}\n'
    package = _package(tmp_path, monkeypatch, reply)
    fixture = load_fixture(package, WRITE, "documented", PROFILE)
    assert fixture.name == "documented" and fixture.reply == reply
    assert fixture.request["method"] == "POST"
    assert fixture.arguments == {"text": "x", "legs": [{"coin": "A"}]}
    assert fixture.result == Done(id="5")
    with pytest.raises(AttributeError):
        setattr(fixture, "name", "x")  # noqa: B010 - what a type checker would refuse
    with pytest.raises(FileNotFoundError):
        load_fixture(package, READ, "documented", PROFILE)


def test_a_fixture_that_is_not_as_documented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _package(tmp_path, monkeypatch, b'{"code": 0, "data": {}}')
    with pytest.raises(HouseDecodeError, match=r"\$\.data"):
        _ = load_fixture(package, WRITE, "documented", PROFILE).result


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1985-04-12T23:20:50.52Z", datetime(1985, 4, 12, 23, 20, 50, 520_000, UTC)),
        ("1996-12-19T16:39:57-08:00", datetime(1996, 12, 20, 0, 39, 57, tzinfo=UTC)),
        # Python has no leap seconds: it is the second after.
        ("1990-12-31T23:59:60Z", datetime(1991, 1, 1, tzinfo=UTC)),
        ("1990-12-31T15:59:60-08:00", datetime(1991, 1, 1, tzinfo=UTC)),
        ("1937-01-01T12:00:27.87+00:20", datetime(1937, 1, 1, 11, 40, 27, 870_000, UTC)),
    ],
)
def test_the_examples_of_rfc_3339(text: str, moment: datetime) -> None:
    """Those of its section 5.8."""
    read = payload_decoder(datetime).decode(json.dumps(text).encode(), "$")
    assert read == moment
    assert read.tzinfo is not None
