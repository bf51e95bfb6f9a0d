"""What was renamed or will go still works, warns whoever uses it, and is known to type checkers."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.pressing import press_case, write_tree

PACKAGE = "case_former_names"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("former")
    write_tree(press_case("former_names").files, folder)
    sys.path.insert(0, str(folder / "src"))
    try:
        yield folder / "src"
    finally:
        sys.path.remove(str(folder / "src"))
        for name in [each for each in sys.modules if each.split(".")[0] == PACKAGE]:
            del sys.modules[name]


@pytest.fixture(scope="module")
def mock(sources: Path) -> Iterator[Any]:
    with import_module(f"{PACKAGE}.testing").MockExchange() as exchange:
        yield exchange


@pytest.fixture
def client(mock: Any) -> Iterator[Any]:
    top = import_module(PACKAGE)
    environment = next(iter(top.Environment))
    with top.Case(environment, base_url=mock.base_url) as made:
        yield made


@pytest.fixture
def models(sources: Path) -> Any:
    return import_module(f"{PACKAGE}.models")


def warned(call: Callable[[], Any]) -> tuple[Any, list[str]]:
    """The result of ``call``, and the warnings that name this file as the place."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    assert all(each.category is DeprecationWarning for each in caught)
    assert {each.filename for each in caught} <= {__file__}, [each.filename for each in caught]
    return result, [str(each.message) for each in caught]


def test_new_names_do_not_warn(client: Any, mock: Any) -> None:
    loan, messages = warned(lambda: client.loans.list_loans(coin="BTC", limit=5))
    assert (loan.loan_id, messages) == ("1", [])


def test_an_argument_under_its_old_name(client: Any, mock: Any) -> None:
    mock.reset()
    loan, messages = warned(lambda: client.loans.list_loans(currency="BTC", number=5))
    assert loan.loan_id == "1"
    assert messages == [
        "loans.list_loans(currency) is deprecated: use coin",
        "loans.list_loans(number) is deprecated: use limit",
    ]
    assert dict(parse_qsl(mock.calls[0].query.decode())) == {"coin": "BTC", "limit": "5"}


def test_both_names_at_once_are_refused(client: Any) -> None:
    with pytest.raises(TypeError, match="was given coin twice: currency is its old name"):
        client.loans.list_loans(coin="BTC", currency="BTC")


def test_neither_name_is_refused_as_ever(client: Any) -> None:
    with pytest.raises(TypeError, match="needs coin"):
        client.loans.list_loans()


def test_a_deprecated_argument_warns_when_it_is_given(client: Any) -> None:
    _, messages = warned(lambda: client.loans.list_loans(coin="BTC", old="x"))
    assert messages == ["loans.list_loans(old) is deprecated"]
    _, messages = warned(lambda: client.loans.list_loans(coin="BTC", old=None))
    assert messages == []


@pytest.mark.parametrize(
    ("resource", "method", "message"),
    [
        ("loans", "get_loans", "loans.get_loans is deprecated: use loans.list_loans"),
        ("credits", "list_credits", "credits.list_credits is deprecated: use loans.list_loans"),
        (
            "orders",
            "loans",
            "orders.loans is deprecated: use loans.list_loans; 2.0 has it no more",
        ),
    ],
)
def test_an_operation_under_its_old_name(
    client: Any, resource: str, method: str, message: str
) -> None:
    old = getattr(getattr(client, resource), method)
    loan, messages = warned(lambda: old(coin="BTC"))
    assert (loan.loan_id, messages) == ("1", [message])
    raw, messages = warned(
        lambda: getattr(getattr(client, resource).with_response, method)(coin="BTC")
    )
    assert (raw.status, raw.data.loan_id, messages) == (200, "1", [message])
    _, messages = warned(lambda: old(currency="BTC"))
    assert messages == [message, f"{resource}.{method}(currency) is deprecated: use coin"]


