"""What type checkers say of calls: they refuse what the client would refuse, and only that."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_overloads

import pytest

from tests.pressing import CASES, press_case, write_tree

BOTH = pytest.mark.parametrize("name", ["alternatives", "unions"])


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pressed cases' packages."""
    folder = tmp_path_factory.mktemp("typed")
    for name in ("alternatives", "unions"):
        write_tree(press_case(name).files, folder)
    return folder / "src"


def calls_of(name: str) -> Path:
    return CASES / name / "typed_calls.py"


def marked_lines(calls: Path) -> set[int]:
    lines = calls.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}


def output(source: Path, calls: Path, *command: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", *command, str(calls)],
        cwd=source,
        env={**os.environ, "MYPYPATH": str(source), "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@BOTH
def test_mypy_refuses_what_is_marked(name: str, pressed: Path) -> None:
    calls = calls_of(name)
    options = ("--strict", "--no-error-summary", "--hide-error-context")
    printed = output(pressed, calls, "mypy", *options)
    found = re.findall(rf"{calls.name}:(\d+): error: ", printed)
    assert {int(line) for line in found} == marked_lines(calls), printed


@BOTH
def test_pyright_refuses_what_is_marked(name: str, pressed: Path) -> None:
    calls = calls_of(name)
    printed = output(pressed, calls, "pyright", "--pythonpath", sys.executable, "--outputjson")
    found = [
        each["range"]["start"]["line"] + 1
        for each in json.loads(printed)["generalDiagnostics"]
        if each["severity"] == "error"
    ]
    assert set(found) == marked_lines(calls), printed


def test_what_runs_has_one_signature_and_one_docstring(pressed: Path) -> None:
    """``help()`` and the call itself know nothing of overloads."""
    program = inspect.cleandoc(
        """
        import inspect
        from typing import get_overloads
        from case_alternatives.resources.loans import AsyncLoansResource, LoansResource

        for resource in (LoansResource, AsyncLoansResource):
            assert len(get_overloads(resource.repay)) == 2
            assert len(get_overloads(resource.pledge)) == 2
            assert len(get_overloads(resource.list_orders)) == 4
            assert "``end_time`` is given without ``start_time``." in inspect.getdoc(
                resource.list_orders
            )
            assert get_overloads(resource.find) == []
            names = list(inspect.signature(resource.repay).parameters)
            assert names == ["self", "loan_id", "loan_currency", "amount", "parts"]
            assert "Neither ``loan_id`` nor" in inspect.getdoc(resource.repay)
        """
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(pressed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("package", "resource", "method"),
    [
        ("bybit_v5", "account", "repay"),
        ("bybit_v5", "crypto_loan_fixed", "repay"),
        ("bybit_v5", "crypto_loan_legacy", "get_ongoing_loans"),
        ("bybit_v5", "spot_margin", "get_interest_rate_history"),
        ("okx_v5", "account", "get_max_loan_amount"),
    ],
)
def test_calls_with_conditions_have_overloads(package: str, resource: str, method: str) -> None:
    module = __import__(f"{package}.resources.{resource}", fromlist=["*"])
    classes = [
        each
        for name, each in vars(module).items()
        if name.endswith("Resource") and each.__module__ == module.__name__
    ]
    assert len(classes) == 2
    assert all(len(get_overloads(getattr(each, method))) == 2 for each in classes)
