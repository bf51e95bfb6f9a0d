"""Documents whose shape tries to cost more memory, time or files than they have."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

#: Writes the text of a document.
Structure = Callable[[], str]


def document(schema: Any, schemas: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A document with one operation that takes and returns what has a schema."""
    content = {"application/json": {"schema": schema}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Structures", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {
            "/things": {
                "post": {
                    "operationId": "send",
                    "requestBody": {"required": True, "content": content},
                    "responses": {"200": {"description": "", "content": content}},
                }
            }
        },
        "components": {"schemas": schemas or {}},
        **more,
    }


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _text() -> dict[str, Any]:
    return {"type": "string"}


def _json(schema: Any, schemas: dict[str, Any] | None = None, **more: Any) -> str:
    return json.dumps(document(schema, schemas, **more))


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def laughs() -> str:
    """Aliases that unfold to a billion values."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    return "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n" + "\n".join(lines) + "\n"


def nested_brackets() -> str:
    """A list of lists without end."""
    return '{"openapi": "3.1.0", "x": ' + "[" * 100_000 + "]" * 100_000 + "}"


def nested_properties() -> str:
    """Objects in objects, as deep as a file may go."""
    schema: dict[str, Any] = _text()
    for _ in range(40):
        schema = _object(inner=schema)
    return _json(schema)


def nested_arrays() -> str:
    schema: dict[str, Any] = _text()
    for _ in range(100):
        schema = {"type": "array", "items": schema}
    return _json(schema)


def nested_all_of() -> str:
    schema: dict[str, Any] = _object(text=_text())
    for _ in range(70):
        schema = {"allOf": [schema]}
    return _json(schema)


def chained_references() -> str:
    schemas: dict[str, Any] = {f"Link{n}": _reference(f"Link{n + 1}") for n in range(2000)}
    return _json(_reference("Link0"), {**schemas, "Link2000": _object(text=_text())})


def chained_models() -> str:
    """Each model holds the next one: as deep as there are models."""
    schemas = {f"Link{n}": _object(next=_reference(f"Link{n + 1}")) for n in range(200)}
    return _json(_reference("Link0"), {**schemas, "Link200": _object(text=_text())})


def doubling_all_of() -> str:
    """Each schema is put together from the one before, twice."""
    schemas: dict[str, Any] = {"Bomb0": _object(text=_text())}
    for n in range(1, 30):
        schemas[f"Bomb{n}"] = {"allOf": [_reference(f"Bomb{n - 1}"), _reference(f"Bomb{n - 1}")]}
    return _json(_reference("Bomb29"), schemas)


def doubling_any_of() -> str:
    schemas: dict[str, Any] = {"Bomb0": _object(text=_text())}
    for n in range(1, 30):
        schemas[f"Bomb{n}"] = {"anyOf": [_reference(f"Bomb{n - 1}"), _reference(f"Bomb{n - 1}")]}
    return _json(_reference("Bomb29"), schemas)


def doubling_one_of() -> str:
    """Alternatives of alternatives without a type of their own: a trillion ways down."""
    schemas: dict[str, Any] = {"Step0": _object(text=_text())}
    for step in range(1, 40):
        below = _reference(f"Step{step - 1}")
        schemas[f"Step{step}"] = {"oneOf": [below, below, _object(**{f"step{step}": below})]}
    return _json(_reference("Step39"), schemas)


def circle_of_every_one_of() -> str:
    """Every schema is one of all others."""
    names = [f"Any{number}" for number in range(20)]
    schemas = {
        name: {"oneOf": [_reference(other) for other in names if other != name]} for name in names
    }
    return _json(_reference("Any0"), schemas)


def doubling_properties() -> str:
    """Each model holds the one before in ten properties: a value of it has no end."""
    schemas: dict[str, Any] = {"Bomb0": _object(text=_text())}
    for n in range(1, 20):
        members = {f"part{m}": _reference(f"Bomb{n - 1}") for m in range(10)}
        schemas[f"Bomb{n}"] = {**_object(**members), "required": list(members)}
    return _json(_reference("Bomb19"), schemas)


def circle_of_all_of() -> str:
    schemas = {"A": {"allOf": [_reference("B")]}, "B": {"allOf": [_reference("A")]}}
    return _json(_reference("A"), schemas)


def circle_of_any_of() -> str:
    schemas = {"A": {"anyOf": [_reference("B")]}, "B": {"oneOf": [_reference("A"), _text()]}}
    return _json(_reference("A"), schemas)


def circle_of_items() -> str:
    schemas = {
        "A": {"type": "array", "items": _reference("B")},
        "B": {"type": "object", "additionalProperties": _reference("A")},
    }
    return _json(_reference("A"), schemas)


def circle_of_items_inside_all_of() -> str:
    """What JSON itself is, where something else is made of it."""
    values = {"anyOf": [_text(), {"type": "array", "items": _reference("Value")}]}
    return _json({"allOf": [_reference("Value")], "description": "JSON"}, {"Value": values})


def circle_of_required_members() -> str:
    """No value can fulfil it."""
    return _json(_reference("A"), {"A": {**_object(inner=_reference("A")), "required": ["inner"]}})


def circle_of_parameters() -> str:
    made = document(_text())
    made["components"]["parameters"] = {"A": {"$ref": "#/components/parameters/A"}}
    made["paths"]["/things"]["post"]["parameters"] = [{"$ref": "#/components/parameters/A"}]
    return json.dumps(made)


def circle_of_paths() -> str:
    made = document(_text())
    made["paths"]["/other"] = {"$ref": "#/paths/~1other"}
    return json.dumps(made)


def many_properties() -> str:
    return _json(_object(**{f"property{n}": _text() for n in range(800)}))


def many_enum_values() -> str:
    return _json({"type": "string", "enum": [f"value {n}" for n in range(5_000)]})


def many_branches() -> str:
    schemas = {f"Branch{n}": _object(**{f"p{n}": _text()}) for n in range(300)}
    return _json({"oneOf": [_reference(name) for name in schemas]}, schemas)


def many_parameters() -> str:
    made = document(_text())
    made["paths"]["/things"]["post"]["parameters"] = [
        {"name": f"parameter{n}", "in": "query", "schema": _text()} for n in range(200)
    ]
    return json.dumps(made)


def huge_numbers() -> str:
    bounds = {"minimum": -(10**400), "maximum": 10**400}
    return _json(
        _object(
            integer={"type": "integer", **bounds, "default": 10**400},
            number={"type": "number", **bounds, "multipleOf": 1e-300, "enum": [1e300, 10**4200]},
            text={"type": "string", "minLength": 10**30, "maxLength": 10**40},
            items={"type": "array", "items": _text(), "minItems": 10**9, "maxItems": 10**18},
        )
    ).replace("1e+300", "1e300")


def exponent_of_a_number() -> str:
    """A number that has a billion digits where it is written out."""
    schema = {"type": "number", "maximum": 0, "default": 0}
    return _json(schema).replace('"maximum": 0', '"maximum": 1e999999999')


def huge_text() -> str:
    return _json({"type": "string", "description": "x" * 2_000_000})


def slow_pattern_of_an_example() -> str:
    """A pattern that looks for hours, and an example that makes it look."""
    schema = {"type": "string", "pattern": "^(a+)+$"}
    made = document(_object(text=schema))
    for content in (
        made["paths"]["/things"]["post"]["requestBody"]["content"],
        made["paths"]["/things"]["post"]["responses"]["200"]["content"],
    ):
        content["application/json"]["examples"] = {"one": {"value": {"text": "a" * 60 + "!"}}}
    return json.dumps(made)


def slow_pattern_of_a_default() -> str:
    schema = {"type": "string", "pattern": "^(a|aa)+$", "default": "a" * 60 + "!"}
    return _json(_object(text=schema))


def lone_surrogate() -> str:
    return _json({"type": "string", "description": "\ud800", "enum": ["\udfff", "a"]})


def negative_columns() -> str:
    """Rows without end, and one of no columns."""
    return _json(
        _object(rows={"type": "array", "prefixItems": [_text()] * 3_000}, none={"prefixItems": []})
    )


def spread_of_media_types() -> str:
    made = document(_text())
    content = {f"application/vnd.x{n}+json": {"schema": _text()} for n in range(300)}
    made["paths"]["/things"]["post"]["responses"]["200"]["content"] = content
    return json.dumps(made)


JSON: dict[str, Structure] = {
    function.__name__: function
    for function in (
        *(nested_brackets, nested_properties, nested_arrays, nested_all_of, chained_references),
        *(chained_models, doubling_all_of, doubling_any_of, doubling_properties),
        *(doubling_one_of, circle_of_every_one_of),
        *(circle_of_all_of, circle_of_any_of, circle_of_items, circle_of_items_inside_all_of),
        circle_of_required_members,
        *(circle_of_parameters, circle_of_paths, many_properties, many_enum_values),
        *(many_branches, many_parameters, huge_numbers, exponent_of_a_number, huge_text),
        *(slow_pattern_of_an_example, slow_pattern_of_a_default, lone_surrogate),
        *(negative_columns, spread_of_media_types),
    )
}
YAML: dict[str, Structure] = {"laughs": laughs}
