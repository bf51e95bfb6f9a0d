"""House rules for what the spec says of the API as a whole: hosts, security, names."""

from __future__ import annotations

from specpress.bundling import component_name, final_target
from specpress.document import Node
from specpress.support import Kind
from specpress.validation.checking import Checking, identity
from specpress.validation.security import check_security
from specpress.validation.servers import check_servers
from specpress.walking import target_of


def check_profile(checking: Checking) -> None:
    """Check hosts, security schemes and requirements, and the names of schemas."""
    check_servers(checking)
    check_security(checking)
    _check_names(checking)


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
