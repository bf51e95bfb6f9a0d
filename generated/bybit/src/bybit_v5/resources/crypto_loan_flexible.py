"""CryptoLoanFlexibleResource: the calls under ``client.crypto_loan_flexible``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
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
from .._runtime.pagination import Cursor, Pagination
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Integer, Items, Text
from ..models.crypto_loan_flexible import (
    FlexibleBorrowHistory,
    FlexibleBorrowing,
    FlexibleBorrowRecord,
    FlexibleLoans,
    FlexibleRepayment,
    FlexibleRepaymentHistory,
    FlexibleRepaymentRecord,
)
from ..models.shared import COLLATERAL_RECORD, Collateral, CollateralDict

BORROW: Operation[FlexibleBorrowing] = Operation(
    id="crypto_loan_flexible.borrow",
    method="POST",
    path="/v5/crypto-loan-flexible/borrow",
    result=FlexibleBorrowing,
    parameters=(
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("loan_amount", "loanAmount", BODY_FIELD, DecimalText(), required=True),
        Parameter(
            "collateral_list", "collateralList", BODY_FIELD, Items(COLLATERAL_RECORD, max_items=100)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow",
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
        operation="crypto_loan_flexible.GET_BORROW_HISTORY",
        rows=("list",),
        match=(Match("loanCurrency", "loanCurrency"), Match("initialLoanAmount", "loanAmount")),
        time="borrowTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("loan_currency", "loanCurrency"),),
        literals=(("limit", 100),),
        identity="orderId",
        status="status",
        executed=(1,),
        failed=(3,),
    ),
    wait=Wait(
        operation="crypto_loan_flexible.GET_BORROW_HISTORY",
        rows=("list",),
        match=(Sought("order_id", "order_id"),),
        arguments=(("order_id", "order_id"),),
        status="status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)
REPAY: Operation[FlexibleRepayment] = Operation(
    id="crypto_loan_flexible.repay",
    method="POST",
    path="/v5/crypto-loan-flexible/repay",
    result=FlexibleRepayment,
    parameters=(
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay",
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
        operation="crypto_loan_flexible.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(
            Match("loanCurrency", "loanCurrency"),
            Match("repayAmount", "amount", may_differ=True),
            Match("repayType", literal=1, may_differ=True),
        ),
        time="repayTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("loan_currency", "loanCurrency"),),
        literals=(("limit", 100),),
        identity="repayId",
        status="repayStatus",
        executed=(1,),
        failed=(3,),
    ),
    wait=Wait(
        operation="crypto_loan_flexible.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(Sought("repay_id", "repay_id"),),
        arguments=(("repay_id", "repay_id"),),
        status="repay_status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)
GET_ONGOING_LOANS: Operation[FlexibleLoans] = Operation(
    id="crypto_loan_flexible.get_ongoing_loans",
    method="GET",
    path="/v5/crypto-loan-flexible/ongoing-coin",
    result=FlexibleLoans,
    parameters=(Parameter("loan_currency", "loanCurrency", QUERY, Text()),),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/unpaid-loan-order",
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
GET_BORROW_HISTORY: Operation[FlexibleBorrowHistory] = Operation(
    id="crypto_loan_flexible.get_borrow_history",
    method="GET",
    path="/v5/crypto-loan-flexible/borrow-history",
    result=FlexibleBorrowHistory,
    parameters=(
        Parameter("order_id", "orderId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders",
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
GET_REPAYMENT_HISTORY: Operation[FlexibleRepaymentHistory] = Operation(
    id="crypto_loan_flexible.get_repayment_history",
    method="GET",
    path="/v5/crypto-loan-flexible/repayment-history",
    result=FlexibleRepaymentHistory,
    parameters=(
        Parameter("repay_id", "repayId", QUERY, Text()),
        Parameter("loan_currency", "loanCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders",
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
REPAY_WITH_COLLATERAL: Operation[None] = Operation(
    id="crypto_loan_flexible.repay_with_collateral",
    method="POST",
    path="/v5/crypto-loan-flexible/repay-collateral",
    result=type(None),
    parameters=(
        Parameter("loan_currency", "loanCurrency", BODY_FIELD, Text(), required=True),
        Parameter("collateral_coin", "collateralCoin", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-collateral",
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
    wait=Wait(
        operation="crypto_loan_flexible.GET_REPAYMENT_HISTORY",
        rows=("list",),
        match=(Sought("loan_currency", "loan_currency"), Sought("repay_amount", "amount")),
        arguments=(("loan_currency", "loan_currency"),),
        literals=(("limit", 100),),
        time="repay_time_ms",
        status="repay_status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)


class CryptoLoanFlexibleResource(Resource):
    """Crypto loans without a term, at a floating rate."""

    @cached_property
    def with_response(self) -> CryptoLoanFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanFlexibleResourceWithResponse(
            CryptoLoanFlexibleResource(self._caller.with_response())
        )

    def borrow(
        self,
        *,
        loan_currency: str,
        loan_amount: Decimal | str | int,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FlexibleBorrowing:
        """Borrow a coin by a flexible loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            loan_currency: The coin to borrow.
            loan_amount: How much to borrow, in units of ``loan_currency``.
            collateral_list: The coins to pledge for it. At most 100 items.

        Returns:
            ``FlexibleBorrowing``: An accepted order for a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148002: Less than the least amount that can be borrowed.
            148009: The loan would be too large for its collateral (LTV).
            148014: The coin is not supported.
            148004: The coin is not accepted as collateral.
            148039: A coin stands twice in the collateral.
            148012: The collateral does not suffice.

        HTTP: POST /v5/crypto-loan-flexible/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        return self._call(
            BORROW,
            {
                "loan_currency": loan_currency,
                "loan_amount": loan_amount,
                "collateral_list": collateral_list,
            },
        )

    def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> FlexibleBorrowRecord:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_history`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the loan order.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleBorrowRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        row: FlexibleBorrowRecord = self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    def repay(self, *, loan_currency: str, amount: Decimal | str | int) -> FlexibleRepayment:
        """Repay a flexible loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            loan_currency: The borrowed coin.
            amount: How much to repay, in units of ``loan_currency``. Where the documentation is
                unclear: The Python sample of the page passes loanAmount, its table and its HTTP
                example amount. Taken as amount: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``FlexibleRepayment``: An accepted repayment of a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148029: The account to repay from does not hold enough.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-flexible/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        return self._call(
            REPAY,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
        )

    def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> FlexibleRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        row: FlexibleRepaymentRecord = self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    def get_ongoing_loans(self, *, loan_currency: str | None = None) -> FlexibleLoans:
        """List the flexible loans that are not repaid yet.

        Args:
            loan_currency: Only the loan in this coin.

        Returns:
            ``FlexibleLoans``: The flexible loans that are not repaid yet.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for BTC, its reply has a
        loan in ETH and is three months younger. Taken as examples of the form, not of one exchange
        of messages.

        HTTP: GET /v5/crypto-loan-flexible/ongoing-coin
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/unpaid-loan-order
        """
        return self._call(
            GET_ONGOING_LOANS,
            {
                "loan_currency": loan_currency,
            },
        )

    def get_borrow_history(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FlexibleBorrowHistory:
        """List the orders that borrowed by flexible loans.

        Args:
            order_id: Only this loan order.
            loan_currency: Only orders for this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FlexibleBorrowHistory``: One page of the orders that borrowed by flexible loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        """
        return self._call(
            GET_BORROW_HISTORY,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_history(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FlexibleBorrowRecord, FlexibleBorrowHistory]:
        """Iterate over all rows of ``get_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only orders for this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FlexibleBorrowRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        """
        return RowIterator(
            self._caller,
            GET_BORROW_HISTORY,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FlexibleRepaymentHistory:
        """List the repayments of flexible loans.

        Args:
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FlexibleRepaymentHistory``: One page of the repayments of flexible loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        """
        return self._call(
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[FlexibleRepaymentRecord, FlexibleRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FlexibleRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        """
        return RowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def repay_with_collateral(
        self, *, loan_currency: str, collateral_coin: str, amount: Decimal | str | int
    ) -> None:
        """Repay a flexible loan out of its collateral.

        Interest that is due is paid first, the loan with what remains.

        Repaying from collateral costs a fee: the higher one of the fee rates of the collateral and
        of the debt. The rates are ``reapyFee`` (spelled so) where ``pledgeEnable`` is 1 at
        https://www.bybit.com/x-api/spot/api/fixed-loan/v1/coin-config. How much one transaction can
        repay is limited, see
        https://announcements.bybit.com/article/crypto-loan-manual-repayment-update-bltde33509ddde5e8fd/.

        Args:
            loan_currency: The borrowed coin.
            collateral_coin: The pledged coins to pay with, separated by commas where there are
                several.
            amount: How much to repay, in units of ``loan_currency``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148004: The coin is not accepted as collateral.
            148012: The collateral does not suffice.

        Where the documentation is unclear: The reply of the example is seven weeks younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-flexible/repay-collateral
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-collateral
        """
        return self._call(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "collateral_coin": collateral_coin,
                "amount": amount,
            },
        )

    def wait_until_repaid_with_collateral(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        since: datetime | int,
        timeout: float | None = None,
    ) -> FlexibleRepaymentRecord:
        """Wait until what ``repay_with_collateral`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay_with_collateral`` is not called again.

        Args:
            loan_currency: As it was given. The borrowed coin.
            amount: As it was given. How much to repay, in units of ``loan_currency``.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        Of the write:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-collateral
        """
        row: FlexibleRepaymentRecord = self._wait(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row


class CryptoLoanFlexibleResourceWithResponse:
    """The calls of ``CryptoLoanFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanFlexibleResource) -> None:
        self.borrow = as_response(resource.borrow)
        self.repay = as_response(resource.repay)
        self.get_ongoing_loans = as_response(resource.get_ongoing_loans)
        self.get_borrow_history = as_response(resource.get_borrow_history)
        self.get_repayment_history = as_response(resource.get_repayment_history)
        self.repay_with_collateral = as_response(resource.repay_with_collateral)


