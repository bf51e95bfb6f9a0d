"""ValuesResource: the calls under ``client.values``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Literal

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.durations import OpenDuration
from .._runtime.null import Null
from .._runtime.opaque import Open
from .._runtime.operation import BODY_FIELD, JSON_BODY, PATH, QUERY, Operation, Parameter
from .._runtime.typed_headers import TypedHeaders, as_async_response_with, as_response_with
from .._runtime.wire import (
    Base64Text,
    Boolean,
    ConstantValue,
    Date,
    DateTime,
    DecimalNumber,
    Enumeration,
    Integer,
    Items,
    Text,
    TimeOfDay,
    TimeSpan,
)
from ..models.values import (
    CLOSED_INPUT_RECORD,
    COUNTS_INPUT_RECORD,
    LONG_ROW_RECORD,
    NAMES_INPUT_RECORD,
    NOTE_INPUT_RECORD,
    OPEN_OBJECT_INPUT_RECORD,
    VALUES_EITHER_INPUT_RECORD,
    ClosedInput,
    ClosedInputDict,
    CountsInput,
    CountsInputDict,
    Defaults,
    Extras,
    Hash,
    HashLiteral,
    Level,
    LevelLiteral,
    LongRow,
    Names,
    NamesInput,
    NamesInputDict,
    NoteInput,
    NoteInputDict,
    OpenObjectInput,
    OpenObjectInputDict,
    Rate,
    RateLiteral,
    Ratio,
    RatioLiteral,
    Reaction,
    ReactionLiteral,
    Values,
    ValuesColor,
    ValuesColorLiteral,
    ValuesEitherInput,
)


class RateHeaders(TypedHeaders):
    """The documented headers of the replies to ``values.rate``."""

    @cached_property
    def valid_for(self) -> OpenDuration | None:
        """The header ``Valid-For``."""
        value: OpenDuration | None = self._value("Valid-For", OpenDuration)
        return value


PUT: Operation[Values] = Operation(
    id="values.put",
    method="PUT",
    path="/values",
    result=Values,
    parameters=(
        Parameter("kind", "kind", BODY_FIELD, ConstantValue("values"), required=True),
        Parameter("version", "version", BODY_FIELD, ConstantValue(2), required=True),
        Parameter("nothing", "nothing", BODY_FIELD, ConstantValue(None)),
        Parameter("shape", "shape", BODY_FIELD, ConstantValue({"a": [1, True]})),
        Parameter("flag", "flag", BODY_FIELD, ConstantValue(True)),
        Parameter("at", "at", BODY_FIELD, DateTime(), required=True),
        Parameter("day", "day", BODY_FIELD, Date()),
        Parameter("clock", "clock", BODY_FIELD, TimeOfDay()),
        Parameter("length", "length", BODY_FIELD, TimeSpan(), required=True),
        Parameter("content", "content", BODY_FIELD, Base64Text(), required=True),
        Parameter("token", "token", BODY_FIELD, Base64Text(url=True)),
        Parameter("rate", "rate", BODY_FIELD, Enumeration(Rate)),
        Parameter("ratio", "ratio", BODY_FIELD, Enumeration(Ratio)),
        Parameter("level", "level", BODY_FIELD, Enumeration(Level, nullable=True)),
        Parameter("reaction", "reaction", BODY_FIELD, Enumeration(Reaction)),
        Parameter("yes", "yes", BODY_FIELD, Boolean()),
        Parameter("always", "always", BODY_FIELD, ConstantValue(True)),
        Parameter("empty", "empty", BODY_FIELD, ConstantValue(None)),
        Parameter(
            "either", "either", BODY_FIELD, replace(VALUES_EITHER_INPUT_RECORD, nullable=True)
        ),
        Parameter("color", "color", BODY_FIELD, Enumeration(ValuesColor)),
        Parameter("huge", "huge", BODY_FIELD, ConstantValue(18446744073709551615)),
        Parameter("note", "note", BODY_FIELD, Text(nullable=True)),
        Parameter("inner", "inner", BODY_FIELD, replace(NOTE_INPUT_RECORD, nullable=True)),
        Parameter("small", "small", BODY_FIELD, Integer(bits=8)),
        Parameter("unsigned", "unsigned", BODY_FIELD, Integer(minimum="0", maximum="255")),
        Parameter("price", "price", BODY_FIELD, DecimalNumber()),
        Parameter("whole", "whole", BODY_FIELD, Integer()),
        Parameter("hash", "hash", BODY_FIELD, Enumeration(Hash)),
        Parameter("site", "site", BODY_FIELD, Text(max_length=30)),
        Parameter("nested", "nested", BODY_FIELD, Items(Items(Integer()))),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/values",
)
NAMES: Operation[Names] = Operation(
    id="values.names",
    method="POST",
    path="/names",
    result=Names,
    parameters=(Parameter("inner", "inner", BODY_FIELD, NAMES_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/names",
)
EXTRAS: Operation[Extras] = Operation(
    id="values.extras",
    method="POST",
    path="/extras",
    result=Extras,
    parameters=(
        Parameter("counts", "counts", BODY_FIELD, COUNTS_INPUT_RECORD, required=True),
        Parameter("open", "open", BODY_FIELD, OPEN_OBJECT_INPUT_RECORD),
        Parameter("closed", "closed", BODY_FIELD, CLOSED_INPUT_RECORD),
        Parameter("row", "row", BODY_FIELD, LONG_ROW_RECORD),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/extras",
)
DEFAULTS: Operation[Defaults] = Operation(
    id="values.defaults",
    method="GET",
    path="/defaults",
    result=Defaults,
    signed=False,
    docs_url="https://example.com/defaults",
)
RATE: Operation[Open[Rate]] = Operation(
    id="values.rate",
    method="GET",
    path="/rates/{rate}",
    result=Open[Rate],
    headers=RateHeaders,
    parameters=(
        Parameter("rate", "rate", PATH, Enumeration(Rate), required=True),
        Parameter("kind", "kind", QUERY, ConstantValue("fixed"), required=True),
        Parameter("level", "level", QUERY, Enumeration(Level)),
        Parameter("at", "at", QUERY, TimeOfDay()),
        Parameter("within", "within", QUERY, TimeSpan()),
    ),
    signed=False,
    docs_url="https://example.com/rates",
)


class ValuesResource(Resource):
    """The values operations."""

    @cached_property
    def with_response(self) -> ValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ValuesResourceWithResponse(ValuesResource(self._caller.with_response()))

    def put(
        self,
        *,
        at: datetime,
        length: timedelta | str,
        content: bytes,
        kind: Literal["values"] | None = None,
        version: Literal[2] | None = None,
        nothing: None = None,
        shape: object = None,
        flag: Literal[True] | None = None,
        day: date | None = None,
        clock: time | None = None,
        token: bytes | None = None,
        rate: Rate | RateLiteral | None = None,
        ratio: Ratio | RatioLiteral | None = None,
        level: Level | LevelLiteral | Null | None = None,
        reaction: Reaction | ReactionLiteral | None = None,
        yes: bool | None = None,
        always: Literal[True] | None = None,
        empty: None = None,
        either: ValuesEitherInput | Null | None = None,
        color: ValuesColor | ValuesColorLiteral | None = None,
        huge: int | None = None,
        note: str | Null | None = None,
        inner: NoteInput | NoteInputDict | Null | None = None,
        small: int | None = None,
        unsigned: int | None = None,
        price: Decimal | str | int | None = None,
        whole: int | None = None,
        hash: Hash | HashLiteral | None = None,
        site: str | None = None,
        nested: Sequence[Sequence[int]] | None = None,
    ) -> Values:
        """Put the values.

        Args:
            at: ``at``.
            length: ``length``.
            content: ``content``.
            kind: ``kind``.
            version: ``version``.
            nothing: ``nothing``.
            shape: ``shape``.
            flag: ``flag``.
            day: ``day``.
            clock: ``clock``.
            token: ``token``.
            rate: ``0.1``, ``2``, ``2.5`` or ``-1``.
            ratio: ``0.5`` or ``1.5``.
            level: ``"auto"``, ``1``, ``True`` or ``1.5``.
            reaction: One of the values of ``Reaction``.
            yes: ``yes``.
            always: ``always``.
            empty: ``empty``.
            either: ``either``.
            color: ``"red"`` or ``"green"``.
            huge: ``huge``.
            note: ``note``.
            inner: ``inner``.
            small: An integer of 8 bits.
            unsigned: From 0 to 255.
            price: ``price``.
            whole: ``whole``.
            hash: ``0`` or ``18446744073709551615``.
            site: At most 30 characters.
            nested: ``nested``.

        Returns:
            ``Values``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return self._call(
            PUT,
            {
                "at": at,
                "length": length,
                "content": content,
                "kind": kind,
                "version": version,
                "nothing": nothing,
                "shape": shape,
                "flag": flag,
                "day": day,
                "clock": clock,
                "token": token,
                "rate": rate,
                "ratio": ratio,
                "level": level,
                "reaction": reaction,
                "yes": yes,
                "always": always,
                "empty": empty,
                "either": either,
                "color": color,
                "huge": huge,
                "note": note,
                "inner": inner,
                "small": small,
                "unsigned": unsigned,
                "price": price,
                "whole": whole,
                "hash": hash,
                "site": site,
                "nested": nested,
            },
        )

    def names(self, *, inner: NamesInput | NamesInputDict) -> Names:
        """Names of every kind.

        Args:
            inner: ``inner``.

        Returns:
            ``Names``.

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
            NAMES,
            {
                "inner": inner,
            },
        )

    def extras(
        self,
        *,
        counts: CountsInput | CountsInputDict,
        open: OpenObjectInput | OpenObjectInputDict | None = None,
        closed: ClosedInput | ClosedInputDict | None = None,
        row: LongRow | None = None,
    ) -> Extras:
        """Properties that are not named.

        Args:
            counts: ``counts``.
            open: ``open``.
            closed: ``closed``.
            row: ``row``.

        Returns:
            ``Extras``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /extras
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/extras
        """
        return self._call(
            EXTRAS,
            {
                "counts": counts,
                "open": open,
                "closed": closed,
                "row": row,
            },
        )

    def defaults(self) -> Defaults:
        """Defaults of every kind.

        Returns:
            ``Defaults``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /defaults
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/defaults
        """
        return self._call(DEFAULTS, {})

    def rate(
        self,
        *,
        rate: Rate | RateLiteral,
        kind: Literal["fixed"] | None = None,
        level: Level | LevelLiteral | None = None,
        at: time | None = None,
        within: timedelta | str | None = None,
    ) -> Open[Rate]:
        """Look for a rate.

        Args:
            rate: ``0.1``, ``2``, ``2.5`` or ``-1``.
            kind: ``kind``.
            level: ``"auto"``, ``1``, ``True`` or ``1.5``.
            at: ``at``.
            within: ``within``.

        Returns:
            ``Open[Rate]``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /rates/{rate}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/rates
        """
        return self._call(
            RATE,
            {
                "rate": rate,
                "kind": kind,
                "level": level,
                "at": at,
                "within": within,
            },
        )


class ValuesResourceWithResponse:
    """The calls of ``ValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: ValuesResource) -> None:
        self.put = as_response(resource.put)
        self.names = as_response(resource.names)
        self.extras = as_response(resource.extras)
        self.defaults = as_response(resource.defaults)
        self.rate = as_response_with(resource.rate, RateHeaders)


