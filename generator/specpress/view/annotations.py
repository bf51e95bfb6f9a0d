"""Types as Python annotations, and as descriptions of how a request carries them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from specpress import ir
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, takes_literal

UNIX_UNITS = {
    ir.ScalarKind.UNIX_SECONDS: "s",
    ir.ScalarKind.UNIX_MILLISECONDS: "ms",
    ir.ScalarKind.UNIX_MICROSECONDS: "us",
    ir.ScalarKind.UNIX_NANOSECONDS: "ns",
}
#: The units in words.
UNIX_WORDS = {"s": "seconds", "ms": "milliseconds", "us": "microseconds", "ns": "nanoseconds"}


class Annotator:
    """Writes annotations for one module.

    ``models_module`` names it if it is one of models. ``models`` is what the package of models is
    called there, if none of its names is to be imported; ``root`` leads to the package itself.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        imports: ImportCollector,
        *,
        models_module: str | None = None,
        models: str | None = None,
        root: str = "..",
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._models_module = models_module
        self._models = models
        self._root = root

    def reply(self, node: ir.Type, hidden: Collection[str] = ()) -> str:
        """The type of a decoded value. ``hidden`` names are taken in the class around it."""
        match node:
            case ir.Scalar():
                text = self._reply_scalar(node, hidden)
                optional = node.nullable or node.empty_is_null
            case ir.Reference():
                text = self._reply_model(node.name)
                optional = node.nullable or node.empty_is_null
            case ir.Array():
                text = f"{self._builtin('list', hidden)}[{self.reply(node.item, hidden)}]"
                optional = node.nullable
            case ir.Map():
                key, value = self._builtin("str", hidden), self.reply(node.value, hidden)
                text = f"{self._builtin('dict', hidden)}[{key}, {value}]"
                optional = node.nullable
        return f"{text} | None" if optional and text != "Any" else text

    def _reply_model(self, name: str) -> str:
        """A model's class; of what only the exact decoder can read, in its brackets."""
        text = self._model(name, name)
        model = self._catalogue.models[name]
        if isinstance(model, ir.EnumModel) and model.wire in (ir.Wire.NUMBER, ir.Wire.ANY):
            return f"{self._runtime('opaque', 'Open')}[{text}]"
        return text

    def request(self, node: ir.Type, hidden: Collection[str] = ()) -> str:
        """The type of an argument."""
        match node:
            case ir.Scalar():
                return self._request_scalar(node, hidden)
            case ir.Reference():
                return self._request_model(node.name)
            case ir.Array():
                item = self.request_inside(node.item, hidden)
                if node.lazy:
                    kinds = [
                        self._imports.name("collections.abc", name)
                        for name in ("Iterable", "AsyncIterable")
                    ]
                    return " | ".join(f"{kind}[{item}]" for kind in kinds)
                return f"{self._imports.name('collections.abc', 'Sequence')}[{item}]"
            case ir.Map():
                mapping = self._imports.name("collections.abc", "Mapping")
                key = self._builtin("str", hidden)
                return f"{mapping}[{key}, {self.request_inside(node.value, hidden)}]"

    def request_of_field(
        self,
        field: ir.Field | ir.Parameter,
        hidden: Collection[str] = (),
        *,
        nulls: bool = True,
    ) -> str:
        """The type of a property or argument; None leaves it out, or is sent where it must be.

        ``nulls``: whether what may also be left out can be sent as null, which forms cannot.
        """
        annotation = self.request(field.type, hidden)
        optional = not must_be_given(field) or sends_null(field)
        if annotation == "None":
            return annotation
        if nulls and takes_null(field) and not _takes_all(annotation):
            annotation = f"{annotation} | {self._runtime('null', 'Null')}"
        return f"{annotation} | None" if optional and not _takes_all(annotation) else annotation

    def wire_of_field(self, field: ir.Field | ir.Parameter, *, in_row: bool = False) -> str:
        """How a request carries a property, a column or an argument."""
        nullable = sends_null(field) or takes_null(field) or (in_row and field.type.nullable)
        return self.wire(field.type, nullable=nullable)

    def request_inside(self, node: ir.Type, hidden: Collection[str]) -> str:
        """The type of an item of a list or a map, which may be null."""
        annotation = self.request(node, hidden)
        return (
            f"{annotation} | None" if node.nullable and not _takes_all(annotation) else annotation
        )

    def wire(self, node: ir.Type, *, nullable: bool = False) -> str:
        """The expression that says how a request carries a value, or null."""
        expression = self._wire(node)
        if not nullable:
            return expression
        if expression.endswith(")"):
            inside = "nullable=True)" if expression.endswith("()") else ", nullable=True)"
            return f"{expression[:-1]}{inside}"
        replace = self._imports.name("msgspec.structs", "replace")
        return f"{replace}({expression}, nullable=True)"

    def _wire(self, node: ir.Type) -> str:
        match node:
            case ir.Scalar():
                return self._wire_scalar(node)
            case ir.Reference():
                return self._wire_model(node.name)
            case ir.Array(lazy=True):
                item = self.wire(node.item, nullable=node.item.nullable)
                return call(self._runtime("wire", "Lines"), item)
            case ir.Array():
                return call(
                    self._runtime("wire", "Items"),
                    self.wire(node.item, nullable=node.item.nullable),
                    min_items=_optional(node.min_items),
                    max_items=_optional(node.max_items),
                    unique="True" if node.unique else None,
                )
            case ir.Map():
                value = self.wire(node.value, nullable=node.value.nullable)
                return call(self._runtime("wire", "MapOf"), value)

    def unix_datetime(self, hidden: Collection[str]) -> str:
        """The annotation of a point in time."""
        return self._standard("datetime", hidden)

    def standard(self, name: str, hidden: Collection[str]) -> str:
        """A name of the module ``datetime``, in the same way."""
        return self._standard(name, hidden)

    def model(self, name: str) -> str:
        """The class of a model, of replies or of both directions."""
        return self._model(name, name)

    def builtin(self, name: str, hidden: Collection[str]) -> str:
        """A builtin by a name that means it even where ``hidden`` has the same name."""
        return self._builtin(name, hidden)

    def _reply_scalar(self, node: ir.Scalar, hidden: Collection[str]) -> str:
        match node.kind:
            case ir.ScalarKind.DECIMAL:
                return self._imports.name("decimal", "Decimal")
            case ir.ScalarKind.INTEGER:
                return self._builtin("int", hidden)
            case ir.ScalarKind.BOOLEAN:
                return self._builtin("bool", hidden)
            case ir.ScalarKind.FLOAT:
                return self._builtin("float", hidden)
            case ir.ScalarKind.DATE:
                return self._standard("date", hidden)
            case ir.ScalarKind.DATE_TIME:
                return self._standard("datetime", hidden)
            case ir.ScalarKind.TIME:
                return self._standard("time", hidden)
            case ir.ScalarKind.DURATION:
                return self._runtime("durations", "OpenDuration")
            case ir.ScalarKind.BASE64 | ir.ScalarKind.BASE64_URL:
                return self._builtin("bytes", hidden)
            case ir.ScalarKind.UUID:
                return self._imports.name("uuid", "UUID")
            case ir.ScalarKind.ANY:
                return self._imports.name("typing", "Any")
            case kind if kind in UNIX_UNITS:
                return self._builtin("int", hidden)
            case _:
                return self._builtin("str", hidden)

    def _request_scalar(self, node: ir.Scalar, hidden: Collection[str]) -> str:
        if node.constant is not None:
            return self._request_constant(node, node.constant.value, hidden)
        match node.kind:
            case ir.ScalarKind.DURATION:
                return f"{self._standard('timedelta', hidden)} | {self._builtin('str', hidden)}"
            case ir.ScalarKind.DECIMAL:
                decimal = self._imports.name("decimal", "Decimal")
                text, whole = self._builtin("str", hidden), self._builtin("int", hidden)
                return f"{decimal} | {text} | {whole}"
            case ir.ScalarKind.ANY:
                return self._builtin("object", hidden)
            case ir.ScalarKind.FILE:
                file = self._runtime("files", "FileInput")
                is_text = node.wire is ir.Wire.STRING
                return f"{self._builtin('str', hidden)} | {file}" if is_text else file
            case ir.ScalarKind.UUID:
                return f"{self._imports.name('uuid', 'UUID')} | {self._builtin('str', hidden)}"
            case kind if kind in UNIX_UNITS:
                return f"{self._standard('datetime', hidden)} | {self._builtin('int', hidden)}"
            case _:
                return self._reply_scalar(node, hidden)

    def _request_constant(self, node: ir.Scalar, value: object, hidden: Collection[str]) -> str:
        if value is None:
            return "None"
        if takes_literal(value) and node.kind is not ir.ScalarKind.DECIMAL:
            return f"{self._imports.name('typing', 'Literal')}[{literal(value)}]"
        if isinstance(value, dict | list):
            return self._builtin("object", hidden)
        return self._request_scalar(replace(node, constant=None), hidden)

    def _request_model(self, name: str) -> str:
        model = self._catalogue.models[name]
        if isinstance(model, ir.EnumModel):
            alias = self._catalogue.enum_alias(name)
            return f"{self._model(name, name)} | {self._model(name, alias)}"
        if isinstance(model, ir.RowModel):
            return self._model(name, name)
        if isinstance(model, ir.UnionModel):
            return self._model(name, self._catalogue.request_name(name))
        class_name = self._catalogue.request_name(name)
        dictionary = self._model(name, self._catalogue.typed_dict_name(class_name))
        return f"{self._model(name, class_name)} | {dictionary}"

    def _wire_scalar(self, node: ir.Scalar) -> str:
        limits = node.constraints
        if node.constant is not None:
            value = literal(node.constant.value)
            return call(self._runtime("wire", "ConstantValue"), value)
        match node.kind:
            case ir.ScalarKind.BASE64_URL:
                return call(self._runtime("wire", "Base64Text"), url="True")
            case ir.ScalarKind.STRING:
                return call(
                    self._runtime("wire", "Text"),
                    min_length=_optional(limits.min_length),
                    max_length=_optional(limits.max_length),
                    pattern=_optional(limits.pattern),
                )
            case ir.ScalarKind.DECIMAL:
                text = node.wire is ir.Wire.STRING
                return call(
                    self._runtime("wire", "DecimalText" if text else "DecimalNumber"),
                    **_bounds(limits),
                )
            case ir.ScalarKind.INTEGER:
                bits = _optional(node.bits)
                return call(self._runtime("wire", "Integer"), **_bounds(limits), bits=bits)
            case ir.ScalarKind.FLOAT:
                return call(self._runtime("wire", "Number"), **_bounds(limits))
            case kind if kind in UNIX_UNITS:
                unit = literal(UNIX_UNITS[kind])
                as_text = "True" if node.wire is ir.Wire.STRING else None
                return call(self._runtime("wire", "UnixTime"), unit, text=as_text)
            case ir.ScalarKind.FILE:
                is_text = node.wire is ir.Wire.STRING
                return call(self._runtime("wire", "Upload"), text="True" if is_text else None)
            case kind:
                return call(self._runtime("wire", _WIRE_CLASSES[kind]))

    def _wire_model(self, name: str) -> str:
        model = self._catalogue.models[name]
        if isinstance(model, ir.EnumModel):
            return call(self._runtime("wire", "Enumeration"), self._model(name, name))
        return self._model(name, self._catalogue.record_name(name))

    def _model(self, model: str, name: str) -> str:
        """``name``, which the module of ``model`` defines; imported where that is another one."""
        if self._models is not None:
            return f"{self._models}.{name}"
        module = self._catalogue.usages[model].module
        if self._models_module == module:
            return name
        package = "." if self._models_module else "..models."
        return self._imports.name(f"{package}{module}", name)

    def _runtime(self, module: str, name: str) -> str:
        return self._imports.name(f"{self._root}_runtime.{module}", name)

    def _builtin(self, name: str, hidden: Collection[str]) -> str:
        if name in hidden:
            return f"{self._imports.module('builtins', hidden)}.{name}"
        return name

    def _standard(self, name: str, hidden: Collection[str]) -> str:
        if "datetime" in hidden or name in hidden:
            # Behind ``import datetime``, the type of that name could not be imported.
            return f"{self._imports.module('datetime', ('datetime',))}.{name}"
        return self._imports.name("datetime", name)


