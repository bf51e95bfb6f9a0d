"""HistoryResource: the calls under ``client.history``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter, RateLimit
from .._runtime.wire import Integer, Text
from ..models.history import HistoryGetDebtResult, HistoryGetRepaymentsResult

GET_REPAYMENTS: Operation[HistoryGetRepaymentsResult] = Operation(
    id="history.get_repayments",
    method="GET",
    path="/repayments",
    result=HistoryGetRepaymentsResult,
    parameters=(
        Parameter("repayment_id", "repaymentId", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(maximum="50")),
    ),
    signed=False,
    rate_limit=RateLimit(1, 2.0, "uid"),
    docs_url="https://example.com/repayments",
)
GET_DEBT: Operation[HistoryGetDebtResult] = Operation(
    id="history.get_debt",
    method="GET",
    path="/debt",
    result=HistoryGetDebtResult,
    parameters=(Parameter("coin", "coin", QUERY, Text(), required=True),),
    signed=False,
    docs_url="https://example.com/debt",
)


class HistoryResource(Resource):
    """What was done."""

    @cached_property
    def with_response(self) -> HistoryResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return HistoryResourceWithResponse(HistoryResource(self._caller.with_response()))

    def get_repayments(
        self, *, repayment_id: str | None = None, limit: int | None = None
    ) -> HistoryGetRepaymentsResult:
        """List repayments.

        Args:
            repayment_id: ``repaymentId``.
            limit: At most 50.

        Returns:
            ``HistoryGetRepaymentsResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        """
        return self._call(
            GET_REPAYMENTS,
            {
                "repayment_id": repayment_id,
                "limit": limit,
            },
        )

    def get_debt(self, *, coin: str) -> HistoryGetDebtResult:
        """Get what is owed in a coin.

        Args:
            coin: ``coin``.

        Returns:
            ``HistoryGetDebtResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /debt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/debt
        """
        return self._call(
            GET_DEBT,
            {
                "coin": coin,
            },
        )


class HistoryResourceWithResponse:
    """The calls of ``HistoryResource`` with the whole reply around the result."""

    def __init__(self, resource: HistoryResource) -> None:
        self.get_repayments = as_response(resource.get_repayments)
        self.get_debt = as_response(resource.get_debt)


class AsyncHistoryResource(AsyncResource):
    """What was done."""

    @cached_property
    def with_response(self) -> AsyncHistoryResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncHistoryResourceWithResponse(AsyncHistoryResource(self._caller.with_response()))

    async def get_repayments(
        self, *, repayment_id: str | None = None, limit: int | None = None
    ) -> HistoryGetRepaymentsResult:
        """List repayments.

        Args:
            repayment_id: ``repaymentId``.
            limit: At most 50.

        Returns:
            ``HistoryGetRepaymentsResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        """
        return await self._call(
            GET_REPAYMENTS,
            {
                "repayment_id": repayment_id,
                "limit": limit,
            },
        )

    async def get_debt(self, *, coin: str) -> HistoryGetDebtResult:
        """Get what is owed in a coin.

        Args:
            coin: ``coin``.

        Returns:
            ``HistoryGetDebtResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /debt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/debt
        """
        return await self._call(
            GET_DEBT,
            {
                "coin": coin,
            },
        )


class AsyncHistoryResourceWithResponse:
    """The calls of ``AsyncHistoryResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncHistoryResource) -> None:
        self.get_repayments = as_async_response(resource.get_repayments)
        self.get_debt = as_async_response(resource.get_debt)
