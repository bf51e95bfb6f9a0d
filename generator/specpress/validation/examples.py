"""Documented examples and defaults against their schemas, and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Any
from urllib.parse import quote

from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from specpress.document import Document, Node, Pointer
from specpress.media_types import ContentForm, form_of
from specpress.references import escape
from specpress.suggestions import did_you_mean, one_of, short
from specpress.support import KEYWORDS, Kind, Support, Version
from specpress.validation.branches import Branches
from specpress.validation.checking import Checking, identity, resolve
from specpress.validation.conditions import unmet_conditions
from specpress.validation.formats import problem_with_format
from specpress.validation.meaning import properties_of
from specpress.validation.operations import OperationPlace
from specpress.validation.patterns import PatternTooSlowError, is_found
from specpress.walking import Place, target_of

_BASE = "https://spec.invalid/"
_CHAIN_LIMIT = 100
#: What is not checked of values, as a warning says. Nobody has looked at the schemas there.
_UNCHECKED = tuple(
    name
    for name, keyword in KEYWORDS[Kind.SCHEMA].items()
    if keyword.support is Support.TOLERATED and keyword.child is None
)


class SchemaValues:
    """Checks values against schemas of a document; references between its files are followed."""

    def __init__(self, document: Document, version: Version) -> None:
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resources(
            (_BASE + quote(name), DRAFT202012.create_resource(file.data))
            for name, file in document.files.items()
        )
        self._version = version

    @cached_property
    def _validator(self) -> Any:
        # Takes long to import, and a document without examples does not need it.
        from openapi_schema_validator import OAS30Validator, OAS31Validator

        standard: Any = OAS30Validator if self._version is Version.V30 else OAS31Validator
        branches = Branches()
        own = {
            "pattern": _pattern,
            "oneOf": branches.fits,
            "anyOf": branches.fits,
            **dict.fromkeys(_UNCHECKED, _anything_goes),
        }
        return extend(standard, own)  # type: ignore[no-untyped-call]  # jsonschema's

    def problems(
        self, schema: Node, value: Any, hidden: str | None = None
    ) -> Iterator[tuple[Pointer, str, str | None]]:
        """Where ``value`` does not match, what is wrong there, and a hint.

        Formats are not looked at. A text that ``x-empty-is-null`` allows to be empty matches.
        A property marked ``hidden`` (``readOnly`` in requests) is not required.
        """
        fragment = "".join("/" + escape(part) for part in schema.pointer)
        uri = f"{_BASE}{quote(schema.file)}#{quote(fragment)}"
        validator = self._validator({"$ref": uri}, registry=self._registry)
        try:
            errors = list(validator.iter_errors(value))
        except (RecursionError, Unresolvable, re.error, OverflowError, AttributeError) as failure:
            yield (), f"it cannot be checked: {type(failure).__name__}", None
            return
        except PatternTooSlowError:
            hint = "no client should use it: write it without a repetition inside a repetition"
            yield (), "its pattern takes longer than two seconds to look at it", hint
            return
        for error in errors:
            if error.instance == "" and _may_be_empty(schema, error):
                continue
            unneeded: frozenset[str] = frozenset()
            if hidden is not None and error.validator == "required":
                rule: Any = error.validator_value
                unneeded = _marked(schema, error, hidden)
                if all(name in error.instance or name in unneeded for name in rule):
                    continue
            yield tuple(error.absolute_path), *_explain(error, unneeded)

    def problems_of_default(
        self, schema: Node, value: Any
    ) -> Iterator[tuple[Pointer, str, str | None]]:
        """The same of a default, which is used, so that its format matters too."""
        yield from self.problems(schema, value)
        message = problem_with_format(schema, value)
        if message is not None:
            yield (), message, None


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """The keyword ``pattern``, within a limit of time."""
    if isinstance(instance, str) and not is_found(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _anything_goes(
    validator: Any, rule: Any, instance: Any, schema: Any
) -> Iterator[ValidationError]:
    """A keyword that is not checked."""
    yield from ()


def _on_the_way(schema: Node, error: ValidationError) -> list[list[Node]]:
    """The schemas from ``schema`` to the failed keyword: for each step those it may start from."""
    found: list[list[Node]] = []
    node: Node | None = schema
    # A schema path leaves out the "$ref" steps.
    for step in error.absolute_schema_path:
        starts: list[Node] = []
        while node is not None and len(starts) < _CHAIN_LIMIT:
            starts.append(node)
            if node.reference is None or node.get(str(step)) is not None:
                break
            node = target_of(node)
        found.append(starts)
        try:
            node = node.child(step) if node is not None else None
        except LookupError:
            node = None
    return found


def _may_be_empty(schema: Node, error: ValidationError) -> bool:
    """Whether ``x-empty-is-null`` stands on the way to the failed keyword."""
    for node in chain.from_iterable(_on_the_way(schema, error)):
        if node.get("x-empty-is-null") is not None:
            return bool(node["x-empty-is-null"].value)
    return False


def _marked(schema: Node, error: ValidationError, mark: str) -> frozenset[str]:
    """The properties with ``mark`` of the object that lacks a required one."""
    steps, nodes = list(error.absolute_schema_path), _on_the_way(schema, error)
    at = len(steps) - 1
    # An object begins where no allOf puts it together any more.
    while at >= 2 and steps[at - 2] == "allOf" and isinstance(steps[at - 1], int):
        at -= 2
    properties = properties_of(nodes[at][0]) if nodes[at] else {}
    return frozenset(name for name, node in properties.items() if _has_mark(node, mark))


def _has_mark(node: Node, mark: str) -> bool:
    target = resolve(node)
    marks = [each.get(mark) for each in (node, target) if each is not None]
    return any(each is not None and each.value is True for each in marks)


def _explain(error: ValidationError, unneeded: frozenset[str]) -> tuple[str, str | None]:
    rule: Any = error.validator_value
    value: Any = error.instance
    match error.validator:
        case "type":
            wanted = " or ".join(rule) if isinstance(rule, list) else str(rule)
            hint = "quote it" if "string" in wanted and isinstance(value, int | float) else None
            return f"{short(value)} is not of type {wanted}", hint
        case "enum":
            hint = did_you_mean(value, map(str, rule)) if isinstance(value, str) else None
            return f"{short(value)} is no value of the enum", hint or short(one_of(rule), 160)[1:-1]
        case "required":
            missing = [name for name in rule if name not in value and name not in unneeded]
            return f"'{', '.join(missing)}' is missing", None
        case "dependentRequired":
            needs = [
                f"'{name}' needs '{each}'"
                for name, names in rule.items()
                for each in names
                if name in value and each not in value
            ]
            return "; ".join(needs), None
        case "anyOf" | "oneOf":
            groups = [branch.get("required", ()) for branch in rule if isinstance(branch, dict)]
            return "at least one must be given of: " + "; ".join(
                " and ".join(map(str, group)) for group in groups
            ), None
        case "additionalProperties":
            known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
            unknown = [name for name in value if name not in known]
            return f"there is no property '{', '.join(unknown)}'", (
                did_you_mean(unknown[0], known) if unknown else None
            )
        case _:
            return f"{short(value)} does not match '{error.validator}: {short(rule)}'", None


def check_values(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check defaults and the examples of parameters, bodies and replies against their schemas."""
    values = SchemaValues(checking.document, checking.version)
    hidden = {
        identity(content): mark
        for kind, mark in ((Kind.REQUEST_BODY, "readOnly"), (Kind.RESPONSE, "writeOnly"))
        for holder in checking.definitions(kind)
        for content in _contents(holder)
    }
    for place in checking.places:
        if place.kind is Kind.SCHEMA and isinstance(place.node.value, dict):
            default = place.node.get("default")
            if default is not None:
                _report_default(checking, values, place.node, default)
        elif place.kind in (Kind.PARAMETER, Kind.MEDIA_TYPE) and not place.is_reference:
            schema = place.node.get("schema")
            if schema is not None and _is_typed(place):
                for _, value in example_values(place.node):
                    mark = hidden.get(identity(place.node))
                    _report(checking, values, "E050", "the example", schema, value, mark)
    for operation in operations:
        _check_pairs(checking, operation)


