"""TimeResource: the calls under ``client.time``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from ..models.time import TimeGetResult

GET: Operation[TimeGetResult] = Operation(
    id="time.get",
    method="GET",
    path="/time",
    result=TimeGetResult,
    signed=False,
    docs_url="https://example.com/time",
)


class TimeResource(Resource):
    """The time operations."""

    @cached_property
    def with_response(self) -> TimeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return TimeResourceWithResponse(TimeResource(self._caller.with_response()))

    def get(self) -> TimeGetResult:
        """Get the time.

        Returns:
            ``TimeGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return self._call(GET, {})


class TimeResourceWithResponse:
    """The calls of ``TimeResource`` with the whole reply around the result."""

    def __init__(self, resource: TimeResource) -> None:
        self.get = as_response(resource.get)


class AsyncTimeResource(AsyncResource):
    """The time operations."""

    @cached_property
    def with_response(self) -> AsyncTimeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTimeResourceWithResponse(AsyncTimeResource(self._caller.with_response()))

    async def get(self) -> TimeGetResult:
        """Get the time.

        Returns:
            ``TimeGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return await self._call(GET, {})


class AsyncTimeResourceWithResponse:
    """The calls of ``AsyncTimeResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTimeResource) -> None:
        self.get = as_async_response(resource.get)
