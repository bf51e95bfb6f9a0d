"""Enums: sets of known values, of one kind or of several."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from specpress import ir
from specpress.lowering.distinct_names import member_names
from specpress.lowering.former_names import ENUM_KEY as FORMER_ENUM_NAMES
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_member_names, former_names
from specpress.lowering.schema_view import Schema, text, words


def enum_values(schema: Schema) -> list[Any]:
    """The values of an enum, each once, without null."""
    found: dict[tuple[bool, Any], Any] = {}
    for value in schema.value("enum") or ():
        if value is not None:
            # In JSON true is not 1, and 1 is 1.0. Enums of lists or objects are no enums here.
            key = repr(value) if isinstance(value, list | dict) else value
            found.setdefault((isinstance(value, bool), key), value)
    return list(found.values())


def enum_model(schema: Schema, name: str) -> ir.EnumModel:
    """The model of an enum of at least one value; all of them are single ones."""
    names = schema.value("x-enum-names", {})
    descriptions = schema.value("x-enum-descriptions", {})
    listed = enum_values(schema)
    wire = wire_of(listed, schema.value("type"))
    schema_format, former = schema.value("format"), schema.get(FORMER_ENUM_NAMES)
    values = [_member(value, wire, schema_format) for value in listed]
    fixed = [names.get(str(value)) for value in listed]
    return ir.EnumModel(
        name=name,
        wire=wire,
        members=tuple(
            ir.EnumMember(
                value,
                member_name,
                words(descriptions.get(str(written))) if descriptions else "",
                former_member_names(former, written),
            )
            for written, value, member_name in zip(
                listed, values, member_names(values, fixed), strict=True
            )
        ),
        location=schema.node.location,
        description=text(schema.node, "description"),
        deprecated=bool(schema.value("deprecated", False)),
        former_names=former_names(schema.node.get(FORMER_NAMES)) if schema.component else (),
    )


def wire_of(values: list[Any], declared: Any) -> ir.Wire:
    """The JSON type of the values of an enum, whose ``type`` is ``declared``."""
    types = declared if isinstance(declared, list) else [declared]
    if all(isinstance(value, str) for value in values):
        return ir.Wire.STRING
    if any(isinstance(value, str | bool) for value in values):
        return ir.Wire.ANY
    if "number" in types or not all(isinstance(value, int) for value in values):
        return ir.Wire.NUMBER
    # An enum of integers has no room for more than 64 bits.
    return ir.Wire.INTEGER if all(-(2**63) <= value < 2**63 for value in values) else ir.Wire.ANY


def _member(value: Any, wire: ir.Wire, schema_format: str | None) -> Any:
    """The value, exact where it is a number that is not whole, or may be one."""
    if wire is ir.Wire.NUMBER:
        return float(value) if schema_format in ("float", "double") else Decimal(str(value))
    return Decimal(str(value)) if isinstance(value, float) else value
