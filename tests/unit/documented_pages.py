"""What the documentation pages say of each call, copied from them by hand: the specs' oracle."""

from __future__ import annotations

from dataclasses import dataclass, field

BYBIT = "https://bybit-exchange.github.io/docs/v5"
OKX = "https://www.okx.com/docs-v5/en/"

# What a table of a page calls a value, as (type, format) of the schema. An amount is text on the
# wire, and a number to whom reads it.
TEXT = ("string", None)
AMOUNT = ("string", "decimal")
WHOLE = ("integer", None)
YES_NO = ("boolean", None)
LIST = ("array", None)
MILLISECONDS = ("string", "unix-ms")
MOMENT = ("integer", "unix-ms")


@dataclass(frozen=True)
class Page:
    """One call as its page has it. A name with a star is required; replies are below the payload.

    ``always``: the reply fields without which the reply would say nothing. ``empty``: those that
    may be empty beside the amounts.
    """

    exchange: str
    id: str
    method: str
    path: str
    url: str
    arguments: dict[str, tuple[str, str | None]]
    payload: dict[str, tuple[str, str | None]]
    always: set[str]
    request: str
    answer: str
    signed: bool = True
    permission: str | None = None
    limit: tuple[int, float, str] | None = None
    empty: set[str] = field(default_factory=set)


