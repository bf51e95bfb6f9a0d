"""Real edits of real pages, and the specs of this repository against the pages they are from.

On the distilled pages, whose prose is filler; and on the real ones where SPECPRESS_PAGES names
their folder, which holds ``docs``.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from specpress.docs.diffing import compare_pages, compare_with_spec
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import PageFacts
from specpress.docs.sources import read_pages
from specpress.docs.spec_facts import SpecFacts, read_spec
from specpress.docs.variants import endpoints_of
from specpress.loading import load

REPOSITORY = Path(__file__).parents[2]
DISTILLED = Path(__file__).parent / "distilled"
#: Folders that hold ``changes`` and one folder of pages for each spec.
ROOTS = [
    *([DISTILLED] if DISTILLED.is_dir() else []),
    *([Path(os.environ["SPECPRESS_PAGES"]) / "docs"] if "SPECPRESS_PAGES" in os.environ else []),
]
SPECS = sorted(path.name for path in (REPOSITORY / "spec").iterdir() if path.is_dir())

#: What each of the edits changed: kind, field, value. Read off the pages by eye.
CHANGES: dict[str, list[tuple[str, str, str | None]]] = {
    "01": [
        ("field-added", "list[].slippageToleranceType", None),
        ("field-added", "list[].slippageTolerance", None),
    ],
    "02": [
        ("parameter-added", "beneficiary.beneficiaryAddressCountry", None),
        ("parameter-added", "beneficiary.beneficiaryAddressState", None),
        ("parameter-added", "beneficiary.beneficiaryAddressCity", None),
    ],
    "03": [("field-added", "list[].coin[].colRes", None)],
    "04": [("field-value-added", "list[].repayType", "7")],
    "05": [("parameter-added", "availableSource", None)],
    # Wording, order, notes.
    "06": [],
    "07": [],
    "08": [("title", "", None)],
    "09": [("parameter-added", "thirdPartyType", None)],
    "10": [],
    "11": [],
    "12": [],
}

pytestmark = pytest.mark.skipif(not ROOTS, reason="there are no pages")
every_root = pytest.mark.parametrize("root", ROOTS, ids=[path.name for path in ROOTS])


def pages_of(*paths: Path) -> list[PageFacts]:
    return read_pages(paths, shown=lambda path: path.as_posix(), jobs=1)


def version(root: Path, number: str, which: str) -> list[PageFacts]:
    (path,) = (root / "changes" / number).glob(f"{which}.*")
    return pages_of(path)


@cache
def spec_named(name: str) -> SpecFacts:
    document, _ = load(REPOSITORY / "spec" / name / "openapi.yaml", project=REPOSITORY)
    assert document is not None
    return read_spec(document)


@every_root
@pytest.mark.parametrize("number", CHANGES)
def test_an_edit_is_exactly_its_drift(root: Path, number: str) -> None:
    before, after = version(root, number, "before"), version(root, number, "after")
    report = compare_pages(before, after)
    found = [(each.kind.value, each.shown, each.value) for each in report.drifts]
    assert found == CHANGES[number]
    back = compare_pages(after, before).drifts
    opposite = {"added": "removed", "removed": "added"}
    expected = []
    for kind, field, value in CHANGES[number]:
        start, _, end = kind.rpartition("-")
        expected.append((f"{start}-{opposite[end]}" if end in opposite else kind, field, value))
    assert [(each.kind.value, each.shown, each.value) for each in back] == expected
    # Facts changed if, and only if, there is drift.
    hashes = [[facts_hash(e) for p in pages for e in endpoints_of(p)] for pages in (before, after)]
    assert (hashes[0] == hashes[1]) is (not found)


@every_root
@pytest.mark.parametrize("name", SPECS)
def test_the_specs_agree_with_their_pages_but_for_what_was_reviewed(root: Path, name: str) -> None:
    folder = root / name
    report = compare_with_spec(pages_of(folder), spec_named(name), [folder.as_posix()])
    assert [(each.kind.value, each.identity, each.message) for each in report.drifts] == []
    assert [each for each in report.diagnostics if each.severity == "error"] == []
    assert report.endpoints > 25
    assert report.excused > 5
