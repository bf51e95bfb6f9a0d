"""Fine points of the house rules that no case folder shows: what must not be reported."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator
from specpress.diagnostics import Diagnostic
from specpress.loading import load
from specpress.validation import validate

TEMPLATE = """openapi: 3.1.1
info: {title: Example, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /loans:
    get:
      operationId: loan.list
      tags: [loan]
      externalDocs: {url: https://example.com/docs}
      responses: {"200": {description: None.}}
components:
  schemas:
"""


def found(folder: Path, schemas: str, head: str = TEMPLATE) -> list[Diagnostic]:
    lines = "".join(f"    {line}\n" for line in schemas.strip("\n").split("\n"))
    (folder / "openapi.yaml").write_text(head + lines, encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    return diagnostics + (validate(document) if document is not None else [])


@pytest.mark.parametrize(
    "schemas",
    [
        "A: {}",
        "A: {type: object, additionalProperties: false, properties: {a: {}}}",
        "A: {type: object, additionalProperties: true}",
        "A: {type: array, items: {}}",
        'A: {type: [string, "null"], enum: [a, null], default: null}',
        "A: {type: integer, enum: [1, 2], x-enum-names: {'1': ONE}}",
        "A: {enum: [1, 2]}",
        "A: {type: integer, format: int32, enum: [1, 2]}",
        "A: {enum: [x, null]}",
        "A: {type: array, minItems: 1, maxItems: 2, prefixItems: [{}, {}]}",
        "A: {type: object, properties: {a: {type: object}}}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}, "
        "{properties: {a: {type: object, properties: {b: {type: string}}}}}]}",
        "A: {type: object, properties: {a: {type: array, items: {}}}}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}, "
        "{properties: {a: {type: array, items: {type: string}}}}]}",
        "A: {type: number, minimum: 1, maximum: 1, multipleOf: 0.5}",
        "A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}",
        "A: {type: object, properties: {a: "
        "{type: array, items: {$ref: '#/components/schemas/A'}}}}",
        "A: {type: object, properties: {a: {}}}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}, {required: [a]}]}",
        "A: {type: object, properties: {a: {}}}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}], required: [a]}",
        "A: {type: string}\nB: {allOf: [{$ref: '#/components/schemas/A'}], description: One.}",
        "A: {type: string}\nB: {$ref: '#/components/schemas/A'}\n"
        "C: {$ref: '#/components/schemas/B'}",
        "A: {type: string}\n"
        "B: {type: object, properties: {a: "
        "{$ref: '#/components/schemas/A', x-empty-is-null: true}}}",
        "A: {type: object, properties: {required: {type: string}, $ref: {type: string}}}",
        "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
        "A: {allOf: [{type: object, properties: {a: {type: integer, minimum: 1}}}, "
        "{type: object, properties: {a: {type: integer, maximum: 5}}}]}",
        "A: {allOf: [{type: object, properties: {a: {type: string, format: decimal}}}], "
        "properties: {a: {description: Said again.}}}",
        "A: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/A'}}]}",
        # A parent that lists its children, and lists by way of what they are made from.
        "A: {type: object, properties: {a: {type: string}}, discriminator: {propertyName: a}, "
        "oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}\n"
        "C: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: integer}}}]}",
        "A: {allOf: [{type: array, items: {$ref: '#/components/schemas/A'}}]}",
    ],
)
def test_what_is_right_is_not_reported(schemas: str, tmp_path: Path) -> None:
    assert found(tmp_path, schemas) == []


@pytest.mark.parametrize(
    ("schemas", "code"),
    [
        ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}", "E025"),
        (
            "A: {allOf: [{$ref: '#/components/schemas/B'}]}\n"
            "B: {allOf: [{$ref: '#/components/schemas/A'}]}",
            "E025",
        ),
        ("A: {type: array, items: {}, allOf: [{type: object}]}", "E037"),
        # JSON Schema allows to require what is not described.
        (
            "A: {allOf: [{type: object, properties: {a: {}}}], required: [b]}",
            "W063",
        ),
        ("A: {properties: {a: {}}, dependentRequired: {b: [a]}}", "E054"),
        ("A: {properties: {a: {}}, dependentRequired: {a: [b]}}", "E054"),
        ("A: {properties: {a: {}}, dependentRequired: {a: [a]}}", "E054"),
        ("A: {properties: {a: {}}, dependentRequired: [a]}", "E031"),
        ("A: {properties: {a: {}, b: {}}, dependentRequired: {a: b}}", "E031"),
        ("A: {properties: {a: {}, b: {}}, dependentRequired: {a: [1]}}", "E031"),
        ("A: {type: string, default: 5}", "W067"),
        ("A: {type: string, minLength: -1}", "E031"),
        ("A: {type: integer, exclusiveMinimum: true}", "E031"),
        ("A: {type: string, format: decmial}", "W065"),
        ("A: {type: string, format: decimal, pattern: '1'}", "W015"),
        ("A: {type: integer, format: unix-ms, minimum: 1}", "W015"),
        ("A: {type: integer, minLength: 1}", "W015"),
        ("A: {type: string, minimum: 1}", "W015"),
        ("A: {type: string, enum: [a], pattern: b}", "W015"),
        ("A: {minimum: 1}", "W015"),
        ("A: {type: array, uniqueItems: true, prefixItems: [{}]}", "W015"),
        ("A: {type: object, additionalProperties: false}", "W015"),
        (
            "A: {allOf: [{type: object, properties: {a: {type: integer}}}, "
            "{type: object, properties: {a: {type: string}}}]}",
            "E037",
        ),
        (
            "A: {allOf: [{properties: {a: {}}, anyOf: [{required: [a]}]}, "
            "{properties: {b: {}}, anyOf: [{required: [b]}]}]}",
            "W015",
        ),
    ],
)
def test_what_is_wrong_is_reported(schemas: str, code: str, tmp_path: Path) -> None:
    assert {diagnostic.code for diagnostic in found(tmp_path, schemas)} == {code}


def test_an_operation_replaces_a_parameter_of_its_path(tmp_path: Path) -> None:
    head = TEMPLATE.replace(
        "    get:\n",
        "    parameters: [{name: a, in: query, schema: {type: string}}]\n    get:\n"
        "      parameters: [{name: a, in: query, schema: {type: integer}}]\n",
    )
    assert found(tmp_path, "A: {}", head) == []


def test_header_parameters_are_one_in_any_case(tmp_path: Path) -> None:
    head = TEMPLATE.replace(
        "    get:\n",
        "    get:\n      parameters: [{name: A, in: header, schema: {type: string}},\n"
        "        {name: a, in: header, schema: {type: string}}]\n",
    )
    assert [diagnostic.code for diagnostic in found(tmp_path, "A: {}", head)] == ["E046"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Content-Type", "W034"),
        ("ACCEPT", "W034"),
        ("content-length", "W034"),
        ("X Name", "E037"),
        ("X-Näme", "E037"),
        ("", "E037"),
        ("x-sign", "E046"),
    ],
)
def test_a_header_that_is_not_the_callers(name: str, code: str, tmp_path: Path) -> None:
    head = TEMPLATE.replace(
        "    get:\n",
        f"    get:\n      parameters: [{{name: '{name}', in: header, schema: {{type: string}}}}]\n",
    ).replace(
        "components:\n",
        """components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: X-Key
      x-signing:
        api-key: api_key
        algorithms: [{name: hmac-sha256, encoding: hex, secret: api_secret}]
        timestamp: unix-ms
        message: [timestamp]
        headers: {X-Key: api-key, X-Sign: signature}
""",
    )
    assert [diagnostic.code for diagnostic in found(tmp_path, "A: {}", head)] == [code]


@pytest.mark.parametrize(
    ("section", "codes"),
    [
        # Nothing of either is pressed by itself.
        ("components:\n  responses:\n", ["E036"]),
        ("components:\n  schemas:\n", []),
        ("webhooks:\n", []),
    ],
)
def test_a_document_without_operations_or_models_has_nothing_to_generate(
    tmp_path: Path, section: str, codes: list[str]
) -> None:
    head = f"{TEMPLATE[: TEMPLATE.index('paths:')]}paths: {{}}\n{section}"
    entry = "A: {description: None.}"
    assert [diagnostic.code for diagnostic in found(tmp_path, entry, head)] == codes


def test_a_reply_to_head_has_no_content(tmp_path: Path) -> None:
    head = TEMPLATE.replace("    get:\n", "    head:\n").replace(
        "{description: None.}",
        "{description: None., content: {application/json: {schema: {type: object}}}}",
    )
    assert [diagnostic.code for diagnostic in found(tmp_path, "A: {}", head)] == ["W022"]


def test_servers_and_environments_agree_but_for_a_slash(tmp_path: Path) -> None:
    head = TEMPLATE.replace("example.com}]", "example.com/}]").replace(
        "paths:", "x-environments: {mainnet: {url: https://api.example.com}}\npaths:"
    )
    assert found(tmp_path, "A: {}", head) == []


def test_a_public_call_needs_no_scheme(tmp_path: Path) -> None:
    head = TEMPLATE.replace("      tags", "      security: []\n      tags")
    assert found(tmp_path, "A: {}", head) == []


def test_a_long_chain_of_schemas_is_checked_against_the_standard(tmp_path: Path) -> None:
    chain = [
        f"S{n}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{n + 1}'}}}}}}"
        for n in range(300)
    ]
    assert found(tmp_path, "\n".join([*chain, "S300: {type: string}"])) == []


def test_a_crash_of_the_validator_is_told_and_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(validator: object) -> None:
        raise ValueError("the whole document " * 1000)

    monkeypatch.setattr(OpenAPIV31SpecValidator, "iter_errors", crash)
    assert found(tmp_path, "A: {}") == []
    # It is asked where a quick look does not settle it.
    monkeypatch.setattr("specpress.validation.is_plainly_sound", lambda data, version: False)
    (diagnostic,) = found(tmp_path, "A: {}")
    assert diagnostic.code == "E070"
    assert "openapi-spec-validator" in diagnostic.message
    assert len(diagnostic.message) < 300


def test_a_thousand_references_in_a_row_are_refused_once(tmp_path: Path) -> None:
    chain = [f"S{n}: {{$ref: '#/components/schemas/S{n + 1}'}}" for n in range(1000)]
    (diagnostic,) = found(tmp_path, "\n".join([*chain, "S1000: {type: string}"]))
    assert diagnostic.code == "E010"
    # S900 is the last one from which a hundred references lead to the definition.
    lines = (tmp_path / "openapi.yaml").read_text(encoding="utf-8").split("\n")
    assert lines[diagnostic.location.line - 1].strip().startswith("S899:")


def test_all_of_that_doubles_with_every_step_is_refused(tmp_path: Path) -> None:
    member = "{{$ref: '#/components/schemas/S{0}'}}"
    levels = [
        f"S{n}: {{allOf: [{member.format(n + 1)}, {member.format(n + 1)}]}}" for n in range(60)
    ]
    diagnostics = found(tmp_path, "\n".join([*levels, "S60: {type: object}"]))
    assert {diagnostic.code for diagnostic in diagnostics} == {"E010"}
    # 2**9 - 1 parts at S52 are allowed, 2**10 - 1 at S51 are too many.
    lines = (tmp_path / "openapi.yaml").read_text(encoding="utf-8").split("\n")
    assert lines[max(d.location.line for d in diagnostics) - 1].strip().startswith("S51:")


def test_examples_of_a_parent_that_lists_its_children_are_checked(tmp_path: Path) -> None:
    schemas = (
        "A: {type: object, required: [kind], properties: {kind: {type: string}}, "
        "discriminator: {propertyName: kind}, "
        "oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}\n"
        "C: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: integer}}}]}"
    )
    head = TEMPLATE.replace(
        'responses: {"200": {description: None.}}',
        'responses: {"200": {description: One., content: {application/json: '
        "{schema: {$ref: '#/components/schemas/A'}, "
        "examples: {right: {value: {kind: B, b: 1}}, wrong: {value: {kind: B, b: text}}}}}}}",
    )
    diagnostics = found(tmp_path, schemas, head)
    assert [each.code for each in diagnostics] == ["E050"]
    assert "'text' is not of type integer" in diagnostics[0].message


STRING, NUMBER = {"type": "string"}, {"type": "number"}
_FEW_NAMES = st.lists(st.sampled_from(("a", "b", "c", "d", "e", "f")), max_size=2)


@st.composite
def _schemas_of_others(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Schemas of which each is put together from some of those before it, and says a little."""
    schemas: list[dict[str, Any]] = []
    for number in range(draw(st.integers(2, 7))):
        types = {name: draw(st.sampled_from((STRING, NUMBER))) for name in draw(_FEW_NAMES)}
        own: dict[str, Any] = {"type": "object", "properties": types}
        if number and draw(st.booleans()):
            own["type"] = draw(st.sampled_from(("object", "object", "object", "array")))
        others = draw(st.lists(st.integers(0, max(number - 1, 0)), max_size=2)) if number else []
        references = [{"$ref": f"#/components/schemas/S{other}"} for other in others]
        schemas.append({"allOf": [*references, own]} if references else own)
    return schemas


def _said(schemas: list[dict[str, Any]], number: int) -> list[dict[str, Any]]:
    """All that a schema and those that it is put together from say, by following each."""
    schema = schemas[number]
    found: list[dict[str, Any]] = []
    for member in schema.get("allOf", [schema]):
        if "$ref" in member:
            found += _said(schemas, int(member["$ref"].rpartition("S")[2]))
        else:
            found.append(member)
    return found


def _contradicts_itself(said: list[dict[str, Any]]) -> bool:
    described: dict[str, set[str]] = {}
    for each in said:
        for name, schema in each["properties"].items():
            described.setdefault(name, set()).add(schema["type"])
    return len({each["type"] for each in said}) > 1 or any(
        len(types) > 1 for types in described.values()
    )


@settings(max_examples=60, deadline=None)
@given(_schemas_of_others())
def test_schemas_put_together_from_others_contradict_each_other_or_not(
    schemas: list[dict[str, Any]],
) -> None:
    with TemporaryDirectory() as folder:
        text = "".join(f"S{number}: {json.dumps(each)}\n" for number, each in enumerate(schemas))
        errors = [each for each in found(Path(folder), text) if each.code == "E037"]
    said = [_said(schemas, number) for number in range(len(schemas))]
    assert bool(errors) == any(map(_contradicts_itself, said)), errors


def test_a_schema_that_is_a_part_of_itself_is_told_of_and_so_is_what_else_is_wrong(
    tmp_path: Path,
) -> None:
    codes = [
        each.code
        for each in found(
            tmp_path,
            "A: {allOf: [{$ref: '#/components/schemas/B'}, {type: string}]}\n"
            "B: {allOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}",
        )
        if each.severity == "error"
    ]
    assert sorted(set(codes)) == ["E025", "E037"]
