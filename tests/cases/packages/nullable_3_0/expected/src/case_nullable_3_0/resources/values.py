"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.null import Null
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import Enumeration, Integer, Items, MapOf, Text
from ..models.values import (
    OTHER_INPUT_RECORD,
    UNIONS_EITHER_INPUT_RECORD,
    UNIONS_EVENT_INPUT_RECORD,
    UNIONS_INSIDE_INPUT_RECORD,
    UNIONS_LIST_ITEM_INPUT_RECORD,
    UNIONS_MAP_VALUE_INPUT_RECORD,
    UNIONS_NOTHING_INPUT_RECORD,
    X_INPUT_RECORD,
    X_OR_NULL_INPUT_RECORD,
    OtherInput,
    OtherInputDict,
    Unions,
    UnionsEitherInput,
    UnionsEventInput,
    UnionsInsideInput,
    UnionsListItemInput,
    UnionsMapValueInput,
    UnionsNothingInput,
    ValuesGetResult,
    ValuesSetWord,
    ValuesSetWordLiteral,
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
SET: Operation[None] = Operation(
    id="values.set",
    method="PUT",
    path="/values",
    result=type(None),
    parameters=(
        Parameter("at", "at", QUERY, Integer(exclusive_minimum="-3")),
        Parameter("text", "text", BODY_FIELD, Text(nullable=True), required=True),
        Parameter(
            "word", "word", BODY_FIELD, Enumeration(ValuesSetWord, nullable=True), required=True
        ),
        Parameter(
            "other", "other", BODY_FIELD, replace(OTHER_INPUT_RECORD, nullable=True), required=True
        ),
    ),
    bodies=(JSON_BODY,),
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
        Parameter(
            "inside", "inside", BODY_FIELD, replace(UNIONS_INSIDE_INPUT_RECORD, nullable=True)
        ),
        Parameter("wrapped", "wrapped", BODY_FIELD, replace(X_INPUT_RECORD, nullable=True)),
        Parameter("by_enum", "by_enum", BODY_FIELD, replace(X_INPUT_RECORD, nullable=True)),
        Parameter(
            "of_component",
            "of_component",
            BODY_FIELD,
            replace(X_OR_NULL_INPUT_RECORD, nullable=True),
        ),
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
        word: ValuesSetWord | ValuesSetWordLiteral | None,
        other: OtherInput | OtherInputDict | None,
        at: int | None = None,
    ) -> None:
        """Set values that may be null.

        Args:
            text: ``text``.
            word: ``"up"`` or ``"down"``.
            other: ``other``.
            at: More than -3.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            SET,
            {
                "text": text,
                "word": word,
                "other": other,
                "at": at,
            },
        )

    def send(
        self,
        *,
        nothing: UnionsNothingInput | None,
        either: UnionsEitherInput | None = None,
        inside: UnionsInsideInput | Null | None = None,
        wrapped: XInput | XInputDict | Null | None = None,
        by_enum: XInput | XInputDict | Null | None = None,
        of_component: XOrNullInput | XOrNullInputDict | Null | None = None,
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
        self.set = as_response(resource.set)
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
        word: ValuesSetWord | ValuesSetWordLiteral | None,
        other: OtherInput | OtherInputDict | None,
        at: int | None = None,
    ) -> None:
        """Set values that may be null.

        Args:
            text: ``text``.
            word: ``"up"`` or ``"down"``.
            other: ``other``.
            at: More than -3.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            SET,
            {
                "text": text,
                "word": word,
                "other": other,
                "at": at,
            },
        )

    async def send(
        self,
        *,
        nothing: UnionsNothingInput | None,
        either: UnionsEitherInput | None = None,
        inside: UnionsInsideInput | Null | None = None,
        wrapped: XInput | XInputDict | Null | None = None,
        by_enum: XInput | XInputDict | Null | None = None,
        of_component: XOrNullInput | XOrNullInputDict | Null | None = None,
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
        self.set = as_async_response(resource.set)
        self.send = as_async_response(resource.send)
