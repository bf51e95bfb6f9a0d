"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.null import Null
from .._runtime.operation import BODY_FIELD, HEADER, JSON_BODY, PATH, QUERY, Operation, Parameter
from .._runtime.wire import Enumeration, Items, MapOf
from ..models.values import (
    BOTH_INPUT_RECORD,
    JSON_INPUT_RECORD,
    MIXED_AMOUNTS_INPUT_RECORD,
    MIXED_CLOCK_INPUT_RECORD,
    MIXED_CONSTANT_INPUT_RECORD,
    MIXED_DATA_INPUT_RECORD,
    MIXED_KEY_INPUT_RECORD,
    MIXED_PAYMENT_INPUT_RECORD,
    MIXED_SIDES_ITEM_INPUT_RECORD,
    MIXED_SPAN_INPUT_RECORD,
    MIXED_TOTALS_VALUE_INPUT_RECORD,
    PERSON_INPUT_RECORD,
    SHAPE_INPUT_RECORD,
    VALUES_SEND_AMOUNT_RECORD,
    VALUES_SEND_LABEL_RECORD,
    VALUES_SEND_WHEN_RECORD,
    VALUES_VEHICLE_FILTER_RECORD,
    VALUES_VEHICLE_KEY_RECORD,
    VALUES_VEHICLE_LABEL_RECORD,
    VALUES_VEHICLE_SINCE_RECORD,
    VALUES_VEHICLE_X_MODE_RECORD,
    VERSIONED_INPUT_RECORD,
    BothInput,
    JsonInput,
    Mixed,
    MixedAmountsInput,
    MixedClockInput,
    MixedConstantInput,
    MixedDataInput,
    MixedKeyInput,
    MixedPaymentInput,
    MixedSidesItemInput,
    MixedSpanInput,
    MixedTotalsValueInput,
    PersonInput,
    PersonInputDict,
    ShapeInput,
    ValuesSendAmount,
    ValuesSendLabel,
    ValuesSendResult,
    ValuesSendSide,
    ValuesSendSideLiteral,
    ValuesSendWhen,
    ValuesVehicleError4XX,
    ValuesVehicleFilter,
    ValuesVehicleKey,
    ValuesVehicleLabel,
    ValuesVehicleSince,
    ValuesVehicleXMode,
    Vehicle,
    VersionedInput,
)