class AsyncCryptoLoanFlexibleResource(AsyncResource):
    """Crypto loans without a term, at a floating rate."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanFlexibleResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanFlexibleResourceWithResponse(
            AsyncCryptoLoanFlexibleResource(self._caller.with_response())
        )

    async def borrow(
        self,
        *,
        loan_currency: str,
        loan_amount: Decimal | str | int,
        collateral_list: Sequence[Collateral | CollateralDict] | None = None,
    ) -> FlexibleBorrowing:
        """Borrow a coin by a flexible loan.

        The borrowed coins are paid into the Funding wallet. The same wallet provides the
        collateral, so it must hold enough of it before the call.

        Args:
            loan_currency: The coin to borrow.
            loan_amount: How much to borrow, in units of ``loan_currency``.
            collateral_list: The coins to pledge for it. At most 100 items.

        Returns:
            ``FlexibleBorrowing``: An accepted order for a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148002: Less than the least amount that can be borrowed.
            148009: The loan would be too large for its collateral (LTV).
            148014: The coin is not supported.
            148004: The coin is not accepted as collateral.
            148039: A coin stands twice in the collateral.
            148012: The collateral does not suffice.

        HTTP: POST /v5/crypto-loan-flexible/borrow
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        return await self._call(
            BORROW,
            {
                "loan_currency": loan_currency,
                "loan_amount": loan_amount,
                "collateral_list": collateral_list,
            },
        )

    async def wait_until_borrowed(
        self, *, order_id: str, timeout: float | None = None
    ) -> FlexibleBorrowRecord:
        """Wait until what ``borrow`` asked for has been processed.

        Looks at ``get_borrow_history`` until the row is listed with a status that says that it is
        done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``borrow`` is not called again.

        Args:
            order_id: From the reply. Identifies the loan order.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleBorrowRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_borrow_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/borrow
        """
        row: FlexibleBorrowRecord = await self._wait(
            BORROW,
            {
                "order_id": order_id,
            },
            timeout=timeout,
        )
        return row

    async def repay(self, *, loan_currency: str, amount: Decimal | str | int) -> FlexibleRepayment:
        """Repay a flexible loan, in whole or in part.

        Interest that is due is paid first, the loan with what remains. The money leaves the Funding
        wallet.

        After a partial repayment the collateral stays where it is; it can be adjusted by a call of
        its own.

        Args:
            loan_currency: The borrowed coin.
            amount: How much to repay, in units of ``loan_currency``. Where the documentation is
                unclear: The Python sample of the page passes loanAmount, its table and its HTTP
                example amount. Taken as amount: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``FlexibleRepayment``: An accepted repayment of a flexible loan.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: its ``reconcile()`` tells, before you
                repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148029: The account to repay from does not hold enough.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-flexible/repay
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        return await self._call(
            REPAY,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
        )

    async def wait_until_repaid(
        self, *, repay_id: str, timeout: float | None = None
    ) -> FlexibleRepaymentRecord:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay`` is not called again.

        Args:
            repay_id: From the reply. Identifies the repayment transaction.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay
        """
        row: FlexibleRepaymentRecord = await self._wait(
            REPAY,
            {
                "repay_id": repay_id,
            },
            timeout=timeout,
        )
        return row

    async def get_ongoing_loans(self, *, loan_currency: str | None = None) -> FlexibleLoans:
        """List the flexible loans that are not repaid yet.

        Args:
            loan_currency: Only the loan in this coin.

        Returns:
            ``FlexibleLoans``: The flexible loans that are not repaid yet.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The request of the example asks for BTC, its reply has a
        loan in ETH and is three months younger. Taken as examples of the form, not of one exchange
        of messages.

        HTTP: GET /v5/crypto-loan-flexible/ongoing-coin
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/unpaid-loan-order
        """
        return await self._call(
            GET_ONGOING_LOANS,
            {
                "loan_currency": loan_currency,
            },
        )

    async def get_borrow_history(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FlexibleBorrowHistory:
        """List the orders that borrowed by flexible loans.

        Args:
            order_id: Only this loan order.
            loan_currency: Only orders for this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FlexibleBorrowHistory``: One page of the orders that borrowed by flexible loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        """
        return await self._call(
            GET_BORROW_HISTORY,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_history(
        self,
        *,
        order_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FlexibleBorrowRecord, FlexibleBorrowHistory]:
        """Iterate over all rows of ``get_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            order_id: Only this loan order.
            loan_currency: Only orders for this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FlexibleBorrowRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/crypto-loan-flexible/borrow-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/loan-orders
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_HISTORY,
            {
                "order_id": order_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> FlexibleRepaymentHistory:
        """List the repayments of flexible loans.

        Args:
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``FlexibleRepaymentHistory``: One page of the repayments of flexible loans.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        """
        return await self._call(
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_repayment_history(
        self,
        *,
        repay_id: str | None = None,
        loan_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[FlexibleRepaymentRecord, FlexibleRepaymentHistory]:
        """Iterate over all rows of ``get_repayment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            repay_id: Only this repayment transaction.
            loan_currency: Only repayments of loans in this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``FlexibleRepaymentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_repayment_history`` raises. To go on is to ask
                for that page again.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        """
        return AsyncRowIterator(
            self._caller,
            GET_REPAYMENT_HISTORY,
            {
                "repay_id": repay_id,
                "loan_currency": loan_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def repay_with_collateral(
        self, *, loan_currency: str, collateral_coin: str, amount: Decimal | str | int
    ) -> None:
        """Repay a flexible loan out of its collateral.

        Interest that is due is paid first, the loan with what remains.

        Repaying from collateral costs a fee: the higher one of the fee rates of the collateral and
        of the debt. The rates are ``reapyFee`` (spelled so) where ``pledgeEnable`` is 1 at
        https://www.bybit.com/x-api/spot/api/fixed-loan/v1/coin-config. How much one transaction can
        repay is limited, see
        https://announcements.bybit.com/article/crypto-loan-manual-repayment-update-bltde33509ddde5e8fd/.

        Args:
            loan_currency: The borrowed coin.
            collateral_coin: The pledged coins to pay with, separated by commas where there are
                several.
            amount: How much to repay, in units of ``loan_currency``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            148032: There is no debt to repay.
            148038: The repayment is larger than the debt.
            148004: The coin is not accepted as collateral.
            148012: The collateral does not suffice.

        Where the documentation is unclear: The reply of the example is seven weeks younger than its
        request. Taken as an example of the form, not of one exchange of messages.

        HTTP: POST /v5/crypto-loan-flexible/repay-collateral
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-collateral
        """
        return await self._call(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "collateral_coin": collateral_coin,
                "amount": amount,
            },
        )

    async def wait_until_repaid_with_collateral(
        self,
        *,
        loan_currency: str,
        amount: Decimal | str | int,
        since: datetime | int,
        timeout: float | None = None,
    ) -> FlexibleRepaymentRecord:
        """Wait until what ``repay_with_collateral`` asked for has been processed.

        Looks at ``get_repayment_history`` until the row is listed with a status that says that it
        is done: at first often, then less so, and never more often than the rate limit of that call
        allows. Whatever happens, ``repay_with_collateral`` is not called again.

        Args:
            loan_currency: As it was given. The borrowed coin.
            amount: As it was given. How much to repay, in units of ``loan_currency``.
            since: When the write was sent, or a moment before: an aware datetime, or a Unix time in
                milliseconds. Rows of earlier calls are left out by it.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``FlexibleRepaymentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_repayment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-flexible/repayment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-orders
        Of the write:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/flexible/repay-collateral
        """
        row: FlexibleRepaymentRecord = await self._wait(
            REPAY_WITH_COLLATERAL,
            {
                "loan_currency": loan_currency,
                "amount": amount,
            },
            since=since,
            timeout=timeout,
        )
        return row


class AsyncCryptoLoanFlexibleResourceWithResponse:
    """The calls of ``AsyncCryptoLoanFlexibleResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanFlexibleResource) -> None:
        self.borrow = as_async_response(resource.borrow)
        self.repay = as_async_response(resource.repay)
        self.get_ongoing_loans = as_async_response(resource.get_ongoing_loans)
        self.get_borrow_history = as_async_response(resource.get_borrow_history)
        self.get_repayment_history = as_async_response(resource.get_repayment_history)
        self.repay_with_collateral = as_async_response(resource.repay_with_collateral)
