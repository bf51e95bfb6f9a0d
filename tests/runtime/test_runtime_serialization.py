"""Values to the text of paths, queries, cookies and forms, against the standards' own tables."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote

import msgspec
import pytest
import uritemplate
from hypothesis import given
from hypothesis import strategies as st
from runtime.serialization import (
    COOKIE,
    DEEP_OBJECT,
    FORM,
    LABEL,
    MATRIX,
    PIPE_DELIMITED,
    SIMPLE,
    SPACE_DELIMITED,
    FieldEncoding,
    ascii_json,
    cookie_pairs,
    encode_form,
    header_text,
    is_json,
    path_text,
    query_text,
    text_pairs,
)

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

#: "Style Examples" of OpenAPI 3.0.4, 3.1.2 and 3.2.1, without the "?" of the former, for a string,
#: an array and an object; before them the empty string as RFC 6570 has it. None is "n/a".
PATH_STYLES: list[tuple[str, bool, str | None, str, str, str]] = [
    (MATRIX, False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    (MATRIX, True, ";color", ";color=blue", ";color=blue;color=black;color=brown",
     ";R=100;G=200;B=150"),
    (LABEL, False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    (LABEL, True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    (SIMPLE, False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    (SIMPLE, True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]  # one case a line  # fmt: skip
QUERY_STYLES: list[tuple[str, bool, str | None, str | None, str | None, str]] = [
    (FORM, False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    (FORM, True, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    (SPACE_DELIMITED, False, None, None, "color=blue%20black%20brown",
     "color=R%20100%20G%20200%20B%20150"),
    (PIPE_DELIMITED, False, None, None, "color=blue%7Cblack%7Cbrown",
     "color=R%7C100%7CG%7C200%7CB%7C150"),
    (DEEP_OBJECT, True, None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]  # one case a line  # fmt: skip


@pytest.mark.parametrize("row", PATH_STYLES, ids=lambda row: f"{row[0]}-{row[1]}")
def test_the_standards_examples_of_paths(row: tuple[Any, ...]) -> None:
    style, explode, *expected = row
    for value, text in zip(("", "blue", ARRAY, OBJECT), expected, strict=True):
        assert path_text("color", value, style, explode=explode) == text


@pytest.mark.parametrize("row", QUERY_STYLES, ids=lambda row: f"{row[0]}-{row[1]}")
def test_the_standards_examples_of_queries(row: tuple[Any, ...]) -> None:
    style, explode, *expected = row
    for value, text in zip(("", "blue", ARRAY, OBJECT), expected, strict=True):
        if text is not None:
            assert query_text("color", value, style, explode=explode) == text


def test_the_standards_examples_of_cookies() -> None:
    def written(value: Any, *, explode: bool) -> str:
        pairs = cookie_pairs("color", value, COOKIE, explode=explode)
        return "; ".join(f"{name}={text}" for name, text in pairs)

    assert [written(each, explode=False) for each in ("", "blue", ARRAY, OBJECT)] == [
        "color=",
        "color=blue",
        "color=blue,black,brown",
        "color=R,100,G,200,B,150",
    ]
    assert [written(each, explode=True) for each in ("", "blue", ARRAY, OBJECT)] == [
        "color=",
        "color=blue",
        "color=blue; color=black; color=brown",
        "R=100; G=200; B=150",
    ]


def test_cookies_are_percent_encoded_in_the_style_form_alone() -> None:
    assert cookie_pairs("a b", "x;y", FORM, explode=True) == [("a%20b", "x%3By")]
    assert cookie_pairs("$a", "x!y", FORM, explode=True) == [("$a", "x%21y")]
    assert cookie_pairs("a", "x!y", COOKIE, explode=True) == [("a", "x!y")]


def test_headers_are_not_percent_encoded() -> None:
    assert header_text(["a b", "c/d"], explode=False) == "a b,c/d"
    assert header_text(OBJECT, explode=False) == "R,100,G,200,B,150"
    assert header_text(OBJECT, explode=True) == "R=100,G=200,B=150"


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
KEYS = TEXTS.filter(bool)
#: The oracle sorts the names of an object, where we keep their order. Of what is empty it has a
#: reading of its own for the operator ``;``: see the test below for that of RFC 6570.
OBJECTS = st.dictionaries(KEYS, KEYS, min_size=1, max_size=4).map(
    lambda each: dict(sorted(each.items()))
)
VALUES = TEXTS | st.lists(KEYS, min_size=1, max_size=4) | OBJECTS
OPERATORS = {SIMPLE: "", LABEL: ".", MATRIX: ";"}


@given(VALUES, st.sampled_from(sorted(OPERATORS)), st.booleans())
def test_paths_are_what_rfc_6570_expands(value: Any, style: str, explode: bool) -> None:
    template = f"{{{OPERATORS[style]}color{'*' if explode else ''}}}"
    assert path_text("color", value, style, explode=explode) == uritemplate.expand(
        template, color=value
    )


def test_empty_members_of_the_style_matrix_have_no_equals_sign() -> None:
    """RFC 6570, 3.2.1: the operator's string for what is empty is none at all."""
    assert path_text("x", ["", "a"], MATRIX, explode=True) == ";x;x=a"
    assert path_text("x", {"a": "", "b": "c"}, MATRIX, explode=True) == ";a;b=c"
    assert path_text("x", ["", "a"], MATRIX, explode=False) == ";x=,a"


