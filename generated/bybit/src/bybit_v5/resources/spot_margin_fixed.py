"""SpotMarginFixedResource: the calls under ``client.spot_margin_fixed``."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
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
from .._runtime.wire import DecimalText, Enumeration, Integer, Text
from ..models.shared import (
    FixedMarketDirection,
    FixedMarketDirectionLiteral,
    FixedMarketOrdering,
    FixedMarketOrderingLiteral,
    FixedOrderStateFilter,
    FixedOrderStateFilterLiteral,
    FixedTerm,
    FixedTermLiteral,
)
from ..models.spot_margin_fixed import (
    FillStrategy,
    FillStrategyLiteral,
    FixedAvailableInventory,
    RenewalOutcome,
    SpotMarginBorrowContract,
    SpotMarginBorrowContracts,
    SpotMarginBorrowing,
    SpotMarginBorrowOrder,
    SpotMarginBorrowOrders,
    SpotMarginBorrowQuotes,
    SpotMarginMaturityAction,
    SpotMarginMaturityActionLiteral,
)

GET_BORROW_QUOTES: Operation[SpotMarginBorrowQuotes] = Operation(
    id="spot_margin_fixed.get_borrow_quotes",
    method="GET",
    path="/v5/spot-margin-trade/fixedborrow-order-quote",
    result=SpotMarginBorrowQuotes,
    parameters=(
        Parameter("order_currency", "orderCurrency", QUERY, Text(), required=True),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("order_by", "orderBy", QUERY, Enumeration(FixedMarketOrdering)),
        Parameter("sort", "sort", QUERY, Enumeration(FixedMarketDirection)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-quote",
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
BORROW: Operation[SpotMarginBorrowing] = Operation(
    id="spot_margin_fixed.borrow",
    method="POST",
    path="/v5/spot-margin-trade/fixedborrow",
    result=SpotMarginBorrowing,
    parameters=(
        Parameter("order_currency", "orderCurrency", BODY_FIELD, Text(), required=True),
        Parameter("order_amount", "orderAmount", BODY_FIELD, DecimalText(), required=True),
        Parameter("annual_rate", "annualRate", BODY_FIELD, DecimalText(), required=True),
        Parameter("term", "term", BODY_FIELD, Enumeration(FixedTerm), required=True),
        Parameter("repay_type", "repayType", BODY_FIELD, Enumeration(SpotMarginMaturityAction)),
        Parameter("strategy_type", "strategyType", BODY_FIELD, Enumeration(FillStrategy)),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow",
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
        operation="spot_margin_fixed.GET_BORROW_ORDERS",
        rows=("list",),
        match=(
            Match("orderCurrency", "orderCurrency"),
            Match("orderQty", "orderAmount"),
            Match("annualRate", "annualRate", may_differ=True),
            Match("term", "term"),
            Match("repayType", "repayType"),
            Match("strategyType", "strategyType"),
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
        operation="spot_margin_fixed.GET_BORROW_ORDERS",
        rows=("list",),
        match=(Sought("order_id", "order_id"),),
        arguments=(("order_id", "order_id"),),
        status="state",
        done=(2, 3),
        failed=(4, 5),
        timeout=300.0,
    ),
)
RENEW: Operation[RenewalOutcome] = Operation(
    id="spot_margin_fixed.renew",
    method="POST",
    path="/v5/spot-margin-trade/fixedborrow-renew",
    result=RenewalOutcome,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text(), required=True),
        Parameter("qty", "qty", BODY_FIELD, DecimalText()),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-renew",
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
GET_BORROW_ORDERS: Operation[SpotMarginBorrowOrders] = Operation(
    id="spot_margin_fixed.get_borrow_orders",
    method="GET",
    path="/v5/spot-margin-trade/fixedborrow-order-info",
    result=SpotMarginBorrowOrders,
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
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info",
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
        step=Cursor(argument="cursor", field=("next_page_cursor",), last=("0",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_BORROW_CONTRACTS: Operation[SpotMarginBorrowContracts] = Operation(
    id="spot_margin_fixed.get_borrow_contracts",
    method="GET",
    path="/v5/spot-margin-trade/fixedborrow-contract-info",
    result=SpotMarginBorrowContracts,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("order_currency", "orderCurrency", QUERY, Text()),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-contract-info",
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
        step=Cursor(argument="cursor", field=("next_page_cursor",), last=("0",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_AVAILABLE_INVENTORY: Operation[FixedAvailableInventory] = Operation(
    id="spot_margin_fixed.get_available_inventory",
    method="GET",
    path="/v5/spot-margin-trade/fixed-available-inventory",
    result=FixedAvailableInventory,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
        Parameter("term", "term", QUERY, Enumeration(FixedTerm), required=True),
        Parameter("annual_rate", "annualRate", QUERY, DecimalText(), required=True),
    ),
    signed=True,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixed-available-inventory",
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


class SpotMarginFixedResource(Resource):
    """Borrowing of the Unified account for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> SpotMarginFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return SpotMarginFixedResourceWithResponse(
            SpotMarginFixedResource(self._caller.with_response())
        )

    def get_borrow_quotes(
        self,
        *,
        order_currency: str,
        term: FixedTerm | FixedTermLiteral | None = None,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> SpotMarginBorrowQuotes:
        """List at which fixed rates a coin is offered.

        Args:
            order_currency: The coin to borrow.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            order_by: By what the offers are sorted. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            sort: In which direction the offers are sorted. ``0`` (ASCENDING) or ``1`` (DESCENDING).
                Default of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``SpotMarginBorrowQuotes``: What others offer to lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whose quotes they are. Taken as
        what others offer to lend: the call for crypto loans that is named alike lists the orders of
        suppliers.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-quote
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-quote
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_BORROW_QUOTES,
            {
                "order_currency": order_currency,
                "term": term,
                "order_by": order_by,
                "sort": sort,
                "limit": limit,
            },
        )

    def borrow(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        repay_type: SpotMarginMaturityAction | SpotMarginMaturityActionLiteral | None = None,
        strategy_type: FillStrategy | FillStrategyLiteral | None = None,
    ) -> SpotMarginBorrowing:
        """Order to borrow a coin at a fixed rate.

        ``get_borrow_orders`` tells how far the order is, ``get_borrow_contracts`` which loans came
        of it.

        Args:
            order_currency: The coin to borrow.
            order_amount: How much to borrow, in units of ``order_currency``.
            annual_rate: The interest per year to pay, as a fraction: ``0.02`` is 2 %.
            term: For how many days to borrow. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The examples of replies have terms of 1 and of 60 days, which the table
                does not list. Taken as listed.
            repay_type: What happens when the loan is due. What is not repaid then is overdue, which
                costs a penalty. ``"1"`` (REPAY) or ``"2"`` (FLEXIBLE_LOAN). Default of the
                exchange: 1.
            strategy_type: Whether the order may be filled in part. ``"PARTIAL"`` or ``"FULL"``.
                Default of the exchange: PARTIAL.

        Returns:
            ``SpotMarginBorrowing``: An accepted order to borrow at a fixed rate.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/fixedborrow
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            BORROW,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "repay_type": repay_type,
                "strategy_type": strategy_type,
            },
        )

    def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> SpotMarginBorrowOrder:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginBorrowOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_orders`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow
        """
        row: SpotMarginBorrowOrder = self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    def renew(self, *, loan_id: str, qty: Decimal | str | int | None = None) -> RenewalOutcome:
        """Renew a loan at a fixed rate.

        Args:
            loan_id: The loan to renew.
            qty: How much of it to renew, in units of the borrowed coin. Without it all that is
                left.

        Returns:
            ``RenewalOutcome``: Whether a renewal worked out.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/fixedborrow-renew
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-renew
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            RENEW,
            {
                "loan_id": loan_id,
                "qty": qty,
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
    ) -> SpotMarginBorrowOrders:
        """List the orders to borrow at fixed rates, newest first.

        Args:
            order_id: Only this order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``SpotMarginBorrowOrders``: One page of the orders to borrow at fixed rates.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
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
    ) -> RowIterator[SpotMarginBorrowOrder, SpotMarginBorrowOrders]:
        """Iterate over all rows of ``get_borrow_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this order.
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
            An iterator over ``SpotMarginBorrowOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
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
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> SpotMarginBorrowContracts:
        """List the loans at fixed rates, newest first.

        One order may be filled by several loans.

        Args:
            order_id: Only loans that came of this order.
            order_currency: Only loans in this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``SpotMarginBorrowContracts``: One page of the loans at fixed rates.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-contract-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-contract-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
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
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[SpotMarginBorrowContract, SpotMarginBorrowContracts]:
        """Iterate over all rows of ``get_borrow_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only loans that came of this order.
            order_currency: Only loans in this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``SpotMarginBorrowContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-contract-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-contract-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return RowIterator(
            self._caller,
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_available_inventory(
        self, *, currency: str, term: FixedTerm | FixedTermLiteral, annual_rate: Decimal | str | int
    ) -> FixedAvailableInventory:
        """Get how much of a coin can be borrowed at a fixed rate now.

        Unified accounts only. ``get_position_tiers`` of spot margin tells the limits of the tiers.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            term: For how many days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            annual_rate: The interest per year, as a fraction: ``0.02`` is 2 %.

        Returns:
            ``FixedAvailableInventory``: How much of a coin can be borrowed at a fixed rate now.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixed-available-inventory
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixed-available-inventory
        """
        return self._call(
            GET_AVAILABLE_INVENTORY,
            {
                "currency": currency,
                "term": term,
                "annual_rate": annual_rate,
            },
        )


class SpotMarginFixedResourceWithResponse:
    """The calls of ``SpotMarginFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: SpotMarginFixedResource) -> None:
        self.get_borrow_quotes = as_response(resource.get_borrow_quotes)
        self.borrow = as_response(resource.borrow)
        self.renew = as_response(resource.renew)
        self.get_borrow_orders = as_response(resource.get_borrow_orders)
        self.get_borrow_contracts = as_response(resource.get_borrow_contracts)
        self.get_available_inventory = as_response(resource.get_available_inventory)


class AsyncSpotMarginFixedResource(AsyncResource):
    """Borrowing of the Unified account for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> AsyncSpotMarginFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncSpotMarginFixedResourceWithResponse(
            AsyncSpotMarginFixedResource(self._caller.with_response())
        )

    async def get_borrow_quotes(
        self,
        *,
        order_currency: str,
        term: FixedTerm | FixedTermLiteral | None = None,
        order_by: FixedMarketOrdering | FixedMarketOrderingLiteral | None = None,
        sort: FixedMarketDirection | FixedMarketDirectionLiteral | None = None,
        limit: int | None = None,
    ) -> SpotMarginBorrowQuotes:
        """List at which fixed rates a coin is offered.

        Args:
            order_currency: The coin to borrow.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            order_by: By what the offers are sorted. ``"apy"`` (ANNUAL_RATE), ``"term"`` or
                ``"quantity"``.
            sort: In which direction the offers are sorted. ``0`` (ASCENDING) or ``1`` (DESCENDING).
                Default of the exchange: 0.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.

        Returns:
            ``SpotMarginBorrowQuotes``: What others offer to lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whose quotes they are. Taken as
        what others offer to lend: the call for crypto loans that is named alike lists the orders of
        suppliers.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-quote
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-quote
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_BORROW_QUOTES,
            {
                "order_currency": order_currency,
                "term": term,
                "order_by": order_by,
                "sort": sort,
                "limit": limit,
            },
        )

    async def borrow(
        self,
        *,
        order_currency: str,
        order_amount: Decimal | str | int,
        annual_rate: Decimal | str | int,
        term: FixedTerm | FixedTermLiteral,
        repay_type: SpotMarginMaturityAction | SpotMarginMaturityActionLiteral | None = None,
        strategy_type: FillStrategy | FillStrategyLiteral | None = None,
    ) -> SpotMarginBorrowing:
        """Order to borrow a coin at a fixed rate.

        ``get_borrow_orders`` tells how far the order is, ``get_borrow_contracts`` which loans came
        of it.

        Args:
            order_currency: The coin to borrow.
            order_amount: How much to borrow, in units of ``order_currency``.
            annual_rate: The interest per year to pay, as a fraction: ``0.02`` is 2 %.
            term: For how many days to borrow. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The examples of replies have terms of 1 and of 60 days, which the table
                does not list. Taken as listed.
            repay_type: What happens when the loan is due. What is not repaid then is overdue, which
                costs a penalty. ``"1"`` (REPAY) or ``"2"`` (FLEXIBLE_LOAN). Default of the
                exchange: 1.
            strategy_type: Whether the order may be filled in part. ``"PARTIAL"`` or ``"FULL"``.
                Default of the exchange: PARTIAL.

        Returns:
            ``SpotMarginBorrowing``: An accepted order to borrow at a fixed rate.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/fixedborrow
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            BORROW,
            {
                "order_currency": order_currency,
                "order_amount": order_amount,
                "annual_rate": annual_rate,
                "term": term,
                "repay_type": repay_type,
                "strategy_type": strategy_type,
            },
        )

    async def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> SpotMarginBorrowOrder:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_orders`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the order.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginBorrowOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_orders`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow
        """
        row: SpotMarginBorrowOrder = await self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    async def renew(
        self, *, loan_id: str, qty: Decimal | str | int | None = None
    ) -> RenewalOutcome:
        """Renew a loan at a fixed rate.

        Args:
            loan_id: The loan to renew.
            qty: How much of it to renew, in units of the borrowed coin. Without it all that is
                left.

        Returns:
            ``RenewalOutcome``: Whether a renewal worked out.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/fixedborrow-renew
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-renew
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            RENEW,
            {
                "loan_id": loan_id,
                "qty": qty,
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
    ) -> SpotMarginBorrowOrders:
        """List the orders to borrow at fixed rates, newest first.

        Args:
            order_id: Only this order.
            order_currency: Only orders for this coin.
            state: Only orders in this state. ``"1"`` (MATCHING), ``"2"``
                (PARTIALLY_FILLED_AND_CANCELLED), ``"3"`` (FILLED) or ``"4"`` (CANCELLED).
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``SpotMarginBorrowOrders``: One page of the orders to borrow at fixed rates.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
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
    ) -> AsyncRowIterator[SpotMarginBorrowOrder, SpotMarginBorrowOrders]:
        """Iterate over all rows of ``get_borrow_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this order.
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
            An iterator over ``SpotMarginBorrowOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-order-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-order-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
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
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> SpotMarginBorrowContracts:
        """List the loans at fixed rates, newest first.

        One order may be filled by several loans.

        Args:
            order_id: Only loans that came of this order.
            order_currency: Only loans in this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``SpotMarginBorrowContracts``: One page of the loans at fixed rates.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-contract-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-contract-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
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
        order_currency: str | None = None,
        term: FixedTerm | FixedTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[SpotMarginBorrowContract, SpotMarginBorrowContracts]:
        """Iterate over all rows of ``get_borrow_contracts``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only loans that came of this order.
            order_currency: Only loans in this coin.
            term: Only this term, in days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``SpotMarginBorrowContract``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_contracts`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/spot-margin-trade/fixedborrow-contract-info
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixedborrow-contract-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_CONTRACTS,
            {
                "order_id": order_id,
                "order_currency": order_currency,
                "term": term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_available_inventory(
        self, *, currency: str, term: FixedTerm | FixedTermLiteral, annual_rate: Decimal | str | int
    ) -> FixedAvailableInventory:
        """Get how much of a coin can be borrowed at a fixed rate now.

        Unified accounts only. ``get_position_tiers`` of spot margin tells the limits of the tiers.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            term: For how many days. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"`` (DAYS_30),
                ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180).
            annual_rate: The interest per year, as a fraction: ``0.02`` is 2 %.

        Returns:
            ``FixedAvailableInventory``: How much of a coin can be borrowed at a fixed rate now.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/fixed-available-inventory
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/fixed-available-inventory
        """
        return await self._call(
            GET_AVAILABLE_INVENTORY,
            {
                "currency": currency,
                "term": term,
                "annual_rate": annual_rate,
            },
        )


class AsyncSpotMarginFixedResourceWithResponse:
    """The calls of ``AsyncSpotMarginFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncSpotMarginFixedResource) -> None:
        self.get_borrow_quotes = as_async_response(resource.get_borrow_quotes)
        self.borrow = as_async_response(resource.borrow)
        self.renew = as_async_response(resource.renew)
        self.get_borrow_orders = as_async_response(resource.get_borrow_orders)
        self.get_borrow_contracts = as_async_response(resource.get_borrow_contracts)
        self.get_available_inventory = as_async_response(resource.get_available_inventory)
