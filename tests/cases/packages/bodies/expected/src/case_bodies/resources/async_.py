"""AsyncTagResource: the calls under ``client.async_``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import DecimalText, Integer, Items, MapOf, Text
from ..models.async_ import (
    INNER_RECORD,
    OPTIONAL_INNER_RECORD,
    ROW_MODEL_MODEL_RECORD,
    AsyncQueryResult,
    Inner,
    InnerDict,
    OptionalInner,
    OptionalInnerDict,
    RowModelModel,
)

QUERY_OPERATION: Operation[AsyncQueryResult | None] = Operation(
    id="async_.query",
    method="POST",
    path="/nulls",
    result=AsyncQueryResult | None,
    parameters=(
        Parameter("note", "note", BODY_FIELD, Text(nullable=True), required=True),
        Parameter("amounts", "amounts", BODY_FIELD, Items(DecimalText(nullable=True))),
        Parameter("counts", "counts", BODY_FIELD, MapOf(Integer(nullable=True))),
        Parameter("inner", "inner", BODY_FIELD, INNER_RECORD, required=True),
        Parameter(
            "several", "several", BODY_FIELD, Items(replace(OPTIONAL_INNER_RECORD, nullable=True))
        ),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/nulls",
)
BODY_OPERATION: Operation[list[RowModelModel]] = Operation(
    id="async_.body",
    method="PUT",
    path="/rows",
    result=list[RowModelModel],
    parameters=(Parameter("body", "body", BODY, Items(ROW_MODEL_MODEL_RECORD), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/rows",
)
PATH_OPERATION: Operation[str | None] = Operation(
    id="async_.path",
    method="POST",
    path="/optional",
    result=str | None,
    parameters=(Parameter("body", "body", BODY, Items(DecimalText())),),
    bodies=(JSON_BODY,),
    body_optional=True,
    signed=False,
    docs_url="https://example.com/optional",
)


class AsyncTagResource(Resource):
    """The async operations."""

    @cached_property
    def with_response(self) -> AsyncTagResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTagResourceWithResponse(AsyncTagResource(self._caller.with_response()))

    def query(
        self,
        *,
        note: str | None,
        inner: Inner | InnerDict,
        amounts: Sequence[Decimal | str | int | None] | None = None,
        counts: Mapping[str, int | None] | None = None,
        several: Sequence[OptionalInner | OptionalInnerDict | None] | None = None,
    ) -> AsyncQueryResult | None:
        """Send null where it is meant.

        Args:
            note: ``note``.
            inner: ``inner``.
            amounts: ``amounts``.
            counts: ``counts``.
            several: ``several``.

        Returns:
            ``AsyncQueryResult | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /nulls
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/nulls
        """
        return self._call(
            QUERY_OPERATION,
            {
                "note": note,
                "inner": inner,
                "amounts": amounts,
                "counts": counts,
                "several": several,
            },
        )

    def body(self, *, body: Sequence[RowModelModel]) -> list[RowModelModel]:
        """Send rows.

        Args:
            body: ``body``.

        Returns:
            ``list[RowModelModel]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /rows
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/rows
        """
        return self._call(
            BODY_OPERATION,
            {
                "body": body,
            },
        )

    def path(self, *, body: Sequence[Decimal | str | int] | None = None) -> str | None:
        """Send a list, or no body at all.

        Args:
            body: ``body``.

        Returns:
            ``str | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /optional
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/optional
        """
        return self._call(
            PATH_OPERATION,
            {
                "body": body,
            },
        )


class AsyncTagResourceWithResponse:
    """The calls of ``AsyncTagResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTagResource) -> None:
        self.query = as_response(resource.query)
        self.body = as_response(resource.body)
        self.path = as_response(resource.path)


class AsyncAsyncTagResource(AsyncResource):
    """The async operations."""

    @cached_property
    def with_response(self) -> AsyncAsyncTagResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAsyncTagResourceWithResponse(
            AsyncAsyncTagResource(self._caller.with_response())
        )

    async def query(
        self,
        *,
        note: str | None,
        inner: Inner | InnerDict,
        amounts: Sequence[Decimal | str | int | None] | None = None,
        counts: Mapping[str, int | None] | None = None,
        several: Sequence[OptionalInner | OptionalInnerDict | None] | None = None,
    ) -> AsyncQueryResult | None:
        """Send null where it is meant.

        Args:
            note: ``note``.
            inner: ``inner``.
            amounts: ``amounts``.
            counts: ``counts``.
            several: ``several``.

        Returns:
            ``AsyncQueryResult | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /nulls
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/nulls
        """
        return await self._call(
            QUERY_OPERATION,
            {
                "note": note,
                "inner": inner,
                "amounts": amounts,
                "counts": counts,
                "several": several,
            },
        )

    async def body(self, *, body: Sequence[RowModelModel]) -> list[RowModelModel]:
        """Send rows.

        Args:
            body: ``body``.

        Returns:
            ``list[RowModelModel]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /rows
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/rows
        """
        return await self._call(
            BODY_OPERATION,
            {
                "body": body,
            },
        )

    async def path(self, *, body: Sequence[Decimal | str | int] | None = None) -> str | None:
        """Send a list, or no body at all.

        Args:
            body: ``body``.

        Returns:
            ``str | None``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /optional
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/optional
        """
        return await self._call(
            PATH_OPERATION,
            {
                "body": body,
            },
        )


class AsyncAsyncTagResourceWithResponse:
    """The calls of ``AsyncAsyncTagResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAsyncTagResource) -> None:
        self.query = as_async_response(resource.query)
        self.body = as_async_response(resource.body)
        self.path = as_async_response(resource.path)
