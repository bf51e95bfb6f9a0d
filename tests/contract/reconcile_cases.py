"""For each write whose outcome can be read: the call, the read that follows, and its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """``row`` is as documented, and lacks the field ``time``; ``query`` is that of ``read``."""

    write: str
    call: Callable[[Any], Any]
    read: str
    query: str
    row: Mapping[str, Any]
    time: str
    #: What the row bears when the write was executed, has failed, is under way.
    executed: tuple[Mapping[str, Any], ...] = ({},)
    failed: Mapping[str, Any] | None = None
    pending: Mapping[str, Any] | None = None
    #: Rows that differ so that they may still be of the write.
    doubtful: tuple[Mapping[str, Any], ...] = ()
    #: Rows that cannot be of the write.
    foreign: tuple[Mapping[str, Any], ...] = ()
    absence_tells: bool = True
    identity: str | None = None
    #: Where the rows stand in the payload; None where it is the list.
    rows: str | None = "list"
    settled_after: float = 15.0
    more: Mapping[str, Any] = field(default_factory=lambda: {"nextPageCursor": ""})

    def listing(self, rows: list[dict[str, Any]]) -> Any:
        return rows if self.rows is None else {self.rows: rows, **self.more}


_ORDER_STATES = ({"state": 1}, {"state": 2}, {"state": 3}, {"state": 4})

BYBIT = (
    Case(
        "crypto_loan_flexible.borrow",
        lambda bybit: bybit.crypto_loan_flexible.borrow(
            loan_currency="BTC",
            loan_amount="0.10",
            collateral_list=[{"currency": "USDT", "amount": "1000"}],
        ),
        "crypto_loan_flexible.get_borrow_history",
        "loanCurrency=BTC&limit=100",
        {"initialLoanAmount": "0.1", "loanCurrency": "BTC", "orderId": "1363", "status": 1},
        "borrowTime",
        failed={"status": 3},
        pending={"status": 2},
        foreign=({"initialLoanAmount": "0.11"}, {"loanCurrency": "ETH"}),
        identity="1363",
    ),
    Case(
        "crypto_loan_flexible.repay",
        lambda bybit: bybit.crypto_loan_flexible.repay(loan_currency="BTC", amount="0.005"),
        "crypto_loan_flexible.get_repayment_history",
        "loanCurrency=BTC&limit=100",
        {
            "loanCurrency": "BTC",
            "repayAmount": "0.005",
            "repayId": "1771",
            "repayStatus": 1,
            "repayType": 1,
        },
        "repayTime",
        failed={"repayStatus": 3},
        pending={"repayStatus": 2},
        # More was offered than was owed; the same amount, by a liquidation.
        doubtful=({"repayAmount": "0.004"}, {"repayType": 2}),
        foreign=({"loanCurrency": "ETH"},),
        identity="1771",
    ),
    Case(
        "crypto_loan.adjust_collateral",
        lambda bybit: bybit.crypto_loan.adjust_collateral(
            currency="BTC", amount="0.08", direction="1"
        ),
        "crypto_loan.get_ltv_adjustment_history",
        "collateralCurrency=BTC&limit=100",
        {
            "adjustId": 27511,
            "afterLTV": "0.813743",
            "amount": "0.08",
            "collateralCurrency": "BTC",
            "direction": 1,
            "preLTV": "0.524602",
            "status": 1,
        },
        "adjustTime",
        failed={"status": 3},
        pending={"status": 2},
        foreign=({"amount": "0.8"}, {"direction": 0}),
        identity="27511",
    ),
    Case(
        "crypto_loan_fixed.borrow",
        lambda bybit: bybit.crypto_loan_fixed.borrow(
            order_currency="MANA", order_amount="2000", annual_rate="0.010", term="30"
        ),
        "crypto_loan_fixed.get_borrow_orders",
        "orderCurrency=MANA&limit=100",
        {
            "annualRate": "0.01",
            "filledQty": "0",
            "orderCurrency": "MANA",
            "orderId": 13010,
            "orderQty": "2000",
            "repayType": "2",
            "state": 1,
            "term": 30,
        },
        "orderTime",
        executed=_ORDER_STATES,
        failed={"state": 5},
        doubtful=({"annualRate": "0.009"},),
        foreign=({"orderQty": "2001"}, {"term": 7}),
        identity="13010",
    ),
    Case(
        "spot_margin_fixed.borrow",
        lambda bybit: bybit.spot_margin_fixed.borrow(
            order_currency="ETH",
            order_amount="1",
            annual_rate="0.07",
            term="7",
            strategy_type="FULL",
        ),
        "spot_margin_fixed.get_borrow_orders",
        "orderCurrency=ETH&limit=100",
        {
            "annualRate": "0.070000000000000000",
            "filledQty": "0.000000000000000000",
            "orderCurrency": "ETH",
            "orderId": "FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187",
            "orderQty": "1.000000000000000000",
            "repayType": "1",
            "state": 1,
            "strategyType": "FULL",
            "term": 7,
        },
        "orderTime",
        executed=_ORDER_STATES,
        failed={"state": 5},
        doubtful=({"annualRate": "0.069"},),
        foreign=({"orderQty": "2"}, {"term": 14}, {"strategyType": "PARTIAL"}),
        identity="FIXED_BORROW_4563567182f746ec9f73e4357264d8c7187",
    ),
    Case(
        "crypto_loan_fixed.supply",
        lambda bybit: bybit.crypto_loan_fixed.supply(
            order_currency="USDT", order_amount="1020", annual_rate="0.01", term="7"
        ),
        "crypto_loan_fixed.get_supply_orders",
        "orderCurrency=USDT&limit=100",
        {
            "annualRate": "0.01",
            "filledQty": "800",
            "orderCurrency": "USDT",
            "orderId": 13564,
            "orderQty": "1020",
            "state": 2,
            "term": 7,
        },
        "orderTime",
        executed=_ORDER_STATES,
        failed={"state": 5},
        doubtful=({"annualRate": "0.02"},),
        foreign=({"orderQty": "1000"}, {"term": 14}),
        identity="13564",
    ),
    Case(
        "crypto_loan_fixed.renew",
        lambda bybit: bybit.crypto_loan_fixed.renew(loan_id="2364"),
        "crypto_loan_fixed.get_renewals",
        "limit=100",
        {
            "amount": "11",
            "autoRepay": 2,
            "borrowCurrency": "USDT",
            "contractNo": "2092164378648656896",
            "dueTime": "1766750400000",
            "loanId": "2364",
            "orderId": 49,
            "renewLoanNo": "2092170365690461952",
        },
        "time",
        foreign=({"loanId": "2365"},),
        absence_tells=False,
        identity="49",
    ),
    Case(
        "crypto_loan_legacy.repay",
        lambda bybit: bybit.crypto_loan_legacy.repay(
            order_id="1794267532472646144", amount="100.0"
        ),
        "crypto_loan_legacy.get_repayment_history",
        "orderId=1794267532472646144&limit=100",
        {
            "collateralCurrency": "BTC",
            "collateralReturn": "0",
            "loanCurrency": "USDT",
            "loanTerm": "",
            "orderId": "1794267532472646144",
            "repayAmount": "100",
            "repayId": "1794271131730737664",
            "repayStatus": 1,
            "repayType": "1",
        },
        "repayTime",
        pending={"repayStatus": 2},
        doubtful=({"repayAmount": "99"},),
        foreign=({"repayType": "2"}, {"orderId": "1"}),
        absence_tells=False,
        identity="1794271131730737664",
    ),
    Case(
        "crypto_loan_legacy.adjust_collateral",
        lambda bybit: bybit.crypto_loan_legacy.adjust_collateral(
            order_id="1794267532472646144", amount="0.001", direction="1"
        ),
        "crypto_loan_legacy.get_ltv_adjustment_history",
        "orderId=1794267532472646144&limit=100",
        {
            "adjustId": "1794318409405331968",
            "afterLTV": "0.7164",
            "amount": "0.001",
            "collateralCurrency": "BTC",
            "direction": 1,
            "orderId": "1794267532472646144",
            "preLTV": "0.6546",
        },
        "adjustTime",
        doubtful=({"amount": "0.0009"}, {"amount": None}),
        foreign=({"direction": 0},),
        identity="1794318409405331968",
    ),
    Case(
        "institutional_loan.repay",
        lambda bybit: bybit.institutional_loan.repay(token="USDT", quantity="30000.00"),
        "institutional_loan.get_repayment_orders",
        "limit=100",
        {
            "repayOrderId": "8189",
            "token": "USDT",
            "quantity": "30000",
            "interest": "0",
            "businessType": "1",
            "status": "1",
        },
        "repaidTime",
        failed={"status": "2"},
        doubtful=({"quantity": "29999"},),
        foreign=({"token": "BTC"}, {"businessType": "2"}),
        absence_tells=False,
        identity="8189",
        rows="repayInfo",
        settled_after=600.0,
        more={},
    ),
)

OKX = (
    Case(
        "account.manual_borrow_repay",
        lambda okx: okx.account.manual_borrow_repay(ccy="USDT", side="repay", amt="100"),
        "account.get_borrow_repay_history",
        "ccy=USDT&limit=100",
        {"accBorrowed": "0", "amt": "100", "ccy": "USDT", "type": "manual_repay"},
        "ts",
        doubtful=({"amt": "99.5"},),
        foreign=({"type": "manual_borrow"}, {"type": "auto_repay"}),
        rows=None,
        settled_after=60.0,
    ),
    Case(
        "trade.one_click_repay_v2",
        lambda okx: okx.trade.one_click_repay_v2(debt_ccy="USDC", repay_ccy_list=["USDC", "BTC"]),
        "trade.get_one_click_repay_history_v2",
        "limit=100",
        {
            "debtCcy": "USDC",
            "fillDebtSz": "100",
            "ordIdInfo": [],
            "repayCcyList": ["USDC", "BTC"],
            "status": "filled",
        },
        "ts",
        pending={"status": "running"},
        # A failed one may have repaid a part.
        doubtful=({"status": "failed"},),
        foreign=({"repayCcyList": ["BTC", "USDC"]}, {"debtCcy": "USDT"}),
        absence_tells=False,
        rows=None,
        settled_after=60.0,
    ),
    Case(
        "flexible_loan.adjust_collateral",
        lambda okx: okx.flexible_loan.adjust_collateral(
            type="add", collateral_ccy="DOT", collateral_amt="0.0010", ord_id="12345"
        ),
        "flexible_loan.get_loan_history",
        "limit=100&ordId=12345",
        {"amt": "-0.001", "ccy": "DOT", "refId": "17316594851045086", "type": "collateral_locked"},
        "ts",
        executed=({}, {"amt": "0.001"}),
        doubtful=({"amt": "-0.0009"},),
        foreign=({"type": "collateral_released"}, {"type": "borrowed"}, {"ccy": "BTC"}),
        absence_tells=False,
        identity="17316594851045086",
        rows=None,
        settled_after=60.0,
    ),
)
