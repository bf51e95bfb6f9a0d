"""Wire names into a reply -> attributes of its Python classes."""

from __future__ import annotations

from dataclasses import dataclass

from specpress import ir
from specpress.view.catalogue import Catalogue
from specpress.view.names import field_name, raw_name


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a pointer: the attributes that lead there, its field, and its type."""

    attributes: tuple[str, ...]
    field: ir.Field | None
    type: ir.Type


def follow(payload: ir.Type, pointer: tuple[str, ...], catalogue: Catalogue) -> Found:
    """What a pointer into a payload leads to. Of a Unix time it is the number as it came.

    A number leads to the items of a list, which have no attribute.
    """
    found = Found((), None, payload)
    for part in pointer:
        if isinstance(found.type, ir.Array):
            found = Found(found.attributes, None, found.type.item)
            continue
        field = field_of(found.type, part, catalogue)
        found = Found((*found.attributes, raw_name(field)), field, field.type)
    return found


def field_of(type_: ir.Type, wire_name: str, catalogue: Catalogue) -> ir.Field:
    """A field of the model that a type refers to."""
    assert isinstance(type_, ir.Reference)  # noqa: S101 - validate has seen the field
    model = catalogue.models[type_.name]
    assert isinstance(model, ir.ObjectModel | ir.RowModel)  # noqa: S101 - as above
    return next(field for field in model.fields if field.wire_name == wire_name)


def argument_names(operation: ir.Operation) -> dict[str, str]:
    """The arguments of an operation: wire name to Python name."""
    return {parameter.wire_name: field_name(parameter) for parameter in operation.parameters}
