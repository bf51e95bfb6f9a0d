"""Unions -> aliases for type checkers, types for decoding, and how requests carry them."""

from __future__ import annotations

from typing import Any

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, docstring, literal, sequence, told
from specpress.view.model_views import AliasView, ConstantView, UnionView
from specpress.view.union_text import alias_text, split_union


class UnionBuilder:
    """Builds the unions of one module of models."""

    def __init__(
        self, catalogue: Catalogue, imports: ImportCollector, annotator: Annotator
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._annotator = annotator

    def view(self, model: ir.UnionModel) -> UnionView:
        """What a module says of a union."""
        usage = self._catalogue.usages[model.name]
        self._imports.name("typing", "TypeAlias")
        return UnionView(
            reply=self._reply(model) if usage.in_replies else None,
            runtime=self._runtime(model) if usage.in_replies else None,
            request=self._request(model) if usage.in_requests else None,
        )

    def _reply(self, model: ir.UnionModel) -> AliasView:
        self._imports.name("typing", "TYPE_CHECKING")
        shapes = [self._annotator.reply(each.type) for each in model.variants]
        return self._alias(model, model.name, shapes, "As a reply carries it")

    def _request(self, model: ir.UnionModel) -> AliasView:
        shapes = [
            shape
            for each in model.variants
            for shape in split_union(self._annotator.request(each.type))
        ]
        name = self._catalogue.request_name(model.name)
        return self._alias(model, name, shapes, "As a request carries it")

    def _alias(
        self, model: ir.UnionModel, name: str, shapes: list[str], fallback: str
    ) -> AliasView:
        is_union = len(model.variants) > 1
        unknown = [self._imports.name(".._runtime.unions", "UnknownVariant")] if is_union else []
        return AliasView(
            name=name,
            type=alias_text(list(dict.fromkeys([*shapes, *unknown]))),
            docstring=docstring(told(model.description) or [f"{fallback}."], indent=4),
        )

    def _runtime(self, model: ir.UnionModel) -> str:
        variant = self._imports.name(".._runtime.unions", "Variant")
        variants = sequence(
            [
                call(
                    variant,
                    self._annotator.reply(each.type),
                    values=literal(each.values) if each.values else None,
                    name=literal(each.name) if each.name else None,
                    otherwise="True" if each.otherwise else None,
                    wire=_wire(each.type),
                    separator=_separator(each.type),
                )
                for each in model.variants
            ]
        )
        return call(
            self._imports.name(".._runtime.unions", "union"),
            literal(model.name),
            f"lambda: {variants}",
            discriminator=literal(model.discriminator) if model.discriminator else None,
        )

    def record(self, model: ir.UnionModel) -> ConstantView:
        """How a request carries the union."""
        one_of = self._imports.name(".._runtime.wire", "OneOf")
        choice = self._imports.name(".._runtime.wire", "Choice")
        choices = sequence(
            [
                call(
                    choice,
                    self._annotator.wire(each.type),
                    values=literal(each.values) if each.values else None,
                    name=literal(each.name) if each.name else None,
                )
                for each in model.variants
            ]
        )
        if self._catalogue.is_recursive(model.name):
            choices = f"lambda: {choices}"
        return ConstantView(
            name=self._catalogue.record_name(model.name),
            annotation=one_of,
            value=call(
                one_of,
                literal(self._catalogue.request_name(model.name)),
                choices,
                discriminator=literal(model.discriminator) if model.discriminator else None,
            ),
        )


def _leaf(node: ir.Type) -> ir.Type:
    while isinstance(node, ir.Array | ir.Map):
        node = node.item if isinstance(node, ir.Array) else node.value
    return node


def _wire(node: ir.Type) -> str | None:
    """The JSON type of the single values in what a variant holds."""
    leaf = _leaf(node)
    if not isinstance(leaf, ir.Scalar) or leaf.wire is ir.Wire.ANY:
        return None
    return literal(leaf.wire.value)


def _separator(node: ir.Type) -> str | None:
    leaf = _leaf(node)
    mark = leaf.thousands_separator if isinstance(leaf, ir.Scalar) else None
    return literal(mark) if mark else None


def variant_of(model: ir.UnionModel, value: Any, catalogue: Catalogue) -> ir.Type | None:
    """The shape that a documented value has; None where it has none of them."""
    return _chosen(model, value, catalogue, {})


#: How much of a value, by its identity, the union of a name knows.
_Judged = dict[tuple[str, int], int | None]


def _chosen(
    model: ir.UnionModel, value: Any, catalogue: Catalogue, judged: _Judged
) -> ir.Type | None:
    named = value.get(model.discriminator) if isinstance(value, dict) else None
    for variant in model.variants:
        if named is not None and str(named) in (*variant.values, variant.name):
            return variant.type
    ranked = [
        (known, -index)
        for index, variant in enumerate(model.variants)
        if (known := _known(variant.type, value, catalogue, judged)) is not None
    ]
    return model.variants[-max(ranked)[1]].type if ranked else None


def _known(node: ir.Type, value: Any, catalogue: Catalogue, judged: _Judged) -> int | None:
    """How much of a value a type knows; None where it is of another type."""
    match node:
        case ir.Array(item=item):
            found = (
                [_known(item, each, catalogue, judged) for each in value]
                if isinstance(value, list)
                else [None]
            )
            return None if None in found else 1 + sum(each or 0 for each in found)
        case ir.Map():
            return 0 if isinstance(value, dict) else None
        case ir.Scalar(wire=wire):
            return _WEIGHTS[wire] if _is_of(wire, value) else None
        case ir.Reference(name=name):
            return _known_of_model(catalogue.models[name], value, catalogue, judged)


def _known_of_model(
    model: ir.Model, value: Any, catalogue: Catalogue, judged: _Judged
) -> int | None:
    match model:
        case ir.EnumModel(members=members):
            return 3 if any(each.value == value for each in members) else None
        case ir.UnionModel(name=name):
            # Unions of unions may lead to one in many ways: each is asked once.
            key = (name, id(value))
            if key not in judged:
                judged[key] = None
                inner = _chosen(model, value, catalogue, judged)
                judged[key] = None if inner is None else _known(inner, value, catalogue, judged)
            return judged[key]
        case ir.ObjectModel(fields=fields) if isinstance(value, dict):
            if any(each.required and each.wire_name not in value for each in fields):
                return None
            return sum(each.wire_name in value for each in fields)
        case ir.RowModel(fields=fields) if isinstance(value, list):
            return min(len(fields), len(value))
        case _:
            return None


_WEIGHTS = {
    ir.Wire.STRING: 1,
    ir.Wire.INTEGER: 2,
    ir.Wire.NUMBER: 1,
    ir.Wire.BOOLEAN: 1,
    ir.Wire.ANY: 0,
}


def _is_of(wire: ir.Wire, value: Any) -> bool:
    match wire:
        case ir.Wire.STRING:
            return isinstance(value, str)
        case ir.Wire.BOOLEAN:
            return isinstance(value, bool)
        case ir.Wire.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ir.Wire.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case ir.Wire.ANY:
            return True
