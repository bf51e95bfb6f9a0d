"""Surfaces as YAML: the text that PyYAML writes, whatever stands in it."""

from __future__ import annotations

import string
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from specpress.surface.yaml_text import OverLines, to_yaml

_WORDS = st.sampled_from(
    [
        "kind",
        "str - None",
        "list[str]",
        "dict[str, int]",
        "POST /v5/x/{id}",
        "NO",
        "null",
        "~",
        "",
        "1.0",
        "'",
        '"',
        '"0"',
        "-1",
        "1_000",
        "0x1F",
        "1:30",
        "2020-01-01",
        ".5",
        "a: b",
        "a #b",
        " a ",
        "a ",
        "- a",
        "---",
        "? a",
        "!x",
        "&x",
        "*x",
        "=",
        "<<",
        "a\tb",
        "a\nb",
        "ünï",
        "😀",
        "\x85",
    ]
)
_TEXTS = st.one_of(
    _WORDS,
    st.text(string.ascii_letters + string.digits + " _-.:,|[]{}#?'\"=", max_size=12),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
    st.integers(120, 130).map("k".__mul__),
)
_LEAVES = st.one_of(_TEXTS, st.booleans(), st.none(), st.integers())
_VALUES: st.SearchStrategy[Any] = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(_TEXTS, inner, max_size=3),
        st.lists(inner, max_size=3).map(OverLines),
        st.dictionaries(_TEXTS, inner, max_size=3).map(OverLines),
    ),
    max_leaves=12,
)


class _Reference(yaml.SafeDumper):
    """PyYAML's own dumper, told only what goes over several lines."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _over_lines(dumper: _Reference, data: OverLines) -> yaml.Node:
    if isinstance(data.items, dict):
        return dumper.represent_mapping("tag:yaml.org,2002:map", data.items, flow_style=False)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data.items, flow_style=False)


_Reference.add_representer(OverLines, _over_lines)


@given(st.dictionaries(_TEXTS, _VALUES, max_size=4))
@settings(max_examples=400, deadline=None)
@example({"a": {"b": {"c" * 123: {"d": 1}}}})
@example({"a": OverLines([OverLines({}), []]), "b": OverLines({})})
@example({"a": {"b": {"c": [["x", "y"], ["z"]], "d": {"e": "a\nb"}}}})
def test_it_is_what_pyyaml_writes(data: dict[str, Any]) -> None:
    wanted = yaml.dump(
        OverLines(data),
        Dumper=_Reference,
        sort_keys=False,
        default_flow_style=None,
        width=float("inf"),
        allow_unicode=True,
    )
    assert to_yaml(data) == wanted


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({}, "{}\n"),
        ({"schema": 2, "names": OverLines(["A", "B"])}, "schema: 2\nnames:\n- A\n- B\n"),
        (
            {"a": {"type": "list[str]", "required": True}},
            "a: {type: 'list[str]', required: true}\n",
        ),
        ({"a": {"b": {"type": "list[str]"}}}, "a:\n  b: {type: 'list[str]'}\n"),
        ({"a": OverLines({"type": "list[str]"})}, "a:\n  type: list[str]\n"),
        ({"a": OverLines({"value": '"0"', "no": "no"})}, "a:\n  value: '\"0\"'\n  'no': 'no'\n"),
    ],
)
def test_what_it_looks_like(data: dict[str, Any], text: str) -> None:
    assert to_yaml(data) == text
