"""DocumentsResource: the calls under ``client.documents``."""

from __future__ import annotations

import builtins
from datetime import datetime
from functools import cached_property

from .._runtime.async_streaming import AsyncByteStream
from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BINARY, PATH, Operation, Parameter
from .._runtime.reply_contents import ReplyContent
from .._runtime.streaming import ByteStream
from .._runtime.typed_headers import TypedHeaders, as_async_response_with, as_response_with
from .._runtime.wire import Integer
from ..models.documents import (
    Document,
    DocumentsCreateError4XX,
    DocumentsCreateResult202,
    DocumentsListResultXKind,
    DocumentsListResultXRange,
)
from ..models.shared import Problem


class ListHeaders(TypedHeaders):
    """The documented headers of the replies to ``documents.list``."""

    @cached_property
    def x_rate_limit(self) -> int | None:
        """Calls per hour."""
        value: int | None = self._value("X-Rate-Limit", int, required=True)
        return value

    @cached_property
    def x_rate_reset(self) -> datetime | None:
        """The header ``X-Rate-Reset``."""
        value: datetime | None = self._value("X-Rate-Reset", datetime)
        return value

    @cached_property
    def x_tags(self) -> list[str] | None:
        """The header ``X-Tags``."""
        value: list[str] | None = self._list("X-Tags", list[str])
        return value

    @cached_property
    def x_sizes(self) -> list[int] | None:
        """The header ``X-Sizes``."""
        value: list[int] | None = self._list("X-Sizes", list[int])
        return value

    @cached_property
    def x_range(self) -> DocumentsListResultXRange | None:
        """The header ``X-Range``."""
        value: DocumentsListResultXRange | None = self._object(
            "X-Range", DocumentsListResultXRange, explode=True
        )
        return value

    @cached_property
    def x_cached(self) -> bool | None:
        """The header ``X-Cached``.

        Deprecated.
        """
        value: bool | None = self._value("X-Cached", bool)
        return value

    @cached_property
    def x_first(self) -> Document | None:
        """The header ``X-First``."""
        value: Document | None = self._json("X-First", Document)
        return value

    @cached_property
    def x_kind(self) -> DocumentsListResultXKind | None:
        """The header ``X-Kind``."""
        value: DocumentsListResultXKind | None = self._value("X-Kind", DocumentsListResultXKind)
        return value


class CreateHeaders(TypedHeaders):
    """The documented headers of the replies to ``documents.create``."""

    @cached_property
    def location(self) -> str | None:
        """The header ``Location``."""
        value: str | None = self._value("Location", str)
        return value


class ChangeHeaders(TypedHeaders):
    """The documented headers of the replies to ``documents.change``."""

    @cached_property
    def x_version(self) -> int | None:
        """The header ``X-Version``."""
        value: int | None = self._value("X-Version", int)
        return value

    @cached_property
    def x_part(self) -> str | None:
        """The header ``X-Part``."""
        value: str | None = self._value("X-Part", str)
        return value

    @cached_property
    def retry_after(self) -> int | None:
        """The header ``Retry-After``."""
        value: int | None = self._value("Retry-After", int)
        return value


class ExistsHeaders(TypedHeaders):
    """The documented headers of the replies to ``documents.exists``."""

    @cached_property
    def content_length(self) -> int | None:
        """The header ``Content-Length``."""
        value: int | None = self._value("Content-Length", int)
        return value


class LinkHeaders(TypedHeaders):
    """The documented headers of the replies to ``documents.link``."""

    @cached_property
    def location(self) -> str | None:
        """The header ``Location``."""
        value: str | None = self._value("Location", str, required=True)
        return value


LIST: Operation[builtins.list[Document]] = Operation(
    id="documents.list",
    method="GET",
    path="/documents",
    result=builtins.list[Document],
    headers=ListHeaders,
    accept="application/vnd.archive+json",
    signed=False,
)
CREATE: Operation[Document | DocumentsCreateResult202 | None] = Operation(
    id="documents.create",
    method="POST",
    path="/documents",
    result=Document | DocumentsCreateResult202 | None,
    replies={
        "200": (ReplyContent("application/json", Document),),
        "201": (ReplyContent("application/json", Document),),
        "202": (ReplyContent("application/json", DocumentsCreateResult202),),
        "204": (),
    },
    errors={"409": Problem, "4XX": DocumentsCreateError4XX, "default": Problem},
    headers=CreateHeaders,
    signed=False,
)
CHANGE: Operation[None] = Operation(
    id="documents.change",
    method="PATCH",
    path="/documents",
    result=type(None),
    errors={"400": list[Problem], "5XX": Problem},
    headers=ChangeHeaders,
    signed=False,
)
GET: Operation[Document] = Operation(
    id="documents.get",
    method="GET",
    path="/documents/{id}",
    result=Document,
    errors={"default": Document},
    accept="*/*",
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
)
DELETE: Operation[None] = Operation(
    id="documents.delete",
    method="DELETE",
    path="/documents/{id}",
    result=type(None),
    errors={"404": Problem},
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
)
EXISTS: Operation[None] = Operation(
    id="documents.exists",
    method="HEAD",
    path="/documents/{id}",
    result=type(None),
    headers=ExistsHeaders,
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
)
LINK: Operation[None] = Operation(
    id="documents.link",
    method="GET",
    path="/documents/{id}/link",
    result=type(None),
    replies={"302": ()},
    headers=LinkHeaders,
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
)
DOWNLOAD: Operation[bytes] = Operation(
    id="documents.download",
    method="GET",
    path="/documents/{id}/content",
    result=bytes,
    replies={"200": (ReplyContent("application/octet-stream", bytes, BINARY),)},
    errors={"404": Problem},
    accept="application/octet-stream",
    parameters=(Parameter("id", "id", PATH, Integer(), required=True),),
    signed=False,
)


