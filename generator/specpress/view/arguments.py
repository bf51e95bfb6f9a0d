"""Parameters of an operation -> arguments of a method, and the overloads that conditions make."""

from __future__ import annotations

from dataclasses import replace

from specpress import ir
from specpress.view.annotations import Annotator, must_be_given
from specpress.view.bodies import body_argument, can_say_null, encoding_of
from specpress.view.imports import ImportCollector
from specpress.view.literals import literal, sequence
from specpress.view.names import field_name
from specpress.view.operation_names import PLACES
from specpress.view.operation_views import ArgumentView, OverloadView
from specpress.view.overloads import overload_choices


def argument_views(
    operation: ir.Operation,
    annotator: Annotator,
    imports: ImportCollector,
    methods: set[str],
) -> tuple[ArgumentView, ...]:
    """Required arguments first, in the order of the spec."""
    nulls = can_say_null(each for each in operation.bodies if each.shape == 0)
    ordered = sorted(operation.parameters, key=lambda each: not must_be_given(each))
    return tuple(
        replace(
            body_argument(parameter, annotator, imports, PLACES, methods, nulls=nulls),
            writing=_writing(parameter, imports),
        )
        for parameter in ordered
    )


def _writing(parameter: ir.Parameter, imports: ImportCollector) -> tuple[str, ...]:
    """How a parameter is written, where that does not go without saying: keyword arguments."""
    encodings = [encoding_of(each, imports) for each in parameter.encodings]
    said = {
        "style": parameter.style,
        "explode": parameter.explode,
        "allow_reserved": parameter.allow_reserved or None,
        "content": parameter.content,
    }
    written = [f"{name}={literal(value)}" for name, value in said.items() if value is not None]
    return (*written, *([f"encodings={sequence(encodings)}"] if encodings else []))


def overload_views(
    operation: ir.Operation,
    arguments: tuple[ArgumentView, ...],
    annotator: Annotator,
    methods: set[str],
) -> tuple[OverloadView, ...]:
    """The signatures that together accept what the conditions on the arguments do."""
    parameters = {field_name(parameter): parameter for parameter in operation.parameters}
    return tuple(
        OverloadView(
            tuple(
                sorted(
                    (
                        _overloaded(argument, parameters[argument.name], choice, annotator, methods)
                        for argument in arguments
                    ),
                    key=lambda argument: argument.default is not None,
                )
            )
        )
        for choice in overload_choices(operation)
    )


def _overloaded(
    argument: ArgumentView,
    parameter: ir.Parameter,
    choice: dict[str, bool | None],
    annotator: Annotator,
    methods: set[str],
) -> ArgumentView:
    match choice.get(parameter.wire_name):
        case None:
            return argument
        case True:
            given = annotator.request(parameter.type, methods)
            return replace(argument, annotation=given, default=None)
        case False:
            return replace(argument, annotation="None", default="None")
