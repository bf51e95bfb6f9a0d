"""The bytes that a documented call must send, put together from the document and nothing else.

Arguments are sent in the order of the document.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, unquote

from ._bodies import preferred
from ._cases import Case, resolve
from ._described import described
from ._reading import find, items_of, properties_of, required_of
from ._shapes import MARK, shapes


def without_keys(case: Case, target: str) -> str:
    """A request's target without the API keys that the client adds to the query."""
    path, _, query = target.partition("?")
    kept = [pair for pair in query.split("&") if unquote(pair.partition("=")[0]) not in case.keys]
    return f"{path}?{'&'.join(kept)}" if kept and query else path


def expected_target(case: Case) -> str | None:
    """Path and query as in the request line.

    None where a documented value has a style or a media type: of these, the mock exchange reads
    back what was meant.
    """
    own = described(case.operation_id)
    path = own.route.path
    query = [f"{quote(name)}={quote(value)}" for name, value in own.route.fixed.items()]
    for parameter in own.parameters:
        if case.example not in parameter.examples or parameter.place in ("header", "cookie"):
            continue
        value = parameter.examples[case.example]
        if not _needs_no_style(parameter, value):
            return None
        if parameter.place == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(_text(value), safe=""))
        else:
            name = quote(parameter.name, safe="")
            values = value if isinstance(value, list) else [value]
            query += [f"{name}={quote(_text(each), safe='')}" for each in values]
    return path + ("?" + "&".join(query) if query else "")


def _needs_no_style(parameter: Any, value: Any) -> bool:
    """Whether a value stands in the path or the query as the text that it is."""
    if parameter.media_type is not None or parameter.style not in ("simple", "form"):
        return False
    values = value if isinstance(value, list) and parameter.explode else [value]
    return not any(each is None or isinstance(each, list | dict) for each in values)


def expected_body(case: Case) -> bytes | None:
    """The JSON body: compact, members in the order of the schema; None where there is none."""
    body = resolve(case.operation.get("requestBody", {}))
    content = preferred(body)
    if content is None:
        return None
    media = content[1]
    if case.example not in media.get("examples", {}):
        is_sent = body.get("required", False) and properties_of(media.get("schema", {}))
        return b"{}" if is_sent else None
    value = resolve(media["examples"][case.example])["value"]
    ordered = _ordered(value, media["schema"])
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
