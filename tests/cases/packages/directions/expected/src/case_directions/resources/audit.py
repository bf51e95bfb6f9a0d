"""AuditResource: the calls under ``client.audit``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from ..models.shared import Order

GET: Operation[Order] = Operation(
    id="audit.get",
    method="GET",
    path="/audit",
    result=Order,
    signed=False,
    docs_url="https://example.com/audit",
)


class AuditResource(Resource):
    """The audit operations."""

    @cached_property
    def with_response(self) -> AuditResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AuditResourceWithResponse(AuditResource(self._caller.with_response()))

    def get(self) -> Order:
        """Get the last order.

        Returns:
            ``Order``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /audit
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/audit
        """
        return self._call(GET, {})


class AuditResourceWithResponse:
    """The calls of ``AuditResource`` with the whole reply around the result."""

    def __init__(self, resource: AuditResource) -> None:
        self.get = as_response(resource.get)


class AsyncAuditResource(AsyncResource):
    """The audit operations."""

    @cached_property
    def with_response(self) -> AsyncAuditResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAuditResourceWithResponse(AsyncAuditResource(self._caller.with_response()))

    async def get(self) -> Order:
        """Get the last order.

        Returns:
            ``Order``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /audit
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/audit
        """
        return await self._call(GET, {})


class AsyncAuditResourceWithResponse:
    """The calls of ``AsyncAuditResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAuditResource) -> None:
        self.get = as_async_response(resource.get)
