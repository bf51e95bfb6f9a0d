"""CryptoLoanResource: the calls under ``client.crypto_loan``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Enumeration, Text
from ..models.crypto_loan import BorrowableCoins
from ..models.shared import VipLevel, VipLevelLiteral

GET_BORROWABLE_COINS: Operation[BorrowableCoins] = Operation(
    id="crypto_loan.get_borrowable_coins",
    method="GET",
    path="/v5/crypto-loan-common/loanable-data",
    result=BorrowableCoins,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(VipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    has_body=False,
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin",
)


class CryptoLoanResource(Resource):
    """What the flexible and the fixed crypto loans have in common."""

    @cached_property
    def with_response(self) -> CryptoLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanResourceWithResponse(CryptoLoanResource(self._caller.with_response()))

    def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> BorrowableCoins:
        """List the coins that flexible and fixed crypto loans lend, with rates and limits.

        Args:
            vip_level: Only what holds for this level.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``BorrowableCoins``: The coins that crypto loans lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-common/loanable-data
        Authentication: none
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin
        """
        return self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )


class CryptoLoanResourceWithResponse:
    """The calls of ``CryptoLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanResource) -> None:
        self.get_borrowable_coins = as_response(resource.get_borrowable_coins)


class AsyncCryptoLoanResource(AsyncResource):
    """What the flexible and the fixed crypto loans have in common."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanResourceWithResponse(
            AsyncCryptoLoanResource(self._caller.with_response())
        )

    async def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> BorrowableCoins:
        """List the coins that flexible and fixed crypto loans lend, with rates and limits.

        Args:
            vip_level: Only what holds for this level.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``BorrowableCoins``: The coins that crypto loans lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-common/loanable-data
        Authentication: none
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin
        """
        return await self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )


class AsyncCryptoLoanResourceWithResponse:
    """The calls of ``AsyncCryptoLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanResource) -> None:
        self.get_borrowable_coins = as_async_response(resource.get_borrowable_coins)
