"""``specpress contract`` on live targets, which a second mock with keys of its own plays."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import okx_v5.testing
import pytest
from bybit_v5.testing import Keys, MockExchange
from specpress.contract_page import contract_page
from specpress.contracting import ContractError, ContractOptions, Report, print_report, run
from specpress.resources import templates_path

ROOT = Path(__file__).parents[2]
BYBIT = ROOT / "generated" / "bybit"
OKX = ROOT / "generated" / "okx"
API_KEY, SECRET = "canary-key-4711", "canary/secret+0815"
ADDRESS = "203.0.113.77"
#: Names of environment variables and what they hold.
TESTNET_KEY = {"BYBIT_V5_TESTNET_API_KEY": API_KEY, "BYBIT_V5_TESTNET_API_SECRET": SECRET}
COINS = "crypto_loan.get_borrowable_coins"


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch) -> Iterator[MockExchange]:
    """The mock that plays the exchange; its keys are not those of a mock."""
    for target in ("TESTNET", "MAINNET"):
        for argument in ("API_KEY", "API_SECRET", "PRIVATE_KEY", "PASSPHRASE"):
            for package in ("BYBIT_V5", "OKX_V5"):
                monkeypatch.delenv(f"{package}_{target}_{argument}", raising=False)
    with MockExchange(keys=Keys(API_KEY, SECRET)) as running:
        yield running


def live(mock: Any, target: str = "testnet", folder: Path = BYBIT, **options: Any) -> Report:
    chosen = ContractOptions(target=target, base_url=mock.base_url, **options)
    return run(folder, chosen, io.StringIO())


def writes(mock: Any) -> list[str]:
    return [call.operation_id for call in mock.calls if call.method != "GET"]


def outcomes(report: Report, operation: str) -> dict[str, int]:
    (row,) = [row for row in report.rows if row.operation == operation]
    return {outcome: count for outcome, count in row.counts.items() if count}


def use(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


def test_without_a_key_only_public_calls_run_and_it_says_so(exchange: MockExchange) -> None:
    report = live(exchange)
    assert report.succeeded
    assert report.missing == tuple(TESTNET_KEY)
    assert outcomes(report, "market.get_server_time") == {"passed": 2}
    assert {call.method for call in exchange.calls} == {"GET"}
    assert not any("x-bapi-sign" in call.headers for call in exchange.calls)
    shown = io.StringIO()
    print_report(report, stream=shown, color=False)
    assert "only public calls ran" in shown.getvalue()
    assert "BYBIT_V5_TESTNET_API_SECRET" in shown.getvalue()


def test_testnet_receives_no_write_unless_it_is_allowed(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, TESTNET_KEY)
    report = live(exchange)
    assert report.succeeded
    assert not report.missing
    assert writes(exchange) == []
    assert outcomes(report, "crypto_loan_flexible.borrow") == {"skipped": 2}


def test_an_allowed_write_is_sent_once(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, TESTNET_KEY)
    report = live(exchange, allow_writes=True)
    assert report.succeeded
    assert len(writes(exchange)) > 4
    assert len(writes(exchange)) == len(set(writes(exchange)))
    assert all(call.refusal is None for call in exchange.calls)


def test_mainnet_receives_reads_alone(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(
        monkeypatch,
        {name.replace("TESTNET", "MAINNET"): each for name, each in TESTNET_KEY.items()},
    )
    report = live(exchange, target="mainnet")
    assert report.succeeded
    assert writes(exchange) == []
    exchange.reset()
    with pytest.raises(ContractError, match="mainnet receives public and read-only calls, ever"):
        live(exchange, target="mainnet", allow_writes=True)
    assert exchange.calls == ()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"environment": "mainnet"}, "'mainnet' is no environment of the target testnet"),
        ({"environment": "nowhere"}, "choose from testnet, japan_testnet, demo"),
    ],
)
def test_what_no_run_can_be(exchange: MockExchange, options: Any, says: str) -> None:
    with pytest.raises(ContractError, match=says):
        live(exchange, **options)
    assert exchange.calls == ()


@pytest.mark.parametrize("url", ["https://api.example.com", "http://10.0.0.1:80", "http://[::2]/"])
def test_nothing_but_loopback_stands_in_for_a_target(url: str) -> None:
    options = ContractOptions(target="testnet", base_url=url)
    with pytest.raises(ContractError, match="must be on loopback"):
        run(BYBIT, options, io.StringIO())


def test_an_incomplete_key_is_a_mistake(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, {"BYBIT_V5_TESTNET_API_KEY": API_KEY})
    with pytest.raises(ContractError, match="BYBIT_V5_TESTNET_API_SECRET is not set"):
        live(exchange)
    assert exchange.calls == ()


def test_a_wrong_signature_is_a_failure(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, {**TESTNET_KEY, "BYBIT_V5_TESTNET_API_SECRET": "not the secret"})
    report = live(exchange, allow_writes=True, expression="borrow and flexible")
    assert report.failures
    for failure in report.failures:
        assert "refused as authentication" in failure["detail"]
    assert "not the secret" not in json.dumps(report.results)


def envelope(code: int, message: str = "", **result: Any) -> dict[str, Any]:
    return {"retCode": code, "retMsg": message, "result": result, "retExtInfo": {}, "time": 1}


def test_a_business_refusal_is_a_result_and_a_refusal_without_code_a_failure(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, TESTNET_KEY)
    message = f"no such loan for {API_KEY} at {ADDRESS}"
    exchange.reply_with("crypto_loan_flexible.repay", envelope(987654, message))
    exchange.reply_with("market.get_server_time", "gone", status=404)
    report = live(exchange, allow_writes=True, expression="flexible.repay or server_time")
    assert outcomes(report, "crypto_loan_flexible.repay") == {"refused": 1, "skipped": 1}
    assert outcomes(report, "market.get_server_time") == {"failed": 2}
    (row,) = [row for row in report.rows if row.operation == "crypto_loan_flexible.repay"]
    assert "refused: 987654 no such loan for redacted at redacted" in row.details


def test_drift_names_the_line_of_the_specification(exchange: MockExchange) -> None:
    row = {
        "currency": "ETH",
        "vipLevel": "VIP12345",
        "flexibleBorrowable": "true",
        "alien": "s3cret",
    }
    exchange.reply_with(COINS, envelope(0, list=[row, row]))
    report = live(exchange, expression="crypto_loan.get")
    found = {drift["kind"]: drift for drift in report.drift}
    assert len(report.drift) == 3
    lines = (ROOT / "spec/bybit/schemas/crypto_loan.yaml").read_text(encoding="utf-8").splitlines()

    def said(kind: str) -> str:
        file, line = found[kind]["origin"].split(":")
        assert file == "spec/bybit/schemas/crypto_loan.yaml"
        return lines[int(line) - 1].strip()

    assert said("unknown-enum-value") == "vipLevel:"
    assert said("changed-type") == "flexibleBorrowable:"
    assert said("unknown-field") == "BorrowableCoin:"
    assert found["unknown-enum-value"]["value"] == "VIP12345"
    assert "s3cret" not in json.dumps(report.drift)
    assert "VIP12345" in contract_page(report, templates_path())


class Page(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


HOSTILE = '</pre><script src="http://x/">alert(1)</script><img src=x onerror="alert(2)">&lt;'


def test_the_page_is_whole_and_what_is_hostile_in_it_is_text(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, TESTNET_KEY)
    leak = f"{HOSTILE} {API_KEY} {SECRET} {ADDRESS}"
    exchange.reply_with(COINS, leak, headers={"content-type": "text/html", "X-Leak": SECRET})
    exchange.reply_with("crypto_loan_flexible.borrow", envelope(0, leak=leak))
    junit = tmp_path / "junit.xml"
    report = live(exchange, allow_writes=True, junit=junit)
    html = contract_page(report, templates_path())
    page = Page(html)
    assert HOSTILE in page.text
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in page.elements}
    for _, attributes in page.elements:
        assert not {"src", "onerror", "onclick"} & attributes.keys()
        assert str(attributes.get("href", "#")).startswith("#")
    for wanted in ("POST /v5/crypto-loan-flexible/borrow", "loanCurrency", "X-BAPI-SIGN: redacted"):
        assert wanted in page.text
    for text in (html, junit.read_text(encoding="utf-8"), json.dumps(report.results)):
        assert_no_canary(text)
    cases = list(ElementTree.parse(junit).getroot().iter("testcase"))
    assert len(cases) == len(report.results)
    assert sum(case.find("failure") is not None for case in cases) == len(report.failures) == 3


def assert_no_canary(text: str) -> None:
    for canary in (API_KEY, SECRET, "canary%2Fsecret%2B0815", "canary\\/secret", ADDRESS):
        assert canary not in text


def test_recordings_are_fixtures_without_secrets_and_nothing_is_overwritten(
    exchange: MockExchange, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, TESTNET_KEY)
    row = {
        "currency": "ETH",
        "vipLevel": "VIP1",
        "maxBorrowingAmount": "1100.10",
        "fixedBorrowingAccuracy": 6,
        "memberUid": 471147114711,
        "alien": {"mail": "someone@example.com"},
        "note": f"{SECRET} {ADDRESS} {API_KEY}",
    }
    exchange.reply_with(COINS, envelope(0, f"hello {API_KEY}", list=[row]))
    live(exchange, allow_writes=True, record=tmp_path)
    folder = tmp_path / "crypto_loan" / "get_borrowable_coins"
    # The sync call, then the async one, which found the name taken.
    assert sorted(file.name for file in folder.iterdir()) == [
        "documented-2.request.json",
        "documented-2.response.json",
        "documented.request.json",
        "documented.response.json",
    ]
    recorded = json.loads((folder / "documented.response.json").read_bytes())
    assert recorded["retMsg"] == "hello redacted"
    assert recorded["result"]["list"] == [
        {
            "currency": "ETH",
            "vipLevel": "VIP1",
            "maxBorrowingAmount": "1100.10",
            "fixedBorrowingAccuracy": 6,
            "memberUid": 0,
            "alien": {"mail": "redacted"},
            "note": "redacted",
        }
    ]
    request = json.loads((folder / "documented.request.json").read_bytes())
    own = BYBIT / "src/bybit_v5/fixtures/data/crypto_loan/get_borrowable_coins"
    assert request == json.loads((own / "documented.request.json").read_bytes())
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(files) > 8
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert_no_canary(text)
        assert "471147114711" not in text
        assert "someone@example.com" not in text
    before = {file: file.read_bytes() for file in files}
    live(exchange, record=tmp_path, expression="server_time")
    assert {file: file.read_bytes() for file in files} == before


def test_another_exchange_whose_play_money_is_a_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = okx_v5.testing.Keys(API_KEY, SECRET, "canary-passphrase", environment="demo")
    variables = {"API_KEY": API_KEY, "API_SECRET": SECRET, "PASSPHRASE": "canary-passphrase"}
    use(monkeypatch, {f"OKX_V5_TESTNET_{name}": value for name, value in variables.items()})
    with okx_v5.testing.MockExchange(keys=keys) as mock:
        report = live(mock, folder=OKX, allow_writes=True)
        assert report.environment == "demo"
        assert report.succeeded
        assert all(call.headers["x-simulated-trading"] == "1" for call in mock.calls)
        assert "trade.one_click_repay" in writes(mock)
        assert len(writes(mock)) == len(set(writes(mock)))


def test_what_may_be_repeated_may_still_set_something(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = okx_v5.testing.Keys(API_KEY, SECRET, "canary-passphrase", environment="mainnet")
    variables = {"API_KEY": API_KEY, "API_SECRET": SECRET, "PASSPHRASE": "canary-passphrase"}
    use(monkeypatch, {f"OKX_V5_MAINNET_{name}": value for name, value in variables.items()})
    with okx_v5.testing.MockExchange(keys=keys, rate_limits=False) as mock:
        report = live(mock, target="mainnet", folder=OKX)
        assert report.succeeded
        assert len(mock.calls) > 10
        assert writes(mock) == []
    assert outcomes(report, "account.set_auto_loan") == {"skipped": 2}


def test_the_command_prints_a_table_and_writes_files(tmp_path: Path) -> None:
    files = [f"--html={tmp_path}/page.html", f"--junit={tmp_path}/junit.xml"]
    command = [sys.executable, "-m", "specpress", "contract", "okx", "-k", "test_call", *files]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "public_data.get_system_time" in result.stdout
    assert "All is well" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert ElementTree.parse(tmp_path / "junit.xml").getroot().find("testsuite") is not None


def test_the_same_as_a_run_inside_the_package(exchange: MockExchange) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["--target=testnet", f"--base-url={exchange.base_url}"]
    result = subprocess.run(command, cwd=BYBIT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "contract: testnet" in result.stdout
    assert "only public calls ran: no key (BYBIT_V5_TESTNET_API_KEY" in result.stdout
    assert writes(exchange) == []


def test_wrong_options_are_wrong_usage() -> None:
    command = [sys.executable, "-m", "specpress", "contract", "bybit"]
    options = ["--target=mainnet", "--allow-writes"]
    result = subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "mainnet receives public and read-only calls, ever" in result.stderr


def test_what_is_safe_to_repeat_is_a_write_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that sets a state may be repeated, and must not reach an account with real money."""
    keys = okx_v5.testing.Keys(API_KEY, SECRET, "canary-passphrase", environment="mainnet")
    variables = {"API_KEY": API_KEY, "API_SECRET": SECRET, "PASSPHRASE": "canary-passphrase"}
    use(monkeypatch, {f"OKX_V5_MAINNET_{name}": value for name, value in variables.items()})
    with okx_v5.testing.MockExchange(keys=keys) as mock:
        live(mock, folder=OKX, target="mainnet", expression="test_call and account")
        assert mock.calls
        assert writes(mock) == []
