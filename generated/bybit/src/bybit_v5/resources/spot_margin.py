"""SpotMarginResource: the calls under ``client.spot_margin``."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.iterating import AsyncRowIterator, RowIterator
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter, RateLimit
from .._runtime.pagination import Pagination, Window
from .._runtime.wire import DecimalText, Enumeration, Text, UnixTime
from ..models.spot_margin import (
    AutoRepayMode,
    AutoRepayModeLiteral,
    AutoRepaySettings,
    AvailableAmountToRepay,
    CoinStates,
    FlexibleAvailableInventory,
    HistoricalInterestRate,
    InterestRateHistory,
    MaxBorrowableAmount,
    PositionTiers,
    SpotMarginCurrencies,
    SpotMarginLiability,
    SpotMarginMode,
    SpotMarginModeLiteral,
    SpotMarginSetting,
    SpotMarginStatus,
    SpotMarginVipLevel,
    SpotMarginVipLevelLiteral,
    TieredCollateralRatios,
    VipMarginData,
)

GET_VIP_MARGIN_DATA: Operation[VipMarginData] = Operation(
    id="spot_margin.get_vip_margin_data",
    method="GET",
    path="/v5/spot-margin-trade/data",
    result=VipMarginData,
    parameters=(
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(SpotMarginVipLevel)),
        Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/vip-margin",
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
GET_TIERED_COLLATERAL_RATIOS: Operation[TieredCollateralRatios] = Operation(
    id="spot_margin.get_tiered_collateral_ratios",
    method="GET",
    path="/v5/spot-margin-trade/collateral",
    result=TieredCollateralRatios,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=False,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/tier-collateral-ratio",
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
GET_CURRENCY_DATA: Operation[SpotMarginCurrencies] = Operation(
    id="spot_margin.get_currency_data",
    method="GET",
    path="/v5/spot-margin-trade/currency-data",
    result=SpotMarginCurrencies,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=True,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/currency-data",
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
GET_INTEREST_RATE_HISTORY: Operation[InterestRateHistory] = Operation(
    id="spot_margin.get_interest_rate_history",
    method="GET",
    path="/v5/spot-margin-trade/interest-rate-history",
    result=InterestRateHistory,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
        Parameter("vip_level", "vipLevel", QUERY, Enumeration(SpotMarginVipLevel)),
        Parameter("start_time", "startTime", QUERY, UnixTime("ms")),
        Parameter("end_time", "endTime", QUERY, UnixTime("ms")),
    ),
    dependencies=(
        ("start_time", ("end_time",)),
        ("end_time", ("start_time",)),
    ),
    signed=True,
    permission="Spot",
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/historical-interest",
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
        window=Window(
            start="start_time", end="end_time", span=2592000000, unit="ms", field="timestamp_ms"
        ),
    ),
)
TOGGLE_MARGIN_TRADE: Operation[SpotMarginSetting] = Operation(
    id="spot_margin.toggle_margin_trade",
    method="POST",
    path="/v5/spot-margin-trade/switch-mode",
    result=SpotMarginSetting,
    parameters=(
        Parameter(
            "spot_margin_mode",
            "spotMarginMode",
            BODY_FIELD,
            Enumeration(SpotMarginMode),
            required=True,
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/switch-mode",
    retry="safe",
)
SET_LEVERAGE: Operation[None] = Operation(
    id="spot_margin.set_leverage",
    method="POST",
    path="/v5/spot-margin-trade/set-leverage",
    result=type(None),
    parameters=(
        Parameter(
            "leverage",
            "leverage",
            BODY_FIELD,
            DecimalText(minimum="2", maximum="10"),
            required=True,
        ),
        Parameter("currency", "currency", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$")),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-leverage",
    retry="safe",
)
GET_STATUS_AND_LEVERAGE: Operation[SpotMarginStatus] = Operation(
    id="spot_margin.get_status_and_leverage",
    method="GET",
    path="/v5/spot-margin-trade/state",
    result=SpotMarginStatus,
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/status",
)
GET_MAX_BORROWABLE_AMOUNT: Operation[MaxBorrowableAmount] = Operation(
    id="spot_margin.get_max_borrowable_amount",
    method="GET",
    path="/v5/spot-margin-trade/max-borrowable",
    result=MaxBorrowableAmount,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
    ),
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/max-borrowable",
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
GET_POSITION_TIERS: Operation[PositionTiers] = Operation(
    id="spot_margin.get_position_tiers",
    method="GET",
    path="/v5/spot-margin-trade/position-tiers",
    result=PositionTiers,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=True,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/position-tiers",
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
GET_COIN_STATE: Operation[CoinStates] = Operation(
    id="spot_margin.get_coin_state",
    method="GET",
    path="/v5/spot-margin-trade/coinstate",
    result=CoinStates,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/coinstate",
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
GET_AVAILABLE_AMOUNT_TO_REPAY: Operation[AvailableAmountToRepay] = Operation(
    id="spot_margin.get_available_amount_to_repay",
    method="GET",
    path="/v5/spot-margin-trade/repayment-available-amount",
    result=AvailableAmountToRepay,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
    ),
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/repayment-available-amount",
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
SET_AUTO_REPAY_MODE: Operation[AutoRepaySettings] = Operation(
    id="spot_margin.set_auto_repay_mode",
    method="POST",
    path="/v5/spot-margin-trade/set-auto-repay-mode",
    result=AutoRepaySettings,
    parameters=(
        Parameter("currency", "currency", BODY_FIELD, Text(min_length=1, pattern="^[^a-z]*$")),
        Parameter(
            "auto_repay_mode",
            "autoRepayMode",
            BODY_FIELD,
            Enumeration(AutoRepayMode),
            required=True,
        ),
    ),
    bodies=(JSON_BODY,),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-auto-repay-mode",
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
GET_AUTO_REPAY_MODE: Operation[AutoRepaySettings] = Operation(
    id="spot_margin.get_auto_repay_mode",
    method="GET",
    path="/v5/spot-margin-trade/get-auto-repay-mode",
    result=AutoRepaySettings,
    parameters=(Parameter("currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$")),),
    signed=True,
    rate_limit=RateLimit(50, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/get-auto-repay-mode",
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
GET_LIABILITY: Operation[SpotMarginLiability] = Operation(
    id="spot_margin.get_liability",
    method="GET",
    path="/v5/spot-margin-trade/liability",
    result=SpotMarginLiability,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
    ),
    signed=True,
    rate_limit=RateLimit(5, 1.0, "uid"),
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability",
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
GET_FLEXIBLE_AVAILABLE_INVENTORY: Operation[FlexibleAvailableInventory] = Operation(
    id="spot_margin.get_flexible_available_inventory",
    method="GET",
    path="/v5/spot-margin-trade/flexible-available-inventory",
    result=FlexibleAvailableInventory,
    parameters=(
        Parameter(
            "currency", "currency", QUERY, Text(min_length=1, pattern="^[^a-z]*$"), required=True
        ),
    ),
    signed=True,
    docs_url="https://bybit-exchange.github.io/docs/v5/spot-margin-uta/flexible-available-inventory",
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


class SpotMarginResource(Resource):
    """Borrowing of the Unified account to trade spot on margin."""

    @cached_property
    def with_response(self) -> SpotMarginResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return SpotMarginResourceWithResponse(SpotMarginResource(self._caller.with_response()))

    def get_vip_margin_data(
        self,
        *,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        currency: str | None = None,
    ) -> VipMarginData:
        """Get rates and limits of spot margin by VIP level.

        Holds for Unified accounts.

        Args:
            vip_level: Only what holds for this level. One of the values of ``SpotMarginVipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``VipMarginData``: Terms of spot margin by level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The notes say that no authentication is needed, the
        Python sample has a key. Taken as public, as the HTTP example is.

        HTTP: GET /v5/spot-margin-trade/data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/vip-margin
        """
        return self._call(
            GET_VIP_MARGIN_DATA,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    def get_tiered_collateral_ratios(
        self, *, currency: str | None = None
    ) -> TieredCollateralRatios:
        """Get which part of a coin counts as collateral, by amount.

        Holds for loans of Unified accounts.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``TieredCollateralRatios``: Which part of coins counts as collateral.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/collateral
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/tier-collateral-ratio
        """
        return self._call(
            GET_TIERED_COLLATERAL_RATIOS,
            {
                "currency": currency,
            },
        )

    def get_currency_data(self, *, currency: str | None = None) -> SpotMarginCurrencies:
        """Get how coins can be borrowed by hand.

        What belongs to a kind of borrowing that a coin does not have is empty.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``SpotMarginCurrencies``: What can be borrowed by hand.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/currency-data
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/currency-data
        """
        return self._call(
            GET_CURRENCY_DATA,
            {
                "currency": currency,
            },
        )

    @overload
    def get_interest_rate_history(
        self,
        *,
        currency: str,
        start_time: datetime | int,
        end_time: datetime | int,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
    ) -> InterestRateHistory: ...
    @overload
    def get_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: None = None,
        end_time: None = None,
    ) -> InterestRateHistory: ...

    def get_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
    ) -> InterestRateHistory:
        """List the interest rates of a coin in the past.

        Goes back 6 months. One call covers 30 days at most; without times it is the last 7 days.
        The rates are the same for all customers of a level. Unified accounts only.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            vip_level: The level whose rates to list. Without it the level of the account. One of
                the values of ``SpotMarginVipLevel``.
            start_time: Nothing older than this; only together with ``end_time``, and at most 30
                days before it. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this; only together with ``start_time``, and at most 30
                days after it. A Unix time in milliseconds, or an aware datetime.

        Returns:
            ``InterestRateHistory``: Interest rates of a coin over time.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``start_time`` is given without ``end_time``.
            TypeError: ``end_time`` is given without ``start_time``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The notes ask for a key and call the data public. Taken
        as a signed call whose reply is the same for all customers of a level.

        HTTP: GET /v5/spot-margin-trade/interest-rate-history
        Authentication: signed
        Permission: Spot
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/historical-interest
        """
        return self._call(
            GET_INTEREST_RATE_HISTORY,
            {
                "currency": currency,
                "vip_level": vip_level,
                "start_time": start_time,
                "end_time": end_time,
            },
        )

    def iter_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> RowIterator[HistoricalInterestRate, InterestRateHistory]:
        """Iterate over all rows of ``get_interest_rate_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``start_time`` to ``end_time`` may be of any length: it is fetched in windows
        of 30 days. Without ``end_time`` it is until now; without ``start_time`` there is one
        window.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            vip_level: The level whose rates to list. Without it the level of the account. One of
                the values of ``SpotMarginVipLevel``.
            start_time: Nothing older than this; only together with ``end_time``, and at most 30
                days before it. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this; only together with ``start_time``, and at most 30
                days after it. A Unix time in milliseconds, or an aware datetime.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``HistoricalInterestRate``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_interest_rate_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/spot-margin-trade/interest-rate-history
        Authentication: signed
        Permission: Spot
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/historical-interest
        """
        return RowIterator(
            self._caller,
            GET_INTEREST_RATE_HISTORY,
            {
                "currency": currency,
                "vip_level": vip_level,
                "start_time": start_time,
                "end_time": end_time,
            },
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    def toggle_margin_trade(
        self, *, spot_margin_mode: SpotMarginMode | SpotMarginModeLiteral
    ) -> SpotMarginSetting:
        """Switch trading spot on margin on or off.

        The account's owner must have passed the quiz on spot margin on the website or in the app
        before.

        Args:
            spot_margin_mode: Whether to trade spot on margin. ``"1"`` (ON) or ``"0"`` (OFF).

        Returns:
            ``SpotMarginSetting``: Whether the account trades spot on margin.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/switch-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/switch-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            TOGGLE_MARGIN_TRADE,
            {
                "spot_margin_mode": spot_margin_mode,
            },
        )

    def set_leverage(self, *, leverage: Decimal | str | int, currency: str | None = None) -> None:
        """Set the highest leverage of spot margin.

        The account's owner must have passed the quiz on spot margin on the website or in the app
        before. No coin gets more than its own highest leverage.

        Args:
            leverage: The leverage, as a multiple of what is held, from 2 to 10, and not above the
                highest one of the coin. From 2 to 10.
            currency: The coin whose leverage to set, in capitals. Without it that of the account.
                At least 1 character. Must match ``^[^a-z]*$``. Where the documentation is unclear:
                The page does not say what holds without a coin, and its example has none. Taken as
                the leverage of the whole account.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/set-leverage
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-leverage
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            SET_LEVERAGE,
            {
                "leverage": leverage,
                "currency": currency,
            },
        )

    def get_status_and_leverage(self) -> SpotMarginStatus:
        """Get whether spot is traded on margin, and with what leverage.

        Returns:
            ``SpotMarginStatus``: Whether the account trades spot on margin, and with what leverage.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page of demo trading lists this call under another
        path, the one of the documentation page. Taken as the path that the page itself has.

        HTTP: GET /v5/spot-margin-trade/state
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/status
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(GET_STATUS_AND_LEVERAGE, {})

    def get_max_borrowable_amount(self, *, currency: str) -> MaxBorrowableAmount:
        """Get how much of a coin the account can borrow at most.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``MaxBorrowableAmount``: How much of a coin can be borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/max-borrowable
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/max-borrowable
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_MAX_BORROWABLE_AMOUNT,
            {
                "currency": currency,
            },
        )

    def get_position_tiers(self, *, currency: str | None = None) -> PositionTiers:
        """Get margin rates and leverage by how much is borrowed.

        Args:
            currency: Only this coin, in capitals. Without it all coins that have tiers are listed.
                At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``PositionTiers``: Margin and leverage by how much is borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/position-tiers
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/position-tiers
        """
        return self._call(
            GET_POSITION_TIERS,
            {
                "currency": currency,
            },
        )

    def get_coin_state(self, *, currency: str | None = None) -> CoinStates:
        """Get the leverage that is set for coins.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``CoinStates``: The leverage of coins.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The HTTP example asks for all coins, the Python sample
        for BTC. Taken as in the HTTP example, which fits the reply.

        HTTP: GET /v5/spot-margin-trade/coinstate
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/coinstate
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_COIN_STATE,
            {
                "currency": currency,
            },
        )

    def get_available_amount_to_repay(self, *, currency: str) -> AvailableAmountToRepay:
        """Get how much of a debt the balance of the coin can repay.

        As much as ``/v5/account/no-convert-repay`` would repay without an amount.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``AvailableAmountToRepay``: How much of a debt can be repaid without converting other
                coins.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/repayment-available-amount
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/repayment-available-amount
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_AVAILABLE_AMOUNT_TO_REPAY,
            {
                "currency": currency,
            },
        )

    def set_auto_repay_mode(
        self, *, auto_repay_mode: AutoRepayMode | AutoRepayModeLiteral, currency: str | None = None
    ) -> AutoRepaySettings:
        """Let debts of spot margin be repaid by themselves, or stop that.

        Where it is on, the debt in the coin is repaid at minutes 0 and 30 of every hour, from the
        free spot balance of the coin as far as that goes; no other coin is converted. In between,
        ``/v5/account/no-convert-repay`` does the same.

        Args:
            auto_repay_mode: Whether to repay by itself. ``"1"`` (ON) or ``"0"`` (OFF).
            currency: The coin, in capitals. Without it all coins. At least 1 character. Must match
                ``^[^a-z]*$``. Where the documentation is unclear: The page says that without a coin
                repayment is enabled for all, whichever mode is asked for. Taken as: the mode that
                is asked for is set for all.

        Returns:
            ``AutoRepaySettings``: Which debts are repaid by themselves.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/set-auto-repay-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-auto-repay-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            SET_AUTO_REPAY_MODE,
            {
                "auto_repay_mode": auto_repay_mode,
                "currency": currency,
            },
        )

    def get_auto_repay_mode(self, *, currency: str | None = None) -> AutoRepaySettings:
        """Get which debts of spot margin are repaid by themselves.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``AutoRepaySettings``: Which debts are repaid by themselves.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/get-auto-repay-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/get-auto-repay-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_AUTO_REPAY_MODE,
            {
                "currency": currency,
            },
        )

    def get_liability(self, *, currency: str) -> SpotMarginLiability:
        """Get what the account owes in a coin.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``SpotMarginLiability``: What the account owes in a coin, by where it comes from.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return self._call(
            GET_LIABILITY,
            {
                "currency": currency,
            },
        )

    def get_flexible_available_inventory(self, *, currency: str) -> FlexibleAvailableInventory:
        """Get how much of a coin can be borrowed at the floating rate now.

        Unified accounts only. ``get_position_tiers`` tells the limits of the tiers.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``FlexibleAvailableInventory``: How much of a coin can be borrowed at the floating rate
                now.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/flexible-available-inventory
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/flexible-available-inventory
        """
        return self._call(
            GET_FLEXIBLE_AVAILABLE_INVENTORY,
            {
                "currency": currency,
            },
        )


