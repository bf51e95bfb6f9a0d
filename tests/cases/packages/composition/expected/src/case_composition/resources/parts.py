"""PartsResource: the calls under ``client.parts``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, BODY_MEMBERS, JSON_BODY, Operation, Parameter
from .._runtime.wire import Anything, Enumeration, MapOf, Text
from ..models.parts import (
    ORDER_AMOUNT_INPUT_RECORD,
    Everything,
    OrderAmountInput,
    OrderSide,
    OrderSideLiteral,
)

SEND: Operation[Everything] = Operation(
    id="parts.send",
    method="POST",
    path="/parts",
    result=Everything,
    parameters=(
        Parameter("id", "id", BODY_FIELD, Text(), required=True),
        Parameter("side", "side", BODY_FIELD, Enumeration(OrderSide), required=True),
        Parameter("name", "name", BODY_FIELD, Text(min_length=2, max_length=5), required=True),
        Parameter("note", "note", BODY_FIELD, Text()),
        Parameter("amount", "amount", BODY_FIELD, ORDER_AMOUNT_INPUT_RECORD, required=True),
        Parameter(
            "additional_properties", "additional_properties", BODY_MEMBERS, MapOf(Anything())
        ),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/parts",
)


class PartsResource(Resource):
    """The parts operations."""

    @cached_property
    def with_response(self) -> PartsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PartsResourceWithResponse(PartsResource(self._caller.with_response()))

    def send(
        self,
        *,
        id: str,
        side: OrderSide | OrderSideLiteral,
        name: str,
        amount: OrderAmountInput,
        note: str | None = None,
        additional_properties: Mapping[str, object] | None = None,
    ) -> Everything:
        """Send what is put together.

        Args:
            id: ``id``.
            side: ``"buy"`` or ``"sell"``.
            name: 2 to 5 characters.
            amount: ``amount``.
            note: ``note``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            ``Everything``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /parts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/parts
        """
        return self._call(
            SEND,
            {
                "id": id,
                "side": side,
                "name": name,
                "amount": amount,
                "note": note,
                "additional_properties": additional_properties,
            },
        )


class PartsResourceWithResponse:
    """The calls of ``PartsResource`` with the whole reply around the result."""

    def __init__(self, resource: PartsResource) -> None:
        self.send = as_response(resource.send)


class AsyncPartsResource(AsyncResource):
    """The parts operations."""

    @cached_property
    def with_response(self) -> AsyncPartsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPartsResourceWithResponse(AsyncPartsResource(self._caller.with_response()))

    async def send(
        self,
        *,
        id: str,
        side: OrderSide | OrderSideLiteral,
        name: str,
        amount: OrderAmountInput,
        note: str | None = None,
        additional_properties: Mapping[str, object] | None = None,
    ) -> Everything:
        """Send what is put together.

        Args:
            id: ``id``.
            side: ``"buy"`` or ``"sell"``.
            name: 2 to 5 characters.
            amount: ``amount``.
            note: ``note``.
            additional_properties: Further fields of the body, by their names on the wire.

        Returns:
            ``Everything``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /parts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/parts
        """
        return await self._call(
            SEND,
            {
                "id": id,
                "side": side,
                "name": name,
                "amount": amount,
                "note": note,
                "additional_properties": additional_properties,
            },
        )


class AsyncPartsResourceWithResponse:
    """The calls of ``AsyncPartsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPartsResource) -> None:
        self.send = as_async_response(resource.send)
