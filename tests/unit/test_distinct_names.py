"""Names that no two things share, and that do not change with what has nothing to do with them."""

from __future__ import annotations

import copy
import keyword
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress import ir
from specpress.collisions import check
from specpress.loading import load
from specpress.lowering import lower
from specpress.lowering.distinct_names import Named, distinct
from specpress.naming import constant_case, snake_case
from specpress.view.catalogue import Catalogue
from specpress.view.names import attribute_names

STRING = {"type": "string"}


def _distinct(*wire_names: str) -> tuple[str, ...]:
    return distinct([Named(name, None, snake_case) for name in wire_names])


def test_the_first_keeps_the_name_and_symbols_are_spelled() -> None:
    assert _distinct("StartTime", "StartTime<", "StartTime>") == (
        "start_time",
        "start_time_less_than",
        "start_time_greater_than",
    )
    assert _distinct("a-b", "a_b", "A B") == ("a_b", "a_b_2", "a_b_3")
    assert _distinct("@id", "id", "$id", "#id") == ("at_id", "id", "dollar_id", "hash_id")
    assert _distinct("created_at", "-created_at", "name", "+name", "-a-b", "-c") == (
        *("created_at", "minus_created_at", "name", "plus_name", "a_b", "c"),
    )
    assert _distinct("self", "self_", "class", "") == ("self_", "self_2", "class_", "field")


def test_values_that_are_one_name() -> None:
    values = ["a-b", "a_b", "A B", "", "+", "-", ">", "<", "1d", "None", "True", "mro", "__a__"]
    names = distinct([Named(value, None, constant_case) for value in values])
    assert names == (
        *("A_B", "A_B_2", "A_B_3", "EMPTY", "PLUS", "MINUS", "GREATER_THAN", "LESS_THAN"),
        *("VALUE_1D", "NONE", "TRUE", "MRO", "A"),
    )


@settings(max_examples=300)
@given(st.lists(st.text(max_size=6), unique=True, max_size=12), st.lists(st.text(max_size=6)))
def test_any_wire_names_have_names(wire_names: list[str], more: list[str]) -> None:
    names = _distinct(*wire_names)
    assert len(set(names)) == len(wire_names)
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in names)
    # What is added at the end and is written plainly, or becomes another name, changes nothing.
    added = [name for name in more if snake_case(name) not in {snake_case(n) for n in wire_names}]
    numbered = {f"{snake_case(name).rstrip('_')}_" for name in wire_names}
    added = [
        name for name in added if not any(snake_case(name).startswith(each) for each in numbered)
    ]
    unspelled = [name for name in dict.fromkeys(added) if snake_case(name) not in names]
    assert _distinct(*wire_names, *unspelled)[: len(names)] == names


def _api(spec: dict[str, Any], folder: Path) -> ir.Api:
    file = folder / "openapi.yaml"
    file.write_text(yaml.safe_dump(spec, sort_keys=False, allow_unicode=True), encoding="utf-8")
    document, diagnostics = load(file, project=folder)
    assert document is not None, diagnostics
    return lower(document)


