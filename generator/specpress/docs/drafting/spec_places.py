"""Where a spec says what a field is: the node to mend, and who else would be changed with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from specpress.docs.drafting.house import json_schema, success
from specpress.docs.drift import FieldPath, Identity, Side
from specpress.docs.spec_facts import SpecFacts
from specpress.document import Node, Pointer

_LIMIT = 100
Component = tuple[str, Pointer]


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field where the spec describes it.

    ``node``: its schema as written, perhaps a ``$ref``. ``parameter``: the parameter that it is.
    ``holder``: the object schema whose ``properties`` have it. ``crossed``: the components on the
    way to it, the nearest last.
    """

    name: str
    node: Node = field(repr=False)
    parameter: Node | None = field(repr=False)
    holder: Node | None = field(repr=False)
    crossed: tuple[Component, ...] = ()


class SpecPlaces:
    """Finds fields in a spec that has no errors."""

    def __init__(self, spec: SpecFacts) -> None:
        self._spec = spec
        self._users: dict[Component, set[Identity]] | None = None

    def operation(self, identity: Identity) -> Node:
        """The operation object."""
        return self._spec.operations[identity]

    def field(self, identity: Identity, side: Side, path: FieldPath) -> FieldPlace | None:
        """Where the field at ``path`` is described; None where it is not."""
        start = self._top(identity, side, path[0])
        for name in path[1:]:
            if start is None:
                return None
            start = _property(start.node, name, start.crossed)
        return start

    def objects(
        self, identity: Identity, side: Side, path: FieldPath
    ) -> list[tuple[Node, tuple[Component, ...]]]:
        """The object schemas that hold the fields below ``path``, with the components crossed."""
        if path:
            found = self.field(identity, side, path)
            return list(_objects(found.node, found.crossed)) if found is not None else []
        schema = self.top(identity, side)
        return list(_objects(schema, ())) if schema is not None else []

    def top(self, identity: Identity, side: Side) -> Node | None:
        """The schema of the body of the request, or of the payload of the reply."""
        operation = self.operation(identity)
        if side is Side.REQUEST:
            body = operation.get("requestBody")
            return json_schema(body) if body is not None else None
        reply = success(operation)
        schema = json_schema(reply) if reply is not None else None
        for part in self._spec.envelope.payload:
            found = _property(schema, part, ()) if schema is not None else None
            schema = found.node if found is not None else None
        return schema

    def users(self, component: Component) -> frozenset[Identity]:
        """The endpoints whose requests or replies a component is a part of."""
        if self._users is None:
            self._users = {}
            for identity, operation in self._spec.operations.items():
                for each in _reached(operation):
                    self._users.setdefault(each, set()).add(identity)
        return frozenset(self._users.get(component, ()))

    def _top(self, identity: Identity, side: Side, name: str) -> FieldPlace | None:
        if side is Side.REQUEST:
            for parameter in parameters_of(self.operation(identity)):
                if parameter.value.get("name") == name:
                    return FieldPlace(name, parameter["schema"], parameter, None)
        schema = self.top(identity, side)
        return _property(schema, name, ()) if schema is not None else None


def parameters_of(operation: Node) -> Iterator[Node]:
    """The parameters of an operation, references followed."""
    listed = operation.get("parameters")
    for each in listed.elements() if listed is not None else ():
        yield each.follow()


def _property(node: Node, name: str, crossed: tuple[Component, ...]) -> FieldPlace | None:
    found: FieldPlace | None = None
    for holder, way in _objects(node, crossed):
        properties = holder.get("properties")
        held = properties.get(name) if properties is not None else None
        if held is not None:
            # A later part of an allOf replaces what an earlier one says.
            found = FieldPlace(name, held, None, holder, way)
    return found


def _objects(
    node: Node, crossed: tuple[Component, ...], depth: int = 0
) -> Iterator[tuple[Node, tuple[Component, ...]]]:
    """The object schemas that ``node`` is made of: behind references, in lists and in ``allOf``."""
    if depth > _LIMIT:
        return
    if node.reference is not None:
        target = node.document.target(node.file, node.reference)
        yield from _objects(target, (*crossed, (target.file, target.pointer)), depth + 1)
        return
    members = node.get("allOf")
    for member in members.elements() if members is not None else ():
        yield from _objects(member, crossed, depth + 1)
    items = node.get("items")
    if items is not None and isinstance(items.value, dict):
        yield from _objects(items, crossed, depth + 1)
    elif node.get("properties") is not None or node.value.get("type") == "object":
        yield node, crossed


def definition(place: FieldPlace) -> tuple[Node, tuple[Component, ...]]:
    """The schema of a field behind its references, and the components crossed on the way."""
    node, crossed = place.node, place.crossed
    for _ in range(_LIMIT):
        if node.reference is None:
            break
        node = node.document.target(node.file, node.reference)
        crossed = (*crossed, (node.file, node.pointer))
    return node, crossed


def _reached(operation: Node) -> set[Component]:
    """All components that an operation refers to, through however many others."""
    found: set[Component] = set()
    pending = [operation]
    while pending:
        node = pending.pop()
        if node.reference is not None:
            try:
                target = node.document.target(node.file, node.reference)
            except (LookupError, ValueError):
                continue
            key = (target.file, target.pointer)
            if key not in found:
                found.add(key)
                pending.append(target)
        if isinstance(node.value, dict):
            pending.extend(child for name, child in node.items() if name != "examples")
        else:
            pending.extend(node.elements())
    return found
