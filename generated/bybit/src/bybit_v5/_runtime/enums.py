"""Enums that keep values this version does not know."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any, Self


class OpenStringEnum(StrEnum):
    """A string of which the documentation lists the known values; others survive.

    ``VipLevel("NEW")`` is a member without a place in the list: ``is_known`` is False. It equals
    and hashes as the plain string. The empty string is no value: the call raises ValueError.
    """

    @property
    def is_known(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        # "" means none in a reply: refusing it here lets the decoder decide by the field's type.
        if not isinstance(value, str) or value == "":
            return None
        return cls.unknown(value)

    @classmethod
    def unknown(cls, value: str) -> Self:
        """A member for ``value``, registered nowhere."""
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = str.__str__(value)
        return member

    def __str__(self) -> str:
        return str.__str__(self)

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._value_!r})"

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return restore, (type(self), self._value_)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self


class OpenIntegerEnum(IntEnum):
    """An integer of which the documentation lists the known values; others survive."""

    @property
    def is_known(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return cls.unknown(value)

    @classmethod
    def unknown(cls, value: int) -> Self:
        """A member for ``value``, registered nowhere."""
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = int(value)
        return member

    def __str__(self) -> str:
        return int.__repr__(self)

    def __repr__(self) -> str:
        if self.is_known:
            return f"{type(self).__name__}.{self._name_}"
        return f"{type(self).__name__}({self._value_!r})"

    def __eq__(self, other: object) -> bool:
        return int.__eq__(self, other) if isinstance(other, int) else NotImplemented

    def __hash__(self) -> int:
        return int.__hash__(self)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return restore, (type(self), self._value_)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self


def restore(enum: Any, value: Any) -> Any:
    """The known member, or an unknown one; what pickle calls."""
    try:
        return enum(value)
    except ValueError:
        return enum.unknown(value)
