"""What documents that say things in another way are read as."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from specpress.document import Document
from specpress.loading import load
from specpress.tolerance import tolerate

FRAME = """
openapi: {version}
info: {{title: Example, version: "1"}}
paths:
  /loans:
    get:
{operation}
components:
  schemas:
    Lender: {{type: object, properties: {{name: {{type: string}}}}}}
    Loan:
      type: object
      properties:
        given: {schema}
"""
RESPONSES = '      responses: {"200": {description: Yes.}}'


def loaded(
    folder: Path, schema: str, *, version: str = "3.1.1", operation: str = RESPONSES
) -> Document:
    text = FRAME.format(version=version, schema=schema, operation=operation)
    (folder / "openapi.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert document is not None, diagnostics
    return document


def read(folder: Path, schema: str, *, version: str = "3.1.1") -> tuple[Any, list[str]]:
    """The object ``Loan`` as it is read, and the codes of the warnings."""
    document, warnings = tolerate(loaded(folder, schema, version=version))
    return document.node.value["components"]["schemas"]["Loan"], [one.code for one in warnings]


@pytest.mark.parametrize(
    ("version", "schema", "meant", "codes"),
    [
        ("3.1.1", "{type: string, nullable: true}", {"type": ["string", "null"]}, ["W010"]),
        ("3.1.1", "{type: string, nullable: false}", {"type": "string"}, ["W010"]),
        ("3.1.1", "{nullable: true}", {}, ["W010"]),
        (
            "3.1.1",
            "{nullable: true, enum: [a, b]}",
            {"enum": ["a", "b", None], "type": ["string", "null"]},
            ["W010"],
        ),
        (
            "3.1.1",
            "{$ref: '#/components/schemas/Lender', nullable: true}",
            {"allOf": [{"$ref": "#/components/schemas/Lender"}], "type": ["object", "null"]},
            ["W010"],
        ),
        (
            "3.1.1",
            "{type: integer, maximum: 9, exclusiveMaximum: true}",
            {"type": "integer", "exclusiveMaximum": 9},
            ["W010"],
        ),
        (
            "3.0.3",
            "{$ref: '#/components/schemas/Lender', nullable: true, description: Who.}",
            {
                "allOf": [{"$ref": "#/components/schemas/Lender"}],
                "nullable": True,
                "description": "Who.",
            },
            ["W003"],
        ),
        ("3.0.3", "{nullable: true}", {"nullable": True}, ["W011"]),
        ("3.0.3", "{type: string, nullable: true}", {"type": "string", "nullable": True}, []),
    ],
)
def test_a_schema_in_other_words_is_read_as_it_is_meant(
    tmp_path: Path, version: str, schema: str, meant: dict[str, Any], codes: list[str]
) -> None:
    loan, found = read(tmp_path, schema, version=version)
    assert loan["properties"]["given"] == meant
    assert found == codes


def test_a_property_that_calls_itself_required_is_listed(tmp_path: Path) -> None:
    loan, codes = read(tmp_path, "{type: string, required: true}")
    assert loan["required"] == ["given"]
    assert loan["properties"]["given"] == {"type": "string"}
    assert codes == ["W013"]


def test_an_object_that_calls_itself_required_keeps_what_it_requires(tmp_path: Path) -> None:
    inner = "{type: object, required: true, properties: {a: {type: string, required: true}}}"
    loan, codes = read(tmp_path, inner)
    assert loan["required"] == ["given"]
    assert loan["properties"]["given"]["required"] == ["a"]
    assert codes == ["W013", "W013"]


def test_an_operation_without_responses_has_nothing_to_read(tmp_path: Path) -> None:
    document, warnings = tolerate(loaded(tmp_path, "{}", operation="      summary: None."))
    operation = document.node["paths"]["/loans"]["get"]
    assert list(operation["responses"].value) == ["200"]
    assert [one.code for one in warnings] == ["W012"]


def test_a_document_by_the_standard_is_given_back_and_nothing_is_changed_in_place(
    tmp_path: Path,
) -> None:
    plain = loaded(tmp_path, "{type: string}")
    assert tolerate(plain) == (plain, [])
    deviating = loaded(tmp_path, "{type: string, nullable: true}")
    tolerate(deviating)
    given = deviating.node["components"]["schemas"]["Loan"]["properties"]["given"]
    assert given.value == {"type": "string", "nullable": True}
