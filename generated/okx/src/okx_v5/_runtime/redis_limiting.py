"""A limiter that processes and hosts share, on Redis or Valkey."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Literal, Self, get_args

from .limiting import (
    DEFAULT_MARGIN,
    Limit,
    RateLimiter,
    RateLimiterUnavailable,
    Turn,
    WhenExceeded,
    checked_choice,
    checked_margin,
    closure_seconds,
)
from .redis_scripts import CLOSED_FOR, CORRECT, REOPEN, TAKE
from .redis_store import Command, Store

IfUnavailable = Literal["raise", "allow", "local"]

#: No turn is reserved farther off, in seconds: what is stored has to expire some day.
_FARTHEST = 86_400.0
_MICROSECONDS = 1_000_000


class RedisRateLimiter:
    """Keeps the calls of all processes and hosts that share a store within their limits.

    All buckets of a call are counted together or not at all, by the clock of the store. Turns are
    handed out in the order of asking. Stored are the names of buckets and times, and they expire.

    The store is given ``timeout`` seconds to accept a connection and as many for each answer, and
    is not asked again for a second after it failed. ``if_unavailable`` says what becomes of calls
    meanwhile: ``"raise"`` refuses them, ``"allow"`` sends them uncounted, ``"local"`` counts them
    in this process alone, from what this process has sent before.

    Close a limiter that was given a URL: ``close`` or ``with`` what sync calls use, ``aclose`` or
    ``async with`` what the calls of an event loop use. A client of redis-py that was passed in
    stays open; its own timeouts and retries hold.

    Args:
        url_or_client: ``redis://``, ``rediss://`` or ``unix://``, or a client of redis-py: a
            ``redis.Redis`` serves sync and async calls, a ``redis.asyncio.Redis`` async ones.
        when_exceeded: ``"wait"`` until it is a call's turn, or ``"raise"`` at once.
        if_unavailable: What becomes of calls while the store cannot be reached.
        prefix: What the names in the store begin with.
        margin: Seconds that are added to every period, for what the network adds and takes.
        timeout: Seconds for the store to accept a connection, and for each of its answers.

    Raises ImportError without redis-py, TypeError and ValueError for wrong arguments.
    """

    def __init__(
        self,
        url_or_client: object,
        *,
        when_exceeded: WhenExceeded = "wait",
        if_unavailable: IfUnavailable = "raise",
        prefix: str = "rate-limit",
        margin: float = DEFAULT_MARGIN,
        timeout: float = 0.5,
    ) -> None:
        self.when_exceeded: WhenExceeded = checked_choice(when_exceeded)
        if if_unavailable not in get_args(IfUnavailable):
            choices = ", ".join(map(repr, get_args(IfUnavailable)))
            raise ValueError(f"if_unavailable must be one of {choices}, got {if_unavailable!r}")
        if not 0 < timeout < 60:
            raise ValueError(f"timeout must be a number of seconds up to 60, got {timeout}")
        self._if_unavailable = if_unavailable
        self._margin = checked_margin(margin)
        # The braces keep all names in one slot of a cluster, where a script needs them.
        self._prefix = f"{{{prefix}}}:"
        self._store = Store(url_or_client, timeout)
        self._local = RateLimiter(when_exceeded=when_exceeded, margin=margin)

    def __repr__(self) -> str:
        choices = f"when_exceeded={self.when_exceeded!r}, if_unavailable={self._if_unavailable!r}"
        return f"RedisRateLimiter({choices})"

    def take(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """A turn in all of ``limits`` or in none; ``maximum_wait`` is in seconds.

        Raises RateLimiterUnavailable.
        """
        if not limits:
            return Turn(0.0, taken=True)
        try:
            reply = self._store.run(self._take(limits, maximum_wait))
        except RateLimiterUnavailable as error:
            return self._take_without_store(error, limits, maximum_wait)
        return self._turn(reply, limits)

    async def atake(self, limits: Sequence[Limit], maximum_wait: float) -> Turn:
        """As ``take``; the event loop goes on meanwhile."""
        if not limits:
            return Turn(0.0, taken=True)
        try:
            reply = await self._store.arun(self._take(limits, maximum_wait))
        except RateLimiterUnavailable as error:
            return self._take_without_store(error, limits, maximum_wait)
        return self._turn(reply, limits)

    def closed_for(self, limits: Sequence[Limit]) -> float:
        """Seconds for which a refusal closes one of ``limits``; 0.0 where none is known to."""
        try:
            return int(self._store.run(self._closed_for(limits))) / _MICROSECONDS
        except RateLimiterUnavailable:
            return self._local.closed_for(limits)

    async def aclosed_for(self, limits: Sequence[Limit]) -> float:
        """As ``closed_for``; the event loop goes on meanwhile."""
        try:
            return int(await self._store.arun(self._closed_for(limits))) / _MICROSECONDS
        except RateLimiterUnavailable:
            return self._local.closed_for(limits)

    def correct(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """Learn from a reply. A store that cannot be reached does not: the reply is what counts."""
        self._local.correct(limit, remaining=remaining, reset_in=reset_in, refused=refused)
        command = self._correct(limit, remaining, reset_in, refused)
        if command is not None:
            try:
                self._store.run(command)
            except RateLimiterUnavailable:
                return

    async def acorrect(
        self, limit: Limit, *, remaining: int | None, reset_in: float | None, refused: bool
    ) -> None:
        """As ``correct``; the event loop goes on meanwhile."""
        self._local.correct(limit, remaining=remaining, reset_in=reset_in, refused=refused)
        command = self._correct(limit, remaining, reset_in, refused)
        if command is not None:
            try:
                await self._store.arun(command)
            except RateLimiterUnavailable:
                return

    def reopen(self, limits: Sequence[Limit]) -> None:
        """Forget the refusals that closed ``limits``; a store that cannot be reached does not."""
        self._local.reopen(limits)
        with suppress(RateLimiterUnavailable):
            self._store.run(self._reopen(limits))

    async def areopen(self, limits: Sequence[Limit]) -> None:
        """As ``reopen``; the event loop goes on meanwhile."""
        self._local.reopen(limits)
        with suppress(RateLimiterUnavailable):
            await self._store.arun(self._reopen(limits))

    def close(self) -> None:
        """Close the connections that this limiter has made for sync calls."""
        self._store.close()

    async def aclose(self) -> None:
        """Close the connections that this limiter has made for this event loop."""
        await self._store.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _take(self, limits: Sequence[Limit], maximum_wait: float) -> Command:
        wait = max(-1.0, min(maximum_wait, _FARTHEST))
        arguments: list[str | int] = [round(wait * _MICROSECONDS), uuid.uuid4().hex]
        keys: list[str] = []
        for limit in limits:
            keys += self._keys(limit)
            arguments += [limit.count, self._span(limit)]
        return Command(TAKE, keys, arguments)

    def _correct(
        self, limit: Limit, remaining: int | None, reset_in: float | None, refused: bool
    ) -> Command | None:
        """What tells the store, where there is anything to tell."""
        if remaining is None and not refused:
            return None
        closure = closure_seconds(limit, reset_in, self._margin) if refused else 0
        left = limit.count if remaining is None else min(max(remaining, 0), limit.count)
        arguments: list[str | int] = [left, round(closure * _MICROSECONDS), uuid.uuid4().hex]
        arguments += [limit.count, self._span(limit)]
        return Command(CORRECT, self._keys(limit), arguments)

    def _closed_for(self, limits: Sequence[Limit]) -> Command:
        return Command(CLOSED_FOR, [self._keys(limit)[1] for limit in limits], [])

    def _reopen(self, limits: Sequence[Limit]) -> Command:
        return Command(REOPEN, [self._keys(limit)[1] for limit in limits], [])

    def _keys(self, limit: Limit) -> list[str]:
        name = f"{self._prefix}{limit.bucket}|{limit.period:g}"
        return [f"{name}|slots", f"{name}|closed"]

    def _span(self, limit: Limit) -> int:
        return round((limit.period + self._margin) * _MICROSECONDS)

    def _turn(self, reply: Any, limits: Sequence[Limit]) -> Turn:
        delay = int(reply[1]) / _MICROSECONDS
        taken = int(reply[0]) == 1
        if taken and self._if_unavailable == "local":
            # So that it knows them when it has to take over.
            self._local.count_elsewhere(limits, delay)
        return Turn(delay, taken)

    def _take_without_store(
        self, error: RateLimiterUnavailable, limits: Sequence[Limit], maximum_wait: float
    ) -> Turn:
        """What was chosen for a store that cannot be reached."""
        if self._if_unavailable == "raise":
            raise error
        if self._if_unavailable == "allow":
            return Turn(0.0, taken=True)
        return self._local.take(limits, maximum_wait)
