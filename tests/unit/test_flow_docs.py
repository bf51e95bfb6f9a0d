"""What is said of methods that wait is what a trader must know, and READMEs name what there is."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

GENERATED = Path(__file__).parents[2] / "generated"
PACKAGES = {"bybit": "bybit_v5", "okx": "okx_v5"}


def resources(package: str) -> dict[str, Any]:
    """The sync resources by the attribute of the client."""
    folder = GENERATED / package / "src" / PACKAGES[package] / "resources"
    found = {}
    for path in folder.glob("[a-z]*.py"):
        module = import_module(f"{PACKAGES[package]}.resources.{path.stem}")
        (found[path.stem],) = (
            each
            for name, each in vars(module).items()
            if re.fullmatch(r"(?!Async)\w+Resource", name) and each.__module__ == module.__name__
        )
    return found


def waits() -> list[tuple[str, str, Any]]:
    return [
        (f"{package}.{attribute}", name, method)
        for package in PACKAGES
        for attribute, resource in resources(package).items()
        for name, method in vars(resource).items()
        if name.startswith("wait_until_")
    ]


def test_there_are_waits_of_both() -> None:
    assert {owner.split(".")[0] for owner, _, _ in waits()} == set(PACKAGES)


@pytest.mark.parametrize(("owner", "name", "method"), waits(), ids=lambda each: str(each)[:50])
def test_what_a_wait_sends(owner: str, name: str, method: Any) -> None:
    text = inspect.getdoc(method) or ""
    looked_at = re.search(r"Looks\s+at\s+``([a-z_0-9.]+)``", text)
    assert looked_at is not None
    attribute, _, read = looked_at[1].rpartition(".")
    package, own = owner.split(".")
    resource = resources(package)[attribute or own]
    # What a page is about may stand before its address.
    facts = re.search(
        r"^HTTP: GET .*?^Documentation:\s.*?https://\S+$(?=\nOf the write:)",
        text,
        re.DOTALL | re.MULTILINE,
    )
    assert facts is not None, text
    assert facts[0] in (inspect.getdoc(getattr(resource, read)) or "")
    assert re.search(r"^Of the write:\s+https://\S+$", text, re.MULTILINE), text


@pytest.mark.parametrize(("owner", "name", "method"), waits(), ids=lambda each: str(each)[:50])
def test_unix_times_of_waits_have_a_unit(owner: str, name: str, method: Any) -> None:
    text = " ".join((inspect.getdoc(method) or "").split())
    assert ("since" in inspect.signature(method).parameters) == ("since: When the write" in text)
    assert "Unix time." not in text


@pytest.mark.parametrize("package", PACKAGES)
def test_a_readme_names_iterators_and_waits_that_there_are(package: str) -> None:
    text = (GENERATED / package / "README.md").read_text(encoding="utf-8")
    section = text.split("## Whole lists")[1].split("\n## Clock")[0]
    names = re.findall(r"\b(\w+)\.((?:get|list|iter|wait_until)_\w+)", section)
    kinds = {name.split("_")[0] for _, name in names}
    assert {"iter", "wait"} < kinds
    assert all(hasattr(resources(package)[attribute], name) for attribute, name in names)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_readme_says_nothing_twice(package: str) -> None:
    text = (GENERATED / package / "README.md").read_text(encoding="utf-8")
    prose = [
        each
        for each in re.sub(r"```.*?```", "", text, flags=re.DOTALL).split("\n\n")
        if len(each) > 100 and not each.startswith("    ")
    ]
    assert len(prose) > 10
    assert sorted(set(prose)) == sorted(prose)