def test_the_async_client_has_the_old_names_too(mock: Any) -> None:
    top = import_module(PACKAGE)
    environment = next(iter(top.Environment))

    async def use() -> tuple[list[str], list[str]]:
        async with top.AsyncCase(environment, base_url=mock.base_url) as client:
            # Not awaited at once: who makes the call is to be told, not the event loop.
            call, told = warned(lambda: client.loans.list_loans(currency="BTC"))
            task = asyncio.create_task(call)
            assert (await task).loan_id == "1"
            call, renamed = warned(lambda: client.orders.loans(coin="BTC"))
            assert (await call).loan_id == "1"
            return told, renamed

    assert asyncio.run(use()) == (
        ["loans.list_loans(currency) is deprecated: use coin"],
        ["orders.loans is deprecated: use loans.list_loans; 2.0 has it no more"],
    )


def test_a_field_under_its_old_name(models: Any) -> None:
    loan = models.Loan(loan_id="1", paid_at_ms=0)
    value, messages = warned(lambda: loan.credit_id)
    assert (value, messages) == ("1", ["Loan.credit_id is deprecated: use loan_id"])
    moment, messages = warned(lambda: loan.repaid_at)
    assert (moment.year, messages) == (1970, ["Loan.repaid_at is deprecated: use paid_at"])
    made, messages = warned(lambda: models.Loan(credit_id="1", repaid_at_ms=0))
    assert made == loan
    assert messages == [
        "Loan(credit_id) is deprecated: use loan_id",
        "Loan(repaid_at_ms) is deprecated: use paid_at_ms",
    ]


def test_a_deprecated_field_warns_when_it_is_read(client: Any) -> None:
    loan, messages = warned(lambda: client.loans.list_loans(coin="BTC"))
    assert messages == []
    assert warned(lambda: loan.note) == ("x", ["Loan.note is deprecated"])
    assert warned(lambda: (repr(loan), loan == loan, hash(loan)))[1] == []
    assert "note='x'" in repr(loan)
    # Through the property that makes a time of the number.
    moment, messages = warned(lambda: loan.seen_at)
    assert (moment.year, messages) == (1970, ["Loan.seen_at_ms is deprecated"])


def test_a_request_model_and_its_dictionary(client: Any, mock: Any, models: Any) -> None:
    mock.reset()
    pledge, messages = warned(lambda: models.Collateral(coin="BTC", amount="2"))
    assert messages == ["Collateral(amount) is deprecated: use size"]
    assert warned(lambda: pledge.amount) == ("2", ["Collateral.amount is deprecated: use size"])
    _, messages = warned(lambda: models.Collateral(coin="BTC", size="2", memo="x"))
    assert messages == ["Collateral(memo) is deprecated"]
    _, messages = warned(
        lambda: client.loans.borrow(
            quantity="1", direction="lend", collateral=[pledge, {"coin": "ETH", "amount": "3"}]
        )
    )
    assert messages == [
        "loans.borrow(quantity) is deprecated: use amount",
        "loans.borrow(direction) is deprecated: use side",
        "Collateral(amount) is deprecated: use size",
    ]
    assert json.loads(mock.calls[0].body) == {
        "amount": "1",
        "side": "lend",
        "collateral": [{"coin": "BTC", "size": "2"}, {"coin": "ETH", "size": "3"}],
    }


