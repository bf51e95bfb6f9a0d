"""Values that a call accepts where the document has no example: JSON, as a request carries it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from specpress import ir
from specpress.view.annotations import must_be_given

#: How deep objects are described; deeper ones are left empty.
_DEEPEST = 6
#: How many values one has inside at most, and how long a text is: nobody reads more.
_MOST = 200
_LONGEST = 1_000
_TEXT = "text"
#: Texts to try where a pattern asks for one of a form.
_TEXTS = (
    *(_TEXT, "a", "A", "1", "ab", "AB", "12", "abc", "ABC", "123", "abcd", "ABCD", "1234"),
    *("12345", "123456", "a-1", "A1", "a1", "abc-123", "/a", "#aabbcc", "+1234567890", "en-US"),
    *("1.0", "1.0.0", "v1", "2026-01-31", "12:00", "a@example.com", "https://example.com"),
    *("00000000-0000-4000-8000-000000000000", "0123456789abcdef", "0x0123456789abcdef"),
)
_FIXED: Mapping[ir.ScalarKind, Any] = {
    ir.ScalarKind.BOOLEAN: True,
    ir.ScalarKind.DATE: "2026-01-31",
    ir.ScalarKind.DATE_TIME: "2026-01-31T12:00:00+00:00",
    ir.ScalarKind.TIME: "12:00:00",
    ir.ScalarKind.DURATION: "P1D",
    ir.ScalarKind.UUID: "00000000-0000-4000-8000-000000000000",
    ir.ScalarKind.BASE64: "ZGF0YQ==",
    ir.ScalarKind.BASE64_URL: "ZGF0YQ==",
    ir.ScalarKind.UNIX_SECONDS: 1769860800,
    ir.ScalarKind.UNIX_MILLISECONDS: 1769860800_000,
    ir.ScalarKind.UNIX_MICROSECONDS: 1769860800_000000,
    ir.ScalarKind.UNIX_NANOSECONDS: 1769860800_000000000,
    ir.ScalarKind.ANY: _TEXT,
    ir.ScalarKind.FILE: "data",
}


def example_value(
    node: ir.Type, models: Mapping[str, ir.Model], depth: int = 0, room: int = _MOST
) -> Any:
    """A value of the type, with what it requires alone.

    It keeps to the limits that are declared, but for a pattern that none of a few texts matches,
    and for those that ask for more than ``room`` values inside, or for texts of many pages.
    """
    match node:
        case ir.Scalar():
            return _scalar(node)
        case ir.Array():
            count = min(room, max(node.min_items or 0, 1 if depth < _DEEPEST else 0))
            inside = room // max(count, 1)
            return [example_value(node.item, models, depth + 1, inside) for _ in range(count)]
        case ir.Map():
            return {}
        case ir.Reference(name=name):
            return _model(models[name], models, depth + 1, room)


def _model(model: ir.Model, models: Mapping[str, ir.Model], depth: int, room: int) -> Any:
    match model:
        case ir.EnumModel(members=members):
            return members[0].value if members else _TEXT
        case ir.RowModel(fields=fields):
            inside = room // max(len(fields), 1)
            return [example_value(each.type, models, depth, inside) for each in fields]
        case ir.UnionModel(variants=variants):
            return _variant(model, variants[0], models, depth, room)
        case ir.ObjectModel(fields=fields):
            if depth > _DEEPEST or room == 0:
                return {}
            needed = {name for group in model.alternatives[:1] for name in group}
            given = [
                each
                for each in fields
                if (must_be_given(each) and not each.read_only and not each.implied)
                or each.wire_name in needed
            ]
            inside = room // max(len(given), 1)
            return {
                each.wire_name: example_value(each.type, models, depth, inside) for each in given
            }


def _variant(
    union: ir.UnionModel,
    variant: ir.UnionVariant,
    models: Mapping[str, ir.Model],
    depth: int,
    room: int,
) -> Any:
    value = example_value(variant.type, models, depth, room)
    if union.discriminator and variant.values and isinstance(value, dict):
        return value | {union.discriminator: variant.values[0]}
    return value


def _scalar(node: ir.Scalar) -> Any:
    if node.constant is not None:
        return node.constant.value
    match node.kind:
        case ir.ScalarKind.STRING:
            return _text(node.constraints)
        case ir.ScalarKind.INTEGER:
            return int(_number(node.constraints))
        case ir.ScalarKind.DECIMAL:
            return str(_number(node.constraints))
        case ir.ScalarKind.FLOAT:
            return float(_number(node.constraints))
        case kind:
            return _FIXED[kind]


def _text(limits: ir.Constraints) -> str:
    texts = [_fitted(each, limits) for each in _TEXTS]
    if limits.pattern is None:
        return texts[0]
    try:
        pattern = re.compile(limits.pattern)
    except re.error:
        # It is not checked either.
        return texts[0]
    for text in (*_TEXTS, *texts):
        if _fitted(text, limits) == text and pattern.search(text):
            return text
    return texts[0]


def _fitted(text: str, limits: ir.Constraints) -> str:
    """``text`` as long as it has to be, and no longer than it may be."""
    shortest = min(limits.min_length or 0, _LONGEST)
    if len(text) < shortest:
        text = text + text[-1] * (shortest - len(text))
    return text[: limits.max_length]


def _number(limits: ir.Constraints) -> Decimal:
    """One, or what the limits allow that is nearest to it."""
    step = Decimal(limits.multiple_of or 1)
    lowest = _bound(limits.minimum, limits.exclusive_minimum, step)
    highest = _bound(limits.maximum, limits.exclusive_maximum, -step)
    found = step
    if lowest is not None and found < lowest:
        found = (lowest / step).to_integral_value(ROUND_CEILING) * step
    if highest is not None and found > highest:
        found = (highest / step).to_integral_value(ROUND_FLOOR) * step
    if lowest is not None and highest is not None and not lowest <= found <= highest:
        # The range is narrower than a step.
        edges = [limits.minimum, limits.exclusive_minimum, limits.maximum, limits.exclusive_maximum]
        values = [Decimal(each) for each in edges if each is not None]
        found = (min(values) + max(values)) / 2
    return found


def _bound(inclusive: str | None, exclusive: str | None, step: Decimal) -> Decimal | None:
    """The first value within a bound; ``step`` leads inside."""
    if exclusive is not None:
        return Decimal(exclusive) + step
    return None if inclusive is None else Decimal(inclusive)
