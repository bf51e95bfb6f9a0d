"""The same calls through the exchanges' official clients: equal requests, all of them genuine."""

from __future__ import annotations

import importlib
import json
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

import pytest
from bybit_v5 import Bybit
from bybit_v5 import Environment as BybitEnvironment
from bybit_v5.testing import Keys as BybitKeys
from bybit_v5.testing import MockExchange as BybitMock
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from okx_v5 import Environment as OkxEnvironment
from okx_v5 import Okx
from okx_v5.testing import Keys as OkxKeys
from okx_v5.testing import MockExchange as OkxMock

from tests.contract.pybit_account_calls import MISSING as MISSING_OF_ACCOUNT
from tests.contract.pybit_account_calls import PYBIT as ACCOUNT
from tests.contract.pybit_loan_calls import PYBIT as LOANS
from tests.contract.pybit_spot_margin_calls import MISSING as MISSING_OF_SPOT_MARGIN
from tests.contract.pybit_spot_margin_calls import PYBIT as SPOT_MARGIN
from tests.contract.python_okx import KEY, NOT_SENT_BY_IT, PASSPHRASE, PYTHON_OKX, SECRET
from tests.contract.recording import Received, RecordingServer
from tests.contract.test_bybit import EXPECTATIONS as BYBIT
from tests.contract.test_okx import EXPECTATIONS as OKX
from tests.contract.verifiers import verify_bybit, verify_bybit_rsa, verify_okx

# Everything that there is to read is read, and to pass is passed: what is deprecated, too.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

PYBIT: dict[str, Callable[[Any], Any]] = {
    "account.repay_liability": lambda http: http.repay_liability(coin="USDT"),
    "account.repay_liability of all coins": lambda http: http.repay_liability(),
    "crypto_loan_legacy.repay": lambda http: http.repay_crypto_loan(
        orderId="1794267532472646144", amount="100"
    ),
    "crypto_loan_legacy.get_borrowable_coins": lambda http: http.get_borrowable_coins(
        vipLevel="VIP0", currency="USDT"
    ),
    "crypto_loan.get_borrowable_coins": lambda http: http.get_borrowable_coins_new_crypto_loan(
        vipLevel="VIP5", currency="ETH"
    ),
    "crypto_loan.get_borrowable_coins of all levels": (
        lambda http: http.get_borrowable_coins_new_crypto_loan()
    ),
    "crypto_loan_flexible.borrow": lambda http: http.borrow_flexible_crypto_loan(
        loanCurrency="BTC",
        loanAmount="0.1",
        collateralList=[
            {"currency": "USDT", "amount": "1000"},
            {"currency": "ETH", "amount": "0.00000001"},
        ],
    ),
    "crypto_loan_flexible.repay": lambda http: http.repay_flexible_crypto_loan(
        loanCurrency="BTC", amount="0.005"
    ),
    "crypto_loan_fixed.repay": lambda http: http.repay_fixed_crypto_loan(
        loanId="570", loanCurrency="ETH"
    ),
    "crypto_loan_fixed.repay by currency": lambda http: http.repay_fixed_crypto_loan(
        loanCurrency="ETH"
    ),
    "institutional_loan.repay": lambda http: http.repay_loan(token="USDT", quantity="500000"),
    "market.get_server_time": lambda http: http.get_server_time(),
    **LOANS,
    **ACCOUNT,
    **SPOT_MARGIN,
}
MISSING = MISSING_OF_ACCOUNT | MISSING_OF_SPOT_MARGIN


def test_nothing_is_left_out() -> None:
    assert PYBIT.keys() | MISSING == BYBIT.keys()
    assert not PYBIT.keys() & MISSING
    assert PYTHON_OKX.keys() | NOT_SENT_BY_IT == OKX.keys()
    assert not PYTHON_OKX.keys() & NOT_SENT_BY_IT


@contextmanager
def pybit_session(url: str, secret: str = SECRET, *, rsa: bool = False) -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        http: Any = importlib.import_module("pybit.unified_trading").HTTP
        logger = logging.getLogger("pybit._http_manager")
        handlers = list(logger.handlers)
        session = http(testnet=True, api_key=KEY, api_secret=secret, rsa_authentication=rsa)
        session.endpoint = url
        # pybit 5.17 logs this attribute in its legacy calls, and does not have it.
        session.crypto_loan_legacy_message = "legacy"
        try:
            yield session
        finally:
            session.client.close()
            logger.handlers = handlers


