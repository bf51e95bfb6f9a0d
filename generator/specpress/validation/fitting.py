"""Whether a value looks as the table of keywords asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from specpress.support import Shape


def _is_string(value: Any) -> bool:
    return isinstance(value, str)


def _is_boolean(value: Any) -> bool:
    return isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _is_list_of_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _is_mapping_of_lists(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_list_of_strings, value.values()))


def _is_anything(value: Any) -> bool:
    return True


_FITTING: Mapping[Shape, Callable[[Any], bool]] = MappingProxyType(
    {
        Shape.STRING: _is_string,
        Shape.BOOLEAN: _is_boolean,
        Shape.COUNT: _is_count,
        Shape.NUMBER: _is_number,
        Shape.LIST: _is_list,
        Shape.OBJECTS: _is_list,
        Shape.STRINGS: _is_list_of_strings,
        Shape.OBJECT_MAP: _is_mapping,
        Shape.STRING_LISTS: _is_mapping_of_lists,
    }
)


def fitting(shape: Shape) -> Callable[[Any], bool]:
    """What says whether a value is of ``shape``.

    That an object is a mapping is not asked here: it is checked at its own place.
    """
    return _FITTING.get(shape, _is_anything)
