"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import (
    Anything,
    Boolean,
    Date,
    DateTime,
    DecimalNumber,
    DecimalText,
    Integer,
    Number,
    Text,
    UnixTime,
    Uuid,
)
from ..models.values import Values

SEND: Operation[Values] = Operation(
    id="values.send",
    method="POST",
    path="/values",
    result=Values,
    parameters=(
        Parameter(
            "text",
            "text",
            BODY_FIELD,
            Text(min_length=1, max_length=8, pattern="^[a-z]+$"),
            required=True,
        ),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter("price", "price", BODY_FIELD, DecimalNumber(minimum="0", maximum="10.5")),
        Parameter("share", "share", BODY_FIELD, Number(exclusive_minimum="0")),
        Parameter(
            "count",
            "count",
            BODY_FIELD,
            Integer(minimum="1", maximum="9", multiple_of="2", bits=32),
        ),
        Parameter("big", "big", BODY_FIELD, Integer(bits=64)),
        Parameter("flag", "flag", BODY_FIELD, Boolean()),
        Parameter("day", "day", BODY_FIELD, Date()),
        Parameter("moment", "moment", BODY_FIELD, DateTime()),
        Parameter("key", "key", BODY_FIELD, Uuid()),
        Parameter("since_seconds", "sinceSeconds", BODY_FIELD, UnixTime("s")),
        Parameter("since_milliseconds", "sinceMilliseconds", BODY_FIELD, UnixTime("ms", text=True)),
        Parameter("since_microseconds", "sinceMicroseconds", BODY_FIELD, UnixTime("us", text=True)),
        Parameter("anything", "anything", BODY_FIELD, Anything()),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)


class ValuesResource(Resource):
    """Values of every kind."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def send(
        self,
        *,
        text: str,
        amount: Decimal | str | int,
        price: Decimal | str | int | None = None,
        share: float | None = None,
        count: int | None = None,
        big: int | None = None,
        flag: bool | None = None,
        day: date | None = None,
        moment: datetime | None = None,
        key: UUID | str | None = None,
        since_seconds: datetime | int | None = None,
        since_milliseconds: datetime | int | None = None,
        since_microseconds: datetime | int | None = None,
        anything: object = None,
    ) -> Values:
        """Send and receive a value of every kind.

        Args:
            text: Small letters. 1 to 8 characters. Must match ``^[a-z]+$``.
            amount: How much, in USDT.
            price: From 0 to 10.5.
            share: More than 0.
            count: From 1 to 9. A multiple of 2. An integer of 32 bits.
            big: An integer of 64 bits.
            flag: Default of the API: False.
            day: ``day``.
            moment: ``moment``.
            key: ``key``.
            since_seconds: A Unix time in seconds, or an aware datetime.
            since_milliseconds: A Unix time in milliseconds, or an aware datetime.
            since_microseconds: A Unix time in microseconds, or an aware datetime.
            anything: ``anything``.

        Returns:
            ``Values``: One value of every kind.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
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
                "text": text,
                "amount": amount,
                "price": price,
                "share": share,
                "count": count,
                "big": big,
                "flag": flag,
                "day": day,
                "moment": moment,
                "key": key,
                "since_seconds": since_seconds,
                "since_milliseconds": since_milliseconds,
                "since_microseconds": since_microseconds,
                "anything": anything,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.send = as_response(resource.send)


class AsyncValuesResource(AsyncResource):
    """Values of every kind."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def send(
        self,
        *,
        text: str,
        amount: Decimal | str | int,
        price: Decimal | str | int | None = None,
        share: float | None = None,
        count: int | None = None,
        big: int | None = None,
        flag: bool | None = None,
        day: date | None = None,
        moment: datetime | None = None,
        key: UUID | str | None = None,
        since_seconds: datetime | int | None = None,
        since_milliseconds: datetime | int | None = None,
        since_microseconds: datetime | int | None = None,
        anything: object = None,
    ) -> Values:
        """Send and receive a value of every kind.

        Args:
            text: Small letters. 1 to 8 characters. Must match ``^[a-z]+$``.
            amount: How much, in USDT.
            price: From 0 to 10.5.
            share: More than 0.
            count: From 1 to 9. A multiple of 2. An integer of 32 bits.
            big: An integer of 64 bits.
            flag: Default of the API: False.
            day: ``day``.
            moment: ``moment``.
            key: ``key``.
            since_seconds: A Unix time in seconds, or an aware datetime.
            since_milliseconds: A Unix time in milliseconds, or an aware datetime.
            since_microseconds: A Unix time in microseconds, or an aware datetime.
            anything: ``anything``.

        Returns:
            ``Values``: One value of every kind.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
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
                "text": text,
                "amount": amount,
                "price": price,
                "share": share,
                "count": count,
                "big": big,
                "flag": flag,
                "day": day,
                "moment": moment,
                "key": key,
                "since_seconds": since_seconds,
                "since_milliseconds": since_milliseconds,
                "since_microseconds": since_microseconds,
                "anything": anything,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.send = as_async_response(resource.send)
