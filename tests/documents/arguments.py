"""What a caller gives a package for a JSON value: dates, decimals and bytes as Python has them."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from tests.documents.reading import branches_of, merged, types_of

_FORMATS: dict[str, Callable[[str], Any]] = {
    "decimal": Decimal,
    "date": date.fromisoformat,
    "date-time": datetime.fromisoformat,
    "time": time.fromisoformat,
    "uuid": uuid.UUID,
    "byte": base64.b64decode,
}


def argument(document: Mapping[str, Any], value: Any, schema: Any) -> Any:
    """A value as an argument, or a part of one."""
    whole = merged(document, schema)
    if branches := branches_of(whole):
        fitting = [each for each in branches if _fits(document, value, each)]
        return argument(document, value, fitting[0]) if fitting else _plain(value)
    if (
        "enum" in whole
        or "const" in whole
        or ("discriminator" in whole and not whole.get("properties"))
    ):
        return _plain(value)
    if isinstance(value, dict):
        others = whole.get("additionalProperties")
        rest = others if isinstance(others, dict) else {}
        members = whole.get("properties", {})
        return {
            key: argument(document, each, members.get(key, rest)) for key, each in value.items()
        }
    if isinstance(value, list):
        columns = whole.get("prefixItems") or [whole.get("items", {})] * len(value)
        pairs = zip(value, columns, strict=True)
        return [argument(document, each, column) for each, column in pairs]
    if isinstance(value, float) and whole.get("format") in ("float", "double"):
        return value
    if isinstance(value, str) and "string" in types_of(whole):
        return _FORMATS.get(whole.get("format", ""), str)(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    """Numbers exactly: a float is no amount of money."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return Decimal(str(value)) if isinstance(value, float) else value


def _fits(document: Mapping[str, Any], value: Any, schema: Any) -> bool:
    """Whether a value can have a shape: by its type, and by the members that it must have."""
    whole = merged(document, schema)
    kinds: dict[type, tuple[str, ...]] = {
        str: ("string",),
        bool: ("boolean",),
        int: ("integer", "number"),
        float: ("number",),
        list: ("array",),
        dict: ("object", ""),
    }
    types = types_of(whole) or ("",)
    if not set(types).intersection(kinds.get(type(value), ())):
        return False
    if not isinstance(value, dict):
        return value in whole.get("enum", [value])
    members = whole.get("properties", {})
    listed = all(
        value[name] in merged(document, each).get("enum", [value[name]])
        for name, each in members.items()
        if name in value
    )
    return (
        set(whole.get("required", ())) <= value.keys()
        and listed
        and (not members or value.keys() & members.keys() != set() or not value)
    )
