"""What the exact decoder must know of the fields of a model beside what msgspec says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import inspect

from .opaque import OpaqueProperties, inside


def wire_name(cls: type[Any], field: inspect.Field) -> str:
    """The name on the wire: one that msgspec cannot take stands in ``__wire_names__``."""
    names: dict[str, str] = getattr(cls, "__wire_names__", {})
    return names.get(field.name, field.encode_name)


def value_of_its_own(field: inspect.Field) -> Callable[[], Any] | None:
    """What makes the value that a missing field has, where that is not None and it cannot be None.

    A reply that says null for such a field says as much as one without it.
    """
    members = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    if field.required or any(
        isinstance(each, inspect.NoneType | inspect.AnyType) for each in members
    ):
        return None
    if field.default_factory is msgspec.NODEFAULT:
        return None if field.default is None else lambda: field.default
    factory: Callable[[], Any] = field.default_factory
    return factory


def is_rest(field: inspect.Field) -> bool:
    """Whether a field holds what an object does not name, or what follows the columns of a row."""
    return isinstance(field.type, inspect.CustomType) and issubclass(
        field.type.cls, OpaqueProperties
    )


def of_rest(field: inspect.Field) -> Any:
    """The type of each of them."""
    return inside(field.type) if isinstance(field.type, inspect.CustomType) else None
