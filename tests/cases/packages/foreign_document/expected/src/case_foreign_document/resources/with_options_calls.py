"""WithOptionsCallsResource: the calls under ``client.with_options_calls``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Integer
from ..models.shared import Pet
from ..models.with_options_calls import Problem

GET_PETS_BY_PET_ID: Operation[Pet] = Operation(
    id="with_options_calls.get_pets_by_pet_id",
    method="GET",
    path="/pets/{petId}",
    result=Pet,
    errors={"4XX": Problem},
    parameters=(Parameter("pet_id", "petId", PATH, Integer(bits=64), required=True),),
    signed=False,
)


class WithOptionsCallsResource(Resource):
    """The With Options calls operations."""

    @cached_property
    def with_response(self) -> WithOptionsCallsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return WithOptionsCallsResourceWithResponse(
            WithOptionsCallsResource(self._caller.with_response())
        )

    def get_pets_by_pet_id(self, *, pet_id: int) -> Pet:
        """``GET /pets/{petId}``.

        Args:
            pet_id: An integer of 64 bits.

        Returns:
            ``Pet``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets/{petId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (4XX)
        """
        return self._call(
            GET_PETS_BY_PET_ID,
            {
                "pet_id": pet_id,
            },
        )


class WithOptionsCallsResourceWithResponse:
    """The calls of ``WithOptionsCallsResource`` with the whole reply around the result."""

    def __init__(self, resource: WithOptionsCallsResource) -> None:
        self.get_pets_by_pet_id = as_response(resource.get_pets_by_pet_id)


class AsyncWithOptionsCallsResource(AsyncResource):
    """The With Options calls operations."""

    @cached_property
    def with_response(self) -> AsyncWithOptionsCallsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncWithOptionsCallsResourceWithResponse(
            AsyncWithOptionsCallsResource(self._caller.with_response())
        )

    async def get_pets_by_pet_id(self, *, pet_id: int) -> Pet:
        """``GET /pets/{petId}``.

        Args:
            pet_id: An integer of 64 bits.

        Returns:
            ``Pet``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets/{petId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (4XX)
        """
        return await self._call(
            GET_PETS_BY_PET_ID,
            {
                "pet_id": pet_id,
            },
        )


class AsyncWithOptionsCallsResourceWithResponse:
    """The calls of ``AsyncWithOptionsCallsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncWithOptionsCallsResource) -> None:
        self.get_pets_by_pet_id = as_async_response(resource.get_pets_by_pet_id)
