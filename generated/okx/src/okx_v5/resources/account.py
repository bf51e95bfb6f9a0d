"""AccountResource: the calls under ``client.account``."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import (
    BODY_FIELD,
    JSON_BODY,
    QUERY,
    Match,
    Operation,
    Parameter,
    RateLimit,
    Reconcile,
)
from .._runtime.pagination import Boundary, Pagination
from .._runtime.wire import Boolean, DecimalText, Enumeration, Integer, Text, UnixTime
from ..models.account import (
    AccruedInterest,
    AutoLoan,
    AutoRepay,
    BorrowingOrRepayment,
    BorrowingRate,
    BorrowLimits,
    BorrowRepayEvent,
    BorrowRepayEventLiteral,
    BorrowRepayRecord,
    BorrowRepaySide,
    BorrowRepaySideLiteral,
    MarginMode,
    MarginModeLiteral,
    MaxLoan,
    QueriedLoanType,
    QueriedLoanTypeLiteral,
)

MANUAL_BORROW_REPAY: Operation[BorrowingOrRepayment] = Operation(
    id="account.manual_borrow_repay",
    method="POST",
    path="/api/v5/account/spot-manual-borrow-repay",
    result=BorrowingOrRepayment,
    parameters=(
        Parameter("ccy", "ccy", BODY_FIELD, Text(), required=True),
        Parameter("side", "side", BODY_FIELD, Enumeration(BorrowRepaySide), required=True),
        Parameter("amt", "amt", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    single_row=True,
    rate_limit=RateLimit(1, 3.0, "master-account"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-manual-borrow-repay",
    reconcile=Reconcile(
        operation="account.GET_BORROW_REPAY_HISTORY",
        rows=(),
        match=(
            Match("ccy", "ccy"),
            Match("type", "side", values=(("borrow", "manual_borrow"), ("repay", "manual_repay"))),
            Match("amt", "amt", may_differ=True),
        ),
        time="ts",
        time_format="unix-ms",
        settled_after=60.0,
        page_size=100,
        arguments=(("ccy", "ccy"),),
        literals=(("limit", 100),),
    ),
)
GET_BORROW_REPAY_HISTORY: Operation[list[BorrowRepayRecord]] = Operation(
    id="account.get_borrow_repay_history",
    method="GET",
    path="/api/v5/account/spot-borrow-repay-history",
    result=list[BorrowRepayRecord],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("type", "type", QUERY, Enumeration(BorrowRepayEvent)),
        Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
        Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-repay-history",
    pagination=Pagination(
        step=Boundary(argument="after", field="ts_ms", inclusive=True, until="before"),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)
GET_ACCRUED_INTEREST: Operation[list[AccruedInterest]] = Operation(
    id="account.get_accrued_interest",
    method="GET",
    path="/api/v5/account/interest-accrued",
    result=list[AccruedInterest],
    parameters=(
        Parameter("type", "type", QUERY, Enumeration(QueriedLoanType)),
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("inst_id", "instId", QUERY, Text()),
        Parameter("mgn_mode", "mgnMode", QUERY, Enumeration(MarginMode)),
        Parameter("after", "after", QUERY, UnixTime("ms", text=True)),
        Parameter("before", "before", QUERY, UnixTime("ms", text=True)),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-accrued-data",
    pagination=Pagination(
        step=Boundary(argument="after", field="ts_ms", until="before"),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)
GET_INTEREST_RATE: Operation[list[BorrowingRate]] = Operation(
    id="account.get_interest_rate",
    method="GET",
    path="/api/v5/account/interest-rate",
    result=list[BorrowingRate],
    parameters=(Parameter("ccy", "ccy", QUERY, Text()),),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-rate",
)
GET_BORROW_INTEREST_AND_LIMIT: Operation[BorrowLimits] = Operation(
    id="account.get_borrow_interest_and_limit",
    method="GET",
    path="/api/v5/account/interest-limits",
    result=BorrowLimits,
    parameters=(
        Parameter("type", "type", QUERY, Enumeration(QueriedLoanType)),
        Parameter("ccy", "ccy", QUERY, Text()),
    ),
    signed=True,
    single_row=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-interest-and-limit",
)
GET_MAX_LOAN_AMOUNT: Operation[list[MaxLoan]] = Operation(
    id="account.get_max_loan_amount",
    method="GET",
    path="/api/v5/account/max-loan",
    result=list[MaxLoan],
    parameters=(
        Parameter("mgn_mode", "mgnMode", QUERY, Enumeration(MarginMode), required=True),
        Parameter("inst_id", "instId", QUERY, Text(pattern="^[^,]+(,[^,]+){0,4}$")),
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("mgn_ccy", "mgnCcy", QUERY, Text()),
        Parameter("trade_quote_ccy", "tradeQuoteCcy", QUERY, Text()),
    ),
    alternatives=(
        ("inst_id",),
        ("ccy",),
    ),
    signed=True,
    rate_limit=RateLimit(20, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-the-maximum-loan-of-instrument",
)
SET_AUTO_LOAN: Operation[AutoLoan] = Operation(
    id="account.set_auto_loan",
    method="POST",
    path="/api/v5/account/set-auto-loan",
    result=AutoLoan,
    parameters=(Parameter("auto_loan", "autoLoan", BODY_FIELD, Boolean()),),
    bodies=(JSON_BODY,),
    signed=True,
    single_row=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-loan",
    retry="safe",
)
SET_AUTO_REPAY: Operation[AutoRepay] = Operation(
    id="account.set_auto_repay",
    method="POST",
    path="/api/v5/account/set-auto-repay",
    result=AutoRepay,
    parameters=(Parameter("auto_repay", "autoRepay", BODY_FIELD, Boolean(), required=True),),
    bodies=(JSON_BODY,),
    signed=True,
    single_row=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-repay",
    retry="safe",
)


class AccountResource(Resource):
    """Borrowing and repaying of the trading account, its limits and interest."""

    @cached_property
    def with_response(self) -> AccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AccountResourceWithResponse(AccountResource(self._caller.with_response()))

    def manual_borrow_repay(
        self, *, ccy: str, side: BorrowRepaySide | BorrowRepaySideLiteral, amt: Decimal | str | int
    ) -> BorrowingOrRepayment:
        """Borrow a currency in spot mode, or repay it.

        For accounts in spot mode with borrowing enabled. The reply has the amount that was borrowed
        or repaid in fact, which may be another one than was asked for.

        Args:
            ccy: The currency.
            side: Whether to borrow or to repay. ``"borrow"`` or ``"repay"``.
            amt: How much, in units of ``ccy``.

        Returns:
            ``BorrowingOrRepayment``: What was borrowed or repaid.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            59306: More than can be borrowed.
            51751: The currency cannot be borrowed.
            59309: More than is owed cannot be repaid.
            51736: The balance is too small.

        HTTP: POST /api/v5/account/spot-manual-borrow-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 3 seconds and master account
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-manual-borrow-repay
        """
        return self._call(
            MANUAL_BORROW_REPAY,
            {
                "ccy": ccy,
                "side": side,
                "amt": amt,
            },
        )

    def get_borrow_repay_history(
        self,
        *,
        ccy: str | None = None,
        type: BorrowRepayEvent | BorrowRepayEventLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[BorrowRepayRecord]:
        """List the loans and repayments of the account in spot mode.

        Args:
            ccy: Only this currency.
            type: Only events of this kind. ``"auto_borrow"``, ``"auto_repay"``, ``"manual_borrow"``
                or ``"manual_repay"``.
            after: Only events at this time or earlier (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            before: Only events at this time or later (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[BorrowRepayRecord]``, one row each: One loan or repayment in spot mode.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/account/spot-borrow-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-repay-history
        """
        return self._call(
            GET_BORROW_REPAY_HISTORY,
            {
                "ccy": ccy,
                "type": type,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_borrow_repay_history(
        self,
        *,
        ccy: str | None = None,
        type: BorrowRepayEvent | BorrowRepayEventLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[BorrowRepayRecord, list[BorrowRepayRecord]]:
        """Iterate over all rows of ``get_borrow_repay_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only this currency.
            type: Only events of this kind. ``"auto_borrow"``, ``"auto_repay"``, ``"manual_borrow"``
                or ``"manual_repay"``.
            after: Only events at this time or earlier (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            before: Only events at this time or later (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``BorrowRepayRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_repay_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /api/v5/account/spot-borrow-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-repay-history
        """
        return RowIterator(
            self._caller,
            GET_BORROW_REPAY_HISTORY,
            {
                "ccy": ccy,
                "type": type,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_accrued_interest(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
        inst_id: str | None = None,
        mgn_mode: MarginMode | MarginModeLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[AccruedInterest]:
        """List the interest of the past year on what the account owes.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency. For market loans and margin trading only.
            inst_id: Only this instrument, such as ``BTC-USDT``. For market loans only.
            mgn_mode: Only this margin mode. For market loans only. ``"cross"`` or ``"isolated"``.
            after: Only records that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only records that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[AccruedInterest]``, one row each: Interest that was charged on what the trading
                account owes.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The second row of the English example has neither
        totalLiab nor interestFreeLiab, that of the Chinese one has both, empty. Taken as optional.

        Where the documentation is unclear: The page does not say whether records at ``after`` and
        ``before`` themselves are listed. An iterator counts them in whichever way it is.

        HTTP: GET /api/v5/account/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-accrued-data
        """
        return self._call(
            GET_ACCRUED_INTEREST,
            {
                "type": type,
                "ccy": ccy,
                "inst_id": inst_id,
                "mgn_mode": mgn_mode,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_accrued_interest(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
        inst_id: str | None = None,
        mgn_mode: MarginMode | MarginModeLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[AccruedInterest, list[AccruedInterest]]:
        """Iterate over all rows of ``get_accrued_interest``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency. For market loans and margin trading only.
            inst_id: Only this instrument, such as ``BTC-USDT``. For market loans only.
            mgn_mode: Only this margin mode. For market loans only. ``"cross"`` or ``"isolated"``.
            after: Only records that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only records that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``AccruedInterest``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_accrued_interest`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/account/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-accrued-data
        """
        return RowIterator(
            self._caller,
            GET_ACCRUED_INTEREST,
            {
                "type": type,
                "ccy": ccy,
                "inst_id": inst_id,
                "mgn_mode": mgn_mode,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_interest_rate(self, *, ccy: str | None = None) -> list[BorrowingRate]:
        """Show what borrowing costs the account now, by currency.

        The rates of the market for leveraged trading, per hour.

        Args:
            ccy: Only this currency.

        Returns:
            ``list[BorrowingRate]``, one row each: What borrowing a currency costs the account now.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/account/interest-rate
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-rate
        """
        return self._call(
            GET_INTEREST_RATE,
            {
                "ccy": ccy,
            },
        )

    def get_borrow_interest_and_limit(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
    ) -> BorrowLimits:
        """Show what the account owes, at what rates, and how much more it can borrow.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency.

        Returns:
            ``BorrowLimits``: What the account owes, and how much more it can borrow of each
                currency.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: No text says that the reply has one row. Taken as one:
        what is in it is of the account as a whole, and the currencies are a list inside.

        HTTP: GET /api/v5/account/interest-limits
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-interest-and-limit
        """
        return self._call(
            GET_BORROW_INTEREST_AND_LIMIT,
            {
                "type": type,
                "ccy": ccy,
            },
        )

    @overload
    def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        inst_id: str,
        ccy: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]: ...
    @overload
    def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        ccy: str,
        inst_id: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]: ...

    def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        inst_id: str | None = None,
        ccy: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]:
        """Show how much can be borrowed to trade instruments, or of a currency by hand.

        What to give depends on the account. Spot mode with borrowing enabled: ``inst_id`` for the
        currencies of a pair, or ``ccy`` for a manual loan, with cross margin. Futures mode:
        ``inst_id``, with isolated margin, or with cross margin and ``mgn_ccy``. Multi-currency
        margin: ``inst_id``, with cross margin.

        Args:
            mgn_mode: How margin is held. ``"cross"`` or ``"isolated"``.
            inst_id: The instrument, or up to five of them with commas between, such as
                ``BTC-USDT,ETH-USDT``. Must match ``^[^,]+(,[^,]+){0,4}$``.
            ccy: The currency of a manual loan, in spot mode with borrowing enabled.
            mgn_ccy: The currency of the margin, in futures mode. Where the documentation is
                unclear: English: for isolated and for cross margin in futures mode. Chinese: for
                isolated margin anywhere, and cross margin in futures mode. Its sample with isolated
                margin leaves it out. Taken as optional.
            trade_quote_ccy: The quote currency to trade with, for spot trading only. Without it the
                one of ``inst_id``, such as ``USD`` of ``BTC-USD``.

        Returns:
            ``list[MaxLoan]``, one row each: How much can be borrowed of a currency to trade an
                instrument.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``inst_id`` nor ``ccy`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page calls instId, ccy and mgnCcy conditional
        without a rule. Its sample requests, which the description retells, give either instId or
        ccy: taken as at least one of the two. Whether mgnCcy is needed depends on the account and
        on the value of mgnMode, so it is taken as optional.

        Where the documentation is unclear: The reply of the example fits one of the five sample
        requests, the one with isolated margin. Taken as its reply.

        HTTP: GET /api/v5/account/max-loan
        Authentication: signed
        Permission: Read
        Rate limit: 20 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-the-maximum-loan-of-instrument
        """
        return self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "mgn_mode": mgn_mode,
                "inst_id": inst_id,
                "ccy": ccy,
                "mgn_ccy": mgn_ccy,
                "trade_quote_ccy": trade_quote_ccy,
            },
        )

    def set_auto_loan(self, *, auto_loan: bool | None = None) -> AutoLoan:
        """Let the account borrow by itself, or stop that.

        For accounts whose mode is multi-currency margin or portfolio margin.

        Args:
            auto_loan: Whether to borrow by itself. Default of the exchange: True.

        Returns:
            ``AutoLoan``: Whether the account borrows by itself.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/account/set-auto-loan
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-loan
        """
        return self._call(
            SET_AUTO_LOAN,
            {
                "auto_loan": auto_loan,
            },
        )

    def set_auto_repay(self, *, auto_repay: bool) -> AutoRepay:
        """Let the account repay by itself in spot mode, or stop that.

        For accounts in spot mode with borrowing enabled.

        Args:
            auto_repay: Whether to repay by itself.

        Returns:
            ``AutoRepay``: Whether the account repays by itself in spot mode.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/account/set-auto-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-repay
        """
        return self._call(
            SET_AUTO_REPAY,
            {
                "auto_repay": auto_repay,
            },
        )


class AccountResourceWithResponse:
    """The calls of ``AccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AccountResource) -> None:
        self.manual_borrow_repay = as_response(resource.manual_borrow_repay)
        self.get_borrow_repay_history = as_response(resource.get_borrow_repay_history)
        self.get_accrued_interest = as_response(resource.get_accrued_interest)
        self.get_interest_rate = as_response(resource.get_interest_rate)
        self.get_borrow_interest_and_limit = as_response(resource.get_borrow_interest_and_limit)
        self.get_max_loan_amount = as_response(resource.get_max_loan_amount)
        self.set_auto_loan = as_response(resource.set_auto_loan)
        self.set_auto_repay = as_response(resource.set_auto_repay)


class AsyncAccountResource(AsyncResource):
    """Borrowing and repaying of the trading account, its limits and interest."""

    @cached_property
    def with_response(self) -> AsyncAccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAccountResourceWithResponse(AsyncAccountResource(self._caller.with_response()))

    async def manual_borrow_repay(
        self, *, ccy: str, side: BorrowRepaySide | BorrowRepaySideLiteral, amt: Decimal | str | int
    ) -> BorrowingOrRepayment:
        """Borrow a currency in spot mode, or repay it.

        For accounts in spot mode with borrowing enabled. The reply has the amount that was borrowed
        or repaid in fact, which may be another one than was asked for.

        Args:
            ccy: The currency.
            side: Whether to borrow or to repay. ``"borrow"`` or ``"repay"``.
            amt: How much, in units of ``ccy``.

        Returns:
            ``BorrowingOrRepayment``: What was borrowed or repaid.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            59306: More than can be borrowed.
            51751: The currency cannot be borrowed.
            59309: More than is owed cannot be repaid.
            51736: The balance is too small.

        HTTP: POST /api/v5/account/spot-manual-borrow-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 3 seconds and master account
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-manual-borrow-repay
        """
        return await self._call(
            MANUAL_BORROW_REPAY,
            {
                "ccy": ccy,
                "side": side,
                "amt": amt,
            },
        )

    async def get_borrow_repay_history(
        self,
        *,
        ccy: str | None = None,
        type: BorrowRepayEvent | BorrowRepayEventLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[BorrowRepayRecord]:
        """List the loans and repayments of the account in spot mode.

        Args:
            ccy: Only this currency.
            type: Only events of this kind. ``"auto_borrow"``, ``"auto_repay"``, ``"manual_borrow"``
                or ``"manual_repay"``.
            after: Only events at this time or earlier (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            before: Only events at this time or later (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[BorrowRepayRecord]``, one row each: One loan or repayment in spot mode.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/account/spot-borrow-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-repay-history
        """
        return await self._call(
            GET_BORROW_REPAY_HISTORY,
            {
                "ccy": ccy,
                "type": type,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_borrow_repay_history(
        self,
        *,
        ccy: str | None = None,
        type: BorrowRepayEvent | BorrowRepayEventLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[BorrowRepayRecord, list[BorrowRepayRecord]]:
        """Iterate over all rows of ``get_borrow_repay_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only this currency.
            type: Only events of this kind. ``"auto_borrow"``, ``"auto_repay"``, ``"manual_borrow"``
                or ``"manual_repay"``.
            after: Only events at this time or earlier (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            before: Only events at this time or later (``ts``). A Unix time in milliseconds, or an
                aware datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``BorrowRepayRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_repay_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /api/v5/account/spot-borrow-repay-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-repay-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_REPAY_HISTORY,
            {
                "ccy": ccy,
                "type": type,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_accrued_interest(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
        inst_id: str | None = None,
        mgn_mode: MarginMode | MarginModeLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        limit: int | None = None,
    ) -> list[AccruedInterest]:
        """List the interest of the past year on what the account owes.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency. For market loans and margin trading only.
            inst_id: Only this instrument, such as ``BTC-USDT``. For market loans only.
            mgn_mode: Only this margin mode. For market loans only. ``"cross"`` or ``"isolated"``.
            after: Only records that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only records that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.

        Returns:
            ``list[AccruedInterest]``, one row each: Interest that was charged on what the trading
                account owes.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The second row of the English example has neither
        totalLiab nor interestFreeLiab, that of the Chinese one has both, empty. Taken as optional.

        Where the documentation is unclear: The page does not say whether records at ``after`` and
        ``before`` themselves are listed. An iterator counts them in whichever way it is.

        HTTP: GET /api/v5/account/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-accrued-data
        """
        return await self._call(
            GET_ACCRUED_INTEREST,
            {
                "type": type,
                "ccy": ccy,
                "inst_id": inst_id,
                "mgn_mode": mgn_mode,
                "after": after,
                "before": before,
                "limit": limit,
            },
        )

    def iter_accrued_interest(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
        inst_id: str | None = None,
        mgn_mode: MarginMode | MarginModeLiteral | None = None,
        after: datetime | int | None = None,
        before: datetime | int | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[AccruedInterest, list[AccruedInterest]]:
        """Iterate over all rows of ``get_accrued_interest``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency. For market loans and margin trading only.
            inst_id: Only this instrument, such as ``BTC-USDT``. For market loans only.
            mgn_mode: Only this margin mode. For market loans only. ``"cross"`` or ``"isolated"``.
            after: Only records that are older than this. A Unix time in milliseconds, or an aware
                datetime.
            before: Only records that are newer than this. A Unix time in milliseconds, or an aware
                datetime.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``AccruedInterest``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_accrued_interest`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/account/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-accrued-data
        """
        return AsyncRowIterator(
            self._caller,
            GET_ACCRUED_INTEREST,
            {
                "type": type,
                "ccy": ccy,
                "inst_id": inst_id,
                "mgn_mode": mgn_mode,
                "after": after,
                "before": before,
                "limit": None,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_interest_rate(self, *, ccy: str | None = None) -> list[BorrowingRate]:
        """Show what borrowing costs the account now, by currency.

        The rates of the market for leveraged trading, per hour.

        Args:
            ccy: Only this currency.

        Returns:
            ``list[BorrowingRate]``, one row each: What borrowing a currency costs the account now.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/account/interest-rate
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-interest-rate
        """
        return await self._call(
            GET_INTEREST_RATE,
            {
                "ccy": ccy,
            },
        )

    async def get_borrow_interest_and_limit(
        self,
        *,
        type: QueriedLoanType | QueriedLoanTypeLiteral | None = None,
        ccy: str | None = None,
    ) -> BorrowLimits:
        """Show what the account owes, at what rates, and how much more it can borrow.

        Args:
            type: The kind of loan. Market loans are the one kind that can be asked for. ``"2"``
                (MARKET). Default of the exchange: 2.
            ccy: Only this borrowed currency.

        Returns:
            ``BorrowLimits``: What the account owes, and how much more it can borrow of each
                currency.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: No text says that the reply has one row. Taken as one:
        what is in it is of the account as a whole, and the currencies are a list inside.

        HTTP: GET /api/v5/account/interest-limits
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-borrow-interest-and-limit
        """
        return await self._call(
            GET_BORROW_INTEREST_AND_LIMIT,
            {
                "type": type,
                "ccy": ccy,
            },
        )

    @overload
    async def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        inst_id: str,
        ccy: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]: ...
    @overload
    async def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        ccy: str,
        inst_id: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]: ...

    async def get_max_loan_amount(
        self,
        *,
        mgn_mode: MarginMode | MarginModeLiteral,
        inst_id: str | None = None,
        ccy: str | None = None,
        mgn_ccy: str | None = None,
        trade_quote_ccy: str | None = None,
    ) -> list[MaxLoan]:
        """Show how much can be borrowed to trade instruments, or of a currency by hand.

        What to give depends on the account. Spot mode with borrowing enabled: ``inst_id`` for the
        currencies of a pair, or ``ccy`` for a manual loan, with cross margin. Futures mode:
        ``inst_id``, with isolated margin, or with cross margin and ``mgn_ccy``. Multi-currency
        margin: ``inst_id``, with cross margin.

        Args:
            mgn_mode: How margin is held. ``"cross"`` or ``"isolated"``.
            inst_id: The instrument, or up to five of them with commas between, such as
                ``BTC-USDT,ETH-USDT``. Must match ``^[^,]+(,[^,]+){0,4}$``.
            ccy: The currency of a manual loan, in spot mode with borrowing enabled.
            mgn_ccy: The currency of the margin, in futures mode. Where the documentation is
                unclear: English: for isolated and for cross margin in futures mode. Chinese: for
                isolated margin anywhere, and cross margin in futures mode. Its sample with isolated
                margin leaves it out. Taken as optional.
            trade_quote_ccy: The quote currency to trade with, for spot trading only. Without it the
                one of ``inst_id``, such as ``USD`` of ``BTC-USD``.

        Returns:
            ``list[MaxLoan]``, one row each: How much can be borrowed of a currency to trade an
                instrument.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: Neither ``inst_id`` nor ``ccy`` is given.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page calls instId, ccy and mgnCcy conditional
        without a rule. Its sample requests, which the description retells, give either instId or
        ccy: taken as at least one of the two. Whether mgnCcy is needed depends on the account and
        on the value of mgnMode, so it is taken as optional.

        Where the documentation is unclear: The reply of the example fits one of the five sample
        requests, the one with isolated margin. Taken as its reply.

        HTTP: GET /api/v5/account/max-loan
        Authentication: signed
        Permission: Read
        Rate limit: 20 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#trading-account-rest-api-get-the-maximum-loan-of-instrument
        """
        return await self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "mgn_mode": mgn_mode,
                "inst_id": inst_id,
                "ccy": ccy,
                "mgn_ccy": mgn_ccy,
                "trade_quote_ccy": trade_quote_ccy,
            },
        )

    async def set_auto_loan(self, *, auto_loan: bool | None = None) -> AutoLoan:
        """Let the account borrow by itself, or stop that.

        For accounts whose mode is multi-currency margin or portfolio margin.

        Args:
            auto_loan: Whether to borrow by itself. Default of the exchange: True.

        Returns:
            ``AutoLoan``: Whether the account borrows by itself.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/account/set-auto-loan
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-loan
        """
        return await self._call(
            SET_AUTO_LOAN,
            {
                "auto_loan": auto_loan,
            },
        )

    async def set_auto_repay(self, *, auto_repay: bool) -> AutoRepay:
        """Let the account repay by itself in spot mode, or stop that.

        For accounts in spot mode with borrowing enabled.

        Args:
            auto_repay: Whether to repay by itself.

        Returns:
            ``AutoRepay``: Whether the account repays by itself in spot mode.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/account/set-auto-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#trading-account-rest-api-set-auto-repay
        """
        return await self._call(
            SET_AUTO_REPAY,
            {
                "auto_repay": auto_repay,
            },
        )


class AsyncAccountResourceWithResponse:
    """The calls of ``AsyncAccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAccountResource) -> None:
        self.manual_borrow_repay = as_async_response(resource.manual_borrow_repay)
        self.get_borrow_repay_history = as_async_response(resource.get_borrow_repay_history)
        self.get_accrued_interest = as_async_response(resource.get_accrued_interest)
        self.get_interest_rate = as_async_response(resource.get_interest_rate)
        self.get_borrow_interest_and_limit = as_async_response(
            resource.get_borrow_interest_and_limit
        )
        self.get_max_loan_amount = as_async_response(resource.get_max_loan_amount)
        self.set_auto_loan = as_async_response(resource.set_auto_loan)
        self.set_auto_repay = as_async_response(resource.set_auto_repay)
