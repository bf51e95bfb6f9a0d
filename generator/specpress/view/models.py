"""Models -> classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypedDict

from specpress import ir
from specpress.naming import resource_class_name as resource_class_name
from specpress.view.annotations import UNIX_WORDS, Annotator, must_be_given
from specpress.view.catalogue import OTHERS, SHARED, Catalogue, types_of
from specpress.view.common_views import LazyExport, OldName
from specpress.view.imports import ImportCollector, import_order, module_order, name_order
from specpress.view.literals import (
    call,
    docstring,
    literal,
    reading,
    sentence,
    sequence,
    with_python_names,
)
from specpress.view.model_views import (
    AttributeView,
    ClassView,
    ConstantView,
    EnumView,
    MemberView,
    ModelModuleView,
    PropertyView,
)
from specpress.view.names import field_name as field_name
from specpress.view.names import in_every_reply, is_optional, may_be_null, rest_name
from specpress.view.names import member_name as member_name
from specpress.view.names import raw_name as raw_name
from specpress.view.names import unix_unit as unix_unit
from specpress.view.old_names import OldNamesBuilder, old_names_of
from specpress.view.unions import UnionBuilder

_TITLES = {
    SHARED: "Models that several resources share.",
    OTHERS: "Models that no call uses: those of webhooks, callbacks and unused schemas.",
}
_ANYTHING = ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY)
_REST_TEXTS: dict[type[ir.ObjectModel | ir.RowModel], str] = {
    ir.ObjectModel: "Properties beside those above, by their names on the wire.",
    ir.RowModel: "What follows the columns above.",
}


class _Groups(TypedDict):
    alternatives: tuple[tuple[str, ...], ...]
    dependencies: tuple[tuple[str, tuple[str, ...]], ...]


def model_modules(catalogue: Catalogue) -> tuple[ModelModuleView, ...]:
    """Every module of models."""
    return tuple(
        _ModuleBuilder(catalogue, module).build(models)
        for module, models in catalogue.modules().items()
    )


def model_exports(modules: tuple[ModelModuleView, ...]) -> tuple[LazyExport, ...]:
    """Every model class and the module it comes from, by module."""
    return tuple(
        LazyExport(name, module.name)
        for module in sorted(modules, key=lambda module: module_order(module.name))
        for name in sorted(module.exports, key=import_order)
    )


def attribute_names(model: ir.ObjectModel | ir.RowModel) -> Iterator[tuple[str, ir.Field]]:
    """Every attribute that a reply class has, with the field it comes from."""
    for field in model.fields:
        yield field_name(field), field
        if unix_unit(field):
            yield raw_name(field), field


class _ModuleBuilder:
    def __init__(self, catalogue: Catalogue, module: str) -> None:
        self._catalogue = catalogue
        self._module = module
        self._imports = ImportCollector()
        self._annotator = Annotator(catalogue, self._imports, models_module=module)
        self._unions = UnionBuilder(catalogue, self._imports, self._annotator)
        self._old = OldNamesBuilder(self._imports, self._annotator, self._reply_annotation)

    def build(self, models: list[ir.Model]) -> ModelModuleView:
        enums = tuple(self._enum(model) for model in models if isinstance(model, ir.EnumModel))
        classes = tuple(view for model in models for view in self._classes(model))
        unions = tuple(
            self._unions.view(model) for model in models if isinstance(model, ir.UnionModel)
        )
        records = tuple(self._records(models))
        exports = sorted(
            [
                *(name for enum in enums for name in (enum.name, enum.literal_alias)),
                *(view.name for view in classes),
                *(
                    alias.name
                    for view in unions
                    for alias in (view.reply, view.request)
                    if alias is not None
                ),
            ],
            key=name_order,
        )
        title = _TITLES.get(self._module, f"Models of the ``{self._module}`` resource.")
        return ModelModuleView(
            name=self._module,
            title=title,
            imports=self._imports.imports(),
            exports=tuple(exports),
            enums=enums,
            classes=classes,
            unions=unions,
            records=records,
            old_names=tuple(each for model in models for each in self._old_classes(model)),
        )

    def _old_classes(self, model: ir.Model) -> Iterator[OldName]:
        """The old names of the classes of a model: of each of its forms."""
        forms = [view.name for view in self._classes(model)]
        if isinstance(model, ir.EnumModel):
            forms = [model.name, self._catalogue.enum_alias(model.name)]
        for former in model.former_names:
            for form in forms:
                yield OldName(f"{former.name}{form.removeprefix(model.name)}", form)

    def _enum(self, model: ir.EnumModel) -> EnumView:
        module, base = _enum_base(model)
        self._imports.name("typing", "TypeAlias")
        values = tuple(self._member_value(member.value) for member in model.members)
        return EnumView(
            name=model.name,
            base=self._imports.name(f".._runtime.{module}", base),
            docstring=docstring(
                [
                    sentence(model.description) or f"Known values of {model.name}.",
                    "A value that this version does not know is kept as a member of its own.",
                ],
                indent=4,
            ),
            members=(
                *(
                    MemberView(
                        name=member_name(member),
                        value=value,
                        docstring=docstring([sentence(member.description)], indent=4),
                    )
                    for member, value in zip(model.members, values, strict=True)
                ),
                *self._old.members(model),
            ),
            literal_alias=self._catalogue.enum_alias(model.name),
            literal_values=values,
            plain_type=self._plain_type(model),
            deprecated=model.deprecated,
        )

    def _member_value(self, value: object) -> str:
        if isinstance(value, Decimal):
            decimal = self._imports.name("decimal", "Decimal")
            return f"{decimal}({literal(str(value))})"
        return literal(value)

    def _plain_type(self, model: ir.EnumModel) -> str:
        """The type of the plain values that requests take: of numbers, any may be tried."""
        if model.wire is ir.Wire.NUMBER:
            if isinstance(model.members[0].value, float):
                return "float | int"
            return f"{self._imports.name('decimal', 'Decimal')} | str | int"
        exact = [each.value for each in model.members if not isinstance(each.value, Decimal)]
        parts = []
        if exact:
            listed = ", ".join(literal(value) for value in exact)
            parts.append(f"{self._imports.name('typing', 'Literal')}[{listed}]")
        if len(exact) < len(model.members):
            parts.append(self._imports.name("decimal", "Decimal"))
        return " | ".join(parts)

    def _classes(self, model: ir.Model) -> Iterator[ClassView]:
        usage = self._catalogue.usages[model.name]
        match model:
            case ir.EnumModel() | ir.UnionModel():
                return
            case ir.RowModel():
                yield self._reply_class(model, "RowModel")
            case ir.ObjectModel():
                if usage.in_replies:
                    yield self._reply_class(model, "ReplyModel")
                if usage.in_requests:
                    yield self._request_class(model)
                    yield self._typed_dict(model)

    def _reply_class(self, model: ir.ObjectModel | ir.RowModel, base: str) -> ClassView:
        fields = [field for field in model.fields if not field.write_only]
        hidden = {name for name, _ in attribute_names(model)}
        names = _field_names(model)
        separators = {
            field.wire_name: field.type.thousands_separator
            for field in fields
            if isinstance(field.type, ir.Scalar) and field.type.thousands_separator
        }
        old = old_names_of(fields, raw_name)
        keywords = self._old.keywords(bool(old))
        deprecated = tuple(raw_name(field) for field in fields if field.deprecated)
        return ClassView(
            name=model.name,
            bases=f"{self._imports.name('.._runtime.model', base)}, {keywords}",
            docstring=_class_docstring(model, f"{model.name}, as a reply carries it."),
            constants=(
                *(self._separators(separators) if separators else ()),
                *self._constants(fields),
                *(self._wire_names(fields) if isinstance(model, ir.ObjectModel) else ()),
                *self._old.constants(old, ()),
            ),
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

    def _reply_annotation(self, field: ir.Field, hidden: set[str]) -> str:
        annotation = self._annotator.reply(field.type, hidden)
        default = None if in_every_reply(field) else literal(_reply_default(field))
        if default == "None" and not is_optional(annotation):
            return f"{annotation} | None"
        return annotation

    def _separators(self, separators: dict[str, str]) -> Iterator[AttributeView]:
        class_variable = self._imports.name("typing", "ClassVar")
        mapping = self._imports.name("collections.abc", "Mapping")
        yield AttributeView(
            name="__thousands_separators__",
            annotation=f"{class_variable}[{mapping}[str, str]]",
            default=literal(separators),
            docstring=(),
        )

    def _wire_names(self, fields: list[ir.Field]) -> Iterator[AttributeView]:
        """The names that msgspec does not take."""
        names = {
            raw_name(field): field.wire_name
            for field in fields
            if _is_beyond_msgspec(field.wire_name)
        }
        if names:
            class_variable = self._imports.name("typing", "ClassVar")
            mapping = self._imports.name("collections.abc", "Mapping")
            yield AttributeView(
                name="__wire_names__",
                annotation=f"{class_variable}[{mapping}[str, str]]",
                default=literal(names),
                docstring=(),
            )

    def _constants(self, fields: list[ir.Field]) -> Iterator[AttributeView]:
        """What has one value only, so that another one can be told."""
        constants = {
            field.wire_name: field.type.constant.value
            for field in fields
            if isinstance(field.type, ir.Scalar) and field.type.constant is not None
        }
        if constants:
            class_variable = self._imports.name("typing", "ClassVar")
            mapping = self._imports.name("collections.abc", "Mapping")
            value = self._imports.name("typing", "Any")
            yield AttributeView(
                name="__constants__",
                annotation=f"{class_variable}[{mapping}[str, {value}]]",
                default=literal(constants),
                docstring=(),
            )

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
            default=self._from_factory(factory, hidden),
            docstring=docstring([_REST_TEXTS[type(model)]], indent=4),
            initial="None",
        )

    def _from_factory(self, factory: str, hidden: set[str]) -> str:
        if "field" in hidden:
            function = f"{self._imports.module('msgspec')}.field"
        else:
            function = self._imports.name("msgspec", "field")
        return call(function, default_factory=self._annotator.builtin(factory, hidden))

    def _request_rest(self, model: ir.ObjectModel, hidden: set[str]) -> str:
        """The type of the further properties of a request."""
        mapping = self._imports.name("collections.abc", "Mapping")
        text = self._annotator.builtin("str", hidden)
        inside = self._annotator.request_inside(model.rest or _ANYTHING, hidden)
        return f"{mapping}[{text}, {inside}]"

    def _reply_attribute(
        self, field: ir.Field, hidden: set[str], names: Mapping[str, str], *, is_row: bool
    ) -> AttributeView:
        name = raw_name(field)
        annotation = self._reply_annotation(field, hidden)
        default = None if in_every_reply(field) else literal(_reply_default(field))
        if name == field.wire_name or is_row or _is_beyond_msgspec(field.wire_name):
            assignment = default
        else:
            wire_name = literal(field.wire_name)
            function = "field"
            if "field" in hidden:
                function = f"{self._imports.module('msgspec')}.field"
            else:
                self._imports.name("msgspec", "field")
            assignment = call(function, default=default, name=wire_name)
        return AttributeView(
            name,
            annotation,
            assignment,
            self._field_docstring(field, names),
            wire_name=field.wire_name,
            initial=default,
            deprecated=field.deprecated,
        )

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
                    *(_prose(field, names) or ["The time."]),
                    f"In UTC, to the microsecond; ``{raw_name(field)}`` has the nanoseconds."
                    if unit == "ns"
                    else f"In UTC; ``{raw_name(field)}`` is the number as sent.",
                ],
                indent=8,
            ),
            deprecated=field.deprecated,
        )

    def _field_docstring(self, field: ir.Field, names: Mapping[str, str]) -> tuple[str, ...]:
        paragraphs = _prose(field, names)
        unit = unix_unit(field)
        if unit:
            paragraphs = [f"``{field_name(field)}`` as a Unix time in {UNIX_WORDS[unit]}."]
        elif field.deprecated:
            paragraphs.append("Deprecated.")
        return docstring(paragraphs, indent=4)

    def _request_class(self, model: ir.ObjectModel) -> ClassView:
        fields = [field for field in model.fields if not field.read_only]
        hidden = {field_name(field) for field in fields}
        names = _field_names(model)
        old = old_names_of(fields, field_name)
        deprecated = tuple(field_name(field) for field in fields if field.deprecated)
        keywords = self._old.keywords(bool(old or deprecated))
        attributes = tuple(
            AttributeView(
                name=field_name(field),
                annotation=self._annotator.request_of_field(field, hidden),
                default=_request_default(field),
                docstring=docstring(_prose(field, names), indent=4),
                wire_name=field.wire_name,
                wire_type=self._annotator.wire_of_field(field),
                initial=_request_default(field),
                deprecated=field.deprecated,
            )
            for field in fields
        )
        rest: tuple[AttributeView, ...] = ()
        if model.rest is not None:
            rest = (
                AttributeView(
                    name=rest_name(model),
                    annotation=self._request_rest(model, hidden),
                    default=self._from_factory("dict", hidden),
                    docstring=docstring([_REST_TEXTS[ir.ObjectModel]], indent=4),
                    initial="None",
                ),
            )
        class_name = self._catalogue.request_name(model.name)
        return ClassView(
            name=class_name,
            bases=f"{self._imports.name('.._runtime.model', 'RequestModel')}, {keywords}",
            docstring=_class_docstring(model, "As a request carries it."),
            constants=tuple(self._old.constants(old, deprecated)),
            attributes=(*attributes, *rest),
            properties=tuple(self._old.request_properties(class_name, fields, attributes, hidden)),
            constructor=self._old.constructor(class_name, old, attributes),
            old_names=tuple(OldName(*each) for each in old.items()),
            kind="request",
            deprecated=model.deprecated,
            **_groups(model),
        )

    def _typed_dict(self, model: ir.ObjectModel) -> ClassView:
        class_name = self._catalogue.request_name(model.name)
        fields = [field for field in model.fields if not field.read_only]
        hidden = {field_name(field) for field in fields}
        typed_dict = self._imports.name("typing", "TypedDict")
        declared = tuple(
            AttributeView(
                name=field_name(field),
                annotation=self._typed_dict_annotation(field, hidden),
                default=None,
                docstring=(),
                wire_name=field.wire_name,
                wire_type=self._annotator.wire_of_field(field),
                initial=_request_default(field),
                deprecated=field.deprecated,
            )
            for field in fields
        )
        old = old_names_of(fields, field_name)
        by_name = {each.name: each for each in declared}
        return ClassView(
            name=self._catalogue.typed_dict_name(class_name),
            bases=f"{typed_dict}, total=False",
            docstring=docstring([f"The dictionary form of ``{class_name}``."], indent=4),
            constants=(),
            attributes=(
                *declared,
                *(replace(by_name[new], name=name) for name, new in old.items()),
                *(
                    [
                        AttributeView(
                            name=rest_name(model),
                            annotation=self._request_rest(model, hidden),
                            default=None,
                            docstring=(),
                            initial="None",
                        )
                    ]
                    if model.rest is not None
                    else []
                ),
            ),
            old_names=tuple(OldName(*each) for each in old.items()),
            properties=(),
            kind="dict",
            deprecated=model.deprecated,
            **_groups(model),
        )

    def _typed_dict_annotation(self, field: ir.Field, hidden: set[str]) -> str:
        annotation = self._annotator.request_of_field(field, hidden)
        if must_be_given(field) and field.implied is None and not field.former_names:
            return f"{self._imports.name('typing', 'Required')}[{annotation}]"
        return annotation

    def _records(self, models: list[ir.Model]) -> Iterator[ConstantView]:
        """How each request class is written, the ones that others use first."""
        written: set[str] = set()
        by_name = {model.name: model for model in models}

        def visit(name: str) -> Iterator[ConstantView]:
            model = by_name.get(name)
            if name in written or model is None or isinstance(model, ir.EnumModel):
                return
            if not self._catalogue.usages[name].in_requests:
                return
            written.add(name)
            for inner in sorted(self._catalogue.reachable(*types_of(model))):
                yield from visit(inner)
            if isinstance(model, ir.UnionModel):
                yield self._unions.record(model)
            else:
                yield self._record(model)

        for model in models:
            yield from visit(model.name)

    def _rest_of_record(self, model: ir.ObjectModel | ir.RowModel) -> str | None:
        if model.rest is None:
            return None
        wire = self._annotator.wire(model.rest, nullable=model.rest.nullable)
        if self._catalogue.is_recursive(model.name):
            wire = f"lambda: {wire}"
        rest = self._imports.name(".._runtime.wire", "Rest")
        reserved = tuple(field.wire_name for field in model.fields if field.read_only)
        return call(
            rest,
            literal(rest_name(model)),
            wire,
            reserved=literal(reserved) if reserved else None,
        )

    def _record(self, model: ir.ObjectModel | ir.RowModel) -> ConstantView:
        is_row = isinstance(model, ir.RowModel)
        function = self._imports.name(".._runtime.wire", "Row" if is_row else "Record")
        record_field = self._imports.name(".._runtime.wire", "RecordField")
        fields = sequence(
            [
                call(
                    record_field,
                    # A row is sent as the class that replies use, a Unix time as its number.
                    literal(raw_name(field) if is_row else field_name(field)),
                    literal(field.wire_name),
                    self._annotator.wire_of_field(field, in_row=is_row),
                    required="True" if field.required else None,
                    implied=literal(field.implied) if field.implied is not None else None,
                    sends_empty="True" if is_row and _reads_empty(field.type) else None,
                    old_names=literal(tuple(each.name for each in field.former_names))
                    if field.former_names and not is_row
                    else None,
                    deprecated="True" if field.deprecated and not is_row else None,
                )
                for field in model.fields
                if not field.read_only
            ]
        )
        if self._catalogue.is_recursive(model.name):
            fields = f"lambda: {fields}"
        return ConstantView(
            name=self._catalogue.record_name(model.name),
            annotation=function,
            value=call(
                function,
                self._catalogue.request_name(model.name),
                fields,
                **_rules(model),
                rest=self._rest_of_record(model),
            ),
        )


def _is_beyond_msgspec(name: str) -> bool:
    """Whether msgspec refuses the name of a field."""
    return any(character in '\\"' or character < " " for character in name)


def _enum_base(model: ir.EnumModel) -> tuple[str, str]:
    """The module and the name of the class that an enum is made from."""
    match model.wire:
        case ir.Wire.STRING:
            return "enums", "OpenStringEnum"
        case ir.Wire.INTEGER:
            return "enums", "OpenIntegerEnum"
        case ir.Wire.NUMBER if isinstance(model.members[0].value, float):
            return "value_enums", "OpenFloatEnum"
        case ir.Wire.NUMBER:
            return "value_enums", "OpenDecimalEnum"
        case _:
            return "value_enums", "OpenMixedEnum"


def _optional_time(conversion: str, raw: str, *, once: bool) -> str:
    """The conversion of what may be None; ``once`` where reading it warns."""
    if once:
        return f"None if (number := {raw}) is None else {conversion}(number)"
    return f"None if {raw} is None else {conversion}({raw})"


def _rules(model: ir.ObjectModel | ir.RowModel) -> dict[str, str]:
    """What must be given, alone or together, by Python names, as source."""
    if isinstance(model, ir.RowModel):
        return {}
    return {name: literal(rule) for name, rule in _groups(model).items() if rule}


def _groups(model: ir.ObjectModel) -> _Groups:
    """What must be given, alone or together, by Python names."""
    names = _field_names(model)
    return {
        "alternatives": tuple(tuple(names[name] for name in group) for group in model.alternatives),
        "dependencies": tuple(
            (names[name], tuple(names[each] for each in need)) for name, need in model.dependencies
        ),
    }


def _class_docstring(model: ir.ObjectModel | ir.RowModel, fallback: str) -> tuple[str, ...]:
    if isinstance(model, ir.ObjectModel):
        paragraphs = _prose(model, _field_names(model)) or [fallback]
    else:
        paragraphs = [sentence(model.description) or fallback]
    if model.deprecated:
        paragraphs.append("Deprecated.")
    return docstring(paragraphs, indent=4)


def _prose(holder: ir.Field | ir.ObjectModel, names: Mapping[str, str]) -> list[str]:
    """The description, and the reading of the documentation that was taken."""
    paragraphs = [sentence(holder.description), *map(reading, holder.reading)]
    return [with_python_names(text, names) for text in paragraphs if text]


def _field_names(model: ir.ObjectModel | ir.RowModel) -> dict[str, str]:
    return {field.wire_name: field_name(field) for field in model.fields}


def _reply_default(field: ir.Field) -> object:
    """What a missing field reads as: the documented default if it is plain, else None."""
    plain = isinstance(field.type, ir.Scalar) and field.type.kind in (
        ir.ScalarKind.STRING,
        ir.ScalarKind.INTEGER,
        ir.ScalarKind.BOOLEAN,
    )
    return field.default if field.has_default and plain else None


def _request_default(field: ir.Field) -> str | None:
    """What a property of a request is where it is not given, as source; None where it must be."""
    if field.implied is not None:
        return literal(field.implied)
    return None if must_be_given(field) else "None"


def _reads_empty(node: ir.Type) -> bool:
    return isinstance(node, ir.Scalar | ir.Reference) and node.empty_is_null and not node.nullable
