"""Bundling: one self-contained document, and the way back to the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from specpress.bundling import Bundle, bundle
from specpress.diagnostics import Location
from specpress.loading import load

ROOT = """openapi: 3.1.1
info: {title: T, version: "1"}
paths:
  /a: {$ref: "paths/a.yaml#/a"}
components:
  schemas:
    Alias: {$ref: "schemas/s.yaml#/Alias"}
    Other: {$ref: "schemas/s.yaml#/Alias"}
    Own: {type: object, properties: {other: {$ref: "#/components/schemas/Other"}}}
"""
PATHS = """# A comment.
a:
  parameters:
    - {$ref: "../schemas/s.yaml#/Key"}
  get:
    responses:
      "200":
        description: The reply.
        content:
          application/json:
            schema: {$ref: "../schemas/s.yaml#/Reply", description: Sibling.}
            examples: {documented: {value: {$ref: data}}}
      default: {$ref: "../schemas/s.yaml#/Failure"}
"""
SCHEMAS = """Alias: {type: string}
Reply:
  type: object
  properties:
    self: {$ref: "#/Reply"}
    alias: {$ref: "#/Alias"}
    own: {$ref: "../openapi.yaml#/components/schemas/Own"}
    inner: {$ref: "#/Reply/properties/alias"}
