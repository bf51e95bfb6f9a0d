"""What examples tell of a value: the evidence by which its type and its format are drafted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from specpress.docs.facts import TypeName
from specpress.naming import words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?")
#: Values beyond this length are no amounts.
_LONGEST = 60
_MONEY = _set(
    "accrued adl amount amt apr apy available avail avg balance bal base borrow borrowed cap cash "
    "collateral commission cost credit cum debt delta deposit discount equity eq exposure fee fees "
    "filled free frozen funding gain hair haircut high im imr interest "
    "leverage lever liab liability liq locked loss low ltv margin mark max mgn min mm mmr "
    "notional oi paid pct percent percentage pnl premium price principal profit px qty quantity "
    "quota quote rate ratio realised realized rebate repaid repay repayment share size slippage sz "
    "threshold total turnover unpaid unrealised upl usd usdt value vol volume "
    "withdraw withdrawable yield"
)
_NO_MONEY = _set(
    "id ids uid no code version ver seq sequence number num nonce hash address tag level lv tier "
    "name symbol coin ccy currency type status state mode page cursor count days day time ts date "
    "timestamp decimals precision accuracy scale digits chain phone"
)
_TIME = _set("time ts timestamp date deadline expiry expire expired at until uts")
_NO_TIME = _set("force in zone frame unit period interval")
_SENSITIVE = re.compile(r"(?i)uid$|uids$|^uid|account_?id|address|e?mail$|phone")
_UNITS = ((9, 10, "unix-s"), (12, 13, "unix-ms"), (15, 16, "unix-us"), (18, 19, "unix-ns"))
_MILLISECONDS = re.compile(r"\bms\b|millisecond|毫秒", re.IGNORECASE)


def values_of(holders: Iterable[Any], name: str) -> list[Any]:
    """What the field ``name`` is in each of the objects among ``holders``."""
    return [each[name] for each in holders if isinstance(each, dict) and name in each]


def elements_of(holders: Iterable[Any]) -> list[Any]:
    """The elements of all lists among ``holders``."""
    return [element for each in holders if isinstance(each, list) for element in each]


def type_of(value: Any) -> TypeName | None:
    """The type on the wire of a value of an example; None for null."""
    if isinstance(value, bool):
        return TypeName.BOOLEAN
    for kind, name in (
        (int, TypeName.INTEGER),
        ((float, Decimal), TypeName.NUMBER),
        (str, TypeName.STRING),
        (list, TypeName.ARRAY),
        (dict, TypeName.OBJECT),
    ):
        if isinstance(value, kind):
            return name
    return None


def one_type(values: Sequence[Any]) -> TypeName | None:
    """The type that all values have, but for null; None where they differ or there is none."""
    found = {kind for value in values if (kind := type_of(value)) is not None}
    if found == {TypeName.INTEGER, TypeName.NUMBER}:
        return TypeName.NUMBER
    return found.pop() if len(found) == 1 else None


def fits(value: Any, name: TypeName) -> bool:
    """Whether a value of an example is of a type; null fits none, but says nothing either."""
    kind = type_of(value)
    return kind is None or kind is name or (kind, name) == (TypeName.INTEGER, TypeName.NUMBER)


def is_number(text: Any) -> bool:
    """Whether a text is a decimal number."""
    if not isinstance(text, str) or len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        return False
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def text_format(
    name: str, values: Sequence[Any], description: str, *, in_request: bool
) -> str | None:
    """What a text means: an amount, a moment, or just text (None)."""
    said = set(words(name))
    texts = [value for value in values if isinstance(value, str) and value]
    unit = unix_unit(name, texts, description)
    if unit is not None:
        return unit
    if not all(map(is_number, texts)):
        return None
    is_money = bool(said & _MONEY) and not said & _NO_MONEY
    if texts:
        has_places = any("." in text for text in texts)
        return "decimal" if is_money or (has_places and not said & _NO_MONEY) else None
    # Without a value a reply may hold anything; what is sent is the caller's to write.
    return "decimal" if is_money and in_request else None


def unix_unit(name: str, values: Sequence[Any], description: str) -> str | None:
    """The unit in which a moment is counted, by the digits of its values or by what is said."""
    said = words(name)
    if not set(said) & _TIME or set(said) & _NO_TIME:
        return None
    digits = [str(value) for value in values if str(value) not in ("", "0", "-1")]
    if not all(text.isdigit() for text in digits):
        return None
    lengths = {len(text) for text in digits}
    for least, most, unit in _UNITS:
        if lengths and lengths <= {least, most}:
            return unit
    return "unix-ms" if not lengths and _MILLISECONDS.search(description) else None


def allows(format_: str | None, values: Iterable[Any]) -> bool:
    """Whether values, of which an empty text says nothing, can be in a format."""
    texts = [str(value) for value in values if value not in ("", None)]
    if format_ == "decimal":
        return all(map(is_number, texts))
    if format_ is not None and format_.startswith("unix"):
        return all(text.isascii() and text.lstrip("-").isdigit() for text in texts)
    return format_ is None or not texts


def is_sensitive(name: str) -> bool:
    """Whether a name tells who someone is, or where money or mail is sent."""
    return _SENSITIVE.search(name) is not None


def is_time(name: str) -> bool:
    """Whether a name is that of a moment."""
    said = set(words(name))
    return bool(said & _TIME) and not said & _NO_TIME


def fits_all(values: Iterable[Any], name: TypeName) -> bool:
    """Whether all values of the examples are of a type."""
    return all(fits(value, name) for value in values)