def _report(
    checking: Checking,
    values: SchemaValues,
    code: str,
    what: str,
    schema: Node,
    value: Node,
    hidden: str | None = None,
) -> None:
    for pointer, message, hint in values.problems(schema, value.value, hidden):
        place = value
        for part in pointer:
            place = place.child(part)
        checking.error(
            code,
            f"{what} does not match its schema: {message}",
            place.location,
            hint,
            ((schema.location, "the schema stands here"),),
        )


def _report_default(checking: Checking, values: SchemaValues, schema: Node, default: Node) -> None:
    """A default that is no value of its schema misleads readers, but nothing is made of it."""
    for _, message, hint in values.problems_of_default(schema, default.value):
        checking.warning(
            "W067",
            f"the default does not match its schema: {message}; it is not used",
            default.location,
            hint,
        )
        return


def example_values(node: Node) -> Iterator[tuple[str, Node]]:
    """The named examples of a parameter or of a content: name and value."""
    examples = node.get("examples")
    for name, entry in examples.items() if examples is not None else ():
        example = resolve(entry)
        value = example.get("value") if example is not None else None
        if value is not None:
            yield name, value


def _is_typed(place: Place) -> bool:
    """Whether examples are values of the schema: those of XML, for one, are text."""
    typed = (ContentForm.JSON, ContentForm.FORM, ContentForm.MULTIPART)
    return place.kind is Kind.PARAMETER or form_of(str(place.node.key)) in typed


