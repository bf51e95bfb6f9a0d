"""Runs scripts on Redis or Valkey, sync and async. No other module knows redis-py."""

from __future__ import annotations

import asyncio
import importlib
import time
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from .limiting import RateLimiterUnavailable

#: After a failure the store is left alone for so long, in seconds: calls do not wait for it one
#: after the other.
_REST = 1.0


@dataclass(frozen=True, slots=True)
class Command:
    """A script with all that it is given."""

    script: str
    keys: list[str]
    arguments: list[str | int]


class Store:
    """A Redis or Valkey, by URL or by a client of redis-py.

    Of a URL, sync clients are made for the process and async ones for each event loop. Raises
    ImportError without redis-py, TypeError and ValueError for what is neither.
    """

    def __init__(self, url_or_client: object, timeout: float) -> None:
        self._redis = _redis_py()
        # A wrong password, a read-only replica, a lost connection: no answer is no permission.
        self._failures = (self._redis.RedisError, OSError, asyncio.TimeoutError)
        self._asked_again_at = 0.0
        self._reason = ""
        self._url: str | None = None
        self._sync: Any = None
        self._async: Any = None
        self._by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = WeakKeyDictionary()
        if isinstance(url_or_client, str):
            self._url = url_or_client
            # At once, and never twice: a limiter that tries again for long is a call that hangs.
            retry = importlib.import_module("redis.retry").Retry(
                importlib.import_module("redis.backoff").NoBackoff(), 0
            )
            self._options = {"socket_timeout": timeout, "socket_connect_timeout": timeout}
            try:
                self._sync = self._redis.Redis.from_url(self._url, retry=retry, **self._options)
            except ValueError:
                # What a wrong URL is told to be wrong with may be its password.
                raise ValueError(
                    "url_or_client must look like redis://[[user]:password@]host[:port][/database]"
                ) from None
        elif isinstance(url_or_client, self._redis.asyncio.Redis):
            self._async = _checked(url_or_client)
        elif isinstance(url_or_client, self._redis.Redis):
            self._sync = _checked(url_or_client)
        else:
            raise TypeError(
                "url_or_client must be a str, a redis.Redis or a redis.asyncio.Redis, "
                f"not {type(url_or_client).__name__}"
            )

    def run(self, command: Command) -> Any:
        """What the script answers. Raises RateLimiterUnavailable."""
        if self._sync is None:
            raise TypeError("a limiter with an async client of redis-py serves async calls only")
        self._check_rest()
        try:
            return self._sync.register_script(command.script)(command.keys, command.arguments)
        except self._failures as error:
            raise self._failed(error) from error

    async def arun(self, command: Command) -> Any:
        """As ``run``; the event loop goes on meanwhile."""
        client = self._async or self._of_this_loop()
        if client is None:
            return await asyncio.to_thread(self.run, command)
        self._check_rest()
        try:
            return await client.register_script(command.script)(command.keys, command.arguments)
        except self._failures as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Close the connections of sync calls, where they are the store's own."""
        if self._url is not None:
            self._sync.close()

    async def aclose(self) -> None:
        """Close the store's own connections of this event loop; threads may still use theirs."""
        client = self._by_loop.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    def _of_this_loop(self) -> Any:
        """The async client of the running event loop; None where a sync client was given."""
        if self._url is None:
            return None
        loop = asyncio.get_running_loop()
        client = self._by_loop.get(loop)
        if client is None:
            retry = importlib.import_module("redis.asyncio.retry").Retry(
                importlib.import_module("redis.backoff").NoBackoff(), 0
            )
            client = self._redis.asyncio.Redis.from_url(self._url, retry=retry, **self._options)
            self._by_loop[loop] = client
        return client

    def _check_rest(self) -> None:
        if time.monotonic() < self._asked_again_at:
            raise RateLimiterUnavailable(self._reason)

    def _failed(self, error: BaseException) -> RateLimiterUnavailable:
        self._reason = f"the rate limiter's store failed: {type(error).__name__}: {error}"
        self._asked_again_at = time.monotonic() + _REST
        return RateLimiterUnavailable(self._reason)


def _redis_py() -> Any:
    try:
        redis: Any = importlib.import_module("redis")
        importlib.import_module("redis.asyncio")
    except ImportError as error:
        raise ImportError(
            "RedisRateLimiter needs the package redis: install this package with its extra "
            "[redis], or `pip install redis`"
        ) from error
    return redis


def _checked(client: Any) -> Any:
    """``client``; raises ValueError where a store that hangs would hang every call."""
    options = client.connection_pool.connection_kwargs
    for name in ("socket_timeout", "socket_connect_timeout"):
        if options.get(name) is None and not (
            "path" in options and name.endswith("connect_timeout")
        ):
            raise ValueError(f"the client of redis-py must have a {name}")
    return client
