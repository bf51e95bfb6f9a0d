"""ChatsResource: the calls under ``client.chats``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.async_streaming import AsyncEventStream
from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, EVENTS, JSON_BODY, Operation, Parameter
from .._runtime.reply_contents import ReplyContent
from .._runtime.streaming import EventStream
from .._runtime.wire import Text
from ..models.chats import Answer, ChatsAskResultEvent

ASK: Operation[Answer] = Operation(
    id="chats.ask",
    method="POST",
    path="/chats",
    result=Answer,
    replies={"200": (ReplyContent("application/json", Answer),)},
    streams={"200": (ReplyContent("text/event-stream", ChatsAskResultEvent, EVENTS),)},
    parameters=(Parameter("question", "question", BODY_FIELD, Text(), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
)


class ChatsResource(Resource):
    """The chats operations."""

    @cached_property
    def with_response(self) -> ChatsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ChatsResourceWithResponse(ChatsResource(self._caller.with_response()))

    def ask(self, *, question: str) -> Answer:
        """``POST /chats``.

        Args:
            question: ``question``.

        Returns:
            ``Answer``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /chats
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            ASK,
            {
                "question": question,
            },
        )

    def stream_ask(self, *, question: str) -> EventStream[ChatsAskResultEvent]:
        """As ``ask``, piece by piece.

        The events of the reply, one by one: iterate over them. It ends with the reply, or with an
        event such as ``[DONE]``.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return EventStream(
            self._caller,
            ASK,
            {
                "question": question,
            },
        )


class ChatsResourceWithResponse:
    """The calls of ``ChatsResource`` with the whole reply around the result."""

    def __init__(self, resource: ChatsResource) -> None:
        self.ask = as_response(resource.ask)


class AsyncChatsResource(AsyncResource):
    """The chats operations."""

    @cached_property
    def with_response(self) -> AsyncChatsResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncChatsResourceWithResponse(AsyncChatsResource(self._caller.with_response()))

    async def ask(self, *, question: str) -> Answer:
        """``POST /chats``.

        Args:
            question: ``question``.

        Returns:
            ``Answer``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /chats
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            ASK,
            {
                "question": question,
            },
        )

    def stream_ask(self, *, question: str) -> AsyncEventStream[ChatsAskResultEvent]:
        """As ``ask``, piece by piece.

        The events of the reply, one by one: iterate over them. It ends with the reply, or with an
        event such as ``[DONE]``.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncEventStream(
            self._caller,
            ASK,
            {
                "question": question,
            },
        )


class AsyncChatsResourceWithResponse:
    """The calls of ``AsyncChatsResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncChatsResource) -> None:
        self.ask = as_async_response(resource.ask)
