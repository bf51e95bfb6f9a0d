"""QueriesResource: the calls under ``client.queries``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Integer, Text

LIST_FILES: Operation[None] = Operation(
    id="queries.list_files",
    method="GET",
    path="/files?action=list",
    sent_path="/files",
    sent_query="action=list",
    result=type(None),
    parameters=(Parameter("limit", "limit", QUERY, Integer()),),
    signed=False,
)
GET_FILE: Operation[None] = Operation(
    id="queries.get_file",
    method="GET",
    path="/files?action=get&name={file}",
    sent_path="/files",
    sent_query="action=get",
    result=type(None),
    parameters=(Parameter("name", "name", QUERY, Text(), required=True),),
    signed=False,
)
DESCRIBE_FILES: Operation[None] = Operation(
    id="queries.describe_files",
    method="GET",
    path="/files?wsdl",
    sent_path="/files",
    sent_query="wsdl",
    result=type(None),
    signed=False,
)
OPEN_FILES: Operation[None] = Operation(
    id="queries.open_files",
    method="POST",
    path="/files#open",
    sent_path="/files",
    result=type(None),
    signed=False,
)


class QueriesResource(Resource):
    """The queries operations."""

    @cached_property
    def with_response(self) -> QueriesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return QueriesResourceWithResponse(QueriesResource(self._caller.with_response()))

    def list_files(self, *, limit: int | None = None) -> None:
        """``GET /files?action=list``.

        Args:
            limit: ``limit``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?action=list
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            LIST_FILES,
            {
                "limit": limit,
            },
        )

    def get_file(self, *, name: str) -> None:
        """``GET /files?action=get&name={file}``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?action=get&name={file}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_FILE,
            {
                "name": name,
            },
        )

    def describe_files(self) -> None:
        """``GET /files?wsdl``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?wsdl
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(DESCRIBE_FILES, {})

    def open_files(self) -> None:
        """``POST /files#open``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files#open
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(OPEN_FILES, {})


class QueriesResourceWithResponse:
    """The calls of ``QueriesResource`` with the whole reply around the result."""

    def __init__(self, resource: QueriesResource) -> None:
        self.list_files = as_response(resource.list_files)
        self.get_file = as_response(resource.get_file)
        self.describe_files = as_response(resource.describe_files)
        self.open_files = as_response(resource.open_files)


class AsyncQueriesResource(AsyncResource):
    """The queries operations."""

    @cached_property
    def with_response(self) -> AsyncQueriesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncQueriesResourceWithResponse(AsyncQueriesResource(self._caller.with_response()))

    async def list_files(self, *, limit: int | None = None) -> None:
        """``GET /files?action=list``.

        Args:
            limit: ``limit``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?action=list
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            LIST_FILES,
            {
                "limit": limit,
            },
        )

    async def get_file(self, *, name: str) -> None:
        """``GET /files?action=get&name={file}``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?action=get&name={file}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_FILE,
            {
                "name": name,
            },
        )

    async def describe_files(self) -> None:
        """``GET /files?wsdl``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files?wsdl
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(DESCRIBE_FILES, {})

    async def open_files(self) -> None:
        """``POST /files#open``.

        Returns:
            Nothing.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files#open
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(OPEN_FILES, {})


class AsyncQueriesResourceWithResponse:
    """The calls of ``AsyncQueriesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncQueriesResource) -> None:
        self.list_files = as_async_response(resource.list_files)
        self.get_file = as_async_response(resource.get_file)
        self.describe_files = as_async_response(resource.describe_files)
        self.open_files = as_async_response(resource.open_files)
