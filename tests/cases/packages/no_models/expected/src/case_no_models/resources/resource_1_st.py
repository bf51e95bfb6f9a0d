"""Tag1StResource: the calls under ``client.resource_1_st``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation

LOAD: Operation[list[str]] = Operation(
    id="resource_1_st.load",
    method="GET",
    path="/names",
    result=list[str],
    signed=False,
    docs_url="https://example.com/names",
)


class Tag1StResource(Resource):
    """The 1st operations."""

    @cached_property
    def with_response(self) -> Tag1StResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return Tag1StResourceWithResponse(Tag1StResource(self._caller.with_response()))

    def load(self) -> list[str]:
        """Names.

        Returns:
            ``list[str]``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /names
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return self._call(LOAD, {})


class Tag1StResourceWithResponse:
    """The calls of ``Tag1StResource`` with the whole reply around the result."""

    def __init__(self, resource: Tag1StResource) -> None:
        self.load = as_response(resource.load)


class AsyncTag1StResource(AsyncResource):
    """The 1st operations."""

    @cached_property
    def with_response(self) -> AsyncTag1StResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTag1StResourceWithResponse(AsyncTag1StResource(self._caller.with_response()))

    async def load(self) -> list[str]:
        """Names.

        Returns:
            ``list[str]``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /names
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return await self._call(LOAD, {})


class AsyncTag1StResourceWithResponse:
    """The calls of ``AsyncTag1StResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTag1StResource) -> None:
        self.load = as_async_response(resource.load)
