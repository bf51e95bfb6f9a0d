"""Single values: by type, format and encoding; and those of which there is only one."""

from __future__ import annotations

import json
from typing import Any

from specpress import ir
from specpress.lowering.schema_view import Schema

ANYTHING = ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY)

_UNIX_KINDS = {
    "unix-s": ir.ScalarKind.UNIX_SECONDS,
    "unix-ms": ir.ScalarKind.UNIX_MILLISECONDS,
    "unix-us": ir.ScalarKind.UNIX_MICROSECONDS,
    "unix-ns": ir.ScalarKind.UNIX_NANOSECONDS,
}
_INTEGER_BITS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}
_UNSIGNED_BITS = {"uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64}
_STRING_KINDS = {
    **_UNIX_KINDS,
    "decimal": ir.ScalarKind.DECIMAL,
    "date": ir.ScalarKind.DATE,
    "date-time": ir.ScalarKind.DATE_TIME,
    "time": ir.ScalarKind.TIME,
    "duration": ir.ScalarKind.DURATION,
    "uuid": ir.ScalarKind.UUID,
    "byte": ir.ScalarKind.BASE64,
    "base64url": ir.ScalarKind.BASE64_URL,
}
_ENCODINGS = {"base64": ir.ScalarKind.BASE64, "base64url": ir.ScalarKind.BASE64_URL}


_LIMITS = frozenset(
    {
        *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern"),
    }
)
_UNLIMITED = ir.Constraints()


def scalar(schema: Schema, json_type: str | None, nullable: bool) -> ir.Scalar:
    """The type of a single value; a format that is not known says nothing."""
    schema_format = schema.value("format")
    kind, wire = _kind(json_type, schema_format)
    encoding = str(schema.value("contentEncoding") or "").lower()
    if json_type == "string" and encoding in _ENCODINGS:
        kind = _ENCODINGS[encoding]
    return ir.Scalar(
        kind=kind,
        wire=wire,
        nullable=nullable,
        empty_is_null=bool(schema.value("x-empty-is-null", False)),
        thousands_separator=schema.value("x-thousands-separator"),
        bits=_INTEGER_BITS.get(schema_format) if json_type == "integer" else None,
        constraints=_constraints(schema, json_type, schema_format),
    )


def constant(value: Any, schema: Schema, nullable: bool) -> ir.Scalar:
    """The type of the one value that something can have."""
    found = ir.Constant(json.dumps(value, ensure_ascii=False, sort_keys=True))
    match value:
        case bool():
            kind, wire = ir.ScalarKind.BOOLEAN, ir.Wire.BOOLEAN
        case str():
            kind, wire = ir.ScalarKind.STRING, ir.Wire.STRING
        case int() if schema.value("type") != "number":
            kind, wire = ir.ScalarKind.INTEGER, ir.Wire.INTEGER
        case int() | float():
            kind, wire = _kind("number", schema.value("format"))
        case _:
            kind, wire = ir.ScalarKind.ANY, ir.Wire.ANY
    return ir.Scalar(kind, wire, nullable or value is None, constant=found)


def fits(node: ir.Type, value: Any) -> bool:
    """Whether a default is of the type of a single value; True for other types."""
    if value is None or not isinstance(node, ir.Scalar):
        return True
    match node.kind:
        case ir.ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ir.ScalarKind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ir.ScalarKind.STRING:
            return isinstance(value, str)
        case _:
            return True


def _kind(json_type: str | None, schema_format: str | None) -> tuple[ir.ScalarKind, ir.Wire]:
    match json_type:
        case "string":
            return _STRING_KINDS.get(schema_format or "", ir.ScalarKind.STRING), ir.Wire.STRING
        case "integer":
            return _UNIX_KINDS.get(schema_format or "", ir.ScalarKind.INTEGER), ir.Wire.INTEGER
        case "number" if schema_format in ("float", "double"):
            return ir.ScalarKind.FLOAT, ir.Wire.NUMBER
        case "number":
            # A price in JSON's own notation is still money: exact unless the spec says otherwise.
            return _UNIX_KINDS.get(schema_format or "", ir.ScalarKind.DECIMAL), ir.Wire.NUMBER
        case "boolean":
            return ir.ScalarKind.BOOLEAN, ir.Wire.BOOLEAN
        case _:
            return ir.ScalarKind.ANY, ir.Wire.ANY


def _constraints(
    schema: Schema, json_type: str | None, schema_format: str | None
) -> ir.Constraints:
    if not schema.may_say(_LIMITS) and schema_format not in _UNSIGNED_BITS:
        return _UNLIMITED
    minimum, exclusive_minimum = _bounds(schema, "minimum", "exclusiveMinimum")
    maximum, exclusive_maximum = _bounds(schema, "maximum", "exclusiveMaximum")
    if json_type == "integer" and schema_format in _UNSIGNED_BITS:
        largest = str(2 ** _UNSIGNED_BITS[schema_format] - 1)
        minimum = "0" if minimum is None and exclusive_minimum is None else minimum
        maximum = largest if maximum is None and exclusive_maximum is None else maximum
    is_text = json_type == "string"
    return ir.Constraints(
        minimum=minimum,
        maximum=maximum,
        exclusive_minimum=exclusive_minimum,
        exclusive_maximum=exclusive_maximum,
        multiple_of=_number(schema.value("multipleOf")),
        min_length=schema.value("minLength") if is_text else None,
        max_length=schema.value("maxLength") if is_text else None,
        pattern=schema.value("pattern") if is_text else None,
    )


def _bounds(schema: Schema, inclusive: str, exclusive: str) -> tuple[str | None, str | None]:
    """A bound as (inclusive, exclusive); 3.0 writes ``exclusive`` as a boolean beside it."""
    bound, flag = schema.value(inclusive), schema.value(exclusive)
    if flag is True:
        return None, _number(bound)
    return _number(bound), _number(flag if flag is not False else None)


def _number(value: int | float | None) -> str | None:
    return None if value is None else str(value)
