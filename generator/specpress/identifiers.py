"""``$id``, ``$anchor`` and ``$dynamicAnchor``: schemas that a ``$ref`` names, and how it does.

A file is read once and rewritten: every reference by a name that stands in the same file becomes
one by a pointer, so that all later stages know pointers alone. The names themselves go, as nothing
is left for them to say; those that other files may use are remembered.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote, urldefrag, urljoin

Pointer = tuple[str | int, ...]

_KEYWORDS = ("$id", "$anchor", "$dynamicAnchor", "$dynamicRef")
#: What holds data, in which a keyword is none.
_DATA = frozenset({"example", "examples", "default", "enum", "const", "value", "dataValue"})
#: What holds entries by names, which are no keywords.
_NAMES = frozenset(
    {
        *("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"),
        *("schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes"),
        *("pathItems", "paths", "webhooks", "callbacks", "links", "content", "mediaTypes"),
    }
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A mapping that may be a schema: where it stands, and in which resource."""

    value: dict[str, Any]
    pointer: Pointer
    resource: Pointer
    base: str


@dataclass(slots=True)
class Identified:
    """The data of a file without names, its anchors, and the dynamic references that are unclear.

    ``unclear`` holds the pointers of ``$dynamicRef`` whose target is more than one.
    """

    data: Any
    anchors: Mapping[str, Pointer] = field(default_factory=dict)
    unclear: tuple[Pointer, ...] = ()


def identify(text: str, data: Any) -> Identified:
    """The data of a file with references by pointer alone."""
    if not any(keyword in text for keyword in _KEYWORDS):
        return Identified(data)
    copied = copy.deepcopy(data)
    places = list(_places(copied, (), (), "", False))
    resources = {
        place.base: place.resource for place in places if isinstance(place.value.get("$id"), str)
    }
    anchors: dict[tuple[Pointer, str], Pointer] = {}
    dynamic: dict[str, list[Pointer]] = {}
    for place in places:
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = place.value.get(keyword)
            if isinstance(name, str):
                anchors.setdefault((place.resource, name), place.pointer)
                if keyword == "$dynamicAnchor":
                    dynamic.setdefault(name, []).append(place.pointer)
    unclear: list[Pointer] = []
    for place in places:
        reference = place.value.get("$dynamicRef")
        if isinstance(reference, str):
            targets = dynamic.get(reference.removeprefix("#"), [])
            if len(targets) > 1:
                unclear.append((*place.pointer, "$dynamicRef"))
                continue
            del place.value["$dynamicRef"]
            place.value["$ref"] = _fragment(targets[0]) if targets else reference
    for place in places:
        reference = place.value.get("$ref")
        if isinstance(reference, str):
            pointer = _target(reference, place, resources, anchors, copied)
            if pointer is not None:
                place.value["$ref"] = _fragment(pointer)
    for place in places:
        for keyword in ("$id", "$anchor", "$dynamicAnchor"):
            if isinstance(place.value.get(keyword), str):
                del place.value[keyword]
    by_name = {name: pointer for (_, name), pointer in reversed(anchors.items())}
    return Identified(copied, by_name, tuple(unclear))


def _places(
    value: Any, pointer: Pointer, resource: Pointer, base: str, is_names: bool
) -> Iterator[_Place]:
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _places(entry, (*pointer, index), resource, base, False)
        return
    if not isinstance(value, dict):
        return
    if not is_names:
        identifier = value.get("$id")
        if isinstance(identifier, str):
            resource, base = pointer, urldefrag(urljoin(base, identifier)).url
        yield _Place(value, pointer, resource, base)
    for key, entry in value.items():
        if is_names or (key not in _DATA and not str(key).startswith("x-")):
            holds_names = not is_names and key in _NAMES
            yield from _places(entry, (*pointer, key), resource, base, holds_names)


def _target(
    reference: str,
    place: _Place,
    resources: Mapping[str, Pointer],
    anchors: Mapping[tuple[Pointer, str], Pointer],
    data: Any,
) -> Pointer | None:
    """Where in the same file a reference leads by names; None where it does so without them."""
    path, fragment = urldefrag(reference)
    resource = place.resource
    if path:
        known = resources.get(urldefrag(urljoin(place.base, path)).url)
        if known is None:
            return None
        resource = known
    elif not fragment and not resource:
        return None
    fragment = unquote(fragment)
    if fragment and not fragment.startswith("/"):
        return anchors.get((resource, fragment))
    parts = tuple(part.replace("~1", "/").replace("~0", "~") for part in fragment.split("/")[1:])
    if not path and not resource:
        return None
    # Within a schema with an $id a pointer starts there; authors often mean the document.
    return (*resource, *parts) if _exists(data, (*resource, *parts)) else None


def _exists(data: Any, pointer: Pointer) -> bool:
    for part in pointer:
        if isinstance(data, dict) and str(part) in data:
            data = data[str(part)]
        elif isinstance(data, list) and str(part).isdigit() and int(part) < len(data):
            data = data[int(part)]
        else:
            return False
    return True


def _fragment(pointer: Pointer) -> str:
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in pointer)
    return "#" + "".join(f"/{quote(part, safe='~!$&()*+,;=:@')}" for part in parts)
