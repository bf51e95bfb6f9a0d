"""``x-former-names`` and ``x-former-enum-names``: the names that things had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specpress import ir
from specpress.document import Node
from specpress.naming import snake_case

KEY = "x-former-names"
ENUM_KEY = "x-former-enum-names"


def former_names(node: Node | None) -> tuple[ir.FormerName, ...]:
    """What the list ``node`` says; nothing where there is none."""
    return tuple(_former_name(each) for each in node.elements()) if node is not None else ()


def former_member_names(node: Node | None, value: object) -> tuple[ir.FormerName, ...]:
    """What the mapping ``node`` says of the member with ``value``."""
    return former_names(node.get(str(value))) if node is not None else ()


def _former_name(node: Node) -> ir.FormerName:
    if isinstance(node.value, str):
        return ir.FormerName(node.value, None, node.location)
    until = node.get("until")
    return ir.FormerName(
        str(node["name"].value), str(until.value) if until is not None else None, node.location
    )


def old_operations(operations: Iterable[ir.Operation]) -> dict[str, list[ir.OldOperation]]:
    """Operations under their old names, by the resource (as a Python name) that had them."""
    found: dict[str, list[ir.OldOperation]] = {}
    for operation in operations:
        for former in operation.former_names:
            resource, _, name = former.name.rpartition(".")
            found.setdefault(resource or python_name(operation.resource), []).append(
                ir.OldOperation(name, operation.id, former.until, former.location)
            )
    return found


def left_over(
    names: Mapping[str, list[ir.OldOperation]], resources: Iterable[str]
) -> Iterator[tuple[str, list[ir.OldOperation]]]:
    """The resources of which only old names are left."""
    present = {python_name(name) for name in resources}
    for name, operations in sorted(names.items()):
        if name not in present:
            yield name, operations


def python_name(resource: str) -> str:
    """What the client calls a resource."""
    return snake_case(resource, prefix="resource")
