"""Path items that paths refer to: each path has operations of its own, and its own words beside."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from specpress.document import Document, Node, Pointer
from specpress.references import Reference, is_url, resolve_file
from specpress.support import Kind
from specpress.tolerance.edits import Reading, edit
from specpress.walking import Place, children


def read_shared_items(paths: Node) -> Iterator[Reading]:
    """Put a copy in the place of a ``$ref`` to a path item that another path has, too.

    What stands beside a ``$ref`` is part of such a copy. Where both say the same keyword, the
    standard does not say which holds: that is left for validation to refuse.
    """
    seen = {(entry.file, entry.pointer) for _, entry in paths.items() if entry.reference is None}
    for key, entry in paths.items():
        if key.startswith("x-") or entry.reference is None:
            continue
        target = _end_of(entry)
        if target is None or not isinstance(target.value, dict):
            continue
        identity = (target.file, target.pointer)
        beside = {name: value for name, value in entry.value.items() if name != "$ref"}
        if (identity in seen or beside) and not beside.keys() & target.value.keys():
            yield Reading(None, (edit(paths, key, _copied(target, paths.file) | beside),))
        else:
            seen.add(identity)


def _end_of(entry: Node) -> Node | None:
    """Where references lead in the end; None where they lead nowhere, or in a circle."""
    try:
        return entry.follow()
    except (LookupError, ValueError):
        return None


def _copied(item: Node, file: str) -> dict[str, Any]:
    """A path item for ``file``, whose references lead where they led."""
    copied: dict[str, Any] = copy.deepcopy(item.value)
    if item.file == file:
        return copied
    pending = [Place(Kind.PATH_ITEM, item)]
    while pending:
        place = pending.pop()
        pending += children(place)
        holder = _at(copied, place.node.pointer[len(item.pointer) :])
        if place.is_reference:
            holder["$ref"] = _moved(holder["$ref"], item.file, file)
        elif place.kind is Kind.DISCRIMINATOR and isinstance(holder, dict):
            for mapping, name in list(_mapped(holder, item.document)):
                mapping[name] = _moved(mapping[name], item.file, file)
    return copied


def _mapped(discriminator: dict[str, Any], document: Document) -> Iterator[tuple[Any, str]]:
    """The references of a discriminator, as mappings and keys: what else it has names schemas."""
    components = document.node.get("components")
    schemas = components.get("schemas") if components is not None else None
    mapping = discriminator.get("mapping")
    found = [(mapping, name) for name in mapping] if isinstance(mapping, dict) else []
    if "defaultMapping" in discriminator:
        found.append((discriminator, "defaultMapping"))
    for holder, name in found:
        value = holder[name]
        if isinstance(value, str) and (schemas is None or schemas.get(value) is None):
            yield holder, name


def _at(value: Any, pointer: Pointer) -> Any:
    for part in pointer:
        value = value[part]
    return value


def _moved(reference: Any, old: str, new: str) -> Any:
    """A reference of the file ``old`` as the file ``new`` writes it."""
    if not isinstance(reference, str):
        return reference
    path, separator, fragment = reference.partition("#")
    try:
        target = resolve_file(old, Reference.parse(reference).path)
    except ValueError:
        # Validation refuses it where it stands.
        return reference
    if not is_url(path) and not is_url(target):
        path = quote(posixpath.relpath(target, posixpath.dirname(new) or "."))
    elif target != new:
        path = target
    return f"{path}{separator}{fragment}"
