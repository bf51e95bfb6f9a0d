"""What ``specpress contract`` prints, and how it words pytest's refusals."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from specpress.contracting import ContractError, ContractOptions, Report, print_report, run

PACKAGE = Path(__file__).parents[2] / "generated" / "okx"


def result(operation: str, outcome: str, detail: str = "") -> dict[str, Any]:
    return {"operation": operation, "outcome": outcome, "detail": detail, "seconds": 0.5}


def printed(*results: dict[str, Any]) -> list[str]:
    report = Report("Acme", "acme", "testnet", None, None, (), False, results, (), True)
    stream = io.StringIO()
    print_report(report, stream=stream, color=False)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def test_what_is_said_of_many_operations_is_said_once() -> None:
    needed = "a write, which needs --allow-writes"
    operation = "crypto_loan_legacy.get_max_collateral_reduction"
    lines = printed(
        result("order.place", "skipped", needed),
        result("order.cancel", "skipped", needed),
        result(operation, "refused", "refused: 7 No such loan."),
        result("market.get_time", "passed"),
    )
    assert lines[-2:] == [
        f"refused: 7 No such loan.: {operation}",
        f"{needed}: order.cancel, order.place",
    ]
    (row,) = [line for line in lines if line.split()[:1] == [operation]]
    assert row.split() == [operation, "1", "0.50"]


@pytest.mark.parametrize(
    ("expression", "words"),
    [("nothing_is_called_so", "no test matches -k"), ("(", "expression")],
)
def test_expressions_that_choose_nothing(expression: str, words: str) -> None:
    with pytest.raises(ContractError, match=words):
        run(PACKAGE, ContractOptions("mock", expression=expression), io.StringIO())
