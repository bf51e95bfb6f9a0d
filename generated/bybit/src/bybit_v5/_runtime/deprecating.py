"""What warns of old names and of things that will go; callers are named, not this package."""

from __future__ import annotations

import functools
import inspect
import sys
import warnings
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import msgspec

P = ParamSpec("P")
R = TypeVar("R")
E = TypeVar("E")
S = TypeVar("S", bound=type[Any])

_PACKAGE = str(Path(__file__).parent.parent)


def old_arguments(
    operation: str,
    *,
    renamed: Mapping[str, str] | None = None,
    deprecated: Collection[str] = (),
    level: int = 2,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a method take arguments under their old names, and warn of them when they are given.

    ``renamed`` maps old names to new ones. The arguments ``deprecated`` warn, too. ``level`` is
    how far up the caller is.
    """
    names = dict(renamed or {})
    watched = frozenset((*names, *deprecated))

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(method)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            if not watched.isdisjoint(kwargs):
                _take_old_names(operation, kwargs, names, deprecated, level + 1)
            return method(*args, **kwargs)

        if inspect.iscoroutinefunction(method) and sys.version_info >= (3, 12):
            return inspect.markcoroutinefunction(wrapper)
        return wrapper

    return decorate


def _take_old_names(
    place: str,
    given: dict[str, Any],
    renamed: Mapping[str, str],
    deprecated: Collection[str],
    level: int,
) -> None:
    for name in deprecated:
        if given.get(name) is not None:
            _warn(f"{place}({name}) is deprecated", level + 1)
    for old, new in renamed.items():
        if old not in given:
            continue
        value = given.pop(old)
        if value is None:
            continue
        if given.get(new) is not None:
            raise TypeError(f"{place} was given {new} twice: {old} is its old name")
        _warn(f"{place}({old}) is deprecated: use {new}", level + 1)
        given[new] = value


def _warn(message: str, level: int) -> None:
    warnings.warn(message, DeprecationWarning, stacklevel=level)


class OldNames(type(msgspec.Struct)):  # type: ignore[misc]  # a computed base
    """Makes classes whose constructor takes fields under their old names, with a warning.

    ``__old_names__`` of the class maps these to the new ones; ``__deprecated_fields__`` are those
    that warn when they are given. Decoding does not come by here.
    """

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """A new object."""
        _take_old_names(
            cls.__name__,
            kwargs,
            getattr(cls, "__old_names__", {}),
            getattr(cls, "__deprecated_fields__", ()),
            3,
        )
        return super().__call__(*args, **kwargs)


class _DeprecatedField:
    """A field that warns when it is read; the library that makes objects does not come by here."""

    def __init__(self, member: Any, message: str) -> None:
        self._member = member
        self._message = message

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        # A property of the class may be between the caller and the field.
        _warn_the_caller(self._message)
        return self._member.__get__(instance, owner)

    def __set__(self, instance: Any, value: Any) -> None:
        self._member.__set__(instance, value)


def deprecated_fields(*names: str) -> Callable[[S], S]:
    """Let the fields ``names`` of a reply's class warn when they are read."""

    def decorate(model: S) -> S:
        for name in names:
            message = f"{model.__name__}.{name} is deprecated"
            setattr(model, name, _DeprecatedField(getattr(model, name), message))
        return model

    return decorate


class OldMember:
    """A member of an enum under its old name: reading it warns, and gives the member."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._old = name

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._old = name

    def __get__(self, instance: object, owner: type[E]) -> E:
        _warn(f"{owner.__name__}.{self._old} is deprecated: use {self._name}", 3)
        member: E = getattr(owner, self._name)
        return member


def old_field(record: str, old: str, new: str) -> None:
    """Warn whoever sent a dictionary with an old name of a field."""
    _warn_the_caller(f"{record}({old}) is deprecated: use {new}")


def deprecated_field(record: str, name: str) -> None:
    """Warn whoever sent a dictionary with a deprecated field."""
    _warn_the_caller(f"{record}({name}) is deprecated")


def _warn_the_caller(message: str) -> None:
    """Warn the nearest frame that is not of this package."""
    level, frame = 1, sys._getframe()
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, DeprecationWarning, stacklevel=level)
