"""The documents that `make bench` cuts out of others hold what they need, and no more."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from bench.documents import alone, made, operations_of, ours


def _defined(content: dict[str, Any]) -> set[str]:
    sections = content["components"].items()
    return {f"#/components/{section}/{name}" for section, entries in sections for name in entries}


def _named(content: dict[str, Any]) -> set[str]:
    return set(re.findall(r"#/components/\w+/\w+", json.dumps(content)))


def test_an_operation_alone_has_what_it_leads_to_and_no_more() -> None:
    content = made(50, fields=1, depth=0)
    path, method = "/things_3/{id}", "get"
    found = alone(content, path, method)
    assert list(operations_of(found)) == [(path, method)]
    assert found["paths"][path][method] == content["paths"][path][method]
    assert found["tags"] == [{"name": "things_3"}]
    schemes = {
        f"#/components/securitySchemes/{name}" for name in content["components"]["securitySchemes"]
    }
    assert _defined(found) == _named(found) | schemes
    assert _defined(found) < _defined(content)


@pytest.mark.parametrize("number", [0, 30])
def test_what_the_profile_names_stays_beside_an_operation(number: int) -> None:
    content = ours()
    chosen = list(operations_of(content))[number]
    found = alone(content, *chosen)
    kept = {found["paths"][path][method]["operationId"] for path, method in operations_of(found)}
    assert chosen in set(operations_of(found))
    assert "market.get_server_time" in kept
    assert len(kept) < len(list(operations_of(content)))
    assert _named(found) <= _defined(found)
