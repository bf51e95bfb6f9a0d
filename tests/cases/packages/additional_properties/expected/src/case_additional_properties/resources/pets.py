"""PetsResource: the calls under ``client.pets``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import (
    BODY_FIELD,
    BODY_MEMBERS,
    FORM,
    JSON_BODY,
    Content,
    Operation,
    Parameter,
)
from .._runtime.wire import DecimalText, Integer, Items, MapOf, Text
from ..models.pets import (
    KEEPER_INPUT_RECORD,
    PET_INPUT_RECORD,
    Keeper,
    KeeperInput,
    KeeperInputDict,
    Pet,
    PetInput,
    PetInputDict,
    Shapes,
)

ADD: Operation[Pet] = Operation(
    id="pets.add",
    method="POST",
    path="/pets",
    result=Pet,
    parameters=(
        Parameter("name", "name", BODY_FIELD, Text(), required=True),
        Parameter(
            "additional_properties",
            "additional_properties",
            BODY_MEMBERS,
            MapOf(DecimalText(nullable=True)),
        ),
    ),
    bodies=(JSON_BODY,),
    signed=False,
)
ADD_LITTER: Operation[Keeper] = Operation(
    id="pets.add_litter",
    method="POST",
    path="/litters",
    result=Keeper,
    parameters=(
        Parameter("pets", "pets", BODY_FIELD, Items(PET_INPUT_RECORD), required=True),
        Parameter("keeper", "keeper", BODY_FIELD, KEEPER_INPUT_RECORD),
    ),
    bodies=(JSON_BODY,),
    signed=False,
)
SEND_FORM: Operation[None] = Operation(
    id="pets.send_form",
    method="POST",
    path="/forms",
    result=type(None),
    parameters=(
        Parameter("name", "name", BODY_FIELD, Text(), required=True),
        Parameter("additional_properties", "additional_properties", BODY_MEMBERS, MapOf(Integer())),
    ),
    bodies=(Content("application/x-www-form-urlencoded", FORM),),
    signed=False,
)
GET_SHAPES: Operation[Shapes] = Operation(
    id="pets.get_shapes",
    method="GET",
    path="/shapes",
    result=Shapes,
    signed=False,
)


class PetsResource(Resource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> PetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PetsResourceWithResponse(PetsResource(self._caller.with_response()))

    def add(
        self,
        *,
        name: str,
        additional_properties: Mapping[str, Decimal | str | int | None] | None = None,
    ) -> Pet:
        """Typed members beside the fields.

        Args:
            name: ``name``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            ``Pet``: A pet, and what else is measured of it.

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
        """
        return self._call(
            ADD,
            {
                "name": name,
                "additional_properties": additional_properties,
            },
        )

    def add_litter(
        self,
        *,
        pets: Sequence[PetInput | PetInputDict],
        keeper: KeeperInput | KeeperInputDict | None = None,
    ) -> Keeper:
        """Objects with such members inside of a body.

        Args:
            pets: ``pets``.
            keeper: Anything may be said of it.

        Returns:
            ``Keeper``: Anything may be said of it.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /litters
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            ADD_LITTER,
            {
                "pets": pets,
                "keeper": keeper,
            },
        )

    def send_form(
        self, *, name: str, additional_properties: Mapping[str, int] | None = None
    ) -> None:
        """Members of a form.

        Args:
            name: ``name``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /forms
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            SEND_FORM,
            {
                "name": name,
                "additional_properties": additional_properties,
            },
        )

    def get_shapes(self) -> Shapes:
        """Unions, maps and objects that hold such objects.

        Returns:
            ``Shapes``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shapes
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(GET_SHAPES, {})


class PetsResourceWithResponse:
    """The calls of ``PetsResource`` with the whole reply around the result."""

    def __init__(self, resource: PetsResource) -> None:
        self.add = as_response(resource.add)
        self.add_litter = as_response(resource.add_litter)
        self.send_form = as_response(resource.send_form)
        self.get_shapes = as_response(resource.get_shapes)


class AsyncPetsResource(AsyncResource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> AsyncPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPetsResourceWithResponse(AsyncPetsResource(self._caller.with_response()))

    async def add(
        self,
        *,
        name: str,
        additional_properties: Mapping[str, Decimal | str | int | None] | None = None,
    ) -> Pet:
        """Typed members beside the fields.

        Args:
            name: ``name``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            ``Pet``: A pet, and what else is measured of it.

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
        """
        return await self._call(
            ADD,
            {
                "name": name,
                "additional_properties": additional_properties,
            },
        )

    async def add_litter(
        self,
        *,
        pets: Sequence[PetInput | PetInputDict],
        keeper: KeeperInput | KeeperInputDict | None = None,
    ) -> Keeper:
        """Objects with such members inside of a body.

        Args:
            pets: ``pets``.
            keeper: Anything may be said of it.

        Returns:
            ``Keeper``: Anything may be said of it.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /litters
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            ADD_LITTER,
            {
                "pets": pets,
                "keeper": keeper,
            },
        )

    async def send_form(
        self, *, name: str, additional_properties: Mapping[str, int] | None = None
    ) -> None:
        """Members of a form.

        Args:
            name: ``name``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /forms
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            SEND_FORM,
            {
                "name": name,
                "additional_properties": additional_properties,
            },
        )

    async def get_shapes(self) -> Shapes:
        """Unions, maps and objects that hold such objects.

        Returns:
            ``Shapes``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shapes
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(GET_SHAPES, {})


class AsyncPetsResourceWithResponse:
    """The calls of ``AsyncPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPetsResource) -> None:
        self.add = as_async_response(resource.add)
        self.add_litter = as_async_response(resource.add_litter)
        self.send_form = as_async_response(resource.send_form)
        self.get_shapes = as_async_response(resource.get_shapes)
