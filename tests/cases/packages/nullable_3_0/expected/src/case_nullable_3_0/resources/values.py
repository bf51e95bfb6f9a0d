"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import DecimalNumber, Enumeration, Integer, Items, Text
from ..models.values import (
    OTHER_INPUT_RECORD,
    VALUES_SET_EITHER_RECORD,
    OtherInput,
    OtherInputDict,
    ValuesGetResult,
    ValuesSetEither,
    ValuesSetKind,
    ValuesSetKindLiteral,
    ValuesSetResult,
)

GET: Operation[ValuesGetResult] = Operation(
    id="values.get",
    method="GET",
    path="/values",
    result=ValuesGetResult,
    signed=False,
    docs_url="https://example.com/values",
)
SET: Operation[ValuesSetResult] = Operation(
    id="values.set",
    method="POST",
    path="/values",
    result=ValuesSetResult,
    parameters=(
        Parameter("text", "text", BODY_FIELD, Text(nullable=True), required=True),
        Parameter("kind", "kind", BODY_FIELD, Enumeration(ValuesSetKind)),
        Parameter("above", "above", BODY_FIELD, Integer(exclusive_minimum="3")),
        Parameter("below", "below", BODY_FIELD, DecimalNumber(exclusive_maximum="9")),
        Parameter("either", "either", BODY_FIELD, VALUES_SET_EITHER_RECORD),
        Parameter(
            "others", "others", BODY_FIELD, Items(replace(OTHER_INPUT_RECORD, nullable=True))
        ),
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

    def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(GET, {})

    def set(
        self,
        *,
        text: str | None,
        kind: ValuesSetKind | ValuesSetKindLiteral | None = None,
        above: int | None = None,
        below: Decimal | str | int | None = None,
        either: ValuesSetEither | None = None,
        others: Sequence[OtherInput | OtherInputDict | None] | None = None,
    ) -> ValuesSetResult:
        """Set values that may be null.

        Args:
            text: ``text``.
            kind: ``"a"`` or ``"b"``.
            above: More than 3.
            below: Less than 9.
            either: ``either``.
            others: ``others``.

        Returns:
            ``ValuesSetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            SET,
            {
                "text": text,
                "kind": kind,
                "above": above,
                "below": below,
                "either": either,
                "others": others,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.get = as_response(resource.get)
        self.set = as_response(resource.set)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(GET, {})

    async def set(
        self,
        *,
        text: str | None,
        kind: ValuesSetKind | ValuesSetKindLiteral | None = None,
        above: int | None = None,
        below: Decimal | str | int | None = None,
        either: ValuesSetEither | None = None,
        others: Sequence[OtherInput | OtherInputDict | None] | None = None,
    ) -> ValuesSetResult:
        """Set values that may be null.

        Args:
            text: ``text``.
            kind: ``"a"`` or ``"b"``.
            above: More than 3.
            below: Less than 9.
            either: ``either``.
            others: ``others``.

        Returns:
            ``ValuesSetResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            SET,
            {
                "text": text,
                "kind": kind,
                "above": above,
                "below": below,
                "either": either,
                "others": others,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.get = as_async_response(resource.get)
        self.set = as_async_response(resource.set)
