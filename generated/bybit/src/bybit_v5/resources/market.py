"""MarketResource: the calls under ``client.market``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from ..models.market import ServerTime

GET_SERVER_TIME: Operation[ServerTime] = Operation(
    id="market.get_server_time",
    method="GET",
    path="/v5/market/time",
    result=ServerTime,
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/market/time",
)


class MarketResource(Resource):
    """Public market data."""

    @cached_property
    def with_response(self) -> MarketResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return MarketResourceWithResponse(MarketResource(self._caller.with_response()))

    def get_server_time(self) -> ServerTime:
        """Get the exchange's clock.

        Requests are signed with a timestamp that must be close to this clock. When markets move
        fast, the answer may come late.

        Returns:
            ``ServerTime``: The exchange's clock.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/market/time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/market/time
        """
        return self._call(GET_SERVER_TIME, {})


class MarketResourceWithResponse:
    """The calls of ``MarketResource`` with the whole reply around the result."""

    def __init__(self, resource: MarketResource) -> None:
        self.get_server_time = as_response(resource.get_server_time)


class AsyncMarketResource(AsyncResource):
    """Public market data."""

    @cached_property
    def with_response(self) -> AsyncMarketResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncMarketResourceWithResponse(AsyncMarketResource(self._caller.with_response()))

    async def get_server_time(self) -> ServerTime:
        """Get the exchange's clock.

        Requests are signed with a timestamp that must be close to this clock. When markets move
        fast, the answer may come late.

        Returns:
            ``ServerTime``: The exchange's clock.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/market/time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/market/time
        """
        return await self._call(GET_SERVER_TIME, {})


class AsyncMarketResourceWithResponse:
    """The calls of ``AsyncMarketResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncMarketResource) -> None:
        self.get_server_time = as_async_response(resource.get_server_time)
