"""Overrides of documents that nobody can change: none of our keys, names as they come."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress.config import load_config
from specpress.diagnostics import Severity
from specpress.pipeline import Examined, default_stages, examine

ROOT = """\
openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /pets/{id}:
    get:
      operationId: getPetById
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: sort by, in: query, schema: {type: string}}
      responses:
        "200":
          description: The pet.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
    delete:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: It is gone.}}
  /owners: {$ref: owners.yaml#/item}
components:
  schemas:
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}
    Cat:
      type: object
      required: [kind, lives]
      properties: {kind: {type: string}, lives: {type: integer}}
    Dog:
      type: object
      required: [kind]
      properties: {kind: {type: string}, barks: {type: boolean}}
    Animal:
      type: object
      required: [type]
      properties: {type: {type: string}}
      discriminator: {propertyName: type, mapping: {bird: "#/components/schemas/Bird", fish: Fish}}
    Bird:
      allOf: [{$ref: "#/components/schemas/Animal"}, {$ref: "#/components/schemas/BirdParts"}]
    BirdParts: {type: object, properties: {wings: {type: integer}}}
    Fish:
      allOf: [{$ref: "#/components/schemas/Animal"}, {$ref: "#/components/schemas/FishParts"}]
    FishParts: {type: object, properties: {fins: {type: integer}}}
    Newt:
      allOf: [{$ref: "#/components/schemas/Animal"}, {$ref: "#/components/schemas/NewtParts"}]
    NewtParts: {type: object, properties: {legs: {type: integer}}}
"""
OWNERS = """\
item:
  get:
    responses:
      "200":
        description: All.
        content:
          application/json:
            schema:
              type: object
              properties:
                owner: {$ref: "#/Owner"}
                animal: {$ref: "openapi.yaml#/components/schemas/Animal"}
Owner:
  type: object
  required: [name]
  properties:
    name: {type: string}
    "a/b~c": {type: string}
"""
HEADER = """\
[tool.specpress.packages.acme]
spec = "openapi.yaml"