class SpotMarginResourceWithResponse:
    """The calls of ``SpotMarginResource`` with the whole reply around the result."""

    def __init__(self, resource: SpotMarginResource) -> None:
        self.get_vip_margin_data = as_response(resource.get_vip_margin_data)
        self.get_tiered_collateral_ratios = as_response(resource.get_tiered_collateral_ratios)
        self.get_currency_data = as_response(resource.get_currency_data)
        self.get_interest_rate_history = as_response(resource.get_interest_rate_history)
        self.toggle_margin_trade = as_response(resource.toggle_margin_trade)
        self.set_leverage = as_response(resource.set_leverage)
        self.get_status_and_leverage = as_response(resource.get_status_and_leverage)
        self.get_max_borrowable_amount = as_response(resource.get_max_borrowable_amount)
        self.get_position_tiers = as_response(resource.get_position_tiers)
        self.get_coin_state = as_response(resource.get_coin_state)
        self.get_available_amount_to_repay = as_response(resource.get_available_amount_to_repay)
        self.set_auto_repay_mode = as_response(resource.set_auto_repay_mode)
        self.get_auto_repay_mode = as_response(resource.get_auto_repay_mode)
        self.get_liability = as_response(resource.get_liability)
        self.get_flexible_available_inventory = as_response(
            resource.get_flexible_available_inventory
        )


