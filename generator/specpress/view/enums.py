"""Enums -> classes with a member for each known value."""

from __future__ import annotations

from decimal import Decimal

from specpress import ir
from specpress.view.catalogue import Catalogue
from specpress.view.imports import ImportCollector
from specpress.view.literals import docstring, literal, sentence, takes_literal, told
from specpress.view.model_views import EnumView, MemberView
from specpress.view.old_names import OldNamesBuilder


class EnumBuilder:
    """Builds the enums of one module of models."""

    def __init__(
        self, catalogue: Catalogue, imports: ImportCollector, old: OldNamesBuilder
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._old = old

    def view(self, model: ir.EnumModel) -> EnumView:
        """The class of an enum, and the alias of its plain values."""
        module, base = _enum_base(model)
        self._imports.name("typing", "TypeAlias")
        values = tuple(self._member_value(member.value) for member in model.members)
        return EnumView(
            name=model.name,
            base=self._imports.name(f".._runtime.{module}", base),
            docstring=docstring(
                [
                    *(told(model.description) or [f"Known values of {model.name}."]),
                    "A value that this version does not know is kept as a member of its own.",
                ],
                indent=4,
            ),
            members=(
                *(
                    MemberView(
                        name=member.name,
                        value=value,
                        docstring=docstring([sentence(member.description)], indent=4),
                    )
                    for member, value in zip(model.members, values, strict=True)
                ),
                *self._old.members(model),
            ),
            literal_alias=self._catalogue.enum_alias(model.name),
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
        others = [each.value for each in model.members if not takes_literal(each.value)]
        exact = [each.value for each in model.members if takes_literal(each.value)]
        parts = []
        if exact:
            listed = ", ".join(literal(value) for value in exact)
            parts.append(f"{self._imports.name('typing', 'Literal')}[{listed}]")
        if any(isinstance(value, int) for value in others):
            parts.append("int")
        if any(isinstance(value, Decimal) for value in others):
            parts.append(self._imports.name("decimal", "Decimal"))
        return " | ".join(parts)


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
