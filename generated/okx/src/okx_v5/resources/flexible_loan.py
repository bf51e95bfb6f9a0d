"""FlexibleLoanResource: the calls under ``client.flexible_loan``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

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
from .._runtime.wire import DecimalText, Enumeration, Integer, Items, Text
from ..models.flexible_loan import (
    SUPPLEMENTARY_COLLATERAL_RECORD,
    AccruedLoanInterest,
    BorrowableCurrency,
    CollateralAdjustmentType,
    CollateralAdjustmentTypeLiteral,
    CollateralAssets,
    FlexibleLoan,
    LoanAction,
    LoanActionLiteral,
    LoanRecord,
    MaxCollateralRedemption,
    MaxFlexibleLoan,
    SupplementaryCollateral,
    SupplementaryCollateralDict,
)

GET_BORROWABLE_CURRENCIES: Operation[list[BorrowableCurrency]] = Operation(
    id="flexible_loan.get_borrowable_currencies",
    method="GET",
    path="/api/v5/finance/flexible-loan/borrow-currencies",
    result=list[BorrowableCurrency],
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-borrowable-currencies",
)
GET_COLLATERAL_ASSETS: Operation[list[CollateralAssets]] = Operation(
    id="flexible_loan.get_collateral_assets",
    method="GET",
    path="/api/v5/finance/flexible-loan/collateral-assets",
    result=list[CollateralAssets],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("ord_id", "ordId", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-collateral-assets",
)
GET_MAX_LOAN_AMOUNT: Operation[list[MaxFlexibleLoan]] = Operation(
    id="flexible_loan.get_max_loan_amount",
    method="POST",
    path="/api/v5/finance/flexible-loan/max-loan",
    result=list[MaxFlexibleLoan],
    parameters=(
        Parameter("borrow_ccy", "borrowCcy", BODY_FIELD, Text(), required=True),
        Parameter("ord_id", "ordId", BODY_FIELD, Text()),
        Parameter(
            "sup_collateral", "supCollateral", BODY_FIELD, Items(SUPPLEMENTARY_COLLATERAL_RECORD)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-maximum-loan-amount",
    retry="safe",
)
GET_MAX_COLLATERAL_REDEEM_AMOUNT: Operation[list[MaxCollateralRedemption]] = Operation(
    id="flexible_loan.get_max_collateral_redeem_amount",
    method="GET",
    path="/api/v5/finance/flexible-loan/max-collateral-redeem-amount",
    result=list[MaxCollateralRedemption],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text(), required=True),
        Parameter("ord_id", "ordId", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-maximum-collateral-redeem-amount",
)
ADJUST_COLLATERAL: Operation[None] = Operation(
    id="flexible_loan.adjust_collateral",
    method="POST",
    path="/api/v5/finance/flexible-loan/adjust-collateral",
    result=type(None),
    parameters=(
        Parameter("type", "type", BODY_FIELD, Enumeration(CollateralAdjustmentType), required=True),
        Parameter("collateral_ccy", "collateralCcy", BODY_FIELD, Text(), required=True),
        Parameter("collateral_amt", "collateralAmt", BODY_FIELD, DecimalText(), required=True),
        Parameter("ord_id", "ordId", BODY_FIELD, Text()),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-adjust-collateral",
    reconcile=Reconcile(
        operation="flexible_loan.GET_LOAN_HISTORY",
        rows=(),
        match=(
            Match("ccy", "collateralCcy"),
            Match(
                "type",
                "type",
                values=(("add", "collateral_locked"), ("reduce", "collateral_released")),
            ),
            Match("amt", "collateralAmt", absolute=True, may_differ=True),
        ),
        time="ts",
        time_format="unix-ms",
        settled_after=60.0,
        page_size=100,
        arguments=(("ord_id", "ordId"),),
        literals=(("limit", 100),),
        identity="refId",
        absence_tells=False,
    ),
)
GET_LOAN_INFO: Operation[list[FlexibleLoan]] = Operation(
    id="flexible_loan.get_loan_info",
    method="GET",
    path="/api/v5/finance/flexible-loan/loan-info",
    result=list[FlexibleLoan],
    parameters=(Parameter("ord_id", "ordId", QUERY, Text()),),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-info",
)
GET_LOAN_HISTORY: Operation[list[LoanRecord]] = Operation(
    id="flexible_loan.get_loan_history",
    method="GET",
    path="/api/v5/finance/flexible-loan/loan-history",
    result=list[LoanRecord],
    parameters=(
        Parameter("type", "type", QUERY, Enumeration(LoanAction)),
        Parameter("after", "after", QUERY, Text()),
        Parameter("before", "before", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
        Parameter("ord_id", "ordId", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-history",
    pagination=Pagination(
        step=Boundary(
            argument="after", field="ref_id", unique=True, inclusive=False, until="before"
        ),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)
GET_ACCRUED_INTEREST: Operation[list[AccruedLoanInterest]] = Operation(
    id="flexible_loan.get_accrued_interest",
    method="GET",
    path="/api/v5/finance/flexible-loan/interest-accrued",
    result=list[AccruedLoanInterest],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("after", "after", QUERY, Text()),
        Parameter("before", "before", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(maximum="100")),
        Parameter("ord_id", "ordId", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 2.0, "uid"),
    permission="Read",
    docs_url="https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-accrued-interest",
    pagination=Pagination(
        step=Boundary(
            argument="after", field="ref_id", unique=True, inclusive=False, until="before"
        ),
        size="limit",
        default_size=100,
        largest_size=100,
    ),
)


class FlexibleLoanResource(Resource):
    """Flexible loans, their collateral and their interest."""

    @cached_property
    def with_response(self) -> FlexibleLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return FlexibleLoanResourceWithResponse(FlexibleLoanResource(self._caller.with_response()))

    def get_borrowable_currencies(self) -> list[BorrowableCurrency]:
        """List the currencies that flexible loans lend.

        Returns:
            ``list[BorrowableCurrency]``, one row each: A currency that flexible loans lend.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/borrow-currencies
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-borrowable-currencies
        """
        return self._call(GET_BORROWABLE_CURRENCIES, {})

    def get_collateral_assets(
        self, *, ccy: str | None = None, ord_id: str | None = None
    ) -> list[CollateralAssets]:
        """Show what the funding account can pledge for a flexible loan.

        Currencies in other accounts than the funding account are not shown.

        Args:
            ccy: Only this currency.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.

        Returns:
            ``list[CollateralAssets]``, one row each: What the funding account can pledge.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/collateral-assets
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-collateral-assets
        """
        return self._call(
            GET_COLLATERAL_ASSETS,
            {
                "ccy": ccy,
                "ord_id": ord_id,
            },
        )

    def get_max_loan_amount(
        self,
        *,
        borrow_ccy: str,
        ord_id: str | None = None,
        sup_collateral: (
            Sequence[SupplementaryCollateral | SupplementaryCollateralDict] | None
        ) = None,
    ) -> list[MaxFlexibleLoan]:
        """Show how much can be borrowed of a currency by a flexible loan.

        A read, though it is a POST request: nothing is borrowed.

        Args:
            borrow_ccy: The currency to borrow.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.
            sup_collateral: Collateral to reckon with on top of what is pledged.

        Returns:
            ``list[MaxFlexibleLoan]``, one row each: How much can be borrowed.

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

        HTTP: POST /api/v5/finance/flexible-loan/max-loan
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-maximum-loan-amount
        """
        return self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "borrow_ccy": borrow_ccy,
                "ord_id": ord_id,
                "sup_collateral": sup_collateral,
            },
        )

    def get_max_collateral_redeem_amount(
        self, *, ccy: str, ord_id: str | None = None
    ) -> list[MaxCollateralRedemption]:
        """Show how much of a collateral can be taken back from a flexible loan.

        Args:
            ccy: The pledged currency.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.

        Returns:
            ``list[MaxCollateralRedemption]``, one row each: How much of a collateral can be taken
                back.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/max-collateral-redeem-amount
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-maximum-collateral-redeem-amount
        """
        return self._call(
            GET_MAX_COLLATERAL_REDEEM_AMOUNT,
            {
                "ccy": ccy,
                "ord_id": ord_id,
            },
        )

    def adjust_collateral(
        self,
        *,
        type: CollateralAdjustmentType | CollateralAdjustmentTypeLiteral,
        collateral_ccy: str,
        collateral_amt: Decimal | str | int,
        ord_id: str | None = None,
    ) -> None:
        """Pledge more collateral for a flexible loan, or take some back.

        Success means that the request was taken, not that it was carried out: the loan history and
        the loan itself tell.

        Args:
            type: Whether to pledge more or to take back. ``"add"`` or ``"reduce"``.
            collateral_ccy: The currency to pledge or to take back.
            collateral_amt: How much of it, in units of ``collateral_ccy``.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the call
                answers 51063.

        Returns:
            Nothing.

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
            51063: There is no such loan, or no loan at all.
            51752: The currency cannot be collateral.
            51736: The balance is too small.
            51756: More than can be taken back.

        HTTP: POST /api/v5/finance/flexible-loan/adjust-collateral
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-adjust-collateral
        """
        return self._call(
            ADJUST_COLLATERAL,
            {
                "type": type,
                "collateral_ccy": collateral_ccy,
                "collateral_amt": collateral_amt,
                "ord_id": ord_id,
            },
        )

    def get_loan_info(self, *, ord_id: str | None = None) -> list[FlexibleLoan]:
        """Show the flexible loans that are open, with debts, collateral and loan-to-value
        ratios.

        Args:
            ord_id: Only this loan. Without it all that are open.

        Returns:
            ``list[FlexibleLoan]``, one row each: A flexible loan with its debts, its collateral and
                its loan-to-value ratios.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/loan-info
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-info
        """
        return self._call(
            GET_LOAN_INFO,
            {
                "ord_id": ord_id,
            },
        )

    def get_loan_history(
        self,
        *,
        type: LoanAction | LoanActionLiteral | None = None,
        after: str | None = None,
        before: str | None = None,
        limit: int | None = None,
        ord_id: str | None = None,
    ) -> list[LoanRecord]:
        """List what happened to flexible loans: borrowing, repayment, collateral, liquidation.

        Args:
            type: Only records of this action. One of the values of ``LoanAction``.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.
            ord_id: Only this loan. Without it all loans.

        Returns:
            ``list[LoanRecord]``, one row each: One thing that happened to a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/loan-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-history
        """
        return self._call(
            GET_LOAN_HISTORY,
            {
                "type": type,
                "after": after,
                "before": before,
                "limit": limit,
                "ord_id": ord_id,
            },
        )

    def iter_loan_history(
        self,
        *,
        type: LoanAction | LoanActionLiteral | None = None,
        after: str | None = None,
        before: str | None = None,
        ord_id: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[LoanRecord, list[LoanRecord]]:
        """Iterate over all rows of ``get_loan_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            type: Only records of this action. One of the values of ``LoanAction``.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            ord_id: Only this loan. Without it all loans.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LoanRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_loan_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/finance/flexible-loan/loan-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-history
        """
        return RowIterator(
            self._caller,
            GET_LOAN_HISTORY,
            {
                "type": type,
                "after": after,
                "before": before,
                "limit": None,
                "ord_id": ord_id,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_accrued_interest(
        self,
        *,
        ccy: str | None = None,
        after: str | None = None,
        before: str | None = None,
        limit: int | None = None,
        ord_id: str | None = None,
    ) -> list[AccruedLoanInterest]:
        """List the interest of the past 30 days on flexible loans.

        Args:
            ccy: Only loans of this currency.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.
            ord_id: Only this loan. Without it all loans.

        Returns:
            ``list[AccruedLoanInterest]``, one row each: Interest that was charged on a flexible
                loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-accrued-interest
        """
        return self._call(
            GET_ACCRUED_INTEREST,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": limit,
                "ord_id": ord_id,
            },
        )

    def iter_accrued_interest(
        self,
        *,
        ccy: str | None = None,
        after: str | None = None,
        before: str | None = None,
        ord_id: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[AccruedLoanInterest, list[AccruedLoanInterest]]:
        """Iterate over all rows of ``get_accrued_interest``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only loans of this currency.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            ord_id: Only this loan. Without it all loans.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``AccruedLoanInterest``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_accrued_interest`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/finance/flexible-loan/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-accrued-interest
        """
        return RowIterator(
            self._caller,
            GET_ACCRUED_INTEREST,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": None,
                "ord_id": ord_id,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class FlexibleLoanResourceWithResponse:
    """The calls of ``FlexibleLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: FlexibleLoanResource) -> None:
        self.get_borrowable_currencies = as_response(resource.get_borrowable_currencies)
        self.get_collateral_assets = as_response(resource.get_collateral_assets)
        self.get_max_loan_amount = as_response(resource.get_max_loan_amount)
        self.get_max_collateral_redeem_amount = as_response(
            resource.get_max_collateral_redeem_amount
        )
        self.adjust_collateral = as_response(resource.adjust_collateral)
        self.get_loan_info = as_response(resource.get_loan_info)
        self.get_loan_history = as_response(resource.get_loan_history)
        self.get_accrued_interest = as_response(resource.get_accrued_interest)


class AsyncFlexibleLoanResource(AsyncResource):
    """Flexible loans, their collateral and their interest."""

    @cached_property
    def with_response(self) -> AsyncFlexibleLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncFlexibleLoanResourceWithResponse(
            AsyncFlexibleLoanResource(self._caller.with_response())
        )

    async def get_borrowable_currencies(self) -> list[BorrowableCurrency]:
        """List the currencies that flexible loans lend.

        Returns:
            ``list[BorrowableCurrency]``, one row each: A currency that flexible loans lend.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/borrow-currencies
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-borrowable-currencies
        """
        return await self._call(GET_BORROWABLE_CURRENCIES, {})

    async def get_collateral_assets(
        self, *, ccy: str | None = None, ord_id: str | None = None
    ) -> list[CollateralAssets]:
        """Show what the funding account can pledge for a flexible loan.

        Currencies in other accounts than the funding account are not shown.

        Args:
            ccy: Only this currency.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.

        Returns:
            ``list[CollateralAssets]``, one row each: What the funding account can pledge.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/collateral-assets
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-collateral-assets
        """
        return await self._call(
            GET_COLLATERAL_ASSETS,
            {
                "ccy": ccy,
                "ord_id": ord_id,
            },
        )

    async def get_max_loan_amount(
        self,
        *,
        borrow_ccy: str,
        ord_id: str | None = None,
        sup_collateral: (
            Sequence[SupplementaryCollateral | SupplementaryCollateralDict] | None
        ) = None,
    ) -> list[MaxFlexibleLoan]:
        """Show how much can be borrowed of a currency by a flexible loan.

        A read, though it is a POST request: nothing is borrowed.

        Args:
            borrow_ccy: The currency to borrow.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.
            sup_collateral: Collateral to reckon with on top of what is pledged.

        Returns:
            ``list[MaxFlexibleLoan]``, one row each: How much can be borrowed.

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

        HTTP: POST /api/v5/finance/flexible-loan/max-loan
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-maximum-loan-amount
        """
        return await self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "borrow_ccy": borrow_ccy,
                "ord_id": ord_id,
                "sup_collateral": sup_collateral,
            },
        )

    async def get_max_collateral_redeem_amount(
        self, *, ccy: str, ord_id: str | None = None
    ) -> list[MaxCollateralRedemption]:
        """Show how much of a collateral can be taken back from a flexible loan.

        Args:
            ccy: The pledged currency.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the reply
                has no row.

        Returns:
            ``list[MaxCollateralRedemption]``, one row each: How much of a collateral can be taken
                back.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/max-collateral-redeem-amount
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-maximum-collateral-redeem-amount
        """
        return await self._call(
            GET_MAX_COLLATERAL_REDEEM_AMOUNT,
            {
                "ccy": ccy,
                "ord_id": ord_id,
            },
        )

    async def adjust_collateral(
        self,
        *,
        type: CollateralAdjustmentType | CollateralAdjustmentTypeLiteral,
        collateral_ccy: str,
        collateral_amt: Decimal | str | int,
        ord_id: str | None = None,
    ) -> None:
        """Pledge more collateral for a flexible loan, or take some back.

        Success means that the request was taken, not that it was carried out: the loan history and
        the loan itself tell.

        Args:
            type: Whether to pledge more or to take back. ``"add"`` or ``"reduce"``.
            collateral_ccy: The currency to pledge or to take back.
            collateral_amt: How much of it, in units of ``collateral_ccy``.
            ord_id: The loan. Without it the loan that started first. If there is no loan, the call
                answers 51063.

        Returns:
            Nothing.

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
            51063: There is no such loan, or no loan at all.
            51752: The currency cannot be collateral.
            51736: The balance is too small.
            51756: More than can be taken back.

        HTTP: POST /api/v5/finance/flexible-loan/adjust-collateral
        Authentication: signed
        Permission: Trade
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-post-adjust-collateral
        """
        return await self._call(
            ADJUST_COLLATERAL,
            {
                "type": type,
                "collateral_ccy": collateral_ccy,
                "collateral_amt": collateral_amt,
                "ord_id": ord_id,
            },
        )

    async def get_loan_info(self, *, ord_id: str | None = None) -> list[FlexibleLoan]:
        """Show the flexible loans that are open, with debts, collateral and loan-to-value
        ratios.

        Args:
            ord_id: Only this loan. Without it all that are open.

        Returns:
            ``list[FlexibleLoan]``, one row each: A flexible loan with its debts, its collateral and
                its loan-to-value ratios.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/loan-info
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-info
        """
        return await self._call(
            GET_LOAN_INFO,
            {
                "ord_id": ord_id,
            },
        )

    async def get_loan_history(
        self,
        *,
        type: LoanAction | LoanActionLiteral | None = None,
        after: str | None = None,
        before: str | None = None,
        limit: int | None = None,
        ord_id: str | None = None,
    ) -> list[LoanRecord]:
        """List what happened to flexible loans: borrowing, repayment, collateral, liquidation.

        Args:
            type: Only records of this action. One of the values of ``LoanAction``.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.
            ord_id: Only this loan. Without it all loans.

        Returns:
            ``list[LoanRecord]``, one row each: One thing that happened to a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/loan-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-history
        """
        return await self._call(
            GET_LOAN_HISTORY,
            {
                "type": type,
                "after": after,
                "before": before,
                "limit": limit,
                "ord_id": ord_id,
            },
        )

    def iter_loan_history(
        self,
        *,
        type: LoanAction | LoanActionLiteral | None = None,
        after: str | None = None,
        before: str | None = None,
        ord_id: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[LoanRecord, list[LoanRecord]]:
        """Iterate over all rows of ``get_loan_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            type: Only records of this action. One of the values of ``LoanAction``.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            ord_id: Only this loan. Without it all loans.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``LoanRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_loan_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/finance/flexible-loan/loan-history
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-loan-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_LOAN_HISTORY,
            {
                "type": type,
                "after": after,
                "before": before,
                "limit": None,
                "ord_id": ord_id,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_accrued_interest(
        self,
        *,
        ccy: str | None = None,
        after: str | None = None,
        before: str | None = None,
        limit: int | None = None,
        ord_id: str | None = None,
    ) -> list[AccruedLoanInterest]:
        """List the interest of the past 30 days on flexible loans.

        Args:
            ccy: Only loans of this currency.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            limit: How many rows the reply may have. At most 100. Default of the exchange: 100.
            ord_id: Only this loan. Without it all loans.

        Returns:
            ``list[AccruedLoanInterest]``, one row each: Interest that was charged on a flexible
                loan.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/finance/flexible-loan/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-accrued-interest
        """
        return await self._call(
            GET_ACCRUED_INTEREST,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": limit,
                "ord_id": ord_id,
            },
        )

    def iter_accrued_interest(
        self,
        *,
        ccy: str | None = None,
        after: str | None = None,
        before: str | None = None,
        ord_id: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[AccruedLoanInterest, list[AccruedLoanInterest]]:
        """Iterate over all rows of ``get_accrued_interest``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            ccy: Only loans of this currency.
            after: Only records that are older than the one with this ``refId``.
            before: Only records that are newer than the one with this ``refId``.
            ord_id: Only this loan. Without it all loans.
            page_size: How many rows to fetch at once. At most 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``AccruedLoanInterest``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_accrued_interest`` raises. To go on is to ask for
                that page again.

        HTTP: GET /api/v5/finance/flexible-loan/interest-accrued
        Authentication: signed
        Permission: Read
        Rate limit: 5 requests per 2 seconds and account (UID)
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#financial-product-flexible-loan-get-accrued-interest
        """
        return AsyncRowIterator(
            self._caller,
            GET_ACCRUED_INTEREST,
            {
                "ccy": ccy,
                "after": after,
                "before": before,
                "limit": None,
                "ord_id": ord_id,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncFlexibleLoanResourceWithResponse:
    """The calls of ``AsyncFlexibleLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncFlexibleLoanResource) -> None:
        self.get_borrowable_currencies = as_async_response(resource.get_borrowable_currencies)
        self.get_collateral_assets = as_async_response(resource.get_collateral_assets)
        self.get_max_loan_amount = as_async_response(resource.get_max_loan_amount)
        self.get_max_collateral_redeem_amount = as_async_response(
            resource.get_max_collateral_redeem_amount
        )
        self.adjust_collateral = as_async_response(resource.adjust_collateral)
        self.get_loan_info = as_async_response(resource.get_loan_info)
        self.get_loan_history = as_async_response(resource.get_loan_history)
        self.get_accrued_interest = as_async_response(resource.get_accrued_interest)
