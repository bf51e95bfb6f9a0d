"""Unions and what is put together: which shapes they have, and what those are called."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress import ir
from specpress.loading import load
from specpress.lowering import lower

HEAD = """openapi: 3.1.0
info: {title: Unions, version: "1"}
servers: [{url: https://api.example.com}]
paths:
"""
CALL = """  /%s:
    post:
      operationId: %s
      tags: [calls]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}
      responses: {"204": {description: Done}}
"""


def _lowered(folder: Path, schemas: str, *calls: tuple[str, str]) -> ir.Api:
    paths = "".join(CALL % (name, name, schema) for name, schema in calls or [("send", "S")])
    lines = "".join(f"    {line}\n" for line in schemas.strip().split("\n"))
    (folder / "openapi.yaml").write_text(f"{HEAD}{paths}components:\n  schemas:\n{lines}")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert document is not None
    assert diagnostics == []
    return lower(document)


def _shapes(api: ir.Api, name: str) -> list[str]:
    model = next(each for each in api.models if each.name == name)
    assert isinstance(model, ir.UnionModel)
    return [
        each.type.name if isinstance(each.type, ir.Reference) else type(each.type).__name__
        for each in model.variants
    ]


CARD = "{type: object, required: [kind], properties: {kind: {const: card}, number: {type: string}}}"
BANK = "{type: object, required: [kind], properties: {kind: {enum: [bank]}, iban: {type: string}}}"


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        pytest.param([CARD, BANK], ["SCard", "SBank"], id="the value that tells them apart"),
        pytest.param([BANK, CARD], ["SBank", "SCard"], id="in any order"),
        pytest.param(
            ["{type: integer}", CARD, "{type: string}", BANK],
            ["Scalar", "SCard", "Scalar", "SBank"],
            id="whatever stands before them",
        ),
        pytest.param(
            [CARD.replace("{type: object", "{title: by card, type: object"), BANK],
            ["SByCard", "SBank"],
            id="the title",
        ),
        pytest.param(
            [
                "{type: object, required: [id, mail], properties: {id: {}, mail: {}}}",
                "{type: object, required: [id, phone], properties: {id: {}, phone: {}}}",
                "{type: object, properties: {id: {}, fax: {}}}",
            ],
            ["SWithMail", "SWithPhone", "SWithFax"],
            id="what only one of them requires or has",
        ),
        pytest.param(
            ["{type: string, enum: [auto]}", "{type: object, properties: {a: {}}}"],
            ["SString", "SObject"],
            id="the type",
        ),
        pytest.param(
            ["{type: object, properties: {a: {type: string}}}"] * 2,
            ["SVariant1", "SVariant2"],
            id="the number where nothing tells them apart",
        ),
        pytest.param(
            [
                "{type: array, prefixItems: [{const: add}, {type: integer}]}",
                "{type: array, prefixItems: [{const: remove}, {type: integer}]}",
            ],
            ["SAdd", "SRemove"],
            id="the value of a column",
        ),
    ],
)
def test_an_inline_branch_is_called_by_what_it_says(
    branches: list[str], expected: list[str], tmp_path: Path
) -> None:
    api = _lowered(tmp_path, f"S: {{oneOf: [{', '.join(branches)}]}}")
    assert _shapes(api, "S") == expected


def test_what_stands_in_a_list_is_called_by_the_list_whatever_uses_it_first(
    tmp_path: Path,
) -> None:
    schemas = (
        "Rows: {type: array, items: {type: object, properties: {a: {type: string}}}}\n"
        "Table: {type: object, additionalProperties: {type: object, properties: {b: {}}}}"
    )
    calls = [("first", "Rows"), ("second", "Rows"), ("third", "Table")]
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one = _lowered(tmp_path / "one", schemas, *calls)
    other = _lowered(tmp_path / "other", schemas, *reversed(calls))
    assert {model.name for model in one.models} == {"RowsItem", "TableValue"}
    assert {model.name for model in other.models} == {"RowsItem", "TableValue"}


def test_each_branch_of_one_union_goes_with_each_of_another_beside_it(tmp_path: Path) -> None:
    left = "{type: object, required: [%s], properties: {%s: {type: string}}}"
    first = f"oneOf: [{left % ('a', 'a')}, {left % ('b', 'b')}]"
    second = f"anyOf: [{left % ('c', 'c')}, {left % ('d', 'd')}]"
    api = _lowered(
        tmp_path,
        f"S: {{{first}, {second}}}\nT: {{allOf: [{{{first}}}, {{{second}}}]}}",
        ("one", "S"),
        ("two", "T"),
    )
    for name in ("S", "T"):
        whole = [shape for each in _shapes(api, name) for shape in _shapes(api, each)]
        fields = [
            {field.wire_name for field in model.fields}
            for shape in whole
            for model in api.models
            if model.name == shape
        ]
        assert sorted(map(sorted, fields)) == [["a", "c"], ["a", "d"], ["b", "c"], ["b", "d"]]


def test_a_parent_that_lists_its_children_has_those_and_no_more(tmp_path: Path) -> None:
    api = _lowered(
        tmp_path,
        """
S:
  type: object
  required: [kind]
  properties: {kind: {type: string}, color: {type: string}}
  discriminator: {propertyName: kind, mapping: {round: "#/components/schemas/Circle"}}
  oneOf: [{$ref: "#/components/schemas/Circle"}, {$ref: "#/components/schemas/Square"}]
Circle:
  allOf: [{$ref: "#/components/schemas/S"}, {type: object, properties: {r: {type: number}}}]
Square:
  allOf: [{$ref: "#/components/schemas/S"}, {properties: {in: {$ref: "#/components/schemas/S"}}}]
""",
    )
    assert _shapes(api, "S") == ["Circle", "Square"]
    union = next(each for each in api.models if each.name == "S")
    assert isinstance(union, ir.UnionModel)
    assert [(each.values, each.name) for each in union.variants] == [
        (("round",), "Circle"),
        (("Square",), None),
    ]
    circle = next(each for each in api.models if each.name == "Circle")
    assert [each.wire_name for each in circle.fields] == ["kind", "color", "r"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("properties: {a: {}}, patternProperties: {'^x': {type: integer}}", ir.ScalarKind.ANY),
        (
            "properties: {a: {}}, patternProperties: {'^x': {type: integer}}, "
            "additionalProperties: false",
            ir.ScalarKind.INTEGER,
        ),
        (
            "properties: {a: {}}, patternProperties: {'^x': {type: integer}}, "
            "additionalProperties: {type: string}",
            ir.ScalarKind.ANY,
        ),
    ],
)
def test_members_that_have_a_pattern_are_kept(
    schema: str, expected: ir.ScalarKind, tmp_path: Path
) -> None:
    api = _lowered(
        tmp_path, f"S: {{type: object, properties: {{holder: {{type: object, {schema}}}}}}}"
    )
    holder = next(each for each in api.models if each.name == "SHolder")
    assert isinstance(holder, ir.ObjectModel)
    assert not holder.closed
    assert isinstance(holder.rest, ir.Scalar)
    assert holder.rest.kind is expected


def _values(api: ir.Api, name: str) -> dict[str, tuple[str, ...]]:
    model = next(each for each in api.models if each.name == name)
    assert isinstance(model, ir.UnionModel)
    return {
        each.type.name: each.values
        for each in model.variants
        if isinstance(each.type, ir.Reference)
    }


PARENT = (
    "Parent: {type: object, required: [kind], properties: {kind: {type: string}}, "
    "discriminator: {propertyName: kind, mapping: {one: '#/components/schemas/First'}}}\n"
    "First: {allOf: [{$ref: '#/components/schemas/Parent'}, {properties: {a: {}}}]}\n"
    "Second: {allOf: [{$ref: '#/components/schemas/Parent'}, {properties: {a: {}}}]}\n"
)


def test_children_are_told_apart_by_the_discriminator_of_their_parent(tmp_path: Path) -> None:
    listed = "oneOf: [{$ref: '#/components/schemas/First'}, {$ref: '#/components/schemas/Second'}]"
    api = _lowered(tmp_path, f"{PARENT}S: {{{listed}}}")
    assert _values(api, "S") == {"First": ("one",), "Second": ("Second",)}


def test_a_closed_parent_is_a_body_of_several_shapes(tmp_path: Path) -> None:
    closed = PARENT.replace("Parent: {", "Parent: {additionalProperties: false, ")
    api = _lowered(tmp_path, closed, ("send", "Parent"))
    (resource,) = api.resources
    (body,) = resource.operations[0].parameters
    assert body.place is ir.ParameterPlace.BODY
    assert _values(api, "Parent") == {
        "First": ("one",),
        "Second": ("Second",),
        "ParentBase": ("Parent",),
    }


@pytest.mark.parametrize("listed", ["oneOf: [{$ref: '#/components/schemas/First'}], ", ""])
def test_what_only_the_mapping_names_is_a_shape_too(listed: str, tmp_path: Path) -> None:
    api = _lowered(
        tmp_path,
        "S: {type: object, properties: {kind: {type: string}}, "
        f"{listed}discriminator: {{propertyName: kind, mapping: {{one: First, other: Third}}}}}}\n"
        "First: {type: object, properties: {kind: {type: string}, a: {}}}\n"
        "Third: {type: object, properties: {kind: {type: string}, b: {}}}",
    )
    own = {} if listed else {"SBase": ("S",)}
    assert _values(api, "S") == {"First": ("one",), "Third": ("other",), **own}
