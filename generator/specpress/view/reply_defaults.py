"""What a field that a reply leaves out reads as: the documented default, as an expression."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, mapping
from specpress.view.names import in_every_reply, raw_name

_PLAIN: Mapping[ir.ScalarKind, type[Any]] = {
    ir.ScalarKind.STRING: str,
    ir.ScalarKind.INTEGER: int,
    ir.ScalarKind.BOOLEAN: bool,
}


@dataclass(frozen=True, slots=True)
class Default:
    """The source of a default; ``is_mutable``: of one that each reply needs for itself."""

    source: str
    is_mutable: bool = False


_NONE = Default("None")


class ReplyDefaults:
    """Writes the defaults of one module of models.

    What has no expression of its own reads as None: times of day, durations, bytes, and values of
    unions and of untyped properties.
    """

    def __init__(
        self, catalogue: Catalogue, imports: ImportCollector, annotator: Annotator
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._annotator = annotator

    def of(self, field: ir.Field, hidden: Collection[str]) -> Default | None:
        """The default of a field of a reply, given what hides builtins; None where it has none."""
        if in_every_reply(field):
            return None
        if not field.has_default or field.default is None:
            return _NONE
        is_mutable = isinstance(field.default, list | dict)
        source = self._source(field.type, field.default, hidden)
        return _NONE if source is None else Default(source, is_mutable)

    def _source(self, node: ir.Type, value: Any, hidden: Collection[str]) -> str | None:
        if value is None:
            return "None" if node.nullable else None
        match node:
            case ir.Scalar():
                return self._scalar(node, value, hidden)
            case ir.Reference():
                return self._model(node.name, value, hidden)
            case ir.Array() if isinstance(value, list):
                items = [self._source(node.item, each, hidden) for each in value]
                return None if None in items else f"[{', '.join(map(str, items))}]"
            case ir.Map() if isinstance(value, dict):
                sources = {name: self._source(node.value, value[name], hidden) for name in value}
                found = {literal(name): each for name, each in sources.items() if each is not None}
                return mapping(found) if len(found) == len(sources) else None
            case _:
                return None

    def _scalar(self, node: ir.Scalar, value: Any, hidden: Collection[str]) -> str | None:
        plain = _PLAIN.get(node.kind)
        if plain is not None:
            is_plain = isinstance(value, plain) and isinstance(value, bool) is (plain is bool)
            return literal(value) if is_plain else None
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        match node.kind:
            case ir.ScalarKind.DECIMAL if is_number or isinstance(value, str):
                return self._decimal(str(value))
            case ir.ScalarKind.FLOAT if is_number:
                return literal(float(value))
            case ir.ScalarKind.DATE | ir.ScalarKind.DATE_TIME | ir.ScalarKind.UUID:
                return self._text(node.kind, str(value), hidden)
            case _:
                return None

    def _decimal(self, text: str) -> str | None:
        try:
            is_finite = Decimal(text).is_finite()
        except InvalidOperation:
            return None
        return f"{self._imports.name('decimal', 'Decimal')}({literal(text)})" if is_finite else None

    def _text(self, kind: ir.ScalarKind, text: str, hidden: Collection[str]) -> str | None:
        """A date, a moment or a UUID; None where the text is none."""
        try:
            if kind is ir.ScalarKind.UUID:
                return call(self._imports.name("uuid", "UUID"), literal(str(uuid.UUID(text))))
            if kind is ir.ScalarKind.DATE:
                day = date.fromisoformat(text)
                numbers = (day.year, day.month, day.day)
                return call(self._annotator.standard("date", hidden), *map(str, numbers))
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        if moment.tzinfo is None:
            return None
        moment = moment.astimezone(UTC)
        parts = [*moment.timetuple()[:6], *([moment.microsecond] if moment.microsecond else [])]
        return call(
            self._annotator.standard("datetime", hidden),
            *map(str, parts),
            tzinfo=self._annotator.standard("UTC", hidden),
        )

    def _model(self, name: str, value: Any, hidden: Collection[str]) -> str | None:
        model = self._catalogue.models[name]
        if name in hidden:
            return None
        if isinstance(model, ir.EnumModel):
            return self._member(model, value)
        if isinstance(model, ir.ObjectModel) and isinstance(value, dict):
            return self._object(model, value, hidden)
        return None

    def _member(self, model: ir.EnumModel, value: Any) -> str | None:
        for member in model.members:
            is_bool = isinstance(member.value, bool)
            same = Decimal(str(value)) if isinstance(member.value, Decimal) else value
            if is_bool is isinstance(value, bool) and member.value == same:
                return f"{self._annotator.model(model.name)}.{member.name}"
        return None

    def _object(
        self, model: ir.ObjectModel, value: Mapping[str, Any], hidden: Collection[str]
    ) -> str | None:
        fields = {each.wire_name: each for each in model.fields if not each.write_only}
        given: dict[str, str | None] = {}
        for wire_name, field in fields.items():
            if wire_name in value:
                given[raw_name(field)] = self._source(field.type, value[wire_name], hidden)
            elif in_every_reply(field) or isinstance(field.default, list | dict):
                # An object that is made of defaults could be made of itself.
                return None
        if None in given.values() or value.keys() - fields.keys():
            return None
        arguments = ", ".join(f"{name}={source}" for name, source in given.items())
        return f"{self._annotator.model(model.name)}({arguments})"
