"""The clients: ``Case`` and ``AsyncCase``."""

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
    from .resources.loans import AsyncLoansResource, LoansResource


class Case(SyncClient):
    """A client for Third exchange.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        key_id: The API key.
        secret: The secret that belongs to the key (hmac-sha256).
        phrase: The passphrase of the key.
        private_key: The private key in PEM (ed25519).
        window: Seconds a request is valid.
        broker: Your broker id.
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
        key_id: str | Secret | None = None,
        secret: str | Secret | None = None,
        phrase: str | Secret | None = None,
        private_key: str | bytes | Secret | None = None,
        window: int = 30,
        broker: str | None = None,
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
                "key_id": key_id,
                "secret": secret,
                "phrase": phrase,
                "private_key": private_key,
            },
            settings={
                "window": window,
                "broker": broker,
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
    def loans(self) -> LoansResource:
        """Loans."""
        from .resources.loans import LoansResource

        return LoansResource(self._caller)


class AsyncCase(AsyncClient):
    """A client for Third exchange whose calls are awaited.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        key_id: The API key.
        secret: The secret that belongs to the key (hmac-sha256).
        phrase: The passphrase of the key.
        private_key: The private key in PEM (ed25519).
        window: Seconds a request is valid.
        broker: Your broker id.
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
        key_id: str | Secret | None = None,
        secret: str | Secret | None = None,
        phrase: str | Secret | None = None,
        private_key: str | bytes | Secret | None = None,
        window: int = 30,
        broker: str | None = None,
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
                "key_id": key_id,
                "secret": secret,
                "phrase": phrase,
                "private_key": private_key,
            },
            settings={
                "window": window,
                "broker": broker,
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
    def loans(self) -> AsyncLoansResource:
        """Loans."""
        from .resources.loans import AsyncLoansResource

        return AsyncLoansResource(self._caller)
