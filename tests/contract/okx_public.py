"""Public rates and quotas of OKX: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation

PUBLIC = {
    "public_data.get_interest_rate_and_loan_quota": Expectation(
        lambda okx: okx.public_data.get_interest_rate_and_loan_quota(),
        "GET",
        "/api/v5/public/interest-rate-loan-quota",
        b"",
        b"""{"code": "0", "data": [{
          "configCcyList": [{"ccy": "USDT", "rate": "0.00043728"}],
          "basic": [{"ccy": "USDT", "quota": "500000", "rate": "0.00043728"}],
          "vip": [{"irDiscount": "", "loanQuotaCoef": "6", "level": "VIP1"}],
          "config": [{"ccy": "USDT", "stgyType": "0", "quota": "1000", "level": "VIP 8"},
                     {"ccy": "USDT", "stgyType": "1", "quota": "50", "level": "VIP 1"}],
          "regular": [{"irDiscount": "", "loanQuotaCoef": "1", "level": "Lv1"}]}],
          "msg": ""}""",
        {
            "config_ccy_list[0].ccy": "USDT",
            "config_ccy_list[0].rate": Decimal("0.00043728"),
            "basic[0].ccy": "USDT",
            "basic[0].quota": Decimal("500000"),
            "basic[0].rate": Decimal("0.00043728"),
            "vip[0].level": "VIP1",
            "vip[0].loan_quota_coef": Decimal("6"),
            "vip[0].ir_discount": None,
            "config[0].stgy_type.name": "GENERAL",
            "config[0].quota": Decimal("1000"),
            "config[0].level": "VIP 8",
            "config[1].stgy_type.name": "DELTA_NEUTRAL",
            "regular[0].level": "Lv1",
        },
        signed=False,
    ),
    "public_data.get_discount_rates": Expectation(
        lambda okx: okx.public_data.get_discount_rates(ccy="BTC"),
        "GET",
        "/api/v5/public/discount-rate-interest-free-quota?ccy=BTC",
        b"",
        b"""{"code": "0", "data": [{"amt": "0", "ccy": "BTC", "colRes": "1",
          "collateralRestrict": false, "details": [
            {"discountRate": "0.98", "liqPenaltyRate": "0.02", "maxAmt": "20",
             "minAmt": "0", "tier": "1", "disCcyEq": "1000"},
            {"discountRate": "0.9775", "liqPenaltyRate": "0.0225", "maxAmt": "",
             "minAmt": "20", "tier": "2", "disCcyEq": "2000"}],
          "discountLv": "1", "minDiscountRate": "0"}], "msg": ""}""",
        {
            "[0].ccy": "BTC",
            "[0].amt": Decimal("0"),
            "[0].col_res.name": "CLOSE_TO_LIMIT",
            "[0].collateral_restrict": False,
            "[0].discount_lv": "1",
            "[0].min_discount_rate": Decimal("0"),
            "[0].details[0].tier": "1",
            "[0].details[0].discount_rate": Decimal("0.98"),
            "[0].details[0].liq_penalty_rate": Decimal("0.02"),
            "[0].details[0].min_amt": Decimal("0"),
            "[0].details[0].max_amt": Decimal("20"),
            "[0].details[0].dis_ccy_eq": Decimal("1000"),
            "[0].details[1].max_amt": None,
        },
        signed=False,
    ),
    "simple_earn_flexible.get_public_borrow_info": Expectation(
        lambda okx: okx.simple_earn_flexible.get_public_borrow_info(ccy="BTC"),
        "GET",
        "/api/v5/finance/savings/lending-rate-summary?ccy=BTC",
        b"",
        b"""{"code": "0", "msg": "", "data": [{"ccy": "BTC", "avgAmt": "10000",
          "avgAmtUsd": "10000000000", "avgRate": "0.03", "preRate": "0.02",
          "estRate": "0.01"}]}""",
        {
            "[0].ccy": "BTC",
            "[0].avg_amt": Decimal("10000"),
            "[0].avg_amt_usd": Decimal("10000000000"),
            "[0].avg_rate": Decimal("0.03"),
            "[0].pre_rate": Decimal("0.02"),
            "[0].est_rate": Decimal("0.01"),
        },
        signed=False,
    ),
    "simple_earn_flexible.get_public_borrow_history": Expectation(
        lambda okx: okx.simple_earn_flexible.get_public_borrow_history(
            ccy="BTC", after=1597026383086, limit=100
        ),
        "GET",
        "/api/v5/finance/savings/lending-rate-history?ccy=BTC&after=1597026383086&limit=100",
        b"",
        b"""{"code": "0", "msg": "", "data": [{"ccy": "BTC", "amt": "0.01",
          "rate": "0.001", "lendingRate": "0.002", "ts": "1597026383085"}]}""",
        {
            "[0].ccy": "BTC",
            "[0].amt": Decimal("0.01"),
            "[0].rate": Decimal("0.001"),
            "[0].lending_rate": Decimal("0.002"),
            "[0].ts": datetime(2020, 8, 10, 2, 26, 23, 85000, tzinfo=UTC),
        },
        signed=False,
    ),
}
