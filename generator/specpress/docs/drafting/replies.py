"""The reply of an endpoint: its payload as components, in the envelope that the spec has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from specpress.docs.drafting import evidence, names
from specpress.docs.drafting.components import Ref
from specpress.docs.drafting.examples import Exchange
from specpress.docs.drafting.fields import Holder, SchemaDrafter
from specpress.docs.drafting.house import House, Target
from specpress.docs.drafting.payloads import Payload, payload_of
from specpress.docs.drafting.yaml_text import Commented, Flow
from specpress.docs.facts import EndpointFacts, TypeName
from specpress.placeholders import PLACEHOLDER


def reply_of(
    facts: EndpointFacts, exchange: Exchange | None, noun: str, schemas: SchemaDrafter
) -> dict[str, Any]:
    """The response object that means success; ``noun`` names the class of its payload."""
    house = schemas.house
    reply = exchange.reply if exchange is not None else None
    payload = payload_of(facts, reply, house, schemas.decisions)
    held = _payload_schema(payload, noun, schemas)
    if payload.comments:
        held = Commented(held, payload.comments)
    content: dict[str, Any] = {"schema": _whole(held, payload, house)}
    if exchange is not None:
        content["examples"] = {"documented": {"value": exchange.reply}}
    return {"description": PLACEHOLDER, "content": {"application/json": content}}


def _payload_schema(payload: Payload, noun: str, schemas: SchemaDrafter) -> Any:
    if payload.is_empty and payload.is_list:
        return {"type": "array", "maxItems": 0, "items": {}}
    if payload.is_empty:
        known = _empty_component(schemas.house)
        if known is not None:
            return {"$ref": Ref(known)}
        return {"type": "object", "additionalProperties": False}
    if payload.value is not None:
        holder = Holder(noun, "", [{payload.value.name: each} for each in payload.rows], False)
        return schemas.member(payload.value, holder).value
    if payload.is_list:
        return {"type": "array", "items": _rows(payload, names.row_of(noun), schemas)}
    if payload.fields:
        return {"$ref": schemas.object(payload.fields, Holder(noun, "", payload.rows, False))}
    return {"type": payload.type.value}


def _rows(payload: Payload, noun: str, schemas: SchemaDrafter) -> dict[str, Any]:
    """What a payload that is a list holds."""
    holder = Holder(noun, "", payload.rows, False)
    if payload.fields and payload.rows and all(isinstance(row, list) for row in payload.rows):
        return {"$ref": schemas.row(payload.fields, holder)}
    if payload.fields:
        return {"$ref": schemas.object(payload.fields, holder)}
    kind = evidence.one_type(payload.rows)
    if kind is None or kind in (TypeName.OBJECT, TypeName.ARRAY):
        return {}
    return {"type": kind.value}


def _whole(payload: Any, read: Payload, house: House) -> Any:
    """The schema of the whole reply around that of its payload."""
    envelope = house.envelope
    if envelope is None or not envelope.payload:
        return payload.value if isinstance(payload, Commented) else payload
    if envelope.frame is not None and read.fits_frame:
        inner: Any = payload
        for part in reversed(envelope.payload):
            required = {"required": Flow([part])} if read.is_present else {}
            inner = {"type": "object", **required, "properties": {part: inner}}
        return {"allOf": [{"$ref": Ref(envelope.frame)}, inner]}
    # The spec has no component for its envelope, or one for payloads of another type.
    whole: dict[str, Any] = {"type": "object", "properties": {}}
    code = envelope.success[0] if envelope.success else 0
    kind = "integer" if isinstance(code, int) else "string"
    _place(whole, envelope.code, {"type": kind})
    _place(whole, envelope.message, {"type": "string"})
    _place(whole, envelope.payload, payload)
    required_names = [envelope.code[0], *([envelope.payload[0]] if read.is_present else [])]
    return {
        "type": "object",
        "required": Flow(dict.fromkeys(required_names)),
        "properties": whole["properties"],
    }


def _place(whole: dict[str, Any], pointer: Sequence[str], schema: Any) -> None:
    """Put a schema where a pointer into the reply leads."""
    for part in pointer[:-1]:
        whole = whole["properties"].setdefault(part, {"type": "object", "properties": {}})
    whole["properties"][pointer[-1]] = schema


def _empty_component(house: House) -> Target | None:
    """The component of the spec that says: nothing but an empty object."""
    for target, node in house.components.values():
        value = node.value
        if not isinstance(value, dict) or value.get("additionalProperties") is not False:
            continue
        if not value.get("properties") and not value.get("allOf"):
            return target
    return None
