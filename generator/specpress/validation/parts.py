"""House rules for ``allOf``: what its members say together must be what the package says."""

from __future__ import annotations

from itertools import combinations

from specpress.document import Node
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import (
    branches_of,
    descriptions_of,
    is_map,
    members_of,
    parts_of,
)
from specpress.validation.wholes import ALL_TYPES, only_requires, types_left, whole_of


def check_parts(checking: Checking, node: Node) -> None:
    """Check that of what the members of an ``allOf`` say nothing is lost or contradicts others."""
    if not members_of(node) or _is_sound(node):
        return
    parts = parts_of(node)
    if not _types_of(node):
        _check_types(checking, parts)
    _check_alternatives(checking, parts)
    maps = [part for part in parts if is_map(part)]
    if len(maps) > 1:
        checking.tolerated(
            "a schema in 'additionalProperties' of several parts of an 'allOf'",
            "is read as the first of them",
            maps[0]["additionalProperties"].key_location,
        )
    for name, descriptions in descriptions_of(node).items():
        if len(descriptions) > 1:
            _check_descriptions(checking, name, descriptions)


def _is_sound(node: Node) -> bool:
    """Whether there is nothing to say of the parts: so it is nearly always."""
    whole = whole_of(node)
    return (
        whole is not None
        and bool(whole.types)
        and not whole.describes_twice
        and whole.alternatives < 2
        and whole.maps < 2
    )


def _check_types(checking: Checking, parts: list[Node]) -> None:
    """Tell which parts leave no type together, two at a time."""
    said = [part for part in parts if isinstance(part.value, dict) and part.get("type")]
    for first, second in combinations(said, 2):
        if not _types_of(first) & _types_of(second):
            checking.error(
                "E037",
                f"no value is {_words(first)} and {_words(second)} at once",
                second["type"].location,
                "the parts of an 'allOf' hold together: correct one of the types",
                ((first["type"].location, "the other type stands here"),),
            )


def _check_alternatives(checking: Checking, parts: list[Node]) -> None:
    """Of several lists of alternatives only those of one part are checked in requests."""
    listed = [part for part in parts if only_requires(part)]
    for part in listed[1:]:
        keyword = "anyOf" if part.get("anyOf") is not None else "oneOf"
        construct = f"'{keyword}' of required lists in a further part of an 'allOf'"
        reading = "is not checked: only that of the first part is"
        checking.tolerated(construct, reading, part[keyword].key_location)


def _check_descriptions(checking: Checking, name: str, descriptions: list[Node]) -> None:
    """A property that several parts describe is all that they say; it must be something."""
    said = [
        (description, _types_of(schema))
        for description in descriptions
        if (schema := resolve(description)) is not None and not branches_of(schema)
    ]
    if ALL_TYPES.intersection(*(types for _, types in said)):
        return
    for (former, old), (later, new) in combinations(said, 2):
        if not old & new:
            checking.error(
                "E037",
                f"the property '{name}' is {_named(old)} in one part of the 'allOf', and "
                f"{_named(new)} in another",
                later.key_location,
                "describe it once, or as the same",
                ((former.key_location, "it is described here too"),),
            )


def _types_of(node: Node) -> frozenset[str]:
    """The JSON types that a schema and its parts leave."""
    return ALL_TYPES.intersection(*map(types_left, parts_of(node)))


def _words(node: Node) -> str:
    return _named(_types_of(node))


def _named(types: frozenset[str]) -> str:
    named = sorted(types - {"null"})
    return f"of type {' or '.join(named)}" if named else "of no type"
