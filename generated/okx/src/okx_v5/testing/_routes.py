"""The keys of ``paths`` of the specification, and which of them a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar
from urllib.parse import quote, unquote_to_bytes

_NAME = re.compile(r"\{([^{}]*)\}")
#: Where a query, or a fragment, begins: not inside the name of a parameter.
_END = re.compile(r"[?#](?![^{}]*\})")
_SAFE = "/:@!$&'()*+,;=~%"


@dataclass(frozen=True)
class Route:
    """A path with parameters, and the pairs of a query that belong to it.

    Documents write more than paths there: ``/x?kind=a&owner={id}#note`` has a fixed pair and one
    that the parameter ``id`` fills; the fragment is never sent.
    """

    key: str

    @cached_property
    def path(self) -> str:
        """The path alone, as it is sent: names in braces, the rest percent-encoded."""
        end = _END.search(self.key)
        path = self.key[: end.start()] if end else self.key
        parts = re.split(r"(\{[^{}]*\})", path)
        return "".join(part if at % 2 else quote(part, safe=_SAFE) for at, part in enumerate(parts))

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        mark = _END.search(self.key)
        if mark is None or mark[0] == "#":
            return []
        query = self.key[mark.end() :]
        end = _END.search(query)
        query = query[: end.start()] if end and end[0] == "#" else query
        return [
            (name, value)
            for name, _, value in (part.partition("=") for part in query.split("&"))
            if name
        ]

    @cached_property
    def fixed(self) -> Mapping[str, str]:
        """The pairs of the query that every request has."""
        return {name: value for name, value in self._pairs if not _NAME.fullmatch(value)}

    @cached_property
    def filled(self) -> Mapping[str, str]:
        """The names of parameters that fill pairs of the query: to the keys of these."""
        return {_NAME.sub(r"\1", value): name for name, value in self._pairs if "{" in value}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the parameters in the path, as often as they stand there."""
        return tuple(_NAME.findall(self.path))

    @cached_property
    def segments(self) -> tuple[str | None, ...]:
        """What stands between the slashes of the path; None where a parameter is in it."""
        texts = _NAME.sub("{}", self.path).split("/")
        return tuple(None if "{" in text else text for text in texts)

    @cached_property
    def rank(self) -> tuple[int, int]:
        """Of two routes that a request may be for, the lower one says more of it."""
        return -len(_NAME.sub("", self.path)), -len(self.fixed)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pieces = re.split(r"\{[^{}]*\}", self.path)
        return re.compile("([^/]+)".join(re.escape(piece) for piece in pieces))

    def match(self, path: str, query: bytes) -> dict[str, str] | None:
        """The parameters of a path as sent, percent-encoded; None where it is another one."""
        found = self._pattern.fullmatch(path)
        if found is None or not self._has_fixed(query):
            return None
        return dict(zip(self.names, found.groups(), strict=True))

    def _has_fixed(self, query: bytes) -> bool:
        if not self.fixed:
            return True
        sent = {
            tuple(_decoded(half) for half in part.partition(b"=")[::2])
            for part in query.split(b"&")
        }
        return all(
            (_decoded(name.encode()), _decoded(value.encode())) in sent
            for name, value in self.fixed.items()
        )


class _Routed(Protocol):
    @property
    def method(self) -> str: ...

    @property
    def route(self) -> Route: ...


_Operation = TypeVar("_Operation", bound=_Routed)


class RouteTable(Generic[_Operation]):
    """Which operations a request may be for, found without a look at all the others.

    Routes are filed by the segments that are no parameters; which segments those are differs
    little from one route to the next, so there are few places to look at, whatever their number.
    """

    def __init__(self, operations: Iterable[_Operation]) -> None:
        plain: list[_Operation] = []
        others: list[_Operation] = []
        for operation in operations:
            (others if operation.route.names else plain).append(operation)
        # Plain paths win; of the rest those that say most.
        plain.sort(key=lambda each: -len(each.route.fixed))
        others.sort(key=lambda each: each.route.rank)
        self._shapes: dict[tuple[str, int], dict[tuple[int, ...], None]] = {}
        self._filed: dict[tuple[object, ...], list[tuple[int, _Operation]]] = {}
        for number, operation in enumerate((*plain, *others)):
            segments = operation.route.segments
            places = tuple(place for place, text in enumerate(segments) if text is not None)
            self._shapes.setdefault((operation.method, len(segments)), {})[places] = None
            key = self._key(operation.method, places, segments)
            self._filed.setdefault(key, []).append((number, operation))

    def find(
        self, method: str, path: str, query: bytes
    ) -> tuple[_Operation, dict[str, str]] | None:
        """The first operation whose route matches, with its path parameters as sent."""
        segments = path.split("/")
        found: list[tuple[int, _Operation]] = []
        for places in self._shapes.get((method, len(segments)), ()):
            found += self._filed.get(self._key(method, places, segments), ())
        for _, operation in sorted(found, key=lambda each: each[0]):
            values = operation.route.match(path, query)
            if values is not None:
                return operation, values
        return None

    def _key(
        self, method: str, places: tuple[int, ...], segments: Sequence[str | None]
    ) -> tuple[object, ...]:
        return method, len(segments), places, tuple(segments[place] for place in places)


def _decoded(raw: bytes) -> bytes:
    return unquote_to_bytes(raw.replace(b"+", b" "))
