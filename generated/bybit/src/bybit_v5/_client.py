"""The clients: ``Bybit`` and ``AsyncBybit``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from os import PathLike
from typing import TYPE_CHECKING

from ._environment import Environment
from ._profile import PROFILE
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.events import DriftEvent, RequestEvent, ResponseEvent, RetryEvent
from ._runtime.limiting import Limiter
from ._runtime.options import (
    DEFAULT_CONNECTION_LIMIT,
    DEFAULT_DEADLINE,
    DEFAULT_RETRY,
    ClientOptions,
    environment_name,
)
from ._runtime.retrying import RetryPolicy
from ._runtime.secrets import Secret
from ._runtime.transport import DEFAULT_MAXIMUM_REPLY_SIZE, AsyncTransport, Timeout, Transport

if TYPE_CHECKING:
    from .resources.account import AccountResource, AsyncAccountResource
    from .resources.crypto_loan import AsyncCryptoLoanResource, CryptoLoanResource
    from .resources.crypto_loan_fixed import AsyncCryptoLoanFixedResource, CryptoLoanFixedResource
    from .resources.crypto_loan_flexible import (
        AsyncCryptoLoanFlexibleResource,
        CryptoLoanFlexibleResource,
    )
    from .resources.crypto_loan_legacy import (
        AsyncCryptoLoanLegacyResource,
        CryptoLoanLegacyResource,
    )
    from .resources.institutional_loan import (
        AsyncInstitutionalLoanResource,
        InstitutionalLoanResource,
    )
    from .resources.market import AsyncMarketResource, MarketResource
    from .resources.spot_margin import AsyncSpotMarginResource, SpotMarginResource
    from .resources.spot_margin_fixed import AsyncSpotMarginFixedResource, SpotMarginFixedResource


class Bybit(SyncClient):
    """A client for Bybit V5.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        api_key: The API key.
        api_secret: The secret that belongs to the key (hmac-sha256).
        private_key: The private key in PEM (rsa-sha256).
        recv_window: How many milliseconds after its timestamp a request is still accepted. Smaller
            is safer against replays, larger is kinder to slow networks; it does not mend a clock
            that is fast.
        referer: The broker's ID; for brokers only.
        base_url: Another address of the environment's host, or one on this machine, such as a mock
            exchange.
        allow_other_host: Whether ``base_url`` may go to any other host, or without TLS.
        timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.
        deadline: Seconds for a whole call, its repetitions and waits included.
        retry: When a call that can safely be repeated is; None is never. A write whose outcome is
            unknown is not repeated in any case.
        rate_limiter: Keeps calls within the documented limits; share it between clients.
        synchronize_clock: Whether to sign with the exchange's time instead of the machine's;
            TypeError where no call tells it.
        on_request: Plain function that is called before each attempt.
        on_response: The same, after each reply.
        on_retry: The same, before the wait for a repetition.
        on_drift: The same, for each difference between a reply and the documentation.
        maximum_reply_size: Bytes, decompressed, of a reply; a larger one is refused.
        proxy: URL of an HTTP proxy; the process environment is not consulted.
        connection_limit: How many connections may be open at once.
        certificate_authority: File with the certificates to trust instead of the usual ones.
        transport: What sends the bytes instead of the default; the caller closes it.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        api_key: str | Secret | None = None,
        api_secret: str | Secret | None = None,
        private_key: str | bytes | Secret | None = None,
        recv_window: int = 5000,
        referer: str | None = None,
        base_url: str | None = None,
        allow_other_host: bool = False,
        timeout: float | Timeout = 10.0,
        deadline: float | None = DEFAULT_DEADLINE,
        retry: RetryPolicy | None = DEFAULT_RETRY,
        rate_limiter: Limiter | None = None,
        synchronize_clock: bool = False,
        on_request: Callable[[RequestEvent], object] | None = None,
        on_response: Callable[[ResponseEvent], object] | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
        on_drift: Callable[[DriftEvent], object] | None = None,
        maximum_reply_size: int = DEFAULT_MAXIMUM_REPLY_SIZE,
        proxy: str | None = None,
        connection_limit: int = DEFAULT_CONNECTION_LIMIT,
        certificate_authority: str | PathLike[str] | None = None,
        transport: Transport | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            environment_name(environment, Environment),
            credentials={
                "api_key": api_key,
                "api_secret": api_secret,
                "private_key": private_key,
            },
            settings={
                "recv_window": recv_window,
                "referer": referer,
            },
            options=ClientOptions(
                base_url=base_url,
                allow_other_host=allow_other_host,
                timeout=timeout,
                deadline=deadline,
                retry=retry,
                rate_limiter=rate_limiter,
                synchronize_clock=synchronize_clock,
                on_request=on_request,
                on_response=on_response,
                on_retry=on_retry,
                on_drift=on_drift,
                maximum_reply_size=maximum_reply_size,
                proxy=proxy,
                connection_limit=connection_limit,
                certificate_authority=certificate_authority,
            ),
            transport=transport,
        )

    @cached_property
    def market(self) -> MarketResource:
        """Public market data."""
        from .resources.market import MarketResource

        return MarketResource(self._caller)

    @cached_property
    def account(self) -> AccountResource:
        """The Unified account."""
        from .resources.account import AccountResource

        return AccountResource(self._caller)

    @cached_property
    def spot_margin(self) -> SpotMarginResource:
        """Borrowing of the Unified account to trade spot on margin."""
        from .resources.spot_margin import SpotMarginResource

        return SpotMarginResource(self._caller)

    @cached_property
    def spot_margin_fixed(self) -> SpotMarginFixedResource:
        """Borrowing of the Unified account for a fixed term, at a fixed rate."""
        from .resources.spot_margin_fixed import SpotMarginFixedResource

        return SpotMarginFixedResource(self._caller)

    @cached_property
    def crypto_loan(self) -> CryptoLoanResource:
        """What the flexible and the fixed crypto loans have in common."""
        from .resources.crypto_loan import CryptoLoanResource

        return CryptoLoanResource(self._caller)

    @cached_property
    def crypto_loan_flexible(self) -> CryptoLoanFlexibleResource:
        """Crypto loans without a term, at a floating rate."""
        from .resources.crypto_loan_flexible import CryptoLoanFlexibleResource

        return CryptoLoanFlexibleResource(self._caller)

    @cached_property
    def crypto_loan_fixed(self) -> CryptoLoanFixedResource:
        """Crypto loans for a fixed term, at a fixed rate."""
        from .resources.crypto_loan_fixed import CryptoLoanFixedResource

        return CryptoLoanFixedResource(self._caller)

    @cached_property
    def crypto_loan_legacy(self) -> CryptoLoanLegacyResource:
        """The former crypto loans, which the newer ones replace."""
        from .resources.crypto_loan_legacy import CryptoLoanLegacyResource

        return CryptoLoanLegacyResource(self._caller)

    @cached_property
    def institutional_loan(self) -> InstitutionalLoanResource:
        """Loans to institutions, granted to a risk unit of several accounts."""
        from .resources.institutional_loan import InstitutionalLoanResource

        return InstitutionalLoanResource(self._caller)


