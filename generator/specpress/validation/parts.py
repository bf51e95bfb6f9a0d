"""House rules for ``allOf``: what its members say together must be what the package says."""

from __future__ import annotations

from itertools import pairwise

from specpress.document import Node
from specpress.validation.checking import Checking, identity, resolve
from specpress.validation.meaning import (
    descriptions_of,
    members_of,
    parts_of,
    type_of,
)

#: What is said to the reader alone.
_PROSE = frozenset(
    {"title", "description", "example", "examples", "externalDocs", "$comment", "x-docs-reading"}
)


def check_parts(checking: Checking, node: Node) -> None:
    """Check that of what the members of an ``allOf`` say nothing is lost."""
    if not members_of(node):
        return
    parts = parts_of(node)
    if sum(part.get("anyOf") is not None for part in parts) > 1:
        checking.unsupported("'anyOf' in several parts of an 'allOf'", node["allOf"].key_location)
    for name, descriptions in descriptions_of(node).items():
        for former, later in pairwise(descriptions):
            if not _holds(later, former):
                checking.unsupported(
                    f"a property that two parts of an 'allOf' describe, such as '{name}',",
                    later.key_location,
                    "let the later description say all that the former says, or describe it once",
                    ((former.key_location, "it is described here too"),),
                )


def _holds(later: Node, former: Node) -> bool:
    """Whether ``later``, which takes the place of ``former``, says all that ``former`` does."""
    pending = [(later, former)]
    seen = set()
    while pending:
        later, former = pending.pop()
        new, old = resolve(later), resolve(former)
        if new is None or old is None:
            return False
        pair = identity(new), identity(old)
        if identity(new) == identity(old) or pair in seen:
            continue
        seen.add(pair)
        if not isinstance(new.value, dict) or not isinstance(old.value, dict):
            return False
        for key, value in old.items():
            if key in _PROSE:
                continue
            if key == "type":
                if not _is_narrower(new, value):
                    return False
            elif key == "items" and new.get("items") is not None:
                pending.append((new["items"], value))
            elif new.get(key) is None or new[key].value != value.value:
                return False
    return True


def _is_narrower(new: Node, old_type: Node) -> bool:
    allowed = old_type.value if isinstance(old_type.value, list) else [old_type.value]
    return type_of(new) in allowed
