"""The examples, run as a trader runs them, against mock exchanges that keep accounts."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import bybit_v5.testing
import okx_v5.testing
import pytest

REPOSITORY = Path(__file__).parent.parent
EXAMPLES = REPOSITORY / "examples"
SECRET = "a-secret-that-must-not-be-shown"
KEYS = bybit_v5.testing.Keys(api_key="a-key-that-must-not-be-shown", api_secret=SECRET)
PATHS = os.pathsep.join(str(folder) for folder in sorted(REPOSITORY.glob("generated/*/src")))


@pytest.fixture
def ledger() -> bybit_v5.testing.Ledger:
    return bybit_v5.testing.Ledger(
        {"USDT": "50000", "BTC": "0.001", "ETH": "10"},
        {"BTC": "100000", "ETH": "4000", "USDT": "1"},
    )


@pytest.fixture
def mock(ledger: bybit_v5.testing.Ledger) -> Iterator[bybit_v5.testing.MockExchange]:
    with bybit_v5.testing.MockExchange(keys=KEYS, ledger=ledger) as exchange:
        yield exchange


@pytest.fixture
def okx() -> Iterator[okx_v5.testing.MockExchange]:
    with okx_v5.testing.MockExchange() as exchange:
        yield exchange


def environment(mock: bybit_v5.testing.MockExchange, **more: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": PATHS,
        "BYBIT_ENVIRONMENT": "testnet",
        "BYBIT_API_KEY": KEYS.api_key,
        "BYBIT_API_SECRET": SECRET,
        "BYBIT_BASE_URL": mock.base_url,
        **more,
    }


def command(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", str(EXAMPLES / f"{name}.py"), *arguments]


def run(
    name: str, *arguments: str, variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command(name, *arguments),
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    printed = done.stdout + done.stderr
    assert "Traceback" not in printed, printed
    assert SECRET not in printed
    assert KEYS.api_key not in printed
    return done


def account(ledger: bybit_v5.testing.Ledger) -> bybit_v5.testing.Account:
    return ledger.account(KEYS.api_key)


BORROW = ("borrow_and_repay", "BTC", "0.1", "USDT", "20000")


def test_borrow_and_repay(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    done = run(*BORROW, variables=environment(mock))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "owed before: 0 BTC",
        "borrowed 0.1 BTC against 20000 USDT",
        "owed: 0.1 BTC",
        "repaid 0.1 BTC, owed now: 0 BTC",
    ]
    assert account(ledger).debts == {}
    assert account(ledger).borrowed_total == account(ledger).repaid_total == {"BTC": Decimal("0.1")}


@pytest.mark.parametrize("write", ["borrow", "repay"])
def test_borrow_and_repay_when_the_answer_is_lost(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger, write: str
) -> None:
    """What was executed is found out, and not done twice."""
    mock.inject("reset-after-commit", operation_id=f"crypto_loan_flexible.{write}", times=1)
    done = run(*BORROW, variables=environment(mock))
    assert done.returncode == 0, done.stderr
    assert f"no answer to crypto_loan_flexible.{write}" in done.stdout
    assert mock.operation_ids.count(f"crypto_loan_flexible.{write}") == 1
    assert account(ledger).borrowed_total == account(ledger).repaid_total == {"BTC": Decimal("0.1")}


def test_borrow_and_repay_when_it_is_refused(mock: bybit_v5.testing.MockExchange) -> None:
    done = run("borrow_and_repay", "BTC", "1", "USDT", "20000", variables=environment(mock))
    assert done.returncode == 1
    assert done.stderr.startswith("refused: crypto_loan_flexible.borrow: 148009 ")


def borrow(ledger: bybit_v5.testing.Ledger) -> None:
    ledger.grant(KEYS.api_key, "flexible", "BTC", "0.1", collateral={"USDT": "16000"})


def test_watch_ltv_adds_collateral_until_it_is_enough(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    ledger.set_price("BTC", "130000")
    done = run("watch_ltv", "0.7", "USDT", "2000", variables=environment(mock))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "LTV 81.25%: 13000 of 16000 USD",
        "added 2000 USDT",
        "LTV 72.22%: 13000 of 18000 USD",
        "added 2000 USDT",
        "LTV 65.00%: 13000 of 20000 USD",
    ]
    assert account(ledger).collateral == {"USDT": Decimal("20000")}


def test_watch_ltv_leaves_a_safe_loan_alone(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    done = run("watch_ltv", "0.7", "USDT", "2000", variables=environment(mock))
    assert done.stdout.splitlines() == ["LTV 62.50%: 10000 of 16000 USD"]
    assert account(ledger).adjustments == ()


def test_watch_ltv_adds_once_when_the_answer_is_lost(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    ledger.set_price("BTC", "130000")
    mock.inject("reset-after-commit", operation_id="crypto_loan.adjust_collateral", times=1)
    done = run("watch_ltv", "0.7", "USDT", "4000", variables=environment(mock))
    assert done.returncode == 0, done.stderr
    assert len(account(ledger).adjustments) == 1
    assert done.stdout.splitlines()[-1] == "LTV 65.00%: 13000 of 20000 USD"


def test_watch_ltv_goes_on_until_it_is_stopped(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    mock.inject("http-503", operation_id="crypto_loan.get_position", times=3)
    watching = subprocess.Popen(
        command("watch_ltv", "0.7", "USDT", "2000", "0.05"),
        env=environment(mock),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert watching.stdout is not None
    lines = [watching.stdout.readline() for _ in range(2)]
    watching.send_signal(signal.SIGINT)
    printed, complaints = watching.communicate(timeout=30)
    assert lines == ["LTV 62.50%: 10000 of 16000 USD\n"] * 2
    assert printed.endswith("stopped\n")
    assert complaints.startswith("not now: ")
    assert "Traceback" not in complaints


def test_repay_all(mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger) -> None:
    borrow(ledger)
    ledger.grant(KEYS.api_key, "flexible", "ETH", "1", collateral={"USDT": "9000"})
    ledger.grant(
        KEYS.api_key,
        "fixed",
        "ETH",
        "2",
        collateral={"USDT": "14000"},
        annual_rate=Decimal("0.02"),
        term=30,
    )
    ledger.grant(KEYS.api_key, "manual", "BTC", "0.01")
    ledger.deposit(KEYS.api_key, "BTC", "1")
    done = run("repay_all", variables=environment(mock, BYBIT_UNIFIED_COINS="BTC"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(done.stdout.splitlines()) == [
        "crypto loans owe 0 USD now",
        "repaid 0.1 BTC of flexible loans",
        "repaid 1 ETH of flexible loans",
        "repaid 2 ETH of fixed loans",
        "repaid the Unified account's BTC",
    ]
    assert account(ledger).debts == {}
    assert account(ledger).collateral == {}


def test_repay_all_goes_on_when_one_debt_cannot_be_repaid(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    ledger.grant(KEYS.api_key, "flexible", "ETH", "1", collateral={"USDT": "9000"})
    ledger.deposit(KEYS.api_key, "ETH", "5")
    mock.reply_with(
        "crypto_loan_flexible.repay",
        {"retCode": 148029, "retMsg": "not enough", "result": {}, "retExtInfo": {}, "time": 1},
        times=1,
    )
    done = run("repay_all", variables=environment(mock, BYBIT_UNIFIED_COINS=""))
    assert done.returncode == 1
    assert "could not repay" in done.stdout
    assert "is not set" not in done.stdout
    assert "repaid " in done.stdout
    assert len(account(ledger).debts) == 1


@pytest.mark.parametrize(
    "program", ["borrow_and_repay", "watch_ltv", "compare_rates", "compare_rates_async"]
)
def test_who_gives_no_arguments_is_told_which(
    program: str, mock: bybit_v5.testing.MockExchange
) -> None:
    done = run(program, variables=environment(mock))
    assert done.returncode == 1
    assert f"python {program}.py " in done.stderr
    assert "Traceback" not in done.stderr
    assert not mock.calls


def test_repay_all_does_not_pass_over_an_account_in_silence(
    mock: bybit_v5.testing.MockExchange, ledger: bybit_v5.testing.Ledger
) -> None:
    borrow(ledger)
    done = run("repay_all", variables=environment(mock))
    assert done.returncode == 1
    assert "BYBIT_UNIFIED_COINS is not set" in done.stdout
    assert account(ledger).debts == {}


RATES = [
    "BTC    Bybit    1.50%   OKX    7.30%   cheaper: Bybit",
    "USDT   Bybit    4.00%   OKX   15.96%   cheaper: Bybit",
    "DOGE   Bybit        -   OKX        -   cheaper: -",
]


@pytest.mark.parametrize("name", ["compare_rates", "compare_rates_async"])
def test_compare_rates(
    name: str, mock: bybit_v5.testing.MockExchange, okx: okx_v5.testing.MockExchange
) -> None:
    rates = {"BTC": "0.015", "USDT": "0.04"}
    mock.handle("crypto_loan.get_borrowable_coins", lambda call: borrowable(call, rates))
    variables = environment(mock, OKX_ENVIRONMENT="demo", OKX_BASE_URL=okx.base_url)
    del variables["BYBIT_API_KEY"], variables["BYBIT_API_SECRET"]
    done = run(name, "BTC", "USDT", "DOGE", variables=variables)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == RATES


def borrowable(call: bybit_v5.testing.Call, rates: Mapping[str, str]) -> dict[str, object]:
    coin = str(call.arguments["currency"])
    rows = [
        {"currency": coin, "vipLevel": "VIP0", "flexibleAnnualizedInterestRate": rates[coin]}
        for _ in range(coin in rates)
    ]
    return {"list": rows}


def test_examples_pass_mypy_strict() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "."],
        cwd=EXAMPLES,
        env={**os.environ, "MYPYPATH": PATHS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_readme_shows_every_example_and_what_it_prints() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    names = {path.name for path in EXAMPLES.glob("*.py")}
    assert set(re.findall(r"python (\w+\.py)", readme)) == names
    for line in RATES[:2]:
        assert line in readme
