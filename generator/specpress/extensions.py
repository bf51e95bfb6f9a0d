"""The x-* keys: which may stand where, and what their values must look like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from specpress.diagnostics import Location
from specpress.document import Node
from specpress.resources import extensions_schema_path
from specpress.suggestions import did_you_mean, misspelt, one_of, short


@dataclass(frozen=True, slots=True)
class ExtensionProblem:
    """What is wrong with an x-* key (``is_unknown``), or with its value, and where."""

    location: Location
    message: str
    hint: str | None
    is_unknown: bool


class Extensions:
    """The vocabulary of x-* keys, by the kind of object they stand on."""

    def __init__(self, schema: dict[str, Any]) -> None:
        """Take the content of ``extensions.schema.json``."""
        self._places: dict[str, dict[str, Draft202012Validator]] = {
            place: {
                key: Draft202012Validator({"$defs": schema.get("$defs", {}), **value})
                for key, value in entry["properties"].items()
            }
            for place, entry in schema["places"].items()
        }

    @classmethod
    def load(cls) -> Extensions:
        """The vocabulary that comes with specpress."""
        return cls(json.loads(extensions_schema_path().read_text(encoding="utf-8")))

    def has_profile(self, root: Node) -> bool:
        """Whether the document ``root`` says with our keys what holds for the whole API.

        Such a document is written for specpress; any other one comes from elsewhere.
        """
        return isinstance(root.value, dict) and not self._places["document"].keys().isdisjoint(
            root.value
        )

    def has(self, place: str, key: str) -> bool:
        """Whether ``key`` is one of ours, on objects of the kind ``place``."""
        return key in self._places.get(place, {})

    def other_meaning(self, place: str, key: str, value: Any) -> str | None:
        """Words for what ``value`` is, where it has nothing in common with what ``key`` holds.

        None for one that is right, or that a slip in it may have made wrong.
        """
        validator = self._places.get(place, {}).get(key)
        errors = validator.iter_errors(value) if validator is not None else ()
        for error in errors:
            branches = error.context or [error]
            if not any(each.absolute_path for each in branches) and all(
                _is_strange(each, value) for each in branches
            ):
                return f"{short(value)} is of another kind"
        return None

    def check(self, place: str, key: str, node: Node) -> Iterator[ExtensionProblem]:
        """What is wrong with the x-* key ``key`` of an object of the kind ``place``.

        The keys of other tools are none of our business, but for one that is nearly ours.
        """
        allowed = self._places.get(place, {})
        validator = allowed.get(key)
        if validator is not None:
            for error in sorted(validator.iter_errors(node.value), key=lambda e: str(e.json_path)):
                yield _problem(node, error)
            return
        elsewhere = [name for name, keys in self._places.items() if key in keys]
        meant = misspelt(key, allowed)
        if not elsewhere and meant is None:
            # The key of another tool: whose business it is.
            return
        hint = f"did you mean '{meant}'?" if meant else f"it may stand on: {', '.join(elsewhere)}"
        words = place.replace("-", " ")
        yield ExtensionProblem(
            node.key_location,
            f"'{key}' is no known extension of the {words} object",
            hint,
            is_unknown=True,
        )


def _is_strange(error: ValidationError, value: Any) -> bool:
    """Whether not even the kind of value is right, or no key of a mapping."""
    if error.validator == "type":
        return True
    if not isinstance(value, dict) or error.validator not in ("additionalProperties", "required"):
        return False
    rule = error.schema
    return isinstance(rule, dict) and value.keys().isdisjoint(rule.get("properties", {}))


def _problem(node: Node, error: ValidationError) -> ExtensionProblem:
    if error.validator in ("oneOf", "anyOf") and error.context:
        # A branch that fits the kind of value says more than that no branch fits.
        fitting = [inner for inner in error.context if inner.validator != "type"]
        inside = [inner for inner in fitting if inner.path]
        if inside:
            return _problem(node, inside[0])
        one_branch = len({inner.schema_path[0] for inner in fitting}) == 1
        if one_branch and isinstance(error.instance, dict):
            return _problem(node, fitting[0])
    place = node
    for part in error.absolute_path:
        place = place.child(part)
    location = place.location
    value: Any = error.instance
    rule: Any = error.validator_value
    hint: str | None = None
    match error.validator:
        case "enum":
            message = f"{short(value)} is not allowed here"
            hint = one_of(rule)
        case "oneOf" | "anyOf":
            message = f"{short(value)} is not allowed here"
            hint = _alternatives(rule)
        case "type":
            wanted = rule if isinstance(rule, str) else " or ".join(rule)
            message = f"{short(value)} is not of type {wanted}"
        case "required":
            missing = [name for name in rule if name not in value]
            message = (
                f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
                if missing
                else error.message
            )
            hint = f"add '{missing[0]}'" if missing else None
        case "additionalProperties":
            known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
            unknown = [name for name in value if name not in known]
            message = f"there is no '{unknown[0]}' here" if unknown else error.message
            if unknown:
                location = place[unknown[0]].key_location
                hint = did_you_mean(unknown[0], known) or one_of(known)
        case "pattern":
            message = f"{short(value)} does not look as it must"
            hint = f"it must match {rule}"
        case _:
            message = short(error.message, 160).strip("'\"")
    return ExtensionProblem(location, message, hint, is_unknown=False)


def _alternatives(branches: list[dict[str, Any]]) -> str | None:
    values = [str(value) for branch in branches for value in branch.get("enum", ())]
    values += [
        f"{{{branch['$ref'].rpartition('/')[2]}: ...}}" for branch in branches if "$ref" in branch
    ]
    return one_of(values) if values else None
