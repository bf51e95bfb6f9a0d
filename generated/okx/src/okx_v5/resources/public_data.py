"""PublicDataResource: the calls under ``client.public_data``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation, RateLimit
from ..models.public_data import SystemTime

GET_SYSTEM_TIME: Operation[SystemTime] = Operation(
    id="public_data.get_system_time",
    method="GET",
    path="/api/v5/public/time",
    result=SystemTime,
    has_body=False,
    signed=False,
    single_row=True,
    rate_limit=RateLimit(10, 2.0, "ip"),
    docs_url="https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time",
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
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/time
        Authentication: none
        Rate limit: 10 requests per 2 seconds and IP address
        Documentation: https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time
        """
        return self._call(GET_SYSTEM_TIME, {})


class PublicDataResourceWithResponse:
    """The calls of ``PublicDataResource`` with the whole reply around the result."""

    def __init__(self, resource: PublicDataResource) -> None:
        self.get_system_time = as_response(resource.get_system_time)


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
            ApiError: The exchange refused the call; its subclasses name the category.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /api/v5/public/time
        Authentication: none
        Rate limit: 10 requests per 2 seconds and IP address
        Documentation: https://www.okx.com/docs-v5/en/#public-data-rest-api-get-system-time
        """
        return await self._call(GET_SYSTEM_TIME, {})


class AsyncPublicDataResourceWithResponse:
    """The calls of ``AsyncPublicDataResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPublicDataResource) -> None:
        self.get_system_time = as_async_response(resource.get_system_time)
