"""References that lead where a document has no business: nothing is read, nothing is fetched."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.sandbox import generate
from tests.hostile.structures import document

SECRET = "a-secret-of-another-folder"

#: References to a file beside the spec's folder, or anywhere else on the machine.
OUTSIDE = (
    "../../secret{n}.yaml#/Secret",
    "../hostile/../../secret{n}.yaml#/Secret",
    "schemas/../../../secret{n}.yaml#/Secret",
    "%2e%2e/%2e%2e/secret{n}.yaml#/Secret",
    "..%2f..%2fsecret{n}.yaml#/Secret",
    "{project}/secret{n}.yaml#/Secret",
    "file://{project}/secret{n}.yaml#/Secret",
    "file:///etc/passwd",
    "/etc/passwd",
    "..\\\\..\\\\secret{n}.yaml#/Secret",
    "C:/secret{n}.yaml#/Secret",
    "C:\\\\secret{n}.yaml",
    "\\\\\\\\host\\\\share\\\\secret{n}.yaml",
    "link.yaml#/Secret",
    "folder/secret{n}.yaml#/Secret",
    "circle/secret{n}.yaml#/Secret",
    "secret{n}.yaml\0.json",
    "/dev/stdin",
    "/dev/zero",
    "~/secret{n}.yaml",
    "$HOME/secret{n}.yaml",
    "data:application/json,{}",
)


class CountingServer(HTTPServer):
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Counting)
        self.requests: list[str] = []


class _Counting(BaseHTTPRequestHandler):
    server: CountingServer

    def do_GET(self) -> None:
        self.server.requests.append(self.path)
        body = json.dumps({"Remote": {"type": "string"}}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        """Nothing."""


@pytest.fixture
def server() -> Iterator[CountingServer]:
    """A server on loopback that remembers what it was asked for."""
    with CountingServer() as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield served
        served.shutdown()
        thread.join()


def test_no_file_outside_the_folder_is_read(tmp_path: Path) -> None:
    """One document with all of them: each is an error of its own, and none shows the file."""
    project = tmp_path / "project"
    folder = project / "spec" / "hostile"
    folder.mkdir(parents=True)
    for n in range(len(OUTSIDE)):
        text = f"Secret: {{type: string, description: {SECRET}}}\n"
        (project / f"secret{n}.yaml").write_text(text)
    (folder / "link.yaml").symlink_to(project / "secret0.yaml")
    (folder / "folder").symlink_to(project, target_is_directory=True)
    (folder / "circle").symlink_to(folder / "circle")
    references = [
        reference.replace("{n}", str(n)).replace("{project}", str(project))
        for n, reference in enumerate(OUTSIDE)
    ]
    schemas = {f"Outside{n}": {"$ref": each} for n, each in enumerate(references)}
    text = json.dumps(document({"type": "string"}, schemas), indent=1)
    outcome = generate(project, text)
    assert not outcome.is_pressed
    assert SECRET not in outcome.output
    lines = [n for n, line in enumerate(text.splitlines(), 1) if '"$ref": ' in line]
    assert len(lines) == len(references)
    for line, reference in zip(lines, references, strict=True):
        assert f"spec/hostile/openapi.json:{line}:" in outcome.output, reference


def test_nothing_is_fetched(server: CountingServer, tmp_path: Path) -> None:
    """Neither where a reference asks for it, nor where a keyword merely names an address."""
    url = f"http://127.0.0.1:{server.server_port}"
    schemas: dict[str, Any] = {
        "Referring": {"$ref": f"{url}/schemas.json#/Remote"},
        "WithoutScheme": {"$ref": f"//127.0.0.1:{server.server_port}/schemas.json#/Remote"},
        "Dynamic": {"$dynamicRef": f"{url}/schemas.json#Remote"},
    }
    made = document({"type": "string"}, schemas)
    made["paths"]["/remote"] = {"$ref": f"{url}/paths.json"}
    outcome = generate(tmp_path / "project", json.dumps(made, indent=1))
    assert not outcome.is_pressed
    assert url in outcome.output
    assert server.requests == []


@pytest.mark.parametrize("keyword", ["$id", "$schema", "externalValue", "jsonSchemaDialect", "xml"])
def test_no_address_is_looked_at(keyword: str, server: CountingServer, tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{server.server_port}/{keyword.strip('$')}.json"
    made = document({"type": "object", "properties": {"text": {"type": "string"}}})
    made["info"] |= {"termsOfService": url, "contact": {"url": url}}
    made["externalDocs"] = {"url": url}
    content = made["paths"]["/things"]["post"]["requestBody"]["content"]["application/json"]
    match keyword:
        case "externalValue":
            content["examples"] = {"remote": {"externalValue": url}}
        case "jsonSchemaDialect":
            made["jsonSchemaDialect"] = url
        case "xml":
            content["schema"]["xml"] = {"namespace": url}
        case _:
            content["schema"][keyword] = url
    outcome = generate(tmp_path / "project", json.dumps(made, indent=1))
    assert outcome.is_pressed in (True, False)
    assert server.requests == []
