"""PetsResource: the calls under ``client.pets``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Text

POST_BY_NAME: Operation[None] = Operation(
    id="pets.post_by_name",
    method="POST",
    path="/pets/{name}",
    result=type(None),
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)


class PetsResource(Resource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> PetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PetsResourceWithResponse(PetsResource(self._caller.with_response()))

    def post_by_name(self, *, name: str) -> None:
        """By name.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pets/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            POST_BY_NAME,
            {
                "name": name,
            },
        )


class PetsResourceWithResponse:
    """The calls of ``PetsResource`` with the whole reply around the result."""

    def __init__(self, resource: PetsResource) -> None:
        self.post_by_name = as_response(resource.post_by_name)


class AsyncPetsResource(AsyncResource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> AsyncPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPetsResourceWithResponse(AsyncPetsResource(self._caller.with_response()))

    async def post_by_name(self, *, name: str) -> None:
        """By name.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pets/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            POST_BY_NAME,
            {
                "name": name,
            },
        )


class AsyncPetsResourceWithResponse:
    """The calls of ``AsyncPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPetsResource) -> None:
        self.post_by_name = as_async_response(resource.post_by_name)
