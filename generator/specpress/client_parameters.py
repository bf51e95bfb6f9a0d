"""Parameters that a document describes, and that the client sends by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

#: Headers that OpenAPI ignores as parameters.
IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
#: Headers that say how a request is sent; the client or its transport sets them.
_OWN_HEADERS = IGNORED_HEADERS | {
    *("connection", "content-length", "cookie", "expect", "host"),
    *("te", "trailer", "transfer-encoding", "upgrade"),
}


def is_ignored(place: str, name: str) -> bool:
    """Whether a parameter of this place and name is not the caller's to give."""
    return place == "header" and name.lower() in _OWN_HEADERS


def scheme_that_sets(
    place: str,
    name: str,
    requirements: Iterable[Mapping[str, Any]],
    schemes: Mapping[str, Mapping[str, Any]],
) -> str | None:
    """The scheme whose API key a call sends where the parameter stands; None without one.

    ``requirements`` are those of the call, ``schemes`` the security schemes of the document.
    """
    for requirement in requirements:
        for used in requirement:
            scheme = schemes.get(used, {})
            if scheme.get("type") != "apiKey" or "x-signing" in scheme:
                continue
            own = str(scheme.get("name"))
            same = own.lower() == name.lower() if place == "header" else own == name
            if scheme.get("in") == place and same:
                return used
    return None
