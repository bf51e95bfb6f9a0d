"""The mend of one drift of a parameter, or of a field of a reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from specpress.docs.drafting import names, scalars
from specpress.docs.drafting.mends import Edit, Workshop
from specpress.docs.drafting.new_fields import FieldDrafter
from specpress.docs.drafting.spec_places import (
    Component,
    FieldPlace,
    definition,
    parameters_of,
)
from specpress.docs.drafting.yaml_edits import CannotEditError
from specpress.docs.drafting.yaml_text import Commented
from specpress.docs.drift import Drift, Side
from specpress.docs.facts import FieldFacts, Required, TypeName
from specpress.document import Node
from specpress.naming import constant_case
from specpress.placeholders import PLACEHOLDER

_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "max-items": "maxItems",
    "max-length": "maxLength",
}
_SCALARS = {"string", "integer", "number", "boolean"}
_OF_TEXT = ("x-empty-is-null", "x-thousands-separator", "pattern", "minLength", "maxLength")


def mend_field(drift: Drift, shop: Workshop, fields: FieldDrafter) -> list[Edit]:
    """The mend of a drift of a field; CannotEditError says what to do where there is none."""
    what = drift.kind.value.split("-", 1)[1]
    if what == "added":
        return fields.add(drift, shop)
    place = _place(drift, shop)
    mends: dict[str, Callable[[Drift, Workshop, FieldPlace], list[Edit]]] = {
        "removed": _removed,
        "type": _type,
        "required": _required,
        "value-added": _value_added,
        "value-removed": _value_removed,
        "default": _default,
        "constraint-added": _bound,
        "constraint-changed": _bound,
        "constraint-removed": _bound,
        "deprecated": _deprecated,
    }
    return mends[what](drift, shop, place)


def _place(drift: Drift, shop: Workshop) -> FieldPlace:
    side = drift.side or Side.RESPONSE
    found = shop.places.field(drift.identity, side, drift.field)
    if found is None:
        raise CannotEditError("the spec describes it in a way that is to be changed by hand")
    return found


def _fact(drift: Drift) -> FieldFacts:
    if not isinstance(drift.after, FieldFacts):
        raise CannotEditError("the page says nothing of it")
    return drift.after


def _removed(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    shop.refuse_shared(drift, place.crossed)
    if place.parameter is not None:
        operation = shop.places.operation(drift.identity)
        listed = operation.get("parameters")
        for each in listed.elements() if listed is not None else ():
            if each.follow() == place.parameter:
                alone = listed is not None and len(listed.value) == 1
                return [shop.remove(listed if alone and listed is not None else each)]
        raise CannotEditError("the parameter stands at the path: remove it there by hand")
    holder = place.holder
    if holder is None:
        raise CannotEditError("the spec describes it in a way that is to be changed by hand")
    properties = holder["properties"]
    edits = shop.remove_from_list(holder, "required", place.name)
    last = len(properties.value) == 1
    edits.append(shop.remove(properties if last else place.node))
    if drift.side is Side.REQUEST:
        edits += _out_of_examples(drift, shop)
    return edits


def _out_of_examples(drift: Drift, shop: Workshop) -> list[Edit]:
    """A request of the past does not document the present one."""
    if len(drift.field) != 1:
        return []
    edits: list[Edit] = []
    for value in body_examples(shop.places.operation(drift.identity)):
        held = value.get(drift.field[0])
        if held is not None and len(value.value) > 1:
            edits.append(shop.remove(held))
    return edits


def body_examples(operation: Node) -> list[Node]:
    """The objects that are documented as bodies of the request."""
    body = operation.get("requestBody")
    content = body.follow().get("content") if body is not None else None
    media = content.get("application/json") if content is not None else None
    examples = media.get("examples") if media is not None else None
    found = [entry.follow().get("value") for _, entry in examples.items()] if examples else []
    return [value for value in found if value is not None and isinstance(value.value, dict)]


def _type(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    fact = _fact(drift)
    wanted = fact.type.name.value if fact.type is not None else None
    node, crossed = definition(place)
    known = node.value.get("type")
    if wanted not in _SCALARS or known not in _SCALARS or node.value.get("enum") is not None:
        raise CannotEditError(
            f"from {drift.old} to {drift.new} is more than another word: describe it anew by hand"
        )
    if place.node.reference is not None:
        # The component stays as it is: this one use has another type now.
        shop.refuse_shared(drift, place.crossed)
        reference = place.node["$ref"]
        written = shop.editor(reference).replace_entry(reference.pointer, "type", wanted)
        return [(reference.file, written), *_unfit(place.node, wanted, shop)]
    shop.refuse_shared(drift, crossed)
    return [shop.replace(node["type"], wanted), *_unfit(node, wanted, shop)]


def _unfit(node: Node, wanted: str, shop: Workshop) -> list[Edit]:
    """What only the former type can have."""
    edits: list[Edit] = []
    format_ = node.get("format")
    if format_ is not None and not (
        str(format_.value).startswith("unix") and wanted in ("string", "integer")
    ):
        edits.append(shop.remove(format_))
    for key in _OF_TEXT if wanted != "string" else ("minimum", "maximum"):
        held = node.get(key)
        if held is not None and not (key in ("minimum", "maximum") and format_ is None):
            edits.append(shop.remove(held))
    default = node.get("default")
    if default is not None:
        try:
            value = scalars.wire_value(_as_text(default.value), TypeName(wanted))
        except ValueError:
            edits.append(shop.remove(default))
        else:
            edits.append(shop.replace(default, value))
    return edits


def _required(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    fact = _fact(drift)
    is_required = fact.required is Required.YES
    shop.refuse_shared(drift, place.crossed)
    asked: list[Edit] = []
    if fact.required is Required.CONDITIONAL:
        question = f"'{place.name}' is required only sometimes: say when in its description"
        node = place.parameter if place.parameter is not None else place.node
        asked = shop.ask(drift, node, question, fact.place)
    if place.parameter is not None:
        known = place.parameter.get("required")
        if not is_required:
            return asked + ([shop.remove(known)] if known is not None else [])
        edits = [shop.set(place.parameter, "required", True, after="in")]
        return edits + _example_of_parameter(drift, shop, place.parameter)
    if place.holder is None:
        raise CannotEditError("the spec describes it in a way that is to be changed by hand")
    if not is_required:
        return asked + shop.remove_from_list(place.holder, "required", place.name)
    edits = shop.add_to_list(place.holder, "required", place.name, after="type")
    return edits + _example_in_body(drift, shop)


def _example_of_parameter(drift: Drift, shop: Workshop, parameter: Node) -> list[Edit]:
    """A required argument is part of every documented request."""
    operation = shop.places.operation(drift.identity)
    if parameter.get("examples") is not None or not _has_examples(operation):
        return []
    value = FieldDrafter.example_value(drift, shop)
    if value is None:
        raise CannotEditError("give it an example, and make it required, by hand")
    return [shop.insert(parameter, "examples", {"documented": {"value": value}})]


def _example_in_body(drift: Drift, shop: Workshop) -> list[Edit]:
    if len(drift.field) != 1:
        return []
    edits: list[Edit] = []
    for value in body_examples(shop.places.operation(drift.identity)):
        if drift.field[0] in value.value:
            continue
        found = FieldDrafter.example_value(drift, shop)
        if found is None:
            raise CannotEditError("give it an example, and make it required, by hand")
        edits.append(shop.insert(value, drift.field[0], found))
    return edits


def _has_examples(operation: Node) -> bool:
    """Whether a documented exchange of the operation is there."""
    for _, reply in operation["responses"].items():
        content = reply.follow().get("content")
        media = content.get("application/json") if content is not None else None
        if media is not None and media.get("examples") is not None:
            return True
    return any(each.get("examples") is not None for each in parameters_of(operation))


def _value_added(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    fact = _fact(drift)
    node, crossed = _enumeration(place)
    shop.refuse_shared(drift, crossed)
    known = node.get("enum")
    kind = TypeName(str(node.value.get("type", "string")))
    if known is None:
        return _new_enum(drift, shop, node, kind)
    if drift.value is None:
        raise CannotEditError("change the values by hand")
    try:
        value = scalars.wire_value(drift.value, kind)
    except ValueError:
        raise CannotEditError(f"'{drift.value}' is no value of type {kind.value}") from None
    edits: list[Edit] = [(known.file, shop.editor(known).insert_item(known.pointer, value))]
    described = next((each.description for each in fact.values if each.value == drift.value), "")
    text = str(value)
    member_names = node.get("x-enum-names")
    taken = set(member_names.value.values()) if member_names is not None else set()
    taken |= {constant_case(str(each)) for each in known.value if each is not None}
    own = constant_case(text)
    wanted = own
    if not any(character.isalpha() for character in text):
        wanted = names.label(described) or own
    wanted = names.unique(wanted, lambda each: each not in taken, "_")
    if wanted != own:
        question = f"is {wanted} a good name for the value {text} of '{place.name}'?"
        comment = shop.asks(drift.identity).ask(drift.shown, question, fact.place)
        entry = Commented(wanted, (comment,))
        if member_names is not None:
            edits.append(shop.insert(member_names, text, entry))
        else:
            edits.append(shop.insert(node, "x-enum-names", {text: entry}, after="enum"))
    descriptions = node.get("x-enum-descriptions")
    if descriptions is not None:
        edits.append(shop.insert(descriptions, text, PLACEHOLDER))
    return edits


def _enumeration(place: FieldPlace) -> tuple[Node, tuple[Component, ...]]:
    """The schema that has the values: of a list, that of its elements."""
    node, crossed = definition(place)
    items = node.get("items")
    if node.get("enum") is None and items is not None and isinstance(items.value, dict):
        inner = FieldPlace(place.name, items, None, node, crossed)
        return definition(inner)
    return node, crossed


def _new_enum(drift: Drift, shop: Workshop, node: Node, kind: TypeName) -> list[Edit]:
    """A closed list of values for what was any value so far."""
    fact = _fact(drift)
    kind, values, question = scalars.enum_values(fact, kind, (), in_request=True)
    if not values or node.value.get("type") != kind.value:
        raise CannotEditError(question or "the values are not of the type that the spec has")
    edits = shop.ask(drift, node["type"], question, fact.place) if question is not None else []
    edits += [shop.insert(node, "enum", values, after="type")]
    edits += [
        shop.remove(held)
        for key in ("format", "pattern", "minLength", "maxLength", "minimum", "maximum")
        if (held := node.get(key)) is not None
    ]
    return edits


def _value_removed(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    node, crossed = _enumeration(place)
    shop.refuse_shared(drift, crossed)
    known = node.get("enum")
    if known is None or drift.value is None:
        raise CannotEditError(
            "the page lists no values any more: remove the enum by hand, or keep it"
        )
    texts = [_as_text(each) for each in known.value]
    if drift.value not in texts or len(texts) == 1:
        raise CannotEditError("change the values by hand")
    edits = [shop.remove(list(known.elements())[texts.index(drift.value)])]
    for key in ("x-enum-names", "x-enum-descriptions"):
        held = node.get(key)
        entry = held.get(drift.value) if held is not None else None
        if held is not None and entry is not None:
            edits.append(shop.remove(held if len(held.value) == 1 else entry))
    return edits


def _default(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    fact = _fact(drift)
    node, crossed = definition(place)
    kind = TypeName(str(node.value.get("type", "string")))
    if fact.default is None:
        raise CannotEditError("the page gives no default any more: remove it by hand, or keep it")
    try:
        value = scalars.wire_value(fact.default.text, kind)
    except ValueError:
        message = (
            f"'{fact.default.text}' is no value of type {kind.value}: say it in the description"
        )
        raise CannotEditError(message) from None
    if (
        place.node.get("default") is None
        and place.node.reference is not None
        and (node.get("default") is None)
    ):
        # A keyword beside the reference holds for this use alone.
        shop.refuse_shared(drift, place.crossed)
        return [shop.insert(place.node, "default", value)]
    if place.node.get("default") is not None:
        shop.refuse_shared(drift, place.crossed)
        return [shop.set(place.node, "default", value)]
    shop.refuse_shared(drift, crossed)
    return [shop.set(node, "default", value, after=_behind_type(node))]


def _bound(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    node, crossed = definition(place)
    shop.refuse_shared(drift, crossed)
    key = _BOUNDS.get(drift.value or "")
    number = scalars.decimal(drift.new or "")
    if key is None or number is None:
        raise CannotEditError(
            "the page gives no such bound any more: remove it by hand, or keep it"
        )
    exclusive = f"exclusive{key[:1].upper()}{key[1:]}"
    if node.get(exclusive) is not None:
        raise CannotEditError(f"the spec has {exclusive}: decide which bound holds")
    whole = number == number.to_integral_value()
    value = int(number) if whole else float(number)
    return [shop.set(node, key, value, after=_behind_type(node))]


def _deprecated(drift: Drift, shop: Workshop, place: FieldPlace) -> list[Edit]:
    fact = _fact(drift)
    shop.refuse_shared(drift, place.crossed)
    holder = place.parameter if place.parameter is not None else place.node
    known = holder.get("deprecated")
    if fact.deprecated:
        after = "in" if place.parameter is not None else _behind_type(holder)
        return [shop.set(holder, "deprecated", True, after=after)]
    if known is None:
        raise CannotEditError("its component is deprecated: decide for all that use it")
    return [shop.remove(known)]


def _behind_type(node: Node) -> str | None:
    """Where keywords of a value usually stand: behind its type and format."""
    found = [key for key in ("$ref", "description", "type", "format") if node.get(key) is not None]
    present = [key for key, _ in node.items() if key in found]
    return present[-1] if present else None


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