[tool.specpress.packages.acme.overrides]
"""
GET = "/paths/~1pets~1{id}/get"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "owners.yaml").write_text(OWNERS, encoding="utf-8")
    return tmp_path


def examined(project: Path, *lines: str) -> Examined:
    (project / "pyproject.toml").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    config, diagnostics = load_config(project)
    assert config is not None, diagnostics
    return examine(config.packages[0], config, default_stages())


def laid_over(project: Path, *lines: str) -> Examined:
    result = examined(project, *lines)
    assert result.api is not None, result.diagnostics
    assert result.diagnostics == ()
    return result


def operations(result: Examined) -> set[tuple[str, str]]:
    assert result.api is not None
    return {(each.name, one.name) for each in result.api.resources for one in each.operations}


@pytest.mark.parametrize(
    ("line", "operation"),
    [
        (f'"{GET}" = {{ rename = "fetch" }}', ("pets", "fetch")),
        (f'"#{GET}" = {{ rename = "animals.fetch" }}', ("animals", "fetch")),
        ('"#/paths/~1pets~1%7Bid%7D/delete" = { rename = "remove" }', ("pets", "remove")),
        ('"owners.yaml#/item/get" = { rename = "all" }', ("owners", "all")),
    ],
)
def test_operations_get_names_and_resources(
    project: Path, line: str, operation: tuple[str, str]
) -> None:
    assert operation in operations(laid_over(project, line))


def test_parameters_and_properties_with_awkward_names_get_others(project: Path) -> None:
    result = laid_over(
        project,
        f'"{GET}/parameters/1" = {{ rename = "order" }}',
        '"owners.yaml#/Owner/properties/a~1b~0c" = { rename = "abc" }',
    )
    assert result.document is not None
    parameter = result.document.node_at("openapi.yaml", ("paths", "/pets/{id}", "get"))
    assert parameter["parameters"].value[1]["x-name"] == "order"
    owner = result.document.files["owners.yaml"].data["Owner"]
    assert owner["properties"]["a/b~c"]["x-name"] == "abc"


@pytest.mark.parametrize(
    ("schema", "discriminated", "mapping"),
    [
        ("Cat", "Pet", {"Cat": "#/components/schemas/Other"}),
        (
            "Newt",
            "Animal",
            {
                "bird": "#/components/schemas/Bird",
                "fish": "Fish",
                "Newt": "#/components/schemas/Other",
            },
        ),
        ("Bird", "Animal", {"bird": "#/components/schemas/Other", "fish": "Fish"}),
        ("Fish", "Animal", {"bird": "#/components/schemas/Bird", "fish": "Other"}),
    ],
)
def test_a_schema_of_another_name_means_what_it_meant_on_the_wire(
    project: Path, schema: str, discriminated: str, mapping: dict[str, str]
) -> None:
    result = laid_over(project, f'"/components/schemas/{schema}" = {{ rename = "Other" }}')
    assert result.document is not None
    schemas = result.document.node["components"]["schemas"]
    assert schemas[discriminated]["discriminator"]["mapping"].value == mapping
    assert schema not in schemas.value
    assert result.api is not None
    assert "Other" in {model.name for model in result.api.models}


def test_what_is_inside_of_a_renamed_schema_is_found_by_its_old_place(project: Path) -> None:
    result = laid_over(
        project,
        '"/components/schemas/Cat" = { rename = "Feline" }',
        '"/components/schemas/Cat/properties/lives" = { rename = "left" }',
        '"/components/schemas/Cat/properties/kind" = { patch = { description = "A cat." } }',
    )
    assert result.document is not None
    feline = result.document.node["components"]["schemas"]["Feline"]["properties"]
    assert feline["lives"]["x-name"].value == "left"
    assert feline["kind"]["description"].value == "A cat."


def test_an_ignored_property_is_not_required_any_more(project: Path) -> None:
    result = laid_over(project, '"owners.yaml#/Owner/properties/name" = { ignore = true }')
    assert result.document is not None
    assert "required" not in result.document.files["owners.yaml"].data["Owner"]


def test_paths_and_operations_can_be_ignored(project: Path) -> None:
    result = laid_over(
        project, '"/paths/~1owners" = { ignore = true }', f'"{GET}" = {{ ignore = true }}'
    )
    assert operations(result) == {("pets", "delete_by_id")}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('"/components/schemas/Cat" = { ignore = true }', "is ignored, and the $ref"),
        (f'"{GET}/parameters/1/schema" = {{ patch = {{ "$ref" = "#/no" }} }}', "leads nowhere"),
        (f'"{GET}/parameters/1/schema" = {{ patch = {{ "$ref" = "no.yaml" }} }}', "leads nowhere"),
        (f'"{GET}/parameters/1/schema" = {{ patch = {{ "$ref" = "../x" }} }}', "leads nowhere"),
        (f'"{GET}/parameters/1/schema" = {{ patch = {{ minimum = nan }} }}', "no numbers"),
        (f'"{GET}/parameters/7" = {{ ignore = true }}', "there is no '7'"),
        ('"/paths/~1owners/get" = { rename = "all" }', "there is no 'get'"),
        ('"/paths/~2owners" = { ignore = true }', "'~' is written '~0'"),
        (f'"{GET}" = {{ rename = "1 x" }}', "'1 x' cannot be a name"),
        ('"/components/schemas/Cat" = { rename = "a cat" }', "'a cat' cannot be a name"),
    ],
)
def test_what_cannot_be_applied_is_an_error_where_it_stands(
    project: Path, line: str, words: str
) -> None:
    result = examined(project, line)
    assert result.api is None
    [finding] = result.diagnostics
    assert finding.code == "E919"
    assert (finding.location.file, finding.location.line) == ("pyproject.toml", 5)
    assert words in finding.message


def test_what_is_wrong_with_a_patched_value_is_wrong_where_the_patch_stands(project: Path) -> None:
    result = examined(
        project,
        '"/info" = { patch = { version = 2024-01-01 } }',
        f'"{GET}/parameters/1/schema" = {{ patch = {{ type = "strng" }} }}',
        f'"{GET}" = {{ patch = {{ responses = {{ "2000" = {{ description = "What?" }} }} }} }}',
    )
    found = {(one.code, str(one.location)) for one in result.diagnostics}
    assert found == {("E037", "pyproject.toml:6:1"), ("E037", "pyproject.toml:7:1")}
    assert all(one.severity is Severity.ERROR for one in result.diagnostics)
