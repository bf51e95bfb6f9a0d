"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from typing_extensions import deprecated

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.pagination import SHORT_PAGE, Boundary, Cursor, PageNumber, Pagination, Window
from .._runtime.wire import Integer, Text, UnixTime
from ..models.loans import Loan, LoansGetByNumberResult, LoansListByCursorResult

LIST_BY_CURSOR: Operation[LoansListByCursorResult] = Operation(
    id="loans.list_by_cursor",
    method="GET",
    path="/by-cursor",
    result=LoansListByCursorResult,
    parameters=(
        Parameter("coin", "coin", QUERY, Text(), required=True),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="50")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=False,
    docs_url="https://example.com/by-cursor",
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("page", "next"), last=("0", "none")),
        size="limit",
        default_size=20,
        largest_size=50,
    ),
)
GET_BY_NUMBER: Operation[LoansGetByNumberResult] = Operation(
    id="loans.get_by_number",
    method="GET",
    path="/by-number",
    result=LoansGetByNumberResult,
    parameters=(
        Parameter("count", "count", QUERY, Integer()),
        Parameter("page", "page", QUERY, Integer(minimum="0")),
    ),
    signed=False,
    docs_url="https://example.com/by-number",
    pagination=Pagination(
        rows=("rows",),
        step=PageNumber(argument="page", first=0, total=("pages",)),
        size="count",
        identity=("id",),
        ends=SHORT_PAGE,
    ),
)
GET_BY_ID: Operation[list[Loan]] = Operation(
    id="loans.get_by_id",
    method="GET",
    path="/by-id",
    result=list[Loan],
    parameters=(
        Parameter("after", "after", QUERY, Text()),
        Parameter("before", "before", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="50")),
    ),
    signed=False,
    docs_url="https://example.com/by-id",
    pagination=Pagination(
        step=Boundary(argument="after", field="id", unique=True, inclusive=False, until="before"),
        size="limit",
        default_size=20,
        largest_size=50,
    ),
)
GET_BY_TIME: Operation[list[Loan]] = Operation(
    id="loans.get_by_time",
    method="GET",
    path="/by-time",
    result=list[Loan],
    parameters=(
        Parameter("since", "since", QUERY, UnixTime("ms")),
        Parameter("till", "till", QUERY, UnixTime("ms")),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="50")),
    ),
    signed=False,
    docs_url="https://example.com/by-time",
    pagination=Pagination(
        step=Boundary(
            argument="since",
            field="at_ms",
            inclusive=True,
            descending=False,
            until="till",
            sends_until=True,
        ),
        size="limit",
        default_size=20,
        largest_size=50,
        identity=("id", "coin"),
    ),
)
GET_BY_WINDOW: Operation[list[Loan]] = Operation(
    id="loans.get_by_window",
    method="GET",
    path="/by-window",
    result=list[Loan],
    parameters=(
        Parameter("since", "since", QUERY, UnixTime("ms"), required=True),
        Parameter("till", "till", QUERY, UnixTime("ms")),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="50")),
    ),
    signed=False,
    docs_url="https://example.com/by-window",
    pagination=Pagination(
        step=Boundary(argument="till", field="at_ms", until="since", sends_until=True),
        window=Window(
            start="since", end="till", span=604800000, unit="ms", field="at_ms", includes="both"
        ),
        size="limit",
        default_size=20,
        largest_size=50,
    ),
)


