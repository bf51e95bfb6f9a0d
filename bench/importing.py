"""What importing a package costs, with 9 operations and with 100.

Nine operations of a real spec are pressed as they are, and copied, with models and resources of
their own, until there are a hundred. Each measurement is a fresh process; the two
packages take turns, and medians are shown. Run it from a checkout: ``python bench/importing.py``.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

REPOSITORY = Path(__file__).resolve().parent.parent
SOURCE = REPOSITORY / "generated" / "bybit" / "src" / "bybit_v5" / "testing" / "_api.json"
#: From these resources come the nine operations: reads and writes, small models and large ones.
RESOURCES = ("crypto_loan_flexible", "crypto_loan", "market")
FEW, MANY = 9, 100

PROGRAM = """
import os, sys, time

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

modules, memory, start = len(sys.modules), resident(), time.perf_counter()
import PACKAGE
imported = time.perf_counter() - start
client = PACKAGE.Bench(PACKAGE.Environment.TESTNET, api_key="k", api_secret="s")
created = time.perf_counter() - start
client_memory = resident() - memory
client_modules = len(sys.modules) - modules
client.crypto_loan_flexible.borrow
used = time.perf_counter() - start
print(imported, created, used, client_memory, resident() - memory, client_modules)
"""


@dataclass(frozen=True)
class Cost:
    """What one process measured: seconds since its start, bytes, and modules."""

    imported: float
    client: float
    resource: float
    client_memory: int
    resource_memory: int
    client_modules: int


def operations_of(api: dict[str, Any]) -> list[tuple[str, str]]:
    """Path and method of every operation, those of RESOURCES in their order."""
    found = [
        (path, method, operation["tags"][0])
        for path, item in api["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and operation["tags"][0] in RESOURCES
    ]
    found.sort(key=lambda each: RESOURCES.index(each[2]))
    return [(path, method) for path, method, _ in found]


def synthetic(api: dict[str, Any], count: int) -> dict[str, Any]:
    """An API with so many operations: the first nine, and copies of them."""
    # The last one tells the time, which the profile refers to.
    originals = [*operations_of(api)[: FEW - 1], operations_of(api)[-1]]
    made = {key: value for key, value in api.items() if key != "x-simulation"}
    made["paths"], made["tags"] = {}, []
    made["components"] = {**api["components"], "schemas": {}}
    for number in range(count):
        path, method = originals[number % FEW]
        suffix = "" if number < FEW else str(number // FEW)
        operation = copied(api["paths"][path][method], suffix)
        made["paths"][f"{path}{suffix and f'/{suffix}'}"] = {method: operation}
        for name in referred(operation, api):
            schema = api["components"]["schemas"][name]
            made["components"]["schemas"][f"{name}{suffix}"] = copied(schema, suffix)
        tag = {"name": operation["tags"][0], "description": "Calls."}
        if tag not in made["tags"]:
            made["tags"].append(tag)
    return made


def copied(node: dict[str, Any], suffix: str) -> dict[str, Any]:
    """A node whose schemas, resource and operationId have the suffix."""
    text = re.sub(r'"(#/components/schemas/\w+)"', rf'"\g<1>{suffix}"', json.dumps(node))
    made: dict[str, Any] = json.loads(text)
    for key in ("x-simulation", "x-reconcile", "x-wait", "x-pagination"):
        made.pop(key, None)
    if "operationId" in made:
        resource, _, name = made["operationId"].partition(".")
        made["operationId"], made["tags"] = f"{resource}{suffix}.{name}", [f"{resource}{suffix}"]
    return made


def referred(node: dict[str, Any], api: dict[str, Any]) -> set[str]:
    """The names of the schemas that a node leads to."""
    found: set[str] = set()
    pending = [json.dumps(node)]
    while pending:
        for name in re.findall(r'"#/components/schemas/(\w+?)\d*"', pending.pop()):
            if name not in found:
                found.add(name)
                pending.append(json.dumps(api["components"]["schemas"][name]))
    return found


def pressed(folder: Path, name: str, api: dict[str, Any]) -> Path:
    """Press the API as a package of its own; the folder of its sources."""
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
    )
    return folder / "generated" / "bench" / "src"


def measure(name: str, source: Path) -> Cost:
    """Import in a fresh process."""
    printed = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("PACKAGE", name)],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return Cost(*map(float, printed[:3]), *map(int, printed[3:]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=31)
    rounds = parser.parse_args().rounds
    api = json.loads(SOURCE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        packages = {
            f"bench_{count}": pressed(
                Path(temporary) / str(count), f"bench_{count}", synthetic(copy.deepcopy(api), count)
            )
            for count in (FEW, MANY)
        }
        costs: dict[str, list[Cost]] = {name: [] for name in packages}
        for name, source in packages.items():  # compiles what is imported
            measure(name, source)
        for _ in range(rounds):
            for name, source in packages.items():
                costs[name].append(measure(name, source))
    show(rounds, *costs.values())


def show(rounds: int, few: list[Cost], many: list[Cost]) -> None:
    """The medians, and how they grow."""
    table = Table(title=f"medians of {rounds} fresh processes each, taking turns")
    table.add_column("from the start of the import to")
    for title in (f"{FEW} operations", f"{MANY} operations", "ratio"):
        table.add_column(title, justify="right")
    rows = [
        ("the import is done", "imported", 1e3, "ms"),
        ("a client is made", "client", 1e3, "ms"),
        ("a resource is loaded", "resource", 1e3, "ms"),
        ("memory with a client", "client_memory", 2**-20, "MiB"),
        ("memory with a resource", "resource_memory", 2**-20, "MiB"),
        ("modules with a client", "client_modules", 1, ""),
    ]
    for title, name, factor, unit in rows:
        one, other = (
            statistics.median(getattr(cost, name) for cost in costs) for costs in (few, many)
        )
        digits = 0 if not unit else 2
        table.add_row(
            title,
            f"{one * factor:.{digits}f} {unit}".strip(),
            f"{other * factor:.{digits}f} {unit}".strip(),
            f"{other / one:.2f}",
        )
    Console().print(table)


if __name__ == "__main__":
    main()
