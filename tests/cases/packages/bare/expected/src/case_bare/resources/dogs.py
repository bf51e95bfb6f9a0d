"""DogsResource: the calls under ``client.dogs``."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import overload
from uuid import UUID

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, HEADER, JSON_BODY, PATH, QUERY, Operation, Parameter
from .._runtime.wire import Date, DecimalNumber, Enumeration, Integer, Text, Uuid
from ..models.dogs import Breed, BreedLiteral, Dog

LIST_DOGS: Operation[list[Dog]] = Operation(
    id="dogs.list_dogs",
    method="GET",
    path="/dogs",
    result=list[Dog],
    parameters=(
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100", bits=32)),
        Parameter("x_trace", "X-Trace", HEADER, Text()),
    ),
    signed=False,
)
POST: Operation[None] = Operation(
    id="dogs.post",
    method="POST",
    path="/dogs",
    result=type(None),
    parameters=(
        Parameter("name", "name", BODY_FIELD, Text(min_length=1), required=True),
        Parameter("breed", "breed", BODY_FIELD, Enumeration(Breed), required=True),
        Parameter("born", "born", BODY_FIELD, Date()),
        Parameter("weight", "weight", BODY_FIELD, DecimalNumber(minimum="0")),
    ),
    bodies=(JSON_BODY,),
    signed=False,
)
GET_BY_DOG_ID: Operation[Dog] = Operation(
    id="dogs.get_by_dog_id",
    method="GET",
    path="/dogs/{dogId}",
    result=Dog,
    parameters=(Parameter("dog_id", "dogId", PATH, Uuid(), required=True),),
    signed=False,
)
PUT_BY_DOG_ID: Operation[Dog] = Operation(
    id="dogs.put_by_dog_id",
    method="PUT",
    path="/dogs/{dogId}",
    result=Dog,
    parameters=(
        Parameter("dog_id", "dogId", PATH, Uuid(), required=True),
        Parameter("name", "name", BODY_FIELD, Text(min_length=1), required=True),
        Parameter("breed", "breed", BODY_FIELD, Enumeration(Breed), required=True),
        Parameter("born", "born", BODY_FIELD, Date()),
        Parameter("weight", "weight", BODY_FIELD, DecimalNumber(minimum="0")),
    ),
    bodies=(JSON_BODY,),
    body_optional=True,
    signed=False,
)
REMOVE_DOG: Operation[None] = Operation(
    id="dogs.remove_dog",
    method="DELETE",
    path="/dogs/{dogId}",
    result=type(None),
    parameters=(Parameter("dog_id", "dogId", PATH, Uuid(), required=True),),
    signed=False,
)


class DogsResource(Resource):
    """The dogs operations."""

    @cached_property
    def with_response(self) -> DogsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return DogsResourceWithResponse(DogsResource(self._caller.with_response()))

    def list_dogs(self, *, limit: int | None = None, x_trace: str | None = None) -> list[Dog]:
        """``GET /dogs``.

        Args:
            limit: From 1 to 100. An integer of 32 bits.
            x_trace: ``X-Trace``.

        Returns:
            ``list[Dog]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /dogs
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            LIST_DOGS,
            {
                "limit": limit,
                "x_trace": x_trace,
            },
        )

    def post(
        self,
        *,
        name: str,
        breed: Breed | BreedLiteral,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> None:
        """``POST /dogs``.

        Args:
            name: At least 1 character.
            breed: ``"beagle"``, ``"husky"`` or ``"mutt"``.
            born: ``born``.
            weight: At least 0.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /dogs
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            POST,
            {
                "name": name,
                "breed": breed,
                "born": born,
                "weight": weight,
            },
        )

    def get_by_dog_id(self, *, dog_id: UUID | str) -> Dog:
        """``GET /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.

        Returns:
            ``Dog``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_BY_DOG_ID,
            {
                "dog_id": dog_id,
            },
        )

    @overload
    def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: str,
        breed: Breed | BreedLiteral,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> Dog: ...
    @overload
    def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: None = None,
        breed: None = None,
        born: None = None,
        weight: None = None,
    ) -> Dog: ...

    def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: str | None = None,
        breed: Breed | BreedLiteral | None = None,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> Dog:
        """``PUT /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.
            name: At least 1 character.
            breed: ``"beagle"``, ``"husky"`` or ``"mutt"``.
            born: ``born``.
            weight: At least 0.

        Returns:
            ``Dog``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            PUT_BY_DOG_ID,
            {
                "dog_id": dog_id,
                "name": name,
                "breed": breed,
                "born": born,
                "weight": weight,
            },
        )

    def remove_dog(self, *, dog_id: UUID | str) -> None:
        """``DELETE /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            REMOVE_DOG,
            {
                "dog_id": dog_id,
            },
        )


