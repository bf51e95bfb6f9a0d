"""Objects and rows -> the classes that replies are decoded to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specpress import ir
from specpress.view.annotations import UNIX_WORDS, Annotator
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, docstring, literal
from specpress.view.model_parts import (
    class_docstring,
    default_factory,
    field_function,
    field_names,
    prose,
    reply_annotation,
    rest_docstring,
)
from specpress.view.model_views import AttributeView, ClassView, PropertyView
from specpress.view.names import (
    attribute_names,
    field_name,
    in_every_reply,
    may_be_null,
    raw_name,
    rest_name,
    unix_unit,
)
from specpress.view.old_names import OldNamesBuilder, old_names_of
from specpress.view.reply_defaults import ReplyDefaults


class ReplyClassBuilder:
    """Builds the classes of replies of one module of models."""

    def __init__(
        self,
        imports: ImportCollector,
        annotator: Annotator,
        defaults: ReplyDefaults,
        old: OldNamesBuilder,
    ) -> None:
        self._imports = imports
        self._annotator = annotator
        self._defaults = defaults
        self._old = old

    def view(self, model: ir.ObjectModel | ir.RowModel) -> ClassView:
        """The class of a model that replies have."""
        base = "RowModel" if isinstance(model, ir.RowModel) else "ReplyModel"
        fields = [field for field in model.fields if not field.write_only]
        hidden = {name for name, _ in attribute_names(model)}
        names = field_names(model)
        old = old_names_of(fields, raw_name)
        keywords = self._old.keywords(bool(old))
        deprecated = tuple(raw_name(field) for field in fields if field.deprecated)
        return ClassView(
            name=model.name,
            bases=f"{self._imports.name('.._runtime.model', base)}, {keywords}",
            docstring=class_docstring(model, f"{model.name}, as a reply carries it."),
            constants=(*self._constants(model, fields), *self._old.constants(old, ())),
            decorator=call(
                self._imports.name(".._runtime.deprecating", "deprecated_fields"),
                *map(literal, deprecated),
            )
            if deprecated
            else None,
            attributes=(
                *(
                    self._reply_attribute(
                        field, hidden, names, is_row=isinstance(model, ir.RowModel)
                    )
                    for field in fields
                ),
                *self._reply_rest(model, hidden),
            ),
            properties=(
                *(
                    self._time_property(field, hidden, names)
                    for field in fields
                    if unix_unit(field)
                ),
                *self._old.reply_properties(model.name, fields, hidden),
            ),
            kind="row" if isinstance(model, ir.RowModel) else "reply",
            deprecated=model.deprecated,
        )

    def _constants(
        self, model: ir.ObjectModel | ir.RowModel, fields: list[ir.Field]
    ) -> Iterator[AttributeView]:
        """What decoding is told of the fields, by their names."""
        separators = {
            field.wire_name: field.type.thousands_separator
            for field in fields
            if isinstance(field.type, ir.Scalar) and field.type.thousands_separator
        }
        if separators:
            yield self._mapping("__thousands_separators__", separators, "str")
        # What has one value only, so that another one can be told.
        constants = {
            field.wire_name: field.type.constant.value
            for field in fields
            if isinstance(field.type, ir.Scalar) and field.type.constant is not None
        }
        if constants:
            yield self._mapping("__constants__", constants, self._imports.name("typing", "Any"))
        if isinstance(model, ir.ObjectModel):
            names = {
                raw_name(field): field.wire_name
                for field in fields
                if _is_beyond_msgspec(field.wire_name)
            }
            if names:
                yield self._mapping("__wire_names__", names, "str")

    def _mapping(self, name: str, value: dict[str, Any], kind: str) -> AttributeView:
        class_variable = self._imports.name("typing", "ClassVar")
        mapping = self._imports.name("collections.abc", "Mapping")
        annotation = f"{class_variable}[{mapping}[str, {kind}]]"
        return AttributeView(name, annotation, literal(value), docstring=())

    def _reply_rest(
        self, model: ir.ObjectModel | ir.RowModel, hidden: set[str]
    ) -> Iterator[AttributeView]:
        if model.rest is None:
            return
        kind = "AdditionalItems" if isinstance(model, ir.RowModel) else "AdditionalProperties"
        factory = "list" if isinstance(model, ir.RowModel) else "dict"
        annotation = self._imports.name(".._runtime.opaque", kind)
        yield AttributeView(
            name=rest_name(model),
            annotation=f"{annotation}[{self._annotator.reply(model.rest, hidden)}]",
            default=default_factory(self._imports, self._annotator, factory, hidden),
            docstring=rest_docstring(model),
            initial="None",
        )

    def _reply_attribute(
        self, field: ir.Field, hidden: set[str], names: Mapping[str, str], *, is_row: bool
    ) -> AttributeView:
        name = raw_name(field)
        annotation = reply_annotation(self._annotator, self._defaults, field, hidden)
        default = self._defaults.of(field, hidden)
        own_name = name == field.wire_name or is_row or _is_beyond_msgspec(field.wire_name)
        said: dict[str, str | None] = {"name": None if own_name else literal(field.wire_name)}
        assignment = initial = default.source if default is not None else None
        if default is not None and default.is_mutable:
            said = {"default_factory": self._factory(default.source, hidden), **said}
        elif not own_name:
            said = {"default": initial, **said}
        if any(said.values()):
            assignment = call(field_function(self._imports, hidden), **said)
        return AttributeView(
            name,
            annotation,
            assignment,
            self._field_docstring(field, names),
            wire_name=field.wire_name,
            initial=initial,
            deprecated=field.deprecated,
        )

    def _factory(self, source: str, hidden: set[str]) -> str:
        """What makes the value of an expression anew each time."""
        empty = {"[]": "list", "{}": "dict"}.get(source)
        return f"lambda: {source}" if empty is None else self._annotator.builtin(empty, hidden)

    def _time_property(
        self, field: ir.Field, hidden: set[str], names: Mapping[str, str]
    ) -> PropertyView:
        unit = unix_unit(field) or ""
        conversion = self._imports.name(".._runtime.unix_time", f"from_unix_{UNIX_WORDS[unit]}")
        raw = f"self.{raw_name(field)}"
        optional = not in_every_reply(field) or may_be_null(field.type)
        annotation = self._annotator.unix_datetime(hidden)
        converted = f"{conversion}({raw})"
        return PropertyView(
            name=field_name(field),
            decorator=self._annotator.builtin("property", hidden),
            annotation=f"{annotation} | None" if optional else annotation,
            body=_optional_time(conversion, raw, once=field.deprecated) if optional else converted,
            docstring=docstring(
                [
                    *(prose(field, names) or ["The time."]),
                    f"In UTC, to the microsecond; ``{raw_name(field)}`` has the nanoseconds."
                    if unit == "ns"
                    else f"In UTC; ``{raw_name(field)}`` is the number as sent.",
                ],
                indent=8,
            ),
            deprecated=field.deprecated,
        )

    def _field_docstring(self, field: ir.Field, names: Mapping[str, str]) -> tuple[str, ...]:
        paragraphs = prose(field, names)
        unit = unix_unit(field)
        if unit:
            paragraphs = [f"``{field_name(field)}`` as a Unix time in {UNIX_WORDS[unit]}."]
        elif field.deprecated:
            paragraphs.append("Deprecated.")
        return docstring(paragraphs, indent=4)


def _is_beyond_msgspec(name: str) -> bool:
    """Whether msgspec refuses the name of a field."""
    return any(character in '\\"' or character < " " for character in name)


def _optional_time(conversion: str, raw: str, *, once: bool) -> str:
    """The conversion of what may be None; ``once`` where reading it warns."""
    if once:
        return f"None if (number := {raw}) is None else {conversion}(number)"
    return f"None if {raw} is None else {conversion}({raw})"
