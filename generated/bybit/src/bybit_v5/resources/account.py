"""AccountResource: the calls under ``client.account``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter, RateLimit
from .._runtime.wire import Text
from ..models.account import LiabilityRepayment

REPAY_LIABILITY: Operation[LiabilityRepayment] = Operation(
    id="account.repay_liability",
    method="POST",
    path="/v5/account/quick-repayment",
    result=LiabilityRepayment,
    parameters=(Parameter("coin", "coin", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$")),),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="USDC Contracts",
    docs_url="https://bybit-exchange.github.io/docs/v5/account/repay-liability",
)


class AccountResource(Resource):
    """The Unified account."""

    @cached_property
    def with_response(self) -> AccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AccountResourceWithResponse(AccountResource(self._caller.with_response()))

    def repay_liability(self, *, coin: str | None = None) -> LiabilityRepayment:
        """Repay liabilities of the Unified account.

        Pays back what the Unified account owes in one coin or in all, using the account's coins in
        its liquidation order.

        Liabilities from manual borrowing are not covered: they answer 182120 and are repaid through
        /v5/account/repay or /v5/account/no-convert-repay. For now MNT is neither used to pay nor
        repaid by conversion; no-convert-repay does the latter. BYUSDT is used to pay since March
        2026. Since February 2026 one call converts less than 300,000 USD worth of coins, and pays
        the higher one of the fee rates of the two coins.

        Where the documentation is unclear: The page asks for the permission of USDC contracts,
        though the call is about the Unified account. Taken as written: no other page names a
        permission for repaying liabilities.

        Args:
            coin: The coin whose liability to repay, in capitals. Without it the liabilities of all
                coins are repaid. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LiabilityRepayment``: What a repayment of the Unified account's liabilities used up.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/account/quick-repayment
        Authentication: signed
        Permission: USDC Contracts
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay-liability
        """
        return self._call(
            REPAY_LIABILITY,
            {
                "coin": coin,
            },
        )


class AccountResourceWithResponse:
    """The calls of ``AccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AccountResource) -> None:
        self.repay_liability = as_response(resource.repay_liability)


class AsyncAccountResource(AsyncResource):
    """The Unified account."""

    @cached_property
    def with_response(self) -> AsyncAccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAccountResourceWithResponse(AsyncAccountResource(self._caller.with_response()))

    async def repay_liability(self, *, coin: str | None = None) -> LiabilityRepayment:
        """Repay liabilities of the Unified account.

        Pays back what the Unified account owes in one coin or in all, using the account's coins in
        its liquidation order.

        Liabilities from manual borrowing are not covered: they answer 182120 and are repaid through
        /v5/account/repay or /v5/account/no-convert-repay. For now MNT is neither used to pay nor
        repaid by conversion; no-convert-repay does the latter. BYUSDT is used to pay since March
        2026. Since February 2026 one call converts less than 300,000 USD worth of coins, and pays
        the higher one of the fee rates of the two coins.

        Where the documentation is unclear: The page asks for the permission of USDC contracts,
        though the call is about the Unified account. Taken as written: no other page names a
        permission for repaying liabilities.

        Args:
            coin: The coin whose liability to repay, in capitals. Without it the liabilities of all
                coins are repaid. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LiabilityRepayment``: What a repayment of the Unified account's liabilities used up.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/account/quick-repayment
        Authentication: signed
        Permission: USDC Contracts
        Rate limit: 1 request per second and account (UID)
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay-liability
        """
        return await self._call(
            REPAY_LIABILITY,
            {
                "coin": coin,
            },
        )


class AsyncAccountResourceWithResponse:
    """The calls of ``AsyncAccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAccountResource) -> None:
        self.repay_liability = as_async_response(resource.repay_liability)
