"""The clients' bases: options, life cycle, and the two drivers that perform a call's flow."""

from __future__ import annotations

import inspect
import os
import time
from collections.abc import Awaitable, Callable, Mapping
from enum import Enum
from typing import Any, Generic, NoReturn, ParamSpec, Self, TypeVar, cast

from .flow import BaseUrl, CallSettings, Flow, call
from .httpx2_transport import AsyncHttpx2Transport, Httpx2Transport, TransportOptions
from .operation import Operation
from .profile import Profile
from .reply import Response
from .signing import make_signer
from .transport import (
    AsyncTransport,
    HttpReply,
    HttpRequest,
    Timeout,
    Transport,
    TransportFailure,
)

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
AnyTransport = TypeVar("AnyTransport", bound="Transport | AsyncTransport")

DEFAULT_CONNECTION_LIMIT = 100


class _Core(Generic[AnyTransport]):
    """What the callers of one client share."""

    def __init__(
        self, settings: CallSettings, transport: AnyTransport, timeout: Timeout, *, owned: bool
    ) -> None:
        self.settings = settings
        self.transport = transport
        self.timeout = timeout
        self.owned = owned
        self.closed = False

    def start(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Flow[T]:
        if self.closed:
            raise RuntimeError(f"{operation.id}() was called on a client that is closed")
        return call(self.settings, operation, arguments)

    def __repr__(self) -> str:
        return f"<{self.settings.profile.name} {self.settings.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client holds secrets and connections: it can be neither pickled nor copied"
        )


def _as_failure(error: Exception) -> TransportFailure:
    """Any exception of a transport; of an unexpected one nothing is known, so it may be sent."""
    if isinstance(error, TransportFailure):
        return error
    failure = TransportFailure(f"{type(error).__name__}: {error}", request_sent=True)
    failure.__cause__ = error
    return failure


def _checked(reply: object) -> HttpReply:
    if not isinstance(reply, HttpReply):
        raise TypeError(f"the transport returned {type(reply).__name__}, not HttpReply")
    return reply


def _send(core: _Core[Transport], request: HttpRequest) -> HttpReply | TransportFailure:
    try:
        return _checked(core.transport.send(request, core.timeout))
    except Exception as error:
        return _as_failure(error)


async def _asend(core: _Core[AsyncTransport], request: HttpRequest) -> HttpReply | TransportFailure:
    try:
        return _checked(await core.transport.send(request, core.timeout))
    except Exception as error:
        return _as_failure(error)


class Caller:
    """Performs calls. With ``with_response`` they return a Response instead of the data."""

    def __init__(self, core: _Core[Transport], *, raw: bool = False) -> None:
        self._core = core
        self._raw = raw

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """The result of ``operation``. Raises the errors of the package."""
        flow = self._core.start(operation, arguments)
        try:
            step = next(flow)
            while True:
                outcome = _send(self._core, step.request)
                if isinstance(outcome, TransportFailure):
                    step = flow.throw(outcome)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            response: Response[T] = end.value
            return _result(response, self._raw)

    def with_response(self) -> Caller:
        """A caller whose calls return the Response."""
        return Caller(self._core, raw=True)


class AsyncCaller:
    """Performs calls with await. With ``with_response`` they return a Response."""

    def __init__(self, core: _Core[AsyncTransport], *, raw: bool = False) -> None:
        self._core = core
        self._raw = raw

    async def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """The result of ``operation``. Raises the errors of the package."""
        flow = self._core.start(operation, arguments)
        try:
            step = next(flow)
            while True:
                outcome = await _asend(self._core, step.request)
                if isinstance(outcome, TransportFailure):
                    step = flow.throw(outcome)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            response: Response[T] = end.value
            return _result(response, self._raw)

    def with_response(self) -> AsyncCaller:
        """A caller whose calls return the Response."""
        return AsyncCaller(self._core, raw=True)


def _result(response: Response[T], raw: bool) -> T:
    # as_response gives the method the type that it has here.
    return cast(T, response) if raw else response.data


class Resource:
    """The base of a group of calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        return self._caller.call(operation, arguments)


class AsyncResource:
    """The base of a group of calls with await."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        return await self._caller.call(operation, arguments)


def as_response(method: Callable[P, R]) -> Callable[P, Response[R]]:
    """``method`` of a resource whose caller is ``with_response()``, with the type it then has."""
    return cast("Callable[P, Response[R]]", method)


def as_async_response(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[Response[R]]]:
    """As ``as_response``, for a method that is awaited."""
    return cast("Callable[P, Awaitable[Response[R]]]", method)


