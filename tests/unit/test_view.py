"""What the view decides: imports, literals, docstrings."""

from __future__ import annotations

import ast
import json
import tomllib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from specpress.view.imports import ImportCollector
from specpress.view.literals import (
    LINE_LENGTH,
    docstring,
    json_string,
    literal,
    sentence,
    table_cell,
    with_python_names,
)
from specpress.view.names import fixture_name


def test_imports_are_in_the_order_of_isort() -> None:
    imports = ImportCollector()
    imports.name("..models.loan", "Loan")
    imports.name(".._runtime.operation", "Parameter")
    imports.name(".._runtime.operation", "BODY_FIELD")
    imports.name(".._runtime.operation", "as_response")
    imports.name("msgspec", "field")
    imports.module("datetime as _datetime")
    imports.module("builtins")
    imports.name("collections.abc", "Sequence")
    imports.name(".shared", "VipLevel")
    assert imports.imports().groups == (
        ("from __future__ import annotations",),
        (
            "import builtins",
            "import datetime as _datetime",
            "from collections.abc import Sequence",
        ),
        ("from msgspec import field",),
        (
            "from .._runtime.operation import BODY_FIELD, Parameter, as_response",
            "from ..models.loan import Loan",
            "from .shared import VipLevel",
        ),
    )


@pytest.mark.parametrize(
    ("client", "fixture"), [("Acme", "acme"), ("Str", "str_client"), ("Map", "map_client")]
)
def test_a_fixture_hides_no_builtin(client: str, fixture: str) -> None:
    assert fixture_name(client) == fixture


PLAIN_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@settings(deadline=None)
@given(PLAIN_DATA)
def test_literals_evaluate_to_their_value(value: object) -> None:
    if value in (float("inf"), float("-inf")):
        return
    source = literal(value)
    if "inf" not in source:
        assert ast.literal_eval(source) == value


@settings(deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=4))
def test_no_text_breaks_out_of_a_docstring(paragraphs: list[str]) -> None:
    lines = docstring(["Summary.", *paragraphs], indent=4)
    body = "\n".join(f"    {line}" if line else "" for line in lines[1:])
    source = f'def f():\n    """{lines[0]}\n{body}\n    """\n    return 1\n'
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    documented, returned = function.body
    assert isinstance(documented, ast.Expr)
    assert isinstance(returned, ast.Return)


@settings(deadline=None)
@given(st.text(alphabet="ab \\\"'", max_size=30))
def test_no_text_breaks_out_of_a_one_line_docstring(text: str) -> None:
    lines = docstring([text], indent=4)
    if len(lines) == 1:
        ast.parse(f'class A:\n    """{lines[0]}"""\n')


def test_docstrings_are_wrapped_and_lists_hang() -> None:
    lines = docstring([f"Args:\n    name: {'word ' * 40}"], indent=8)
    assert all(len(line) <= LINE_LENGTH - 8 for line in lines)
    assert lines[0] == "Args:"
    assert lines[1].startswith("    name: word")
    assert lines[2].startswith("        word")


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "a b\nc": "a b c.",
        "Done.": "Done.",
        "Why?": "Why?",
        "": "",
        "bell\x07": "bell.",
        "終わり。": "終わり。",
    }.items(),
)
def test_sentence(text: str, expected: str) -> None:
    assert sentence(text) == expected


def test_wire_names_in_prose_become_python_names() -> None:
    names = {"loanId": "loan_id"}
    assert with_python_names("Give `loanId` or `x`.", names) == "Give ``loan_id`` or ``x``."


def test_table_cells_stay_cells() -> None:
    assert table_cell("a|b`c\nd") == "a\\|b'c d"


@given(st.text())
@example('quotes " and \\ and \n and \x7f and é and \U0001f4c8')
@settings(deadline=None)
def test_json_strings_are_toml_strings(text: str) -> None:
    assert json.loads(json_string(text)) == text
    assert tomllib.loads(f"key = {json_string(text)}") == {"key": text}
