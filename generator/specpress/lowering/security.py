"""``securitySchemes`` and ``security``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from specpress.client_parameters import is_ignored, scheme_that_sets
from specpress.document import Node
from specpress.ir import Resource
from specpress.ir_security import Alternatives, Requirement, SchemeKind, SchemeUse, SecurityScheme
from specpress.lowering.schemas import text

_FLOWS = (
    "clientCredentials",
    "authorizationCode",
    "implicit",
    "password",
    "deviceAuthorization",
)
_KINDS = {
    "apiKey": SchemeKind.API_KEY,
    "oauth2": SchemeKind.OAUTH2,
    "openIdConnect": SchemeKind.OPEN_ID_CONNECT,
    "mutualTLS": SchemeKind.MUTUAL_TLS,
}


def lower_schemes(root: Node) -> dict[str, SecurityScheme]:
    """All security schemes by name, those that nothing uses included."""
    components = root.get("components")
    declared = components.get("securitySchemes") if components is not None else None
    return {
        name: _scheme(name, entry.follow())
        for name, entry in (declared.items() if declared is not None else ())
    }


def schemes_as_data(root: Node) -> dict[str, Mapping[str, Any]]:
    """All security schemes as they are written."""
    components = root.get("components")
    declared = components.get("securitySchemes") if components is not None else None
    return {
        name: entry.follow().value
        for name, entry in (declared.items() if declared is not None else ())
    }


def parameters_to_give(
    root: Node,
    operation: Node,
    declared: Iterable[Node],
    schemes: Mapping[str, Mapping[str, Any]],
) -> list[Node]:
    """The parameters that callers give: not those that the client sends by itself."""
    requirements = [each for each in _declared(root, operation) if each]
    return [
        parameter
        for parameter in declared
        if not is_ignored(text(parameter, "in"), text(parameter, "name"))
        and not scheme_that_sets(
            text(parameter, "in"), text(parameter, "name"), requirements, schemes
        )
    ]


def _declared(root: Node, operation: Node) -> Sequence[Mapping[str, Any]]:
    """The ``security`` of an operation: its own, else that of the document."""
    for holder in (operation, root):
        declared = holder.get("security")
        if declared is not None:
            found: Sequence[Mapping[str, Any]] = declared.value
            return found
    return ()


def _scheme(name: str, node: Node) -> SecurityScheme:
    kind = _kind(node)
    flows = node.get("flows") if kind is SchemeKind.OAUTH2 else None
    granting = flows.get("clientCredentials") if flows is not None else None
    return SecurityScheme(
        name=name,
        kind=kind,
        location=node.location,
        description=text(node, "description"),
        deprecated=bool(node.value.get("deprecated", False)),
        place=text(node, "in") or None if kind is SchemeKind.API_KEY else None,
        wire_name=text(node, "name") or None if kind is SchemeKind.API_KEY else None,
        http_scheme=_http_scheme(node, kind),
        token_url=text(granting, "tokenUrl") if granting is not None else None,
        flows=tuple(flow for flow in _FLOWS if flows is not None and flows.get(flow) is not None),
        scopes=tuple(_scopes(flows).items()) if flows is not None else (),
        other_scopes=_other_scopes(flows, granting) if flows is not None and granting else (),
        discovery_url=text(node, "openIdConnectUrl") or None,
    )


def _kind(node: Node) -> SchemeKind:
    if node.get("x-signing") is not None:
        return SchemeKind.SIGNING
    if text(node, "type") != "http":
        return _KINDS[text(node, "type")]
    known = {"basic": SchemeKind.BASIC, "bearer": SchemeKind.BEARER}
    return known.get(text(node, "scheme").lower(), SchemeKind.AUTHORIZATION)


def _http_scheme(node: Node, kind: SchemeKind) -> str | None:
    if kind is SchemeKind.AUTHORIZATION:
        return text(node, "scheme")
    if kind is SchemeKind.BASIC:
        return "Basic"
    bearing = (SchemeKind.BEARER, SchemeKind.OAUTH2, SchemeKind.OPEN_ID_CONNECT)
    return "Bearer" if kind in bearing else None


def _scopes(flows: Node) -> dict[str, str]:
    """What the flows can be asked for, each scope once, with its description."""
    found: dict[str, str] = {}
    for flow in _FLOWS:
        declared = flows.get(flow)
        scopes = declared.get("scopes") if declared is not None else None
        for name, described in scopes.items() if scopes is not None else ():
            found.setdefault(name, str(described.value or ""))
    return found


def _other_scopes(flows: Node, granting: Node) -> tuple[str, ...]:
    """The scopes that other flows have, and the client credentials flow has not."""
    own = granting.get("scopes")
    known = own.value if own is not None else {}
    return tuple(scope for scope in _scopes(flows) if scope not in (known or {}))


def used_schemes(
    schemes: Mapping[str, SecurityScheme], resources: Iterable[Resource]
) -> tuple[SecurityScheme, ...]:
    """Those that operations use: what nothing uses needs no argument."""
    used = {
        use.scheme
        for resource in resources
        for operation in resource.operations
        for requirement in operation.security
        for use in requirement.uses
    }
    return tuple(scheme for name, scheme in schemes.items() if name in used)


def lower_requirements(
    root: Node, operation: Node, schemes: Mapping[str, SecurityScheme]
) -> Alternatives:
    """What a call of ``operation`` needs: its own ``security``, else that of the document."""
    alternatives = (
        alternative
        for requirement in _declared(root, operation)
        for alternative in _apart(
            [
                SchemeUse(name, schemes[name].kind, tuple(scopes or ()))
                for name, scopes in (requirement or {}).items()
            ],
            schemes,
        )
    )
    found = tuple(dict.fromkeys(alternatives))
    # An empty requirement alone is a public call.
    return found if any(each.uses for each in found) else ()


def _apart(uses: list[SchemeUse], schemes: Mapping[str, SecurityScheme]) -> Iterator[Requirement]:
    """One requirement, or several where schemes of it need the same header: each takes one."""
    for position, use in enumerate(uses):
        header = schemes[use.scheme].header
        others = [
            other
            for other in uses[position + 1 :]
            if header is not None and schemes[other.scheme].header == header
        ]
        if others:
            for kept in (use, *others):
                left_out = [each for each in (use, *others) if each is not kept]
                yield from _apart([each for each in uses if each not in left_out], schemes)
            return
    yield Requirement(tuple(uses))