RATES = ("7D", "14D", "30D", "90D", "180D")
PAGES = [
    Page(
        exchange="bybit",
        id="account.repay_liability",
        method="POST",
        path="/v5/account/quick-repayment",
        url=f"{BYBIT}/account/repay-liability",
        arguments={"coin": TEXT},
        payload={"list": LIST, "list[].coin": TEXT, "list[].repaymentQty": AMOUNT},
        always={"list", "list[].coin"},
        request='{"coin": "USDT"}',
        answer="""{"retCode": 0, "retMsg": "SUCCESS", "result": {"list": [
            {"coin": "BTC", "repaymentQty": "0.10549670"},
            {"coin": "ETH", "repaymentQty": "2.27768114"}]},
            "retExtInfo": {}, "time": 1701848610941}""",
        permission="USDC Contracts",
        # The limits of this call and of the institutional repayment are in the table of all limits.
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="crypto_loan_legacy.repay",
        method="POST",
        path="/v5/crypto-loan/repay",
        url=f"{BYBIT}/crypto-loan/repay",
        arguments={"orderId*": TEXT, "amount*": AMOUNT},
        payload={"repayId": TEXT},
        always={"repayId"},
        request='{"orderId": "1794267532472646144", "amount": "100"}',
        answer="""{"retCode": 0, "retMsg": "request.success",
            "result": {"repayId": "1794271131730737664"},
            "retExtInfo": {}, "time": 1728629786884}""",
        permission="Spot trade",
    ),
    Page(
        exchange="bybit",
        id="crypto_loan_legacy.get_borrowable_coins",
        method="GET",
        path="/v5/crypto-loan/loanable-data",
        url=f"{BYBIT}/crypto-loan/loan-coin",
        arguments={"vipLevel": TEXT, "currency": TEXT},
        payload={
            "vipCoinList": LIST,
            "vipCoinList[].list": LIST,
            "vipCoinList[].list[].borrowingAccuracy": WHOLE,
            "vipCoinList[].list[].currency": TEXT,
            "vipCoinList[].list[].flexibleHourlyInterestRate": AMOUNT,
            **{f"vipCoinList[].list[].hourlyInterestRate{days}": AMOUNT for days in RATES},
            "vipCoinList[].list[].maxBorrowingAmount": AMOUNT,
            "vipCoinList[].list[].minBorrowingAmount": AMOUNT,
            "vipCoinList[].vipLevel": TEXT,
        },
        always={
            "vipCoinList",
            "vipCoinList[].list",
            "vipCoinList[].vipLevel",
            "vipCoinList[].list[].currency",
        },
        request='{"currency": "USDT", "vipLevel": "VIP0"}',
        answer="""{"retCode": 0, "retMsg": "request.success", "result": {"vipCoinList": [
            {"list": [{"borrowingAccuracy": 4, "currency": "USDT",
              "flexibleHourlyInterestRate": "0.0000090346",
              "hourlyInterestRate14D": "0.0000207796", "hourlyInterestRate180D": "",
              "hourlyInterestRate30D": "0.00002349", "hourlyInterestRate7D": "0.0000180692",
              "hourlyInterestRate90D": "", "maxBorrowingAmount": "8000000",
              "minBorrowingAmount": "20"}], "vipLevel": "VIP0"}]},
            "retExtInfo": {}, "time": 1728619315868}""",
        signed=False,
    ),
    Page(
        exchange="bybit",
        id="crypto_loan.get_borrowable_coins",
        method="GET",
        path="/v5/crypto-loan-common/loanable-data",
        url=f"{BYBIT}/new-crypto-loan/loan-coin",
        arguments={"vipLevel": TEXT, "currency": TEXT},
        payload={
            "list": LIST,
            "list[].currency": TEXT,
            "list[].fixedBorrowable": YES_NO,
            "list[].fixedBorrowingAccuracy": WHOLE,
            "list[].flexibleBorrowable": YES_NO,
            "list[].flexibleBorrowingAccuracy": WHOLE,
            "list[].maxBorrowingAmount": AMOUNT,
            "list[].minFixedBorrowingAmount": AMOUNT,
            "list[].minFlexibleBorrowingAmount": AMOUNT,
            "list[].vipLevel": TEXT,
            # The table says integer; the reading taken is tested below.
            "list[].flexibleAnnualizedInterestRate": AMOUNT,
            **{f"list[].annualizedInterestRate{days}": AMOUNT for days in (*RATES, "60D")},
        },
        always={"list", "list[].currency", "list[].vipLevel"},
        request='{"currency": "ETH", "vipLevel": "VIP5"}',
        answer="""{"retCode": 0, "retMsg": "ok", "result": {"list": [{"currency": "ETH",
            "fixedBorrowable": true, "fixedBorrowingAccuracy": 6, "flexibleBorrowable": true,
            "flexibleBorrowingAccuracy": 4, "maxBorrowingAmount": "1100",
            "minFixedBorrowingAmount": "0.1", "minFlexibleBorrowingAmount": "0.001",
            "vipLevel": "VIP5", "annualizedInterestRate14D": "0.08",
            "annualizedInterestRate180D": "", "annualizedInterestRate30D": "",
            "annualizedInterestRate60D": "", "annualizedInterestRate7D": "",
            "annualizedInterestRate90D": "",
            "flexibleAnnualizedInterestRate": "0.001429799316"}]},
            "retExtInfo": {}, "time": 1752573126653}""",
        signed=False,
    ),
    Page(
        exchange="bybit",
        id="crypto_loan_flexible.borrow",
        method="POST",
        path="/v5/crypto-loan-flexible/borrow",
        url=f"{BYBIT}/new-crypto-loan/flexible/borrow",
        arguments={
            "loanCurrency*": TEXT,
            "loanAmount*": AMOUNT,
            "collateralList": LIST,
            "collateralList[].currency": TEXT,
            "collateralList[].amount": AMOUNT,
        },
        payload={"orderId": TEXT},
        always={"orderId"},
        request="""{"loanCurrency": "BTC", "loanAmount": "0.1", "collateralList": [
            {"currency": "USDT", "amount": "1000"}, {"currency": "ETH", "amount": "1"}]}""",
        answer="""{"retCode": 0, "retMsg": "ok", "result": {"orderId": "1363"},
            "retExtInfo": {}, "time": 1752569209682}""",
        permission="Spot trade",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="crypto_loan_flexible.repay",
        method="POST",
        path="/v5/crypto-loan-flexible/repay",
        url=f"{BYBIT}/new-crypto-loan/flexible/repay",
        arguments={"loanCurrency*": TEXT, "amount*": AMOUNT},
        payload={"repayId": TEXT},
        always={"repayId"},
        request='{"loanCurrency": "BTC", "amount": "0.005"}',
        answer="""{"retCode": 0, "retMsg": "ok", "result": {"repayId": "1771"},
            "retExtInfo": {}, "time": 1752569614549}""",
        permission="Spot trade",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="crypto_loan_fixed.repay",
        method="POST",
        path="/v5/crypto-loan-fixed/fully-repay",
        url=f"{BYBIT}/new-crypto-loan/fixed/repay",
        arguments={"loanId": TEXT, "loanCurrency": TEXT},
        payload={"repayId": TEXT},
        always={"repayId"},
        request='{"loanId": "570", "loanCurrency": "ETH"}',
        answer="""{"retCode": 0, "retMsg": "ok", "result": {"repayId": "1771"},
            "retExtInfo": {}, "time": 1752569614549}""",
        permission="Spot trade",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="institutional_loan.repay",
        method="POST",
        path="/v5/ins-loan/repay-loan",
        url=f"{BYBIT}/otc/repay",
        arguments={"token*": TEXT, "quantity*": AMOUNT},
        payload={"repayOrderStatus": TEXT},
        always={"repayOrderStatus"},
        request='{"token": "USDT", "quantity": "500000"}',
        answer="""{"retCode": 0, "retMsg": "success", "result": {"repayOrderStatus": "P"},
            "retExtInfo": {}, "time": 1767580441965}""",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="market.get_server_time",
        method="GET",
        path="/v5/market/time",
        url=f"{BYBIT}/market/time",
        arguments={},
        payload={"timeSecond": ("string", "unix-s"), "timeNano": ("string", "unix-ns")},
        always={"timeSecond", "timeNano"},
        request="{}",
        answer="""{"retCode": 0, "retMsg": "OK", "result": {"timeSecond": "1688639403",
            "timeNano": "1688639403423213947"}, "retExtInfo": {}, "time": 1688639403423}""",
        signed=False,
    ),
    Page(
        exchange="okx",
        id="trade.one_click_repay",
        method="POST",
        path="/api/v5/trade/one-click-repay",
        url=f"{OKX}#order-book-trading-trade-post-trade-one-click-repay",
        arguments={"debtCcy*": LIST, "repayCcy*": TEXT},
        payload={
            "[].status": TEXT,
            "[].debtCcy": TEXT,
            "[].repayCcy": TEXT,
            "[].fillDebtSz": AMOUNT,
            "[].fillRepaySz": AMOUNT,
            # These two stand in the example only.
            "[].fillFromSz": AMOUNT,
            "[].fillToSz": AMOUNT,
            "[].uTime": MILLISECONDS,
        },
        always={"[].status", "[].debtCcy", "[].repayCcy"},
        request='{"debtCcy": ["ETH", "BTC"], "repayCcy": "USDT"}',
        answer="""{"code": "0", "data": [
            {"debtCcy": "ETH", "fillDebtSz": "0.01023052", "fillRepaySz": "30",
             "repayCcy": "USDT", "status": "filled", "uTime": "1646188520338"},
            {"debtCcy": "BTC", "fillFromSz": "3", "fillToSz": "60,221.15910001",
             "repayCcy": "USDT", "status": "filled", "uTime": "1646188520338"}], "msg": ""}""",
        permission="Trade",
        limit=(1, 2, "uid"),
    ),
    Page(
        exchange="okx",
        id="public_data.get_system_time",
        method="GET",
        path="/api/v5/public/time",
        url=f"{OKX}#public-data-rest-api-get-system-time",
        arguments={},
        payload={"[].ts": MILLISECONDS},
        always={"[].ts"},
        request="{}",
        answer='{"code": "0", "msg": "", "data": [{"ts": "1597026383085"}]}',
        signed=False,
        limit=(10, 2, "ip"),
    ),
]
