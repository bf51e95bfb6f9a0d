"""The mock finds the operation of a request without looking at all: the same as if it did."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent.parent / "templates" / "testing"
#: In the order of the document, which decides between routes that say as much as one another.
PATHS = (
    *("/", "/a", "/a/", "/{x}", "/a/{x}", "/{x}/b", "/a/b", "/{x}/{y}", "/{x/z}/b/c", "/a/{x}/c"),
    *("/a/v{x}", "/a/{x}.json", "/a/v{x}.json", "/a/{x}/{y}", "/a?kind=1", "/a?kind=1&more=2"),
    *("/a/{x}?kind=1", "/{y}/c", "/a b/{x}", "/a/{x}:stop", "/a/{x}/"),
)
SEGMENTS = ("", "a", "b", "c", "v1", "v1.json", ".json", "a%20b", "b:stop")
QUERIES = (b"", b"kind=1", b"more=2&kind=1", b"kind=2")


@pytest.fixture(scope="module")
def read() -> Iterator[Any]:
    """What reads a document, without the package around it."""
    package = ModuleType("mock_parts")
    package.__path__ = [str(FOLDER)]
    before = set(sys.modules)
    sys.modules["mock_parts"] = package
    yield importlib.import_module("mock_parts._reading").read
    for name in set(sys.modules) - before:
        del sys.modules[name]


def said(key: str, target: str, query: bytes) -> tuple[int, int, int] | None:
    """How much a path of the document says of a request, least first; None where it is another."""
    path, _, fixed = key.partition("?")
    texts = re.split(r"\{[^{}]*\}", path.replace(" ", "%20"))
    pattern = "[^/]+".join(map(re.escape, texts))
    pairs = set(fixed.split("&")) - {""}
    if not re.fullmatch(pattern, target) or not pairs <= set(query.decode().split("&")):
        return None
    has_names = len(texts) > 1
    return has_names, -len("".join(texts)) if has_names else 0, -len(pairs)


def test_the_operation_that_says_most_of_a_request_is_found(read: Any) -> None:
    document = {
        "openapi": "3.1.0",
        "paths": {
            path: {
                "get": {"operationId": path},
                **({"put": {"operationId": f"put {path}"}} if n % 3 else {}),
            }
            for n, path in enumerate(PATHS)
        },
    }
    specification = read(document)
    hits = 0
    for count in (1, 2, 3):
        for segments, query in product(product(SEGMENTS, repeat=count), QUERIES):
            target = "/" + "/".join(segments)
            ranked = [
                (rank, n) for n, path in enumerate(PATHS) if (rank := said(path, target, query))
            ]
            found = specification.find("GET", target, query)
            expected = PATHS[min(ranked)[1]] if ranked else None
            assert (found and found[0].id) == expected, (target, query)
            hits += expected is not None
            changed = specification.find("PUT", target, query)
            others = [each for each in ranked if each[1] % 3]
            assert (changed and changed[0].id) == (
                f"put {PATHS[min(others)[1]]}" if others else None
            ), (target, query)
    assert hits > 500