def _operation(operation_id: str, schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {
        "operationId": operation_id,
        "tags": [operation_id.split(".")[0]],
        "requestBody": {"content": content},
        "responses": {"200": {"description": "ok", "content": content}},
    }


def _spec() -> dict[str, Any]:
    def holding(**properties: Any) -> dict[str, Any]:
        return {"type": "object", "properties": properties}

    def reference(name: str) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{name}"}

    inline = holding(x=STRING)
    whole = holding(
        upper=reference("FooBar"),
        lower=reference("foo_bar"),
        made=reference("FooBarInput"),
        foo=reference("Foo"),
        resource=reference("AsyncLoansResource"),
        builtin=reference("List"),
        runtime=reference("Decimal"),
        middle={"$ref": "#/components/schemas/Foo/properties/bar_baz"},
        kind=reference("Kind"),
        literal=reference("KindLiteral"),
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "paths": {"/a": {"post": _operation("loans.get", whole)}},
        "components": {
            "schemas": {
                "foo_bar": holding(baz=inline),
                "FooBar": holding(baz={**inline, "description": "another"}),
                "FooBarInput": inline,
                "Foo": holding(bar_baz=inline, StartTime=STRING, **{"StartTime<": STRING}),
                "AsyncLoansResource": inline,
                "List": inline,
                "Decimal": inline,
                "Kind": {"type": "string", "enum": ["a-b", "a_b"]},
                "KindLiteral": {"type": "string", "enum": ["x"]},
            }
        },
    }


def _names(api: ir.Api) -> dict[tuple[str, int, int], list[str]]:
    """What is called how, by where it stands."""
    catalogue = Catalogue(api)
    found: dict[tuple[str, int, int], list[str]] = {}
    for model in api.models:
        members = (
            [each.name for each in model.members]
            if isinstance(model, ir.EnumModel)
            else [name for name, _ in attribute_names(model)]
            if isinstance(model, ir.ObjectModel | ir.RowModel)
            else []
        )
        place = model.location
        names = [model.name, catalogue.request_name(model.name), *members]
        found[place.file, place.line, place.column] = names
    return found


def test_no_two_models_share_a_name(tmp_path: Path) -> None:
    api = _api(_spec(), tmp_path)
    assert check(api) == []
    names = {model.name for model in api.models}
    assert len(names) == len(api.models)
    assert names >= {"FooBar", "FooBar2", "FooBarInput", "AsyncLoansResource2", "List"}
    assert "DecimalModel" in names
    # Three inline schemas would be FooBarBaz: of FooBar, of foo_bar, and of Foo.
    assert names >= {"FooBarBaz", "FooBarBaz2", "FooBarBaz3"}
    assert Catalogue(api).request_name("FooBar") == "FooBarInput2"
    assert Catalogue(api).enum_alias("Kind") == "KindLiteral2"


def test_what_is_unrelated_changes_no_name(tmp_path: Path) -> None:
    before = _names(_api(_spec(), tmp_path))
    spec = copy.deepcopy(_spec())
    # At the ends, so that nothing moves; and used before all else.
    other = {"type": "object", "properties": {"foo": {"$ref": "#/components/schemas/Foo"}}}
    spec["components"]["schemas"]["Other"] = other
    spec["components"]["schemas"]["Another"] = {"type": "object", "properties": {"bar": other}}
    reference = {"$ref": "#/components/schemas/Other"}
    spec["paths"]["/b"] = {"post": _operation("things.make", reference)}
    spec["tags"] = [{"name": "things"}]
    after = _names(_api(spec, tmp_path))
    moved = len(spec_lines(spec)[: spec_lines(spec).index("components:")])
    moved -= spec_lines(_spec()).index("components:")
    for (file, line, column), names in before.items():
        place = line if line <= spec_lines(_spec()).index("components:") else line + moved
        assert after[file, place, column] == names


def spec_lines(spec: dict[str, Any]) -> list[str]:
    return yaml.safe_dump(spec, sort_keys=False, allow_unicode=True).splitlines()


def test_files_with_schemas_of_one_name(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    folder.mkdir()
    for name in ("a", "b"):
        schema = {"type": "object", "properties": {f"of_{name}": STRING}}
        (folder / f"{name}.yaml").write_text(yaml.safe_dump({"Loan": schema}))
    spec = _spec()
    spec["paths"]["/a"]["post"] = _operation(
        "loans.get",
        {
            "type": "object",
            "properties": {name: {"$ref": f"schemas/{name}.yaml#/Loan"} for name in ("b", "a")},
        },
    )
    api = _api(spec, tmp_path)
    by_field = {
        model.fields[0].wire_name: model.name
        for model in api.models
        if isinstance(model, ir.ObjectModel) and model.name.startswith("Loan")
    }
    assert by_field["of_a"] == "Loan"
    assert by_field["of_b"] == "Loan2"
