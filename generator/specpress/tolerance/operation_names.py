"""What calls are named where the document leaves it open: from its words, and from nothing else.

The resource is the first tag, else the first part of the path that tells something. The method is
the ``operationId``, else what the path does. A name depends on its own operation alone, and on
there being another of the same name; ``docs/naming.md`` has the rules.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from specpress.document import Document, Node
from specpress.naming import (
    CLIENT_NAMES,
    RESOURCE_NAMES,
    SHARED_MODULES,
    operation_name,
    snake_case,
    words,
)
from specpress.tolerance.edits import Edit, Reading, edit, reading
from specpress.walking import operations_in, target_of

#: An operationId that names a call as it is: ``resource.method`` or ``method``.
_AS_IT_IS = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*)?")
#: Parts of a path that many have in common and that tell nothing.
_COMMON = re.compile(r"api|rest|v[0-9]+(\.[0-9]+)*|")


@dataclass(frozen=True, slots=True)
class _Call:
    """One operation; ``id`` is its operationId, where it has a usable one."""

    node: Node
    method: str
    path: str
    id: str | None
    tag: str | None

    @property
    def resource(self) -> str:
        """The first tag, or what the path tells; not what every client has already."""
        wanted = self.tag or _resource_of(self.path)
        is_taken = snake_case(wanted, prefix="resource") in CLIENT_NAMES | SHARED_MODULES
        return f"{wanted} calls" if is_taken else wanted

    @property
    def name(self) -> str:
        """The method's name without the resource."""
        if self.id is None:
            return _name_of(self.method, self.path, self.resource)
        return operation_name(self.id, self.resource)

    @property
    def key(self) -> tuple[str, str]:
        """What no two calls have in common in Python."""
        return snake_case(self.resource), snake_case(self.name, prefix="operation")


def name_operations(document: Document) -> list[Reading]:
    """Readings that give each operation one tag, and a usable operationId of its own."""
    groups: dict[tuple[str, str], list[_Call]] = defaultdict(list)
    tags: dict[str, str] = {}
    for call in _calls(document):
        # Tags that Python spells the same are one resource, under the name that stands first.
        first = tags.setdefault(snake_case(call.resource, prefix="resource"), call.resource)
        call = replace(call, tag=first) if first != call.resource else call
        groups[call.key].append(call)
    found: list[Reading | None] = [*_taken_tags(groups)]
    ids: dict[str, _Call] = {}
    for call in [calls[0] for calls in groups.values() if _is_alone(calls)]:
        holder = ids.setdefault(call.id, call) if call.id is not None else call
        found.append(_quiet(call) if holder is call else _of_its_resource(call))
    taken = set(groups)
    for calls in groups.values():
        if not _is_alone(calls):
            found += _apart(calls, taken)
    return [each for each in found if each is not None]


def _calls(document: Document) -> Iterator[_Call]:
    seen: set[tuple[str, tuple[str | int, ...]]] = set()
    paths = document.node.get("paths")
    for path, entry in paths.items() if paths is not None else ():
        item = target_of(entry) or entry
        for method, node in operations_in(item) if not path.startswith("x-") else ():
            # A path item that two paths share has operations of one name: validation says so.
            if (node.file, node.pointer) not in seen:
                seen.add((node.file, node.pointer))
                yield _Call(node, method, path, _text(node.value.get("operationId")), _tag(node))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and words(value) else None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _tag(node: Node) -> str | None:
    tags = node.value.get("tags")
    return _text(tags[0]) if isinstance(tags, list) and tags else None


def _is_alone(calls: list[_Call]) -> bool:
    """Whether a name is that of one call, and of nothing else in its resource."""
    return len(calls) == 1 and calls[0].key[1] not in RESOURCE_NAMES


