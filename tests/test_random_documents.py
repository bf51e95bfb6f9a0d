"""Random documents validate, become packages that import, and round-trip against their mocks.

``SPECPRESS_DOCUMENTS=200 pytest tests/test_random_documents.py`` tries that many, others each time,
and keeps the one that fails.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.documents.accounting import unaccounted
from tests.documents.pressing_documents import press_document
from tests.documents.strategy import documents
from tests.pressing import write_tree

_WANTED = os.environ.get("SPECPRESS_DOCUMENTS")
_EXAMPLES = int(_WANTED or 4)


@settings(
    max_examples=_EXAMPLES,
    deadline=None,
    database=None,
    derandomize=_WANTED is None,
    # A document takes seconds: it is kept as it is, not made smaller by thousands of others.
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(document=documents())
def _round_trips(folder: Path, document: dict[str, Any]) -> None:
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document, indent=1))
    pressed = press_document(spec, "random_document", folder / "cache")
    assert [f"{each.location}: {each.message}" for each in pressed.errors] == []
    assert pressed.files is not None
    assert unaccounted(spec, pressed) == []
    package = folder / "package"
    shutil.rmtree(package, ignore_errors=True)
    write_tree(pressed.files, package)
    _run("pytest", "-q", "-p", "no:cacheprovider", "-k", "test_call or decoding", folder=package)
    if _WANTED is not None:
        _run("mypy", "--strict", "src", folder=package)
        _run("ruff", "check", "--no-cache", ".", folder=package)


def _run(*command: str, folder: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{result.stdout[-6000:]}\n{result.stderr[-2000:]}"


def test_random_documents_round_trip(tmp_path: Path) -> None:
    _round_trips(tmp_path)


def test_the_reader_of_what_is_lost_finds_it(tmp_path: Path) -> None:
    """An operation, a parameter, a body and a schema that the package does not have."""
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    response = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    operation = {"operationId": "listThings", "tags": ["things"], "responses": response}
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "externalDocs": {"url": "https://example.com"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/things": {"get": operation}},
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document, indent=1))
    pressed = press_document(spec, "random_document", tmp_path / "cache")
    assert unaccounted(spec, pressed) == []
    content = {"application/json": {"schema": schema}}
    parameter = {"name": "size", "in": "query", "schema": {"type": "integer"}}
    document["paths"]["/things"]["put"] = operation
    operation["parameters"] = [parameter]
    operation["requestBody"] = {"content": content}
    other = {"type": "object", "properties": {"other": {"type": "string"}}}
    document["components"] = {"schemas": {"Other": other}}
    spec.write_text(json.dumps(document))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.documents.accounting._Accountant._is_told", lambda *_: False)
        patch.setattr("tests.documents.accounting._Accountant._location", lambda *_: None)
        assert unaccounted(spec, pressed) == [
            "GET /things: query parameter size",
            "GET /things: body of application/json",
            "PUT /things",
            "schema Other",
        ]
