"""Parameters that say less than the standard asks for, or say it in another place."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.document import Document, Node
from specpress.path_templates import read_path
from specpress.suggestions import did_you_mean
from specpress.support import KEYWORDS, Kind
from specpress.tolerance.edits import REMOVED, Appended, Reading, edit, reading
from specpress.validation.parameters import are_readable
from specpress.walking import Place, operations_in, target_of

_OF_SCHEMAS = KEYWORDS[Kind.SCHEMA].keys() - KEYWORDS[Kind.PARAMETER].keys()


def read_parameter(place: Place) -> Iterator[Reading]:
    """A path parameter that is not required, and a parameter without a schema."""
    node = place.node
    if place.kind is not Kind.PARAMETER:
        return
    required = node.get("required")
    if node.value.get("in") == "path" and (required is None or required.value is False):
        yield reading(
            "W082",
            f"the path parameter '{node.value.get('name')}' must be required; read as required",
            required.location if required is not None else node.location,
            "write 'required: true'",
            [edit(node, "required", True)],
        )
    message = f"the parameter '{node.value.get('name')}' has no 'schema'; read as any value"
    yield from _without_schema(node, "a parameter", message, {})


def read_header(place: Place) -> Iterator[Reading]:
    """A header without a schema, which is text."""
    if place.kind is Kind.HEADER:
        message = "the header has no 'schema'; read as text"
        yield from _without_schema(place.node, "a header", message, {"type": "string"})


def _without_schema(
    node: Node, what: str, message: str, read_as: dict[str, str]
) -> Iterator[Reading]:
    """What to read of a parameter or header without a schema; what Swagger 2.0 says is beside."""
    if "schema" in node.value or "content" in node.value:
        return
    moved = {key: value for key, value in node.value.items() if key in _OF_SCHEMAS}
    hint = "add 'schema: {type: ...}'"
    if moved:
        words = ", ".join(f"'{key}'" for key in moved)
        message, hint = f"{words} of {what}; read as its 'schema'", "put it into 'schema'"
    yield reading(
        "W085",
        message,
        node[next(iter(moved))].key_location if moved else node.location,
        hint,
        [edit(node, "schema", moved or read_as), *(edit(node, key, REMOVED) for key in moved)],
    )


def read_lists(place: Place) -> Iterator[Reading]:
    """A parameter that stands in one list twice, in the same words, and one without a name."""
    listed = place.node.get("parameters")
    if place.kind not in (Kind.OPERATION, Kind.PATH_ITEM) or listed is None:
        return
    if not isinstance(listed.value, list):
        return
    for index, value in enumerate(listed.value):
        if isinstance(value, dict) and value in listed.value[:index]:
            yield reading(
                "W087",
                "the parameter stands in the list twice, in the same words; read once",
                listed.child(index).location,
                "remove one of the two",
                [edit(listed, index, REMOVED)],
            )
        elif isinstance(value, dict) and value.get("name") == "":
            yield reading(
                "W051",
                "the parameter has an empty name; it is left out",
                listed.child(index)["name"].location,
                "remove it, or write its name",
                [edit(listed, index, REMOVED)],
            )


def read_paths(document: Document) -> Iterator[Reading]:
    """What paths name and no parameter describes: read as texts that must be given."""
    paths = document.node.get("paths")
    seen: set[tuple[str, tuple[str | int, ...], str]] = set()
    if paths is None or not isinstance(paths.value, dict):
        return
    for path, entry in paths.items():
        item, template = target_of(entry) or entry, read_path(path)
        if template is None or not isinstance(item.value, dict):
            continue
        named = [*template.names, *(name for _, name in template.in_query)]
        for method, node in operations_in(item):
            declared = declared_names(item, node)
            in_query = {name for _, name in template.in_query}
            in_path = {name for where, name in declared if where == "path"}
            known = in_path | ({name for where, name in declared if where == "query"} & in_query)
            unused = sorted(in_path - set(named))
            if set(named) - known and not (are_readable(item) and are_readable(node)):
                continue
            for name in dict.fromkeys(named):
                # Where another word is near, one of the two is a mistake: validation says so.
                if name in known or did_you_mean(name, unused) is not None:
                    continue
                identity = (node.file, node.pointer, name)
                if identity not in seen:
                    seen.add(identity)
                    yield _undeclared(path, method, entry, node, name)


def _undeclared(path: str, method: str, entry: Node, node: Node, name: str) -> Reading:
    parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    return reading(
        "W081",
        f"{method.upper()} does not describe '{{{name}}}' of the path; read as a required string",
        entry.key_location,
        f"add '{{name: {name}, in: path, required: true, ...}}' to its parameters",
        [edit(node, "parameters", Appended(parameter))],
    )


def declared_names(item: Node, operation: Node) -> set[tuple[str, str]]:
    """Places and names of the parameters of an operation, of those that have both."""
    found: set[tuple[str, str]] = set()
    for holder in (item, operation):
        listed = holder.get("parameters")
        if listed is None or not isinstance(listed.value, list):
            continue
        for entry in listed.elements():
            node = _followed(entry)
            place = node.value.get("in") if node is not None else None
            name = node.value.get("name") if node is not None else None
            if isinstance(place, str) and isinstance(name, str):
                found.add((place, name))
    return found


def _followed(node: Node) -> Node | None:
    try:
        target = node.follow()
    except (LookupError, ValueError):
        return None
    return target if isinstance(target.value, dict) else None
