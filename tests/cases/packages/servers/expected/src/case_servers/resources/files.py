"""FilesResource: the calls under ``client.files``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import Operation
from .._runtime.profile import EnvironmentHost, ServerVariable
from ..models.files import File

LIST: Operation[File] = Operation(
    id="files.list",
    method="GET",
    path="/list",
    result=File,
    signed=False,
    docs_url="https://example.com/docs",
)
UPLOADS: Operation[File] = Operation(
    id="files.uploads",
    method="GET",
    path="/uploads",
    result=File,
    signed=False,
    servers={
        "production_servers": EnvironmentHost(url="https://uploads.example.com/in"),
        "play_money": EnvironmentHost(url="https://uploads.sandbox.example.com"),
        "ipv6_1": EnvironmentHost(url="http://[::1]:9001/in"),
        "default": EnvironmentHost(url="https://uploads.example.com/in"),
    },
    docs_url="https://example.com/docs",
)
UPLOAD: Operation[File] = Operation(
    id="files.upload",
    method="POST",
    path="/uploads",
    result=File,
    signed=False,
    servers={
        "": EnvironmentHost(
            url="https://{region}.upload.example.com",
            variables=(
                ServerVariable(
                    name="region", argument="region", default="eu", choices=("eu", "us")
                ),
            ),
        )
    },
    docs_url="https://example.com/docs",
)
ELSEWHERE: Operation[File] = Operation(
    id="files.elsewhere",
    method="GET",
    path="/elsewhere",
    result=File,
    signed=False,
    servers={"": EnvironmentHost(url="/v2")},
    docs_url="https://example.com/docs",
)
VERSIONED: Operation[File] = Operation(
    id="files.versioned",
    method="GET",
    path="/versioned",
    result=File,
    signed=False,
    servers={
        "": EnvironmentHost(
            url="https://files.example.com/v{version}",
            variables=(ServerVariable(name="version", argument="version", default="2"),),
        )
    },
    docs_url="https://example.com/docs",
)


class FilesResource(Resource):
    """The files operations."""

    @cached_property
    def with_response(self) -> FilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return FilesResourceWithResponse(FilesResource(self._caller.with_response()))

    def list(self) -> File:
        """Goes where the environment says.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /list
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(LIST, {})

    def uploads(self) -> File:
        """Goes to the servers of its path.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /uploads
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(UPLOADS, {})

    def upload(self) -> File:
        """Goes to a server of its own, in the same region.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /uploads
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(UPLOAD, {})

    def elsewhere(self) -> File:
        """Goes to another path of the same host.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /elsewhere
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(ELSEWHERE, {})

    def versioned(self) -> File:
        """Goes to a server with a variable in its path.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /versioned
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(VERSIONED, {})


class FilesResourceWithResponse:
    """The calls of ``FilesResource`` with the whole reply around the result."""

    def __init__(self, resource: FilesResource) -> None:
        self.list = as_response(resource.list)
        self.uploads = as_response(resource.uploads)
        self.upload = as_response(resource.upload)
        self.elsewhere = as_response(resource.elsewhere)
        self.versioned = as_response(resource.versioned)


class AsyncFilesResource(AsyncResource):
    """The files operations."""

    @cached_property
    def with_response(self) -> AsyncFilesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncFilesResourceWithResponse(AsyncFilesResource(self._caller.with_response()))

    async def list(self) -> File:
        """Goes where the environment says.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /list
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(LIST, {})

    async def uploads(self) -> File:
        """Goes to the servers of its path.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /uploads
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(UPLOADS, {})

    async def upload(self) -> File:
        """Goes to a server of its own, in the same region.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /uploads
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(UPLOAD, {})

    async def elsewhere(self) -> File:
        """Goes to another path of the same host.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /elsewhere
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(ELSEWHERE, {})

    async def versioned(self) -> File:
        """Goes to a server with a variable in its path.

        Returns:
            ``File``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /versioned
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(VERSIONED, {})


class AsyncFilesResourceWithResponse:
    """The calls of ``AsyncFilesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncFilesResource) -> None:
        self.list = as_async_response(resource.list)
        self.uploads = as_async_response(resource.uploads)
        self.upload = as_async_response(resource.upload)
        self.elsewhere = as_async_response(resource.elsewhere)
        self.versioned = as_async_response(resource.versioned)
