"""Whatever comes back, only the documented errors come out; of a write, never that it failed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from decoding_models import Row, Tree, Wide
from fuzzed_replies import DOCUMENTED, OPERATIONS, judged
from hypothesis import example, given, settings
from hypothesis import strategies as st
from runtime.decoding import PayloadDecoder
from runtime.drift import find_drift
from runtime.exact import Mismatch

MANY = settings(max_examples=100, deadline=None)

_TEXT = json.dumps(DOCUMENTED).encode()
_PIECES = [
    *(b"null", b'""', b"NaN", b"1e999999999", b"-", b'"\\ud800"', b"\xff"),
    *(b"[", b"]", b"{", b"}"),
]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """The documented reply with pieces cut out, put in, doubled or replaced."""
    content = _TEXT
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 40)))
        middle = draw(
            st.sampled_from(_PIECES) | st.binary(max_size=4) | st.just(content[start:end] * 2)
        )
        content = content[:start] + middle + content[end:]
    return content


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["", "NaN", "null", "1_0", "٣", "1,000.5", "1e5", " 1", "9" * 400, "-0"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*DOCUMENTED["data"], *DOCUMENTED, "name", "children"]),  # type: ignore[misc]  # documented as data
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@st.composite
def well_formed(draw: st.DrawFn) -> bytes:
    """The documented reply with some values replaced by any others; NaN and infinities too."""
    data: dict[str, Any] = dict(DOCUMENTED["data"])  # type: ignore[call-overload]  # documented as data
    for name in draw(st.lists(st.sampled_from(sorted(data)), max_size=4)):
        data[name] = draw(_VALUES)
    reply = {**DOCUMENTED, "data": draw(st.just(data) | _VALUES)}
    for name in draw(st.lists(st.sampled_from(["code", "message", "ext", "time"]), max_size=2)):
        reply[name] = draw(_VALUES)
    return json.dumps(reply).encode()


_HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["X-Limit", "x-remaining", "X-Reset", "Date", "Retry-After"]),
        st.text(max_size=12) | st.sampled_from(["-1", "9" * 60, "Sat, 99 Nov 2026 99:99:99 GMT"]),
    ),
    max_size=4,
)
_STATUSES = st.sampled_from([200, 200, 200, 204, 302, 400, 403, 429, 500, 503, 599])


_CONTENTS = st.binary(max_size=60) | mutated() | well_formed()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.id + each.method)
@MANY
@given(
    content=st.binary(max_size=60) | mutated() | well_formed(), status=_STATUSES, headers=_HEADERS
)
@example(content=b"[" * 100_000, status=200, headers=[])
@example(content=b'{"code":0,"data":' + b"[" * 100_000, status=200, headers=[])
@example(content=b'{"code":0,"data":{"count":1e999999999}}', status=200, headers=[])
@example(content=b'{"code":"\\ud800","data":{}}', status=200, headers=[])
@example(content=b'{"code":0,"code":5,"data":{"text":"a","text":5}}', status=200, headers=[])
@example(content=b"", status=200, headers=[])
def test_only_documented_errors_come_out(
    operation: Any, content: bytes, status: int, headers: list[tuple[str, str]]
) -> None:
    judged(content, status, headers, operation)


@pytest.mark.parametrize("result", [Wide, list[Row], Tree, dict[str, Wide]], ids=str)
@MANY
@given(value=_VALUES | st.fixed_dictionaries({"text": _VALUES, "amount": _VALUES, "side": _VALUES}))
def test_what_cannot_be_decoded_is_drift_and_has_a_place(result: Any, value: Any) -> None:
    content = json.dumps(value).encode()
    drifts = find_drift(result, content, "$")
    try:
        PayloadDecoder(result).decode(content, "$")
    except Mismatch as mismatch:
        assert mismatch.path is not None
        assert mismatch.path.startswith("$")
        legible = "cannot be read" not in mismatch.reason
        assert not legible or any(drift.kind == "changed-type" for drift in drifts)
