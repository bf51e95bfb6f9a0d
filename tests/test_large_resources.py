"""Resources with so many calls that each has modules of its own are used as all others are.

What is expected of them is what the same documents give where each resource is one module.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.pressing import LARGE_CASES, PressedCase, press_case, press_large, write_tree

#: Looks at all that a package offers, from a fresh process: nothing is loaded yet.
_LOOK = """
import importlib, inspect, json, pickle, pkgutil, re, sys, typing

name = sys.argv[1]
package = importlib.import_module(name)
models, resources = package.models, importlib.import_module(f"{name}.resources")

def plain(value):
    # Without the places of classes, and what they are called in a module.
    text = re.sub(rf"\\b{name}(\\.\\w+)*\\.(?=[A-Z])", "", str(value))
    return text.replace("models.", "")

def hints_of(value):
    try:
        return {key: plain(each) for key, each in typing.get_type_hints(value).items()}
    except (NameError, TypeError):
        return None

hints, signatures, addresses, pickled = {}, {}, {}, []
for found in pkgutil.iter_modules(resources.__path__):
    if found.ispkg:
        continue
    module = importlib.import_module(f"{name}.resources.{found.name}")
    for owner, made in vars(module).items():
        if not owner.endswith("Resource") or made.__module__ != module.__name__:
            continue
        for method, function in inspect.getmembers(made, inspect.isfunction):
            if not method.startswith("_"):
                signatures[f"{owner}.{method}"] = plain(inspect.signature(function))
                hints[f"{owner}.{method}"] = hints_of(function)
for found in pkgutil.iter_modules(models.__path__):
    if not found.ispkg:
        module = importlib.import_module(f"{name}.models.{found.name}")
        addresses[found.name] = sorted(module.__all__)
        assert set(module.__all__) <= set(dir(module))
        for each in module.__all__:
            assert getattr(module, each) is getattr(models, each)
for each in models.__all__:
    model = getattr(models, each)
    if isinstance(model, type) and model.__module__.startswith(f"{name}.models."):
        assert pickle.loads(pickle.dumps(model)) is model
        pickled.append(each)
        hints[each] = hints_of(model)
        members = getattr(model, "__members__", {})
        assert all(pickle.loads(pickle.dumps(one)) is one for one in members.values())
scope = {}
exec(f"from {name}.models import *", scope)
print(json.dumps({
    "hints": hints, "signatures": signatures, "addresses": addresses, "pickled": pickled,
    "names": sorted(models.__all__), "missing": sorted(set(models.__all__) - set(dir(models))),
    "star": sorted(set(scope) - {"__builtins__"}),
}))
"""

#: What a resource's module loads, and what the description of one call does.
_LOAD = """
import importlib, json, sys
name, resource, call = sys.argv[1:]
def loaded():
    return sorted(
        each.removeprefix(name) for each in sys.modules
        if each.startswith((f"{name}.models.", f"{name}.resources."))
    )
importlib.import_module(f"{name}.resources.{resource}")
before = loaded()
importlib.import_module(f"{name}.resources._{resource}.{call}")
print(json.dumps([before, loaded()]))
"""


@pytest.fixture(scope="module", params=LARGE_CASES)
def pair(request: pytest.FixtureRequest) -> tuple[PressedCase, PressedCase]:
    """A case as it is pressed, and as if its resources were large."""
    return press_case(request.param), press_large(request.param)


@pytest.fixture
def folders(pair: tuple[PressedCase, PressedCase], tmp_path: Path) -> tuple[Path, Path]:
    for case in pair:
        write_tree(case.files, tmp_path / case.package)
    usual, large = (tmp_path / case.package for case in pair)
    return usual, large


def _run(folder: Path, *command: str) -> str:
    result = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, f"{result.stdout[-4000:]}\n{result.stderr[-4000:]}"
    return result.stdout


def _looked_at(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_run(folder, "-c", _LOOK, folder.name))
    return found


def test_all_that_is_public_is_the_same(folders: tuple[Path, Path]) -> None:
    """Names and where they are, signatures, hints that are evaluated, pickles, ``dir``."""
    usual, large = map(_looked_at, folders)
    assert usual["hints"]
    assert usual["pickled"]
    # Aliases of unions are texts, and mean the names of their own module.
    unknown = [name for name, hints in usual["hints"].items() if hints is None]
    assert len(unknown) < len(usual["hints"]) / 4
    for name in unknown:
        large["hints"][name] = None
    assert usual.keys() == large.keys()
    for what, expected in usual.items():
        assert large[what] == expected, what


def test_surface_and_pages_are_the_same(pair: tuple[PressedCase, PressedCase]) -> None:
    usual, large = (
        {
            path: text.replace(case.package, "package").replace(
                case.package.replace("_", "-"), "package"
            )
            for path, text in case.files.items()
            if path == "surface.yaml" or path.startswith("docs/")
        }
        for case in pair
    )
    assert usual.keys() == large.keys()
    for path, text in usual.items():
        # Where a class stands tells Sphinx what to link, and is not shown.
        if not path.startswith("docs/reference/models_"):
            assert text == re.sub(r"models\._(\w+)\.\w+\.(?=[A-Z])", r"models.\1.", large[path])


@pytest.mark.parametrize("name", ["former_names", "waiting"])
def test_own_tests_of_the_package_pass(name: str, tmp_path: Path) -> None:
    """Every documented call, sync and async, against the package's mock exchange."""
    write_tree(press_large(name).files, tmp_path)
    output = _run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert " passed" in output


def test_only_what_a_call_needs_is_loaded(tmp_path: Path) -> None:
    case = press_large("unions")
    write_tree(case.files, tmp_path)
    before, after = json.loads(_run(tmp_path, "-c", _LOAD, case.package, "herds", "bare"))
    assert before == [".resources.herds"]
    assert after == [
        ".models._herds",
        ".models._herds.bare",
        ".resources._herds",
        ".resources._herds.bare",
        ".resources.herds",
    ]
