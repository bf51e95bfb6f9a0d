"""Loans of the trading account on OKX: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation

ACCOUNT = {
    "account.manual_borrow_repay": Expectation(
        lambda okx: okx.account.manual_borrow_repay(ccy="USDT", side="borrow", amt="100.50"),
        "POST",
        "/api/v5/account/spot-manual-borrow-repay",
        b'{"ccy":"USDT","side":"borrow","amt":"100.50"}',
        b'{"code": "0", "data": [{"ccy": "USDT", "side": "borrow", "amt": "100"}], "msg": ""}',
        {"ccy": "USDT", "side.value": "borrow", "amt": Decimal("100")},
    ),
    "account.get_borrow_repay_history": Expectation(
        lambda okx: okx.account.get_borrow_repay_history(
            ccy="USDT",
            type="auto_repay",
            after=datetime(2024, 9, 3, 2, 36, 16, 644000, tzinfo=UTC),
            before=1725330976643,
            limit=1,
        ),
        "GET",
        "/api/v5/account/spot-borrow-repay-history"
        "?ccy=USDT&type=auto_repay&after=1725330976644&before=1725330976643&limit=1",
        b"",
        b"""{"code": "0", "data": [{"accBorrowed": "0", "amt": "6764.802661157592",
          "ccy": "USDT", "ts": "1725330976644", "type": "auto_repay"}], "msg": ""}""",
        {
            "[0].acc_borrowed": Decimal("0"),
            "[0].amt": Decimal("6764.802661157592"),
            "[0].ccy": "USDT",
            "[0].ts_ms": 1725330976644,
            "[0].ts": datetime(2024, 9, 3, 2, 36, 16, 644000, tzinfo=UTC),
            "[0].type.value": "auto_repay",
        },
    ),
    "account.get_accrued_interest": Expectation(
        lambda okx: okx.account.get_accrued_interest(
            type="2", ccy="USDT", inst_id="BTC-USDT", mgn_mode="isolated", limit=2
        ),
        "GET",
        "/api/v5/account/interest-accrued?type=2&ccy=USDT&instId=BTC-USDT&mgnMode=isolated&limit=2",
        b"",
        b"""{"code": "0", "data": [
          {"ccy": "USDT", "instId": "", "interest": "0.0003960833333334",
           "interestRate": "0.0000040833333333", "liab": "97", "totalLiab": "",
           "interestFreeLiab": "", "mgnMode": "", "ts": "1637312400000", "type": "1"},
          {"ccy": "USDT", "instId": "BTC-USDT", "interest": "0.0004083333333334",
           "interestRate": "0.0000040833333333", "liab": "100", "mgnMode": "isolated",
           "ts": "1637049600000", "type": "2"}], "msg": ""}""",
        {
            "[0].ccy": "USDT",
            "[0].inst_id": "",
            "[0].interest": Decimal("0.0003960833333334"),
            "[0].interest_rate": Decimal("0.0000040833333333"),
            "[0].liab": Decimal("97"),
            "[0].total_liab": None,
            "[0].interest_free_liab": None,
            "[0].mgn_mode": None,
            "[0].ts": datetime(2021, 11, 19, 9, 0, tzinfo=UTC),
            "[0].type.name": "VIP",
            "[1].inst_id": "BTC-USDT",
            "[1].total_liab": None,
            "[1].mgn_mode.value": "isolated",
            "[1].type.name": "MARKET",
        },
    ),
    "account.get_interest_rate": Expectation(
        lambda okx: okx.account.get_interest_rate(ccy="BTC"),
        "GET",
        "/api/v5/account/interest-rate?ccy=BTC",
        b"",
        b'{"code":"0","msg":"","data":[{"ccy":"BTC","interestRate":"0.0001"}]}',
        {"[0].ccy": "BTC", "[0].interest_rate": Decimal("0.0001")},
    ),
    "account.get_borrow_interest_and_limit": Expectation(
        lambda okx: okx.account.get_borrow_interest_and_limit(ccy="BTC"),
        "GET",
        "/api/v5/account/interest-limits?ccy=BTC",
        b"",
        b"""{"code": "0", "data": [{"debt": "0.85893159114900247077000000000000",
          "interest": "0.00000000000000000000000000000000", "loanAlloc": "",
          "nextDiscountTime": "1729490400000", "nextInterestTime": "",
          "records": [{"availLoan": "", "avgRate": "", "ccy": "BTC", "interest": "0",
            "loanQuota": "175.00000000", "posLoan": "", "rate": "0.0000276",
            "surplusLmt": "175.00000000", "surplusLmtDetails": {"platRemainingQuota": ">1000"},
            "usedLmt": "0.00000000", "usedLoan": "", "interestFreeLiab": "",
            "potentialBorrowingAmt": "1.5"}]}], "msg": ""}""",
        {
            "debt": Decimal("0.85893159114900247077000000000000"),
            "interest": Decimal("0"),
            "loan_alloc": None,
            "next_discount_time_ms": 1729490400000,
            "next_discount_time": datetime(2024, 10, 21, 6, 0, tzinfo=UTC),
            "next_interest_time": None,
            "records[0].ccy": "BTC",
            "records[0].rate": Decimal("0.0000276"),
            "records[0].interest": Decimal("0"),
            "records[0].loan_quota": Decimal("175"),
            "records[0].surplus_lmt": Decimal("175"),
            "records[0].used_lmt": Decimal("0"),
            "records[0].interest_free_liab": None,
            "records[0].potential_borrowing_amt": Decimal("1.5"),
            "records[0].surplus_lmt_details.plat_remaining_quota": ">1000",
            "records[0].surplus_lmt_details.all_acct_remaining_quota": None,
            "records[0].avail_loan": None,
            "records[0].avg_rate": None,
        },
    ),
    "account.get_max_loan_amount": Expectation(
        lambda okx: okx.account.get_max_loan_amount(
            mgn_mode="cross", inst_id="BTC-USDT,ETH-USDT", mgn_ccy="BTC", trade_quote_ccy="USD"
        ),
        "GET",
        "/api/v5/account/max-loan"
        "?mgnMode=cross&instId=BTC-USDT%2CETH-USDT&mgnCcy=BTC&tradeQuoteCcy=USD",
        b"",
        b"""{"code": "0", "msg": "", "data": [
          {"instId": "BTC-USDT", "mgnMode": "isolated", "mgnCcy": "", "maxLoan": "0.1",
           "ccy": "BTC", "side": "sell"},
          {"instId": "BTC-USDT", "mgnMode": "isolated", "mgnCcy": "", "maxLoan": "0.2",
           "ccy": "USDT", "side": "buy"}]}""",
        {
            "[0].inst_id": "BTC-USDT",
            "[0].mgn_mode.value": "isolated",
            "[0].mgn_ccy": "",
            "[0].max_loan": Decimal("0.1"),
            "[0].ccy": "BTC",
            "[0].side.value": "sell",
            "[1].max_loan": Decimal("0.2"),
            "[1].ccy": "USDT",
            "[1].side.value": "buy",
        },
    ),
    "account.get_max_loan_amount of a manual loan": Expectation(
        lambda okx: okx.account.get_max_loan_amount(mgn_mode="cross", ccy="USDT"),
        "GET",
        "/api/v5/account/max-loan?mgnMode=cross&ccy=USDT",
        b"",
        b"""{"code": "0", "msg": "", "data": [{"instId": "", "mgnMode": "cross",
          "mgnCcy": "", "maxLoan": "7", "ccy": "USDT", "side": ""}]}""",
        {"[0].inst_id": "", "[0].max_loan": Decimal("7"), "[0].side": None},
    ),
    "account.set_auto_loan": Expectation(
        lambda okx: okx.account.set_auto_loan(auto_loan=False),
        "POST",
        "/api/v5/account/set-auto-loan",
        b'{"autoLoan":false}',
        b'{"code": "0", "msg": "", "data": [{"autoLoan": false}]}',
        {"auto_loan": False},
    ),
    "account.set_auto_repay": Expectation(
        lambda okx: okx.account.set_auto_repay(auto_repay=True),
        "POST",
        "/api/v5/account/set-auto-repay",
        b'{"autoRepay":true}',
        b'{"code": "0", "msg": "", "data": [{"autoRepay": true}]}',
        {"auto_repay": True},
    ),
}
