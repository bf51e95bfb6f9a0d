"""Overrides of a spec in pyproject.toml: what they change, and what they say when they cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from specpress.config import load_config
from specpress.diagnostics import Diagnostic, Location
from specpress.document import Document
from specpress.loading import load
from specpress.pipeline import default_stages, examine
from specpress.spec_overrides import Override, lay_over

ROOT = """\
openapi: 3.1.1
info: {title: Example, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /loans:
    get:
      operationId: loans.list
      tags: [loans]
      externalDocs: {url: https://example.com/docs}
      parameters:
        - {name: coin, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
        - {$ref: "#/components/parameters/Page"}
      responses:
        "200":
          description: The loans.
          content:
            application/json:
              schema: {$ref: "schemas.yaml#/Loan"}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
"""
SCHEMAS = """\
Loan:
  type: object
  properties:
    id: {type: string}
    lender: {$ref: "#/Lender"}
    parent: {$ref: "#/Loan"}
Lender:
  type: object
  properties:
    name: {type: string}
"""
PLACE = Location("pyproject.toml", 7, 1)
GET = "/paths/~1loans/get"


@pytest.fixture
def document(tmp_path: Path) -> Document:
    (tmp_path / "openapi.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "schemas.yaml").write_text(SCHEMAS, encoding="utf-8")
    loaded, diagnostics = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert loaded is not None, diagnostics
    return loaded


def laid_over(document: Document, *overrides: Override) -> Document:
    changed, diagnostics = lay_over(document, overrides)
    assert diagnostics == []
    return changed


def refused(document: Document, override: Override) -> Diagnostic:
    _, diagnostics = lay_over(document, [override])
    assert len(diagnostics) == 1, diagnostics
    assert diagnostics[0].code == "E919"
    assert diagnostics[0].location == PLACE
    return diagnostics[0]


def test_without_overrides_the_document_is_what_it_was(document: Document) -> None:
    assert lay_over(document, []) == (document, [])


def test_a_patch_is_merged_and_lists_are_replaced(document: Document) -> None:
    patch: dict[str, Any] = {"summary": "All of them", "tags": ["lending"], "x": {"y": 1}}
    changed = laid_over(document, Override(f"#{GET}", PLACE, patch=patch))
    operation = changed.node["paths"]["/loans"]["get"].value
    assert operation["summary"] == "All of them"
    assert operation["tags"] == ["lending"]
    assert operation["operationId"] == "loans.list"
    assert document.node["paths"]["/loans"]["get"]["tags"].value == ["loans"]


@pytest.mark.parametrize(
    ("name", "becomes"), [("list_open", "loans.list_open"), ("lending.open", "lending.open")]
)
def test_an_operation_gets_another_name(document: Document, name: str, becomes: str) -> None:
    changed = laid_over(document, Override(f"#{GET}", PLACE, rename=name))
    assert changed.node["paths"]["/loans"]["get"]["operationId"].value == becomes


@pytest.mark.parametrize(
    ("at", "file", "pointer"),
    [
        (f"#{GET}/parameters/0", "openapi.yaml", ("paths", "/loans", "get", "parameters", 0)),
        ("#/components/parameters/Page", "openapi.yaml", ("components", "parameters", "Page")),
        ("schemas.yaml#/Loan/properties/lender", "schemas.yaml", ("Loan", "properties", "lender")),
    ],
)
def test_parameters_and_properties_get_another_name(
    document: Document, at: str, file: str, pointer: tuple[str | int, ...]
) -> None:
    changed = laid_over(document, Override(at, PLACE, rename="other"))
    assert changed.node_at(file, pointer)["x-name"].value == "other"


def test_a_schema_gets_another_name_everywhere_and_keeps_its_place(document: Document) -> None:
    changed = laid_over(document, Override("schemas.yaml#/Loan", PLACE, rename="OpenLoan"))
    root, schemas = changed.node, changed.files["schemas.yaml"]
    reply = root["paths"]["/loans"]["get"]["responses"]["200"]["content"]["application/json"]
    assert reply["schema"].reference == "schemas.yaml#/OpenLoan"
    assert list(schemas.data) == ["OpenLoan", "Lender"]
    assert schemas.data["OpenLoan"]["properties"]["parent"] == {"$ref": "#/OpenLoan"}
    assert schemas.data["OpenLoan"]["properties"]["lender"] == {"$ref": "#/Lender"}
    node = changed.node_at("schemas.yaml", ("OpenLoan", "properties", "lender"))
    assert node.key_location == Location("schemas.yaml", 5, 5)


def test_what_is_ignored_is_gone_and_the_places_of_the_rest_are_right(document: Document) -> None:
    changed = laid_over(
        document,
        Override(f"#{GET}/parameters/0", PLACE, ignore=True),
        Override(f"#{GET}/parameters/2", PLACE, ignore=True),
        Override("schemas.yaml#/Loan/properties/parent", PLACE, ignore=True),
    )
    [limit] = changed.node["paths"]["/loans"]["get"]["parameters"].elements()
    assert limit["name"].value == "limit"
    assert limit.location == Location("openapi.yaml", 12, 11)
    assert list(changed.files["schemas.yaml"].data["Loan"]["properties"]) == ["id", "lender"]


@pytest.mark.parametrize(
    ("override", "words", "hint"),
    [
        (Override("#/paths/~1loan", PLACE, ignore=True), "there is no '/loan'", "'/loans'"),
        (Override("schema.yaml#/Loan", PLACE, ignore=True), "matches nothing", "'schemas.yaml'"),
        (Override("#/components/schemas/Loan", PLACE, ignore=True), "no 'schemas'", None),
        (Override("other", PLACE, ignore=True), "matches nothing", "not part of the spec"),
        (Override("#paths", PLACE, ignore=True), "is no pointer", None),
        (Override("#", PLACE, ignore=True), "is a whole file", "place in it"),
        (Override("#/info", PLACE, rename="x"), "has no name", "operations"),
        (Override(f"#{GET}/parameters/2", PLACE, rename="x"), "is a $ref", "parameters/Page"),
        (Override("schemas.yaml#/Loan", PLACE, rename="Lender"), "'Lender' already", "another"),
    ],
)
def test_an_override_without_effect_is_an_error(
    document: Document, override: Override, words: str, hint: str | None
) -> None:
    finding = refused(document, override)
    assert words in finding.message
    assert (hint or "") in (finding.hint or "")


HEADER = """\
[tool.specpress.packages.acme]
spec = "openapi.yaml"

[tool.specpress.packages.acme.overrides]
"""


def test_overrides_come_from_pyproject_and_reach_the_package(
    document: Document, tmp_path: Path
) -> None:
    text = HEADER + (
        f'"{GET}" = {{ rename = "list_open", patch = {{ summary = "Open loans" }} }}\n'
        '"schemas.yaml#/Loan/properties/parent" = { ignore = true }\n'
    )
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    config, diagnostics = load_config(tmp_path)
    assert config is not None, diagnostics
    examined = examine(config.packages[0], config, default_stages())
    assert examined.api is not None, examined.diagnostics
    [operation] = examined.api.resources[0].operations
    assert (operation.name, operation.summary) == ("list_open", "Open loans")
    [loan] = [model for model in examined.api.models if model.name == "Loan"]
    assert [field.wire_name for field in loan.fields] == ["id", "lender"]  # type: ignore[union-attr]  # else it fails


def test_an_override_that_matches_nothing_stops_the_run_where_it_stands(
    document: Document, tmp_path: Path
) -> None:
    text = HEADER + '"#/paths/~1other" = { ignore = true }\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    config, _ = load_config(tmp_path)
    assert config is not None
    examined = examine(config.packages[0], config, default_stages())
    assert examined.api is None
    assert [(one.code, one.location) for one in examined.diagnostics] == [
        ("E919", Location("pyproject.toml", 5, 1))
    ]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ('"#/x" = 1', "E904", "must be a table"),
        ('"#/x" = {}', "E904", "needs 'ignore', or 'rename' and 'patch'"),
        ('"#/x" = { ignore = true, rename = "y" }', "E904", "needs 'ignore', or"),
        ('"#/x" = { ignore = false }', "E904", "'ignore' must be true"),
        ('"#/x" = { rename = 1 }', "E904", "'rename' must be a string"),
        ('"#/x" = { patch = "y" }', "E904", "'patch' must be a table"),
        ('"#/x" = { renam = "y" }', "E903", "unknown key 'renam'"),
    ],
)
def test_malformed_overrides_are_located(tmp_path: Path, line: str, code: str, words: str) -> None:
    (tmp_path / "pyproject.toml").write_text(HEADER + line + "\n", encoding="utf-8")
    config, diagnostics = load_config(tmp_path)
    assert config is None
    assert [one.code for one in diagnostics][:1] == [code]
    assert words in diagnostics[0].message
    assert diagnostics[0].location.line == 5
