"""Random surfaces and random edits: each edit is found, and judged as a small oracle judges it.

The oracle knows nothing of annotations: a type is a set of atoms, a limit a number, and a change
is judged by whether what was handed in before may still be, and what is got now was got before.
"""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from specpress.surface.changes import Impact
from specpress.surface.comparing import compare
from specpress.surface.files import from_data, from_text, to_text
from specpress.surface.model import Surface

ATOMS = ("str", "bytes", "Decimal", "UUID", "None")
NAMES = st.sampled_from([f"n{number}" for number in range(6)])
TYPES = st.frozensets(st.sampled_from(ATOMS), min_size=1, max_size=3)
#: A value: the atoms of its type, whether it must be given, its maximum.
VALUES = st.tuples(TYPES, st.booleans(), st.none() | st.integers(1, 50))
GROUPS = st.dictionaries(NAMES, VALUES, max_size=4)

Values = dict[str, tuple[frozenset[str], bool, int | None]]
Shape = dict[str, dict[str, Any]]


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Operations with arguments and a result, models of both ways, enums."""
    return {
        "operations": draw(
            st.dictionaries(NAMES, st.tuples(GROUPS, TYPES), min_size=1, max_size=3)
        ),
        "replies": draw(st.dictionaries(NAMES, GROUPS, max_size=3)),
        "requests": draw(st.dictionaries(NAMES, GROUPS, max_size=3)),
        "enums": draw(st.dictionaries(NAMES, st.frozensets(NAMES, min_size=1), max_size=3)),
    }


def spelled(atoms: frozenset[str]) -> str:
    return " | ".join(sorted(atoms))


def values(group: Values) -> dict[str, Any]:
    return {
        name: {
            "type": spelled(atoms),
            **({"required": True} if required else {"default": "None"}),
            **({} if maximum is None else {"maximum": str(maximum)}),
        }
        for name, (atoms, required, maximum) in group.items()
    }


def surface(shape: Shape) -> Surface:
    return from_data(
        {
            "schema": 1,
            "package": "p",
            "distribution": "p",
            "version": "1.0.0",
            "operations": {
                f"r.{name}": {
                    "call": f"GET /{name}",
                    "returns": spelled(result),
                    "arguments": values(arguments),
                }
                for name, (arguments, result) in shape["operations"].items()
            },
            "models": {
                **{f"Reply{name}": {"fields": values(v)} for name, v in shape["replies"].items()},
                **{
                    f"Request{name}": {"kind": "request", "fields": values(v)}
                    for name, v in shape["requests"].items()
                },
            },
            "enums": {
                f"Enum{name}": {
                    "literal": f"Enum{name}Literal",
                    "members": {member.upper(): {"value": repr(member)} for member in members},
                }
                for name, members in shape["enums"].items()
            },
        }
    )


def judged_values(old: Values, new: Values, *, sent: bool) -> set[Impact]:
    """What a caller says of a changed group of arguments or fields."""
    found: set[Impact] = set()
    if old.keys() - new.keys():
        found.add(Impact.BREAKING)
    for name in new.keys() - old.keys():
        found.add(Impact.BREAKING if sent and new[name][1] else Impact.ADDITIVE)
    for name in old.keys() & new.keys():
        (before, was_needed, least), (after, is_needed, most) = old[name], new[name]
        if before != after:
            fits = before <= after if sent else after <= before
            found.add(Impact.ADDITIVE if fits else Impact.BREAKING)
        if was_needed != is_needed:
            if not sent:
                found.add(Impact.INTERNAL)
            else:
                found.add(Impact.BREAKING if is_needed else Impact.ADDITIVE)
        if least != most:
            tighter = most is not None and (least is None or most < least)
            found.add(Impact.BREAKING if tighter else Impact.ADDITIVE)
    return found


def judged(old: Shape, new: Shape) -> set[Impact]:
    """The impacts of all that differs."""
    found: set[Impact] = set()
    for part in old:
        if old[part].keys() - new[part].keys():
            found.add(Impact.BREAKING)
        if new[part].keys() - old[part].keys():
            found.add(Impact.ADDITIVE)
        for name in old[part].keys() & new[part].keys():
            before, after = old[part][name], new[part][name]
            if part == "operations":
                found |= judged_values(before[0], after[0], sent=True)
                if before[1] != after[1]:
                    # A call that returned nothing gave nothing to rely on.
                    fits = after[1] <= before[1] or before[1] == {"None"}
                    found.add(Impact.ADDITIVE if fits else Impact.BREAKING)
            elif part == "enums":
                if before - after:
                    found.add(Impact.BREAKING)
                if after - before:
                    found.add(Impact.ADDITIVE)
            else:
                found |= judged_values(before, after, sent=part == "requests")
    return found


@settings(deadline=None)
@given(shapes())
def test_a_surface_does_not_differ_from_itself(shape: Shape) -> None:
    one = surface(shape)
    assert compare(one, one) == ()
    assert compare(one, from_text(to_text(one))) == ()


@settings(max_examples=300, deadline=None)
@given(shapes(), st.data())
def test_an_edit_is_found_and_judged(shape: Shape, data: st.DataObject) -> None:
    """One place of the surface is made anew."""
    edited = copy.deepcopy(shape)
    part = data.draw(st.sampled_from([name for name in shape if shape[name]]))
    name = data.draw(st.sampled_from(sorted(shape[part])))
    new: Any
    if part == "operations":
        arguments, result = shape[part][name]
        new = data.draw(st.tuples(GROUPS, st.just(result)) | st.tuples(st.just(arguments), TYPES))
    elif part == "enums":
        new = data.draw(st.frozensets(NAMES, min_size=1))
    else:
        new = data.draw(GROUPS)
    if data.draw(st.booleans()):
        edited[part][name] = new
    else:
        del edited[part][name]
    assume(edited != shape)
    changes = compare(surface(shape), surface(edited))
    assert {each.impact for each in changes} == judged(shape, edited)


@settings(max_examples=200, deadline=None)
@given(shapes(), shapes())
def test_two_surfaces_are_judged(old: Shape, new: Shape) -> None:
    changes = compare(surface(old), surface(new))
    assert {each.impact for each in changes} == judged(old, new)


@settings(deadline=None)
@given(shapes(), shapes())
def test_what_one_way_adds_the_other_way_removes(old: Shape, new: Shape) -> None:
    there = {each.subject for each in compare(surface(old), surface(new))}
    back = {each.subject for each in compare(surface(new), surface(old))}
    assert there == back
