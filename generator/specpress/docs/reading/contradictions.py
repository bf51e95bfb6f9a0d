"""Where a page contradicts itself: its examples and its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.facts import (
    Contradiction,
    EndpointFacts,
    ExampleFact,
    FieldFacts,
    Required,
    TypeName,
)
from specpress.docs.reading.examples import path_of
from specpress.docs.reading.fields import below
from specpress.docs.reading.payloads import Payload, find_payload

#: As many elements of a list as are looked at.
_ELEMENTS = 200
_FITTING: dict[TypeName, tuple[type, ...]] = {
    TypeName.STRING: (str,),
    TypeName.INTEGER: (int,),
    TypeName.NUMBER: (int, float),
    TypeName.BOOLEAN: (bool,),
    TypeName.OBJECT: (dict,),
    TypeName.ARRAY: (list,),
}


@dataclass(slots=True)
class _Seen:
    """What examples show of the fields of one part, by path."""

    part: str
    contradictions: list[Contradiction] = field(default_factory=list)
    #: For each field the types of its values, a value that fits its type as None.
    types: dict[str, set[TypeName | None]] = field(default_factory=dict)
    reported: set[tuple[str, str]] = field(default_factory=set)
    #: Fields with a value that is listed, and such whose values only end in what is listed.
    fitting: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)

    def report(self, kind: str, message: str, path: str, place: Location, other: Location) -> None:
        if (kind, path) not in self.reported:
            self.reported.add((kind, path))
            self.contradictions.append(
                Contradiction(kind, message, place, other, part=self.part, field=path)
            )


def examine(endpoint: EndpointFacts) -> tuple[EndpointFacts, list[Contradiction]]:
    """Hold the examples of ``endpoint`` against its tables.

    Returns it with what the examples show of types, and the contradictions.
    """
    found: list[Contradiction] = []
    asked = _Seen("request")
    for example in endpoint.request_examples:
        found += _other_endpoint(endpoint, example)
        if endpoint.has_request and _is_of(endpoint, example):
            _examine_request(endpoint, example, asked)
    answered = _Seen("response")
    rows = False
    if endpoint.has_response:
        for example in endpoint.response_examples:
            rows |= _examine_response(endpoint, example, answered)
    endpoint = replace(
        endpoint,
        request=_noted(endpoint.request, asked, ""),
        response=_noted(endpoint.response, answered, ""),
        response_is_rows=rows,
    )
    return endpoint, [*found, *_held(asked), *_held(answered)]


def _held(seen: _Seen) -> list[Contradiction]:
    """Leave out what is none after all: values that are put together of what is listed."""
    parts = seen.units - seen.fitting
    return [
        each
        for each in seen.contradictions
        if each.kind != "example-value-not-listed" or each.field not in parts
    ]


def _is_of(endpoint: EndpointFacts, example: ExampleFact) -> bool:
    if example.path is None or example.method is None:
        return True
    if example.method != endpoint.method:
        return False
    pattern = re.sub(r"\\\{[^/]*\\\}|:\w+", "[^/]+", re.escape(endpoint.path.rstrip("/")))
    return re.fullmatch(pattern, path_of(example.path)) is not None


def _other_endpoint(endpoint: EndpointFacts, example: ExampleFact) -> list[Contradiction]:
    if _is_of(endpoint, example):
        return []
    message = f"the example asks for {example.method} {example.path}"
    return [
        Contradiction(
            "example-of-another-endpoint", message, example.place, endpoint.place, part="request"
        )
    ]


def _examine_request(endpoint: EndpointFacts, example: ExampleFact, seen: _Seen) -> None:
    if not example.readable:
        return
    given: dict[str, Any] = dict(example.query)
    bodies: list[dict[str, Any]] = [given]
    if example.data is not None:
        objects = example.data if isinstance(example.data, list) else [example.data]
        bodies = [{**given, **each} for each in objects[:_ELEMENTS] if isinstance(each, dict)]
    elif endpoint.method != "GET" and not given:
        # Without a body that was found, nothing can be told about what it lacks.
        return
    for body in bodies:
        _compare(endpoint.request, body, "", example, seen, set(given))


def _examine_response(endpoint: EndpointFacts, example: ExampleFact, seen: _Seen) -> bool:
    """Compare a reply; say whether its payload is rows without names."""
    if not example.readable or example.data is None:
        return False
    payload = find_payload(example.data, tuple(each.name for each in endpoint.response))
    if payload.rows:
        return True
    for each in payload.objects[:_ELEMENTS]:
        named = _without_envelope(endpoint, payload, each)
        _compare(endpoint.response, named, "", example, seen, set())
    return False


def _without_envelope(
    endpoint: EndpointFacts, payload: Payload, data: dict[str, Any]
) -> dict[str, Any]:
    """Leave out what stands beside the payload, where a table starts at the reply's root."""
    names = {each.name for each in endpoint.response}
    named = {name: value for name, value in data.items() if name in names}
    holding = any(isinstance(value, dict | list) for value in named.values())
    beside = holding or len(named) * 2 < len(data)
    return named if payload.at_root and beside else data