def _taken_tags(groups: Mapping[tuple[str, str], list[_Call]]) -> Iterator[Reading]:
    """Say once what a resource is called whose tag every client has a word for."""
    told: set[str] = set()
    for call in itertools.chain.from_iterable(groups.values()):
        tag = _tag(call.node)
        if tag is None or call.resource != f"{tag} calls" or tag in told:
            continue
        told.add(tag)
        name = snake_case(call.resource)
        message = f"every client has a '{snake_case(tag)}' of its own; the tag is called '{name}'"
        listed = call.node["tags"]
        yield reading("W014", message, listed.child(0).location, "choose another tag", ())


def _quiet(call: _Call) -> Reading | None:
    """What is open and has one answer is no deviation: nothing to warn of."""
    edits = _edits(call, None)
    return Reading(None, tuple(edits)) if edits else None


def _of_its_resource(call: _Call) -> Reading:
    """Tell a call by its resource from those of other resources that have its operationId."""
    name = snake_case(call.name, prefix="operation")
    resource = snake_case(call.resource, prefix="resource")
    return reading(
        "W014",
        f"the operationId '{call.id}' is used twice; "
        f"{call.method.upper()} {call.path} is called '{resource}.{name}'",
        call.node["operationId"].location,
        "give each operation an operationId of its own",
        _edits(call, name),
    )


def _apart(calls: list[_Call], taken: set[tuple[str, str]]) -> Iterator[Reading]:
    """Give calls of one name names of their own, that tell what they do."""
    for call in calls:
        own = snake_case(call.name, prefix="operation")
        verb = "" if words(own)[:1] == words(call.method) else f"_{snake_case(call.method)}"
        longer = f"{own.rstrip('_')}{verb}_{_path_words(call.path)}"
        name, number = longer, 2
        while (call.key[0], name) in taken:
            name, number = f"{longer}_{number}", number + 1
        taken.add((call.key[0], name))
        given = call.node.get("operationId")
        yield reading(
            "W014",
            f"{_clash(call, calls)}; {call.method.upper()} {call.path} is called '{name}'",
            given.location if given is not None else call.node.key_location,
            "give each operation an operationId of its own",
            _edits(call, name),
        )


def _clash(call: _Call, calls: list[_Call]) -> str:
    """Why a call cannot have its name."""
    if len(calls) == 1:
        return f"every resource has a '{call.key[1]}' of its own"
    if call.id is not None and len({one.id for one in calls}) == 1:
        return f"the operationId '{call.id}' is used twice"
    return "two calls have one name"


def _edits(call: _Call, name: str | None) -> Iterator[Edit]:
    node = call.node
    tags = node.value.get("tags")
    # What is no list of names is left for validation to refuse.
    is_sound = tags is None or (isinstance(tags, list) and all(map(_is_text, tags)))
    if is_sound and tags != [call.resource]:
        yield edit(node, "tags", [call.resource])
    given = node.value.get("operationId")
    if given is not None and not isinstance(given, str):
        return
    if name is not None or call.id is None or not _AS_IT_IS.fullmatch(call.id):
        method = name or snake_case(call.name, prefix="operation")
        resource = snake_case(call.resource, prefix="resource")
        yield edit(node, "operationId", f"{resource}.{method}")


def _parts(path: str) -> tuple[list[str], list[str]]:
    """The fixed parts of a path that tell something, and the names of its parameters."""
    fixed = [part for part in path.split("?")[0].split("/") if "{" not in part]
    return (
        [part for part in fixed if not _COMMON.fullmatch(part)],
        re.findall(r"\{([^{}]*)\}", path),
    )


def _resource_of(path: str) -> str:
    fixed, _ = _parts(path)
    return next((part for part in fixed if words(part)), "api")


def _name_of(method: str, path: str, resource: str) -> str:
    fixed, parameters = _parts(path)
    own = [part for part in fixed if words(part) != words(resource)]
    name = [method, *own]
    if parameters:
        name += ["by", "_and_".join(parameters)]
    return "_".join("_".join(words(part)) for part in name if words(part))


def _path_words(path: str) -> str:
    found = words(path)
    return "_".join([*found, "slash"] if path.endswith("/") else found) or "root"
