"""The two drivers that perform a flow step by step: one sync, one async."""

from __future__ import annotations

import inspect
import time
from math import isinf
from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from .call_settings import CallSettings
from .steps import (
    AskProvider,
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

if TYPE_CHECKING:
    # Loaded by what awaits alone: it takes long, and a sync client has no use for it.
    import asyncio

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
        """Held by a task of the running loop while it asks the API for its time."""
        import asyncio

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
                if isinstance(step, Send):
                    outcome = _send(connection.transport, step)
                else:
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
        case TakeTurn() if settings.limiter is not None:
            return settings.limiter.take(step.limits, step.maximum_wait)
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
        reply = transport.send(step.request, step.timeout)
        return reply if isinstance(reply, HttpReply) else _refused(reply)
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
                if isinstance(step, Send):
                    outcome = await _asend(connection.transport, step)
                else:
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
        case TakeTurn() if settings.limiter is not None:
            return await settings.limiter.atake(step.limits, step.maximum_wait)
        case Open() | ReadWhole():
            return await _astream(connection.transport, step)
        case Sleep():
            await _asleep(step.seconds)
        case Synchronize():
            await _asynchronize(connection, settings, step)
        case AskProvider():
            given = _given(step)
            return await given if inspect.isawaitable(given) else given
        case RequestToken():
            await _arequest_token(connection, settings, step)
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


async def _asleep(seconds: float) -> None:
    import asyncio

    await asyncio.sleep(seconds)


async def _asynchronize(
    connection: Connection[AsyncTransport], settings: CallSettings, step: Synchronize
) -> None:
    import asyncio

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
    import asyncio

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
        reply = await transport.send(step.request, step.timeout)
        return reply if isinstance(reply, HttpReply) else _refused(reply)
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


def _refused(reply: object) -> NoReturn:
    raise TypeError(f"the transport returned {type(reply).__name__}, not HttpReply")
