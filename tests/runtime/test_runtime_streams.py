"""Lines, records and events: the same items however the bytes are cut."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.json_lines import JsonLines, TooLarge
from runtime.partial_files import PartialFile
from runtime.reading_streams import Rechunker
from runtime.server_sent_events import Event, EventParser, RawEvent

MAXIMUM = 1_000
TEXTS = st.text(alphabet="ab: \u00e9\U0001f600", max_size=12)
JSON = st.recursive(
    st.integers() | st.text(max_size=5) | st.booleans(), lambda each: st.lists(each, max_size=3)
)
CUTS = st.lists(st.integers(min_value=0, max_value=400), max_size=12)


def pieces(content: bytes, cuts: Sequence[int]) -> list[bytes]:
    ends = [0, *sorted(min(cut, len(content)) for cut in cuts), len(content)]
    return [content[start:end] for start, end in pairwise(ends)]


def lines(content: bytes, cuts: Sequence[int], *, records: bool = False) -> list[bytes]:
    parser = JsonLines(MAXIMUM, records=records)
    found = [line for piece in pieces(content, cuts) for _, line in parser.feed(piece)]
    return [*found, *(line for _, line in parser.finish())]


def events(content: bytes, cuts: Sequence[int] = ()) -> list[RawEvent]:
    parser = EventParser(MAXIMUM)
    return [event for piece in pieces(content, cuts) for event in parser.feed(piece)]


@given(st.lists(JSON, max_size=6), st.sampled_from(["\n", "\r\n", "\n\n"]), CUTS, st.booleans())
def test_lines(values: list[object], end: str, cuts: list[int], ends: bool) -> None:
    written = end.join(json.dumps(value, ensure_ascii=False) for value in values)
    content = (written + end if ends else written).encode()
    assert [json.loads(line) for line in lines(content, cuts)] == values


@given(st.lists(JSON, max_size=6), CUTS)
def test_records(values: list[object], cuts: list[int]) -> None:
    content = "".join(f"\x1e{json.dumps(value, indent=1)}\n" for value in values).encode()
    assert [json.loads(record) for record in lines(content, cuts, records=True)] == values


def test_lines_have_their_numbers() -> None:
    parser = JsonLines(MAXIMUM)
    assert list(parser.feed(b"\xef\xbb\xbf1\n\n2\n3")) == [(1, b"1"), (3, b"2")]
    assert list(parser.finish()) == [(4, b"3")]
    assert list(parser.finish()) == []


@given(st.lists(st.tuples(TEXTS, st.lists(TEXTS, min_size=1, max_size=3)), max_size=5), CUTS)
def test_events_however_they_are_cut_and_ended(
    written: list[tuple[str, list[str]]], cuts: list[int]
) -> None:
    expected = [(name or "message", "\n".join(data)) for name, data in written]
    for end in ("\n", "\r\n", "\r"):
        content = "".join(
            f"event: {name}{end}" + "".join(f"data: {line}{end}" for line in data) + end
            for name, data in written
        ).encode()
        assert [(each.event, each.data) for each in events(content, cuts)] == expected


@given(st.binary(max_size=200), CUTS)
def test_whatever_comes_the_cuts_do_not_matter(content: bytes, cuts: list[int]) -> None:
    assert events(content, cuts) == events(content)


def test_events_by_the_examples_of_the_standard() -> None:
    assert [each.data for each in events(b"data: YHOO\ndata: +2\ndata: 10\n\n")] == ["YHOO\n+2\n10"]
    content = b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third"
    assert [(each.data, each.id) for each in events(content + b" event\n\n")] == [
        ("first event", "1"),
        ("second event", ""),
        (" third event", ""),
    ]
    assert [each.data for each in events(b"data\n\ndata\ndata\n\ndata:")] == ["", "\n"]
    assert [each.data for each in events(b"data:test\n\ndata: test\n\n")] == ["test", "test"]


def test_bytes_that_are_no_utf_8_do_not_end_a_stream() -> None:
    assert [each.data for each in events(b"data: \xff\n\n")] == ["\N{REPLACEMENT CHARACTER}"]


def test_heartbeats_are_not_kept() -> None:
    parser = EventParser(MAXIMUM)
    for _ in range(MAXIMUM):
        assert list(parser.feed(b": still here\n\n")) == []


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(TooLarge):
        list(JsonLines(MAXIMUM).feed(b"1" * (MAXIMUM + 1)))
    parser = EventParser(MAXIMUM)
    with pytest.raises(TooLarge):
        for _ in range(MAXIMUM):
            list(parser.feed(b"data: more\n"))


def test_a_word_in_brackets_is_the_last_event() -> None:
    assert [each.is_last for each in events(b"data: [DONE]\n\ndata: [1]\n\n")] == [True, False]


def test_an_event_decodes_its_data_once_and_late() -> None:
    decoded: list[str] = []
    event = Event(events(b"id: 1\ndata: x\n\n")[0], lambda text: decoded.append(text) or "read")
    assert decoded == []
    assert (event.data, event.data, event.text) == ("read", "read", "x")
    assert decoded == ["x"]
    assert "x" not in repr(event)


@given(st.binary(max_size=60), CUTS, st.integers(min_value=1, max_value=20))
def test_pieces_of_one_size(content: bytes, cuts: list[int], size: int) -> None:
    rechunker = Rechunker(size)
    cut = [each for piece in pieces(content, cuts) for each in rechunker.feed(piece)]
    cut += rechunker.finish()
    assert cut == [content[start : start + size] for start in range(0, len(content), size)]


def test_a_file_is_there_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def write() -> None:
        with PartialFile(path) as file:
            file.write(b"new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    with PartialFile(path) as file:
        file.write(b"new")
        assert file.complete() == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