@given(VALUES, st.booleans())
def test_queries_are_what_rfc_6570_expands(value: Any, explode: bool) -> None:
    expanded = uritemplate.expand(f"{{?color{'*' if explode else ''}}}", color=value)
    assert query_text("color", value, FORM, explode=explode) == expanded.removeprefix("?")


@given(st.text("ab -._~:/?@!$'()*,;=éß\n", max_size=8))
def test_what_is_reserved_may_stay_as_rfc_6570_expands_it(value: str) -> None:
    written = query_text("color", value, FORM, explode=True, allow_reserved=True)
    assert written == f"color={uritemplate.expand('{+color}', color=value)}"


def test_what_is_reserved_and_would_be_misread_is_encoded_all_the_same() -> None:
    written = query_text("q", "a&b#c+d/%2F%zz%", FORM, explode=True, allow_reserved=True)
    assert written == "q=a%26b%23c%2Bd/%2F%25zz%25"
    in_path = path_text("p", "a/b?c#d;e:f", SIMPLE, explode=False, allow_reserved=True)
    assert in_path == "a%2Fb%3Fc%23d;e:f"


def test_single_values_are_written_as_json_writes_them() -> None:
    members = [True, False, 1, 1.5, msgspec.Raw(b"0.10"), "é"]
    assert query_text("x", members, FORM, explode=False) == "x=true,false,1,1.5,0.10,%C3%A9"


@pytest.mark.parametrize("value", [None, [], {}, [None], {"a": None}])
def test_nothing_is_sent_for_what_is_undefined(value: Any) -> None:
    for explode in (False, True):
        for style in (FORM, SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT):
            assert query_text("x", value, style, explode=explode) == ""
        assert path_text("x", value, MATRIX, explode=explode) == ""
        assert cookie_pairs("x", value, FORM, explode=explode) == []
        assert header_text(value, explode=explode) == ""
    assert encode_form({"x": value}, {}) == b""


def test_null_members_are_left_out() -> None:
    assert query_text("x", ["a", None, "b"], FORM, explode=False) == "x=a,b"
    assert query_text("x", {"a": None, "b": 1}, FORM, explode=False) == "x=b,1"
    assert query_text("x", {"a": None, "b": 1}, DEEP_OBJECT, explode=True) == "x%5Bb%5D=1"


def test_members_without_a_style_are_json() -> None:
    assert unquote(query_text("x", [{"a": 1}, [2]], FORM, explode=True)) == 'x={"a":1}&x=[2]'
    assert unquote(query_text("x", {"a": {"b": [1]}}, FORM, explode=False)) == 'x=a,{"b":[1]}'


def test_deep_objects_are_deep() -> None:
    value = {"a": {"b": 1, "c": [True, "x y"]}, "d": [{"e": 1}, {"e": 2}], "f&": ""}
    assert query_text("x", value, DEEP_OBJECT, explode=True).split("&") == [
        "x%5Ba%5D%5Bb%5D=1",
        "x%5Ba%5D%5Bc%5D%5B%5D=true",
        "x%5Ba%5D%5Bc%5D%5B%5D=x%20y",
        "x%5Bd%5D%5B0%5D%5Be%5D=1",
        "x%5Bd%5D%5B1%5D%5Be%5D=2",
        "x%5Bf%26%5D=",
    ]


