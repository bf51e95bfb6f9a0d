"""OwnersResource: the calls under ``client.owners``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter
from .._runtime.wire import Anything, ConstantValue, Enumeration, Integer, Items, Text
from ..models.owners import (
    OWNERS_MAKE_PETS_ITEM_RECORD,
    Kind,
    KindLiteral,
    OwnersMakePetsItem,
    OwnersMakeResult,
)

MAKE: Operation[OwnersMakeResult] = Operation(
    id="owners.make",
    method="POST",
    path="/owners?kind=person&sort={sort}",
    sent_path="/owners",
    sent_query="kind=person",
    result=OwnersMakeResult,
    parameters=(
        Parameter("sort", "sort", QUERY, Text(), required=True),
        Parameter("page", "page", QUERY, Integer()),
        Parameter("name", "name", BODY_FIELD, Anything(nullable=True), required=True),
        Parameter(
            "pets", "pets", BODY_FIELD, Items(replace(OWNERS_MAKE_PETS_ITEM_RECORD, nullable=True))
        ),
        Parameter("kind", "kind", BODY_FIELD, Enumeration(Kind)),
        Parameter("gone", "gone", BODY_FIELD, ConstantValue(None)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
)


class OwnersResource(Resource):
    """The owners operations."""

    @cached_property
    def with_response(self) -> OwnersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return OwnersResourceWithResponse(OwnersResource(self._caller.with_response()))

    def make(
        self,
        *,
        sort: str,
        name: object,
        page: int | None = None,
        pets: Sequence[OwnersMakePetsItem | None] | None = None,
        kind: Kind | KindLiteral | None = None,
        gone: None = None,
    ) -> OwnersMakeResult:
        """``POST /owners?kind=person&sort={sort}``.

        Args:
            sort: ``sort``.
            name: ``name``.
            page: ``page``.
            pets: ``pets``.
            kind: ``"person"`` or ``"company"``. Default of the API: person.
            gone: ``gone``.

        Returns:
            ``OwnersMakeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /owners?kind=person&sort={sort}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            MAKE,
            {
                "sort": sort,
                "name": name,
                "page": page,
                "pets": pets,
                "kind": kind,
                "gone": gone,
            },
        )


class OwnersResourceWithResponse:
    """The calls of ``OwnersResource`` with the whole reply around the result."""

    def __init__(self, resource: OwnersResource) -> None:
        self.make = as_response(resource.make)


class AsyncOwnersResource(AsyncResource):
    """The owners operations."""

    @cached_property
    def with_response(self) -> AsyncOwnersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncOwnersResourceWithResponse(AsyncOwnersResource(self._caller.with_response()))

    async def make(
        self,
        *,
        sort: str,
        name: object,
        page: int | None = None,
        pets: Sequence[OwnersMakePetsItem | None] | None = None,
        kind: Kind | KindLiteral | None = None,
        gone: None = None,
    ) -> OwnersMakeResult:
        """``POST /owners?kind=person&sort={sort}``.

        Args:
            sort: ``sort``.
            name: ``name``.
            page: ``page``.
            pets: ``pets``.
            kind: ``"person"`` or ``"company"``. Default of the API: person.
            gone: ``gone``.

        Returns:
            ``OwnersMakeResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /owners?kind=person&sort={sort}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            MAKE,
            {
                "sort": sort,
                "name": name,
                "page": page,
                "pets": pets,
                "kind": kind,
                "gone": gone,
            },
        )


class AsyncOwnersResourceWithResponse:
    """The calls of ``AsyncOwnersResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncOwnersResource) -> None:
        self.make = as_async_response(resource.make)
