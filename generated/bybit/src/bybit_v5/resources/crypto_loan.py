"""CryptoLoanResource: the calls under ``client.crypto_loan``."""

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
from .._runtime.pagination import Cursor, Pagination
from .._runtime.settlement import Sought, Wait
from .._runtime.wire import DecimalText, Enumeration, Integer, Items, Text
from ..models.crypto_loan import (
    ADDITIONAL_COLLATERAL_RECORD,
    AdditionalCollateral,
    AdditionalCollateralDict,
    BorrowableCoins,
    CollateralAdjustment,
    CollateralAdjustmentDirection,
    CollateralAdjustmentDirectionLiteral,
    CollateralAdjustmentHistory,
    CollateralAdjustmentRecord,
    CryptoLoanCollateralCoins,
    CryptoLoanPosition,
    MaxCollateralReduction,
    MaxLoanAmount,
)
from ..models.shared import VipLevel, VipLevelLiteral

GET_BORROWABLE_COINS: Operation[BorrowableCoins] = Operation(
    id="crypto_loan.get_borrowable_coins",
    method="GET",
    path="/v5/crypto-loan-common/loanable-data",
    result=BorrowableCoins,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(VipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin",
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
GET_COLLATERAL_COINS: Operation[CryptoLoanCollateralCoins] = Operation(
    id="crypto_loan.get_collateral_coins",
    method="GET",
    path="/v5/crypto-loan-common/collateral-data",
    result=CryptoLoanCollateralCoins,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/collateral-coin",
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
GET_MAX_COLLATERAL_REDUCTION: Operation[MaxCollateralReduction] = Operation(
    id="crypto_loan.get_max_collateral_reduction",
    method="GET",
    path="/v5/crypto-loan-common/max-collateral-amount",
    result=MaxCollateralReduction,
    parameters=(Parameter("currency", "currency", QUERY, Text(), required=True),),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/reduce-max-collateral-amt",
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
ADJUST_COLLATERAL: Operation[CollateralAdjustment] = Operation(
    id="crypto_loan.adjust_collateral",
    method="POST",
    path="/v5/crypto-loan-common/adjust-ltv",
    result=CollateralAdjustment,
    parameters=(
        Parameter("currency", "currency", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalText(), required=True),
        Parameter(
            "direction",
            "direction",
            BODY_FIELD,
            Enumeration(CollateralAdjustmentDirection),
            required=True,
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(1, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/adjust-collateral",
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
        operation="crypto_loan.GET_LTV_ADJUSTMENT_HISTORY",
        rows=("list",),
        match=(
            Match("collateralCurrency", "currency"),
            Match("amount", "amount"),
            Match("direction", "direction"),
        ),
        time="adjustTime",
        time_format="unix-ms",
        settled_after=15.0,
        page_size=100,
        arguments=(("collateral_currency", "currency"),),
        literals=(("limit", 100),),
        identity="adjustId",
        status="status",
        executed=(1,),
        failed=(3,),
    ),
    wait=Wait(
        operation="crypto_loan.GET_LTV_ADJUSTMENT_HISTORY",
        rows=("list",),
        match=(Sought("adjust_id", "adjust_id"),),
        arguments=(("adjust_id", "adjust_id"),),
        status="status",
        done=(1,),
        failed=(3,),
        timeout=60.0,
    ),
)
GET_LTV_ADJUSTMENT_HISTORY: Operation[CollateralAdjustmentHistory] = Operation(
    id="crypto_loan.get_ltv_adjustment_history",
    method="GET",
    path="/v5/crypto-loan-common/adjustment-history",
    result=CollateralAdjustmentHistory,
    parameters=(
        Parameter("adjust_id", "adjustId", QUERY, Text()),
        Parameter("collateral_currency", "collateralCurrency", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer(minimum="1", maximum="100")),
        Parameter("cursor", "cursor", QUERY, Text()),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history",
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
GET_POSITION: Operation[CryptoLoanPosition] = Operation(
    id="crypto_loan.get_position",
    method="GET",
    path="/v5/crypto-loan-common/position",
    result=CryptoLoanPosition,
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/crypto-loan-position",
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
GET_MAX_LOAN_AMOUNT: Operation[MaxLoanAmount] = Operation(
    id="crypto_loan.get_max_loan_amount",
    method="POST",
    path="/v5/crypto-loan-common/max-loan",
    result=MaxLoanAmount,
    parameters=(
        Parameter("currency", "currency", BODY_FIELD, Text(), required=True),
        Parameter(
            "collateral_list", "collateralList", BODY_FIELD, Items(ADDITIONAL_COLLATERAL_RECORD)
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    permission="Spot trade",
    docs_url="https://bybit-exchange.github.io/docs/v5/new-crypto-loan/max-loan-amt",
    retry="safe",
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


class CryptoLoanResource(Resource):
    """What the flexible and the fixed crypto loans have in common."""

    @cached_property
    def with_response(self) -> CryptoLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanResourceWithResponse(CryptoLoanResource(self._caller.with_response()))

    def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> BorrowableCoins:
        """List the coins that flexible and fixed crypto loans lend, with rates and limits.

        Args:
            vip_level: Only what holds for this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``BorrowableCoins``: The coins that crypto loans lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-common/loanable-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin
        """
        return self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    def get_collateral_coins(self, *, currency: str | None = None) -> CryptoLoanCollateralCoins:
        """List the coins that crypto loans take as collateral, and how much of them counts.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``CryptoLoanCollateralCoins``: The coins that crypto loans take as collateral.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The Python sample of the page also passes amount and
        direction, which its table does not know. Taken as a slip: the table is the reference.

        HTTP: GET /v5/crypto-loan-common/collateral-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/collateral-coin
        """
        return self._call(
            GET_COLLATERAL_COINS,
            {
                "currency": currency,
            },
        )

    def get_max_collateral_reduction(self, *, currency: str) -> MaxCollateralReduction:
        """Get how much of a collateral can be taken back at most.

        The limit follows from the ratio of the loans to their collateral (LTV).

        Args:
            currency: The coin that is pledged. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                currency. Taken as currency: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``MaxCollateralReduction``: How much of a collateral can be taken back.

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

        HTTP: GET /v5/crypto-loan-common/max-collateral-amount
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/reduce-max-collateral-amt
        """
        return self._call(
            GET_MAX_COLLATERAL_REDUCTION,
            {
                "currency": currency,
            },
        )

    def adjust_collateral(
        self,
        *,
        currency: str,
        amount: Decimal | str | int,
        direction: CollateralAdjustmentDirection | CollateralAdjustmentDirectionLiteral,
    ) -> CollateralAdjustment:
        """Add collateral to the crypto loans, or take some of it back.

        Collateral that is added leaves the Funding wallet, what is taken back returns to it. No
        more can be taken back than ``/v5/crypto-loan-common/max-collateral-amount`` says.

        Args:
            currency: The coin to pledge or to take back.
            amount: How much of it, in units of ``currency``.
            direction: Whether to add collateral or to take it back. ``"0"`` (ADD) or ``"1"``
                (REDUCE).

        Returns:
            ``CollateralAdjustment``: An accepted adjustment of the collateral.

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
            148013: Only borrowers can adjust collateral.
            148004: The coin is not accepted as collateral.
            148037: The assets do not suffice, or the adjustment is larger than allowed.

        HTTP: POST /v5/crypto-loan-common/adjust-ltv
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/adjust-collateral
        """
        return self._call(
            ADJUST_COLLATERAL,
            {
                "currency": currency,
                "amount": amount,
                "direction": direction,
            },
        )

    def wait_until_collateral_is_adjusted(
        self, *, adjust_id: int, timeout: float | None = None
    ) -> CollateralAdjustmentRecord:
        """Wait until what ``adjust_collateral`` asked for has been processed.

        Looks at ``get_ltv_adjustment_history`` until the row is listed with a status that says that
        it is done: at first often, then less so, and never more often than the rate limit of that
        call allows. Whatever happens, ``adjust_collateral`` is not called again.

        Args:
            adjust_id: From the reply. Identifies the adjustment transaction. The history of
                adjustments takes it as text.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``CollateralAdjustmentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_ltv_adjustment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/adjust-collateral
        """
        row: CollateralAdjustmentRecord = self._wait(
            ADJUST_COLLATERAL,
            {
                "adjust_id": adjust_id,
            },
            timeout=timeout,
        )
        return row

    def get_ltv_adjustment_history(
        self,
        *,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> CollateralAdjustmentHistory:
        """List the adjustments of the collateral of crypto loans.

        Args:
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``CollateralAdjustmentHistory``: One page of the adjustments of the collateral.

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

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        """
        return self._call(
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ltv_adjustment_history(
        self,
        *,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[CollateralAdjustmentRecord, CollateralAdjustmentHistory]:
        """Iterate over all rows of ``get_ltv_adjustment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``CollateralAdjustmentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ltv_adjustment_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        """
        return RowIterator(
            self._caller,
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def get_position(self) -> CryptoLoanPosition:
        """Get debts, collateral and supplies of the crypto loans.

        Covers flexible and fixed loans alike, and what the account lends to others.

        Returns:
            ``CryptoLoanPosition``: Debts, collateral and supplies of the crypto loans.

        Raises:
            ValueError: The environment lacks the call; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan-common/position
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/crypto-loan-position
        """
        return self._call(GET_POSITION, {})

    def get_max_loan_amount(
        self,
        *,
        currency: str,
        collateral_list: Sequence[AdditionalCollateral | AdditionalCollateralDict] | None = None,
    ) -> MaxLoanAmount:
        """Get how much of a coin can be borrowed at most.

        Counts what is pledged already, and the additional collateral if there is any. Nothing is
        borrowed or pledged by the call.

        Args:
            currency: The coin to borrow.
            collateral_list: Coins that would be pledged in addition to what is pledged already.

        Returns:
            ``MaxLoanAmount``: How much of a coin can be borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-common/max-loan
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/max-loan-amt
        """
        return self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "currency": currency,
                "collateral_list": collateral_list,
            },
        )


class CryptoLoanResourceWithResponse:
    """The calls of ``CryptoLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanResource) -> None:
        self.get_borrowable_coins = as_response(resource.get_borrowable_coins)
        self.get_collateral_coins = as_response(resource.get_collateral_coins)
        self.get_max_collateral_reduction = as_response(resource.get_max_collateral_reduction)
        self.adjust_collateral = as_response(resource.adjust_collateral)
        self.get_ltv_adjustment_history = as_response(resource.get_ltv_adjustment_history)
        self.get_position = as_response(resource.get_position)
        self.get_max_loan_amount = as_response(resource.get_max_loan_amount)


class AsyncCryptoLoanResource(AsyncResource):
    """What the flexible and the fixed crypto loans have in common."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanResourceWithResponse(
            AsyncCryptoLoanResource(self._caller.with_response())
        )

    async def get_borrowable_coins(
        self, *, vip_level: VipLevel | VipLevelLiteral | None = None, currency: str | None = None
    ) -> BorrowableCoins:
        """List the coins that flexible and fixed crypto loans lend, with rates and limits.

        Args:
            vip_level: Only what holds for this level. One of the values of ``VipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``BorrowableCoins``: The coins that crypto loans lend.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/crypto-loan-common/loanable-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/loan-coin
        """
        return await self._call(
            GET_BORROWABLE_COINS,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    async def get_collateral_coins(
        self, *, currency: str | None = None
    ) -> CryptoLoanCollateralCoins:
        """List the coins that crypto loans take as collateral, and how much of them counts.

        Args:
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``CryptoLoanCollateralCoins``: The coins that crypto loans take as collateral.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The Python sample of the page also passes amount and
        direction, which its table does not know. Taken as a slip: the table is the reference.

        HTTP: GET /v5/crypto-loan-common/collateral-data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/collateral-coin
        """
        return await self._call(
            GET_COLLATERAL_COINS,
            {
                "currency": currency,
            },
        )

    async def get_max_collateral_reduction(self, *, currency: str) -> MaxCollateralReduction:
        """Get how much of a collateral can be taken back at most.

        The limit follows from the ratio of the loans to their collateral (LTV).

        Args:
            currency: The coin that is pledged. Where the documentation is unclear: The Python
                sample of the page passes collateralCurrency, its table and its HTTP example
                currency. Taken as currency: the table is the reference, and the HTTP example is
                what goes over the wire.

        Returns:
            ``MaxCollateralReduction``: How much of a collateral can be taken back.

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

        HTTP: GET /v5/crypto-loan-common/max-collateral-amount
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/new-crypto-loan/reduce-max-collateral-amt
        """
        return await self._call(
            GET_MAX_COLLATERAL_REDUCTION,
            {
                "currency": currency,
            },
        )

    async def adjust_collateral(
        self,
        *,
        currency: str,
        amount: Decimal | str | int,
        direction: CollateralAdjustmentDirection | CollateralAdjustmentDirectionLiteral,
    ) -> CollateralAdjustment:
        """Add collateral to the crypto loans, or take some of it back.

        Collateral that is added leaves the Funding wallet, what is taken back returns to it. No
        more can be taken back than ``/v5/crypto-loan-common/max-collateral-amount`` says.

        Args:
            currency: The coin to pledge or to take back.
            amount: How much of it, in units of ``currency``.
            direction: Whether to add collateral or to take it back. ``"0"`` (ADD) or ``"1"``
                (REDUCE).

        Returns:
            ``CollateralAdjustment``: An accepted adjustment of the collateral.

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
            148013: Only borrowers can adjust collateral.
            148004: The coin is not accepted as collateral.
            148037: The assets do not suffice, or the adjustment is larger than allowed.

        HTTP: POST /v5/crypto-loan-common/adjust-ltv
        Authentication: signed
        Permission: Spot trade
        Rate limit: 1 request per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/adjust-collateral
        """
        return await self._call(
            ADJUST_COLLATERAL,
            {
                "currency": currency,
                "amount": amount,
                "direction": direction,
            },
        )

    async def wait_until_collateral_is_adjusted(
        self, *, adjust_id: int, timeout: float | None = None
    ) -> CollateralAdjustmentRecord:
        """Wait until what ``adjust_collateral`` asked for has been processed.

        Looks at ``get_ltv_adjustment_history`` until the row is listed with a status that says that
        it is done: at first often, then less so, and never more often than the rate limit of that
        call allows. Whatever happens, ``adjust_collateral`` is not called again.

        Args:
            adjust_id: From the reply. Identifies the adjustment transaction. The history of
                adjustments takes it as text.
            timeout: Seconds to wait at most; 60 without it. 0 looks once.

        Returns:
            ``CollateralAdjustmentRecord``: the row.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            ProcessingFailedError: It was processed, and failed.
            WaitTimeoutError: It is still being processed, or not listed; wait again.
            Exception: What ``get_ltv_adjustment_history`` raises, where asking again does not help.

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        Of the write: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/adjust-collateral
        """
        row: CollateralAdjustmentRecord = await self._wait(
            ADJUST_COLLATERAL,
            {
                "adjust_id": adjust_id,
            },
            timeout=timeout,
        )
        return row

    async def get_ltv_adjustment_history(
        self,
        *,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> CollateralAdjustmentHistory:
        """List the adjustments of the collateral of crypto loans.

        Args:
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            limit: How many rows one reply has at most. From 1 to 100. Default of the exchange: 10.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.

        Returns:
            ``CollateralAdjustmentHistory``: One page of the adjustments of the collateral.

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

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        """
        return await self._call(
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def iter_ltv_adjustment_history(
        self,
        *,
        adjust_id: str | None = None,
        collateral_currency: str | None = None,
        cursor: str | None = None,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[CollateralAdjustmentRecord, CollateralAdjustmentHistory]:
        """Iterate over all rows of ``get_ltv_adjustment_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        Args:
            adjust_id: Only this adjustment transaction.
            collateral_currency: Only adjustments of this coin.
            cursor: Where the page starts: ``nextPageCursor`` of the reply before. Without it the
                first page comes.
            page_size: How many rows to fetch at once. From 1 to 100. As many as can be without it:
                100.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``CollateralAdjustmentRecord``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_ltv_adjustment_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/crypto-loan-common/adjustment-history
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/ltv-adjust-history
        """
        return AsyncRowIterator(
            self._caller,
            GET_LTV_ADJUSTMENT_HISTORY,
            {
                "adjust_id": adjust_id,
                "collateral_currency": collateral_currency,
                "limit": None,
                "cursor": cursor,
            },
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def get_position(self) -> CryptoLoanPosition:
        """Get debts, collateral and supplies of the crypto loans.

        Covers flexible and fixed loans alike, and what the account lends to others.

        Returns:
            ``CryptoLoanPosition``: Debts, collateral and supplies of the crypto loans.

        Raises:
            ValueError: The environment lacks the call; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The reply of the example is older than its request.
        Taken as an example of the form, not of one exchange of messages.

        HTTP: GET /v5/crypto-loan-common/position
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/crypto-loan-position
        """
        return await self._call(GET_POSITION, {})

    async def get_max_loan_amount(
        self,
        *,
        currency: str,
        collateral_list: Sequence[AdditionalCollateral | AdditionalCollateralDict] | None = None,
    ) -> MaxLoanAmount:
        """Get how much of a coin can be borrowed at most.

        Counts what is pledged already, and the additional collateral if there is any. Nothing is
        borrowed or pledged by the call.

        Args:
            currency: The coin to borrow.
            collateral_list: Coins that would be pledged in addition to what is pledged already.

        Returns:
            ``MaxLoanAmount``: How much of a coin can be borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``RateLimitError`` beyond the rate limit, ``BusinessError`` for reasons
                of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/crypto-loan-common/max-loan
        Authentication: signed
        Permission: Spot trade
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/new-crypto-loan/max-loan-amt
        """
        return await self._call(
            GET_MAX_LOAN_AMOUNT,
            {
                "currency": currency,
                "collateral_list": collateral_list,
            },
        )


class AsyncCryptoLoanResourceWithResponse:
    """The calls of ``AsyncCryptoLoanResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanResource) -> None:
        self.get_borrowable_coins = as_async_response(resource.get_borrowable_coins)
        self.get_collateral_coins = as_async_response(resource.get_collateral_coins)
        self.get_max_collateral_reduction = as_async_response(resource.get_max_collateral_reduction)
        self.adjust_collateral = as_async_response(resource.adjust_collateral)
        self.get_ltv_adjustment_history = as_async_response(resource.get_ltv_adjustment_history)
        self.get_position = as_async_response(resource.get_position)
        self.get_max_loan_amount = as_async_response(resource.get_max_loan_amount)
