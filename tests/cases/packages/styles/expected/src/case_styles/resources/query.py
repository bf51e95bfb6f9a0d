"""QueryResource: the calls under ``client.query``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import (
    COOKIE,
    HEADER,
    PATH,
    QUERY,
    QUERYSTRING,
    FieldEncoding,
    Operation,
    Parameter,
)
from .._runtime.wire import (
    Anything,
    Boolean,
    Date,
    DateTime,
    DecimalNumber,
    DecimalText,
    Enumeration,
    Integer,
    Items,
    MapOf,
    Number,
    Text,
    Uuid,
)
from ..models.query import FILTER_RECORD, Filter, FilterDict
from ..models.shared import RGB_RECORD, Colour, ColourLiteral, Rgb, RgbDict

FORM_OPERATION: Operation[None] = Operation(
    id="query.form",
    method="GET",
    path="/form",
    result=type(None),
    parameters=(
        Parameter("color", "color", QUERY, Text()),
        Parameter("list", "list", QUERY, Items(Enumeration(Colour)), explode=False),
        Parameter("object", "object", QUERY, RGB_RECORD, explode=False),
        Parameter("rows", "rows", QUERY, Items(Items(Integer())), explode=False),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
FORM_EXPLODED: Operation[None] = Operation(
    id="query.form_exploded",
    method="GET",
    path="/form-exploded",
    result=type(None),
    parameters=(
        Parameter("color", "color", QUERY, Items(Enumeration(Colour))),
        Parameter("object", "object", QUERY, RGB_RECORD),
        Parameter("others", "others", QUERY, MapOf(Text())),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
DELIMITED: Operation[None] = Operation(
    id="query.delimited",
    method="GET",
    path="/delimited",
    result=type(None),
    parameters=(
        Parameter("spaced", "spaced", QUERY, Items(Enumeration(Colour)), style="spaceDelimited"),
        Parameter("spaced_object", "spacedObject", QUERY, RGB_RECORD, style="spaceDelimited"),
        Parameter("piped", "piped", QUERY, Items(Enumeration(Colour)), style="pipeDelimited"),
        Parameter("piped_object", "pipedObject", QUERY, RGB_RECORD, style="pipeDelimited"),
        Parameter(
            "exploded",
            "exploded",
            QUERY,
            Items(Enumeration(Colour)),
            style="pipeDelimited",
            explode=True,
        ),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
DEEP: Operation[None] = Operation(
    id="query.deep",
    method="GET",
    path="/deep",
    result=type(None),
    parameters=(
        Parameter("color", "color", QUERY, RGB_RECORD, style="deepObject"),
        Parameter("filter", "filter", QUERY, FILTER_RECORD, style="deepObject"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
RESERVED: Operation[None] = Operation(
    id="query.reserved",
    method="GET",
    path="/reserved/{place}",
    result=type(None),
    parameters=(
        Parameter("place", "place", PATH, Text(), required=True, allow_reserved=True),
        Parameter("url", "url", QUERY, Text(), allow_reserved=True),
        Parameter("plain", "plain", QUERY, Text()),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
CONTENT: Operation[None] = Operation(
    id="query.content",
    method="GET",
    path="/content",
    result=type(None),
    parameters=(
        Parameter("point", "point", QUERY, FILTER_RECORD, content="application/json"),
        Parameter("x_point", "X-Point", HEADER, FILTER_RECORD, content="application/json"),
        Parameter("point_cookie", "point", COOKIE, RGB_RECORD, content="application/json"),
        Parameter("note", "note", QUERY, Text(), content="text/plain"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
WHOLE: Operation[None] = Operation(
    id="query.whole",
    method="GET",
    path="/whole",
    result=type(None),
    parameters=(
        Parameter(
            "filter",
            "filter",
            QUERYSTRING,
            FILTER_RECORD,
            content="application/x-www-form-urlencoded",
        ),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
WHOLE_JSON: Operation[None] = Operation(
    id="query.whole_json",
    method="GET",
    path="/whole-json",
    result=type(None),
    parameters=(
        Parameter("filter", "filter", QUERYSTRING, FILTER_RECORD, content="application/json"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
WHOLE_ENCODED: Operation[None] = Operation(
    id="query.whole_encoded",
    method="GET",
    path="/whole-encoded",
    result=type(None),
    parameters=(
        Parameter(
            "filter",
            "filter",
            QUERYSTRING,
            FILTER_RECORD,
            required=True,
            content="application/x-www-form-urlencoded",
            encodings=(
                FieldEncoding(name="tags", style="pipeDelimited"),
                FieldEncoding(name="range", style="deepObject"),
            ),
        ),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
WHOLE_PATH: Operation[None] = Operation(
    id="query.whole_path",
    method="GET",
    path="/whole-path",
    result=type(None),
    parameters=(
        Parameter("selector", "selector", QUERYSTRING, Text(), content="application/jsonpath"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
INSIDE: Operation[None] = Operation(
    id="query.inside",
    method="GET",
    path="/inside",
    result=type(None),
    parameters=(
        Parameter("filter", "filter", QUERY, FILTER_RECORD),
        Parameter("expand", "expand", QUERY, Items(Text()), style="deepObject"),
        Parameter("ratio", "ratio", QUERY, Number()),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
VALUES: Operation[None] = Operation(
    id="query.values",
    method="GET",
    path="/values",
    result=type(None),
    parameters=(
        Parameter("flag", "flag", QUERY, Boolean()),
        Parameter("count", "count", QUERY, Integer(bits=64)),
        Parameter("amount", "amount", QUERY, DecimalText()),
        Parameter("ratio", "ratio", QUERY, DecimalNumber()),
        Parameter("day", "day", QUERY, Date()),
        Parameter("moment", "moment", QUERY, DateTime()),
        Parameter("id", "id", QUERY, Uuid()),
        Parameter("colour", "colour", QUERY, Enumeration(Colour)),
        Parameter("anything", "anything", QUERY, Anything()),
        Parameter("days", "days", QUERY, Items(Date()), explode=False),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)


class QueryResource(Resource):
    """The query operations."""

    @cached_property
    def with_response(self) -> QueryResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return QueryResourceWithResponse(QueryResource(self._caller.with_response()))

    def form(
        self,
        *,
        color: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        rows: Sequence[Sequence[int]] | None = None,
    ) -> None:
        """Forms.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            rows: ``rows``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /form
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            FORM_OPERATION,
            {
                "color": color,
                "list": list,
                "object": object,
                "rows": rows,
            },
        )

    def form_exploded(
        self,
        *,
        color: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        others: Mapping[str, str] | None = None,
    ) -> None:
        """Exploded forms.

        Args:
            color: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            others: ``others``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /form-exploded
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            FORM_EXPLODED,
            {
                "color": color,
                "object": object,
                "others": others,
            },
        )

    def delimited(
        self,
        *,
        spaced: Sequence[Colour | ColourLiteral] | None = None,
        spaced_object: Rgb | RgbDict | None = None,
        piped: Sequence[Colour | ColourLiteral] | None = None,
        piped_object: Rgb | RgbDict | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
    ) -> None:
        """Spaces and pipes.

        Args:
            spaced: ``"blue"``, ``"black"`` or ``"brown"``.
            spaced_object: ``spacedObject``.
            piped: ``"blue"``, ``"black"`` or ``"brown"``.
            piped_object: ``pipedObject``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /delimited
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            DELIMITED,
            {
                "spaced": spaced,
                "spaced_object": spaced_object,
                "piped": piped,
                "piped_object": piped_object,
                "exploded": exploded,
            },
        )

    def deep(
        self, *, color: Rgb | RgbDict | None = None, filter: Filter | FilterDict | None = None
    ) -> None:
        """Deep objects.

        Args:
            color: ``color``.
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /deep
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            DEEP,
            {
                "color": color,
                "filter": filter,
            },
        )

    def reserved(self, *, place: str, url: str | None = None, plain: str | None = None) -> None:
        """What is reserved.

        Args:
            place: ``place``.
            url: ``url``.
            plain: ``plain``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reserved/{place}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            RESERVED,
            {
                "place": place,
                "url": url,
                "plain": plain,
            },
        )

    def content(
        self,
        *,
        point: Filter | FilterDict | None = None,
        x_point: Filter | FilterDict | None = None,
        point_cookie: Rgb | RgbDict | None = None,
        note: str | None = None,
    ) -> None:
        """Media types.

        Args:
            point: ``point``.
            x_point: ``X-Point``.
            point_cookie: ``point``.
            note: ``note``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /content
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            CONTENT,
            {
                "point": point,
                "x_point": x_point,
                "point_cookie": point_cookie,
                "note": note,
            },
        )

    def whole(self, *, filter: Filter | FilterDict | None = None) -> None:
        """The whole query.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            WHOLE,
            {
                "filter": filter,
            },
        )

    def whole_json(self, *, filter: Filter | FilterDict | None = None) -> None:
        """The whole query as JSON.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-json
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            WHOLE_JSON,
            {
                "filter": filter,
            },
        )

    def whole_encoded(self, *, filter: Filter | FilterDict) -> None:
        """The whole query, its fields by their encodings.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-encoded
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            WHOLE_ENCODED,
            {
                "filter": filter,
            },
        )

    def whole_path(self, *, selector: str | None = None) -> None:
        """The whole query as text of a media type of its own.

        Args:
            selector: ``selector``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-path
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            WHOLE_PATH,
            {
                "selector": selector,
            },
        )

    def inside(
        self,
        *,
        filter: Filter | FilterDict | None = None,
        expand: Sequence[str] | None = None,
        ratio: float | None = None,
    ) -> None:
        """Lists inside of objects.

        Args:
            filter: ``filter``.
            expand: ``expand``.
            ratio: ``ratio``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /inside
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            INSIDE,
            {
                "filter": filter,
                "expand": expand,
                "ratio": ratio,
            },
        )

    def values(
        self,
        *,
        flag: bool | None = None,
        count: int | None = None,
        amount: Decimal | str | int | None = None,
        ratio: Decimal | str | int | None = None,
        day: date | None = None,
        moment: datetime | None = None,
        id: UUID | str | None = None,
        colour: Colour | ColourLiteral | None = None,
        anything: object = None,
        days: Sequence[date] | None = None,
    ) -> None:
        """Values of all kinds.

        Args:
            flag: ``flag``.
            count: An integer of 64 bits.
            amount: ``amount``.
            ratio: ``ratio``.
            day: ``day``.
            moment: ``moment``.
            id: ``id``.
            colour: ``"blue"``, ``"black"`` or ``"brown"``.
            anything: ``anything``.
            days: ``days``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            VALUES,
            {
                "flag": flag,
                "count": count,
                "amount": amount,
                "ratio": ratio,
                "day": day,
                "moment": moment,
                "id": id,
                "colour": colour,
                "anything": anything,
                "days": days,
            },
        )


class QueryResourceWithResponse:
    """The calls of ``QueryResource`` with the whole reply around the result."""

    def __init__(self, resource: QueryResource) -> None:
        self.form = as_response(resource.form)
        self.form_exploded = as_response(resource.form_exploded)
        self.delimited = as_response(resource.delimited)
        self.deep = as_response(resource.deep)
        self.reserved = as_response(resource.reserved)
        self.content = as_response(resource.content)
        self.whole = as_response(resource.whole)
        self.whole_json = as_response(resource.whole_json)
        self.whole_encoded = as_response(resource.whole_encoded)
        self.whole_path = as_response(resource.whole_path)
        self.inside = as_response(resource.inside)
        self.values = as_response(resource.values)


class AsyncQueryResource(AsyncResource):
    """The query operations."""

    @cached_property
    def with_response(self) -> AsyncQueryResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncQueryResourceWithResponse(AsyncQueryResource(self._caller.with_response()))

    async def form(
        self,
        *,
        color: str | None = None,
        list: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        rows: Sequence[Sequence[int]] | None = None,
    ) -> None:
        """Forms.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            rows: ``rows``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /form
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            FORM_OPERATION,
            {
                "color": color,
                "list": list,
                "object": object,
                "rows": rows,
            },
        )

    async def form_exploded(
        self,
        *,
        color: Sequence[Colour | ColourLiteral] | None = None,
        object: Rgb | RgbDict | None = None,
        others: Mapping[str, str] | None = None,
    ) -> None:
        """Exploded forms.

        Args:
            color: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.
            others: ``others``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /form-exploded
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            FORM_EXPLODED,
            {
                "color": color,
                "object": object,
                "others": others,
            },
        )

    async def delimited(
        self,
        *,
        spaced: Sequence[Colour | ColourLiteral] | None = None,
        spaced_object: Rgb | RgbDict | None = None,
        piped: Sequence[Colour | ColourLiteral] | None = None,
        piped_object: Rgb | RgbDict | None = None,
        exploded: Sequence[Colour | ColourLiteral] | None = None,
    ) -> None:
        """Spaces and pipes.

        Args:
            spaced: ``"blue"``, ``"black"`` or ``"brown"``.
            spaced_object: ``spacedObject``.
            piped: ``"blue"``, ``"black"`` or ``"brown"``.
            piped_object: ``pipedObject``.
            exploded: ``"blue"``, ``"black"`` or ``"brown"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /delimited
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            DELIMITED,
            {
                "spaced": spaced,
                "spaced_object": spaced_object,
                "piped": piped,
                "piped_object": piped_object,
                "exploded": exploded,
            },
        )

    async def deep(
        self, *, color: Rgb | RgbDict | None = None, filter: Filter | FilterDict | None = None
    ) -> None:
        """Deep objects.

        Args:
            color: ``color``.
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /deep
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            DEEP,
            {
                "color": color,
                "filter": filter,
            },
        )

    async def reserved(
        self, *, place: str, url: str | None = None, plain: str | None = None
    ) -> None:
        """What is reserved.

        Args:
            place: ``place``.
            url: ``url``.
            plain: ``plain``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /reserved/{place}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            RESERVED,
            {
                "place": place,
                "url": url,
                "plain": plain,
            },
        )

    async def content(
        self,
        *,
        point: Filter | FilterDict | None = None,
        x_point: Filter | FilterDict | None = None,
        point_cookie: Rgb | RgbDict | None = None,
        note: str | None = None,
    ) -> None:
        """Media types.

        Args:
            point: ``point``.
            x_point: ``X-Point``.
            point_cookie: ``point``.
            note: ``note``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /content
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            CONTENT,
            {
                "point": point,
                "x_point": x_point,
                "point_cookie": point_cookie,
                "note": note,
            },
        )

    async def whole(self, *, filter: Filter | FilterDict | None = None) -> None:
        """The whole query.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            WHOLE,
            {
                "filter": filter,
            },
        )

    async def whole_json(self, *, filter: Filter | FilterDict | None = None) -> None:
        """The whole query as JSON.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-json
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            WHOLE_JSON,
            {
                "filter": filter,
            },
        )

    async def whole_encoded(self, *, filter: Filter | FilterDict) -> None:
        """The whole query, its fields by their encodings.

        Args:
            filter: ``filter``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-encoded
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            WHOLE_ENCODED,
            {
                "filter": filter,
            },
        )

    async def whole_path(self, *, selector: str | None = None) -> None:
        """The whole query as text of a media type of its own.

        Args:
            selector: ``selector``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /whole-path
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            WHOLE_PATH,
            {
                "selector": selector,
            },
        )

    async def inside(
        self,
        *,
        filter: Filter | FilterDict | None = None,
        expand: Sequence[str] | None = None,
        ratio: float | None = None,
    ) -> None:
        """Lists inside of objects.

        Args:
            filter: ``filter``.
            expand: ``expand``.
            ratio: ``ratio``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /inside
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            INSIDE,
            {
                "filter": filter,
                "expand": expand,
                "ratio": ratio,
            },
        )

    async def values(
        self,
        *,
        flag: bool | None = None,
        count: int | None = None,
        amount: Decimal | str | int | None = None,
        ratio: Decimal | str | int | None = None,
        day: date | None = None,
        moment: datetime | None = None,
        id: UUID | str | None = None,
        colour: Colour | ColourLiteral | None = None,
        anything: object = None,
        days: Sequence[date] | None = None,
    ) -> None:
        """Values of all kinds.

        Args:
            flag: ``flag``.
            count: An integer of 64 bits.
            amount: ``amount``.
            ratio: ``ratio``.
            day: ``day``.
            moment: ``moment``.
            id: ``id``.
            colour: ``"blue"``, ``"black"`` or ``"brown"``.
            anything: ``anything``.
            days: ``days``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /values
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            VALUES,
            {
                "flag": flag,
                "count": count,
                "amount": amount,
                "ratio": ratio,
                "day": day,
                "moment": moment,
                "id": id,
                "colour": colour,
                "anything": anything,
                "days": days,
            },
        )


class AsyncQueryResourceWithResponse:
    """The calls of ``AsyncQueryResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncQueryResource) -> None:
        self.form = as_async_response(resource.form)
        self.form_exploded = as_async_response(resource.form_exploded)
        self.delimited = as_async_response(resource.delimited)
        self.deep = as_async_response(resource.deep)
        self.reserved = as_async_response(resource.reserved)
        self.content = as_async_response(resource.content)
        self.whole = as_async_response(resource.whole)
        self.whole_json = as_async_response(resource.whole_json)
        self.whole_encoded = as_async_response(resource.whole_encoded)
        self.whole_path = as_async_response(resource.whole_path)
        self.inside = as_async_response(resource.inside)
        self.values = as_async_response(resource.values)
