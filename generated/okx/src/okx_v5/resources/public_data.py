"""PublicDataResource: the calls under ``client.public_data``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from .._runtime.operation import QUERY, Operation, Parameter, RateLimit
from .._runtime.wire import Text
from ..models.public_data import DiscountRates, LoanQuotas, SystemTime

GET_SYSTEM_TIME: Operation[SystemTime] = Operation(
    id="public_data.get_system_time",
    method="GET",
    path="/api/v5/public/time",
    result=SystemTime,
    signed=False,
    single_row=True,
    rate_limit=RateLimit(10, 2.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time",
)
GET_INTEREST_RATE_AND_LOAN_QUOTA: Operation[LoanQuotas] = Operation(
    id="public_data.get_interest_rate_and_loan_quota",
    method="GET",
    path="/api/v5/public/interest-rate-loan-quota",
    result=LoanQuotas,
    signed=False,
    single_row=True,
    rate_limit=RateLimit(2, 2.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#public-data-rest-api-get-interest-rate-and-loan-quota",
)
GET_DISCOUNT_RATES: Operation[list[DiscountRates]] = Operation(
    id="public_data.get_discount_rates",
    method="GET",
    path="/api/v5/public/discount-rate-interest-free-quota",
    result=list[DiscountRates],
    parameters=(
        Parameter("ccy", "ccy", QUERY, Text()),
        Parameter("discount_lv", "discountLv", QUERY, Text()),
    ),
    signed=False,
    rate_limit=RateLimit(2, 2.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#public-data-rest-api-get-discount-rate-and-interest-free-quota",
)


class PublicDataResource(Resource):
    """Public data of the exchange."""

    @cached_property
    def with_response(self) -> PublicDataResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PublicDataResourceWithResponse(PublicDataResource(self._caller.with_response()))

    def get_system_time(self) -> SystemTime:
        """Get the exchange's clock.

        Signed requests must carry a timestamp that is at most 30 seconds off this clock.

        Returns:
            ``SystemTime``: The exchange's clock.

        Raises:
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/time
        Authentication: none
        Rate limit: 10 requests per 2 seconds and IP address
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time
        """
        return self._call(GET_SYSTEM_TIME, {})

    def get_interest_rate_and_loan_quota(self) -> LoanQuotas:
        """Show what borrowing in the market costs, and how much can be borrowed at which level.

        Returns:
            ``LoanQuotas``: What borrowing in the market costs, and how much can be borrowed at
                which level.

        Raises:
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The example is no JSON: it has comments, dots for rows
        that are left out, and crosses for two quotas. Taken without them.

        Where the documentation is unclear: No text says that the reply has one row. Taken as one,
        for its lists hold everything.

        HTTP: GET /api/v5/public/interest-rate-loan-quota
        Authentication: none
        Rate limit: 2 requests per 2 seconds and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#public-data-rest-api-get-interest-rate-and-loan-quota
        """
        return self._call(GET_INTEREST_RATE_AND_LOAN_QUOTA, {})

    @old_arguments("public_data.get_discount_rates", deprecated=("discount_lv",))
    def get_discount_rates(
        self, *, ccy: str | None = None, discount_lv: str | None = None
    ) -> list[DiscountRates]:
        """Show how much of a currency counts as margin, and how much can be owed without
        interest.

        Args:
            ccy: Only this currency.
            discount_lv: Only currencies of this level. Deprecated.

        Returns:
            ``list[DiscountRates]``, one row each: How much of a currency counts as margin, and how
                much of it can be owed without interest.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/discount-rate-interest-free-quota
        Authentication: none
        Rate limit: 2 requests per 2 seconds and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#public-data-rest-api-get-discount-rate-and-interest-free-quota
        """
        return self._call(
            GET_DISCOUNT_RATES,
            {
                "ccy": ccy,
                "discount_lv": discount_lv,
            },
        )


class PublicDataResourceWithResponse:
    """The calls of ``PublicDataResource`` with the whole reply around the result."""

    def __init__(self, resource: PublicDataResource) -> None:
        self.get_system_time = as_response(resource.get_system_time)
        self.get_interest_rate_and_loan_quota = as_response(
            resource.get_interest_rate_and_loan_quota
        )
        self.get_discount_rates = as_response(resource.get_discount_rates)


class AsyncPublicDataResource(AsyncResource):
    """Public data of the exchange."""

    @cached_property
    def with_response(self) -> AsyncPublicDataResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPublicDataResourceWithResponse(
            AsyncPublicDataResource(self._caller.with_response())
        )

    async def get_system_time(self) -> SystemTime:
        """Get the exchange's clock.

        Signed requests must carry a timestamp that is at most 30 seconds off this clock.

        Returns:
            ``SystemTime``: The exchange's clock.

        Raises:
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/time
        Authentication: none
        Rate limit: 10 requests per 2 seconds and IP address
        Environments: all
        Documentation: https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time
        """
        return await self._call(GET_SYSTEM_TIME, {})

    async def get_interest_rate_and_loan_quota(self) -> LoanQuotas:
        """Show what borrowing in the market costs, and how much can be borrowed at which level.

        Returns:
            ``LoanQuotas``: What borrowing in the market costs, and how much can be borrowed at
                which level.

        Raises:
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        Where the documentation is unclear: The example is no JSON: it has comments, dots for rows
        that are left out, and crosses for two quotas. Taken without them.

        Where the documentation is unclear: No text says that the reply has one row. Taken as one,
        for its lists hold everything.

        HTTP: GET /api/v5/public/interest-rate-loan-quota
        Authentication: none
        Rate limit: 2 requests per 2 seconds and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#public-data-rest-api-get-interest-rate-and-loan-quota
        """
        return await self._call(GET_INTEREST_RATE_AND_LOAN_QUOTA, {})

    @old_arguments("public_data.get_discount_rates", deprecated=("discount_lv",))
    async def get_discount_rates(
        self, *, ccy: str | None = None, discount_lv: str | None = None
    ) -> list[DiscountRates]:
        """Show how much of a currency counts as margin, and how much can be owed without
        interest.

        Args:
            ccy: Only this currency.
            discount_lv: Only currencies of this level. Deprecated.

        Returns:
            ``list[DiscountRates]``, one row each: How much of a currency counts as margin, and how
                much of it can be owed without interest.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The exchange refused the call: ``RateLimitError`` beyond the rate limit,
                ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/discount-rate-interest-free-quota
        Authentication: none
        Rate limit: 2 requests per 2 seconds and IP address
        Environments: all
        Documentation:
        https://www.okx.com/docs-v5/en/#public-data-rest-api-get-discount-rate-and-interest-free-quota
        """
        return await self._call(
            GET_DISCOUNT_RATES,
            {
                "ccy": ccy,
                "discount_lv": discount_lv,
            },
        )


class AsyncPublicDataResourceWithResponse:
    """The calls of ``AsyncPublicDataResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPublicDataResource) -> None:
        self.get_system_time = as_async_response(resource.get_system_time)
        self.get_interest_rate_and_loan_quota = as_async_response(
            resource.get_interest_rate_and_loan_quota
        )
        self.get_discount_rates = as_async_response(resource.get_discount_rates)
