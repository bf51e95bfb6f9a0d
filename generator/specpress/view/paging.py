"""The iterators over reads that list their rows page by page."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from specpress import ir
from specpress.ir_paging import Boundary, Cursor, PageNumber, Pagination
from specpress.view.annotations import UNIX_UNITS, Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.flow_documentation import iterator_docstring
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal
from specpress.view.names import field_name, raw_name
from specpress.view.operation_views import ArgumentView, IteratorView
from specpress.view.paths import argument_names, field_of, follow

_SECONDS_OF_A_DAY = 86_400
_UNITS = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}
#: What a reader calls the operations that list something, and need not be told of an iterator.
_VERBS = ("get_", "list_")
#: The iterators' own arguments; none of the operation's may have their names.
OWN_ARGUMENTS = ("page_size", "maximum_rows", "resume_from")


def iterator_name(method: str) -> str:
    """The iterator over what ``method`` lists a page of."""
    verb = next((verb for verb in _VERBS if method.startswith(verb)), "")
    return f"iter_{method.removeprefix(verb)}"


def pagination_source(
    operation: ir.Operation, catalogue: Catalogue, imports: ImportCollector
) -> str | None:
    """The expression that says how the runtime pages; None for an operation without pages."""
    rule = operation.pagination
    if rule is None or operation.payload is None:
        return None
    names = argument_names(operation)
    rows = follow(operation.payload, rule.rows, catalogue)
    size = next((each for each in operation.parameters if each.wire_name == rule.size), None)
    row = rows.type.item if isinstance(rows.type, ir.Array) else rows.type
    identity = tuple(raw_name(field_of(row, name, catalogue)) for name in rule.identity)
    return call(
        imports.name(".._runtime.pagination", "Pagination"),
        rows=literal(rows.attributes) if rows.attributes else None,
        step=_step(operation, rule, row, catalogue, imports),
        window=_window(operation, rule, row, catalogue, imports),
        size=None if size is None else literal(names[size.wire_name]),
        default_size=_default_size(size),
        largest_size=_largest_size(size),
        identity=literal(identity) if identity else None,
        ends=imports.name(".._runtime.pagination", "SHORT_PAGE")
        if rule.ends_with_short_page
        else None,
    )


def _step(
    operation: ir.Operation,
    rule: Pagination,
    row: ir.Type,
    catalogue: Catalogue,
    imports: ImportCollector,
) -> str | None:
    names, step = argument_names(operation), rule.step
    assert operation.payload is not None  # noqa: S101 - there are rows
    match step:
        case Cursor():
            field = follow(operation.payload, step.field, catalogue)
            return call(
                imports.name(".._runtime.pagination", "Cursor"),
                argument=literal(names[step.argument]),
                field=literal(field.attributes),
                last=literal(step.last) if step.last else None,
            )
        case PageNumber():
            total = step.total and follow(operation.payload, step.total, catalogue).attributes
            return call(
                imports.name(".._runtime.pagination", "PageNumber"),
                argument=literal(names[step.argument]),
                first=None if step.first == 1 else literal(step.first),
                total=literal(total) if total else None,
            )
        case Boundary():
            return call(
                imports.name(".._runtime.pagination", "Boundary"),
                argument=literal(names[step.argument]),
                field=literal(raw_name(field_of(row, step.field, catalogue))),
                unique="True" if step.unique else None,
                inclusive=None if step.inclusive is None else literal(step.inclusive),
                descending=None if rule.newest_first else "False",
                until=None if step.until is None else literal(names[step.until]),
                sends_until="True" if step.sends_until else None,
            )
    return None


def _window(
    operation: ir.Operation,
    rule: Pagination,
    row: ir.Type,
    catalogue: Catalogue,
    imports: ImportCollector,
) -> str | None:
    window = rule.window
    if window is None:
        return None
    names = argument_names(operation)
    time = next(each.type for each in operation.parameters if each.wire_name == window.start)
    assert isinstance(time, ir.Scalar)  # noqa: S101 - validate has seen that it is a time
    unit = UNIX_UNITS[time.kind]
    field = window.field and raw_name(field_of(row, window.field, catalogue))
    return call(
        imports.name(".._runtime.pagination", "Window"),
        start=literal(names[window.start]),
        end=literal(names[window.end]),
        span=literal(round(window.days * _SECONDS_OF_A_DAY * _UNITS[unit])),
        unit=literal(unit),
        field=literal(field) if field else None,
        includes=literal(window.includes) if window.includes else None,
        descending=None if rule.newest_first else "False",
    )


def iterator_view(
    operation: ir.Operation,
    method: str,
    arguments: tuple[ArgumentView, ...],
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
    methods: set[str],
) -> IteratorView | None:
    """The methods that iterate; None for an operation without pages."""
    rule = operation.pagination
    if rule is None or operation.payload is None:
        return None
    rows = follow(operation.payload, rule.rows, catalogue).type
    row = annotator.reply(rows.item if isinstance(rows, ir.Array) else rows, methods)
    result = annotator.reply(operation.payload, methods)
    size = next((each for each in operation.parameters if each.wire_name == rule.size), None)
    size_name = None if size is None else field_name(size)
    imports.name(".._runtime.iterating", "AsyncRowIterator")
    imports.name(".._runtime.iterating", "RowIterator")
    integer, text = annotator.builtin("int", methods), annotator.builtin("str", methods)
    return IteratorView(
        name=iterator_name(method),
        arguments=tuple(argument for argument in arguments if argument.name != size_name),
        passed=tuple(
            f"{literal(each.name)}: {'None' if each.name == size_name else each.name}"
            for each in arguments
        ),
        has_size=size is not None,
        count_annotation=f"{integer} | None",
        position_annotation=f"{text} | None",
        types=f"{row}, {result}",
        docstring=iterator_docstring(operation, method, row, size, catalogue),
    )


def _default_size(size: ir.Parameter | None) -> str | None:
    """How many rows a page has where nobody says; a whole number may be written as ``1e2``."""
    if size is None or not size.has_default or size.default is None:
        return None
    return literal(int(Decimal(str(size.default))))


def _largest_size(size: ir.Parameter | None) -> str | None:
    """The largest whole number within what bounds the argument."""
    if size is None or not isinstance(size.type, ir.Scalar):
        return None
    limits = size.type.constraints
    largest: list[Decimal] = []
    if limits.maximum is not None:
        largest.append(Decimal(limits.maximum).to_integral_value(ROUND_FLOOR))
    if limits.exclusive_maximum is not None:
        largest.append(Decimal(limits.exclusive_maximum).to_integral_value(ROUND_CEILING) - 1)
    return literal(int(min(largest))) if largest else None
