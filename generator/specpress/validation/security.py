"""House rules for ``securitySchemes`` and ``security``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specpress.client_parameters import IGNORED_HEADERS, is_ignored, scheme_that_sets
from specpress.diagnostics import Location
from specpress.document import Node
from specpress.suggestions import did_you_mean, one_of
from specpress.support import Kind
from specpress.validation.checking import Checking, resolve
from specpress.validation.signing import check_signing

SCHEME_TYPES = ("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")
_PLACES = ("header", "query", "cookie")
#: A name of a header, of a cookie and of an HTTP authentication scheme (RFC 9110).
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
#: Keywords without which a scheme of a type says nothing.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}

#: What begins an address that is not relative.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def schemes_of(checking: Checking) -> dict[str, Node]:
    """The security schemes by name."""
    components = checking.document.node.get("components")
    section = components.get("securitySchemes") if components is not None else None
    found = {}
    for name, node in section.items() if section is not None else ():
        scheme = resolve(node)
        if scheme is not None and isinstance(scheme.value, dict):
            found[name] = scheme
    return found


def check_security(checking: Checking) -> None:
    """Check the schemes, and what is required by the document and its operations."""
    schemes = schemes_of(checking)
    for node in schemes.values():
        _check_scheme(checking, node)
    for holder in (checking.document.node, *checking.definitions(Kind.OPERATION)):
        security = holder.get("security")
        for requirement in security.elements() if security is not None else ():
            _check_requirement(checking, requirement, schemes)
    # With a wrong name or scheme, what is used is not known.
    if not any(checking.has(code) for code in ("E036", "E037", "E062")):
        _check_use(checking, schemes)


def _check_use(checking: Checking, schemes: dict[str, Node]) -> None:
    """Say which schemes no call needs: the client takes no credentials for them."""
    operations = list(checking.definitions(Kind.OPERATION))
    used = {
        name
        for operation in operations
        for requirement in requirements_of(checking, operation)
        for name in requirement
    }
    for name, node in schemes.items():
        if operations and name not in used and node.get("x-signing") is None:
            checking.warning(
                "W036",
                f"no operation needs the security scheme '{name}': it has no effect",
                _declared_at(checking, name, node),
                "name it in 'security' of the document, or of operations",
            )


def _declared_at(checking: Checking, name: str, node: Node) -> Location:
    """Where the document names a scheme, which may be described elsewhere."""
    components = checking.document.node.get("components")
    section = components.get("securitySchemes") if components is not None else None
    entry = section.get(name) if section is not None else None
    return entry.key_location if entry is not None else node.key_location


def _check_scheme(checking: Checking, node: Node) -> None:
    kind, signing = node["type"], node.get("x-signing")
    if kind.value not in SCHEME_TYPES:
        hint = did_you_mean(kind.value, SCHEME_TYPES) or one_of(SCHEME_TYPES)
        checking.error("E037", f"no security is of type '{kind.value}'", kind.location, hint)
        return
    for key in _NEEDED.get(kind.value, ()):
        if node.get(key) is None:
            message = f"a security scheme of type {kind.value} needs '{key}'"
            checking.error("E036", message, node.location)
    if signing is not None:
        if kind.value != "apiKey":
            message = f"'x-signing' of a security scheme of type {kind.value}"
            checking.error("E057", message, signing.key_location, "write 'type: apiKey'")
        check_signing(checking, signing)
    elif kind.value == "apiKey":
        _check_key(checking, node)
    elif kind.value == "http":
        _check_http(checking, node)
    elif kind.value == "oauth2":
        _check_flows(checking, node)


def _check_key(checking: Checking, node: Node) -> None:
    name, where = node.get("name"), node.get("in")
    if where is not None and where.value not in _PLACES:
        hint = did_you_mean(where.value, _PLACES) or one_of(_PLACES)
        checking.error("E037", f"an API key cannot be in '{where.value}'", where.location, hint)
    elif where is not None and name is not None and where.value != "query":
        if not _TOKEN.fullmatch(name.value):
            kind = "an HTTP header" if where.value == "header" else "a cookie"
            message = f"'{name.value}' cannot be the name of {kind}"
            checking.error("E037", message, name.location)
    elif name is not None and not name.value:
        checking.error("E037", "an API key has a name", name.location)


def _check_http(checking: Checking, node: Node) -> None:
    scheme = node.get("scheme")
    if scheme is not None and not _TOKEN.fullmatch(scheme.value):
        message = f"'{scheme.value}' is no scheme of HTTP authentication"
        checking.error("E037", message, scheme.location, "use one such as basic or bearer")


def _check_flows(checking: Checking, node: Node) -> None:
    flows = node.get("flows")
    granting = flows.get("clientCredentials") if flows is not None else None
    if granting is None:
        return
    url = granting.get("tokenUrl")
    if url is None:
        message = "the flow clientCredentials needs 'tokenUrl'"
        checking.error("E036", message, granting.location)
    elif any(each <= " " or each in '\\"<>' for each in url.value) or "#" in url.value:
        checking.error("E037", f"'{url.value}' is no URL of a token endpoint", url.location)
    elif _SCHEME.match(url.value) and not url.value.startswith(("https://", "http://")):
        message = f"tokens cannot be asked for at '{url.value}'"
        checking.error("E037", message, url.location, "write an https URL")


def _check_requirement(checking: Checking, requirement: Node, schemes: dict[str, Node]) -> None:
    if not isinstance(requirement.value, dict):
        return
    by_header: dict[str, str] = {}
    for name, scopes in requirement.items():
        if name not in schemes:
            checking.error(
                "E062",
                f"there is no security scheme '{name}'",
                scopes.key_location,
                checking.suggestions.did_you_mean(name, schemes)
                or "add it to components.securitySchemes",
            )
            continue
        if scopes.value is not None and not (
            isinstance(scopes.value, list) and all(isinstance(each, str) for each in scopes.value)
        ):
            message = f"the scopes of '{name}' must be a list of strings"
            checking.error("E031", message, scopes.location)
        _check_scopes(checking, name, scopes, schemes[name])
        header = _header_of(schemes[name])
        other = by_header.setdefault(header, name) if header is not None else name
        if other != name:
            checking.warning(
                "W035",
                f"'{other}' and '{name}' are both sent in the header '{header}': read as a choice",
                scopes.key_location,
                "write each as a requirement of its own",
            )


def _check_scopes(checking: Checking, name: str, scopes: Node, scheme: Node) -> None:
    """Say which scopes no flow of OAuth 2 knows: a slip, or a flow that is not complete."""
    flows = scheme.get("flows")
    if scheme.value.get("type") != "oauth2" or flows is None:
        return
    listed = [flow.get("scopes") for _, flow in flows.items()]
    known = [scope for each in listed if each is not None for scope, _ in each.items()]
    for scope in scopes.elements():
        if isinstance(scope.value, str) and scope.value not in known:
            checking.warning(
                "W037",
                f"no flow of '{name}' has the scope '{scope.value}': it is asked for as it is",
                scope.location,
                did_you_mean(scope.value, known) or "add it to the scopes of the flow",
            )


def _header_of(scheme: Node) -> str | None:
    """The header that carries the credential of a scheme, in lower case."""
    if scheme.get("x-signing") is not None or scheme.value.get("type") == "mutualTLS":
        return None
    if scheme.value.get("type") == "apiKey":
        name = scheme.value.get("name")
        return str(name).lower() if scheme.value.get("in") == "header" else None
    return "authorization"


def requirements_of(checking: Checking, operation: Node) -> list[dict[str, object]]:
    """What a call needs, as data: its own ``security``, else that of the document."""
    declared = operation.get("security")
    if declared is None:
        declared = checking.document.node.get("security")
    found = declared.value if declared is not None else []
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def takes_credentials(checking: Checking, operation: Node) -> bool:
    """Whether credentials are sent with the call where there are any."""
    return any(requirements_of(checking, operation))


def parameters_to_give(
    checking: Checking, operation: Node, parameters: tuple[tuple[Node, Node], ...]
) -> tuple[tuple[Node, Node], ...]:
    """Of the pairs of a listed parameter and its definition those that callers give.

    A warning tells of the others, which the client sends by itself.
    """
    requirements = requirements_of(checking, operation)
    schemes = {name: node.value for name, node in schemes_of(checking).items()}
    kept = []
    for listed, definition in parameters:
        place, name = definition.value.get("in"), definition.value.get("name")
        if not isinstance(place, str) or not isinstance(name, str):
            kept.append((listed, definition))
            continue
        scheme = scheme_that_sets(place, name, requirements, schemes)
        if is_ignored(place, name):
            who = "as OpenAPI says" if name.lower() in IGNORED_HEADERS else "as it says how to send"
            message = f"the header '{name}' as a parameter is ignored, {who}"
            hint = "the client sends it by itself: remove the parameter"
            checking.warning("W034", message, definition.location, hint)
        elif scheme is not None:
            message = f"the {place} parameter '{name}' is the place of the API key of '{scheme}'"
            hint = "the client sends it by itself: remove the parameter"
            checking.warning("W034", message, definition.location, hint)
        else:
            kept.append((listed, definition))
    return tuple(kept)
