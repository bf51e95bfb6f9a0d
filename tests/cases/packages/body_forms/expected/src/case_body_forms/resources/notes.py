"""NotesResource: the calls under ``client.notes``."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Literal, overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import (
    BODY,
    BODY_FIELD,
    BODY_MEMBERS,
    CONTENT_TYPE,
    FORM,
    JSON,
    JSON_BODY,
    LINES,
    SEQUENCE,
    Content,
    FieldEncoding,
    Operation,
    Parameter,
)
from .._runtime.wire import Boolean, DecimalNumber, Integer, Items, Lines, MapOf, Text
from ..models.notes import NOTE_RECORD, Note, NoteDict
from ..models.shared import PLACE_RECORD, Place, PlaceDict, Stored

REPLACE: Operation[Stored] = Operation(
    id="notes.replace",
    method="PUT",
    path="/notes",
    result=Stored,
    parameters=(
        Parameter("label", "label", BODY_FIELD, Text()),
        Parameter("count", "count", BODY_FIELD, Integer()),
        Parameter("additional_properties", "additional_properties", BODY_MEMBERS, MapOf(Text())),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(Content("application/json; charset=utf-8", JSON),),
    body_optional=True,
    signed=False,
    docs_url="https://example.com/notes",
)
CREATE: Operation[Stored] = Operation(
    id="notes.create",
    method="POST",
    path="/notes",
    result=Stored,
    parameters=(
        Parameter("text", "text", BODY_FIELD, Text(), required=True),
        Parameter("tags", "tags", BODY_FIELD, Items(Text())),
    ),
    bodies=(Content("application/vnd.api+json; version=1", JSON),),
    signed=False,
    docs_url="https://example.com/notes",
)
REMOVE: Operation[Stored] = Operation(
    id="notes.remove",
    method="DELETE",
    path="/notes",
    result=Stored,
    parameters=(Parameter("ids", "ids", BODY_FIELD, Items(Integer()), required=True),),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/notes",
)
CHANGE: Operation[Stored] = Operation(
    id="notes.change",
    method="PATCH",
    path="/notes",
    result=Stored,
    parameters=(
        Parameter("id", "id", BODY_FIELD, Integer(), required=True),
        Parameter("text", "text", BODY_FIELD, Text()),
    ),
    bodies=(Content("application/merge-patch+json", JSON),),
    body_optional=True,
    signed=False,
    docs_url="https://example.com/notes",
)
ADD_EMPTY: Operation[Stored] = Operation(
    id="notes.add_empty",
    method="POST",
    path="/notes/empty",
    result=Stored,
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/notes",
)
IMPORT_LINES: Operation[Stored] = Operation(
    id="notes.import_lines",
    method="POST",
    path="/notes/lines",
    result=Stored,
    parameters=(
        Parameter("body", "body", BODY, Lines(NOTE_RECORD), required=True),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(Content("application/x-ndjson", LINES), Content("application/json-seq", SEQUENCE)),
    signed=False,
    docs_url="https://example.com/notes",
)
SUBMIT: Operation[Stored] = Operation(
    id="notes.submit",
    method="POST",
    path="/notes/form",
    result=Stored,
    parameters=(
        Parameter("text", "text", BODY_FIELD, Text(), required=True),
        Parameter("amount", "amount", BODY_FIELD, DecimalNumber()),
        Parameter("urgent", "urgent", BODY_FIELD, Boolean()),
        Parameter("tags", "tags", BODY_FIELD, Items(Text())),
        Parameter("colours", "colours", BODY_FIELD, Items(Text())),
        Parameter("place", "place", BODY_FIELD, PLACE_RECORD),
    ),
    bodies=(
        Content(
            "application/x-www-form-urlencoded",
            FORM,
            encodings=(FieldEncoding(name="colours", style="spaceDelimited", explode=False),),
        ),
    ),
    signed=False,
    docs_url="https://example.com/notes",
)


class NotesResource(Resource):
    """The notes operations."""

    @cached_property
    def with_response(self) -> NotesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return NotesResourceWithResponse(NotesResource(self._caller.with_response()))

    def replace(
        self,
        *,
        label: str | None = None,
        count: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        content_type: Literal["application/json; charset=utf-8"] | None = None,
    ) -> Stored:
        """Replace all notes, or none where nothing is given.

        Args:
            label: ``label``.
            count: ``count``.
            additional_properties: Further fields of the body, by their names on the wire.
            content_type: The media type of the body. Given alone, it sends an empty body, or null.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            REPLACE,
            {
                "label": label,
                "count": count,
                "additional_properties": additional_properties,
                "content_type": content_type,
            },
        )

    def create(self, *, text: str, tags: Sequence[str] | None = None) -> Stored:
        """Add a note in the notation of the API.

        Args:
            text: ``text``.
            tags: ``tags``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            CREATE,
            {
                "text": text,
                "tags": tags,
            },
        )

    def remove(self, *, ids: Sequence[int]) -> Stored:
        """Remove the notes of a list.

        Args:
            ids: ``ids``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            REMOVE,
            {
                "ids": ids,
            },
        )

    @overload
    def change(self, *, id: int, text: str | None = None) -> Stored: ...
    @overload
    def change(self, *, id: None = None, text: None = None) -> Stored: ...

    def change(self, *, id: int | None = None, text: str | None = None) -> Stored:
        """Change notes, all of a change or nothing.

        Args:
            id: ``id``.
            text: ``text``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            CHANGE,
            {
                "id": id,
                "text": text,
            },
        )

    def add_empty(self) -> Stored:
        """Send an object that has no member.

        Returns:
            ``Stored``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/empty
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(ADD_EMPTY, {})

    def import_lines(
        self,
        *,
        body: Iterable[Note | NoteDict] | AsyncIterable[Note | NoteDict],
        content_type: Literal["application/x-ndjson", "application/json-seq"] | None = None,
    ) -> Stored:
        """Add notes, one of each line.

        Args:
            body: ``body``.
            content_type: The media type of the body. By default application/x-ndjson.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/lines
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            IMPORT_LINES,
            {
                "body": body,
                "content_type": content_type,
            },
        )

    def submit(
        self,
        *,
        text: str,
        amount: Decimal | str | int | None = None,
        urgent: bool | None = None,
        tags: Sequence[str] | None = None,
        colours: Sequence[str] | None = None,
        place: Place | PlaceDict | None = None,
    ) -> Stored:
        """Add a note as a form does.

        Args:
            text: ``text``.
            amount: ``amount``.
            urgent: ``urgent``.
            tags: ``tags``.
            colours: ``colours``.
            place: ``place``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/form
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return self._call(
            SUBMIT,
            {
                "text": text,
                "amount": amount,
                "urgent": urgent,
                "tags": tags,
                "colours": colours,
                "place": place,
            },
        )


