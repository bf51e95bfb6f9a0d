"""House rules for ``x-conditional-parameters``: a condition on parameters that may be left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.validation.calls import body_of
from specpress.validation.checking import Checking
from specpress.validation.meaning import parts_of, properties_of
from specpress.validation.operations import OperationPlace

KEY = "x-conditional-parameters"


def check_conditions(checking: Checking, place: OperationPlace) -> None:
    """Check what the key of an operation names, and that what it asks is a condition."""
    rule = place.node.get(KEY)
    if rule is None:
        return
    groups = rule.get("at-least-one")
    if groups is not None:
        _check_groups(checking, place, list(groups.elements()))
        _check_body(checking, place, groups)
    needs = rule.get("requires")
    for name, needed in needs.items() if needs is not None else ():
        if _is_optional(checking, place, needed, name, f"require what '{name}' needs instead"):
            for other in needed.elements():
                if other.value == name:
                    checking.error("E077", f"'{name}' needs itself", other.location, "remove it")
                else:
                    _is_optional(checking, place, other, other.value, "remove it")


def unmet_conditions(place: OperationPlace, given: Collection[str]) -> Iterator[str]:
    """What the conditions of an operation ask beyond the parameters that are ``given``."""
    rule = place.node.get(KEY)
    groups = rule.get("at-least-one") if rule is not None else None
    if groups is not None and not any(set(group).issubset(given) for group in groups.value):
        shown = "; ".join(" and ".join(group) for group in groups.value)
        yield f"at least one must be given of: {shown}"
    needs = rule.get("requires") if rule is not None else None
    for name, needed in needs.items() if needs is not None else ():
        for other in needed.value if name in given else ():
            if other not in given:
                yield f"'{name}' needs '{other}'"


def _check_groups(checking: Checking, place: OperationPlace, groups: list[Node]) -> None:
    for group in groups:
        for name in group.elements():
            _is_optional(checking, place, name, name.value, "remove it, or the key")
    for position, group in enumerate(groups):
        for other in (*groups[:position], *groups[position + 1 :]):
            is_later = groups.index(other) < position
            if set(other.value) < set(group.value) or (
                set(other.value) == set(group.value) and is_later
            ):
                checking.error(
                    "E077",
                    f"{_shown(group)} is no alternative: {_shown(other)} will do",
                    group.location,
                    "remove it",
                )
                break


def _shown(group: Node) -> str:
    return " and ".join(f"'{name}'" for name in group.value)


def _check_body(checking: Checking, place: OperationPlace, groups: Node) -> None:
    """A call has one list of alternatives: that of its body, or that of its parameters."""
    body = body_of(place)
    stated = [part["anyOf"] for part in parts_of(body) if part.get("anyOf")] if body else []
    for any_of in stated:
        checking.unsupported(
            f"'{groups.key}' of parameters beside 'anyOf' of the body",
            groups.key_location,
            related=((any_of.key_location, "the body asks for one of several here"),),
        )


def _is_optional(
    checking: Checking, place: OperationPlace, node: Node, name: str, hint: str
) -> bool:
    """Whether ``name`` is a parameter that may be left out; else it is an error at ``node``."""
    parameters = {
        str(definition.value.get("name")): definition for _, definition in place.parameters
    }
    location = node.location if isinstance(node.value, str) else node.key_location
    if name not in parameters:
        body = body_of(place)
        of_body = body is not None and name in properties_of(body)
        checking.error(
            "E077",
            f"the call has no parameter '{name}'",
            location,
            "conditions of the body are said in its schema: 'anyOf' and 'dependentRequired'"
            if of_body
            else did_you_mean(name, parameters),
        )
        return False
    if parameters[name].value.get("required") is True:
        checking.error("E077", f"'{name}' is required, so it is always given", location, hint)
        return False
    return True
