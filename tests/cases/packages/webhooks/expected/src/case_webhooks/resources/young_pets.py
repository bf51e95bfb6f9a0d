"""YoungPetsResource: the calls under ``client.young_pets``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Text
from ..models.young_pets import Pet

SEARCH: Operation[list[Pet]] = Operation(
    id="young_pets.search",
    method="QUERY",
    path="/pets",
    result=list[Pet],
    parameters=(Parameter("name", "name", BODY_FIELD, Text(), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
)


class YoungPetsResource(Resource):
    """The young pets operations."""

    @cached_property
    def with_response(self) -> YoungPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return YoungPetsResourceWithResponse(YoungPetsResource(self._caller.with_response()))

    def search(self, *, name: str) -> list[Pet]:
        """Search by a body.

        Args:
            name: ``name``.

        Returns:
            ``list[Pet]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: QUERY /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            SEARCH,
            {
                "name": name,
            },
        )


class YoungPetsResourceWithResponse:
    """The calls of ``YoungPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: YoungPetsResource) -> None:
        self.search = as_response(resource.search)


class AsyncYoungPetsResource(AsyncResource):
    """The young pets operations."""

    @cached_property
    def with_response(self) -> AsyncYoungPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncYoungPetsResourceWithResponse(
            AsyncYoungPetsResource(self._caller.with_response())
        )

    async def search(self, *, name: str) -> list[Pet]:
        """Search by a body.

        Args:
            name: ``name``.

        Returns:
            ``list[Pet]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: QUERY /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            SEARCH,
            {
                "name": name,
            },
        )


class AsyncYoungPetsResourceWithResponse:
    """The calls of ``AsyncYoungPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncYoungPetsResource) -> None:
        self.search = as_async_response(resource.search)
