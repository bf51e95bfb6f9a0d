"""ReportsResource: the calls under ``client.reports``."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from .._runtime.async_streaming import AsyncByteStream
from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BINARY, PATH, TEXT, Operation, Parameter
from .._runtime.reply_contents import ReplyContent
from .._runtime.streaming import ByteStream
from .._runtime.wire import Text
from ..models.reports import Report
from ..models.shared import Problem

GET: Operation[Report | str | bytes] = Operation(
    id="reports.get",
    method="GET",
    path="/reports/{name}",
    result=Report | str | bytes,
    replies={
        "200": (
            ReplyContent("application/json", Report),
            ReplyContent("text/csv", str, TEXT),
            ReplyContent("application/pdf", bytes, BINARY),
        )
    },
    accept="application/json, text/csv, application/pdf",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
TITLE: Operation[str] = Operation(
    id="reports.title",
    method="GET",
    path="/reports/{name}/title",
    result=str,
    replies={"200": (ReplyContent("text/plain", str, TEXT),)},
    accept="text/plain",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
COUNT: Operation[int | None] = Operation(
    id="reports.count",
    method="GET",
    path="/reports/{name}/count",
    result=int | None,
    replies={"200": (ReplyContent("text/plain", int),), "204": ()},
    accept="text/plain",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
DAY: Operation[date] = Operation(
    id="reports.day",
    method="GET",
    path="/reports/{name}/day",
    result=date,
    replies={"200": (ReplyContent("text/plain", date, TEXT),)},
    accept="text/plain",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
COVER: Operation[bytes] = Operation(
    id="reports.cover",
    method="GET",
    path="/reports/{name}/cover",
    result=bytes,
    replies={"200": (ReplyContent("image/*", bytes, BINARY),)},
    accept="image/*",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
NOTE: Operation[str] = Operation(
    id="reports.note",
    method="GET",
    path="/reports/{name}/note",
    result=str,
    replies={"200": (ReplyContent("*/*", str, TEXT),)},
    accept="*/*",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
SEAL: Operation[bytes] = Operation(
    id="reports.seal",
    method="GET",
    path="/reports/{name}/seal",
    result=bytes,
    replies={"200": (ReplyContent("*/*", bytes, TEXT),)},
    accept="*/*",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
SCAN: Operation[bytes] = Operation(
    id="reports.scan",
    method="GET",
    path="/reports/{name}/scan",
    result=bytes,
    replies={
        "200": (
            ReplyContent("application/octet-stream", bytes, BINARY),
            ReplyContent("application/json", bytes, BINARY),
        )
    },
    accept="application/octet-stream, application/json",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
TABLE: Operation[list[int]] = Operation(
    id="reports.table",
    method="GET",
    path="/reports/{name}/table",
    result=list[int],
    accept="application/json, text/plain",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
SCRIPT: Operation[str] = Operation(
    id="reports.script",
    method="GET",
    path="/reports/{name}/script",
    result=str,
    replies={"200": (ReplyContent("application/javascript", str, TEXT),)},
    accept="application/javascript",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
FEED: Operation[str] = Operation(
    id="reports.feed",
    method="GET",
    path="/reports/{name}/feed",
    result=str,
    replies={"200": (ReplyContent("application/atom+xml", str, TEXT),)},
    accept="application/atom+xml",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
ANYTHING: Operation[Any] = Operation(
    id="reports.anything",
    method="GET",
    path="/reports/{name}/anything",
    result=Any,
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
LOST: Operation[None] = Operation(
    id="reports.lost",
    method="GET",
    path="/reports/{name}/lost",
    result=type(None),
    errors={"404": Problem},
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)


class ReportsResource(Resource):
    """The reports operations."""

    @cached_property
    def with_response(self) -> ReportsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ReportsResourceWithResponse(ReportsResource(self._caller.with_response()))

    def get(self, *, name: str) -> Report | str | bytes:
        """``GET /reports/{name}``.

        Args:
            name: ``name``.

        Returns:
            ``Report | str | bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET,
            {
                "name": name,
            },
        )

    def stream_get(self, *, name: str) -> ByteStream:
        """As ``get``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return ByteStream(
            self._caller,
            GET,
            {
                "name": name,
            },
        )

    def title(self, *, name: str) -> str:
        """``GET /reports/{name}/title``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/title
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            TITLE,
            {
                "name": name,
            },
        )

    def count(self, *, name: str) -> int | None:
        """``GET /reports/{name}/count``.

        Args:
            name: ``name``.

        Returns:
            ``int | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/count
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            COUNT,
            {
                "name": name,
            },
        )

    def day(self, *, name: str) -> date:
        """``GET /reports/{name}/day``.

        Args:
            name: ``name``.

        Returns:
            ``date``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/day
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            DAY,
            {
                "name": name,
            },
        )

    def cover(self, *, name: str) -> bytes:
        """``GET /reports/{name}/cover``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/cover
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            COVER,
            {
                "name": name,
            },
        )

    def stream_cover(self, *, name: str) -> ByteStream:
        """As ``cover``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return ByteStream(
            self._caller,
            COVER,
            {
                "name": name,
            },
        )

    def note(self, *, name: str) -> str:
        """``GET /reports/{name}/note``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/note
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            NOTE,
            {
                "name": name,
            },
        )

    def seal(self, *, name: str) -> bytes:
        """``GET /reports/{name}/seal``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/seal
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            SEAL,
            {
                "name": name,
            },
        )

    def scan(self, *, name: str) -> bytes:
        """``GET /reports/{name}/scan``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/scan
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            SCAN,
            {
                "name": name,
            },
        )

    def stream_scan(self, *, name: str) -> ByteStream:
        """As ``scan``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return ByteStream(
            self._caller,
            SCAN,
            {
                "name": name,
            },
        )

    def table(self, *, name: str) -> list[int]:
        """``GET /reports/{name}/table``.

        Args:
            name: ``name``.

        Returns:
            ``list[int]``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/table
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            TABLE,
            {
                "name": name,
            },
        )

    def script(self, *, name: str) -> str:
        """``GET /reports/{name}/script``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/script
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            SCRIPT,
            {
                "name": name,
            },
        )

    def feed(self, *, name: str) -> str:
        """``GET /reports/{name}/feed``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/feed
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            FEED,
            {
                "name": name,
            },
        )

    def anything(self, *, name: str) -> Any:
        """``GET /reports/{name}/anything``.

        Args:
            name: ``name``.

        Returns:
            ``Any``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/anything
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            ANYTHING,
            {
                "name": name,
            },
        )

    def lost(self, *, name: str) -> None:
        """``GET /reports/{name}/lost``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/lost
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return self._call(
            LOST,
            {
                "name": name,
            },
        )


class ReportsResourceWithResponse:
    """The calls of ``ReportsResource`` with the whole reply around the result."""

    def __init__(self, resource: ReportsResource) -> None:
        self.get = as_response(resource.get)
        self.title = as_response(resource.title)
        self.count = as_response(resource.count)
        self.day = as_response(resource.day)
        self.cover = as_response(resource.cover)
        self.note = as_response(resource.note)
        self.seal = as_response(resource.seal)
        self.scan = as_response(resource.scan)
        self.table = as_response(resource.table)
        self.script = as_response(resource.script)
        self.feed = as_response(resource.feed)
        self.anything = as_response(resource.anything)
        self.lost = as_response(resource.lost)


class AsyncReportsResource(AsyncResource):
    """The reports operations."""

    @cached_property
    def with_response(self) -> AsyncReportsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncReportsResourceWithResponse(AsyncReportsResource(self._caller.with_response()))

    async def get(self, *, name: str) -> Report | str | bytes:
        """``GET /reports/{name}``.

        Args:
            name: ``name``.

        Returns:
            ``Report | str | bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET,
            {
                "name": name,
            },
        )

    def stream_get(self, *, name: str) -> AsyncByteStream:
        """As ``get``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncByteStream(
            self._caller,
            GET,
            {
                "name": name,
            },
        )

    async def title(self, *, name: str) -> str:
        """``GET /reports/{name}/title``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/title
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            TITLE,
            {
                "name": name,
            },
        )

    async def count(self, *, name: str) -> int | None:
        """``GET /reports/{name}/count``.

        Args:
            name: ``name``.

        Returns:
            ``int | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/count
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            COUNT,
            {
                "name": name,
            },
        )

    async def day(self, *, name: str) -> date:
        """``GET /reports/{name}/day``.

        Args:
            name: ``name``.

        Returns:
            ``date``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/day
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            DAY,
            {
                "name": name,
            },
        )

    async def cover(self, *, name: str) -> bytes:
        """``GET /reports/{name}/cover``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/cover
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            COVER,
            {
                "name": name,
            },
        )

    def stream_cover(self, *, name: str) -> AsyncByteStream:
        """As ``cover``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncByteStream(
            self._caller,
            COVER,
            {
                "name": name,
            },
        )

    async def note(self, *, name: str) -> str:
        """``GET /reports/{name}/note``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/note
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            NOTE,
            {
                "name": name,
            },
        )

    async def seal(self, *, name: str) -> bytes:
        """``GET /reports/{name}/seal``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/seal
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            SEAL,
            {
                "name": name,
            },
        )

    async def scan(self, *, name: str) -> bytes:
        """``GET /reports/{name}/scan``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/scan
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            SCAN,
            {
                "name": name,
            },
        )

    def stream_scan(self, *, name: str) -> AsyncByteStream:
        """As ``scan``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncByteStream(
            self._caller,
            SCAN,
            {
                "name": name,
            },
        )

    async def table(self, *, name: str) -> list[int]:
        """``GET /reports/{name}/table``.

        Args:
            name: ``name``.

        Returns:
            ``list[int]``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/table
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            TABLE,
            {
                "name": name,
            },
        )

    async def script(self, *, name: str) -> str:
        """``GET /reports/{name}/script``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/script
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            SCRIPT,
            {
                "name": name,
            },
        )

    async def feed(self, *, name: str) -> str:
        """``GET /reports/{name}/feed``.

        Args:
            name: ``name``.

        Returns:
            ``str``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/feed
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            FEED,
            {
                "name": name,
            },
        )

    async def anything(self, *, name: str) -> Any:
        """``GET /reports/{name}/anything``.

        Args:
            name: ``name``.

        Returns:
            ``Any``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/anything
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            ANYTHING,
            {
                "name": name,
            },
        )

    async def lost(self, *, name: str) -> None:
        """``GET /reports/{name}/lost``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reports/{name}/lost
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return await self._call(
            LOST,
            {
                "name": name,
            },
        )


class AsyncReportsResourceWithResponse:
    """The calls of ``AsyncReportsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncReportsResource) -> None:
        self.get = as_async_response(resource.get)
        self.title = as_async_response(resource.title)
        self.count = as_async_response(resource.count)
        self.day = as_async_response(resource.day)
        self.cover = as_async_response(resource.cover)
        self.note = as_async_response(resource.note)
        self.seal = as_async_response(resource.seal)
        self.scan = as_async_response(resource.scan)
        self.table = as_async_response(resource.table)
        self.script = as_async_response(resource.script)
        self.feed = as_async_response(resource.feed)
        self.anything = as_async_response(resource.anything)
        self.lost = as_async_response(resource.lost)
