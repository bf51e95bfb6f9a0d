"""MarketResource: the calls under ``client.market``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from ..models.market import Candle, Time

GET_CANDLES: Operation[list[Candle]] = Operation(
    id="market.get_candles",
    method="GET",
    path="/candles",
    result=list[Candle],
    signed=False,
    docs_url="https://example.com/candles",
)
GET_TIME: Operation[Time] = Operation(
    id="market.get_time",
    method="GET",
    path="/time",
    result=Time,
    signed=False,
    single_row=True,
    docs_url="https://example.com/time",
)


class MarketResource(Resource):
    """The market operations."""

    @cached_property
    def with_response(self) -> MarketResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return MarketResourceWithResponse(MarketResource(self._caller.with_response()))

    def get_candles(self) -> list[Candle]:
        """Get candles.

        Returns:
            ``list[Candle]``, one row each: One candle.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /candles
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/candles
        """
        return self._call(GET_CANDLES, {})

    def get_time(self) -> Time:
        """Get the time.

        Returns:
            ``Time``.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return self._call(GET_TIME, {})


class MarketResourceWithResponse:
    """The calls of ``MarketResource`` with the whole reply around the result."""

    def __init__(self, resource: MarketResource) -> None:
        self.get_candles = as_response(resource.get_candles)
        self.get_time = as_response(resource.get_time)


class AsyncMarketResource(AsyncResource):
    """The market operations."""

    @cached_property
    def with_response(self) -> AsyncMarketResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncMarketResourceWithResponse(AsyncMarketResource(self._caller.with_response()))

    async def get_candles(self) -> list[Candle]:
        """Get candles.

        Returns:
            ``list[Candle]``, one row each: One candle.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /candles
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/candles
        """
        return await self._call(GET_CANDLES, {})

    async def get_time(self) -> Time:
        """Get the time.

        Returns:
            ``Time``.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return await self._call(GET_TIME, {})


class AsyncMarketResourceWithResponse:
    """The calls of ``AsyncMarketResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncMarketResource) -> None:
        self.get_candles = as_async_response(resource.get_candles)
        self.get_time = as_async_response(resource.get_time)
