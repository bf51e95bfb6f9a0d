"""House rules for what the spec says of the API as a whole: signing, security, hosts, names."""

from __future__ import annotations

from specpress.bundling import component_name, final_target
from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.support import Kind
from specpress.validation.checking import Checking, identity, resolve
from specpress.walking import target_of


def check_profile(checking: Checking) -> None:
    """Check hosts, security schemes and requirements, and the names of the schemas."""
    _check_hosts(checking)
    schemes = _schemes(checking)
    for node in schemes.values():
        _check_scheme(checking, node)
    _check_security(checking, schemes)
    _check_tags(checking)
    _check_names(checking)


def _check_tags(checking: Checking) -> None:
    first: dict[str, Node] = {}
    for tag in checking.definitions(Kind.TAG):
        name = tag["name"]
        if name.value in first:
            checking.error(
                "E066",
                f"the tag '{name.value}' is described twice",
                name.location,
                "keep one of the two",
                ((first[name.value].location, "it stands here first"),),
            )
        first.setdefault(name.value, name)


def _check_hosts(checking: Checking) -> None:
    root = checking.document.node
    environments, servers = root.get("x-environments"), root.get("servers")
    urls = {}
    for server in servers.elements() if servers is not None else ():
        url = server.get("url")
        if url is None:
            continue
        urls[url.value.rstrip("/")] = url
        if not url.value.startswith(("https://", "http://")):
            checking.unsupported("a server without host", url.location, "write the whole URL")
        elif "{" in url.value:
            checking.unsupported("a server with variables", url.location)
    if environments is None:
        if not urls:
            checking.error(
                "E064",
                "the document does not say where the API is served",
                root.location,
                "add 'servers', or 'x-environments' where there are several to choose from",
            )
        return
    for name, environment in environments.items():
        url = environment["url"]
        if urls and url.value not in urls:
            checking.error(
                "E064",
                f"the URL of the environment '{name}' is not among the servers",
                url.location,
                did_you_mean(url.value, urls) or "add it to 'servers'",
            )


def _schemes(checking: Checking) -> dict[str, Node]:
    components = checking.document.node.get("components")
    section = components.get("securitySchemes") if components is not None else None
    found = {}
    for name, node in section.items() if section is not None else ():
        scheme = resolve(node)
        if scheme is not None and isinstance(scheme.value, dict):
            found[name] = scheme
    return found


def _check_scheme(checking: Checking, node: Node) -> None:
    kind, signing = node["type"], node.get("x-signing")
    if kind.value not in ("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"):
        hint = did_you_mean(kind.value, ("apiKey",))
        checking.error("E037", f"no security is of type '{kind.value}'", kind.location, hint)
        return
    if kind.value != "apiKey":
        checking.unsupported(f"security of type '{kind.value}'", kind.location)
        return
    for key in ("name", "in"):
        if node.get(key) is None:
            message = f"a security scheme of type apiKey needs '{key}'"
            checking.error("E036", message, node.location)
    where = node.get("in")
    if where is not None and where.value != "header":
        checking.unsupported(f"an API key in '{where.value}'", where.location)
    if signing is None:
        hint = "say with 'x-signing' how a request is signed"
        checking.unsupported("an API key without signature", node.location, hint)
    else:
        _check_signing(checking, signing)


def _check_signing(checking: Checking, signing: Node) -> None:
    settings = signing.get("settings")
    declared = dict(settings.items()) if settings is not None else {}
    headers = signing["headers"]
    parts = [*signing["message"].elements(), *(node for _, node in headers.items())]
    for part in parts:
        setting = part.get("setting")
        if setting is not None and setting.value not in declared:
            checking.error(
                "E057",
                f"no setting is named '{setting.value}'",
                setting.location,
                did_you_mean(setting.value, declared) or "declare it under 'settings'",
            )
        if part.value == "passphrase" and signing.get("passphrase") is None:
            hint = "name the client's argument: 'passphrase: passphrase'"
            checking.error("E057", "no passphrase is declared", part.location, hint)
    if not any(node.value == "signature" for _, node in headers.items()):
        message = "no header carries the signature"
        checking.error("E057", message, headers.location, "add one: 'NAME: signature'")
    for name, setting in declared.items():
        _check_setting(checking, name, setting)
    arguments = [signing["api-key"]]
    if (passphrase := signing.get("passphrase")) is not None:
        arguments.append(passphrase)
    arguments += [algorithm["secret"] for algorithm in signing["algorithms"].elements()]
    first: dict[str, Node] = {}
    for node in arguments:
        _check_distinct(checking, node.value, node, first)
    for name, node in declared.items():
        _check_distinct(checking, name, node, first)


def _check_distinct(checking: Checking, name: str, node: Node, first: dict[str, Node]) -> None:
    if name in first:
        checking.error(
            "E057",
            f"two arguments of the client are named '{name}'",
            node.key_location,
            "give each a name of its own",
            ((first[name].key_location, "it stands here first"),),
        )
    first.setdefault(name, node)


def _check_setting(checking: Checking, name: str, node: Node) -> None:
    default, kind = node.get("default"), node.value["type"]
    if default is not None and isinstance(default.value, int) is not (kind == "integer"):
        message = f"the default of the setting '{name}' is not of type {kind}"
        checking.error("E057", message, default.location)
        return
    if default is None or kind != "integer":
        return
    minimum = node.value.get("minimum", default.value)
    maximum = node.value.get("maximum", default.value)
    if not minimum <= default.value <= maximum:
        message = f"the default of the setting '{name}' is out of its bounds"
        checking.error("E057", message, default.location)


def _check_security(checking: Checking, schemes: dict[str, Node]) -> None:
    holders = [checking.document.node, *checking.definitions(Kind.OPERATION)]
    for holder in holders:
        security = holder.get("security")
        if security is None:
            continue
        requirements = list(security.elements())
        if len(requirements) > 1:
            checking.unsupported("a choice of security schemes", security.key_location)
        for requirement in requirements:
            names = list(requirement.items())
            if len(names) != 1:
                what = "several security schemes at once" if names else "optional security"
                hint = None if names else "write 'security: []' for a public call"
                checking.unsupported(what, requirement.location, hint)
            for name, scopes in names:
                if name not in schemes:
                    checking.error(
                        "E062",
                        f"there is no security scheme '{name}'",
                        scopes.key_location,
                        did_you_mean(name, schemes) or "add it to components.securitySchemes",
                    )
                elif scopes.value:
                    checking.unsupported("a scope of a security scheme", scopes.location)


def _check_names(checking: Checking) -> None:
    """Schemas that are referred to are named by the last part of the reference."""
    first: dict[str, tuple[Node, Node]] = {}
    for place in checking.places:
        if place.kind is not Kind.SCHEMA or not place.is_reference:
            continue
        target = target_of(place.node)
        if target is None:
            continue
        target = final_target(target)
        name = component_name(target)
        reference = place.node["$ref"]
        known, _ = first.setdefault(name, (target, reference))
        if identity(known) != identity(target):
            checking.error(
                "E063",
                f"two schemas are named '{name}'",
                target.key_location,
                "give one of them another name",
                (
                    (known.key_location, "the other one stands here"),
                    (reference.location, "it is referred to here"),
                ),
            )
