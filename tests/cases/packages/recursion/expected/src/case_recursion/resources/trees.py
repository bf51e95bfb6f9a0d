"""TreesResource: the calls under ``client.trees``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from ..models.trees import TREE_INPUT_RECORD, Tree, TreeInput, TreeInputDict

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


class TreesResourceWithResponse:
    """The calls of ``TreesResource`` with the whole reply around the result."""

    def __init__(self, resource: TreesResource) -> None:
        self.send = as_response(resource.send)


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


class AsyncTreesResourceWithResponse:
    """The calls of ``AsyncTreesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTreesResource) -> None:
        self.send = as_async_response(resource.send)
