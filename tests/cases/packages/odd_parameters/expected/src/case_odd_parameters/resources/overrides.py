"""OverridesResource: the calls under ``client.overrides``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import HEADER, PATH, QUERY, Operation, Parameter
from .._runtime.wire import Integer, Text

GET_OWN: Operation[None] = Operation(
    id="overrides.get_own",
    method="GET",
    path="/own/{account}",
    result=type(None),
    parameters=(
        Parameter("account", "account", PATH, Text(), required=True),
        Parameter("page", "Page", QUERY, Text()),
        Parameter("x_trace", "x-trace", HEADER, Integer(), required=True),
    ),
    signed=False,
)
DELETE_OWN: Operation[None] = Operation(
    id="overrides.delete_own",
    method="DELETE",
    path="/own/{account}",
    result=type(None),
    parameters=(
        Parameter("account", "account", PATH, Text(), required=True),
        Parameter("page", "Page", QUERY, Integer()),
        Parameter("x_trace", "X-Trace", HEADER, Text()),
    ),
    signed=False,
)


class OverridesResource(Resource):
    """The overrides operations."""

    @cached_property
    def with_response(self) -> OverridesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return OverridesResourceWithResponse(OverridesResource(self._caller.with_response()))

    def get_own(self, *, account: str, x_trace: int, page: str | None = None) -> None:
        """``GET /own/{account}``.

        Args:
            account: ``account``.
            x_trace: ``x-trace``.
            page: Not a number here.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /own/{account}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_OWN,
            {
                "account": account,
                "x_trace": x_trace,
                "page": page,
            },
        )

    def delete_own(
        self, *, account: str, page: int | None = None, x_trace: str | None = None
    ) -> None:
        """``DELETE /own/{account}``.

        Args:
            account: ``account``.
            page: ``Page``.
            x_trace: ``X-Trace``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /own/{account}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            DELETE_OWN,
            {
                "account": account,
                "page": page,
                "x_trace": x_trace,
            },
        )


class OverridesResourceWithResponse:
    """The calls of ``OverridesResource`` with the whole reply around the result."""

    def __init__(self, resource: OverridesResource) -> None:
        self.get_own = as_response(resource.get_own)
        self.delete_own = as_response(resource.delete_own)


class AsyncOverridesResource(AsyncResource):
    """The overrides operations."""

    @cached_property
    def with_response(self) -> AsyncOverridesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncOverridesResourceWithResponse(
            AsyncOverridesResource(self._caller.with_response())
        )

    async def get_own(self, *, account: str, x_trace: int, page: str | None = None) -> None:
        """``GET /own/{account}``.

        Args:
            account: ``account``.
            x_trace: ``x-trace``.
            page: Not a number here.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /own/{account}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_OWN,
            {
                "account": account,
                "x_trace": x_trace,
                "page": page,
            },
        )

    async def delete_own(
        self, *, account: str, page: int | None = None, x_trace: str | None = None
    ) -> None:
        """``DELETE /own/{account}``.

        Args:
            account: ``account``.
            page: ``Page``.
            x_trace: ``X-Trace``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /own/{account}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            DELETE_OWN,
            {
                "account": account,
                "page": page,
                "x_trace": x_trace,
            },
        )


class AsyncOverridesResourceWithResponse:
    """The calls of ``AsyncOverridesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncOverridesResource) -> None:
        self.get_own = as_async_response(resource.get_own)
        self.delete_own = as_async_response(resource.delete_own)
