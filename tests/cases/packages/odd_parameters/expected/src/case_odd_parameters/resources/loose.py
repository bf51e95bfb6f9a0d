"""LooseResource: the calls under ``client.loose``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import HEADER, PATH, QUERY, Operation, Parameter
from .._runtime.wire import Anything, Integer, Items, Text

GET_LOOSE: Operation[None] = Operation(
    id="loose.get_loose",
    method="GET",
    path="/loose/{one}/{two}",
    result=type(None),
    parameters=(
        Parameter("one", "one", PATH, Integer(), required=True),
        Parameter("untyped", "untyped", QUERY, Anything()),
        Parameter("user_agent", "user-agent", HEADER, Text()),
        Parameter("content_encoding", "Content-Encoding", HEADER, Text()),
        Parameter("swagger", "swagger", QUERY, Integer(bits=32)),
        Parameter("twice", "twice", QUERY, Text()),
        Parameter("two", "two", PATH, Text(), required=True),
    ),
    signed=False,
)
GET_WORDS: Operation[None] = Operation(
    id="loose.get_words",
    method="GET",
    path="/words/{accountName}/{row}/{proxy}",
    result=type(None),
    parameters=(
        Parameter("account_name", "accountName", PATH, Text(), required=True),
        Parameter("row", "row", PATH, Integer(), required=True),
        Parameter("proxy", "proxy", PATH, Text(), required=True),
        Parameter("ids", "ids", QUERY, Items(Integer()), explode=False),
        Parameter("tags", "tags", QUERY, Items(Text()), style="pipeDelimited"),
    ),
    signed=False,
)


class LooseResource(Resource):
    """The loose operations."""

    @cached_property
    def with_response(self) -> LooseResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return LooseResourceWithResponse(LooseResource(self._caller.with_response()))

    def get_loose(
        self,
        *,
        one: int,
        two: str,
        untyped: object = None,
        user_agent: str | None = None,
        content_encoding: str | None = None,
        swagger: int | None = None,
        twice: str | None = None,
    ) -> None:
        """``GET /loose/{one}/{two}``.

        Args:
            one: ``one``.
            two: ``two``.
            untyped: ``untyped``.
            user_agent: ``user-agent``.
            content_encoding: ``Content-Encoding``.
            swagger: An integer of 32 bits.
            twice: ``twice``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loose/{one}/{two}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_LOOSE,
            {
                "one": one,
                "two": two,
                "untyped": untyped,
                "user_agent": user_agent,
                "content_encoding": content_encoding,
                "swagger": swagger,
                "twice": twice,
            },
        )

    def get_words(
        self,
        *,
        account_name: str,
        row: int,
        proxy: str,
        ids: Sequence[int] | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        """``GET /words/{accountName}/{row}/{proxy}``.

        Args:
            account_name: ``accountName``.
            row: ``row``.
            proxy: ``proxy``.
            ids: ``ids``.
            tags: ``tags``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /words/{accountName}/{row}/{proxy}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_WORDS,
            {
                "account_name": account_name,
                "row": row,
                "proxy": proxy,
                "ids": ids,
                "tags": tags,
            },
        )


class LooseResourceWithResponse:
    """The calls of ``LooseResource`` with the whole reply around the result."""

    def __init__(self, resource: LooseResource) -> None:
        self.get_loose = as_response(resource.get_loose)
        self.get_words = as_response(resource.get_words)


class AsyncLooseResource(AsyncResource):
    """The loose operations."""

    @cached_property
    def with_response(self) -> AsyncLooseResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncLooseResourceWithResponse(AsyncLooseResource(self._caller.with_response()))

    async def get_loose(
        self,
        *,
        one: int,
        two: str,
        untyped: object = None,
        user_agent: str | None = None,
        content_encoding: str | None = None,
        swagger: int | None = None,
        twice: str | None = None,
    ) -> None:
        """``GET /loose/{one}/{two}``.

        Args:
            one: ``one``.
            two: ``two``.
            untyped: ``untyped``.
            user_agent: ``user-agent``.
            content_encoding: ``Content-Encoding``.
            swagger: An integer of 32 bits.
            twice: ``twice``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /loose/{one}/{two}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_LOOSE,
            {
                "one": one,
                "two": two,
                "untyped": untyped,
                "user_agent": user_agent,
                "content_encoding": content_encoding,
                "swagger": swagger,
                "twice": twice,
            },
        )

    async def get_words(
        self,
        *,
        account_name: str,
        row: int,
        proxy: str,
        ids: Sequence[int] | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        """``GET /words/{accountName}/{row}/{proxy}``.

        Args:
            account_name: ``accountName``.
            row: ``row``.
            proxy: ``proxy``.
            ids: ``ids``.
            tags: ``tags``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /words/{accountName}/{row}/{proxy}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_WORDS,
            {
                "account_name": account_name,
                "row": row,
                "proxy": proxy,
                "ids": ids,
                "tags": tags,
            },
        )


class AsyncLooseResourceWithResponse:
    """The calls of ``AsyncLooseResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncLooseResource) -> None:
        self.get_loose = as_async_response(resource.get_loose)
        self.get_words = as_async_response(resource.get_words)
