"""``specpress new --from``: documents of others, from files and over the network."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from specpress import fetching
from specpress.adopting import adopt
from specpress.cli import run
from specpress.config import load_config
from specpress.fetching import FetchError, fetch, problem_with_address
from specpress.served_from import served_from

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "/v1"}],
    "paths": {"/pets": {"get": {"responses": {"200": {"description": "All."}}}}},
}
SWAGGER = '{"swagger": "2.0", "info": {}}'
REFERRING = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {$ref: paths/pets.yaml}
"""
IDENTIFIED = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {$ref: "https://example.com/pet"}}}
components:
  schemas:
    Pet: {$id: "https://example.com/pet", type: object, properties: {owner: {$ref: owner}}}
    Owner: {$id: "https://example.com/owner", type: object, properties: {pet: {$ref: pet}}}
"""
PETS = """get:
  responses:
    "200":
      description: All.
      content:
        application/json:
          schema: {type: object}
          example: {$ref: "of-the-example.yaml"}
"""


@dataclass
class Server:
    """Gives what is in ``pages``; ``asked`` are the paths that it was asked for."""

    pages: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def server() -> Iterator[Server]:
    served = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            if self.path in served.redirects:
                self.send_response(302)
                self.send_header("Location", served.redirects[self.path])
                self.end_headers()
                return
            content = served.pages.get(self.path)
            self.send_response(404 if content is None else 200)
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the handler's
            del format, arguments

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        served.url = f"http://127.0.0.1:{listening.server_address[1]}"
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield served
        listening.shutdown()


def new(project: Path, *arguments: str) -> int:
    return run(["--project", str(project), "new", *arguments])


def files(project: Path) -> list[str]:
    return sorted(each.relative_to(project).as_posix() for each in project.rglob("*.*"))


def test_a_file_is_copied_as_it_is_and_generates(tmp_path: Path) -> None:
    source = tmp_path / "elsewhere" / "their api.json"
    source.parent.mkdir()
    source.write_text(json.dumps(DOCUMENT, indent=3))
    project = tmp_path / "project"
    project.mkdir()
    assert new(project, "pets", "--from", str(source)) == 0
    assert (project / "spec/pets/openapi.json").read_bytes() == source.read_bytes()
    config, diagnostics = load_config(project)
    assert diagnostics == []
    assert config is not None
    (package,) = config.packages
    assert (package.spec, package.package, package.client, package.source) == (
        "spec/pets/openapi.json",
        "pets_client",
        "Pets",
        None,
    )
    assert run(["--project", str(project), "generate"]) == 0
    assert (project / "generated/pets/pyproject.toml").is_file()


def test_the_files_of_a_document_come_along(tmp_path: Path) -> None:
    theirs, project = tmp_path / "theirs", tmp_path / "project"
    (theirs / "paths").mkdir(parents=True)
    project.mkdir()
    (theirs / "api.yml").write_text(REFERRING)
    (theirs / "paths/pets.yaml").write_text(PETS)
    (theirs / "secret.yaml").write_text("no part of it")
    assert new(project, "pets", "--from", str(theirs / "api.yml")) == 0
    assert files(project / "spec/pets") == ["api.yml", "paths/pets.yaml"]
    assert 'spec = "spec/pets/api.yml"' in (project / "pyproject.toml").read_text()


def test_a_url_is_fetched_and_remembered(tmp_path: Path, server: Server) -> None:
    server.pages["/docs/openapi.json"] = json.dumps(DOCUMENT).encode()
    server.redirects["/latest"] = "/docs/openapi.json"
    assert new(tmp_path, "pets", "--from", f"{server.url}/latest") == 0
    config, _ = load_config(tmp_path)
    assert config is not None
    assert config.packages[0].source == f"{server.url}/docs/openapi.json"
    assert run(["--project", str(tmp_path), "generate"]) == 0
    package = tmp_path / "generated/pets/src/pets_client"
    assert any(f"{server.url}/v1" in each.read_text() for each in package.rglob("*.py"))


def test_files_of_a_fetched_document_are_fetched_where_allowed(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.pages["/docs/api.yaml"] = REFERRING.encode()
    server.pages["/docs/paths/pets.yaml"] = PETS.encode()
    source = f"{server.url}/docs/api.yaml"
    assert new(tmp_path, "pets", "--from", source) == 1
    error = capsys.readouterr().err
    assert "api.yaml:4:17: error[E021]: the document needs another one: 'paths/pets.yaml'" in error
    assert "--follow-references" in error
    assert server.asked == ["/docs/api.yaml"]
    assert files(tmp_path) == []
    assert new(tmp_path, "pets", "--from", source, "--follow-references") == 0
    assert files(tmp_path / "spec/pets") == ["api.yaml", "paths/pets.yaml"]
    assert "of-the-example" not in "".join(server.asked)


def test_nothing_outside_the_folder_of_the_document_is_fetched(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.pages["/docs/api.yaml"] = REFERRING.replace("paths/pets", "../private").encode()
    source = f"{server.url}/docs/api.yaml"
    assert new(tmp_path, "pets", "--from", source, "--follow-references") == 1
    assert "error[E022]" in capsys.readouterr().err
    assert server.asked == ["/docs/api.yaml"]


def test_a_file_that_cannot_be_fetched_is_said_where_it_is_needed(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.pages["/docs/api.yaml"] = REFERRING.encode()
    assert (
        new(tmp_path, "pets", "--from", f"{server.url}/docs/api.yaml", "--follow-references") == 1
    )
    error = capsys.readouterr().err
    assert "api.yaml:4:17: error[E021]" in error
    assert "was answered with 404" in error
    assert files(tmp_path) == []


def test_a_reference_by_an_identifier_needs_no_file(tmp_path: Path, server: Server) -> None:
    server.pages["/docs/api.yaml"] = IDENTIFIED.encode()
    assert (
        new(tmp_path, "pets", "--from", f"{server.url}/docs/api.yaml", "--follow-references") == 0
    )
    assert server.asked == ["/docs/api.yaml"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SWAGGER.encode(), "openapi.json:1:2: error[E030]: Swagger 2.0 is not supported"),
        (b"openapi: 2.0.0\n", "error[E030]: '2.0.0' is no supported version"),
        (b"openapi: 4.0.0\n", "error[E030]: '4.0.0' is no supported version"),
        (b"asyncapi: 3.0.0\n", "error[E030]: AsyncAPI is not supported"),
        (b"<!DOCTYPE html><html></html>", "error[E005]: this is a page of HTML"),
        (b"", "error[E006]: the file is empty"),
        (b"openapi: \xff\n", "error[E003]: the byte 0xFF is not UTF-8"),
        (b"- a list\n", "error[E006]: an OpenAPI document is a mapping"),
        (b"openapi: [3.0.0\n", "error[E005]"),
    ],
)
def test_what_is_no_document_is_refused_with_nothing_written(
    content: bytes,
    said: str,
    tmp_path: Path,
    server: Server,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server.pages["/api"] = content
    assert new(tmp_path, "pets", "--from", f"{server.url}/api") == 1
    assert said in capsys.readouterr().err
    assert files(tmp_path) == []


def test_a_missing_page_and_a_missing_file_are_said(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(tmp_path, "pets", "--from", f"{server.url}/none") == 1
    assert "was answered with 404" in capsys.readouterr().err
    assert new(tmp_path, "pets", "--from", str(tmp_path / "none.yaml")) == 1
    assert "there is no file 'none.yaml'" in capsys.readouterr().err


def test_a_taken_name_is_said_before_anything_is_fetched(tmp_path: Path, server: Server) -> None:
    assert new(tmp_path, "pets") == 0
    assert new(tmp_path, "pets", "--from", f"{server.url}/api") == 1
    assert server.asked == []


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.com/openapi.json", True),
        ("http://localhost:8000/openapi.json", True),
        ("http://[::1]/openapi.json", True),
        ("http://example.com/openapi.json", False),
        ("https://user:secret@example.com/", False),
        ("file:///etc/passwd", False),
        ("ftp://example.com/openapi.json", False),
        ("https://", False),
    ],
)
def test_where_documents_are_fetched_from(url: str, allowed: bool) -> None:
    assert (problem_with_address(url) is None) is allowed


def test_redirects_are_few_and_lead_to_allowed_places(server: Server) -> None:
    server.redirects["/away"] = "http://example.com/openapi.json"
    with pytest.raises(FetchError, match="the redirect to 'http://example"):
        fetch(f"{server.url}/away")
    for number in range(10):
        server.redirects[f"/{number}"] = f"/{number + 1}"
    with pytest.raises(FetchError):
        fetch(f"{server.url}/0")
    assert len(server.asked) <= 1 + 1 + fetching.REDIRECT_LIMIT


def test_a_large_document_is_not_read_to_its_end(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.pages["/large"] = b"x" * 300_000
    monkeypatch.setattr(fetching, "SIZE_LIMIT", 100_000)
    with pytest.raises(FetchError, match="is larger than"):
        fetch(f"{server.url}/large")


@pytest.mark.parametrize(
    ("servers", "meant"),
    [
        ([{"url": "/v1"}], "https://api.example.com/v1"),
        ([{"url": "v1"}], "https://api.example.com/docs/v1"),
        ([{"url": "https://other.example.com"}], "https://other.example.com"),
        ([{"url": "//cdn.example.com/v1"}], "https://cdn.example.com/v1"),
        ([{"url": "{host}/v1"}], "{host}/v1"),
        ([], "https://api.example.com"),
    ],
)
def test_servers_are_relative_to_the_source(
    servers: list[dict[str, str]], meant: str, tmp_path: Path
) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps({**DOCUMENT, "servers": servers}))
    document = adopt(str(tmp_path / "openapi.json"), follow=False).document
    assert document is not None
    read = served_from(document, "https://api.example.com/docs/openapi.json")
    assert read.node.value["servers"][0]["url"] == meant
    assert served_from(document, None) is document
