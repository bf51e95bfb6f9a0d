"""OKX's official client, and each of our expected calls as it is written there."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

KEY, SECRET, PASSPHRASE = "differential-key", "differential-secret", "differential phrase"


@dataclass(frozen=True)
class OfficialCall:
    """A call of the class ``api`` in the module ``okx.<module>``."""

    module: str
    api: str
    call: Callable[[Any], Any]
    signed: bool = True

    def send(self, url: str) -> Any:
        """Make the call to the exchange at ``url``; the reply as JSON."""
        with _client(self, url) as client:
            return self.call(client)


@contextmanager
def _client(official: OfficialCall, url: str) -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        create = getattr(importlib.import_module(f"okx.{official.module}"), official.api)
        keys = (KEY, SECRET, PASSPHRASE) if official.signed else ()
        client = create(*keys, flag="1", domain=url, debug=False)
        try:
            yield client
        finally:
            client.close()


def _trade(call: Callable[[Any], Any]) -> OfficialCall:
    return OfficialCall("Trade", "TradeAPI", call)


def _account(call: Callable[[Any], Any]) -> OfficialCall:
    return OfficialCall("Account", "AccountAPI", call)


def _loan(call: Callable[[Any], Any]) -> OfficialCall:
    return OfficialCall("Finance.FlexibleLoan", "FlexibleLoanAPI", call)


def _public(call: Callable[[Any], Any]) -> OfficialCall:
    return OfficialCall("PublicData", "PublicAPI", call, signed=False)


def _savings(call: Callable[[Any], Any]) -> OfficialCall:
    return OfficialCall("Finance.Savings", "SavingsAPI", call, signed=False)


PYTHON_OKX = {
    "trade.one_click_repay": _trade(
        lambda api: api.oneclick_repay(debtCcy=["ETH", "BTC"], repayCcy="USDT")
    ),
    "trade.get_one_click_repay_currencies": _trade(
        lambda api: api.get_oneclick_repay_list(debtType="cross")
    ),
    "trade.get_one_click_repay_history": _trade(
        lambda api: api.oneclick_repay_history(
            after="1597026383085", before="1597017600000", limit="10"
        )
    ),
    "trade.one_click_repay_v2": _trade(
        lambda api: api.oneclick_repay_v2(debtCcy="USDC", repayCcyList=["USDC", "BTC"])
    ),
    "trade.get_one_click_repay_currencies_v2": _trade(lambda api: api.get_oneclick_repay_list_v2()),
    "trade.get_one_click_repay_history_v2": _trade(
        lambda api: api.oneclick_repay_history_v2(limit="100")
    ),
    "account.manual_borrow_repay": _account(
        lambda api: api.spot_manual_borrow_repay(ccy="USDT", side="borrow", amt="100.50")
    ),
    "account.get_borrow_repay_history": _account(
        lambda api: api.spot_borrow_repay_history(
            ccy="USDT", type="auto_repay", after="1725330976644", before="1725330976643", limit="1"
        )
    ),
    "account.get_interest_rate": _account(lambda api: api.get_interest_rate(ccy="BTC")),
    "account.get_borrow_interest_and_limit": _account(
        lambda api: api.get_interest_limits(ccy="BTC")
    ),
    "account.get_max_loan_amount": _account(
        lambda api: api.get_max_loan(
            instId="BTC-USDT,ETH-USDT", mgnMode="cross", mgnCcy="BTC", tradeQuoteCcy="USD"
        )
    ),
    "account.set_auto_loan": _account(lambda api: api.set_auto_loan(autoLoan=False)),
    "account.set_auto_repay": _account(lambda api: api.set_auto_repay(autoRepay=True)),
    "flexible_loan.get_borrowable_currencies": _loan(lambda api: api.borrow_currencies()),
    "flexible_loan.get_collateral_assets without a loan": _loan(
        lambda api: api.collateral_assets(ccy="BTC")
    ),
    "flexible_loan.get_loan_info": _loan(lambda api: api.loan_info()),
    "flexible_loan.get_accrued_interest": _loan(
        lambda api: api.interest_accrued(ccy="USDC", before="17319133035195743")
    ),
    "public_data.get_system_time": _public(lambda api: api.get_system_time()),
    "public_data.get_interest_rate_and_loan_quota": _public(
        lambda api: api.get_interest_rate_loan_quota()
    ),
    "public_data.get_discount_rates": _public(
        lambda api: api.discount_interest_free_quota(ccy="BTC")
    ),
    "simple_earn_flexible.get_public_borrow_info": _savings(
        lambda api: api.get_public_borrow_info(ccy="BTC")
    ),
    "simple_earn_flexible.get_public_borrow_history": _savings(
        lambda api: api.get_public_borrow_history(ccy="BTC", after="1597026383086", limit="100")
    ),
}

# The official client has no argument for the flexible loan that is meant, for the kind of loan
# whose interest is asked for, and for the currency of a manual loan.
NOT_SENT_BY_IT = {
    "flexible_loan.get_collateral_assets",
    "flexible_loan.get_max_loan_amount",
    "flexible_loan.get_max_collateral_redeem_amount",
    "flexible_loan.adjust_collateral",
    "flexible_loan.get_loan_history",
    "account.get_accrued_interest",
    "account.get_max_loan_amount of a manual loan",
}
