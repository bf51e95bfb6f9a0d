"""The tree of places beside the data of a file."""

from __future__ import annotations

from specpress.document import SourceFile
from specpress.positions import Marks, renamed, without
from specpress.yaml_reader import read

TEXT = """a: &shared
  - x
  - {b: y}
c: *shared
d:
  e: {f: [1, 2, 3]}
"""


def source_of(text: str) -> SourceFile:
    source, diagnostics = read("a.yaml", text)
    assert source is not None, diagnostics
    return source


def test_all_values_and_keys_are_listed_with_their_places() -> None:
    source = source_of(TEXT)
    assert dict(source.positions) == {
        (): (1, 1),
        ("a",): (1, 4),
        ("a", 0): (2, 5),
        ("a", 1): (3, 5),
        ("a", 1, "b"): (3, 9),
        # An alias stands where its anchor was written.
        ("c",): (1, 4),
        ("c", 0): (2, 5),
        ("c", 1): (3, 5),
        ("c", 1, "b"): (3, 9),
        ("d",): (6, 3),
        ("d", "e"): (6, 6),
        ("d", "e", "f"): (6, 10),
        ("d", "e", "f", 0): (6, 11),
        ("d", "e", "f", 1): (6, 14),
        ("d", "e", "f", 2): (6, 17),
    }
    assert dict(source.key_positions) == {
        ("a",): (1, 1),
        ("a", 1, "b"): (3, 6),
        ("c",): (4, 1),
        ("c", 1, "b"): (3, 6),
        ("d",): (5, 1),
        ("d", "e"): (6, 3),
        ("d", "e", "f"): (6, 7),
    }
    assert len(source.positions) == 15
    assert list(source.positions)[:3] == [(), ("a",), ("a", 0)]


def test_what_is_not_there_has_no_place() -> None:
    positions = source_of(TEXT).positions
    for pointer in (("b",), ("a", "0"), ("a", 2), ("a", 0, "x"), ("d", "e", "f", -1)):
        assert pointer not in positions
    assert () not in source_of(TEXT).key_positions


def test_a_place_in_a_very_long_line() -> None:
    source = source_of('{"a": "' + "x" * 100_000 + '", "b": 1}')
    assert source.positions["b",] == (1, 100_016)


def test_renamed_keys_keep_their_places_and_others_are_not_touched() -> None:
    source = source_of(TEXT)
    names = {("d",): "D", ("d", "e"): "E", ("a", 1, "b"): "B", ("x", "y"): "nowhere"}
    changed = SourceFile("a.yaml", TEXT, None, renamed(source.marks, names))
    assert changed.positions["D", "E", "f", 2] == (6, 17)
    assert changed.key_positions["D", "E"] == (6, 3)
    assert changed.positions["a", 1, "B"] == (3, 9)
    assert ("d",) not in changed.positions
    # The alias is another place with a name of its own.
    assert changed.positions["c", 1, "b"] == (3, 9)
    assert list(changed.positions)[-1] == ("D", "E", "f", 2)
    assert source.positions["d", "e", "f", 2] == (6, 17)
    assert ("D",) not in source.positions


def test_elements_behind_one_that_was_taken_out_move() -> None:
    source = source_of(TEXT)
    changed = SourceFile("a.yaml", TEXT, None, without(source.marks, ("d", "e", "f", 1)))
    assert changed.positions["d", "e", "f", 1] == (6, 17)
    assert ("d", "e", "f", 2) not in changed.positions
    assert source.positions["d", "e", "f", 1] == (6, 14)
    assert isinstance(source.marks, Marks)
