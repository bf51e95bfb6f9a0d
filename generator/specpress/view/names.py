"""What fields and members are called in Python, and what their annotations say."""

from __future__ import annotations

import builtins
from collections.abc import Iterator

from specpress import ir
from specpress.naming import snake_case
from specpress.view.annotations import UNIX_UNITS


def field_name(field: ir.Field | ir.Parameter) -> str:
    """The Python name of a property or argument."""
    return field.name or snake_case(field.wire_name)


def unix_unit(field: ir.Field) -> str | None:
    """The unit of a Unix time, which replies read through a property; None for other fields."""
    return UNIX_UNITS.get(field.type.kind) if isinstance(field.type, ir.Scalar) else None


def raw_name(field: ir.Field) -> str:
    """The attribute that holds a value as it came: with its unit, if it is a Unix time."""
    unit = unix_unit(field)
    return f"{field_name(field).rstrip('_')}_{unit}" if unit else field_name(field)


def attribute_names(model: ir.ObjectModel | ir.RowModel) -> Iterator[tuple[str, ir.Field]]:
    """Every attribute that a reply class has, with the field it comes from."""
    for field in model.fields:
        yield field_name(field), field
        if unix_unit(field):
            yield raw_name(field), field


def in_every_reply(field: ir.Field) -> bool:
    """Whether every reply has the field: not where its object only requires it."""
    return field.required and not field.undescribed


def rest_name(model: ir.ObjectModel | ir.RowModel) -> str:
    """The attribute for what a model holds beside its fields."""
    wanted = "additional_items" if isinstance(model, ir.RowModel) else "additional_properties"
    # Its own name is the one that msgspec knows it by, where no field may have it either.
    taken = {
        each
        for field in model.fields
        for each in (field_name(field), raw_name(field), field.wire_name)
    }
    taken |= {former.name for field in model.fields for former in field.former_names}
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name


def may_be_null(node: ir.Type) -> bool:
    """Whether a reply may have nothing there."""
    return isinstance(node, ir.Scalar) and (node.nullable or node.empty_is_null)


def is_optional(annotation: str) -> bool:
    """Whether an annotation takes None."""
    return annotation == "Any" or annotation.endswith("| None")


def fixture_name(client: str) -> str:
    """The name of pytest's fixture for a client; it hides no builtin, which its module may use."""
    name = snake_case(client)
    return f"{name}_client" if hasattr(builtins, name) else name
