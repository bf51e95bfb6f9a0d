"""Resources -> modules with their sync, async and raw classes."""

from __future__ import annotations

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import resource_class_name
from specpress.view import commonmark
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.fixtures import fixture_imports
from specpress.view.imports import ImportCollector
from specpress.view.large_resources import calls_package, is_large
from specpress.view.literals import docstring, literal, plain, sentence, told
from specpress.view.operation_names import module_name, names_in_class
from specpress.view.operation_views import OperationView, ResourceView
from specpress.view.operations import old_operation_view, operation_view
from specpress.view.resource_parts import ResourceParts, parts_of


def resource_view(
    resource: ir.Resource, catalogue: Catalogue, config: PackageConfig
) -> ResourceView:
    """One resource's module."""
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports)
    methods = names_in_class(resource)
    operations = tuple(
        operation_view(operation, resource, annotator, imports, catalogue, methods)
        for operation in resource.operations
    )
    for name in ("Resource", "AsyncResource"):
        imports.name(".._runtime.calling", name)
    for name in _described_by(operations):
        imports.name(".._runtime.operation", name)
    imports.name("functools", "cached_property")
    old_operations = tuple(
        old_operation_view(old, resource, annotator, imports, catalogue, methods)
        for old in resource.old_operations
    )
    if any(not (one.only_streams or one.headers) for one in (*operations, *old_operations)):
        for name in ("as_response", "as_async_response"):
            imports.name(".._runtime.calling", name)
    if any(operation.overloads for operation in (*operations, *old_operations)):
        imports.name("typing", "overload")
    if any(
        operation.deprecated or any(each.deprecated for each in operation.overloads)
        for operation in (*operations, *old_operations)
    ):
        imports.name("typing_extensions", "deprecated")
    class_name = resource_class_name(resource.name)
    fixtures = tuple(operation for operation in operations if operation.examples)
    if is_large(resource):
        parts = parts_of(operations, old_operations, imports, module_name(resource), methods)
    else:
        parts = ResourceParts(imports.imports(), operations, old_operations, ())
    return ResourceView(
        module=module_name(resource),
        attribute=module_name(resource),
        title=plain(resource.description) or class_name,
        class_name=class_name,
        async_class_name=f"Async{class_name}",
        class_names=", ".join(sorted([class_name, f"Async{class_name}"])),
        response_class_name=f"{class_name}WithResponse",
        async_response_class_name=f"Async{class_name}WithResponse",
        docstring=docstring(
            told(resource.description) or [f"The {plain(resource.name)} operations."], indent=4
        ),
        summary=sentence(commonmark.summary(resource.description)),
        imports=parts.imports,
        fixtures_package=literal(f"{config.package}.fixtures"),
        fixture_imports=fixture_imports(resource, fixtures, catalogue),
        operations=operations,
        old_operations=old_operations,
        methods=parts.methods,
        old_methods=parts.old_methods,
        calls_package=calls_package(module_name(resource)),
        call_modules=parts.call_modules,
        fixtures=fixtures,
        fixture_names=tuple(sorted(fixture.method for fixture in fixtures)),
    )


def _described_by(operations: tuple[OperationView, ...]) -> tuple[str, ...]:
    """The classes of the constants that describe ``operations``."""
    if not operations:
        return ()
    return ("Operation", "Parameter") if any(o.declared for o in operations) else ("Operation",)