def test_lists_in_the_style_of_deep_objects_have_brackets() -> None:
    assert unquote(query_text("x", ["a", "b"], DEEP_OBJECT, explode=True)) == "x[]=a&x[]=b"
    rows = [{"a": 1}, {"a": [2, 3]}]
    expected = "x[0][a]=1&x[1][a][]=2&x[1][a][]=3"
    assert unquote(query_text("x", rows, DEEP_OBJECT, explode=True)) == expected


def test_a_list_in_an_exploded_object_repeats_its_key() -> None:
    page = {"page": 1, "sort": ["name,desc", None, "id"], "none": []}
    expected = "page=1&sort=name%2Cdesc&sort=id"
    assert query_text("x", page, FORM, explode=True) == expected
    assert path_text("x", {"a": [1, 2]}, MATRIX, explode=True) == ";a=1;a=2"
    assert cookie_pairs("x", {"a": [1, 2]}, COOKIE, explode=True) == [("a", "1"), ("a", "2")]
    assert encode_form({"x": page}, {"x": FieldEncoding(style=FORM)}) == expected.encode()


def test_reserved_characters_may_stay_in_cookies_that_are_percent_encoded() -> None:
    """Since 3.2; what RFC 6265 does not allow in a cookie is encoded all the same."""
    pairs = cookie_pairs("a/b", 'c/d?e="f";g,h i', FORM, explode=True, allow_reserved=True)
    assert pairs == [("a%2Fb", "c/d?e=%22f%22%3Bg%2Ch%20i")]
    assert cookie_pairs("a", "%41 é", COOKIE, explode=True, allow_reserved=True) == [("a", "%41 é")]


def test_parts_have_names_and_texts_as_they_are() -> None:
    value = {"a b": {"c": [1, 2]}, "d": [{"e": "é"}], "f": None}
    assert text_pairs("x", value, DEEP_OBJECT, explode=True) == [
        ("x[a b][c][]", "1"),
        ("x[a b][c][]", "2"),
        ("x[d][0][e]", "é"),
    ]
    assert text_pairs("x", ARRAY, SPACE_DELIMITED, explode=False) == [("x", "blue black brown")]
    assert text_pairs("x", {"a": [1e21, True]}, FORM, explode=True) == [
        ("a", "1000000000000000000000"),
        ("a", "true"),
    ]
    assert text_pairs("x", OBJECT, PIPE_DELIMITED, explode=False) == [("x", "R|100|G|200|B|150")]
    assert text_pairs("x", [None], FORM, explode=True) == []


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_have_no_exponent(value: float) -> None:
    written = query_text("x", value, FORM, explode=True).removeprefix("x=")
    assert float(written) == value
    assert set(written) <= set("-0123456789.")


def test_json_is_told_from_other_media_types() -> None:
    for media_type in ("application/json", "application/problem+json; charset=utf-8", "Text/JSON"):
        assert is_json(media_type)
    for media_type in ("application/jsonpath", "application/json-seq", "application/jsonl"):
        assert not is_json(media_type)


def test_json_in_ascii() -> None:
    value = {"é": "\U0001f600\x7f", "n": 1}
    assert ascii_json(value) == r'{"\u00e9":"\ud83d\ude00\u007f","n":1}'
    assert json.loads(ascii_json(value)) == value


@given(st.dictionaries(TEXTS, TEXTS, max_size=4))
def test_forms_are_read_back(fields: dict[str, str]) -> None:
    body = encode_form(fields, {}).decode("ascii")
    assert dict(parse_qsl(body, keep_blank_values=True)) == fields
    assert set(body) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._+%&="
    )


def test_fields_of_forms() -> None:
    fields = {
        "text": "a b~*",
        "flag": True,
        "list": ["a", "b"],
        "object": {"a": [1]},
        "objects": [{"a": 1}, {"a": 2}],
        "none": None,
    }
    assert encode_form(fields, {}) == (
        b"text=a+b%7E*&flag=true&list=a&list=b&object=%7B%22a%22%3A%5B1%5D%7D"
        b"&objects=%7B%22a%22%3A1%7D&objects=%7B%22a%22%3A2%7D"
    )


