"""Models -> the constants that say how requests carry them."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue, types_of
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, sequence
from specpress.view.model_parts import groups
from specpress.view.model_views import ConstantView
from specpress.view.names import field_name, raw_name, rest_name
from specpress.view.unions import UnionBuilder


class RecordBuilder:
    """Builds the records of one module of models."""

    def __init__(
        self,
        catalogue: Catalogue,
        imports: ImportCollector,
        annotator: Annotator,
        unions: UnionBuilder,
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._annotator = annotator
        self._unions = unions

    def views(self, models: list[ir.Model]) -> Iterator[ConstantView]:
        """How each request class is written, the ones that others use first."""
        written: set[str] = set()
        by_name = {model.name: model for model in models}

        def visit(name: str) -> Iterator[ConstantView]:
            model = by_name.get(name)
            if name in written or model is None or isinstance(model, ir.EnumModel):
                return
            if not self._catalogue.usages[name].in_requests:
                return
            written.add(name)
            for inner in sorted(self._catalogue.reachable(*types_of(model))):
                yield from visit(inner)
            if isinstance(model, ir.UnionModel):
                yield self._unions.record(model)
            else:
                yield self._record(model)

        for model in models:
            yield from visit(model.name)

    def _record(self, model: ir.ObjectModel | ir.RowModel) -> ConstantView:
        is_row = isinstance(model, ir.RowModel)
        function = self._imports.name(".._runtime.wire", "Row" if is_row else "Record")
        fields = sequence(
            [
                call(
                    self._imports.name(".._runtime.wire", "RecordField"),
                    # A row is sent as the class that replies use, a Unix time as its number.
                    literal(raw_name(field) if is_row else field_name(field)),
                    literal(field.wire_name),
                    self._annotator.wire_of_field(field, in_row=is_row),
                    required="True" if field.required else None,
                    implied=literal(field.implied) if field.implied is not None else None,
                    sends_empty="True" if is_row and _reads_empty(field.type) else None,
                    old_names=literal(tuple(each.name for each in field.former_names))
                    if field.former_names and not is_row
                    else None,
                    deprecated="True" if field.deprecated and not is_row else None,
                )
                for field in model.fields
                if not field.read_only
            ]
        )
        if self._catalogue.is_recursive(model.name):
            fields = f"lambda: {fields}"
        return ConstantView(
            name=self._catalogue.record_name(model.name),
            annotation=function,
            value=call(
                function,
                self._catalogue.request_name(model.name),
                fields,
                **_rules(model),
                rest=self._rest_of_record(model),
            ),
        )

    def _rest_of_record(self, model: ir.ObjectModel | ir.RowModel) -> str | None:
        if model.rest is None:
            return None
        wire = self._annotator.wire(model.rest, nullable=model.rest.nullable)
        if self._catalogue.is_recursive(model.name):
            wire = f"lambda: {wire}"
        rest = self._imports.name(".._runtime.wire", "Rest")
        reserved = tuple(field.wire_name for field in model.fields if field.read_only)
        return call(
            rest, literal(rest_name(model)), wire, reserved=literal(reserved) if reserved else None
        )


def _rules(model: ir.ObjectModel | ir.RowModel) -> dict[str, str]:
    """What must be given, alone or together, by Python names, as source."""
    if isinstance(model, ir.RowModel):
        return {}
    return {name: literal(rule) for name, rule in groups(model).items() if rule}


def _reads_empty(node: ir.Type) -> bool:
    return isinstance(node, ir.Scalar | ir.Reference) and node.empty_is_null and not node.nullable
