"""The clients' bases: options and life cycle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, Self, TypeVar

from .call_settings import CallSettings
from .calling import AsyncCaller, AsyncCore, Caller, Core
from .clock import ClockState
from .options import (
    UNCHANGED,
    ClientOptions,
    Unchanged,
    call_settings,
    checked_deadline,
    checked_retry,
    client_certificate,
)
from .own_transports import own_async_transport, own_transport
from .performing import Connection, aperform, perform
from .profile import Profile
from .retrying import RetryPolicy
from .transport import AsyncTransport, Timeout, Transport

C = TypeVar("C", bound="_Shared")


class _Shared:
    """What the sync and the async client have in common."""

    _settings: CallSettings

    def __repr__(self) -> str:
        # A debugger may look at a client whose arguments were wrong.
        settings = getattr(self, "_settings", None)
        if settings is None:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({settings.environment}, {settings.base_url})"

    @property
    def paused_for(self) -> float:
        """Seconds for which nothing is sent, as the API has banned the address; else 0.0."""
        return self._settings.pause.remaining

    def resume(self) -> None:
        """End the pause, where it is known that the ban is over or does not hold here.

        With its next call the rate limiter, too, forgets the ban, for all who share it.
        """
        self._settings.pause.end()

    @property
    def clock_state(self) -> ClockState | None:
        """How the machine's clock stands to the API's; None where it was not asked."""
        return self._settings.clock.state


class SyncClient(_Shared):
    """The base of a package's client.

    Safe to use from several threads. ``close`` closes the connections of the client's own
    transport; a ``transport`` that was passed in stays open, as its maker may share it.
    """

    def __init__(
        self,
        profile: Profile,
        environment: str,
        *,
        credentials: Mapping[str, Any],
        settings: Mapping[str, Any],
        options: ClientOptions,
        transport: Transport | None = None,
    ) -> None:
        certificate = client_certificate(profile, credentials)
        transport_options = options.transport_options(
            transport, is_async=False, client_certificate=certificate
        )
        used: Transport = own_transport(transport_options) if transport is None else transport
        connection = Connection(used, owned=transport is None)
        shared = call_settings(
            profile,
            environment,
            options,
            credentials=credentials,
            settings=settings,
            is_async=False,
            run=partial(perform, connection),
            has_certificate=certificate is not None or transport is not None,
        )
        self._settings = shared
        self._core = Core(connection, shared)
        self._caller = Caller(self._core)

    def with_options(
        self,
        *,
        retry: RetryPolicy | Unchanged | None = UNCHANGED,
        deadline: float | Unchanged | None = UNCHANGED,
        timeout: float | Timeout | Unchanged = UNCHANGED,
    ) -> Self:
        """This client with other options: for one call, or for many.

        It shares connections, clock and rate limiter with this one, and is closed with it.
        ``retry=None``: never repeat a call; ``deadline=None``: let it take as long as it takes.
        """
        return self._with_settings(_changed(self._settings, retry, deadline, timeout))

    def _with_credentials(self, credentials: Mapping[str, Any]) -> Self:
        """This client with other credentials; certificates stay with the connections."""
        return self._with_settings(_reauthenticated(self._settings, credentials))

    def _with_settings(self, settings: CallSettings) -> Self:
        other = _twin(self)
        other._settings = settings
        other._core = Core(self._core.connection, settings)
        other._caller = Caller(other._core)
        return other

    def close(self) -> None:
        """Close the client; closing it again does nothing. Calls then raise RuntimeError."""
        connection = self._core.connection
        if not connection.closed:
            connection.closed = True
            if connection.owned:
                connection.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(_Shared):
    """The base of a package's async client; it belongs to the event loop of its first call.

    ``aclose`` leaves a ``transport`` that was passed in open, as its maker may share it.
    """

    def __init__(
        self,
        profile: Profile,
        environment: str,
        *,
        credentials: Mapping[str, Any],
        settings: Mapping[str, Any],
        options: ClientOptions,
        transport: AsyncTransport | None = None,
    ) -> None:
        certificate = client_certificate(profile, credentials)
        transport_options = options.transport_options(
            transport, is_async=True, client_certificate=certificate
        )
        used: AsyncTransport = (
            own_async_transport(transport_options) if transport is None else transport
        )
        connection = Connection(used, owned=transport is None)
        shared = call_settings(
            profile,
            environment,
            options,
            credentials=credentials,
            settings=settings,
            is_async=True,
            run=partial(aperform, connection),
            has_certificate=certificate is not None or transport is not None,
        )
        self._settings = shared
        self._core = AsyncCore(connection, shared)
        self._caller = AsyncCaller(self._core)

    def with_options(
        self,
        *,
        retry: RetryPolicy | Unchanged | None = UNCHANGED,
        deadline: float | Unchanged | None = UNCHANGED,
        timeout: float | Timeout | Unchanged = UNCHANGED,
    ) -> Self:
        """As of the sync client."""
        return self._with_settings(_changed(self._settings, retry, deadline, timeout))

    def _with_credentials(self, credentials: Mapping[str, Any]) -> Self:
        """As of the sync client."""
        return self._with_settings(_reauthenticated(self._settings, credentials))

    def _with_settings(self, settings: CallSettings) -> Self:
        other = _twin(self)
        other._settings = settings
        other._core = AsyncCore(self._core.connection, settings)
        other._caller = AsyncCaller(other._core)
        return other

    async def aclose(self) -> None:
        """Close the client; closing it again does nothing. Calls then raise RuntimeError."""
        connection = self._core.connection
        if not connection.closed:
            connection.closed = True
            if connection.owned:
                await connection.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def _changed(
    settings: CallSettings,
    retry: RetryPolicy | Unchanged | None,
    deadline: float | Unchanged | None,
    timeout: float | Timeout | Unchanged,
) -> CallSettings:
    if not isinstance(retry, Unchanged):
        settings = replace(settings, retry=checked_retry(retry))
    if not isinstance(deadline, Unchanged):
        settings = replace(settings, deadline=checked_deadline(deadline))
    if not isinstance(timeout, Unchanged):
        settings = replace(settings, timeout=Timeout.of(timeout))
    return settings


def _reauthenticated(settings: CallSettings, credentials: Mapping[str, Any]) -> CallSettings:
    assert settings.authentication is not None  # noqa: S101 - every client has one
    made = settings.authentication.by(credentials)
    return replace(
        settings,
        signer=made.signer,
        authenticator=made.authenticator,
        key_digest=made.key_digest,
    )


def _twin(client: C) -> C:
    """Another object with all attributes of ``client``, but for the resources it has made."""
    other = object.__new__(type(client))
    for name, value in vars(client).items():
        if not isinstance(getattr(type(client), name, None), cached_property):
            setattr(other, name, value)
    return other