class NotesResourceWithResponse:
    """The calls of ``NotesResource`` with the whole reply around the result."""

    def __init__(self, resource: NotesResource) -> None:
        self.replace = as_response(resource.replace)
        self.create = as_response(resource.create)
        self.remove = as_response(resource.remove)
        self.change = as_response(resource.change)
        self.add_empty = as_response(resource.add_empty)
        self.import_lines = as_response(resource.import_lines)
        self.submit = as_response(resource.submit)


class AsyncNotesResource(AsyncResource):
    """The notes operations."""

    @cached_property
    def with_response(self) -> AsyncNotesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncNotesResourceWithResponse(AsyncNotesResource(self._caller.with_response()))

    async def replace(
        self,
        *,
        label: str | None = None,
        count: int | None = None,
        additional_properties: Mapping[str, str] | None = None,
        content_type: Literal["application/json; charset=utf-8"] | None = None,
    ) -> Stored:
        """Replace all notes, or none where nothing is given.

        Args:
            label: ``label``.
            count: ``count``.
            additional_properties: Further fields of the body, by their names on the wire.
            content_type: The media type of the body. Given alone, it sends an empty body, or null.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            REPLACE,
            {
                "label": label,
                "count": count,
                "additional_properties": additional_properties,
                "content_type": content_type,
            },
        )

    async def create(self, *, text: str, tags: Sequence[str] | None = None) -> Stored:
        """Add a note in the notation of the API.

        Args:
            text: ``text``.
            tags: ``tags``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            CREATE,
            {
                "text": text,
                "tags": tags,
            },
        )

    async def remove(self, *, ids: Sequence[int]) -> Stored:
        """Remove the notes of a list.

        Args:
            ids: ``ids``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            REMOVE,
            {
                "ids": ids,
            },
        )

    @overload
    async def change(self, *, id: int, text: str | None = None) -> Stored: ...
    @overload
    async def change(self, *, id: None = None, text: None = None) -> Stored: ...

    async def change(self, *, id: int | None = None, text: str | None = None) -> Stored:
        """Change notes, all of a change or nothing.

        Args:
            id: ``id``.
            text: ``text``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PATCH /notes
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            CHANGE,
            {
                "id": id,
                "text": text,
            },
        )

    async def add_empty(self) -> Stored:
        """Send an object that has no member.

        Returns:
            ``Stored``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/empty
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(ADD_EMPTY, {})

    async def import_lines(
        self,
        *,
        body: Iterable[Note | NoteDict] | AsyncIterable[Note | NoteDict],
        content_type: Literal["application/x-ndjson", "application/json-seq"] | None = None,
    ) -> Stored:
        """Add notes, one of each line.

        Args:
            body: ``body``.
            content_type: The media type of the body. By default application/x-ndjson.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/lines
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            IMPORT_LINES,
            {
                "body": body,
                "content_type": content_type,
            },
        )

    async def submit(
        self,
        *,
        text: str,
        amount: Decimal | str | int | None = None,
        urgent: bool | None = None,
        tags: Sequence[str] | None = None,
        colours: Sequence[str] | None = None,
        place: Place | PlaceDict | None = None,
    ) -> Stored:
        """Add a note as a form does.

        Args:
            text: ``text``.
            amount: ``amount``.
            urgent: ``urgent``.
            tags: ``tags``.
            colours: ``colours``.
            place: ``place``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type, such as a float for an amount.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /notes/form
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/notes
        """
        return await self._call(
            SUBMIT,
            {
                "text": text,
                "amount": amount,
                "urgent": urgent,
                "tags": tags,
                "colours": colours,
                "place": place,
            },
        )


class AsyncNotesResourceWithResponse:
    """The calls of ``AsyncNotesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncNotesResource) -> None:
        self.replace = as_async_response(resource.replace)
        self.create = as_async_response(resource.create)
        self.remove = as_async_response(resource.remove)
        self.change = as_async_response(resource.change)
        self.add_empty = as_async_response(resource.add_empty)
        self.import_lines = as_async_response(resource.import_lines)
        self.submit = as_async_response(resource.submit)