class AsyncSpotMarginResource(AsyncResource):
    """Borrowing of the Unified account to trade spot on margin."""

    @cached_property
    def with_response(self) -> AsyncSpotMarginResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncSpotMarginResourceWithResponse(
            AsyncSpotMarginResource(self._caller.with_response())
        )

    async def get_vip_margin_data(
        self,
        *,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        currency: str | None = None,
    ) -> VipMarginData:
        """Get rates and limits of spot margin by VIP level.

        Holds for Unified accounts.

        Args:
            vip_level: Only what holds for this level. One of the values of ``SpotMarginVipLevel``.
            currency: Only this coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``VipMarginData``: Terms of spot margin by level.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The notes say that no authentication is needed, the
        Python sample has a key. Taken as public, as the HTTP example is.

        HTTP: GET /v5/spot-margin-trade/data
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/vip-margin
        """
        return await self._call(
            GET_VIP_MARGIN_DATA,
            {
                "vip_level": vip_level,
                "currency": currency,
            },
        )

    async def get_tiered_collateral_ratios(
        self, *, currency: str | None = None
    ) -> TieredCollateralRatios:
        """Get which part of a coin counts as collateral, by amount.

        Holds for loans of Unified accounts.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``TieredCollateralRatios``: Which part of coins counts as collateral.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/collateral
        Authentication: none
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/tier-collateral-ratio
        """
        return await self._call(
            GET_TIERED_COLLATERAL_RATIOS,
            {
                "currency": currency,
            },
        )

    async def get_currency_data(self, *, currency: str | None = None) -> SpotMarginCurrencies:
        """Get how coins can be borrowed by hand.

        What belongs to a kind of borrowing that a coin does not have is empty.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``SpotMarginCurrencies``: What can be borrowed by hand.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/currency-data
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/currency-data
        """
        return await self._call(
            GET_CURRENCY_DATA,
            {
                "currency": currency,
            },
        )

    @overload
    async def get_interest_rate_history(
        self,
        *,
        currency: str,
        start_time: datetime | int,
        end_time: datetime | int,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
    ) -> InterestRateHistory: ...
    @overload
    async def get_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: None = None,
        end_time: None = None,
    ) -> InterestRateHistory: ...

    async def get_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
    ) -> InterestRateHistory:
        """List the interest rates of a coin in the past.

        Goes back 6 months. One call covers 30 days at most; without times it is the last 7 days.
        The rates are the same for all customers of a level. Unified accounts only.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            vip_level: The level whose rates to list. Without it the level of the account. One of
                the values of ``SpotMarginVipLevel``.
            start_time: Nothing older than this; only together with ``end_time``, and at most 30
                days before it. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this; only together with ``start_time``, and at most 30
                days after it. A Unix time in milliseconds, or an aware datetime.

        Returns:
            ``InterestRateHistory``: Interest rates of a coin over time.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            TypeError: ``start_time`` is given without ``end_time``.
            TypeError: ``end_time`` is given without ``start_time``.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``PermissionDeniedError`` without the
                permission, ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The notes ask for a key and call the data public. Taken
        as a signed call whose reply is the same for all customers of a level.

        HTTP: GET /v5/spot-margin-trade/interest-rate-history
        Authentication: signed
        Permission: Spot
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/historical-interest
        """
        return await self._call(
            GET_INTEREST_RATE_HISTORY,
            {
                "currency": currency,
                "vip_level": vip_level,
                "start_time": start_time,
                "end_time": end_time,
            },
        )

    def iter_interest_rate_history(
        self,
        *,
        currency: str,
        vip_level: SpotMarginVipLevel | SpotMarginVipLevelLiteral | None = None,
        start_time: datetime | int | None = None,
        end_time: datetime | int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> AsyncRowIterator[HistoricalInterestRate, InterestRateHistory]:
        """Iterate over all rows of ``get_interest_rate_history``, page after page.

        The next page is fetched when its first row is wanted. ``pages()`` of the iterator gives
        whole pages; its ``position`` is where to go on.

        The time from ``start_time`` to ``end_time`` may be of any length: it is fetched in windows
        of 30 days. Without ``end_time`` it is until now; without ``start_time`` there is one
        window.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.
            vip_level: The level whose rates to list. Without it the level of the account. One of
                the values of ``SpotMarginVipLevel``.
            start_time: Nothing older than this; only together with ``end_time``, and at most 30
                days before it. A Unix time in milliseconds, or an aware datetime.
            end_time: Nothing younger than this; only together with ``start_time``, and at most 30
                days after it. A Unix time in milliseconds, or an aware datetime.
            maximum_rows: Stop after so many rows.
            resume_from: The ``position`` of an iterator with the same arguments: go on there.

        Returns:
            An iterator over ``HistoricalInterestRate``.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was fetched.
            PaginationError: While iterating: the pages lead in a circle, or nowhere.
            Exception: While iterating: what ``get_interest_rate_history`` raises. To go on is to
                ask for that page again.

        HTTP: GET /v5/spot-margin-trade/interest-rate-history
        Authentication: signed
        Permission: Spot
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/historical-interest
        """
        return AsyncRowIterator(
            self._caller,
            GET_INTEREST_RATE_HISTORY,
            {
                "currency": currency,
                "vip_level": vip_level,
                "start_time": start_time,
                "end_time": end_time,
            },
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )

    async def toggle_margin_trade(
        self, *, spot_margin_mode: SpotMarginMode | SpotMarginModeLiteral
    ) -> SpotMarginSetting:
        """Switch trading spot on margin on or off.

        The account's owner must have passed the quiz on spot margin on the website or in the app
        before.

        Args:
            spot_margin_mode: Whether to trade spot on margin. ``"1"`` (ON) or ``"0"`` (OFF).

        Returns:
            ``SpotMarginSetting``: Whether the account trades spot on margin.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/switch-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/switch-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            TOGGLE_MARGIN_TRADE,
            {
                "spot_margin_mode": spot_margin_mode,
            },
        )

    async def set_leverage(
        self, *, leverage: Decimal | str | int, currency: str | None = None
    ) -> None:
        """Set the highest leverage of spot margin.

        The account's owner must have passed the quiz on spot margin on the website or in the app
        before. No coin gets more than its own highest leverage.

        Args:
            leverage: The leverage, as a multiple of what is held, from 2 to 10, and not above the
                highest one of the coin. From 2 to 10.
            currency: The coin whose leverage to set, in capitals. Without it that of the account.
                At least 1 character. Must match ``^[^a-z]*$``. Where the documentation is unclear:
                The page does not say what holds without a coin, and its example has none. Taken as
                the leverage of the whole account.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/set-leverage
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-leverage
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            SET_LEVERAGE,
            {
                "leverage": leverage,
                "currency": currency,
            },
        )

    async def get_status_and_leverage(self) -> SpotMarginStatus:
        """Get whether spot is traded on margin, and with what leverage.

        Returns:
            ``SpotMarginStatus``: Whether the account trades spot on margin, and with what leverage.

        Raises:
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The page of demo trading lists this call under another
        path, the one of the documentation page. Taken as the path that the page itself has.

        HTTP: GET /v5/spot-margin-trade/state
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/status
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(GET_STATUS_AND_LEVERAGE, {})

    async def get_max_borrowable_amount(self, *, currency: str) -> MaxBorrowableAmount:
        """Get how much of a coin the account can borrow at most.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``MaxBorrowableAmount``: How much of a coin can be borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/max-borrowable
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/max-borrowable
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_MAX_BORROWABLE_AMOUNT,
            {
                "currency": currency,
            },
        )

    async def get_position_tiers(self, *, currency: str | None = None) -> PositionTiers:
        """Get margin rates and leverage by how much is borrowed.

        Args:
            currency: Only this coin, in capitals. Without it all coins that have tiers are listed.
                At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``PositionTiers``: Margin and leverage by how much is borrowed.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/position-tiers
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/position-tiers
        """
        return await self._call(
            GET_POSITION_TIERS,
            {
                "currency": currency,
            },
        )

    async def get_coin_state(self, *, currency: str | None = None) -> CoinStates:
        """Get the leverage that is set for coins.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``CoinStates``: The leverage of coins.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The HTTP example asks for all coins, the Python sample
        for BTC. Taken as in the HTTP example, which fits the reply.

        HTTP: GET /v5/spot-margin-trade/coinstate
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/coinstate
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_COIN_STATE,
            {
                "currency": currency,
            },
        )

    async def get_available_amount_to_repay(self, *, currency: str) -> AvailableAmountToRepay:
        """Get how much of a debt the balance of the coin can repay.

        As much as ``/v5/account/no-convert-repay`` would repay without an amount.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``AvailableAmountToRepay``: How much of a debt can be repaid without converting other
                coins.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/repayment-available-amount
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/repayment-available-amount
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_AVAILABLE_AMOUNT_TO_REPAY,
            {
                "currency": currency,
            },
        )

    async def set_auto_repay_mode(
        self, *, auto_repay_mode: AutoRepayMode | AutoRepayModeLiteral, currency: str | None = None
    ) -> AutoRepaySettings:
        """Let debts of spot margin be repaid by themselves, or stop that.

        Where it is on, the debt in the coin is repaid at minutes 0 and 30 of every hour, from the
        free spot balance of the coin as far as that goes; no other coin is converted. In between,
        ``/v5/account/no-convert-repay`` does the same.

        Args:
            auto_repay_mode: Whether to repay by itself. ``"1"`` (ON) or ``"0"`` (OFF).
            currency: The coin, in capitals. Without it all coins. At least 1 character. Must match
                ``^[^a-z]*$``. Where the documentation is unclear: The page says that without a coin
                repayment is enabled for all, whichever mode is asked for. Taken as: the mode that
                is asked for is set for all.

        Returns:
            ``AutoRepaySettings``: Which debts are repaid by themselves.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            OutcomeUnknown: No reply came; to repeat the call does no harm.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /v5/spot-margin-trade/set-auto-repay-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/set-auto-repay-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            SET_AUTO_REPAY_MODE,
            {
                "auto_repay_mode": auto_repay_mode,
                "currency": currency,
            },
        )

    async def get_auto_repay_mode(self, *, currency: str | None = None) -> AutoRepaySettings:
        """Get which debts of spot margin are repaid by themselves.

        Args:
            currency: Only this coin, in capitals. Without it all coins are listed. At least 1
                character. Must match ``^[^a-z]*$``.

        Returns:
            ``AutoRepaySettings``: Which debts are repaid by themselves.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/get-auto-repay-mode
        Authentication: signed
        Permission: not documented
        Rate limit: 50 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/get-auto-repay-mode
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_AUTO_REPAY_MODE,
            {
                "currency": currency,
            },
        )

    async def get_liability(self, *, currency: str) -> SpotMarginLiability:
        """Get what the account owes in a coin.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``SpotMarginLiability``: What the account owes in a coin, by where it comes from.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/liability
        Authentication: signed
        Permission: not documented
        Rate limit: 5 requests per second and account (UID)
        Environments: all but DEMO
        Documentation: https://bybit-exchange.github.io/docs/v5/spot-margin-uta/liability
        Remark: The limit is in the table of https://bybit-exchange.github.io/docs/v5/rate-limit.
        """
        return await self._call(
            GET_LIABILITY,
            {
                "currency": currency,
            },
        )

    async def get_flexible_available_inventory(
        self, *, currency: str
    ) -> FlexibleAvailableInventory:
        """Get how much of a coin can be borrowed at the floating rate now.

        Unified accounts only. ``get_position_tiers`` tells the limits of the tiers.

        Args:
            currency: The coin, in capitals. At least 1 character. Must match ``^[^a-z]*$``.

        Returns:
            ``FlexibleAvailableInventory``: How much of a coin can be borrowed at the floating rate
                now.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit, or the environment lacks the call;
                nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /v5/spot-margin-trade/flexible-available-inventory
        Authentication: signed
        Permission: not documented
        Rate limit: not documented
        Environments: all but DEMO
        Documentation:
        https://bybit-exchange.github.io/docs/v5/spot-margin-uta/flexible-available-inventory
        """
        return await self._call(
            GET_FLEXIBLE_AVAILABLE_INVENTORY,
            {
                "currency": currency,
            },
        )


