"""AccountResource: the calls under ``client.account``."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter, RateLimit
from .._runtime.pagination import Cursor, Pagination, Window
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Integer, Text, UnixTime
from ..models.account import (
    BorrowHistory,
    BorrowRecord,
    LiabilityRepayment,
    ManualBorrowing,
    ManualRepayment,
    RepaymentType,
    RepaymentTypeLiteral,
)
from ..models.spot_margin import SpotMarginLiability

REPAY_LIABILITY: Operation[LiabilityRepayment] = Operation(
    id="account.repay_liability",
    method="POST",
    path="/v5/account/quick-repayment",
    result=LiabilityRepayment,
    parameters=(Parameter("coin", "coin", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$")),),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="USDC Contracts",
    docs_url="https://bybit-exchange.github.io/docs/v5/account/repay-liability",
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
BORROW: Operation[ManualBorrowing] = Operation(
    id="account.borrow",
    method="POST",
    path="/v5/account/borrow",
    result=ManualBorrowing,
    parameters=(
        Parameter(
            "coin", "coin", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/account/borrow",
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
REPAY: Operation[ManualRepayment] = Operation(
    id="account.repay",
    method="POST",
    path="/v5/account/repay",
    result=ManualRepayment,
    parameters=(
        Parameter("coin", "coin", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$")),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("repayment_type", "repaymentType", BODY_FIELD, Enumeration(RepaymentType)),
    ),
    alternatives=(
        ("coin",),
        ("repayment_type",),
    ),
    dependencies=(("amount", ("coin",)),),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/account/repay",
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
        operation="spot_margin.GET_LIABILITY",
        rows=(),
        match=(Sought("currency", "coin"),),
        arguments=(("currency", "coin"),),
        status="fixed_borrow_amount",
        single=True,
        most="remaining",
        timeout=300.0,
    ),
)
REPAY_WITHOUT_CONVERSION: Operation[ManualRepayment] = Operation(
    id="account.repay_without_conversion",
    method="POST",
    path="/v5/account/no-convert-repay",
    result=ManualRepayment,
    parameters=(
        Parameter(
            "coin", "coin", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
        Parameter("amount", "amount", BODY_FIELD, DecimalText()),
        Parameter("repayment_type", "repaymentType", BODY_FIELD, Enumeration(RepaymentType)),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/account/no-convert-repay",
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
        operation="spot_margin.GET_LIABILITY",
        rows=(),
        match=(Sought("currency", "coin"),),
        arguments=(("currency", "coin"),),
        status="fixed_borrow_amount",
        single=True,
        most="remaining",
        timeout=300.0,
    ),
)
GET_BORROW_HISTORY: Operation[BorrowHistory] = Operation(
    id="account.get_borrow_history",
    method="GET",
    path="/v5/account/borrow-history",
    result=BorrowHistory,
    parameters=(
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
        Parameter("start_time", "startTime", QUERY, UnixTime("ms")),
        Parameter("end_time", "endTime", QUERY, UnixTime("ms")),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="50")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/account/borrow-history",
    pagination=Pagination(
        rows=("list",),
        step=Cursor(argument="cursor", field=("next_page_cursor",)),
        window=Window(
            start="start_time", end="end_time", span=2592000000, unit="ms", field="created_time_ms"
        ),
        size="limit",
        default_size=20,
        largest_size=50,
    ),
)


class AccountResource(Resource):
    """The Unified account."""

    @cached_property
    def with_response(self) -> AccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AccountResourceWithResponse(AccountResource(self._caller.with_response()))

    def repay_liability(self, *, coin: str | None = None) -> LiabilityRepayment:
        """Repay liabilities of the Unified account.

        Pays back what the Unified account owes in one coin or in all, using the account's coins in
        its liquidation order.

        Liabilities from manual borrowing are not covered: they answer 182120 and are repaid through
        /v5/account/repay or /v5/account/no-convert-repay. For now MNT is neither used to pay nor
        repaid by conversion; no-convert-repay does the latter. BYUSDT is used to pay since March
        2026. Since February 2026 one call converts less than 300,000 USD worth of coins, and pays
        the higher one of the fee rates of the two coins.

        Args:
            coin: The coin whose liability to repay, in capitals. Without it the liabilities of all
                coins are repaid. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LiabilityRepayment``: What a repayment of the Unified account's liabilities used up.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The page asks for the permission of USDC contracts,
        though the call is about the Unified account. Taken as written: no other page names a
        permission for repaying liabilities.

        HTTP: POST /v5/account/quick-repayment
        Authentication: signed
        Permission: USDC Contracts
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay-liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            REPAY_LIABILITY,
            {
                "coin": coin,
            },
        )

    def borrow(self, *, coin: str, amount: Decimal | str | int) -> ManualBorrowing:
        """Borrow a coin for the Unified account, at the floating rate.

        Fixed rates are not to be had by this call.

        Args:
            coin: The coin to borrow, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            amount: How much to borrow, in units of ``coin``.

        Returns:
            ``ManualBorrowing``: What the Unified account borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022031: Borrowing would exceed the account's risk limit.
            34022010: There is no such borrowed coin.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        HTTP: POST /v5/account/borrow
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            BORROW,
            {
                "coin": coin,
                "amount": amount,
            },
        )

    @overload
    def repay(
        self,
        *,
        coin: str,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment: ...
    @overload
    def repay(
        self,
        *,
        repayment_type: RepaymentType | RepaymentTypeLiteral,
        coin: str | None = None,
        amount: None = None,
    ) -> ManualRepayment: ...

    def repay(
        self,
        *,
        coin: str | None = None,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment:
        """Repay what the Unified account borrowed, converting other coins where needed.

        With ``coin`` and ``amount``, that much is repaid; it must not exceed the debt of the kind
        that ``repayment_type`` names. With ``coin`` alone, all debt of that kind in the coin is
        repaid. With neither, ``repayment_type`` must be ``ALL``, and every debt of the account is
        repaid.

        The spot balance of the borrowed coin pays first. What it lacks is paid by converting other
        coins, in the account's liquidation order; ``/v5/account/no-convert-repay`` converts
        nothing. Debt at the floating rate is repaid before debt at a fixed rate. ``FLEXIBLE`` is
        done when the reply comes, ``FIXED`` and ``ALL`` are carried out afterwards.

        Nothing can be repaid in each hour from minute 04:00 to 05:30; interest is calculated at
        05:00, from what is borrowed then. For now MNT is neither used to pay nor repaid by
        conversion; no-convert-repay does the latter. BYUSDT is used to pay since March 2026. Since
        February 2026 one call converts less than 300,000 USD worth of coins, and pays the higher
        one of the fee rates of the two coins.

        Args:
            coin: The coin to repay, in capitals. Without it, and with ``ALL``, all coins are
                repaid. At least 1 character. Must match ``^[^a-z]*$``.
            amount: How much to repay, in units of ``coin``. Only together with ``coin``; without it
                all is repaid.
            repayment_type: Which debt to repay. Without ``coin`` it must be ``ALL``. ``"ALL"``,
                ``"FIXED"`` or ``"FLEXIBLE"``. Default of the exchange: FLEXIBLE.

        Returns:
            ``ManualRepayment``: How far a repayment of the Unified account has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``coin`` nor ``repayment_type`` is given.
            TypeError: ``amount`` is given without ``coin``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022041: The account has borrowed nothing.
            34022044: The repayment failed.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        Where the documentation is unclear: The notes call repayments of type FLEXIBLE synchronous;
        the example is one, for that is the default, and is answered P. Taken as: any repayment may
        still be under way when the reply comes.

        Where the documentation is unclear: Without a coin the page wants the type ``ALL``. What
        depends on a value is not checked before sending: a call with neither coin nor type is
        refused, one with another type is left to the exchange.

        HTTP: POST /v5/account/repay
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            REPAY,
            {
                "coin": coin,
                "amount": amount,
                "repayment_type": repayment_type,
            },
        )

    def wait_until_fixed_debt_is_repaid(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> SpotMarginLiability:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``spot_margin.get_liability`` until the row is listed with no more left than
        ``remaining``: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``repay`` is not called again.

        Args:
            coin: As it was given. The coin to repay, in capitals. Without it, and with ``ALL``, all
                coins are repaid.
            remaining: How much may be left of ``fixed_borrow_amount``.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginLiability``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``spot_margin.get_liability`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/account/repay
        """
        row: SpotMarginLiability = self._wait(
            REPAY,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    def repay_without_conversion(
        self,
        *,
        coin: str,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment:
        """Repay what the Unified account borrowed in a coin, from its balance of that coin only.

        With ``amount``, that much is repaid; it must not exceed the debt of the kind that
        ``repayment_type`` names. Without it, all debt of that kind in the coin is repaid as far as
        the spot balance of the coin goes. How much that is tells
        ``/v5/spot-margin-trade/repayment-available-amount``. No other coin is touched.

        Debt at the floating rate is repaid before debt at a fixed rate. ``FLEXIBLE`` is done when
        the reply comes, ``FIXED`` and ``ALL`` are carried out afterwards. Nothing can be repaid in
        each hour from minute 04:00 to 05:30; interest is calculated at 05:00, from what is borrowed
        then. BYUSDT can be used to pay since March 2026.

        Args:
            coin: The coin to repay, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
                Where the documentation is unclear: The table requires the coin, and says at the
                amount what holds without it. Taken as required.
            amount: How much to repay, in units of ``coin``. Without it as much as can be.
            repayment_type: Which debt to repay. ``"ALL"``, ``"FIXED"`` or ``"FLEXIBLE"``. Default
                of the exchange: FLEXIBLE.

        Returns:
            ``ManualRepayment``: How far a repayment of the Unified account has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022041: The account has borrowed nothing.
            34022044: The repayment failed.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        Where the documentation is unclear: The notes call repayments of type FLEXIBLE synchronous;
        the example is one, for that is the default, and is answered P. Taken as: any repayment may
        still be under way when the reply comes.

        HTTP: POST /v5/account/no-convert-repay
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/no-convert-repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            REPAY_WITHOUT_CONVERSION,
            {
                "coin": coin,
                "amount": amount,
                "repayment_type": repayment_type,
            },
        )

    def wait_until_fixed_debt_is_repaid_without_conversion(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> SpotMarginLiability:
        """Wait until what ``repay_without_conversion`` asked for has been processed.

        Looks at ``spot_margin.get_liability`` until the row is listed with no more left than
        ``remaining``: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``repay_without_conversion`` is not called again.

        Args:
            coin: As it was given. The coin to repay, in capitals.
            remaining: How much may be left of ``fixed_borrow_amount``.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginLiability``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``spot_margin.get_liability`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/account/no-convert-repay
        """
        row: SpotMarginLiability = self._wait(
            REPAY_WITHOUT_CONVERSION,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    def get_borrow_history(
        self,
        *,
        currency: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> BorrowHistory:
        """List the interest that the Unified account paid for borrowing, newest first.

        One call covers 30 days at most. Without times it is the last 30 days; with one of the two,
        the 30 days after ``start_time`` or before ``end_time``. Records go back 2 years.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            start_time: Nothing older than this; at most 30 days before ``end_time``. A Unix time in
                milliseconds, or an aware datetime.
            end_time: Nothing younger than this; at most 30 days after ``start_time``. A Unix time
                in milliseconds, or an aware datetime.
            limit: How many rows one reply has at most. From 1 to 50. Default of the exchange: 20.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes. Where the documentation is unclear: In the example the token has
                percent signs, as if it were encoded for a URL already. Taken as any other text:
                what came is passed on as it is, and its percent signs are encoded in the query.

        Returns:
            ``BorrowHistory``: One page of the interest that the Unified account paid for borrowing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page is called borrow history, its text speaks of
        interest records, and its rows have the interest of one hour each. Taken as a list of
        interest: it does not tell whether one borrowing took place.

        Where the documentation is unclear: The page does not say whether records at ``start_time``
        and ``end_time`` are listed, nor in which order. Taken as the newest first; an iterator asks
        for windows that overlap, and goes by ``createdTime``.

        HTTP: GET /v5/account/borrow-history
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow-history
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_BORROW_HISTORY,
            {
                "currency": currency,
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_history(
        self,
        *,
        currency: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[BorrowRecord, BorrowHistory]:
        """Iterate over all rows of ``get_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``start_time`` to ``end_time`` may be of any length: it is fetched in windows
        of 30 days. Without ``end_time`` it is until now; without ``start_time`` there is one
        window.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            start_time: Nothing older than this; at most 30 days before ``end_time``. A Unix time in
                milliseconds, or an aware datetime.
            end_time: Nothing younger than this; at most 30 days after ``start_time``. A Unix time
                in milliseconds, or an aware datetime.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes. Where the documentation is unclear: In the example the token has
                percent signs, as if it were encoded for a URL already. Taken as any other text:
                what came is passed on as it is, and its percent signs are encoded in the query.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``BorrowRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/account/borrow-history
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow-history
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return RowIterator(
            self._caller,
            GET_BORROW_HISTORY,
            {
                "currency": currency,
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AccountResourceWithResponse:
    """The calls of ``AccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AccountResource) -> None:
        self.repay_liability = as_response(resource.repay_liability)
        self.borrow = as_response(resource.borrow)
        self.repay = as_response(resource.repay)
        self.repay_without_conversion = as_response(resource.repay_without_conversion)
        self.get_borrow_history = as_response(resource.get_borrow_history)


class AsyncAccountResource(AsyncResource):
    """The Unified account."""

    @cached_property
    def with_response(self) -> AsyncAccountResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncAccountResourceWithResponse(AsyncAccountResource(self._caller.with_response()))

    async def repay_liability(self, *, coin: str | None = None) -> LiabilityRepayment:
        """Repay liabilities of the Unified account.

        Pays back what the Unified account owes in one coin or in all, using the account's coins in
        its liquidation order.

        Liabilities from manual borrowing are not covered: they answer 182120 and are repaid through
        /v5/account/repay or /v5/account/no-convert-repay. For now MNT is neither used to pay nor
        repaid by conversion; no-convert-repay does the latter. BYUSDT is used to pay since March
        2026. Since February 2026 one call converts less than 300,000 USD worth of coins, and pays
        the higher one of the fee rates of the two coins.

        Args:
            coin: The coin whose liability to repay, in capitals. Without it the liabilities of all
                coins are repaid. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``LiabilityRepayment``: What a repayment of the Unified account's liabilities used up.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Where the documentation is unclear: The page asks for the permission of USDC contracts,
        though the call is about the Unified account. Taken as written: no other page names a
        permission for repaying liabilities.

        HTTP: POST /v5/account/quick-repayment
        Authentication: signed
        Permission: USDC Contracts
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay-liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            REPAY_LIABILITY,
            {
                "coin": coin,
            },
        )

    async def borrow(self, *, coin: str, amount: Decimal | str | int) -> ManualBorrowing:
        """Borrow a coin for the Unified account, at the floating rate.

        Fixed rates are not to be had by this call.

        Args:
            coin: The coin to borrow, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            amount: How much to borrow, in units of ``coin``.

        Returns:
            ``ManualBorrowing``: What the Unified account borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022031: Borrowing would exceed the account's risk limit.
            34022010: There is no such borrowed coin.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        HTTP: POST /v5/account/borrow
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            BORROW,
            {
                "coin": coin,
                "amount": amount,
            },
        )

    @overload
    async def repay(
        self,
        *,
        coin: str,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment: ...
    @overload
    async def repay(
        self,
        *,
        repayment_type: RepaymentType | RepaymentTypeLiteral,
        coin: str | None = None,
        amount: None = None,
    ) -> ManualRepayment: ...

    async def repay(
        self,
        *,
        coin: str | None = None,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment:
        """Repay what the Unified account borrowed, converting other coins where needed.

        With ``coin`` and ``amount``, that much is repaid; it must not exceed the debt of the kind
        that ``repayment_type`` names. With ``coin`` alone, all debt of that kind in the coin is
        repaid. With neither, ``repayment_type`` must be ``ALL``, and every debt of the account is
        repaid.

        The spot balance of the borrowed coin pays first. What it lacks is paid by converting other
        coins, in the account's liquidation order; ``/v5/account/no-convert-repay`` converts
        nothing. Debt at the floating rate is repaid before debt at a fixed rate. ``FLEXIBLE`` is
        done when the reply comes, ``FIXED`` and ``ALL`` are carried out afterwards.

        Nothing can be repaid in each hour from minute 04:00 to 05:30; interest is calculated at
        05:00, from what is borrowed then. For now MNT is neither used to pay nor repaid by
        conversion; no-convert-repay does the latter. BYUSDT is used to pay since March 2026. Since
        February 2026 one call converts less than 300,000 USD worth of coins, and pays the higher
        one of the fee rates of the two coins.

        Args:
            coin: The coin to repay, in capitals. Without it, and with ``ALL``, all coins are
                repaid. At least 1 character. Must match ``^[^a-z]*$``.
            amount: How much to repay, in units of ``coin``. Only together with ``coin``; without it
                all is repaid.
            repayment_type: Which debt to repay. Without ``coin`` it must be ``ALL``. ``"ALL"``,
                ``"FIXED"`` or ``"FLEXIBLE"``. Default of the exchange: FLEXIBLE.

        Returns:
            ``ManualRepayment``: How far a repayment of the Unified account has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            TypeError: Neither ``coin`` nor ``repayment_type`` is given.
            TypeError: ``amount`` is given without ``coin``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022041: The account has borrowed nothing.
            34022044: The repayment failed.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        Where the documentation is unclear: The notes call repayments of type FLEXIBLE synchronous;
        the example is one, for that is the default, and is answered P. Taken as: any repayment may
        still be under way when the reply comes.

        Where the documentation is unclear: Without a coin the page wants the type ``ALL``. What
        depends on a value is not checked before sending: a call with neither coin nor type is
        refused, one with another type is left to the exchange.

        HTTP: POST /v5/account/repay
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            REPAY,
            {
                "coin": coin,
                "amount": amount,
                "repayment_type": repayment_type,
            },
        )

    async def wait_until_fixed_debt_is_repaid(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> SpotMarginLiability:
        """Wait until what ``repay`` asked for has been processed.

        Looks at ``spot_margin.get_liability`` until the row is listed with no more left than
        ``remaining``: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``repay`` is not called again.

        Args:
            coin: As it was given. The coin to repay, in capitals. Without it, and with ``ALL``, all
                coins are repaid.
            remaining: How much may be left of ``fixed_borrow_amount``.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginLiability``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``spot_margin.get_liability`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/account/repay
        """
        row: SpotMarginLiability = await self._wait(
            REPAY,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    async def repay_without_conversion(
        self,
        *,
        coin: str,
        amount: Decimal | str | int | None = None,
        repayment_type: RepaymentType | RepaymentTypeLiteral | None = None,
    ) -> ManualRepayment:
        """Repay what the Unified account borrowed in a coin, from its balance of that coin only.

        With ``amount``, that much is repaid; it must not exceed the debt of the kind that
        ``repayment_type`` names. Without it, all debt of that kind in the coin is repaid as far as
        the spot balance of the coin goes. How much that is tells
        ``/v5/spot-margin-trade/repayment-available-amount``. No other coin is touched.

        Debt at the floating rate is repaid before debt at a fixed rate. ``FLEXIBLE`` is done when
        the reply comes, ``FIXED`` and ``ALL`` are carried out afterwards. Nothing can be repaid in
        each hour from minute 04:00 to 05:30; interest is calculated at 05:00, from what is borrowed
        then. BYUSDT can be used to pay since March 2026.

        Args:
            coin: The coin to repay, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
                Where the documentation is unclear: The table requires the coin, and says at the
                amount what holds without it. Taken as required.
            amount: How much to repay, in units of ``coin``. Without it as much as can be.
            repayment_type: Which debt to repay. ``"ALL"``, ``"FIXED"`` or ``"FLEXIBLE"``. Default
                of the exchange: FLEXIBLE.

        Returns:
            ``ManualRepayment``: How far a repayment of the Unified account has come.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        Codes of the exchange to reckon with:
            34022041: The account has borrowed nothing.
            34022044: The repayment failed.

        Where the documentation is unclear: The page calls the result an array, its example shows an
        object. Taken as an object.

        Where the documentation is unclear: The table of limits lists the call among those of method
        GET, the page has POST. Taken as POST.

        Where the documentation is unclear: The notes call repayments of type FLEXIBLE synchronous;
        the example is one, for that is the default, and is answered P. Taken as: any repayment may
        still be under way when the reply comes.

        HTTP: POST /v5/account/no-convert-repay
        Authentication: signed
        Permission: not documented
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/account/no-convert-repay
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            REPAY_WITHOUT_CONVERSION,
            {
                "coin": coin,
                "amount": amount,
                "repayment_type": repayment_type,
            },
        )

    async def wait_until_fixed_debt_is_repaid_without_conversion(
        self, *, coin: str, remaining: Decimal | str | int = 0, timeout: float | None = None
    ) -> SpotMarginLiability:
        """Wait until what ``repay_without_conversion`` asked for has been processed.

        Looks at ``spot_margin.get_liability`` until the row is listed with no more left than
        ``remaining``: at first often, then less so, and never more often than the rate limit of
        that call allows. Whatever happens, ``repay_without_conversion`` is not called again.

        Args:
            coin: As it was given. The coin to repay, in capitals.
            remaining: How much may be left of ``fixed_borrow_amount``.
            timeout: Seconds to wait at most; 300 without it. 0 looks once.

        Returns:
            ``SpotMarginLiability``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``spot_margin.get_liability`` raises, where asking again does not help.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        Of the write: https://bybit-exchange.github.io/docs/v5/account/no-convert-repay
        """
        row: SpotMarginLiability = await self._wait(
            REPAY_WITHOUT_CONVERSION,
            {
                "coin": coin,
                "remaining": remaining,
            },
            timeout=timeout,
        )
        return row

    async def get_borrow_history(
        self,
        *,
        currency: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> BorrowHistory:
        """List the interest that the Unified account paid for borrowing, newest first.

        One call covers 30 days at most. Without times it is the last 30 days; with one of the two,
        the 30 days after ``start_time`` or before ``end_time``. Records go back 2 years.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            start_time: Nothing older than this; at most 30 days before ``end_time``. A Unix time in
                milliseconds, or an aware datetime.
            end_time: Nothing younger than this; at most 30 days after ``start_time``. A Unix time
                in milliseconds, or an aware datetime.
            limit: How many rows one reply has at most. From 1 to 50. Default of the exchange: 20.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes. Where the documentation is unclear: In the example the token has
                percent signs, as if it were encoded for a URL already. Taken as any other text:
                what came is passed on as it is, and its percent signs are encoded in the query.

        Returns:
            ``BorrowHistory``: One page of the interest that the Unified account paid for borrowing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page is called borrow history, its text speaks of
        interest records, and its rows have the interest of one hour each. Taken as a list of
        interest: it does not tell whether one borrowing took place.

        Where the documentation is unclear: The page does not say whether records at ``start_time``
        and ``end_time`` are listed, nor in which order. Taken as the newest first; an iterator asks
        for windows that overlap, and goes by ``createdTime``.

        HTTP: GET /v5/account/borrow-history
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow-history
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_BORROW_HISTORY,
            {
                "currency": currency,
                "start_time": start_time,
                "end_time": end_time,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_borrow_history(
        self,
        *,
        currency: str | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[BorrowRecord, BorrowHistory]:
        """Iterate over all rows of ``get_borrow_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``start_time`` to ``end_time`` may be of any length: it is fetched in windows
        of 30 days. Without ``end_time`` it is until now; without ``start_time`` there is one
        window.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            start_time: Nothing older than this; at most 30 days before ``end_time``. A Unix time in
                milliseconds, or an aware datetime.
            end_time: Nothing younger than this; at most 30 days after ``start_time``. A Unix time
                in milliseconds, or an aware datetime.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes. Where the documentation is unclear: In the example the token has
                percent signs, as if it were encoded for a URL already. Taken as any other text:
                what came is passed on as it is, and its percent signs are encoded in the query.
            page_size: How many rows to fetch at once. From 1 to 50. As many as can be without it:
                50.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``BorrowRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_borrow_history`` raises. To go on is to ask for
                that page again.

        HTTP: GET /v5/account/borrow-history
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/account/borrow-history
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return AsyncRowIterator(
            self._caller,
            GET_BORROW_HISTORY,
            {
                "currency": currency,
                "start_time": start_time,
                "end_time": end_time,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )


class AsyncAccountResourceWithResponse:
    """The calls of ``AsyncAccountResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncAccountResource) -> None:
        self.repay_liability = as_async_response(resource.repay_liability)
        self.borrow = as_async_response(resource.borrow)
        self.repay = as_async_response(resource.repay)
        self.repay_without_conversion = as_async_response(resource.repay_without_conversion)
        self.get_borrow_history = as_async_response(resource.get_borrow_history)
