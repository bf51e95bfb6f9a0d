"""PathResource: the calls under ``client.path``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import PATH, Operation, Parameter
from .._runtime.wire import Enumeration, Items, Text
from ..models.shared import RGB_RECORD, Colour, ColourLiteral, Rgb, RgbDict

SIMPLE_TEXT: Operation[None] = Operation(
    id="path.simple_text",
    method="GET",
    path="/simple/{color}",
    result=type(None),
    parameters=(Parameter("color", "color", PATH, Text(), required=True),),
    signed=False,
    docs_url="https://example.com/styles",
)
SIMPLE_LIST: Operation[None] = Operation(
    id="path.simple_list",
    method="GET",
    path="/simple-list/{color}",
    result=type(None),
    parameters=(Parameter("color", "color", PATH, Items(Enumeration(Colour)), required=True),),
    signed=False,
    docs_url="https://example.com/styles",
)
SIMPLE_OBJECT: Operation[None] = Operation(
    id="path.simple_object",
    method="GET",
    path="/simple-object/{color}",
    result=type(None),
    parameters=(Parameter("color", "color", PATH, RGB_RECORD, required=True),),
    signed=False,
    docs_url="https://example.com/styles",
)
SIMPLE_EXPLODED: Operation[None] = Operation(
    id="path.simple_exploded",
    method="GET",
    path="/simple-exploded/{color}",
    result=type(None),
    parameters=(Parameter("color", "color", PATH, RGB_RECORD, required=True, explode=True),),
    signed=False,
    docs_url="https://example.com/styles",
)
LABEL: Operation[None] = Operation(
    id="path.label",
    method="GET",
    path="/label/{color}/{list}/{object}",
    result=type(None),
    parameters=(
        Parameter("color", "color", PATH, Text(), required=True, style="label"),
        Parameter("list", "list", PATH, Items(Enumeration(Colour)), required=True, style="label"),
        Parameter("object", "object", PATH, RGB_RECORD, required=True, style="label"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
LABEL_EXPLODED: Operation[None] = Operation(
    id="path.label_exploded",
    method="GET",
    path="/label-exploded/{list}/{object}",
    result=type(None),
    parameters=(
        Parameter(
            "list",
            "list",
            PATH,
            Items(Enumeration(Colour)),
            required=True,
            style="label",
            explode=True,
        ),
        Parameter("object", "object", PATH, RGB_RECORD, required=True, style="label", explode=True),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
MATRIX: Operation[None] = Operation(
    id="path.matrix",
    method="GET",
    path="/matrix/{color}/{list}/{object}",
    result=type(None),
    parameters=(
        Parameter("color", "color", PATH, Text(), required=True, style="matrix"),
        Parameter("list", "list", PATH, Items(Enumeration(Colour)), required=True, style="matrix"),
        Parameter("object", "object", PATH, RGB_RECORD, required=True, style="matrix"),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)
MATRIX_EXPLODED: Operation[None] = Operation(
    id="path.matrix_exploded",
    method="GET",
    path="/matrix-exploded/{list}/{object}",
    result=type(None),
    parameters=(
        Parameter(
            "list",
            "list",
            PATH,
            Items(Enumeration(Colour)),
            required=True,
            style="matrix",
            explode=True,
        ),
        Parameter(
            "object", "object", PATH, RGB_RECORD, required=True, style="matrix", explode=True
        ),
    ),
    signed=False,
    docs_url="https://example.com/styles",
)


class PathResource(Resource):
    """The path operations."""

    @cached_property
    def with_response(self) -> PathResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return PathResourceWithResponse(PathResource(self._caller.with_response()))

    def simple_text(self, *, color: str) -> None:
        """A text.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            SIMPLE_TEXT,
            {
                "color": color,
            },
        )

    def simple_list(self, *, color: Sequence[Colour | ColourLiteral]) -> None:
        """A list.

        Args:
            color: ``"blue"``, ``"black"`` or ``"brown"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-list/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            SIMPLE_LIST,
            {
                "color": color,
            },
        )

    def simple_object(self, *, color: Rgb | RgbDict) -> None:
        """An object.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-object/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            SIMPLE_OBJECT,
            {
                "color": color,
            },
        )

    def simple_exploded(self, *, color: Rgb | RgbDict) -> None:
        """An exploded object.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-exploded/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            SIMPLE_EXPLODED,
            {
                "color": color,
            },
        )

    def label(
        self, *, color: str, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Labels.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /label/{color}/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            LABEL,
            {
                "color": color,
                "list": list,
                "object": object,
            },
        )

    def label_exploded(
        self, *, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Exploded labels.

        Args:
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /label-exploded/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            LABEL_EXPLODED,
            {
                "list": list,
                "object": object,
            },
        )

    def matrix(
        self, *, color: str, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Matrices.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /matrix/{color}/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            MATRIX,
            {
                "color": color,
                "list": list,
                "object": object,
            },
        )

    def matrix_exploded(
        self, *, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Exploded matrices.

        Args:
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /matrix-exploded/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return self._call(
            MATRIX_EXPLODED,
            {
                "list": list,
                "object": object,
            },
        )


class PathResourceWithResponse:
    """The calls of ``PathResource`` with the whole reply around the result."""

    def __init__(self, resource: PathResource) -> None:
        self.simple_text = as_response(resource.simple_text)
        self.simple_list = as_response(resource.simple_list)
        self.simple_object = as_response(resource.simple_object)
        self.simple_exploded = as_response(resource.simple_exploded)
        self.label = as_response(resource.label)
        self.label_exploded = as_response(resource.label_exploded)
        self.matrix = as_response(resource.matrix)
        self.matrix_exploded = as_response(resource.matrix_exploded)


class AsyncPathResource(AsyncResource):
    """The path operations."""

    @cached_property
    def with_response(self) -> AsyncPathResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncPathResourceWithResponse(AsyncPathResource(self._caller.with_response()))

    async def simple_text(self, *, color: str) -> None:
        """A text.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            SIMPLE_TEXT,
            {
                "color": color,
            },
        )

    async def simple_list(self, *, color: Sequence[Colour | ColourLiteral]) -> None:
        """A list.

        Args:
            color: ``"blue"``, ``"black"`` or ``"brown"``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-list/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            SIMPLE_LIST,
            {
                "color": color,
            },
        )

    async def simple_object(self, *, color: Rgb | RgbDict) -> None:
        """An object.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-object/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            SIMPLE_OBJECT,
            {
                "color": color,
            },
        )

    async def simple_exploded(self, *, color: Rgb | RgbDict) -> None:
        """An exploded object.

        Args:
            color: ``color``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /simple-exploded/{color}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            SIMPLE_EXPLODED,
            {
                "color": color,
            },
        )

    async def label(
        self, *, color: str, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Labels.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /label/{color}/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            LABEL,
            {
                "color": color,
                "list": list,
                "object": object,
            },
        )

    async def label_exploded(
        self, *, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Exploded labels.

        Args:
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /label-exploded/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            LABEL_EXPLODED,
            {
                "list": list,
                "object": object,
            },
        )

    async def matrix(
        self, *, color: str, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Matrices.

        Args:
            color: ``color``.
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /matrix/{color}/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            MATRIX,
            {
                "color": color,
                "list": list,
                "object": object,
            },
        )

    async def matrix_exploded(
        self, *, list: Sequence[Colour | ColourLiteral], object: Rgb | RgbDict
    ) -> None:
        """Exploded matrices.

        Args:
            list: ``"blue"``, ``"black"`` or ``"brown"``.
            object: ``object``.

        Returns:
            Nothing.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /matrix-exploded/{list}/{object}
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/styles
        """
        return await self._call(
            MATRIX_EXPLODED,
            {
                "list": list,
                "object": object,
            },
        )


class AsyncPathResourceWithResponse:
    """The calls of ``AsyncPathResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncPathResource) -> None:
        self.simple_text = as_async_response(resource.simple_text)
        self.simple_list = as_async_response(resource.simple_list)
        self.simple_object = as_async_response(resource.simple_object)
        self.simple_exploded = as_async_response(resource.simple_exploded)
        self.label = as_async_response(resource.label)
        self.label_exploded = as_async_response(resource.label_exploded)
        self.matrix = as_async_response(resource.matrix)
        self.matrix_exploded = as_async_response(resource.matrix_exploded)
