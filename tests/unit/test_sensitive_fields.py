"""What tells who someone is, is marked in the specs, so that no recording keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.unit.spec_reading import operations

#: Names of user IDs, accounts and places where money or mail is sent.
PERSONAL = re.compile(r"(?i)uid$|uids$|^uid|account_?id|address|e?mail$|phone")


def named_schemas(value: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property and parameter below ``value``: its name and schema."""
    if isinstance(value, list):
        for item in value:
            yield from named_schemas(item)
    if not isinstance(value, dict):
        return
    if isinstance(value.get("schema"), dict) and isinstance(value.get("name"), str):
        yield value["name"], value["schema"]
    for key, item in value.items():
        if key == "properties" and isinstance(item, dict):
            yield from ((each, schema) for each, schema in item.items() if isinstance(schema, dict))
        if key not in ("examples", "example"):
            yield from named_schemas(item)


def is_marked(schema: dict[str, Any]) -> bool:
    parts = [schema, *schema.get("allOf", ()), schema.get("items", {})]
    return any(part.get("x-sensitive") for part in parts)


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_personal_fields_are_marked_as_sensitive(exchange: str) -> None:
    found = [pair for *_, operation in operations(exchange) for pair in named_schemas(operation)]
    assert len(found) > 5
    unmarked = [name for name, schema in found if PERSONAL.search(name) and not is_marked(schema)]
    assert unmarked == []
