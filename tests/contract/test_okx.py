"""Every OKX call against literal bytes and values, sync and async."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from okx_v5 import AsyncOkx, Environment, Okx

from tests.contract.expectations import Expectation
from tests.contract.okx_account import ACCOUNT
from tests.contract.okx_flexible_loan import FLEXIBLE_LOAN
from tests.contract.okx_public import PUBLIC
from tests.contract.okx_trade import TRADE
from tests.contract.recording import Received, RecordingServer
from tests.contract.verifiers import verify_okx
from tests.unit.spec_reading import operations

# Everything that there is to read is read, and to pass is passed: what is deprecated, too.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

KEY = "37c541a1-0000-4d2f-9c3f-d0b1a1c8e6f2"
SECRET = "22582BD0CFF14C41EDBF1AB98506286D"
PASSPHRASE = "p4ss Phrase!"
CREDENTIALS: dict[str, Any] = {"api_key": KEY, "api_secret": SECRET, "passphrase": PASSPHRASE}

REPAID = b"""{"code": "0", "data": [
  {"debtCcy": "ETH", "fillDebtSz": "0.01023052", "fillRepaySz": "30", "repayCcy": "USDT",
   "status": "filled", "uTime": "1646188520338"},
  {"debtCcy": "BTC", "fillFromSz": "3", "fillToSz": "60,221.15910001", "repayCcy": "USDT",
   "status": "filled", "uTime": "1646188520338"}], "msg": ""}"""
MOMENT = datetime(2022, 3, 2, 2, 35, 20, 338000, tzinfo=UTC)

EXPECTATIONS = {
    "trade.one_click_repay": Expectation(
        lambda okx: okx.trade.one_click_repay(debt_ccy=["ETH", "BTC"], repay_ccy="USDT"),
        "POST",
        "/api/v5/trade/one-click-repay",
        b'{"debtCcy":["ETH","BTC"],"repayCcy":"USDT"}',
        REPAID,
        {
            "[0].debt_ccy": "ETH",
            "[0].fill_debt_sz": Decimal("0.01023052"),
            "[0].fill_repay_sz": Decimal("30"),
            "[0].fill_from_sz": None,
            "[0].fill_to_sz": None,
            "[0].repay_ccy": "USDT",
            "[0].status.value": "filled",
            "[0].u_time_ms": 1646188520338,
            "[0].u_time": MOMENT,
            "[1].debt_ccy": "BTC",
            "[1].fill_debt_sz": None,
            "[1].fill_repay_sz": None,
            "[1].fill_from_sz": Decimal("3"),
            "[1].fill_to_sz": Decimal("60221.15910001"),
            "[1].repay_ccy": "USDT",
            "[1].status.value": "filled",
            "[1].u_time_ms": 1646188520338,
            "[1].u_time": MOMENT,
        },
    ),
    "public_data.get_system_time": Expectation(
        lambda okx: okx.public_data.get_system_time(),
        "GET",
        "/api/v5/public/time",
        b"",
        b'{"code":"0","msg":"","data":[{"ts":"1597026383085"}]}',
        {
            "ts_ms": 1597026383085,
            "ts": datetime(2020, 8, 10, 2, 26, 23, 85000, tzinfo=UTC),
        },
        signed=False,
    ),
    **TRADE,
    **ACCOUNT,
    **FLEXIBLE_LOAN,
    **PUBLIC,
}
every_expectation = pytest.mark.parametrize(
    "expectation", EXPECTATIONS.values(), ids=EXPECTATIONS.keys()
)
every_environment = pytest.mark.parametrize(
    ("environment", "simulated"),
    [(Environment.MAINNET, None), (Environment.DEMO, "1")],
    ids=["mainnet", "demo"],
)


def check_request(expectation: Expectation, received: Received, simulated: str | None) -> None:
    expectation.check_request(received)
    assert received.headers.get("x-simulated-trading") == simulated
    if expectation.signed:
        verify_okx(received, KEY, SECRET, PASSPHRASE)
    else:
        assert not [name for name in received.headers if name.startswith("ok-access-")]


@every_environment
@every_expectation
def test_sync(
    expectation: Expectation,
    environment: Environment,
    simulated: str | None,
    server: RecordingServer,
) -> None:
    server.reply = expectation.reply
    with Okx(environment, **CREDENTIALS, base_url=server.url) as client:
        result = expectation.call(client)
    check_request(expectation, server.only, simulated)
    expectation.check_result(result)


@every_environment
@every_expectation
async def test_async(
    expectation: Expectation,
    environment: Environment,
    simulated: str | None,
    server: RecordingServer,
) -> None:
    server.reply = expectation.reply
    async with AsyncOkx(environment, **CREDENTIALS, base_url=server.url) as client:
        result = await expectation.call(client)
    check_request(expectation, server.only, simulated)
    expectation.check_result(result)


def test_no_call_is_without_an_expectation() -> None:
    named = {name.split()[0] for name in EXPECTATIONS}
    assert named == {call["operationId"] for *_, call in operations("okx")}


def test_rows_come_as_a_list(server: RecordingServer) -> None:
    server.reply = REPAID
    with Okx(Environment.DEMO, **CREDENTIALS, base_url=server.url) as client:
        rows = client.trade.one_click_repay(debt_ccy=["ETH"], repay_ccy="USDT")
    assert isinstance(rows, list)
    assert len(rows) == 2


def test_at_most_five_instruments(server: RecordingServer) -> None:
    with (
        Okx(Environment.DEMO, **CREDENTIALS, base_url=server.url) as client,
        pytest.raises(ValueError, match="inst_id"),
    ):
        client.account.get_max_loan_amount(mgn_mode="cross", inst_id="A,B,C,D,E,F")
    assert server.received == []


def test_at_most_five_currencies(server: RecordingServer) -> None:
    with Okx(Environment.DEMO, **CREDENTIALS, base_url=server.url) as client:
        untyped: Any = client
        with pytest.raises(ValueError, match="5"):
            untyped.trade.one_click_repay(debt_ccy=list("ABCDEF"), repay_ccy="USDT")
    assert server.received == []


@settings(deadline=None, max_examples=50)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@example(text='a b+c&d=%2C#/?\\"\u0000')
def test_any_text_arrives_as_it_is(text: str, running_server: RecordingServer) -> None:
    running_server.received.clear()
    running_server.reply = REPAID
    with Okx(Environment.DEMO, **CREDENTIALS, base_url=running_server.url) as client:
        client.trade.one_click_repay(debt_ccy=[text], repay_ccy=text)
    (received,) = running_server.received
    assert json.loads(received.body) == {"debtCcy": [text], "repayCcy": text}
    verify_okx(received, KEY, SECRET, PASSPHRASE)
