"""TreesResource: the calls under ``client.trees``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec.structs import replace

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY, BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Integer, MapOf, Text
from ..models.trees import (
    CHAIN_INPUT_RECORD,
    KNOT_INPUT_RECORD,
    LISTS_INPUT_RECORD,
    MAPS_INPUT_RECORD,
    TREE_INPUT_RECORD,
    Chain,
    ChainInput,
    ChainInputDict,
    Knot,
    KnotInput,
    ListsInput,
    MapsInput,
    Nest,
    Tree,
    TreeInput,
    TreeInputDict,
)

SEND: Operation[Tree] = Operation(
    id="trees.send",
    method="POST",
    path="/trees",
    result=Tree,
    parameters=(Parameter("root", "root", BODY_FIELD, TREE_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/trees",
)
CHAIN: Operation[Chain] = Operation(
    id="trees.chain",
    method="PUT",
    path="/knots",
    result=Chain,
    parameters=(
        Parameter("id", "id", BODY_FIELD, Integer(), required=True),
        Parameter(
            "next", "next", BODY_FIELD, replace(CHAIN_INPUT_RECORD, nullable=True), required=True
        ),
        Parameter("by", "by", BODY_FIELD, MapOf(CHAIN_INPUT_RECORD)),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/trees",
)
TIE: Operation[Knot] = Operation(
    id="trees.tie",
    method="POST",
    path="/knots",
    result=Knot,
    parameters=(Parameter("body", "body", BODY, KNOT_INPUT_RECORD, required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/trees",
)
NEST: Operation[Nest] = Operation(
    id="trees.nest",
    method="PATCH",
    path="/knots",
    result=Nest,
    parameters=(
        Parameter("name", "name", BODY_FIELD, Text()),
        Parameter("lists", "lists", BODY_FIELD, LISTS_INPUT_RECORD),
        Parameter("maps", "maps", BODY_FIELD, MAPS_INPUT_RECORD),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/trees",
)


class TreesResource(Resource):
    """The trees operations."""

    @cached_property
    def with_response(self) -> TreesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return TreesResourceWithResponse(TreesResource(self._caller.with_response()))

    def send(self, *, root: TreeInput | TreeInputDict) -> Tree:
        """Send and receive a tree.

        Args:
            root: ``root``.

        Returns:
            ``Tree``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /trees
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return self._call(
            SEND,
            {
                "root": root,
            },
        )

    def chain(
        self,
        *,
        id: int,
        next: ChainInput | ChainInputDict | None,
        by: Mapping[str, ChainInput | ChainInputDict] | None = None,
    ) -> Chain:
        """Send a chain that null ends.

        Args:
            id: ``id``.
            next: ``next``.
            by: ``by``.

        Returns:
            ``Chain``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return self._call(
            CHAIN,
            {
                "id": id,
                "next": next,
                "by": by,
            },
        )

    def tie(self, *, body: KnotInput) -> Knot:
        """Send a union of itself.

        Args:
            body: ``body``.

        Returns:
            ``Knot``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return self._call(
            TIE,
            {
                "body": body,
            },
        )

    def nest(
        self,
        *,
        name: str | None = None,
        lists: ListsInput | None = None,
        maps: MapsInput | None = None,
    ) -> Nest:
        """Send what holds nothing but itself.

        Args:
            name: ``name``.
            lists: ``lists``.
            maps: ``maps``.

        Returns:
            ``Nest``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return self._call(
            NEST,
            {
                "name": name,
                "lists": lists,
                "maps": maps,
            },
        )


class TreesResourceWithResponse:
    """The calls of ``TreesResource`` with the whole reply around the result."""

    def __init__(self, resource: TreesResource) -> None:
        self.send = as_response(resource.send)
        self.chain = as_response(resource.chain)
        self.tie = as_response(resource.tie)
        self.nest = as_response(resource.nest)


class AsyncTreesResource(AsyncResource):
    """The trees operations."""

    @cached_property
    def with_response(self) -> AsyncTreesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTreesResourceWithResponse(AsyncTreesResource(self._caller.with_response()))

    async def send(self, *, root: TreeInput | TreeInputDict) -> Tree:
        """Send and receive a tree.

        Args:
            root: ``root``.

        Returns:
            ``Tree``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /trees
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return await self._call(
            SEND,
            {
                "root": root,
            },
        )

    async def chain(
        self,
        *,
        id: int,
        next: ChainInput | ChainInputDict | None,
        by: Mapping[str, ChainInput | ChainInputDict] | None = None,
    ) -> Chain:
        """Send a chain that null ends.

        Args:
            id: ``id``.
            next: ``next``.
            by: ``by``.

        Returns:
            ``Chain``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return await self._call(
            CHAIN,
            {
                "id": id,
                "next": next,
                "by": by,
            },
        )

    async def tie(self, *, body: KnotInput) -> Knot:
        """Send a union of itself.

        Args:
            body: ``body``.

        Returns:
            ``Knot``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return await self._call(
            TIE,
            {
                "body": body,
            },
        )

    async def nest(
        self,
        *,
        name: str | None = None,
        lists: ListsInput | None = None,
        maps: MapsInput | None = None,
    ) -> Nest:
        """Send what holds nothing but itself.

        Args:
            name: ``name``.
            lists: ``lists``.
            maps: ``maps``.

        Returns:
            ``Nest``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /knots
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/trees
        """
        return await self._call(
            NEST,
            {
                "name": name,
                "lists": lists,
                "maps": maps,
            },
        )


class AsyncTreesResourceWithResponse:
    """The calls of ``AsyncTreesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTreesResource) -> None:
        self.send = as_async_response(resource.send)
        self.chain = as_async_response(resource.chain)
        self.tie = as_async_response(resource.tie)
        self.nest = as_async_response(resource.nest)