def _compare(
    fields: tuple[FieldFacts, ...],
    data: dict[str, Any],
    above: str,
    example: ExampleFact,
    seen: _Seen,
    textual: set[str],
) -> None:
    """Compare an object with the fields listed for it; ``textual`` are names in a query string."""
    listed = {each.name: each for each in fields}
    for name, value in data.items():
        path = f"{above}{name}"
        if name not in listed:
            message = f"the example has '{path}', which no table lists"
            place = _place_of(example, name)
            other = fields[0].place if fields else example.place
            seen.report("example-field-not-listed", message, path, place, other)
        else:
            _compare_value(listed[name], value, path, example, seen, name in textual)
    for each in fields:
        if each.required is Required.YES and each.name not in data:
            path = f"{above}{each.name}"
            message = f"'{path}' is required, and the example lacks it"
            seen.report("example-lacks-required", message, path, each.place, example.place)


def _compare_value(
    each: FieldFacts, value: Any, path: str, example: ExampleFact, seen: _Seen, textual: bool
) -> None:
    if value is None or textual:
        return
    shown = _type_of(value)
    name = each.type.name if each.type else TypeName.UNKNOWN
    if name is not TypeName.UNKNOWN:
        fits = _fits(value, name)
        seen.types.setdefault(path, set()).add(None if fits else shown)
        if not fits and each.type is not None:
            message = f"'{path}' is {each.type.written}, and the example has {shown}"
            place = _place_of(example, each.name)
            seen.report("example-breaks-type", message, path, each.type.place, place)
    _compare_listed(each, value, path, example, seen)
    deeper = below(path, each.type)
    for element in list(_objects(value))[:_ELEMENTS]:
        if each.children:
            _compare(each.children, element, deeper, example, seen, set())


def _compare_listed(
    each: FieldFacts, value: Any, path: str, example: ExampleFact, seen: _Seen
) -> None:
    """Compare a value with the list of values, where the field has one."""
    elements = value[:_ELEMENTS] if isinstance(value, list) else [value]
    shown = [str(e) for e in elements if isinstance(e, str | int | float) and e != ""]
    if not each.values or not shown:
        return
    listed = {fact.value for fact in each.values}
    missing = [text for text in shown if text not in listed]
    if not missing:
        seen.fitting.add(path)
        return
    if all(any(each in text for each in listed) for text in missing) and missing == shown:
        seen.units.add(path)
    message = f"the example has {missing[0]!r} for '{path}', which is none of the values listed"
    place = _place_of(example, each.name)
    seen.report("example-value-not-listed", message, path, each.place, place)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        for element in value[:_ELEMENTS]:
            if isinstance(element, dict):
                yield element


def _fits(value: Any, name: TypeName) -> bool:
    if isinstance(value, bool):
        return name is TypeName.BOOLEAN
    return isinstance(value, _FITTING[name])


def _type_of(value: Any) -> TypeName:
    for name in (TypeName.BOOLEAN, TypeName.INTEGER, TypeName.NUMBER, TypeName.STRING):
        if _fits(value, name):
            return name
    return TypeName.OBJECT if isinstance(value, dict) else TypeName.ARRAY


def _place_of(example: ExampleFact, name: str) -> Location:
    """Where in an example a name stands first."""
    match = re.search(rf"[\"'?&]({re.escape(name)})[\"'=]", example.text)
    if match is None:
        return example.place
    start = match.start(1)
    line = example.text.count("\n", 0, start)
    column = start - (example.text.rfind("\n", 0, start) + 1)
    first = example.place.column if line == 0 else 1
    return Location(example.place.file, example.place.line + line, first + column)


def _noted(fields: tuple[FieldFacts, ...], seen: _Seen, above: str) -> tuple[FieldFacts, ...]:
    """Note what all examples show of a field, where that breaks its type or list of values."""
    noted = []
    for each in fields:
        path = f"{above}{each.name}"
        shown = seen.types.get(path, set())
        only = next(iter(shown)) if len(shown) == 1 else None
        children = _noted(each.children, seen, below(path, each.type))
        if path in seen.units - seen.fitting:
            # "28D" where `D` is explained: the words are parts of values.
            note = f"parts of values: {', '.join(value.value for value in each.values)}"
            each = replace(each, values=(), uncertain=(*each.uncertain, note))
        noted.append(replace(each, example_type=only, children=children))
    return tuple(noted)
