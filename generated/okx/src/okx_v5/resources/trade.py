"""TradeResource: the calls under ``client.trade``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
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
from .._runtime.wire import Enumeration, Integer, Items, Text, UnixTime
from ..models.trade import (
    AcceptedOneClickRepayment,
    DebtType,
    DebtTypeLiteral,
    OneClickRepayment,
    OneClickRepaymentRecord,
    OneClickRepaymentV2Record,
    OneClickRepayOptions,
    OneClickRepayV2Options,
)

ONE_CLICK_REPAY: Operation[list[OneClickRepayment]] = Operation(
    id="trade.one_click_repay",
    method="POST",
    path="/api/v5/trade/one-click-repay",
    result=list[OneClickRepayment],
    parameters=(
        Parameter(
            "debt_ccy",
            "debtCcy",
            BODY_FIELD,
            Items(Text(), min_items=1, max_items=5),
            required=True,
        ),
        Parameter("repay_ccy", "repayCcy", BODY_FIELD, Text(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay",
    wait=Wait(
        operation="trade.GET_ONE_CLICK_REPAY_HISTORY",
        rows=(),
        match=(Sought("debt_ccy", "debt_ccy"), Sought("repay_ccy", "repay_ccy")),
        literals=(("limit", 100),),
        time="u_time_ms",
        status="status",
        done=("filled",),
        failed=("failed",),
        timeout=60.0,
    ),
)
GET_ONE_CLICK_REPAY_CURRENCIES: Operation[list[OneClickRepayOptions]] = Operation(
    id="trade.get_one_click_repay_currencies",
    method="GET",
    path="/api/v5/trade/one-click-repay-currency-list",
    result=list[OneClickRepayOptions],
    parameters=(Parameter("debt_type", "debtType", QUERY, Enumeration(DebtType)),),
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list",
)
GET_ONE_CLICK_REPAY_HISTORY: Operation[list[OneClickRepaymentRecord]] = Operation(
    id="trade.get_one_click_repay_history",
    method="GET",
    path="/api/v5/trade/one-click-repay-history",
    result=list[OneClickRepaymentRecord],
    parameters=(
        Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
        Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history",
    pagination=Pagination(
        step=Boundary(argument="after", field="u_time_ms", until="before"),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)
ONE_CLICK_REPAY_V2: Operation[AcceptedOneClickRepayment] = Operation(
    id="trade.one_click_repay_v2",
    method="POST",
    path="/api/v5/trade/one-click-repay-v2",
    result=AcceptedOneClickRepayment,
    parameters=(
        Parameter("debt_ccy", "debtCcy", BODY_FIELD, Text(), required=True),
        Parameter(
            "repay_ccy_list", "repayCcyList", BODY_FIELD, Items(Text(), min_items=1), required=True
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    single_row=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay-new",
    reconcile=Reconcile(
        operation="trade.GET_ONE_CLICK_REPAY_HISTORY_V2",
        rows=(),
        match=(Match("debtCcy", "debtCcy"), Match("repayCcyList", "repayCcyList")),
        time="ts",
        time_format="unix-ms",
        settled_after=60.0,
        page_size=100,
        literals=(("limit", 100),),
        status="status",
        executed=("filled",),
        absence_tells=False,
    ),
    wait=Wait(
        operation="trade.GET_ONE_CLICK_REPAY_HISTORY_V2",
        rows=(),
        match=(Sought("debt_ccy", "debt_ccy"), Sought("repay_ccy_list", "repay_ccy_list")),
        literals=(("limit", 100),),
        time="ts_ms",
        status="status",
        done=("filled",),
        failed=("failed",),
        timeout=60.0,
    ),
)
GET_ONE_CLICK_REPAY_CURRENCIES_V2: Operation[list[OneClickRepayV2Options]] = Operation(
    id="trade.get_one_click_repay_currencies_v2",
    method="GET",
    path="/api/v5/trade/one-click-repay-currency-list-v2",
    result=list[OneClickRepayV2Options],
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list-new",
)
GET_ONE_CLICK_REPAY_HISTORY_V2: Operation[list[OneClickRepaymentV2Record]] = Operation(
    id="trade.get_one_click_repay_history_v2",
    method="GET",
    path="/api/v5/trade/one-click-repay-history-v2",
    result=list[OneClickRepaymentV2Record],
    parameters=(
        Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
        Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new",
    pagination=Pagination(
        step=Boundary(argument="after", field="ts_ms", inclusive=True, until="before"),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)


class TradeResource(Resource):
    """Trading, and repaying debts by trades."""

    @cached_property
    def with_response(self) -> TradeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return TradeResourceWithResponse(TradeResource(self._caller.with_response()))

    def one_click_repay(
        self, *, debt_ccy: Sequence[str], repay_ccy: str
    ) -> list[OneClickRepayment]:
        """Repay cross debts in up to five currencies by paying with another one.

        For debts of cross margin, in accounts whose mode is multi-currency margin or portfolio
        margin; debts of isolated margin are not covered.

        At most what is available in the funding and the trading account is repaid. Each debt
        currency has a row of its own in the reply, whose status tells how it went.

        Args:
            debt_ccy: The currencies of the debts to repay. 1 to 5 items. Where the documentation is
                unclear: The page asks for an array and says to separate several currencies by
                commas. Taken as a JSON array with one currency per element, as in its example.
            repay_ccy: The one currency to pay with. It must not be among the debt currencies.

        Returns:
            ``list[OneClickRepayment]``, one row each: How the repayment of one debt currency went.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        return self._call(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
        )

    def wait_until_debt_is_repaid(
        self, *, debt_ccy: str, repay_ccy: str, since: datetime | int, timeout: float | None = None
    ) -> OneClickRepaymentRecord:
        """Wait until what ``one_click_repay`` asked for has been processed.

        Looks at ``get_one_click_repay_history`` until the row is listed with a status that says
        that it is done: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``one_click_repay`` is not called again.

        Args:
            debt_ccy: From the reply. The currency of the debt.
            repay_ccy: As it was given. The one currency to pay with. It must not be among the debt
                currencies.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``OneClickRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_one_click_repay_history`` raises, where asking again does not
                help.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        Of the write:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        row: OneClickRepaymentRecord = self._wait(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
            since=since,
            timeout=timeout,
        )
        return row

    def get_one_click_repay_currencies(
        self, *, debt_type: DebtType | DebtTypeLiteral | None = None
    ) -> list[OneClickRepayOptions]:
        """List the debts and the currencies that one-click repay can pay them with.

        Shows debts of cross and of isolated margin. For accounts whose mode is multi-currency
        margin or portfolio margin.

        Args:
            debt_type: Only debts of this kind. ``"cross"`` or ``"isolated"``.

        Returns:
            ``list[OneClickRepayOptions]``, one row each: The debts of one kind, and the currencies
                that can pay them.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/trade/one-click-repay-currency-list
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list
        """
        return self._call(
            GET_ONE_CLICK_REPAY_CURRENCIES,
            {
                "debt_type": debt_type,
            },
        )

    def get_one_click_repay_history(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[OneClickRepaymentRecord]:
        """List the one-click repayments of the past seven days and how they went.

        For accounts whose mode is multi-currency margin or portfolio margin.

        Args:
            after: Only rows that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only rows that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[OneClickRepaymentRecord]``, one row each: A one-click repayment of the past seven
                days.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whether repayments at ``after``
        and ``before`` themselves are listed. An iterator counts them in whichever way it is.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        """
        return self._call(
            GET_ONE_CLICK_REPAY_HISTORY,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_one_click_repay_history(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[OneClickRepaymentRecord, list[OneClickRepaymentRecord]]:
        """Iterate over all rows of ``get_one_click_repay_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: Only rows that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only rows that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``OneClickRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_one_click_repay_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        """
        return RowIterator(
            self._caller,
            GET_ONE_CLICK_REPAY_HISTORY,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def one_click_repay_v2(
        self, *, debt_ccy: str, repay_ccy_list: Sequence[str]
    ) -> AcceptedOneClickRepayment:
        """Repay the debt of one currency by paying with others, in an order of preference.

        For accounts whose mode is spot, multi-currency margin or portfolio margin.

        The reply says that the request was taken, not how it went: the history tells.

        Args:
            debt_ccy: The currency of the debt to repay.
            repay_ccy_list: The currencies to pay with, the one to use first in front. The debt's
                own currency may be among them. At least 1 item.

        Returns:
            ``AcceptedOneClickRepayment``: A one-click repayment that was accepted; its outcome is
                in the history.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay-v2
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay-new
        """
        return self._call(
            ONE_CLICK_REPAY_V2,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy_list": repay_ccy_list,
            },
        )

    def wait_until_debt_is_repaid_v2(
        self,
        *,
        debt_ccy: str,
        repay_ccy_list: Sequence[str],
        since: datetime | int,
        timeout: float | None = None,
    ) -> OneClickRepaymentV2Record:
        """Wait until what ``one_click_repay_v2`` asked for has been processed.

        Looks at ``get_one_click_repay_history_v2`` until the row is listed with a status that says
        that it is done: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``one_click_repay_v2`` is not called again.

        Args:
            debt_ccy: As it was given. The currency of the debt to repay.
            repay_ccy_list: As it was given. The currencies to pay with, the one to use first in
                front. The debt's own currency may be among them.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``OneClickRepaymentV2Record``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_one_click_repay_history_v2`` raises, where asking again does not
                help.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        Of the write:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay-new
        """
        row: OneClickRepaymentV2Record = self._wait(
            ONE_CLICK_REPAY_V2,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy_list": repay_ccy_list,
            },
            since=since,
            timeout=timeout,
        )
        return row

    def get_one_click_repay_currencies_v2(self) -> list[OneClickRepayV2Options]:
        """List the debts and the currencies that one-click repay v2 can pay them with.

        For accounts whose mode is spot, multi-currency margin or portfolio margin.

        Returns:
            ``list[OneClickRepayV2Options]``, one row each: The debts, and the currencies that can
                pay them.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/trade/one-click-repay-currency-list-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list-new
        """
        return self._call(GET_ONE_CLICK_REPAY_CURRENCIES_V2, {})

    def get_one_click_repay_history_v2(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[OneClickRepaymentV2Record]:
        """List the one-click repayments v2 of the past seven days, their orders and how they
        went.

        For accounts in spot mode.

        Args:
            after: Only requests that were made at this time or earlier (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            before: Only requests that were made at this time or later (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[OneClickRepaymentV2Record]``, one row each: A one-click repayment of the past
                seven days, with its orders.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page offers this history to spot mode only, though
        one_click_repay_v2 also serves the two margin modes. Taken as written; no page says where
        those modes find their repayments.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        """
        return self._call(
            GET_ONE_CLICK_REPAY_HISTORY_V2,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_one_click_repay_history_v2(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[OneClickRepaymentV2Record, list[OneClickRepaymentV2Record]]:
        """Iterate over all rows of ``get_one_click_repay_history_v2``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: Only requests that were made at this time or earlier (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            before: Only requests that were made at this time or later (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``OneClickRepaymentV2Record``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_one_click_repay_history_v2`` raises. To go on is
                to ask for that page again.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        """
        return RowIterator(
            self._caller,
            GET_ONE_CLICK_REPAY_HISTORY_V2,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class TradeResourceWithResponse:
    """The calls of ``TradeResource`` with the whole reply around the result."""

    def __init__(self, resource: TradeResource) -> None:
        self.one_click_repay = as_response(resource.one_click_repay)
        self.get_one_click_repay_currencies = as_response(resource.get_one_click_repay_currencies)
        self.get_one_click_repay_history = as_response(resource.get_one_click_repay_history)
        self.one_click_repay_v2 = as_response(resource.one_click_repay_v2)
        self.get_one_click_repay_currencies_v2 = as_response(
            resource.get_one_click_repay_currencies_v2
        )
        self.get_one_click_repay_history_v2 = as_response(resource.get_one_click_repay_history_v2)


class AsyncTradeResource(AsyncResource):
    """Trading, and repaying debts by trades."""

    @cached_property
    def with_response(self) -> AsyncTradeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTradeResourceWithResponse(AsyncTradeResource(self._caller.with_response()))

    async def one_click_repay(
        self, *, debt_ccy: Sequence[str], repay_ccy: str
    ) -> list[OneClickRepayment]:
        """Repay cross debts in up to five currencies by paying with another one.

        For debts of cross margin, in accounts whose mode is multi-currency margin or portfolio
        margin; debts of isolated margin are not covered.

        At most what is available in the funding and the trading account is repaid. Each debt
        currency has a row of its own in the reply, whose status tells how it went.

        Args:
            debt_ccy: The currencies of the debts to repay. 1 to 5 items. Where the documentation is
                unclear: The page asks for an array and says to separate several currencies by
                commas. Taken as a JSON array with one currency per element, as in its example.
            repay_ccy: The one currency to pay with. It must not be among the debt currencies.

        Returns:
            ``list[OneClickRepayment]``, one row each: How the repayment of one debt currency went.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        return await self._call(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
        )

    async def wait_until_debt_is_repaid(
        self, *, debt_ccy: str, repay_ccy: str, since: datetime | int, timeout: float | None = None
    ) -> OneClickRepaymentRecord:
        """Wait until what ``one_click_repay`` asked for has been processed.

        Looks at ``get_one_click_repay_history`` until the row is listed with a status that says
        that it is done: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``one_click_repay`` is not called again.

        Args:
            debt_ccy: From the reply. The currency of the debt.
            repay_ccy: As it was given. The one currency to pay with. It must not be among the debt
                currencies.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``OneClickRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_one_click_repay_history`` raises, where asking again does not
                help.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        Of the write:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        row: OneClickRepaymentRecord = await self._wait(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
            since=since,
            timeout=timeout,
        )
        return row

    async def get_one_click_repay_currencies(
        self, *, debt_type: DebtType | DebtTypeLiteral | None = None
    ) -> list[OneClickRepayOptions]:
        """List the debts and the currencies that one-click repay can pay them with.

        Shows debts of cross and of isolated margin. For accounts whose mode is multi-currency
        margin or portfolio margin.

        Args:
            debt_type: Only debts of this kind. ``"cross"`` or ``"isolated"``.

        Returns:
            ``list[OneClickRepayOptions]``, one row each: The debts of one kind, and the currencies
                that can pay them.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/trade/one-click-repay-currency-list
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list
        """
        return await self._call(
            GET_ONE_CLICK_REPAY_CURRENCIES,
            {
                "debt_type": debt_type,
            },
        )

    async def get_one_click_repay_history(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[OneClickRepaymentRecord]:
        """List the one-click repayments of the past seven days and how they went.

        For accounts whose mode is multi-currency margin or portfolio margin.

        Args:
            after: Only rows that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only rows that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[OneClickRepaymentRecord]``, one row each: A one-click repayment of the past seven
                days.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whether repayments at ``after``
        and ``before`` themselves are listed. An iterator counts them in whichever way it is.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        """
        return await self._call(
            GET_ONE_CLICK_REPAY_HISTORY,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_one_click_repay_history(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[OneClickRepaymentRecord, list[OneClickRepaymentRecord]]:
        """Iterate over all rows of ``get_one_click_repay_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: Only rows that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only rows that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``OneClickRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_one_click_repay_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /api/v5/trade/one-click-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_ONE_CLICK_REPAY_HISTORY,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def one_click_repay_v2(
        self, *, debt_ccy: str, repay_ccy_list: Sequence[str]
    ) -> AcceptedOneClickRepayment:
        """Repay the debt of one currency by paying with others, in an order of preference.

        For accounts whose mode is spot, multi-currency margin or portfolio margin.

        The reply says that the request was taken, not how it went: the history tells.

        Args:
            debt_ccy: The currency of the debt to repay.
            repay_ccy_list: The currencies to pay with, the one to use first in front. The debt's
                own currency may be among them. At least 1 item.

        Returns:
            ``AcceptedOneClickRepayment``: A one-click repayment that was accepted; its outcome is
                in the history.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay-v2
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay-new
        """
        return await self._call(
            ONE_CLICK_REPAY_V2,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy_list": repay_ccy_list,
            },
        )

    async def wait_until_debt_is_repaid_v2(
        self,
        *,
        debt_ccy: str,
        repay_ccy_list: Sequence[str],
        since: datetime | int,
        timeout: float | None = None,
    ) -> OneClickRepaymentV2Record:
        """Wait until what ``one_click_repay_v2`` asked for has been processed.

        Looks at ``get_one_click_repay_history_v2`` until the row is listed with a status that says
        that it is done: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``one_click_repay_v2`` is not called again.

        Args:
            debt_ccy: As it was given. The currency of the debt to repay.
            repay_ccy_list: As it was given. The currencies to pay with, the one to use first in
                front. The debt's own currency may be among them.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``OneClickRepaymentV2Record``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_one_click_repay_history_v2`` raises, where asking again does not
                help.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        Of the write:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay-new
        """
        row: OneClickRepaymentV2Record = await self._wait(
            ONE_CLICK_REPAY_V2,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy_list": repay_ccy_list,
            },
            since=since,
            timeout=timeout,
        )
        return row

    async def get_one_click_repay_currencies_v2(self) -> list[OneClickRepayV2Options]:
        """List the debts and the currencies that one-click repay v2 can pay them with.

        For accounts whose mode is spot, multi-currency margin or portfolio margin.

        Returns:
            ``list[OneClickRepayV2Options]``, one row each: The debts, and the currencies that can
                pay them.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/trade/one-click-repay-currency-list-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-currency-list-new
        """
        return await self._call(GET_ONE_CLICK_REPAY_CURRENCIES_V2, {})

    async def get_one_click_repay_history_v2(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[OneClickRepaymentV2Record]:
        """List the one-click repayments v2 of the past seven days, their orders and how they
        went.

        For accounts in spot mode.

        Args:
            after: Only requests that were made at this time or earlier (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            before: Only requests that were made at this time or later (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[OneClickRepaymentV2Record]``, one row each: A one-click repayment of the past
                seven days, with its orders.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page offers this history to spot mode only, though
        one_click_repay_v2 also serves the two margin modes. Taken as written; no page says where
        those modes find their repayments.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        """
        return await self._call(
            GET_ONE_CLICK_REPAY_HISTORY_V2,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_one_click_repay_history_v2(
        self,
        *,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[OneClickRepaymentV2Record, list[OneClickRepaymentV2Record]]:
        """Iterate over all rows of ``get_one_click_repay_history_v2``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: Only requests that were made at this time or earlier (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            before: Only requests that were made at this time or later (``ts``). A Unix time in
                milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``OneClickRepaymentV2Record``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_one_click_repay_history_v2`` raises. To go on is
                to ask for that page again.

        HTTP: GET /api/v5/trade/one-click-repay-history-v2
        Authentication: signed
        Permission: Read
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-get-one-click-repay-history-new
        """
        return AsyncRowIterator(
            self._caller,
            GET_ONE_CLICK_REPAY_HISTORY_V2,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncTradeResourceWithResponse:
    """The calls of ``AsyncTradeResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTradeResource) -> None:
        self.one_click_repay = as_async_response(resource.one_click_repay)
        self.get_one_click_repay_currencies = as_async_response(
            resource.get_one_click_repay_currencies
        )
        self.get_one_click_repay_history = as_async_response(resource.get_one_click_repay_history)
        self.one_click_repay_v2 = as_async_response(resource.one_click_repay_v2)
        self.get_one_click_repay_currencies_v2 = as_async_response(
            resource.get_one_click_repay_currencies_v2
        )
        self.get_one_click_repay_history_v2 = as_async_response(
            resource.get_one_click_repay_history_v2
        )
