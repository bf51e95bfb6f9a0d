"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Items, MapOf
from ..models.values import (
    UNIONS_EITHER_INPUT_RECORD,
    UNIONS_EVENT_INPUT_RECORD,
    UNIONS_INSIDE_INPUT_RECORD,
    UNIONS_LIST_ITEM_INPUT_RECORD,
    UNIONS_MAP_VALUE_INPUT_RECORD,
    UNIONS_NOTHING_INPUT_RECORD,
    X_INPUT_RECORD,
    X_OR_NULL_INPUT_RECORD,
    Unions,
    UnionsEitherInput,
    UnionsEventInput,
    UnionsInsideInput,
    UnionsListItemInput,
    UnionsMapValueInput,
    UnionsNothingInput,
    ValuesGetResult,
    XInput,
    XInputDict,
    XOrNullInput,
    XOrNullInputDict,
)

GET: Operation[ValuesGetResult] = Operation(
    id="values.get",
    method="GET",
    path="/values",
    result=ValuesGetResult,
    signed=False,
    docs_url="https://example.com/values",
)
SEND: Operation[Unions] = Operation(
    id="values.send",
    method="POST",
    path="/values",
    result=Unions,
    parameters=(
        Parameter(
            "nothing",
            "nothing",
            BODY_FIELD,
            replace(UNIONS_NOTHING_INPUT_RECORD, nullable=True),
            required=True,
        ),
        Parameter("either", "either", BODY_FIELD, UNIONS_EITHER_INPUT_RECORD),
        Parameter("inside", "inside", BODY_FIELD, UNIONS_INSIDE_INPUT_RECORD),
        Parameter("wrapped", "wrapped", BODY_FIELD, X_INPUT_RECORD),
        Parameter("by_enum", "by_enum", BODY_FIELD, X_INPUT_RECORD),
        Parameter("of_component", "of_component", BODY_FIELD, X_OR_NULL_INPUT_RECORD),
        Parameter(
            "list", "list", BODY_FIELD, Items(replace(UNIONS_LIST_ITEM_INPUT_RECORD, nullable=True))
        ),
        Parameter(
            "map", "map", BODY_FIELD, MapOf(replace(UNIONS_MAP_VALUE_INPUT_RECORD, nullable=True))
        ),
        Parameter("event", "event", BODY_FIELD, UNIONS_EVENT_INPUT_RECORD),
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
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(GET, {})

    def send(
        self,
        *,
        nothing: UnionsNothingInput | None,
        either: UnionsEitherInput | None = None,
        inside: UnionsInsideInput | None = None,
        wrapped: XInput | XInputDict | None = None,
        by_enum: XInput | XInputDict | None = None,
        of_component: XOrNullInput | XOrNullInputDict | None = None,
        list: Sequence[UnionsListItemInput | None] | None = None,
        map: Mapping[str, UnionsMapValueInput | None] | None = None,
        event: UnionsEventInput | None = None,
    ) -> Unions:
        """Send unions as 3.0 has them.

        Args:
            nothing: ``nothing``.
            either: ``either``.
            inside: ``inside``.
            wrapped: ``wrapped``.
            by_enum: ``by_enum``.
            of_component: ``of_component``.
            list: ``list``.
            map: ``map``.
            event: ``event``.

        Returns:
            ``Unions``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
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
            SEND,
            {
                "nothing": nothing,
                "either": either,
                "inside": inside,
                "wrapped": wrapped,
                "by_enum": by_enum,
                "of_component": of_component,
                "list": list,
                "map": map,
                "event": event,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.get = as_response(resource.get)
        self.send = as_response(resource.send)


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
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(GET, {})

    async def send(
        self,
        *,
        nothing: UnionsNothingInput | None,
        either: UnionsEitherInput | None = None,
        inside: UnionsInsideInput | None = None,
        wrapped: XInput | XInputDict | None = None,
        by_enum: XInput | XInputDict | None = None,
        of_component: XOrNullInput | XOrNullInputDict | None = None,
        list: Sequence[UnionsListItemInput | None] | None = None,
        map: Mapping[str, UnionsMapValueInput | None] | None = None,
        event: UnionsEventInput | None = None,
    ) -> Unions:
        """Send unions as 3.0 has them.

        Args:
            nothing: ``nothing``.
            either: ``either``.
            inside: ``inside``.
            wrapped: ``wrapped``.
            by_enum: ``by_enum``.
            of_component: ``of_component``.
            list: ``list``.
            map: ``map``.
            event: ``event``.

        Returns:
            ``Unions``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
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
            SEND,
            {
                "nothing": nothing,
                "either": either,
                "inside": inside,
                "wrapped": wrapped,
                "by_enum": by_enum,
                "of_component": of_component,
                "list": list,
                "map": map,
                "event": event,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.get = as_async_response(resource.get)
        self.send = as_async_response(resource.send)
