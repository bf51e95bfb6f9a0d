"""CryptoLoanNamesResource: the calls under ``client.crypto_loan_names``."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Integer, Items, Text
from ..models.crypto_loan_names import (
    CRYPTO_LOAN_NAMES_LIST_L_ITEM_RECORD,
    CryptoLoanNamesListLItem,
    CryptoLoanNamesListLItemDict,
    DecimalModel,
)

LIST: Operation[builtins.list[DecimalModel]] = Operation(
    id="crypto_loan_names.list",
    method="POST",
    path="/names",
    result=builtins.list[DecimalModel],
    parameters=(
        Parameter("class_", "class", BODY_FIELD, Text(), required=True),
        Parameter("self_", "self", BODY_FIELD, Text()),
        Parameter("type", "type", BODY_FIELD, Text()),
        Parameter("field_24h_volume", "24hVolume", BODY_FIELD, Text()),
        Parameter("loan_currency", "loan-currency", BODY_FIELD, Text()),
        Parameter("größe", "größe", BODY_FIELD, Integer()),
        Parameter("l", "l", BODY_FIELD, Items(CRYPTO_LOAN_NAMES_LIST_L_ITEM_RECORD)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/names",
)
OTHERS: Operation[builtins.list[str]] = Operation(
    id="crypto_loan_names.others",
    method="GET",
    path="/others",
    result=builtins.list[str],
    signed=False,
    docs_url="https://example.com/names",
)


class CryptoLoanNamesResource(Resource):
    """Names."""

    @cached_property
    def with_response(self) -> CryptoLoanNamesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return CryptoLoanNamesResourceWithResponse(
            CryptoLoanNamesResource(self._caller.with_response())
        )

    def list(
        self,
        *,
        class_: str,
        self_: str | None = None,
        type: str | None = None,
        field_24h_volume: str | None = None,
        loan_currency: str | None = None,
        größe: int | None = None,
        l: Sequence[CryptoLoanNamesListLItem | CryptoLoanNamesListLItemDict] | None = None,
    ) -> builtins.list[DecimalModel]:
        """Use every awkward name.

        Args:
            class_: ``class``.
            self_: ``self``.
            type: ``type``.
            field_24h_volume: ``24hVolume``.
            loan_currency: ``loan-currency``.
            größe: ``größe``.
            l: ``l``.

        Returns:
            ``builtins.list[DecimalModel]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /names
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return self._call(
            LIST,
            {
                "class_": class_,
                "self_": self_,
                "type": type,
                "field_24h_volume": field_24h_volume,
                "loan_currency": loan_currency,
                "größe": größe,
                "l": l,
            },
        )

    def others(self) -> builtins.list[str]:
        """A list beside a method named list.

        Returns:
            ``builtins.list[str]``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /others
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return self._call(OTHERS, {})


class CryptoLoanNamesResourceWithResponse:
    """The calls of ``CryptoLoanNamesResource`` with the whole reply around the result."""

    def __init__(self, resource: CryptoLoanNamesResource) -> None:
        self.list = as_response(resource.list)
        self.others = as_response(resource.others)


class AsyncCryptoLoanNamesResource(AsyncResource):
    """Names."""

    @cached_property
    def with_response(self) -> AsyncCryptoLoanNamesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncCryptoLoanNamesResourceWithResponse(
            AsyncCryptoLoanNamesResource(self._caller.with_response())
        )

    async def list(
        self,
        *,
        class_: str,
        self_: str | None = None,
        type: str | None = None,
        field_24h_volume: str | None = None,
        loan_currency: str | None = None,
        größe: int | None = None,
        l: Sequence[CryptoLoanNamesListLItem | CryptoLoanNamesListLItemDict] | None = None,
    ) -> builtins.list[DecimalModel]:
        """Use every awkward name.

        Args:
            class_: ``class``.
            self_: ``self``.
            type: ``type``.
            field_24h_volume: ``24hVolume``.
            loan_currency: ``loan-currency``.
            größe: ``größe``.
            l: ``l``.

        Returns:
            ``builtins.list[DecimalModel]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /names
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return await self._call(
            LIST,
            {
                "class_": class_,
                "self_": self_,
                "type": type,
                "field_24h_volume": field_24h_volume,
                "loan_currency": loan_currency,
                "größe": größe,
                "l": l,
            },
        )

    async def others(self) -> builtins.list[str]:
        """A list beside a method named list.

        Returns:
            ``builtins.list[str]``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /others
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/names
        """
        return await self._call(OTHERS, {})


class AsyncCryptoLoanNamesResourceWithResponse:
    """The calls of ``AsyncCryptoLoanNamesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncCryptoLoanNamesResource) -> None:
        self.list = as_async_response(resource.list)
        self.others = as_async_response(resource.others)
