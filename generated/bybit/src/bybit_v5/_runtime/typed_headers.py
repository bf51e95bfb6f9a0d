"""The documented headers of a reply, by the types that the document gives them.

A header that did not come, or does not hold what is documented, reads as None: no call fails for
its headers. The text is in ``Response.headers`` as it came. Those of an error are read by the same
class, from the headers of its reply: ``ListHeaders(error.reply.headers).retry_after``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any, Generic, ParamSpec, TypeVar, cast

import msgspec

from .decoding import payload_decoder
from .drift import Drift, find_drift
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

    #: Where reading is to note what departs from the documentation.
    _noted: list[Drift] | None = None

    def __init__(self, headers: Headers) -> None:
        self._headers = headers

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def _value(self, name: str, result: Any, *, required: bool = False) -> Any:
        """A single value."""
        return self._decoded(name, result, _single, required)

    def _list(self, name: str, result: Any, *, required: bool = False) -> Any:
        """A list, whose items stand between commas; of ``Set-Cookie``, each in a header."""
        if name.lower() == "set-cookie":
            lines = msgspec.json.encode(self._headers.get_all(name))
            return self._decoded(name, result, lambda text: iter([lines]), required)
        return self._decoded(name, result, _items, required)

    def _object(
        self, name: str, result: Any, *, explode: bool = False, required: bool = False
    ) -> Any:
        """An object: ``a,1,b,2``, or exploded ``a=1,b=2``."""
        return self._decoded(name, result, _pairs if explode else _alternating, required)

    def _json(self, name: str, result: Any, *, required: bool = False) -> Any:
        """A value that is written as JSON."""
        return self._decoded(name, result, lambda text: iter([text.encode()]), required)

    def _decoded(
        self, name: str, result: Any, read: Callable[[str], Iterator[bytes]], required: bool
    ) -> Any:
        came = self._headers.get_all(name)
        candidates = list(read(", ".join(came))) if came else []
        if self._noted is not None and (came or required):
            self._noted += _departures(name, result, candidates, ", ".join(came))
        for candidate in candidates:
            with suppress(Mismatch):
                return payload_decoder(result).decode(candidate, name)
        return None


def find_header_drift(headers: TypedHeaders) -> tuple[Drift, ...]:
    """Where the headers of a reply are not as documented; what they need not have may be missing.

    The ``path`` of each is ``header``, and the header's name. Never raises.
    """
    kind = type(headers)
    noting = kind(headers._headers)
    noting._noted = []
    for name, member in vars(kind).items():
        if isinstance(member, cached_property):
            getattr(noting, name)
    return tuple(noting._noted)


def _departures(name: str, result: Any, candidates: list[bytes], text: str) -> tuple[Drift, ...]:
    """The drift of the reading that fits best; none of the readings may fit at all."""
    path = f"header {name}"
    # What is no JSON has no drift, and is no reading either.
    found = [find_drift(result, each, path) for each in candidates if _is_json(each)]
    if found:
        return min(found, key=len)
    expected = "another notation" if text else "a required header, which is missing"
    return (Drift("changed-type", path, text or None, expected),)


class ResponseWithHeaders(Response[T_co], Generic[T_co, H_co], frozen=True):
    """A response whose documented headers have types: ``typed_headers``."""

    typed_headers: H_co = _NOT_READ


def with_typed_headers(response: Response[R], headers: type[H]) -> ResponseWithHeaders[R, H]:
    """The same response, with its headers by their types."""
    return ResponseWithHeaders(
        **{name: getattr(response, name) for name in response.__struct_fields__},
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


def _is_json(content: bytes) -> bool:
    try:
        parse_json(content)
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        return False
    return True


def _is_plain(text: str) -> bool:
    """Whether the text is a number, true, false or null of JSON."""
    return _is_json(text.encode()) and text.strip()[:1] not in ('"', "[", "{")
