"""Whatever the facts: compared with themselves they have no drift; an edit is exactly its drift."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specpress.docs.comparing import BEFORE_AND_AFTER, SPEC_AND_PAGE, Sides, compare_endpoints
from specpress.docs.diffing import compare_pages, compare_with_spec
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts, Required
from specpress.docs.spec_facts import SpecFacts

from tests.docs.making_facts import endpoint, field, limit, page, text

NAMES = st.text("abcdeXYZ_", min_size=1, max_size=6)
WORDS = st.text("abc 019", min_size=1, max_size=8).map(str.strip).filter(bool)
NUMBERS = st.integers(-99, 99).map(str)
SCALARS = st.sampled_from(["string", "integer", "number", "boolean", None])
SIDES = st.sampled_from([SPEC_AND_PAGE, BEFORE_AND_AFTER])
SIDE = st.sampled_from(["request", "response"])


def calm(examples: int) -> settings:
    """Without limits of time: on a busy machine they say nothing of the code."""
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def optional(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | strategy


@st.composite
def fields(draw: st.DrawFn, depth: int = 1) -> tuple[FieldFacts, ...]:
    names = draw(st.lists(NAMES, max_size=3, unique=True))
    return tuple(draw(one_field(name, depth)) for name in names)


@st.composite
def one_field(draw: st.DrawFn, name: str, depth: int = 1) -> FieldFacts:
    nested = depth > 0 and draw(st.booleans())
    return field(
        name,
        draw(st.sampled_from(["object", "array of object"])) if nested else draw(SCALARS),
        required=draw(st.sampled_from([None, "yes", "no", "conditional"])),
        values=draw(st.lists(WORDS, max_size=3, unique=True)),
        default=draw(optional(WORDS)),
        minimum=draw(optional(NUMBERS)),
        maximum=draw(optional(NUMBERS)),
        max_length=draw(optional(NUMBERS)),
        deprecated=draw(st.booleans()),
        children=draw(fields(depth=depth - 1)) if nested else (),
    )


@st.composite
def endpoints(draw: st.DrawFn) -> EndpointFacts:
    return endpoint(
        path="/v1/" + draw(NAMES),
        method=draw(st.sampled_from(["GET", "POST"])),
        request=draw(fields()),
        response=draw(fields()),
        title=draw(optional(WORDS)),
        permission=draw(optional(WORDS)),
        rate_limits=[limit(count) for count in draw(st.lists(st.integers(1, 9), max_size=2))],
        deprecated=draw(st.booleans()),
    )


@calm(60)
@given(endpoints(), SIDES)
def test_facts_and_themselves_have_no_drift(facts: EndpointFacts, sides: Sides) -> None:
    assert list(compare_endpoints(facts, facts, sides)) == []


@calm(40)
@given(st.lists(endpoints(), max_size=3, unique_by=lambda each: each.identity))
def test_pages_and_themselves_have_no_drift(facts: list[EndpointFacts]) -> None:
    pages = [page(each) for each in facts]
    assert compare_pages(pages, pages).drifts == ()
    spec = SpecFacts(endpoints=tuple(facts))
    assert compare_with_spec(pages, spec).drifts == ()


def _other_type(fact: FieldFacts) -> FieldFacts:
    other = "integer" if fact.type is None or fact.type.name != "integer" else "string"
    return dataclasses.replace(fact, type=field("x", other).type)


def _other_requirement(fact: FieldFacts) -> FieldFacts:
    other = Required.NO if fact.required is Required.YES else Required.YES
    return dataclasses.replace(fact, required=other)


def _more(words: str | None) -> str:
    return f"{words or ''}7"


#: An edit of a field, and the kind of its drift; None where the field has nothing to edit.
EDITS: dict[str, Callable[[FieldFacts], FieldFacts | None]] = {
    "type": lambda fact: _other_type(fact) if fact.type and not fact.children else None,
    "required": lambda fact: _other_requirement(fact) if fact.required else None,
    "value-added": lambda fact: dataclasses.replace(
        fact, values=(*fact.values, *field("x", values=["new one"]).values)
    ),
    "value-removed": lambda fact: (
        dataclasses.replace(fact, values=fact.values[1:]) if len(fact.values) > 1 else None
    ),
    "default": lambda fact: dataclasses.replace(
        fact, default=text(_more(fact.default.text if fact.default else None))
    ),
    "constraint-changed": lambda fact: (
        dataclasses.replace(fact, maximum=text(_more(fact.maximum.text))) if fact.maximum else None
    ),
    "constraint-added": lambda fact: dataclasses.replace(fact, max_items=text("12345")),
    "deprecated": lambda fact: dataclasses.replace(fact, deprecated=not fact.deprecated),
}


@calm(150)
@given(st.data(), endpoints(), SIDE, SIDES, st.sampled_from(sorted(EDITS)))
def test_an_edit_of_a_field_is_exactly_its_drift(
    data: st.DataObject, facts: EndpointFacts, side: str, sides: Sides, what: str
) -> None:
    tree: tuple[FieldFacts, ...] = getattr(facts, side)
    paths = list(_paths(tree))
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    edited = _edited(tree, path, EDITS[what])
    if edited is None:
        return
    changed = dataclasses.replace(facts, **{side: edited})
    prefix = "parameter" if side == "request" else "field"
    (drift,) = compare_endpoints(facts, changed, sides)
    assert (drift.kind.value, drift.field) == (f"{prefix}-{what}", path)
    assert facts_hash(facts) != facts_hash(changed)


@calm(80)
@given(st.data(), endpoints(), SIDE, SIDES)
def test_a_field_more_or_less_is_exactly_that(
    data: st.DataObject, facts: EndpointFacts, side: str, sides: Sides
) -> None:
    tree: tuple[FieldFacts, ...] = getattr(facts, side)
    paths = list(_paths(tree))
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    without = _edited(tree, path, lambda fact: None, remove=True)
    fewer = dataclasses.replace(facts, **{side: without})
    prefix = "parameter" if side == "request" else "field"
    (added,) = compare_endpoints(fewer, facts, sides)
    assert (added.kind.value, added.field) == (f"{prefix}-added", path)
    removed = list(compare_endpoints(facts, fewer, sides))
    siblings = [each for each in paths if each[:-1] == path[:-1]]
    if sides is SPEC_AND_PAGE and len(siblings) == 1 and len(path) > 1:
        # A page that lists no member of an object does not say that it has none.
        assert removed == []
    else:
        assert [(each.kind.value, each.field) for each in removed] == [(f"{prefix}-removed", path)]


@calm(60)
@given(endpoints(), SIDES)
def test_an_edit_of_the_endpoint_is_exactly_its_drift(facts: EndpointFacts, sides: Sides) -> None:
    edits = {
        "permission": dataclasses.replace(facts, permission=text("another one")),
        "rate-limit": dataclasses.replace(facts, rate_limits=(limit(77, 3),)),
        "deprecated": dataclasses.replace(facts, deprecated=not facts.deprecated),
    }
    if facts.title is not None:
        edits["title"] = dataclasses.replace(facts, title=text("another one"))
    for kind, changed in edits.items():
        assert [each.kind.value for each in compare_endpoints(facts, changed, sides)] == [kind]


@calm(40)
@given(
    st.lists(endpoints(), min_size=1, max_size=3, unique_by=lambda each: each.identity), st.data()
)
def test_an_endpoint_more_or_less_or_moved(facts: list[EndpointFacts], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(facts) - 1))
    one = facts[index]
    rest = [page(each) for each in facts if each is not one]
    everything: list[PageFacts] = [page(each) for each in facts]
    (removed,) = compare_pages(everything, rest).drifts
    (added,) = compare_pages(rest, everything).drifts
    assert (removed.kind.value, removed.identity) == ("endpoint-removed", one.identity)
    assert (added.kind.value, added.identity) == ("endpoint-added", one.identity)
    if one.request or one.response:
        moved = dataclasses.replace(one, path=one.path + "/all")
        (drift,) = compare_pages(everything, [*rest, page(moved)]).drifts
        assert (drift.kind.value, drift.new) == (
            "endpoint-moved",
            f"{one.method} {one.path}/all",
        )


def _paths(tree: tuple[FieldFacts, ...], path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for each in tree:
        found.append((*path, each.name))
        found += _paths(each.children, (*path, each.name))
    return found


def _edited(
    tree: tuple[FieldFacts, ...],
    path: tuple[str, ...],
    edit: Callable[[FieldFacts], FieldFacts | None],
    *,
    remove: bool = False,
) -> tuple[FieldFacts, ...] | None:
    """``tree`` with the field at ``path`` edited; None where the edit does not apply."""
    result: list[FieldFacts] = []
    for each in tree:
        if each.name != path[0]:
            result.append(each)
        elif len(path) > 1:
            children = _edited(each.children, path[1:], edit, remove=remove)
            if children is None:
                return None
            result.append(dataclasses.replace(each, children=children))
        elif not remove:
            edited = edit(each)
            if edited is None:
                return None
            result.append(edited)
    return tuple(result)
