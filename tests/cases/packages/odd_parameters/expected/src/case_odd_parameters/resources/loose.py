"""LooseResource: the calls under ``client.loose``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, QUERY, Operation, Parameter
from .._runtime.wire import Anything, Integer, Text

GET_LOOSE: Operation[None] = Operation(
    id="loose.get_loose",
    method="GET",
    path="/loose/{one}/{two}",
    result=type(None),
    parameters=(
        Parameter("one", "one", PATH, Integer(), required=True),
        Parameter("two", "two", PATH, Text(), required=True),
        Parameter("untyped", "untyped", QUERY, Anything()),
        Parameter("swagger", "swagger", QUERY, Integer(bits=32)),
        Parameter("twice", "twice", QUERY, Text()),
    ),
    signed=False,
)


class LooseResource(Resource):
    """The loose operations."""

    @cached_property
    def with_response(self) -> LooseResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LooseResourceWithResponse(LooseResource(self._caller.with_response()))

    def get_loose(
        self,
        *,
        one: int,
        two: str,
        untyped: object = None,
        swagger: int | None = None,
        twice: str | None = None,
    ) -> None:
        """``GET /loose/{one}/{two}``.

        Args:
            one: ``one``.
            two: ``two``.
            untyped: ``untyped``.
            swagger: An integer of 32 bits.
            twice: ``twice``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loose/{one}/{two}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_LOOSE,
            {
                "one": one,
                "two": two,
                "untyped": untyped,
                "swagger": swagger,
                "twice": twice,
            },
        )


class LooseResourceWithResponse:
    """The calls of ``LooseResource`` with the whole reply around the result."""

    def __init__(self, resource: LooseResource) -> None:
        self.get_loose = as_response(resource.get_loose)


class AsyncLooseResource(AsyncResource):
    """The loose operations."""

    @cached_property
    def with_response(self) -> AsyncLooseResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLooseResourceWithResponse(AsyncLooseResource(self._caller.with_response()))

    async def get_loose(
        self,
        *,
        one: int,
        two: str,
        untyped: object = None,
        swagger: int | None = None,
        twice: str | None = None,
    ) -> None:
        """``GET /loose/{one}/{two}``.

        Args:
            one: ``one``.
            two: ``two``.
            untyped: ``untyped``.
            swagger: An integer of 32 bits.
            twice: ``twice``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loose/{one}/{two}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_LOOSE,
            {
                "one": one,
                "two": two,
                "untyped": untyped,
                "swagger": swagger,
                "twice": twice,
            },
        )


class AsyncLooseResourceWithResponse:
    """The calls of ``AsyncLooseResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLooseResource) -> None:
        self.get_loose = as_async_response(resource.get_loose)
