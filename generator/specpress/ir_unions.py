"""What values of several shapes mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from specpress.diagnostics import Location
from specpress.ir_types import Type


@dataclass(frozen=True, slots=True)
class UnionVariant:
    """One shape: ``values`` are what the discriminator has for it.

    ``name`` is what the discriminator may have as well, though nothing lists it: the schema's own
    name. ``otherwise``: it also stands for values of the discriminator that no shape has.
    """

    type: Type
    values: tuple[str, ...] = ()
    name: str | None = None
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class UnionModel:
    """A named type whose values have one of several shapes; others may come.

    One of a single shape is another name for it, such as of a list that holds itself.
    """

    name: str
    variants: tuple[UnionVariant, ...]
    location: Location
    #: The wire name of the property that tells the shapes apart.
    discriminator: str | None = None
    description: str = ""
    deprecated: bool = False
    #: It has neither fields of its own nor names that it had.
    fields: ClassVar[tuple[()]] = ()
    former_names: ClassVar[tuple[()]] = ()
