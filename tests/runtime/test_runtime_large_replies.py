"""Large replies: an exchange that changes its mind about numbers, and texts that are none."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, ClassVar

import msgspec
import pytest
from decoding_models import NO_NUMBERS
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.decoding import PayloadDecoder
from runtime.exact import Mismatch
from runtime.model import ReplyModel
from runtime.result_types import holds_numbers_as_text
from runtime.unions import Union, UnknownVariant, Variant

ROWS = 500
NAMES = [f"amount_{index}" for index in range(23)]


class Base(ReplyModel):
    """What the rows derive from."""


Row: Any = msgspec.defstruct(
    "Row", [(name, Decimal | None, None) for name in NAMES], bases=(Base,), frozen=True
)
#: Rows as they usually are: with texts, and with whole numbers that come as text.
Mixed: Any = msgspec.defstruct(
    "Mixed",
    [("coin", str), ("note", str | None, None), ("updated", int | None, None)]
    + [(name, Decimal | None, None) for name in NAMES],
    bases=(Base,),
    frozen=True,
    kw_only=True,
)


class Fee(ReplyModel):
    fee: Decimal
    kind: str


class Rebate(ReplyModel):
    rebate: Decimal
    kind: str


class Cost(Union):
    discriminator: ClassVar[str | None] = "kind"

    @classmethod
    def variants(cls) -> tuple[Variant, ...]:
        return (
            Variant(Fee, name="fee", values=("fee",)),
            Variant(Rebate, name="rebate", values=("rebate",)),
        )


class Nested(ReplyModel):
    rows: list[Row] = []  # noqa: RUF012 - msgspec copies it
    by_coin: dict[str, Decimal | None] = {}  # noqa: RUF012 - msgspec copies it
    matrix: list[list[Decimal]] = []  # noqa: RUF012 - msgspec copies it


ROW, MIXED, NESTED = PayloadDecoder(list[Row]), PayloadDecoder(list[Mixed]), PayloadDecoder(Nested)
NO_MONEY = [text for text in NO_NUMBERS if text] + [
    "\u0661\u0662",
    "1\u2003",
    "1__0",
    "+Infinity",
    "1e5 ",
    "0b1",
    "1.5.0",
    "--1",
    "+ 1",
]
LAYOUTS: list[dict[str, Any]] = [{"separators": (",", ":")}, {}, {"indent": 1}]


def rows(count: int = ROWS) -> list[dict[str, Any]]:
    return [
        {name: "" if (row + at) % 5 == 0 else f"{row}.{at:02}0" for at, name in enumerate(NAMES)}
        for row in range(count)
    ]


def expected(row: int, at: int) -> Decimal | None:
    return None if (row + at) % 5 == 0 else Decimal(f"{row}.{at:02}0")


def no_exact_way(monkeypatch: pytest.MonkeyPatch, decoder: PayloadDecoder) -> None:
    def fail(*_: Any) -> Any:
        raise AssertionError("the exact way was taken")

    monkeypatch.setattr(decoder, "decode_exactly", fail)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_digit_and_every_none(
    monkeypatch: pytest.MonkeyPatch, layout: dict[str, Any]
) -> None:
    no_exact_way(monkeypatch, ROW)
    decoded = ROW.decode(json.dumps(rows(), **layout).encode(), "$")
    for row, model in enumerate(decoded):
        values = msgspec.structs.astuple(model)
        wanted = tuple(expected(row, at) for at in range(len(NAMES)))
        assert values == wanted and list(map(str, values)) == list(map(str, wanted))


@pytest.mark.parametrize("written", ['"0.1"', "0.1", "null", '""', '"1e-1"', '"+0.1"', '".1"'])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("decoder", [ROW, MIXED], ids=["row", "mixed"])
def test_an_exchange_may_change_its_mind(
    monkeypatch: pytest.MonkeyPatch, decoder: PayloadDecoder, layout: dict[str, Any], written: str
) -> None:
    """A text, a number, null or nothing: each is read on the fast way, in the middle of rows."""
    no_exact_way(monkeypatch, decoder)
    common = {"coin": "BTC", "note": "", "updated": "1700000000000"} if decoder is MIXED else {}
    given = [common | row for row in rows(20)]
    given[13]["amount_7"] = "CHANGED"
    content = json.dumps(given, **layout).replace('"CHANGED"', written).encode()
    decoded = decoder.decode(content, "$")
    wanted = None if written in ("null", '""') else Decimal("0.1")
    assert decoded[13].amount_7 == wanted
    assert decoded[12].amount_7 == expected(12, 7)
    if decoder is MIXED:
        assert {(row.coin, row.note, row.updated) for row in decoded} == {
            ("BTC", "", 1_700_000_000_000)
        }


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("text", NO_MONEY)
def test_what_is_no_number_is_found_among_many(text: str, escaped: bool) -> None:
    given = rows(100)
    given[98]["amount_21"] = text
    for layout in LAYOUTS:
        content = json.dumps(given, ensure_ascii=escaped, **layout).encode()
        with pytest.raises(Mismatch, match="decimal number is expected") as caught:
            ROW.decode(content, "$.result.list")
        assert caught.value.path == "$.result.list[98].amount_21"


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("text", NO_MONEY)
def test_what_is_no_number_is_found_wherever_it_stands(text: str, escaped: bool) -> None:
    for value, path in (
        ({"by_coin": {"BTC": "1", "ETH": text}}, "$.by_coin['ETH']"),
        ({"matrix": [["1"], ["2", text]]}, "$.matrix[1][1]"),
        ({"rows": [{"amount_3": text}]}, "$.rows[0].amount_3"),
    ):
        content = json.dumps(value, ensure_ascii=escaped).encode()
        with pytest.raises(Mismatch, match="decimal number is expected") as caught:
            NESTED.decode(content, "$")
        assert caught.value.path == path
    union = PayloadDecoder(list[Cost])
    content = json.dumps([{"kind": "fee", "fee": "1"}, {"kind": "fee", "fee": text}]).encode()
    first, second = union.decode(content, "$")
    # What fits no shape is kept as it came, as no number.
    assert first == Fee(fee=Decimal(1), kind="fee")
    assert isinstance(second, UnknownVariant) and second.data["fee"] == text


@pytest.mark.parametrize("token", ["NaN", "Infinity", "-Infinity", "1_000", "+1", ".5", "0x10"])
def test_tokens_that_are_no_json_are_refused(token: str) -> None:
    content = b'[{"amount_1":%s}]' % token.encode()
    with pytest.raises(Mismatch, match="cannot be read"):
        ROW.decode(content, "$")


@pytest.mark.parametrize("digits", [30, 400, 5000])
def test_long_numbers_keep_every_digit(digits: int) -> None:
    text = "9" * digits + "." + "1" * digits
    for written in (f'"{text}"', text):
        (decoded,) = ROW.decode(f'[{{"amount_0":{written}}}]'.encode(), "$")
        assert str(decoded.amount_0) == text


def test_types_without_whole_numbers_are_read_strictly() -> None:
    assert not holds_numbers_as_text(list[Row])
    assert holds_numbers_as_text(list[Mixed])


def outcome(decode: Any, content: bytes) -> Any:
    try:
        # A text "-0" keeps its sign where types are read strictly, which the exact way cannot know;
        # both are the same amount.
        return repr(decode(content, "$")).replace("Decimal('-0')", "Decimal('0')")
    except Mismatch as mismatch:
        return mismatch.path, mismatch.reason


VALUES = (
    st.sampled_from(
        [*NO_MONEY, "", "", "", "1", "-0", "-0.50", "1e5", "fee", "an_e", "n_a", "e_e", "_a"]
    )
    | st.text('019nNaAiIfFeEuUlLtTyYsS_ .+-\\"', max_size=7)
    | st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda value: abs(value) < 2**53)
)
FEW = st.dictionaries(st.sampled_from([*NAMES[:4], "fee", "more", "é"]), VALUES, max_size=5)


@given(
    st.lists(FEW, max_size=4),
    st.dictionaries(st.sampled_from(["BTC", "E_T", "nan"]), VALUES, max_size=2),
    st.sampled_from(LAYOUTS),
    st.booleans(),
)
@settings(deadline=None, max_examples=400)
def test_both_ways_agree_without_whole_numbers(
    given_rows: Any, by_coin: Any, layout: dict[str, Any], escaped: bool
) -> None:
    for decoder, value in (
        (ROW, given_rows),
        (NESTED, {"rows": given_rows}),
        (NESTED, {"rows": given_rows, "by_coin": by_coin}),
    ):
        content = json.dumps(value, ensure_ascii=escaped, **layout).encode()
        assert outcome(decoder.decode, content) == outcome(decoder.decode_exactly, content)
