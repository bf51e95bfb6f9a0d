"""The clients: ``Okx`` and ``AsyncOkx``."""

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
    from .resources.flexible_loan import AsyncFlexibleLoanResource, FlexibleLoanResource
    from .resources.public_data import AsyncPublicDataResource, PublicDataResource
    from .resources.simple_earn_flexible import (
        AsyncSimpleEarnFlexibleResource,
        SimpleEarnFlexibleResource,
    )
    from .resources.trade import AsyncTradeResource, TradeResource


class Okx(SyncClient):
    """A client for OKX v5.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        api_key: The API key.
        api_secret: The secret that belongs to the key (hmac-sha256).
        passphrase: The passphrase of the key.
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
        passphrase: str | Secret | None = None,
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
                "passphrase": passphrase,
            },
            settings={},
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
    def public_data(self) -> PublicDataResource:
        """Public data of the exchange."""
        from .resources.public_data import PublicDataResource

        return PublicDataResource(self._caller)

    @cached_property
    def trade(self) -> TradeResource:
        """Trading, and repaying debts by trades."""
        from .resources.trade import TradeResource

        return TradeResource(self._caller)

    @cached_property
    def account(self) -> AccountResource:
        """Borrowing and repaying of the trading account, its limits and interest."""
        from .resources.account import AccountResource

        return AccountResource(self._caller)

    @cached_property
    def flexible_loan(self) -> FlexibleLoanResource:
        """Flexible loans, their collateral and their interest."""
        from .resources.flexible_loan import FlexibleLoanResource

        return FlexibleLoanResource(self._caller)

    @cached_property
    def simple_earn_flexible(self) -> SimpleEarnFlexibleResource:
        """The market rates of simple earn, where savers lend to borrowers."""
        from .resources.simple_earn_flexible import SimpleEarnFlexibleResource

        return SimpleEarnFlexibleResource(self._caller)


class AsyncOkx(AsyncClient):
    """A client for OKX v5 whose calls are awaited.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        api_key: The API key.
        api_secret: The secret that belongs to the key (hmac-sha256).
        passphrase: The passphrase of the key.
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
        passphrase: str | Secret | None = None,
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
                "passphrase": passphrase,
            },
            settings={},
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
    def public_data(self) -> AsyncPublicDataResource:
        """Public data of the exchange."""
        from .resources.public_data import AsyncPublicDataResource

        return AsyncPublicDataResource(self._caller)

    @cached_property
    def trade(self) -> AsyncTradeResource:
        """Trading, and repaying debts by trades."""
        from .resources.trade import AsyncTradeResource

        return AsyncTradeResource(self._caller)

    @cached_property
    def account(self) -> AsyncAccountResource:
        """Borrowing and repaying of the trading account, its limits and interest."""
        from .resources.account import AsyncAccountResource

        return AsyncAccountResource(self._caller)

    @cached_property
    def flexible_loan(self) -> AsyncFlexibleLoanResource:
        """Flexible loans, their collateral and their interest."""
        from .resources.flexible_loan import AsyncFlexibleLoanResource

        return AsyncFlexibleLoanResource(self._caller)

    @cached_property
    def simple_earn_flexible(self) -> AsyncSimpleEarnFlexibleResource:
        """The market rates of simple earn, where savers lend to borrowers."""
        from .resources.simple_earn_flexible import AsyncSimpleEarnFlexibleResource

        return AsyncSimpleEarnFlexibleResource(self._caller)
