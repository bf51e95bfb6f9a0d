"""Runs the contract tests that a package carries, and shows what they found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

TARGETS = ("mock", "testnet", "mainnet")
OUTCOMES = ("passed", "refused", "skipped", "failed")

#: pytest's own exit codes: it ran and all was well, tests failed, wrong options, no test matched.
_FINE, _FAILED, _USAGE, _NOTHING = 0, 1, 4, 5


class ContractError(Exception):
    """The contract tests did not run; the message says why."""


@dataclass(frozen=True, slots=True)
class ContractOptions:
    """How to run: what ``specpress contract`` was told. Paths are absolute."""

    target: str
    environment: str | None = None
    base_url: str | None = None
    allow_writes: bool = False
    junit: Path | None = None
    record: Path | None = None
    expression: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One operation in the table: how many tests ended how, and how long they took."""

    operation: str
    counts: Mapping[str, int]
    seconds: float
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, without secrets: ``results`` and ``drift`` as the tests wrote them."""

    title: str
    package: str
    target: str
    environment: str | None
    base_url: str | None
    missing: tuple[str, ...]
    allow_writes: bool
    results: tuple[Mapping[str, Any], ...]
    drift: tuple[Mapping[str, Any], ...]
    succeeded: bool

    @property
    def rows(self) -> tuple[Row, ...]:
        """One per operation, in order of their names."""
        operations = sorted({result["operation"] for result in self.results})
        return tuple(self._row(operation) for operation in operations)

    @property
    def counts(self) -> dict[str, int]:
        """How many tests ended how."""
        return _counts(self.results)

    @property
    def failures(self) -> tuple[Mapping[str, Any], ...]:
        """The tests that failed."""
        return tuple(result for result in self.results if result["outcome"] == "failed")

    def _row(self, operation: str) -> Row:
        own = [result for result in self.results if result["operation"] == operation]
        details = {
            result["detail"]: None for result in own if result["outcome"] in ("refused", "skipped")
        }
        seconds = sum(result["seconds"] for result in own)
        return Row(operation or "(general)", _counts(own), seconds, tuple(details))


def _counts(results: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    return {
        outcome: sum(result["outcome"] == outcome for result in results) for outcome in OUTCOMES
    }


def run(folder: Path, options: ContractOptions, output: TextIO) -> Report:
    """Run the tests of the package in ``folder``; their own output goes to ``output``.

    Raises:
        ContractError: The tests are not there, cannot run, or refuse the options.
    """
    if not (folder / "tests" / "conftest.py").exists():
        raise ContractError(f"there are no contract tests in {folder}: run 'specpress generate'")
    with TemporaryDirectory() as scratch:
        file = Path(scratch) / "report.json"
        command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=short"]
        command += ["-p", "no:cacheprovider", "-p", "no:schemathesis"]
        command += [f"--contract-report={file}", *_arguments(options)]
        process = subprocess.run(  # noqa: S603 - our own interpreter
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder / "src")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
        )
        if process.returncode == _USAGE:
            raise ContractError(_usage_message(process.stderr + process.stdout))
        if process.returncode == _NOTHING and options.expression is not None:
            raise ContractError(f"no test matches -k {options.expression!r}")
        if process.returncode not in (_FINE, _FAILED) or not file.exists():
            raise ContractError(_why(process.stdout + process.stderr, folder))
        output.write(process.stdout)
        data = json.loads(file.read_text(encoding="utf-8"))
    return Report(
        title=data["title"],
        package=data["package"],
        target=data["target"],
        environment=data["environment"],
        base_url=data["base_url"],
        missing=tuple(data["missing"]),
        allow_writes=data["allow_writes"],
        results=tuple(data["results"]),
        drift=tuple(data["drift"]),
        succeeded=process.returncode == _FINE,
    )


def _arguments(options: ContractOptions) -> list[str]:
    arguments = [f"--target={options.target}"]
    for name, value in (
        ("--environment", options.environment),
        ("--base-url", options.base_url),
        ("--junitxml", options.junit),
        ("--record", options.record),
    ):
        if value is not None:
            arguments.append(f"{name}={value}")
    if options.allow_writes:
        arguments.append("--allow-writes")
    if options.expression is not None:
        arguments += ["-k", options.expression]
    return arguments


def _usage_message(said: str) -> str:
    """What pytest says of options that it refuses, without its own words around it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if any("ModuleNotFoundError" in line or "ImportError" in line for line in lines):
        return "\n".join(lines)
    # Beside the mistake, pytest may say that it ran no tests.
    mistakes = [line for line in lines if line.startswith("ERROR:")] or lines
    return mistakes[-1].removeprefix("ERROR:").strip() if lines else "pytest refused the options"


def _why(said: str, folder: Path) -> str:
    if "No module named pytest" in said or "is not installed" in said:
        return f'pytest and the mock exchange are missing: pip install "{folder}[testing]"'
    tail = "\n".join(said.splitlines()[-15:])
    return f"the contract tests did not run:\n{tail}"


def print_report(report: Report, *, stream: TextIO, color: bool) -> None:
    """The table of operations, then what live replies had that the spec does not know."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream, force_terminal=color, no_color=not color, width=110)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title=f"{report.title}: {report.target}")
    table.add_column("operation", no_wrap=True)
    styles = {"passed": "green", "refused": "yellow", "skipped": "dim", "failed": "bold red"}
    for outcome in OUTCOMES:
        table.add_column(outcome, justify="right", no_wrap=True)
    table.add_column("seconds", justify="right", no_wrap=True)
    for row in report.rows:
        cells = [
            Text(str(row.counts[outcome] or ""), style=styles[outcome]) for outcome in OUTCOMES
        ]
        table.add_row(row.operation, *cells, f"{row.seconds:.2f}")
    total = [Text(str(report.counts[outcome] or ""), style=styles[outcome]) for outcome in OUTCOMES]
    seconds = sum(row.seconds for row in report.rows)
    table.add_section()
    table.add_row("all", *total, f"{seconds:.2f}")
    console.print(table)
    for remark, operations in _remarks(report.rows).items():
        console.print(Text(f"{remark}: ") + Text(", ".join(operations), style="dim"))
    for drift in report.drift:
        place = Text(f"{drift['origin']}: ", style="bold")
        said = f"{drift['kind']} at {drift['path']} of {drift['operation']}: {drift['value']}"
        console.print(place + Text(f"{said}; expected: {drift['expected']}", style="yellow"))
    if report.missing:
        console.print(Text(f"only public calls ran: set {', '.join(report.missing)}", "yellow"))


def _remarks(rows: Sequence[Row]) -> dict[str, list[str]]:
    """What is to be said of operations: most of it is said of many."""
    remarks: dict[str, list[str]] = {}
    for row in rows:
        for detail in row.details if len(row.details) <= _REMARKS else ():
            remarks.setdefault(detail, []).append(row.operation)
    return remarks


#: More remarks than this are no remark any more.
_REMARKS = 4
