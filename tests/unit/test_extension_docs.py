"""The pages about x-* keys: complete, and their examples work."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from specpress.scaffold import scaffold

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "spec" / "extensions.schema.json").read_text(encoding="utf-8"))
REFERENCE = (ROOT / "docs" / "spec-extensions.md").read_text(encoding="utf-8")
HOW_TO = (ROOT / "docs" / "add-an-exchange.md").read_text(encoding="utf-8")
HEADINGS = {
    "document": "On the document",
    "security-scheme": "On a security scheme",
    "operation": "On an operation",
    "parameter": "On a parameter",
    "schema": "On a schema",
}
KEYS = [(place, key) for place, entry in SCHEMA["places"].items() for key in entry["properties"]]
every_key = pytest.mark.parametrize(("place", "key"), KEYS)


def sections(text: str, level: int) -> dict[str, str]:
    """What stands below each heading of one level."""
    parts = re.split(rf"^{'#' * level} (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def section(place: str, key: str) -> str:
    return sections(sections(REFERENCE, 2)[HEADINGS[place]], 3)[f"`{key}`"]


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def words(schema: Any, followed: frozenset[str] = frozenset()) -> Iterator[str]:
    """The names of the keys and the values that a schema knows, references followed once."""
    if isinstance(schema, list):
        for item in schema:
            yield from words(item, followed)
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        if keyword == "$ref":
            name = value.removeprefix("#/$defs/")
            # The names that no argument may have are no vocabulary.
            if name != "argument" and name not in followed:
                yield from words(SCHEMA["$defs"][name], followed | {name})
        elif keyword == "enum":
            yield from (item for item in value if item.strip())
        elif keyword == "properties":
            yield from value
            yield from words(list(value.values()), followed)
        elif keyword != "propertyNames":
            yield from words(value, followed)


def test_every_place_and_no_other_key() -> None:
    found = sections(REFERENCE, 2)
    for place, heading in HEADINGS.items():
        keys = [name.strip("`") for name in sections(found[heading], 3)]
        assert sorted(keys) == sorted(SCHEMA["places"][place]["properties"]), place
    assert set(HEADINGS) == set(SCHEMA["places"])


def test_the_table_at_the_top_is_complete() -> None:
    rows = [line for line in REFERENCE.partition("\n## ")[0].splitlines() if "](#on-" in line]
    listed = [re.findall(r"`(x-[a-z-]+)`", row) for row in rows]
    assert listed == [list(entry["properties"]) for entry in SCHEMA["places"].values()]


@every_key
def test_every_word_of_a_key_is_described(place: str, key: str) -> None:
    text = section(place, key)
    if key == "x-http-errors":
        text = text.partition("The keys are")[2]
    missing = {
        word
        for word in words(SCHEMA["places"][place]["properties"][key])
        if not re.search(rf"`{re.escape(word)}[`:]", text)
    }
    # The categories are described once, where codes are.
    if key == "x-http-errors":
        missing -= set(SCHEMA["$defs"]["category"]["enum"])
    # So are the reasons to refuse, on the document.
    if (place, key) == ("operation", "x-simulation"):
        missing -= set(SCHEMA["$defs"]["refusals"]["properties"])
    # So are the kinds of drift.
    if key == "x-docs-exception" and place != "document":
        missing -= set(SCHEMA["$defs"]["documentException"]["properties"]["kind"]["enum"])
    assert missing == set()


@every_key
def test_every_key_has_a_valid_example(place: str, key: str) -> None:
    examples = [yaml.safe_load(block) for block in blocks(section(place, key), "yaml")]
    assert examples
    schema = SCHEMA["places"][place]["properties"][key]
    validator = Draft202012Validator({"$defs": SCHEMA["$defs"], **schema})
    for example in examples:
        assert list(example) == [key]
        validator.validate(example[key])


@pytest.mark.parametrize("text", [REFERENCE, HOW_TO], ids=["reference", "how-to"])
def test_links_lead_somewhere(text: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    for link in links:
        name, _, anchor = link.partition("#")
        target = (ROOT / "docs" / name).read_text(encoding="utf-8") if name else text
        headings = re.findall(r"^#+ (.+)$", target, flags=re.MULTILINE)
        anchors = [re.sub(r"[^\w -]", "", line).strip().lower() for line in headings]
        assert not anchor or anchor in [line.replace(" ", "-") for line in anchors], link


def test_the_worked_example_signs_as_it_says(tmp_path: Path) -> None:
    """The how-to from its first command to the signature, without a network."""
    scaffold(tmp_path, "meridian")
    root = tmp_path / "spec" / "meridian" / "openapi.yaml"
    spec = yaml.safe_load(root.read_text(encoding="utf-8"))
    (signing,) = [yaml.safe_load(block) for block in blocks(HOW_TO, "yaml")]
    (scheme,) = spec["components"]["securitySchemes"].values()
    scheme |= {"name": "M-Key", **signing}
    root.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    generate = [sys.executable, "-m", "specpress", "generate", "meridian"]
    subprocess.run(generate, cwd=tmp_path, check=True, capture_output=True)
    (script,), (output,) = blocks(HOW_TO, "python"), blocks(HOW_TO, "text")
    packages = str(tmp_path / "generated" / "meridian" / "src")
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env={**os.environ, "PYTHONPATH": packages},
        check=True,
        capture_output=True,
        text=True,
    )
    assert result.stdout == output
