"""OrdersResource: the calls under ``client.orders``."""

from __future__ import annotations

from functools import cached_property
from typing import overload

from typing_extensions import deprecated

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from .._runtime.operation import Operation
from ..models.shared import Loan

GET: Operation[Loan] = Operation(
    id="orders.get",
    method="GET",
    path="/orders",
    result=Loan,
    signed=False,
    docs_url="https://example.com/orders",
)


class OrdersResource(Resource):
    """The orders operations."""

    @cached_property
    def with_response(self) -> OrdersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return OrdersResourceWithResponse(OrdersResource(self._caller.with_response()))

    def get(self) -> Loan:
        """Get orders.

        Returns:
            ``Loan``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return self._call(GET, {})

    @overload
    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    def loans(self, *, coin: str, limit: int | None = None, old: str | None = None) -> Loan: ...
    @overload
    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    def loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    @old_arguments(
        "orders.loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    def loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        from .loans import LIST_LOANS

        return self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class OrdersResourceWithResponse:
    """The calls of ``OrdersResource`` with the whole reply around the result."""

    def __init__(self, resource: OrdersResource) -> None:
        self.get = as_response(resource.get)
        self.loans = as_response(resource.loans)


class AsyncOrdersResource(AsyncResource):
    """The orders operations."""

    @cached_property
    def with_response(self) -> AsyncOrdersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncOrdersResourceWithResponse(AsyncOrdersResource(self._caller.with_response()))

    async def get(self) -> Loan:
        """Get orders.

        Returns:
            ``Loan``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return await self._call(GET, {})

    @overload
    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    async def loans(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    async def loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("orders.loans is deprecated: use loans.list_loans; 2.0 has it no more")
    @old_arguments(
        "orders.loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    async def loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        from .loans import LIST_LOANS

        return await self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class AsyncOrdersResourceWithResponse:
    """The calls of ``AsyncOrdersResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncOrdersResource) -> None:
        self.get = as_async_response(resource.get)
        self.loans = as_async_response(resource.loans)
