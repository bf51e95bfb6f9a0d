"""Single values of a page as schemas: typed as fields of their name are, else by evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.drafting import evidence, names, scalars
from specpress.docs.drafting.components import Components, Ref
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.house import House, Target
from specpress.docs.drafting.yaml_text import Commented
from specpress.docs.facts import FieldFacts, TypeName
from specpress.naming import class_name, constant_case, pascal_case
from specpress.placeholders import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Spot:
    """A field in its place: what the page says, what the examples show, and what is asked of it.

    ``owner`` is the class that it belongs to, ``where`` its place for people.
    """

    facts: FieldFacts
    owner: str
    values: Sequence[Any]
    where: str
    in_request: bool
    decisions: Decisions
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str, place: Location | None = None) -> None:
        """Note a decision, to be marked above the field."""
        self.asked.append(self.decisions.ask(self.where, question, place or self.facts.place))


@dataclass(frozen=True, slots=True)
class ValueDrafter:
    """Drafts the schemas of values; enums become components."""

    house: House
    components: Components

    def scalar(self, spot: Spot, name: TypeName) -> dict[str, Any]:
        """The schema of a value that is of type ``name`` on the wire."""
        facts, in_request = spot.facts, spot.in_request
        kind, listed, question = scalars.enum_values(
            facts, name, spot.values, in_request=in_request
        )
        if question is not None:
            spot.ask(question, facts.values[0].place)
        if listed:
            return self._enum(spot, kind, listed)
        has_null = any(value is None for value in spot.values)
        keys, component = self._typed(spot, name)
        if not in_request and "" in spot.values and keys.get("format") and component is None:
            keys["x-empty-is-null"] = True
        limits, lost = scalars.limits(facts, name, keys.get("format"))
        for each in lost:
            spot.ask(each)
        if component is not None and not has_null and not limits:
            keys.pop("format", None)
            if self._is_empty_null(component):
                keys.pop("x-empty-is-null", None)
            return {"$ref": Ref(component), "description": PLACEHOLDER, **keys}
        return {"description": PLACEHOLDER, "type": name.value, **keys, **limits}

    def _typed(self, spot: Spot, name: TypeName) -> tuple[dict[str, Any], Target | None]:
        """Format and marks of a value, and the component that says them."""
        known = scalars.neighbour(
            self.house, spot.facts, name, spot.values, in_request=spot.in_request
        )
        if known is not None:
            keys, component = known
            return dict(keys), component
        keys = _guessed(spot, name)
        if keys.get("format") != "decimal" or spot.facts.minimum or spot.facts.maximum:
            return keys, None
        return keys, scalars.decimal_component(
            self.house, spot.facts.name, in_request=spot.in_request
        )

    def _enum(self, spot: Spot, kind: TypeName, listed: list[Any]) -> dict[str, Any]:
        facts = spot.facts
        is_empty = "" in spot.values and "" not in listed and kind is TypeName.STRING
        beside: dict[str, Any] = (
            {"x-empty-is-null": True} if is_empty and not spot.in_request else {}
        )
        if facts.default is not None:
            try:
                default = scalars.wire_value(facts.default.text, kind)
            except ValueError:
                default = None
            if default in listed:
                beside["default"] = default
            else:
                question = f"the default {facts.default.text} is none of the values"
                spot.ask(question, facts.default.place)
        if any(value is None for value in spot.values):
            return {"description": PLACEHOLDER, "type": kind.value, "enum": listed, **beside}
        known = scalars.equal_enum(self.house, facts, listed)
        if known is not None and known.component is not None:
            return {"$ref": Ref(known.component), "description": PLACEHOLDER, **beside}
        ref = self._enum_component(spot, kind, listed)
        return {"$ref": ref, "description": PLACEHOLDER, **beside}

    def _enum_component(self, spot: Spot, kind: TypeName, listed: list[Any]) -> Ref:
        """A component for the values; one for all fields of this name that have the same."""
        facts = spot.facts
        component: dict[str, Any] = {
            "description": PLACEHOLDER,
            "type": kind.value,
            "enum": listed,
        }
        member_names = _member_names(facts, listed)
        if member_names:
            component["x-enum-names"] = member_names
        own = class_name(pascal_case(facts.name))
        candidates = [class_name(f"{spot.owner}{own}")]
        if facts.name.lower() not in names.GENERIC:
            candidates.insert(0, own)
        for candidate in candidates:
            if _plain(self.components.found.get(candidate)) == component:
                return self.components.ref(candidate)
        free = (each for each in candidates if each not in self.components.taken)
        name = self.components.reserve(next(free, candidates[-1]))
        if any(not _is_telling(text) for text in member_names):
            question = "do these names suit the values? They are made of the page's words"
            comment = spot.decisions.ask(spot.where, question, facts.values[0].place)
            component["x-enum-names"] = Commented(member_names, (comment,))
        self.components.found[name] = component
        return self.components.ref(name)

    def _is_empty_null(self, target: Target) -> bool:
        node = self.house.document.node_at(target.file, target.pointer)
        return isinstance(node.value, dict) and node.value.get("x-empty-is-null") is True


def _guessed(spot: Spot, name: TypeName) -> dict[str, Any]:
    """The format of a value, by its examples, its name and what is said of it."""
    facts = spot.facts
    if name is TypeName.INTEGER:
        unit = evidence.unix_unit(facts.name, spot.values, facts.description)
        return {"format": unit} if unit is not None else {}
    if name is not TypeName.STRING or facts.max_length is not None:
        return {}
    found = evidence.text_format(
        facts.name, spot.values, facts.description, in_request=spot.in_request
    )
    has_bounds = facts.minimum is not None or facts.maximum is not None
    if found is None and has_bounds and evidence.allows("decimal", spot.values):
        found = "decimal"
    if found is None:
        return {}
    if found == "decimal" and not spot.in_request:
        return {"format": found, "x-empty-is-null": True}
    return {"format": found}


def _is_telling(value: str) -> bool:
    """Whether a value says something, so that its name may be made of it."""
    return any(character.isalpha() for character in value)


def _plain(component: dict[str, Any] | None) -> dict[str, Any] | None:
    """A component without its comments."""
    if component is None:
        return None
    return {
        key: held.value if isinstance(held, Commented) else held for key, held in component.items()
    }


def _member_names(facts: FieldFacts, listed: Sequence[Any]) -> dict[str, str]:
    """Names for values that tell nothing, or that would become one name in Python."""
    found: dict[str, str] = {}
    said = {value.value: value.description for value in facts.values}
    taken: set[str] = set()
    for value in listed:
        text = str(value)
        own = constant_case(text)
        wanted = own
        if not _is_telling(text):
            wanted = names.label(said.get(text, "")) or own
        name = names.unique(wanted, lambda each: each not in taken, "_")
        taken.add(name)
        if name != own:
            found[text] = name
    return found
