"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import deprecated

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Text
from ..models.loans import Loans

GET: Operation[Loans] = Operation(
    id="loans.get",
    method="GET",
    path="/loans",
    result=Loans,
    parameters=(Parameter("old", "old", QUERY, Text()),),
    signed=False,
    docs_url="https://example.com/loans",
)


class LoansResource(Resource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    @deprecated("loans.get is deprecated")
    @old_arguments("loans.get", deprecated=("old",), level=3)
    def get(self, *, old: str | None = None) -> Loans:
        """Get loans.

        Deprecated.

        Args:
            old: Deprecated.

        Returns:
            ``Loans``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            GET,
            {
                "old": old,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.get = as_response(resource.get)


class AsyncLoansResource(AsyncResource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    @deprecated("loans.get is deprecated")
    @old_arguments("loans.get", deprecated=("old",), level=3)
    async def get(self, *, old: str | None = None) -> Loans:
        """Get loans.

        Deprecated.

        Args:
            old: Deprecated.

        Returns:
            ``Loans``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            GET,
            {
                "old": old,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.get = as_async_response(resource.get)
