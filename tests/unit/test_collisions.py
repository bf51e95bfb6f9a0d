"""Names that Python cannot tell apart are located errors, in every scope."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from specpress.collisions import check
from specpress.diagnostics import Diagnostic
from specpress.loading import load
from specpress.lowering import lower


def _operation(operation_id: str, **more: Any) -> dict[str, Any]:
    reply = {"schema": {"$ref": "#/components/schemas/Reply"}}
    return {
        "operationId": operation_id,
        "tags": [operation_id.split(".")[0]],
        "responses": {"200": {"description": "ok", "content": {"application/json": reply}}},
        **more,
    }


def _spec() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "paths": {"/a": {"get": _operation("loans.get")}},
        "components": {"schemas": {"Reply": {"type": "object", "properties": {"id": {}}}}},
    }


def _check(spec: dict[str, Any], folder: Path) -> list[Diagnostic]:
    file = folder / "openapi.yaml"
    file.write_text(yaml.safe_dump(spec, sort_keys=False))
    document, diagnostics = load(file, project=folder)
    assert document is not None
    assert diagnostics == []
    return check(lower(document))


def test_distinct_names_are_fine(tmp_path: Path) -> None:
    assert _check(_spec(), tmp_path) == []


def _two_properties(spec: dict[str, Any]) -> None:
    spec["components"]["schemas"]["Reply"]["properties"] = {"loanId": {}, "loan_id": {}}


def _raw_and_property(spec: dict[str, Any]) -> None:
    time = {"type": "string", "format": "unix-ms"}
    spec["components"]["schemas"]["Reply"]["properties"] = {"uTime": time, "u_time_ms": {}}


def _two_members(spec: dict[str, Any]) -> None:
    enum = {"type": "string", "enum": ["a-b", "a_b"]}
    spec["components"]["schemas"]["Reply"]["properties"] = {"kind": enum}


def _two_arguments(spec: dict[str, Any]) -> None:
    schema = {"type": "string"}
    spec["paths"]["/a"]["get"]["parameters"] = [
        {"name": "loanId", "in": "query", "schema": schema},
        {"name": "loan-id", "in": "header", "schema": schema},
    ]


def _two_methods(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("loans.Get")}


def _two_tags(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("Loans.list")}


def _own_attribute(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("close.now")}


def _two_classes(spec: dict[str, Any]) -> None:
    spec["components"]["schemas"]["reply"] = {"type": "object", "properties": {"x": {}}}
    inner = {"$ref": "#/components/schemas/reply"}
    spec["components"]["schemas"]["Reply"]["properties"] = {"inner": inner}


def _two_records(spec: dict[str, Any]) -> None:
    schemas = spec["components"]["schemas"]
    for name in ("FOOBar", "FooBar"):
        schemas[name] = {"type": "object", "properties": {"x": {"type": "string"}}}
    references = [{"$ref": f"#/components/schemas/{name}"} for name in ("FOOBar", "FooBar")]
    body = {"type": "object", "properties": dict(zip("ab", references, strict=True))}
    request = {"content": {"application/json": {"schema": body}}}
    spec["paths"]["/a"]["post"] = _operation("loans.borrow", requestBody=request)


def _model_and_resource(spec: dict[str, Any]) -> None:
    model = {"type": "object", "properties": {"x": {"type": "string"}}}
    spec["components"]["schemas"]["AsyncLoansResource"] = model
    inner = {"$ref": "#/components/schemas/AsyncLoansResource"}
    spec["components"]["schemas"]["Reply"]["properties"] = {"inner": inner}


CLASHES = {
    "properties": (_two_properties, "'loan_id' in the model 'Reply'"),
    "raw value and property": (_raw_and_property, "'u_time_ms' in the model 'Reply'"),
    "members": (_two_members, "'A_B' in the model 'ReplyKind'"),
    "arguments": (_two_arguments, "'loan_id' in the operation 'loans.get'"),
    "methods": (_two_methods, "'get' in the resource 'loans'"),
    "tags": (_two_tags, "'loans' in the client"),
    "own attribute": (_own_attribute, "'close' in the client"),
    "classes": (_two_classes, "'Reply' in the models"),
    "records": (_two_records, "'FOO_BAR_RECORD' in the models"),
    "model and resource": (_model_and_resource, "'AsyncLoansResource' in the models"),
}


@pytest.mark.parametrize("name", CLASHES)
def test_a_clash_is_located(name: str, tmp_path: Path) -> None:
    change, expected = CLASHES[name]
    spec = _spec()
    change(spec)
    (found,) = _check(spec, tmp_path)
    assert expected in found.message
    assert found.location.file == "openapi.yaml"
    assert found.location.line > 1
    assert found.hint is not None


def test_x_name_resolves_a_clash(tmp_path: Path) -> None:
    spec = _spec()
    _two_properties(spec)
    spec["components"]["schemas"]["Reply"]["properties"]["loan_id"]["x-name"] = "other_id"
    assert _check(spec, tmp_path) == []
