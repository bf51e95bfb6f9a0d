"""What a package of an API that is no exchange says of itself, and the programs that it shows."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.pressing import press_case, write_tree

NAME = "case_webhooks"
#: What a reader fills in, as the mock knows it.
_BASE_URL = re.compile(r"(Environment\.\w+)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("webhooks")
    write_tree(press_case("webhooks").files, folder)
    return folder


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[Any]:
    source = str(folder / "src")
    sys.path.insert(0, source)
    try:
        yield importlib.import_module(NAME)
    finally:
        sys.path.remove(source)
        for name in [each for each in sys.modules if each.partition(".")[0] == NAME]:
            del sys.modules[name]


def blocks(folder: Path) -> list[str]:
    text = (folder / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def test_nothing_speaks_of_exchanges(folder: Path) -> None:
    source = folder / "src" / NAME
    read = [
        *(folder / name for name in ("README.md", "CHANGELOG.md", "pyproject.toml")),
        *(folder / "docs").rglob("*.md"),
        *(path for path in source.glob("*.py")),
        *(source / "resources").glob("*.py"),
        # Of transports an exchange is a request and its reply.
        *(path for path in (source / "_runtime").glob("*.py") if "transport" not in path.name),
    ]
    assert len(read) > 20
    spoken = re.compile(r"(?<![_\w])(exchange|real money|trader|loans?|borrow)", re.IGNORECASE)
    found = {
        f"{path.relative_to(folder)}: {line.strip()}"
        for path in read
        for line in path.read_text(encoding="utf-8").splitlines()
        if spoken.search(line) and ":exclude-members:" not in line
    }
    assert found == set()


def test_every_program_of_the_readme_runs(folder: Path, package: Any) -> None:
    """The document has no example of the call that is shown: its arguments are made up."""
    testing = importlib.import_module(f"{NAME}.testing")
    shown = blocks(folder)
    assert len(shown) == 7
    with testing.MockServer(rate_limits=False) as mock:
        for block in shown:
            if "base_url=" not in block:
                block = _BASE_URL.sub(r"\1, base_url=BASE_URL", block, count=1)
            exec(compile(block, "README.md", "exec"), {"BASE_URL": mock.base_url})
        # The last program has a mock of its own.
        assert len(mock.calls) == 6
        assert [call.refusal for call in mock.calls if call.refusal] == []


def test_what_webhooks_and_callbacks_bring_is_decoded(package: Any) -> None:
    webhooks, models = package.webhooks, package.models
    assert webhooks.__all__ == ["born", "list_webhook", "pet_gone"]
    # A model may be called as an error is, and a webhook as a type.
    assert webhooks.list_webhook(b'[{"why": "late"}]') == [models.DecodeError(why="late")]
    with pytest.raises(package.DecodeError):
        webhooks.list_webhook(b"{}")
    gone = webhooks.pet_gone(b'{"id": 7, "at": "2026-01-31T12:00:00Z", "more": true}')
    assert gone == models.PetGoneWebhook(id=7, at=datetime(2026, 1, 31, 12, tzinfo=UTC))
    assert webhooks.born('{"pet": {"id": 1}}') == models.BornCallback(pet=models.Pet(id=1))


def test_what_is_not_as_documented_is_told_with_its_place(package: Any) -> None:
    with pytest.raises(package.DecodeError, match=r"webhook petGone: .*\$\.id") as raised:
        package.webhooks.pet_gone(b'{"id": "seven", "at": "2026-01-31T12:00:00Z"}')
    assert raised.value.path == "$.id"
    with pytest.raises(package.DecodeError):
        package.webhooks.pet_gone(b"<html>")
    with pytest.raises(TypeError, match="bytes or str"):
        package.webhooks.pet_gone({"id": 7})


MODELS_ALONE = """
openapi: 3.1.0
info: {title: Messages, version: "1"}
components:
  schemas:
    Message: {type: object, required: [text], properties: {text: {type: string}}}
"""

USE = """
from case_messages import Case, DecodeError, decode, models
assert decode(models.Message, b'{"text": "Hello", "more": 1}') == models.Message(text="Hello")
try:
    decode(models.Message, b'{"text": 1}')
except DecodeError as error:
    assert error.path == "$.text", error.path
else:
    raise AssertionError("a number is no text")
"""


def test_a_document_of_models_alone_is_a_package_of_models(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "openapi.yaml").write_text(MODELS_ALONE, encoding="utf-8")
    pressed = press_case("messages", tmp_path)
    assert pressed.diagnostics == []
    write_tree(pressed.files, tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    for command in (["-c", USE], ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]):
        ended = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
    readme = pressed.files["README.md"]
    assert "decode(models.Message, content)" in readme
    assert "## Quickstart" not in readme
    # Pages that tell of calls are left out, and nothing refers to them.
    assert {path for path in pressed.files if path.endswith(".md") and "/" not in path[5:]} == {
        *("CHANGELOG.md", "README.md", "docs/index.md")
    }


def test_models_of_other_messages_are_decoded(package: Any) -> None:
    unused = package.decode(package.models.Unused, b'{"name": "Rex"}')
    assert unused == package.models.Unused(name="Rex")
    with pytest.raises(package.DecodeError, match="Unused"):
        package.decode(package.models.Unused, b'{"name": 1}')
