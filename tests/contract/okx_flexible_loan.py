"""Flexible loans on OKX: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation

FLEXIBLE_LOAN = {
    "flexible_loan.get_borrowable_currencies": Expectation(
        lambda okx: okx.flexible_loan.get_borrowable_currencies(),
        "GET",
        "/api/v5/finance/flexible-loan/borrow-currencies",
        b"",
        b'{"code": "0", "data": [{"borrowCcy": "USDT"}, {"borrowCcy": "USDC"}], "msg": ""}',
        {"[0].borrow_ccy": "USDT", "[1].borrow_ccy": "USDC"},
    ),
    "flexible_loan.get_collateral_assets": Expectation(
        lambda okx: okx.flexible_loan.get_collateral_assets(ord_id="12345"),
        "GET",
        "/api/v5/finance/flexible-loan/collateral-assets?ordId=12345",
        b"",
        b"""{"code": "0", "data": [{"assets": [
          {"amt": "1.7921483143067599", "ccy": "BTC", "notionalUsd": "158292.621793314105231"},
          {"amt": "63.9795959720319628", "ccy": "USDT", "notionalUsd": "64.3650372635940345"}
          ]}], "msg": ""}""",
        {
            "[0].assets[0].ccy": "BTC",
            "[0].assets[0].amt": Decimal("1.7921483143067599"),
            "[0].assets[0].notional_usd": Decimal("158292.621793314105231"),
            "[0].assets[1].ccy": "USDT",
            "[0].assets[1].amt": Decimal("63.9795959720319628"),
            "[0].assets[1].notional_usd": Decimal("64.3650372635940345"),
        },
    ),
    "flexible_loan.get_collateral_assets without a loan": Expectation(
        lambda okx: okx.flexible_loan.get_collateral_assets(ccy="BTC"),
        "GET",
        "/api/v5/finance/flexible-loan/collateral-assets?ccy=BTC",
        b"",
        b'{"code": "0", "data": [], "msg": ""}',
        {"": []},
    ),
    "flexible_loan.get_max_loan_amount": Expectation(
        lambda okx: okx.flexible_loan.get_max_loan_amount(
            borrow_ccy="USDT",
            ord_id="12345",
            sup_collateral=[{"ccy": "BTC", "amt": Decimal("0.1")}],
        ),
        "POST",
        "/api/v5/finance/flexible-loan/max-loan",
        b'{"borrowCcy":"USDT","ordId":"12345","supCollateral":[{"ccy":"BTC","amt":"0.1"}]}',
        b"""{"code": "0", "data": [{"borrowCcy": "USDT", "maxLoan": "0.01113",
          "notionalUsd": "0.01113356", "remainingQuota": "3395000"}], "msg": ""}""",
        {
            "[0].borrow_ccy": "USDT",
            "[0].max_loan": Decimal("0.01113"),
            "[0].notional_usd": Decimal("0.01113356"),
            "[0].remaining_quota": Decimal("3395000"),
        },
    ),
    "flexible_loan.get_max_collateral_redeem_amount": Expectation(
        lambda okx: okx.flexible_loan.get_max_collateral_redeem_amount(ccy="USDT", ord_id="12345"),
        "GET",
        "/api/v5/finance/flexible-loan/max-collateral-redeem-amount?ccy=USDT&ordId=12345",
        b"",
        b'{"code": "0", "data": [{"ccy": "USDT", "maxRedeemAmt": "1"}], "msg": ""}',
        {"[0].ccy": "USDT", "[0].max_redeem_amt": Decimal("1")},
    ),
    "flexible_loan.adjust_collateral": Expectation(
        lambda okx: okx.flexible_loan.adjust_collateral(
            type="add", collateral_ccy="BTC", collateral_amt=Decimal("0.1"), ord_id="12345"
        ),
        "POST",
        "/api/v5/finance/flexible-loan/adjust-collateral",
        b'{"type":"add","collateralCcy":"BTC","collateralAmt":"0.1","ordId":"12345"}',
        b'{"code": "0", "data": [], "msg": ""}',
        {"": None},
    ),
    "flexible_loan.get_loan_info": Expectation(
        lambda okx: okx.flexible_loan.get_loan_info(),
        "GET",
        "/api/v5/finance/flexible-loan/loan-info",
        b"",
        b"""{"code": "0", "data": [{"ordId": "12345", "collateralData": [
          {"amt": "0.0000097", "ccy": "COMP"}, {"amt": "0.78", "ccy": "STX"}],
          "collateralNotionalUsd": "1.5078763", "curLTV": "0.5742", "liqLTV": "0.8374",
          "loanData": [{"amt": "0.86590608", "ccy": "USDC"}], "loanNotionalUsd": "0.8661285",
          "marginCallLTV": "0.7374", "riskWarningData": {"instId": "", "liqPx": ""}}],
          "msg": ""}""",
        {
            "[0].ord_id": "12345",
            "[0].collateral_data[0].ccy": "COMP",
            "[0].collateral_data[0].amt": Decimal("0.0000097"),
            "[0].collateral_data[1].ccy": "STX",
            "[0].collateral_data[1].amt": Decimal("0.78"),
            "[0].collateral_notional_usd": Decimal("1.5078763"),
            "[0].cur_ltv": Decimal("0.5742"),
            "[0].liq_ltv": Decimal("0.8374"),
            "[0].margin_call_ltv": Decimal("0.7374"),
            "[0].loan_data[0].ccy": "USDC",
            "[0].loan_data[0].amt": Decimal("0.86590608"),
            "[0].loan_notional_usd": Decimal("0.8661285"),
            "[0].risk_warning_data.inst_id": "",
            "[0].risk_warning_data.liq_px": None,
        },
    ),
    "flexible_loan.get_loan_history": Expectation(
        lambda okx: okx.flexible_loan.get_loan_history(
            type="collateral_locked", after="17316594851045087", limit=50, ord_id="12345"
        ),
        "GET",
        "/api/v5/finance/flexible-loan/loan-history"
        "?type=collateral_locked&after=17316594851045087&limit=50&ordId=12345",
        b"",
        b"""{"code": "0", "data": [{"amt": "-0.001", "ccy": "DOT", "refId": "17316594851045086",
          "ts": "1731659485000", "type": "collateral_locked"}], "msg": ""}""",
        {
            "[0].amt": Decimal("-0.001"),
            "[0].ccy": "DOT",
            "[0].ref_id": "17316594851045086",
            "[0].ts_ms": 1731659485000,
            "[0].ts": datetime(2024, 11, 15, 8, 31, 25, tzinfo=UTC),
            "[0].type.value": "collateral_locked",
        },
    ),
    "flexible_loan.get_accrued_interest": Expectation(
        lambda okx: okx.flexible_loan.get_accrued_interest(ccy="USDC", before="17319133035195743"),
        "GET",
        "/api/v5/finance/flexible-loan/interest-accrued?ccy=USDC&before=17319133035195743",
        b"",
        b"""{"code": "0", "data": [{"ccy": "USDC", "interest": "0.00004054",
          "interestRate": "0.41", "loan": "0.86599309", "refId": "17319133035195744",
          "ts": "1731913200000"}], "msg": ""}""",
        {
            "[0].ccy": "USDC",
            "[0].interest": Decimal("0.00004054"),
            "[0].interest_rate": Decimal("0.41"),
            "[0].loan": Decimal("0.86599309"),
            "[0].ref_id": "17319133035195744",
            "[0].ts": datetime(2024, 11, 18, 7, 0, tzinfo=UTC),
        },
    ),
}
