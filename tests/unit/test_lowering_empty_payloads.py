"""What a call returns whose reply carries an object that never has a member."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress import ir
from specpress.loading import load
from specpress.lowering import lower
from specpress.validation import validate

SPEC = """\
openapi: 3.1.1
info: {title: Empty, version: "1"}
servers: [{url: https://api.example.com}]
tags: [{name: orders}]
x-envelope: {code: /code, message: /msg, payload: /data, success: ["0"]}
paths:
  /cancel:
    post:
      operationId: orders.cancel
      tags: [orders]
      summary: Cancel
      externalDocs: {url: https://example.com/cancel}
      responses:
        "200":
          description: It is cancelled.
          content:
            application/json:
              schema:
                allOf:
                  - type: object
                    properties:
                      code: {type: string}
                      msg: {type: string}
                      data: {type: object}
                  - type: object
                    properties:
                      data: DATA
              examples:
                documented: {value: {code: "0", msg: "", data: {}}}
"""
NOTHING = """\
components:
  schemas:
    Nothing: {type: object, additionalProperties: false, description: Never anything.}
"""
ANYTHING = ir.Map(ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY))


@pytest.mark.parametrize(
    ("data", "payload"),
    [
        ("{type: object, additionalProperties: false}", None),
        ('{$ref: "#/components/schemas/Nothing"}', None),
        ("{type: object}", ANYTHING),
        ("{type: object, additionalProperties: true}", ANYTHING),
        (
            "{type: object, additionalProperties: {type: string}}",
            ir.Map(ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)),
        ),
        (
            "{type: object, additionalProperties: false, properties: {id: {type: string}}}",
            ir.Reference("OrdersCancelResult"),
        ),
    ],
)
def test_an_object_that_is_always_empty_is_nothing_to_return(
    data: str, payload: ir.Type | None, tmp_path: Path
) -> None:
    path = tmp_path / "openapi.yaml"
    text = SPEC.replace("DATA", data) + (NOTHING if "$ref" in data else "")
    path.write_text(text, encoding="utf-8")
    document, diagnostics = load(path, project=tmp_path)
    assert document is not None
    assert diagnostics == []
    assert validate(document) == []
    (resource,) = lower(document).resources
    (operation,) = resource.operations
    assert operation.payload == payload


@pytest.mark.parametrize(
    "data",
    [
        "{type: object, properties: {more: {type: object, additionalProperties: false}}}",
        "{type: array, items: {type: object, additionalProperties: false}}",
    ],
)
def test_elsewhere_an_object_without_members_is_one_of_anything(data: str, tmp_path: Path) -> None:
    """Inside of a payload it would be a field that has nothing to read."""
    path = tmp_path / "openapi.yaml"
    path.write_text(SPEC.replace("DATA", data), encoding="utf-8")
    document, _ = load(path, project=tmp_path)
    assert document is not None
    found = [one.message for one in validate(document)]
    assert "an object that may hold nothing is read as an object of anything" in found
