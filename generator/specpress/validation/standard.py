"""The OpenAPI standard itself: openapi-spec-validator, with its findings brought back to files."""

from __future__ import annotations

from string import Formatter
from typing import Any

from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import (
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.schemas import schema_v30, schema_v31, schema_v32
from openapi_spec_validator.schemas.backend.jsonschema import create_validator
from openapi_spec_validator.validation.exceptions import (
    ExtraParametersError,
    UnresolvableParameterError,
)

from specpress.bundling import Bundle
from specpress.deep_recursion import with_deep_stack
from specpress.diagnostics import Location
from specpress.suggestions import short
from specpress.support import ENTRIES, KEYWORDS, Kind, Shape, Support, Version
from specpress.validation.checking import Checking

_VALIDATORS: dict[Version, Any] = {
    Version.V30: OpenAPIV30SpecValidator,
    Version.V31: OpenAPIV31SpecValidator,
    Version.V32: OpenAPIV32SpecValidator,
}
_SCHEMAS: dict[Version, Any] = {
    Version.V30: schema_v30,
    Version.V31: schema_v31,
    Version.V32: schema_v32,
}
_MESSAGE_LIMIT = 200
#: The validator takes a colon in the name of a path's parameter for its end; and a required
#: property that nothing describes is no mistake, only where it stands beside 'allOf' it is one.
_LEFT_TO_HOUSE_RULES = (UnresolvableParameterError, ExtraParametersError)


def check_standard(checking: Checking, bundled: Bundle, data: dict[str, Any]) -> None:
    """Check ``data``, the bundled document without what was tolerated.

    The house rules have found nothing wrong with it.
    """
    errors, crash = errors_of(data, checking.version)
    if crash is not None:
        # A crash of a library must not take ours down, nor pass for a sound document.
        checking.error(
            "E070",
            f"openapi-spec-validator cannot read the document: {_cut(str(crash))}",
            _unreadable_path(bundled) or checking.document.node.location,
        )
    found = [_deepest(error) for error in errors]
    # Some findings come a second time, with a path from their own schema, or with none; where
    # that is all there is, they stand at the top.
    placed = [error for error in found if _has_place(error, data)] or found
    causes = [_place(error) for error in placed if not _is_rest(error)]
    for deepest in placed:
        place = _place(deepest)
        if _is_rest(deepest) and any(cause[: len(place)] == place for cause in causes):
            continue
        location = bundled.locate(place)
        is_name = "propertyNames" in deepest.absolute_schema_path
        if is_name or _is_rest(deepest) or _is_documentation(place):
            message = f"{_cut(deepest.message)}, by the standard; read all the same"
            checking.warning("W057", message, location, "see the OpenAPI specification")
        else:
            checking.error("E070", _cut(deepest.message), location, "see the OpenAPI specification")


def _is_rest(error: ValidationError) -> bool:
    """Whether keywords are left that no rule has: known ones, that mean nothing beside the others.

    Where something is wrong inside, that is why no rule has them.
    """
    return bool(error.validator == "unevaluatedProperties")


def _leave_members(validator: Any) -> None:
    """Keep the validator from listing the members of the parts of schemas.

    It does so only for what is overruled here, and without an end where a list or a union leads
    back to itself.
    """
    registry = validator.keyword_validators_registry
    checked = registry.keyword_validators["schema"]
    own: dict[str, Any] = {"_collect_properties": lambda self, schema: set()}
    shallow = type(checked.__name__, (checked,), own)
    registry.keyword_validators = {**registry.keyword_validators, "schema": shallow}


def _place(error: ValidationError) -> tuple[str | int, ...]:
    """Where the finding belongs: one about a name, to what has the name."""
    place = tuple(error.absolute_path)
    return (*place, str(error.instance)) if "propertyNames" in error.absolute_schema_path else place


def _is_documentation(place: tuple[str | int, ...]) -> bool:
    """Whether nothing on the wire depends on what stands at ``place`` of the document."""
    kind, parts = Kind.DOCUMENT, list(reversed(place))
    while parts:
        part = str(parts.pop())
        if kind in ENTRIES:
            kind = ENTRIES[kind]
            continue
        keyword = KEYWORDS[kind].get(part)
        if keyword is None or keyword.child is None or keyword.support is Support.DOCUMENTATION:
            return keyword is not None and keyword.support is Support.DOCUMENTATION
        if keyword.shape in (Shape.OBJECTS, Shape.OBJECT_MAP) and parts:
            parts.pop()
        kind = keyword.child
    return False


def _unreadable_path(bundled: Bundle) -> Location | None:
    """The first path that the validator, which reads paths as ``str.format`` does, cannot read."""
    for path in bundled.data.get("paths", ()):
        try:
            list(Formatter().parse(path))
        except ValueError:
            return bundled.locate(("paths", path))
    return None


def errors_of(
    data: dict[str, Any], version: Version
) -> tuple[list[ValidationError], Exception | None]:
    """What the validator finds and house rules do not, and what it fails with.

    It follows references by recursion.
    """
    validator = _VALIDATORS[version](data)
    # By itself it would take jsonschema-rs, whose findings have other messages and other places.
    validator.schema_validator = create_validator(_SCHEMAS[version])
    _leave_members(validator)
    try:
        errors = with_deep_stack(lambda: list(validator.iter_errors()))
    except Exception as crash:
        return [], crash
    return [error for error in errors if not isinstance(error, _LEFT_TO_HOUSE_RULES)], None


def _deepest(error: ValidationError) -> ValidationError:
    """The most telling cause of an error."""
    # Where a reference may stand, its branch fails for every definition: that says nothing.
    telling = [inner for inner in error.context or () if not _misses_reference(inner)]
    if telling:
        best: ValidationError = best_match(telling)
        return best
    return error


def _has_place(error: ValidationError, data: Any) -> bool:
    """Whether the path of the error leads, from the top of the document, to its value."""
    for part in error.absolute_path:
        try:
            data = data[part]
        except (LookupError, TypeError):
            return False
    return bool(error.absolute_path) and data == error.instance


def _misses_reference(error: ValidationError) -> bool:
    return error.validator == "required" and error.validator_value == ["$ref"]


def _cut(message: str) -> str:
    # Messages may hold the value that is wrong, which may be the whole document.
    first = message.partition("\n")[0]
    return first if len(first) <= _MESSAGE_LIMIT else short(first, _MESSAGE_LIMIT).strip("'\"")
