"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.null import Null
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import ConstantValue, DecimalNumber, Enumeration, Items
from ..models.values import (
    SEVERAL_ANY_INPUT_RECORD,
    SEVERAL_DATES_ITEM_INPUT_RECORD,
    SEVERAL_LIMITED_INPUT_RECORD,
    SEVERAL_MUST_INPUT_RECORD,
    Several,
    SeveralAnyInput,
    SeveralDatesItemInput,
    SeveralKinds,
    SeveralKindsLiteral,
    SeveralLimitedInput,
    SeveralMixed,
    SeveralMixedLiteral,
    SeveralMustInput,
    ValuesGetResult,
)

GET: Operation[ValuesGetResult] = Operation(
    id="values.get",
    method="GET",
    path="/values",
    result=ValuesGetResult,
    signed=False,
    docs_url="https://example.com/values",
)
SEND: Operation[Several] = Operation(
    id="values.send",
    method="POST",
    path="/values",
    result=Several,
    parameters=(
        Parameter(
            "must",
            "must",
            BODY_FIELD,
            replace(SEVERAL_MUST_INPUT_RECORD, nullable=True),
            required=True,
        ),
        Parameter("any", "any", BODY_FIELD, replace(SEVERAL_ANY_INPUT_RECORD, nullable=True)),
        Parameter("limited", "limited", BODY_FIELD, SEVERAL_LIMITED_INPUT_RECORD),
        Parameter("either", "either", BODY_FIELD, DecimalNumber()),
        Parameter("amount", "amount", BODY_FIELD, DecimalNumber(nullable=True)),
        Parameter("dates", "dates", BODY_FIELD, Items(SEVERAL_DATES_ITEM_INPUT_RECORD)),
        Parameter("kinds", "kinds", BODY_FIELD, Enumeration(SeveralKinds, nullable=True)),
        Parameter("mixed", "mixed", BODY_FIELD, Enumeration(SeveralMixed)),
        Parameter("nothing", "nothing", BODY_FIELD, ConstantValue(None)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)


class ValuesResource(Resource):
    """The values operations."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(GET, {})

    def send(
        self,
        *,
        must: SeveralMustInput | None,
        any: SeveralAnyInput | Null | None = None,
        limited: SeveralLimitedInput | None = None,
        either: Decimal | str | int | None = None,
        amount: Decimal | str | int | Null | None = None,
        dates: Sequence[SeveralDatesItemInput] | None = None,
        kinds: SeveralKinds | SeveralKindsLiteral | Null | None = None,
        mixed: SeveralMixed | SeveralMixedLiteral | None = None,
        nothing: None = None,
    ) -> Several:
        """Send values of several types.

        Args:
            must: ``must``.
            any: ``any``.
            limited: ``limited``.
            either: ``either``.
            amount: ``amount``.
            dates: ``dates``.
            kinds: ``"a"`` or ``"b"``.
            mixed: ``"auto"`` or ``1``.
            nothing: ``nothing``.

        Returns:
            ``Several``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            SEND,
            {
                "must": must,
                "any": any,
                "limited": limited,
                "either": either,
                "amount": amount,
                "dates": dates,
                "kinds": kinds,
                "mixed": mixed,
                "nothing": nothing,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.get = as_response(resource.get)
        self.send = as_response(resource.send)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def get(self) -> ValuesGetResult:
        """Get values that may be null.

        Returns:
            ``ValuesGetResult``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(GET, {})

    async def send(
        self,
        *,
        must: SeveralMustInput | None,
        any: SeveralAnyInput | Null | None = None,
        limited: SeveralLimitedInput | None = None,
        either: Decimal | str | int | None = None,
        amount: Decimal | str | int | Null | None = None,
        dates: Sequence[SeveralDatesItemInput] | None = None,
        kinds: SeveralKinds | SeveralKindsLiteral | Null | None = None,
        mixed: SeveralMixed | SeveralMixedLiteral | None = None,
        nothing: None = None,
    ) -> Several:
        """Send values of several types.

        Args:
            must: ``must``.
            any: ``any``.
            limited: ``limited``.
            either: ``either``.
            amount: ``amount``.
            dates: ``dates``.
            kinds: ``"a"`` or ``"b"``.
            mixed: ``"auto"`` or ``1``.
            nothing: ``nothing``.

        Returns:
            ``Several``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            SEND,
            {
                "must": must,
                "any": any,
                "limited": limited,
                "either": either,
                "amount": amount,
                "dates": dates,
                "kinds": kinds,
                "mixed": mixed,
                "nothing": nothing,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.get = as_async_response(resource.get)
        self.send = as_async_response(resource.send)
