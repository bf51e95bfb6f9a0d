"""CryptoLoanFlexibleResource: the calls under ``client.crypto_loan_flexible``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter, RateLimit
from .._runtime.wire import DecimalText, Items, Text
from ..models.crypto_loan_flexible import (
    COLLATERAL_RECORD,
    Collateral,
    CollateralDict,
    FlexibleBorrowing,
    FlexibleRepayment,
)

BORROW: Operation[FlexibleBorrowing] = Operation(
    id="crypto_loan_flexible.borrow",
    method="POST",
    path="/v5/crypto-loan-flexible/borrow",
    result=FlexibleBorrowing,
    parameters=(
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("loan_amount", "loanAmount", BODY_FIELD, DecimalText(), required=True),
        Parameter(
            "collateral_list", "collateralList", BODY_FIELD, Items(COLLATERAL_RECORD, max_items=100)
        ),
    ),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow",
)
REPAY: Operation[FlexibleRepayment] = Operation(
    id="crypto_loan_flexible.repay",
    method="POST",
    path="/v5/crypto-loan-flexible/repay",
    result=FlexibleRepayment,
    parameters=(
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay",
)


class CryptoLoanFlexibleResource(Resource):
    """Crypto loans without a term, at a floating rate."""

    @cached_property
    def with_response(self) -> CryptoLoanFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanFlexibleResourceWithResponse(
            CryptoLoanFlexibleResource(self._caller.with_response())
        )

    def borrow(
        self,
        *,
        loan_currency: str,
        loan_amount: Decimal | str | int,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FlexibleBorrowing:
        """Borrow a coin by a flexible loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            loan_currency: The coin to borrow.
            loan_amount: How much to borrow, in units of ``loan_currency``.
            collateral_list: The coins to pledge for it. At most 100 items.

        Returns:
            ``FlexibleBorrowing``: An accepted order for a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-flexible/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        return self._call(
            BORROW,
            {
                "loan_currency": loan_currency,
                "loan_amount": loan_amount,
                "collateral_list": collateral_list,
            },
        )

    def repay(self, *, loan_currency: str, amount: Decimal | str | int) -> FlexibleRepayment:
        """Repay a flexible loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        Args:
            loan_currency: The borrowed coin.
            amount: How much to repay, in units of ``loan_currency``. Where the documentation is
                unclear: The Python sample of the page passes loanAmount, its table and its HTTP
                example amount. Taken as amount: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``FlexibleRepayment``: An accepted repayment of a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-flexible/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        return self._call(
            REPAY,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
        )


class CryptoLoanFlexibleResourceWithResponse:
    """The calls of ``CryptoLoanFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanFlexibleResource) -> None:
        self.borrow = as_response(resource.borrow)
        self.repay = as_response(resource.repay)


class AsyncCryptoLoanFlexibleResource(AsyncResource):
    """Crypto loans without a term, at a floating rate."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanFlexibleResourceWithResponse(
            AsyncCryptoLoanFlexibleResource(self._caller.with_response())
        )

    async def borrow(
        self,
        *,
        loan_currency: str,
        loan_amount: Decimal | str | int,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FlexibleBorrowing:
        """Borrow a coin by a flexible loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            loan_currency: The coin to borrow.
            loan_amount: How much to borrow, in units of ``loan_currency``.
            collateral_list: The coins to pledge for it. At most 100 items.

        Returns:
            ``FlexibleBorrowing``: An accepted order for a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-flexible/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        return await self._call(
            BORROW,
            {
                "loan_currency": loan_currency,
                "loan_amount": loan_amount,
                "collateral_list": collateral_list,
            },
        )

    async def repay(self, *, loan_currency: str, amount: Decimal | str | int) -> FlexibleRepayment:
        """Repay a flexible loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        Args:
            loan_currency: The borrowed coin.
            amount: How much to repay, in units of ``loan_currency``. Where the documentation is
                unclear: The Python sample of the page passes loanAmount, its table and its HTTP
                example amount. Taken as amount: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``FlexibleRepayment``: An accepted repayment of a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-flexible/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
        )


class AsyncCryptoLoanFlexibleResourceWithResponse:
    """The calls of ``AsyncCryptoLoanFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanFlexibleResource) -> None:
        self.borrow = as_async_response(resource.borrow)
        self.repay = as_async_response(resource.repay)
