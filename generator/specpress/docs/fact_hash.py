"""One short text for all facts of an endpoint: equal where a page says the same in other words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from specpress.docs.comparing import scope
from specpress.docs.facts import EndpointFacts, FieldFacts, TextFact, TypeFact

_DIGITS = 16


def facts_hash(endpoint: EndpointFacts) -> str:
    """The hash of what is compared, as 16 hexadecimal digits.

    Places, descriptions, examples, and the order of fields and values have no influence.
    """
    plain = {
        "method": endpoint.method,
        "path": endpoint.path,
        "title": _text(endpoint.title),
        "permission": _text(endpoint.permission),
        "authenticated": endpoint.authenticated,
        "limits": sorted(
            [each.count, float(each.seconds), scope(each.scope) or ""]
            for each in endpoint.rate_limits
        ),
        "request": _fields(endpoint.request) if endpoint.has_request else None,
        "response": _fields(endpoint.response) if endpoint.has_response else None,
        "groups": sorted(
            [group.kind.value, *(" ".join(member) for member in group.members)]
            for group in endpoint.groups
        ),
        "deprecated": endpoint.deprecated,
    }
    text = json.dumps(plain, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:_DIGITS]


def _fields(fields: Sequence[FieldFacts]) -> list[dict[str, Any]]:
    return sorted((_field(each) for each in fields), key=lambda each: json.dumps(each))


def _field(fact: FieldFacts) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "name": fact.name,
        "type": _type(fact.type),
        "required": fact.required.value if fact.required is not None else None,
        "values": sorted(each.value for each in fact.values),
        "default": _text(fact.default),
        "minimum": _text(fact.minimum),
        "maximum": _text(fact.maximum),
        "max_items": _text(fact.max_items),
        "max_length": _text(fact.max_length),
        "deprecated": fact.deprecated,
        "children": _fields(fact.children),
    }
    return {key: value for key, value in plain.items() if value}


def _type(fact: TypeFact | None) -> str | None:
    if fact is None:
        return None
    return fact.name.value + (f" of {_type(fact.item)}" if fact.item is not None else "")


def _text(fact: TextFact | None) -> str | None:
    return " ".join(fact.text.split()) if fact is not None else None
