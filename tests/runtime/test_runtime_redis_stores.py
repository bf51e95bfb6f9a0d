"""What a shared limiter can be given as its store, and what it says of the rest."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import redis
import redis.asyncio
from limiting_support import ONE
from redis_server import RedisServer, skip_without_server
from runtime.redis_limiting import RedisRateLimiter


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    skip_without_server()
    with RedisServer() as running:
        yield running


@pytest.fixture
def prefix() -> str:
    """Names of this test alone."""
    return uuid.uuid4().hex


async def test_a_sync_client_of_redis_py_serves_both_kinds_of_calls(
    server: RedisServer, prefix: str
) -> None:
    with redis.Redis.from_url(server.url, socket_timeout=5) as given:
        async with RedisRateLimiter(given, prefix=prefix) as limiter:
            assert limiter.take([ONE], 0).taken
            assert not (await limiter.atake([ONE], 0)).taken
        assert given.ping(), "a client that was passed in stays open"


async def test_an_async_client_of_redis_py_serves_async_calls(
    server: RedisServer, prefix: str
) -> None:
    async with redis.asyncio.Redis.from_url(server.url, socket_timeout=5) as given:
        async with RedisRateLimiter(given, prefix=prefix) as limiter:
            assert (await limiter.atake([ONE], 0)).taken
            with pytest.raises(TypeError, match="serves async calls only"):
                limiter.take([ONE], 0)
        assert await given.ping()


def test_what_cannot_be_a_store_is_told() -> None:
    with pytest.raises(TypeError, match="not int"):
        RedisRateLimiter(6379)
    for url in ("http://h", "redis://:canary#x@h:1", "redis://user:canary@h:port"):
        with pytest.raises(ValueError, match="must look like redis://") as caught:
            RedisRateLimiter(url)
        assert "canary" not in str(caught.value)
        assert caught.value.__suppress_context__
    with (
        redis.Redis(socket_timeout=None) as hanging,
        pytest.raises(ValueError, match="must have a socket_timeout"),
    ):
        RedisRateLimiter(hanging)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"when_exceeded": "sleep"}, "when_exceeded must be"),
        ({"if_unavailable": "ignore"}, "if_unavailable must be one of 'raise', 'allow', 'local'"),
        ({"margin": -1}, "margin must be"),
        ({"timeout": 0}, "timeout must be"),
    ],
)
def test_wrong_arguments_are_told(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        RedisRateLimiter("redis://localhost", **arguments)


def test_without_redis_py_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ImportError, match=r"extra \[redis\], or `pip install redis`"):
        RedisRateLimiter("redis://localhost")
