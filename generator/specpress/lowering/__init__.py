"""``Document`` -> ``Api``: the only reader of ``$ref`` and of OpenAPI's keywords.

It expects a document without errors: what it cannot read is a bug of ``validate``.
"""

from __future__ import annotations

from dataclasses import replace

from specpress.document import Document, Node
from specpress.ir import Api, Resource
from specpress.lowering.class_names import class_names, renamed
from specpress.lowering.former_names import left_over, old_operations, python_name
from specpress.lowering.implied import with_implied_values
from specpress.lowering.operations import OperationLowerer
from specpress.lowering.profile import lower_profile
from specpress.lowering.received import received_types
from specpress.lowering.schemas import SchemaLowerer, text
from specpress.lowering.security import lower_schemes, used_schemes
from specpress.lowering.servers import servers_of_operations
from specpress.lowering.unused import unused_schemas
from specpress.walking import operations_in

#: The order of the methods of a path; those of ``additionalOperations`` come last.
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def lower(document: Document) -> Api:
    """Say what ``document`` means."""
    root = document.node
    profile = lower_profile(root)
    schemas = SchemaLowerer(root)
    schemes = lower_schemes(root)
    operations = OperationLowerer(root, schemas, profile, schemes)
    info = root["info"]
    external = root.get("externalDocs")
    resources = _resources(root, operations)
    received = received_types(document, schemas)
    unused = (
        *received.types,
        *(schemas.lower(node, node.key) for node in unused_schemas(document)),
    )
    names = class_names(schemas.wanted(), [resource.name for resource in resources])
    lowered = with_implied_values(schemas.models())
    models = [replace(model, name=names[model.name]) for model in lowered]
    api = Api(
        title=text(info, "title"),
        version=text(info, "version"),
        description=text(info, "description") or text(info, "summary"),
        docs_url=text(external, "url") or None if external else None,
        resources=resources,
        unused=unused,
        received=received.bodies,
        models=tuple(sorted(models, key=lambda model: (model.name, model.location))),
        profile=replace(
            profile,
            schemes=used_schemes(schemes, resources),
            other_servers=servers_of_operations(resources),
        ),
    )
    if any(key != name for key, name in names.items()):
        api = renamed(api, names)
    return api


def _order(operation: tuple[str, Node]) -> int:
    method, _ = operation
    return _METHODS.index(method) if method in _METHODS else len(_METHODS)


def _resources(root: Node, operations: OperationLowerer) -> tuple[Resource, ...]:
    """The operations by tag, in the order of ``tags``, then of first use."""
    tags = root.get("tags")
    descriptions = {
        text(tag, "name"): text(tag, "description") for tag in (tags.elements() if tags else ())
    }
    paths = root.get("paths")
    lowered = [
        operations.lower(path, path_item, method, node)
        for path, entry in (paths.items() if paths is not None else ())
        if not path.startswith("x-") and (path_item := entry.follow())
        for method, node in sorted(operations_in(path_item), key=_order)
    ]
    names = dict.fromkeys([*descriptions, *(operation.resource for operation in lowered)])
    grouped = {
        name: tuple(operation for operation in lowered if operation.resource == name)
        for name in names
    }
    old = old_operations(lowered)
    return (
        *(
            Resource(
                name, descriptions.get(name, ""), members, tuple(old.get(python_name(name), ()))
            )
            for name, members in grouped.items()
            if members
        ),
        *(
            Resource(name, "Calls that have other names now.", (), tuple(operations))
            for name, operations in left_over(old, [name for name in grouped if grouped[name]])
        ),
    )
