"""ChoicesResource: the calls under ``client.choices``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Literal, overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.files import FileInput
from .._runtime.operation import (
    BODY,
    BODY_FIELD,
    CONTENT_TYPE,
    FORM,
    JSON,
    JSON_BODY,
    MULTIPART,
    TEXT,
    Content,
    Operation,
    Parameter,
)
from .._runtime.wire import DecimalNumber, Items, Text, Upload
from ..models.shared import Stored

SEND: Operation[Stored] = Operation(
    id="choices.send",
    method="POST",
    path="/messages",
    result=Stored,
    parameters=(
        Parameter("text", "text", BODY_FIELD, Text(), required=True),
        Parameter("tags", "tags", BODY_FIELD, Items(Text())),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(
        JSON_BODY,
        Content(
            "multipart/form-data",
            MULTIPART,
            parameters=(
                Parameter("text", "text", BODY_FIELD, Text()),
                Parameter("attachment", "attachment", BODY_FIELD, Upload(), required=True),
            ),
        ),
        Content(
            "text/plain",
            TEXT,
            parameters=(Parameter("body", "body", BODY, Upload(text=True), required=True),),
        ),
    ),
    signed=False,
    docs_url="https://example.com/messages",
)
LOCATE_IN_JSON: Operation[Stored] = Operation(
    id="choices.locate_in_json",
    method="POST",
    path="/places/notations",
    result=Stored,
    parameters=(
        Parameter("latitude", "latitude", BODY_FIELD, DecimalNumber(), required=True),
        Parameter("longitude", "longitude", BODY_FIELD, DecimalNumber(), required=True),
        Parameter("name", "name", BODY_FIELD, Text()),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(Content("text/json", JSON), Content("application/*+json", JSON)),
    signed=False,
    docs_url="https://example.com/places/notations",
)
LOCATE: Operation[Stored] = Operation(
    id="choices.locate",
    method="POST",
    path="/places",
    result=Stored,
    parameters=(
        Parameter("latitude", "latitude", BODY_FIELD, DecimalNumber(), required=True),
        Parameter("longitude", "longitude", BODY_FIELD, DecimalNumber(), required=True),
        Parameter("name", "name", BODY_FIELD, Text()),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(
        JSON_BODY,
        Content("application/x-www-form-urlencoded", FORM),
        Content(
            "application/xml",
            TEXT,
            parameters=(Parameter("body", "body", BODY, Upload(text=True), required=True),),
        ),
    ),
    signed=False,
    docs_url="https://example.com/places",
)


class ChoicesResource(Resource):
    """The choices operations."""

    @cached_property
    def with_response(self) -> ChoicesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ChoicesResourceWithResponse(ChoicesResource(self._caller.with_response()))

    @overload
    def send(
        self,
        *,
        text: str,
        tags: Sequence[str] | None = None,
        content_type: Literal["application/json"] | None = None,
    ) -> Stored: ...
    @overload
    def send(
        self,
        *,
        attachment: FileInput,
        content_type: Literal["multipart/form-data"],
        text: str | None = None,
    ) -> Stored: ...
    @overload
    def send(self, *, body: str | FileInput, content_type: Literal["text/plain"]) -> Stored: ...

    def send(
        self,
        *,
        content_type: (
            Literal["application/json", "multipart/form-data", "text/plain"] | None
        ) = None,
        text: str | None = None,
        tags: Sequence[str] | None = None,
        attachment: FileInput | None = None,
        body: str | FileInput | None = None,
    ) -> Stored:
        """Send a message as JSON, with a file, or as text.

        Args:
            text: ``text``.
            tags: ``tags``.
            content_type: The media type of the body. By default application/json.
            attachment: Only with the content type ``multipart/form-data``. ``attachment``.
            body: Only with the content type ``text/plain``. ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /messages
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/messages
        """
        return self._call(
            SEND,
            {
                "content_type": content_type,
                "text": text,
                "tags": tags,
                "attachment": attachment,
                "body": body,
            },
        )

    def locate_in_json(
        self,
        *,
        latitude: Decimal | str | int,
        longitude: Decimal | str | int,
        name: str | None = None,
        content_type: str | None = None,
    ) -> Stored:
        """Send one and the same as JSON of any name.

        Args:
            latitude: ``latitude``.
            longitude: ``longitude``.
            name: ``name``.
            content_type: The media type of the body. By default text/json.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /places/notations
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/places/notations
        """
        return self._call(
            LOCATE_IN_JSON,
            {
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "content_type": content_type,
            },
        )

    @overload
    def locate(
        self,
        *,
        latitude: Decimal | str | int,
        longitude: Decimal | str | int,
        name: str | None = None,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
    ) -> Stored: ...
    @overload
    def locate(
        self, *, body: str | FileInput, content_type: Literal["application/xml"]
    ) -> Stored: ...

    def locate(
        self,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded", "application/xml"]
            | None
        ) = None,
        latitude: Decimal | str | int | None = None,
        longitude: Decimal | str | int | None = None,
        name: str | None = None,
        body: str | FileInput | None = None,
    ) -> Stored:
        """Send one and the same as JSON or as a form.

        Args:
            latitude: ``latitude``.
            longitude: ``longitude``.
            name: ``name``.
            content_type: The media type of the body. By default application/json.
            body: Only with the content type ``application/xml``. ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /places
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/places
        """
        return self._call(
            LOCATE,
            {
                "content_type": content_type,
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "body": body,
            },
        )


class ChoicesResourceWithResponse:
    """The calls of ``ChoicesResource`` with the whole reply around the result."""

    def __init__(self, resource: ChoicesResource) -> None:
        self.send = as_response(resource.send)
        self.locate_in_json = as_response(resource.locate_in_json)
        self.locate = as_response(resource.locate)


class AsyncChoicesResource(AsyncResource):
    """The choices operations."""

    @cached_property
    def with_response(self) -> AsyncChoicesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncChoicesResourceWithResponse(AsyncChoicesResource(self._caller.with_response()))

    @overload
    async def send(
        self,
        *,
        text: str,
        tags: Sequence[str] | None = None,
        content_type: Literal["application/json"] | None = None,
    ) -> Stored: ...
    @overload
    async def send(
        self,
        *,
        attachment: FileInput,
        content_type: Literal["multipart/form-data"],
        text: str | None = None,
    ) -> Stored: ...
    @overload
    async def send(
        self, *, body: str | FileInput, content_type: Literal["text/plain"]
    ) -> Stored: ...

    async def send(
        self,
        *,
        content_type: (
            Literal["application/json", "multipart/form-data", "text/plain"] | None
        ) = None,
        text: str | None = None,
        tags: Sequence[str] | None = None,
        attachment: FileInput | None = None,
        body: str | FileInput | None = None,
    ) -> Stored:
        """Send a message as JSON, with a file, or as text.

        Args:
            text: ``text``.
            tags: ``tags``.
            content_type: The media type of the body. By default application/json.
            attachment: Only with the content type ``multipart/form-data``. ``attachment``.
            body: Only with the content type ``text/plain``. ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /messages
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/messages
        """
        return await self._call(
            SEND,
            {
                "content_type": content_type,
                "text": text,
                "tags": tags,
                "attachment": attachment,
                "body": body,
            },
        )

    async def locate_in_json(
        self,
        *,
        latitude: Decimal | str | int,
        longitude: Decimal | str | int,
        name: str | None = None,
        content_type: str | None = None,
    ) -> Stored:
        """Send one and the same as JSON of any name.

        Args:
            latitude: ``latitude``.
            longitude: ``longitude``.
            name: ``name``.
            content_type: The media type of the body. By default text/json.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /places/notations
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/places/notations
        """
        return await self._call(
            LOCATE_IN_JSON,
            {
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "content_type": content_type,
            },
        )

    @overload
    async def locate(
        self,
        *,
        latitude: Decimal | str | int,
        longitude: Decimal | str | int,
        name: str | None = None,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
    ) -> Stored: ...
    @overload
    async def locate(
        self, *, body: str | FileInput, content_type: Literal["application/xml"]
    ) -> Stored: ...

    async def locate(
        self,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded", "application/xml"]
            | None
        ) = None,
        latitude: Decimal | str | int | None = None,
        longitude: Decimal | str | int | None = None,
        name: str | None = None,
        body: str | FileInput | None = None,
    ) -> Stored:
        """Send one and the same as JSON or as a form.

        Args:
            latitude: ``latitude``.
            longitude: ``longitude``.
            name: ``name``.
            content_type: The media type of the body. By default application/json.
            body: Only with the content type ``application/xml``. ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /places
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/places
        """
        return await self._call(
            LOCATE,
            {
                "content_type": content_type,
                "latitude": latitude,
                "longitude": longitude,
                "name": name,
                "body": body,
            },
        )


class AsyncChoicesResourceWithResponse:
    """The calls of ``AsyncChoicesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncChoicesResource) -> None:
        self.send = as_async_response(resource.send)
        self.locate_in_json = as_async_response(resource.locate_in_json)
        self.locate = as_async_response(resource.locate)
