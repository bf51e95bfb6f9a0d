"""Wire names to Python names."""

from __future__ import annotations

import ast
import keyword
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress.naming import (
    RESERVED_CLASS_NAMES,
    class_name,
    constant_case,
    pascal_case,
    snake_case,
    words,
)

PACKAGES = Path(__file__).parent.parent / "cases" / "packages"

SNAKE = {
    "loanCurrency": "loan_currency",
    "hourlyInterestRate7D": "hourly_interest_rate_7d",
    "annualizedInterestRate180D": "annualized_interest_rate_180d",
    "price24hPcnt": "price_24h_pcnt",
    "lowPrice24h": "low_price_24h",
    "uTime": "u_time",
    "debtCcy": "debt_ccy",
    "vipLevel": "vip_level",
    "sha256": "sha256",
    "md5Sum": "md5_sum",
    "HTTPServer": "http_server",
    "orderIDs": "order_ids",
    "X-Request-Id": "x_request_id",
    "a.b[c]": "a_b_c",
    "already_snake": "already_snake",
    "24hVolume": "field_24h_volume",
    "from": "from_",
    "class": "class_",
    "self": "self_",
    "größe": "größe",
    "𑿀": "field",
    "": "field",
    "<": "less_than",
    "StartTime<": "start_time_less_than",
    "+1": "plus_1",
    "-1": "minus_1",
    ">=": "greater_or_equal",
    "Age!=": "age_not_equal",
    "do search!": "do_search",
    "q!": "q",
    "@type": "type",
}


@pytest.mark.parametrize(("wire", "python"), SNAKE.items())
def test_snake_case(wire: str, python: str) -> None:
    assert snake_case(wire) == python


@pytest.mark.parametrize(
    ("wire", "python"),
    {
        "flexible_borrowing": "FlexibleBorrowing",
        "crypto_loan.repay": "CryptoLoanRepay",
        "OKXRate": "OKXRate",
        "7d": "Model7d",
        "none": "None_",
    }.items(),
)
def test_pascal_case(wire: str, python: str) -> None:
    assert pascal_case(wire) == python


@pytest.mark.parametrize(
    ("value", "python"),
    {
        "VIP0": "VIP0",
        "running": "RUNNING",
        "": "EMPTY",
        "1d": "VALUE_1D",
        "-1": "MINUS_1",
        "+": "PLUS",
    }.items(),
)
def test_constant_case(value: str, python: str) -> None:
    assert constant_case(value) == python


def test_a_schema_named_like_an_import_gets_another_class() -> None:
    assert class_name("Decimal") == "DecimalModel"
    assert class_name("Row") == "RowModelModel"
    assert class_name("None") == "NoneModel"
    assert class_name("Borrowing") == "Borrowing"


@settings(deadline=None)
@given(st.text())
def test_every_text_becomes_an_identifier(text: str) -> None:
    for name in (snake_case(text), pascal_case(text), constant_case(text), class_name(text)):
        assert name.isidentifier()
        assert unicodedata.normalize("NFKC", name) == name
        assert not keyword.iskeyword(name)


@settings(deadline=None)
@given(st.text())
def test_naming_is_stable(text: str) -> None:
    """A Python name stays as it is when it is taken for a wire name again."""
    once = snake_case(text)
    assert snake_case(once) in (once, once.rstrip("_"), once.strip("_"))


def test_long_names_are_shortened_and_stay_apart() -> None:
    names = {snake_case("long " * 80 + end) for end in ("", "one", "other")}
    assert len(names) == 3
    assert all(len(name) <= 120 and name.startswith("long_long_") for name in names)
    assert {snake_case(name) for name in names} == names
    assert len(snake_case("\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 200).encode()) <= 120


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1, max_size=4))
def test_all_spellings_of_the_same_words_meet(parts: list[str]) -> None:
    camel = parts[0] + "".join(part.capitalize() for part in parts[1:])
    for spelling in (camel, "-".join(parts), ".".join(parts), "_".join(parts)):
        assert words(spelling) == parts


def test_no_model_has_the_name_of_what_modules_import() -> None:
    pressed = [
        path
        for folder in ("models", "resources", "fixtures")
        for path in PACKAGES.glob(f"*/expected/src/*/{folder}/*.py")
    ]
    imported = {
        alias.name
        for path in pressed
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom) and "models" not in (node.module or "")
        for alias in node.names
        # Constants, and modules beside this one: no class is called so.
        if node.level != 1 and alias.name[0].isupper() and not alias.name.isupper()
    }
    assert len(pressed) > 50 and "Operation" in imported
    assert imported <= RESERVED_CLASS_NAMES
