"""What the templates print of models: every name, annotation and literal is already decided."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.view.common_views import DocLines, Imports, LazyExport, OldName


@dataclass(frozen=True, slots=True)
class AttributeView:
    """An annotated attribute of a class; ``default`` is what stands behind ``=``."""

    name: str
    annotation: str
    default: str | None
    docstring: DocLines
    wire_name: str = ""
    #: How a request carries it; empty for what is only read.
    wire_type: str = ""
    #: What it is where it is not given; None where it must be.
    initial: str | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A read-only property; ``body`` is the whole of its return expression."""

    name: str
    decorator: str
    annotation: str
    body: str
    docstring: DocLines
    deprecated: bool = False
    #: The name that took the place of this one, and the warning as a literal.
    alias_of: str | None = None
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class ConstructorView:
    """The signatures of a constructor that also takes fields under old names."""

    attributes: tuple[AttributeView, ...]
    old_attributes: tuple[AttributeView, ...]
    warning: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class with annotated attributes: a struct, a row or a typed dictionary.

    ``kind``: reply, row, request or dict.
    """

    name: str
    bases: str
    docstring: DocLines
    constants: tuple[AttributeView, ...]
    attributes: tuple[AttributeView, ...]
    properties: tuple[PropertyView, ...]
    kind: str
    #: At least one of these groups must be given; a name, and those that it needs.
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    deprecated: bool = False
    #: What stands above the class.
    decorator: str | None = None
    old_names: tuple[OldName, ...] = ()
    constructor: ConstructorView | None = None


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of an enum."""

    name: str
    value: str
    docstring: DocLines
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enum and the alias of its plain values."""

    name: str
    base: str
    docstring: DocLines
    members: tuple[MemberView, ...]
    literal_alias: str
    #: The type of the plain values.
    plain_type: str
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class AliasView:
    """A name for a type; ``type`` is a literal, so that it may lead back to itself."""

    name: str
    type: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class UnionView:
    """The aliases of a union, and the expression that it is in replies at run time."""

    reply: AliasView | None
    runtime: str | None
    request: AliasView | None


@dataclass(frozen=True, slots=True)
class ConstantView:
    """A module-level constant."""

    name: str
    annotation: str | None
    value: str


@dataclass(frozen=True, slots=True)
class ModelModuleView:
    """One module of models."""

    name: str
    title: str
    imports: Imports
    exports: tuple[str, ...]
    enums: tuple[EnumView, ...]
    classes: tuple[ClassView, ...]
    records: tuple[ConstantView, ...]
    unions: tuple[UnionView, ...] = ()
    old_names: tuple[OldName, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelNamesView:
    """The module with the names of a large resource's models, which ``package`` defines."""

    resource: str
    package: str
    exports: tuple[LazyExport, ...]
    names: tuple[str, ...]
