"""PetsResource: the calls under ``client.pets``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import Text

SUBSCRIBE: Operation[None] = Operation(
    id="pets.subscribe",
    method="POST",
    path="/pets",
    result=type(None),
    parameters=(Parameter("url", "url", BODY_FIELD, Text(), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
)
TRACED: Operation[None] = Operation(
    id="pets.traced",
    method="TRACE",
    path="/pets",
    result=type(None),
    signed=False,
)
COPY: Operation[None] = Operation(
    id="pets.copy",
    method="COPY",
    path="/pets",
    result=type(None),
    parameters=(Parameter("to", "to", QUERY, Text(), required=True),),
    signed=False,
)


class PetsResource(Resource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> PetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PetsResourceWithResponse(PetsResource(self._caller.with_response()))

    def subscribe(self, *, url: str) -> None:
        """``POST /pets``.

        Args:
            url: ``url``.

        Returns:
            Nothing.

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
            SUBSCRIBE,
            {
                "url": url,
            },
        )

    def traced(self) -> None:
        """``TRACE /pets``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: TRACE /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(TRACED, {})

    def copy(self, *, to: str) -> None:
        """``COPY /pets``.

        Args:
            to: ``to``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: COPY /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            COPY,
            {
                "to": to,
            },
        )


class PetsResourceWithResponse:
    """The calls of ``PetsResource`` with the whole reply around the result."""

    def __init__(self, resource: PetsResource) -> None:
        self.subscribe = as_response(resource.subscribe)
        self.traced = as_response(resource.traced)
        self.copy = as_response(resource.copy)


class AsyncPetsResource(AsyncResource):
    """The pets operations."""

    @cached_property
    def with_response(self) -> AsyncPetsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPetsResourceWithResponse(AsyncPetsResource(self._caller.with_response()))

    async def subscribe(self, *, url: str) -> None:
        """``POST /pets``.

        Args:
            url: ``url``.

        Returns:
            Nothing.

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
            SUBSCRIBE,
            {
                "url": url,
            },
        )

    async def traced(self) -> None:
        """``TRACE /pets``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: TRACE /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(TRACED, {})

    async def copy(self, *, to: str) -> None:
        """``COPY /pets``.

        Args:
            to: ``to``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: COPY /pets
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            COPY,
            {
                "to": to,
            },
        )


class AsyncPetsResourceWithResponse:
    """The calls of ``AsyncPetsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPetsResource) -> None:
        self.subscribe = as_async_response(resource.subscribe)
        self.traced = as_async_response(resource.traced)
        self.copy = as_async_response(resource.copy)
