"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import overload

from typing_extensions import deprecated

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import DecimalText, Enumeration, Integer, Items, Text
from ..models.loans import COLLATERAL_RECORD, Collateral, CollateralDict
from ..models.shared import Loan, Side, SideLiteral

LIST_LOANS: Operation[Loan] = Operation(
    id="loans.list_loans",
    method="GET",
    path="/loans",
    result=Loan,
    parameters=(
        Parameter("coin", "coin", QUERY, Text(), required=True),
        Parameter("limit", "limit", QUERY, Integer()),
        Parameter("old", "old", QUERY, Text()),
    ),
    signed=False,
    docs_url="https://example.com/loans",
)
BORROW: Operation[Loan] = Operation(
    id="loans.borrow",
    method="POST",
    path="/loans",
    result=Loan,
    parameters=(
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter("collateral", "collateral", BODY_FIELD, Items(COLLATERAL_RECORD)),
        Parameter("side", "side", BODY_FIELD, Enumeration(Side)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/borrow",
)


class LoansResource(Resource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    @overload
    def list_loans(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("loans.list_loans(currency, count, number) is deprecated: use the new names")
    def list_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @old_arguments(
        "loans.list_loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
    )
    def list_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """List loans.

        Args:
            coin: ``coin``.
            limit: ``limit``.
            old: Deprecated.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )

    @overload
    def borrow(
        self,
        *,
        amount: Decimal | str | int,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
    ) -> Loan: ...
    @overload
    @deprecated("loans.borrow(quantity, direction) is deprecated: use the new names")
    def borrow(
        self,
        *,
        amount: Decimal | str | int | None = None,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
        quantity: Decimal | str | int | None = None,
        direction: Side | SideLiteral | None = None,
    ) -> Loan: ...

    @old_arguments("loans.borrow", renamed={"quantity": "amount", "direction": "side"})
    def borrow(
        self,
        *,
        amount: Decimal | str | int | None = None,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
        quantity: Decimal | str | int | None = None,
        direction: Side | SideLiteral | None = None,
    ) -> Loan:
        """Borrow.

        Args:
            amount: ``amount``.
            collateral: ``collateral``.
            side: ``"lend"`` or ``"borrow"``.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/borrow
        """
        return self._call(
            BORROW,
            {
                "amount": amount,
                "collateral": collateral,
                "side": side,
            },
        )

    @overload
    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    def get_loans(self, *, coin: str, limit: int | None = None, old: str | None = None) -> Loan: ...
    @overload
    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    def get_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    @old_arguments(
        "loans.get_loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    def get_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        return self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.list_loans = as_response(resource.list_loans)
        self.borrow = as_response(resource.borrow)
        self.get_loans = as_response(resource.get_loans)


class AsyncLoansResource(AsyncResource):
    """The loans operations."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    @overload
    async def list_loans(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("loans.list_loans(currency, count, number) is deprecated: use the new names")
    async def list_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @old_arguments(
        "loans.list_loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
    )
    async def list_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """List loans.

        Args:
            coin: ``coin``.
            limit: ``limit``.
            old: Deprecated.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/loans
        """
        return await self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )

    @overload
    async def borrow(
        self,
        *,
        amount: Decimal | str | int,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
    ) -> Loan: ...
    @overload
    @deprecated("loans.borrow(quantity, direction) is deprecated: use the new names")
    async def borrow(
        self,
        *,
        amount: Decimal | str | int | None = None,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
        quantity: Decimal | str | int | None = None,
        direction: Side | SideLiteral | None = None,
    ) -> Loan: ...

    @old_arguments("loans.borrow", renamed={"quantity": "amount", "direction": "side"})
    async def borrow(
        self,
        *,
        amount: Decimal | str | int | None = None,
        collateral: Sequence[Collateral | CollateralDict] | None = None,
        side: Side | SideLiteral | None = None,
        quantity: Decimal | str | int | None = None,
        direction: Side | SideLiteral | None = None,
    ) -> Loan:
        """Borrow.

        Args:
            amount: ``amount``.
            collateral: ``collateral``.
            side: ``"lend"`` or ``"borrow"``.

        Returns:
            ``Loan``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /loans
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/borrow
        """
        return await self._call(
            BORROW,
            {
                "amount": amount,
                "collateral": collateral,
                "side": side,
            },
        )

    @overload
    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    async def get_loans(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    async def get_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("loans.get_loans is deprecated: use loans.list_loans")
    @old_arguments(
        "loans.get_loans",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    async def get_loans(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        return await self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.list_loans = as_async_response(resource.list_loans)
        self.borrow = as_async_response(resource.borrow)
        self.get_loans = as_async_response(resource.get_loans)
