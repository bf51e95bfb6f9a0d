"""CryptoLoanFixedResource: the calls under ``client.crypto_loan_fixed``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter, RateLimit
from .._runtime.wire import Text
from ..models.crypto_loan_fixed import FixedRepayment

REPAY: Operation[FixedRepayment] = Operation(
    id="crypto_loan_fixed.repay",
    method="POST",
    path="/v5/crypto-loan-fixed/fully-repay",
    result=FixedRepayment,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text()),
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text()),
    ),
    alternatives=(
        ("loan_id",),
        ("loan_currency",),
    ),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay",
)


class CryptoLoanFixedResource(Resource):
    """Crypto loans for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> CryptoLoanFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanFixedResourceWithResponse(
            CryptoLoanFixedResource(self._caller.with_response())
        )

    def repay(
        self, *, loan_id: str | None = None, loan_currency: str | None = None
    ) -> FixedRepayment:
        """Repay a fixed loan in full.

        Says which loan by its contract or by its coin; one of the two must be given.

        Where the documentation is unclear: The table wants either loanId or loanCurrency, the
        examples pass both. Taken as at least one of them.

        Where the documentation is unclear: The reply of the example is a day older than its
        request, and the same as that of the flexible loan's page. Taken as an example of the form,
        not of one exchange of messages.

        Args:
            loan_id: The loan contract to repay. Needed without ``loan_currency``.
            loan_currency: The borrowed coin. Needed without ``loan_id``.

        Returns:
            ``FixedRepayment``: An accepted repayment of a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-fixed/fully-repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        return self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
            },
        )


class CryptoLoanFixedResourceWithResponse:
    """The calls of ``CryptoLoanFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanFixedResource) -> None:
        self.repay = as_response(resource.repay)


class AsyncCryptoLoanFixedResource(AsyncResource):
    """Crypto loans for a fixed term, at a fixed rate."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanFixedResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanFixedResourceWithResponse(
            AsyncCryptoLoanFixedResource(self._caller.with_response())
        )

    async def repay(
        self, *, loan_id: str | None = None, loan_currency: str | None = None
    ) -> FixedRepayment:
        """Repay a fixed loan in full.

        Says which loan by its contract or by its coin; one of the two must be given.

        Where the documentation is unclear: The table wants either loanId or loanCurrency, the
        examples pass both. Taken as at least one of them.

        Where the documentation is unclear: The reply of the example is a day older than its
        request, and the same as that of the flexible loan's page. Taken as an example of the form,
        not of one exchange of messages.

        Args:
            loan_id: The loan contract to repay. Needed without ``loan_currency``.
            loan_currency: The borrowed coin. Needed without ``loan_id``.

        Returns:
            ``FixedRepayment``: An accepted repayment of a fixed loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-fixed/fully-repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/fixed/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
            },
        )


class AsyncCryptoLoanFixedResourceWithResponse:
    """The calls of ``AsyncCryptoLoanFixedResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanFixedResource) -> None:
        self.repay = as_async_response(resource.repay)
