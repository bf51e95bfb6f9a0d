"""What of a page's table of the reply is the payload, and whether it is an object or a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from specpress.docs.drafting import evidence
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.examples import payload_in
from specpress.docs.drafting.house import Envelope, House
from specpress.docs.facts import EndpointFacts, FieldFacts, TypeFact, TypeName
from specpress.lowering.schemas import resolve

_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Payload:
    """The payload of a reply: its fields, or those of its rows, and the objects of the example.

    ``fits_frame``: whether the spec's envelope allows a payload of this type.
    """

    fields: tuple[FieldFacts, ...]
    rows: Sequence[Any] = field(repr=False)
    type: TypeName
    is_empty: bool = False
    is_present: bool = True
    fits_frame: bool = True
    comments: tuple[str, ...] = ()
    #: What the page says of a payload that is a single value.
    value: FieldFacts | None = None

    @property
    def is_list(self) -> bool:
        """Whether the payload is a list."""
        return self.type is TypeName.ARRAY


def payload_of(
    facts: EndpointFacts,
    reply: Any,
    house: House,
    decisions: Decisions,
) -> Payload:
    """What the call returns; ``facts`` are without what a page lists of the envelope."""
    fields = facts.response
    envelope = house.envelope
    is_there, shown = payload_in(reply, envelope) if reply is not None else (True, None)
    usual = _usual_type(house)
    kind = evidence.type_of(shown) or usual or TypeName.OBJECT
    comments: list[str] = []
    if not fields and shown not in (None, {}, [], ""):
        fields = described(shown, facts)
        if fields or kind not in (TypeName.OBJECT, TypeName.ARRAY):
            question = (
                "the page has no table of the reply: what stands here is read off its example"
            )
            comments.append(decisions.ask("responses", question, facts.place))
    scalar = _value_itself(fields, kind, envelope)
    if scalar is not None:
        fields = ()
    elif fields and kind not in (TypeName.OBJECT, TypeName.ARRAY):
        question = f"the table lists fields, and the payload of the example is {kind.value}"
        comments.append(decisions.ask("responses", question, facts.place))
        kind = usual or TypeName.OBJECT
    rows = list(shown) if isinstance(shown, list) else [shown] if shown is not None else []
    return Payload(
        fields=fields,
        rows=rows,
        type=kind,
        is_empty=not fields and scalar is None and shown in (None, {}, [], ""),
        is_present=is_there,
        fits_frame=_fits(kind, envelope, usual),
        comments=tuple(comments),
        value=scalar,
    )


def described(value: Any, facts: EndpointFacts, depth: int = 0) -> tuple[FieldFacts, ...]:
    """The fields that an example shows, for a page without a table of them."""
    holders = value if isinstance(value, list) else [value]
    found: dict[str, list[Any]] = {}
    for holder in holders:
        for name, held in holder.items() if isinstance(holder, dict) else ():
            found.setdefault(str(name), []).append(held)
    fields = []
    for name, values in found.items():
        kind = evidence.one_type(values)
        inner = evidence.elements_of(values) if kind is TypeName.ARRAY else values
        children = described(inner, facts, depth + 1) if depth < _DEPTH else ()
        fact = TypeFact(kind.value, kind, facts.place) if kind is not None else None
        fields.append(FieldFacts(name, facts.place, fact, children=children))
    return tuple(fields)


def _value_itself(
    fields: tuple[FieldFacts, ...], kind: TypeName, envelope: Envelope | None
) -> FieldFacts | None:
    """The one field of a table that is about a payload without fields of its own."""
    if envelope is None or kind in (TypeName.OBJECT, TypeName.ARRAY) or len(fields) != 1:
        return None
    [only] = fields
    return only if only.name == envelope.payload[-1] and not only.children else None


def _usual_type(house: House) -> TypeName | None:
    """The type that the envelope's component gives to the payload."""
    envelope = house.envelope
    if envelope is None or envelope.frame is None:
        return None
    node = house.document.node_at(envelope.frame.file, envelope.frame.pointer)
    for part in envelope.payload:
        held = house.properties(resolve(node)).get(part)
        if held is None:
            return None
        node = held
    stated = resolve(node).value("type")
    return TypeName(stated) if stated in ("object", "array") else None


def _fits(kind: TypeName, envelope: Envelope | None, usual: TypeName | None) -> bool:
    """Whether the component of the envelope can be composed with a payload of this type."""
    if envelope is None:
        return True
    return usual is None or usual is kind
