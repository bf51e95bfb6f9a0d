"""Every Bybit call against literal bytes and values, sync and async."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from string import ascii_lowercase
from typing import Any
from urllib.parse import parse_qsl

import pytest
from bybit_v5 import AsyncBybit, Bybit, Environment
from bybit_v5.models.shared import Collateral
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.contract.account_expectations import EXPECTATIONS as ACCOUNT
from tests.contract.crypto_loan_expectations import EXPECTATIONS as CRYPTO_LOANS
from tests.contract.expectations import Expectation, bybit_reply
from tests.contract.fixed_loan_expectations import EXPECTATIONS as FIXED_LOANS
from tests.contract.institutional_loan_expectations import EXPECTATIONS as INSTITUTIONAL_LOANS
from tests.contract.legacy_loan_expectations import EXPECTATIONS as LEGACY_LOANS
from tests.contract.recording import Received, RecordingServer
from tests.contract.spot_margin_expectations import EXPECTATIONS as SPOT_MARGIN
from tests.contract.spot_margin_fixed_expectations import EXPECTATIONS as SPOT_MARGIN_FIXED
from tests.contract.verifiers import verify_bybit, verify_bybit_rsa

# Everything that there is to read is read, and to pass is passed: what is deprecated, too.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

KEY = "Kq3Wz0fXc1bD"
SECRET = "b7yX0pLr9sVnQe2u"

BORROWABLE_LEGACY = b"""{"retCode": 0, "retMsg": "request.success", "result": {"vipCoinList": [
  {"list": [{"borrowingAccuracy": 4, "currency": "USDT",
    "flexibleHourlyInterestRate": "0.0000090346", "hourlyInterestRate14D": "0.0000207796",
    "hourlyInterestRate180D": "", "hourlyInterestRate30D": "0.00002349",
    "hourlyInterestRate7D": "0.0000180692", "hourlyInterestRate90D": "",
    "maxBorrowingAmount": "8000000", "minBorrowingAmount": "20"}], "vipLevel": "VIP0"}]},
  "retExtInfo": {}, "time": 1728619315868}"""
BORROWABLE = b"""{"retCode":0,"retMsg":"ok","result":{"list":[{"currency":"ETH",
  "fixedBorrowable":true,"fixedBorrowingAccuracy":6,"flexibleBorrowable":true,
  "flexibleBorrowingAccuracy":4,"maxBorrowingAmount":"1100","minFixedBorrowingAmount":"0.1",
  "minFlexibleBorrowingAmount":"0.001","vipLevel":"VIP5","annualizedInterestRate14D":"0.08",
  "annualizedInterestRate180D":"","annualizedInterestRate30D":"","annualizedInterestRate60D":"",
  "annualizedInterestRate7D":"","annualizedInterestRate90D":"",
  "flexibleAnnualizedInterestRate":"0.001429799316"}]},"retExtInfo":{},"time":1752573126653}"""


EXPECTATIONS = {
    "account.repay_liability": Expectation(
        lambda bybit: bybit.account.repay_liability(coin="USDT"),
        "POST",
        "/v5/account/quick-repayment",
        b'{"coin":"USDT"}',
        bybit_reply(
            b'{"list":[{"coin":"BTC","repaymentQty":"0.10549670"},'
            b'{"coin":"ETH","repaymentQty":"2.27768114"}]}'
        ),
        {
            "list[0].coin": "BTC",
            "list[0].repayment_qty": Decimal("0.10549670"),
            "list[1].coin": "ETH",
            "list[1].repayment_qty": Decimal("2.27768114"),
        },
    ),
    "account.repay_liability of all coins": Expectation(
        lambda bybit: bybit.account.repay_liability(),
        "POST",
        "/v5/account/quick-repayment",
        b"{}",
        bybit_reply(b'{"list":[]}'),
        {"list": []},
    ),
    "crypto_loan_legacy.repay": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.repay(
            order_id="1794267532472646144", amount=Decimal("100")
        ),
        "POST",
        "/v5/crypto-loan/repay",
        b'{"orderId":"1794267532472646144","amount":"100"}',
        bybit_reply(b'{"repayId":"1794271131730737664"}'),
        {"repay_id": "1794271131730737664"},
    ),
    "crypto_loan_legacy.get_borrowable_coins": Expectation(
        lambda bybit: bybit.crypto_loan_legacy.get_borrowable_coins(
            vip_level="VIP0", currency="USDT"
        ),
        "GET",
        "/v5/crypto-loan/loanable-data?vipLevel=VIP0&currency=USDT",
        b"",
        BORROWABLE_LEGACY,
        {
            "vip_coin_list[0].vip_level.value": "VIP0",
            "vip_coin_list[0].list[0].borrowing_accuracy": 4,
            "vip_coin_list[0].list[0].currency": "USDT",
            "vip_coin_list[0].list[0].flexible_hourly_interest_rate": Decimal("0.0000090346"),
            "vip_coin_list[0].list[0].hourly_interest_rate_7d": Decimal("0.0000180692"),
            "vip_coin_list[0].list[0].hourly_interest_rate_14d": Decimal("0.0000207796"),
            "vip_coin_list[0].list[0].hourly_interest_rate_30d": Decimal("0.00002349"),
            "vip_coin_list[0].list[0].hourly_interest_rate_90d": None,
            "vip_coin_list[0].list[0].hourly_interest_rate_180d": None,
            "vip_coin_list[0].list[0].max_borrowing_amount": Decimal("8000000"),
            "vip_coin_list[0].list[0].min_borrowing_amount": Decimal("20"),
        },
        signed=False,
    ),
    "crypto_loan.get_borrowable_coins": Expectation(
        lambda bybit: bybit.crypto_loan.get_borrowable_coins(vip_level="VIP5", currency="ETH"),
        "GET",
        "/v5/crypto-loan-common/loanable-data?vipLevel=VIP5&currency=ETH",
        b"",
        BORROWABLE,
        {
            "list[0].currency": "ETH",
            "list[0].fixed_borrowable": True,
            "list[0].fixed_borrowing_accuracy": 6,
            "list[0].flexible_borrowable": True,
            "list[0].flexible_borrowing_accuracy": 4,
            "list[0].max_borrowing_amount": Decimal("1100"),
            "list[0].min_fixed_borrowing_amount": Decimal("0.1"),
            "list[0].min_flexible_borrowing_amount": Decimal("0.001"),
            "list[0].vip_level.value": "VIP5",
            "list[0].annualized_interest_rate_7d": None,
            "list[0].annualized_interest_rate_14d": Decimal("0.08"),
            "list[0].annualized_interest_rate_30d": None,
            "list[0].annualized_interest_rate_60d": None,
            "list[0].annualized_interest_rate_90d": None,
            "list[0].annualized_interest_rate_180d": None,
            "list[0].flexible_annualized_interest_rate": Decimal("0.001429799316"),
        },
        signed=False,
    ),
    "crypto_loan.get_borrowable_coins of all levels": Expectation(
        lambda bybit: bybit.crypto_loan.get_borrowable_coins(),
        "GET",
        "/v5/crypto-loan-common/loanable-data",
        b"",
        BORROWABLE,
        {"list[0].currency": "ETH"},
        signed=False,
    ),
    "crypto_loan_flexible.borrow": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.borrow(
            loan_currency="BTC",
            loan_amount=Decimal("0.1"),
            collateral_list=[
                {"currency": "USDT", "amount": "1000"},
                {"currency": "ETH", "amount": Decimal("1E-8")},
            ],
        ),
        "POST",
        "/v5/crypto-loan-flexible/borrow",
        b'{"loanCurrency":"BTC","loanAmount":"0.1","collateralList":'
        b'[{"currency":"USDT","amount":"1000"},{"currency":"ETH","amount":"0.00000001"}]}',
        bybit_reply(b'{"orderId":"1363"}'),
        {"order_id": "1363"},
    ),
    "crypto_loan_flexible.repay": Expectation(
        lambda bybit: bybit.crypto_loan_flexible.repay(loan_currency="BTC", amount="0.005"),
        "POST",
        "/v5/crypto-loan-flexible/repay",
        b'{"loanCurrency":"BTC","amount":"0.005"}',
        bybit_reply(b'{"repayId":"1771"}'),
        {"repay_id": "1771"},
    ),
    "crypto_loan_fixed.repay": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.repay(loan_id="570", loan_currency="ETH"),
        "POST",
        "/v5/crypto-loan-fixed/fully-repay",
        b'{"loanId":"570","loanCurrency":"ETH"}',
        bybit_reply(b'{"repayId":"1771"}'),
        {"repay_id": "1771"},
    ),
    "crypto_loan_fixed.repay by currency": Expectation(
        lambda bybit: bybit.crypto_loan_fixed.repay(loan_currency="ETH"),
        "POST",
        "/v5/crypto-loan-fixed/fully-repay",
        b'{"loanCurrency":"ETH"}',
        bybit_reply(b'{"repayId":"1772"}'),
        {"repay_id": "1772"},
    ),
    "institutional_loan.repay": Expectation(
        lambda bybit: bybit.institutional_loan.repay(token="USDT", quantity=500000),
        "POST",
        "/v5/ins-loan/repay-loan",
        b'{"token":"USDT","quantity":"500000"}',
        bybit_reply(b'{"repayOrderStatus":"P"}'),
        {"repay_order_status.value": "P"},
    ),
    "market.get_server_time": Expectation(
        lambda bybit: bybit.market.get_server_time(),
        "GET",
        "/v5/market/time",
        b"",
        bybit_reply(b'{"timeSecond":"1688639403","timeNano":"1688639403423213947"}'),
        {
            "time_second_s": 1688639403,
            "time_second": datetime(2023, 7, 6, 10, 30, 3, tzinfo=UTC),
            "time_nano_ns": 1688639403423213947,
            "time_nano": datetime(2023, 7, 6, 10, 30, 3, 423213, tzinfo=UTC),
        },
        signed=False,
    ),
    **CRYPTO_LOANS,
    **FIXED_LOANS,
    **ACCOUNT,
    **INSTITUTIONAL_LOANS,
    **LEGACY_LOANS,
    **SPOT_MARGIN,
    **SPOT_MARGIN_FIXED,
}
every_expectation = pytest.mark.parametrize(
    "expectation", EXPECTATIONS.values(), ids=EXPECTATIONS.keys()
)
every_signed_call = pytest.mark.parametrize(
    "expectation",
    [one for one in EXPECTATIONS.values() if one.signed],
    ids=[name for name, one in EXPECTATIONS.items() if one.signed],
)


def check_request(expectation: Expectation, received: Received) -> None:
    expectation.check_request(received)
    if expectation.signed:
        verify_bybit(received, KEY, SECRET)
    else:
        assert not [name for name in received.headers if name.startswith("x-bapi-")]


@every_expectation
def test_sync(expectation: Expectation, server: RecordingServer) -> None:
    server.reply = expectation.reply
    with Bybit(Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url) as client:
        result = expectation.call(client)
    check_request(expectation, server.only)
    expectation.check_result(result)


@every_expectation
async def test_async(expectation: Expectation, server: RecordingServer) -> None:
    server.reply = expectation.reply
    async with AsyncBybit(
        Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url
    ) as client:
        result = await expectation.call(client)
    check_request(expectation, server.only)
    expectation.check_result(result)


@pytest.fixture(scope="module")
def private_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _pem(key: rsa.RSAPrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


@every_signed_call
def test_sync_with_rsa(
    expectation: Expectation, server: RecordingServer, private_key: rsa.RSAPrivateKey
) -> None:
    server.reply = expectation.reply
    with Bybit(
        Environment.TESTNET, api_key=KEY, private_key=_pem(private_key), base_url=server.url
    ) as client:
        result = expectation.call(client)
    expectation.check_request(server.only)
    verify_bybit_rsa(server.only, KEY, private_key.public_key())
    expectation.check_result(result)


@every_signed_call
async def test_async_with_rsa(
    expectation: Expectation, server: RecordingServer, private_key: rsa.RSAPrivateKey
) -> None:
    server.reply = expectation.reply
    async with AsyncBybit(
        Environment.TESTNET,
        api_key=KEY,
        private_key=_pem(private_key).decode(),
        base_url=server.url,
    ) as client:
        result = await expectation.call(client)
    expectation.check_request(server.only)
    verify_bybit_rsa(server.only, KEY, private_key.public_key())
    expectation.check_result(result)


def test_receive_window_is_sent_and_signed(server: RecordingServer) -> None:
    expectation = EXPECTATIONS["crypto_loan_flexible.repay"]
    server.reply = expectation.reply
    with Bybit(
        Environment.TESTNET,
        api_key=KEY,
        api_secret=SECRET,
        recv_window=20000,
        base_url=server.url,
    ) as client:
        expectation.call(client)
    verify_bybit(server.only, KEY, SECRET, recv_window="20000")


def test_typed_collateral(server: RecordingServer) -> None:
    server.reply = EXPECTATIONS["crypto_loan_flexible.borrow"].reply
    with Bybit(Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url) as client:
        client.crypto_loan_flexible.borrow(
            loan_currency="BTC",
            loan_amount=1,
            collateral_list=[Collateral(currency="USDT", amount=Decimal("1000.50"))],
        )
    assert server.only.body == (
        b'{"loanCurrency":"BTC","loanAmount":"1",'
        b'"collateralList":[{"currency":"USDT","amount":"1000.50"}]}'
    )
    verify_bybit(server.only, KEY, SECRET)


#: What JSON and UTF-8 can carry.
ANY_CHARACTER = st.characters(exclude_categories=["Cs"])
AMOUNT = st.decimals(min_value=0, allow_nan=False, allow_infinity=False)


@settings(deadline=None, max_examples=50)
@given(
    # Coins are in capitals here.
    coin=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters=ascii_lowercase), min_size=1
    ),
    loan=st.text(ANY_CHARACTER, min_size=1),
)
@example(coin="A B+C&D=%2C#/?", loan='a b+c&d=%2C#/?\\"\u0000')
def test_any_text_arrives_as_it_is(coin: str, loan: str, running_server: RecordingServer) -> None:
    running_server.received.clear()
    with Bybit(
        Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=running_server.url
    ) as client:
        running_server.reply = BORROWABLE
        client.crypto_loan.get_borrowable_coins(currency=coin)
        running_server.reply = bybit_reply(b'{"repayId":"1"}')
        client.crypto_loan_fixed.repay(loan_id=loan)
    read, write = running_server.received
    assert parse_qsl(read.query, keep_blank_values=True) == [("currency", coin)]
    assert json.loads(write.body) == {"loanId": loan}
    verify_bybit(write, KEY, SECRET)


@settings(deadline=None, max_examples=50)
@given(amount=AMOUNT)
@example(amount=Decimal("1E-8"))
@example(amount=Decimal("1E+3"))
def test_any_amount_arrives_in_plain_notation(
    amount: Decimal, running_server: RecordingServer
) -> None:
    running_server.received.clear()
    running_server.reply = bybit_reply(b'{"repayId":"1"}')
    with Bybit(
        Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=running_server.url
    ) as client:
        client.crypto_loan_flexible.repay(loan_currency="BTC", amount=amount)
    (received,) = running_server.received
    text = json.loads(received.body)["amount"]
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text)
    assert Decimal(text) == amount
    verify_bybit(received, KEY, SECRET)


def test_what_the_documentation_does_not_know_breaks_nothing(server: RecordingServer) -> None:
    server.reply = BORROWABLE.replace(b"VIP5", b"VIP6").replace(b'"list"', b'"more":[1],"list"')
    with Bybit(Environment.TESTNET, base_url=server.url) as client:
        (coin,) = client.crypto_loan.get_borrowable_coins().list
    assert coin.vip_level.value == "VIP6"
    assert not coin.vip_level.is_known
    assert coin.currency == "ETH"


def test_rate_limit_and_server_time(server: RecordingServer) -> None:
    server.reply = bybit_reply(b'{"repayId":"1"}')
    server.reply_headers = {
        "X-Bapi-Limit": "10",
        "X-Bapi-Limit-Status": "9",
        "X-Bapi-Limit-Reset-Timestamp": "1752569614600",
    }
    with Bybit(Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url) as client:
        response = client.crypto_loan_flexible.with_response.repay(loan_currency="BTC", amount=1)
    assert response.data.repay_id == "1"
    assert response.status == 200
    assert response.content == server.reply
    assert response.server_time == datetime(2025, 7, 15, 8, 53, 34, 549000, tzinfo=UTC)
    assert response.rate_limit is not None
    assert response.rate_limit.limit == 10
    assert response.rate_limit.remaining == 9
    assert response.rate_limit.reset_at == datetime(2025, 7, 15, 8, 53, 34, 600000, tzinfo=UTC)


def test_arguments_are_checked_before_anything_is_sent(server: RecordingServer) -> None:
    with Bybit(Environment.TESTNET, api_key=KEY, api_secret=SECRET, base_url=server.url) as client:
        untyped: Any = client
        with pytest.raises(TypeError, match=r"loan_id or loan_currency"):
            untyped.crypto_loan_fixed.repay()
        with pytest.raises(TypeError, match="Decimal"):
            untyped.crypto_loan_flexible.repay(loan_currency="BTC", amount=0.1)
        with pytest.raises(ValueError, match="coin"):
            untyped.account.repay_liability(coin="")
        with pytest.raises(TypeError, match="loan_curency"):
            untyped.crypto_loan_flexible.repay(loan_curency="BTC", amount="1")
        with pytest.raises(ValueError, match="100"):
            untyped.crypto_loan_flexible.borrow(
                loan_currency="BTC",
                loan_amount="1",
                collateral_list=[{"currency": "USDT", "amount": "1"}] * 101,
            )
        with pytest.raises(TypeError, match="amuont"):
            untyped.crypto_loan_flexible.borrow(
                loan_currency="BTC", loan_amount="1", collateral_list=[{"amuont": "1"}]
            )
    assert server.received == []
