"""Drives iterators over pages the same way, whether they are sync or async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from call_support import KINDS, client, script
from paging_exchange import (
    CURSOR,
    arguments,
    boundary,
    operation,
    rule,
)
from runtime.iterating import AsyncRowIterator, Page, RowIterator
from runtime.operation import Operation

both = pytest.mark.parametrize("kind", KINDS)
BY_CURSOR = operation(rule(step=CURSOR))
BY_TIME = operation(rule(step=boundary(inclusive=True)))


def rows(count: int, *, every: int = 1) -> list[dict[str, Any]]:
    """Rows one millisecond apart, or so many at each."""
    return [{"at": 1000 + index // every, "id": str(index)} for index in range(count)]


class Reader:
    """One iterator, driven the same way whether it is sync or async."""

    def __init__(self, kind: str, used: Any, described: Operation[Any], **how: Any) -> None:
        given = {name: how.pop(name) for name in list(how) if name in arguments()}
        made: Any = RowIterator if kind == "sync" else AsyncRowIterator
        self.rows: Any = made(used._caller, described, arguments(**given), **how)
        self._loop = asyncio.Runner() if kind == "async" else None
        self._client = used

    def end(self) -> None:
        """Close the client and the event loop."""
        self.close_client()
        if self._loop is not None:
            self._loop.close()

    def close_client(self) -> None:
        if self._loop is None:
            self._client.close()
        else:
            self._loop.run(self._client.aclose())

    def take(self, count: int | None = None) -> list[str]:
        """The ids of the next rows; of all that are left without a count."""

        async def later() -> list[str]:
            found: list[str] = []
            async for row in self.rows:
                found.append(row.id)
                if len(found) == count:
                    break
            return found

        if self._loop is not None:
            return self._loop.run(later())
        found: list[str] = []
        for row in self.rows:
            found.append(row.id)
            if len(found) == count:
                break
        return found

    def pages(self, count: int | None = None) -> list[Page[Any, Any]]:
        async def later() -> list[Page[Any, Any]]:
            found: list[Page[Any, Any]] = []
            async for each in self.rows.pages():
                found.append(each)
                if len(found) == count:
                    break
            return found

        if self._loop is not None:
            return self._loop.run(later())
        found: list[Page[Any, Any]] = []
        for each in self.rows.pages():
            found.append(each)
            if len(found) == count:
                break
        return found

    def close(self) -> None:
        if self._loop is not None:
            self._loop.run(self.rows.aclose())
        else:
            self.rows.close()


@pytest.fixture
def reader() -> Iterator[Any]:
    """Makes readers, with the transport of each; closes them all."""
    made: list[Reader] = []

    def make(*args: Any, **how: Any) -> tuple[Reader, Any]:
        reading, transport = _reader(*args, **how)
        made.append(reading)
        return reading, transport

    yield make
    for reading in made:
        reading.end()


def _reader(
    kind: str, answer: Any, described: Operation[Any] = BY_CURSOR, **how: Any
) -> tuple[Reader, Any]:
    options = {name: how.pop(name) for name in ("retry", "rate_limiter", "time") if name in how}
    time = options.pop("time", None)
    transport = script(kind, answer)
    more = {} if time is None else time.options()
    used = client(kind, transport, **options, **more)
    try:
        return Reader(kind, used, described, **how), transport
    except BaseException:
        if kind == "sync":
            used.close()
        raise


def newest_first(count: int) -> list[str]:
    return [str(index) for index in reversed(range(count))]
