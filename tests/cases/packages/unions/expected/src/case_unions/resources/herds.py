"""HerdsResource: the calls under ``client.herds``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, JSON_BODY, Operation, Parameter
from ..models.herds import (
    BARE_INPUT_RECORD,
    BEAST_INPUT_RECORD,
    HERDS_CHILD_BODY_RECORD,
    LOOSE_INPUT_RECORD,
    Bare,
    BareInput,
    Beast,
    BeastInput,
    HerdsChildBody,
    HerdsChildResult,
    Loose,
    LooseInput,
)

BEAST: Operation[Beast] = Operation(
    id="herds.beast",
    method="POST",
    path="/beasts",
    result=Beast,
    parameters=(Parameter("body", "body", BODY, BEAST_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/herds",
)
CHILD: Operation[HerdsChildResult] = Operation(
    id="herds.child",
    method="POST",
    path="/children",
    result=HerdsChildResult,
    parameters=(Parameter("body", "body", BODY, HERDS_CHILD_BODY_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/herds",
)
BARE: Operation[Bare] = Operation(
    id="herds.bare",
    method="POST",
    path="/bare",
    result=Bare,
    parameters=(Parameter("body", "body", BODY, BARE_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/herds",
)
LOOSE: Operation[Loose] = Operation(
    id="herds.loose",
    method="POST",
    path="/loose",
    result=Loose,
    parameters=(Parameter("body", "body", BODY, LOOSE_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/herds",
)


class HerdsResource(Resource):
    """The herds operations."""

    @cached_property
    def with_response(self) -> HerdsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return HerdsResourceWithResponse(HerdsResource(self._caller.with_response()))

    def beast(self, *, body: BeastInput) -> Beast:
        """Send a child of a closed parent.

        Args:
            body: ``body``.

        Returns:
            ``Beast``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /beasts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return self._call(
            BEAST,
            {
                "body": body,
            },
        )

    def child(self, *, body: HerdsChildBody) -> HerdsChildResult:
        """Send one of some children.

        Args:
            body: ``body``.

        Returns:
            ``HerdsChildResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /children
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return self._call(
            CHILD,
            {
                "body": body,
            },
        )

    def bare(self, *, body: BareInput) -> Bare:
        """Send what does not describe its discriminator.

        Args:
            body: ``body``.

        Returns:
            ``Bare``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /bare
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return self._call(
            BARE,
            {
                "body": body,
            },
        )

    def loose(self, *, body: LooseInput) -> Loose:
        """Send what only a mapping names.

        Args:
            body: ``body``.

        Returns:
            ``Loose``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loose
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return self._call(
            LOOSE,
            {
                "body": body,
            },
        )


class HerdsResourceWithResponse:
    """The calls of ``HerdsResource`` with the whole reply around the result."""

    def __init__(self, resource: HerdsResource) -> None:
        self.beast = as_response(resource.beast)
        self.child = as_response(resource.child)
        self.bare = as_response(resource.bare)
        self.loose = as_response(resource.loose)


class AsyncHerdsResource(AsyncResource):
    """The herds operations."""

    @cached_property
    def with_response(self) -> AsyncHerdsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncHerdsResourceWithResponse(AsyncHerdsResource(self._caller.with_response()))

    async def beast(self, *, body: BeastInput) -> Beast:
        """Send a child of a closed parent.

        Args:
            body: ``body``.

        Returns:
            ``Beast``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /beasts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return await self._call(
            BEAST,
            {
                "body": body,
            },
        )

    async def child(self, *, body: HerdsChildBody) -> HerdsChildResult:
        """Send one of some children.

        Args:
            body: ``body``.

        Returns:
            ``HerdsChildResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /children
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return await self._call(
            CHILD,
            {
                "body": body,
            },
        )

    async def bare(self, *, body: BareInput) -> Bare:
        """Send what does not describe its discriminator.

        Args:
            body: ``body``.

        Returns:
            ``Bare``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /bare
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return await self._call(
            BARE,
            {
                "body": body,
            },
        )

    async def loose(self, *, body: LooseInput) -> Loose:
        """Send what only a mapping names.

        Args:
            body: ``body``.

        Returns:
            ``Loose``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loose
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/herds
        """
        return await self._call(
            LOOSE,
            {
                "body": body,
            },
        )


class AsyncHerdsResourceWithResponse:
    """The calls of ``AsyncHerdsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncHerdsResource) -> None:
        self.beast = as_async_response(resource.beast)
        self.child = as_async_response(resource.child)
        self.bare = as_async_response(resource.bare)
        self.loose = as_async_response(resource.loose)