SEND: Operation[ValuesSendResult] = Operation(
    id="values.send",
    method="POST",
    path="/values",
    result=ValuesSendResult,
    parameters=(
        Parameter("amount", "amount", BODY_FIELD, VALUES_SEND_AMOUNT_RECORD, required=True),
        Parameter("when", "when", BODY_FIELD, VALUES_SEND_WHEN_RECORD),
        Parameter("label", "label", BODY_FIELD, replace(VALUES_SEND_LABEL_RECORD, nullable=True)),
        Parameter("side", "side", BODY_FIELD, Enumeration(ValuesSendSide)),
        Parameter("owner", "owner", BODY_FIELD, replace(PERSON_INPUT_RECORD, nullable=True)),
        Parameter("json", "json", BODY_FIELD, replace(JSON_INPUT_RECORD, nullable=True)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)
MIX: Operation[Mixed] = Operation(
    id="values.mix",
    method="POST",
    path="/mixed",
    result=Mixed,
    parameters=(
        Parameter("constant", "constant", BODY_FIELD, MIXED_CONSTANT_INPUT_RECORD),
        Parameter("span", "span", BODY_FIELD, MIXED_SPAN_INPUT_RECORD),
        Parameter("clock", "clock", BODY_FIELD, MIXED_CLOCK_INPUT_RECORD),
        Parameter("data", "data", BODY_FIELD, MIXED_DATA_INPUT_RECORD),
        Parameter("key", "key", BODY_FIELD, MIXED_KEY_INPUT_RECORD),
        Parameter("amounts", "amounts", BODY_FIELD, MIXED_AMOUNTS_INPUT_RECORD),
        Parameter(
            "sides",
            "sides",
            BODY_FIELD,
            Items(replace(MIXED_SIDES_ITEM_INPUT_RECORD, nullable=True)),
        ),
        Parameter("totals", "totals", BODY_FIELD, MapOf(MIXED_TOTALS_VALUE_INPUT_RECORD)),
        Parameter("shape", "shape", BODY_FIELD, SHAPE_INPUT_RECORD),
        Parameter("both", "both", BODY_FIELD, BOTH_INPUT_RECORD),
        Parameter("version", "version", BODY_FIELD, VERSIONED_INPUT_RECORD),
        Parameter("payment", "payment", BODY_FIELD, MIXED_PAYMENT_INPUT_RECORD),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)
VEHICLE: Operation[Vehicle] = Operation(
    id="values.vehicle",
    method="GET",
    path="/vehicles/{key}",
    result=Vehicle,
    errors={"4XX": ValuesVehicleError4XX},
    parameters=(
        Parameter("key", "key", PATH, VALUES_VEHICLE_KEY_RECORD, required=True),
        Parameter("label", "label", QUERY, VALUES_VEHICLE_LABEL_RECORD),
        Parameter("since", "since", QUERY, VALUES_VEHICLE_SINCE_RECORD),
        Parameter("filter", "filter", QUERY, VALUES_VEHICLE_FILTER_RECORD, style="deepObject"),
        Parameter("x_mode", "X-Mode", HEADER, VALUES_VEHICLE_X_MODE_RECORD),
    ),
    signed=False,
    docs_url="https://example.com/values",
)


class ValuesResource(Resource):
    """The values operations."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def send(
        self,
        *,
        amount: ValuesSendAmount,
        when: ValuesSendWhen | None = None,
        label: ValuesSendLabel | Null | None = None,
        side: ValuesSendSide | ValuesSendSideLiteral | None = None,
        owner: PersonInput | PersonInputDict | Null | None = None,
        json: JsonInput | Null | None = None,
    ) -> ValuesSendResult:
        """Send values of several types.

        Args:
            amount: ``amount``.
            when: ``when``.
            label: ``label``.
            side: ``"buy"`` or ``"sell"``.
            owner: ``owner``.
            json: ``json``.

        Returns:
            ``ValuesSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
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
                "amount": amount,
                "when": when,
                "label": label,
                "side": side,
                "owner": owner,
                "json": json,
            },
        )

    def mix(
        self,
        *,
        constant: MixedConstantInput | None = None,
        span: MixedSpanInput | None = None,
        clock: MixedClockInput | None = None,
        data: MixedDataInput | None = None,
        key: MixedKeyInput | None = None,
        amounts: MixedAmountsInput | None = None,
        sides: Sequence[MixedSidesItemInput | None] | None = None,
        totals: Mapping[str, MixedTotalsValueInput] | None = None,
        shape: ShapeInput | None = None,
        both: BothInput | None = None,
        version: VersionedInput | None = None,
        payment: MixedPaymentInput | None = None,
    ) -> Mixed:
        """Send one of many kinds.

        Args:
            constant: ``constant``.
            span: ``span``.
            clock: ``clock``.
            data: ``data``.
            key: ``key``.
            amounts: ``amounts``.
            sides: ``sides``.
            totals: ``totals``.
            shape: ``shape``.
            both: ``both``.
            version: ``version``.
            payment: ``payment``.

        Returns:
            ``Mixed``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /mixed
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            MIX,
            {
                "constant": constant,
                "span": span,
                "clock": clock,
                "data": data,
                "key": key,
                "amounts": amounts,
                "sides": sides,
                "totals": totals,
                "shape": shape,
                "both": both,
                "version": version,
                "payment": payment,
            },
        )

    def vehicle(
        self,
        *,
        key: ValuesVehicleKey,
        label: ValuesVehicleLabel | None = None,
        since: ValuesVehicleSince | None = None,
        filter: ValuesVehicleFilter | None = None,
        x_mode: ValuesVehicleXMode | None = None,
    ) -> Vehicle:
        """Arguments of several shapes.

        Args:
            key: ``key``.
            label: ``label``.
            since: ``since``.
            filter: ``filter``.
            x_mode: ``X-Mode``.

        Returns:
            ``Vehicle``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /vehicles/{key}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``ValuesVehicleError4XX`` (4XX)
        Documentation: https://example.com/values
        """
        return self._call(
            VEHICLE,
            {
                "key": key,
                "label": label,
                "since": since,
                "filter": filter,
                "x_mode": x_mode,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.send = as_response(resource.send)
        self.mix = as_response(resource.mix)
        self.vehicle = as_response(resource.vehicle)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def send(
        self,
        *,
        amount: ValuesSendAmount,
        when: ValuesSendWhen | None = None,
        label: ValuesSendLabel | Null | None = None,
        side: ValuesSendSide | ValuesSendSideLiteral | None = None,
        owner: PersonInput | PersonInputDict | Null | None = None,
        json: JsonInput | Null | None = None,
    ) -> ValuesSendResult:
        """Send values of several types.

        Args:
            amount: ``amount``.
            when: ``when``.
            label: ``label``.
            side: ``"buy"`` or ``"sell"``.
            owner: ``owner``.
            json: ``json``.

        Returns:
            ``ValuesSendResult``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
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
                "amount": amount,
                "when": when,
                "label": label,
                "side": side,
                "owner": owner,
                "json": json,
            },
        )

    async def mix(
        self,
        *,
        constant: MixedConstantInput | None = None,
        span: MixedSpanInput | None = None,
        clock: MixedClockInput | None = None,
        data: MixedDataInput | None = None,
        key: MixedKeyInput | None = None,
        amounts: MixedAmountsInput | None = None,
        sides: Sequence[MixedSidesItemInput | None] | None = None,
        totals: Mapping[str, MixedTotalsValueInput] | None = None,
        shape: ShapeInput | None = None,
        both: BothInput | None = None,
        version: VersionedInput | None = None,
        payment: MixedPaymentInput | None = None,
    ) -> Mixed:
        """Send one of many kinds.

        Args:
            constant: ``constant``.
            span: ``span``.
            clock: ``clock``.
            data: ``data``.
            key: ``key``.
            amounts: ``amounts``.
            sides: ``sides``.
            totals: ``totals``.
            shape: ``shape``.
            both: ``both``.
            version: ``version``.
            payment: ``payment``.

        Returns:
            ``Mixed``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /mixed
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            MIX,
            {
                "constant": constant,
                "span": span,
                "clock": clock,
                "data": data,
                "key": key,
                "amounts": amounts,
                "sides": sides,
                "totals": totals,
                "shape": shape,
                "both": both,
                "version": version,
                "payment": payment,
            },
        )

    async def vehicle(
        self,
        *,
        key: ValuesVehicleKey,
        label: ValuesVehicleLabel | None = None,
        since: ValuesVehicleSince | None = None,
        filter: ValuesVehicleFilter | None = None,
        x_mode: ValuesVehicleXMode | None = None,
    ) -> Vehicle:
        """Arguments of several shapes.

        Args:
            key: ``key``.
            label: ``label``.
            since: ``since``.
            filter: ``filter``.
            x_mode: ``X-Mode``.

        Returns:
            ``Vehicle``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /vehicles/{key}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``ValuesVehicleError4XX`` (4XX)
        Documentation: https://example.com/values
        """
        return await self._call(
            VEHICLE,
            {
                "key": key,
                "label": label,
                "since": since,
                "filter": filter,
                "x_mode": x_mode,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.send = as_async_response(resource.send)
        self.mix = as_async_response(resource.mix)
        self.vehicle = as_async_response(resource.vehicle)
