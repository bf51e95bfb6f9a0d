"""The bytes that a documented call must send, put together from the document and nothing else.

Arguments are sent in the order of the method's signature: what is required comes first.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, unquote

from ._cases import Case, resolve
from ._reading import find, items_of, properties_of, required_of
from ._shapes import MARK, shapes


def without_keys(case: Case, target: str) -> str:
    """A request's target without the API keys that the client adds to the query."""
    path, _, query = target.partition("?")
    kept = [pair for pair in query.split("&") if unquote(pair.partition("=")[0]) not in case.keys]
    return f"{path}?{'&'.join(kept)}" if kept and query else path


def expected_target(case: Case) -> str:
    """Path and query as in the request line."""
    path = case.path
    query = []
    for parameter in sorted(case.parameters, key=lambda one: not one.get("required", False)):
        if case.example not in parameter.get("examples", {}):
            continue
        value = resolve(parameter["examples"][case.example])["value"]
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(_text(value), safe=""))
        elif parameter["in"] == "query":
            name = quote(parameter["name"], safe="")
            values = value if isinstance(value, list) else [value]
            query += [f"{name}={quote(_text(each), safe='')}" for each in values]
    return path + ("?" + "&".join(query) if query else "")


def expected_body(case: Case) -> bytes | None:
    """The body: compact JSON, members in the order of the schema; None where there is none."""
    body = resolve(case.operation.get("requestBody", {}))
    media = body.get("content", {}).get("application/json")
    if media is None:
        return None
    if case.example not in media.get("examples", {}):
        return b"{}" if properties_of(media["schema"]) else None
    value = resolve(media["examples"][case.example])["value"]
    ordered = _ordered(value, media["schema"])
    if isinstance(ordered, dict) and not shapes(media["schema"]):
        required = required_of(media["schema"])
        ordered = dict(sorted(ordered.items(), key=lambda member: member[0] not in required))
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode()


def _ordered(value: Any, schema: Any) -> Any:
    if choices := shapes(schema):
        schema = min(choices, key=lambda shape: _strangers(value, shape))
    if isinstance(value, list):
        columns = find(schema, "prefixItems")
        if columns is not None:
            return [_ordered(item, one) for item, one in zip(value, columns, strict=False)]
        return [_ordered(item, items_of(schema)) for item in value]
    if isinstance(value, dict):
        known = properties_of(schema)
        names = [*(name for name in known if name in value), *(n for n in value if n not in known)]
        return {name: _ordered(value[name], known.get(name, {})) for name in names}
    return value


def _strangers(value: Any, shape: Any) -> int:
    """How little a value is of a shape: members that it lacks or does not have, another type."""
    if not isinstance(value, dict):
        kinds = {"array": list, "string": str, "boolean": bool, "object": dict}
        return not isinstance(value, kinds.get(str(find(shape, "type")), object))
    properties = properties_of(shape)
    marks = [(name, find(one, MARK) or find(one, "enum")) for name, one in properties.items()]
    wrong = [name for name, listed in marks if listed and value.get(name, listed[0]) not in listed]
    return len(value.keys() - properties) + len(required_of(shape) - value.keys()) + len(wrong)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
