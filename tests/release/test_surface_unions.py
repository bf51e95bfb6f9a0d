"""Types of several shapes in a surface: all that a package has, and what a change of one means."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml
from specpress.surface.comparing import compare
from specpress.surface.files import from_text, to_text

from tests.pressing import press_case
from tests.release.surfaces import TEXT


def _aliases(source: str) -> dict[str, str]:
    """The aliases of a module that are written as text, by the syntax alone."""
    return {
        node.target.id: ast.unparse(ast.parse(node.value.value, mode="eval"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and ast.unparse(node.annotation) == "TypeAlias"
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


@pytest.mark.parametrize("case", ["unions", "recursion"])
def test_a_surface_has_every_union_of_the_package(case: str) -> None:
    files = press_case(case).files
    written: dict[str, str] = {}
    for path, text in files.items():
        if "/models/" in path:
            written |= _aliases(text)
    assert written
    surface = yaml.safe_load(files["surface.yaml"])
    assert {name: each["type"] for name, each in surface["unions"].items()} == written
    assert to_text(from_text(files["surface.yaml"])) == files["surface.yaml"]


BASE = TEXT.replace("schema: 1", "schema: 2").replace(
    "    returns: 'list[Loan]'\n",
    "    returns: 'list[Found]'\n    arguments:\n      by: {type: Wanted, required: true}\n",
)
BASE = BASE.replace(
    "by: {type: Wanted, required: true}\n    arguments:\n", "by: {type: Wanted, required: true}\n"
)
UNIONS = """unions:
  Found: {type: Loan | str | UnknownVariant}
  Lists: {type: 'list[Lists]'}
  Wanted: {type: CollateralInput | CollateralInputDict | str | UnknownVariant}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Found: {type: Loan | str |", "Found: {type: str | Loan |", set()),
        ("Found: {type: Loan | str |", "Found: {type: Loan |", {("additive", "shape-removed")}),
        (
            "Found: {type: Loan | str |",
            "Found: {type: Loan | int | str |",
            {("additive", "shape-added")},
        ),
        (
            "Wanted: {type: CollateralInput | CollateralInputDict | str |",
            "Wanted: {type: CollateralInput | str |",
            {("breaking", "shape-removed")},
        ),
        (
            "CollateralInputDict | str",
            "CollateralInputDict | str | int",
            {("additive", "shape-added")},
        ),
        (
            "Lists: {type: 'list[Lists]'}",
            "Lists: {type: 'list[Lists | None]'}",
            {("additive", "union-type-widened")},
        ),
        ("  Lists: {type: 'list[Lists]'}\n", "", {("breaking", "union-removed")}),
        ("  Lists:", "  More: {type: 'list[More]'}\n  Lists:", {("additive", "union-added")}),
    ],
)
def test_what_a_change_of_a_union_means(old: str, new: str, expected: set[tuple[str, str]]) -> None:
    text = BASE + UNIONS
    assert text.count(old) == 1
    changes = compare(from_text(text), from_text(text.replace(old, new)))
    assert {(each.impact.value, each.kind) for each in changes} == expected


def test_what_leads_to_a_class_by_a_union_is_told(tmp_path: Path) -> None:
    old = BASE + UNIONS
    new = old.replace("      amount: {type: Decimal, required: true}\n", "")
    assert old != new
    (change,) = compare(from_text(old), from_text(new))
    assert change.subject == "field `Loan.amount`"
    assert set(change.operations) == {"loans.borrow", "loans.get"}


def test_a_surface_of_the_first_form_is_read() -> None:
    changes = compare(from_text(TEXT), from_text(TEXT.replace("schema: 1", "schema: 2") + UNIONS))
    assert {each.kind for each in changes} == {"union-added"}
