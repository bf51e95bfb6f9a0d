"""InstitutionalLoanResource: the calls under ``client.institutional_loan``."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter, RateLimit
from .._runtime.wire import DecimalText, Text
from ..models.institutional_loan import InstitutionalRepayment

REPAY: Operation[InstitutionalRepayment] = Operation(
    id="institutional_loan.repay",
    method="POST",
    path="/v5/ins-loan/repay-loan",
    result=InstitutionalRepayment,
    parameters=(
        Parameter("token", "token", BODY_FIELD, Text(), required=True),
        Parameter("quantity", "quantity", BODY_FIELD, DecimalText(), required=True),
    ),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/otc/repay",
)


class InstitutionalLoanResource(Resource):
    """Loans to institutions, granted to a risk unit of several accounts."""

    @cached_property
    def with_response(self) -> InstitutionalLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return InstitutionalLoanResourceWithResponse(
            InstitutionalLoanResource(self._caller.with_response())
        )

    def repay(self, *, token: str, quantity: Decimal | str | int) -> InstitutionalRepayment:
        """Repay an institutional loan, in an emergency.

        Meant for urgent cases only: talk to the relationship manager before the call. Only the risk
        unit's designated UID may call it, which is ``parentUid`` of the loan's LTV (GET
        /v5/ins-loan/ltv-convert).

        The principal is taken from the Unified wallet; interest is not part of it. The exchange
        processes the repayment afterwards, which takes 2 to 3 minutes. Only then does it show in
        the repayment orders (GET /v5/ins-loan/repaid-history): look it up there before starting
        another one.

        Where the documentation is unclear: The reply of the example is seven hours older than its
        request. Taken as an example of the form, not of one exchange of messages.

        Args:
            token: The coin to repay.
            quantity: How much to repay, in units of ``token``.

        Returns:
            ``InstitutionalRepayment``: How far a repayment of an institutional loan has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/ins-loan/repay-loan
        Authentication: signed
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay
        """
        return self._call(
            REPAY,
            {
                "token": token,
                "quantity": quantity,
            },
        )


class InstitutionalLoanResourceWithResponse:
    """The calls of ``InstitutionalLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: InstitutionalLoanResource) -> None:
        self.repay = as_response(resource.repay)


class AsyncInstitutionalLoanResource(AsyncResource):
    """Loans to institutions, granted to a risk unit of several accounts."""

    @cached_property
    def with_response(self) -> AsyncInstitutionalLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncInstitutionalLoanResourceWithResponse(
            AsyncInstitutionalLoanResource(self._caller.with_response())
        )

    async def repay(self, *, token: str, quantity: Decimal | str | int) -> InstitutionalRepayment:
        """Repay an institutional loan, in an emergency.

        Meant for urgent cases only: talk to the relationship manager before the call. Only the risk
        unit's designated UID may call it, which is ``parentUid`` of the loan's LTV (GET
        /v5/ins-loan/ltv-convert).

        The principal is taken from the Unified wallet; interest is not part of it. The exchange
        processes the repayment afterwards, which takes 2 to 3 minutes. Only then does it show in
        the repayment orders (GET /v5/ins-loan/repaid-history): look it up there before starting
        another one.

        Where the documentation is unclear: The reply of the example is seven hours older than its
        request. Taken as an example of the form, not of one exchange of messages.

        Args:
            token: The coin to repay.
            quantity: How much to repay, in units of ``token``.

        Returns:
            ``InstitutionalRepayment``: How far a repayment of an institutional loan has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/ins-loan/repay-loan
        Authentication: signed
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/otc/repay
        """
        return await self._call(
            REPAY,
            {
                "token": token,
                "quantity": quantity,
            },
        )


class AsyncInstitutionalLoanResourceWithResponse:
    """The calls of ``AsyncInstitutionalLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncInstitutionalLoanResource) -> None:
        self.repay = as_async_response(resource.repay)
