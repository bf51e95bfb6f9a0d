"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, PATH, Operation, Parameter
from .._runtime.wire import DecimalText, Integer, Text
from ..models.loans import Loan, WholeAmount

BORROW: Operation[Loan] = Operation(
    id="loans.borrow",
    method="POST",
    path="/loans",
    result=Loan,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("days", "days", BODY_FIELD, Integer(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/loans",
)
REPLACE: Operation[WholeAmount] = Operation(
    id="loans.replace",
    method="PUT",
    path="/loans/{id}",
    result=WholeAmount,
    parameters=(
        Parameter("id", "id", PATH, Text(), required=True),
        Parameter("coin", "coin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/loans",
)


class LoansResource(Resource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def borrow(self, *, coin: str, days: int, amount: Decimal | str | int | None = None) -> Loan:
        """Borrow.

        Args:
            coin: ``coin``.
            days: ``days``.
            amount: ``amount``.

        Returns:
            ``Loan``: A loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            BORROW,
            {
                "coin": coin,
                "days": days,
                "amount": amount,
            },
        )

    def replace(self, *, id: str, coin: str, amount: Decimal | str | int) -> WholeAmount:
        """Replace a loan.

        Args:
            id: ``id``.
            coin: ``coin``.
            amount: ``amount``.

        Returns:
            ``WholeAmount``: One part, of which more is required.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /loans/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        Remark: How loans are replaced.
        """
        return self._call(
            REPLACE,
            {
                "id": id,
                "coin": coin,
                "amount": amount,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.borrow = as_response(resource.borrow)
        self.replace = as_response(resource.replace)


class AsyncLoansResource(AsyncResource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def borrow(
        self, *, coin: str, days: int, amount: Decimal | str | int | None = None
    ) -> Loan:
        """Borrow.

        Args:
            coin: ``coin``.
            days: ``days``.
            amount: ``amount``.

        Returns:
            ``Loan``: A loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            BORROW,
            {
                "coin": coin,
                "days": days,
                "amount": amount,
            },
        )

    async def replace(self, *, id: str, coin: str, amount: Decimal | str | int) -> WholeAmount:
        """Replace a loan.

        Args:
            id: ``id``.
            coin: ``coin``.
            amount: ``amount``.

        Returns:
            ``WholeAmount``: One part, of which more is required.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /loans/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        Remark: How loans are replaced.
        """
        return await self._call(
            REPLACE,
            {
                "id": id,
                "coin": coin,
                "amount": amount,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.borrow = as_async_response(resource.borrow)
        self.replace = as_async_response(resource.replace)
