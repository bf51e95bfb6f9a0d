"""What the quick look calls sound, openapi-spec-validator finds nothing in."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from specpress.bundling import bundle
from specpress.loading import load
from specpress.support import Version, version_of
from specpress.tolerance import tolerate
from specpress.validation import validate
from specpress.validation.screening import is_plainly_sound
from specpress.validation.scrubbing import scrub
from specpress.validation.standard import errors_of

CASES = Path(__file__).parents[1] / "cases"
SPECS = sorted(
    file
    for folder in ("packages", "diagnostics")
    for file in (CASES / folder).glob("**/*.yaml")
    if file.stem == "openapi" and "expected" not in file.parts
)
VERSIONS = list(Version)
STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 1.5, "", "x", "^(", "string", "2XX", "/a/{b", "http://[", [], ["a", "a"],
    [{}], {}, {"$ref": "#/components/schemas/Absent"}, {"type": "strin"}, {"^(": {}},
)  # one case a line  # fmt: skip
KEYS = (
    "name", "in", "type", "required", "schema", "content", "items", "enum", "properties", "tags",
    "allOf", "operationId", "parameters", "responses", "description", "$ref", "example",
    "minLength", "patternProperties", "exclusiveMinimum", "parent", "$schema", "$id", "x-strange",
    "additionalProperties", "default", "url", "servers", "security", "style", "const", "nullable",
)  # one case a line  # fmt: skip


def documents(file: Path) -> Iterator[tuple[dict[str, Any], Version]]:
    """What the validator would be given of a spec, where its references lead somewhere."""
    document, _ = load(file, project=file.parent)
    if document is None:
        return
    document, _ = tolerate(document)
    version = version_of(document.node.value.get("openapi"))
    if version is not None and not any(each.severity == "error" for each in validate(document)):
        yield scrub(bundle(document).data, version), version


def places(value: Any) -> Iterator[Any]:
    """Every mapping and list that has something in it."""
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict | list) and value:
            yield value
            pending += value.values() if isinstance(value, dict) else value


def spoil(data: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A copy with one thing removed, replaced, added, renamed or doubled."""
    spoilt = copy.deepcopy(data)
    holder = chance.choice(list(places(spoilt)))
    key: Any = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    match chance.randrange(5):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(chance.choice(STRANGE))
        case 2 if isinstance(holder, dict):
            holder[chance.choice(KEYS)] = copy.deepcopy(chance.choice(STRANGE))
        case 3 if isinstance(holder, dict):
            holder[chance.choice(KEYS)] = holder.pop(key)
        case _:
            other = chance.choice(list(places(spoilt)))
            if isinstance(other, list):
                other.append(copy.deepcopy(other[chance.randrange(len(other))]))
            else:
                other[chance.choice(list(other))] = copy.deepcopy(holder[key])
    return spoilt


@pytest.mark.parametrize("number", range(6))
def test_whatever_the_validator_refuses_is_not_called_sound(number: int) -> None:
    chance = random.Random(number)
    specs = looked_at = refused = sound = sound_as_it_is = 0
    for file in SPECS[number::6]:
        for data, version in documents(file):
            specs += 1
            sound_as_it_is += is_plainly_sound(data, version)
            for _ in range(3):
                spoilt = scrub(spoil(data, chance), version)
                is_sound = is_plainly_sound(spoilt, version)
                errors, crash = errors_of(spoilt, version)
                looked_at += 1
                refused += bool(errors) or crash is not None
                sound += is_sound
                assert not (is_sound and errors), (file, errors[0])
                assert not (is_sound and crash is not None), (file, crash)
    assert 0 < refused < looked_at
    assert sound > 0
    # Else nothing would be quicker.
    assert sound_as_it_is > 0.8 * specs


@pytest.mark.parametrize("version", VERSIONS)
def test_properties_may_have_the_names_of_keywords(version: Version) -> None:
    names = ("$ref", "$schema", "patternProperties", "properties", "required")
    schema = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    data = {
        "openapi": f"{version}.0",
        "info": {"title": "Schemas of schemas", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Schema": schema}},
    }
    assert errors_of(data, version) == ([], None)
    assert is_plainly_sound(data, version)
