"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.null import Null
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Enumeration
from ..models.values import (
    JSON_INPUT_RECORD,
    PERSON_INPUT_RECORD,
    VALUES_SEND_AMOUNT_RECORD,
    VALUES_SEND_LABEL_RECORD,
    VALUES_SEND_WHEN_RECORD,
    JsonInput,
    PersonInput,
    PersonInputDict,
    ValuesSendAmount,
    ValuesSendLabel,
    ValuesSendResult,
    ValuesSendSide,
    ValuesSendSideLiteral,
    ValuesSendWhen,
)

SEND: Operation[ValuesSendResult] = Operation(
    id="values.send",
    method="POST",
    path="/values",
    result=ValuesSendResult,
    parameters=(
        Parameter("amount", "amount", BODY_FIELD, VALUES_SEND_AMOUNT_RECORD, required=True),
        Parameter("when", "when", BODY_FIELD, VALUES_SEND_WHEN_RECORD),
        Parameter("label", "label", BODY_FIELD, replace(VALUES_SEND_LABEL_RECORD, nullable=True)),
        Parameter("side", "side", BODY_FIELD, Enumeration(ValuesSendSide)),
        Parameter("owner", "owner", BODY_FIELD, replace(PERSON_INPUT_RECORD, nullable=True)),
        Parameter("json", "json", BODY_FIELD, replace(JSON_INPUT_RECORD, nullable=True)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)


class ValuesResource(Resource):
    """The values operations."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def send(
        self,
        *,
        amount: ValuesSendAmount,
        when: ValuesSendWhen | None = None,
        label: ValuesSendLabel | Null | None = None,
        side: ValuesSendSide | ValuesSendSideLiteral | None = None,
        owner: PersonInput | PersonInputDict | Null | None = None,
        json: JsonInput | Null | None = None,
    ) -> ValuesSendResult:
        """Send values of several types.

        Args:
            amount: ``amount``.
            when: ``when``.
            label: ``label``.
            side: ``"buy"`` or ``"sell"``.
            owner: ``owner``.
            json: ``json``.

        Returns:
            ``ValuesSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            SEND,
            {
                "amount": amount,
                "when": when,
                "label": label,
                "side": side,
                "owner": owner,
                "json": json,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.send = as_response(resource.send)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def send(
        self,
        *,
        amount: ValuesSendAmount,
        when: ValuesSendWhen | None = None,
        label: ValuesSendLabel | Null | None = None,
        side: ValuesSendSide | ValuesSendSideLiteral | None = None,
        owner: PersonInput | PersonInputDict | Null | None = None,
        json: JsonInput | Null | None = None,
    ) -> ValuesSendResult:
        """Send values of several types.

        Args:
            amount: ``amount``.
            when: ``when``.
            label: ``label``.
            side: ``"buy"`` or ``"sell"``.
            owner: ``owner``.
            json: ``json``.

        Returns:
            ``ValuesSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            SEND,
            {
                "amount": amount,
                "when": when,
                "label": label,
                "side": side,
                "owner": owner,
                "json": json,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.send = as_async_response(resource.send)
