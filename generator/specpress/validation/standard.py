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

from specpress.bundling import Bundle, bundle
from specpress.deep_recursion import with_deep_stack
from specpress.diagnostics import Location
from specpress.suggestions import short
from specpress.support import Version
from specpress.validation.checking import Checking
from specpress.validation.scrubbing import scrub

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
#: What the house rules look at themselves: which parameters a path has, as the validator takes a
#: colon in the name of one for the end of it; and what is required of an object that does not
#: describe it, which JSON Schema allows.
_OF_THE_HOUSE = (ExtraParametersError, UnresolvableParameterError)


def check_standard(checking: Checking) -> None:
    """Check the bundled document; the house rules have found nothing wrong with it."""
    bundled = bundle(checking.document)
    data = scrub(bundled.data, checking.version)
    validator = _VALIDATORS[checking.version](data)
    # By itself it would take jsonschema-rs where that happens to be installed, whose findings
    # have other messages and other places.
    validator.schema_validator = create_validator(_SCHEMAS[checking.version])
    # What it collects is for findings that are of the house; where an ``allOf`` leads back to
    # itself by other keywords, collecting would not end before the memory does.
    validator.keyword_validators_registry["schema"]._collect_properties = lambda schema: set()
    errors, crash = _errors_of(validator)
    if crash is not None:
        # A crash of a library must not take ours down, nor pass for a sound document.
        checking.error(
            "E070",
            f"openapi-spec-validator cannot read the document: {_cut(str(crash))}",
            _unreadable_path(bundled) or checking.document.node.location,
        )
    found = [_deepest(error) for error in errors if not isinstance(error, _OF_THE_HOUSE)]
    # Some findings come a second time, with a path from their own schema, or with none; where
    # that is all there is, they stand at the top.
    for deepest in [error for error in found if _has_place(error, data)] or found:
        location = bundled.locate(_place(deepest))
        if "propertyNames" in deepest.absolute_schema_path:
            message = f"{_cut(deepest.message)}, by the standard; read all the same"
            checking.warning("W057", message, location, "see the OpenAPI specification")
        else:
            checking.error("E070", _cut(deepest.message), location, "see the OpenAPI specification")


def _place(error: ValidationError) -> tuple[str | int, ...]:
    """Where the finding belongs: one about a name, to what has the name."""
    place = tuple(error.absolute_path)
    return (*place, str(error.instance)) if "propertyNames" in error.absolute_schema_path else place


def _unreadable_path(bundled: Bundle) -> Location | None:
    """The first path that the validator, which reads paths as ``str.format`` does, cannot read."""
    for path in bundled.data.get("paths", ()):
        try:
            list(Formatter().parse(path))
        except ValueError:
            return bundled.locate(("paths", path))
    return None


def _errors_of(validator: Any) -> tuple[list[ValidationError], Exception | None]:
    """What the validator finds, and what it fails with; it follows references by recursion."""
    try:
        return with_deep_stack(lambda: list(validator.iter_errors())), None
    except Exception as crash:
        return [], crash


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
