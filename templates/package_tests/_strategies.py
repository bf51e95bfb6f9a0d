"""Hypothesis strategies for whatever the bundled document allows, in requests and in replies."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from ._reading import find, items_of, others_of, parts, properties_of, required_of, values_of
from ._shapes import MARK, own_parts, shapes

Strategy = st.SearchStrategy[Any]

#: The last second of the year 9999, the last one that a datetime has.
_LATEST = 253_402_300_799
_PER_SECOND = {"unix-s": 1, "unix-ms": 1_000, "unix-us": 1_000_000, "unix-ns": 1_000_000_000}
#: Objects inside objects, as deep as an optional member is given.
_DEPTH = 3
_MOST_ITEMS = 3
_CHARACTERS = st.characters(exclude_categories=("Cs",))
_PLACES = 8
_BITS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}
_LARGEST = Decimal(10) ** 15


def reply_values(schema: Any) -> Strategy:
    """JSON that a reply may hold where ``schema`` stands."""
    return _values(schema, is_reply=True, depth=0)


def request_values(schema: Any) -> Strategy:
    """JSON that a request may hold where ``schema`` stands; exact numbers as Decimal."""
    return _values(schema, is_reply=False, depth=0)


def is_nullable(schema: Any) -> bool:
    """Whether null is a value of a schema."""
    types = find(schema, "type")
    return (
        (isinstance(types, list) and "null" in types)
        or bool(find(schema, "nullable"))
        or None in (find(schema, "enum") or ())
        or any(part.get("type") == "null" for part in parts(schema))
        or is_null(schema)
    )


def is_null(schema: Any) -> bool:
    """Whether null is the only value of a schema."""
    return any(
        part.get("enum") == [None]
        or ("const" in part and part["const"] is None)
        or part.get("type") in ("null", ["null"])
        for part in own_parts(schema)
    )


def _values(schema: Any, *, is_reply: bool, depth: int) -> Strategy:
    if isinstance(schema, dict) and schema.keys() == {"$ref"}:
        return _referred(schema["$ref"], is_reply, depth)
    return _described(schema, is_reply, depth)


@lru_cache(maxsize=4096)
def _referred(reference: str, is_reply: bool, depth: int) -> Strategy:
    """Made once: schemas that lead to one another lead to each on many ways."""
    return _described({"$ref": reference}, is_reply, depth)


def _described(schema: Any, is_reply: bool, depth: int) -> Strategy:
    choices = shapes(schema)
    if choices:
        drawn = [
            _values(each, is_reply=is_reply, depth=depth + 1) for each in choices[: _most(depth)]
        ]
        return st.one_of(drawn) | st.none() if is_nullable(schema) else st.one_of(drawn)
    strategy = _typed(schema, is_reply, depth)
    if is_reply and find(schema, "x-empty-is-null"):
        strategy |= st.just("")
    return strategy | st.none() if is_nullable(schema) else strategy


def _most(depth: int) -> int | None:
    """How many shapes are drawn: deep inside, where they may lead to themselves, the first two."""
    return None if depth <= _DEPTH else 2


def _typed(schema: Any, is_reply: bool, depth: int) -> Strategy:
    listed = find(schema, MARK) or find(schema, "enum")
    if listed is None:
        # The one value may be null, which finding it would not tell.
        listed = [part["const"] for part in parts(schema) if "const" in part][:1] or None
    if listed is not None:
        exact = not is_reply and find(schema, "format") not in ("float", "double")
        known = [
            Decimal(str(value)) if exact and isinstance(value, float) else value
            for value in listed
            if value is not None
        ]
        return st.sampled_from(known) if known else st.none()
    kind = _type(schema)
    if not kind and is_null(schema):
        return st.none()
    if kind == "object":
        return _object(schema, is_reply, depth)
    if kind == "array":
        return _array(schema, is_reply, depth)
    simple: dict[str, Callable[[], Strategy]] = {
        "null": st.none,
        "boolean": st.booleans,
        "integer": lambda: _integers(schema),
        "number": lambda: _numbers(schema, is_reply),
        "string": lambda: _texts(schema, is_reply),
    }
    return simple.get(kind, _anything)()


def _type(schema: Any) -> str:
    for part in parts(schema):
        declared = part.get("type")
        named = [declared] if isinstance(declared, str) else declared or ()
        for one in named:
            if one != "null":
                return str(one)
    return "null" if is_null(schema) else ""


def _anything() -> Strategy:
    return st.recursive(
        st.booleans() | st.integers(-(2**53), 2**53) | st.text(_CHARACTERS, max_size=5),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(st.text(_CHARACTERS, max_size=3), inner, max_size=2)
        ),
        max_leaves=4,
    )


def _object(schema: Any, is_reply: bool, depth: int) -> Strategy:
    hidden = "writeOnly" if is_reply else "readOnly"
    members = {
        name: member for name, member in properties_of(schema).items() if not find(member, hidden)
    }
    others = values_of(schema)
    if not members and properties_of(schema) and others_of(schema) is None:
        # All that it names goes the other way.
        return st.just({})
    if not members:
        value = others if isinstance(others, dict) else {}
        limit = 0 if others is False or depth > _DEPTH + 2 else 2
        if not limit:
            return st.just({})
        inner = _values(value, is_reply=is_reply, depth=depth + 1)
        return st.dictionaries(st.text(_CHARACTERS, max_size=6), inner, max_size=limit)
    named = conditional_values(
        lambda given: _members(members, given, is_reply, depth),
        members.keys(),
        required=required_of(schema) & members.keys(),
        groups=_alternatives(schema),
        needs={} if is_reply else _dependencies(schema),
    )
    further = others_of(schema)
    if further is None or depth > _DEPTH + 2:
        return named
    # Names that no property has, and neither has what Python calls it.
    names = st.text(_CHARACTERS, max_size=6).map(lambda text: f"{text}~")
    values = _values(further, is_reply=is_reply, depth=depth + 1)
    unnamed = st.dictionaries(names, values, max_size=2)
    return st.builds(lambda one, more: {**more, **one}, named, unnamed)


def conditional_values(
    values: Callable[[set[str]], Strategy],
    names: Collection[str],
    *,
    required: set[str],
    groups: Collection[Collection[str]],
    needs: Mapping[str, Collection[str]],
) -> Strategy:
    """Values by name, of which one of ``groups`` is given, and with each what it ``needs``.

    ``values`` makes the strategy of those that have at least certain names.
    """
    known = set(names)
    choices = [
        _with_needs(required | set(group), needs) & known
        for group in groups or [()]
        if set(group) <= known
    ]
    made: dict[frozenset[str], Strategy] = {}

    def once(given: set[str]) -> Strategy:
        # Made when it is first drawn, as schemas lead back to themselves, and then kept.
        key = frozenset(given)
        if key not in made:
            made[key] = values(given)
        return made[key]

    drawn = st.sampled_from(choices or [_with_needs(required, needs) & known]).flatmap(once)
    return drawn.map(lambda found: _without_unmet(found, needs, known))


def _members(members: dict[str, Any], given: set[str], is_reply: bool, depth: int) -> Strategy:
    def inner(name: str) -> Strategy:
        strategy = _values(members[name], is_reply=is_reply, depth=depth + 1)
        if not is_reply and name not in given and is_nullable(members[name]):
            # What may be left out is left out where a caller gives None.
            strategy = strategy.filter(lambda value: value is not None)
        return strategy

    optional = [] if depth >= _DEPTH else [name for name in members if name not in given]
    if not is_reply:
        optional = [name for name in optional if not is_null(members[name])]
    return st.fixed_dictionaries(
        {name: inner(name) for name in members if name in given},
        optional={name: inner(name) for name in optional},
    )


def _alternatives(schema: Any) -> list[list[str]]:
    """The groups of members of which one must be given."""
    return [
        list(branch["required"])
        for part in parts(schema)
        for branch in part.get("anyOf", ())
        if "required" in branch
    ]


def _dependencies(schema: Any) -> dict[str, set[str]]:
    """A member, and those without which it must not be given."""
    needs: dict[str, set[str]] = {}
    for part in parts(schema):
        for name, names in part.get("dependentRequired", {}).items():
            needs.setdefault(name, set()).update(names)
    return needs


def _with_needs(names: set[str], needs: Mapping[str, Collection[str]]) -> set[str]:
    needed = set().union(*(needs.get(name, ()) for name in names))
    return names if needed <= names else _with_needs(names | needed, needs)


def _without_unmet(
    values: dict[str, Any], needs: Mapping[str, Collection[str]], members: Collection[str]
) -> dict[str, Any]:
    """Without what was drawn though what it needs was not."""
    kept = {
        name: value
        for name, value in values.items()
        if all(each in values for each in needs.get(name, ()) if each in members)
    }
    return kept if len(kept) == len(values) else _without_unmet(kept, needs, members)


def _array(schema: Any, is_reply: bool, depth: int) -> Strategy:
    columns = find(schema, "prefixItems")
    least = find(schema, "minItems") or 0
    if columns is not None:
        drawn = [_values(column, is_reply=is_reply, depth=depth + 1) for column in columns]
        lengths = st.integers(least, len(columns)) if is_reply else st.just(len(columns))
        return lengths.flatmap(lambda length: st.tuples(*drawn[:length]).map(list))
    most = find(schema, "maxItems")
    most = max(least, _MOST_ITEMS if most is None else min(most, _MOST_ITEMS))
    if depth >= _DEPTH + 2:
        most = least
    if most == 0:
        return st.just([])
    item = _values(items_of(schema), is_reply=is_reply, depth=depth + 1)
    unique = _identity if find(schema, "uniqueItems") else None
    return st.lists(item, min_size=least, max_size=most, unique_by=unique)


def _identity(value: Any) -> Any:
    """The same for items that are the same in JSON: members have no order, 1 is 1.0."""
    if isinstance(value, Mapping):
        return frozenset((name, _identity(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(_identity, value))
    return isinstance(value, bool), value


def _bounds(schema: Any) -> tuple[Decimal, Decimal]:
    low, high = find(schema, "minimum"), find(schema, "maximum")
    over, under = find(schema, "exclusiveMinimum"), find(schema, "exclusiveMaximum")
    # In OpenAPI 3.0 they are switches of the other two.
    lows = [Decimal(str(x)) for x in (low, over) if x is not None and not isinstance(x, bool)]
    highs = [Decimal(str(x)) for x in (high, under) if x is not None and not isinstance(x, bool)]
    least = max(lows, default=min(-_LARGEST, *highs) if highs else -_LARGEST)
    return least, min(highs, default=max(_LARGEST, least + 1))


def _is_inside(schema: Any, value: Decimal) -> bool:
    low, high = _bounds(schema)
    over, under = find(schema, "exclusiveMinimum"), find(schema, "exclusiveMaximum")
    if (
        over is not None
        and over is not False
        and value <= (low if over is True else Decimal(str(over)))
    ):
        return False
    return not (
        under is not None
        and under is not False
        and value >= (high if under is True else Decimal(str(under)))
    )


def _decimals(schema: Any) -> st.SearchStrategy[Decimal]:
    step = find(schema, "multipleOf")
    low, high = _bounds(schema)

    def of(unit: Decimal) -> st.SearchStrategy[Decimal]:
        least = int((low / unit).to_integral_value(ROUND_CEILING))
        most = int((high / unit).to_integral_value(ROUND_FLOOR))
        return st.integers(least, max(least, most)).map(lambda number: unit * number)

    if step is not None:
        drawn = of(Decimal(str(step)))
    else:
        units = [Decimal(1).scaleb(-places) for places in range(_PLACES + 1)]
        drawn = st.sampled_from(units).flatmap(of)
    return drawn.filter(lambda value: _is_inside(schema, value))


def _integers(schema: Any) -> Strategy:
    notation = find(schema, "format")
    if notation in _PER_SECOND:
        return st.integers(0, _LATEST * _PER_SECOND[notation])
    if find(schema, "multipleOf") is not None:
        return _decimals(schema).map(int)
    unsigned = isinstance(notation, str) and notation.startswith("uint")
    bits = _BITS.get(str(notation).removeprefix("u"), 53)
    floor, ceiling = (0, 2**bits - 1) if unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    low, high = _bounds(schema)
    least, most = max(math.ceil(low), floor), min(math.floor(high), ceiling)
    return st.integers(least, most).filter(lambda value: _is_inside(schema, Decimal(value)))


def _numbers(schema: Any, is_reply: bool) -> Strategy:
    binary = find(schema, "format") in ("float", "double")
    exact = _decimals(schema)
    if is_reply or binary:
        # Written with the fewest digits that mean the number, which is what was drawn.
        return exact.filter(lambda value: abs(value) < 2**53).map(float)
    return exact


def _texts(schema: Any, is_reply: bool) -> Strategy:
    notation = find(schema, "format")
    if notation == "decimal":
        plain = _decimals(schema).map(lambda value: format(value, "f"))
        separator = find(schema, "x-thousands-separator")
        return plain.flatmap(_grouped(separator)) if separator and is_reply else plain
    if notation in _PER_SECOND:
        return st.integers(0, _LATEST * _PER_SECOND[notation]).map(str)
    if notation == "date":
        return st.dates(date(1, 1, 1)).map(date.isoformat)
    if notation == "date-time":
        moments = st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))
        return moments.map(lambda moment: moment.isoformat().replace("+00:00", "Z"))
    if notation == "uuid":
        return st.uuids().map(str)
    if notation == "time":
        return st.times().map(lambda moment: f"{moment.isoformat()}Z")
    if notation == "duration":
        return st.sampled_from(["PT0S", "PT1H30M", "P1DT0.5S", "P2W", "P1Y2M", "-PT5M"])
    if notation == "byte" or find(schema, "contentEncoding") == "base64":
        return st.binary(max_size=6).map(lambda content: base64.b64encode(content).decode())
    if notation == "base64url" or find(schema, "contentEncoding") == "base64url":
        return st.binary(max_size=6).map(lambda content: base64.urlsafe_b64encode(content).decode())
    least, most = find(schema, "minLength") or 0, find(schema, "maxLength")
    pattern = find(schema, "pattern")
    if pattern is None:
        return st.text(_CHARACTERS, min_size=least, max_size=least + 12 if most is None else most)
    return st.from_regex(pattern, alphabet=_CHARACTERS).filter(
        lambda text: least <= len(text) and (most is None or len(text) <= most)
    )


def _grouped(separator: str) -> Callable[[str], Strategy]:
    def spellings(text: str) -> Strategy:
        whole, point, rest = text.partition(".")
        grouped = f"{int(whole):,}".replace(",", separator)
        sign = "-" if whole == "-0" else ""
        return st.sampled_from([text, f"{sign}{grouped}{point}{rest}"])

    return spellings
