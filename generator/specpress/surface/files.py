"""Surfaces as YAML: sorted, a line per argument, field and member, so that a diff can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any

import yaml

from specpress.surface.model import (
    SCHEMA,
    Client,
    Enum,
    ErrorClass,
    Member,
    Model,
    Operation,
    Surface,
    Union,
    Value,
)
from specpress.surface.yaml_text import OverLines, to_yaml

#: The file of a package that ``generate`` keeps current.
FILE = "surface.yaml"

_HEADER = (
    "# What callers of this package use, for 'specpress surface diff' and 'specpress release'.\n"
    "# Made by 'specpress generate'.\n"
)
#: What a Value's line may hold besides its own keys: the limits, by name.
LIMITS = (
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
    "min_length",
    "max_length",
    "pattern",
    "bits",
    "min_items",
    "max_items",
    "unique",
)
#: The mappings of each class whose values are classes of ours.
_CHILDREN: Mapping[tuple[type, str], type] = {
    (Surface, "errors"): ErrorClass,
    (Surface, "operations"): Operation,
    (Surface, "models"): Model,
    (Surface, "enums"): Enum,
    (Surface, "unions"): Union,
    (Client, "options"): Value,
    (Operation, "arguments"): Value,
    (Model, "fields"): Value,
    (Enum, "members"): Member,
}


class SurfaceError(ValueError):
    """A text is no surface of a package; the message says why."""


def to_data(surface: Surface) -> dict[str, Any]:
    """``surface`` as plain data: what is empty or as usual is left out."""
    return {"schema": SCHEMA, **_plain(surface)}


def to_text(surface: Surface) -> str:
    """``surface`` as the text of its file."""
    # One entry after the other: of a large package, all of it as plain data takes 20 MB.
    entries = (dump({name: _plain_value(value)}) for name, value in _said(surface))
    return "".join([_HEADER, dump({"schema": SCHEMA}), *entries])


def dump(data: Mapping[str, Any]) -> str:
    """Plain data as YAML: what holds no other mapping or list stands on one line."""
    return to_yaml({key: _over_lines(each) for key, each in data.items()})


def _over_lines(value: Any) -> Any:
    """What stands at the top goes over several lines, however short it is."""
    if isinstance(value, list):
        return OverLines(value)
    if not isinstance(value, dict):
        return value
    # A whole surface, inside the record of a release.
    inner = "schema" in value
    return OverLines({key: _over_lines(each) if inner else each for key, each in value.items()})


def parse(text: str) -> Any:
    """YAML as plain data. Raises SurfaceError."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise SurfaceError(f"it is no YAML: {_first_line(error)}") from None


def from_text(text: str) -> Surface:
    """The surface that a file holds. Raises SurfaceError."""
    return from_data(parse(text))


def from_data(data: Any) -> Surface:
    """The surface that plain data describe. Raises SurfaceError."""
    if not isinstance(data, dict) or "schema" not in data:
        raise SurfaceError("it is no surface of a package: it has no 'schema'")
    schema = data["schema"]
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise SurfaceError(f"its schema is {schema!r}, which is no version of a surface")
    if schema > SCHEMA:
        raise SurfaceError(
            f"its schema is {schema}, and this specpress knows {SCHEMA}: use a newer one"
        )
    rest = {key: value for key, value in data.items() if key != "schema"}
    surface: Surface = _build(Surface, rest, "it")
    return surface


def _plain(node: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, value in _said(node):
        if name == "limits":
            data |= dict(sorted(value.items()))
        else:
            data[name] = _plain_value(value)
    return data


def _said(node: Any) -> Iterator[tuple[str, Any]]:
    """What is not as usual."""
    kind: Any = type(node)
    for name, usual in _usual(kind):
        value = getattr(node, name)
        if value != usual:
            yield name, value


def _plain_value(value: Any) -> Any:
    if isinstance(value, str | bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain_value(value[key]) for key in sorted(value)}
    if isinstance(value, tuple):
        return [_plain_value(each) for each in value]
    return _plain(value) if is_dataclass(value) else value


@cache
def _usual(kind: type) -> tuple[tuple[str, Any], ...]:
    """The attributes of a class, and what each is where nothing is said of it."""
    return tuple((each.name, _default(each)) for each in fields(kind))


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return each.default_factory()
    return each.default


def _build(kind: Any, data: Any, place: str) -> Any:
    if not isinstance(data, dict):
        raise SurfaceError(f"{place} must be a mapping, not {json.dumps(data, default=str)}")
    known = {each.name: each for each in fields(kind)}
    values: dict[str, Any] = {}
    limits: dict[str, str] = {}
    for key, value in data.items():
        if key in known and key != "limits":
            values[key] = _value(kind, known[key], value, f"{place}: {key}")
        elif kind is Value and isinstance(key, str) and key.removeprefix("item ") in LIMITS:
            limits[key] = str(value)
        else:
            raise SurfaceError(f"{place}: unknown key {key!r}")
    if limits:
        values["limits"] = limits
    for name, each in known.items():
        if name not in values and _default(each) is MISSING:
            raise SurfaceError(f"{place}: '{name}' is missing")
    return kind(**values)


def _value(kind: type, declared: Field[Any], value: Any, place: str) -> Any:
    child = _CHILDREN.get((kind, declared.name))
    if child is not None:
        if not isinstance(value, dict):
            raise SurfaceError(f"{place} must be a mapping")
        return {str(name): _build(child, each, f"{place}.{name}") for name, each in value.items()}
    if kind is Surface and declared.name == "client":
        return _build(Client, value, place)
    wanted = str(declared.type)
    if wanted.startswith("tuple["):
        return _tuple(value, place)
    if wanted.startswith("Mapping["):
        if not isinstance(value, dict):
            raise SurfaceError(f"{place} must be a mapping")
        nested = "tuple[" in wanted
        return {
            str(name): _tuple(each, place) if nested else str(each) for name, each in value.items()
        }
    if wanted == "bool":
        if not isinstance(value, bool):
            raise SurfaceError(f"{place} must be true or false")
        return value
    if not isinstance(value, str):
        raise SurfaceError(f"{place} must be text, not {json.dumps(value, default=str)}")
    return value


def _tuple(value: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise SurfaceError(f"{place} must be a list")
    return tuple(_tuple(each, place) if isinstance(each, list) else str(each) for each in value)


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
