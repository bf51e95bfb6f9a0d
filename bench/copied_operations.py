"""APIs of any size: nine operations of a real spec, and copies of them with models of their own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.source import REPOSITORY

SOURCE = REPOSITORY / "generated" / "bybit" / "src" / "bybit_v5" / "testing" / "_api.json"
#: From these resources come the nine operations: reads and writes, small models and large ones.
_RESOURCES = ("crypto_loan_flexible", "crypto_loan", "market")
FEW = 9


def real_api() -> dict[str, Any]:
    """The document that the operations are taken from."""
    api: dict[str, Any] = json.loads(SOURCE.read_text(encoding="utf-8"))
    return api


def synthetic(api: dict[str, Any], count: int) -> dict[str, Any]:
    """An API with so many operations: the first nine, and copies of them."""
    # The last one tells the time, which the profile refers to.
    originals = [*_operations(api)[: FEW - 1], _operations(api)[-1]]
    made = {key: value for key, value in api.items() if key != "x-simulation"}
    made["paths"], made["tags"] = {}, []
    made["components"] = {**api["components"], "schemas": {}}
    for number in range(count):
        path, method = originals[number % FEW]
        suffix = "" if number < FEW else str(number // FEW)
        operation = _copied(api["paths"][path][method], suffix)
        made["paths"][f"{path}{suffix and f'/{suffix}'}"] = {method: operation}
        for name in _referred(operation, api):
            schema = api["components"]["schemas"][name]
            made["components"]["schemas"][f"{name}{suffix}"] = _copied(schema, suffix)
        tag = {"name": operation["tags"][0], "description": "Calls."}
        if tag not in made["tags"]:
            made["tags"].append(tag)
    return made


def tagged(api: dict[str, Any], tags: int) -> dict[str, Any]:
    """The same operations under so many tags, in turn: ``tag0.borrow_0`` is the first."""
    made = {**api, "tags": [{"name": f"tag{at}", "description": "Calls."} for at in range(tags)]}
    names = {}
    for number, item in enumerate(made["paths"].values()):
        for operation in item.values():
            tag, (_, _, name) = f"tag{number % tags}", operation["operationId"].partition(".")
            names[operation["operationId"]] = f"{tag}.{name}_{number}"
            operation["operationId"], operation["tags"] = f"{tag}.{name}_{number}", [tag]
    time = made["x-server-time"]
    made["x-server-time"] = {**time, "operation": names[time["operation"]]}
    return made


def pressed(folder: Path, name: str, api: dict[str, Any]) -> Path:
    """Press the API as a package ``name`` whose client is ``Bench``; the folder of its sources."""
    (folder / "spec").mkdir(parents=True)
    (folder / "spec" / "openapi.yaml").write_text(json.dumps(api), encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        f"""[tool.specpress.packages.bench]
spec = "spec/openapi.yaml"
output = "generated/bench"
distribution = "{name}"
package = "{name}"
client = "Bench"
version = "0.1.0"
""",
        encoding="utf-8",
    )
    subprocess.run(
        [sys.executable, "-m", "specpress", "generate"],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return folder / "generated" / "bench" / "src"


def _operations(api: dict[str, Any]) -> list[tuple[str, str]]:
    """Path and method of every operation of the resources, in their order."""
    found = [
        (path, method, operation["tags"][0])
        for path, item in api["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and operation["tags"][0] in _RESOURCES
    ]
    found.sort(key=lambda each: _RESOURCES.index(each[2]))
    return [(path, method) for path, method, _ in found]


def _copied(node: dict[str, Any], suffix: str) -> dict[str, Any]:
    """A node whose schemas, resource and operationId have the suffix."""
    text = re.sub(r'"(#/components/schemas/\w+)"', rf'"\g<1>{suffix}"', json.dumps(node))
    made: dict[str, Any] = json.loads(text)
    for key in ("x-simulation", "x-reconcile", "x-wait", "x-pagination"):
        made.pop(key, None)
    if "operationId" in made:
        resource, _, name = made["operationId"].partition(".")
        made["operationId"], made["tags"] = f"{resource}{suffix}.{name}", [f"{resource}{suffix}"]
    return made


def _referred(node: dict[str, Any], api: dict[str, Any]) -> set[str]:
    """The names of the schemas that a node leads to."""
    found: set[str] = set()
    pending = [json.dumps(node)]
    while pending:
        for name in re.findall(r'"#/components/schemas/(\w+?)\d*"', pending.pop()):
            if name not in found:
                found.add(name)
                pending.append(json.dumps(api["components"]["schemas"][name]))
    return found
