"""LoansResource: the calls under ``client.loans``."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Text
from ..models.history import HistoryGetDebtResultDebt, Repayment
from ..models.loans import (
    LoansRepayAllHow,
    LoansRepayAllHowLiteral,
    LoansRepayAllResult,
    LoansRepayHow,
    LoansRepayHowLiteral,
    LoansRepayResult,
    LoansSettleResult,
)

SETTLE: Operation[LoansSettleResult] = Operation(
    id="loans.settle",
    method="POST",
    path="/settle",
    result=LoansSettleResult,
    parameters=(Parameter("coin", "coin", BODY_FIELD, Text()),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/settle",
    wait=Wait(
        operation="history.GET_DEBT",
        rows=("debt",),
        match=(Sought("coin", "coin"),),
        arguments=(("coin", "coin"),),
        status="left",
        single=True,
        most="remaining",
        timeout=30.0,
    ),
)
REPAY: Operation[LoansRepayResult] = Operation(
    id="loans.repay",
    method="POST",
    path="/repay",
    result=LoansRepayResult,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("how", "how", BODY_FIELD, Enumeration(LoansRepayHow), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/repay",
    wait=Wait(
        operation="history.GET_REPAYMENTS",
        rows=("rows",),
        match=(Sought("repayment_id", "id"),),
        arguments=(("repayment_id", "id"),),
        status="state",
        done=("done",),
        failed=("failed", "gone"),
        timeout=30.0,
    ),
)
REPAY_ALL: Operation[LoansRepayAllResult] = Operation(
    id="loans.repay_all",
    method="POST",
    path="/repay-all",
    result=LoansRepayAllResult,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("how", "how", BODY_FIELD, Enumeration(LoansRepayAllHow), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/repay-all",
    wait=Wait(
        operation="history.GET_REPAYMENTS",
        rows=("rows",),
        match=(
            Sought("coin", "coin"),
            Sought("qty", "amount"),
            Sought("way", "how", values=(("money", "cash"), ("swap", "exchange"))),
        ),
        literals=(("limit", 50),),
        time="at_s",
        unit="s",
        interval=0.5,
        usual=150.0,
        timeout=600.0,
    ),
)


class LoansResource(Resource):
    """Loans."""

    @cached_property
    def with_response(self) -> LoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LoansResourceWithResponse(LoansResource(self._caller.with_response()))

    def settle(self, *, coin: str | None = None) -> LoansSettleResult:
        """Settle a debt.

        Args:
            coin: ``coin``.

        Returns:
            ``LoansSettleResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /settle
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/settle
        """
        return self._call(
            SETTLE,
            {
                "coin": coin,
            },
        )

    def wait_until_settled(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> HistoryGetDebtResultDebt:
        """Wait until what ``settle`` asked for has been processed.

        Looks at ``history.get_debt`` until the row is listed with no more left than ``remaining``:
        at first often, then less so, and never more often than the rate limit of that call allows.
        Whatever happens, ``settle`` is not called again.

        Args:
            coin: As it was given.
            remaining: How much may be left of ``left``.
            timeout: Seconds to wait at most; 30 without it. 0 looks once.

        Returns:
            ``HistoryGetDebtResultDebt``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_debt`` raises, where asking again does not help.

        HTTP: GET /debt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/debt
        Of the write: https://example.com/settle
        """
        row: HistoryGetDebtResultDebt = self._wait(
            SETTLE,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    def repay(
        self,
        *,
        coin: str,
        how: LoansRepayHow | LoansRepayHowLiteral,
        amount: Decimal | str | int | None = None,
    ) -> LoansRepayResult:
        """Repay a loan.

        Args:
            coin: The coin to repay.
            how: ``"money"`` or ``"swap"``.
            amount: How much to repay.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay
        """
        return self._call(
            REPAY,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
        )

    def wait_until_repaid(self, *, id: int, timeout: float | None = None) -> Repayment:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``history.get_repayments`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            id: From the reply. Which repayment it is.
            timeout: Seconds to wait at most; 30 without it. 0 looks once.

        Returns:
            ``Repayment``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_repayments`` raises, where asking again does not help.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        Of the write: https://example.com/repay
        """
        row: Repayment = self._wait(
            REPAY,
            {
                "id": id,
            },
            timeout=timeout,
        )
        return row

    def repay_all(
        self,
        *,
        coin: str,
        how: LoansRepayAllHow | LoansRepayAllHowLiteral,
        amount: Decimal | str | int | None = None,
    ) -> LoansRepayAllResult:
        """Repay all loans.

        Args:
            coin: The coin to repay.
            how: ``"money"`` or ``"swap"``.
            amount: How much to repay.

        Returns:
            ``LoansRepayAllResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay-all
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay-all
        """
        return self._call(
            REPAY_ALL,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
        )

    def wait_until_all_is_repaid(
        self,
        *,
        coin: str,
        how: LoansRepayAllHow | LoansRepayAllHowLiteral,
        since: datetime | int,
        amount: Decimal | str | int | None = None,
        timeout: float | None = None,
    ) -> Repayment:
        """Wait until what ``repay_all`` asked for has been processed.

        It usually takes 150 seconds. Looks at ``history.get_repayments`` until the row is listed:
        at first often, then less so, and never more often than the rate limit of that call allows.
        Whatever happens, ``repay_all`` is not called again.

        Args:
            coin: As it was given. The coin to repay.
            how: As it was given.
            amount: As it was given. How much to repay.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                seconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 600 without it. 0 looks once.

        Returns:
            ``Repayment``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_repayments`` raises, where asking again does not help.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        Of the write: https://example.com/repay-all
        """
        row: Repayment = self._wait(
            REPAY_ALL,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row


class LoansResourceWithResponse:
    """The calls of ``LoansResource`` with the whole reply around the result."""

    def __init__(self, resource: LoansResource) -> None:
        self.settle = as_response(resource.settle)
        self.repay = as_response(resource.repay)
        self.repay_all = as_response(resource.repay_all)


class AsyncLoansResource(AsyncResource):
    """Loans."""

    @cached_property
    def with_response(self) -> AsyncLoansResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLoansResourceWithResponse(AsyncLoansResource(self._caller.with_response()))

    async def settle(self, *, coin: str | None = None) -> LoansSettleResult:
        """Settle a debt.

        Args:
            coin: ``coin``.

        Returns:
            ``LoansSettleResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /settle
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/settle
        """
        return await self._call(
            SETTLE,
            {
                "coin": coin,
            },
        )

    async def wait_until_settled(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> HistoryGetDebtResultDebt:
        """Wait until what ``settle`` asked for has been processed.

        Looks at ``history.get_debt`` until the row is listed with no more left than ``remaining``:
        at first often, then less so, and never more often than the rate limit of that call allows.
        Whatever happens, ``settle`` is not called again.

        Args:
            coin: As it was given.
            remaining: How much may be left of ``left``.
            timeout: Seconds to wait at most; 30 without it. 0 looks once.

        Returns:
            ``HistoryGetDebtResultDebt``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_debt`` raises, where asking again does not help.

        HTTP: GET /debt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/debt
        Of the write: https://example.com/settle
        """
        row: HistoryGetDebtResultDebt = await self._wait(
            SETTLE,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    async def repay(
        self,
        *,
        coin: str,
        how: LoansRepayHow | LoansRepayHowLiteral,
        amount: Decimal | str | int | None = None,
    ) -> LoansRepayResult:
        """Repay a loan.

        Args:
            coin: The coin to repay.
            how: ``"money"`` or ``"swap"``.
            amount: How much to repay.

        Returns:
            ``LoansRepayResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay
        """
        return await self._call(
            REPAY,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
        )

    async def wait_until_repaid(self, *, id: int, timeout: float | None = None) -> Repayment:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``history.get_repayments`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            id: From the reply. Which repayment it is.
            timeout: Seconds to wait at most; 30 without it. 0 looks once.

        Returns:
            ``Repayment``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_repayments`` raises, where asking again does not help.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        Of the write: https://example.com/repay
        """
        row: Repayment = await self._wait(
            REPAY,
            {
                "id": id,
            },
            timeout=timeout,
        )
        return row

    async def repay_all(
        self,
        *,
        coin: str,
        how: LoansRepayAllHow | LoansRepayAllHowLiteral,
        amount: Decimal | str | int | None = None,
    ) -> LoansRepayAllResult:
        """Repay all loans.

        Args:
            coin: The coin to repay.
            how: ``"money"`` or ``"swap"``.
            amount: How much to repay.

        Returns:
            ``LoansRepayAllResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /repay-all
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/repay-all
        """
        return await self._call(
            REPAY_ALL,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
        )

    async def wait_until_all_is_repaid(
        self,
        *,
        coin: str,
        how: LoansRepayAllHow | LoansRepayAllHowLiteral,
        since: datetime | int,
        amount: Decimal | str | int | None = None,
        timeout: float | None = None,
    ) -> Repayment:
        """Wait until what ``repay_all`` asked for has been processed.

        It usually takes 150 seconds. Looks at ``history.get_repayments`` until the row is listed:
        at first often, then less so, and never more often than the rate limit of that call allows.
        Whatever happens, ``repay_all`` is not called again.

        Args:
            coin: As it was given. The coin to repay.
            how: As it was given.
            amount: As it was given. How much to repay.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                seconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 600 without it. 0 looks once.

        Returns:
            ``Repayment``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``history.get_repayments`` raises, where asking again does not help.

        HTTP: GET /repayments
        Authentication: none
        Rate limit: 1 request per 2 seconds and account (UID)
        Environments: all
        Documentation: https://example.com/repayments
        Of the write: https://example.com/repay-all
        """
        row: Repayment = await self._wait(
            REPAY_ALL,
            {
                "coin": coin,
                "how": how,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row


class AsyncLoansResourceWithResponse:
    """The calls of ``AsyncLoansResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLoansResource) -> None:
        self.settle = as_async_response(resource.settle)
        self.repay = as_async_response(resource.repay)
        self.repay_all = as_async_response(resource.repay_all)
