"""Random documents validate, become packages that import, and round-trip over HTTP.

``SPECPRESS_DOCUMENTS=200 pytest tests/test_random_documents.py`` tries that many, others each time;
what fails is told with its document.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from tests.documents.accounting import unaccounted
from tests.documents.drawing_calls import calls, described
from tests.documents.pressing_documents import PressedDocument, press_document
from tests.documents.round_trip import Caller, imported
from tests.documents.strategy import documents
from tests.pressing import write_tree
from tests.type_checking import with_one_runtime

_WANTED = os.environ.get("SPECPRESS_DOCUMENTS")
_EXAMPLES = int(_WANTED or 12)
#: So many of the packages run the tests that they carry: each takes as long as ten round trips.
_WITH_THEIR_TESTS = 5 if _WANTED is None else 8
_CALLS = 2
_PACKAGE = "random_document"

#: The same documents each time, unless others are asked for.
reproducible = settings(
    max_examples=_EXAMPLES,
    deadline=None,
    database=None,
    derandomize=_WANTED is None,
    # A document takes seconds: it is kept as it is, not made smaller by thousands of others.
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class _Pressing:
    """Presses documents, each in a folder of its own, which stay for the type checkers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count()
        self.packages: list[Path] = []

    def press(self, document: dict[str, Any]) -> tuple[PressedDocument, Path]:
        """What the document becomes, written; and the folder of its package."""
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        spec = folder / "openapi.json"
        spec.write_text(json.dumps(document, indent=1))
        pressed = press_document(spec, _PACKAGE)
        assert [f"{each.location}: {each.message}" for each in pressed.errors] == []
        assert pressed.files is not None
        assert unaccounted(spec, pressed) == []
        write_tree(pressed.files, folder)
        self.packages.append(folder)
        return pressed, folder


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


@pytest.fixture(scope="module")
def round_tripped(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The packages of random documents, each of which was called."""
    pressing = _Pressing(tmp_path_factory.mktemp("random"))

    @reproducible
    @given(document=documents(), data=st.data())
    def round_trips(document: dict[str, Any], data: st.DataObject) -> None:
        _, folder = pressing.press(document)
        with imported(folder / "src", _PACKAGE) as package:
            caller = Caller(document, package)
            for operation in described(document):
                for _ in range(_CALLS):
                    caller.check(data.draw(calls(document, operation)))

    with pytest.MonkeyPatch.context() as patch:
        # Hypothesis also draws what it finds in the modules that happen to be imported: with
        # those, the documents would depend on which tests the process ran before.
        patch.setattr(providers, "_get_local_constants", Constants)
        round_trips()
    return pressing.packages


def test_random_documents_round_trip(round_tripped: list[Path]) -> None:
    """Pressed without a loss, imported, called: requests are read and replies compared."""
    assert len(round_tripped) >= _EXAMPLES


def test_their_own_tests_pass(round_tripped: list[Path]) -> None:
    # The first documents are the simplest, and those that follow one another are alike.
    for folder in round_tripped[4::2][:_WITH_THEIR_TESTS]:
        _run("pytest", "-q", "-p", "no:cacheprovider", folder=folder)


def test_they_pass_mypy_strict(round_tripped: list[Path], tmp_path: Path) -> None:
    """All at once, under names of their own."""
    sources = with_one_runtime(_renamed(round_tripped, tmp_path), tmp_path / "all")
    _run("mypy", "--strict", "--no-error-summary", ".", folder=sources)


def test_they_pass_ruff(round_tripped: list[Path]) -> None:
    _run("ruff", "check", "--no-cache", *map(str, round_tripped), folder=round_tripped[0])


def _renamed(packages: list[Path], folder: Path) -> list[Path]:
    """Copies of the sources, each package with another name: their imports are relative."""
    return [
        Path(shutil.copytree(package / "src" / _PACKAGE, folder / f"{_PACKAGE}_{number}"))
        for number, package in enumerate(packages)
    ]


def test_the_reader_of_what_is_lost_finds_it(tmp_path: Path) -> None:
    """Whatever a document has more than its package is found."""
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    content = {"application/json": {"schema": schema}}
    operation: dict[str, Any] = {
        "operationId": "listThings",
        "tags": ["things"],
        "responses": {"200": {"description": "", "content": content}},
    }
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "externalDocs": {"url": "https://example.com"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/things": {"get": operation}},
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document, indent=1))
    pressed = press_document(spec, "random_document")
    assert unaccounted(spec, pressed) == []
    document["paths"]["/things"]["put"] = operation
    _enlarge(document, operation)
    spec.write_text(json.dumps(document))
    body = "/requestBody/content/application/json/schema"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.documents.accounting._Accountant._is_told", lambda *_: False)
        patch.setattr("tests.documents.accounting._Accountant._location", lambda *_: None)
        assert unaccounted(spec, pressed) == [
            "GET /things: query parameter size",
            "GET /things: header parameter text",
            "GET /things: body of application/json",
            "GET /things: content of reply 200: text/plain",
            "GET /things: headers of reply 200: X-More",
            "GET /things: links of reply 200: Next",
            "GET /things: reply 404",
            "GET /things: security scheme key",
            "GET /things: server https://own.example.com",
            "PUT /things",
            "the document: server https://{region}.example.com",
            f"schema webhooks/gone/post{body}",
            f"schema paths//things/get/callbacks/born/{{$url}}/post{body}",
            f"schema paths//things/put/callbacks/born/{{$url}}/post{body}",
            "schema components/schemas/Other",
            "schema components/schemas/Other/properties/items/items",
            "enum components/schemas/Other/properties/word",
        ]


def _enlarge(document: dict[str, Any], operation: dict[str, Any]) -> None:
    """More of everything."""

    def content(name: str) -> dict[str, Any]:
        schema = {"type": "object", "properties": {name: {"type": "string"}}}
        return {"application/json": {"schema": schema}}

    operation["parameters"] = [
        {"name": "size", "in": "query", "schema": {"type": "integer"}},
        {"name": "text", "in": "header", "schema": {"type": "string"}},
    ]
    operation["requestBody"] = {"content": {**content("text")}}
    reply = operation["responses"]["200"]
    reply["content"]["text/plain"] = {"schema": {"type": "string"}}
    reply["headers"] = {"X-More": {"schema": {"type": "string"}}}
    reply["links"] = {"Next": {"operationId": "listThings"}}
    operation["responses"]["404"] = {"description": ""}
    operation["security"] = [{"key": []}]
    operation["servers"] = [{"url": "https://own.example.com"}]
    event = {
        "requestBody": {"content": content("event")},
        "responses": {"200": {"description": ""}},
    }
    operation["callbacks"] = {"born": {"{$url}": {"post": event}}}
    document["webhooks"] = {"gone": {"post": {**event, "requestBody": {"content": content("a")}}}}
    document["servers"] += [{"url": "https://{region}.example.com"}]
    inner = {"type": "object", "properties": {"inner": {"type": "string"}}}
    word = {"type": "string", "enum": ["a", "b"]}
    members = {"items": {"type": "array", "items": inner}, "word": word, "text": {"type": "string"}}
    other = {"type": "object", "properties": members}
    document["components"] = {"schemas": {"Other": other}}
