"""The values of discriminators that need not be given: where a shape has one value only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specpress import ir


def with_implied_values(models: Iterable[ir.Model]) -> tuple[ir.Model, ...]:
    """The models, with the value of its discriminator in each shape that has one only."""
    listed = tuple(models)
    values: dict[tuple[str, str], set[str]] = {}
    for model in listed:
        if isinstance(model, ir.UnionModel) and model.discriminator is not None:
            for variant in model.variants:
                if isinstance(variant.type, ir.Reference):
                    key = variant.type.name, model.discriminator
                    values.setdefault(key, set()).update(variant.values)
    texts = {
        model.name
        for model in listed
        if isinstance(model, ir.EnumModel) and model.wire is ir.Wire.STRING
    }
    return tuple(
        replace(
            model, fields=tuple(_field(model.name, each, values, texts) for each in model.fields)
        )
        if isinstance(model, ir.ObjectModel)
        else model
        for model in listed
    )


def _field(
    model: str, field: ir.Field, values: dict[tuple[str, str], set[str]], texts: set[str]
) -> ir.Field:
    found = values.get((model, field.wire_name), set())
    kind = field.type
    is_text = (isinstance(kind, ir.Scalar) and kind.kind is ir.ScalarKind.STRING) or (
        isinstance(kind, ir.Reference) and kind.name in texts
    )
    return replace(field, implied=next(iter(found))) if len(found) == 1 and is_text else field
