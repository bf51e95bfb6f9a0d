"""BooksResource: the calls under ``client.books``."""

from __future__ import annotations

import builtins
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Text
from ..models.books import Book

LIST: Operation[builtins.list[Book]] = Operation(
    id="books.list",
    method="GET",
    path="/books",
    result=builtins.list[Book],
    signed=False,
)
FIRST: Operation[Book] = Operation(
    id="books.first",
    method="GET",
    path="/books/first",
    result=Book,
    signed=False,
)
GET: Operation[Book] = Operation(
    id="books.get",
    method="GET",
    path="/books/{isbn}",
    result=Book,
    parameters=(Parameter("isbn", "isbn", PATH, Text(min_length=10), required=True),),
    signed=False,
)


class BooksResource(Resource):
    """Books."""

    @cached_property
    def with_response(self) -> BooksResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return BooksResourceWithResponse(BooksResource(self._caller.with_response()))

    def list(self) -> builtins.list[Book]:
        """List books.

        Returns:
            ``builtins.list[Book]``, one row each.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(LIST, {})

    def first(self) -> Book:
        """The first book, described in the middle of another operation.

        Returns:
            ``Book``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books/first
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(FIRST, {})

    def get(self, *, isbn: str) -> Book:
        """Get a book.

        Args:
            isbn: At least 10 characters.

        Returns:
            ``Book``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books/{isbn}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET,
            {
                "isbn": isbn,
            },
        )


class BooksResourceWithResponse:
    """The calls of ``BooksResource`` with the whole reply around the result."""

    def __init__(self, resource: BooksResource) -> None:
        self.list = as_response(resource.list)
        self.first = as_response(resource.first)
        self.get = as_response(resource.get)


class AsyncBooksResource(AsyncResource):
    """Books."""

    @cached_property
    def with_response(self) -> AsyncBooksResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncBooksResourceWithResponse(AsyncBooksResource(self._caller.with_response()))

    async def list(self) -> builtins.list[Book]:
        """List books.

        Returns:
            ``builtins.list[Book]``, one row each.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(LIST, {})

    async def first(self) -> Book:
        """The first book, described in the middle of another operation.

        Returns:
            ``Book``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books/first
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(FIRST, {})

    async def get(self, *, isbn: str) -> Book:
        """Get a book.

        Args:
            isbn: At least 10 characters.

        Returns:
            ``Book``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /books/{isbn}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET,
            {
                "isbn": isbn,
            },
        )


class AsyncBooksResourceWithResponse:
    """The calls of ``AsyncBooksResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncBooksResource) -> None:
        self.list = as_async_response(resource.list)
        self.first = as_async_response(resource.first)
        self.get = as_async_response(resource.get)
