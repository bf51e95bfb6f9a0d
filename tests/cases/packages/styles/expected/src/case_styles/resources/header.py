"""HeaderResource: the calls under ``client.header``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import HEADER, Operation, Parameter
from .._runtime.wire import Enumeration, Items, Text
from ..models.shared import RGB_RECORD, Colour, ColourLiteral, Rgb, RgbDict

SIMPLE: Operation[None] = Operation(
    id="header.simple",
    method="GET",
    path="/header",
    result=type(None),
    parameters=(
        Parameter("x_text", "X-Text", HEADER, Text()),
        Parameter("x_list", "X-List", HEADER, Items(Enumeration(Colour))),
        Parameter("x_object", "X-Object", HEADER, RGB_RECORD),
        Parameter("x_exploded", "X-Exploded", HEADER, RGB_RECORD, explode=True),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)


class HeaderResource(Resource):
    """The header operations."""

    @cached_property
    def with_response(self) -> HeaderResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return HeaderResourceWithResponse(HeaderResource(self._caller.with_response()))

    def simple(
        self,
        *,
        x_text: str | None = None,
        x_list: Sequence[Colour | ColourLiteral] | None = None,
        x_object: Rgb | RgbDict | None = None,
        x_exploded: Rgb | RgbDict | None = None,
    ) -> None:
        """Headers.

        Args:
            x_text: ``X-Text``.
            x_list: ``"blue"``, ``"black"`` or ``"brown"``.
            x_object: ``X-Object``.
            x_exploded: ``X-Exploded``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /header
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            SIMPLE,
            {
                "x_text": x_text,
                "x_list": x_list,
                "x_object": x_object,
                "x_exploded": x_exploded,
            },
        )


class HeaderResourceWithResponse:
    """The calls of ``HeaderResource`` with the whole reply around the result."""

    def __init__(self, resource: HeaderResource) -> None:
        self.simple = as_response(resource.simple)


class AsyncHeaderResource(AsyncResource):
    """The header operations."""

    @cached_property
    def with_response(self) -> AsyncHeaderResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncHeaderResourceWithResponse(AsyncHeaderResource(self._caller.with_response()))

    async def simple(
        self,
        *,
        x_text: str | None = None,
        x_list: Sequence[Colour | ColourLiteral] | None = None,
        x_object: Rgb | RgbDict | None = None,
        x_exploded: Rgb | RgbDict | None = None,
    ) -> None:
        """Headers.

        Args:
            x_text: ``X-Text``.
            x_list: ``"blue"``, ``"black"`` or ``"brown"``.
            x_object: ``X-Object``.
            x_exploded: ``X-Exploded``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /header
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            SIMPLE,
            {
                "x_text": x_text,
                "x_list": x_list,
                "x_object": x_object,
                "x_exploded": x_exploded,
            },
        )


class AsyncHeaderResourceWithResponse:
    """The calls of ``AsyncHeaderResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncHeaderResource) -> None:
        self.simple = as_async_response(resource.simple)
