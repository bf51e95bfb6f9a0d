"""A catalogue of error codes in several files is the list that it would be in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress.bundling import bundle
from specpress.document import Document
from specpress.loading import load
from specpress.lowering.profile import lower_profile
from specpress.validation import validate

HEAD = """openapi: 3.1.1
info: {title: T, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /a:
    get:
      operationId: a.get
      tags: [a]
      externalDocs: {url: "https://example.com"}
      responses: {"200": {description: Fine.}}
"""
FILES = {
    "common.yaml": """
- {code: 2, category: business, description: Second.}
- $ref: more/deep.yaml#/of/them
""",
    "more/deep.yaml": """
of:
  them:
    - {code: "3", category: clock, description: Third., retryable: true}
    - $ref: ../last.yaml
""",
    "last.yaml": "[{code: 4, category: business, description: Fourth.}]",
    "all.yaml": "[{$ref: common.yaml}, {$ref: last.yaml}]",
}


def loaded(folder: Path, codes: str) -> Document:
    files = {"openapi.yaml": HEAD + codes} | {f"errors/{name}": FILES[name] for name in FILES}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert diagnostics == []
    assert document is not None
    assert validate(document) == []
    return document


MIXED = """x-error-codes:
  - {code: 1, category: business, description: First.}
  - $ref: errors/common.yaml
  - {code: 5, category: business, description: Fifth.}
"""


def test_the_order_is_that_of_one_list(tmp_path: Path) -> None:
    rules = lower_profile(loaded(tmp_path, MIXED).node).error_codes
    assert [rule.code for rule in rules] == [1, 2, "3", 4, 5]
    assert (rules[2].category, rules[2].retryable) == ("clock", True)


def test_a_bundle_has_one_list_and_knows_where_each_code_stands(tmp_path: Path) -> None:
    bundled = bundle(loaded(tmp_path, MIXED))
    assert [entry["code"] for entry in bundled.data["x-error-codes"]] == [1, 2, "3", 4, 5]
    places = [bundled.locate(("x-error-codes", index, "code")) for index in range(5)]
    assert [(place.file, place.line) for place in places] == [
        ("openapi.yaml", 12),
        ("errors/common.yaml", 2),
        ("errors/more/deep.yaml", 4),
        ("errors/last.yaml", 1),
        ("openapi.yaml", 14),
    ]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("x-error-codes: {$ref: errors/common.yaml}", [2, "3", 4]),
        # The same file twice is read twice: it leads to itself nowhere.
        ("x-error-codes: [{$ref: errors/all.yaml}]", [2, "3", 4, 4]),
        ("x-error-codes: []", []),
        ("", []),
    ],
)
def test_what_may_stand_for_the_list(tmp_path: Path, codes: str, expected: list[int | str]) -> None:
    document = loaded(tmp_path, codes)
    assert [rule.code for rule in lower_profile(document.node).error_codes] == expected
    assert [entry["code"] for entry in bundle(document).data.get("x-error-codes", [])] == expected


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("[]", encoding="utf-8")
    root = tmp_path / "spec" / "openapi.yaml"
    root.parent.mkdir()
    root.write_text(HEAD + "x-error-codes: [{$ref: ../outside.yaml}]", encoding="utf-8")
    document, diagnostics = load(root, project=tmp_path)
    assert document is None
    assert [(found.code, found.location.line) for found in diagnostics] == [("E022", 11)]
