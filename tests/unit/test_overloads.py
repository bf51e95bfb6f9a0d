"""The overloads of a call accept what its conditions do, and nothing else."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from specpress import ir
from specpress.diagnostics import Location
from specpress.view.overloads import MOST_OVERLOADS, overload_choices

PLACE = Location(Path("openapi.yaml"), 1, 1)
TEXT = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
NAMES = ["a", "b", "c", "d"]


def operation(
    alternatives: tuple[tuple[str, ...], ...] = (),
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = (),
    required: frozenset[str] = frozenset(),
) -> ir.Operation:
    return ir.Operation(
        id="things.do",
        name="do",
        resource="things",
        method="POST",
        path="/do",
        location=PLACE,
        summary="Do",
        description="",
        parameters=tuple(
            ir.Parameter(name, ir.ParameterPlace.BODY_FIELD, TEXT, name in required, PLACE)
            for name in NAMES
        ),
        alternatives=alternatives,
        dependencies=dependencies,
        bodies=(),
        body_required=True,
        payload=None,
        single_row=False,
        security=None,
        rate_limit=None,
        permission=None,
        docs_url=None,
        docs_description=None,
        reading=(),
        deprecated=False,
        examples=(),
        retry=None,
        environments=(),
        reconcile=None,
        pagination=None,
        wait=None,
    )


def test_one_of_two() -> None:
    assert overload_choices(operation((("a",), ("b",)))) == (
        {"a": True, "b": None},
        {"a": None, "b": True},
    )


def test_one_only_with_another() -> None:
    assert overload_choices(operation(dependencies=(("a", ("b",)),))) == (
        {"a": None, "b": True},
        {"a": False, "b": None},
    )


def test_both_at_once() -> None:
    """``b`` alone is enough, but then ``c``, which needs ``a``, cannot be given."""
    both = operation((("a",), ("b",)), (("c", ("a",)),))
    assert overload_choices(both) == (
        {"a": True, "b": None, "c": None},
        {"a": None, "b": True, "c": False},
    )


def test_what_is_always_given_is_no_condition() -> None:
    assert overload_choices(operation()) == ()
    assert overload_choices(operation((("a",), ("b",)), required=frozenset("a"))) == ()
    needs_required = operation(dependencies=(("b", ("a",)),), required=frozenset("a"))
    assert overload_choices(needs_required) == ()


def test_no_more_overloads_than_read_well() -> None:
    pairs = tuple((one, (other,)) for one, other in pairwise(NAMES))
    assert len(overload_choices(operation(dependencies=pairs))) <= MOST_OVERLOADS
    every_pair = (("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d"))
    assert overload_choices(operation(every_pair)) == ()


groups = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple)
needs = st.tuples(st.sampled_from(NAMES), groups)


@settings(max_examples=300)
@given(
    st.lists(groups, max_size=3).map(tuple),
    st.lists(needs, max_size=3, unique_by=lambda pair: pair[0]).map(tuple),
    st.frozensets(st.sampled_from(NAMES), max_size=2),
)
def test_overloads_accept_exactly_what_the_call_does(
    alternatives: tuple[tuple[str, ...], ...],
    dependencies: tuple[tuple[str, tuple[str, ...]], ...],
    required: frozenset[str],
) -> None:
    choices = overload_choices(operation(alternatives, dependencies, required))
    if not choices:
        return
    assert 1 < len(choices) <= MOST_OVERLOADS
    for bits in product((True, False), repeat=len(NAMES)):
        given_names = {name for name, bit in zip(NAMES, bits, strict=True) if bit}
        if not given_names >= required:
            continue
        accepted = any(
            all(
                is_given is None or is_given == (name in given_names)
                for name, is_given in choice.items()
            )
            for choice in choices
        )
        enough = not alternatives or any(given_names >= {*group} for group in alternatives)
        complete = all(
            given_names >= {*needed} for name, needed in dependencies if name in given_names
        )
        assert accepted == (enough and complete), (given_names, choices)
