"""Models under old names: fields, members and constructors that keep them for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.deprecation import old_docstring, warning
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, docstring, literal
from specpress.view.model_parts import reply_annotation
from specpress.view.model_views import AttributeView, ConstructorView, MemberView, PropertyView
from specpress.view.names import (
    field_name,
    is_optional,
    may_be_null,
    raw_name,
    unix_unit,
)
from specpress.view.reply_defaults import ReplyDefaults


class OldNamesBuilder:
    """Makes what the classes of one module have under old names."""

    def __init__(
        self, imports: ImportCollector, annotator: Annotator, defaults: ReplyDefaults
    ) -> None:
        self._imports = imports
        self._annotator = annotator
        self._defaults = defaults

    def members(self, model: ir.EnumModel) -> Iterator[MemberView]:
        """The members under their old names."""
        for member in model.members:
            for former in member.former_names:
                name = member.name
                function = self._imports.name(".._runtime.deprecating", "OldMember")
                text = docstring([f"The old name of ``{name}``."], indent=4)
                yield MemberView(former.name, call(function, literal(name)), text, alias_of=name)

    def keywords(self, has_old_names: bool) -> str:
        """What a class says of itself beside its base."""
        if not has_old_names:
            return "kw_only=True"
        metaclass = self._imports.name(".._runtime.deprecating", "OldNames")
        return f"kw_only=True, metaclass={metaclass}"

    def constants(
        self, old: Mapping[str, str], deprecated: tuple[str, ...]
    ) -> Iterator[AttributeView]:
        """What the metaclass reads."""
        said = {"__old_names__": dict(old), "__deprecated_fields__": deprecated}
        for name, value in said.items():
            if value:
                variable = self._imports.name("typing", "ClassVar")
                mapping = self._imports.name("collections.abc", "Mapping") if old else ""
                kind = f"{mapping}[str, str]" if isinstance(value, dict) else "tuple[str, ...]"
                yield AttributeView(name, f"{variable}[{kind}]", literal(value), ())

    def reply_properties(
        self, owner: str, fields: list[ir.Field], hidden: set[str]
    ) -> Iterator[PropertyView]:
        """The fields under their old names, to read."""
        for field in fields:
            for former in field.former_names:
                for old, new, view in self._forms(field, former.name, hidden):
                    self._imports.name("typing_extensions", "deprecated")
                    yield PropertyView(
                        name=old,
                        decorator=self._annotator.builtin("property", hidden),
                        annotation=view,
                        body=f"self.{new}",
                        docstring=old_docstring(new),
                        alias_of=new,
                        warning=warning(f"{owner}.{old}", new, former.until),
                    )

    def _forms(
        self, field: ir.Field, former: str, hidden: set[str]
    ) -> Iterator[tuple[str, str, str]]:
        """Old name, new name and annotation of what can be read of a field."""
        unit = unix_unit(field)
        raw = reply_annotation(self._annotator, self._defaults, field, hidden)
        if unit is None:
            yield former, field_name(field), raw
            return
        optional = not field.required or may_be_null(field.type)
        moment = self._annotator.unix_datetime(hidden)
        yield former, field_name(field), f"{moment} | None" if optional else moment
        yield f"{former}_{unit}", raw_name(field), raw

    def request_properties(
        self,
        owner: str,
        fields: list[ir.Field],
        attributes: tuple[AttributeView, ...],
        hidden: set[str],
    ) -> Iterator[PropertyView]:
        """The fields of a request under their old names."""
        for field, attribute in zip(fields, attributes, strict=True):
            for former in field.former_names:
                self._imports.name("typing_extensions", "deprecated")
                yield PropertyView(
                    name=former.name,
                    decorator=self._annotator.builtin("property", hidden),
                    annotation=attribute.annotation,
                    body=f"self.{attribute.name}",
                    docstring=old_docstring(attribute.name),
                    alias_of=attribute.name,
                    warning=warning(f"{owner}.{former.name}", attribute.name, former.until),
                )

    def constructor(
        self, owner: str, old: Mapping[str, str], attributes: tuple[AttributeView, ...]
    ) -> ConstructorView | None:
        """How type checkers see a class whose fields have old names, too."""
        if not old:
            return None
        for name in ("TYPE_CHECKING", "overload"):
            self._imports.name("typing", name)
        by_name = {each.name: each for each in attributes}
        relaxed = [free(each) if each.name in old.values() else each for each in attributes]
        return ConstructorView(
            attributes=attributes,
            old_attributes=(
                *relaxed,
                *(replace(free(by_name[new]), name=name) for name, new in old.items()),
            ),
            warning=literal(f"{owner}({', '.join(old)}) is deprecated: use the new names"),
        )


def old_names_of(fields: Iterable[ir.Field], name_of: Callable[[ir.Field], str]) -> dict[str, str]:
    """The old names of attributes, as constructors take them, with the new ones."""
    old: dict[str, str] = {}
    for field in fields:
        name = name_of(field)
        for former in field.former_names:
            # A Unix time says its unit, under its old name as well.
            old[
                f"{former.name}{name.removeprefix(field_name(field).rstrip('_'))}"
                if name != field_name(field)
                else former.name
            ] = name
    return old


def free(attribute: AttributeView) -> AttributeView:
    """An attribute that may be left out."""
    annotation = attribute.annotation
    if not is_optional(annotation) and annotation.split(".")[-1] != "object":
        annotation = f"{annotation} | None"
    return replace(attribute, annotation=annotation, default="None", docstring=())
