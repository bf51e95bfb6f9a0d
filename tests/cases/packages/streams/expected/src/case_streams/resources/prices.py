"""PricesResource: the calls under ``client.prices``."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from .._runtime.async_streaming import AsyncEventStream, AsyncItemStream
from .._runtime.calling import AsyncResource, Resource
from .._runtime.operation import EVENTS, LINES, QUERY, SEQUENCE, Operation, Parameter
from .._runtime.reply_contents import ReplyContent
from .._runtime.streaming import EventStream, ItemStream
from .._runtime.wire import Text
from ..models.prices import Price
from ..models.shared import Problem

LIST: Operation[None] = Operation(
    id="prices.list",
    method="GET",
    path="/prices",
    result=type(None),
    streams={"200": (ReplyContent("application/x-ndjson", Price, LINES),)},
    errors={"404": Problem},
    parameters=(Parameter("coin", "coin", QUERY, Text()),),
    signed=False,
)
RECORDS: Operation[None] = Operation(
    id="prices.records",
    method="GET",
    path="/prices/all",
    result=type(None),
    streams={"200": (ReplyContent("application/json-seq", Price, SEQUENCE),)},
    signed=False,
)
WATCH: Operation[None] = Operation(
    id="prices.watch",
    method="GET",
    path="/prices/watch",
    result=type(None),
    streams={"200": (ReplyContent("text/event-stream", Price, EVENTS),)},
    errors={"default": Problem},
    signed=False,
)
TICKS: Operation[None] = Operation(
    id="prices.ticks",
    method="GET",
    path="/prices/ticks",
    result=type(None),
    streams={"200": (ReplyContent("text/event-stream", Price, EVENTS),)},
    signed=False,
)
MIXED: Operation[None] = Operation(
    id="prices.mixed",
    method="GET",
    path="/prices/mixed",
    result=type(None),
    streams={"200": (ReplyContent("text/event-stream", Any, EVENTS),)},
    signed=False,
)
LOG: Operation[None] = Operation(
    id="prices.log",
    method="GET",
    path="/prices/log",
    result=type(None),
    streams={"200": (ReplyContent("text/event-stream", str, EVENTS),)},
    signed=False,
)


class PricesResource(Resource):
    """The prices operations."""

    @cached_property
    def with_response(self) -> PricesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PricesResourceWithResponse(PricesResource(self._caller.with_response()))

    def list(self, *, coin: str | None = None) -> ItemStream[Price]:
        """``GET /prices``.

        Args:
            coin: ``coin``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return ItemStream(
            self._caller,
            LIST,
            {
                "coin": coin,
            },
        )

    def records(self) -> ItemStream[Price]:
        """``GET /prices/all``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/all
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return ItemStream(self._caller, RECORDS, {})

    def watch(self) -> EventStream[Price]:
        """``GET /prices/watch``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/watch
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (default)
        """
        return EventStream(self._caller, WATCH, {})

    def ticks(self) -> EventStream[Price]:
        """``GET /prices/ticks``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/ticks
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return EventStream(self._caller, TICKS, {})

    def mixed(self) -> EventStream[Any]:
        """``GET /prices/mixed``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/mixed
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return EventStream(self._caller, MIXED, {})

    def log(self) -> EventStream[str]:
        """``GET /prices/log``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/log
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return EventStream(self._caller, LOG, {})


class PricesResourceWithResponse:
    """The calls of ``PricesResource`` with the whole reply around the result."""

    def __init__(self, resource: PricesResource) -> None:
        """Every call gives a stream, which has the status and the headers."""


class AsyncPricesResource(AsyncResource):
    """The prices operations."""

    @cached_property
    def with_response(self) -> AsyncPricesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPricesResourceWithResponse(AsyncPricesResource(self._caller.with_response()))

    def list(self, *, coin: str | None = None) -> AsyncItemStream[Price]:
        """``GET /prices``.

        Args:
            coin: ``coin``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return AsyncItemStream(
            self._caller,
            LIST,
            {
                "coin": coin,
            },
        )

    def records(self) -> AsyncItemStream[Price]:
        """``GET /prices/all``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/all
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return AsyncItemStream(self._caller, RECORDS, {})

    def watch(self) -> AsyncEventStream[Price]:
        """``GET /prices/watch``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/watch
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (default)
        """
        return AsyncEventStream(self._caller, WATCH, {})

    def ticks(self) -> AsyncEventStream[Price]:
        """``GET /prices/ticks``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/ticks
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return AsyncEventStream(self._caller, TICKS, {})

    def mixed(self) -> AsyncEventStream[Any]:
        """``GET /prices/mixed``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/mixed
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return AsyncEventStream(self._caller, MIXED, {})

    def log(self) -> AsyncEventStream[str]:
        """``GET /prices/log``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /prices/log
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return AsyncEventStream(self._caller, LOG, {})


class AsyncPricesResourceWithResponse:
    """The calls of ``AsyncPricesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPricesResource) -> None:
        """Every call gives a stream, which has the status and the headers."""
