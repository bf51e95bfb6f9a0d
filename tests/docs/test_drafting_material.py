"""Every page of the material, drafted into a spec without calls: it validates and generates."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from specpress import cli
from specpress.config import load_config
from specpress.docs.drafting.changes import SpecFiles
from specpress.docs.drafting.session import Outcome, draft
from specpress.docs.drafting.trial import examine_texts
from specpress.docs.facts import PageFacts
from specpress.docs.sources import read_pages
from specpress.pipeline import default_stages, examine

from tests.docs.emptied import emptied

DISTILLED = Path(__file__).parent / "distilled"
REAL = os.environ.get("SPECPRESS_PAGES")
#: Changes whose pages are of the second exchange.
OF_OKX = ("09", "10", "11", "12")


def pages_of(exchange: str, base: Path) -> list[PageFacts]:
    """The pages of one exchange; of each change the page as it was."""
    docs = base / "docs" if (base / "docs").is_dir() else base
    changes = [
        file
        for folder in sorted((docs / "changes").iterdir())
        if folder.is_dir() and (folder.name in OF_OKX) is (exchange == "okx")
        for file in sorted(folder.glob("before.*"))
    ]
    pages = read_pages([docs / exchange, *changes], shown=lambda path: path.as_posix(), jobs=1)
    known = {
        each.identity for page in pages if "changes" not in page.file for each in page.endpoints
    }
    # An older version of a page that is there says otherwise, and both cannot be true.
    return [
        page
        for page in pages
        if "changes" not in page.file or not known & {each.identity for each in page.endpoints}
    ]


def drafted_into(project: Path, pages: list[PageFacts]) -> tuple[Outcome, Outcome, int]:
    """The draft, the one after it was written, and how many endpoints the pages have."""
    config, _ = load_config(project)
    assert config is not None
    [package] = config.packages
    stages = default_stages()
    trial = partial(examine_texts, package=package, config=config, stages=stages)

    def run() -> Outcome:
        examined = examine(package, config, stages)
        assert examined.document is not None, examined.diagnostics
        files = SpecFiles.read(examined.document, project)
        return draft(pages, [], examined.document, files.texts, trial)

    first = run()
    for name, text in first.texts.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8", newline="")
    examined = examine(package, config, stages)
    assert examined.document is not None and examined.api is not None
    # All but the formatting, which takes long for so many files, and is the same for all.
    bundled = stages.bundle(examined.document)
    view = stages.view(examined.api, package)
    files: dict[str, str] = {}
    stages.describe(package, bundled.data, bundled.schema_lines(), files)
    rendered = stages.render(view, None, files)
    assert len(rendered.files) > len(first.drafted)
    identities = {each.identity for page in pages for each in page.endpoints}
    return first, run(), len(identities)


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
@pytest.mark.parametrize(
    "base",
    [
        pytest.param(DISTILLED, id="distilled"),
        pytest.param(
            Path(REAL or "."),
            id="real",
            marks=pytest.mark.skipif(REAL is None, reason="SPECPRESS_PAGES names no folder"),
        ),
    ],
)
def test_all_pages_of_an_exchange(tmp_path: Path, exchange: str, base: Path) -> None:
    pages = pages_of(exchange, base)
    outcome, again, endpoints = drafted_into(emptied(exchange, tmp_path), pages)
    assert outcome.refusals == ()
    # The clock is there already.
    assert len(outcome.drafted) >= endpoints - 1 > 50
    assert (again.drafted, again.mended, again.left, again.refusals) == ((), (), (), ())
    names = [each.operation_id for each in outcome.drafted]
    assert len(set(names)) == len(names)
    components = [name for each in outcome.drafted for name in each.components]
    assert not [
        name for name in components if name.lower().endswith(("data1", "listitem", "item2"))
    ]
    with_example = [
        each
        for each in outcome.drafted
        if "examples" in each.operation["responses"]["200"]["content"]["application/json"]
    ]
    assert len(with_example) > 0.9 * len(outcome.drafted)


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_pages_of_any_exchange_into_the_spec_that_new_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: str
) -> None:
    """Its envelope is another one: the examples do not fit, and all else does."""
    monkeypatch.chdir(tmp_path)
    assert cli.run(["new", "acme"]) == 0
    pages = pages_of(exchange, DISTILLED)
    outcome, again, _ = drafted_into(tmp_path, pages)
    assert outcome.refusals == ()
    assert (again.drafted, again.mended, again.left, again.refusals) == ((), (), (), ())
    assert any("does x-envelope fit?" in each.question for each in outcome.decisions)
