"""What the documentation pages say of manual borrowing and repaying of the Unified account."""

from __future__ import annotations

from tests.unit.documented_page import AMOUNT, BYBIT, LIST, MOMENT, TEXT, WHOLE, Page

# The limits are in the table of all limits.
ACCOUNT_PAGES = [
    Page(
        exchange="bybit",
        id="account.borrow",
        method="POST",
        path="/v5/account/borrow",
        url=f"{BYBIT}/account/borrow",
        arguments={"coin*": TEXT, "amount*": AMOUNT},
        payload={
            "coin": TEXT,
            "amount": AMOUNT,
        },
        always={"coin"},
        request='{"coin":"BTC", "amount":"0.01"}',
        answer="""{"retCode": 0, "retMsg": "success", "result": {"coin": "BTC", "amount": "0.01"},
            "retExtInfo": {}, "time": 1756197991955}""",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="account.repay",
        method="POST",
        path="/v5/account/repay",
        url=f"{BYBIT}/account/repay",
        arguments={"coin": TEXT, "amount": AMOUNT, "repaymentType": TEXT},
        payload={
            "resultStatus": TEXT,
        },
        always={"resultStatus"},
        request='{"coin":"BTC", "amount":"0.01"}',
        answer="""{"retCode": 0, "retMsg": "success", "result": {"resultStatus": "P"},
            "retExtInfo": {}, "time": 1756295680801}""",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="account.repay_without_conversion",
        method="POST",
        path="/v5/account/no-convert-repay",
        url=f"{BYBIT}/account/no-convert-repay",
        arguments={"coin*": TEXT, "amount": AMOUNT, "repaymentType": TEXT},
        payload={
            "resultStatus": TEXT,
        },
        always={"resultStatus"},
        request='{"coin":"BTC", "amount":"0.01"}',
        answer="""{"retCode": 0, "retMsg": "success", "result": {"resultStatus": "P"},
            "retExtInfo": {}, "time": 1756295680801}""",
        limit=(1, 1, "uid"),
    ),
    Page(
        exchange="bybit",
        id="account.get_borrow_history",
        method="GET",
        path="/v5/account/borrow-history",
        url=f"{BYBIT}/account/borrow-history",
        arguments={
            "currency": TEXT,
            "startTime": MOMENT,
            "endTime": MOMENT,
            "limit": WHOLE,
            "cursor": TEXT,
        },
        payload={
            "list": LIST,
            "list[].currency": TEXT,
            "list[].createdTime": MOMENT,
            "list[].borrowCost": AMOUNT,
            "list[].hourlyBorrowRate": AMOUNT,
            "list[].InterestBearingBorrowSize": AMOUNT,
            "list[].costExemption": AMOUNT,
            "list[].borrowAmount": AMOUNT,
            "list[].unrealisedLoss": AMOUNT,
            "list[].freeBorrowedAmount": AMOUNT,
            "nextPageCursor": TEXT,
        },
        always={"list", "list[].currency"},
        request='{"currency": "BTC", "limit": 1}',
        answer="""{"retCode": 0, "retMsg": "OK", "result": {"nextPageCursor":
            "2671153%3A1%2C2671153%3A1", "list": [{"borrowAmount": "1.06333265702840778",
            "costExemption": "0", "freeBorrowedAmount": "0", "createdTime": 1697439900204,
            "InterestBearingBorrowSize": "1.06333265702840778", "currency": "BTC",
            "unrealisedLoss": "0", "hourlyBorrowRate": "0.000001216904", "borrowCost":
            "0.00000129"}]}, "retExtInfo": {}, "time": 1697442206478}""",
        limit=(50, 1, "uid"),
    ),
]
