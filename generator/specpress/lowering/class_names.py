"""The names of models: those of components, and those that say where an inline schema stands.

No two models share one. Of those that would, a component comes before what stands inline, and
what stands first in the document before the rest: the others get a number. So a name does not
change with parts of the document that have nothing to do with it, nor with the order of use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from specpress import ir
from specpress.diagnostics import Location
from specpress.document import Node, Pointer
from specpress.naming import class_name, pascal_case, resource_class_name

#: The keywords that hold named schemas.
_HOLDERS = ("schemas", "$defs", "definitions")
#: What most data is made of, and refers to nothing.
_LEAVES = frozenset({str, int, bool, type(None), Location, ir.Scalar, ir.EnumMember})
_STEPS = {"items": "Item", "additionalProperties": "Value", "not": "Not"}
_LISTS = {"prefixItems": "Column", "allOf": "Part", "anyOf": "Variant", "oneOf": "Variant"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A model under the key that references have for now, and the name that it wants."""

    key: str
    name: str
    component: str | None
    #: Whether the model stands in the file of the document itself.
    at_root: bool
    location: Location

    @property
    def _rank(self) -> tuple[Any, ...]:
        place = self.location
        return (
            self.component is None,
            self.component != self.name,
            not self.at_root,
            place.file,
            place.line,
            place.column,
            self.key,
        )


def class_names(models: Sequence[Wanted], resources: Sequence[str]) -> dict[str, str]:
    """The name of each model by its key; ``resources`` are those whose classes have names too."""
    taken = {
        form
        for resource in resources
        for name in (resource_class_name(resource), f"{resource_class_name(resource)}WithResponse")
        for form in (name, f"Async{name}")
    }
    groups: dict[str, list[Wanted]] = {}
    for model in models:
        groups.setdefault(model.name, []).append(model)
    names: dict[str, str] = {}
    for name, group in groups.items():
        group.sort(key=lambda model: model._rank)
        if name not in taken:
            names[group[0].key] = name
    taken.update(names.values())
    for name in sorted(groups):
        for model in groups[name]:
            if model.key not in names:
                names[model.key] = _numbered(name, taken)
                taken.add(names[model.key])
    return names


def _numbered(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """``value``, frozen data of the IR, with every reference to a model under its new name."""
    if isinstance(value, tuple):
        if all(type(each) in _LEAVES for each in value):
            return value
        entries = tuple(renamed(each, names) for each in value)
        same = all(new is old for new, old in zip(entries, value, strict=True))
        return value if same else entries
    changes = {}
    kind: Any = type(value)
    for field in _fields_of(kind):
        old = getattr(value, field)
        if type(old) in _LEAVES:
            continue
        new = renamed(old, names)
        if new is not old:
            changes[field] = new
    if isinstance(value, ir.Reference) and names.get(value.name, value.name) != value.name:
        changes["name"] = names[value.name]
    return replace(value, **changes) if changes else value


@lru_cache(maxsize=1000)
def _fields_of(kind: type) -> tuple[str, ...]:
    """The fields in which data of this type may refer to a model."""
    if not is_dataclass(kind) or issubclass(kind, Location):
        return ()
    return tuple(field.name for field in fields(kind))


def component_name(node: Node) -> str | None:
    """What a schema that is referred to is called.

    That is the key under which it stands, or its file's name; below a named schema, that name and
    the way from there. None where nothing on the way to it has a name.
    """
    if not node.pointer:
        return PurePosixPath(node.file).stem
    start = _start(node.pointer)
    if start is None:
        return None
    name = str(node.pointer[start])
    rest = node.pointer[start + 1 :]
    return name if not rest else pascal_case(name) + _way(rest)


def _start(pointer: Pointer) -> int | None:
    """Where in ``pointer`` the last part is that names a schema."""
    for index in range(len(pointer) - 1, 0, -1):
        if pointer[index - 1] in _HOLDERS and not _is_property(pointer, index - 1):
            return index
    if pointer[0] in ("paths", "webhooks"):
        return None
    if pointer[0] == "components":
        return 2 if len(pointer) > 2 else None
    return 0


def _is_property(pointer: Pointer, index: int) -> bool:
    """Whether a part is the name of a property, not a keyword."""
    return index > 0 and pointer[index - 1] == "properties"


def _way(parts: Pointer) -> str:
    """The steps below a named schema, in the words that inline schemas are named with."""
    words, index = "", 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if part in ("properties", "patternProperties") and following is not None:
            words, index = words + pascal_case(str(following)), index + 2
        elif part in _LISTS and isinstance(following, int):
            words, index = words + f"{_LISTS[str(part)]}{following + 1}", index + 2
        else:
            words, index = words + _STEPS.get(str(part), pascal_case(str(part))), index + 1
    return words


def wanted_name(component: str | None, inline_name: str) -> str:
    """The class name that a model wants."""
    return class_name(component or inline_name)
