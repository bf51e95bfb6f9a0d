"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import (
    BODY_FIELD,
    JSON_BODY,
    QUERY,
    Match,
    Operation,
    Parameter,
    Reconcile,
)
from .._runtime.wire import Boolean, DecimalText, Enumeration, Integer, Text
from ..models.loans import (
    LoansGetPledgesResult,
    LoansPledgeDirection,
    LoansPledgeDirectionLiteral,
    LoansPledgeResult,
    LoansSetAutomaticResult,
    LoansTimeResult,
)

TIME: Operation[LoansTimeResult] = Operation(
    id="loans.time",
    method="GET",
    path="/time",
    result=LoansTimeResult,
    signed=False,
    docs_url="https://example.com/time",
    retry="never",
)
GET_PLEDGES: Operation[LoansGetPledgesResult] = Operation(
    id="loans.get_pledges",
    method="GET",
    path="/pledges",
    result=LoansGetPledgesResult,
    parameters=(
        Parameter("which_coin", "whichCoin", QUERY, Text(), required=True),
        Parameter("limit", "limit", QUERY, Integer(maximum="50")),
    ),
    signed=False,
    docs_url="https://example.com/pledges",
)
PLEDGE: Operation[LoansPledgeResult] = Operation(
    id="loans.pledge",
    method="POST",
    path="/pledges",
    result=LoansPledgeResult,
    parameters=(
        Parameter("pledge_coin", "pledgeCoin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter(
            "direction", "direction", BODY_FIELD, Enumeration(LoansPledgeDirection), required=True
        ),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/pledge",
    environments=("practice",),
    reconcile=Reconcile(
        operation="loans.GET_PLEDGES",
        rows=("rows",),
        match=(
            Match("coin", "pledgeCoin"),
            Match("way", "direction", values=(("in", "locked"), ("out", "released"))),
            Match("qty", "amount", absolute=True, may_differ=True),
            Match("by", literal=1),
        ),
        time="at",
        time_format="unix-s",
        settled_after=5.5,
        page_size=50,
        arguments=(("which_coin", "pledgeCoin"),),
        literals=(("limit", 50),),
        identity="id",
        status="state",
        executed=("done",),
        failed=("failed",),
        absence_tells=False,
    ),
)
SET_AUTOMATIC: Operation[LoansSetAutomaticResult] = Operation(
    id="loans.set_automatic",
    method="POST",
    path="/automatic",
    result=LoansSetAutomaticResult,
    parameters=(Parameter("on", "on", BODY_FIELD, Boolean(), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/automatic",
    retry="safe",
)


class LoansResource(Resource):
    """Loans."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def time(self) -> LoansTimeResult:
        """Get the time.

        Returns:
            ``LoansTimeResult``.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return self._call(TIME, {})

    def get_pledges(self, *, which_coin: str, limit: int | None = None) -> LoansGetPledgesResult:
        """List pledges, newest first.

        Args:
            which_coin: ``whichCoin``.
            limit: At most 50.

        Returns:
            ``LoansGetPledgesResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pledges
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pledges
        """
        return self._call(
            GET_PLEDGES,
            {
                "which_coin": which_coin,
                "limit": limit,
            },
        )

    def pledge(
        self,
        *,
        pledge_coin: str,
        amount: Decimal | str | int,
        direction: LoansPledgeDirection | LoansPledgeDirectionLiteral,
    ) -> LoansPledgeResult:
        """Pledge a coin, or take it back.

        Args:
            pledge_coin: ``pledgeCoin``.
            amount: ``amount``.
            direction: ``"in"`` or ``"out"``.

        Returns:
            ``LoansPledgeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /pledges
        Authentication: none
        Rate limit: not documented
        Environments: PRACTICE
        Documentation: https://example.com/pledge
        """
        return self._call(
            PLEDGE,
            {
                "pledge_coin": pledge_coin,
                "amount": amount,
                "direction": direction,
            },
        )

    def set_automatic(self, *, on: bool) -> LoansSetAutomaticResult:
        """Switch automatic pledging on or off.

        Args:
            on: ``on``.

        Returns:
            ``LoansSetAutomaticResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /automatic
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/automatic
        """
        return self._call(
            SET_AUTOMATIC,
            {
                "on": on,
            },
        )


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.time = as_response(resource.time)
        self.get_pledges = as_response(resource.get_pledges)
        self.pledge = as_response(resource.pledge)
        self.set_automatic = as_response(resource.set_automatic)


class AsyncLoansResource(AsyncResource):
    """Loans."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def time(self) -> LoansTimeResult:
        """Get the time.

        Returns:
            ``LoansTimeResult``.

        Raises:
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /time
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/time
        """
        return await self._call(TIME, {})

    async def get_pledges(
        self, *, which_coin: str, limit: int | None = None
    ) -> LoansGetPledgesResult:
        """List pledges, newest first.

        Args:
            which_coin: ``whichCoin``.
            limit: At most 50.

        Returns:
            ``LoansGetPledgesResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /pledges
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/pledges
        """
        return await self._call(
            GET_PLEDGES,
            {
                "which_coin": which_coin,
                "limit": limit,
            },
        )

    async def pledge(
        self,
        *,
        pledge_coin: str,
        amount: Decimal | str | int,
        direction: LoansPledgeDirection | LoansPledgeDirectionLiteral,
    ) -> LoansPledgeResult:
        """Pledge a coin, or take it back.

        Args:
            pledge_coin: ``pledgeCoin``.
            amount: ``amount``.
            direction: ``"in"`` or ``"out"``.

        Returns:
            ``LoansPledgeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /pledges
        Authentication: none
        Rate limit: not documented
        Environments: PRACTICE
        Documentation: https://example.com/pledge
        """
        return await self._call(
            PLEDGE,
            {
                "pledge_coin": pledge_coin,
                "amount": amount,
                "direction": direction,
            },
        )

    async def set_automatic(self, *, on: bool) -> LoansSetAutomaticResult:
        """Switch automatic pledging on or off.

        Args:
            on: ``on``.

        Returns:
            ``LoansSetAutomaticResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /automatic
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/automatic
        """
        return await self._call(
            SET_AUTOMATIC,
            {
                "on": on,
            },
        )


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.time = as_async_response(resource.time)
        self.get_pledges = as_async_response(resource.get_pledges)
        self.pledge = as_async_response(resource.pledge)
        self.set_automatic = as_async_response(resource.set_automatic)
