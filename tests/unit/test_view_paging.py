"""What the runtime is told of the sizes of pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specpress.config import load_config
from specpress.loading import load
from specpress.lowering import lower
from specpress.tolerance import tolerate
from specpress.validation import validate
from specpress.view import view

PROJECT = """[tool.specpress.packages.rows]
spec = "openapi.yaml"
output = "generated/rows"
distribution = "rows-client"
package = "rows_client"
client = "Rows"
version = "1.0.0"
"""
ROWS = {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}}


def document(size: dict[str, Any]) -> str:
    reply = {"type": "object", "properties": {"next": {"type": "string"}, "rows": ROWS}}
    operation = {
        "operationId": "rows.list",
        "x-pagination": {
            "rows": "/rows",
            "cursor": {"argument": "cursor", "field": "/next"},
            "size": "limit",
        },
        "parameters": [
            {"name": "cursor", "in": "query", "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", **size}},
        ],
        "responses": {
            "200": {"description": "Rows.", "content": {"application/json": {"schema": reply}}}
        },
    }
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Rows", "version": "1"},
            "servers": [{"url": "https://rows.example"}],
            "paths": {"/rows": {"get": operation}},
        }
    )


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"default": 20, "maximum": 50}, {"default_size=20", "largest_size=50"}),
        ({"default": 20.0, "maximum": 1e2}, {"default_size=20", "largest_size=100"}),
        ({"maximum": 10.5}, {"largest_size=10"}),
        ({"exclusiveMaximum": 100}, {"largest_size=99"}),
        ({"exclusiveMaximum": 10.5}, {"largest_size=10"}),
        ({"maximum": 50, "exclusiveMaximum": 20}, {"largest_size=19"}),
        ({"type": ["integer", "null"], "default": None}, set()),
        ({}, set()),
    ],
)
def test_sizes_are_whole_numbers_within_the_bounds(
    tmp_path: Path, schema: dict[str, Any], said: set[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "openapi.yaml").write_text(document(schema), encoding="utf-8")
    config, _ = load_config(tmp_path)
    loaded, found = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert config is not None
    assert loaded is not None
    read, tolerated = tolerate(loaded)
    assert [*found, *tolerated, *validate(read)] == []
    seen = view(lower(read), config.packages[0])
    (text,) = [
        operation.pagination
        for resource in seen.resources
        for operation in resource.operations
        if operation.pagination is not None
    ]
    assert {part for part in said if part in text} == said
    assert text.count("_size=") == len(said)
