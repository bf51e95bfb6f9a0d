"""Security schemes and requirements that are nearly written as the standard has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from specpress.document import Node
from specpress.support import Kind
from specpress.tolerance.edits import Reading, edit, reading
from specpress.walking import Place

_TYPES = ("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")
#: Schemes of HTTP that are taken for types of security, as Swagger 2.0 had it for one.
_HTTP_SCHEMES = ("basic", "bearer", "digest")


def read_requirements(place: Place) -> Iterator[Reading]:
    """Names of schemes where requirements are asked for, and one scope for a list of them."""
    node = place.node
    if place.kind is Kind.SECURITY_REQUIREMENT:
        for name, scopes in node.items():
            if scopes.value is None or scopes.value == {}:
                message = f"the scopes of '{name}' are empty; read as none"
                edits = [edit(node, name, [])]
                yield reading("W051", message, scopes.key_location, f"write '{name}: []'", edits)
            elif isinstance(scopes.value, str):
                message = f"the scopes of '{name}' are a list; '{scopes.value}' is read as one"
                edits = [edit(node, name, scopes.value.split())]
                yield reading("W052", message, scopes.location, "write a list", edits)
        return
    security = node.get("security")
    if security is None or place.kind not in (Kind.DOCUMENT, Kind.OPERATION):
        return
    if _names_scheme(security):
        yield _by_name(node, "security", security, [{security.value: []}])
    for index, entry in enumerate(security.elements()):
        if _names_scheme(entry):
            yield _by_name(security, index, entry, {entry.value: []})


def _names_scheme(node: Node) -> bool:
    components = node.document.node.get("components")
    schemes = components.get("securitySchemes") if components is not None else None
    return (
        isinstance(node.value, str) and schemes is not None and schemes.get(node.value) is not None
    )


def _by_name(holder: Node, key: str | int, node: Node, value: Any) -> Reading:
    message = f"a security requirement is a mapping; '{node.value}' is read as one of that scheme"
    hint = f"write '{node.value}: []'"
    return reading("W052", message, node.location, hint, [edit(holder, key, value)])


def read_scheme(place: Place) -> Iterator[Reading]:
    """Types and places in other letters, and schemes of HTTP as types."""
    if place.kind is not Kind.SECURITY_SCHEME:
        return
    node = place.node
    kind, where = node.get("type"), node.get("in")
    if kind is not None and isinstance(kind.value, str) and kind.value not in _TYPES:
        meant = next((each for each in _TYPES if each.lower() == kind.value.lower()), None)
        if meant is not None:
            edits = [edit(node, "type", meant)]
            message = f"the type '{kind.value}' is read as '{meant}'"
            yield reading("W053", message, kind.location, f"write '{meant}'", edits)
        elif kind.value.lower() in _HTTP_SCHEMES and node.get("scheme") is None:
            scheme = kind.value.lower()
            edits = [edit(node, "type", "http"), edit(node, "scheme", scheme)]
            message = f"the type '{kind.value}' is read as the scheme '{scheme}' of the type 'http'"
            hint = f"write 'type: http' and 'scheme: {scheme}'"
            yield reading("W053", message, kind.location, hint, edits)
    if where is not None and isinstance(where.value, str):
        meant = where.value.lower()
        if meant != where.value and meant in ("header", "query", "cookie"):
            message = f"'{where.value}' is read as '{meant}'"
            edits = [edit(node, "in", meant)]
            yield reading("W053", message, where.location, f"write '{meant}'", edits)
