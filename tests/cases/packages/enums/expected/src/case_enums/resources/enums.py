"""EnumsResource: the calls under ``client.enums``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Enumeration
from ..models.enums import EnumsGetResult, Level, LevelLiteral, Step, StepLiteral

GET: Operation[EnumsGetResult] = Operation(
    id="enums.get",
    method="GET",
    path="/enums",
    result=EnumsGetResult,
    parameters=(
        Parameter("level", "level", QUERY, Enumeration(Level)),
        Parameter("step", "step", QUERY, Enumeration(Step)),
    ),
    signed=False,
    docs_url="https://example.com/enums",
)


class EnumsResource(Resource):
    """The enums operations."""

    @cached_property
    def with_response(self) -> EnumsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return EnumsResourceWithResponse(EnumsResource(self._caller.with_response()))

    def get(
        self, *, level: Level | LevelLiteral | None = None, step: Step | StepLiteral | None = None
    ) -> EnumsGetResult:
        """Get the enums.

        Args:
            level: The level of an account. ``"VIP0"``, ``"VIP99"``, ``"1d"``, ``""`` or ``"in
                progress"``.
            step: ``1`` (ONE), ``5`` or ``-1`` (MINUS_ONE).

        Returns:
            ``EnumsGetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /enums
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/enums
        """
        return self._call(
            GET,
            {
                "level": level,
                "step": step,
            },
        )


class EnumsResourceWithResponse:
    """The calls of ``EnumsResource`` with the whole reply around the result."""

    def __init__(self, resource: EnumsResource) -> None:
        self.get = as_response(resource.get)


class AsyncEnumsResource(AsyncResource):
    """The enums operations."""

    @cached_property
    def with_response(self) -> AsyncEnumsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncEnumsResourceWithResponse(AsyncEnumsResource(self._caller.with_response()))

    async def get(
        self, *, level: Level | LevelLiteral | None = None, step: Step | StepLiteral | None = None
    ) -> EnumsGetResult:
        """Get the enums.

        Args:
            level: The level of an account. ``"VIP0"``, ``"VIP99"``, ``"1d"``, ``""`` or ``"in
                progress"``.
            step: ``1`` (ONE), ``5`` or ``-1`` (MINUS_ONE).

        Returns:
            ``EnumsGetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /enums
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/enums
        """
        return await self._call(
            GET,
            {
                "level": level,
                "step": step,
            },
        )


class AsyncEnumsResourceWithResponse:
    """The calls of ``AsyncEnumsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncEnumsResource) -> None:
        self.get = as_async_response(resource.get)
