"""Enums of numbers, and of values of several kinds, that keep values this version does not know."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Any, Self

from .enums import restore


class OpenDecimalEnum(Decimal, Enum):
    """A number of which the documentation lists the known values; others survive.

    ``Rate(Decimal("0.3"))`` is a member without a place in the list: ``is_known`` is False. It
    equals, hashes and counts as the plain number.
    """

    @property
    def is_known(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return cls.unknown(Decimal(value))
        return None

    @classmethod
    def unknown(cls, value: Decimal) -> Self:
        """A member for ``value``, registered nowhere."""
        member = Decimal.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = Decimal(value)
        return member

    def __str__(self) -> str:
        return Decimal.__str__(self)

    def __format__(self, format_spec: str, *context: Any) -> str:
        return Decimal.__format__(self, format_spec, *context)

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._value_!r})"

    def __eq__(self, other: object) -> bool:
        return Decimal.__eq__(self, other)

    def __hash__(self) -> int:
        return Decimal.__hash__(self)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return restore, (type(self), Decimal(self._value_))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self


class OpenFloatEnum(float, Enum):
    """A binary number of which the documentation lists the known values; others survive."""

    @property
    def is_known(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, float | int) and not isinstance(value, bool):
            return cls.unknown(float(value))
        return None

    @classmethod
    def unknown(cls, value: float) -> Self:
        """A member for ``value``, registered nowhere."""
        member = float.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = float(value)
        return member

    def __str__(self) -> str:
        return float.__repr__(self)

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._value_!r})"

    def __eq__(self, other: object) -> bool:
        return float.__eq__(self, other) if isinstance(other, float | int) else NotImplemented

    def __hash__(self) -> int:
        return float.__hash__(self)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return restore, (type(self), float(self._value_))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self


def _key(value: object) -> tuple[str, Any] | None:
    """What tells values apart as JSON does: true is not 1, and 1 is 1.0."""
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, int | float | Decimal):
        return "number", Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    return ("string", str.__str__(value)) if isinstance(value, str) else None


class OpenMixedEnum(Enum):
    """Text, numbers and booleans of which the documentation lists the known values; others survive.

    A member equals and hashes as its plain value: ``Level.AUTO == "auto"``. ``value`` is that.
    """

    _plain: Any

    def __new__(cls, value: object) -> Self:
        member = object.__new__(cls)
        member._value_ = _key(value)
        member._plain = value
        return member

    @property
    def value(self) -> Any:
        """The value as it is in JSON; a number that is not whole as a Decimal."""
        return self._plain

    @property
    def is_known(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        key = _key(value)
        known = cls._value2member_map_.get(key)
        if isinstance(known, cls):
            return known
        return None if key is None or value == "" else cls.unknown(value)

    @classmethod
    def unknown(cls, value: Any) -> Self:
        """A member for ``value``, registered nowhere."""
        member = object.__new__(cls)
        member._name_ = str(value)
        member._value_ = _key(value)
        member._plain = value
        return member

    def __str__(self) -> str:
        return str(self._plain)

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._plain!r})"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, OpenMixedEnum):
            return bool(self._value_ == other._value_)
        key = _key(other)
        return NotImplemented if key is None else bool(self._value_ == key)

    def __hash__(self) -> int:
        return hash(self._plain)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return restore, (type(self), self._plain)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self