_WIRE_CLASSES = {
    ir.ScalarKind.BOOLEAN: "Boolean",
    ir.ScalarKind.DATE: "Date",
    ir.ScalarKind.DATE_TIME: "DateTime",
    ir.ScalarKind.TIME: "TimeOfDay",
    ir.ScalarKind.DURATION: "TimeSpan",
    ir.ScalarKind.BASE64: "Base64Text",
    ir.ScalarKind.UUID: "Uuid",
    ir.ScalarKind.ANY: "Anything",
}


def must_be_given(field: ir.Field | ir.Parameter) -> bool:
    """Whether the caller must give a value: not where there is only one."""
    is_constant = isinstance(field.type, ir.Scalar) and field.type.constant is not None
    return field.required and not is_constant


def sends_null(field: ir.Field | ir.Parameter) -> bool:
    """Whether None is sent as null: what may be left out is left out instead."""
    return field.required and _may_be_null(field)


def takes_null(field: ir.Field | ir.Parameter) -> bool:
    """Whether it may be left out, which None does, or be null, which ``NULL`` says."""
    is_constant = isinstance(field.type, ir.Scalar) and field.type.constant is not None
    return not field.required and not is_constant and _may_be_null(field)


def _may_be_null(field: ir.Field | ir.Parameter) -> bool:
    in_body = not isinstance(field, ir.Parameter) or field.place in (
        ir.ParameterPlace.BODY_FIELD,
        ir.ParameterPlace.BODY_MEMBERS,
        ir.ParameterPlace.BODY,
    )
    return field.type.nullable and in_body


def _takes_all(annotation: str) -> bool:
    return annotation.removeprefix("builtins.") == "object"


def _bounds(limits: ir.Constraints) -> dict[str, str | None]:
    return {
        "minimum": _optional(limits.minimum),
        "maximum": _optional(limits.maximum),
        "exclusive_minimum": _optional(limits.exclusive_minimum),
        "exclusive_maximum": _optional(limits.exclusive_maximum),
        "multiple_of": _optional(limits.multiple_of),
    }


def _optional(value: str | int | None) -> str | None:
    return None if value is None else literal(value)
