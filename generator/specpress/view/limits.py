"""The values that an argument takes, in sentences."""

from __future__ import annotations

from specpress import ir
from specpress.naming import constant_case
from specpress.view.annotations import UNIX_UNITS, UNIX_WORDS
from specpress.view.catalogue import Catalogue
from specpress.view.literals import plain

#: An enum with more members is named, not listed.
_MOST_VALUES = 8


def values_text(node: ir.Type, catalogue: Catalogue) -> str:
    """The known values of an enum, or of each item of a list of them."""
    match node:
        case ir.Array(item=item):
            return values_text(item, catalogue)
        case ir.Reference(name=name) if isinstance(model := catalogue.models[name], ir.EnumModel):
            if len(model.members) > _MOST_VALUES:
                return f"One of the values of ``{name}``."
            return f"{_one_of([_value(member) for member in model.members])}."
        case _:
            return ""


def _value(member: ir.EnumMember) -> str:
    """The value as it is given, and its name in the enum where that says more."""
    value = plain(str(member.value))
    literal = f'"{value}"' if isinstance(member.value, str) else value
    named = member.name is not None and member.name != constant_case(value, prefix="VALUE")
    return f"``{literal}`` ({member.name})" if named else f"``{literal}``"


def _one_of(values: list[str]) -> str:
    return " or ".join(part for part in (", ".join(values[:-1]), values[-1]) if part)


def limits_text(node: ir.Type) -> str:
    """The documented limits of an argument, in sentences."""
    match node:
        case ir.Array(item=item, min_items=least, max_items=most, unique=unique):
            limits = [
                _amount(least, most, "item"),
                "No duplicates." if unique else "",
                f"Each: {inner[0].lower()}{inner[1:]}" if (inner := limits_text(item)) else "",
            ]
        case ir.Scalar(kind=kind, constraints=each):
            limits = [
                f"A Unix time in {UNIX_WORDS[UNIX_UNITS[kind]]}, or an aware datetime."
                if kind in UNIX_UNITS
                else "",
                *_bounds(each),
                f"A multiple of {each.multiple_of}." if each.multiple_of else "",
                f"An integer of {node.bits} bits." if node.bits else "",
                _amount(each.min_length, each.max_length, "character"),
                f"Must match ``{plain(each.pattern)}``." if each.pattern else "",
            ]
        case _:
            limits = []
    return " ".join(limit for limit in limits if limit)


def _bounds(limits: ir.Constraints) -> list[str]:
    if limits.minimum and limits.maximum:
        return [f"From {limits.minimum} to {limits.maximum}."]
    return [
        f"At least {limits.minimum}." if limits.minimum else "",
        f"More than {limits.exclusive_minimum}." if limits.exclusive_minimum else "",
        f"At most {limits.maximum}." if limits.maximum else "",
        f"Less than {limits.exclusive_maximum}." if limits.exclusive_maximum else "",
    ]


def _amount(least: int | None, most: int | None, thing: str) -> str:
    """How many of a thing there may be, such as ``1 to 5 items.``"""
    if least and most is not None:
        limit, count = (f"{least}" if least == most else f"{least} to {most}"), most
    elif least:
        limit, count = f"At least {least}", least
    elif most is not None:
        limit, count = f"At most {most}", most
    else:
        return ""
    return f"{limit} {thing}{'' if count == 1 else 's'}."