def test_a_dictionary_with_both_names_is_refused(client: Any) -> None:
    pledge = {"coin": "ETH", "amount": "3", "size": "3"}
    with pytest.raises(TypeError, match="has size twice"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        client.loans.borrow(amount="1", collateral=[pledge])


def test_an_enum_and_its_member(models: Any) -> None:
    assert warned(lambda: models.Side.GIVE) == (
        models.Side.LEND,
        ["Side.GIVE is deprecated: use LEND"],
    )
    assert [each.name for each in models.Side] == ["LEND", "BORROW"]
    assert warned(lambda: models.Direction) == (
        models.Side,
        ["Direction is deprecated: use Side"],
    )


def test_classes_under_their_old_names(models: Any) -> None:
    for old, new in (
        ("Credit", "Loan"),
        ("Pledge", "Collateral"),
        ("PledgeDict", "CollateralDict"),
    ):
        value, messages = warned(lambda old=old: getattr(models, old))
        assert value is getattr(models, new)
        assert messages == [f"{old} is deprecated: use {new}"]
    # Not only the first time.
    assert warned(lambda: models.Credit)[1] == ["Credit is deprecated: use Loan"]
    assert "Credit" not in models.__all__


USER = """
from decimal import Decimal
from typing import assert_type

from case_former_names import AsyncCase, Case
from case_former_names.models import Collateral, Credit, Direction, Loan, Pledge, Side


def use(client: Case) -> None:
    assert_type(client.loans.list_loans(coin="BTC"), Loan)
    assert_type(client.loans.list_loans(currency="BTC", number=3), Credit)
    assert_type(client.loans.get_loans(coin="BTC"), Loan)
    assert_type(client.credits.list_credits(coin="BTC").credit_id, str)
    client.loans.borrow(quantity=Decimal(1), direction=Direction.GIVE)
    client.loans.borrow(amount="1", side=Side.LEND, collateral=[{"coin": "BTC", "amount": "1"}])
    assert_type(Pledge(coin="BTC", amount="1").amount, Decimal | str | int)
    assert_type(Collateral(coin="BTC", size="1").size, Decimal | str | int)


async def use_async(client: AsyncCase) -> None:
    assert_type(await client.loans.list_loans(currency="BTC"), Loan)
    assert_type(await client.orders.loans(coin="BTC"), Loan)
"""
WRONG = """
from case_former_names import Case
from case_former_names.models import Collateral


def use(client: Case) -> None:
    client.loans.list_loans(nonsense="BTC")
    client.loans.list_loans(currency=5)
    Collateral(coin="BTC", nonsense="1")
"""


def check(tool: str, *options: str, text: str, sources: Path, folder: Path) -> str:
    program = folder / "user.py"
    program.write_text(text, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", tool, *options, str(program)],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(sources), "PYTHONPATH": str(sources)},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout + result.stderr


def test_mypy_knows_the_old_names(sources: Path, tmp_path: Path) -> None:
    strict = ("--strict", "--no-error-summary", "--cache-dir", str(tmp_path / "cache"))
    assert check("mypy", *strict, text=USER, sources=sources, folder=tmp_path) == ""
    said = check("mypy", *strict, text=WRONG, sources=sources, folder=tmp_path)
    assert {line.split(":")[1] for line in said.splitlines() if ": error:" in line} == {
        "7",
        "8",
        "9",
    }
    told = check(
        "mypy",
        *strict,
        "--enable-error-code=deprecated",
        text=USER,
        sources=sources,
        folder=tmp_path,
    )
    assert {line.split(":")[1] for line in told.splitlines() if "[deprecated]" in line} >= {
        *("11", "12", "13", "14", "16", "21", "22"),
    }


def test_pyright_knows_the_old_names(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "pyrightconfig.json").write_text(
        f'{{"extraPaths": ["{sources}"], "reportDeprecated": "warning"}}'
    )
    assert pyright(USER, sources, tmp_path)["error"] == set()
    assert pyright(USER, sources, tmp_path)["warning"] >= {11, 12, 13, 14, 16, 21, 22}
    assert pyright(WRONG, sources, tmp_path)["error"] == {7, 8, 9}


def pyright(text: str, sources: Path, folder: Path) -> dict[str, set[int]]:
    """The lines of each severity, counted from 1."""
    said = json.loads(check("pyright", "--outputjson", text=text, sources=sources, folder=folder))
    found: dict[str, set[int]] = {"error": set(), "warning": set()}
    for each in said["generalDiagnostics"]:
        found[each["severity"]].add(each["range"]["start"]["line"] + 1)
    return found


def test_the_surface_names_what_is_old() -> None:
    text = press_case("former_names").files["surface.yaml"]
    for line in (
        "credits.list_credits: {call: GET /loans, alias_of: loans.list_loans}",
        "loans.get_loans: {call: GET /loans, alias_of: loans.list_loans}",
        "currency: {type: str | None, alias_of: coin}",
        "coin: {type: str, required: true}",
        "old: {type: str | None, default: None, deprecated: true}",
        "Credit: {alias_of: Loan}",
        "PledgeDict: {alias_of: CollateralDict}",
        "credit_id: {type: str, alias_of: loan_id}",
        "amount: {type: Decimal | str | int, alias_of: size}",
        "GIVE: {value: '\"lend\"', alias_of: LEND}",
        "Direction: {literal: DirectionLiteral, alias_of: Side}",
    ):
        assert f"  {line}\n" in text, line
