"""A validator that is stricter than JSON Schema: it asserts formats, and limits of decimals."""

from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from ._bounds import bounds_of
from ._branches import Branches

_DURATION = re.compile(
    r"-?P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9.]+D)?"
    r"(?:T(?=[0-9])(?:[0-9.]+H)?(?:[0-9.]+M)?(?:[0-9.]+S)?)?"
)
_PLAIN_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_BOUNDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "minimum": lambda value, limit: value >= limit,
    "maximum": lambda value, limit: value <= limit,
    "exclusiveMinimum": lambda value, limit: value > limit,
    "exclusiveMaximum": lambda value, limit: value < limit,
    "multipleOf": lambda value, limit: value % limit == 0,
}


def _bound(keyword: str) -> Callable[..., Iterator[ValidationError]]:
    original: Callable[..., Any] = Draft202012Validator.VALIDATORS[keyword]
    is_bound = keyword != "multipleOf"
    holds = _BOUNDS[keyword]

    def check(
        validator: Any, limit: Any, instance: object, schema: Mapping[str, Any]
    ) -> Iterator[ValidationError]:
        if is_bound and isinstance(limit, bool):
            limit = bounds_of(schema).get(keyword)
            if limit is None:
                return
            limit = float(limit)
        if isinstance(instance, str) and schema.get("format") == "decimal":
            if _PLAIN_DECIMAL.fullmatch(instance) and not holds(
                Decimal(instance), Decimal(str(limit))
            ):
                yield ValidationError(f"{instance!r} breaks {keyword} {limit}")
        else:
            yield from original(validator, limit, instance, schema) or ()

    return check


#: What is read and not checked: generating the package said so of each place.
_UNCHECKED = (
    *("not", "if", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contains"),
    *("minProperties", "maxProperties", "propertyNames", "patternProperties"),
)


def _anything_goes(
    validator: Any, rule: Any, instance: object, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    yield from ()


def _parts(
    validator: Any, parts: Any, instance: object, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """What all parts say of a value that is not null, where the type beside them allows null."""
    declared = schema.get("type")
    if not (instance is None and isinstance(declared, list) and "null" in declared):
        yield from Draft202012Validator.VALIDATORS["allOf"](validator, parts, instance, schema)


def _unless_null(check: Callable[..., Any]) -> Callable[..., Iterator[ValidationError]]:
    """The check of a keyword, that null passes where OpenAPI 3.0 says ``nullable``."""

    def passes(
        validator: Any, said: Any, instance: object, schema: Mapping[str, Any]
    ) -> Iterator[ValidationError]:
        if instance is not None or schema.get("nullable") is not True:
            yield from check(validator, said, instance, schema) or ()

    return passes


def _further(
    validator: Any, rule: Any, instance: object, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """What is said of further properties; where it says that there are none, names are compared.

    Parts of an ``allOf`` that each say so, and a parent whose children have more, mean the whole.
    """
    if rule is not False:
        check = Draft202012Validator.VALIDATORS["additionalProperties"]
        yield from check(validator, rule, instance, schema) or ()


_BRANCHES = Branches()
_extend: Any = validators.extend
_Stricter = _extend(
    Draft202012Validator,
    {
        **{keyword: _bound(keyword) for keyword in _BOUNDS},
        **dict.fromkeys(_UNCHECKED, _anything_goes),
        "oneOf": _BRANCHES.fits,
        "anyOf": _BRANCHES.fits,
        "allOf": _parts,
        "additionalProperties": _further,
    },
)
StrictValidator = _extend(
    _Stricter, {keyword: _unless_null(check) for keyword, check in _Stricter.VALIDATORS.items()}
)


FORMATS = FormatChecker(formats=())


def _format(
    name: str, raises: type[Exception] | tuple[type[Exception], ...] = ()
) -> Callable[[Callable[[object], bool]], Callable[[object], bool]]:
    return FORMATS.checks(name, raises)


@_format("decimal")
def _is_decimal(value: object) -> bool:
    return not isinstance(value, str) or bool(_PLAIN_DECIMAL.fullmatch(value))


@_format("unix-s")
@_format("unix-ms")
@_format("unix-us")
@_format("unix-ns")
def _is_unix_time(value: object) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[0-9]{1,20}", value))


def _has_bits(least: int, most: int) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, int) or least <= value <= most


for _bits in (8, 16, 32, 64):
    _format(f"int{_bits}")(_has_bits(-(2 ** (_bits - 1)), 2 ** (_bits - 1) - 1))
    _format(f"uint{_bits}")(_has_bits(0, 2**_bits - 1))


@_format("time", ValueError)
def _is_time(value: object) -> bool:
    return not isinstance(value, str) or time.fromisoformat(value) is not None


@_format("duration")
def _is_duration(value: object) -> bool:
    return not isinstance(value, str) or bool(_DURATION.fullmatch(value))


@_format("byte", ValueError)
def _is_base64(value: object) -> bool:
    return not isinstance(value, str) or base64.b64decode(value, validate=True) is not None


@_format("date", ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value) is not None


@_format("date-time", ValueError)
def _is_date_time(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@_format("uuid", ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(uuid.UUID(value)) == value.lower()
