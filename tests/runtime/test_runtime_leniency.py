"""What msgspec would take for a number is found in any reply: ``Decimal`` itself is the judge."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from runtime import leniency
from runtime.leniency import is_harmless

#: What a decimal of JSON may look like, spelled out once more.
PLAIN = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
#: What msgspec's lax mode reads beside it.
WORDS = {"null", "nan", "inf", "infinity", "-inf", "-infinity", "-nan"}


def misleads(text: str) -> bool:
    if text.lower() in WORDS:
        return True
    try:
        Decimal(text)
    except ArithmeticError:
        return False
    return PLAIN.fullmatch(text) is None


CHARACTERS = '019nNaAiIfFeEuUlLtTyYsSrR_ .+-:,{}[]"\\/\n\t\r\x0b\x0c\x1c\u00a0\u3000１٣é'
USUAL = ["nan", "NaN", "sNaN1", "inf", "Infinity", "null", "1_0", "_1", "1 ", "1e5", "fee", "unit"]


@st.composite
def texts(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(USUAL) | st.text(CHARACTERS, max_size=6))
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.text(CHARACTERS, max_size=1)) + text[at:]


VALUES = texts() | st.none() | st.booleans() | st.just(-1.5) | st.lists(texts(), max_size=2)
LAYOUTS = st.sampled_from([(",", ":"), (", ", ": "), (" ,\n", "\t: ")])


def texts_of(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [each for key, item in value.items() for each in (key, *texts_of(item))]
    if isinstance(value, list):
        return [each for item in value for each in texts_of(item)]
    return [value] if isinstance(value, str) else []


@given(st.lists(st.dictionaries(texts(), VALUES, max_size=3), max_size=3), LAYOUTS, st.booleans())
@example([{"a": "nan\r"}], (",", ":"), False)
@example([{"a": "1\\"}, {"b": '"1"'}], (",", ":"), False)
@settings(deadline=None, max_examples=500)
def test_nothing_misleading_is_called_harmless(
    value: Any, separators: tuple[str, str], escaped: bool
) -> None:
    content = json.dumps(value, separators=separators, ensure_ascii=escaped).encode()
    if is_harmless(content):
        assert [text for text in texts_of(value) if misleads(text)] == []


def test_usual_texts_are_harmless() -> None:
    usual = ["BTC_USDT", "10 days", "fee", "unit", "info", "a_e", "2026-07-01 12:00:00", "", "e"]
    usual += ["1", "-1.50", "1e5", "+1", ".5", "banana", "fin", "null and void", 'say "no"', "a\nb"]
    value = [{text: text, "x": None, "y": [1e-5, True]} for text in usual]
    for escaped in (False, True):
        for separators in ((",", ":"), (", ", ": "), (" ,\n", " : ")):
            content = json.dumps(value, separators=separators, ensure_ascii=escaped).encode()
            assert is_harmless(content)
    assert is_harmless('[{"fee":"1","a_b":"备注，说明","x":null,"y":[true,"1e5",""]}]'.encode())


def test_texts_of_most_replies_pass_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The close look takes three times as long: what is common must not lead to it."""

    def fail(_: bytes) -> bool:
        raise AssertionError("a closer look was taken")

    monkeypatch.setattr(leniency, "_is_harmless_on_close_look", fail)
    common = ["Buy", "Sell", "buy", "sell", "last", "all", "fill", "unit", "name", "status", "set"]
    common += ["asks", "fee", "list", "linear", "Filled", "isLast", "BTC_USDT", "1e5", "EC_NoError"]
    common += ["order_id", "instFamily", "post_only", "10 days", "USDT", "initialMargin", "-1.50"]
    for separators in ((",", ":"), (", ", ": "), (" ,\n", " : ")):
        for text in common:
            value = [{text: text, "x": None, "y": [True, text], "z": text} for _ in range(2)]
            assert is_harmless(json.dumps(value, separators=separators).encode())
