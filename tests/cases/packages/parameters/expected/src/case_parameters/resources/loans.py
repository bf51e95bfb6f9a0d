"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import HEADER, PATH, QUERY, Operation, Parameter
from .._runtime.wire import Boolean, DecimalText, Integer, Text, UnixTime, Uuid
from ..models.loans import LoansGetResult

GET: Operation[LoansGetResult] = Operation(
    id="loans.get",
    method="GET",
    path="/accounts/{account}/loans/{loanId}",
    result=LoansGetResult,
    parameters=(
        Parameter("account", "account", PATH, Text(), required=True),
        Parameter("loan_id", "loanId", PATH, Integer(bits=64), required=True),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("active", "active", QUERY, Boolean(), required=True),
        Parameter("from_", "from", QUERY, UnixTime("ms")),
        Parameter("x_request_id", "X-Request-Id", HEADER, Uuid()),
        Parameter("least", "minimum amount", QUERY, DecimalText()),
    ),
    signed=False,
    docs_url="https://example.com/loans",
)
CANCEL: Operation[None] = Operation(
    id="loans.cancel",
    method="DELETE",
    path="/accounts/{account}/loans/{loanId}",
    result=type(None),
    parameters=(
        Parameter("account", "account", PATH, Text(), required=True),
        Parameter("loan_id", "loanId", PATH, Text(), required=True),
        Parameter("limit", "limit", QUERY, Text()),
    ),
    signed=False,
    docs_url="https://example.com/loans",
)


class LoansResource(Resource):
    """Loans."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def get(
        self,
        *,
        account: str,
        loan_id: int,
        active: bool,
        limit: int | None = None,
        from_: datetime | int | None = None,
        x_request_id: UUID | str | None = None,
        least: Decimal | str | int | None = None,
    ) -> LoansGetResult:
        """Get a loan.

        Args:
            account: ``account``.
            loan_id: An integer of 64 bits.
            active: ``active``.
            limit: Page size. From 1 to 100. Default of the API: 20.
            from_: A Unix time in milliseconds, or an aware datetime.
            x_request_id: ``X-Request-Id``.
            least: ``minimum amount``.

        Returns:
            ``LoansGetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /accounts/{account}/loans/{loanId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            GET,
            {
                "account": account,
                "loan_id": loan_id,
                "active": active,
                "limit": limit,
                "from_": from_,
                "x_request_id": x_request_id,
                "least": least,
            },
        )

    def cancel(self, *, account: str, loan_id: str, limit: str | None = None) -> None:
        """Cancel a loan.

        Args:
            account: ``account``.
            loan_id: ``loanId``.
            limit: ``limit``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /accounts/{account}/loans/{loanId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            CANCEL,
            {
                "account": account,
                "loan_id": loan_id,
                "limit": limit,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.get = as_response(resource.get)
        self.cancel = as_response(resource.cancel)


class AsyncLoansResource(AsyncResource):
    """Loans."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def get(
        self,
        *,
        account: str,
        loan_id: int,
        active: bool,
        limit: int | None = None,
        from_: datetime | int | None = None,
        x_request_id: UUID | str | None = None,
        least: Decimal | str | int | None = None,
    ) -> LoansGetResult:
        """Get a loan.

        Args:
            account: ``account``.
            loan_id: An integer of 64 bits.
            active: ``active``.
            limit: Page size. From 1 to 100. Default of the API: 20.
            from_: A Unix time in milliseconds, or an aware datetime.
            x_request_id: ``X-Request-Id``.
            least: ``minimum amount``.

        Returns:
            ``LoansGetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /accounts/{account}/loans/{loanId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            GET,
            {
                "account": account,
                "loan_id": loan_id,
                "active": active,
                "limit": limit,
                "from_": from_,
                "x_request_id": x_request_id,
                "least": least,
            },
        )

    async def cancel(self, *, account: str, loan_id: str, limit: str | None = None) -> None:
        """Cancel a loan.

        Args:
            account: ``account``.
            loan_id: ``loanId``.
            limit: ``limit``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /accounts/{account}/loans/{loanId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            CANCEL,
            {
                "account": account,
                "loan_id": loan_id,
                "limit": limit,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.get = as_async_response(resource.get)
        self.cancel = as_async_response(resource.cancel)
