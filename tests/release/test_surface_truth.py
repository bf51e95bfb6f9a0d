"""``surface.yaml`` tells the truth about the package beside it, and all of it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from specpress.config import load_config
from specpress.pipeline import default_stages, examine

from tests.pressing import press_case, write_tree
from tests.release import package_truth

REPOSITORY = Path(__file__).parents[2]
CASES = ("third_exchange", "directions", "rows", "enums", "alternatives", "names", "recursion")
CONFIG, _ = load_config(REPOSITORY)
PACKAGES = tuple(package.name for package in CONFIG.packages) if CONFIG is not None else ()


def pressed_package(name: str) -> tuple[str, dict[str, str]]:
    """A package of this repository under an import name of its own, and its files."""
    assert CONFIG is not None
    (package,) = [each for each in CONFIG.packages if each.name == name]
    stages = default_stages()
    examined = examine(package, CONFIG, stages)
    assert examined.api is not None, examined.diagnostics
    assert examined.document is not None
    other = replace(package, package=f"truth_{name}")
    bundled = stages.bundle(examined.document)
    view = stages.view(examined.api, other)
    files: dict[str, str] = {}
    stages.describe(other, bundled.data, bundled.schema_lines(), files)
    rendered = stages.render(view, None, files)
    return other.package, dict(rendered.files)


@pytest.fixture(scope="module", params=[*CASES, *PACKAGES])
def pressed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, dict[str, Any]]]:
    """A package that can be imported, and its surface as plain data."""
    folder = tmp_path_factory.mktemp("surface")
    if request.param in PACKAGES:
        package, files = pressed_package(request.param)
    else:
        case = press_case(request.param)
        package, files = case.package, case.files
    write_tree(files, folder)
    sys.path.insert(0, str(folder / "src"))
    try:
        yield package, yaml.safe_load((folder / "surface.yaml").read_text(encoding="utf-8"))
    finally:
        sys.path.remove(str(folder / "src"))
        for name in [each for each in sys.modules if each.split(".")[0] == package]:
            del sys.modules[name]


@pytest.mark.parametrize("is_async", [False, True])
def test_operations(pressed: tuple[str, dict[str, Any]], is_async: bool) -> None:
    package, surface = pressed
    told = {
        name: {
            "returns": one.get("returns", "None"),
            "arguments": {
                argument: (value["type"], value.get("default"))
                for argument, value in one.get("arguments", {}).items()
            },
        }
        for name, one in surface["operations"].items()
    }
    assert told == package_truth.operations(package, is_async=is_async)
    assert told
    for one in surface["operations"].values():
        for value in one.get("arguments", {}).values():
            assert value.get("required", False) is ("default" not in value)


def test_models(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    told = {
        name: {
            "kind": one.get("kind", "reply"),
            "fields": {
                field: (
                    value["type"],
                    "computed" if value.get("computed") else value.get("required", False),
                )
                for field, value in one.get("fields", {}).items()
            },
        }
        for name, one in surface.get("models", {}).items()
    }
    assert told == package_truth.models(package)


def test_wire_names(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    found = package_truth.wire_names(package)
    for name, one in surface.get("models", {}).items():
        # Rows have no names on the wire, and what a request sends stands in its record.
        if one.get("kind", "reply") == "reply":
            told = {
                field: value.get("wire", field)
                for field, value in one.get("fields", {}).items()
                if not value.get("computed")
            }
            assert told == found[name]


def test_enums(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    enums = surface.get("enums", {})
    told = {
        name: {
            "base": one.get("base", "str"),
            "members": {
                member: (int if one.get("base") == "int" else str)(
                    yaml.safe_load(value["value"])
                    if one.get("base") == "int"
                    else value["value"][1:-1]
                )
                for member, value in one["members"].items()
            },
        }
        for name, one in enums.items()
    }
    assert told == package_truth.enums(package)
    literals = package_truth.literals(package)
    assert {one["literal"] for one in enums.values()} == literals.keys()


def test_errors(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    told = {name: (one["base"], one.get("category")) for name, one in surface["errors"].items()}
    assert told == package_truth.errors(package)
    codes = {code: set(text.split(", ")) for code, text in surface.get("error_codes", {}).items()}
    assert codes == package_truth.error_codes(package)


def test_what_stands_at_the_top(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    top = import_module(package)
    assert surface["exports"] == sorted(top.__all__)
    assert surface["testing"] == sorted(import_module(f"{package}.testing").__all__)
    assert surface["version"] == top.__version__
    environment: Any = top.Environment
    assert surface["environments"].keys() == environment.__members__.keys()
    assert all(hasattr(top, name) for name in surface["constants"])


def test_the_clients(pressed: tuple[str, dict[str, Any]]) -> None:
    package, surface = pressed
    top = import_module(package)
    attributes: set[str] = set()
    assert len(surface["client"]["names"]) == 2
    for name in surface["client"]["names"]:
        client = getattr(top, name)
        _, *parameters = inspect.signature(client.__init__).parameters.values()
        found = {
            each.name: (
                each.annotation.replace("AsyncTransport", "Transport"),
                each.default is inspect.Parameter.empty,
            )
            for each in parameters
        }
        told = {
            option: (value["type"], value.get("required", False))
            for option, value in surface["client"]["options"].items()
        }
        assert told == found
        defaults = {
            each.name: each.default
            for each in parameters
            if each.default is not inspect.Parameter.empty
        }
        options = import_module(f"{package}._client")
        for option, default in defaults.items():
            text = surface["client"]["options"][option]["default"]
            assert eval(text, vars(options)) == default
        attributes |= {each for each in dir(client) if not each.startswith("_")}
    assert surface["client"]["attributes"] == sorted(attributes)


def test_the_file_is_sorted_and_has_a_line_per_thing() -> None:
    case = press_case("third_exchange")
    text = case.files["surface.yaml"]
    surface = yaml.safe_load(text)
    for group in ("operations", "models", "errors", "error_codes", "environments"):
        assert list(surface[group]) == sorted(surface[group])
    lines = [line.strip() for line in text.splitlines()]
    for operation in surface["operations"].values():
        for argument in operation.get("arguments", {}):
            assert sum(line.startswith(f"{argument}: {{type: ") for line in lines) >= 1
