"""CryptoLoanLegacyResource: the calls under ``client.crypto_loan_legacy``."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, QUERY, Operation, Parameter
from .._runtime.wire import DecimalText, Enumeration, Text
from ..models.crypto_loan_legacy import LegacyBorrowableCoins, LegacyRepayment
from ..models.shared import VipLevel, VipLevelLiteral

REPAY: Operation[LegacyRepayment] = Operation(
    id="crypto_loan_legacy.repay",
    method="POST",
    path="/v5/crypto-loan/repay",
    result=LegacyRepayment,
    parameters=(
        Parameter("order_id", "orderId", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    has_body=True,
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/repay",
)
GET_BORROWABLE_COINS: Operation[LegacyBorrowableCoins] = Operation(
    id="crypto_loan_legacy.get_borrowable_coins",
    method="GET",
    path="/v5/crypto-loan/loanable-data",
    result=LegacyBorrowableCoins,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(VipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    has_body=False,
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin",
)


class CryptoLoanLegacyResource(Resource):
    """The former crypto loans, which the newer ones replace."""

    @cached_property
    def with_response(self) -> CryptoLoanLegacyResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanLegacyResourceWithResponse(
            CryptoLoanLegacyResource(self._caller.with_response())
        )

    def repay(self, *, order_id: str, amount: Decimal | str | int) -> LegacyRepayment:
        """Repay a legacy crypto loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            order_id: The loan order to repay.
            amount: How much to repay, in units of the borrowed coin.

        Returns:
            ``LegacyRepayment``: An accepted repayment of a legacy crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan/repay
        Authentication: signed
        Permission: Spot trade
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        return self._call(
            REPAY,
            {
                "order_id": order_id,
                "amount": amount,
            },
        )

    def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyBorrowableCoins:
        """List the coins that legacy crypto loans lend, with rates and limits.

        A loan can be repaid at any time before it is due. Overdue, it costs three times the hourly
        interest, and when 48 hours have passed without repayment, the collateral is liquidated to
        pay back loan and interest.

        Args:
            vip_level: Only the coins of this level.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyBorrowableCoins``: The coins that legacy crypto loans lend, by VIP level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/loanable-data
        Authentication: none
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin
        """
        return self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )


class CryptoLoanLegacyResourceWithResponse:
    """The calls of ``CryptoLoanLegacyResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanLegacyResource) -> None:
        self.repay = as_response(resource.repay)
        self.get_borrowable_coins = as_response(resource.get_borrowable_coins)


class AsyncCryptoLoanLegacyResource(AsyncResource):
    """The former crypto loans, which the newer ones replace."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanLegacyResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanLegacyResourceWithResponse(
            AsyncCryptoLoanLegacyResource(self._caller.with_response())
        )

    async def repay(self, *, order_id: str, amount: Decimal | str | int) -> LegacyRepayment:
        """Repay a legacy crypto loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            order_id: The loan order to repay.
            amount: How much to repay, in units of the borrowed coin.

        Returns:
            ``LegacyRepayment``: An accepted repayment of a legacy crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan/repay
        Authentication: signed
        Permission: Spot trade
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        return await self._call(
            REPAY,
            {
                "order_id": order_id,
                "amount": amount,
            },
        )

    async def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyBorrowableCoins:
        """List the coins that legacy crypto loans lend, with rates and limits.

        A loan can be repaid at any time before it is due. Overdue, it costs three times the hourly
        interest, and when 48 hours have passed without repayment, the collateral is liquidated to
        pay back loan and interest.

        Args:
            vip_level: Only the coins of this level.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyBorrowableCoins``: The coins that legacy crypto loans lend, by VIP level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/loanable-data
        Authentication: none
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin
        """
        return await self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )


class AsyncCryptoLoanLegacyResourceWithResponse:
    """The calls of ``AsyncCryptoLoanLegacyResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanLegacyResource) -> None:
        self.repay = as_async_response(resource.repay)
        self.get_borrowable_coins = as_async_response(resource.get_borrowable_coins)
