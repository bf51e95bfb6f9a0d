"""``x-conditional-parameters``: which parameters must be given, as far as others are or are not."""

from __future__ import annotations

from specpress.document import Node

KEY = "x-conditional-parameters"
AT_LEAST_ONE = "at-least-one"
REQUIRES = "requires"


def alternatives(operation: Node) -> tuple[tuple[str, ...], ...]:
    """The groups of parameters of which one must be given; () where none must."""
    groups = _part(operation, AT_LEAST_ONE)
    return tuple(tuple(map(str, group.value)) for group in groups.elements()) if groups else ()


def dependencies(operation: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The parameters that are not taken alone, each with those that it needs."""
    needs = _part(operation, REQUIRES)
    return tuple((name, tuple(needed.value)) for name, needed in needs.items()) if needs else ()


def _part(operation: Node, key: str) -> Node | None:
    stated = operation.get(KEY)
    return stated.get(key) if stated is not None else None
