"""From a place in a reply to the line of the specification that speaks of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ._cases import DOCUMENT, Case, testing

_FILE = Path(testing.__file__).with_name("_origins.json")
_LINES: dict[str, str] = json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {}
_STEP = re.compile(r"\.(\{\}|[^.\[]+)|\[(\d*)\]")


def origin(case: Case, path: str) -> str:
    """``file:line`` of the schema at a drift's ``path``; of the one around an unknown field."""
    places = [f"{_reply_pointer(case)}/schema"]
    for step in _STEP.finditer(path):
        inner = [found for at in places for found in _inside(at, *step.groups())]
        if not inner:
            # What the specification does not know belongs to what stands around it.
            places = [_final(at) for at in places]
            break
        places = inner
    lines = [line for at in places if (line := _line(at))]
    return lines[-1] if lines else f"the operation {case.operation_id}"


def _reply_pointer(case: Case) -> str:
    item = f"/paths/{_escape(case.path)}"
    base = f"{item}/{case.http_method.lower()}/responses"
    if _value(base) is None:
        base = f"{item}/additionalOperations/{_escape(case.http_method)}/responses"
    for status in case.operation["responses"]:
        at = _final(f"{base}/{_escape(status)}")
        media = f"{at}/content/application~1json"
        if "schema" in (_value(media) or {}) and status.startswith("2"):
            return media
    return base


def _inside(pointer: str, name: str | None, column: str | None) -> list[str]:
    """Where the schemas of a member stand: in a schema, or in those that it is made of."""
    if name == "{}":
        step = "additionalProperties"
    elif name is not None:
        step = f"properties/{_escape(name)}"
    else:
        step = f"prefixItems/{column}" if column else "items"
    return [f"{at}/{step}" for at in _parts(pointer) if _value(f"{at}/{step}") not in (None, {})]


def _parts(pointer: str, seen: frozenset[str] = frozenset()) -> list[str]:
    at = _final(pointer)
    schema = _value(at)
    if at in seen or not isinstance(schema, dict):
        return []
    found = [at]
    for keyword in ("allOf", "anyOf", "oneOf"):
        for index in range(len(schema.get(keyword, ()))):
            found += _parts(f"{at}/{keyword}/{index}", seen | {at})
    return found


def _final(pointer: str) -> str:
    value = _value(pointer)
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        pointer = value["$ref"].removeprefix("#")
        value = _value(pointer)
    return pointer


def _value(pointer: str) -> Any:
    value: Any = DOCUMENT
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _line(pointer: str) -> str | None:
    """Where a schema was written, or the nearest one that it is part of."""
    while pointer.count("/") > 2:
        if pointer in _LINES:
            return _LINES[pointer]
        pointer = pointer.rpartition("/")[0]
    return None


def _escape(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")
