"""Each folder of ``cases/diagnostics`` holds a spec, and what a user reads about it.

``SPECPRESS_UPDATE=1`` writes the ``expected.txt`` anew; the diff is then for a person to read.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from specpress.collisions import check
from specpress.diagnostics import Diagnostic, has_errors
from specpress.loading import load
from specpress.lowering import lower
from specpress.printing import print_diagnostics
from specpress.tolerance import tolerate
from specpress.validation import validate
from specpress.validation.codes import CODES, as_markdown

CASES = Path(__file__).parent / "cases" / "diagnostics"
REPOSITORY = Path(__file__).parent.parent
#: Codes whose files are too large, or need a file system that refuses: see unit/test_loading.py.
CODES_WITHOUT_A_CASE = {"E002"}


def diagnostics_of(folder: Path) -> list[Diagnostic]:
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    if document is None:
        return diagnostics
    document, tolerated = tolerate(document)
    diagnostics = [*diagnostics, *tolerated, *validate(document)]
    return diagnostics if has_errors(diagnostics) else [*diagnostics, *check(lower(document))]


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_prints_what_is_expected(case: str) -> None:
    folder = CASES / case
    stream = io.StringIO()

    def source(name: str) -> str | None:
        path = folder / name
        return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None

    print_diagnostics(
        diagnostics_of(folder), sources=source, format="text", stream=stream, color=False
    )
    expected = folder / "expected.txt"
    if os.environ.get("SPECPRESS_UPDATE") == "1":
        expected.write_text(stream.getvalue(), encoding="utf-8")
    assert stream.getvalue() == expected.read_text(encoding="utf-8")


def test_every_code_has_a_case() -> None:
    shown: set[str] = set()
    for expected in CASES.glob("*/expected.txt"):
        shown.update(re.findall(r"\[([EW]\d{3})\]:", expected.read_text(encoding="utf-8")))
    assert shown | CODES_WITHOUT_A_CASE == set(CODES)


def test_every_code_in_the_source_is_documented() -> None:
    used: set[str] = set()
    package = REPOSITORY / "generator" / "specpress"
    others = (
        "collisions.py",
        "json_syntax.py",
        "loading.py",
        "yaml_errors.py",
        "yaml_reader.py",
    )
    stages = (*package.glob("validation/*.py"), *package.glob("tolerance/*.py"))
    owned = [*stages, *(package / name for name in others)]
    for path in owned:
        used.update(re.findall(r'"([EW]\d{3})"', path.read_text(encoding="utf-8")))
    assert used == set(CODES)


def test_the_page_of_diagnostics_is_current() -> None:
    page = REPOSITORY / "docs" / "diagnostics.md"
    if os.environ.get("SPECPRESS_UPDATE") == "1":
        page.write_text(as_markdown(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == as_markdown()
