"""The methods that wait until a write has been processed."""

from __future__ import annotations

from collections.abc import Callable

from specpress import ir
from specpress.ir_waiting import Given, Sought, Wait
from specpress.view.annotations import UNIX_UNITS, Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.flow_documentation import wait_docstring
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, sequence
from specpress.view.names import field_name, raw_name
from specpress.view.operation_views import WaitArgument, WaitView
from specpress.view.paths import argument_names, field_of, follow

_AMOUNT = ir.Scalar(ir.ScalarKind.DECIMAL, ir.Wire.STRING)
#: The methods' own arguments; none of what is given may have their names.
OWN_ARGUMENTS = ("since", "timeout")


def wait_name(rule: Wait) -> str:
    """The method that waits."""
    return f"wait_until_{rule.until}"


def given_fields(
    operation: ir.Operation, catalogue: Catalogue
) -> dict[Given, ir.Parameter | ir.Field]:
    """What the caller of the method says, with what describes it."""
    rule, found = operation.wait, {}
    assert rule is not None  # noqa: S101 - only of operations that can be waited for
    parameters = {each.wire_name: each for each in operation.parameters}
    for given in rule.given:
        described: ir.Parameter | ir.Field | None = parameters.get(given.argument or "")
        if given.reply is not None and operation.payload is not None:
            described = follow(operation.payload, given.reply, catalogue).field
        assert described is not None  # noqa: S101 - validate has seen it
        found[given] = described
    return found


def wait_source(
    operation: ir.Operation,
    catalogue: Catalogue,
    imports: ImportCollector,
    reference: Callable[[str], str],
) -> str | None:
    """The expression that says how the runtime waits; None for an operation without x-wait.

    ``reference`` says where the runtime finds the description of an operation.
    """
    rule = operation.wait
    if rule is None:
        return None
    _, read = catalogue.operations[rule.operation]
    names = argument_names(read)
    given = {key: field_name(each) for key, each in given_fields(operation, catalogue).items()}
    rows, row = _rows(rule, read, catalogue)
    arguments = tuple((names[name], given[each]) for name, each in rule.arguments)
    literals = tuple((names[name], value) for name, value in rule.literals)
    time = None if rule.time is None else field_of(row, rule.time, catalogue)
    status = None if rule.status is None else field_of(row, rule.status, catalogue)
    return call(
        imports.name(".._runtime.settlement", "Wait"),
        operation=literal(reference(rule.operation)),
        rows=literal(rows),
        match=sequence([_sought(each, row, given, catalogue, imports) for each in rule.match]),
        arguments=literal(arguments) if arguments else None,
        literals=literal(literals) if literals else None,
        time=None if time is None else literal(raw_name(time)),
        unit=None if time is None or _unit(time) == "ms" else literal(_unit(time)),
        status=None if status is None else literal(raw_name(status)),
        done=literal(rule.done) if rule.done else None,
        failed=literal(rule.failed) if rule.failed else None,
        single="True" if rule.single else None,
        most=None if rule.most is None else literal(rule.most),
        interval=None if rule.interval == 1.0 else literal(rule.interval),
        usual=None if rule.usual is None else literal(rule.usual),
        timeout=literal(rule.timeout),
    )


def _rows(rule: Wait, read: ir.Operation, catalogue: Catalogue) -> tuple[tuple[str, ...], ir.Type]:
    """The attributes that lead to the rows, and what a row is."""
    assert read.payload is not None  # noqa: S101 - validate has seen the rows
    rows = follow(read.payload, rule.rows, catalogue)
    if rule.single:
        return rows.attributes, rows.type
    assert isinstance(rows.type, ir.Array)  # noqa: S101 - as above
    return rows.attributes, rows.type.item


def _sought(
    rule: Sought,
    row: ir.Type,
    given: dict[Given, str],
    catalogue: Catalogue,
    imports: ImportCollector,
) -> str:
    field = field_of(row, rule.field, catalogue)
    unit = _unit(field)
    return call(
        imports.name(".._runtime.settlement", "Sought"),
        literal(raw_name(field)),
        *([] if rule.given is None else [literal(given[rule.given])]),
        literal=None if rule.given is not None else literal(rule.literal),
        values=literal(rule.values) if rule.values else None,
        unit=literal(unit) if unit and rule.given is not None else None,
    )


def _unit(field: ir.Field) -> str | None:
    return UNIX_UNITS.get(field.type.kind) if isinstance(field.type, ir.Scalar) else None


def wait_view(
    operation: ir.Operation,
    method: str,
    annotator: Annotator,
    catalogue: Catalogue,
    methods: set[str],
) -> WaitView | None:
    """The methods that wait; None for an operation without x-wait."""
    rule = operation.wait
    if rule is None:
        return None
    _, read = catalogue.operations[rule.operation]
    reads = read.name if read.resource == operation.resource else read.id
    _, row_type = _rows(rule, read, catalogue)
    row = annotator.reply(row_type, methods)
    required = {
        given
        for name, given in rule.arguments
        if any(each.required and each.wire_name == name for each in read.parameters)
    }
    arguments = []
    for given, described in given_fields(operation, catalogue).items():
        annotation = annotator.request(described.type, methods)
        optional = not (given.reply is not None or described.required or given in required)
        arguments.append(
            WaitArgument(
                name=field_name(described),
                annotation=f"{annotation} | None" if optional else annotation,
                default="None" if optional else None,
                description=described.description,
                is_of_reply=given.reply is not None,
            )
        )
    if rule.most is not None and rule.status is not None:
        field = field_of(row_type, rule.status, catalogue)
        arguments.append(
            WaitArgument(
                name=rule.most,
                annotation=annotator.request(_AMOUNT, methods),
                default="0",
                description=f"How much may be left of ``{field_name(field)}``",
                is_of_reply=None,
            )
        )
    arguments.sort(key=lambda each: each.default is not None)
    integer = annotator.builtin("int", methods)
    time = None if rule.time is None else field_of(row_type, rule.time, catalogue)
    since = None if time is None else f"{annotator.unix_datetime(methods)} | {integer}"
    unit = None if time is None else _unit(time)
    return WaitView(
        name=wait_name(rule),
        arguments=tuple(arguments),
        since_annotation=since,
        timeout_annotation=f"{annotator.builtin('float', methods)} | None",
        row=row,
        docstring=wait_docstring(operation, method, reads, row, unit, tuple(arguments), catalogue),
    )
