"""The documentation sites: built strictly, complete, without a dead link, and without a network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.pressing import press_case, write_tree
from tests.site_examples import programs

REPOSITORY = Path(__file__).parent.parent
GENERATED = REPOSITORY / "generated"
#: How to leave out of a page what is not its text.
_SILENT = {"script", "style"}


class Page(HTMLParser):
    """The links, the ids and the text of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        #: What the browser loads by itself.
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self._silent = 0
        self._text: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attributes if value is not None}
        self._silent += tag in _SILENT
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if "src" in values:
            self.loaded.append(values["src"])
        if tag == "link" and values.get("rel") != "canonical" and "href" in values:
            (self.links if values.get("rel") in ("next", "prev") else self.loaded).append(
                values["href"]
            )

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    @cached_property
    def text(self) -> str:
        return " ".join("".join(self._text).split())


@dataclass(frozen=True)
class Site:
    """A built site."""

    package: Path
    folder: Path
    printed: str
    pages: Mapping[str, Page]

    @property
    def api(self) -> dict[str, Any]:
        (path,) = self.package.glob("src/*/testing/_api.json")
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return data

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        for path, item in self.api["paths"].items():
            for method, operation in item.items():
                if isinstance(operation, dict) and "operationId" in operation:
                    yield path, method, operation


def building(package: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"),
            *("-d", str(folder / "doctrees"), str(package / "docs"), str(folder / "html")),
        ],
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def built(package: Path, folder: Path, builder: subprocess.Popen[str]) -> Site:
    printed, _ = builder.communicate()
    html = folder / "html"
    pages = {
        str(path.relative_to(html)): Page(path)
        for path in sorted(html.rglob("*.html"))
        if "_static" not in path.parts
    }
    assert builder.returncode == 0, printed
    return Site(package, html, printed, pages)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """Those of both packages, and of a spec whose texts look like markup."""
    folder = tmp_path_factory.mktemp("sites")
    write_tree(press_case("hostile_text").files, folder / "hostile")
    packages = {
        "bybit": GENERATED / "bybit",
        "okx": GENERATED / "okx",
        "hostile": folder / "hostile",
    }
    builders = {
        name: building(package, folder / f"{name}_site") for name, package in packages.items()
    }
    return {
        name: built(package, folder / f"{name}_site", builders[name])
        for name, package in packages.items()
    }


every_site = pytest.mark.parametrize("name", ["bybit", "okx", "hostile"])
real_site = pytest.mark.parametrize("name", ["bybit", "okx"])


@every_site
def test_it_is_built_without_a_warning(name: str, sites: dict[str, Site]) -> None:
    assert sites[name].printed == ""
    assert {"index.html", "calls.html", "errors.html", "search.html"} <= sites[name].pages.keys()


