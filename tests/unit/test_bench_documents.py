"""Documents that the bench makes: to the numbers that they are made to, and the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from bench.document_statistics import Statistics
from bench.documents import Described, operations_of, yaml_of
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


def _values_of(value: Any, key: str) -> Iterator[Any]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name == key:
                yield each
            yield from _values_of(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _values_of(each, key)
