"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from ..models.values import ValuesGetResult

GET: Operation[ValuesGetResult] = Operation(
    id="values.get",
    method="GET",
    path="/values",
    result=ValuesGetResult,
    signed=False,
    docs_url="https://example.com/values",
)


class ValuesResource(Resource):
    """The values operations."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(GET, {})


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.get = as_response(resource.get)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(GET, {})


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.get = as_async_response(resource.get)
