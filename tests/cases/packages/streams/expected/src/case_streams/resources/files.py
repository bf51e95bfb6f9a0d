"""FilesResource: the calls under ``client.files``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.async_streaming import AsyncByteStream
from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BINARY, PATH, Operation, Parameter
from .._runtime.reply_contents import ReplyContent
from .._runtime.streaming import ByteStream
from .._runtime.wire import Text
from ..models.shared import Problem

DOWNLOAD: Operation[bytes] = Operation(
    id="files.download",
    method="GET",
    path="/files/{name}",
    result=bytes,
    replies={"200": (ReplyContent("application/octet-stream", bytes, BINARY),)},
    errors={"404": Problem},
    accept="application/octet-stream",
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)


class FilesResource(Resource):
    """The files operations."""

    @cached_property
    def with_response(self) -> FilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return FilesResourceWithResponse(FilesResource(self._caller.with_response()))

    def download(self, *, name: str) -> bytes:
        """``GET /files/{name}``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return self._call(
            DOWNLOAD,
            {
                "name": name,
            },
        )

    def stream_download(self, *, name: str) -> ByteStream:
        """As ``download``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return ByteStream(
            self._caller,
            DOWNLOAD,
            {
                "name": name,
            },
        )


class FilesResourceWithResponse:
    """The calls of ``FilesResource`` with the whole reply around the result."""

    def __init__(self, resource: FilesResource) -> None:
        self.download = as_response(resource.download)


class AsyncFilesResource(AsyncResource):
    """The files operations."""

    @cached_property
    def with_response(self) -> AsyncFilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncFilesResourceWithResponse(AsyncFilesResource(self._caller.with_response()))

    async def download(self, *, name: str) -> bytes:
        """``GET /files/{name}``.

        Args:
            name: ``name``.

        Returns:
            ``bytes``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /files/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Bodies of errors: ``Problem`` (404)
        """
        return await self._call(
            DOWNLOAD,
            {
                "name": name,
            },
        )

    def stream_download(self, *, name: str) -> AsyncByteStream:
        """As ``download``, piece by piece.

        The bytes of the reply as they come: ``save`` them, or iterate over them.

        Nothing is sent before the first piece is wanted. Close it, or use it in a ``with``
        statement, where it is not read to its end.
        """
        return AsyncByteStream(
            self._caller,
            DOWNLOAD,
            {
                "name": name,
            },
        )


class AsyncFilesResourceWithResponse:
    """The calls of ``AsyncFilesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncFilesResource) -> None:
        self.download = as_async_response(resource.download)
