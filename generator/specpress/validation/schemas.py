"""House rules for schemas: what can be generated, and what contradicts itself."""

from __future__ import annotations

import itertools
from collections.abc import Collection

from specpress.document import Document, Node
from specpress.suggestions import is_misspelt
from specpress.support import Kind
from specpress.validation.checking import Checking, definitions, identity, resolve
from specpress.validation.keywords import check_keywords
from specpress.validation.meaning import (
    Identity,
    branches_of,
    members_of,
    properties_of,
    type_of,
)
from specpress.validation.nesting import check_nesting
from specpress.validation.parts import check_parts
from specpress.validation.unions import check_unions

_BOUNDS = (
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
)


#: What a schema that is made from others has.
_OF_OTHERS = frozenset({"allOf", "oneOf", "anyOf", "discriminator"})
_LIMITS = frozenset({"multipleOf", *itertools.chain.from_iterable(_BOUNDS)})
_OF_VALUES = ("x-enum-names", "x-enum-descriptions", "x-former-enum-names")
_EXTENSIONS = frozenset({"x-empty-is-null", "x-thousands-separator", *_OF_VALUES})


def check_schemas(
    checking: Checking, payloads: Collection[Identity], bodies: Collection[Identity] = ()
) -> None:
    """Check every schema of the document; its objects have the right shapes.

    ``payloads`` are the schemas of what calls return, ``bodies`` those of request bodies, as far as
    they stand there: they alone may be objects without members.
    """
    filled = {*payloads, *bodies}
    for node in checking.definitions(Kind.SCHEMA):
        if node.value.get("additionalProperties") is False:
            _check_object(checking, node, filled)
        _check_composition(checking, node)
        if "required" in node.value:
            _check_required(checking, node)
        if "dependentRequired" in node.value:
            _check_dependencies(checking, node)
        _check_bounds(checking, node)
        check_keywords(checking, node)
        check_parts(checking, node)
    for place in checking.places:
        if place.kind is Kind.SCHEMA and isinstance(place.node.value, dict):
            _check_extensions(checking, place.node)
    check_nesting(checking)


def check_composition(checking: Checking) -> None:
    """Of ``check_schemas`` what says whether all that schemas are put together from fits."""
    for node in checking.definitions(Kind.SCHEMA):
        _check_composition(checking, node)
        check_parts(checking, node)
    check_nesting(checking)


def _check_object(checking: Checking, node: Node, filled: Collection[Identity]) -> None:
    """An object without members is none, but for those that are ``filled`` from elsewhere."""
    if identity(node) in filled:
        return
    if not (_known_properties(node) or node.get("patternProperties") is not None):
        place = node["additionalProperties"].key_location
        reading = "is read as an object of anything"
        checking.tolerated("an object that may hold nothing", reading, place)


def _check_composition(checking: Checking, node: Node) -> None:
    if _OF_OTHERS.isdisjoint(node.value):
        return
    all_of = node.get("allOf")
    if all_of is not None and not all_of.value:
        checking.error("E037", "'allOf' has no member", all_of.location)
    check_unions(checking, node, lambda: bool(_known_properties(node)))


def _known_properties(node: Node) -> dict[str, None]:
    """The names of the properties of the objects that a schema is a part of, and its own."""
    return node.document.once(_properties_of_wholes).get(identity(node), {})


def _properties_of_wholes(document: Document) -> dict[Identity, dict[str, None]]:
    """For every schema the names of the properties of the objects that it is a part of."""
    known: dict[Identity, dict[str, None]] = {}
    for node in definitions(document, Kind.SCHEMA):
        own = dict.fromkeys(properties_of(node))
        if not own:
            continue
        pending, seen = [node], set()
        while pending:
            part = pending.pop()
            if identity(part) in seen:
                continue
            seen.add(identity(part))
            known.setdefault(identity(part), {}).update(own)
            for member in (*members_of(part), *branches_of(part)):
                target = resolve(member)
                if target is not None:
                    pending.append(target)
    return known


def _check_required(checking: Checking, node: Node) -> None:
    required, own = node["required"], node.value.get("properties", {})
    # Most describe what they require; which objects the others are parts of is asked for last.
    if all(name in own for name in required.value) or is_misspelt("properties", node.value):
        return
    known = _known_properties(node)
    for element in required.elements():
        name = element.value
        if name not in known:
            checking.warning(
                "W063",
                f"'{name}' is required, but there is no such property; "
                "read as one of any type that requests must have",
                element.location,
                checking.suggestions.did_you_mean(name, known)
                or "add the property, or remove it from the list",
            )


def _check_dependencies(checking: Checking, node: Node) -> None:
    """What ``dependentRequired`` names must be properties; none needs itself."""
    known = _known_properties(node)
    for name, needed in node["dependentRequired"].items():
        others = list(needed.elements())
        places = [(name, needed.key_location)]
        places += [(str(other.value), other.location) for other in others]
        for each, location in places:
            if each not in known:
                message = f"there is no property '{each}'"
                hint = checking.suggestions.did_you_mean(each, known)
                checking.error("E054", message, location, hint)
        for other in others:
            if other.value == name:
                checking.error("E054", f"'{name}' needs itself", other.location, "remove it")


def _check_bounds(checking: Checking, node: Node) -> None:
    if _LIMITS.isdisjoint(node.value):
        return
    for low_key, high_key in _BOUNDS:
        low, high = node.get(low_key), node.get(high_key)
        if low is None or high is None:
            continue
        if isinstance(low.value, bool) or isinstance(high.value, bool):
            continue
        if low.value > high.value:
            checking.error(
                "E056",
                f"'{low_key}' is {low.value}, more than '{high_key}', which is {high.value}",
                low.location,
                "exchange the two",
                ((high.location, f"'{high_key}' stands here"),),
            )
    multiple = node.get("multipleOf")
    if multiple is not None and multiple.value <= 0:
        checking.error("E056", "'multipleOf' must be more than 0", multiple.location)


def _check_extensions(checking: Checking, node: Node) -> None:
    """The x-* keys whose meaning depends on the schema; they may stand beside a ``$ref``."""
    target = None if _EXTENSIONS.isdisjoint(node.value) else resolve(node)
    if target is None:
        return
    kind = type_of(target)
    format_ = target.value.get("format") if isinstance(target.value, dict) else None
    empty = node.get("x-empty-is-null")
    if empty is not None and kind != "string":
        message = f"'x-empty-is-null' needs a string, and this is {kind or 'anything'}"
        checking.error("E060", message, empty.key_location, "remove it")
    separator = node.get("x-thousands-separator")
    if separator is not None and (kind, format_) != ("string", "decimal"):
        checking.error(
            "E061",
            "'x-thousands-separator' needs 'type: string' with 'format: decimal'",
            separator.key_location,
        )
    values = target.value.get("enum") if isinstance(target.value, dict) else None
    for key in _OF_VALUES:
        names = node.get(key)
        if names is None:
            continue
        if not isinstance(values, list):
            checking.error("E058", f"'{key}' needs an enum", names.key_location)
            continue
        texts = [str(value) for value in values]
        for value, entry in names.items():
            if value not in texts:
                checking.error(
                    "E058",
                    f"'{value}' is no value of the enum",
                    entry.key_location,
                    checking.suggestions.did_you_mean(value, texts),
                )