@every_site
def test_every_link_inside_leads_somewhere(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    dead = []
    looked_at = 0
    for shown, page in site.pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            looked_at += 1
            target = (site.folder / shown).parent / unquote(parts.path) if parts.path else None
            found = shown if target is None else os.path.relpath(target, site.folder)
            anchor = unquote(parts.fragment)
            if found not in site.pages:
                dead += [(shown, link)] * (not (site.folder / found).exists())
            elif anchor and anchor not in site.pages[found].ids:
                dead.append((shown, link))
    assert dead == []
    assert looked_at > 100


@every_site
def test_nothing_is_loaded_from_a_network(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    for shown, page in site.pages.items():
        for source in page.loaded:
            parts = urlsplit(source)
            assert not parts.netloc, (shown, source)
            if not parts.scheme and parts.path:
                path = (site.folder / shown).parent / unquote(parts.path)
                assert path.is_file(), (shown, source)
    for style in site.folder.rglob("*.css"):
        assert not re.search(
            r"(@import|url\()\s*['\"]?(https?:)?//", style.read_text(encoding="utf-8")
        ), style


@real_site
def test_every_call_is_explained(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    for path, method, operation in site.operations():
        resource, _, call = operation["operationId"].partition(".")
        page = site.pages[f"resources/{resource}.html"]
        assert f"{resource}-{call}".replace("_", "-") in page.ids
        text = page.text
        assert " ".join(operation["summary"].split()) in text
        assert f"{method.upper()} {path}" in text
        assert operation["externalDocs"]["url"] in page.links
        assert operation.get("x-permission", "") in text
        assert f"client.{resource}.{call}(" in text
        assert f"await client.{resource}.{call}(" in text


@real_site
def test_methods_around_calls_stand_beside_them(name: str, sites: dict[str, Site]) -> None:
    """Iterators and waits: all that a resource has beyond its calls."""
    site = sites[name]
    calls = {operation["operationId"] for _, _, operation in site.operations()}
    (resources,) = site.package.glob("src/*/resources")
    for module in sorted(resources.glob("[a-z]*.py")):
        text = module.read_text(encoding="utf-8")
        (class_name,) = re.findall(r"^class (\w+)\(Resource\):", text, re.MULTILINE)
        body = text.partition(f"class {class_name}(Resource):")[2].partition("\nclass ")[0]
        for method in set(re.findall(r"^    def ([a-z]\w*)\(", body, re.MULTILINE)):
            if f"{module.stem}.{method}" in calls or method == "with_response":
                continue
            anchor = f"{resources.parent.name}.resources.{module.stem}.{class_name}.{method}"
            page = site.pages[f"resources/{module.stem}.html"]
            assert anchor in page.ids
            # Among the calls at the top as well as below its own.
            assert f"#{anchor}" in page.links
            shown = site.folder / "resources" / f"{module.stem}.html"
            described = shown.read_text(encoding="utf-8").partition(f'id="{anchor}"')[2]
            assert re.search(r'<div class="line">HTTP: GET /', described.partition("</dd></dl>")[0])


@real_site
def test_every_documented_reply_is_shown(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    count = 0
    for reply in (site.package / "src").rglob("fixtures/data/*/*/*.response.json"):
        resource = reply.parent.parent.name
        shown = site.pages[f"resources/{resource}.html"].text
        assert " ".join(reply.read_text(encoding="utf-8").split()) in shown, reply
        count += 1
    assert count >= 27


@real_site
def test_every_code_is_in_the_catalogue(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    text = site.pages["errors.html"].text
    for rule in site.api["x-error-codes"]:
        assert " ".join(rule["description"].replace("`", "").split()).rstrip(".") in text
        assert str(rule["code"]) in text
        assert " ".join(rule.get("hint", "").replace("`", "").split()) in text


@real_site
def test_what_a_reader_searches_for_is_found(name: str, sites: dict[str, Site]) -> None:
    """The search is a file that the browser loads: it works from a disk, too."""
    site = sites[name]
    index = (site.folder / "searchindex.js").read_text(encoding="utf-8")
    data = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))
    titles = {title.lower() for title in data["alltitles"]}
    for _, _, operation in site.operations():
        assert operation["operationId"].partition(".")[2].lower() in titles
    for rule in site.api["x-error-codes"]:
        assert str(rule["code"]) in data["indexentries"]


@every_site
def test_the_api_reference_has_every_model(name: str, sites: dict[str, Site]) -> None:
    site = sites[name]
    anchors = set().union(*(page.ids for page in site.pages.values()))
    (models,) = site.package.glob("src/*/models")
    found = [
        f"{models.parent.name}.models.{module.stem}.{class_name}"
        for module in sorted(models.glob("[a-z]*.py"))
        for class_name in re.findall(r"^class (\w+)", module.read_text("utf-8"), re.MULTILINE)
    ]
    assert [each for each in found if each not in anchors] == []


@real_site
def test_every_example_runs(name: str) -> None:
    """Sync and async, each is one correct call: the mock exchange judges."""
    package = GENERATED / name
    (source,) = (package / "src").iterdir()
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", str(REPOSITORY / "tests" / "site_examples.py")),
            *(str(package), source.name),
        ],
        env={**os.environ, "PYTHONPATH": str(package / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    documented = len(list(source.rglob("fixtures/data/*/*/*.response.json")))
    assert int(done.stdout) == 2 * documented == len(programs(package / "docs"))


def test_every_example_passes_mypy_strict(tmp_path: Path) -> None:
    """In functions, so that they are one module each, and no names meet."""
    sources = []
    for name in ("bybit", "okx"):
        for program, text in programs(GENERATED / name / "docs").items():
            path = tmp_path / f"{name}_{program}.py"
            path.write_text(text, encoding="utf-8")
            sources.append(str(path))
    paths = os.pathsep.join(str(folder) for folder in sorted(GENERATED.glob("*/src")))
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *sources],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
