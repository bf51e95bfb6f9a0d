"""Edits of hand-written YAML: what is meant changes, and not one byte beside it."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress.docs.drafting.yaml_edits import CannotEditError, Editor, Splice, apply
from specpress.docs.drafting.yaml_text import Commented, Flow, block, flow, scalar
from specpress.yaml_reader import read

REPOSITORY = Path(__file__).parents[2]
SPECS = sorted((REPOSITORY / "spec").rglob("*.yaml"))

TEXT = """\
# What stands at the top stays.
one: &name   # an anchor
  a:  'x'    # behind a value
  # above b
  b: "1"

two:
  required: [a,  b]   # flow
  list:
    - x

    - y   # the second
  "quoted key": >-
    folded
    text

  empty: {}
  nothing:
three: *name
items:
  - name: first
    in: query
  - name: second
    in: query
"""


def data_of(text: str) -> Any:
    source, diagnostics = read("file.yaml", text)
    assert source is not None, diagnostics
    return source.data


def at(data: Any, pointer: tuple[Any, ...]) -> Any:
    for part in pointer:
        data = data[part]
    return data


def edited(text: str, splices: list[Splice]) -> str:
    after = apply(text, splices)
    for splice in splices:
        # Everything that no splice names is there as it was.
        assert after.startswith(text[: min(each.start for each in splices)])
        assert after.endswith(text[max(each.end for each in splices) :])
        assert splice.end <= len(text)
    return after


@pytest.mark.parametrize(
    ("pointer", "value", "line"),
    [
        (("one", "b"), "2", '  b: "2"'),
        (("two", "list", 1), "z", "    - z   # the second"),
        (("two", "required", 0), "c", "  required: [c,  b]   # flow"),
        (("two", "nothing"), "now", "  nothing: now"),
        (("two", "quoted key"), "no", '  "quoted key": "no"'),
        (("items", 0, "name"), "third", "  - name: third"),
    ],
)
def test_a_scalar_is_replaced_with_its_quotes(
    pointer: tuple[Any, ...], value: str, line: str
) -> None:
    after = edited(TEXT.replace("&name ", "").replace("*name", "x"), [])
    editor = Editor(after)
    new = edited(after, editor.replace(pointer, value))
    assert line in new.splitlines()
    assert at(data_of(new), pointer) == value


def test_what_an_alias_repeats_is_not_edited_in_one_place() -> None:
    with pytest.raises(CannotEditError, match="used elsewhere"):
        Editor(TEXT).replace(("one", "b"), "2")
    with pytest.raises(CannotEditError, match="alias"):
        Editor(TEXT).replace(("three", "b"), "2")


def test_entries_and_items_go_behind_their_neighbours() -> None:
    editor = Editor(TEXT)
    new = apply(
        TEXT,
        [
            *editor.insert_entry(("two",), "more", {"x": [1, "1"]}, after="required"),
            *editor.insert_item(("two", "list"), "NO"),
            *editor.insert_item(("two", "required"), "c"),
            *editor.insert_entry(("two", "empty"), "k", True),
            *editor.insert_entry(("items", 0), "required", True),
            *editor.insert_item(("items",), {"name": "third", "in": "query"}, after=0),
        ],
    )
    assert data_of(new)["two"] == {
        "required": ["a", "b", "c"],
        "more": {"x": [1, "1"]},
        "list": ["x", "y", "NO"],
        "quoted key": "folded text",
        "empty": {"k": True},
        "nothing": None,
    }
    assert [each["name"] for each in data_of(new)["items"]] == ["first", "third", "second"]
    assert data_of(new)["items"][0]["required"] is True
    kept = [line for line in TEXT.splitlines() if "required: [" not in line and "empty" not in line]
    rest = iter(new.splitlines())
    assert all(any(line == other for other in rest) for line in kept), "order and comments stay"


def test_entries_and_items_are_removed_with_their_line() -> None:
    editor = Editor(TEXT)
    new = apply(
        TEXT,
        [
            *editor.remove(("two", "list", 0)),
            *editor.remove(("two", "required", 0)),
            *editor.remove(("two", "quoted key")),
            *editor.remove(("items", 1, "name")),
        ],
    )
    assert data_of(new)["two"] == {"required": ["b"], "list": ["y"], "empty": {}, "nothing": None}
    assert data_of(new)["items"] == [{"name": "first", "in": "query"}, {"in": "query"}]
    assert "  required: [b]   # flow" in new.splitlines()
    assert "# above b" in new


def test_the_only_entry_is_not_removed() -> None:
    with pytest.raises(CannotEditError, match="nothing would be left"):
        Editor("a:\n  b: 1\n").remove(("a", "b"))


def test_windows_line_ends_and_a_missing_one_at_the_end_stay() -> None:
    text = "a:\r\n  b: 1\r\n  c: 2"
    editor = Editor(text)
    assert apply(text, editor.insert_entry(("a",), "d", {"e": 3})) == (
        "a:\r\n  b: 1\r\n  c: 2\r\n  d:\r\n    e: 3"
    )
    assert apply(text, editor.insert_entry(("a",), "d", 3, after="b")) == (
        "a:\r\n  b: 1\r\n  d: 3\r\n  c: 2"
    )


def test_json_is_edited_as_json() -> None:
    text = '{"a": {"b": [1, 2]}, "c": {}}\n'
    editor = Editor(text)
    after = apply(
        text,
        [
            *editor.insert_item(("a", "b"), 3),
            *editor.insert_entry(("c",), "d", {"e": "f"}),
            *editor.insert_entry((), "g", False),
        ],
    )
    assert data_of(after) == {"a": {"b": [1, 2, 3]}, "c": {"d": {"e": "f"}}, "g": False}
    assert after.count("\n") == 1


def test_a_comment_goes_above_a_line_and_an_entry_changes_its_key() -> None:
    editor = Editor(TEXT)
    new = apply(
        TEXT,
        [
            *editor.comment_above(("items", 1), "DECIDE: which?"),
            *editor.comment_above(("two", "list"), "two"),
            *editor.rename(("two", "quoted key"), "other key"),
            *editor.replace_entry(("items", 0, "in"), "place", "path"),
        ],
    )
    assert "  # DECIDE: which?\n  - name: second" in new
    assert "  # two\n  list:" in new
    assert '  "other key": >-' in new
    assert data_of(new)["items"][0] == {"name": "first", "place": "path"}


def test_what_belongs_to_a_block_comes_before_what_follows_it() -> None:
    text = "a:\n  b:\n    c: 1\nd: 2\n"
    editor = Editor(text)
    splices = [
        *editor.comment_above(("d",), "about d"),
        *editor.insert_entry((), "x", 1, after="a"),
        *editor.insert_entry(("a",), "w", 2),
        *editor.insert_entry(("a", "b"), "z", 3),
    ]
    assert apply(text, splices) == ("a:\n  b:\n    c: 1\n    z: 3\n  w: 2\nx: 1\n# about d\nd: 2\n")


def test_changes_that_meet_are_refused() -> None:
    with pytest.raises(CannotEditError, match="meet"):
        apply("abc", [Splice(0, 2, "x"), Splice(1, 3, "y")])


def pointers(value: Any, pointer: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [pointer]
    entries = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, child in entries:
        found += pointers(child, (*pointer, key))
    return found


@pytest.mark.parametrize("file", SPECS, ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_random_edits_of_the_specs_change_that_and_nothing_else(file: Path) -> None:
    """The oracle is plain data: the same edit of what the file says."""
    text = file.read_text(encoding="utf-8")
    chance = random.Random(file.name)
    data = data_of(text)
    editor = Editor(text)
    done = 0
    for pointer in chance.sample(places := pointers(data), min(25, len(places))):
        for kind in ("insert", "remove", "replace"):
            wanted = copy.deepcopy(data)
            held = at(wanted, pointer)
            try:
                if kind == "insert" and isinstance(held, dict):
                    splices = editor.insert_entry(pointer, "new-key", {"a": Flow(["NO"])})
                    held["new-key"] = {"a": ["NO"]}
                elif kind == "insert" and isinstance(held, list):
                    splices = editor.insert_item(pointer, {"z": "1"})
                    held.append({"z": "1"})
                elif kind == "remove" and pointer:
                    splices = editor.remove(pointer)
                    del at(wanted, pointer[:-1])[pointer[-1]]
                elif kind == "replace" and pointer and not isinstance(held, dict | list):
                    splices = editor.replace(pointer, "a: b")
                    at(wanted, pointer[:-1])[pointer[-1]] = "a: b"
                else:
                    continue
            except CannotEditError:
                continue
            after = edited(text, splices)
            if kind == "remove" and "&" in text and read("f.yaml", after)[0] is None:
                # What had an anchor is gone, and its aliases mean nothing: that is seen later.
                continue
            # Of a deep copy each alias is a value of its own, as it is in what is read.
            assert data_of(after) == wanted, (pointer, kind)
            done += 1
    # A file of few places has room for few edits, and all of them were tried.
    assert done > min(10, len(places) // 2)


texts = st.text(
    st.characters(exclude_categories=("Cs",), max_codepoint=0x2FFF), max_size=30
) | st.sampled_from(
    ["NO", "on", "1.0", "0x1F", "~", "null", "- a", "a: b", "#", "a #b", "2020-01-01"]
)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(plain)
def test_what_is_written_is_what_is_read(value: Any) -> None:
    assert data_of(block({"k": value}))["k"] == value
    assert data_of(f"k: {flow(value)}\n")["k"] == value


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(texts, texts, min_size=1, max_size=5), texts, texts)
def test_entries_of_any_text_can_be_added(known: dict[str, str], key: str, value: str) -> None:
    text = block({"top": known})
    if key in known:
        return
    after = apply(text, Editor(text).insert_entry(("top",), key, value))
    assert data_of(after) == {"top": {**known, key: value}}


def test_comments_are_one_line_whatever_a_page_says() -> None:
    written = block({"a": Commented({"b": 1}, ("DECIDE: two\nlines \x1b[31m # and more",))})
    assert written == "# DECIDE: two lines [31m # and more\na:\n  b: 1\n"
    assert block([Commented({"b": 1, "c": 2}, ("above",))]) == "# above\n- b: 1\n  c: 2\n"


def test_short_lists_are_flow_and_references_have_no_quotes() -> None:
    assert block({"required": Flow(["a", "b: c"])}) == 'required: [a, "b: c"]\n'
    long = Flow(f"name_{number}" for number in range(30))
    assert block({"required": long}).splitlines()[1] == "  - name_0"
    assert scalar("../schemas/a.yaml#/B") == "../schemas/a.yaml#/B"
    assert scalar("#/B") == '"#/B"'
