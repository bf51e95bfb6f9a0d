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


def _two_arguments(spec: dict[str, Any]) -> None:
    schema = {"type": "string"}
    spec["paths"]["/a"]["get"]["parameters"] = [
        {"name": "loanId", "in": "query", "x-name": "loan_id", "schema": schema},
        {"name": "loan-id", "in": "header", "x-name": "loan_id", "schema": schema},
    ]


def _two_methods(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("loans.Get")}


def _two_tags(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("Loans.list")}


def _own_attribute(spec: dict[str, Any]) -> None:
    spec["paths"]["/b"] = {"get": _operation("close.now")}


def _paged(spec: dict[str, Any], *names: str) -> None:
    """The list of the spec comes in pages; it has arguments of these names."""
    spec["components"]["schemas"]["Reply"]["properties"] = {
        "next": {"type": "string"},
        "rows": {"type": "array", "items": {"type": "object", "properties": {"id": {}}}},
    }
    schema = {"type": "string"}
    spec["paths"]["/a"]["get"]["parameters"] = [
        {"name": name, "in": "query", "schema": schema} for name in ("cursor", *names)
    ]
    spec["paths"]["/a"]["get"]["x-pagination"] = {
        "rows": "/rows",
        "cursor": {"argument": "cursor", "field": "/next"},
    }


def _iterator_and_method(spec: dict[str, Any]) -> None:
    _paged(spec)
    spec["paths"]["/a"]["get"]["operationId"] = "loans.get_all"
    spec["paths"]["/b"] = {"get": _operation("loans.iter_all")}


def _argument_of_iterator(spec: dict[str, Any]) -> None:
    _paged(spec, "resumeFrom")


def _waits(spec: dict[str, Any], operation_id: str, argument: str) -> None:
    """A write, with a body of one argument, that is waited for."""
    _paged(spec)
    body = {"type": "object", "properties": {argument: {"type": "string"}}}
    spec["paths"].setdefault("/w", {})["post"] = _operation(
        operation_id,
        requestBody={"content": {"application/json": {"schema": body}}},
    )
    spec["paths"]["/w"]["post"]["x-wait"] = {
        "until": "done",
        "operation": "loans.get",
        "rows": "/rows",
        "match": {"id": {"argument": argument}},
        "timeout": 5,
    }


def _wait_and_method(spec: dict[str, Any]) -> None:
    _waits(spec, "loans.repay", "coin")
    spec["paths"]["/b"] = {"get": _operation("loans.wait_until_done")}


def _argument_of_wait(spec: dict[str, Any]) -> None:
    _waits(spec, "loans.repay", "timeout")


CLASHES = {
    "iterator and method": (_iterator_and_method, "'iter_all' in the resource 'loans'"),
    "argument of an iterator": (
        _argument_of_iterator,
        "'resume_from' in the operation 'loans.get'",
    ),
    "wait and method": (_wait_and_method, "'wait_until_done' in the resource 'loans'"),
    "argument of a wait": (_argument_of_wait, "'timeout' in the operation 'loans.repay'"),
    "arguments": (_two_arguments, "'loan_id' in the operation 'loans.get'"),
    "methods": (_two_methods, "'get' in the resource 'loans'"),
    "tags": (_two_tags, "'loans' in the client"),
    "own attribute": (_own_attribute, "'close' in the client"),
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
    _two_arguments(spec)
    spec["paths"]["/a"]["get"]["parameters"][1]["x-name"] = "other_id"
    assert _check(spec, tmp_path) == []


def test_a_name_that_the_document_gives_is_not_changed(tmp_path: Path) -> None:
    spec = _spec()
    properties = {"loanId": {}, "loan": {"x-name": "loan_id"}, "other": {"x-name": "loan_id"}}
    spec["components"]["schemas"]["Reply"]["properties"] = properties
    (found,) = _check(spec, tmp_path)
    assert "'loan_id' in the model 'Reply'" in found.message
