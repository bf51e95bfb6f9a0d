"""CookieResource: the calls under ``client.cookie``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import COOKIE, Operation, Parameter
from .._runtime.wire import Enumeration, Items, Text
from ..models.shared import RGB_RECORD, Colour, ColourLiteral, Rgb, RgbDict

FORM_OPERATION: Operation[None] = Operation(
    id="cookie.form",
    method="GET",
    path="/cookie",
    result=type(None),
    parameters=(
        Parameter("text", "text", COOKIE, Text()),
        Parameter("list", "list", COOKIE, Items(Enumeration(Colour)), explode=False),
        Parameter("object", "object", COOKIE, RGB_RECORD, explode=False),
        Parameter("exploded", "exploded", COOKIE, Items(Enumeration(Colour))),
        Parameter("url", "url", COOKIE, Text(), allow_reserved=True),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
PLAIN: Operation[None] = Operation(
    id="cookie.plain",
    method="GET",
    path="/cookie-plain",
    result=type(None),
    parameters=(
        Parameter("text", "text", COOKIE, Text(), style="cookie"),
        Parameter(
            "list", "list", COOKIE, Items(Enumeration(Colour)), style="cookie", explode=False
        ),
        Parameter("exploded", "exploded", COOKIE, Items(Enumeration(Colour)), style="cookie"),
        Parameter("object", "object", COOKIE, RGB_RECORD, style="cookie"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)


class CookieResource(Resource):
    """The cookie operations."""

    @cached_property
    def with_response(self) -> CookieResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CookieResourceWithResponse(CookieResource(self._caller.with_response()))

    def form(
        self,
        *,
        text: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
        url: str | None = None,
    ) -> None:
        """Cookies as forms.

        Args:
            text: ``text``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.
            url: ``url``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            FORM_OPERATION,
            {
                "text": text,
                "list": list,
                "object": object,
                "exploded": exploded,
                "url": url,
            },
        )

    def plain(
        self,
        *,
        text: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
    ) -> None:
        """Plain cookies.

        Args:
            text: ``text``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie-plain
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            PLAIN,
            {
                "text": text,
                "list": list,
                "exploded": exploded,
                "object": object,
            },
        )


class CookieResourceWithResponse:
    """The calls of ``CookieResource`` with the whole reply around the result."""

    def __init__(self, resource: CookieResource) -> None:
        self.form = as_response(resource.form)
        self.plain = as_response(resource.plain)


class AsyncCookieResource(AsyncResource):
    """The cookie operations."""

    @cached_property
    def with_response(self) -> AsyncCookieResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCookieResourceWithResponse(AsyncCookieResource(self._caller.with_response()))

    async def form(
        self,
        *,
        text: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
        url: str | None = None,
    ) -> None:
        """Cookies as forms.

        Args:
            text: ``text``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.
            url: ``url``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            FORM_OPERATION,
            {
                "text": text,
                "list": list,
                "object": object,
                "exploded": exploded,
                "url": url,
            },
        )

    async def plain(
        self,
        *,
        text: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
    ) -> None:
        """Plain cookies.

        Args:
            text: ``text``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie-plain
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            PLAIN,
            {
                "text": text,
                "list": list,
                "exploded": exploded,
                "object": object,
            },
        )


class AsyncCookieResourceWithResponse:
    """The calls of ``AsyncCookieResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCookieResource) -> None:
        self.form = as_async_response(resource.form)
        self.plain = as_async_response(resource.plain)
