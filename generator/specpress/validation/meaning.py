"""What a schema means once references and ``allOf`` are followed."""

from __future__ import annotations

from specpress.document import Node, Pointer
from specpress.support import IMPLIED_TYPES
from specpress.validation.checking import identity, resolve

Identity = tuple[str, Pointer]
_SAYING_A_TYPE = frozenset(
    {"type", "enum", "const", "properties", "additionalProperties", "items", "prefixItems"}
)


def members_of(node: Node) -> list[Node]:
    """The members of ``allOf``, as they stand there."""
    if not isinstance(node.value, dict) or "allOf" not in node.value:
        return []
    return list(node["allOf"].elements())


def branches_of(node: Node) -> list[Node]:
    """The branches of ``oneOf`` and ``anyOf``, as they stand there."""
    value = node.value
    if not isinstance(value, dict) or ("oneOf" not in value and "anyOf" not in value):
        return []
    holders = (node.get(keyword) for keyword in ("oneOf", "anyOf"))
    return [branch for holder in holders if holder is not None for branch in holder.elements()]


def shapes_of(node: Node) -> list[Node]:
    """What the branches of a union say that are not of null alone; none where it is no union."""
    holders = [branch for part in parts_of(node) for branch in branches_of(part)]
    shapes = [shape for branch in holders if (shape := resolve(branch)) is not None]
    return [each for each in shapes if not _is_null(each)]


def _is_null(node: Node) -> bool:
    return isinstance(node.value, dict) and node.value.get("type") in ("null", ["null"])


def parts_of(node: Node) -> list[Node]:
    """The schema itself and all members of its ``allOf``, references followed, each once."""
    if isinstance(node.value, dict) and "allOf" not in node.value and "$ref" not in node.value:
        return [node]
    found: list[Node] = []
    pending, seen = [node], set()
    while pending:
        part = resolve(pending.pop())
        if part is None or identity(part) in seen:
            continue
        seen.add(identity(part))
        found.append(part)
        pending.extend(reversed(members_of(part)))
    return found


def properties_of(node: Node) -> dict[str, Node]:
    """The properties of an object, those of its ``allOf`` included; a later one replaces."""
    return {name: each[-1] for name, each in descriptions_of(node).items()}


def descriptions_of(node: Node) -> dict[str, list[Node]]:
    """Every property with all that is said of it: the members of ``allOf`` in turn, then itself."""
    found: dict[str, list[Node]] = {}
    pending, seen = [(node, False)], set()
    while pending:
        entry, is_done = pending.pop()
        part = resolve(entry)
        if part is None:
            continue
        if is_done:
            properties = part.get("properties")
            for name, child in properties.items() if properties is not None else ():
                found.setdefault(name, []).append(child)
        elif identity(part) not in seen:
            seen.add(identity(part))
            pending.append((part, True))
            pending.extend((member, False) for member in reversed(members_of(part)))
    return found


def is_map(node: Node) -> bool:
    """Whether the schema itself says what values of any name are."""
    values = node.get("additionalProperties")
    return values is not None and isinstance(values.value, dict) and bool(values.value)


def type_of(node: Node) -> str | None:
    """The one type beside null, given or implied; None where any will do."""
    for part in parts_of(node):
        if not isinstance(part.value, dict):
            continue
        given = part.value.get("type")
        if isinstance(given, list):
            given = next((name for name in given if name != "null"), None)
        if isinstance(given, str):
            return given
        if "properties" in part.value or "additionalProperties" in part.value:
            return "object"
        if "prefixItems" in part.value or "items" in part.value:
            return "array"
        values = part.value.get("enum")
        if isinstance(values, list) and values:
            if all(isinstance(value, str) for value in values if value is not None):
                return "string"
            if all(type(value) is int for value in values if value is not None):
                return "integer"
    for part in parts_of(node):
        for keyword, kind in IMPLIED_TYPES.items():
            if isinstance(part.value, dict) and keyword in part.value:
                return kind
    return None


def has_several_types(node: Node) -> bool:
    """Whether ``type`` lists more than one beside null."""
    given = [part.value.get("type") for part in parts_of(node) if isinstance(part.value, dict)]
    return any(isinstance(each, list) and len({*each} - {"null"}) > 1 for each in given)


def implying_keyword(node: Node) -> str | None:
    """The limit that alone says of which type a schema is; None where something else does."""
    if IMPLIED_TYPES.keys().isdisjoint(node.value):
        return None
    implying = next(key for key in IMPLIED_TYPES if key in node.value)
    for part in parts_of(node):
        if not isinstance(part.value, dict) or branches_of(part):
            return None
        if not _SAYING_A_TYPE.isdisjoint(part.value):
            return None
    return implying


def is_object(node: Node) -> bool:
    """Whether the schema describes an object."""
    return type_of(node) == "object"


def at_pointer(node: Node, parts: list[str]) -> Node | None:
    """The schema of the value at a JSON pointer into what ``node`` describes."""
    found: Node | None = node
    for part in parts:
        if found is None:
            return None
        found = properties_of(found).get(part)
    return found
