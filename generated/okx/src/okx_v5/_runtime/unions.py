"""Types of several shapes, and values that have none of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import msgspec
from msgspec import Struct


class UnknownVariant(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a reply that has none of the shapes that this version of the package knows.

    ``data`` is the value as plain data, its numbers that are not whole as Decimals. Given as an
    argument it is sent as it is.
    """

    data: Any
    discriminator: str | None = None
    """What the value says it is, where the API has a property for that."""


class Variant(Struct, frozen=True):
    """One shape of a union.

    ``type`` is what it is decoded to; ``values`` are what the discriminator has for it, ``name`` is
    what it may have as well, and ``otherwise`` is whether it stands for those that no variant has.
    ``wire`` is the JSON type of a single value, or of those in a list or a map: string, integer,
    number or boolean.
    """

    type: Any
    values: tuple[str, ...] = ()
    name: str | None = None
    otherwise: bool = False
    wire: str | None = None
    separator: str | None = None


class Union:
    """The base of the types that ``union`` makes; there are no instances."""

    discriminator: ClassVar[str | None] = None

    @staticmethod
    def variants() -> tuple[Variant, ...]:
        """The shapes; those of the base are none."""
        return ()


def union(
    name: str, variants: Callable[[], tuple[Variant, ...]], discriminator: str | None = None
) -> Any:
    """A type for fields and results whose values have one of several shapes.

    To msgspec it is opaque; the exact decoder knows what it means. ``variants`` is called when the
    type is first used, so that it may lead back to itself.
    """
    return type(
        name, (Union,), {"variants": staticmethod(variants), "discriminator": discriminator}
    )


def variant_names(cls: type[Union]) -> str:
    """The shapes in words, for messages."""
    return ", ".join(
        getattr(each.type, "__name__", str(each.type))
        if not hasattr(each.type, "__args__")
        else str(each.type)
        for each in cls.variants()
    )
