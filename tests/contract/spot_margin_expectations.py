"""Spot margin: literal requests, replies and values."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.contract.expectations import Expectation, bybit_reply

#: Some replies of the family have the text {} where others have an object.
TEXT_BESIDE = b',"retExtInfo":"{}","time":1739848984945}'
PATH = "/v5/spot-margin-trade"


def _beside_text(result: bytes) -> bytes:
    return b'{"retCode":0,"retMsg":"OK","result":' + result + TEXT_BESIDE


EXPECTATIONS = {
    "spot_margin.get_vip_margin_data": Expectation(
        lambda bybit: bybit.spot_margin.get_vip_margin_data(vip_level="No VIP", currency="BTC"),
        "GET",
        f"{PATH}/data?vipLevel=No%20VIP&currency=BTC",
        b"",
        # No time, no retExtInfo: so the page has it.
        b"""{"retCode":0,"retMsg":"success","result":{"vipCoinList":[{"list":[{
          "borrowable":true,"collateralRatio":"0.95","currency":"BTC",
          "hourlyBorrowRate":"0.0000015021220000","liquidationOrder":"11",
          "marginCollateral":true,"maxBorrowingAmount":"3"}],"vipLevel":"No VIP"}]}}""",
        {
            "vip_coin_list[0].vip_level.value": "No VIP",
            "vip_coin_list[0].vip_level.name": "NO_VIP",
            "vip_coin_list[0].list[0].borrowable": True,
            "vip_coin_list[0].list[0].collateral_ratio": Decimal("0.95"),
            "vip_coin_list[0].list[0].currency": "BTC",
            "vip_coin_list[0].list[0].hourly_borrow_rate": Decimal("0.0000015021220000"),
            "vip_coin_list[0].list[0].liquidation_order": "11",
            "vip_coin_list[0].list[0].margin_collateral": True,
            "vip_coin_list[0].list[0].max_borrowing_amount": Decimal("3"),
        },
        signed=False,
    ),
    "spot_margin.get_tiered_collateral_ratios": Expectation(
        lambda bybit: bybit.spot_margin.get_tiered_collateral_ratios(currency="BTC"),
        "GET",
        f"{PATH}/collateral?currency=BTC",
        b"",
        _beside_text(
            b'{"list":[{"currency":"BTC","collateralRatioList":['
            b'{"minQty":"0","maxQty":"1000000","collateralRatio":"0.85"},'
            b'{"minQty":"1000000","maxQty":"","collateralRatio":"0"}]}]}'
        ),
        {
            "list[0].currency": "BTC",
            "list[0].collateral_ratio_list[0].min_qty": Decimal("0"),
            "list[0].collateral_ratio_list[0].max_qty": Decimal("1000000"),
            "list[0].collateral_ratio_list[0].collateral_ratio": Decimal("0.85"),
            "list[0].collateral_ratio_list[1].max_qty": None,
        },
        signed=False,
    ),
    "spot_margin.get_currency_data": Expectation(
        lambda bybit: bybit.spot_margin.get_currency_data(currency="BTC"),
        "GET",
        f"{PATH}/currency-data?currency=BTC",
        b"",
        _beside_text(
            b'{"list":[{"currency":"BTC","flexibleManualBorrowable":true,'
            b'"minFlexibleManualBorrowQty":"0.001","flexibleManualBorrowAccuracy":"8",'
            b'"fixedManualBorrowable":false,"minFixedManualBorrowQty":"",'
            b'"fixedManualBorrowAccuracy":"","fixedInterestRateAccuracy":"",'
            b'"minFixedInterestRate":"","maxFixedInterestRate":""}]}'
        ),
        {
            "list[0].flexible_manual_borrowable": True,
            "list[0].min_flexible_manual_borrow_qty": Decimal("0.001"),
            "list[0].flexible_manual_borrow_accuracy": Decimal("8"),
            "list[0].fixed_manual_borrowable": False,
            "list[0].min_fixed_manual_borrow_qty": None,
            "list[0].fixed_manual_borrow_accuracy": None,
            "list[0].fixed_interest_rate_accuracy": None,
            "list[0].min_fixed_interest_rate": None,
            "list[0].max_fixed_interest_rate": None,
        },
    ),
    "spot_margin.get_interest_rate_history": Expectation(
        lambda bybit: bybit.spot_margin.get_interest_rate_history(
            currency="USDC",
            vip_level="No VIP",
            start_time=1721458800000,
            end_time=datetime(2024, 7, 20, 10, tzinfo=UTC),
        ),
        "GET",
        f"{PATH}/interest-rate-history?currency=USDC&vipLevel=No%20VIP"
        "&startTime=1721458800000&endTime=1721469600000",
        b"",
        _beside_text(
            b'{"list":[{"timestamp":1721469600000,"currency":"USDC",'
            b'"hourlyBorrowRate":"0.000014621596","vipLevel":"No VIP"}]}'
        ),
        {
            "list[0].timestamp": datetime(2024, 7, 20, 10, tzinfo=UTC),
            "list[0].timestamp_ms": 1721469600000,
            "list[0].currency": "USDC",
            "list[0].hourly_borrow_rate": Decimal("0.000014621596"),
            "list[0].vip_level.value": "No VIP",
        },
    ),
    "spot_margin.get_interest_rate_history of a level": Expectation(
        lambda bybit: bybit.spot_margin.get_interest_rate_history(
            currency="BTC", vip_level="PRO-1"
        ),
        "GET",
        f"{PATH}/interest-rate-history?currency=BTC&vipLevel=PRO-1",
        b"",
        bybit_reply(b'{"list":[]}'),
        {"list": []},
    ),
    "spot_margin.toggle_margin_trade": Expectation(
        lambda bybit: bybit.spot_margin.toggle_margin_trade(spot_margin_mode="0"),
        "POST",
        f"{PATH}/switch-mode",
        b'{"spotMarginMode":"0"}',
        bybit_reply(b'{"spotMarginMode":"0"}'),
        {"spot_margin_mode.value": "0", "spot_margin_mode.name": "OFF"},
    ),
    "spot_margin.set_leverage": Expectation(
        lambda bybit: bybit.spot_margin.set_leverage(leverage=4),
        "POST",
        f"{PATH}/set-leverage",
        b'{"leverage":"4"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
    "spot_margin.set_leverage of a coin": Expectation(
        lambda bybit: bybit.spot_margin.set_leverage(leverage="10", currency="BTC"),
        "POST",
        f"{PATH}/set-leverage",
        b'{"leverage":"10","currency":"BTC"}',
        bybit_reply(b"{}"),
        {"": None},
    ),
    "spot_margin.get_status_and_leverage": Expectation(
        lambda bybit: bybit.spot_margin.get_status_and_leverage(),
        "GET",
        f"{PATH}/state",
        b"",
        bybit_reply(b'{"spotLeverage":"10","spotMarginMode":"1","effectiveLeverage":"1"}'),
        {
            "spot_leverage": Decimal("10"),
            "spot_margin_mode.name": "ON",
            "effective_leverage": Decimal("1"),
        },
    ),
    "spot_margin.get_status_and_leverage while it is off": Expectation(
        lambda bybit: bybit.spot_margin.get_status_and_leverage(),
        "GET",
        f"{PATH}/state",
        b"",
        bybit_reply(b'{"spotLeverage":"","spotMarginMode":"0","effectiveLeverage":"0.99"}'),
        {
            "spot_leverage": None,
            "spot_margin_mode.name": "OFF",
            "effective_leverage": Decimal("0.99"),
        },
    ),
    "spot_margin.get_max_borrowable_amount": Expectation(
        lambda bybit: bybit.spot_margin.get_max_borrowable_amount(currency="BTC"),
        "GET",
        f"{PATH}/max-borrowable?currency=BTC",
        b"",
        bybit_reply(b'{"maxLoan":"17.54689892","currency":"BTC"}'),
        {"max_loan": Decimal("17.54689892"), "currency": "BTC"},
    ),
    "spot_margin.get_position_tiers": Expectation(
        lambda bybit: bybit.spot_margin.get_position_tiers(currency="BTC"),
        "GET",
        f"{PATH}/position-tiers?currency=BTC",
        b"",
        _beside_text(
            b'{"list":[{"currency":"BTC","positionTiersRatioList":[{"tier":"3",'
            b'"borrowLimit":"392","positionMMR":"0.04","positionIMR":"0.33333333",'
            b'"maxLeverage":"3"}]}]}'
        ),
        {
            "list[0].currency": "BTC",
            "list[0].position_tiers_ratio_list[0].tier": "3",
            "list[0].position_tiers_ratio_list[0].borrow_limit": Decimal("392"),
            "list[0].position_tiers_ratio_list[0].position_mmr": Decimal("0.04"),
            "list[0].position_tiers_ratio_list[0].position_imr": Decimal("0.33333333"),
            "list[0].position_tiers_ratio_list[0].max_leverage": Decimal("3"),
        },
    ),
    # The page shows numbers, and says that it is text, empty while trading on margin is off.
    "spot_margin.get_coin_state": Expectation(
        lambda bybit: bybit.spot_margin.get_coin_state(),
        "GET",
        f"{PATH}/coinstate",
        b"",
        bybit_reply(
            b'{"list":[{"spotLeverage":3,"currency":"BTC"},{"spotLeverage":"4",'
            b'"currency":"ETH"},{"spotLeverage":"","currency":"XRP"}]}'
        ),
        {
            "list[0].spot_leverage": Decimal("3"),
            "list[0].currency": "BTC",
            "list[1].spot_leverage": Decimal("4"),
            "list[2].spot_leverage": None,
        },
    ),
    "spot_margin.get_coin_state of a coin": Expectation(
        lambda bybit: bybit.spot_margin.get_coin_state(currency="BTC"),
        "GET",
        f"{PATH}/coinstate?currency=BTC",
        b"",
        bybit_reply(b'{"list":[]}'),
        {"list": []},
    ),
    "spot_margin.get_available_amount_to_repay": Expectation(
        lambda bybit: bybit.spot_margin.get_available_amount_to_repay(currency="BTC"),
        "GET",
        f"{PATH}/repayment-available-amount?currency=BTC",
        b"",
        bybit_reply(b'{"lossLessRepaymentAmount":"0.02000000","currency":"BTC"}'),
        {"loss_less_repayment_amount": Decimal("0.02000000"), "currency": "BTC"},
    ),
    "spot_margin.set_auto_repay_mode": Expectation(
        lambda bybit: bybit.spot_margin.set_auto_repay_mode(currency="ETH", auto_repay_mode="1"),
        "POST",
        f"{PATH}/set-auto-repay-mode",
        b'{"currency":"ETH","autoRepayMode":"1"}',
        bybit_reply(b'{"data":[{"currency":"ETH","autoRepayMode":"1"}]}'),
        {"data[0].currency": "ETH", "data[0].auto_repay_mode.name": "ON"},
    ),
    "spot_margin.set_auto_repay_mode of all coins": Expectation(
        lambda bybit: bybit.spot_margin.set_auto_repay_mode(auto_repay_mode="0"),
        "POST",
        f"{PATH}/set-auto-repay-mode",
        b'{"autoRepayMode":"0"}',
        bybit_reply(b'{"data":[]}'),
        {"data": []},
    ),
    "spot_margin.get_auto_repay_mode": Expectation(
        lambda bybit: bybit.spot_margin.get_auto_repay_mode(currency="ETH"),
        "GET",
        f"{PATH}/get-auto-repay-mode?currency=ETH",
        b"",
        bybit_reply(b'{"data":[{"autoRepayMode":"1","currency":"ETH"}]}'),
        {"data[0].currency": "ETH", "data[0].auto_repay_mode.value": "1"},
    ),
    "spot_margin.get_liability": Expectation(
        lambda bybit: bybit.spot_margin.get_liability(currency="BTC"),
        "GET",
        f"{PATH}/liability?currency=BTC",
        b"",
        bybit_reply(
            b'{"currency":"BTC","totalBorrowAmount":"0.05000000",'
            b'"fixedBorrowAmount":"0.02000000","flexibleBorrowAmount":"0.03000000",'
            b'"spotTotalBorrow":"0.04000000","derivativesBorrow":"0.01000000"}'
        ),
        {
            "currency": "BTC",
            "total_borrow_amount": Decimal("0.05000000"),
            "fixed_borrow_amount": Decimal("0.02000000"),
            "flexible_borrow_amount": Decimal("0.03000000"),
            "spot_total_borrow": Decimal("0.04000000"),
            "derivatives_borrow": Decimal("0.01000000"),
        },
    ),
    "spot_margin.get_flexible_available_inventory": Expectation(
        lambda bybit: bybit.spot_margin.get_flexible_available_inventory(currency="BTC"),
        "GET",
        f"{PATH}/flexible-available-inventory?currency=BTC",
        b"",
        bybit_reply(
            b'{"currency":"BTC","availableInventory":"17.54689892","updateTime":"1756261353733"}'
        ),
        {
            "currency": "BTC",
            "available_inventory": Decimal("17.54689892"),
            "update_time": datetime(2025, 8, 27, 2, 22, 33, 733000, tzinfo=UTC),
            "update_time_ms": 1756261353733,
        },
    ),
}
