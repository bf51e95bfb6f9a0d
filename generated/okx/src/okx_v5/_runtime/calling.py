"""What hands the calls of clients and resources to the drivers that perform them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar, cast

from .call_settings import CallSettings
from .flow import judged_call
from .judging import Judgement
from .operation import Operation
from .performing import AnyTransport, Connection, aperform, perform
from .reply import Response
from .steps import Flow
from .transport import (
    AsyncTransport,
    Transport,
)

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class _Options(Generic[AnyTransport]):
    """A connection with the settings that calls have on it."""

    def __init__(self, connection: Connection[AnyTransport], settings: CallSettings) -> None:
        self.connection = connection
        self.settings = settings

    def start(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Flow[Judgement[T]]:
        """The flow of a call. Raises RuntimeError on a closed client."""
        if self.connection.closed:
            self.check_open(operation.id)
        if operation.has_other_bodies_than_json:
            self.check_files(operation, arguments)
        return judged_call(self.settings, operation, arguments)

    def check_files(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        """Raise TypeError where a file of the arguments cannot be read by the client."""

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

    def check_files(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        """Raise TypeError where a file of the arguments has to be awaited."""
        from .files import refuse_async

        refuse_async(arguments.values(), operation.id)


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
        judgement = perform(core.connection, core.settings, flow)
        # as_response gives the method the type that it has where it returns the Response.
        return cast("T", judgement.response()) if self._raw else judgement.data

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
        judgement = await aperform(core.connection, core.settings, flow)
        return cast("T", judgement.response()) if self._raw else judgement.data

    async def perform(self, name: str, make: Callable[[CallSettings], Flow[T]]) -> T:
        """The result of the flow that ``make`` makes of the settings, for the method ``name``."""
        core = self._core
        core.check_open(name)
        return await aperform(core.connection, core.settings, make(core.settings))

    def with_response(self) -> AsyncCaller:
        """A caller whose calls return the Response."""
        return AsyncCaller(self._core, raw=True)


class Resource:
    """The base of a group of calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> T:
        return self._caller.call(operation, arguments)

    def _wait(self, operation: Operation[Any], given: Mapping[str, Any], **how: Any) -> Any:
        # Few programs wait: what does is loaded with the first wait.
        from .waiting import wait_until_settled

        make = partial(wait_until_settled, operation=operation, given=given, **how)
        return self._caller.perform(operation.id, make)


class AsyncResource:
    """The base of a group of calls with await."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def _call(self, operation: Operation[T], arguments: Mapping[str, Any]) -> Awaitable[T]:
        return self._caller.call(operation, arguments)

    async def _wait(self, operation: Operation[Any], given: Mapping[str, Any], **how: Any) -> Any:
        # Few programs wait: what does is loaded with the first wait.
        from .waiting import wait_until_settled

        make = partial(wait_until_settled, operation=operation, given=given, **how)
        return await self._caller.perform(operation.id, make)


def as_response(method: Callable[P, R]) -> Callable[P, Response[R]]:
    """``method`` of a resource whose caller is ``with_response()``, with the type it then has."""
    return cast("Callable[P, Response[R]]", method)


def as_async_response(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[Response[R]]]:
    """As ``as_response``, for a method that is awaited."""
    return cast("Callable[P, Awaitable[Response[R]]]", method)
