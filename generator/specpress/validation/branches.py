"""``oneOf`` and ``anyOf`` as values are checked against them: one branch must fit.

That several branches of a ``oneOf`` fit is no mistake of the value: shapes overlap. Where none
does, what is wrong is told of the branch that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jsonschema.exceptions import ValidationError


class Branches:
    """``oneOf`` and ``anyOf`` of one validator.

    A branch may lead back to the schema that lists it, such as where a parent lists the schemas
    that are made from it: there, nothing is left to check.
    """

    def __init__(self) -> None:
        #: What is being checked: branches, and the value that one of them must fit.
        self._open: set[tuple[int, int]] = set()

    def fits(
        self, validator: Any, branches: Sequence[Any], instance: Any, schema: Mapping[str, Any]
    ) -> Iterator[ValidationError]:
        """The mistakes in the branch that is meant, as a keyword of a validator."""
        key = (id(branches), id(instance))
        if key in self._open:
            return
        self._open.add(key)
        try:
            errors = _mistakes(validator, branches, instance, schema)
        finally:
            self._open.discard(key)
        yield from errors


def _mistakes(
    validator: Any, branches: Sequence[Any], instance: Any, schema: Mapping[str, Any]
) -> list[ValidationError]:
    named = _named(branches, instance, schema)
    found: list[list[ValidationError]] = []
    for index, branch in enumerate(branches):
        if named is not None and index != named:
            continue
        errors = list(validator.descend(instance, branch, schema_path=index))
        if not errors:
            return []
        found.append(errors)
    if all(isinstance(branch, dict) and branch.keys() <= {"required"} for branch in branches):
        context = [error for each in found for error in each]
        return [ValidationError("none of the branches fits", context=context)]
    return min(found, key=_distance)


def _distance(errors: list[ValidationError]) -> tuple[bool, int]:
    """How far a value is from a branch; one of another type is farthest."""
    of_another_type = any(each.validator == "type" and not each.path for each in errors)
    return of_another_type, len(errors)


def _named(branches: Sequence[Any], instance: Any, schema: Mapping[str, Any]) -> int | None:
    """The branch that the discriminator of an object names."""
    discriminator = schema.get("discriminator")
    if not isinstance(discriminator, dict) or not isinstance(instance, dict):
        return None
    value = instance.get(discriminator.get("propertyName"))
    if not isinstance(value, str):
        return None
    target = discriminator.get("mapping", {}).get(value, value)
    for index, branch in enumerate(branches):
        reference = branch.get("$ref") if isinstance(branch, dict) else None
        if isinstance(reference, str) and target in (reference, reference.rpartition("/")[2]):
            return index
    return None
