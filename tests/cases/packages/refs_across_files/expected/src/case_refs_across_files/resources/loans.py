"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, PATH, Operation, Parameter
from .._runtime.wire import DecimalText, Items, Text
from ..models.loans import COLLATERAL_INPUT_RECORD, CollateralInput, CollateralInputDict, Loan

REPAY: Operation[Loan] = Operation(
    id="loans.repay",
    method="POST",
    path="/loans/{id}",
    result=Loan,
    parameters=(
        Parameter("id", "id", PATH, Text(min_length=1), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter("collateral", "collateral", BODY_FIELD, Items(COLLATERAL_INPUT_RECORD)),
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

    def repay(
        self,
        *,
        id: str,
        amount: Decimal | str | int,
        collateral: Sequence[CollateralInput | CollateralInputDict] | None = None,
    ) -> Loan:
        """Repay a loan.

        Args:
            id: At least 1 character.
            amount: What to repay.
            collateral: ``collateral``.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            REPAY,
            {
                "id": id,
                "amount": amount,
                "collateral": collateral,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.repay = as_response(resource.repay)


class AsyncLoansResource(AsyncResource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def repay(
        self,
        *,
        id: str,
        amount: Decimal | str | int,
        collateral: Sequence[CollateralInput | CollateralInputDict] | None = None,
    ) -> Loan:
        """Repay a loan.

        Args:
            id: At least 1 character.
            amount: What to repay.
            collateral: ``collateral``.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            REPAY,
            {
                "id": id,
                "amount": amount,
                "collateral": collateral,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.repay = as_async_response(resource.repay)