class AsyncBybit(AsyncClient):
    """A client for Bybit V5 whose calls are awaited.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        api_key: The API key.
        api_secret: The secret that belongs to the key (hmac-sha256).
        private_key: The private key in PEM (rsa-sha256).
        recv_window: How many milliseconds after its timestamp a request is still accepted. Smaller
            is safer against replays, larger is kinder to slow networks; it does not mend a clock
            that is fast.
        referer: The broker's ID; for brokers only.
        base_url: Another address of the environment's host, or one on this machine, such as a mock
            exchange.
        allow_other_host: Whether ``base_url`` may go to any other host, or without TLS.
        timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.
        deadline: Seconds for a whole call, its repetitions and waits included.
        retry: When a call that can safely be repeated is; None is never. A write whose outcome is
            unknown is not repeated in any case.
        rate_limiter: Keeps calls within the documented limits; share it between clients.
        synchronize_clock: Whether to sign with the exchange's time instead of the machine's;
            TypeError where no call tells it.
        on_request: Plain function that is called before each attempt.
        on_response: The same, after each reply.
        on_retry: The same, before the wait for a repetition.
        on_drift: The same, for each difference between a reply and the documentation.
        maximum_reply_size: Bytes, decompressed, of a reply; a larger one is refused.
        proxy: URL of an HTTP proxy; the process environment is not consulted.
        connection_limit: How many connections may be open at once.
        certificate_authority: File with the certificates to trust instead of the usual ones.
        transport: What sends the bytes instead of the default; the caller closes it.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        api_key: str | Secret | None = None,
        api_secret: str | Secret | None = None,
        private_key: str | bytes | Secret | None = None,
        recv_window: int = 5000,
        referer: str | None = None,
        base_url: str | None = None,
        allow_other_host: bool = False,
        timeout: float | Timeout = 10.0,
        deadline: float | None = DEFAULT_DEADLINE,
        retry: RetryPolicy | None = DEFAULT_RETRY,
        rate_limiter: Limiter | None = None,
        synchronize_clock: bool = False,
        on_request: Callable[[RequestEvent], object] | None = None,
        on_response: Callable[[ResponseEvent], object] | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
        on_drift: Callable[[DriftEvent], object] | None = None,
        maximum_reply_size: int = DEFAULT_MAXIMUM_REPLY_SIZE,
        proxy: str | None = None,
        connection_limit: int = DEFAULT_CONNECTION_LIMIT,
        certificate_authority: str | PathLike[str] | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            environment_name(environment, Environment),
            credentials={
                "api_key": api_key,
                "api_secret": api_secret,
                "private_key": private_key,
            },
            settings={
                "recv_window": recv_window,
                "referer": referer,
            },
            options=ClientOptions(
                base_url=base_url,
                allow_other_host=allow_other_host,
                timeout=timeout,
                deadline=deadline,
                retry=retry,
                rate_limiter=rate_limiter,
                synchronize_clock=synchronize_clock,
                on_request=on_request,
                on_response=on_response,
                on_retry=on_retry,
                on_drift=on_drift,
                maximum_reply_size=maximum_reply_size,
                proxy=proxy,
                connection_limit=connection_limit,
                certificate_authority=certificate_authority,
            ),
            transport=transport,
        )

    @cached_property
    def market(self) -> AsyncMarketResource:
        """Public market data."""
        from .resources.market import AsyncMarketResource

        return AsyncMarketResource(self._caller)

    @cached_property
    def account(self) -> AsyncAccountResource:
        """The Unified account."""
        from .resources.account import AsyncAccountResource

        return AsyncAccountResource(self._caller)

    @cached_property
    def spot_margin(self) -> AsyncSpotMarginResource:
        """Borrowing of the Unified account to trade spot on margin."""
        from .resources.spot_margin import AsyncSpotMarginResource

        return AsyncSpotMarginResource(self._caller)

    @cached_property
    def spot_margin_fixed(self) -> AsyncSpotMarginFixedResource:
        """Borrowing of the Unified account for a fixed term, at a fixed rate."""
        from .resources.spot_margin_fixed import AsyncSpotMarginFixedResource

        return AsyncSpotMarginFixedResource(self._caller)

    @cached_property
    def crypto_loan(self) -> AsyncCryptoLoanResource:
        """What the flexible and the fixed crypto loans have in common."""
        from .resources.crypto_loan import AsyncCryptoLoanResource

        return AsyncCryptoLoanResource(self._caller)

    @cached_property
    def crypto_loan_flexible(self) -> AsyncCryptoLoanFlexibleResource:
        """Crypto loans without a term, at a floating rate."""
        from .resources.crypto_loan_flexible import AsyncCryptoLoanFlexibleResource

        return AsyncCryptoLoanFlexibleResource(self._caller)

    @cached_property
    def crypto_loan_fixed(self) -> AsyncCryptoLoanFixedResource:
        """Crypto loans for a fixed term, at a fixed rate."""
        from .resources.crypto_loan_fixed import AsyncCryptoLoanFixedResource

        return AsyncCryptoLoanFixedResource(self._caller)

    @cached_property
    def crypto_loan_legacy(self) -> AsyncCryptoLoanLegacyResource:
        """The former crypto loans, which the newer ones replace."""
        from .resources.crypto_loan_legacy import AsyncCryptoLoanLegacyResource

        return AsyncCryptoLoanLegacyResource(self._caller)

    @cached_property
    def institutional_loan(self) -> AsyncInstitutionalLoanResource:
        """Loans to institutions, granted to a risk unit of several accounts."""
        from .resources.institutional_loan import AsyncInstitutionalLoanResource

        return AsyncInstitutionalLoanResource(self._caller)