@pytest.mark.parametrize(
    ("encoding", "value", "body"),
    [
        (FieldEncoding(explode=False), ARRAY, b"x=blue,black,brown"),
        (FieldEncoding(style=FORM), OBJECT, b"R=100&G=200&B=150"),
        (FieldEncoding(style=SPACE_DELIMITED), ARRAY, b"x=blue%20black%20brown"),
        (FieldEncoding(style=PIPE_DELIMITED), ARRAY, b"x=blue%7Cblack%7Cbrown"),
        (FieldEncoding(style=DEEP_OBJECT), {"a b": 1}, b"x%5Ba+b%5D=1"),
        (FieldEncoding(allow_reserved=True), "a/b&c d", b"x=a/b%26c%20d"),
        (FieldEncoding(content_type="application/json"), ARRAY,
         b"x=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D"),
        (FieldEncoding(content_type="text/plain"), ARRAY, b"x=blue&x=black&x=brown"),
    ],
)  # one case a line  # fmt: skip
def test_encodings_of_fields(encoding: FieldEncoding, value: Any, body: bytes) -> None:
    assert encode_form({"x": value}, {"x": encoding}) == body


#: RFC 6570, section 3.2: the variables of its examples, and what they expand to.
_KEYS = {"semi": ";", "dot": ".", "comma": ","}
_LIST = ["red", "green", "blue"]


@pytest.mark.parametrize(
    ("style", "explode", "name", "value", "expanded"),
    [
        (SIMPLE, False, "var", "value", "value"),
        (SIMPLE, False, "hello", "Hello World!", "Hello%20World%21"),
        (SIMPLE, False, "half", "50%", "50%25"),
        (SIMPLE, False, "list", _LIST, "red,green,blue"),
        (SIMPLE, True, "list", _LIST, "red,green,blue"),
        (SIMPLE, False, "keys", _KEYS, "semi,%3B,dot,.,comma,%2C"),
        (SIMPLE, True, "keys", _KEYS, "semi=%3B,dot=.,comma=%2C"),
        (LABEL, False, "who", "fred", ".fred"),
        (LABEL, False, "half", "50%", ".50%25"),
        (LABEL, False, "list", _LIST, ".red,green,blue"),
        (LABEL, True, "list", _LIST, ".red.green.blue"),
        (LABEL, False, "keys", _KEYS, ".semi,%3B,dot,.,comma,%2C"),
        (LABEL, True, "keys", _KEYS, ".semi=%3B.dot=..comma=%2C"),
        (MATRIX, False, "who", "fred", ";who=fred"),
        (MATRIX, False, "half", "50%", ";half=50%25"),
        (MATRIX, False, "empty", "", ";empty"),
        (MATRIX, False, "hello", "Hello World!", ";hello=Hello%20World%21"),
        (MATRIX, False, "list", _LIST, ";list=red,green,blue"),
        (MATRIX, True, "list", _LIST, ";list=red;list=green;list=blue"),
        (MATRIX, False, "keys", _KEYS, ";keys=semi,%3B,dot,.,comma,%2C"),
        (MATRIX, True, "keys", _KEYS, ";semi=%3B;dot=.;comma=%2C"),
    ],
)
def test_the_examples_of_rfc_6570_in_paths(
    style: str, explode: bool, name: str, value: Any, expanded: str
) -> None:
    assert path_text(name, value, style, explode=explode) == expanded


@pytest.mark.parametrize(
    ("explode", "name", "value", "expanded"),
    [
        (False, "who", "fred", "who=fred"),
        (False, "half", "50%", "half=50%25"),
        (False, "empty", "", "empty="),
        (False, "list", _LIST, "list=red,green,blue"),
        (True, "list", _LIST, "list=red&list=green&list=blue"),
        (False, "keys", _KEYS, "keys=semi,%3B,dot,.,comma,%2C"),
        (True, "keys", _KEYS, "semi=%3B&dot=.&comma=%2C"),
    ],
)
def test_the_examples_of_rfc_6570_in_queries(
    explode: bool, name: str, value: Any, expanded: str
) -> None:
    assert query_text(name, value, FORM, explode=explode) == expanded
