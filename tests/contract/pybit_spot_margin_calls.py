"""The calls of spot margin as pybit makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.contract.spot_margin_fixed_expectations import EXPECTATIONS as FIXED

#: What pybit does not have yet; what its release sends unsigned, against the examples of the pages;
#: and a level with a space, which it signs as it is and sends encoded.
MISSING = {
    *FIXED,
    "spot_margin.get_liability",
    "spot_margin.get_flexible_available_inventory",
    "spot_margin.get_currency_data",
    "spot_margin.get_position_tiers",
    "spot_margin.get_coin_state",
    "spot_margin.get_coin_state of a coin",
    "spot_margin.get_interest_rate_history",
}

PYBIT: dict[str, Callable[[Any], Any]] = {
    "spot_margin.get_vip_margin_data": lambda http: http.spot_margin_trade_get_vip_margin_data(
        vipLevel="No VIP", currency="BTC"
    ),
    "spot_margin.get_tiered_collateral_ratios": lambda http: http.get_tiered_collateral_ratio(
        currency="BTC"
    ),
    "spot_margin.get_interest_rate_history of a level": lambda http: (
        http.spot_margin_trade_get_historical_interest_rate(currency="BTC", vipLevel="PRO-1")
    ),
    "spot_margin.toggle_margin_trade": lambda http: http.spot_margin_trade_toggle_margin_trade(
        spotMarginMode="0"
    ),
    "spot_margin.set_leverage": lambda http: http.spot_margin_trade_set_leverage(leverage="4"),
    "spot_margin.set_leverage of a coin": lambda http: http.spot_margin_trade_set_leverage(
        leverage="10", currency="BTC"
    ),
    "spot_margin.get_status_and_leverage": lambda http: (
        http.spot_margin_trade_get_status_and_leverage()
    ),
    "spot_margin.get_status_and_leverage while it is off": lambda http: (
        http.spot_margin_trade_get_status_and_leverage()
    ),
    "spot_margin.get_max_borrowable_amount": lambda http: http.spot_margin_trade_get_max_borrowable(
        currency="BTC"
    ),
    "spot_margin.get_available_amount_to_repay": lambda http: (
        http.spot_margin_trade_get_repayment_available_amount(currency="BTC")
    ),
    "spot_margin.set_auto_repay_mode": lambda http: http.set_auto_repay_mode(
        currency="ETH", autoRepayMode="1"
    ),
    "spot_margin.set_auto_repay_mode of all coins": lambda http: http.set_auto_repay_mode(
        autoRepayMode="0"
    ),
    "spot_margin.get_auto_repay_mode": lambda http: http.get_auto_repay_mode(currency="ETH"),
}
