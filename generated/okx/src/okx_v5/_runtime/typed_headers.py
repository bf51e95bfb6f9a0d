"""The documented headers of a reply, by the types that the document gives them.

A header that did not come, or does not hold what is documented, reads as None: no call fails for
its headers. The text is in ``Response.headers`` as it came.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any, Generic, ParamSpec, TypeVar, cast

import msgspec

from .decoding import payload_decoder
from .exact import Mismatch, parse_json
from .reply import Headers, Response

P = ParamSpec("P")
R = TypeVar("R")
H = TypeVar("H", bound="TypedHeaders")
T_co = TypeVar("T_co", covariant=True)
H_co = TypeVar("H_co", bound="TypedHeaders", covariant=True)

_NOT_READ: Any = None


class TypedHeaders:
    """The base of the headers of one call's replies."""

    def __init__(self, headers: Headers) -> None:
        self._headers = headers

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def _value(self, name: str, result: Any) -> Any:
        """A single value."""
        return self._decoded(name, result, _single)

    def _list(self, name: str, result: Any) -> Any:
        """A list, whose items stand between commas."""
        return self._decoded(name, result, _items)

    def _object(self, name: str, result: Any, *, explode: bool = False) -> Any:
        """An object: ``a,1,b,2``, or exploded ``a=1,b=2``."""
        return self._decoded(name, result, _pairs if explode else _alternating)

    def _json(self, name: str, result: Any) -> Any:
        """A value that is written as JSON."""
        return self._decoded(name, result, lambda text: iter([text.encode()]))

    def _decoded(self, name: str, result: Any, read: Callable[[str], Iterator[bytes]]) -> Any:
        came = self._headers.get_all(name)
        if not came:
            return None
        for candidate in read(", ".join(came)):
            with suppress(Mismatch):
                return payload_decoder(result).decode(candidate, name)
        return None


@dataclass(frozen=True)
class ResponseWithHeaders(Response[T_co], Generic[T_co, H_co]):
    """A response whose documented headers have types: ``typed_headers``."""

    typed_headers: H_co = _NOT_READ


def with_typed_headers(response: Response[R], headers: type[H]) -> ResponseWithHeaders[R, H]:
    """The same response, with its headers by their types."""
    return ResponseWithHeaders(
        **{each.name: getattr(response, each.name) for each in fields(response)},
        typed_headers=headers(response.headers),
    )


def as_response_with(
    method: Callable[P, R], headers: type[H]
) -> Callable[P, ResponseWithHeaders[R, H]]:
    """``method`` of a resource whose caller is ``with_response()``, with the type it then has."""
    return cast("Callable[P, ResponseWithHeaders[R, H]]", method)


def as_async_response_with(
    method: Callable[P, Awaitable[R]], headers: type[H]
) -> Callable[P, Awaitable[ResponseWithHeaders[R, H]]]:
    """As ``as_response_with``, for a method that is awaited."""
    return cast("Callable[P, Awaitable[ResponseWithHeaders[R, H]]]", method)


def _single(text: str) -> Iterator[bytes]:
    """JSON that the text may stand for, the likelier first: a string, or a bare value."""
    yield msgspec.json.encode(text)
    if _is_plain(text):
        yield text.encode()


def _items(text: str) -> Iterator[bytes]:
    items = [each.strip() for each in text.split(",")] if text else []
    yield msgspec.json.encode(items)
    yield msgspec.json.encode([_bare(each) for each in items])


def _alternating(text: str) -> Iterator[bytes]:
    parts = [each.strip() for each in text.split(",")]
    if len(parts) % 2 == 0:
        yield from _objects(dict(zip(parts[::2], parts[1::2], strict=True)))


def _pairs(text: str) -> Iterator[bytes]:
    parts = [each.strip().partition("=") for each in text.split(",")]
    yield from _objects({name: value for name, _, value in parts})


def _objects(pairs: dict[str, str]) -> Iterator[bytes]:
    yield msgspec.json.encode(pairs)
    yield msgspec.json.encode({name: _bare(value) for name, value in pairs.items()})


def _bare(text: str) -> Any:
    return msgspec.Raw(text.encode()) if _is_plain(text) else text


def _is_plain(text: str) -> bool:
    """Whether the text is a number, true, false or null of JSON."""
    try:
        return not isinstance(parse_json(text.encode()), str | list | dict)
    except (msgspec.MsgspecError, ValueError, ArithmeticError):
        return False
