"""TradeResource: the calls under ``client.trade``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, Operation, Parameter, RateLimit
from .._runtime.wire import Items, Text
from ..models.trade import OneClickRepayment

ONE_CLICK_REPAY: Operation[list[OneClickRepayment]] = Operation(
    id="trade.one_click_repay",
    method="POST",
    path="/api/v5/trade/one-click-repay",
    result=list[OneClickRepayment],
    parameters=(
        Parameter(
            "debt_ccy",
            "debtCcy",
            BODY_FIELD,
            Items(Text(), min_items=1, max_items=5),
            required=True,
        ),
        Parameter("repay_ccy", "repayCcy", BODY_FIELD, Text(), required=True),
    ),
    has_body=True,
    signed=True,
    rate_limit=RateLimit(1, 2.0, "uid"),
    permission="Trade",
    docs_url="https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay",
)


class TradeResource(Resource):
    """Trading, and repaying debts by trades."""

    @cached_property
    def with_response(self) -> TradeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return TradeResourceWithResponse(TradeResource(self._caller.with_response()))

    def one_click_repay(
        self, *, debt_ccy: Sequence[str], repay_ccy: str
    ) -> list[OneClickRepayment]:
        """Repay cross debts in up to five currencies by paying with another one.

        For debts of cross margin, in accounts whose mode is multi-currency margin or portfolio
        margin; debts of isolated margin are not covered.

        At most what is available in the funding and the trading account is repaid. Each debt
        currency has a row of its own in the reply, whose status tells how it went.

        Args:
            debt_ccy: The currencies of the debts to repay. 1 to 5 items. Where the documentation is
                unclear: The page asks for an array and says to separate several currencies by
                commas. Taken as a JSON array with one currency per element, as in its example.
            repay_ccy: The one currency to pay with. It must not be among the debt currencies.

        Returns:
            ``list[OneClickRepayment]``, one row each: How the repayment of one debt currency went.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        return self._call(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
        )


class TradeResourceWithResponse:
    """The calls of ``TradeResource`` with the whole reply around the result."""

    def __init__(self, resource: TradeResource) -> None:
        self.one_click_repay = as_response(resource.one_click_repay)


class AsyncTradeResource(AsyncResource):
    """Trading, and repaying debts by trades."""

    @cached_property
    def with_response(self) -> AsyncTradeResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTradeResourceWithResponse(AsyncTradeResource(self._caller.with_response()))

    async def one_click_repay(
        self, *, debt_ccy: Sequence[str], repay_ccy: str
    ) -> list[OneClickRepayment]:
        """Repay cross debts in up to five currencies by paying with another one.

        For debts of cross margin, in accounts whose mode is multi-currency margin or portfolio
        margin; debts of isolated margin are not covered.

        At most what is available in the funding and the trading account is repaid. Each debt
        currency has a row of its own in the reply, whose status tells how it went.

        Args:
            debt_ccy: The currencies of the debts to repay. 1 to 5 items. Where the documentation is
                unclear: The page asks for an array and says to separate several currencies by
                commas. Taken as a JSON array with one currency per element, as in its example.
            repay_ccy: The one currency to pay with. It must not be among the debt currencies.

        Returns:
            ``list[OneClickRepayment]``, one row each: How the repayment of one debt currency went.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client has no key.
            ApiError: The exchange refused the call; its subclasses name the category.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the exchange.
            DecodeError: The exchange accepted the call, but its reply is not as documented.

        HTTP: POST /api/v5/trade/one-click-repay
        Authentication: signed
        Permission: Trade
        Rate limit: 1 request per 2 seconds and account (UID)
        Documentation:
        https://www.okx.com/docs-v5/en/#order-book-trading-trade-post-trade-one-click-repay
        """
        return await self._call(
            ONE_CLICK_REPAY,
            {
                "debt_ccy": debt_ccy,
                "repay_ccy": repay_ccy,
            },
        )


class AsyncTradeResourceWithResponse:
    """The calls of ``AsyncTradeResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTradeResource) -> None:
        self.one_click_repay = as_async_response(resource.one_click_repay)
