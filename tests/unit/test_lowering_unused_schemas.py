"""Schemas that no operation leads to are models all the same."""

from __future__ import annotations

from pathlib import Path

from specpress import ir
from specpress.loading import load
from specpress.lowering import lower

SPEC = """
openapi: 3.1.0
info: {title: Example, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /things:
    get:
      operationId: things.list
      tags: [things]
      responses:
        "200":
          description: Things
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Used"}
              examples: {one: {value: {$ref: "#/components/schemas/Data"}}}
components:
  schemas:
    Used: {type: object, properties: {inner: {$ref: "#/components/schemas/Inner"}}}
    Inner: {type: object, properties: {text: {type: string}}}
    Data: {type: object, properties: {text: {type: string}}}
    Circle: {type: object, properties: {next: {$ref: "#/components/schemas/Circle"}}}
    Plain: {type: string}
    Many: {type: array, items: {$ref: "#/components/schemas/Item"}}
    Item: {type: object, properties: {used: {$ref: "#/components/schemas/Used"}}}
"""


def test_each_is_lowered_once(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(SPEC)
    document, _ = load(file, project=tmp_path)
    assert document is not None
    api = lower(document)
    assert [model.name for model in api.models] == ["Circle", "Data", "Inner", "Item", "Used"]
    assert api.unused == (
        ir.Reference("Data"),
        ir.Reference("Circle"),
        ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING),
        ir.Array(ir.Reference("Item")),
        ir.Reference("Item"),
    )
