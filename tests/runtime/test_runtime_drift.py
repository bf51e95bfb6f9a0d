"""What a reply holds that the types do not know, and where."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from decoding_models import Row, Tree, Wide
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.drift import MAXIMUM_FINDINGS, Drift, find_drift

PLAIN: dict[str, Any] = {"text": "a", "amount": "1"}


def found(value: Any, result: Any = Wide) -> list[tuple[str, str, Any]]:
    drifts = find_drift(result, json.dumps(value).encode(), "$.result")
    return [(drift.kind, drift.path, drift.value) for drift in drifts]


def test_what_is_as_documented_has_no_drift() -> None:
    whole = PLAIN | {
        "theRate": "",
        "grouped": "60,221.15",
        "count": "5",
        "uTime": "1600000000000",
        "level": None,
        "side": "1",
        "ratio": 0.5,
        "flag": True,
        "inner": {"coin": ""},
        "amounts": ["1", "", None],
        "rows": [[1, "2"], [3, "4", "note"]],
        "day": "2026-01-02",
        "key": "12345678-1234-5678-1234-567812345678",
    }
    assert found(whole) == []
    assert found([whole, PLAIN], list[Wide]) == []


def test_unknown_fields_are_found_at_every_depth_and_once() -> None:
    rows = [{"coin": "A", "new": 1}, {"coin": "B", "new": 2}]
    assert found(PLAIN | {"inners": rows, "inner": rows[0], "alien": {"x": 1}}) == [
        ("unknown-field", "$.result.inner.new", 1),
        ("unknown-field", "$.result.inners[].new", 1),
        ("unknown-field", "$.result.alien", {"x": 1}),
    ]


def test_a_row_with_more_columns_than_known() -> None:
    assert found([[1, "2", "n", "more", 5]], list[Row]) == [
        ("unknown-field", "$.result[][3]", "more"),
        ("unknown-field", "$.result[][4]", 5),
    ]


def test_unknown_enum_values_each_once() -> None:
    (drift,) = find_drift(Wide, b'{"text":"","amount":1,"side":7}', "$")
    assert (drift.kind, drift.path, drift.value) == ("unknown-enum-value", "$.side", 7)
    assert drift.expected == "one of 1, 2"
    rows = [PLAIN | {"sure_level": name} for name in ("NEW", "NEWER", "NEW")]
    assert found(rows, list[Wide]) == [
        ("unknown-enum-value", "$.result[].sure_level", "NEW"),
        ("unknown-enum-value", "$.result[].sure_level", "NEWER"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("text", 5, "$.result.text"),
        ("amount", "many", "$.result.amount"),
        ("amount", True, "$.result.amount"),
        ("count", "1.5", "$.result.count"),
        ("flag", "true", "$.result.flag"),
        ("flag", 1, "$.result.flag"),
        ("inner", [], "$.result.inner"),
        ("inners", {"coin": "A"}, "$.result.inners"),
        ("inners", [{"coin": 1}], "$.result.inners[].coin"),
        ("amounts", ["1", "x"], "$.result.amounts[]"),
        ("rows", [[1, "2", 3]], "$.result.rows[][2]"),
        ("day", "yesterday", "$.result.day"),
        ("side", [], "$.result.side"),
        ("sure_level", 3, "$.result.sure_level"),
    ],
)
def test_changed_types(field: str, value: Any, path: str) -> None:
    ((kind, at, _),) = found(PLAIN | {field: value})
    assert (kind, at) == ("changed-type", path)


def test_a_required_field_that_is_missing() -> None:
    (drift,) = find_drift(Wide, b'{"text":""}', "$")
    expected = "a required field, which is missing"
    assert drift == Drift("changed-type", "$.amount", None, expected)


def test_maps_and_trees() -> None:
    assert found({"a": {"name": 1}, "b": {"name": 2}}, dict[str, Tree]) == [
        ("changed-type", "$.result.{}.name", 1)
    ]
    assert found({"name": "r", "children": [{"name": "s", "children": [{}]}]}, Tree) == [
        ("changed-type", "$.result.children[].children[].name", None)
    ]


def test_values_are_exact_and_stay_out_of_the_repr() -> None:
    (drift,) = find_drift(Wide, b'{"text":"","amount":1,"secret":0.10}', "$")
    assert drift.value == Decimal("0.10")
    assert "0.10" not in repr(drift)


@pytest.mark.parametrize(
    "payload",
    [b"", b"{", b"<html>", b"\xff", b"[" * 100_000, b'{"amount":1e99999999999}'],
    ids=["empty", "cut", "html", "no utf-8", "deep", "huge"],
)
def test_it_never_raises(payload: bytes) -> None:
    assert isinstance(find_drift(Wide, payload, "$"), tuple)


def test_it_ends() -> None:
    payload = json.dumps({f"field{n}": n for n in range(5 * MAXIMUM_FINDINGS)}).encode()
    assert len(find_drift(Wide, payload, "$")) == MAXIMUM_FINDINGS


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*PLAIN, "rows", "x"]), inner),
)


@settings(max_examples=150, deadline=None)
@given(value=_JSON)
def test_any_json_is_looked_at(value: Any) -> None:
    for result in (Wide, list[Row], Tree, dict[str, Wide]):
        assert all(drift.path.startswith("$") for drift in find_drift(result, _dump(value), "$"))


def _dump(value: Any) -> bytes:
    return json.dumps(value).encode()
