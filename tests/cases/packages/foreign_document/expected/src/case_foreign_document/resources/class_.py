"""ClassResource: the calls under ``client.class_``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Integer
from ..models.shared import Pet

IMPORT_GET_PETS: Operation[list[Pet]] = Operation(
    id="class_.import_get_pets",
    method="GET",
    path="/pets",
    result=list[Pet],
    parameters=(Parameter("limit", "limit", QUERY, Integer(bits=32)),),
    signed=False,
)
IMPORT_GET_PETS_SLASH: Operation[None] = Operation(
    id="class_.import_get_pets_slash",
    method="GET",
    path="/pets/",
    result=type(None),
    signed=False,
)


class ClassResource(Resource):
    """The class operations."""

    @cached_property
    def with_response(self) -> ClassResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ClassResourceWithResponse(ClassResource(self._caller.with_response()))

    def import_get_pets(self, *, limit: int | None = None) -> list[Pet]:
        """``GET /pets``.

        Args:
            limit: An integer of 32 bits.

        Returns:
            ``list[Pet]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            IMPORT_GET_PETS,
            {
                "limit": limit,
            },
        )

    def import_get_pets_slash(self) -> None:
        """``GET /pets/``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets/
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(IMPORT_GET_PETS_SLASH, {})


class ClassResourceWithResponse:
    """The calls of ``ClassResource`` with the whole reply around the result."""

    def __init__(self, resource: ClassResource) -> None:
        self.import_get_pets = as_response(resource.import_get_pets)
        self.import_get_pets_slash = as_response(resource.import_get_pets_slash)


class AsyncClassResource(AsyncResource):
    """The class operations."""

    @cached_property
    def with_response(self) -> AsyncClassResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncClassResourceWithResponse(AsyncClassResource(self._caller.with_response()))

    async def import_get_pets(self, *, limit: int | None = None) -> list[Pet]:
        """``GET /pets``.

        Args:
            limit: An integer of 32 bits.

        Returns:
            ``list[Pet]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            IMPORT_GET_PETS,
            {
                "limit": limit,
            },
        )

    async def import_get_pets_slash(self) -> None:
        """``GET /pets/``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pets/
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(IMPORT_GET_PETS_SLASH, {})


class AsyncClassResourceWithResponse:
    """The calls of ``AsyncClassResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncClassResource) -> None:
        self.import_get_pets = as_async_response(resource.import_get_pets)
        self.import_get_pets_slash = as_async_response(resource.import_get_pets_slash)
