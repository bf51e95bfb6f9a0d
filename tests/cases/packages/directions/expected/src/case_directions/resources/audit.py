"""AuditResource: the calls under ``client.audit``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, JSON_BODY, Operation, Parameter
from .._runtime.wire import Items
from ..models.audit import AUDIT_STAMP_BODY_ITEM_RECORD, AuditStampBodyItem, AuditStampBodyItemDict
from ..models.shared import Order

STAMP: Operation[None] = Operation(
    id="audit.stamp",
    method="PUT",
    path="/stamps",
    result=type(None),
    parameters=(Parameter("body", "body", BODY, Items(AUDIT_STAMP_BODY_ITEM_RECORD, min_items=1)),),
    bodies=(JSON_BODY,),
    body_optional=True,
    signed=False,
)
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

    def stamp(
        self, *, body: Sequence[AuditStampBodyItem | AuditStampBodyItemDict] | None = None
    ) -> None:
        """Stamp what the exchange names.

        Args:
            body: At least 1 item.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /stamps
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            STAMP,
            {
                "body": body,
            },
        )

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
        self.stamp = as_response(resource.stamp)
        self.get = as_response(resource.get)


class AsyncAuditResource(AsyncResource):
    """The audit operations."""

    @cached_property
    def with_response(self) -> AsyncAuditResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAuditResourceWithResponse(AsyncAuditResource(self._caller.with_response()))

    async def stamp(
        self, *, body: Sequence[AuditStampBodyItem | AuditStampBodyItemDict] | None = None
    ) -> None:
        """Stamp what the exchange names.

        Args:
            body: At least 1 item.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /stamps
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            STAMP,
            {
                "body": body,
            },
        )

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
        self.stamp = as_async_response(resource.stamp)
        self.get = as_async_response(resource.get)
