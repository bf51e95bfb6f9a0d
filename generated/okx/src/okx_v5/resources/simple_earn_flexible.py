"""SimpleEarnFlexibleResource: the calls under ``client.simple_earn_flexible``."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import QUERY, Operation, Parameter, RateLimit
from .._runtime.pagination import Boundary, Pagination
from .._runtime.wire import Integer, Text, UnixTime
from ..models.simple_earn_flexible import LendingRateRecord, LendingRateSummary

GET_PUBLIC_BORROW_INFO: Operation[list[LendingRateSummary]] = Operation(
    id="simple_earn_flexible.get_public_borrow_info",
    method="GET",
    path="/api/v5/finance/savings/lending-rate-summary",
    result=list[LendingRateSummary],
    parameters=(Parameter("ccy", "ccy", QUERY, Text()),),
    signed=False,
    rate_limit=RateLimit(6, 1.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-info-public",
)
GET_PUBLIC_BORROW_HISTORY: Operation[list[LendingRateRecord]] = Operation(
    id="simple_earn_flexible.get_public_borrow_history",
    method="GET",
    path="/api/v5/finance/savings/lending-rate-history",
    result=list[LendingRateRecord],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
        Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
    ),
    signed=False,
    rate_limit=RateLimit(6, 1.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-history-public",
    pagination=Pagination(
        step=Boundary(
            argument="after", field="ts_ms", unique=True, inclusive=False, until="before"
        ),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)


class SimpleEarnFlexibleResource(Resource):
    """The market rates of simple earn, where savers lend to borrowers."""

    @cached_property
    def with_response(self) -> SimpleEarnFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return SimpleEarnFlexibleResourceWithResponse(
            SimpleEarnFlexibleResource(self._caller.with_response())
        )

    def get_public_borrow_info(self, *, ccy: str | None = None) -> list[LendingRateSummary]:
        """Show what borrowing costs in the market of simple earn.

        Args:
            ccy: Only this currency.

        Returns:
            ``list[LendingRateSummary]``, one row each: What borrowing a currency costs in the
                market.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/savings/lending-rate-summary
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-info-public
        """
        return self._call(
            GET_PUBLIC_BORROW_INFO,
            {
                "ccy": ccy,
            },
        )

    def get_public_borrow_history(
        self,
        *,
        ccy: str | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[LendingRateRecord]:
        """List what borrowing cost and lending earned in the market of simple earn.

        There are no records before 14 December 2021.

        Args:
            ccy: Only this currency.
            after: Only records that are older than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            before: Only records that are newer than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            limit: How many rows the reply may have. Without ``ccy`` there may be more: rows of one
                ``ts`` come together. At most 100. Default of the exchange: 100.

        Returns:
            ``list[LendingRateRecord]``, one row each: What borrowing a currency cost in the market
                at a time, and what lending it earned.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whether the bounds themselves are
        listed. Taken as not, by its words; no page ends between rows of one ``ts``, for those of
        all currencies come together.

        HTTP: GET /api/v5/finance/savings/lending-rate-history
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-history-public
        """
        return self._call(
            GET_PUBLIC_BORROW_HISTORY,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_public_borrow_history(
        self,
        *,
        ccy: str | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LendingRateRecord, list[LendingRateRecord]]:
        """Iterate over all rows of ``get_public_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only this currency.
            after: Only records that are older than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            before: Only records that are newer than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LendingRateRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_public_borrow_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /api/v5/finance/savings/lending-rate-history
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-history-public
        """
        return RowIterator(
            self._caller,
            GET_PUBLIC_BORROW_HISTORY,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class SimpleEarnFlexibleResourceWithResponse:
    """The calls of ``SimpleEarnFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: SimpleEarnFlexibleResource) -> None:
        self.get_public_borrow_info = as_response(resource.get_public_borrow_info)
        self.get_public_borrow_history = as_response(resource.get_public_borrow_history)


class AsyncSimpleEarnFlexibleResource(AsyncResource):
    """The market rates of simple earn, where savers lend to borrowers."""

    @cached_property
    def with_response(self) -> AsyncSimpleEarnFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncSimpleEarnFlexibleResourceWithResponse(
            AsyncSimpleEarnFlexibleResource(self._caller.with_response())
        )

    async def get_public_borrow_info(self, *, ccy: str | None = None) -> list[LendingRateSummary]:
        """Show what borrowing costs in the market of simple earn.

        Args:
            ccy: Only this currency.

        Returns:
            ``list[LendingRateSummary]``, one row each: What borrowing a currency costs in the
                market.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/savings/lending-rate-summary
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-info-public
        """
        return await self._call(
            GET_PUBLIC_BORROW_INFO,
            {
                "ccy": ccy,
            },
        )

    async def get_public_borrow_history(
        self,
        *,
        ccy: str | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[LendingRateRecord]:
        """List what borrowing cost and lending earned in the market of simple earn.

        There are no records before 14 December 2021.

        Args:
            ccy: Only this currency.
            after: Only records that are older than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            before: Only records that are newer than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            limit: How many rows the reply may have. Without ``ccy`` there may be more: rows of one
                ``ts`` come together. At most 100. Default of the exchange: 100.

        Returns:
            ``list[LendingRateRecord]``, one row each: What borrowing a currency cost in the market
                at a time, and what lending it earned.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page does not say whether the bounds themselves are
        listed. Taken as not, by its words; no page ends between rows of one ``ts``, for those of
        all currencies come together.

        HTTP: GET /api/v5/finance/savings/lending-rate-history
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-history-public
        """
        return await self._call(
            GET_PUBLIC_BORROW_HISTORY,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_public_borrow_history(
        self,
        *,
        ccy: str | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LendingRateRecord, list[LendingRateRecord]]:
        """Iterate over all rows of ``get_public_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only this currency.
            after: Only records that are older than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            before: Only records that are newer than this (``ts``). A Unix time in milliseconds, or
                an aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LendingRateRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_public_borrow_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /api/v5/finance/savings/lending-rate-history
        Authentication: none
        Rate limit: 6 requests per second and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-simple-earn-flexible-get-public-borrow-history-public
        """
        return AsyncRowIterator(
            self._caller,
            GET_PUBLIC_BORROW_HISTORY,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncSimpleEarnFlexibleResourceWithResponse:
    """The calls of ``AsyncSimpleEarnFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncSimpleEarnFlexibleResource) -> None:
        self.get_public_borrow_info = as_async_response(resource.get_public_borrow_info)
        self.get_public_borrow_history = as_async_response(resource.get_public_borrow_history)
