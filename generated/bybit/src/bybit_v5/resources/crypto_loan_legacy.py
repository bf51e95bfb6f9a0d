"""CryptoLoanLegacyResource: the calls under ``client.crypto_loan_legacy``."""

from __future__ import annotations

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
    Reconcile,
)
from .._runtime.pagination import Cursor, Pagination
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Integer, Text
from ..models.crypto_loan_legacy import (
    LegacyAccountLimits,
    LegacyBorrowableCoins,
    LegacyCollateralAdjustment,
    LegacyCollateralAdjustmentRecord,
    LegacyCollateralAdjustments,
    LegacyCollateralCoins,
    LegacyCollateralDirection,
    LegacyCollateralDirectionLiteral,
    LegacyCompletedLoan,
    LegacyCompletedLoans,
    LegacyLoan,
    LegacyLoans,
    LegacyLoanTerm,
    LegacyLoanTermLiteral,
    LegacyLoanTermType,
    LegacyLoanTermTypeLiteral,
    LegacyMaxCollateralReduction,
    LegacyRepayment,
    LegacyRepaymentHistory,
    LegacyRepaymentRecord,
)
from ..models.shared import VipLevel, VipLevelLiteral

REPAY: Operation[LegacyRepayment] = Operation(
    id="crypto_loan_legacy.repay",
    method="POST",
    path="/v5/crypto-loan/repay",
    result=LegacyRepayment,
    parameters=(
        Parameter("order_id", "orderId", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/repay",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    reconcile=Reconcile(
        operation="crypto_loan_legacy.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(
            Match("orderId", "orderId"),
            Match("repayAmount", "amount", may_differ=True),
            Match("repayType", literal="1"),
        ),
        time="repayTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("order_id", "orderId"),),
        literals=(("limit", 100),),
        identity="repayId",
        status="repayStatus",
        executed=(1,),
        absence_tells=False,
    ),
    wait=Wait(
        operation="crypto_loan_legacy.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(Sought("repay_id", "repay_id"),),
        arguments=(("repay_id", "repay_id"),),
        status="repay_status",
        done=(1,),
        timeout=60.0,
    ),
)
GET_BORROWABLE_COINS: Operation[LegacyBorrowableCoins] = Operation(
    id="crypto_loan_legacy.get_borrowable_coins",
    method="GET",
    path="/v5/crypto-loan/loanable-data",
    result=LegacyBorrowableCoins,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(VipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_REPAYMENT_HISTORY: Operation[LegacyRepaymentHistory] = Operation(
    id="crypto_loan_legacy.get_repayment_history",
    method="GET",
    path="/v5/crypto-loan/repayment-history",
    result=LegacyRepaymentHistory,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("repay_id", "repayId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_ONGOING_LOANS: Operation[LegacyLoans] = Operation(
    id="crypto_loan_legacy.get_ongoing_loans",
    method="GET",
    path="/v5/crypto-loan/ongoing-orders",
    result=LegacyLoans,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("collateral_currency", "collateralCurrency", QUERY, Text()),
        Parameter("loan_term_type", "loanTermType", QUERY, Enumeration(LegacyLoanTermType)),
        Parameter("loan_term", "loanTerm", QUERY, Enumeration(LegacyLoanTerm)),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    dependencies=(("loan_term", ("loan_term_type",)),),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/unpaid-loan-order",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_COMPLETED_LOANS: Operation[LegacyCompletedLoans] = Operation(
    id="crypto_loan_legacy.get_completed_loans",
    method="GET",
    path="/v5/crypto-loan/borrow-history",
    result=LegacyCompletedLoans,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("collateral_currency", "collateralCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/completed-loan-order",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)
GET_ACCOUNT_LIMITS: Operation[LegacyAccountLimits] = Operation(
    id="crypto_loan_legacy.get_account_limits",
    method="GET",
    path="/v5/crypto-loan/borrowable-collateralisable-number",
    result=LegacyAccountLimits,
    parameters=(
        Parameter("loan_currency", "loanCurrency", QUERY, Text(), required=True),
        Parameter("collateral_currency", "collateralCurrency", QUERY, Text(), required=True),
    ),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/acct-borrow-collateral",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_COLLATERAL_COINS: Operation[LegacyCollateralCoins] = Operation(
    id="crypto_loan_legacy.get_collateral_coins",
    method="GET",
    path="/v5/crypto-loan/collateral-data",
    result=LegacyCollateralCoins,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(VipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/collateral-coin",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
GET_MAX_COLLATERAL_REDUCTION: Operation[LegacyMaxCollateralReduction] = Operation(
    id="crypto_loan_legacy.get_max_collateral_reduction",
    method="GET",
    path="/v5/crypto-loan/max-collateral-amount",
    result=LegacyMaxCollateralReduction,
    parameters=(Parameter("order_id", "orderId", QUERY, Text(), required=True),),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/reduce-max-collateral-amt",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
)
ADJUST_COLLATERAL: Operation[LegacyCollateralAdjustment] = Operation(
    id="crypto_loan_legacy.adjust_collateral",
    method="POST",
    path="/v5/crypto-loan/adjust-ltv",
    result=LegacyCollateralAdjustment,
    parameters=(
        Parameter("order_id", "orderId", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter(
            "direction",
            "direction",
            BODY_FIELD,
            Enumeration(LegacyCollateralDirection),
            required=True,
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/adjust-collateral",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    reconcile=Reconcile(
        operation="crypto_loan_legacy.GET_LTV_ADJUSTMENT_HISTORY",
        rows=("list",),
        match=(
            Match("orderId", "orderId"),
            Match("amount", "amount", may_differ=True),
            Match("direction", "direction"),
        ),
        time="adjustTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("order_id", "orderId"),),
        literals=(("limit", 100),),
        identity="adjustId",
    ),
)
GET_LTV_ADJUSTMENT_HISTORY: Operation[LegacyCollateralAdjustments] = Operation(
    id="crypto_loan_legacy.get_ltv_adjustment_history",
    method="GET",
    path="/v5/crypto-loan/adjustment-history",
    result=LegacyCollateralAdjustments,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("adjust_id", "adjustId", QUERY, Text()),
        Parameter("collateral_currency", "collateralCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/crypto-loan/ltv-adjust-history",
    environments=(
        "mainnet",
        "mainnet_bytick",
        "testnet",
        "netherlands",
        "turkey",
        "kazakhstan",
        "georgia",
        "united_arab_emirates",
        "eea",
        "indonesia",
        "japan",
        "japan_testnet",
    ),
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        size="limit",
        default_size=10,
        largest_size=100,
    ),
)


class CryptoLoanLegacyResource(Resource):
    """The former crypto loans, which the newer ones replace."""

    @cached_property
    def with_response(self) -> CryptoLoanLegacyResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanLegacyResourceWithResponse(
            CryptoLoanLegacyResource(self._caller.with_response())
        )

    def repay(self, *, order_id: str, amount: Decimal | str | int) -> LegacyRepayment:
        """Repay a legacy crypto loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            order_id: The loan order to repay.
            amount: How much to repay, in units of the borrowed coin.

        Returns:
            ``LegacyRepayment``: An accepted repayment of a legacy crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            177005: There is no such order.
            177010: The repayment is larger than what was borrowed.
            177011: The balance does not suffice.

        HTTP: POST /v5/crypto-loan/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        return self._call(
            REPAY,
            {
                "order_id": order_id,
                "amount": amount,
            },
        )

    def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> LegacyRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``LegacyRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        Of the write: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        row: LegacyRepaymentRecord = self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyBorrowableCoins:
        """List the coins that legacy crypto loans lend, with rates and limits.

        A loan can be repaid at any time before it is due. Overdue, it costs three times the hourly
        interest, and when 48 hours have passed without repayment, the collateral is liquidated to
        pay back loan and interest.

        Args:
            vip_level: Only the coins of this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyBorrowableCoins``: The coins that legacy crypto loans lend, by VIP level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/loanable-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin
        """
        return self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    def get_repayment_history(
        self,
        *,
        order_id: str | None = None,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyRepaymentHistory:
        """List the repayments of legacy crypto loans.

        Covers the last 6 months. A loan may be repaid in several parts; each is a row.

        Args:
            order_id: Only repayments of this loan order.
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyRepaymentHistory``: One page of the repayments of legacy crypto loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page says that only successful repayments can be
        queried, and its table has a status for those under way. Taken as both: a repayment that
        failed is not here, one under way may not be here yet.

        Where the documentation is unclear: The page speaks of the completed loan orders of 6
        months, and its example has a repayment of a part. Taken as the repayments of 6 months.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        """
        return self._call(
            GET_REPAYMENT_HISTORY,
            {
                "order_id": order_id,
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        order_id: str | None = None,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LegacyRepaymentRecord, LegacyRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only repayments of this loan order.
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        """
        return RowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "order_id": order_id,
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @overload
    def get_ongoing_loans(
        self,
        *,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans: ...
    @overload
    def get_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans: ...

    def get_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans:
        """List the legacy crypto loans that are not repaid yet.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            loan_term_type: Only loans with a term, or only those without. Both come by default.
                ``"1"`` (FIXED) or ``"2"`` (FLEXIBLE).
            loan_term: Only loans for this term. Needed where ``loan_term_type`` asks for loans with
                a term; without effect otherwise. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The page wants a term with one of the two types, and says that it works
                with that type only. What depends on a value is not checked before sending: a term
                without any type is refused, a type without its term is left to the exchange.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyLoans``: One page of the legacy crypto loans that are not repaid yet.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``loan_term`` is given without ``loan_term_type``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The Python sample of the page repays a loan, its HTTP
        example lists loans. Taken as the latter.

        HTTP: GET /v5/crypto-loan/ongoing-orders
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/unpaid-loan-order
        """
        return self._call(
            GET_ONGOING_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "loan_term_type": loan_term_type,
                "loan_term": loan_term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LegacyLoan, LegacyLoans]:
        """Iterate over all rows of ``get_ongoing_loans``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            loan_term_type: Only loans with a term, or only those without. Both come by default.
                ``"1"`` (FIXED) or ``"2"`` (FLEXIBLE).
            loan_term: Only loans for this term. Needed where ``loan_term_type`` asks for loans with
                a term; without effect otherwise. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The page wants a term with one of the two types, and says that it works
                with that type only. What depends on a value is not checked before sending: a term
                without any type is refused, a type without its term is left to the exchange.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyLoan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ongoing_loans`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan/ongoing-orders
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/unpaid-loan-order
        """
        return RowIterator(
            self._caller,
            GET_ONGOING_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "loan_term_type": loan_term_type,
                "loan_term": loan_term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_completed_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyCompletedLoans:
        """List the legacy crypto loans that are repaid in full.

        Covers the last 6 months. Loans that are not repaid in full yet are among the ongoing ones.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyCompletedLoans``: One page of the legacy crypto loans that are repaid in full.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for one loan order, its
        reply has another one. Taken as examples of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/completed-loan-order
        """
        return self._call(
            GET_COMPLETED_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_completed_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LegacyCompletedLoan, LegacyCompletedLoans]:
        """Iterate over all rows of ``get_completed_loans``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyCompletedLoan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_completed_loans`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/completed-loan-order
        """
        return RowIterator(
            self._caller,
            GET_COMPLETED_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_account_limits(
        self, *, loan_currency: str, collateral_currency: str
    ) -> LegacyAccountLimits:
        """Get how much the account can borrow and pledge, at least and at most.

        Args:
            loan_currency: The coin to borrow.
            collateral_currency: The coin to pledge.

        Returns:
            ``LegacyAccountLimits``: How much the account can borrow of one coin, and pledge of
                another.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/borrowable-collateralisable-number
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/acct-borrow-collateral
        """
        return self._call(
            GET_ACCOUNT_LIMITS,
            {
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
            },
        )

    def get_collateral_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyCollateralCoins:
        """List the coins that legacy crypto loans take as collateral, with their limits.

        Args:
            vip_level: Only the coins of this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyCollateralCoins``: The coins that legacy crypto loans take as collateral, by VIP
                level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/collateral-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/collateral-coin
        """
        return self._call(
            GET_COLLATERAL_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    def get_max_collateral_reduction(self, *, order_id: str) -> LegacyMaxCollateralReduction:
        """Get how much collateral of a legacy crypto loan can be taken back at most.

        Args:
            order_id: The loan order. Where the documentation is unclear: The table calls this the
                ID of a loan coin, its name and the example are those of a loan order. Taken as the
                latter.

        Returns:
            ``LegacyMaxCollateralReduction``: How much collateral of a legacy crypto loan can be
                taken back.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/max-collateral-amount
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/crypto-loan/reduce-max-collateral-amt
        """
        return self._call(
            GET_MAX_COLLATERAL_REDUCTION,
            {
                "order_id": order_id,
            },
        )

    def adjust_collateral(
        self,
        *,
        order_id: str,
        amount: Decimal | str | int,
        direction: LegacyCollateralDirection | LegacyCollateralDirectionLiteral,
    ) -> LegacyCollateralAdjustment:
        """Add collateral to a legacy crypto loan, or take some of it back.

        Collateral that is added leaves the Funding wallet, what is taken back returns to it. No
        more can be taken back than ``/v5/crypto-loan/max-collateral-amount`` says.

        Args:
            order_id: The loan order.
            amount: How much to add or to take back, in units of the coin that is pledged.
            direction: Whether to add collateral or to take it back. ``"0"`` (ADD) or ``"1"``
                (REDUCE).

        Returns:
            ``LegacyCollateralAdjustment``: An accepted adjustment of the collateral of a legacy
                crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            177005: There is no such order.
            177017: The coin is not accepted as collateral.
            177011: The balance does not suffice.
            177013: The adjustment leaves less than the least collateral.

        HTTP: POST /v5/crypto-loan/adjust-ltv
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/adjust-collateral
        """
        return self._call(
            ADJUST_COLLATERAL,
            {
                "order_id": order_id,
                "amount": amount,
                "direction": direction,
            },
        )

    def get_ltv_adjustment_history(
        self,
        *,
        order_id: str | None = None,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyCollateralAdjustments:
        """List the adjustments of the collateral of legacy crypto loans.

        Covers the last 6 months, and only what the customer adjusted.

        Args:
            order_id: Only adjustments of this loan order.
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyCollateralAdjustments``: One page of the adjustments of the collateral of legacy
                crypto loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/ltv-adjust-history
        """
        return self._call(
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "order_id": order_id,
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ltv_adjustment_history(
        self,
        *,
        order_id: str | None = None,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LegacyCollateralAdjustmentRecord, LegacyCollateralAdjustments]:
        """Iterate over all rows of ``get_ltv_adjustment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only adjustments of this loan order.
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyCollateralAdjustmentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ltv_adjustment_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/crypto-loan/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/ltv-adjust-history
        """
        return RowIterator(
            self._caller,
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "order_id": order_id,
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class CryptoLoanLegacyResourceWithResponse:
    """The calls of ``CryptoLoanLegacyResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanLegacyResource) -> None:
        self.repay = as_response(resource.repay)
        self.get_borrowable_coins = as_response(resource.get_borrowable_coins)
        self.get_repayment_history = as_response(resource.get_repayment_history)
        self.get_ongoing_loans = as_response(resource.get_ongoing_loans)
        self.get_completed_loans = as_response(resource.get_completed_loans)
        self.get_account_limits = as_response(resource.get_account_limits)
        self.get_collateral_coins = as_response(resource.get_collateral_coins)
        self.get_max_collateral_reduction = as_response(resource.get_max_collateral_reduction)
        self.adjust_collateral = as_response(resource.adjust_collateral)
        self.get_ltv_adjustment_history = as_response(resource.get_ltv_adjustment_history)


class AsyncCryptoLoanLegacyResource(AsyncResource):
    """The former crypto loans, which the newer ones replace."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanLegacyResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanLegacyResourceWithResponse(
            AsyncCryptoLoanLegacyResource(self._caller.with_response())
        )

    async def repay(self, *, order_id: str, amount: Decimal | str | int) -> LegacyRepayment:
        """Repay a legacy crypto loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            order_id: The loan order to repay.
            amount: How much to repay, in units of the borrowed coin.

        Returns:
            ``LegacyRepayment``: An accepted repayment of a legacy crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            177005: There is no such order.
            177010: The repayment is larger than what was borrowed.
            177011: The balance does not suffice.

        HTTP: POST /v5/crypto-loan/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        return await self._call(
            REPAY,
            {
                "order_id": order_id,
                "amount": amount,
            },
        )

    async def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> LegacyRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``LegacyRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        Of the write: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay
        """
        row: LegacyRepaymentRecord = await self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    async def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyBorrowableCoins:
        """List the coins that legacy crypto loans lend, with rates and limits.

        A loan can be repaid at any time before it is due. Overdue, it costs three times the hourly
        interest, and when 48 hours have passed without repayment, the collateral is liquidated to
        pay back loan and interest.

        Args:
            vip_level: Only the coins of this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyBorrowableCoins``: The coins that legacy crypto loans lend, by VIP level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/loanable-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/loan-coin
        """
        return await self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    async def get_repayment_history(
        self,
        *,
        order_id: str | None = None,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyRepaymentHistory:
        """List the repayments of legacy crypto loans.

        Covers the last 6 months. A loan may be repaid in several parts; each is a row.

        Args:
            order_id: Only repayments of this loan order.
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyRepaymentHistory``: One page of the repayments of legacy crypto loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page says that only successful repayments can be
        queried, and its table has a status for those under way. Taken as both: a repayment that
        failed is not here, one under way may not be here yet.

        Where the documentation is unclear: The page speaks of the completed loan orders of 6
        months, and its example has a repayment of a part. Taken as the repayments of 6 months.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        """
        return await self._call(
            GET_REPAYMENT_HISTORY,
            {
                "order_id": order_id,
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        order_id: str | None = None,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LegacyRepaymentRecord, LegacyRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only repayments of this loan order.
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/repay-transaction
        """
        return AsyncRowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "order_id": order_id,
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    @overload
    async def get_ongoing_loans(
        self,
        *,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans: ...
    @overload
    async def get_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans: ...

    async def get_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyLoans:
        """List the legacy crypto loans that are not repaid yet.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            loan_term_type: Only loans with a term, or only those without. Both come by default.
                ``"1"`` (FIXED) or ``"2"`` (FLEXIBLE).
            loan_term: Only loans for this term. Needed where ``loan_term_type`` asks for loans with
                a term; without effect otherwise. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The page wants a term with one of the two types, and says that it works
                with that type only. What depends on a value is not checked before sending: a term
                without any type is refused, a type without its term is left to the exchange.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyLoans``: One page of the legacy crypto loans that are not repaid yet.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``loan_term`` is given without ``loan_term_type``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The Python sample of the page repays a loan, its HTTP
        example lists loans. Taken as the latter.

        HTTP: GET /v5/crypto-loan/ongoing-orders
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/unpaid-loan-order
        """
        return await self._call(
            GET_ONGOING_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "loan_term_type": loan_term_type,
                "loan_term": loan_term,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ongoing_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        loan_term_type: LegacyLoanTermType | LegacyLoanTermTypeLiteral | None = None,
        loan_term: LegacyLoanTerm | LegacyLoanTermLiteral | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LegacyLoan, LegacyLoans]:
        """Iterate over all rows of ``get_ongoing_loans``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            loan_term_type: Only loans with a term, or only those without. Both come by default.
                ``"1"`` (FIXED) or ``"2"`` (FLEXIBLE).
            loan_term: Only loans for this term. Needed where ``loan_term_type`` asks for loans with
                a term; without effect otherwise. ``"7"`` (DAYS_7), ``"14"`` (DAYS_14), ``"30"``
                (DAYS_30), ``"90"`` (DAYS_90) or ``"180"`` (DAYS_180). Where the documentation is
                unclear: The page wants a term with one of the two types, and says that it works
                with that type only. What depends on a value is not checked before sending: a term
                without any type is refused, a type without its term is left to the exchange.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyLoan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ongoing_loans`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan/ongoing-orders
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/unpaid-loan-order
        """
        return AsyncRowIterator(
            self._caller,
            GET_ONGOING_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "loan_term_type": loan_term_type,
                "loan_term": loan_term,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_completed_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyCompletedLoans:
        """List the legacy crypto loans that are repaid in full.

        Covers the last 6 months. Loans that are not repaid in full yet are among the ongoing ones.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyCompletedLoans``: One page of the legacy crypto loans that are repaid in full.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for one loan order, its
        reply has another one. Taken as examples of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/completed-loan-order
        """
        return await self._call(
            GET_COMPLETED_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_completed_loans(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LegacyCompletedLoan, LegacyCompletedLoans]:
        """Iterate over all rows of ``get_completed_loans``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only loans in this coin.
            collateral_currency: Only loans with this coin as collateral.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyCompletedLoan``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_completed_loans`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/completed-loan-order
        """
        return AsyncRowIterator(
            self._caller,
            GET_COMPLETED_LOANS,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_account_limits(
        self, *, loan_currency: str, collateral_currency: str
    ) -> LegacyAccountLimits:
        """Get how much the account can borrow and pledge, at least and at most.

        Args:
            loan_currency: The coin to borrow.
            collateral_currency: The coin to pledge.

        Returns:
            ``LegacyAccountLimits``: How much the account can borrow of one coin, and pledge of
                another.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/borrowable-collateralisable-number
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/acct-borrow-collateral
        """
        return await self._call(
            GET_ACCOUNT_LIMITS,
            {
                "loan_currency": loan_currency,
                "collateral_currency": collateral_currency,
            },
        )

    async def get_collateral_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> LegacyCollateralCoins:
        """List the coins that legacy crypto loans take as collateral, with their limits.

        Args:
            vip_level: Only the coins of this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LegacyCollateralCoins``: The coins that legacy crypto loans take as collateral, by VIP
                level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/collateral-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/collateral-coin
        """
        return await self._call(
            GET_COLLATERAL_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    async def get_max_collateral_reduction(self, *, order_id: str) -> LegacyMaxCollateralReduction:
        """Get how much collateral of a legacy crypto loan can be taken back at most.

        Args:
            order_id: The loan order. Where the documentation is unclear: The table calls this the
                ID of a loan coin, its name and the example are those of a loan order. Taken as the
                latter.

        Returns:
            ``LegacyMaxCollateralReduction``: How much collateral of a legacy crypto loan can be
                taken back.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/max-collateral-amount
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/crypto-loan/reduce-max-collateral-amt
        """
        return await self._call(
            GET_MAX_COLLATERAL_REDUCTION,
            {
                "order_id": order_id,
            },
        )

    async def adjust_collateral(
        self,
        *,
        order_id: str,
        amount: Decimal | str | int,
        direction: LegacyCollateralDirection | LegacyCollateralDirectionLiteral,
    ) -> LegacyCollateralAdjustment:
        """Add collateral to a legacy crypto loan, or take some of it back.

        Collateral that is added leaves the Funding wallet, what is taken back returns to it. No
        more can be taken back than ``/v5/crypto-loan/max-collateral-amount`` says.

        Args:
            order_id: The loan order.
            amount: How much to add or to take back, in units of the coin that is pledged.
            direction: Whether to add collateral or to take it back. ``"0"`` (ADD) or ``"1"``
                (REDUCE).

        Returns:
            ``LegacyCollateralAdjustment``: An accepted adjustment of the collateral of a legacy
                crypto loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            177005: There is no such order.
            177017: The coin is not accepted as collateral.
            177011: The balance does not suffice.
            177013: The adjustment leaves less than the least collateral.

        HTTP: POST /v5/crypto-loan/adjust-ltv
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/adjust-collateral
        """
        return await self._call(
            ADJUST_COLLATERAL,
            {
                "order_id": order_id,
                "amount": amount,
                "direction": direction,
            },
        )

    async def get_ltv_adjustment_history(
        self,
        *,
        order_id: str | None = None,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> LegacyCollateralAdjustments:
        """List the adjustments of the collateral of legacy crypto loans.

        Covers the last 6 months, and only what the customer adjusted.

        Args:
            order_id: Only adjustments of this loan order.
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``LegacyCollateralAdjustments``: One page of the adjustments of the collateral of legacy
                crypto loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/ltv-adjust-history
        """
        return await self._call(
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "order_id": order_id,
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ltv_adjustment_history(
        self,
        *,
        order_id: str | None = None,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LegacyCollateralAdjustmentRecord, LegacyCollateralAdjustments]:
        """Iterate over all rows of ``get_ltv_adjustment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only adjustments of this loan order.
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LegacyCollateralAdjustmentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ltv_adjustment_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/crypto-loan/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/crypto-loan/ltv-adjust-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "order_id": order_id,
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncCryptoLoanLegacyResourceWithResponse:
    """The calls of ``AsyncCryptoLoanLegacyResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanLegacyResource) -> None:
        self.repay = as_async_response(resource.repay)
        self.get_borrowable_coins = as_async_response(resource.get_borrowable_coins)
        self.get_repayment_history = as_async_response(resource.get_repayment_history)
        self.get_ongoing_loans = as_async_response(resource.get_ongoing_loans)
        self.get_completed_loans = as_async_response(resource.get_completed_loans)
        self.get_account_limits = as_async_response(resource.get_account_limits)
        self.get_collateral_coins = as_async_response(resource.get_collateral_coins)
        self.get_max_collateral_reduction = as_async_response(resource.get_max_collateral_reduction)
        self.adjust_collateral = as_async_response(resource.adjust_collateral)
        self.get_ltv_adjustment_history = as_async_response(resource.get_ltv_adjustment_history)
