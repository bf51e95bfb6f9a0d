"""One-click repay on OKX: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation

BUY, SELL = "2338478342062235648", "2338478237607288832"

TRADE = {
    "trade.get_one_click_repay_currencies": Expectation(
        lambda okx: okx.trade.get_one_click_repay_currencies(debt_type="cross"),
        "GET",
        "/api/v5/trade/one-click-repay-currency-list?debtType=cross",
        b"",
        b"""{"code": "0", "data": [{"debtData": [
          {"debtAmt": "29.653478", "debtCcy": "LTC"},
          {"debtAmt": "237803.6828295906051002", "debtCcy": "USDT"}], "debtType": "cross",
          "repayData": [{"repayAmt": "0.4978335419825104", "repayCcy": "ETH"}]}], "msg": ""}""",
        {
            "[0].debt_type.value": "cross",
            "[0].debt_data[0].debt_ccy": "LTC",
            "[0].debt_data[0].debt_amt": Decimal("29.653478"),
            "[0].debt_data[1].debt_ccy": "USDT",
            "[0].debt_data[1].debt_amt": Decimal("237803.6828295906051002"),
            "[0].repay_data[0].repay_ccy": "ETH",
            "[0].repay_data[0].repay_amt": Decimal("0.4978335419825104"),
        },
    ),
    "trade.get_one_click_repay_history": Expectation(
        lambda okx: okx.trade.get_one_click_repay_history(
            after=1597026383085, before=datetime(2020, 8, 10, tzinfo=UTC), limit=10
        ),
        "GET",
        "/api/v5/trade/one-click-repay-history?after=1597026383085&before=1597017600000&limit=10",
        b"",
        b"""{"code": "0", "data": [
          {"debtCcy": "USDC", "fillDebtSz": "6950.4865447900000000",
           "fillRepaySz": "4.3067975995094930", "repayCcy": "ETH", "status": "filled",
           "uTime": "1661256148746"},
          {"debtCcy": "BTC", "fillDebtSz": "1,000.5", "fillRepaySz": "", "repayCcy": "ETH",
           "status": "running", "uTime": ""}], "msg": ""}""",
        {
            "[0].debt_ccy": "USDC",
            "[0].fill_debt_sz": Decimal("6950.4865447900000000"),
            "[0].fill_repay_sz": Decimal("4.3067975995094930"),
            "[0].repay_ccy": "ETH",
            "[0].status.value": "filled",
            "[0].u_time_ms": 1661256148746,
            "[0].u_time": datetime(2022, 8, 23, 12, 2, 28, 746000, tzinfo=UTC),
            "[1].fill_debt_sz": Decimal("1000.5"),
            "[1].fill_repay_sz": None,
            "[1].status.value": "running",
            "[1].u_time": None,
        },
    ),
    "trade.one_click_repay_v2": Expectation(
        lambda okx: okx.trade.one_click_repay_v2(debt_ccy="USDC", repay_ccy_list=["USDC", "BTC"]),
        "POST",
        "/api/v5/trade/one-click-repay-v2",
        b'{"debtCcy":"USDC","repayCcyList":["USDC","BTC"]}',
        b"""{"code": "0", "data": [{"debtCcy": "USDC", "repayCcyList": ["USDC", "BTC"],
          "ts": "1742192217514"}], "msg": ""}""",
        {
            "debt_ccy": "USDC",
            "repay_ccy_list": ["USDC", "BTC"],
            "ts_ms": 1742192217514,
            "ts": datetime(2025, 3, 17, 6, 16, 57, 514000, tzinfo=UTC),
        },
    ),
    "trade.get_one_click_repay_currencies_v2": Expectation(
        lambda okx: okx.trade.get_one_click_repay_currencies_v2(),
        "GET",
        "/api/v5/trade/one-click-repay-currency-list-v2",
        b"",
        b"""{"code": "0", "data": [{"debtData": [{"debtAmt": "100", "debtCcy": "USDC"}],
          "repayData": [{"repayAmt": "1.000022977", "repayCcy": "BTC"},
                        {"repayAmt": "4998.0002397", "repayCcy": "USDT"}]}], "msg": ""}""",
        {
            "[0].debt_data[0].debt_ccy": "USDC",
            "[0].debt_data[0].debt_amt": Decimal("100"),
            "[0].repay_data[0].repay_ccy": "BTC",
            "[0].repay_data[0].repay_amt": Decimal("1.000022977"),
            "[0].repay_data[1].repay_ccy": "USDT",
            "[0].repay_data[1].repay_amt": Decimal("4998.0002397"),
        },
    ),
    "trade.get_one_click_repay_history_v2": Expectation(
        lambda okx: okx.trade.get_one_click_repay_history_v2(limit=100),
        "GET",
        "/api/v5/trade/one-click-repay-history-v2?limit=100",
        b"",
        b"""{"code": "0", "data": [
          {"debtCcy": "USDC", "fillDebtSz": "9.079631989", "ordIdInfo": [
            {"cTime": "1742194485439", "fillPx": "1", "fillSz": "9.088651",
             "instId": "USDC-USDT", "ordId": "2338478342062235648", "ordType": "ioc",
             "px": "1.0049", "side": "buy", "state": "filled", "sz": "9.0886514537313433"},
            {"cTime": "1742194482326", "fillPx": "", "fillSz": "0", "instId": "BTC-USDT",
             "ordId": "2338478237607288832", "ordType": "ioc", "px": "82856.7",
             "side": "sell", "state": "canceled", "sz": "0.000109696512171"}],
           "repayCcyList": ["USDC", "BTC"], "status": "filled", "ts": "1742194481852"},
          {"debtCcy": "USDC", "fillDebtSz": "100", "ordIdInfo": [],
           "repayCcyList": ["USDC", "BTC"], "status": "filled", "ts": "1742192217511"}],
          "msg": ""}""",
        {
            "[0].debt_ccy": "USDC",
            "[0].repay_ccy_list": ["USDC", "BTC"],
            "[0].fill_debt_sz": Decimal("9.079631989"),
            "[0].status.value": "filled",
            "[0].ord_id_info[0].ord_id": BUY,
            "[0].ord_id_info[0].inst_id": "USDC-USDT",
            "[0].ord_id_info[0].ord_type.value": "ioc",
            "[0].ord_id_info[0].side.value": "buy",
            "[0].ord_id_info[0].px": Decimal("1.0049"),
            "[0].ord_id_info[0].sz": Decimal("9.0886514537313433"),
            "[0].ord_id_info[0].fill_px": Decimal("1"),
            "[0].ord_id_info[0].fill_sz": Decimal("9.088651"),
            "[0].ord_id_info[0].state.value": "filled",
            "[0].ord_id_info[0].c_time_ms": 1742194485439,
            "[0].ord_id_info[1].ord_id": SELL,
            "[0].ord_id_info[1].side.value": "sell",
            "[0].ord_id_info[1].fill_px": None,
            "[0].ord_id_info[1].fill_sz": Decimal("0"),
            "[0].ord_id_info[1].state.value": "canceled",
            "[0].ts_ms": 1742194481852,
            "[0].ts": datetime(2025, 3, 17, 6, 54, 41, 852000, tzinfo=UTC),
            "[1].ord_id_info": [],
            "[1].ts_ms": 1742192217511,
        },
    ),
}
