"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import Enumeration, Integer, Text
from ..models.values import (
    OTHER_INPUT_RECORD,
    OtherInput,
    OtherInputDict,
    ValuesGetResult,
    ValuesSetWord,
    ValuesSetWordLiteral,
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


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.get = as_async_response(resource.get)
        self.set = as_async_response(resource.set)
