"""Another name for a schema of a document, without another meaning on the wire.

References and the mappings of discriminators follow. Where a discriminator has no mapping for the
schema, its old name is what the wire says: a mapping keeps that.
"""

from __future__ import annotations

import posixpath
from typing import Any

from specpress.document import Document, Node, Pointer
from specpress.references import Reference, escape, is_url, resolve_file
from specpress.support import Kind
from specpress.walking import places


def rename_schema(document: Document, target: Node, name: str) -> None:
    """Let the schema at ``target`` be called ``name``.

    The data of ``document``, of which ``target`` is a node, is changed in place.
    """
    found = list(places(document))
    schemas = [place.node for place in found if place.kind is Kind.SCHEMA]
    for schema in schemas:
        _keep_on_the_wire(schema, target)
    for place in found:
        if place.is_reference:
            _redirect(place.node.value, "$ref", place.node.file, target, name)
    for schema in schemas:
        mapping = _mapping(schema)
        for value in list(mapping or ()):
            _redirect(mapping, value, schema.file, target, name)
    holder = document.node_at(target.file, target.pointer[:-1]).value
    renamed = {name if key == target.pointer[-1] else key: each for key, each in holder.items()}
    holder.clear()
    holder.update(renamed)


def _mapping(schema: Node) -> dict[str, Any] | None:
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if discriminator is not None else None
    return mapping.value if mapping is not None and isinstance(mapping.value, dict) else None


def _keep_on_the_wire(schema: Node, target: Node) -> None:
    """Map the name of ``target`` to it, where the discriminator of ``schema`` relies on that."""
    discriminator = schema.get("discriminator")
    if discriminator is None or not isinstance(discriminator.value, dict):
        return
    mapped = (_mapping(schema) or {}).values()
    is_mapped = any(_leads_to(schema.file, text, target) for text in mapped)
    if is_mapped or not (_is_branch(schema, target) or _is_made_of(target, schema)):
        return
    mapping = discriminator.value.setdefault("mapping", {})
    if isinstance(mapping, dict):
        mapping.setdefault(str(target.pointer[-1]), _reference(schema.file, target))


def _is_branch(schema: Node, target: Node) -> bool:
    branches = [schema.get(key) for key in ("oneOf", "anyOf")]
    return any(
        _leads_to(branch.file, branch.reference, target)
        for listed in branches
        if listed is not None
        for branch in listed.elements()
    )


def _is_made_of(schema: Node, parent: Node) -> bool:
    """Whether ``parent`` is among what ``schema`` is put together from, by ``allOf``."""
    pending, seen = [schema], set()
    while pending:
        node = pending.pop()
        if (node.file, node.pointer) in seen:
            continue
        seen.add((node.file, node.pointer))
        members = node.get("allOf")
        for member in members.elements() if members is not None else ():
            try:
                part = member.follow()
            except (LookupError, ValueError):
                continue
            if (part.file, part.pointer) == (parent.file, parent.pointer):
                return True
            pending.append(part)
    return False


def _reference(file: str, target: Node) -> str:
    """The text of a reference to ``target`` in ``file``."""
    path = ""
    if file != target.file:
        is_absolute = is_url(target.file)
        folder = posixpath.dirname(file) or "."
        path = target.file if is_absolute else posixpath.relpath(target.file, folder)
    return f"{path}#" + "".join(f"/{escape(part)}" for part in target.pointer)


def _leads_to(file: str, text: object, target: Node) -> bool:
    """Whether ``text``, a reference or the name of a schema, means ``target``."""
    if _is_name_of(text, target):
        return True
    pointer = _pointer_into(file, text, target)
    return pointer is not None and len(pointer) == len(target.pointer)


def _is_name_of(text: object, target: Node) -> bool:
    return text == target.pointer[-1] and target.pointer[:-1] == ("components", "schemas")


def _pointer_into(file: str, text: object, target: Node) -> Pointer | None:
    """The pointer of the reference ``text``, where that leads to ``target`` or into it."""
    try:
        reference = Reference.parse(text) if isinstance(text, str) else None
    except ValueError:
        return None
    if reference is None or resolve_file(file, reference.path) != target.file:
        return None
    wanted = tuple(map(str, target.pointer))
    return reference.pointer if reference.pointer[: len(wanted)] == wanted else None


def _redirect(holder: Any, key: str, file: str, target: Node, name: str) -> None:
    """Let the reference, or the name, under ``key`` of ``holder`` use the new name."""
    text = holder[key]
    pointer = _pointer_into(file, text, target)
    if pointer is not None:
        parts = list(pointer)
        parts[len(target.pointer) - 1] = name
        holder[key] = f"{text.partition('#')[0]}#" + "".join(f"/{escape(part)}" for part in parts)
    elif key != "$ref" and _is_name_of(text, target):
        holder[key] = name