def _contents(holder: Node) -> list[Node]:
    content = holder.get("content")
    return [entry for _, entry in content.items()] if content is not None else []


def _json_content(node: Node | None) -> Node | None:
    content = node.get("content") if node is not None else None
    return content.get("application/json") if content is not None else None


def _check_pairs(checking: Checking, operation: OperationPlace) -> None:
    """Request and reply of one example have one name, and the request is complete."""
    listed = operation.node.get("requestBody")
    body = resolve(listed) if listed is not None else None
    inputs: list[tuple[str, bool, dict[str, Node]]] = [
        (
            f"the parameter '{definition.value.get('name')}'",
            definition.value.get("required") is True,
            dict(example_values(definition)),
        )
        for _, definition in operation.parameters
    ]
    if body is not None and body.get("content") is not None:
        is_required = body.value.get("required") is True
        of_body = [pair for content in _contents(body) for pair in example_values(content)]
        inputs.append(("the request body", is_required, dict(of_body)))
    replies: dict[str, Node] = {}
    for reply in operation.replies:
        reply_content = _json_content(reply)
        if reply_content is not None:
            replies.update(example_values(reply_content))
    requests = {name: node for _, _, examples in inputs for name, node in examples.items()}
    _check_names(checking, requests, replies)
    _check_conditions(checking, operation, {**replies, **requests})
    for name, reply in replies.items():
        for what, is_required, examples in inputs:
            if is_required and name not in examples and (name in requests or not requests):
                checking.error(
                    "E051",
                    f"the example '{name}' says nothing of {what}, which is required",
                    reply.location,
                    f"add 'examples: {{{name}: {{value: ...}}}}' to it",
                )


def _check_conditions(
    checking: Checking, operation: OperationPlace, examples: dict[str, Node]
) -> None:
    """Each example, by name, gives the parameters that the conditions ask for."""
    for name, node in examples.items():
        given = {
            str(definition.value.get("name"))
            for _, definition in operation.parameters
            if name in dict(example_values(definition))
        }
        for condition in unmet_conditions(operation, given):
            checking.error(
                "E051", f"the example '{name}' is not complete: {condition}", node.location
            )


def _check_names(checking: Checking, requests: dict[str, Node], replies: dict[str, Node]) -> None:
    if not requests:
        # A call without arguments needs a reply only.
        return
    sides: tuple[tuple[str, dict[str, Node], dict[str, Node]], ...] = (
        ("reply", requests, replies),
        ("request", replies, requests),
    )
    for missing, present, others in sides:
        for name, node in present.items():
            if name not in others:
                checking.error(
                    "E051",
                    f"the example '{name}' has no {missing}",
                    node.location,
                    did_you_mean(name, others) or f"name the example of the {missing} '{name}' too",
                )
