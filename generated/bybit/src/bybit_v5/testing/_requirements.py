"""Which security schemes authenticate a call, and what they send by themselves."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: Follows a pointer into the document, to (final pointer, value).
Resolve = Callable[[str], tuple[str, Any]]
#: Headers that are no arguments, whatever a document says: they tell how a request is sent.
_OWN_HEADERS = {
    *("accept", "authorization", "connection", "content-encoding", "content-length"),
    *("content-type", "cookie", "expect", "host", "te", "trailer", "transfer-encoding"),
    *("upgrade", "user-agent"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """A security scheme that a call is authenticated by, and the scopes that it needs."""

    scheme: Mapping[str, Any]
    scopes: tuple[str, ...]


def requirements_of(
    operation: Mapping[str, Any], document: Mapping[str, Any], resolve: Resolve
) -> Iterator[tuple[Use, ...]]:
    """The alternatives of an operation; schemes that share a header are alternatives, too."""
    for requirement in operation.get("security", document.get("security", ())):
        uses = []
        for name, scopes in requirement.items():
            part = name.replace("~", "~0").replace("/", "~1")
            _, scheme = resolve(f"/components/securitySchemes/{part}")
            uses.append(Use(scheme, tuple(scopes or ())))
        by_header: dict[object, list[Use]] = {}
        for number, use in enumerate(uses):
            by_header.setdefault(_header_of(use.scheme) or number, []).append(use)
        yield from itertools.product(*by_header.values())


def signing_of(security: tuple[tuple[Use, ...], ...]) -> Mapping[str, Any] | None:
    """How a call is signed that is signed and nothing else; None for others."""
    if len(security) != 1 or len(security[0]) != 1:
        return None
    signing: Mapping[str, Any] | None = security[0][0].scheme.get("x-signing")
    return signing


def _header_of(scheme: Mapping[str, Any]) -> str | None:
    """The header that carries a credential; None where it is signed, or goes elsewhere."""
    if "x-signing" in scheme or scheme["type"] == "mutualTLS":
        return None
    if scheme["type"] == "apiKey":
        return str(scheme["name"]).lower() if scheme["in"] == "header" else None
    return "authorization"


def is_sent_anyway(place: str, name: str, security: tuple[tuple[Use, ...], ...]) -> bool:
    """Whether a parameter is no argument: OpenAPI ignores it, or an API key stands there."""
    if place == "header" and name.lower() in _OWN_HEADERS:
        return True
    for use in itertools.chain.from_iterable(security):
        scheme = use.scheme
        if scheme["type"] != "apiKey" or "x-signing" in scheme or scheme["in"] != place:
            continue
        own = str(scheme["name"])
        if own == name or (place == "header" and own.lower() == name.lower()):
            return True
    return False
