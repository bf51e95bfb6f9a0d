"""CountsResource: the calls under ``client.counts``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from .._runtime.reply_contents import ReplyContent

GET: Operation[list[int] | int] = Operation(
    id="counts.get",
    method="GET",
    path="/counts",
    result=list[int] | int,
    replies={
        "2XX": (ReplyContent("application/json", list[int]),),
        "200": (ReplyContent("application/json", int),),
    },
    signed=False,
)


class CountsResource(Resource):
    """The counts operations."""

    @cached_property
    def with_response(self) -> CountsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CountsResourceWithResponse(CountsResource(self._caller.with_response()))

    def get(self) -> list[int] | int:
        """``GET /counts``.

        Returns:
            ``list[int] | int``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /counts
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(GET, {})


class CountsResourceWithResponse:
    """The calls of ``CountsResource`` with the whole reply around the result."""

    def __init__(self, resource: CountsResource) -> None:
        self.get = as_response(resource.get)


class AsyncCountsResource(AsyncResource):
    """The counts operations."""

    @cached_property
    def with_response(self) -> AsyncCountsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCountsResourceWithResponse(AsyncCountsResource(self._caller.with_response()))

    async def get(self) -> list[int] | int:
        """``GET /counts``.

        Returns:
            ``list[int] | int``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /counts
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(GET, {})


class AsyncCountsResourceWithResponse:
    """The calls of ``AsyncCountsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCountsResource) -> None:
        self.get = as_async_response(resource.get)
