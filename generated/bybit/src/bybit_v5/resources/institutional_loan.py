"""InstitutionalLoanResource: the calls under ``client.institutional_loan``."""

from __future__ import annotations

from datetime import datetime
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
from .._runtime.pagination import Boundary, Pagination
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Integer, Text, UnixTime
from ..models.institutional_loan import (
    InstitutionalDelta,
    InstitutionalLoanOrder,
    InstitutionalLoanOrders,
    InstitutionalLoanProducts,
    InstitutionalLtv,
    InstitutionalMarginCoins,
    InstitutionalRepayment,
    InstitutionalRepaymentOrder,
    InstitutionalRepaymentOrders,
    UidBinding,
    UidOperation,
    UidOperationLiteral,
)

REPAY: Operation[InstitutionalRepayment] = Operation(
    id="institutional_loan.repay",
    method="POST",
    path="/v5/ins-loan/repay-loan",
    result=InstitutionalRepayment,
    parameters=(
        Parameter("token", "token", BODY_FIELD, Text(), required=True),
        Parameter("quantity", "quantity", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/repay",
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
        operation="institutional_loan.GET_REPAYMENT_ORDERS",
        rows=("repayInfo",),
        match=(
            Match("token", "token"),
            Match("quantity", "quantity", may_differ=True),
            Match("businessType", literal="1"),
        ),
        time="repaidTime",
        time_format="unix-ms",
        settled_after=600.0,
        page_size=100,
        literals=(("limit", 100),),
        identity="repayOrderId",
        status="status",
        executed=("1",),
        failed=("2",),
        absence_tells=False,
    ),
    wait=Wait(
        operation="institutional_loan.GET_REPAYMENT_ORDERS",
        rows=("repay_info",),
        match=(Sought("token", "token"), Sought("business_type", literal="1")),
        literals=(("limit", 100),),
        time="repaid_time_ms",
        status="status",
        done=("1",),
        failed=("2",),
        interval=5.0,
        usual=180.0,
        timeout=600.0,
    ),
)
GET_REPAYMENT_ORDERS: Operation[InstitutionalRepaymentOrders] = Operation(
    id="institutional_loan.get_repayment_orders",
    method="GET",
    path="/v5/ins-loan/repaid-history",
    result=InstitutionalRepaymentOrders,
    parameters=(
        Parameter("start_time", "startTime", QUERY, UnixTime("ms")),
        Parameter("end_time", "endTime", QUERY, UnixTime("ms")),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(20, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/repay-info",
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
        rows=("repay_info",),
        step=Boundary(
            argument="end_time", field="repaid_time_ms", until="start_time", sends_until=True
        ),
        size="limit",
        default_size=100,
        largest_size=100,
        identity=("repay_order_id",),
    ),
)
GET_LOAN_ORDERS: Operation[InstitutionalLoanOrders] = Operation(
    id="institutional_loan.get_loan_orders",
    method="GET",
    path="/v5/ins-loan/loan-order",
    result=InstitutionalLoanOrders,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("start_time", "startTime", QUERY, UnixTime("ms")),
        Parameter("end_time", "endTime", QUERY, UnixTime("ms")),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(20, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/loan-info",
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
        rows=("loan_info",),
        step=Boundary(
            argument="end_time", field="loan_time_ms", until="start_time", sends_until=True
        ),
        size="limit",
        default_size=10,
        largest_size=100,
        identity=("order_id",),
    ),
)
GET_LTV: Operation[InstitutionalLtv] = Operation(
    id="institutional_loan.get_ltv",
    method="GET",
    path="/v5/ins-loan/ltv-convert",
    result=InstitutionalLtv,
    signed=True,
    rate_limit=RateLimit(20, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/ltv-convert",
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
GET_PRODUCTS: Operation[InstitutionalLoanProducts] = Operation(
    id="institutional_loan.get_products",
    method="GET",
    path="/v5/ins-loan/product-infos",
    result=InstitutionalLoanProducts,
    parameters=(Parameter("product_id", "productId", QUERY, Text()),),
    signed=False,
    rate_limit=RateLimit(100, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/margin-product-info",
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
GET_MARGIN_COINS: Operation[InstitutionalMarginCoins] = Operation(
    id="institutional_loan.get_margin_coins",
    method="GET",
    path="/v5/ins-loan/ensure-tokens-convert",
    result=InstitutionalMarginCoins,
    parameters=(Parameter("product_id", "productId", QUERY, Text()),),
    signed=False,
    rate_limit=RateLimit(100, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/margin-coin-convert-info",
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
BIND_OR_UNBIND_UID: Operation[UidBinding] = Operation(
    id="institutional_loan.bind_or_unbind_uid",
    method="POST",
    path="/v5/ins-loan/association-uid",
    result=UidBinding,
    parameters=(
        Parameter("uid", "uid", BODY_FIELD, Text(), required=True),
        Parameter("operate", "operate", BODY_FIELD, Enumeration(UidOperation), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/bind-uid",
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
GET_COIN_DELTA_AMOUNT: Operation[InstitutionalDelta] = Operation(
    id="institutional_loan.get_coin_delta_amount",
    method="GET",
    path="/v5/ins-loan/coin-delta-amount",
    result=InstitutionalDelta,
    parameters=(Parameter("coin", "coin", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=True,
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/coin-delta-amount",
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


class InstitutionalLoanResource(Resource):
    """Loans to institutions, granted to a risk unit of several accounts."""

    @cached_property
    def with_response(self) -> InstitutionalLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return InstitutionalLoanResourceWithResponse(
            InstitutionalLoanResource(self._caller.with_response())
        )

    def repay(self, *, token: str, quantity: Decimal | str | int) -> InstitutionalRepayment:
        """Repay an institutional loan, in an emergency.

        Meant for urgent cases only: talk to the relationship manager before the call. Only the risk
        unit's designated UID may call it, which is ``parentUid`` of the loan's LTV (GET
        /v5/ins-loan/ltv-convert).

        The principal is taken from the Unified wallet; interest is not part of it. The exchange
        processes the repayment afterwards, which takes 2 to 3 minutes. Only then does it show in
        the repayment orders (GET /v5/ins-loan/repaid-history): look it up there before starting
        another one.

        Args:
            token: The coin to repay.
            quantity: How much to repay, in units of ``token``.

        Returns:
            ``InstitutionalRepayment``: How far a repayment of an institutional loan has come.

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

        Codes of the exchange to reckon with:
            3777039: There is no debt, or less than what is to be repaid.
            3777040: The balance does not suffice.

        Where the documentation is unclear: The reply of the example is seven hours older than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/ins-loan/repay-loan
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            REPAY,
            {
                "token": token,
                "quantity": quantity,
            },
        )

    def wait_until_repaid(
        self, *, token: str, since: datetime | int, timeout: float | None = None
    ) -> InstitutionalRepaymentOrder:
        """Wait until what ``repay`` asked for has been processed.

        It usually takes 180 seconds. Looks at ``get_repayment_orders`` until the row is listed with
        a status that says that it is done: at first often, then less so, and never more often than
        the rate limit of that call allows. Whatever happens, ``repay`` is not called again.

        Args:
            token: As it was given. The coin to repay.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 600 without it. 0 looks once.

        Returns:
            ``InstitutionalRepaymentOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_orders`` raises, where asking again does not help.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/otc/repay
        """
        row: InstitutionalRepaymentOrder = self._wait(
            REPAY,
            {
                "token": token,
            },
            since=since,
            timeout=timeout,
        )
        return row

    def get_repayment_orders(
        self,
        *,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
    ) -> InstitutionalRepaymentOrders:
        """List the repayments of institutional loans.

        Covers the last 2 years, all of them where no times are given. A repayment that was just
        ordered is not among them before 2 to 3 minutes have passed.

        Args:
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            limit: How many orders the reply has at most. From 1 to 100. Default of the exchange:
                100.

        Returns:
            ``InstitutionalRepaymentOrders``: The repayments of institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say in which order the repayments
        come, nor whether those at ``start_time`` and ``end_time`` are among them. Taken as the
        newest first, as the loan orders are; rows at both ends are counted in whichever way it is.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_REPAYMENT_ORDERS,
            {
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
            },
        )

    def iter_repayment_orders(
        self,
        *,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[InstitutionalRepaymentOrder, InstitutionalRepaymentOrders]:
        """Iterate over all rows of ``get_repayment_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``InstitutionalRepaymentOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return RowIterator(
            self._caller,
            GET_REPAYMENT_ORDERS,
            {
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_loan_orders(
        self,
        *,
        order_id: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
    ) -> InstitutionalLoanOrders:
        """List the loans that the institution took, with what is owed.

        Covers the last 2 years. Without ``order_id`` all orders come, sorted by ``loanTime``, the
        newest first.

        Args:
            order_id: Only this loan order.
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            limit: How many orders the reply has at most. From 1 to 100. Default of the exchange:
                10.

        Returns:
            ``InstitutionalLoanOrders``: The loans that an institution took.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example leaves out some rows of the
        leverages. Taken without the gaps.

        Where the documentation is unclear: The page does not say whether loans at ``start_time``
        and ``end_time`` are listed. Rows at both ends are counted in whichever way it is.

        HTTP: GET /v5/ins-loan/loan-order
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/loan-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_LOAN_ORDERS,
            {
                "order_id": order_id,
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
            },
        )

    def iter_loan_orders(
        self,
        *,
        order_id: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[InstitutionalLoanOrder, InstitutionalLoanOrders]:
        """Iterate over all rows of ``get_loan_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``InstitutionalLoanOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_loan_orders`` raises. To go on is to ask for that
                page again.

        HTTP: GET /v5/ins-loan/loan-order
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/loan-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return RowIterator(
            self._caller,
            GET_LOAN_ORDERS,
            {
                "order_id": order_id,
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_ltv(self) -> InstitutionalLtv:
        """Get the ratio of debt to assets (LTV) of the risk units.

        The ratio is calculated at the time of the call. Whoever has an institutional loan should
        look at it every second: liquidation comes at 0.9 (90 %). When markets move fast, the reply
        may come late or be older.

        While a liquidation, a transfer or a manual repayment goes on, nothing is calculated:
        ``liqStatus`` says which of them, amounts and ratio are none, and the lists are empty. After
        many transfers in a short time the call may answer 100016 instead; make fewer of them, then
        ask again.

        Returns:
            ``InstitutionalLtv``: How much of the assets of the risk units is owed.

        Raises:
            ValueError: The environment lacks the call; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page writes of ``ltvInfo`` as an array, and of
        liqStatus twice: below the result and in each of its rows. The first example has neither,
        the second has both. Taken as optional in both places.

        HTTP: GET /v5/ins-loan/ltv-convert
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/ltv-convert
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(GET_LTV, {})

    def get_products(self, *, product_id: str | None = None) -> InstitutionalLoanProducts:
        """List the products for institutional loans, with leverages and risk lines.

        Args:
            product_id: Only this product. Without it all products come.

        Returns:
            ``InstitutionalLoanProducts``: The products for institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: With the key of a UID that is bound to an institutional
        loan, the page promises that UID's own products; without a key, or with that of another UID,
        the public ones. Taken as the public call: a spec says of a call that it is signed or that
        it is not.

        HTTP: GET /v5/ins-loan/product-infos
        Authentication: none
        Rate limit: 100 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/margin-product-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_PRODUCTS,
            {
                "product_id": product_id,
            },
        )

    def get_margin_coins(self, *, product_id: str | None = None) -> InstitutionalMarginCoins:
        """List the coins that count as margin of institutional loans, with their ratios.

        Args:
            product_id: Only the coins of this product. Without it those of all margin products
                come; for spot, the coins with a ratio above 0.

        Returns:
            ``InstitutionalMarginCoins``: The coins that count as margin of institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: With the key of a UID that is bound to an institutional
        loan, the page promises that UID's own margin coins; without a key, or with that of another
        UID, the public ones. Taken as the public call: a spec says of a call that it is signed or
        that it is not.

        Where the documentation is unclear: The reply of the example leaves out some coins. Taken
        without the gaps.

        HTTP: GET /v5/ins-loan/ensure-tokens-convert
        Authentication: none
        Rate limit: 100 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/margin-coin-convert-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_MARGIN_COINS,
            {
                "product_id": product_id,
            },
        )

    def bind_or_unbind_uid(
        self, *, uid: str, operate: UidOperation | UidOperationLiteral
    ) -> UidBinding:
        """Bind a UID to the risk unit, or take it out.

        The key must be one of a UID in the risk unit. A UID to bind must have no institutional loan
        and must be upgraded to UTA Pro. Neither the risk unit's designated UID can be taken out,
        nor the UID that makes the call.

        Args:
            uid: The UID to bind or to take out.
            operate: What to do with it. ``"0"`` (BIND) or ``"1"`` (UNBIND).

        Returns:
            ``UidBinding``: A UID that was bound to a risk unit or taken out of it.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is two minutes older than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/ins-loan/association-uid
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/bind-uid
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            BIND_OR_UNBIND_UID,
            {
                "uid": uid,
                "operate": operate,
            },
        )

    def get_coin_delta_amount(self, *, coin: str | None = None) -> InstitutionalDelta:
        """Get how much delta the hedge product leaves, in all and per coin.

        For the hedge product of institutional loans. Unified accounts only.

        Args:
            coin: Only this coin, in capitals. Without it all coins come. At least 1 character. Must
                match ``^[^a-z]*$``.

        Returns:
            ``InstitutionalDelta``: How much delta a risk unit may have, and how much of it is left.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The example asks for BTC, and its reply has ETH too.
        Taken as an example of the form.

        HTTP: GET /v5/ins-loan/coin-delta-amount
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/coin-delta-amount
        """
        return self._call(
            GET_COIN_DELTA_AMOUNT,
            {
                "coin": coin,
            },
        )


class InstitutionalLoanResourceWithResponse:
    """The calls of ``InstitutionalLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: InstitutionalLoanResource) -> None:
        self.repay = as_response(resource.repay)
        self.get_repayment_orders = as_response(resource.get_repayment_orders)
        self.get_loan_orders = as_response(resource.get_loan_orders)
        self.get_ltv = as_response(resource.get_ltv)
        self.get_products = as_response(resource.get_products)
        self.get_margin_coins = as_response(resource.get_margin_coins)
        self.bind_or_unbind_uid = as_response(resource.bind_or_unbind_uid)
        self.get_coin_delta_amount = as_response(resource.get_coin_delta_amount)


class AsyncInstitutionalLoanResource(AsyncResource):
    """Loans to institutions, granted to a risk unit of several accounts."""

    @cached_property
    def with_response(self) -> AsyncInstitutionalLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncInstitutionalLoanResourceWithResponse(
            AsyncInstitutionalLoanResource(self._caller.with_response())
        )

    async def repay(self, *, token: str, quantity: Decimal | str | int) -> InstitutionalRepayment:
        """Repay an institutional loan, in an emergency.

        Meant for urgent cases only: talk to the relationship manager before the call. Only the risk
        unit's designated UID may call it, which is ``parentUid`` of the loan's LTV (GET
        /v5/ins-loan/ltv-convert).

        The principal is taken from the Unified wallet; interest is not part of it. The exchange
        processes the repayment afterwards, which takes 2 to 3 minutes. Only then does it show in
        the repayment orders (GET /v5/ins-loan/repaid-history): look it up there before starting
        another one.

        Args:
            token: The coin to repay.
            quantity: How much to repay, in units of ``token``.

        Returns:
            ``InstitutionalRepayment``: How far a repayment of an institutional loan has come.

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

        Codes of the exchange to reckon with:
            3777039: There is no debt, or less than what is to be repaid.
            3777040: The balance does not suffice.

        Where the documentation is unclear: The reply of the example is seven hours older than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/ins-loan/repay-loan
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            REPAY,
            {
                "token": token,
                "quantity": quantity,
            },
        )

    async def wait_until_repaid(
        self, *, token: str, since: datetime | int, timeout: float | None = None
    ) -> InstitutionalRepaymentOrder:
        """Wait until what ``repay`` asked for has been processed.

        It usually takes 180 seconds. Looks at ``get_repayment_orders`` until the row is listed with
        a status that says that it is done: at first often, then less so, and never more often than
        the rate limit of that call allows. Whatever happens, ``repay`` is not called again.

        Args:
            token: As it was given. The coin to repay.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 600 without it. 0 looks once.

        Returns:
            ``InstitutionalRepaymentOrder``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_orders`` raises, where asking again does not help.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/otc/repay
        """
        row: InstitutionalRepaymentOrder = await self._wait(
            REPAY,
            {
                "token": token,
            },
            since=since,
            timeout=timeout,
        )
        return row

    async def get_repayment_orders(
        self,
        *,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
    ) -> InstitutionalRepaymentOrders:
        """List the repayments of institutional loans.

        Covers the last 2 years, all of them where no times are given. A repayment that was just
        ordered is not among them before 2 to 3 minutes have passed.

        Args:
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            limit: How many orders the reply has at most. From 1 to 100. Default of the exchange:
                100.

        Returns:
            ``InstitutionalRepaymentOrders``: The repayments of institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say in which order the repayments
        come, nor whether those at ``start_time`` and ``end_time`` are among them. Taken as the
        newest first, as the loan orders are; rows at both ends are counted in whichever way it is.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_REPAYMENT_ORDERS,
            {
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
            },
        )

    def iter_repayment_orders(
        self,
        *,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[InstitutionalRepaymentOrder, InstitutionalRepaymentOrders]:
        """Iterate over all rows of ``get_repayment_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``InstitutionalRepaymentOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_orders`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/ins-loan/repaid-history
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return AsyncRowIterator(
            self._caller,
            GET_REPAYMENT_ORDERS,
            {
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_loan_orders(
        self,
        *,
        order_id: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
    ) -> InstitutionalLoanOrders:
        """List the loans that the institution took, with what is owed.

        Covers the last 2 years. Without ``order_id`` all orders come, sorted by ``loanTime``, the
        newest first.

        Args:
            order_id: Only this loan order.
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            limit: How many orders the reply has at most. From 1 to 100. Default of the exchange:
                10.

        Returns:
            ``InstitutionalLoanOrders``: The loans that an institution took.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example leaves out some rows of the
        leverages. Taken without the gaps.

        Where the documentation is unclear: The page does not say whether loans at ``start_time``
        and ``end_time`` are listed. Rows at both ends are counted in whichever way it is.

        HTTP: GET /v5/ins-loan/loan-order
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/loan-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_LOAN_ORDERS,
            {
                "order_id": order_id,
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
            },
        )

    def iter_loan_orders(
        self,
        *,
        order_id: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[InstitutionalLoanOrder, InstitutionalLoanOrders]:
        """Iterate over all rows of ``get_loan_orders``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            start_time: Nothing older than this. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this. A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``InstitutionalLoanOrder``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_loan_orders`` raises. To go on is to ask for that
                page again.

        HTTP: GET /v5/ins-loan/loan-order
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/loan-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return AsyncRowIterator(
            self._caller,
            GET_LOAN_ORDERS,
            {
                "order_id": order_id,
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_ltv(self) -> InstitutionalLtv:
        """Get the ratio of debt to assets (LTV) of the risk units.

        The ratio is calculated at the time of the call. Whoever has an institutional loan should
        look at it every second: liquidation comes at 0.9 (90 %). When markets move fast, the reply
        may come late or be older.

        While a liquidation, a transfer or a manual repayment goes on, nothing is calculated:
        ``liqStatus`` says which of them, amounts and ratio are none, and the lists are empty. After
        many transfers in a short time the call may answer 100016 instead; make fewer of them, then
        ask again.

        Returns:
            ``InstitutionalLtv``: How much of the assets of the risk units is owed.

        Raises:
            ValueError: The environment lacks the call; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page writes of ``ltvInfo`` as an array, and of
        liqStatus twice: below the result and in each of its rows. The first example has neither,
        the second has both. Taken as optional in both places.

        HTTP: GET /v5/ins-loan/ltv-convert
        Authentication: signed
        Permission: not documented
        Rate limit: 20 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/ltv-convert
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(GET_LTV, {})

    async def get_products(self, *, product_id: str | None = None) -> InstitutionalLoanProducts:
        """List the products for institutional loans, with leverages and risk lines.

        Args:
            product_id: Only this product. Without it all products come.

        Returns:
            ``InstitutionalLoanProducts``: The products for institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: With the key of a UID that is bound to an institutional
        loan, the page promises that UID's own products; without a key, or with that of another UID,
        the public ones. Taken as the public call: a spec says of a call that it is signed or that
        it is not.

        HTTP: GET /v5/ins-loan/product-infos
        Authentication: none
        Rate limit: 100 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/margin-product-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_PRODUCTS,
            {
                "product_id": product_id,
            },
        )

    async def get_margin_coins(self, *, product_id: str | None = None) -> InstitutionalMarginCoins:
        """List the coins that count as margin of institutional loans, with their ratios.

        Args:
            product_id: Only the coins of this product. Without it those of all margin products
                come; for spot, the coins with a ratio above 0.

        Returns:
            ``InstitutionalMarginCoins``: The coins that count as margin of institutional loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: With the key of a UID that is bound to an institutional
        loan, the page promises that UID's own margin coins; without a key, or with that of another
        UID, the public ones. Taken as the public call: a spec says of a call that it is signed or
        that it is not.

        Where the documentation is unclear: The reply of the example leaves out some coins. Taken
        without the gaps.

        HTTP: GET /v5/ins-loan/ensure-tokens-convert
        Authentication: none
        Rate limit: 100 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/margin-coin-convert-info
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_MARGIN_COINS,
            {
                "product_id": product_id,
            },
        )

    async def bind_or_unbind_uid(
        self, *, uid: str, operate: UidOperation | UidOperationLiteral
    ) -> UidBinding:
        """Bind a UID to the risk unit, or take it out.

        The key must be one of a UID in the risk unit. A UID to bind must have no institutional loan
        and must be upgraded to UTA Pro. Neither the risk unit's designated UID can be taken out,
        nor the UID that makes the call.

        Args:
            uid: The UID to bind or to take out.
            operate: What to do with it. ``"0"`` (BIND) or ``"1"`` (UNBIND).

        Returns:
            ``UidBinding``: A UID that was bound to a risk unit or taken out of it.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The reply of the example is two minutes older than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/ins-loan/association-uid
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/bind-uid
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            BIND_OR_UNBIND_UID,
            {
                "uid": uid,
                "operate": operate,
            },
        )

    async def get_coin_delta_amount(self, *, coin: str | None = None) -> InstitutionalDelta:
        """Get how much delta the hedge product leaves, in all and per coin.

        For the hedge product of institutional loans. Unified accounts only.

        Args:
            coin: Only this coin, in capitals. Without it all coins come. At least 1 character. Must
                match ``^[^a-z]*$``.

        Returns:
            ``InstitutionalDelta``: How much delta a risk unit may have, and how much of it is left.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The example asks for BTC, and its reply has ETH too.
        Taken as an example of the form.

        HTTP: GET /v5/ins-loan/coin-delta-amount
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/coin-delta-amount
        """
        return await self._call(
            GET_COIN_DELTA_AMOUNT,
            {
                "coin": coin,
            },
        )


class AsyncInstitutionalLoanResourceWithResponse:
    """The calls of ``AsyncInstitutionalLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncInstitutionalLoanResource) -> None:
        self.repay = as_async_response(resource.repay)
        self.get_repayment_orders = as_async_response(resource.get_repayment_orders)
        self.get_loan_orders = as_async_response(resource.get_loan_orders)
        self.get_ltv = as_async_response(resource.get_ltv)
        self.get_products = as_async_response(resource.get_products)
        self.get_margin_coins = as_async_response(resource.get_margin_coins)
        self.bind_or_unbind_uid = as_async_response(resource.bind_or_unbind_uid)
        self.get_coin_delta_amount = as_async_response(resource.get_coin_delta_amount)
