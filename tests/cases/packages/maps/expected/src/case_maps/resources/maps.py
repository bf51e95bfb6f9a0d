"""MapsResource: the calls under ``client.maps``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, JSON_BODY, Operation, Parameter
from .._runtime.wire import DecimalText, MapOf
from ..models.maps import MapsSendResult

SEND: Operation[MapsSendResult] = Operation(
    id="maps.send",
    method="POST",
    path="/maps",
    result=MapsSendResult,
    parameters=(Parameter("body", "body", BODY, MapOf(DecimalText()), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/maps",
)


class MapsResource(Resource):
    """The maps operations."""

    @cached_property
    def with_response(self) -> MapsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return MapsResourceWithResponse(MapsResource(self._caller.with_response()))

    def send(self, *, body: Mapping[str, Decimal | str | int]) -> MapsSendResult:
        """Send and receive maps.

        Args:
            body: ``body``.

        Returns:
            ``MapsSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /maps
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/maps
        """
        return self._call(
            SEND,
            {
                "body": body,
            },
        )


class MapsResourceWithResponse:
    """The calls of ``MapsResource`` with the whole reply around the result."""

    def __init__(self, resource: MapsResource) -> None:
        self.send = as_response(resource.send)


class AsyncMapsResource(AsyncResource):
    """The maps operations."""

    @cached_property
    def with_response(self) -> AsyncMapsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncMapsResourceWithResponse(AsyncMapsResource(self._caller.with_response()))

    async def send(self, *, body: Mapping[str, Decimal | str | int]) -> MapsSendResult:
        """Send and receive maps.

        Args:
            body: ``body``.

        Returns:
            ``MapsSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /maps
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/maps
        """
        return await self._call(
            SEND,
            {
                "body": body,
            },
        )


class AsyncMapsResourceWithResponse:
    """The calls of ``AsyncMapsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncMapsResource) -> None:
        self.send = as_async_response(resource.send)
