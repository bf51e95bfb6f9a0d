"""What resources and operations are called in Python."""

from __future__ import annotations

from specpress import ir
from specpress.naming import constant_case, snake_case
from specpress.view.bodies import CONSTANTS as BODY_CONSTANTS
from specpress.view.bodies import PLACES as BODY_PLACES
from specpress.view.catalogue import Catalogue
from specpress.view.large_resources import call_module, is_large
from specpress.view.paging import iterator_name
from specpress.view.streams import stream_names
from specpress.view.waiting import wait_name

#: The constants for the places of arguments.
PLACES = {
    ir.ParameterPlace.PATH: "PATH",
    ir.ParameterPlace.QUERY: "QUERY",
    ir.ParameterPlace.HEADER: "HEADER",
    ir.ParameterPlace.COOKIE: "COOKIE",
    ir.ParameterPlace.QUERYSTRING: "QUERYSTRING",
    **BODY_PLACES,
}
#: Constants that modules of resources and fixtures import.
_CONSTANTS = frozenset({*PLACES.values(), *BODY_CONSTANTS, "EVENTS", "PROFILE"})


def module_name(resource: ir.Resource) -> str:
    """The module of a resource, which is also the client's attribute."""
    return snake_case(resource.name, prefix="resource")


def method_name(operation: ir.Operation) -> str:
    """The method of an operation."""
    return snake_case(operation.name, prefix="operation")


def constant_name(operation: ir.Operation, catalogue: Catalogue) -> str:
    """The constant that describes an operation; not the name of what stands beside it."""
    name = constant_case(operation.name, prefix="OPERATION")
    taken = name in _CONSTANTS or name in catalogue.models or name.endswith("_RECORD")
    return f"{name}_OPERATION" if taken else name


def names_in_class(resource: ir.Resource) -> set[str]:
    """What stands in the class of a resource, and hides builtins of the same name there."""
    names = {method_name(each) for each in resource.operations}
    paged = {method_name(each) for each in resource.operations if each.pagination is not None}
    waits = {wait_name(each.wait) for each in resource.operations if each.wait is not None}
    old = {each.name for each in resource.old_operations}
    streamed = {
        name
        for each in resource.operations
        for name in stream_names(each, method_name(each)).values()
    }
    return names | {iterator_name(name) for name in paged} | waits | old | streamed


def constant_module(resource: ir.Resource, operation: ir.Operation) -> str:
    """The module of the constant that describes an operation, within the resources."""
    return call_module(resource, operation) if is_large(resource) else module_name(resource)


def operation_reference(operation_id: str, catalogue: Catalogue) -> str:
    """Where the runtime finds the description of an operation, as ``module.CONSTANT``."""
    resource, operation = catalogue.operations[operation_id]
    return f"{constant_module(resource, operation)}.{constant_name(operation, catalogue)}"
