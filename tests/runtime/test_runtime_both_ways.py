"""The fast way of decoding and the exact one: when each is taken, and that they agree."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from decoding_models import NO_NUMBERS, WIDE, Wide
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.decoding import PayloadDecoder
from runtime.exact import Mismatch


def outcome(decode: Any, content: bytes) -> Any:
    try:
        return repr(decode(content, "$.data"))
    except Mismatch as mismatch:
        return mismatch.path, mismatch.reason


USUAL = {
    "text": "snake_case, nano info, 10 days",
    "comment": "",
    "amount": "1.5",
    "theRate": "",
    "uTime": "1646188520338",
    "level": "other",
    "side": 2,
    "count": 5,
    "inner": {"coin": "", "rate": ""},
    "unknown_field_1": None,
}


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "BTC_USDT",
        "info",
        "FIL",
        "null and void",
        "2026-07-01 12:00:00",
        "币种备注，说明",
        "é😀",
        'He said: "no"',
        "C:\\path/file",
        "first\nsecond",
    ],
)
@pytest.mark.parametrize(
    "layout",
    [
        {"separators": (",", ":")},
        {},
        {"indent": 2},
        {"indent": "\t", "separators": (" , ", " :\r\n ")},
    ],
)
@pytest.mark.parametrize("escaped", [False, True])
def test_the_usual_reply_takes_the_fast_way(
    monkeypatch: pytest.MonkeyPatch, comment: str, layout: dict[str, Any], escaped: bool
) -> None:
    decoder = PayloadDecoder(list[Wide])
    content = json.dumps([USUAL | {"comment": comment}], ensure_ascii=escaped, **layout).encode()
    expected = decoder.decode_exactly(content, "$")

    def fail(*_: Any) -> Any:
        raise AssertionError("the exact way was taken")

    monkeypatch.setattr(decoder, "decode_exactly", fail)
    assert decoder.decode(content, "$") == expected
    (decoded,) = expected
    assert decoded.rate is None and decoded.comment == comment and decoded.level == "other"


@pytest.mark.parametrize(
    "word", ["nan", "NaN", "sNaN", "inf", "Infinity", "null", "1_0", "10", "1e5"]
)
@pytest.mark.parametrize(
    "padding", ["_", " ", "\n", "\t", "\x0b", "\x1c", "\u00a0", "\u3000", "\x85"]
)
@pytest.mark.parametrize("escaped", [False, True])
def test_padding_makes_nothing_a_number(word: str, padding: str, escaped: bool) -> None:
    for text in (padding + word, word + padding, word[0] + padding + word[1:]):
        for number in (text, f"-{text}", text.replace("1", "１")):
            content = json.dumps({"text": "", "amount": number}, ensure_ascii=escaped).encode()
            with pytest.raises(Mismatch, match="decimal number is expected"):
                WIDE.decode(content, "$")


def test_malformed_json_does_not_become_well_formed() -> None:
    for content in (
        b'{"text":"a","amount":"1",":""x":1}',
        b'{"text":"a","amount":"1","b":":""c"}',
        b'{"text":"a","amount":"1","x\\":""y":"b"}',
        b'{"text":"a","amount":"1","comment":"he said ":"" ok"}',
    ):
        with pytest.raises(Mismatch, match="cannot be read"):
            WIDE.decode(content, "$")


def test_a_key_with_an_escape_keeps_its_empty_text() -> None:
    for key in ("comm\\u0065nt", "\\u0063omment", "commen\\u0074"):
        decoded = WIDE.decode(b'{"text":"","amount":"1","%s":""}' % key.encode(), "$")
        assert decoded.comment == ""


NUMBERS = st.sampled_from(
    [
        *NO_NUMBERS,
        "",
        "",
        "+1",
        ".5",
        "-.5",
        "5.",
        "5.e3",
        "1",
        "0.5",
        "-2.50",
        "1e5",
        "1E-8",
        "60,221.1",
        "00",
        "-0",
        "1e400",
    ]
) | st.decimals(allow_nan=False, allow_infinity=False).map(str)
# What a number that is none is made of.
NUMBERS |= st.text('019nNaAiIfFuUlLtTyYsS_ .+-eE\t\n\u00a0１٣𝟎é"\\', max_size=8)
WORDS = st.sampled_from(
    [
        "",
        "a",
        " ",
        '"',
        '\\"',
        "amount",
        "theRate",
        ":",
        ":,",
        '":""',
        "nan",
        "é",
        "low",
        "1_0",
        "x .",
    ]
) | st.text(max_size=6)
SCALARS = (
    NUMBERS
    | WORDS
    | st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False).filter(
        # msgspec reads a whole number with a fraction through a float: see decoding.py.
        lambda value: abs(value) < 2**53
    )
)
NAMES = [
    field.encode_name
    for field in msgspec.structs.fields(Wide)
    if field.encode_name not in ("inner", "inners", "rows", "amounts")
]
OBJECTS = st.fixed_dictionaries(
    {"text": WORDS, "amount": NUMBERS},
    optional={
        **{name: SCALARS for name in NAMES if name not in ("text", "amount")},
        "inner": st.none() | st.just("") | st.fixed_dictionaries({"coin": WORDS, "rate": NUMBERS}),
        "inners": st.lists(st.fixed_dictionaries({"coin": WORDS, "rate": NUMBERS}), max_size=2),
        "amounts": st.lists(NUMBERS, max_size=3),
        "rows": st.lists(st.tuples(st.just("1"), NUMBERS, WORDS), max_size=2),
        "zzz": SCALARS,
    },
)
SEPARATORS = st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : "), ("\n,", ":\n")])


@given(OBJECTS, SEPARATORS, st.booleans())
@settings(deadline=None, max_examples=400)
def test_both_ways_agree(value: Any, separators: tuple[str, str], escaped: bool) -> None:
    text = json.dumps(value, separators=separators, ensure_ascii=escaped)
    content = text.encode("utf-8", "replace")
    assert outcome(WIDE.decode, content) == outcome(WIDE.decode_exactly, content)


@given(st.text('{}[]":,.\\ 01en_aN-+', max_size=30))
@settings(deadline=None, max_examples=300)
def test_both_ways_agree_on_what_is_hardly_json(text: str) -> None:
    for frame in ('{"text":"x","amount":"1","theRate":%s}', '{"text":%s,"amount":"1"}', "%s"):
        content = (frame % text).encode()
        assert outcome(WIDE.decode, content) == outcome(WIDE.decode_exactly, content)
