"""CreditsResource: the calls under ``client.credits``."""

from __future__ import annotations

from functools import cached_property
from typing import overload

from typing_extensions import deprecated

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.deprecating import old_arguments
from ..models.shared import Loan


class CreditsResource(Resource):
    """Calls that have other names now."""

    @cached_property
    def with_response(self) -> CreditsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CreditsResourceWithResponse(CreditsResource(self._caller.with_response()))

    @overload
    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    def list_credits(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    def list_credits(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    @old_arguments(
        "credits.list_credits",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    def list_credits(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        from .loans import LIST_LOANS

        return self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class CreditsResourceWithResponse:
    """The calls of ``CreditsResource`` with the whole reply around the result."""

    def __init__(self, resource: CreditsResource) -> None:
        self.list_credits = as_response(resource.list_credits)


class AsyncCreditsResource(AsyncResource):
    """Calls that have other names now."""

    @cached_property
    def with_response(self) -> AsyncCreditsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCreditsResourceWithResponse(AsyncCreditsResource(self._caller.with_response()))

    @overload
    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    async def list_credits(
        self, *, coin: str, limit: int | None = None, old: str | None = None
    ) -> Loan: ...
    @overload
    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    async def list_credits(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan: ...

    @deprecated("credits.list_credits is deprecated: use loans.list_loans")
    @old_arguments(
        "credits.list_credits",
        renamed={"currency": "coin", "count": "limit", "number": "limit"},
        deprecated=("old",),
        level=3,
    )
    async def list_credits(
        self,
        *,
        coin: str | None = None,
        limit: int | None = None,
        old: str | None = None,
        currency: str | None = None,
        count: int | None = None,
        number: int | None = None,
    ) -> Loan:
        """The old name of ``loans.list_loans``."""
        from .loans import LIST_LOANS

        return await self._call(
            LIST_LOANS,
            {
                "coin": coin,
                "limit": limit,
                "old": old,
            },
        )


class AsyncCreditsResourceWithResponse:
    """The calls of ``AsyncCreditsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCreditsResource) -> None:
        self.list_credits = as_async_response(resource.list_credits)
