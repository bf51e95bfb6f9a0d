"""For tests of whole calls: time that passes when told, and a transport that plays a script."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

import pytest
from runtime import performing
from runtime.client import AsyncClient, SyncClient
from runtime.operation import Operation
from runtime.retrying import RetryPolicy
from runtime.transport import HttpReply, HttpRequest, Timeout, TransportFailure
from runtime_support import NOW, OK, WRITE, async_client, sync_client

#: Three attempts with waits of exactly 1 and 2 seconds.
STEADY = RetryPolicy(attempts=3, first_delay=1.0, maximum_delay=8.0, jitter=0.0)
#: The same for tests whose time is real.
QUICK = RetryPolicy(attempts=3, first_delay=0.01, maximum_delay=0.01, jitter=0.0)
KINDS = ("sync", "async")
NOT_SENT = TransportFailure("connection refused", request_sent=False)
LOST = TransportFailure("reset by peer", request_sent=True)
WRITE_ARGUMENTS = {"text": "a", "amount": None, "exact": None, "legs": None}
READ_ARGUMENTS = {"owner": "me", "text": None, "amount": None, "level": None, "flag": None}


def ok() -> HttpReply:
    """A reply that says success."""
    return HttpReply(200, (), OK)


def refusal(code: int, *, status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> HttpReply:
    """A reply with an error code in its envelope."""
    return HttpReply(status, tuple(headers), b'{"code":%d,"msg":"no"}' % code)


def page(status: int, *headers: tuple[str, str]) -> HttpReply:
    """A reply that is no envelope."""
    return HttpReply(status, headers, b"<html>no</html>")


class FakeTime:
    """A monotonic and a wall clock; sleeping moves both on, and a step only the wall clock."""

    def __init__(self) -> None:
        self.now = 5000.0
        self.step = 0.0
        self.waits: list[float] = []
        #: Happens while somebody sleeps.
        self.meanwhile: Callable[[], None] | None = None

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> int:
        return NOW + round((self.now - 5000.0 + self.step) * 1e9)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            meanwhile()

    async def asleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.sleep(seconds)

    def options(self) -> dict[str, Any]:
        """Arguments of a client that goes by this time."""
        return {"clock": self.wall, "monotonic": self.monotonic}


class _Module:
    """A module with other functions in it."""

    def __init__(self, module: ModuleType, **replaced: Any) -> None:
        self._module = module
        self.__dict__.update(replaced)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)


@pytest.fixture
def fake_time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    """Time for the drivers of calls: their sleeping takes none."""
    fake = FakeTime()
    monkeypatch.setattr(performing, "time", _Module(time, sleep=fake.sleep))
    monkeypatch.setattr(performing, "_asleep", fake.asleep)
    return fake


Answer = HttpReply | BaseException | Callable[[HttpRequest], HttpReply]


@dataclass
class Script:
    """Answers in turn, the last one for ever; each takes so many seconds of the fake time."""

    answers: list[Answer]
    time: FakeTime | None = None
    takes: float = 0.0
    requests: list[HttpRequest] = field(default_factory=list)
    timeouts: list[Timeout] = field(default_factory=list)
    closed: int = 0

    def answer(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        answer = self.answers[min(len(self.requests), len(self.answers) - 1)]
        self.requests.append(request)
        self.timeouts.append(timeout)
        if self.time is not None:
            self.time.now += self.takes
        if isinstance(answer, BaseException):
            raise answer
        return answer if isinstance(answer, HttpReply) else answer(request)


class SyncScript(Script):
    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        return self.answer(request, timeout)

    def close(self) -> None:
        self.closed += 1


class AsyncScript(Script):
    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        await asyncio.sleep(0)
        return self.answer(request, timeout)

    async def aclose(self) -> None:
        self.closed += 1


def script(kind: str, *answers: Answer, **more: Any) -> Script:
    """A transport of the kind that plays ``answers``."""
    return (SyncScript if kind == "sync" else AsyncScript)(list(answers), **more)


def client(kind: str, transport: Script | None = None, **options: Any) -> Any:
    """A client of the kind."""
    options = {"transport": transport} | options if transport is not None else options
    return sync_client(**options) if kind == "sync" else async_client(**options)


def run(
    used: SyncClient | AsyncClient,
    operation: Operation[Any] = WRITE,
    arguments: dict[str, Any] | None = None,
) -> Any:
    """The result of a call."""
    if arguments is None:
        names = {parameter.name for parameter in operation.parameters}
        given = WRITE_ARGUMENTS | READ_ARGUMENTS
        arguments = {name: given[name] for name in names}
    if isinstance(used, SyncClient):
        return used._caller.call(operation, arguments)
    return asyncio.run(_later(used, operation, arguments))


async def _later(used: AsyncClient, operation: Operation[Any], arguments: dict[str, Any]) -> Any:
    return await used._caller.call(operation, arguments)


def header(request: HttpRequest, name: str) -> str:
    """A header of a request that is there once."""
    (value,) = (text for key, text in request.headers if key == name)
    return value


def with_rule(profile: Any, *rules: Any, **more: Any) -> Any:
    """``profile`` with other error codes first."""
    return replace(profile, error_codes=(*rules, *profile.error_codes), **more)
