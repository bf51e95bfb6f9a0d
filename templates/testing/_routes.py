"""The keys of ``paths`` of the specification, and which of them a request is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
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
        sent = {tuple(_decoded(half) for half in part.partition(b"=")[::2])
                for part in query.split(b"&")}  # fmt: skip
        return all(
            (_decoded(name.encode()), _decoded(value.encode())) in sent
            for name, value in self.fixed.items()
        )


def _decoded(raw: bytes) -> bytes:
    return unquote_to_bytes(raw.replace(b"+", b" "))
