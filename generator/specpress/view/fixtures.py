"""Documented exchanges -> the files that tests load."""

from __future__ import annotations

from typing import Any

from specpress import ir
from specpress.naming import snake_case
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.common_views import Imports
from specpress.view.imports import ImportCollector
from specpress.view.literals import json_text
from specpress.view.operation_names import method_name, module_name
from specpress.view.operation_views import ExampleView, OperationView
from specpress.view.replies import result_annotation

#: Parts of a documented request that few have.
_SELDOM = {
    "cookies": ir.ParameterPlace.COOKIE,
    "querystring": ir.ParameterPlace.QUERYSTRING,
}


def fixture_imports(
    resource: ir.Resource, fixtures: tuple[OperationView, ...], catalogue: Catalogue
) -> Imports:
    """What the module of a resource's fixtures imports."""
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports)
    methods = {fixture.method for fixture in fixtures}
    for operation in resource.operations:
        if method_name(operation) in methods:
            result_annotation(operation, annotator, methods)
    imports.name("typing", "Literal")
    imports.name(".._profile", "PROFILE")
    imports.name(".._runtime.fixtures", "Fixture")
    imports.name(".._runtime.fixtures", "load_fixture")
    for fixture in fixtures:
        module = fixture.constant_module or module_name(resource)
        imports.name(f"..resources.{module}", fixture.constant)
    return imports.imports()


def example_views(operation: ir.Operation, resource: ir.Resource) -> tuple[ExampleView, ...]:
    """The documented exchanges that have a reply, as files."""
    folder = f"{module_name(resource)}/{method_name(operation)}"
    return tuple(
        ExampleView(
            name=snake_case(example.name, prefix="example"),
            request_path=f"{folder}/{snake_case(example.name, prefix='example')}.request.json",
            request_json=json_text(_request_of(operation, example)),
            reply_path=f"{folder}/{snake_case(example.name, prefix='example')}.response.json",
            reply_json=json_text(example.reply),
        )
        for example in operation.examples
        if example.has_reply
    )


def _request_of(operation: ir.Operation, example: ir.Example) -> dict[str, Any]:
    """The documented request: arguments by place, under their wire names."""
    by_place: dict[ir.ParameterPlace, dict[str, Any]] = {}
    for place, name, value in example.arguments:
        by_place.setdefault(place, {})[name] = value
    whole_body = by_place.get(ir.ParameterPlace.BODY, {}).get("body")
    fields = by_place.get(ir.ParameterPlace.BODY_FIELD)
    members = by_place.get(ir.ParameterPlace.BODY_MEMBERS)
    if members is not None:
        fields = {**(fields or {}), **members}
    return {
        "method": operation.method,
        "path": operation.path,
        "path_parameters": by_place.get(ir.ParameterPlace.PATH, {}),
        "query": by_place.get(ir.ParameterPlace.QUERY, {}),
        "headers": by_place.get(ir.ParameterPlace.HEADER, {}),
        **{key: by_place[place] for key, place in _SELDOM.items() if place in by_place},
        "body": whole_body if fields is None else fields,
    }