class DocumentsResource(Resource):
    """The documents operations."""

    @cached_property
    def with_response(self) -> DocumentsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return DocumentsResourceWithResponse(DocumentsResource(self._caller.with_response()))

    def list(self) -> builtins.list[Document]:
        """``GET /documents``.

        Returns:
            ``builtins.list[Document]``, one row each.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Link: First leads to documents.get: Each can be read by its id.
        """
        return self._call(LIST, {})

    def create(self) -> Document | DocumentsCreateResult202 | None:
        """``POST /documents``.

        Returns:
            ``Document | DocumentsCreateResult202 | None``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (409), ``DocumentsCreateError4XX`` (4XX), ``Problem``
        (default)
        """
        return self._call(CREATE, {})

    def change(self) -> None:
        """``PATCH /documents``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (5XX)
        """
        return self._call(CHANGE, {})

    def get(self, *, id: int) -> Document:
        """``GET /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            ``Document``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET,
            {
                "id": id,
            },
        )

    def delete(self, *, id: int) -> None:
        """``DELETE /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return self._call(
            DELETE,
            {
                "id": id,
            },
        )

    def exists(self, *, id: int) -> None:
        """``HEAD /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: HEAD /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            EXISTS,
            {
                "id": id,
            },
        )

    def link(self, *, id: int) -> None:
        """``GET /documents/{id}/link``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}/link
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            LINK,
            {
                "id": id,
            },
        )

    def download(self, *, id: int) -> bytes:
        """``GET /documents/{id}/content``.

        Args:
            id: ``id``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}/content
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return self._call(
            DOWNLOAD,
            {
                "id": id,
            },
        )

    def stream_download(self, *, id: int) -> ByteStream:
        """As ``download``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return ByteStream(
            self._caller,
            DOWNLOAD,
            {
                "id": id,
            },
        )


class DocumentsResourceWithResponse:
    """The calls of ``DocumentsResource`` with the whole reply around the result."""

    def __init__(self, resource: DocumentsResource) -> None:
        self.list = as_response_with(resource.list, ListHeaders)
        self.create = as_response_with(resource.create, CreateHeaders)
        self.change = as_response_with(resource.change, ChangeHeaders)
        self.get = as_response(resource.get)
        self.delete = as_response(resource.delete)
        self.exists = as_response_with(resource.exists, ExistsHeaders)
        self.link = as_response_with(resource.link, LinkHeaders)
        self.download = as_response(resource.download)


class AsyncDocumentsResource(AsyncResource):
    """The documents operations."""

    @cached_property
    def with_response(self) -> AsyncDocumentsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncDocumentsResourceWithResponse(
            AsyncDocumentsResource(self._caller.with_response())
        )

    async def list(self) -> builtins.list[Document]:
        """``GET /documents``.

        Returns:
            ``builtins.list[Document]``, one row each.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Link: First leads to documents.get: Each can be read by its id.
        """
        return await self._call(LIST, {})

    async def create(self) -> Document | DocumentsCreateResult202 | None:
        """``POST /documents``.

        Returns:
            ``Document | DocumentsCreateResult202 | None``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (409), ``DocumentsCreateError4XX`` (4XX), ``Problem``
        (default)
        """
        return await self._call(CREATE, {})

    async def change(self) -> None:
        """``PATCH /documents``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /documents
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (5XX)
        """
        return await self._call(CHANGE, {})

    async def get(self, *, id: int) -> Document:
        """``GET /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            ``Document``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET,
            {
                "id": id,
            },
        )

    async def delete(self, *, id: int) -> None:
        """``DELETE /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return await self._call(
            DELETE,
            {
                "id": id,
            },
        )

    async def exists(self, *, id: int) -> None:
        """``HEAD /documents/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: HEAD /documents/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            EXISTS,
            {
                "id": id,
            },
        )

    async def link(self, *, id: int) -> None:
        """``GET /documents/{id}/link``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}/link
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            LINK,
            {
                "id": id,
            },
        )

    async def download(self, *, id: int) -> bytes:
        """``GET /documents/{id}/content``.

        Args:
            id: ``id``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /documents/{id}/content
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return await self._call(
            DOWNLOAD,
            {
                "id": id,
            },
        )

    def stream_download(self, *, id: int) -> AsyncByteStream:
        """As ``download``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncByteStream(
            self._caller,
            DOWNLOAD,
            {
                "id": id,
            },
        )


class AsyncDocumentsResourceWithResponse:
    """The calls of ``AsyncDocumentsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncDocumentsResource) -> None:
        self.list = as_async_response_with(resource.list, ListHeaders)
        self.create = as_async_response_with(resource.create, CreateHeaders)
        self.change = as_async_response_with(resource.change, ChangeHeaders)
        self.get = as_async_response(resource.get)
        self.delete = as_async_response(resource.delete)
        self.exists = as_async_response_with(resource.exists, ExistsHeaders)
        self.link = as_async_response_with(resource.link, LinkHeaders)
        self.download = as_async_response(resource.download)
