"""Values that READMEs show where a document has no examples: within what is declared."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from specpress import ir
from specpress.diagnostics import Location
from specpress.view.example_values import example_value

HERE = Location("openapi.yaml", 1, 1)


def scalar(kind: ir.ScalarKind, wire: ir.Wire, **limits: Any) -> ir.Scalar:
    return ir.Scalar(kind, wire, constraints=ir.Constraints(**limits))


def text(**limits: Any) -> Any:
    return example_value(scalar(ir.ScalarKind.STRING, ir.Wire.STRING, **limits), {})


def number(**limits: Any) -> Decimal:
    return Decimal(example_value(scalar(ir.ScalarKind.DECIMAL, ir.Wire.NUMBER, **limits), {}))


@pytest.mark.parametrize(
    ("limits", "least", "most"),
    [
        ({}, 1, 1),
        ({"minimum": "5"}, 5, 6),
        ({"maximum": "-5"}, -6, -5),
        ({"exclusive_minimum": "0", "maximum": "1"}, Decimal("0.0001"), 1),
        ({"minimum": "2.5", "maximum": "2.7"}, Decimal("2.5"), Decimal("2.7")),
        ({"exclusive_minimum": "0", "exclusive_maximum": "1"}, Decimal("0.1"), Decimal("0.9")),
    ],
)
def test_numbers_are_within_their_bounds(limits: dict[str, str], least: Any, most: Any) -> None:
    assert least <= number(**limits) <= most


def test_whole_numbers_are_multiples() -> None:
    node = scalar(ir.ScalarKind.INTEGER, ir.Wire.INTEGER, minimum="10", multiple_of="4")
    assert example_value(node, {}) == 12


@pytest.mark.parametrize("pattern", ["^[A-Z]{3}$", r"^\d{4}-\d{2}-\d{2}$", "^#[0-9a-f]{6}$"])
def test_texts_are_of_the_form_that_is_asked_for(pattern: str) -> None:
    assert re.search(pattern, text(pattern=pattern))


def test_texts_are_as_long_as_they_may_be() -> None:
    assert len(text(min_length=12)) == 12
    assert len(text(max_length=2)) == 2
    assert text(min_length=0, max_length=0) == ""


def test_an_object_has_what_it_requires_and_a_circle_ends() -> None:
    string = scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
    node = ir.ObjectModel(
        "Node",
        (
            ir.Field("name", string, True, HERE),
            ir.Field("note", string, False, HERE),
            ir.Field("made", string, True, HERE, read_only=True),
            ir.Field("children", ir.Array(ir.Reference("Node")), True, HERE),
        ),
        HERE,
    )
    value = example_value(ir.Reference("Node"), {"Node": node})
    assert value.keys() == {"name", "children"}
    depth = 0
    while value.get("children"):
        value, depth = value["children"][0], depth + 1
    assert 0 < depth < 10


def test_a_shape_of_a_union_is_told_by_its_discriminator() -> None:
    string = scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
    cat = ir.ObjectModel("Cat", (ir.Field("kind", string, True, HERE),), HERE)
    pet = ir.UnionModel(
        "Pet", (ir.UnionVariant(ir.Reference("Cat"), ("feline",)),), HERE, discriminator="kind"
    )
    assert example_value(ir.Reference("Pet"), {"Cat": cat, "Pet": pet}) == {"kind": "feline"}