class LoansResource(Resource):
    """Loans."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def list_by_cursor(
        self, *, coin: str, limit: int | None = None, cursor: str | None = None
    ) -> LoansListByCursorResult:
        """List loans.

        Args:
            coin: ``coin``.
            limit: From 1 to 50. Default of the exchange: 20.
            cursor: ``cursor``.

        Returns:
            ``LoansListByCursorResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-cursor
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-cursor
        """
        return self._call(
            LIST_BY_CURSOR,
            {
                "coin": coin,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_by_cursor(
        self,
        *,
        coin: str,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[Loan, LoansListByCursorResult]:
        """Iterate over all rows of ``list_by_cursor``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            coin: ``coin``.
            cursor: ``cursor``.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``list_by_cursor`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-cursor
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-cursor
        """
        return RowIterator(
            self._caller,
            LIST_BY_CURSOR,
            {
                "coin": coin,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @deprecated("loans.get_by_number is deprecated")
    def get_by_number(
        self, *, count: int | None = None, page: int | None = None
    ) -> LoansGetByNumberResult:
        """List loans.

        Deprecated.

        Args:
            count: ``count``.
            page: At least 0.

        Returns:
            ``LoansGetByNumberResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-number
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-number
        """
        return self._call(
            GET_BY_NUMBER,
            {
                "count": count,
                "page": page,
            },
        )

    @deprecated("loans.get_by_number is deprecated")
    def iter_by_number(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[Loan, LoansGetByNumberResult]:
        """Iterate over all rows of ``get_by_number``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            page: At least 0.
            page_size: How many rows to fetch at once. What the exchange chooses without it.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_number`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-number
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-number
        """
        return RowIterator(
            self._caller,
            GET_BY_NUMBER,
            {
                "count": None,
                "page": page,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_by_id(
        self, *, after: str | None = None, before: str | None = None, limit: int | None = None
    ) -> list[Loan]:
        """List loans.

        Args:
            after: ``after``.
            before: ``before``.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-id
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-id
        """
        return self._call(
            GET_BY_ID,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_by_id(
        self,
        *,
        after: str | None = None,
        before: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_id``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: ``after``.
            before: ``before``.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_id`` raises. To go on is to ask for that page
                again.

        HTTP: GET /by-id
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-id
        """
        return RowIterator(
            self._caller,
            GET_BY_ID,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_by_time(
        self,
        *,
        since: datetime | int | None = None,
        till: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[Loan]:
        """List loans, the oldest first.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-time
        """
        return self._call(
            GET_BY_TIME,
            {
                "since": since,
                "till": till,
                "limit": limit,
            },
        )

    def iter_by_time(
        self,
        *,
        since: datetime | int | None = None,
        till: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_time``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_time`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-time
        """
        return RowIterator(
            self._caller,
            GET_BY_TIME,
            {
                "since": since,
                "till": till,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_by_window(
        self, *, since: datetime | int, till: datetime | int | None = None, limit: int | None = None
    ) -> list[Loan]:
        """List loans of at most a week.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-window
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-window
        """
        return self._call(
            GET_BY_WINDOW,
            {
                "since": since,
                "till": till,
                "limit": limit,
            },
        )

    def iter_by_window(
        self,
        *,
        since: datetime | int,
        till: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_window``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``since`` to ``till`` may be of any length: it is fetched in windows of 7
        days. Without ``till`` it is until now; without ``since`` there is one window.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_window`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-window
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-window
        """
        return RowIterator(
            self._caller,
            GET_BY_WINDOW,
            {
                "since": since,
                "till": till,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.list_by_cursor = as_response(resource.list_by_cursor)
        self.get_by_number = as_response(resource.get_by_number)
        self.get_by_id = as_response(resource.get_by_id)
        self.get_by_time = as_response(resource.get_by_time)
        self.get_by_window = as_response(resource.get_by_window)


class AsyncLoansResource(AsyncResource):
    """Loans."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def list_by_cursor(
        self, *, coin: str, limit: int | None = None, cursor: str | None = None
    ) -> LoansListByCursorResult:
        """List loans.

        Args:
            coin: ``coin``.
            limit: From 1 to 50. Default of the exchange: 20.
            cursor: ``cursor``.

        Returns:
            ``LoansListByCursorResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-cursor
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-cursor
        """
        return await self._call(
            LIST_BY_CURSOR,
            {
                "coin": coin,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_by_cursor(
        self,
        *,
        coin: str,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[Loan, LoansListByCursorResult]:
        """Iterate over all rows of ``list_by_cursor``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            coin: ``coin``.
            cursor: ``cursor``.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``list_by_cursor`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-cursor
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-cursor
        """
        return AsyncRowIterator(
            self._caller,
            LIST_BY_CURSOR,
            {
                "coin": coin,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @deprecated("loans.get_by_number is deprecated")
    async def get_by_number(
        self, *, count: int | None = None, page: int | None = None
    ) -> LoansGetByNumberResult:
        """List loans.

        Deprecated.

        Args:
            count: ``count``.
            page: At least 0.

        Returns:
            ``LoansGetByNumberResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-number
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-number
        """
        return await self._call(
            GET_BY_NUMBER,
            {
                "count": count,
                "page": page,
            },
        )

    @deprecated("loans.get_by_number is deprecated")
    def iter_by_number(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[Loan, LoansGetByNumberResult]:
        """Iterate over all rows of ``get_by_number``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            page: At least 0.
            page_size: How many rows to fetch at once. What the exchange chooses without it.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_number`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-number
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-number
        """
        return AsyncRowIterator(
            self._caller,
            GET_BY_NUMBER,
            {
                "count": None,
                "page": page,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_by_id(
        self, *, after: str | None = None, before: str | None = None, limit: int | None = None
    ) -> list[Loan]:
        """List loans.

        Args:
            after: ``after``.
            before: ``before``.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-id
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-id
        """
        return await self._call(
            GET_BY_ID,
            {
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_by_id(
        self,
        *,
        after: str | None = None,
        before: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_id``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            after: ``after``.
            before: ``before``.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_id`` raises. To go on is to ask for that page
                again.

        HTTP: GET /by-id
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-id
        """
        return AsyncRowIterator(
            self._caller,
            GET_BY_ID,
            {
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_by_time(
        self,
        *,
        since: datetime | int | None = None,
        till: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[Loan]:
        """List loans, the oldest first.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-time
        """
        return await self._call(
            GET_BY_TIME,
            {
                "since": since,
                "till": till,
                "limit": limit,
            },
        )

    def iter_by_time(
        self,
        *,
        since: datetime | int | None = None,
        till: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_time``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_time`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-time
        """
        return AsyncRowIterator(
            self._caller,
            GET_BY_TIME,
            {
                "since": since,
                "till": till,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_by_window(
        self, *, since: datetime | int, till: datetime | int | None = None, limit: int | None = None
    ) -> list[Loan]:
        """List loans of at most a week.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            limit: From 1 to 50. Default of the exchange: 20.

        Returns:
            ``list[Loan]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /by-window
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-window
        """
        return await self._call(
            GET_BY_WINDOW,
            {
                "since": since,
                "till": till,
                "limit": limit,
            },
        )

    def iter_by_window(
        self,
        *,
        since: datetime | int,
        till: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[Loan, list[Loan]]:
        """Iterate over all rows of ``get_by_window``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``since`` to ``till`` may be of any length: it is fetched in windows of 7
        days. Without ``till`` it is until now; without ``since`` there is one window.

        Args:
            since: A Unix time in milliseconds, or an aware datetime.
            till: A Unix time in milliseconds, or an aware datetime.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``Loan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_by_window`` raises. To go on is to ask for that
                page again.

        HTTP: GET /by-window
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/by-window
        """
        return AsyncRowIterator(
            self._caller,
            GET_BY_WINDOW,
            {
                "since": since,
                "till": till,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.list_by_cursor = as_async_response(resource.list_by_cursor)
        self.get_by_number = as_async_response(resource.get_by_number)
        self.get_by_id = as_async_response(resource.get_by_id)
        self.get_by_time = as_async_response(resource.get_by_time)
        self.get_by_window = as_async_response(resource.get_by_window)
