"""The clients: ``Case`` and ``AsyncCase``."""

from __future__ import annotations

from functools import cached_property
from os import PathLike
from typing import TYPE_CHECKING

from ._environment import Environment
from ._profile import PROFILE
from ._runtime.client import DEFAULT_CONNECTION_LIMIT, AsyncClient, SyncClient, environment_name
from ._runtime.transport import AsyncTransport, Timeout, Transport

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
        base_url: Another host to send to, such as a proxy or a mock server.
        timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.
        proxy: URL of an HTTP proxy; the process environment is not consulted.
        connection_limit: How many connections may be open at once.
        certificate_authority: File with the certificates to trust instead of the usual ones.
        transport: What sends the bytes instead of the default; the caller closes it.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        key_id: str | None = None,
        secret: str | None = None,
        phrase: str | None = None,
        private_key: str | bytes | None = None,
        window: int = 30,
        broker: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 10.0,
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
            base_url=base_url,
            timeout=timeout,
            proxy=proxy,
            connection_limit=connection_limit,
            certificate_authority=certificate_authority,
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
        base_url: Another host to send to, such as a proxy or a mock server.
        timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.
        proxy: URL of an HTTP proxy; the process environment is not consulted.
        connection_limit: How many connections may be open at once.
        certificate_authority: File with the certificates to trust instead of the usual ones.
        transport: What sends the bytes instead of the default; the caller closes it.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        key_id: str | None = None,
        secret: str | None = None,
        phrase: str | None = None,
        private_key: str | bytes | None = None,
        window: int = 30,
        broker: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 10.0,
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
            base_url=base_url,
            timeout=timeout,
            proxy=proxy,
            connection_limit=connection_limit,
            certificate_authority=certificate_authority,
            transport=transport,
        )

    @cached_property
    def loans(self) -> AsyncLoansResource:
        """Loans."""
        from .resources.loans import AsyncLoansResource

        return AsyncLoansResource(self._caller)
