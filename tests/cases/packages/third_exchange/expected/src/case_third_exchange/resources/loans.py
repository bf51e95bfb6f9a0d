"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import (
    BODY_FIELD,
    CONTENT_TYPE,
    JSON_BODY,
    Operation,
    Parameter,
    RateLimit,
)
from .._runtime.wire import Text
from ..models.loans import LoansBorrowResult

BORROW: Operation[LoansBorrowResult] = Operation(
    id="loans.borrow",
    method="POST",
    path="/v9/loans",
    result=LoansBorrowResult,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text()),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(JSON_BODY,),
    body_optional=True,
    signed=True,
    rate_limit=RateLimit(5, 2.0, "ip"),
    permission="Trade",
    docs_url="https://example.com/borrow",
)


class LoansResource(Resource):
    """Loans."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def borrow(
        self, *, coin: str | None = None, content_type: Literal["application/json"] | None = None
    ) -> LoansBorrowResult:
        """Borrow.

        Takes effect at once.

        Args:
            coin: ``coin``.
            content_type: The media type of the body. Given alone, it sends an empty body, or null.

        Returns:
            ``LoansBorrowResult``.

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

        Where the documentation is unclear: The table says int, the example a string; the example
        was taken.

        HTTP: POST /v9/loans
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and IP address
        Environments: all
        Documentation: https://example.com/borrow
        """
        return self._call(
            BORROW,
            {
                "coin": coin,
                "content_type": content_type,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.borrow = as_response(resource.borrow)


class AsyncLoansResource(AsyncResource):
    """Loans."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def borrow(
        self, *, coin: str | None = None, content_type: Literal["application/json"] | None = None
    ) -> LoansBorrowResult:
        """Borrow.

        Takes effect at once.

        Args:
            coin: ``coin``.
            content_type: The media type of the body. Given alone, it sends an empty body, or null.

        Returns:
            ``LoansBorrowResult``.

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

        Where the documentation is unclear: The table says int, the example a string; the example
        was taken.

        HTTP: POST /v9/loans
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and IP address
        Environments: all
        Documentation: https://example.com/borrow
        """
        return await self._call(
            BORROW,
            {
                "coin": coin,
                "content_type": content_type,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.borrow = as_async_response(resource.borrow)
