"""References by name: $anchor, $id and $dynamicRef, in one file and across files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from specpress import ir
from specpress.identifiers import identify
from specpress.loading import load
from specpress.lowering import lower
from specpress.tolerance import tolerate

HEAD = """
openapi: 3.1.0
info: {title: Names, version: "1"}
paths:
  /a:
    get:
      operationId: things.get
      tags: [things]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Whole"}}}
components:
  schemas:
"""


def identified(text: str) -> Any:
    return identify(text, yaml.safe_load(text))


def test_an_anchor_becomes_a_pointer() -> None:
    found = identified("{$defs: {A: {$anchor: a, type: string}}, properties: {b: {$ref: '#a'}}}")
    assert found.data == {
        "$defs": {"A": {"type": "string"}},
        "properties": {"b": {"$ref": "#/$defs/A"}},
    }
    assert found.anchors == {"a": ("$defs", "A")}


def test_an_id_is_the_base_of_what_it_holds() -> None:
    found = identified(
        "{$defs: {A: {$id: 'https://example.com/a', $defs: {x: {type: integer}},"
        " properties: {b: {$ref: '#/$defs/x'}, c: {$ref: b}, d: {$ref: 'a#/properties/b'}}},"
        " B: {$id: 'https://example.com/b', type: string}},"
        " properties: {e: {$ref: 'https://example.com/b'}, f: {$ref: '#/$defs/B'}}}"
    )
    inner = found.data["$defs"]["A"]["properties"]
    assert [each["$ref"] for each in inner.values()] == [
        "#/$defs/A/$defs/x",
        "#/$defs/B",
        "#/$defs/A/properties/b",
    ]
    assert found.data["properties"]["e"]["$ref"] == "#/$defs/B"
    assert found.data["properties"]["f"]["$ref"] == "#/$defs/B"


def test_a_dynamic_reference_with_one_target_is_plain() -> None:
    found = identified("{$dynamicAnchor: node, properties: {next: {$dynamicRef: '#node'}}}")
    assert found.data == {"properties": {"next": {"$ref": "#"}}}
    several = identified(
        "{$defs: {A: {$dynamicAnchor: n}, B: {$dynamicAnchor: n}}, items: {$dynamicRef: '#n'}}"
    )
    assert several.unclear == (("items", "$dynamicRef"),)


def test_data_is_left_alone() -> None:
    text = (
        "{example: {$id: x, $anchor: y}, properties: {$id: {type: string}, example: {$anchor: z}}}"
    )
    found = identified(text)
    assert found.data["example"] == {"$id": "x", "$anchor": "y"}
    assert found.data["properties"]["$id"] == {"type": "string"}
    assert found.anchors == {"z": ("properties", "example")}


def test_names_of_pointers_with_slashes_are_escaped() -> None:
    found = identified("{$defs: {'a/b~c é': {$anchor: a}}, items: {$ref: '#a'}}")
    assert found.data["items"]["$ref"] == "#/$defs/a~1b~0c%20%C3%A9"


def fields(folder: Path, schemas: str) -> dict[str, ir.Type]:
    """The fields of the schema Whole."""
    file = folder / "openapi.yaml"
    file.write_text(HEAD + schemas, encoding="utf-8")
    document, diagnostics = load(file, project=folder)
    assert document is not None, diagnostics
    document, _ = tolerate(document)
    (whole,) = (model for model in lower(document).models if model.name == "Whole")
    assert isinstance(whole, ir.ObjectModel)
    return {field.wire_name: field.type for field in whole.fields}


def test_references_of_every_kind_lead_somewhere(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(
        "{components: {schemas: {Named: {$anchor: named, type: integer}}}}", encoding="utf-8"
    )
    (tmp_path / "pet.json").write_text('{"type": "object", "properties": {"id": {}}}')
    found = fields(
        tmp_path,
        """
    Whole:
      type: object
      properties:
        anchor: {$ref: "#here"}
        elsewhere: {$ref: "other.yaml#named"}
        file: {$ref: pet.json}
        middle: {$ref: "#/components/schemas/Whole/properties/anchor"}
        reply: {$ref: "#/paths/~1a/get/responses/200/content/application~1json/schema"}
        shorter: {$ref: "#here", maxLength: 3}
        encoded: {$ref: "#/components/schemas/a%20b~1c"}
    Here: {$anchor: here, type: string}
    a b/c: {type: boolean}
""",
    )
    text = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
    assert found["anchor"] == found["middle"] == text
    assert found["elsewhere"] == ir.Scalar(ir.ScalarKind.INTEGER, ir.Wire.INTEGER)
    assert found["file"] == ir.Reference("Pet")
    assert found["reply"] == ir.Reference("Whole")
    assert isinstance(found["shorter"], ir.Scalar)
    assert found["shorter"].constraints.max_length == 3
    assert found["encoded"] == ir.Scalar(ir.ScalarKind.BOOLEAN, ir.Wire.BOOLEAN)


def test_an_anchor_that_is_not_there_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(HEAD + "    Whole: {properties: {a: {$ref: '#her'}}}\n    B: {$anchor: here}\n")
    _, diagnostics = load(file, project=tmp_path)
    (found,) = diagnostics
    assert (found.code, found.hint) == ("E024", "did you mean 'here'?")
