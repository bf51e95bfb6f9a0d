"""Which module each model stands in: none imports one that imports it."""

from __future__ import annotations

import json
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from specpress import ir
from specpress.config import PackageConfig
from specpress.loading import load
from specpress.lowering import lower
from specpress.tolerance import tolerate
from specpress.view import large_resources, view
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


def _api(document: dict[str, Any], folder: Path) -> ir.Api:
    (folder / "openapi.json").write_text(json.dumps(document))
    found, _ = load(folder / "openapi.json", project=folder)
    assert found is not None
    return lower(tolerate(found)[0])


def _imports(catalogue: Catalogue) -> dict[str, set[str]]:
    """The modules that each module of models imports from."""
    modules = {name: usage.module for name, usage in catalogue.usages.items()}
    imports: dict[str, set[str]] = {}
    for name, model in catalogue.models.items():
        for inner in catalogue.reachable(*types_of(model)):
            if modules[inner] != modules[name]:
                imports.setdefault(modules[name], set()).add(modules[inner])
    return imports


def test_no_module_of_models_imports_one_that_imports_it(tmp_path: Path) -> None:
    catalogue = Catalogue(_api(DOCUMENT, tmp_path))
    modules = {name: usage.module for name, usage in catalogue.usages.items()}
    assert modules == {
        "Cat": "cats",
        "Kitten": "cats",
        "Dog": "dogs",
        "Tag": "shared",
        "Forgotten": "others",
        "BornWebhook": "others",
    }
    assert list(TopologicalSorter(_imports(catalogue)).static_order())[-1] == "others"


def _pets(**schemas: str) -> dict[str, Any]:
    """The paths of calls of one resource, each of which gives a schema."""
    return {
        f"/{name}": {"get": {**_get("pets", schema)["get"], "operationId": f"pets.{name}"}}
        for name, schema in schemas.items()
    }


def test_models_of_a_large_resource_stand_with_the_first_call_that_uses_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the order of the document; what other resources use as well is shared."""
    monkeypatch.setattr(large_resources, "LARGEST_MODULE", 2)
    schemas = {
        "Owl": _object(claw="Claw", nest="Nest", tag="Tag"),
        "Hawk": _object(claw="Claw"),
        "Claw": _object(owl="Joint"),
        "Joint": _object(claw="Claw"),
        "Nest": _object(),
        "Cat": _object(tag="Tag"),
        "Tag": _object(),
    }
    paths = {"/cats": _get("cats", "Cat"), **_pets(owl="Owl", hawk="Hawk", nest="Nest")}
    document = {**DOCUMENT, "paths": paths, "webhooks": {}, "components": {"schemas": schemas}}
    catalogue = Catalogue(_api(document, tmp_path))
    assert {name: usage.module for name, usage in catalogue.usages.items()} == {
        "Owl": "_pets.owl",
        "Hawk": "_pets.hawk",
        "Claw": "_pets.hawk",
        "Joint": "_pets.hawk",
        "Nest": "_pets.nest",
        "Cat": "cats",
        "Tag": "shared",
    }
    imports = _imports(catalogue)
    assert imports == {"_pets.owl": {"_pets.hawk", "_pets.nest", "shared"}, "cats": {"shared"}}


@pytest.mark.parametrize(("call", "name"), [("nest", "models"), ("models", "_models")])
def test_signatures_of_a_large_resource_name_models_by_way_of_their_package(
    call: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call of the same name hides the package; a text that is a model's name is none."""
    monkeypatch.setattr(large_resources, "LARGEST_MODULE", 1)
    kind = {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["Owl", "Cat"]}}
    bird = {"name": "bird", "in": "query", "schema": {"type": "string", "const": "Owl"}}
    paths = _pets(owl="Owl", **{call: "Nest"})
    paths["/owl"]["get"]["parameters"] = [kind, bird]
    schemas = {"Owl": _object(nest="Nest"), "Nest": _object()}
    document = {**DOCUMENT, "paths": paths, "webhooks": {}, "components": {"schemas": schemas}}
    api = _api(document, tmp_path)
    config = PackageConfig("a", "a.yaml", "a", "a", "a", "Client", "1.0.0")
    (resource,) = view(api, config).resources
    owl = next(each for each in resource.methods if each.method == "owl")
    plain = next(each for each in resource.operations if each.method == "owl")
    assert (plain.result, owl.result) == ("Owl", f"{name}.Owl")
    annotations = {each.name: each.annotation for each in plain.signature.arguments}
    written = {each.name: each.annotation for each in owl.signature.arguments}
    assert annotations == {
        "kind": "PetsOwlKind | PetsOwlKindLiteral | None",
        "bird": 'Literal["Owl"] | None',
    }
    assert written == {
        "kind": f"{name}.PetsOwlKind | {name}.PetsOwlKindLiteral | None",
        "bird": 'Literal["Owl"] | None',
    }
    lines = [line for group in resource.imports.groups for line in group]
    assert f"from .. import {'models' if name == 'models' else 'models as _models'}" in lines
    assert not [
        line for line in lines if line.startswith(("from ..models", "from .._runtime.wire"))
    ]
    modules = {each.name: [*chain(*each.imports.groups)] for each in resource.call_modules}
    assert [line for line in modules["owl"] if "models" in line or "wire" in line] == [
        "from ..._runtime.wire import ConstantValue, Enumeration",
        "from ...models._pets.owl import Owl, PetsOwlKind",
    ]
    assert not any("_runtime.wire" in line for line in modules[call])
