"""One value of a page as a schema: its type, what it means, and what it may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from specpress.docs.drafting.evidence import allows, is_number
from specpress.docs.drafting.house import House, Use
from specpress.docs.facts import FieldFacts, TypeName
from specpress.lowering.schemas import Schema

_BOUNDS = (("minimum", "minimum"), ("maximum", "maximum"))
_KEPT = ("format", "x-empty-is-null", "x-thousands-separator", "x-sensitive")
_OF_THE_VALUE = ("default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def wire_value(text: str, name: TypeName) -> Any:
    """A value of a page, as text, in the type that it has on the wire.

    Raises ValueError where it is none of that type.
    """
    if name is TypeName.STRING:
        return text
    if name is TypeName.INTEGER:
        number = decimal(text)
        if number is None or number != number.to_integral_value():
            raise ValueError(text)
        return int(number)
    if name is TypeName.NUMBER:
        number = decimal(text)
        if number is None:
            raise ValueError(text)
        return int(number) if number == number.to_integral_value() else float(number)
    if name is TypeName.BOOLEAN and text.lower() in ("true", "false"):
        return text.lower() == "true"
    raise ValueError(text)


def decimal(text: str) -> Decimal | None:
    """A finite number of a sensible length; None for any other text."""
    if not is_number(text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def neighbour(
    house: House, field: FieldFacts, name: TypeName, values: Sequence[Any], *, in_request: bool
) -> tuple[dict[str, Any], Any] | None:
    """How the spec types fields of this name that are no enums: keys, and the component.

    The use that most places share wins; those of the same side come first. None where no place of
    the spec has such a field of this type.
    """
    alike = [
        use
        for use in house.uses.get(field.name, ())
        if use.schema.value("type") == name.value
        and use.schema.get("enum") is None
        and name not in (TypeName.OBJECT, TypeName.ARRAY)
        and allows(use.schema.value("format"), values)
        and _fits_limits(use.schema, field)
    ]
    same_side = [use for use in alike if use.in_request is in_request]
    if not alike:
        return None
    chosen = same_side or alike
    votes = Counter((use.component, use.schema.value("format")) for use in chosen)
    [((component, _), _)] = votes.most_common(1)
    use = next(each for each in chosen if each.component == component)
    keys = {key: use.schema.value(key) for key in _KEPT if use.schema.value(key) is not None}
    if not same_side:
        component = None
        keys.pop("x-empty-is-null", None)
        if not in_request and keys.get("format") in ("decimal",):
            keys["x-empty-is-null"] = True
    if component is not None:
        beside = use.node.value if isinstance(use.node.value, dict) else {}
        keys = {key: value for key, value in keys.items() if key in beside and key != "format"}
    return keys, component


def _fits_limits(schema: Schema, field: FieldFacts) -> bool:
    """Whether the component says the same of default and bounds as the page does."""
    said = {
        "default": field.default.text if field.default else None,
        "minimum": field.minimum.text if field.minimum else None,
        "maximum": field.maximum.text if field.maximum else None,
    }
    if schema.component is None:
        return True
    for key in _OF_THE_VALUE:
        given = schema.value(key)
        wanted = said.get(key)
        if given is None and wanted is None:
            continue
        if given is None or wanted is None or not same(str(given), wanted):
            return False
    return schema.value("pattern") is None and schema.value("minLength") is None


def same(one: str, other: str) -> bool:
    """Whether two texts are the same value, numbers compared as numbers."""
    numbers = decimal(one), decimal(other)
    if numbers[0] is not None and numbers[1] is not None:
        return numbers[0] == numbers[1]
    return one == other or one.lower() == other.lower() in ("true", "false")


def decimal_component(house: House, name: str, *, in_request: bool) -> Any:
    """The component for an amount: one whose name is a word of the field's, else the usual one."""
    from specpress.naming import words

    said = set(words(name))
    votes: Counter[Any] = Counter()
    for uses in house.uses.values():
        for use in uses:
            if use.component is None or use.in_request is not in_request:
                continue
            schema = use.schema
            if schema.value("format") != "decimal" or schema.value("type") != "string":
                continue
            if any(schema.value(key) is not None for key in _OF_THE_VALUE):
                continue
            if in_request and schema.value("x-empty-is-null"):
                continue
            called = set(words(str(use.component.pointer[-1]))) - {"request"}
            votes[use.component] += 1000 if called & said else 1
    return votes.most_common(1)[0][0] if votes else None


