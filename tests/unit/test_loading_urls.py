"""References to URLs: nothing is fetched but from where the configuration allows it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from specpress.config import load_config
from specpress.document import Document
from specpress.loading import load
from specpress.references import is_below

DOCUMENT = """\
openapi: 3.1.1
info: {{title: T, version: "1"}}
components:
  schemas:
    Loan: {{$ref: "{url}"}}
"""


class Host:
    """A server on loopback; ``asked`` are the paths that were requested."""

    def __init__(self, pages: dict[str, str]) -> None:
        self.asked: list[str] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                page = pages.get(self.path, "")
                if page.startswith("http"):
                    self.send_response(302)
                    self.send_header("Location", page)
                    self.end_headers()
                    return
                self.send_response(200 if page else 404)
                self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *arguments: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def pages() -> dict[str, str]:
    return {}


@pytest.fixture
def host(pages: dict[str, str]) -> Iterator[Host]:
    host = Host(pages)
    thread = threading.Thread(target=host.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield host
    host.server.shutdown()
    host.server.server_close()


def loaded(folder: Path, url: str, *allowed: str) -> tuple[Document | None, list[str]]:
    (folder / "openapi.yaml").write_text(DOCUMENT.format(url=url))
    document, diagnostics = load(folder / "openapi.yaml", project=folder, allow_urls=allowed)
    return document, [f"{one.location}: {one.code}: {one.message}" for one in diagnostics]


def test_nothing_is_fetched_by_itself(tmp_path: Path, host: Host) -> None:
    url = f"{host.url}/schemas/loan.yaml"
    document, problems = loaded(tmp_path, url)
    assert document is None
    assert problems == [
        f"openapi.yaml:5:18: E021: the $ref leads to the URL '{url}', which may not be fetched"
    ]
    assert host.asked == []


def test_what_is_allowed_is_fetched_once_with_what_it_refers_to(
    tmp_path: Path, host: Host, pages: dict[str, str]
) -> None:
    pages["/schemas/loan.yaml"] = (
        "type: object\nproperties:\n  a: {$ref: 'parts.json#/A'}\n  b: {$ref: 'parts.json#b'}\n"
    )
    pages["/schemas/parts.json"] = '{"A": {"type": "string"}, "B": {"$anchor": "b"}}'
    url = f"{host.url}/schemas/loan.yaml"
    document, problems = loaded(tmp_path, url, f"{host.url}/schemas/")
    assert problems == []
    assert document is not None
    assert list(document.files) == ["openapi.yaml", url, f"{host.url}/schemas/parts.json"]
    loan = document.node["components"]["schemas"]["Loan"].follow()
    assert loan["properties"]["a"].follow().value == {"type": "string"}
    assert loan["properties"]["b"].follow().value == {"$anchor": "b"}
    assert host.asked == ["/schemas/loan.yaml", "/schemas/parts.json"]


def test_mistakes_in_what_was_fetched_are_located(
    tmp_path: Path, host: Host, pages: dict[str, str]
) -> None:
    pages["/loan.yaml"] = "type: object\nproperties:\n  a: {$ref: '#/B'}\n"
    _, problems = loaded(tmp_path, f"{host.url}/loan.yaml", f"{host.url}/loan.yaml")
    assert problems == [
        f"{host.url}/loan.yaml:3:13: E024: the $ref '#/B' leads nowhere: "
        f"there is no 'B' in '{host.url}/loan.yaml#'"
    ]


@pytest.mark.parametrize("target", ["http://127.0.0.1:1/x.yaml", "{host}/other/x.yaml"])
def test_a_redirect_leads_nowhere_else(
    target: str, tmp_path: Path, host: Host, pages: dict[str, str]
) -> None:
    pages["/schemas/a.yaml"] = target.replace("{host}", host.url)
    pages["/other/x.yaml"] = "type: string"
    _, problems = loaded(tmp_path, f"{host.url}/schemas/a.yaml", f"{host.url}/schemas/")
    assert len(problems) == 1
    assert "it leads away from what may be fetched" in problems[0]
    assert host.asked == ["/schemas/a.yaml"]


def test_a_page_that_is_missing_is_said(tmp_path: Path, host: Host) -> None:
    _, problems = loaded(tmp_path, f"{host.url}/a.yaml", f"{host.url}/")
    assert problems == [
        f"openapi.yaml:5:18: E021: '{host.url}/a.yaml' was answered with 404 Not Found"
    ]


@pytest.mark.parametrize(
    ("url", "prefix", "expected"),
    [
        ("https://a.example/s/x", "https://a.example/s/", True),
        ("https://a.example/s/x", "https://a.example/s", True),
        ("https://a.example/s", "https://a.example/s", True),
        ("https://a.example/sx", "https://a.example/s", False),
        ("https://a.example.evil/s/x", "https://a.example/", False),
        ("https://a.example/s/../x", "https://a.example/s/", False),
        ("https://a.example/s/%2e%2e/x", "https://a.example/s/", False),
        ("http://a.example/s/x", "https://a.example/s/", False),
    ],
)
def test_what_stands_below_a_prefix(url: str, prefix: str, expected: bool) -> None:
    assert is_below(url, prefix) is expected


def test_the_setting_is_read_and_checked(tmp_path: Path) -> None:
    def problems(value: str) -> list[str]:
        (tmp_path / "pyproject.toml").write_text(
            f"[tool.specpress.packages.acme]\nallow-urls = {value}\n"
        )
        (tmp_path / "spec" / "acme").mkdir(parents=True, exist_ok=True)
        (tmp_path / "spec" / "acme" / "openapi.yaml").touch()
        config, diagnostics = load_config(tmp_path)
        if config is not None and not diagnostics:
            assert config.packages[0].allow_urls == ("https://a.example/s/",)
        return [one.code for one in diagnostics]

    assert problems('["https://a.example/s/"]') == []
    assert problems('["https://a.example"]') == ["E904"]
    assert problems('"ftp://a.example/"') == ["E904"]
    assert problems("[1]") == ["E904"]
