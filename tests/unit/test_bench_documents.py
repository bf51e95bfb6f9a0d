"""Documents that the bench makes: to the numbers that they are made to, and the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.document_statistics import Statistics
from bench.documents import FOLDER, Described, operations_of, real, yaml_of
from bench.measurement import CannotMeasureError
from bench.openai_statistics import OPENAI
from bench.published_documents import published
from bench.stripe_statistics import STRIPE

_BOTH = pytest.mark.parametrize("numbers", [STRIPE, OPENAI], ids=["stripe", "openai"])


@_BOTH
def test_the_same_numbers_make_the_same_document(numbers: Statistics) -> None:
    assert yaml_of(published(numbers, 40)) == yaml_of(published(numbers, 40))


@_BOTH
def test_operations_are_as_the_numbers_say(numbers: Statistics) -> None:
    total = sum(numbers.operations.values())
    paths = [*operations_of(published(numbers, total))]
    made = Counter((method, path.count("{")) for path, method in paths)
    assert made == Counter(numbers.operations)


@_BOTH
def test_every_reference_leads_to_a_schema(numbers: Statistics) -> None:
    content = published(numbers, 80)
    known = {f"#/components/schemas/{name}" for name in content["components"]["schemas"]}
    assert set(_values_of(content, "$ref")) <= known


@pytest.mark.parametrize(
    ("numbers", "operations", "schemas", "properties"),
    # Counted in the published documents.
    [(STRIPE, 452, 775, 9828), (OPENAI, 271, 983, 4600)],
    ids=["stripe", "openai"],
)
def test_there_is_as_much_as_in_the_published_document(
    numbers: Statistics, operations: int, schemas: int, properties: int
) -> None:
    content = published(numbers, operations)
    assert len(content["components"]["schemas"]) == pytest.approx(schemas, rel=0.15)
    made = sum(len(each) for each in _values_of(content, "properties") if isinstance(each, dict))
    assert made == pytest.approx(properties, rel=0.15)


def test_a_document_of_ours_is_given_to_others_without_our_keys() -> None:
    content = {"paths": {"/things": {"get": {"x-wait": "1 s", "responses": {}}}}}
    described = Described("ours", content, is_ours=True)
    assert "x-wait" in described.text
    assert "x-wait" not in described.text_for_others
    assert described.operations == 1


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("notes.txt", "paths: {}", "no folder with JSON or YAML"),
        ("a.yaml", "paths: [", "is no OpenAPI document"),
        ("a.json", "[]", "is no OpenAPI document"),
    ],
)
def test_a_folder_that_holds_no_document_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, words: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    with pytest.raises(CannotMeasureError, match=words):
        real()


def test_of_a_folder_the_two_largest_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "small.json").write_text('{"paths": {}}', encoding="utf-8")
    (tmp_path / "large.yaml").write_text(f"paths: {{}}\n#{' ' * 40}", encoding="utf-8")
    (tmp_path / "middle.json").write_text('{"openapi": "3.0.0", "paths": {}}', encoding="utf-8")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    assert [each.name for each in real()] == ["middle", "large"]


def _values_of(value: Any, key: str) -> Iterator[Any]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name == key:
                yield each
            yield from _values_of(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _values_of(each, key)
