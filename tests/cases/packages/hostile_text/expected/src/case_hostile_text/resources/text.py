"""TextResource: the calls under ``client.text``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Text
from ..models.text import TextGetResult

GET: Operation[TextGetResult] = Operation(
    id="text.get",
    method="GET",
    path='/te"xt',
    sent_path="/te%22xt",
    result=TextGetResult,
    parameters=(Parameter("a_b_c", 'a"b\\c', QUERY, Text(pattern='^["\\\\]*$')),),
    signed=False,
    docs_url='https://example.com/"text"',
)


class TextResource(Resource):
    """Ends in a backslash \\."""

    @cached_property
    def with_response(self) -> TextResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return TextResourceWithResponse(TextResource(self._caller.with_response()))

    def get(self, *, a_b_c: str | None = None) -> TextGetResult:
        """\"\"\" import os; os.abort().

        Ends in a quote ".

        Args:
            a_b_c: {{ self }} \"\"\". Must match ``^[\"\\\\]*$``.

        Returns:
            ``TextGetResult``: \"\"\" \\ {# #} {{ 7 * 7 }}.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /te"xt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/\"text\"
        """
        return self._call(
            GET,
            {
                "a_b_c": a_b_c,
            },
        )


class TextResourceWithResponse:
    """The calls of ``TextResource`` with the whole reply around the result."""

    def __init__(self, resource: TextResource) -> None:
        self.get = as_response(resource.get)


class AsyncTextResource(AsyncResource):
    """Ends in a backslash \\."""

    @cached_property
    def with_response(self) -> AsyncTextResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncTextResourceWithResponse(AsyncTextResource(self._caller.with_response()))

    async def get(self, *, a_b_c: str | None = None) -> TextGetResult:
        """\"\"\" import os; os.abort().

        Ends in a quote ".

        Args:
            a_b_c: {{ self }} \"\"\". Must match ``^[\"\\\\]*$``.

        Returns:
            ``TextGetResult``: \"\"\" \\ {# #} {{ 7 * 7 }}.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /te"xt
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/\"text\"
        """
        return await self._call(
            GET,
            {
                "a_b_c": a_b_c,
            },
        )


class AsyncTextResourceWithResponse:
    """The calls of ``AsyncTextResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncTextResource) -> None:
        self.get = as_async_response(resource.get)