def environment_name(environment: object, environments: type[Enum]) -> str:
    """The name of ``environment`` in the profile.

    Raises TypeError for what is no member of ``environments``: its name as text, or a member of
    another package's environments, might stand for real money where play money is meant.
    """
    if isinstance(environment, environments):
        return str(environment.value)
    # Not shown: where the environment was forgotten, what was given may be a key.
    given = type(environment)
    kind = (
        f"{given.__module__}.{given.__name__}" if isinstance(environment, Enum) else given.__name__
    )
    meant = [
        member
        for member in environments
        if isinstance(environment, str) and environment in (member.name, member.value)
    ]
    members = ", ".join(f"{environments.__name__}.{each.name}" for each in meant or environments)
    choice = members if meant else f"one of {members}"
    raise TypeError(f"environment must be {choice} of this package, not {kind}")


def _settings(
    profile: Profile,
    environment: str,
    *,
    credentials: Mapping[str, Any],
    settings: Mapping[str, Any],
    base_url: str | None,
    clock: Callable[[], int] | None,
) -> CallSettings:
    if environment not in profile.environments:
        known = ", ".join(profile.environments)
        raise ValueError(f"unknown environment {environment!r}: there are {known}")
    host = profile.environments[environment]
    own = BaseUrl.parse(host.url)
    return CallSettings(
        profile=profile,
        base_url=own if base_url is None else BaseUrl.parse(base_url),
        signed_prefix=own.prefix,
        environment_headers=host.headers,
        signer=make_signer(profile.signing, credentials, settings),
        clock=time.time_ns if clock is None else clock,
    )


def _options(
    proxy: str | None,
    connection_limit: int,
    certificate_authority: str | os.PathLike[str] | None,
    transport: object,
    *,
    is_async: bool,
) -> TransportOptions:
    if isinstance(connection_limit, bool) or not isinstance(connection_limit, int):
        raise TypeError(f"connection_limit must be an int, not {type(connection_limit).__name__}")
    if connection_limit < 1:
        raise ValueError(f"connection_limit must be at least 1, got {connection_limit}")
    if transport is not None:
        # Found out with the first call, a transport of the other kind would look like a failure.
        if is_async:
            protocol, fits = "AsyncTransport", isinstance(transport, AsyncTransport)
        else:
            awaited = inspect.iscoroutinefunction(getattr(transport, "send", None))
            protocol, fits = "Transport", isinstance(transport, Transport) and not awaited
        if isinstance(transport, type) or not fits:
            raise TypeError(f"transport must be an object with the methods of {protocol}")
        given = {
            "proxy": proxy is not None,
            "connection_limit": connection_limit != DEFAULT_CONNECTION_LIMIT,
            "certificate_authority": certificate_authority is not None,
        }
        names = [name for name, is_given in given.items() if is_given]
        if names:
            raise TypeError(
                f"{' and '.join(names)} cannot be combined with transport: "
                "set them on your own transport"
            )
    return TransportOptions(proxy, connection_limit, certificate_authority)


class SyncClient:
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
        base_url: str | None = None,
        timeout: float | Timeout = 10.0,
        proxy: str | None = None,
        connection_limit: int = DEFAULT_CONNECTION_LIMIT,
        certificate_authority: str | os.PathLike[str] | None = None,
        transport: Transport | None = None,
        clock: Callable[[], int] | None = None,
    ) -> None:
        options = _options(
            proxy, connection_limit, certificate_authority, transport, is_async=False
        )
        shared = _settings(
            profile,
            environment,
            credentials=credentials,
            settings=settings,
            base_url=base_url,
            clock=clock,
        )
        used: Transport = Httpx2Transport(options) if transport is None else transport
        self._environment = environment
        self._core = _Core(shared, used, Timeout.of(timeout), owned=transport is None)
        self._caller = Caller(self._core)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._environment}, {self._core.settings.base_url})"

    def close(self) -> None:
        """Close the client; closing it again does nothing. Calls then raise RuntimeError."""
        if not self._core.closed:
            self._core.closed = True
            if self._core.owned:
                self._core.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient:
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
        base_url: str | None = None,
        timeout: float | Timeout = 10.0,
        proxy: str | None = None,
        connection_limit: int = DEFAULT_CONNECTION_LIMIT,
        certificate_authority: str | os.PathLike[str] | None = None,
        transport: AsyncTransport | None = None,
        clock: Callable[[], int] | None = None,
    ) -> None:
        options = _options(proxy, connection_limit, certificate_authority, transport, is_async=True)
        shared = _settings(
            profile,
            environment,
            credentials=credentials,
            settings=settings,
            base_url=base_url,
            clock=clock,
        )
        used: AsyncTransport = AsyncHttpx2Transport(options) if transport is None else transport
        self._environment = environment
        self._core = _Core(shared, used, Timeout.of(timeout), owned=transport is None)
        self._caller = AsyncCaller(self._core)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._environment}, {self._core.settings.base_url})"

    async def aclose(self) -> None:
        """Close the client; closing it again does nothing. Calls then raise RuntimeError."""
        if not self._core.closed:
            self._core.closed = True
            if self._core.owned:
                await self._core.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
