"""Empty texts that mean none: they alone become null, and malformed JSON stays malformed."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from runtime.empty_values import EmptyValues

NONE_OF_TEXTS, EXCEPT_NOTES = EmptyValues(()), EmptyValues(("note", "e"))


class Skipping(msgspec.Struct):
    """Knows none of what an object holds."""


#: Each reads all of it: into values, and as what nobody asked for.
READERS = (msgspec.json.Decoder(), msgspec.json.Decoder(list[Skipping]))


def is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except ValueError:
        return False
    return True


def is_read(content: bytes) -> bool:
    try:
        READERS[0].decode(content)
    except msgspec.DecodeError:
        return False
    return True


STRUCTURE = [",", ":", "{", "}", "[", "]", '"', "\\", " ", "\n"]
PARTS = st.sampled_from(
    [*STRUCTURE, '""', '":""', '": ""', "a", '"note"', '"x":', "null", "1", '{"x":', 'note":""']
)


@given(st.lists(PARTS, max_size=20).map("".join))
@example('":""x":1')
@example('"x":"a":""b"')
@example('"x\\":""y":"b"')
@example('"x":":""')
@settings(deadline=None, max_examples=400)
def test_malformed_json_stays_malformed(text: str) -> None:
    """Also where nobody asked for it, and JSON that is none because of one quote."""
    for content in (f'[{{"n":{text}}}]', f"[{{{text}}}]", f'[{{"n":[{text}]}}]'):
        for empty in (NONE_OF_TEXTS, EXCEPT_NOTES):
            try:
                changed = empty.as_null(content.encode())
            except msgspec.DecodeError:
                assert "\\" in content
                continue
            assert is_read(changed) == is_read(content.encode())
            if not is_json(content.encode()):
                for reader in READERS:
                    with pytest.raises(msgspec.DecodeError):
                        reader.decode(changed)


TEXTS = st.sampled_from(["", "", "", ":", "a", '":""', ":,", '"', "\\", "é", "null", '":\nnull'])
KEYS = st.sampled_from(["note", "e", "x", "ex", ":", "", 'no"te', 'x"note', "né"])
VALUES = st.recursive(
    TEXTS | st.none() | st.integers(0, 9),
    lambda inner: st.dictionaries(KEYS, inner, max_size=5) | st.lists(inner, max_size=3),
    max_leaves=20,
)


def expected(value: Any, texts: tuple[str, ...]) -> Any:
    """What may be told apart: ``""`` and null are the same where they stand for a key."""
    if isinstance(value, dict):
        return {
            key: None if key not in texts and item == "" else expected(item, texts)
            for key, item in value.items()
        }
    return [expected(each, texts) for each in value] if isinstance(value, list) else value


@given(VALUES, st.sampled_from([(",", ":"), (", ", ": "), (" ,\n", " : ")]), st.booleans())
@settings(deadline=None, max_examples=300)
def test_nothing_else_is_changed(value: Any, separators: tuple[str, str], escaped: bool) -> None:
    content = json.dumps(value, separators=separators, ensure_ascii=escaped).encode()
    for empty, texts in ((NONE_OF_TEXTS, ()), (EXCEPT_NOTES, ("note", "e"))):
        try:
            changed = json.loads(empty.as_null(content))
        except msgspec.DecodeError:
            assert b"\\" in content and texts
            continue
        assert expected(changed, texts) == expected(value, texts)
        if separators == (",", ":") and b'": ' not in content:
            assert changed == expected(value, texts)
