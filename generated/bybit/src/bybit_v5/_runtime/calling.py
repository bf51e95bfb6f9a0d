"""The two drivers that perform a call's flow, one sync, one async, and what hands calls to them."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from math import isinf
from threading import TIMEOUT_MAX
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar, cast

from .call_settings import CallSettings
from .flow import call
from .operation import JSON, Operation
from .reply import Response
from .steps import (
    AskProvider,
    CallFlow,
    CheckClosed,
    Correct,
    Flow,
    Open,
    ReadWhole,
    Reopen,
    RequestToken,
    Send,
    Sleep,
    Step,
    Synchronize,
    TakeTurn,
)
from .synchronizing import patience, synchronization
from .transport import (
    DEFAULT_MAXIMUM_REPLY_SIZE,
    AsyncTransport,
    HttpReply,
    Transport,
    TransportFailure,
)
from .waiting import wait_until_settled

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
AnyTransport = TypeVar("AnyTransport", bound="Transport | AsyncTransport")


class Connection(Generic[AnyTransport]):
    """What a client and those made from it with other options share."""

    def __init__(self, transport: AnyTransport, *, owned: bool) -> None:
        self.transport = transport
        self.owned = owned
        self.closed = False
        self._lock: tuple[asyncio.AbstractEventLoop, asyncio.Lock] | None = None

    def lock(self) -> asyncio.Lock:
        """Held by a task of the running loop while it asks the exchange for its time."""
        loop = asyncio.get_running_loop()
        if self._lock is None or self._lock[0] is not loop:
            self._lock = loop, asyncio.Lock()
        return self._lock[1]


def perform(connection: Connection[Transport], settings: CallSettings, flow: Flow[T]) -> T:
    """Do what ``flow`` yields, and return its result."""
    outcome: Any = None
    try:
        step = next(flow)
        while True:
            try:
                outcome = _do(connection, settings, step)
            except BaseException as error:
                step = flow.throw(error)
            else:
                step = flow.send(outcome)
    except StopIteration as end:
        result: T = end.value
        return result


def _do(connection: Connection[Transport], settings: CallSettings, step: Step) -> Any:
    match step:
        case Send():
            return _send(connection.transport, step)
        case Open() | ReadWhole():
            return _stream(connection.transport, step)
        case Sleep():
            time.sleep(step.seconds)
        case Synchronize():
            _synchronize(connection, settings, step)
        case AskProvider():
            return _ask(step)
        case RequestToken():
            _request_token(connection, settings, step)
        case TakeTurn() if settings.limiter is not None:
            return settings.limiter.take(step.limits, step.maximum_wait)
        case CheckClosed() if settings.limiter is not None:
            return settings.limiter.closed_for(step.limits)
        case Reopen() if settings.limiter is not None:
            settings.limiter.reopen(step.limits)
        case Correct() if settings.limiter is not None:
            settings.limiter.correct(
                step.limit,
                remaining=step.remaining,
                reset_in=step.reset_in,
                refused=step.refused,
            )
    return None


def _synchronize(
    connection: Connection[Transport], settings: CallSettings, step: Synchronize
) -> None:
    lock = settings.clock.lock
    if not lock.acquire(timeout=patience(settings, step)):
        return
    try:
        if settings.clock.is_due(step.wrong):
            perform(connection, settings, synchronization(settings, step.maximum_wait))
    finally:
        lock.release()


def _given(step: AskProvider) -> Any:
    # Only clients with such providers need the module.
    from .tokens import ask

    return ask(step.argument, step.provider, step.scopes)


def _ask(step: AskProvider) -> Any:
    given = _given(step)
    if not inspect.isawaitable(given):
        return given
    if inspect.iscoroutine(given):
        given.close()
    raise TypeError(f"{step.argument} has to be awaited: give it to an async client")


def _request_token(
    connection: Connection[Transport], settings: CallSettings, step: RequestToken
) -> None:
    from .oauth2 import token_request

    source, scopes, now = step.source, step.scopes, settings.clock.monotonic
    # Nobody waits for a new token while the old one is good.
    patience = 0.0 if source.is_usable(scopes, now()) else min(step.maximum_wait, TIMEOUT_MAX)
    if not source.lock.acquire(timeout=patience):
        return
    try:
        if source.attempts(scopes) == step.seen and source.is_due(scopes, now()):
            flow = token_request(settings, source, scopes, step.maximum_wait)
            perform(connection, settings, flow)
    finally:
        source.lock.release()


def _send(transport: Transport, step: Send) -> HttpReply:
    try:
        return _checked(transport.send(step.request, step.timeout))
    except TransportFailure:
        raise
    except Exception as error:
        raise _unexpected(error) from error


def _stream(transport: Transport, step: Open | ReadWhole) -> Any:
    # Only calls with such replies need the module.
    from .reply_streams import open_reply, read_whole

    try:
        if isinstance(step, ReadWhole):
            return read_whole(step.stream, DEFAULT_MAXIMUM_REPLY_SIZE)
        return open_reply(transport, step.request, step.timeout)
    except TransportFailure:
        raise
    except Exception as error:
        raise _unexpected(error) from error


async def aperform(
    connection: Connection[AsyncTransport], settings: CallSettings, flow: Flow[T]
) -> T:
    """Do what ``flow`` yields without blocking the event loop, and return its result."""
    outcome: Any = None
    try:
        step = next(flow)
        while True:
            try:
                outcome = await _ado(connection, settings, step)
            except BaseException as error:
                step = flow.throw(error)
            else:
                step = flow.send(outcome)
    except StopIteration as end:
        result: T = end.value
        return result


async def _ado(connection: Connection[AsyncTransport], settings: CallSettings, step: Step) -> Any:
    match step:
        case Send():
            return await _asend(connection.transport, step)
        case Open() | ReadWhole():
            return await _astream(connection.transport, step)
        case Sleep():
            await asyncio.sleep(step.seconds)
        case Synchronize():
            await _asynchronize(connection, settings, step)
        case AskProvider():
            given = _given(step)
            return await given if inspect.isawaitable(given) else given
        case RequestToken():
            await _arequest_token(connection, settings, step)
        case TakeTurn() if settings.limiter is not None:
            return await settings.limiter.atake(step.limits, step.maximum_wait)
        case CheckClosed() if settings.limiter is not None:
            return await settings.limiter.aclosed_for(step.limits)
        case Reopen() if settings.limiter is not None:
            await settings.limiter.areopen(step.limits)
        case Correct() if settings.limiter is not None:
            await settings.limiter.acorrect(
                step.limit,
                remaining=step.remaining,
                reset_in=step.reset_in,
                refused=step.refused,
            )
    return None


async def _asynchronize(
    connection: Connection[AsyncTransport], settings: CallSettings, step: Synchronize
) -> None:
    lock, maximum_wait = connection.lock(), patience(settings, step)
    if lock.locked() and not maximum_wait:
        return
    try:
        async with asyncio.timeout(maximum_wait or None):
            await lock.acquire()
    except TimeoutError:
        return
    try:
        if settings.clock.is_due(step.wrong):
            await aperform(connection, settings, synchronization(settings, step.maximum_wait))
    finally:
        lock.release()


async def _arequest_token(
    connection: Connection[AsyncTransport], settings: CallSettings, step: RequestToken
) -> None:
    from .oauth2 import token_request

    source, scopes, now = step.source, step.scopes, settings.clock.monotonic
    lock = source.async_lock()
    if lock.locked() and source.is_usable(scopes, now()):
        return
    try:
        async with asyncio.timeout(None if isinf(step.maximum_wait) else step.maximum_wait):
            await lock.acquire()
    except TimeoutError:
        return
    try:
        if source.attempts(scopes) == step.seen and source.is_due(scopes, now()):
            flow = token_request(settings, source, scopes, step.maximum_wait)
            await aperform(connection, settings, flow)
    finally:
        lock.release()


async def _asend(transport: AsyncTransport, step: Send) -> HttpReply:
    try:
        return _checked(await transport.send(step.request, step.timeout))
    except TransportFailure:
        raise
    except Exception as error:
        raise _unexpected(error) from error


async def _astream(transport: AsyncTransport, step: Open | ReadWhole) -> Any:
    from .reply_streams import aopen_reply, aread_whole

    try:
        if isinstance(step, ReadWhole):
            return await aread_whole(step.stream, DEFAULT_MAXIMUM_REPLY_SIZE)
        return await aopen_reply(transport, step.request, step.timeout)
    except TransportFailure:
        raise
    except Exception as error:
        raise _unexpected(error) from error


def _unexpected(error: Exception) -> TransportFailure:
    """Of an exception that no transport should raise nothing is known: it may be sent."""
    return TransportFailure(f"{type(error).__name__}: {error}", request_sent=True)


def _checked(reply: object) -> HttpReply:
    if not isinstance(reply, HttpReply):
        raise TypeError(f"the transport returned {type(reply).__name__}, not HttpReply")
    return reply


class _Options(Generic[AnyTransport]):
    """A connection with the settings that calls have on it."""

    def __init__(self, connection: Connection[AnyTransport], settings: CallSettings) -> None:
        self.connection = connection
        self.settings = settings

    def start(self, operation: Operation[T], arguments: Mapping[str, Any]) -> CallFlow[T]:
        """The flow of a call. Raises RuntimeError on a closed client."""
        self.check_open(operation.id)
        return call(self.settings, operation, arguments)

    def check_open(self, name: str) -> None:
        """Raise RuntimeError on a closed client; ``name`` is what was called."""
        if self.connection.closed:
            raise RuntimeError(f"{name}() was called on a client that is closed")

    def __repr__(self) -> str:
        return f"<{self.settings.profile.name} {self.settings.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client holds secrets and connections: it can be neither pickled nor copied"
        )


class Core(_Options[Transport]):
    """What the calls of a sync client need."""

    def start(self, operation: Operation[T], arguments: Mapping[str, Any]) -> CallFlow[T]:
        """The flow of a call. Raises RuntimeError on a closed client."""
        if any(content.form != JSON for content in operation.bodies):
            from .files import refuse_async

            refuse_async(arguments.values(), operation.id)
        return super().start(operation, arguments)


class AsyncCore(_Options[AsyncTransport]):
    """What the calls of an async client need."""


class Caller:
    """Performs calls. With ``with_response`` they return a Response instead of the data."""

    def __init__(self, core: Core, *, raw: bool = False) -> None:
        self._core = core
        self._raw = raw

    def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """The result of ``operation``. Raises the errors of the package."""
        core = self._core
        flow = core.start(operation, arguments)
        return _result(perform(core.connection, core.settings, flow), self._raw)

    def perform(self, name: str, make: Callable[[CallSettings], Flow[T]]) -> T:
        """The result of the flow that ``make`` makes of the settings, for the method ``name``."""
        core = self._core
        core.check_open(name)
        return perform(core.connection, core.settings, make(core.settings))

    def with_response(self) -> Caller:
        """A caller whose calls return the Response."""
        return Caller(self._core, raw=True)


class AsyncCaller:
    """Performs calls with await. With ``with_response`` they return a Response."""

    def __init__(self, core: AsyncCore, *, raw: bool = False) -> None:
        self._core = core
        self._raw = raw

    async def call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        """The result of ``operation``. Raises the errors of the package."""
        core = self._core
        flow = core.start(operation, arguments)
        return _result(await aperform(core.connection, core.settings, flow), self._raw)

    async def perform(self, name: str, make: Callable[[CallSettings], Flow[T]]) -> T:
        """The result of the flow that ``make`` makes of the settings, for the method ``name``."""
        core = self._core
        core.check_open(name)
        return await aperform(core.connection, core.settings, make(core.settings))

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

    def _wait(self, operation: Operation[Any], given: Mapping[str, Any], **how: Any) -> Any:
        make = partial(wait_until_settled, operation=operation, given=given, **how)
        return self._caller.perform(operation.id, make)


class AsyncResource:
    """The base of a group of calls with await."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        return await self._caller.call(operation, arguments)

    async def _wait(self, operation: Operation[Any], given: Mapping[str, Any], **how: Any) -> Any:
        make = partial(wait_until_settled, operation=operation, given=given, **how)
        return await self._caller.perform(operation.id, make)


def as_response(method: Callable[P, R]) -> Callable[P, Response[R]]:
    """``method`` of a resource whose caller is ``with_response()``, with the type it then has."""
    return cast("Callable[P, Response[R]]", method)


def as_async_response(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[Response[R]]]:
    """As ``as_response``, for a method that is awaited."""
    return cast("Callable[P, Awaitable[Response[R]]]", method)
