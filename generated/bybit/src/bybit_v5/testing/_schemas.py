"""Checks values against the specification's schemas, more strictly than JSON Schema does.

Objects that do not say ``additionalProperties`` are closed, the formats of the specification are
asserted, and numeric limits also hold for decimals written as strings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ._acceptance import Acceptance
from ._calls import RequestRefusedError
from ._discriminators import tagged_shapes
from ._specification import Specification, escape

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from referencing import Registry

#: Pointers to schemas that all hold for one value, as when allOf names a property twice.
Places = tuple[str, ...]

_DOCUMENT = "urn:specification"
_TYPES = {
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    list: "array",
    dict: "object",
}


class Schemas:
    """The schemas of one specification."""

    def __init__(self, specification: Specification) -> None:
        self._specification = specification
        self._registry: Registry[Any] | None = None
        self._validators: dict[str, Any] = {}
        self._acceptance = Acceptance(specification)
        self._types: dict[str, frozenset[str]] = {}

    def check(self, value: object, pointer: str, subject: str) -> None:
        """Check a value against the schema at a pointer.

        Raises:
            RequestRefusedError: ``missing-parameter`` or ``invalid-parameter``, for the worst
                mistake; its subject is the wire name of what is wrong, ``subject`` for the value
                itself.
        """
        if self._acceptance.accepts(value, pointer):
            return
        self._refuse_unknown(value, pointer, subject)
        errors = []
        for error in self._validator(pointer).iter_errors(value):
            missing = _missing_names(error)
            if error.validator == "required":
                # What only replies have is required of replies only.
                missing = [name for name in missing if name not in self._read_only(pointer, error)]
            if _says_nothing(error) or self._is_named_elsewhere(pointer, error):
                continue
            if missing or error.validator != "required":
                errors.append((error, missing))
        if errors:
            error, missing = min(errors, key=lambda found: _rank(found[0]))
            if missing:
                message = f"{missing[0]!r} is missing"
                raise RequestRefusedError("missing-parameter", missing[0], message)
            names = [part for part in error.absolute_path if isinstance(part, str)]
            raise RequestRefusedError(
                "invalid-parameter", names[-1] if names else subject, error.message
            )

    def _read_only(self, pointer: str, error: ValidationError) -> set[str]:
        """The ``readOnly`` properties of the object that an error is about."""
        steps = [str(step) for step in error.absolute_schema_path][:-1]
        # An object begins where no allOf puts it together any more.
        while len(steps) >= 2 and steps[-2] == "allOf":
            del steps[-2:]
        for step in steps:
            pointer = f"{self._specification.resolve(pointer)[0]}/{escape(step)}"
        return {
            name
            for at, schema in self.parts(pointer)
            for name in schema.get("properties", {})
            if any(
                part.get("readOnly") for _, part in self.parts(f"{at}/properties/{escape(name)}")
            )
        }

    def _is_named_elsewhere(self, pointer: str, error: ValidationError) -> bool:
        """Whether an error is of a member that only another part of the ``allOf`` names.

        What ``additionalProperties`` says of members without a name is not meant for that one.
        """
        steps = [str(step) for step in error.absolute_schema_path]
        path = list(error.absolute_path)
        at = depth = 0
        while at < len(steps):
            keyword = steps[at]
            if keyword == "additionalProperties" and depth < len(path):
                outer = steps[:at]
                while len(outer) >= 2 and outer[-2] == "allOf":
                    del outer[-2:]
                whole = pointer
                for step in outer:
                    whole = f"{self._specification.resolve(whole)[0]}/{escape(step)}"
                if path[depth] in self.properties((whole,)):
                    return True
            depth += keyword in ("properties", "prefixItems", "items", "additionalProperties")
            has_name = keyword in ("properties", "prefixItems", "allOf", "anyOf", "oneOf")
            at += 2 if has_name else 1
        return False

    def types(self, pointer: str) -> frozenset[str]:
        """The JSON types that a schema allows; empty where it does not say."""
        if pointer not in self._types:
            found: set[str] = set()
            for _, schema in self.parts(pointer):
                declared = schema.get("type") or _types_of_values(schema)
                found.update([declared] if isinstance(declared, str) else declared)
                if schema.get("nullable") is True:
                    found.add("null")
            self._types[pointer] = frozenset(found)
        return self._types[pointer]

    def shape(self, pointer: str) -> str:
        """``array`` or ``object`` where a schema allows nothing else beside null, else ``""``."""
        types = self.types(pointer) - {"null"}
        if not types and self.properties((pointer,)):
            return "object"
        return next(iter(types)) if types in ({"array"}, {"object"}) else ""

    def keyword(self, at: Places, name: str) -> Any:
        """The value of a keyword in schemas or in those they are put together from; else None."""
        return next((part[name] for part in self._all_parts(at) if name in part), None)

    def properties(self, at: Places) -> dict[str, Places]:
        """The properties that schemas name, each with the places of its own schemas."""
        found: dict[str, Places] = {}
        for pointer in at:
            for part, schema in self.parts(pointer):
                for name in schema.get("properties", {}):
                    place = f"{part}/properties/{escape(name)}"
                    found[name] = (*found.get(name, ()), place)
        return found

    def required(self, at: Places) -> set[str]:
        """The properties that an object must have, as far as allOf alone says so."""
        found: set[str] = set()
        for pointer in at:
            place, schema = self._specification.resolve(pointer)
            found.update(schema.get("required", ()))
            found |= self.required(
                tuple(f"{place}/allOf/{index}" for index in range(len(schema.get("allOf", ()))))
            )
        return found

    def member(self, at: Places, name: str | int) -> Places:
        """Where the schemas of a member of an object, or of an item of a list, stand.

        None at all where nothing is said of it. For an object, "" asks for members without a name.
        """
        if isinstance(name, int):
            return self._item(at, name)
        return self.properties(at).get(name) or tuple(
            f"{part}/additionalProperties"
            for pointer in at
            for part, schema in self.parts(pointer)
            if isinstance(schema.get("additionalProperties"), dict)
        )

    def _item(self, at: Places, index: int) -> Places:
        found: Places = ()
        for pointer in at:
            for part, schema in self.parts(pointer):
                if index < len(schema.get("prefixItems", ())):
                    found = (*found, f"{part}/prefixItems/{index}")
                elif isinstance(schema.get("items"), dict):
                    found = (*found, f"{part}/items")
        return found

    def _all_parts(self, at: Places) -> Iterator[Mapping[str, Any]]:
        for pointer in at:
            for _, schema in self.parts(pointer):
                yield schema

    def is_valid(self, value: object, at: Places) -> bool:
        """Whether a value fulfils schemas, formats included; unknown names are no matter."""
        return all(
            _says_nothing(error)
            for pointer in at
            for error in self._validator(pointer).iter_errors(value)
        )

    def items(self, pointer: str) -> str | None:
        """Where the schema of a list's items stands."""
        for at, schema in self.parts(pointer):
            if "items" in schema:
                return f"{at}/items"
        return None

    def _validator(self, pointer: str) -> Any:
        if pointer not in self._validators:
            # Imported here: what is right, which most calls are, needs no thorough checks.
            from referencing import Registry
            from referencing.jsonschema import DRAFT202012

            from ._strictness import FORMATS, StrictValidator

            if self._registry is None:
                resource = DRAFT202012.create_resource(self._specification.document)
                self._registry = Registry().with_resource(_DOCUMENT, resource)
            reference = {"$ref": f"{_DOCUMENT}#{quote(pointer, safe='/~')}"}
            self._validators[pointer] = StrictValidator(
                reference, registry=self._registry, format_checker=FORMATS
            )
        return self._validators[pointer]

    def parts(
        self, pointer: str, seen: frozenset[str] = frozenset()
    ) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """A schema and those it is put together from, each with its pointer."""
        at, schema = self._specification.resolve(pointer)
        if at in seen or not isinstance(schema, dict):
            return
        yield at, schema
        for keyword in ("allOf", "anyOf", "oneOf"):
            for index in range(len(schema.get(keyword, ()))):
                yield from self.parts(f"{at}/{keyword}/{index}", seen | {at})

    def _refuse_unknown(self, value: object, pointer: str, subject: str) -> None:
        if isinstance(value, list):
            items = self.items(pointer)
            for item in value if items else ():
                self._refuse_unknown(item, items or "", subject)
        if not isinstance(value, dict):
            return
        known: dict[str, list[str]] = {}
        is_open = is_closed = False
        tellers: set[str | None] = set()
        for at, schema in self._parts_with_children(pointer):
            further = schema.get("additionalProperties")
            is_closed = is_closed or further is False
            is_open = is_open or further not in (None, False) or "patternProperties" in schema
            # What tells shapes apart need not be described by them.
            tellers.add(schema.get("discriminator", {}).get("propertyName"))
            for name, member in schema.get("properties", {}).items():
                if not (isinstance(member, dict) and member.get("readOnly")):
                    known.setdefault(name, []).append(f"{at}/properties/{escape(name)}")
        for name, member in value.items():
            if name in known:
                self._refuse_unknown_everywhere(member, known[name], name)
            elif (known or is_closed) and not is_open and name not in tellers:
                raise RequestRefusedError("invalid-parameter", name, f"unknown name {name!r}")

    def _parts_with_children(self, pointer: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The parts of a schema, and those of what is made from it where it is a parent."""
        yield from self.parts(pointer)
        for shape, _, _ in tagged_shapes(self._specification, pointer):
            yield from self.parts(shape)

    def _refuse_unknown_everywhere(self, value: object, at: list[str], subject: str) -> None:
        """The same of a member that several shapes have, where all of them refuse it."""
        for pointer in at[:-1]:
            try:
                self._refuse_unknown(value, pointer, subject)
            except RequestRefusedError:
                continue
            return
        self._refuse_unknown(value, at[-1], subject)


def _types_of_values(schema: Mapping[str, Any]) -> set[str]:
    """The JSON types of the values that are all that a schema allows."""
    listed = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    return {_TYPES.get(type(value), "string") for value in listed}


def _says_nothing(error: ValidationError) -> bool:
    """Whether an empty text stands where the specification reads it as no value."""
    schema: Any = error.schema
    return error.instance == "" and bool(schema.get("x-empty-is-null"))


def _missing_names(error: ValidationError) -> list[str]:
    """The names that an error says are missing; empty if it says something else."""
    if error.validator == "required":
        required: Any = error.validator_value
        given: Any = error.instance
        return [name for name in required if name not in given]
    if error.validator == "dependentRequired":
        dependent: Any = error.validator_value
        present: Any = error.instance
        return [
            each
            for name, needed in dependent.items()
            if name in present
            for each in needed
            if each not in present
        ]
    if error.validator in ("anyOf", "oneOf") and error.context:
        groups = [_missing_names(inner) for inner in error.context]
        return [name for group in groups for name in group] if all(groups) else []
    return []


def _rank(error: ValidationError) -> tuple[bool, int]:
    return (not _missing_names(error), len(error.absolute_path))
