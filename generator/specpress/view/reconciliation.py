"""How the outcome of a write is found out -> what the runtime is told of it."""

from __future__ import annotations

from specpress import ir
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, sequence
from specpress.view.names import field_name
from specpress.view.operation_names import operation_reference


def reconcile_source(
    operation: ir.Operation, catalogue: Catalogue, imports: ImportCollector
) -> str | None:
    """Source of how a write is found again; None where the document does not say it."""
    rule = operation.reconcile
    if rule is None:
        return None
    _, read = catalogue.operations[rule.operation]
    names = {parameter.wire_name: field_name(parameter) for parameter in read.parameters}
    described = {
        "operation": literal(operation_reference(rule.operation, catalogue)),
        "rows": literal(rule.rows),
        "match": sequence([_match(each, imports) for each in rule.match]),
        "time": literal(rule.time),
        "time_format": literal(rule.time_format),
        "settled_after": literal(rule.settled_after),
        "page_size": literal(rule.page_size),
    }
    optional = {
        "arguments": tuple((names[name], argument) for name, argument in rule.arguments),
        "literals": tuple((names[name], value) for name, value in rule.literals),
        "identity": rule.identity,
        "status": rule.status,
        "executed": rule.executed,
        "failed": rule.failed,
    }
    described |= {name: literal(value) for name, value in optional.items() if value}
    if not rule.absence_tells:
        described["absence_tells"] = "False"
    return call(imports.name(".._runtime.operation", "Reconcile"), **described)


def _match(rule: ir.Match, imports: ImportCollector) -> str:
    optional = {
        "literal": rule.literal,
        "values": rule.values or None,
        "absolute": rule.absolute or None,
        "may_differ": rule.may_differ or None,
    }
    return call(
        imports.name(".._runtime.operation", "Match"),
        literal(rule.field),
        *([] if rule.argument is None else [literal(rule.argument)]),
        **{name: literal(value) for name, value in optional.items() if value is not None},
    )
