"""Which module each model stands in: none imports one that imports it."""

from __future__ import annotations

import json
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

from specpress.loading import load
from specpress.lowering import lower
from specpress.tolerance import tolerate
from specpress.view.catalogue import Catalogue, types_of


def _get(tag: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"get": {"tags": [tag], "responses": {"200": {"description": "", "content": content}}}}


def _object(**properties: str) -> dict[str, Any]:
    references = {name: {"$ref": f"#/components/schemas/{to}"} for name, to in properties.items()}
    return {"type": "object", "properties": {"id": {"type": "string"}, **references}}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Modules", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "paths": {"/cats": _get("cats", "Cat"), "/dogs": _get("dogs", "Dog")},
    "webhooks": {"born": {"post": {"requestBody": {"content": {"application/json": {
        "schema": _object(cat="Cat", tag="Tag"),
    }}}}}},
    "components": {"schemas": {
        "Cat": _object(tag="Tag", kitten="Kitten"),
        "Kitten": _object(mother="Cat"),
        "Dog": _object(tag="Tag"),
        "Tag": _object(parent="Tag"),
        "Forgotten": _object(dog="Dog", cat="Cat"),
    }},
}  # one case a line  # fmt: skip


def test_no_module_of_models_imports_one_that_imports_it(tmp_path: Path) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT))
    document, _ = load(tmp_path / "openapi.json", project=tmp_path)
    assert document is not None
    catalogue = Catalogue(lower(tolerate(document)[0]))
    modules = {name: usage.module for name, usage in catalogue.usages.items()}
    assert modules == {
        "Cat": "cats",
        "Kitten": "cats",
        "Dog": "dogs",
        "Tag": "shared",
        "Forgotten": "others",
        "BornWebhook": "others",
    }
    imports: dict[str, set[str]] = {}
    for name, model in catalogue.models.items():
        for inner in catalogue.reachable(*types_of(model)):
            if modules[inner] != modules[name]:
                imports.setdefault(modules[name], set()).add(modules[inner])
    assert list(TopologicalSorter(imports).static_order())[-1] == "others"
