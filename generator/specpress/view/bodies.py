"""Request bodies: how the runtime is told of them, and what calls with several of them take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from specpress import ir
from specpress.ir_content import PartHeader
from specpress.media_types import is_range, is_sequence
from specpress.view.annotations import Annotator, must_be_given
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, sequence
from specpress.view.names import field_name
from specpress.view.operation_views import ArgumentView, OverloadView

_OPERATION = ".._runtime.operation"
PLACES = {
    ir.ParameterPlace.BODY_FIELD: "BODY_FIELD",
    ir.ParameterPlace.BODY_MEMBERS: "BODY_MEMBERS",
    ir.ParameterPlace.BODY: "BODY",
    ir.ParameterPlace.CONTENT_TYPE: "CONTENT_TYPE",
}
_FORMS = {
    ir.ContentForm.JSON: "JSON",
    ir.ContentForm.FORM: "FORM",
    ir.ContentForm.MULTIPART: "MULTIPART",
    ir.ContentForm.TEXT: "TEXT",
    ir.ContentForm.EVENTS: "TEXT",
    ir.ContentForm.BINARY: "BINARY",
    ir.ContentForm.LINES: "LINES",
}
#: The constants of the runtime that describe bodies.
CONSTANTS = frozenset({*PLACES.values(), *_FORMS.values(), "SEQUENCE", "JSON_BODY"})


@dataclass(frozen=True, slots=True)
class BodyChoices:
    """What a method takes that has a choice of bodies: all arguments, and a signature for each."""

    arguments: tuple[ArgumentView, ...]
    overloads: tuple[OverloadView, ...]


def body_argument(
    parameter: ir.Parameter,
    annotator: Annotator,
    imports: ImportCollector,
    places: dict[ir.ParameterPlace, str],
    methods: set[str],
    *,
    nulls: bool = True,
) -> ArgumentView:
    """An argument of a method, and how the runtime is told of it.

    ``nulls``: whether the body can say null.
    """
    return ArgumentView(
        name=field_name(parameter),
        annotation=annotator.request_of_field(parameter, methods, nulls=nulls),
        default=None if must_be_given(parameter) else "None",
        wire_name=literal(parameter.wire_name),
        place=imports.name(_OPERATION, places[parameter.place]),
        wire_type=annotator.wire_of_field(parameter),
        required=parameter.required,
        deprecated=parameter.deprecated,
    )


def can_say_null(bodies: Iterable[ir.RequestContent]) -> bool:
    """Whether a property can be null in one of ``bodies``; what is sent without any is JSON."""
    forms = [each.content.form for each in bodies]
    return ir.ContentForm.JSON in forms or not forms


def bodies_source(
    operation: ir.Operation, annotator: Annotator, imports: ImportCollector, methods: set[str]
) -> str | None:
    """The expression that describes the bodies of an operation; None where it has none."""
    if not operation.bodies:
        return None
    return sequence([_content(each, annotator, imports, methods) for each in operation.bodies])


def _content(
    body: ir.RequestContent, annotator: Annotator, imports: ImportCollector, methods: set[str]
) -> str:
    content = body.content
    is_json = content.form is ir.ContentForm.JSON
    if is_json and content.media_type == "application/json" and body.shape == 0:
        return imports.name(_OPERATION, "JSON_BODY")
    form = _FORMS[content.form]
    if content.form is ir.ContentForm.LINES and is_sequence(content.media_type):
        form = "SEQUENCE"
    parameters = None
    if body.shape:
        nulls = can_say_null([body])
        described = (
            body_argument(each, annotator, imports, PLACES, methods, nulls=nulls)
            for each in body.parameters
        )
        name = imports.name(_OPERATION, "Parameter")
        parameters = sequence([_parameter(name, each) for each in described])
    encodings = [encoding_of(each, imports) for each in content.encodings]
    return call(
        imports.name(_OPERATION, "Content"),
        literal(content.media_type),
        imports.name(_OPERATION, form),
        parameters=parameters,
        encodings=sequence(encodings) if encodings else None,
    )


def _parameter(name: str, argument: ArgumentView) -> str:
    return call(
        name,
        literal(argument.name),
        argument.wire_name,
        argument.place,
        argument.wire_type,
        required="True" if argument.required else None,
    )


def encoding_of(encoding: ir.FieldEncoding, imports: ImportCollector) -> str:
    """The ``FieldEncoding`` of a field of a form, as an expression."""
    sent = tuple((each.name, each.value) for each in encoding.headers if each.value is not None)
    said = {
        "media_types": encoding.media_types or None,
        "headers": sent or None,
        "needed_headers": tuple(each.name for each in encoding.headers if _is_needed(each)) or None,
        "style": encoding.style,
        "explode": encoding.explode,
        "allow_reserved": encoding.allow_reserved,
    }
    return call(
        imports.name(_OPERATION, "FieldEncoding"),
        name=literal(encoding.wire_name),
        **{key: literal(value) for key, value in said.items() if value is not None},
    )


def _is_needed(header: PartHeader) -> bool:
    return header.required and header.value is None


def takes_files(api: ir.Api) -> bool:
    """Whether a call of the API takes a file."""
    return any(
        _holds_file(parameter.type)
        for resource in api.resources
        for operation in resource.operations
        for body in operation.bodies
        for parameter in body.parameters
    )


def _holds_file(node: ir.Type) -> bool:
    match node:
        case ir.Scalar(kind=kind):
            return kind is ir.ScalarKind.FILE
        case ir.Array(item=inner) | ir.Map(value=inner):
            return _holds_file(inner)
        case _:
            return False


def is_bytes(node: ir.Scalar) -> bool:
    """Whether it is a file that cannot be given as text."""
    return node.kind is ir.ScalarKind.FILE and node.wire is not ir.Wire.STRING


def other_parameters(operation: ir.Operation) -> Iterator[tuple[str, ir.Parameter]]:
    """Parameters that only bodies beside the first one have, each with its media type."""
    known = {field_name(each) for each in operation.parameters}
    for body in operation.bodies[1:]:
        for parameter in body.parameters:
            if field_name(parameter) not in known:
                known.add(field_name(parameter))
                yield body.content.media_type, parameter


def content_type_annotation(
    bodies: tuple[ir.RequestContent, ...], annotator: Annotator, imports: ImportCollector
) -> str:
    """What the argument that chooses one of ``bodies`` may be."""
    if any(is_range(each.content.media_type) for each in bodies):
        return annotator.builtin("str", ())
    named = ", ".join(literal(each.content.media_type) for each in bodies)
    return f"{imports.name('typing', 'Literal')}[{named}]"


def body_choices(
    operation: ir.Operation,
    arguments: tuple[ArgumentView, ...],
    overloads: tuple[OverloadView, ...],
    annotator: Annotator,
    imports: ImportCollector,
    methods: set[str],
) -> BodyChoices:
    """All arguments of a method, and an overload for each of its bodies, or for none.

    ``arguments`` are those with the first body, ``overloads`` say which of them go together.
    """
    if not operation.bodies:
        return BodyChoices(arguments, overloads)
    first = {field_name(each) for each in operation.bodies[0].parameters}
    if any(each.place is ir.ParameterPlace.CONTENT_TYPE for each in operation.parameters):
        choice = content_type_annotation(operation.bodies, annotator, imports)
        arguments = tuple(_choosing(each, f"{choice} | None", "None") for each in arguments)
        if any(body.shape for body in operation.bodies):
            outside = [each for each in arguments if each.name not in first]
            arguments, overloads = _shapes(operation, outside, annotator, imports, methods)
        else:
            overloads = tuple(
                replace(one, arguments=tuple(_like(each, arguments) for each in one.arguments))
                for one in overloads
            )
    if operation.body_required or not any(each.required for each in operation.bodies[0].parameters):
        return BodyChoices(arguments, overloads)
    whole = overloads or (OverloadView(arguments),)
    other = {field_name(each) for _, each in other_parameters(operation)}
    absent = [
        _absent(each)
        if each.name in first | other or each.place == PLACES[ir.ParameterPlace.CONTENT_TYPE]
        else each
        for each in arguments
    ]
    optional = [_optional(each) if each.name in first else each for each in arguments]
    return BodyChoices(_ordered(optional), (*whole, OverloadView(_ordered(absent))))


def _shapes(
    operation: ir.Operation,
    outside: list[ArgumentView],
    annotator: Annotator,
    imports: ImportCollector,
    methods: set[str],
) -> tuple[tuple[ArgumentView, ...], tuple[OverloadView, ...]]:
    """All arguments, and an overload for each shape of the bodies; ``outside`` are of no body."""
    shapes: dict[int, list[ir.RequestContent]] = {}
    for body in operation.bodies:
        shapes.setdefault(body.shape, []).append(body)
    merged: dict[str, ArgumentView] = {}
    overloads: list[OverloadView] = []
    for shape, bodies in shapes.items():
        nulls = can_say_null(bodies)
        own = [
            body_argument(each, annotator, imports, PLACES, methods, nulls=nulls)
            for each in bodies[0].parameters
        ]
        for argument in own:
            merged[argument.name] = _either(merged.get(argument.name), argument)
        meant = content_type_annotation(tuple(bodies), annotator, imports)
        default = None if shape else "None"
        annotation = meant if shape else f"{meant} | None"
        listed = [*own, *(_choosing(each, annotation, default) for each in outside)]
        overloads.append(OverloadView(_ordered(listed)))
    return _ordered([*outside, *merged.values()]), tuple(overloads)


def _like(argument: ArgumentView, arguments: tuple[ArgumentView, ...]) -> ArgumentView:
    """``argument``, but for the choice of a body: as it stands among ``arguments``."""
    if argument.place != PLACES[ir.ParameterPlace.CONTENT_TYPE]:
        return argument
    return next(each for each in arguments if each.name == argument.name)


def _absent(argument: ArgumentView) -> ArgumentView:
    """An argument that is not given."""
    return replace(argument, annotation="None", default="None", required=False)


def _optional(argument: ArgumentView) -> ArgumentView:
    annotation = argument.annotation
    if not annotation.endswith("| None") and annotation.split(".")[-1] != "object":
        annotation = f"{annotation} | None"
    return replace(argument, annotation=annotation, default="None", required=False)


def _ordered(arguments: list[ArgumentView]) -> tuple[ArgumentView, ...]:
    return tuple(sorted(arguments, key=lambda each: each.default is not None))


def _choosing(argument: ArgumentView, annotation: str, default: str | None) -> ArgumentView:
    """``argument``; the one that chooses a body, with ``annotation`` and ``default``."""
    if argument.place != PLACES[ir.ParameterPlace.CONTENT_TYPE]:
        return argument
    return replace(argument, annotation=annotation, default=default)


def _either(one: ArgumentView | None, other: ArgumentView) -> ArgumentView:
    """An argument that may be what it is in either of two bodies, or left out."""
    known = [] if one is None else list(_members(one.annotation))
    kinds = dict.fromkeys([*known, *_members(other.annotation)])
    kinds.pop("None", None)
    takes_all = next((each for each in kinds if each.split(".")[-1] == "object"), None)
    annotation = takes_all or " | ".join([*kinds, "None"])
    return replace(one or other, annotation=annotation, default="None", required=False)


def _members(annotation: str) -> Iterator[str]:
    """The members of a union, not those inside of brackets."""
    depth, start = 0, 0
    for position, character in enumerate(annotation):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            yield annotation[start:position].strip()
            start = position + 1
    yield annotation[start:].strip()
