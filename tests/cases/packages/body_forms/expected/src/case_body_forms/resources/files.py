"""FilesResource: the calls under ``client.files``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal, overload

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.files import FileInput
from .._runtime.operation import (
    BINARY,
    BODY,
    BODY_FIELD,
    CONTENT_TYPE,
    MULTIPART,
    PATH,
    TEXT,
    Content,
    FieldEncoding,
    Operation,
    Parameter,
)
from .._runtime.wire import Base64Text, Integer, Items, MapOf, Text, Upload
from ..models.shared import PLACE_RECORD, Place, PlaceDict, Stored

UPLOAD: Operation[Stored] = Operation(
    id="files.upload",
    method="POST",
    path="/files",
    result=Stored,
    parameters=(
        Parameter("title", "title", BODY_FIELD, Text()),
        Parameter("pages", "pages", BODY_FIELD, Integer()),
        Parameter("place", "place", BODY_FIELD, PLACE_RECORD),
        Parameter("tags", "tags", BODY_FIELD, Items(Text())),
        Parameter("file", "file", BODY_FIELD, Upload(), required=True),
        Parameter("pictures", "pictures", BODY_FIELD, Items(Upload())),
        Parameter("summary", "summary", BODY_FIELD, Upload(text=True)),
        Parameter("anything", "anything", BODY_FIELD, Upload(text=True)),
    ),
    bodies=(
        Content(
            "multipart/form-data",
            MULTIPART,
            encodings=(
                FieldEncoding(name="pictures", media_types=("image/png", "image/jpeg")),
                FieldEncoding(
                    name="summary", media_types=("text/markdown",), headers=(("X-Language", "en"),)
                ),
                FieldEncoding(name="anything", media_types=("application/octet-stream",)),
            ),
        ),
    ),
    signed=False,
    docs_url="https://example.com/files",
)
UPLOAD_IF_ANY: Operation[Stored] = Operation(
    id="files.upload_if_any",
    method="POST",
    path="/files/optional",
    result=Stored,
    parameters=(
        Parameter("cover", "cover", BODY_FIELD, Upload(nullable=True), required=True),
        Parameter("first", "first", BODY_FIELD, Upload(nullable=True)),
        Parameter("others", "others", BODY_FIELD, Items(Upload(), nullable=True)),
        Parameter("text", "text", BODY_FIELD, Upload(text=True)),
        Parameter("page", "page", BODY_FIELD, Upload(text=True)),
        Parameter("icon", "icon", BODY_FIELD, Base64Text()),
        Parameter("loose", "loose", BODY_FIELD, Items(Upload(text=True))),
        Parameter("label", "label", BODY_FIELD, Upload()),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(
        Content(
            "multipart/form-data",
            MULTIPART,
            encodings=(
                FieldEncoding(name="first", media_types=("application/*",)),
                FieldEncoding(name="cover", media_types=("image/png",)),
                FieldEncoding(name="page", media_types=("text/html",)),
                FieldEncoding(name="icon", media_types=("application/octet-stream",)),
                FieldEncoding(name="loose", media_types=("application/octet-stream",)),
            ),
        ),
    ),
    body_optional=True,
    signed=False,
    docs_url="https://example.com/files/optional",
)
UPLOAD_BY_NAME: Operation[Stored] = Operation(
    id="files.upload_by_name",
    method="POST",
    path="/files/named",
    result=Stored,
    parameters=(Parameter("body", "body", BODY, MapOf(Upload()), required=True),),
    bodies=(Content("multipart/form-data", MULTIPART),),
    signed=False,
    docs_url="https://example.com/files/named",
)
UPLOAD_STYLED: Operation[Stored] = Operation(
    id="files.upload_styled",
    method="POST",
    path="/files/styled",
    result=Stored,
    parameters=(
        Parameter("files", "Files", BODY_FIELD, Items(Upload()), required=True),
        Parameter("cover", "Cover", BODY_FIELD, Upload()),
        Parameter("ids", "Ids", BODY_FIELD, Items(Integer())),
    ),
    bodies=(
        Content(
            "multipart/form-data",
            MULTIPART,
            encodings=(
                FieldEncoding(name="Files", style="form"),
                FieldEncoding(name="Cover", style="form"),
                FieldEncoding(name="Ids", style="form"),
            ),
        ),
    ),
    signed=False,
    docs_url="https://example.com/files/styled",
)
PUT_JSON: Operation[Stored] = Operation(
    id="files.put_json",
    method="PUT",
    path="/files/json",
    result=Stored,
    parameters=(Parameter("body", "body", BODY, Upload(), required=True),),
    bodies=(Content("application/json", BINARY),),
    signed=False,
    docs_url="https://example.com/files/json",
)
PUT_SCRIPT: Operation[Stored] = Operation(
    id="files.put_script",
    method="PUT",
    path="/files/script",
    result=Stored,
    parameters=(Parameter("body", "body", BODY, Upload(text=True), required=True),),
    bodies=(Content("application/yaml", TEXT),),
    signed=False,
    docs_url="https://example.com/files/script",
)
PUT: Operation[Stored] = Operation(
    id="files.put",
    method="PUT",
    path="/files/{name}",
    result=Stored,
    parameters=(
        Parameter("name", "name", PATH, Text(), required=True),
        Parameter("body", "body", BODY, Upload(), required=True),
    ),
    bodies=(Content("application/octet-stream", BINARY),),
    signed=False,
    docs_url="https://example.com/files",
)
PUT_PICTURE: Operation[Stored] = Operation(
    id="files.put_picture",
    method="PUT",
    path="/pictures/{name}",
    result=Stored,
    parameters=(
        Parameter("name", "name", PATH, Text(), required=True),
        Parameter("body", "body", BODY, Upload(), required=True),
        Parameter("content_type", "Content-Type", CONTENT_TYPE, Text()),
    ),
    bodies=(Content("image/*", BINARY),),
    signed=False,
    docs_url="https://example.com/files",
)
WRITE: Operation[Stored] = Operation(
    id="files.write",
    method="POST",
    path="/texts",
    result=Stored,
    parameters=(Parameter("body", "body", BODY, Upload(text=True), required=True),),
    bodies=(Content("text/plain; charset=utf-8", TEXT),),
    signed=False,
    docs_url="https://example.com/files",
)


class FilesResource(Resource):
    """The files operations."""

    @cached_property
    def with_response(self) -> FilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return FilesResourceWithResponse(FilesResource(self._caller.with_response()))

    def upload(
        self,
        *,
        file: FileInput,
        title: str | None = None,
        pages: int | None = None,
        place: Place | PlaceDict | None = None,
        tags: Sequence[str] | None = None,
        pictures: Sequence[FileInput] | None = None,
        summary: str | FileInput | None = None,
        anything: str | FileInput | None = None,
    ) -> Stored:
        """Upload a file with what belongs to it.

        Args:
            file: ``file``.
            title: ``title``.
            pages: ``pages``.
            place: ``place``.
            tags: ``tags``.
            pictures: ``pictures``.
            summary: ``summary``.
            anything: ``anything``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return self._call(
            UPLOAD,
            {
                "file": file,
                "title": title,
                "pages": pages,
                "place": place,
                "tags": tags,
                "pictures": pictures,
                "summary": summary,
                "anything": anything,
            },
        )

    @overload
    def upload_if_any(
        self,
        *,
        cover: FileInput | None,
        first: FileInput | None = None,
        others: Sequence[FileInput] | None = None,
        text: str | FileInput | None = None,
        page: str | FileInput | None = None,
        icon: bytes | None = None,
        loose: Sequence[str | FileInput] | None = None,
        label: FileInput | None = None,
        content_type: Literal["multipart/form-data"] | None = None,
    ) -> Stored: ...
    @overload
    def upload_if_any(
        self,
        *,
        cover: None = None,
        first: None = None,
        others: None = None,
        text: None = None,
        page: None = None,
        icon: None = None,
        loose: None = None,
        label: None = None,
        content_type: None = None,
    ) -> Stored: ...

    def upload_if_any(
        self,
        *,
        cover: FileInput | None = None,
        first: FileInput | None = None,
        others: Sequence[FileInput] | None = None,
        text: str | FileInput | None = None,
        page: str | FileInput | None = None,
        icon: bytes | None = None,
        loose: Sequence[str | FileInput] | None = None,
        label: FileInput | None = None,
        content_type: Literal["multipart/form-data"] | None = None,
    ) -> Stored:
        """Upload files that may be null, or text instead.

        Args:
            cover: ``cover``.
            first: ``first``.
            others: ``others``.
            text: ``text``.
            page: ``page``.
            icon: ``icon``.
            loose: ``loose``.
            label: ``label``.
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

        HTTP: POST /files/optional
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/optional
        """
        return self._call(
            UPLOAD_IF_ANY,
            {
                "cover": cover,
                "first": first,
                "others": others,
                "text": text,
                "page": page,
                "icon": icon,
                "loose": loose,
                "label": label,
                "content_type": content_type,
            },
        )

    def upload_by_name(self, *, body: Mapping[str, FileInput]) -> Stored:
        """Upload files whose names are data.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files/named
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/named
        """
        return self._call(
            UPLOAD_BY_NAME,
            {
                "body": body,
            },
        )

    def upload_styled(
        self,
        *,
        files: Sequence[FileInput],
        cover: FileInput | None = None,
        ids: Sequence[int] | None = None,
    ) -> Stored:
        """Upload files, of which a framework says a style.

        Args:
            files: ``Files``.
            cover: ``Cover``.
            ids: ``Ids``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files/styled
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/styled
        """
        return self._call(
            UPLOAD_STYLED,
            {
                "files": files,
                "cover": cover,
                "ids": ids,
            },
        )

    def put_json(self, *, body: FileInput) -> Stored:
        """Store a file of JSON as it is.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/json
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/json
        """
        return self._call(
            PUT_JSON,
            {
                "body": body,
            },
        )

    def put_script(self, *, body: str | FileInput) -> Stored:
        """Store a script.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/script
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/script
        """
        return self._call(
            PUT_SCRIPT,
            {
                "body": body,
            },
        )

    def put(self, *, name: str, body: FileInput) -> Stored:
        """Store bytes under a name.

        Args:
            name: ``name``.
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return self._call(
            PUT,
            {
                "name": name,
                "body": body,
            },
        )

    def put_picture(self, *, name: str, body: FileInput, content_type: str | None = None) -> Stored:
        """Store a picture of any kind.

        Args:
            name: ``name``.
            body: ``body``.
            content_type: The media type of the body.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /pictures/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return self._call(
            PUT_PICTURE,
            {
                "name": name,
                "body": body,
                "content_type": content_type,
            },
        )

    def write(self, *, body: str | FileInput) -> Stored:
        """Store a text.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /texts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return self._call(
            WRITE,
            {
                "body": body,
            },
        )


class FilesResourceWithResponse:
    """The calls of ``FilesResource`` with the whole reply around the result."""

    def __init__(self, resource: FilesResource) -> None:
        self.upload = as_response(resource.upload)
        self.upload_if_any = as_response(resource.upload_if_any)
        self.upload_by_name = as_response(resource.upload_by_name)
        self.upload_styled = as_response(resource.upload_styled)
        self.put_json = as_response(resource.put_json)
        self.put_script = as_response(resource.put_script)
        self.put = as_response(resource.put)
        self.put_picture = as_response(resource.put_picture)
        self.write = as_response(resource.write)


class AsyncFilesResource(AsyncResource):
    """The files operations."""

    @cached_property
    def with_response(self) -> AsyncFilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncFilesResourceWithResponse(AsyncFilesResource(self._caller.with_response()))

    async def upload(
        self,
        *,
        file: FileInput,
        title: str | None = None,
        pages: int | None = None,
        place: Place | PlaceDict | None = None,
        tags: Sequence[str] | None = None,
        pictures: Sequence[FileInput] | None = None,
        summary: str | FileInput | None = None,
        anything: str | FileInput | None = None,
    ) -> Stored:
        """Upload a file with what belongs to it.

        Args:
            file: ``file``.
            title: ``title``.
            pages: ``pages``.
            place: ``place``.
            tags: ``tags``.
            pictures: ``pictures``.
            summary: ``summary``.
            anything: ``anything``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return await self._call(
            UPLOAD,
            {
                "file": file,
                "title": title,
                "pages": pages,
                "place": place,
                "tags": tags,
                "pictures": pictures,
                "summary": summary,
                "anything": anything,
            },
        )

    @overload
    async def upload_if_any(
        self,
        *,
        cover: FileInput | None,
        first: FileInput | None = None,
        others: Sequence[FileInput] | None = None,
        text: str | FileInput | None = None,
        page: str | FileInput | None = None,
        icon: bytes | None = None,
        loose: Sequence[str | FileInput] | None = None,
        label: FileInput | None = None,
        content_type: Literal["multipart/form-data"] | None = None,
    ) -> Stored: ...
    @overload
    async def upload_if_any(
        self,
        *,
        cover: None = None,
        first: None = None,
        others: None = None,
        text: None = None,
        page: None = None,
        icon: None = None,
        loose: None = None,
        label: None = None,
        content_type: None = None,
    ) -> Stored: ...

    async def upload_if_any(
        self,
        *,
        cover: FileInput | None = None,
        first: FileInput | None = None,
        others: Sequence[FileInput] | None = None,
        text: str | FileInput | None = None,
        page: str | FileInput | None = None,
        icon: bytes | None = None,
        loose: Sequence[str | FileInput] | None = None,
        label: FileInput | None = None,
        content_type: Literal["multipart/form-data"] | None = None,
    ) -> Stored:
        """Upload files that may be null, or text instead.

        Args:
            cover: ``cover``.
            first: ``first``.
            others: ``others``.
            text: ``text``.
            page: ``page``.
            icon: ``icon``.
            loose: ``loose``.
            label: ``label``.
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

        HTTP: POST /files/optional
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/optional
        """
        return await self._call(
            UPLOAD_IF_ANY,
            {
                "cover": cover,
                "first": first,
                "others": others,
                "text": text,
                "page": page,
                "icon": icon,
                "loose": loose,
                "label": label,
                "content_type": content_type,
            },
        )

    async def upload_by_name(self, *, body: Mapping[str, FileInput]) -> Stored:
        """Upload files whose names are data.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files/named
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/named
        """
        return await self._call(
            UPLOAD_BY_NAME,
            {
                "body": body,
            },
        )

    async def upload_styled(
        self,
        *,
        files: Sequence[FileInput],
        cover: FileInput | None = None,
        ids: Sequence[int] | None = None,
    ) -> Stored:
        """Upload files, of which a framework says a style.

        Args:
            files: ``Files``.
            cover: ``Cover``.
            ids: ``Ids``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /files/styled
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/styled
        """
        return await self._call(
            UPLOAD_STYLED,
            {
                "files": files,
                "cover": cover,
                "ids": ids,
            },
        )

    async def put_json(self, *, body: FileInput) -> Stored:
        """Store a file of JSON as it is.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/json
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/json
        """
        return await self._call(
            PUT_JSON,
            {
                "body": body,
            },
        )

    async def put_script(self, *, body: str | FileInput) -> Stored:
        """Store a script.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/script
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files/script
        """
        return await self._call(
            PUT_SCRIPT,
            {
                "body": body,
            },
        )

    async def put(self, *, name: str, body: FileInput) -> Stored:
        """Store bytes under a name.

        Args:
            name: ``name``.
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /files/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return await self._call(
            PUT,
            {
                "name": name,
                "body": body,
            },
        )

    async def put_picture(
        self, *, name: str, body: FileInput, content_type: str | None = None
    ) -> Stored:
        """Store a picture of any kind.

        Args:
            name: ``name``.
            body: ``body``.
            content_type: The media type of the body.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /pictures/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return await self._call(
            PUT_PICTURE,
            {
                "name": name,
                "body": body,
                "content_type": content_type,
            },
        )

    async def write(self, *, body: str | FileInput) -> Stored:
        """Store a text.

        Args:
            body: ``body``.

        Returns:
            ``Stored``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /texts
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/files
        """
        return await self._call(
            WRITE,
            {
                "body": body,
            },
        )


class AsyncFilesResourceWithResponse:
    """The calls of ``AsyncFilesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncFilesResource) -> None:
        self.upload = as_async_response(resource.upload)
        self.upload_if_any = as_async_response(resource.upload_if_any)
        self.upload_by_name = as_async_response(resource.upload_by_name)
        self.upload_styled = as_async_response(resource.upload_styled)
        self.put_json = as_async_response(resource.put_json)
        self.put_script = as_async_response(resource.put_script)
        self.put = as_async_response(resource.put)
        self.put_picture = as_async_response(resource.put_picture)
        self.write = as_async_response(resource.write)
