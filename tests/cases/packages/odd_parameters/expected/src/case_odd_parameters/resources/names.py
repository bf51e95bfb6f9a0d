"""NamesResource: the calls under ``client.names``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Literal, overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.files import FileInput
from .._runtime.operation import (
    BODY_FIELD,
    CONTENT_TYPE,
    COOKIE,
    HEADER,
    JSON_BODY,
    MULTIPART,
    PATH,
    QUERY,
    Content,
    Operation,
    Parameter,
)
from .._runtime.wire import Date, Enumeration, Integer, Items, Text, Upload
from ..models.names import NamesGetGroupGroup, NamesGetGroupGroupLiteral

LIST_CALLS: Operation[None] = Operation(
    id="names.list_calls",
    method="GET",
    path="/calls",
    result=type(None),
    parameters=(
        Parameter("start_time", "StartTime", QUERY, Date()),
        Parameter("start_time_less_than", "StartTime<", QUERY, Date()),
        Parameter("start_time_greater_than", "StartTime>", QUERY, Date()),
        Parameter("start_time_2", "start_time", QUERY, Date()),
        Parameter("start_time_header", "startTime", HEADER, Date()),
        Parameter("class_", "class", QUERY, Text()),
        Parameter("self_", "self", QUERY, Text()),
        Parameter("list", "list", QUERY, Items(Text())),
        Parameter("type", "type", QUERY, Text()),
        Parameter("none", "None", QUERY, Text()),
        Parameter("field_2_fa", "2fa", QUERY, Text()),
        Parameter("größe", "größe", QUERY, Integer()),
        Parameter("日本", "日本", QUERY, Text()),
        Parameter("filter", "$filter", QUERY, Text()),
        Parameter("star_star_star", "***", QUERY, Text()),
        Parameter("page_size", "page[size]", QUERY, Integer()),
        Parameter("timeout", "timeout", QUERY, Integer()),
    ),
    signed=False,
)
PUT_ACCOUNT: Operation[None] = Operation(
    id="names.put_account",
    method="PUT",
    path="/accounts/{id}",
    result=type(None),
    parameters=(
        Parameter("id", "id", PATH, Text(), required=True),
        Parameter("id_query", "id", QUERY, Text()),
        Parameter("id_header", "id", HEADER, Text()),
        Parameter("id_cookie", "id", COOKIE, Text()),
        Parameter("id_body", "id", BODY_FIELD, Integer(), required=True),
        Parameter("note", "note", BODY_FIELD, Text()),
    ),
    bodies=(JSON_BODY,),
    signed=False,
)
GET_GROUP: Operation[None] = Operation(
    id="names.get_group",
    method="GET",
    path="/groups/{group}",
    result=type(None),
    parameters=(Parameter("group", "group", PATH, Enumeration(NamesGetGroupGroup), required=True),),
    signed=False,
)
POST_NAMES: Operation[None] = Operation(
    id="names.post_names",
    method="POST",
    path="/names/{content_type}/{contentType}",
    result=type(None),
    parameters=(
        Parameter("content_type", "content_type", PATH, Text(), required=True),
        Parameter("content_type_2", "contentType", PATH, Text(), required=True),
        Parameter("true", "True", QUERY, Text()),
        Parameter("true_2", "true", QUERY, Text()),
        Parameter("content_type_body", "contentType", BODY_FIELD, Text()),
        Parameter("content_type_body_2", "content_type", BODY_FIELD, Text()),
        Parameter("true_body", "true", BODY_FIELD, Text()),
        Parameter("true_body_2", "True", BODY_FIELD, Text()),
        Parameter("body_content_type", "body_content_type", BODY_FIELD, Text()),
        Parameter("body_content_type_2", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(
        JSON_BODY,
        Content(
            "multipart/form-data",
            MULTIPART,
            parameters=(
                Parameter("true_2_body", "true_2", BODY_FIELD, Text(), required=True),
                Parameter("other", "other", BODY_FIELD, Upload(text=True), required=True),
            ),
        ),
    ),
    signed=False,
)


class NamesResource(Resource):
    """The names operations."""

    @cached_property
    def with_response(self) -> NamesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return NamesResourceWithResponse(NamesResource(self._caller.with_response()))

    def list_calls(
        self,
        *,
        start_time: date | None = None,
        start_time_less_than: date | None = None,
        start_time_greater_than: date | None = None,
        start_time_2: date | None = None,
        start_time_header: date | None = None,
        class_: str | None = None,
        self_: str | None = None,
        list: Sequence[str] | None = None,
        type: str | None = None,
        none: str | None = None,
        field_2_fa: str | None = None,
        größe: int | None = None,
        日本: str | None = None,
        filter: str | None = None,
        star_star_star: str | None = None,
        page_size: int | None = None,
        timeout: int | None = None,
    ) -> None:
        """``GET /calls``.

        Args:
            start_time: ``StartTime``.
            start_time_less_than: ``StartTime<``.
            start_time_greater_than: ``StartTime>``.
            start_time_2: ``start_time``.
            start_time_header: ``startTime``.
            class_: ``class``.
            self_: ``self``.
            list: ``list``.
            type: ``type``.
            none: ``None``.
            field_2_fa: ``2fa``.
            größe: ``größe``.
            日本: ``日本``.
            filter: ``$filter``.
            star_star_star: ``***``.
            page_size: ``page[size]``.
            timeout: ``timeout``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /calls
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            LIST_CALLS,
            {
                "start_time": start_time,
                "start_time_less_than": start_time_less_than,
                "start_time_greater_than": start_time_greater_than,
                "start_time_2": start_time_2,
                "start_time_header": start_time_header,
                "class_": class_,
                "self_": self_,
                "list": list,
                "type": type,
                "none": none,
                "field_2_fa": field_2_fa,
                "größe": größe,
                "日本": 日本,
                "filter": filter,
                "star_star_star": star_star_star,
                "page_size": page_size,
                "timeout": timeout,
            },
        )

    def put_account(
        self,
        *,
        id: str,
        id_body: int,
        id_query: str | None = None,
        id_header: str | None = None,
        id_cookie: str | None = None,
        note: str | None = None,
    ) -> None:
        """``PUT /accounts/{id}``.

        Args:
            id: ``id``.
            id_body: ``id``.
            id_query: ``id``.
            id_header: ``id``.
            id_cookie: ``id``.
            note: ``note``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /accounts/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            PUT_ACCOUNT,
            {
                "id": id,
                "id_body": id_body,
                "id_query": id_query,
                "id_header": id_header,
                "id_cookie": id_cookie,
                "note": note,
            },
        )

    def get_group(self, *, group: NamesGetGroupGroup | NamesGetGroupGroupLiteral) -> None:
        """``GET /groups/{group}``.

        Args:
            group: ``"None"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /groups/{group}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_GROUP,
            {
                "group": group,
            },
        )

    @overload
    def post_names(
        self,
        *,
        content_type: str,
        content_type_2: str,
        content_type_body: str | None = None,
        content_type_body_2: str | None = None,
        true_body: str | None = None,
        true_body_2: str | None = None,
        body_content_type: str | None = None,
        true: str | None = None,
        true_2: str | None = None,
        body_content_type_2: Literal["application/json"] | None = None,
    ) -> None: ...
    @overload
    def post_names(
        self,
        *,
        true_2_body: str,
        other: str | FileInput,
        content_type: str,
        content_type_2: str,
        body_content_type_2: Literal["multipart/form-data"],
        true: str | None = None,
        true_2: str | None = None,
    ) -> None: ...

    def post_names(
        self,
        *,
        content_type: str,
        content_type_2: str,
        true: str | None = None,
        true_2: str | None = None,
        body_content_type_2: Literal["application/json", "multipart/form-data"] | None = None,
        content_type_body: str | None = None,
        content_type_body_2: str | None = None,
        true_body: str | None = None,
        true_body_2: str | None = None,
        body_content_type: str | None = None,
        true_2_body: str | None = None,
        other: str | FileInput | None = None,
    ) -> None:
        """``POST /names/{content_type}/{contentType}``.

        Args:
            content_type: ``content_type``.
            content_type_2: ``contentType``.
            true: ``True``.
            true_2: ``true``.
            content_type_body: ``contentType``.
            content_type_body_2: ``content_type``.
            true_body: ``true``.
            true_body_2: ``True``.
            body_content_type: ``body_content_type``.
            body_content_type_2: The media type of the body. By default application/json.
            true_2_body: Only with the content type ``multipart/form-data``. ``true_2``.
            other: Only with the content type ``multipart/form-data``. ``other``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /names/{content_type}/{contentType}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            POST_NAMES,
            {
                "content_type": content_type,
                "content_type_2": content_type_2,
                "true": true,
                "true_2": true_2,
                "body_content_type_2": body_content_type_2,
                "content_type_body": content_type_body,
                "content_type_body_2": content_type_body_2,
                "true_body": true_body,
                "true_body_2": true_body_2,
                "body_content_type": body_content_type,
                "true_2_body": true_2_body,
                "other": other,
            },
        )


class NamesResourceWithResponse:
    """The calls of ``NamesResource`` with the whole reply around the result."""

    def __init__(self, resource: NamesResource) -> None:
        self.list_calls = as_response(resource.list_calls)
        self.put_account = as_response(resource.put_account)
        self.get_group = as_response(resource.get_group)
        self.post_names = as_response(resource.post_names)


class AsyncNamesResource(AsyncResource):
    """The names operations."""

    @cached_property
    def with_response(self) -> AsyncNamesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncNamesResourceWithResponse(AsyncNamesResource(self._caller.with_response()))

    async def list_calls(
        self,
        *,
        start_time: date | None = None,
        start_time_less_than: date | None = None,
        start_time_greater_than: date | None = None,
        start_time_2: date | None = None,
        start_time_header: date | None = None,
        class_: str | None = None,
        self_: str | None = None,
        list: Sequence[str] | None = None,
        type: str | None = None,
        none: str | None = None,
        field_2_fa: str | None = None,
        größe: int | None = None,
        日本: str | None = None,
        filter: str | None = None,
        star_star_star: str | None = None,
        page_size: int | None = None,
        timeout: int | None = None,
    ) -> None:
        """``GET /calls``.

        Args:
            start_time: ``StartTime``.
            start_time_less_than: ``StartTime<``.
            start_time_greater_than: ``StartTime>``.
            start_time_2: ``start_time``.
            start_time_header: ``startTime``.
            class_: ``class``.
            self_: ``self``.
            list: ``list``.
            type: ``type``.
            none: ``None``.
            field_2_fa: ``2fa``.
            größe: ``größe``.
            日本: ``日本``.
            filter: ``$filter``.
            star_star_star: ``***``.
            page_size: ``page[size]``.
            timeout: ``timeout``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /calls
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            LIST_CALLS,
            {
                "start_time": start_time,
                "start_time_less_than": start_time_less_than,
                "start_time_greater_than": start_time_greater_than,
                "start_time_2": start_time_2,
                "start_time_header": start_time_header,
                "class_": class_,
                "self_": self_,
                "list": list,
                "type": type,
                "none": none,
                "field_2_fa": field_2_fa,
                "größe": größe,
                "日本": 日本,
                "filter": filter,
                "star_star_star": star_star_star,
                "page_size": page_size,
                "timeout": timeout,
            },
        )

    async def put_account(
        self,
        *,
        id: str,
        id_body: int,
        id_query: str | None = None,
        id_header: str | None = None,
        id_cookie: str | None = None,
        note: str | None = None,
    ) -> None:
        """``PUT /accounts/{id}``.

        Args:
            id: ``id``.
            id_body: ``id``.
            id_query: ``id``.
            id_header: ``id``.
            id_cookie: ``id``.
            note: ``note``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /accounts/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            PUT_ACCOUNT,
            {
                "id": id,
                "id_body": id_body,
                "id_query": id_query,
                "id_header": id_header,
                "id_cookie": id_cookie,
                "note": note,
            },
        )

    async def get_group(self, *, group: NamesGetGroupGroup | NamesGetGroupGroupLiteral) -> None:
        """``GET /groups/{group}``.

        Args:
            group: ``"None"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /groups/{group}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_GROUP,
            {
                "group": group,
            },
        )

    @overload
    async def post_names(
        self,
        *,
        content_type: str,
        content_type_2: str,
        content_type_body: str | None = None,
        content_type_body_2: str | None = None,
        true_body: str | None = None,
        true_body_2: str | None = None,
        body_content_type: str | None = None,
        true: str | None = None,
        true_2: str | None = None,
        body_content_type_2: Literal["application/json"] | None = None,
    ) -> None: ...
    @overload
    async def post_names(
        self,
        *,
        true_2_body: str,
        other: str | FileInput,
        content_type: str,
        content_type_2: str,
        body_content_type_2: Literal["multipart/form-data"],
        true: str | None = None,
        true_2: str | None = None,
    ) -> None: ...

    async def post_names(
        self,
        *,
        content_type: str,
        content_type_2: str,
        true: str | None = None,
        true_2: str | None = None,
        body_content_type_2: Literal["application/json", "multipart/form-data"] | None = None,
        content_type_body: str | None = None,
        content_type_body_2: str | None = None,
        true_body: str | None = None,
        true_body_2: str | None = None,
        body_content_type: str | None = None,
        true_2_body: str | None = None,
        other: str | FileInput | None = None,
    ) -> None:
        """``POST /names/{content_type}/{contentType}``.

        Args:
            content_type: ``content_type``.
            content_type_2: ``contentType``.
            true: ``True``.
            true_2: ``true``.
            content_type_body: ``contentType``.
            content_type_body_2: ``content_type``.
            true_body: ``true``.
            true_body_2: ``True``.
            body_content_type: ``body_content_type``.
            body_content_type_2: The media type of the body. By default application/json.
            true_2_body: Only with the content type ``multipart/form-data``. ``true_2``.
            other: Only with the content type ``multipart/form-data``. ``other``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /names/{content_type}/{contentType}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            POST_NAMES,
            {
                "content_type": content_type,
                "content_type_2": content_type_2,
                "true": true,
                "true_2": true_2,
                "body_content_type_2": body_content_type_2,
                "content_type_body": content_type_body,
                "content_type_body_2": content_type_body_2,
                "true_body": true_body,
                "true_body_2": true_body_2,
                "body_content_type": body_content_type,
                "true_2_body": true_2_body,
                "other": other,
            },
        )


class AsyncNamesResourceWithResponse:
    """The calls of ``AsyncNamesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncNamesResource) -> None:
        self.list_calls = as_async_response(resource.list_calls)
        self.put_account = as_async_response(resource.put_account)
        self.get_group = as_async_response(resource.get_group)
        self.post_names = as_async_response(resource.post_names)