class DogsResourceWithResponse:
    """The calls of ``DogsResource`` with the whole reply around the result."""

    def __init__(self, resource: DogsResource) -> None:
        self.list_dogs = as_response(resource.list_dogs)
        self.post = as_response(resource.post)
        self.get_by_dog_id = as_response(resource.get_by_dog_id)
        self.put_by_dog_id = as_response(resource.put_by_dog_id)
        self.remove_dog = as_response(resource.remove_dog)


class AsyncDogsResource(AsyncResource):
    """The dogs operations."""

    @cached_property
    def with_response(self) -> AsyncDogsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncDogsResourceWithResponse(AsyncDogsResource(self._caller.with_response()))

    async def list_dogs(self, *, limit: int | None = None, x_trace: str | None = None) -> list[Dog]:
        """``GET /dogs``.

        Args:
            limit: From 1 to 100. An integer of 32 bits.
            x_trace: ``X-Trace``.

        Returns:
            ``list[Dog]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /dogs
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            LIST_DOGS,
            {
                "limit": limit,
                "x_trace": x_trace,
            },
        )

    async def post(
        self,
        *,
        name: str,
        breed: Breed | BreedLiteral,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> None:
        """``POST /dogs``.

        Args:
            name: At least 1 character.
            breed: ``"beagle"``, ``"husky"`` or ``"mutt"``.
            born: ``born``.
            weight: At least 0.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /dogs
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            POST,
            {
                "name": name,
                "breed": breed,
                "born": born,
                "weight": weight,
            },
        )

    async def get_by_dog_id(self, *, dog_id: UUID | str) -> Dog:
        """``GET /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.

        Returns:
            ``Dog``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_BY_DOG_ID,
            {
                "dog_id": dog_id,
            },
        )

    @overload
    async def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: str,
        breed: Breed | BreedLiteral,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> Dog: ...
    @overload
    async def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: None = None,
        breed: None = None,
        born: None = None,
        weight: None = None,
    ) -> Dog: ...

    async def put_by_dog_id(
        self,
        *,
        dog_id: UUID | str,
        name: str | None = None,
        breed: Breed | BreedLiteral | None = None,
        born: date | None = None,
        weight: Decimal | str | int | None = None,
    ) -> Dog:
        """``PUT /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.
            name: At least 1 character.
            breed: ``"beagle"``, ``"husky"`` or ``"mutt"``.
            born: ``born``.
            weight: At least 0.

        Returns:
            ``Dog``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            PUT_BY_DOG_ID,
            {
                "dog_id": dog_id,
                "name": name,
                "breed": breed,
                "born": born,
                "weight": weight,
            },
        )

    async def remove_dog(self, *, dog_id: UUID | str) -> None:
        """``DELETE /dogs/{dogId}``.

        Args:
            dog_id: ``dogId``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /dogs/{dogId}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            REMOVE_DOG,
            {
                "dog_id": dog_id,
            },
        )


class AsyncDogsResourceWithResponse:
    """The calls of ``AsyncDogsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncDogsResource) -> None:
        self.list_dogs = as_async_response(resource.list_dogs)
        self.post = as_async_response(resource.post)
        self.get_by_dog_id = as_async_response(resource.get_by_dog_id)
        self.put_by_dog_id = as_async_response(resource.put_by_dog_id)
        self.remove_dog = as_async_response(resource.remove_dog)
