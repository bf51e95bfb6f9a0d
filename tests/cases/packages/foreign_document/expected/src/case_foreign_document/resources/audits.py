"""AuditsResource: the calls under ``client.audits``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation

GET: Operation[None] = Operation(
    id="audits.get",
    method="GET",
    path="/audits",
    result=type(None),
    signed=False,
    security=({"Reading": ()},),
)
POST: Operation[None] = Operation(
    id="audits.post",
    method="POST",
    path="/audits",
    result=type(None),
    signed=False,
    security=({"Writing": ("audits",)},),
)


class AuditsResource(Resource):
    """The audits operations."""

    @cached_property
    def with_response(self) -> AuditsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AuditsResourceWithResponse(AuditsResource(self._caller.with_response()))

    def get(self) -> None:
        """``GET /audits``.

        Returns:
            Nothing.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /audits
        Authentication: Reading
        Rate limit: not documented
        Environments: all
        """
        return self._call(GET, {})

    def post(self) -> None:
        """``POST /audits``.

        Returns:
            Nothing.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /audits
        Authentication: Writing (audits)
        Rate limit: not documented
        Environments: all
        """
        return self._call(POST, {})


class AuditsResourceWithResponse:
    """The calls of ``AuditsResource`` with the whole reply around the result."""

    def __init__(self, resource: AuditsResource) -> None:
        self.get = as_response(resource.get)
        self.post = as_response(resource.post)


class AsyncAuditsResource(AsyncResource):
    """The audits operations."""

    @cached_property
    def with_response(self) -> AsyncAuditsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAuditsResourceWithResponse(AsyncAuditsResource(self._caller.with_response()))

    async def get(self) -> None:
        """``GET /audits``.

        Returns:
            Nothing.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /audits
        Authentication: Reading
        Rate limit: not documented
        Environments: all
        """
        return await self._call(GET, {})

    async def post(self) -> None:
        """``POST /audits``.

        Returns:
            Nothing.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /audits
        Authentication: Writing (audits)
        Rate limit: not documented
        Environments: all
        """
        return await self._call(POST, {})


class AsyncAuditsResourceWithResponse:
    """The calls of ``AsyncAuditsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAuditsResource) -> None:
        self.get = as_async_response(resource.get)
        self.post = as_async_response(resource.post)
