"""What the exact decoder must know of the fields of a model beside what msgspec says."""

from __future__ import annotations

from typing import Any

from msgspec import inspect

from .opaque import OpaqueProperties, inside


def wire_name(cls: type[Any], field: inspect.Field) -> str:
    """The name on the wire: one that msgspec cannot take stands in ``__wire_names__``."""
    names: dict[str, str] = getattr(cls, "__wire_names__", {})
    return names.get(field.name, field.encode_name)


def is_rest(field: inspect.Field) -> bool:
    """Whether a field holds what an object does not name, or what follows the columns of a row."""
    return isinstance(field.type, inspect.CustomType) and issubclass(
        field.type.cls, OpaqueProperties
    )


def of_rest(field: inspect.Field) -> Any:
    """The type of each of them."""
    return inside(field.type) if isinstance(field.type, inspect.CustomType) else None
