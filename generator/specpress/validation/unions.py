"""House rules for ``oneOf``, ``anyOf`` and ``discriminator``."""

from __future__ import annotations

from collections.abc import Callable

from specpress.document import Node
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import is_object

_ALTERNATIVE_KEYS = {"required", "description", "title", "type", "not"}


def check_unions(checking: Checking, node: Node, has_properties: Callable[[], bool]) -> None:
    """Check the branches of one schema, and what tells them apart.

    ``has_properties`` says whether it is a part of objects whose properties are described.
    """
    for keyword in ("oneOf", "anyOf"):
        holder = node.get(keyword)
        if holder is None:
            continue
        branches = list(holder.elements())
        if not branches:
            checking.error("E037", f"'{keyword}' has no branch", holder.location)
        elif all(_only_requires(branch) for branch in branches):
            _check_alternatives(checking, node, keyword, branches, has_properties)
    discriminator = node.get("discriminator")
    if discriminator is not None:
        _check_mapping(checking, discriminator)


def _only_requires(branch: Node) -> bool:
    value = branch.value
    return isinstance(value, dict) and "required" in value and value.keys() <= _ALTERNATIVE_KEYS


def _check_alternatives(
    checking: Checking,
    node: Node,
    keyword: str,
    branches: list[Node],
    has_properties: Callable[[], bool],
) -> None:
    """Branches of required names are no shapes: they say what must be given."""
    for branch in branches:
        if not branch.value.get("required"):
            message = f"this branch of '{keyword}' requires nothing, so it is always met"
            checking.error("E037", message, branch.location)
    if not has_properties() and not is_object(node):
        location = node[keyword].key_location
        message = f"'{keyword}' of required lists needs an object"
        checking.error("E037", message, location)


def _check_mapping(checking: Checking, discriminator: Node) -> None:
    mapping = discriminator.get("mapping")
    entries = [entry for _, entry in mapping.items()] if mapping is not None else []
    default = discriminator.get("defaultMapping")
    for entry in (*entries, *([default] if default is not None else [])):
        if not isinstance(entry.value, str):
            message = "an entry of a mapping is the name of a schema, or a reference to it"
            checking.error("E035", message, entry.location, "quote it")
        elif mapped(entry) is None:
            checking.error(
                "E024",
                f"the mapping leads nowhere: there is no schema '{entry.value}'",
                entry.location,
                checking.suggestions.did_you_mean(entry.value, _component_names(discriminator)),
            )


def _component_names(node: Node) -> list[str]:
    components = node.document.node.get("components")
    schemas = components.get("schemas") if components is not None else None
    return [name for name, _ in schemas.items()] if schemas is not None else []


def mapped(entry: Node) -> Node | None:
    """The schema that an entry of a mapping means; None where there is none."""
    components = entry.document.node.get("components")
    schemas = components.get("schemas") if components is not None else None
    if "/" not in entry.value and "#" not in entry.value and schemas is not None:
        named = schemas.get(entry.value)
        if named is not None:
            return resolve(named)
    try:
        return resolve(entry.document.target(entry.file, entry.value))
    except (LookupError, ValueError):
        return None
