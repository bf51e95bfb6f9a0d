"""What the classes of replies, those of requests and the records of models have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from specpress import ir
from specpress.view.annotations import Annotator, must_be_given
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, docstring, literal, reading, told, with_python_names
from specpress.view.names import field_name, is_optional
from specpress.view.reply_defaults import ReplyDefaults

_REST_TEXTS: dict[type[ir.ObjectModel | ir.RowModel], str] = {
    ir.ObjectModel: "Properties beside those above, by their names on the wire.",
    ir.RowModel: "What follows the columns above.",
}


class Groups(TypedDict):
    """The arguments of a view of a class that say what must be given, alone or together."""

    alternatives: tuple[tuple[str, ...], ...]
    dependencies: tuple[tuple[str, tuple[str, ...]], ...]


def groups(model: ir.ObjectModel) -> Groups:
    """What must be given, alone or together, by Python names."""
    names = field_names(model)
    return {
        "alternatives": tuple(tuple(names[name] for name in group) for group in model.alternatives),
        "dependencies": tuple(
            (names[name], tuple(names[each] for each in need)) for name, need in model.dependencies
        ),
    }


def class_docstring(model: ir.ObjectModel | ir.RowModel, fallback: str) -> tuple[str, ...]:
    """What a class says of its model, or ``fallback`` where the document says nothing."""
    if isinstance(model, ir.ObjectModel):
        paragraphs = prose(model, field_names(model)) or [fallback]
    else:
        paragraphs = [*told(model.description)] or [fallback]
    if model.deprecated:
        paragraphs.append("Deprecated.")
    return docstring(paragraphs, indent=4)


def prose(holder: ir.Field | ir.ObjectModel, names: Mapping[str, str]) -> list[str]:
    """The description, and the reading of the documentation that was taken."""
    paragraphs = [*told(holder.description), *map(reading, holder.reading)]
    return [with_python_names(text, names) for text in paragraphs if text]


def field_names(model: ir.ObjectModel | ir.RowModel) -> dict[str, str]:
    """The Python names of fields, by those on the wire."""
    return {field.wire_name: field_name(field) for field in model.fields}


def request_default(field: ir.Field) -> str | None:
    """What a property of a request is where it is not given, as source; None where it must be."""
    if field.implied is not None:
        return literal(field.implied)
    return None if must_be_given(field) else "None"


def rest_docstring(model: ir.ObjectModel | ir.RowModel) -> tuple[str, ...]:
    """What is said of the attribute for what has none of its own."""
    return docstring([_REST_TEXTS[type(model)]], indent=4)


def reply_annotation(
    annotator: Annotator, defaults: ReplyDefaults, field: ir.Field, hidden: set[str]
) -> str:
    """The annotation of a field of a reply, given what hides builtins."""
    annotation = annotator.reply(field.type, hidden)
    default = defaults.of(field, hidden)
    if default is not None and default.source == "None" and not is_optional(annotation):
        return f"{annotation} | None"
    return annotation


def field_function(imports: ImportCollector, hidden: set[str]) -> str:
    """The function of msgspec that describes a field, also where a field hides its name."""
    if "field" in hidden:
        return f"{imports.module('msgspec', hidden)}.field"
    return imports.name("msgspec", "field")


def default_factory(
    imports: ImportCollector, annotator: Annotator, factory: str, hidden: set[str]
) -> str:
    """The default of an attribute that starts with what ``factory``, a builtin, makes."""
    function = field_function(imports, hidden)
    return call(function, default_factory=annotator.builtin(factory, hidden))
