"""ShapesResource: the calls under ``client.shapes``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Integer, Text

GET_SHAPE: Operation[None] = Operation(
    id="shapes.get_shape",
    method="GET",
    path="/shape/{id}",
    result=type(None),
    parameters=(Parameter("id", "id", PATH, Text(), required=True),),
    signed=False,
)
GET_SHAPE_BY_NAME: Operation[None] = Operation(
    id="shapes.get_shape_by_name",
    method="GET",
    path="/shape/{name}",
    result=type(None),
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
GET_SHAPE_SLASH: Operation[None] = Operation(
    id="shapes.get_shape_slash",
    method="GET",
    path="/shape/{id}/",
    result=type(None),
    parameters=(Parameter("id", "id", PATH, Text(), required=True),),
    signed=False,
)
GET_SHAPE_DOUBLE: Operation[None] = Operation(
    id="shapes.get_shape_double",
    method="GET",
    path="/shape//{id}",
    result=type(None),
    parameters=(Parameter("id", "id", PATH, Text(), required=True),),
    signed=False,
)
GET_RANGE: Operation[None] = Operation(
    id="shapes.get_range",
    method="GET",
    path="/range/{from}-{to}",
    result=type(None),
    parameters=(
        Parameter("from_", "from", PATH, Integer(), required=True),
        Parameter("to", "to", PATH, Integer(), required=True),
    ),
    signed=False,
)
GET_REPORT: Operation[None] = Operation(
    id="shapes.get_report",
    method="GET",
    path="/report/{name}.json",
    result=type(None),
    parameters=(Parameter("name", "name", PATH, Text(), required=True),),
    signed=False,
)
CANCEL_JOB: Operation[None] = Operation(
    id="shapes.cancel_job",
    method="POST",
    path="/jobs/{job}:cancel",
    result=type(None),
    parameters=(Parameter("job", "job", PATH, Text(), required=True),),
    signed=False,
)
GET_ODD_PATH: Operation[None] = Operation(
    id="shapes.get_odd_path",
    method="GET",
    path="/über uns/a+b/%C3%A9/{user-name.x}",
    sent_path="/%C3%BCber%20uns/a+b/%C3%A9/{user-name.x}",
    result=type(None),
    parameters=(Parameter("user_name_x", "user-name.x", PATH, Text(), required=True),),
    signed=False,
)


class ShapesResource(Resource):
    """The shapes operations."""

    @cached_property
    def with_response(self) -> ShapesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return ShapesResourceWithResponse(ShapesResource(self._caller.with_response()))

    def get_shape(self, *, id: str) -> None:
        """``GET /shape/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_SHAPE,
            {
                "id": id,
            },
        )

    def get_shape_by_name(self, *, name: str) -> None:
        """``GET /shape/{name}``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_SHAPE_BY_NAME,
            {
                "name": name,
            },
        )

    def get_shape_slash(self, *, id: str) -> None:
        """``GET /shape/{id}/``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{id}/
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_SHAPE_SLASH,
            {
                "id": id,
            },
        )

    def get_shape_double(self, *, id: str) -> None:
        """``GET /shape//{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape//{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_SHAPE_DOUBLE,
            {
                "id": id,
            },
        )

    def get_range(self, *, from_: int, to: int) -> None:
        """``GET /range/{from}-{to}``.

        Args:
            from_: ``from``.
            to: ``to``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /range/{from}-{to}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_RANGE,
            {
                "from_": from_,
                "to": to,
            },
        )

    def get_report(self, *, name: str) -> None:
        """``GET /report/{name}.json``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /report/{name}.json
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_REPORT,
            {
                "name": name,
            },
        )

    def cancel_job(self, *, job: str) -> None:
        """``POST /jobs/{job}:cancel``.

        Args:
            job: ``job``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /jobs/{job}:cancel
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            CANCEL_JOB,
            {
                "job": job,
            },
        )

    def get_odd_path(self, *, user_name_x: str) -> None:
        """``GET /über uns/a+b/%C3%A9/{user-name.x}``.

        Args:
            user_name_x: ``user-name.x``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /über uns/a+b/%C3%A9/{user-name.x}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return self._call(
            GET_ODD_PATH,
            {
                "user_name_x": user_name_x,
            },
        )


class ShapesResourceWithResponse:
    """The calls of ``ShapesResource`` with the whole reply around the result."""

    def __init__(self, resource: ShapesResource) -> None:
        self.get_shape = as_response(resource.get_shape)
        self.get_shape_by_name = as_response(resource.get_shape_by_name)
        self.get_shape_slash = as_response(resource.get_shape_slash)
        self.get_shape_double = as_response(resource.get_shape_double)
        self.get_range = as_response(resource.get_range)
        self.get_report = as_response(resource.get_report)
        self.cancel_job = as_response(resource.cancel_job)
        self.get_odd_path = as_response(resource.get_odd_path)


class AsyncShapesResource(AsyncResource):
    """The shapes operations."""

    @cached_property
    def with_response(self) -> AsyncShapesResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncShapesResourceWithResponse(AsyncShapesResource(self._caller.with_response()))

    async def get_shape(self, *, id: str) -> None:
        """``GET /shape/{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_SHAPE,
            {
                "id": id,
            },
        )

    async def get_shape_by_name(self, *, name: str) -> None:
        """``GET /shape/{name}``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{name}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_SHAPE_BY_NAME,
            {
                "name": name,
            },
        )

    async def get_shape_slash(self, *, id: str) -> None:
        """``GET /shape/{id}/``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape/{id}/
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_SHAPE_SLASH,
            {
                "id": id,
            },
        )

    async def get_shape_double(self, *, id: str) -> None:
        """``GET /shape//{id}``.

        Args:
            id: ``id``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /shape//{id}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_SHAPE_DOUBLE,
            {
                "id": id,
            },
        )

    async def get_range(self, *, from_: int, to: int) -> None:
        """``GET /range/{from}-{to}``.

        Args:
            from_: ``from``.
            to: ``to``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /range/{from}-{to}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_RANGE,
            {
                "from_": from_,
                "to": to,
            },
        )

    async def get_report(self, *, name: str) -> None:
        """``GET /report/{name}.json``.

        Args:
            name: ``name``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /report/{name}.json
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_REPORT,
            {
                "name": name,
            },
        )

    async def cancel_job(self, *, job: str) -> None:
        """``POST /jobs/{job}:cancel``.

        Args:
            job: ``job``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /jobs/{job}:cancel
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            CANCEL_JOB,
            {
                "job": job,
            },
        )

    async def get_odd_path(self, *, user_name_x: str) -> None:
        """``GET /über uns/a+b/%C3%A9/{user-name.x}``.

        Args:
            user_name_x: ``user-name.x``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /über uns/a+b/%C3%A9/{user-name.x}
        Authentication: none
        Rate limit: not documented
        Environments: all
        """
        return await self._call(
            GET_ODD_PATH,
            {
                "user_name_x": user_name_x,
            },
        )


class AsyncShapesResourceWithResponse:
    """The calls of ``AsyncShapesResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncShapesResource) -> None:
        self.get_shape = as_async_response(resource.get_shape)
        self.get_shape_by_name = as_async_response(resource.get_shape_by_name)
        self.get_shape_slash = as_async_response(resource.get_shape_slash)
        self.get_shape_double = as_async_response(resource.get_shape_double)
        self.get_range = as_async_response(resource.get_range)
        self.get_report = as_async_response(resource.get_report)
        self.cancel_job = as_async_response(resource.cancel_job)
        self.get_odd_path = as_async_response(resource.get_odd_path)
