"""Reads values from texts: single ones, members of objects, and OpenAPI's ``deepObject``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ._calls import RequestRefusedError
from ._schemas import Schemas

_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


def deep_value(name: str, pairs: Sequence[tuple[str, str]], pointer: str, schemas: Schemas) -> Any:
    """What the brackets after ``name`` stand for: ``name[a][b]=1``, ``name[a][]=1``.

    ``pairs`` are keys, brackets included, and texts; brackets that come again make a list.
    """
    tree: dict[str, Any] = {}
    for key, text in pairs:
        path = key[len(name) :]
        steps = _BRACKETS.findall(path)
        if not steps or "".join(f"[{step}]" for step in steps) != path:
            raise _wrong(name, f"{path!r} are no brackets")
        holder = tree
        for step in steps[:-1]:
            holder = holder.setdefault(step, {})
            if not isinstance(holder, dict):
                raise _wrong(name, "a value and members of it at once")
        texts = holder.setdefault(steps[-1], [])
        if not isinstance(texts, list):
            raise _wrong(name, "a value and members of it at once")
        texts.append(text)
    return _branch(tree, (pointer,), schemas)


def _branch(value: Any, at: tuple[str, ...], schemas: Schemas) -> Any:
    is_array = any(schemas.shape(pointer) == "array" for pointer in at)
    if isinstance(value, Mapping):
        texts = value.get("")
        types: set[str] = set().union(*(schemas.types(pointer) for pointer in at))
        if isinstance(texts, list) and len(value) == 1 and (not types or "array" in types):
            return _items(texts, at, schemas)
        if is_array:
            return [
                _branch(each, schemas.member(at, index), schemas)
                for index, each in enumerate(value.values())
            ]
        return {
            name: _branch(each, schemas.member(at, name), schemas) for name, each in value.items()
        }
    if is_array or len(value) > 1:
        return _items(value, at, schemas)
    return typed(value[0], at, schemas)


def _items(texts: Sequence[str], at: tuple[str, ...], schemas: Schemas) -> list[Any]:
    return [typed(text, schemas.member(at, index), schemas) for index, text in enumerate(texts)]


def members_of_pairs(
    pairs: Sequence[tuple[str, str]], at: tuple[str, ...], schemas: Schemas, *, repeats: bool = True
) -> dict[str, Any]:
    """Members by name.

    ``repeats``: a name that comes again is one more item of a list, which otherwise is JSON.
    """
    if not repeats:
        return {name: typed(text, schemas.member(at, name), schemas) for name, text in pairs}
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(text)
    return {
        name: _repeated(texts, schemas.member(at, name), schemas) for name, texts in found.items()
    }


def _repeated(texts: list[str], at: tuple[str, ...], schemas: Schemas) -> Any:
    if len(texts) == 1 and not any(schemas.shape(pointer) == "array" for pointer in at):
        return typed(texts[0], at, schemas)
    return _items(texts, at, schemas)


def typed(text: str, at: tuple[str, ...], schemas: Schemas) -> Any:
    """The value that a text stands for; the text itself where it cannot be what is declared."""
    types: set[str] = set().union(*(schemas.types(pointer) for pointer in at))
    listed = schemas.keyword(at, "enum") or [schemas.keyword(at, "const")]
    found = [value for value in listed if _written(value) == text]
    if found:
        return found[0]
    if not types or ("string" in types and (len(types) == 1 or schemas.is_valid(text, at))):
        return text
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if types & {"array", "object"}:
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return text


def _written(value: Any) -> str | None:
    """A single value as it stands outside JSON; None for others."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else None


def _wrong(name: str, message: str) -> RequestRefusedError:
    return RequestRefusedError("invalid-parameter", name, message)
