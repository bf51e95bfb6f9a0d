"""Opening an envelope by one decoding, and part by part: both find the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.envelope import Opened, open_envelope
from runtime.outlines import Outline, Outlined, Parts
from runtime.profile import Envelope, ItemCodes

ENVELOPES = {
    "flat": Envelope(
        code=("code",),
        message=("message",),
        payload=("data",),
        success=(0,),
        time=("time",),
        time_format="unix-ms",
    ),
    "items beside the payload": Envelope(
        code=("code",),
        message=("message",),
        payload=("data",),
        success=(0,),
        time=("ext", "time"),
        time_format="unix-s",
        items=ItemCodes(list=("ext", "list"), code="c", message="m", success=(0,)),
    ),
    "items in the payload": Envelope(
        code=("code",),
        message=("message",),
        payload=("data",),
        success=("0",),
        items=ItemCodes(list=("data",), code="c", message="m", success=("0",)),
    ),
    "all in one object": Envelope(
        code=("data", "code"),
        message=("data", "message"),
        payload=("data", "list", "0"),
        success=(0,),
        time=("data", "time"),
        time_format="unix-ms",
    ),
    "the payload is the whole": Envelope(
        code=("code",), message=("message",), payload=(), success=(0,)
    ),
}
KEYS = st.sampled_from(["code", "message", "data", "time", "ext", "list", "c", "m", "x", "é"])
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-5, 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "0", "5", "ok", "1700000000000", "\ud800", "é", "NaN"])
)
JSON = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.fixed_dictionaries(
    {},
    optional={
        "code": JSON | st.just(0),
        "message": JSON,
        "data": JSON,
        "time": JSON,
        "ext": JSON,
        "x": JSON,
    },
)


def part_by_part(envelope: Envelope, content: bytes, monkeypatch: pytest.MonkeyPatch) -> Any:
    with monkeypatch.context() as patch:
        patch.setattr(Outline, "parts", lambda self, text: Parts(text))
        return open_envelope(envelope, content)


@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=list(ENVELOPES))
@given(value=OBJECTS, escaped=st.booleans(), cut=st.none() | st.integers(1, 60))
@settings(deadline=None, max_examples=150)
def test_both_find_the_same(envelope: Envelope, value: Any, escaped: bool, cut: int | None) -> None:
    text = json.dumps(value, ensure_ascii=escaped, separators=(",", ":"))
    content = text.encode("utf-8", "surrogatepass")[:cut]
    with pytest.MonkeyPatch.context() as patch:
        expected = part_by_part(envelope, content, patch)
    assert repr(open_envelope(envelope, content)) == repr(expected)


def test_usual_replies_are_decoded_once() -> None:
    content = b'{"code":0,"message":"ok","data":{"a":1},"ext":{},"more":[]}'
    for envelope in ENVELOPES.values():
        assert isinstance(envelope.outline.parts(content), Outlined)
    assert open_envelope(ENVELOPES["items beside the payload"], content) == Opened(
        0, "ok", b'{"a":1}', None, ()
    )
    whole = open_envelope(ENVELOPES["the payload is the whole"], content)
    assert whole is not None and whole.payload == content


def test_what_cannot_be_read_hides_nothing_else() -> None:
    content = b'{"code":7,"message":"\xff","data":{"a":1},"time":1700000000000}'
    opened = open_envelope(ENVELOPES["flat"], content)
    assert opened is not None
    assert (opened.code, opened.message, opened.payload) == (7, "", b'{"a":1}')
    assert opened.time is not None


def test_the_last_of_two_counts() -> None:
    content = b'{"code":1,"data":1,"code":0,"data":{"a":2}}'
    opened = open_envelope(ENVELOPES["flat"], content)
    assert opened is not None and (opened.code, opened.payload) == (0, b'{"a":2}')