def limits(
    field: FieldFacts, name: TypeName, format_: str | None
) -> tuple[dict[str, Any], list[str]]:
    """Default and bounds as keys of a schema, and what of them could not be expressed."""
    keys: dict[str, Any] = {}
    lost: list[str] = []
    takes_bounds = name in (TypeName.INTEGER, TypeName.NUMBER) or format_ == "decimal"
    takes_bounds = takes_bounds and not str(format_).startswith("unix")
    for key, attribute in _BOUNDS:
        fact = getattr(field, attribute)
        if fact is None:
            continue
        number = decimal(fact.text)
        if number is None or not takes_bounds:
            lost.append(f"the page says {key} {fact.text}, which this type cannot express")
        else:
            whole = number == number.to_integral_value()
            keys[key] = int(number) if whole else float(number)
    if {"minimum", "maximum"} <= keys.keys() and keys["minimum"] > keys["maximum"]:
        lost.append(f"the bounds are {keys.pop('minimum')} and {keys.pop('maximum')}: which holds?")
    if field.max_length is not None:
        number = decimal(field.max_length.text)
        if number is not None and name is TypeName.STRING and format_ is None and number >= 0:
            keys["maxLength"] = int(number)
        else:
            lost.append(f"the page says up to {field.max_length.text} characters")
    if field.default is not None:
        try:
            default = wire_value(field.default.text, name)
            if not _within(default, keys):
                raise ValueError(field.default.text)
            keys["default"] = default
        except ValueError:
            lost.append(f"the page says default {field.default.text}, which is no such value")
    return keys, lost


def _within(value: Any, keys: dict[str, Any]) -> bool:
    """Whether a default keeps the bounds beside it."""
    if isinstance(value, str):
        return len(value) <= int(keys.get("maxLength", len(value)))
    if isinstance(value, bool):
        return True
    return bool(keys.get("minimum", value) <= value <= keys.get("maximum", value))


def enum_values(
    field: FieldFacts, name: TypeName, seen: Sequence[Any], *, in_request: bool
) -> tuple[TypeName, list[Any], str | None]:
    """The type and the values of an enum, none where it cannot be one; and what to ask.

    What the example of a reply has is a value, whether the page lists it or not.
    """
    if not field.values:
        return name, [], None
    texts = list(dict.fromkeys(value.value for value in field.values))
    if name in (TypeName.BOOLEAN, TypeName.OBJECT):
        listed = {text.lower() for text in texts}
        question = None if listed <= {"true", "false"} else f"the page lists {', '.join(texts)}"
        return name, [], question
    wanted = TypeName.STRING if name is TypeName.STRING else TypeName.INTEGER
    try:
        values = list(dict.fromkeys(wire_value(text, wanted) for text in texts))
    except ValueError:
        shown = ", ".join(texts[:8])
        return name, [], f"the page lists {shown}, which are no values of type {name.value}"
    others = [value for value in seen if value not in values and value != "" and value is not None]
    if others and not isinstance(others[0], dict | list):
        shown = ", ".join(map(str, dict.fromkeys(others)))
        kind = str if wanted is TypeName.STRING else int
        if not in_request and all(type(value) is kind for value in others):
            values += dict.fromkeys(others)
        return wanted, values, f"the example has {shown}, which the page does not list"
    return wanted, values, None


def equal_enum(house: House, field: FieldFacts, values: Sequence[Any]) -> Use | None:
    """A field of this name whose enum is a component with the same values."""
    for use in house.uses.get(field.name, ()):
        held = use.schema.value("enum")
        if (
            use.component is not None
            and held is not None
            and set(map(_key, held)) == set(map(_key, values))
        ):
            return use
    return None


def _key(value: Any) -> tuple[str, str]:
    return type(value).__name__, str(value)
