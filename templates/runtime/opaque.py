"""Types that only the exact decoder can read: to msgspec each of them is a class of its own.

``Open[Rate]`` is an enum of numbers, or of values of several kinds; ``Open[Duration]`` a duration;
``AdditionalProperties[T]`` the properties of an object that it does not name. To type checkers they
are the enum, what a duration is, and a dict.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeAlias, TypeVar

from msgspec import inspect

T = TypeVar("T")


class Opaque:
    """The base of these types; there are no instances. ``of`` is what is inside the brackets."""

    of: ClassVar[Any]


class OpaqueValue(Opaque):
    """A value: a member of the enum ``of``, or a duration."""


class OpaqueProperties(Opaque):
    """The further properties of an object, or the further items of a row; each is an ``of``."""


def inside(info: inspect.CustomType) -> Any:
    """What an opaque type is made of."""
    cls: Any = info.cls
    return cls.of


@cache
def _opaque(base: type[Opaque], of: Any) -> Any:
    return type(f"{base.__name__}{getattr(of, '__name__', '')}", (base,), {"of": of})


if TYPE_CHECKING:
    Open: TypeAlias = Annotated[T, "read by the exact decoder"]
    AdditionalProperties: TypeAlias = dict[str, T]
    AdditionalItems: TypeAlias = list[T]
else:

    class Open:
        """A value that msgspec cannot read."""

        def __class_getitem__(cls, of):
            return _opaque(OpaqueValue, of)

    class AdditionalProperties:
        """Properties that the object does not name."""

        def __class_getitem__(cls, of):
            return _opaque(OpaqueProperties, of)

    class AdditionalItems:
        """Items after the columns of a row."""

        def __class_getitem__(cls, of):
            return _opaque(OpaqueProperties, of)
