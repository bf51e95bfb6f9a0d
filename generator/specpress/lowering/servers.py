"""``servers`` of the document, of paths and of operations, and ``x-environments``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from specpress.document import Node
from specpress.ir import Resource
from specpress.ir_servers import EnvironmentHost, ServerVariable
from specpress.server_urls import counterpart, distinct_servers, server_names, variables_in


def environments(root: Node) -> tuple[EnvironmentHost, ...]:
    """Where the API is served: ``x-environments``, else one environment per server."""
    declared = root.get("x-environments")
    if declared is not None:
        return tuple(
            EnvironmentHost(
                name=name,
                url=host["url"],
                description=host.get("description", ""),
                headers=tuple(host.get("headers", {}).items()),
            )
            for name, host in declared.value.items()
        )
    servers = root.get("servers")
    return _hosts(servers.value if servers is not None and servers.value else [{"url": "/"}])


def _hosts(servers: Sequence[Mapping[str, Any]]) -> tuple[EnvironmentHost, ...]:
    distinct = distinct_servers(servers)
    return tuple(
        EnvironmentHost(
            name=name,
            url=server["url"].rstrip("/"),
            description=" ".join(str(server.get("description") or "").split()),
            variables=_variables(server),
        )
        for name, server in zip(server_names(distinct), distinct, strict=True)
    )


def _variables(server: Mapping[str, Any]) -> tuple[ServerVariable, ...]:
    """The variables that the URL uses; others have no effect, which has been said."""
    declared = server.get("variables") or {}
    return tuple(
        ServerVariable(
            name=name,
            default=str(declared[name]["default"]),
            choices=_choices(declared[name]),
            description=" ".join(str(declared[name].get("description") or "").split()),
        )
        for name in variables_in(server["url"])
    )


def _choices(variable: Mapping[str, Any]) -> tuple[str, ...]:
    """The values that it may have; the default is one of them, whatever the enum says."""
    listed = [str(value) for value in variable.get("enum") or ()]
    if not listed:
        return ()
    return tuple(dict.fromkeys([*listed, str(variable["default"])]))


def operation_servers(
    path_item: Node, operation: Node, hosts: Sequence[EnvironmentHost]
) -> tuple[tuple[str, EnvironmentHost], ...]:
    """Where a call goes instead, by the name of the environment; ``""`` is all of them."""
    for holder in (operation, path_item):
        declared = holder.get("servers")
        if declared is not None and declared.value:
            return _by_environment(_hosts(declared.value), hosts)
    return ()


def servers_of_operations(resources: Iterable[Resource]) -> tuple[EnvironmentHost, ...]:
    """The servers that single operations have, each once."""
    found = (
        host
        for resource in resources
        for operation in resource.operations
        for _, host in operation.servers
    )
    return tuple(dict.fromkeys(found))


def _by_environment(
    own: Sequence[EnvironmentHost], hosts: Sequence[EnvironmentHost]
) -> tuple[tuple[str, EnvironmentHost], ...]:
    named = [(each.name, each.url) for each in own]
    chosen = {host.name: own[counterpart(host.name, host.url, named) or 0] for host in hosts}
    if len(set(chosen.values())) == 1:
        return (("", chosen[hosts[0].name]),)
    return tuple(chosen.items())
