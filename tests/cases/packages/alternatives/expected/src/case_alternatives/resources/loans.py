"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter
from .._runtime.wire import DecimalText, Items, Text
from ..models.loans import PART_RECORD, LoansRepayResult, Part, PartDict

REPAY: Operation[LoansRepayResult] = Operation(
    id="loans.repay",
    method="POST",
    path="/repay",
    result=LoansRepayResult,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text()),
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text()),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("parts", "parts", BODY_FIELD, Items(PART_RECORD)),
    ),
    alternatives=(
        ("loan_id",),
        ("loan_currency", "amount"),
    ),
    dependencies=(
        ("parts", ("amount",)),
        ("amount", ("loan_currency",)),
    ),
    has_body=True,
    signed=False,
    docs_url="https://example.com/repay",
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
        loan_id: str | None = None,
        loan_currency: str | None = None,
        amount: Decimal | str | int | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult:
        """Repay.

        Args:
            loan_id: ``loanId``.
            loan_currency: ``loanCurrency``.
            amount: ``amount``.
            parts: ``parts``.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` with ``amount`` is given.
            TypeError: ``parts`` is given without ``amount``.
            TypeError: ``amount`` is given without ``loan_currency``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Documentation: https://example.com/repay
        """
        return self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
                "amount": amount,
                "parts": parts,
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
        loan_id: str | None = None,
        loan_currency: str | None = None,
        amount: Decimal | str | int | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult:
        """Repay.

        Args:
            loan_id: ``loanId``.
            loan_currency: ``loanCurrency``.
            amount: ``amount``.
            parts: ``parts``.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` with ``amount`` is given.
            TypeError: ``parts`` is given without ``amount``.
            TypeError: ``amount`` is given without ``loan_currency``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Documentation: https://example.com/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
                "amount": amount,
                "parts": parts,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.repay = as_async_response(resource.repay)
