"""Facts without what two pages that say the same may differ in: places, and words for people."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import Any

from specpress.docs.facts import EndpointFacts, ExampleFact, PageFacts

_WORDING = frozenset(("place", "other", "description", "message", "file", "format"))


def bare(value: Any) -> Any:
    """``value`` as plain data, without places and descriptions; of examples, what they hold."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, ExampleFact):
        return bare(value.data) if value.readable else "unreadable"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: bare(getattr(value, each.name))
            for each in dataclasses.fields(value)
            if each.name not in _WORDING
        }
    if isinstance(value, dict):
        return {str(key): bare(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [bare(each) for each in value]
    return value


def bare_page(page: PageFacts) -> dict[str, Any]:
    """A page; of its problems only how many there are."""
    plain = bare(page)
    plain["problems"] = len(page.problems)
    return dict(plain)


def differences(one: Any, other: Any, path: str = "") -> list[str]:
    """Where two plain values differ, as ``path: this != that``."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = dict.fromkeys([*one, *other])
        return [
            each
            for key in keys
            for each in differences(one.get(key), other.get(key), f"{path}.{key}")
        ]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [
            each
            for index, (left, right) in enumerate(zip(one, other, strict=True))
            for each in differences(left, right, f"{path}[{index}]")
        ]
    return [] if one == other else [f"{path.lstrip('.')}: {one!r} != {other!r}"]


def endpoint(page: PageFacts, method: str, path: str) -> EndpointFacts:
    """The endpoint of a page with this identity."""
    (found,) = (each for each in page.endpoints if each.identity == (method, path))
    return found
