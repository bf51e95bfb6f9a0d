"""Documents that try to cost much: each is answered, within limits of memory and of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.sandbox import IMPORT_ALL, generate, python
from tests.hostile.structures import JSON, YAML, Structure

STRUCTURES = [
    *((structure, "openapi.json") for structure in JSON.values()),
    *((structure, "openapi.yaml") for structure in YAML.values()),
]


@pytest.mark.parametrize(
    ("structure", "name"), STRUCTURES, ids=[each.__name__ for each, _ in STRUCTURES]
)
def test_it_is_pressed_or_refused_within_limits(
    structure: Structure, name: str, tmp_path: Path
) -> None:
    outcome = generate(tmp_path / "project", structure(), name=name)
    if outcome.is_pressed:
        assert int(python(outcome, IMPORT_ALL)) > 50
    else:
        assert f"spec/hostile/{name}:" in outcome.output
