"""The clients: ``Okx`` and ``AsyncOkx``."""

from __future__ import annotations

from functools import cached_property
from os import PathLike
from typing import TYPE_CHECKING

from ._environment import Environment
from ._profile import PROFILE
from ._runtime.client import DEFAULT_CONNECTION_LIMIT, AsyncClient, SyncClient, environment_name
from ._runtime.transport import AsyncTransport, Timeout, Transport

if TYPE_CHECKING:
    from .resources.public_data import AsyncPublicDataResource, PublicDataResource
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
        api_key: str | None = None,
        api_secret: str | None = None,
        passphrase: str | None = None,
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
                "api_key": api_key,
                "api_secret": api_secret,
                "passphrase": passphrase,
            },
            settings={},
            base_url=base_url,
            timeout=timeout,
            proxy=proxy,
            connection_limit=connection_limit,
            certificate_authority=certificate_authority,
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


class AsyncOkx(AsyncClient):
    """A client for OKX v5 whose calls are awaited.

    The environment is always named by the caller: nothing trades real money, or paper money, by
    default.

    Args:
        environment: Which of the exchange's environments to call.
        api_key: The API key.
        api_secret: The secret that belongs to the key (hmac-sha256).
        passphrase: The passphrase of the key.
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
        api_key: str | None = None,
        api_secret: str | None = None,
        passphrase: str | None = None,
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
                "api_key": api_key,
                "api_secret": api_secret,
                "passphrase": passphrase,
            },
            settings={},
            base_url=base_url,
            timeout=timeout,
            proxy=proxy,
            connection_limit=connection_limit,
            certificate_authority=certificate_authority,
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
