"""Pressing documents, against others that generate clients: time, and the memory it takes.

Each run is a fresh process; processor time is that of all its processes, memory that of the
largest of them. Ours makes a client with models, sync and async, its mock exchange, its fixtures
and tests and the sources of its documentation; openapi-python-client a client with models;
datamodel-code-generator models alone.
"""

from __future__ import annotations

import copy
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.documents import Described, alone, documents, operations_of, yaml_of
from bench.measurement import Measurement
from bench.processes import TOOLS, Cost, run
from bench.results import Cell, Goal, Part, Row

_COLUMNS = ("seconds", "s of processor time", "of a full run's", "MB at most")
_ALL, _NOTHING, _ONE = (
    f"specpress, {what}" for what in ("all", "nothing changed", "one endpoint changed")
)
#: What is left where nothing else is read or pressed: see the page for what this bounds.
_ALONE = "specpress, that endpoint alone in its document"
_CLIENT = "openapi-python-client"
_MODELS = "datamodel-code-generator (models only)"
#: The project of one package.
CONFIGURATION = """
[tool.specpress.packages.pressed]
spec = "spec/pressed/openapi.yaml"
output = "generated/pressed"
distribution = "pressed-client"
package = "pressed_client"
client = "Pressed"
version = "0.1.0"
"""


def parts(rounds: int) -> tuple[Part, ...]:
    """A part for each document, in few rounds, as peers take long."""
    few = max(1, rounds // 5)
    return tuple(
        _part(f"generate-{number}", each, few) for number, each in enumerate(documents(), 1)
    )


def _part(name: str, described: Described, rounds: int) -> Part:
    measured: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory(prefix="specpress-bench-") as folder:
        contenders = _contenders(described, Path(folder))
        for _ in range(rounds):
            for contender, press in contenders.items():
                measured.setdefault(contender, []).append(press())
    full = statistics.median(each.processor for each in measured[_ALL])
    rows = tuple(_row(contender, costs, full) for contender, costs in measured.items())
    return Part(name, f"Generate ({described.title})", _COLUMNS, rows)


def _row(name: str, costs: list[Cost], full: float) -> Row:
    wall, processor, megabytes = (
        statistics.median(numbers)
        for numbers in zip(*((c.wall, c.processor, c.megabytes) for c in costs), strict=True)
    )
    failures = [each.failure for each in costs if each.failure is not None]
    if failures:
        # How long it takes to fail is no answer: the name says so, and no goal is about it.
        name = f"{name} (fails: {failures[0]})"
    return Row(name, (wall, processor, processor / full, megabytes))


def _contenders(described: Described, folder: Path) -> Mapping[str, Callable[[], Cost]]:
    known = list(operations_of(described.content))
    endpoint = known[len(known) // 2]
    project = _Project(folder / "ours", described, endpoint)
    by_itself = replace(described, content=alone(described.content, *endpoint))
    least = _Project(folder / "alone", by_itself, endpoint)
    source = folder / "openapi.yaml"
    source.write_text(described.text_for_others, encoding="utf-8")
    given = folder / "settings.yaml"
    # Without it, documents whose enums differ in case only are refused.
    given.write_text("literal_enums: true\n", encoding="utf-8")
    client: list[str | Path] = [TOOLS / "openapi-python-client", "generate", "--overwrite"]
    client += ["--path", source, "--output-path", folder / "client", "--config", given]
    models: list[str | Path] = [
        TOOLS / "datamodel-codegen",
        "--input",
        source,
        "--input-file-type",
        "openapi",
    ]
    models += ["--output", folder / "models", "--output-model-type", "pydantic_v2.BaseModel"]
    return {
        _ALL: project.everything,
        _NOTHING: project.nothing_changed,
        _ONE: project.one_endpoint_changed,
        _ALONE: least.pressed_and_one_endpoint_changed,
        _CLIENT: lambda: run(client, folder),
        _MODELS: lambda: run(models, folder),
    }


@dataclass
class _Project:
    """A project of ours with one document."""

    folder: Path
    described: Described
    endpoint: tuple[str, str]
    spec: Path = field(init=False)

    def __post_init__(self) -> None:
        self.spec = self.folder / "spec" / "pressed" / "openapi.yaml"
        self.spec.parent.mkdir(parents=True)
        (self.folder / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
        self._write(changed=False)

    def everything(self) -> Cost:
        """The first run: nothing is there."""
        shutil.rmtree(self.folder / "generated", ignore_errors=True)
        shutil.rmtree(self.folder / ".specpress_cache", ignore_errors=True)
        return self._generate()

    def nothing_changed(self) -> Cost:
        """The run after that."""
        return self._generate()

    def one_endpoint_changed(self) -> Cost:
        """The run after ``endpoint`` got another parameter; then the document is as it was."""
        self._write(changed=True)
        cost = self._generate()
        self._write(changed=False)
        return cost

    def pressed_and_one_endpoint_changed(self) -> Cost:
        """The same, of a package that was pressed before; only the second run is told."""
        self.everything()
        return self.one_endpoint_changed()

    def _generate(self) -> Cost:
        return run([TOOLS / "specpress", "generate"], self.folder)

    def _write(self, *, changed: bool) -> None:
        if not changed:
            self.spec.write_text(self.described.text, encoding="utf-8")
            return
        content = copy.deepcopy(self.described.content)
        path, method = self.endpoint
        more = {"name": "bench-more", "in": "header", "schema": {"type": "string"}}
        content["paths"][path][method].setdefault("parameters", []).append(more)
        self.spec.write_text(yaml_of(content), encoding="utf-8")


def _goals() -> Iterator[Goal]:
    kinds = ("nine operations", "our spec", "800 operations", "a large document", "a larger one")
    for number, kind in enumerate(kinds, 1):
        part = f"generate-{number}"
        for row, limit in ((_NOTHING, 0.1), (_ONE, 0.2)):
            yield Goal(f"{row}: {kind}", Cell(part, row, "of a full run's"), at_most=limit)
        if number > 2:
            seconds, memory = (
                {name: Cell(part, name, column) for name in (_ALL, _CLIENT)}
                for column in ("seconds", "MB at most")
            )
            yield Goal(
                f"{_CLIENT} to generate: {kind}", seconds[_CLIENT], seconds[_ALL], at_least=5
            )
            yield Goal(f"memory to {_CLIENT}'s: {kind}", memory[_ALL], memory[_CLIENT], at_most=0.5)


MEASUREMENT = Measurement(
    "Generating packages, beside others that generate clients: time and memory",
    340,
    parts,
    tuple(_goals()),
)
