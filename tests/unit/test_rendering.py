"""Views to files: what goes where, and a user's own templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from specpress.config import PackageConfig
from specpress.loading import load
from specpress.lowering import lower
from specpress.made_files import MadeFiles
from specpress.package_names import TAKEN_CLASSES
from specpress.rendering import Rendered, describe, render
from specpress.resources import templates_path
from specpress.view import view

CASES = Path(__file__).parent.parent / "cases" / "packages"
CONFIG = PackageConfig(
    name="rows",
    spec="rows/openapi.yaml",
    output="generated/rows",
    distribution="rows-client",
    package="rows_client",
    client="Rows",
    version="1.0.0",
)


def _render(overrides: Path | None = None) -> Rendered:
    document, _ = load(CASES / "rows" / "openapi.yaml", project=CASES)
    assert document is not None
    files = MadeFiles()
    describe(CONFIG, {"openapi": "3.1.0"}, {}, files)
    return render(view(lower(document), CONFIG), templates_path(), files, overrides)


def test_a_package_has_everything() -> None:
    files = _render().files
    source = "src/rows_client"
    for path in (
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "tests/_package.py",
        f"{source}/py.typed",
        f"{source}/__init__.py",
        f"{source}/_runtime/flow.py",
        f"{source}/models/market.py",
        f"{source}/resources/market.py",
        f"{source}/fixtures/market.py",
        f"{source}/fixtures/data/market/get_candles/documented.request.json",
        f"{source}/fixtures/data/market/get_candles/documented.response.json",
        f"{source}/testing/_api.json",
    ):
        assert path in files, path
    assert list(files) == sorted(files)


def test_the_runtime_is_copied_as_it_is() -> None:
    rendered = _render()
    original = (templates_path() / "runtime" / "flow.py").read_text(encoding="utf-8")
    assert rendered.files["src/rows_client/_runtime/flow.py"] == original
    assert "src/rows_client/_runtime/flow.py" in rendered.formatted
    assert "src/rows_client/resources/market.py" not in rendered.formatted


def test_a_template_of_the_user_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = tmp_path / "package" / "README.md.jinja"
    own.parent.mkdir()
    own.write_text("# {{ package.config.distribution }} by us\n")
    runtime = tmp_path / "runtime" / "enums.py"
    runtime.parent.mkdir()
    runtime.write_text("# ours\n")
    ours, theirs = _render(tmp_path).files, _render().files
    assert ours["README.md"] == "# rows-client by us\n"
    assert ours["src/rows_client/_runtime/enums.py"] == "# ours\n"
    changed = {path for path in ours if ours[path] != theirs[path]}
    assert changed == {"README.md", "src/rows_client/_runtime/enums.py"}


def test_no_client_can_have_the_name_of_another_class() -> None:
    document, _ = load(CASES / "rows" / "openapi.yaml", project=CASES)
    assert document is not None
    exported = {export.name for export in view(lower(document), CONFIG).top_exports}
    assert exported - TAKEN_CLASSES == {"Rows", "AsyncRows", "RowsError"}


def test_a_name_that_no_view_has_is_an_error(tmp_path: Path) -> None:
    own = tmp_path / "package" / "README.md.jinja"
    own.parent.mkdir()
    own.write_text("{{ package.titel }}")
    with pytest.raises(UndefinedError, match="titel"):
        _render(tmp_path)