class AsyncSpotMarginResourceWithResponse:
    """The calls of ``AsyncSpotMarginResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncSpotMarginResource) -> None:
        self.get_vip_margin_data = as_async_response(resource.get_vip_margin_data)
        self.get_tiered_collateral_ratios = as_async_response(resource.get_tiered_collateral_ratios)
        self.get_currency_data = as_async_response(resource.get_currency_data)
        self.get_interest_rate_history = as_async_response(resource.get_interest_rate_history)
        self.toggle_margin_trade = as_async_response(resource.toggle_margin_trade)
        self.set_leverage = as_async_response(resource.set_leverage)
        self.get_status_and_leverage = as_async_response(resource.get_status_and_leverage)
        self.get_max_borrowable_amount = as_async_response(resource.get_max_borrowable_amount)
        self.get_position_tiers = as_async_response(resource.get_position_tiers)
        self.get_coin_state = as_async_response(resource.get_coin_state)
        self.get_available_amount_to_repay = as_async_response(
            resource.get_available_amount_to_repay
        )
        self.set_auto_repay_mode = as_async_response(resource.set_auto_repay_mode)
        self.get_auto_repay_mode = as_async_response(resource.get_auto_repay_mode)
        self.get_liability = as_async_response(resource.get_liability)
        self.get_flexible_available_inventory = as_async_response(
            resource.get_flexible_available_inventory
        )