def meaning(received: Received) -> tuple[str, str, list[tuple[str, str]], Any]:
    """Method, path, query in any order, and the body as JSON."""
    query = sorted(parse_qsl(received.query, keep_blank_values=True))
    return (
        received.method,
        received.path,
        query,
        json.loads(received.body) if received.body else None,
    )


@pytest.mark.parametrize("name", PYBIT)
def test_bybit(name: str, server: RecordingServer) -> None:
    expectation = BYBIT[name]
    server.reply = expectation.reply
    with Bybit(
        BybitEnvironment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url
    ) as client:
        expectation.call(client)
    with pybit_session(server.url) as session:
        PYBIT[name](session)
    ours, theirs = server.received
    assert meaning(ours) == meaning(theirs)
    if expectation.signed:
        verify_bybit(ours, KEY, SECRET)
        verify_bybit(theirs, KEY, SECRET)
        # The guide does not list the sign type that the official client adds.
        assert _headers(ours, "x-bapi-") == _headers(theirs, "x-bapi-") - {"x-bapi-sign-type"}
        if ours.body:
            # The official client names a type also where there is no body.
            assert ours.headers["content-type"] == theirs.headers["content-type"]


def test_bybit_with_rsa(server: RecordingServer) -> None:
    expectation = BYBIT["crypto_loan_flexible.borrow"]
    server.reply = expectation.reply
    private = generate_private_key(public_exponent=65537, key_size=2048)
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    with Bybit(
        BybitEnvironment.TESTNET, api_key=KEY, private_key=pem, base_url=server.url
    ) as client:
        expectation.call(client)
    with pybit_session(server.url, pem, rsa=True) as session:
        PYBIT["crypto_loan_flexible.borrow"](session)
    ours, theirs = server.received
    assert meaning(ours) == meaning(theirs)
    verify_bybit_rsa(ours, KEY, private.public_key())
    verify_bybit_rsa(theirs, KEY, private.public_key())


@pytest.fixture(scope="module")
def bybit_mock() -> Iterator[BybitMock]:
    with BybitMock(keys=BybitKeys(KEY, SECRET)) as mock:
        yield mock


@pytest.mark.parametrize("name", PYBIT)
def test_the_mock_accepts_pybit(name: str, bybit_mock: BybitMock) -> None:
    bybit_mock.reset()
    with pybit_session(bybit_mock.base_url) as session:
        reply = PYBIT[name](session)
    (call,) = bybit_mock.calls
    assert call.refusal is None
    assert call.operation_id == name.partition(" ")[0]
    assert reply["retCode"] == 0


@pytest.mark.parametrize("name", PYTHON_OKX)
def test_okx(name: str, server: RecordingServer) -> None:
    expectation = OKX[name]
    server.reply = expectation.reply
    with Okx(
        OkxEnvironment.DEMO,
        api_key=KEY,
        api_secret=SECRET,
        passphrase=PASSPHRASE,
        base_url=server.url,
    ) as client:
        expectation.call(client)
    PYTHON_OKX[name].send(server.url)
    ours, theirs = server.received
    assert meaning(ours) == meaning(theirs)
    assert ours.headers["x-simulated-trading"] == theirs.headers["x-simulated-trading"] == "1"
    assert _headers(ours, "ok-access-") == _headers(theirs, "ok-access-")
    if expectation.signed:
        verify_okx(ours, KEY, SECRET, PASSPHRASE)
        verify_okx(theirs, KEY, SECRET, PASSPHRASE)


@pytest.mark.parametrize("name", PYTHON_OKX)
def test_the_mock_accepts_python_okx(name: str) -> None:
    keys = OkxKeys(KEY, SECRET, PASSPHRASE, environment="demo")
    with OkxMock(keys=keys) as mock:
        reply = PYTHON_OKX[name].send(mock.base_url)
    (call,) = mock.calls
    assert call.refusal is None
    assert call.operation_id == name.partition(" ")[0]
    assert reply["code"] == "0"


def _headers(received: Received, prefix: str) -> set[str]:
    return {name for name in received.headers if name.startswith(prefix)}
