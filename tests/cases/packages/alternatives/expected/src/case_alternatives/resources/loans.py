"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, HEADER, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import DecimalText, Items, Text, UnixTime
from ..models.loans import (
    PART_RECORD,
    LoansFindResult,
    LoansGetHistoryResult,
    LoansListOrdersResult,
    LoansPledgeResult,
    LoansRepayResult,
    Part,
    PartDict,
)

REPAY: Operation[LoansRepayResult] = Operation(
    id="loans.repay",
    method="POST",
    path="/repay",
    result=LoansRepayResult,
    parameters=(
        Parameter("loan_id", "loanId", BODY_FIELD, Text()),
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text()),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("parts", "parts", BODY_FIELD, Items(PART_RECORD)),
    ),
    alternatives=(
        ("loan_id",),
        ("loan_currency", "amount"),
    ),
    dependencies=(
        ("parts", ("amount",)),
        ("amount", ("loan_currency",)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/repay",
)
GET_HISTORY: Operation[LoansGetHistoryResult] = Operation(
    id="loans.get_history",
    method="GET",
    path="/history",
    result=LoansGetHistoryResult,
    parameters=(Parameter("currency", "currency", QUERY, Text()),),
    signed=False,
    docs_url="https://example.com/history",
)
LIST_ORDERS: Operation[LoansListOrdersResult] = Operation(
    id="loans.list_orders",
    method="GET",
    path="/orders",
    result=LoansListOrdersResult,
    parameters=(
        Parameter("loan_id", "loanId", QUERY, Text()),
        Parameter("coin", "coin", QUERY, Text()),
        Parameter("x_desk", "X-Desk", HEADER, Text(pattern="^[a-z]+$")),
        Parameter("start_time", "startTime", QUERY, UnixTime("ms")),
        Parameter("end_time", "endTime", QUERY, UnixTime("ms")),
        Parameter("side", "side", QUERY, Text()),
    ),
    alternatives=(
        ("loan_id",),
        ("coin", "x_desk"),
    ),
    dependencies=(
        ("start_time", ("end_time",)),
        ("end_time", ("start_time",)),
    ),
    signed=False,
    docs_url="https://example.com/orders",
)
PLEDGE: Operation[LoansPledgeResult] = Operation(
    id="loans.pledge",
    method="POST",
    path="/pledge",
    result=LoansPledgeResult,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text(), required=True),
        Parameter("note", "note", BODY_FIELD, Text()),
        Parameter("note_title", "noteTitle", BODY_FIELD, Text()),
        Parameter("note_to", "noteTo", BODY_FIELD, Text()),
    ),
    dependencies=(("note", ("note_title", "note_to", "coin")),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/pledge",
)
FIND: Operation[LoansFindResult] = Operation(
    id="loans.find",
    method="POST",
    path="/find",
    result=LoansFindResult,
    parameters=(
        Parameter("one", "one", BODY_FIELD, Text()),
        Parameter("two", "two", BODY_FIELD, Text()),
        Parameter("three", "three", BODY_FIELD, Text()),
        Parameter("four", "four", BODY_FIELD, Text()),
    ),
    alternatives=(
        ("one", "two"),
        ("one", "three"),
        ("one", "four"),
        ("two", "three"),
        ("two", "four"),
        ("three", "four"),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/find",
)


class LoansResource(Resource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    @overload
    def repay(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        loan_id: str | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult: ...
    @overload
    def repay(
        self,
        *,
        loan_id: str,
        loan_currency: str | None = None,
        amount: None = None,
        parts: None = None,
    ) -> LoansRepayResult: ...

    def repay(
        self,
        *,
        loan_id: str | None = None,
        loan_currency: str | None = None,
        amount: Decimal | str | int | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult:
        """Repay.

        Args:
            loan_id: ``loanId``.
            loan_currency: ``loanCurrency``.
            amount: ``amount``.
            parts: ``parts``.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` with ``amount`` is given.
            TypeError: ``parts`` is given without ``amount``.
            TypeError: ``amount`` is given without ``loan_currency``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay
        """
        return self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
                "amount": amount,
                "parts": parts,
            },
        )

    def get_history(self, *, currency: str | None = None) -> LoansGetHistoryResult:
        """List what was repaid.

        Args:
            currency: ``currency``.

        Returns:
            ``LoansGetHistoryResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /history
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/history
        """
        return self._call(
            GET_HISTORY,
            {
                "currency": currency,
            },
        )

    @overload
    def list_orders(
        self,
        *,
        loan_id: str,
        start_time: datetime | int,
        end_time: datetime | int,
        coin: str | None = None,
        x_desk: str | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    def list_orders(
        self,
        *,
        coin: str,
        x_desk: str,
        start_time: datetime | int,
        end_time: datetime | int,
        loan_id: str | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    def list_orders(
        self,
        *,
        loan_id: str,
        coin: str | None = None,
        x_desk: str | None = None,
        start_time: None = None,
        end_time: None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    def list_orders(
        self,
        *,
        coin: str,
        x_desk: str,
        loan_id: str | None = None,
        start_time: None = None,
        end_time: None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...

    def list_orders(
        self,
        *,
        loan_id: str | None = None,
        coin: str | None = None,
        x_desk: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult:
        """List orders of a loan, or of a coin and a desk.

        Args:
            loan_id: ``loanId``.
            coin: ``coin``.
            x_desk: Must match ``^[a-z]+$``.
            start_time: A Unix time in milliseconds, or an aware datetime.
            end_time: A Unix time in milliseconds, or an aware datetime.
            side: ``side``.

        Returns:
            ``LoansListOrdersResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``coin`` with ``x_desk`` is given.
            TypeError: ``start_time`` is given without ``end_time``.
            TypeError: ``end_time`` is given without ``start_time``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return self._call(
            LIST_ORDERS,
            {
                "loan_id": loan_id,
                "coin": coin,
                "x_desk": x_desk,
                "start_time": start_time,
                "end_time": end_time,
                "side": side,
            },
        )

    @overload
    def pledge(
        self, *, coin: str, note_title: str, note_to: str, note: str | None = None
    ) -> LoansPledgeResult: ...
    @overload
    def pledge(
        self,
        *,
        coin: str,
        note: None = None,
        note_title: str | None = None,
        note_to: str | None = None,
    ) -> LoansPledgeResult: ...

    def pledge(
        self,
        *,
        coin: str,
        note: str | None = None,
        note_title: str | None = None,
        note_to: str | None = None,
    ) -> LoansPledgeResult:
        """Pledge.

        A note goes to someone only, and only with a title.

        Args:
            coin: ``coin``.
            note: ``note``.
            note_title: ``noteTitle``.
            note_to: ``noteTo``.

        Returns:
            ``LoansPledgeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``note`` is given without ``note_title`` and ``note_to`` and ``coin``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pledge
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pledge
        """
        return self._call(
            PLEDGE,
            {
                "coin": coin,
                "note": note,
                "note_title": note_title,
                "note_to": note_to,
            },
        )

    def find(
        self,
        *,
        one: str | None = None,
        two: str | None = None,
        three: str | None = None,
        four: str | None = None,
    ) -> LoansFindResult:
        """Find a loan by any two of its four names.

        So many signatures would say less than this sentence, so there is one.

        Args:
            one: ``one``.
            two: ``two``.
            three: ``three``.
            four: ``four``.

        Returns:
            ``LoansFindResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: None of ``one`` with ``two``, ``one`` with ``three``, ``one`` with ``four``,
                ``two`` with ``three``, ``two`` with ``four``, ``three`` with ``four`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /find
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/find
        """
        return self._call(
            FIND,
            {
                "one": one,
                "two": two,
                "three": three,
                "four": four,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.repay = as_response(resource.repay)
        self.get_history = as_response(resource.get_history)
        self.list_orders = as_response(resource.list_orders)
        self.pledge = as_response(resource.pledge)
        self.find = as_response(resource.find)


class AsyncLoansResource(AsyncResource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    @overload
    async def repay(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        loan_id: str | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult: ...
    @overload
    async def repay(
        self,
        *,
        loan_id: str,
        loan_currency: str | None = None,
        amount: None = None,
        parts: None = None,
    ) -> LoansRepayResult: ...

    async def repay(
        self,
        *,
        loan_id: str | None = None,
        loan_currency: str | None = None,
        amount: Decimal | str | int | None = None,
        parts: Sequence[Part | PartDict] | None = None,
    ) -> LoansRepayResult:
        """Repay.

        Args:
            loan_id: ``loanId``.
            loan_currency: ``loanCurrency``.
            amount: ``amount``.
            parts: ``parts``.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``loan_id`` nor ``loan_currency`` with ``amount`` is given.
            TypeError: ``parts`` is given without ``amount``.
            TypeError: ``amount`` is given without ``loan_currency``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_id": loan_id,
                "loan_currency": loan_currency,
                "amount": amount,
                "parts": parts,
            },
        )

    async def get_history(self, *, currency: str | None = None) -> LoansGetHistoryResult:
        """List what was repaid.

        Args:
            currency: ``currency``.

        Returns:
            ``LoansGetHistoryResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /history
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/history
        """
        return await self._call(
            GET_HISTORY,
            {
                "currency": currency,
            },
        )

    @overload
    async def list_orders(
        self,
        *,
        loan_id: str,
        start_time: datetime | int,
        end_time: datetime | int,
        coin: str | None = None,
        x_desk: str | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    async def list_orders(
        self,
        *,
        coin: str,
        x_desk: str,
        start_time: datetime | int,
        end_time: datetime | int,
        loan_id: str | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    async def list_orders(
        self,
        *,
        loan_id: str,
        coin: str | None = None,
        x_desk: str | None = None,
        start_time: None = None,
        end_time: None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...
    @overload
    async def list_orders(
        self,
        *,
        coin: str,
        x_desk: str,
        loan_id: str | None = None,
        start_time: None = None,
        end_time: None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult: ...

    async def list_orders(
        self,
        *,
        loan_id: str | None = None,
        coin: str | None = None,
        x_desk: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        side: str | None = None,
    ) -> LoansListOrdersResult:
        """List orders of a loan, or of a coin and a desk.

        Args:
            loan_id: ``loanId``.
            coin: ``coin``.
            x_desk: Must match ``^[a-z]+$``.
            start_time: A Unix time in milliseconds, or an aware datetime.
            end_time: A Unix time in milliseconds, or an aware datetime.
            side: ``side``.

        Returns:
            ``LoansListOrdersResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``loan_id`` nor ``coin`` with ``x_desk`` is given.
            TypeError: ``start_time`` is given without ``end_time``.
            TypeError: ``end_time`` is given without ``start_time``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return await self._call(
            LIST_ORDERS,
            {
                "loan_id": loan_id,
                "coin": coin,
                "x_desk": x_desk,
                "start_time": start_time,
                "end_time": end_time,
                "side": side,
            },
        )

    @overload
    async def pledge(
        self, *, coin: str, note_title: str, note_to: str, note: str | None = None
    ) -> LoansPledgeResult: ...
    @overload
    async def pledge(
        self,
        *,
        coin: str,
        note: None = None,
        note_title: str | None = None,
        note_to: str | None = None,
    ) -> LoansPledgeResult: ...

    async def pledge(
        self,
        *,
        coin: str,
        note: str | None = None,
        note_title: str | None = None,
        note_to: str | None = None,
    ) -> LoansPledgeResult:
        """Pledge.

        A note goes to someone only, and only with a title.

        Args:
            coin: ``coin``.
            note: ``note``.
            note_title: ``noteTitle``.
            note_to: ``noteTo``.

        Returns:
            ``LoansPledgeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``note`` is given without ``note_title`` and ``note_to`` and ``coin``.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /pledge
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pledge
        """
        return await self._call(
            PLEDGE,
            {
                "coin": coin,
                "note": note,
                "note_title": note_title,
                "note_to": note_to,
            },
        )

    async def find(
        self,
        *,
        one: str | None = None,
        two: str | None = None,
        three: str | None = None,
        four: str | None = None,
    ) -> LoansFindResult:
        """Find a loan by any two of its four names.

        So many signatures would say less than this sentence, so there is one.

        Args:
            one: ``one``.
            two: ``two``.
            three: ``three``.
            four: ``four``.

        Returns:
            ``LoansFindResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: None of ``one`` with ``two``, ``one`` with ``three``, ``one`` with ``four``,
                ``two`` with ``three``, ``two`` with ``four``, ``three`` with ``four`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /find
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/find
        """
        return await self._call(
            FIND,
            {
                "one": one,
                "two": two,
                "three": three,
                "four": four,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.repay = as_async_response(resource.repay)
        self.get_history = as_async_response(resource.get_history)
        self.list_orders = as_async_response(resource.list_orders)
        self.pledge = as_async_response(resource.pledge)
        self.find = as_async_response(resource.find)
