"""PetsResource: the calls under ``client.pets``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, JSON_BODY, PATH, Operation, Parameter
from .._runtime.wire import Integer
from ..models.pets import PET_INPUT_RECORD, Animal, Pet, PetInput

ADD: Operation[Pet] = Operation(
    id="pets.add",
    method="POST",
    path="/pets",
    result=Pet,
    parameters=(Parameter("body", "body", BODY, PET_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/pets",
)
ANIMAL: Operation[Animal] = Operation(
    id="pets.animal",
    method="GET",
    path="/animals/{id}",
    result=Animal,
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
    docs_url="https://example.com/pets",
)


class PetsResource(Resource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> PetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PetsResourceWithResponse(PetsResource(self._caller.with_response()))

    def add(self, *, body: PetInput) -> Pet:
        """Add a pet.

        Args:
            body: ``body``.

        Returns:
            ``Pet``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pets
        """
        return self._call(
            ADD,
            {
                "body": body,
            },
        )

    def animal(self, *, id: int) -> Animal:
        """Read an animal, of which only the parent is described.

        Args:
            id: ``id``.

        Returns:
            ``Animal``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /animals/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pets
        """
        return self._call(
            ANIMAL,
            {
                "id": id,
            },
        )


class PetsResourceWithResponse:
    """The calls of ``PetsResource`` with the whole reply around the result."""

    def __init__(self, resource: PetsResource) -> None:
        self.add = as_response(resource.add)
        self.animal = as_response(resource.animal)


class AsyncPetsResource(AsyncResource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> AsyncPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPetsResourceWithResponse(AsyncPetsResource(self._caller.with_response()))

    async def add(self, *, body: PetInput) -> Pet:
        """Add a pet.

        Args:
            body: ``body``.

        Returns:
            ``Pet``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pets
        """
        return await self._call(
            ADD,
            {
                "body": body,
            },
        )

    async def animal(self, *, id: int) -> Animal:
        """Read an animal, of which only the parent is described.

        Args:
            id: ``id``.

        Returns:
            ``Animal``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /animals/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pets
        """
        return await self._call(
            ANIMAL,
            {
                "id": id,
            },
        )


class AsyncPetsResourceWithResponse:
    """The calls of ``AsyncPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPetsResource) -> None:
        self.add = as_async_response(resource.add)
        self.animal = as_async_response(resource.animal)