class AsyncValuesResource(AsyncResource):
    """The values operations."""

    @cached_property
    def with_response(self) -> AsyncValuesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncValuesResourceWithResponse(AsyncValuesResource(self._caller.with_response()))

    async def put(
        self,
        *,
        at: datetime,
        length: timedelta | str,
        content: bytes,
        kind: Literal["values"] | None = None,
        version: Literal[2] | None = None,
        nothing: None = None,
        shape: object = None,
        flag: Literal[True] | None = None,
        day: date | None = None,
        clock: time | None = None,
        token: bytes | None = None,
        rate: Rate | RateLiteral | None = None,
        ratio: Ratio | RatioLiteral | None = None,
        level: Level | LevelLiteral | Null | None = None,
        reaction: Reaction | ReactionLiteral | None = None,
        yes: bool | None = None,
        always: Literal[True] | None = None,
        empty: None = None,
        either: ValuesEitherInput | Null | None = None,
        color: ValuesColor | ValuesColorLiteral | None = None,
        huge: int | None = None,
        note: str | Null | None = None,
        inner: NoteInput | NoteInputDict | Null | None = None,
        small: int | None = None,
        unsigned: int | None = None,
        price: Decimal | str | int | None = None,
        whole: int | None = None,
        hash: Hash | HashLiteral | None = None,
        site: str | None = None,
        nested: Sequence[Sequence[int]] | None = None,
    ) -> Values:
        """Put the values.

        Args:
            at: ``at``.
            length: ``length``.
            content: ``content``.
            kind: ``kind``.
            version: ``version``.
            nothing: ``nothing``.
            shape: ``shape``.
            flag: ``flag``.
            day: ``day``.
            clock: ``clock``.
            token: ``token``.
            rate: ``0.1``, ``2``, ``2.5`` or ``-1``.
            ratio: ``0.5`` or ``1.5``.
            level: ``"auto"``, ``1``, ``True`` or ``1.5``.
            reaction: One of the values of ``Reaction``.
            yes: ``yes``.
            always: ``always``.
            empty: ``empty``.
            either: ``either``.
            color: ``"red"`` or ``"green"``.
            huge: ``huge``.
            note: ``note``.
            inner: ``inner``.
            small: An integer of 8 bits.
            unsigned: From 0 to 255.
            price: ``price``.
            whole: ``whole``.
            hash: ``0`` or ``18446744073709551615``.
            site: At most 30 characters.
            nested: ``nested``.

        Returns:
            ``Values``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/values
        """
        return await self._call(
            PUT,
            {
                "at": at,
                "length": length,
                "content": content,
                "kind": kind,
                "version": version,
                "nothing": nothing,
                "shape": shape,
                "flag": flag,
                "day": day,
                "clock": clock,
                "token": token,
                "rate": rate,
                "ratio": ratio,
                "level": level,
                "reaction": reaction,
                "yes": yes,
                "always": always,
                "empty": empty,
                "either": either,
                "color": color,
                "huge": huge,
                "note": note,
                "inner": inner,
                "small": small,
                "unsigned": unsigned,
                "price": price,
                "whole": whole,
                "hash": hash,
                "site": site,
                "nested": nested,
            },
        )

    async def names(self, *, inner: NamesInput | NamesInputDict) -> Names:
        """Names of every kind.

        Args:
            inner: ``inner``.

        Returns:
            ``Names``.

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
            NAMES,
            {
                "inner": inner,
            },
        )

    async def extras(
        self,
        *,
        counts: CountsInput | CountsInputDict,
        open: OpenObjectInput | OpenObjectInputDict | None = None,
        closed: ClosedInput | ClosedInputDict | None = None,
        row: LongRow | None = None,
    ) -> Extras:
        """Properties that are not named.

        Args:
            counts: ``counts``.
            open: ``open``.
            closed: ``closed``.
            row: ``row``.

        Returns:
            ``Extras``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /extras
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/extras
        """
        return await self._call(
            EXTRAS,
            {
                "counts": counts,
                "open": open,
                "closed": closed,
                "row": row,
            },
        )

    async def defaults(self) -> Defaults:
        """Defaults of every kind.

        Returns:
            ``Defaults``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /defaults
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/defaults
        """
        return await self._call(DEFAULTS, {})

    async def rate(
        self,
        *,
        rate: Rate | RateLiteral,
        kind: Literal["fixed"] | None = None,
        level: Level | LevelLiteral | None = None,
        at: time | None = None,
        within: timedelta | str | None = None,
    ) -> Open[Rate]:
        """Look for a rate.

        Args:
            rate: ``0.1``, ``2``, ``2.5`` or ``-1``.
            kind: ``kind``.
            level: ``"auto"``, ``1``, ``True`` or ``1.5``.
            at: ``at``.
            within: ``within``.

        Returns:
            ``Open[Rate]``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /rates/{rate}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/rates
        """
        return await self._call(
            RATE,
            {
                "rate": rate,
                "kind": kind,
                "level": level,
                "at": at,
                "within": within,
            },
        )


class AsyncValuesResourceWithResponse:
    """The calls of ``AsyncValuesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncValuesResource) -> None:
        self.put = as_async_response(resource.put)
        self.names = as_async_response(resource.names)
        self.extras = as_async_response(resource.extras)
        self.defaults = as_async_response(resource.defaults)
        self.rate = as_async_response_with(resource.rate, RateHeaders)
