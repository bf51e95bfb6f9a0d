"""CloseCallsResource: the calls under ``client.close_calls``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Integer

CLOSE: Operation[None] = Operation(
    id="close_calls.close",
    method="DELETE",
    path="/pets/{petId}",
    result=type(None),
    parameters=(Parameter("pet_id", "petId", PATH, Integer(bits=64), required=True),),
    signed=False,
)


class CloseCallsResource(Resource):
    """The close calls operations."""

    @cached_property
    def with_response(self) -> CloseCallsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CloseCallsResourceWithResponse(CloseCallsResource(self._caller.with_response()))

    def close(self, *, pet_id: int) -> None:
        """``DELETE /pets/{petId}``.

        Args:
            pet_id: An integer of 64 bits.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /pets/{petId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            CLOSE,
            {
                "pet_id": pet_id,
            },
        )


class CloseCallsResourceWithResponse:
    """The calls of ``CloseCallsResource`` with the whole reply around the result."""

    def __init__(self, resource: CloseCallsResource) -> None:
        self.close = as_response(resource.close)


class AsyncCloseCallsResource(AsyncResource):
    """The close calls operations."""

    @cached_property
    def with_response(self) -> AsyncCloseCallsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCloseCallsResourceWithResponse(
            AsyncCloseCallsResource(self._caller.with_response())
        )

    async def close(self, *, pet_id: int) -> None:
        """``DELETE /pets/{petId}``.

        Args:
            pet_id: An integer of 64 bits.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /pets/{petId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            CLOSE,
            {
                "pet_id": pet_id,
            },
        )


class AsyncCloseCallsResourceWithResponse:
    """The calls of ``AsyncCloseCallsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCloseCallsResource) -> None:
        self.close = as_async_response(resource.close)
