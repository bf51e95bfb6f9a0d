"""Models -> modules of classes, enums, unions and records."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.catalogue import OTHERS, SHARED, Catalogue
from specpress.view.common_views import LazyExport, OldName
from specpress.view.enums import EnumBuilder
from specpress.view.imports import ImportCollector, import_order, module_order, name_order
from specpress.view.large_resources import calls_package, resource_of
from specpress.view.model_views import ClassView, ModelModuleView, ModelNamesView
from specpress.view.old_names import OldNamesBuilder
from specpress.view.records import RecordBuilder
from specpress.view.reply_classes import ReplyClassBuilder
from specpress.view.reply_defaults import ReplyDefaults
from specpress.view.request_classes import RequestClassBuilder
from specpress.view.unions import UnionBuilder

_TITLES = {
    SHARED: "Models that several resources share.",
    OTHERS: "Models that no call uses: those of webhooks, callbacks and unused schemas.",
}


def model_modules(catalogue: Catalogue) -> tuple[ModelModuleView, ...]:
    """Every module of models."""
    return tuple(
        _ModuleBuilder(catalogue, module).build(models)
        for module, models in catalogue.modules().items()
    )


def model_exports(modules: tuple[ModelModuleView, ...]) -> tuple[LazyExport, ...]:
    """Every model class and the module it comes from, by module."""
    return tuple(
        LazyExport(name, module.name)
        for module in sorted(modules, key=lambda module: module_order(module.name))
        for name in sorted(module.exports, key=import_order)
    )


def _title(module: str) -> str:
    if module in _TITLES:
        return _TITLES[module]
    resource = resource_of(module)
    if resource is None:
        return f"Models of the ``{module}`` resource."
    _, _, method = module.rpartition(".")
    return f"Models of the call ``{resource}.{method}``, some of which others use as well."


def large_models(exports: tuple[LazyExport, ...]) -> tuple[ModelNamesView, ...]:
    """The names of the models of every large resource, of the ``exports`` of all models."""
    found: dict[str, list[LazyExport]] = {}
    for export in exports:
        resource = resource_of(export.module)
        if resource is not None:
            found.setdefault(resource, []).append(export)
    return tuple(
        ModelNamesView(
            resource=resource,
            package=calls_package(resource),
            exports=tuple(own),
            names=tuple(sorted((each.name for each in own), key=name_order)),
        )
        for resource, own in found.items()
    )


class _ModuleBuilder:
    def __init__(self, catalogue: Catalogue, module: str) -> None:
        self._catalogue = catalogue
        self._module = module
        self._imports = ImportCollector()
        annotator = Annotator(catalogue, self._imports, models_module=module)
        defaults = ReplyDefaults(catalogue, self._imports, annotator)
        old = OldNamesBuilder(self._imports, annotator, defaults)
        self._enums = EnumBuilder(catalogue, self._imports, old)
        self._replies = ReplyClassBuilder(self._imports, annotator, defaults, old)
        self._requests = RequestClassBuilder(catalogue, self._imports, annotator, old)
        self._unions = UnionBuilder(catalogue, self._imports, annotator)
        self._records = RecordBuilder(catalogue, self._imports, annotator, self._unions)

    def build(self, models: list[ir.Model]) -> ModelModuleView:
        enums = tuple(
            self._enums.view(model) for model in models if isinstance(model, ir.EnumModel)
        )
        classes = tuple(view for model in models for view in self._classes(model))
        unions = tuple(
            self._unions.view(model) for model in models if isinstance(model, ir.UnionModel)
        )
        records = tuple(self._records.views(models))
        exports = sorted(
            [
                *(name for enum in enums for name in (enum.name, enum.literal_alias)),
                *(view.name for view in classes),
                *(
                    alias.name
                    for view in unions
                    for alias in (view.reply, view.request)
                    if alias is not None
                ),
            ],
            key=name_order,
        )
        package, _, _ = self._module.rpartition(".")
        return ModelModuleView(
            name=self._module,
            title=_title(self._module),
            imports=self._imports.imports(package),
            exports=tuple(exports),
            enums=enums,
            classes=classes,
            unions=unions,
            records=records,
            old_names=tuple(each for model in models for each in self._old_classes(model)),
        )

    def _classes(self, model: ir.Model) -> Iterator[ClassView]:
        usage = self._catalogue.usages[model.name]
        match model:
            case ir.EnumModel() | ir.UnionModel():
                return
            case ir.RowModel():
                yield self._replies.view(model)
            case ir.ObjectModel():
                if usage.in_replies:
                    yield self._replies.view(model)
                if usage.in_requests:
                    request = self._requests.request(model)
                    yield request
                    yield self._requests.typed_dict(model, request)

    def _old_classes(self, model: ir.Model) -> Iterator[OldName]:
        """The old names of the classes of a model: of each of its forms."""
        if not model.former_names:
            return
        forms = [view.name for view in self._classes(model)]
        if isinstance(model, ir.EnumModel):
            forms = [model.name, self._catalogue.enum_alias(model.name)]
        for former in model.former_names:
            for form in forms:
                yield OldName(f"{former.name}{form.removeprefix(model.name)}", form)