Key: {name: key, in: query, schema: {$ref: "#/Alias"}}
Failure: {description: It failed.}
"""


def bundled(folder: Path) -> Bundle:
    for name, text in {
        "openapi.yaml": ROOT,
        "paths/a.yaml": PATHS,
        "schemas/s.yaml": SCHEMAS,
    }.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert diagnostics == []
    assert document is not None
    return bundle(document)


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key == "$ref":
                yield child
            elif key != "examples":
                yield from references(child)
    elif isinstance(value, list):
        for child in value:
            yield from references(child)


def test_all_references_lead_to_components(tmp_path: Path) -> None:
    data = bundled(tmp_path).data
    found = set(references(data))
    assert found == {
        "#/components/schemas/Alias",
        "#/components/schemas/Own",
        "#/components/schemas/Reply",
        "#/components/parameters/Key",
        "#/components/responses/Failure",
    }
    for reference in found:
        target: Any = data
        for part in reference.split("/")[1:]:
            target = target[part]
        assert isinstance(target, dict)


def test_the_bundle_says_what_the_files_say(tmp_path: Path) -> None:
    assert bundled(tmp_path).data == {
        "openapi": "3.1.1",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/a": {
                "parameters": [{"$ref": "#/components/parameters/Key"}],
                "get": {
                    "responses": {
                        "200": {
                            "description": "The reply.",
                            "content": {
                                "application/json": {
                                    "schema": {
                                        "$ref": "#/components/schemas/Reply",
                                        "description": "Sibling.",
                                    },
                                    "examples": {"documented": {"value": {"$ref": "data"}}},
                                }
                            },
                        },
                        "default": {"$ref": "#/components/responses/Failure"},
                    }
                },
            }
        },
        "components": {
            "schemas": {
                "Alias": {"type": "string"},
                "Other": {"$ref": "#/components/schemas/Alias"},
                "Own": {
                    "type": "object",
                    "properties": {"other": {"$ref": "#/components/schemas/Alias"}},
                },
                "Reply": {
                    "type": "object",
                    "properties": {
                        "self": {"$ref": "#/components/schemas/Reply"},
                        "alias": {"$ref": "#/components/schemas/Alias"},
                        "own": {"$ref": "#/components/schemas/Own"},
                        "inner": {"$ref": "#/components/schemas/Alias"},
                    },
                },
            },
            "parameters": {
                "Key": {
                    "name": "key",
                    "in": "query",
                    "schema": {"$ref": "#/components/schemas/Alias"},
                }
            },
            "responses": {"Failure": {"description": "It failed."}},
        },
    }


def test_the_standard_accepts_the_bundle(tmp_path: Path) -> None:
    # The reference in the example is data, which the validator does not know.
    data = bundled(tmp_path).data
    del data["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["examples"]
    assert [error.message for error in OpenAPIV31SpecValidator(data).iter_errors()] == []


def test_every_place_leads_back_to_its_file(tmp_path: Path) -> None:
    locate = bundled(tmp_path).locate
    assert locate(("info", "title")) == Location("openapi.yaml", 2, 15)
    assert locate(("paths", "/a", "get", "responses", "200", "description")) == Location(
        "paths/a.yaml", 8, 22
    )
    assert locate(("components", "schemas", "Reply", "type")) == Location("schemas/s.yaml", 3, 9)
    assert locate(("components", "schemas", "Alias", "type")) == Location("schemas/s.yaml", 1, 15)
    assert locate(("components", "parameters", "Key", "name", "x")) == Location(
        "schemas/s.yaml", 9, 13
    )
    assert locate(("nowhere",)) == Location("openapi.yaml", 1, 1)


def test_the_order_is_always_the_same(tmp_path: Path) -> None:
    first, second = bundled(tmp_path).data, bundled(tmp_path).data
    assert json.dumps(first) == json.dumps(second)
    assert list(first["components"]["schemas"]) == ["Alias", "Other", "Own", "Reply"]


def test_two_parameters_of_one_name_stay_two(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(
        "A: {key: {name: a, in: query, schema: {type: string}}}\n"
        "B: {key: {name: b, in: query, schema: {type: string}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "openapi.yaml").write_text(
        'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'
        'paths: {/a: {parameters: [{$ref: "p.yaml#/A/key"}, {$ref: "p.yaml#/B/key"}]}}\n',
        encoding="utf-8",
    )
    document, _ = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert document is not None
    data = bundle(document).data
    parameters = data["components"]["parameters"]
    assert {name: value["name"] for name, value in parameters.items()} == {"key": "a", "key_2": "b"}
    assert [entry["$ref"] for entry in data["paths"]["/a"]["parameters"]] == [
        "#/components/parameters/key",
        "#/components/parameters/key_2",
    ]


def test_the_lines_of_schemas_are_those_of_their_keys(tmp_path: Path) -> None:
    lines = bundled(tmp_path).schema_lines()
    assert lines["/components/schemas/Reply"] == "schemas/s.yaml:2"
    assert lines["/components/schemas/Reply/properties/alias"] == "schemas/s.yaml:6"
    assert lines["/components/schemas/Own"] == "openapi.yaml:9"
    reply = "/paths/~1a/get/responses/200/content/application~1json/schema"
    assert lines[reply] == "paths/a.yaml:11"
    assert not [pointer for pointer in lines if "examples" in pointer]
    assert list(lines) == sorted(lines)


def test_what_is_for_the_author_only_stays_out(tmp_path: Path) -> None:
    bundled(tmp_path)
    exception = "x-docs-exception: {kind: field-type, reason: R.}"
    (tmp_path / "paths" / "a.yaml").write_text(
        PATHS.replace("  get:\n", "  get:\n    x-source: {page: p.md}\n").replace(
            "description: Sibling.", f"description: Sibling., {exception}"
        ),
        encoding="utf-8",
    )
    (tmp_path / "schemas" / "s.yaml").write_text(
        SCHEMAS.replace("Alias: {type: string}", f"Alias: {{type: string, {exception}}}").replace(
            "  properties:\n", "  properties:\n    x-source: {type: string}\n"
        ),
        encoding="utf-8",
    )
    document, _ = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert document is not None
    data = bundle(document).data
    written = json.dumps(data)
    assert "x-docs-exception" not in written and "p.md" not in written
    assert "Sibling." in written
    # A property of such a name is a property.
    assert "x-source" in data["components"]["schemas"]["Reply"]["properties"]
