"""Resources with so many calls that each has modules of its own, which load when it is first made.

The resource's own module keeps its classes, whose annotations name models by way of the package of
models: so it loads none of them, and no description of a call either.
"""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.naming import snake_case

#: The calls of a resource that is pressed as one module, at most. Describing a call and making its
#: models takes 0.06 ms: those of a hundred add less than a tenth to what a first call takes, and
#: in one module they can be read from top to bottom.
LARGEST_MODULE = 100


def is_large(resource: ir.Resource) -> bool:
    """Whether each call of the resource has modules of its own."""
    return len(resource.operations) > LARGEST_MODULE


def call_module(resource: ir.Resource, operation: ir.Operation) -> str:
    """The module of a call of a large resource, in the resources and in the models."""
    method = snake_case(operation.name, prefix="operation")
    return f"{calls_package(snake_case(resource.name, prefix='resource'))}.{method}"


def modules_of(resource: ir.Resource) -> Iterator[tuple[str, tuple[ir.Operation, ...]]]:
    """The modules for what belongs to the resource's calls, and the calls of each."""
    if is_large(resource):
        for operation in resource.operations:
            yield call_module(resource, operation), (operation,)
    else:
        yield snake_case(resource.name, prefix="resource"), resource.operations


def shared_module(modules: set[str]) -> str | None:
    """The module for what several calls of one large resource use; None for other modules.

    That of the first of them by name: so calls of one subject share, and no module leads back to
    itself. What a model leads to is used by its calls and perhaps more, so it is in no later one.
    """
    packages = {module.rpartition(".")[0] for module in modules}
    return min(modules) if len(packages) == 1 and packages != {""} else None


def resource_of(module: str) -> str | None:
    """The large resource that a module of models belongs to; None for other modules."""
    package, _, _ = module.rpartition(".")
    return package.removeprefix("_") or None


def calls_package(module: str) -> str:
    """The package of the calls of the resource of ``module``: in the resources, in the models."""
    return f"_{module}"
