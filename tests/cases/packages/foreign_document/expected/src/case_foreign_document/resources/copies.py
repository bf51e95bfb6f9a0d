"""CopiesResource: the calls under ``client.copies``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Text

CLOSE: Operation[None] = Operation(
    id="copies.close",
    method="PUT",
    path="/copies/{id}/of/{id}?",
    sent_path="/copies/{id}/of/{id}",
    result=type(None),
    parameters=(Parameter("id", "id", PATH, Text(), required=True),),
    signed=False,
)


class CopiesResource(Resource):
    """The copies operations."""

    @cached_property
    def with_response(self) -> CopiesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CopiesResourceWithResponse(CopiesResource(self._caller.with_response()))

    def close(self, *, id: str) -> None:
        """``PUT /copies/{id}/of/{id}?``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /copies/{id}/of/{id}?
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            CLOSE,
            {
                "id": id,
            },
        )


class CopiesResourceWithResponse:
    """The calls of ``CopiesResource`` with the whole reply around the result."""

    def __init__(self, resource: CopiesResource) -> None:
        self.close = as_response(resource.close)


class AsyncCopiesResource(AsyncResource):
    """The copies operations."""

    @cached_property
    def with_response(self) -> AsyncCopiesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCopiesResourceWithResponse(AsyncCopiesResource(self._caller.with_response()))

    async def close(self, *, id: str) -> None:
        """``PUT /copies/{id}/of/{id}?``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /copies/{id}/of/{id}?
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            CLOSE,
            {
                "id": id,
            },
        )


class AsyncCopiesResourceWithResponse:
    """The calls of ``AsyncCopiesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCopiesResource) -> None:
        self.close = as_async_response(resource.close)
