"""CryptoLoanFixedResource: the calls under ``client.crypto_loan_fixed``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import (
    BODY_FIELD,
    JSON_BODY,
    QUERY,
    Match,
    Operation,
    Parameter,
    RateLimit,
    Reconcile,
)
from .._runtime.pagination import Cursor, Pagination
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Integer, Items, Text
from ..models.crypto_loan_fixed import (
    FixedAutoRepay,
    FixedAutoRepayLiteral,
    FixedBorrowContract,
    FixedBorrowContracts,
    FixedBorrowing,
    FixedBorrowOrder,
    FixedBorrowOrders,
    FixedMarket,
    FixedRenewal,
    FixedRenewalRecord,
    FixedRenewals,
    FixedRepayment,
    FixedRepaymentHistory,
    FixedRepaymentRecord,
    FixedSupply,
    FixedSupplyContract,
    FixedSupplyContracts,
    FixedSupplyOrder,
    FixedSupplyOrders,
    FixedSupplyRefundAccount,
    FixedSupplyRefundAccountLiteral,
    FixedSupplySource,
    FixedSupplySourceLiteral,
    MaturityAction,
    MaturityActionLiteral,
)
from ..models.shared import (
    COLLATERAL_RECORD,
    Collateral,
    CollateralDict,
    FixedMarketDirection,
    FixedMarketDirectionLiteral,
    FixedMarketOrdering,
    FixedMarketOrderingLiteral,
    FixedOrderStateFilter,
    FixedOrderStateFilterLiteral,
    FixedTerm,
    FixedTermLiteral,
)

REPAY: Operation[FixedRepayment] = Operation(
    id="crypto_loan_fixed.repay",
    method="POST",
    path="/v5/crypto-loan-fixed/fully-repay",
    result=FixedRepayment,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text()),
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text()),
    ),
    alternatives=(
        ("loan_id",),
        ("loan_currency",),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    wait=Wait(
        operation="crypto_loan_fixed.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(Sought("repay_id", "repay_id"),),
        arguments=(("repay_id", "repay_id"),),
        status="repay_status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)
REPAY_WITH_COLLATERAL: Operation[None] = Operation(
    id="crypto_loan_fixed.repay_with_collateral",
    method="POST",
    path="/v5/crypto-loan-fixed/repay-collateral",
    result=type(None),
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text()),
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("collateral_coin", "collateralCoin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-collateral",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    wait=Wait(
        operation="crypto_loan_fixed.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(Sought("loan_currency", "loan_currency"), Sought("repay_amount", "amount")),
        arguments=(("loan_currency", "loan_currency"),),
        literals=(("limit", 100),),
        time="repay_time_ms",
        status="repay_status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)
GET_REPAYMENT_HISTORY: Operation[FixedRepaymentHistory] = Operation(
    id="crypto_loan_fixed.get_repayment_history",
    method="GET",
    path="/v5/crypto-loan-fixed/repayment-history",
    result=FixedRepaymentHistory,
    parameters=(
        Parameter("repay_id", "repayId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
RENEW: Operation[FixedRenewal] = Operation(
    id="crypto_loan_fixed.renew",
    method="POST",
    path="/v5/crypto-loan-fixed/renew",
    result=FixedRenewal,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text(), required=True),
        Parameter(
            "collateral_list", "collateralList", BODY_FIELD, Items(COLLATERAL_RECORD, max_items=100)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    reconcile=Reconcile(
        operation="crypto_loan_fixed.GET_RENEWALS",
        rows=("list",),
        match=(Match("loanId", "loanId"),),
        time="time",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        literals=(("limit", 100),),
        identity="orderId",
        absence_tells=False,
    ),
    wait=Wait(
        operation="crypto_loan_fixed.GET_RENEWALS",
        rows=("list",),
        match=(Sought("order_id", "order_id"),),
        arguments=(("order_id", "order_id"),),
        timeout=60.0,
    ),
)
GET_RENEWALS: Operation[FixedRenewals] = Operation(
    id="crypto_loan_fixed.get_renewals",
    method="GET",
    path="/v5/crypto-loan-fixed/renew-info",
    result=FixedRenewals,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("order_currency", "orderCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
BORROW: Operation[FixedBorrowing] = Operation(
    id="crypto_loan_fixed.borrow",
    method="POST",
    path="/v5/crypto-loan-fixed/borrow",
    result=FixedBorrowing,
    parameters=(
        Parameter("order_currency", "orderCurrency", BODY_FIELD, Text(), required=True),
        Parameter("order_amount", "orderAmount", BODY_FIELD, DecimalText(), required=True),
        Parameter("annual_rate", "annualRate", BODY_FIELD, DecimalText(), required=True),
        Parameter("term", "term", BODY_FIELD, Enumeration(FixedTerm), required=True),
        Parameter("auto_repay", "autoRepay", BODY_FIELD, Enumeration(FixedAutoRepay)),
        Parameter("repay_type", "repayType", BODY_FIELD, Enumeration(MaturityAction)),
        Parameter(
            "collateral_list", "collateralList", BODY_FIELD, Items(COLLATERAL_RECORD, max_items=100)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    reconcile=Reconcile(
        operation="crypto_loan_fixed.GET_BORROW_ORDERS",
        rows=("list",),
        match=(
            Match("orderCurrency", "orderCurrency"),
            Match("orderQty", "orderAmount"),
            Match("annualRate", "annualRate", may_differ=True),
            Match("term", "term"),
        ),
        time="orderTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("order_currency", "orderCurrency"),),
        literals=(("limit", 100),),
        identity="orderId",
        status="state",
        executed=(1, 2, 3, 4),
        failed=(5,),
    ),
    wait=Wait(
        operation="crypto_loan_fixed.GET_BORROW_ORDERS",
        rows=("list",),
        match=(Sought("order_id", "order_id"),),
        arguments=(("order_id", "order_id"),),
        status="state",
        done=(2, 3),
        failed=(4, 5),
        timeout=300.0,
    ),
)
CANCEL_BORROW_ORDER: Operation[None] = Operation(
    id="crypto_loan_fixed.cancel_borrow_order",
    method="POST",
    path="/v5/crypto-loan-fixed/borrow-order-cancel",
    result=type(None),
    parameters=(Parameter("order_id", "orderId", BODY_FIELD, Text(), required=True),),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-borrow",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_BORROW_MARKET: Operation[FixedMarket] = Operation(
    id="crypto_loan_fixed.get_borrow_market",
    method="GET",
    path="/v5/crypto-loan-fixed/borrow-order-quote",
    result=FixedMarket,
    parameters=(
        Parameter("order_currency", "orderCurrency", QUERY, Text(), required=True),
        Parameter("order_by", "orderBy", QUERY, Enumeration(FixedMarketOrdering), required=True),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("sort", "sort", QUERY, Enumeration(FixedMarketDirection)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-market",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_BORROW_ORDERS: Operation[FixedBorrowOrders] = Operation(
    id="crypto_loan_fixed.get_borrow_orders",
    method="GET",
    path="/v5/crypto-loan-fixed/borrow-order-info",
    result=FixedBorrowOrders,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("order_currency", "orderCurrency", QUERY, Text()),
        Parameter("state", "state", QUERY, Enumeration(FixedOrderStateFilter)),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_BORROW_CONTRACTS: Operation[FixedBorrowContracts] = Operation(
    id="crypto_loan_fixed.get_borrow_contracts",
    method="GET",
    path="/v5/crypto-loan-fixed/borrow-contract-info",
    result=FixedBorrowContracts,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("loan_id", "loanId", QUERY, Text()),
        Parameter("order_currency", "orderCurrency", QUERY, Text()),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-contract",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
SUPPLY: Operation[FixedSupply] = Operation(
    id="crypto_loan_fixed.supply",
    method="POST",
    path="/v5/crypto-loan-fixed/supply",
    result=FixedSupply,
    parameters=(
        Parameter("order_currency", "orderCurrency", BODY_FIELD, Text(), required=True),
        Parameter("order_amount", "orderAmount", BODY_FIELD, DecimalText(), required=True),
        Parameter("annual_rate", "annualRate", BODY_FIELD, DecimalText(), required=True),
        Parameter("term", "term", BODY_FIELD, Enumeration(FixedTerm), required=True),
        Parameter(
            "available_source", "availableSource", BODY_FIELD, Enumeration(FixedSupplySource)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    reconcile=Reconcile(
        operation="crypto_loan_fixed.GET_SUPPLY_ORDERS",
        rows=("list",),
        match=(
            Match("orderCurrency", "orderCurrency"),
            Match("orderQty", "orderAmount"),
            Match("annualRate", "annualRate", may_differ=True),
            Match("term", "term"),
        ),
        time="orderTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("order_currency", "orderCurrency"),),
        literals=(("limit", 100),),
        identity="orderId",
        status="state",
        executed=(1, 2, 3, 4),
        failed=(5,),
    ),
    wait=Wait(
        operation="crypto_loan_fixed.GET_SUPPLY_ORDERS",
        rows=("list",),
        match=(Sought("order_id", "order_id"),),
        arguments=(("order_id", "order_id"),),
        status="state",
        done=(2, 3),
        failed=(4, 5),
        timeout=300.0,
    ),
)
CANCEL_SUPPLY_ORDER: Operation[None] = Operation(
    id="crypto_loan_fixed.cancel_supply_order",
    method="POST",
    path="/v5/crypto-loan-fixed/supply-order-cancel",
    result=type(None),
    parameters=(
        Parameter("order_id", "orderId", BODY_FIELD, Text(), required=True),
        Parameter(
            "refunded_account", "refundedAccount", BODY_FIELD, Enumeration(FixedSupplyRefundAccount)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-supply",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_SUPPLY_MARKET: Operation[FixedMarket] = Operation(
    id="crypto_loan_fixed.get_supply_market",
    method="GET",
    path="/v5/crypto-loan-fixed/supply-order-quote",
    result=FixedMarket,
    parameters=(
        Parameter("order_currency", "orderCurrency", QUERY, Text(), required=True),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("order_by", "orderBy", QUERY, Enumeration(FixedMarketOrdering), required=True),
        Parameter("sort", "sort", QUERY, Enumeration(FixedMarketDirection)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-market",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_SUPPLY_ORDERS: Operation[FixedSupplyOrders] = Operation(
    id="crypto_loan_fixed.get_supply_orders",
    method="GET",
    path="/v5/crypto-loan-fixed/supply-order-info",
    result=FixedSupplyOrders,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("order_currency", "orderCurrency", QUERY, Text()),
        Parameter("state", "state", QUERY, Enumeration(FixedOrderStateFilter)),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_SUPPLY_CONTRACTS: Operation[FixedSupplyContracts] = Operation(
    id="crypto_loan_fixed.get_supply_contracts",
    method="GET",
    path="/v5/crypto-loan-fixed/supply-contract-info",
    result=FixedSupplyContracts,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("supply_id", "supplyId", QUERY, Text()),
        Parameter("supply_currency", "supplyCurrency", QUERY, Text()),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-contract",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)


class CryptoLoanFixedResource(Resource):
    """Crypto loans for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> CryptoLoanFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanFixedResourceWithResponse(
            CryptoLoanFixedResource(self._caller.with_response())
        )

    @overload
    def repay(self, *, loan_id: str, loan_currency: str | None = None) -> FixedRepayment: ...
    @overload
    def repay(self, *, loan_currency: str, loan_id: str | None = None) -> FixedRepayment: ...

    def repay(
        self, *, loan_id: str | None = None, loan_currency: str | None = None
    ) -> FixedRepayment:
        """Repay a fixed loan in full.

        Says which loan by its contract or by its coin; one of the two must be given.

        Args:
            loan_id: The loan contract to repay. Needed without ``loan_currency``.
            loan_currency: The borrowed coin. Needed without ``loan_id``.

        Returns:
            ``FixedRepayment``: An accepted repayment of a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` is given.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148029: The account to repay from does not hold enough.
            148023: There is no such loan order.

        Where the documentation is unclear: The table wants either loanId or loanCurrency, the
        examples pass both. Taken as at least one of them.

        Where the documentation is unclear: The reply of the example is a day older than its
        request, and the same as that of the flexible loan's page. Taken as an example of the form,
        not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/fully-repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        return self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
            },
        )

    def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> FixedRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        row: FixedRepaymentRecord = self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    def repay_with_collateral(
        self,
        *,
        loan_currency: str,
        collateral_coin: str,
        amount: Decimal | str | int,
        loan_id: str | None = None,
    ) -> None:
        """Repay fixed loans out of their collateral.

        Of each contract the interest is paid first, the principal with what remains. Where no
        contract is named, those of the coin have their turn one after the other: first the one that
        is due next, of several the one with the higher interest rate, and of equal ones any.

        Repaying from collateral costs a fee: the higher one of the fee rates of the collateral and
        of the debt. The rates are ``reapyFee`` (spelled so) where ``pledgeEnable`` is 1 at
        https://www.bybit.com/x-api/spot/api/fixed-loan/v1/coin-config. How much one transaction can
        repay is limited, see
        https://announcements.bybit.com/article/crypto-loan-manual-repayment-update-bltde33509ddde5e8fd/.

        Args:
            loan_currency: The borrowed coin.
            collateral_coin: The pledged coins to pay with, separated by commas where there are
                several.
            amount: How much to repay, in units of ``loan_currency``.
            loan_id: The loan contract to repay. Without it all contracts of the coin are repaid in
                turn.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148004: The coin is not accepted as collateral.
            148012: The collateral does not suffice.
            148023: There is no such loan order.

        Where the documentation is unclear: The page says of contracts that are due next that they
        are sorted in descending order. Taken as the one that is due next comes first: any other
        order would leave the nearest overdue.

        Where the documentation is unclear: The reply of the example is seven weeks younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/repay-collateral
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-collateral
        """
        return self._call(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "collateral_coin": collateral_coin,
                "amount": amount,
                "loan_id": loan_id,
            },
        )

    def wait_until_repaid_with_collateral(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        since: datetime | int,
        timeout: float | None = None,
    ) -> FixedRepaymentRecord:
        """Wait until what ``repay_with_collateral`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay_with_collateral`` is not called again.

        Args:
            loan_currency: As it was given. The borrowed coin.
            amount: As it was given. How much to repay, in units of ``loan_currency``.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        Of the write:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-collateral
        """
        row: FixedRepaymentRecord = self._wait(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row

    def get_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedRepaymentHistory:
        """List the repayments of fixed loans.

        Args:
            repay_id: Only this repayment.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedRepaymentHistory``: One page of the repayments of fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for repayment 1780, its
        reply has 1782. Taken as examples of the form, not of one exchange of messages.

        Where the documentation is unclear: The table lists nextPageCursor twice. Taken as one
        field.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        """
        return self._call(
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedRepaymentRecord, FixedRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            repay_id: Only this repayment.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        """
        return RowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def renew(
        self, *, loan_id: str, collateral_list: Sequence[Collateral | CollateralDict] | None = None
    ) -> FixedRenewal:
        """Borrow the repaid principal of a fixed loan once more.

        As much is borrowed as has been repaid of this loan. The coins are paid into the Funding
        wallet. The same wallet provides the collateral, so it must hold enough of it before the
        call.

        Args:
            loan_id: The loan to renew.
            collateral_list: The coins to pledge for it. At most 100 items. Where the documentation
                is unclear: The HTTP example and the Python sample pass one object, the table wants
                an array of objects with up to 100 coins. Taken as an array, and the example as an
                array of one; so does the page of flexible loans.

        Returns:
            ``FixedRenewal``: An accepted order that renews a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is months younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/renew
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew
        """
        return self._call(
            RENEW,
            {
                "loan_id": loan_id,
                "collateral_list": collateral_list,
            },
        )

    def wait_until_renewed(
        self, *, order_id: int, timeout: float | None = None
    ) -> FixedRenewalRecord:
        """Wait until what ``renew`` asked for has been processed.

        Looks at ``get_renewals`` until the row is listed: at first often, then less so, and never
        more often than the rate limit of that call allows. Whatever happens, ``renew`` is not
        called again.

        Args:
            order_id: From the reply. Identifies the loan order. As an argument it is text.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRenewalRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_renewals`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew
        """
        row: FixedRenewalRecord = self._wait(
            RENEW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    def get_renewals(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedRenewals:
        """List the orders that renewed fixed loans.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedRenewals``: One page of the orders that renewed fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example is months younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        """
        return self._call(
            GET_RENEWALS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_renewals(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedRenewalRecord, FixedRenewals]:
        """Iterate over all rows of ``get_renewals``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedRenewalRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_renewals`` raises. To go on is to ask for that
                page again.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        """
        return RowIterator(
            self._caller,
            GET_RENEWALS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @old_arguments("crypto_loan_fixed.borrow", deprecated=("auto_repay",))
    def borrow(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        auto_repay: FixedAutoRepay | FixedAutoRepayLiteral | None = None,
        repay_type: MaturityAction | MaturityActionLiteral | None = None,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FixedBorrowing:
        """Place an order to borrow a coin by a fixed loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            order_currency: The coin to borrow. Where the documentation is unclear: The Python
                sample of the page passes loanCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            order_amount: How much to borrow, in units of ``order_currency``. Where the
                documentation is unclear: The Python sample of the page passes loanAmount, its table
                and its HTTP example orderAmount. Taken as orderAmount: the table is the reference,
                and the HTTP example is what goes over the wire.
            annual_rate: The interest per year to pay, as a fraction: ``0.02`` is 2 %.
            term: For how many days to borrow. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: No page lists 60 among the terms, though the example of the lending market
                has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
                listed.
            auto_repay: Whether to repay from the Funding wallet when the loan is due.
                ``repay_type`` takes its place. ``"true"`` (ENABLED) or ``"false"`` (DISABLED).
                Default of the exchange: true. Deprecated.
            repay_type: What happens when the loan is due. Automatic repayment needs enough of the
                coin in the Funding wallet; without it the loan is overdue, which costs a penalty.
                ``"1"`` (REPAY) or ``"2"`` (FLEXIBLE_LOAN). Default of the exchange: 1.
            collateral_list: The coins to pledge for it. At most 100 items. Where the documentation
                is unclear: The HTTP example and the Python sample pass one object, the table wants
                an array of objects with up to 100 coins. Taken as an array, and the example as an
                array of one; so does the page of flexible loans.

        Returns:
            ``FixedBorrowing``: An accepted order to borrow by a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148002: Less than the least amount that can be borrowed.
            148009: The loan would be too large for its collateral (LTV).
            148014: The coin is not supported.
            148004: The coin is not accepted as collateral.
            148039: A coin stands twice in the collateral.
            148012: The collateral does not suffice.

        HTTP: POST /v5/crypto-loan-fixed/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow
        """
        return self._call(
            BORROW,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "auto_repay": auto_repay,
                "repay_type": repay_type,
                "collateral_list": collateral_list,
            },
        )

    def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> FixedBorrowOrder:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the loan order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``FixedBorrowOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_orders`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow
        """
        row: FixedBorrowOrder = self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    def cancel_borrow_order(self, *, order_id: str) -> None:
        """Cancel an order to borrow by a fixed loan.

        Args:
            order_id: The order to cancel.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148023: There is no such loan order.
            148024: The loan cannot be cancelled: it is complete, or its amount is wrong.

        Where the documentation is unclear: The Python sample of the page calls what reads like the
        creation of a lending order. Taken as the cancellation that the rest of the page describes.

        HTTP: POST /v5/crypto-loan-fixed/borrow-order-cancel
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-borrow
        """
        return self._call(
            CANCEL_BORROW_ORDER,
            {
                "order_id": order_id,
            },
        )

    def get_borrow_market(
        self,
        *,
        order_currency: str,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral,
        term: FixedTerm | FixedTermLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> FixedMarket:
        """List the offers to lend coins by fixed loans.

        Who wants to borrow sees here which orders of suppliers could be the other side.

        Args:
            order_currency: The coin to borrow.
            order_by: By what to sort the offers. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            sort: In which direction to sort them. ``0`` (ASCENDING) or ``1`` (DESCENDING). Default
                of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``FixedMarket``: The orders that wait for a counterparty.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-quote
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-market
        """
        return self._call(
            GET_BORROW_MARKET,
            {
                "order_currency": order_currency,
                "order_by": order_by,
                "term": term,
                "sort": sort,
                "limit": limit,
            },
        )

    def get_borrow_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedBorrowOrders:
        """List the orders to borrow by fixed loans.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedBorrowOrders``: One page of the orders to borrow by fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        """
        return self._call(
            GET_BORROW_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedBorrowOrder, FixedBorrowOrders]:
        """Iterate over all rows of ``get_borrow_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedBorrowOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        """
        return RowIterator(
            self._caller,
            GET_BORROW_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_borrow_contracts(
        self,
        *,
        order_id: str | None = None,
        loan_id: str | None = None,
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedBorrowContracts:
        """List the contracts of fixed loans.

        One order may be filled by several contracts.

        Args:
            order_id: Only contracts that came of this loan order.
            loan_id: Only this loan contract.
            order_currency: Only loans in this coin. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedBorrowContracts``: One page of the contracts of fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-contract
        """
        return self._call(
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "loan_id": loan_id,
                "order_currency": order_currency,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_contracts(
        self,
        *,
        order_id: str | None = None,
        loan_id: str | None = None,
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedBorrowContract, FixedBorrowContracts]:
        """Iterate over all rows of ``get_borrow_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only contracts that came of this loan order.
            loan_id: Only this loan contract.
            order_currency: Only loans in this coin. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedBorrowContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/borrow-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-contract
        """
        return RowIterator(
            self._caller,
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "loan_id": loan_id,
                "order_currency": order_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def supply(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        available_source: FixedSupplySource | FixedSupplySourceLiteral | None = None,
    ) -> FixedSupply:
        """Place an order to lend a coin by a fixed loan.

        Args:
            order_currency: The coin to lend.
            order_amount: How much to lend, in units of ``order_currency``.
            annual_rate: The interest per year to get, as a fraction: ``0.02`` is 2 %.
            term: For how many days to lend. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: No page lists 60 among the terms, though the example of the lending market
                has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
                listed.
            available_source: The accounts that provide the coins. ``"0"`` (FUNDING), ``"1"``
                (EARN_FLEXIBLE) or ``"2"`` (ALL). Default of the exchange: 0.

        Returns:
            ``FixedSupply``: An accepted order to lend by a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is older than its request, and
        the same as that of the page for borrowing. Taken as an example of the form, not of one
        exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/supply
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply
        """
        return self._call(
            SUPPLY,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "available_source": available_source,
            },
        )

    def wait_until_supplied(
        self, *, order_id: str, timeout: float | None = None
    ) -> FixedSupplyOrder:
        """Wait until what ``supply`` asked for has been processed.

        Looks at ``get_supply_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``supply`` is not called again.

        Args:
            order_id: From the reply. Identifies the supply order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``FixedSupplyOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_supply_orders`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply
        """
        row: FixedSupplyOrder = self._wait(
            SUPPLY,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    def cancel_supply_order(
        self,
        *,
        order_id: str,
        refunded_account: FixedSupplyRefundAccount | FixedSupplyRefundAccountLiteral | None = None,
    ) -> None:
        """Cancel an order to lend by a fixed loan.

        Args:
            order_id: The order to cancel.
            refunded_account: The account that gets the coins back. ``"0"`` (FUNDING) or ``"1"``
                (EASY_EARN). Default of the exchange: 0.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-fixed/supply-order-cancel
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-supply
        """
        return self._call(
            CANCEL_SUPPLY_ORDER,
            {
                "order_id": order_id,
                "refunded_account": refunded_account,
            },
        )

    def get_supply_market(
        self,
        *,
        order_currency: str,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral,
        term: FixedTerm | FixedTermLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> FixedMarket:
        """List the orders of those who want to borrow by fixed loans.

        Who wants to lend sees here which orders of borrowers could be the other side.

        Args:
            order_currency: The coin to lend.
            order_by: By what to sort the orders. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            sort: In which direction to sort them. ``0`` (ASCENDING) or ``1`` (DESCENDING). Default
                of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``FixedMarket``: The orders that wait for a counterparty.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-quote
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-market
        """
        return self._call(
            GET_SUPPLY_MARKET,
            {
                "order_currency": order_currency,
                "order_by": order_by,
                "term": term,
                "sort": sort,
                "limit": limit,
            },
        )

    def get_supply_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedSupplyOrders:
        """List the orders to lend by fixed loans.

        Args:
            order_id: Only this supply order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedSupplyOrders``: One page of the orders to lend by fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        """
        return self._call(
            GET_SUPPLY_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_supply_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedSupplyOrder, FixedSupplyOrders]:
        """Iterate over all rows of ``get_supply_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this supply order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedSupplyOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_supply_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        """
        return RowIterator(
            self._caller,
            GET_SUPPLY_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_supply_contracts(
        self,
        *,
        order_id: str | None = None,
        supply_id: str | None = None,
        supply_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedSupplyContracts:
        """List the contracts by which coins are lent.

        Args:
            order_id: Only contracts that came of this supply order.
            supply_id: Only this supply contract.
            supply_currency: Only contracts for this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedSupplyContracts``: One page of the contracts by which coins are lent.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-contract
        """
        return self._call(
            GET_SUPPLY_CONTRACTS,
            {
                "order_id": order_id,
                "supply_id": supply_id,
                "supply_currency": supply_currency,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_supply_contracts(
        self,
        *,
        order_id: str | None = None,
        supply_id: str | None = None,
        supply_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FixedSupplyContract, FixedSupplyContracts]:
        """Iterate over all rows of ``get_supply_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only contracts that came of this supply order.
            supply_id: Only this supply contract.
            supply_currency: Only contracts for this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedSupplyContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_supply_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/supply-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-contract
        """
        return RowIterator(
            self._caller,
            GET_SUPPLY_CONTRACTS,
            {
                "order_id": order_id,
                "supply_id": supply_id,
                "supply_currency": supply_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class CryptoLoanFixedResourceWithResponse:
    """The calls of ``CryptoLoanFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanFixedResource) -> None:
        self.repay = as_response(resource.repay)
        self.repay_with_collateral = as_response(resource.repay_with_collateral)
        self.get_repayment_history = as_response(resource.get_repayment_history)
        self.renew = as_response(resource.renew)
        self.get_renewals = as_response(resource.get_renewals)
        self.borrow = as_response(resource.borrow)
        self.cancel_borrow_order = as_response(resource.cancel_borrow_order)
        self.get_borrow_market = as_response(resource.get_borrow_market)
        self.get_borrow_orders = as_response(resource.get_borrow_orders)
        self.get_borrow_contracts = as_response(resource.get_borrow_contracts)
        self.supply = as_response(resource.supply)
        self.cancel_supply_order = as_response(resource.cancel_supply_order)
        self.get_supply_market = as_response(resource.get_supply_market)
        self.get_supply_orders = as_response(resource.get_supply_orders)
        self.get_supply_contracts = as_response(resource.get_supply_contracts)


class AsyncCryptoLoanFixedResource(AsyncResource):
    """Crypto loans for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanFixedResourceWithResponse(
            AsyncCryptoLoanFixedResource(self._caller.with_response())
        )

    @overload
    async def repay(self, *, loan_id: str, loan_currency: str | None = None) -> FixedRepayment: ...
    @overload
    async def repay(self, *, loan_currency: str, loan_id: str | None = None) -> FixedRepayment: ...

    async def repay(
        self, *, loan_id: str | None = None, loan_currency: str | None = None
    ) -> FixedRepayment:
        """Repay a fixed loan in full.

        Says which loan by its contract or by its coin; one of the two must be given.

        Args:
            loan_id: The loan contract to repay. Needed without ``loan_currency``.
            loan_currency: The borrowed coin. Needed without ``loan_id``.

        Returns:
            ``FixedRepayment``: An accepted repayment of a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` is given.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148029: The account to repay from does not hold enough.
            148023: There is no such loan order.

        Where the documentation is unclear: The table wants either loanId or loanCurrency, the
        examples pass both. Taken as at least one of them.

        Where the documentation is unclear: The reply of the example is a day older than its
        request, and the same as that of the flexible loan's page. Taken as an example of the form,
        not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/fully-repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
            },
        )

    async def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> FixedRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        row: FixedRepaymentRecord = await self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    async def repay_with_collateral(
        self,
        *,
        loan_currency: str,
        collateral_coin: str,
        amount: Decimal | str | int,
        loan_id: str | None = None,
    ) -> None:
        """Repay fixed loans out of their collateral.

        Of each contract the interest is paid first, the principal with what remains. Where no
        contract is named, those of the coin have their turn one after the other: first the one that
        is due next, of several the one with the higher interest rate, and of equal ones any.

        Repaying from collateral costs a fee: the higher one of the fee rates of the collateral and
        of the debt. The rates are ``reapyFee`` (spelled so) where ``pledgeEnable`` is 1 at
        https://www.bybit.com/x-api/spot/api/fixed-loan/v1/coin-config. How much one transaction can
        repay is limited, see
        https://announcements.bybit.com/article/crypto-loan-manual-repayment-update-bltde33509ddde5e8fd/.

        Args:
            loan_currency: The borrowed coin.
            collateral_coin: The pledged coins to pay with, separated by commas where there are
                several.
            amount: How much to repay, in units of ``loan_currency``.
            loan_id: The loan contract to repay. Without it all contracts of the coin are repaid in
                turn.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148004: The coin is not accepted as collateral.
            148012: The collateral does not suffice.
            148023: There is no such loan order.

        Where the documentation is unclear: The page says of contracts that are due next that they
        are sorted in descending order. Taken as the one that is due next comes first: any other
        order would leave the nearest overdue.

        Where the documentation is unclear: The reply of the example is seven weeks younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/repay-collateral
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-collateral
        """
        return await self._call(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "collateral_coin": collateral_coin,
                "amount": amount,
                "loan_id": loan_id,
            },
        )

    async def wait_until_repaid_with_collateral(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        since: datetime | int,
        timeout: float | None = None,
    ) -> FixedRepaymentRecord:
        """Wait until what ``repay_with_collateral`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay_with_collateral`` is not called again.

        Args:
            loan_currency: As it was given. The borrowed coin.
            amount: As it was given. How much to repay, in units of ``loan_currency``.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        Of the write:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-collateral
        """
        row: FixedRepaymentRecord = await self._wait(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row

    async def get_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedRepaymentHistory:
        """List the repayments of fixed loans.

        Args:
            repay_id: Only this repayment.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedRepaymentHistory``: One page of the repayments of fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for repayment 1780, its
        reply has 1782. Taken as examples of the form, not of one exchange of messages.

        Where the documentation is unclear: The table lists nextPageCursor twice. Taken as one
        field.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        """
        return await self._call(
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedRepaymentRecord, FixedRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            repay_id: Only this repayment.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan-fixed/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def renew(
        self, *, loan_id: str, collateral_list: Sequence[Collateral | CollateralDict] | None = None
    ) -> FixedRenewal:
        """Borrow the repaid principal of a fixed loan once more.

        As much is borrowed as has been repaid of this loan. The coins are paid into the Funding
        wallet. The same wallet provides the collateral, so it must hold enough of it before the
        call.

        Args:
            loan_id: The loan to renew.
            collateral_list: The coins to pledge for it. At most 100 items. Where the documentation
                is unclear: The HTTP example and the Python sample pass one object, the table wants
                an array of objects with up to 100 coins. Taken as an array, and the example as an
                array of one; so does the page of flexible loans.

        Returns:
            ``FixedRenewal``: An accepted order that renews a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is months younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/renew
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew
        """
        return await self._call(
            RENEW,
            {
                "loan_id": loan_id,
                "collateral_list": collateral_list,
            },
        )

    async def wait_until_renewed(
        self, *, order_id: int, timeout: float | None = None
    ) -> FixedRenewalRecord:
        """Wait until what ``renew`` asked for has been processed.

        Looks at ``get_renewals`` until the row is listed: at first often, then less so, and never
        more often than the rate limit of that call allows. Whatever happens, ``renew`` is not
        called again.

        Args:
            order_id: From the reply. Identifies the loan order. As an argument it is text.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FixedRenewalRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_renewals`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew
        """
        row: FixedRenewalRecord = await self._wait(
            RENEW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    async def get_renewals(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedRenewals:
        """List the orders that renewed fixed loans.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedRenewals``: One page of the orders that renewed fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example is months younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        """
        return await self._call(
            GET_RENEWALS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_renewals(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedRenewalRecord, FixedRenewals]:
        """Iterate over all rows of ``get_renewals``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedRenewalRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_renewals`` raises. To go on is to ask for that
                page again.

        HTTP: GET /v5/crypto-loan-fixed/renew-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/renew-order
        """
        return AsyncRowIterator(
            self._caller,
            GET_RENEWALS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @old_arguments("crypto_loan_fixed.borrow", deprecated=("auto_repay",))
    async def borrow(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        auto_repay: FixedAutoRepay | FixedAutoRepayLiteral | None = None,
        repay_type: MaturityAction | MaturityActionLiteral | None = None,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FixedBorrowing:
        """Place an order to borrow a coin by a fixed loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            order_currency: The coin to borrow. Where the documentation is unclear: The Python
                sample of the page passes loanCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            order_amount: How much to borrow, in units of ``order_currency``. Where the
                documentation is unclear: The Python sample of the page passes loanAmount, its table
                and its HTTP example orderAmount. Taken as orderAmount: the table is the reference,
                and the HTTP example is what goes over the wire.
            annual_rate: The interest per year to pay, as a fraction: ``0.02`` is 2 %.
            term: For how many days to borrow. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: No page lists 60 among the terms, though the example of the lending market
                has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
                listed.
            auto_repay: Whether to repay from the Funding wallet when the loan is due.
                ``repay_type`` takes its place. ``"true"`` (ENABLED) or ``"false"`` (DISABLED).
                Default of the exchange: true. Deprecated.
            repay_type: What happens when the loan is due. Automatic repayment needs enough of the
                coin in the Funding wallet; without it the loan is overdue, which costs a penalty.
                ``"1"`` (REPAY) or ``"2"`` (FLEXIBLE_LOAN). Default of the exchange: 1.
            collateral_list: The coins to pledge for it. At most 100 items. Where the documentation
                is unclear: The HTTP example and the Python sample pass one object, the table wants
                an array of objects with up to 100 coins. Taken as an array, and the example as an
                array of one; so does the page of flexible loans.

        Returns:
            ``FixedBorrowing``: An accepted order to borrow by a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148002: Less than the least amount that can be borrowed.
            148009: The loan would be too large for its collateral (LTV).
            148014: The coin is not supported.
            148004: The coin is not accepted as collateral.
            148039: A coin stands twice in the collateral.
            148012: The collateral does not suffice.

        HTTP: POST /v5/crypto-loan-fixed/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow
        """
        return await self._call(
            BORROW,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "auto_repay": auto_repay,
                "repay_type": repay_type,
                "collateral_list": collateral_list,
            },
        )

    async def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> FixedBorrowOrder:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the loan order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``FixedBorrowOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_orders`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow
        """
        row: FixedBorrowOrder = await self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    async def cancel_borrow_order(self, *, order_id: str) -> None:
        """Cancel an order to borrow by a fixed loan.

        Args:
            order_id: The order to cancel.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148023: There is no such loan order.
            148024: The loan cannot be cancelled: it is complete, or its amount is wrong.

        Where the documentation is unclear: The Python sample of the page calls what reads like the
        creation of a lending order. Taken as the cancellation that the rest of the page describes.

        HTTP: POST /v5/crypto-loan-fixed/borrow-order-cancel
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-borrow
        """
        return await self._call(
            CANCEL_BORROW_ORDER,
            {
                "order_id": order_id,
            },
        )

    async def get_borrow_market(
        self,
        *,
        order_currency: str,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral,
        term: FixedTerm | FixedTermLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> FixedMarket:
        """List the offers to lend coins by fixed loans.

        Who wants to borrow sees here which orders of suppliers could be the other side.

        Args:
            order_currency: The coin to borrow.
            order_by: By what to sort the offers. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            sort: In which direction to sort them. ``0`` (ASCENDING) or ``1`` (DESCENDING). Default
                of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``FixedMarket``: The orders that wait for a counterparty.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-quote
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-market
        """
        return await self._call(
            GET_BORROW_MARKET,
            {
                "order_currency": order_currency,
                "order_by": order_by,
                "term": term,
                "sort": sort,
                "limit": limit,
            },
        )

    async def get_borrow_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedBorrowOrders:
        """List the orders to borrow by fixed loans.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedBorrowOrders``: One page of the orders to borrow by fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        """
        return await self._call(
            GET_BORROW_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedBorrowOrder, FixedBorrowOrders]:
        """Iterate over all rows of ``get_borrow_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedBorrowOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/borrow-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-order
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_borrow_contracts(
        self,
        *,
        order_id: str | None = None,
        loan_id: str | None = None,
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedBorrowContracts:
        """List the contracts of fixed loans.

        One order may be filled by several contracts.

        Args:
            order_id: Only contracts that came of this loan order.
            loan_id: Only this loan contract.
            order_currency: Only loans in this coin. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedBorrowContracts``: One page of the contracts of fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/borrow-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-contract
        """
        return await self._call(
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "loan_id": loan_id,
                "order_currency": order_currency,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_contracts(
        self,
        *,
        order_id: str | None = None,
        loan_id: str | None = None,
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedBorrowContract, FixedBorrowContracts]:
        """Iterate over all rows of ``get_borrow_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only contracts that came of this loan order.
            loan_id: Only this loan contract.
            order_currency: Only loans in this coin. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                orderCurrency. Taken as orderCurrency: the table is the reference, and the HTTP
                example is what goes over the wire.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedBorrowContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/borrow-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/borrow-contract
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "loan_id": loan_id,
                "order_currency": order_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def supply(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        available_source: FixedSupplySource | FixedSupplySourceLiteral | None = None,
    ) -> FixedSupply:
        """Place an order to lend a coin by a fixed loan.

        Args:
            order_currency: The coin to lend.
            order_amount: How much to lend, in units of ``order_currency``.
            annual_rate: The interest per year to get, as a fraction: ``0.02`` is 2 %.
            term: For how many days to lend. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: No page lists 60 among the terms, though the example of the lending market
                has an order for 60 days and borrowable coins have a rate for 60 days. Taken as
                listed.
            available_source: The accounts that provide the coins. ``"0"`` (FUNDING), ``"1"``
                (EARN_FLEXIBLE) or ``"2"`` (ALL). Default of the exchange: 0.

        Returns:
            ``FixedSupply``: An accepted order to lend by a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is older than its request, and
        the same as that of the page for borrowing. Taken as an example of the form, not of one
        exchange of messages.

        HTTP: POST /v5/crypto-loan-fixed/supply
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply
        """
        return await self._call(
            SUPPLY,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "available_source": available_source,
            },
        )

    async def wait_until_supplied(
        self, *, order_id: str, timeout: float | None = None
    ) -> FixedSupplyOrder:
        """Wait until what ``supply`` asked for has been processed.

        Looks at ``get_supply_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``supply`` is not called again.

        Args:
            order_id: From the reply. Identifies the supply order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``FixedSupplyOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_supply_orders`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply
        """
        row: FixedSupplyOrder = await self._wait(
            SUPPLY,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    async def cancel_supply_order(
        self,
        *,
        order_id: str,
        refunded_account: FixedSupplyRefundAccount | FixedSupplyRefundAccountLiteral | None = None,
    ) -> None:
        """Cancel an order to lend by a fixed loan.

        Args:
            order_id: The order to cancel.
            refunded_account: The account that gets the coins back. ``"0"`` (FUNDING) or ``"1"``
                (EASY_EARN). Default of the exchange: 0.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-fixed/supply-order-cancel
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/cancel-supply
        """
        return await self._call(
            CANCEL_SUPPLY_ORDER,
            {
                "order_id": order_id,
                "refunded_account": refunded_account,
            },
        )

    async def get_supply_market(
        self,
        *,
        order_currency: str,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral,
        term: FixedTerm | FixedTermLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> FixedMarket:
        """List the orders of those who want to borrow by fixed loans.

        Who wants to lend sees here which orders of borrowers could be the other side.

        Args:
            order_currency: The coin to lend.
            order_by: By what to sort the orders. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            sort: In which direction to sort them. ``0`` (ASCENDING) or ``1`` (DESCENDING). Default
                of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``FixedMarket``: The orders that wait for a counterparty.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-quote
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-market
        """
        return await self._call(
            GET_SUPPLY_MARKET,
            {
                "order_currency": order_currency,
                "order_by": order_by,
                "term": term,
                "sort": sort,
                "limit": limit,
            },
        )

    async def get_supply_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedSupplyOrders:
        """List the orders to lend by fixed loans.

        Args:
            order_id: Only this supply order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedSupplyOrders``: One page of the orders to lend by fixed loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        """
        return await self._call(
            GET_SUPPLY_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_supply_orders(
        self,
        *,
        order_id: str | None = None,
        order_currency: str | None = None,
        state: FixedOrderStateFilter | FixedOrderStateFilterLiteral | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedSupplyOrder, FixedSupplyOrders]:
        """Iterate over all rows of ``get_supply_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this supply order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedSupplyOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_supply_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/supply-order-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-order
        """
        return AsyncRowIterator(
            self._caller,
            GET_SUPPLY_ORDERS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "state": state,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_supply_contracts(
        self,
        *,
        order_id: str | None = None,
        supply_id: str | None = None,
        supply_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FixedSupplyContracts:
        """List the contracts by which coins are lent.

        Args:
            order_id: Only contracts that came of this supply order.
            supply_id: Only this supply contract.
            supply_currency: Only contracts for this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FixedSupplyContracts``: One page of the contracts by which coins are lent.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-fixed/supply-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-contract
        """
        return await self._call(
            GET_SUPPLY_CONTRACTS,
            {
                "order_id": order_id,
                "supply_id": supply_id,
                "supply_currency": supply_currency,
                "term": term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_supply_contracts(
        self,
        *,
        order_id: str | None = None,
        supply_id: str | None = None,
        supply_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FixedSupplyContract, FixedSupplyContracts]:
        """Iterate over all rows of ``get_supply_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only contracts that came of this supply order.
            supply_id: Only this supply contract.
            supply_currency: Only contracts for this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FixedSupplyContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_supply_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-fixed/supply-contract-info
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/supply-contract
        """
        return AsyncRowIterator(
            self._caller,
            GET_SUPPLY_CONTRACTS,
            {
                "order_id": order_id,
                "supply_id": supply_id,
                "supply_currency": supply_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncCryptoLoanFixedResourceWithResponse:
    """The calls of ``AsyncCryptoLoanFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanFixedResource) -> None:
        self.repay = as_async_response(resource.repay)
        self.repay_with_collateral = as_async_response(resource.repay_with_collateral)
        self.get_repayment_history = as_async_response(resource.get_repayment_history)
        self.renew = as_async_response(resource.renew)
        self.get_renewals = as_async_response(resource.get_renewals)
        self.borrow = as_async_response(resource.borrow)
        self.cancel_borrow_order = as_async_response(resource.cancel_borrow_order)
        self.get_borrow_market = as_async_response(resource.get_borrow_market)
        self.get_borrow_orders = as_async_response(resource.get_borrow_orders)
        self.get_borrow_contracts = as_async_response(resource.get_borrow_contracts)
        self.supply = as_async_response(resource.supply)
        self.cancel_supply_order = as_async_response(resource.cancel_supply_order)
        self.get_supply_market = as_async_response(resource.get_supply_market)
        self.get_supply_orders = as_async_response(resource.get_supply_orders)
        self.get_supply_contracts = as_async_response(resource.get_supply_contracts)
