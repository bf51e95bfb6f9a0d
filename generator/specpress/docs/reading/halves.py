"""What says everything twice: the halves of a page in two languages, pages on one endpoint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from specpress.diagnostics import Location
from specpress.docs.facts import Contradiction, EndpointFacts, FieldFacts, PageFacts
from specpress.docs.reading.fields import below

_T = TypeVar("_T")


def merged_halves(first: PageFacts, second: PageFacts) -> PageFacts:
    """Merge two halves: the first one holds, the second one adds what the first does not say.

    What they say differently is a contradiction.
    """
    found: list[Contradiction] = []
    rest = list(second.endpoints)
    endpoints: list[EndpointFacts] = []
    for endpoint in first.endpoints:
        twin = next((each for each in rest if each.identity == endpoint.identity), None)
        if twin is None:
            endpoints.append(endpoint)
            if second.endpoints:
                found.append(_missing(endpoint, second))
            continue
        rest.remove(twin)
        endpoints.append(_merged(endpoint, twin, found))
    for endpoint in rest:
        endpoints.append(endpoint)
        if first.endpoints:
            found.append(_missing(endpoint, first))
    known = {(each.kind, each.endpoint, each.part, each.field) for each in first.contradictions}
    repeated = [
        each
        for each in second.contradictions
        if (each.kind, each.endpoint, each.part, each.field) not in known
    ]
    return replace(
        first,
        endpoints=tuple(endpoints),
        values={**second.values, **first.values},
        rate_limits={**second.rate_limits, **first.rate_limits},
        problems=(*first.problems, *second.problems),
        contradictions=(*first.contradictions, *repeated, *found),
    )


def _missing(endpoint: EndpointFacts, other: PageFacts) -> Contradiction:
    message = (
        f"{endpoint.method} {endpoint.path} is missing in the other language ({other.language})"
    )
    return Contradiction("halves-differ", message, endpoint.place, None, endpoint.identity)


def _merged(
    first: EndpointFacts,
    second: EndpointFacts,
    found: list[Contradiction],
    kind: str = "halves-differ",
    between: str = "languages",
) -> EndpointFacts:
    comparison = _Comparison(first.identity, found, kind, between)
    for what, one, other in (
        ("rate limit", _limits(first), _limits(second)),
        ("permission", _text(first.permission), _text(second.permission)),
        ("deprecation", first.deprecated, second.deprecated),
    ):
        comparison.compare(what, one, other, None, None, (first.place, second.place))
    return replace(
        first,
        permission=first.permission or second.permission,
        authenticated=_first(first.authenticated, second.authenticated),
        rate_limits=first.rate_limits or second.rate_limits,
        request=comparison.fields(first.request, second.request, "request", ""),
        response=comparison.fields(first.response, second.response, "response", ""),
        has_request=first.has_request or second.has_request,
        has_response=first.has_response or second.has_response,
        groups=first.groups or second.groups,
        request_examples=first.request_examples or second.request_examples,
        response_examples=first.response_examples or second.response_examples,
        response_is_rows=first.response_is_rows or second.response_is_rows,
    )


def _first(one: _T | None, other: _T | None) -> _T | None:
    return one if one is not None else other


def _limits(endpoint: EndpointFacts) -> frozenset[tuple[int, float]] | None:
    limits = frozenset((limit.count, limit.seconds) for limit in endpoint.rate_limits)
    return limits or None


def _text(fact: object) -> str | None:
    return getattr(fact, "text", None)


def pages_that_differ(one: EndpointFacts, other: EndpointFacts) -> list[Contradiction]:
    """Compare what two pages say of the same endpoint; each contradiction is the second one's."""
    found: list[Contradiction] = []
    _merged(other, one, found, "pages-differ", "pages")
    return found


class _Comparison:
    def __init__(
        self,
        endpoint: tuple[str, str],
        found: list[Contradiction],
        kind: str = "halves-differ",
        between: str = "languages",
    ) -> None:
        self._endpoint = endpoint
        self._found = found
        self._kind = kind
        self._between = between

    def compare(
        self,
        what: str,
        one: object,
        other: object,
        part: str | None,
        path: str | None,
        places: tuple[Location, Location],
    ) -> None:
        """Note a contradiction where both say something, and not the same."""
        if one is None or other is None or one == other:
            return
        subject = f"'{path}'" if path else " ".join(self._endpoint)
        message = f"the {what} of {subject} differs between the {self._between}"
        self._add(message, part, path, places)

    def _add(
        self, message: str, part: str | None, path: str | None, places: Sequence[Location | None]
    ) -> None:
        place, other = places
        if place is not None:
            self._found.append(
                Contradiction(self._kind, message, place, other, self._endpoint, part, path)
            )

    def fields(
        self, first: tuple[FieldFacts, ...], second: tuple[FieldFacts, ...], part: str, above: str
    ) -> tuple[FieldFacts, ...]:
        """Merge fields of one depth; one that the second half lacks is kept, and noted."""
        if not first or not second:
            return first or second
        others = {each.name: each for each in second}
        names = {each.name for each in first}
        for each in second:
            if each.name not in names:
                message = f"'{above}{each.name}' is listed in one of the {self._between} only"
                self._add(message, part, f"{above}{each.name}", (each.place, None))
        merged = []
        for each in first:
            twin = others.get(each.name)
            path = f"{above}{each.name}"
            if twin is None:
                message = f"'{path}' is listed in one of the {self._between} only"
                self._add(message, part, path, (each.place, None))
                merged.append(each)
            else:
                merged.append(self._field(each, twin, part, path))
        return tuple(merged)

    def _field(self, one: FieldFacts, other: FieldFacts, part: str, path: str) -> FieldFacts:
        for what, mine, theirs in (
            ("type", _type(one), _type(other)),
            ("requirement", one.required, other.required),
            ("list of values", _values(one), _values(other)),
            ("default", _text(one.default), _text(other.default)),
            ("minimum", _text(one.minimum), _text(other.minimum)),
            ("maximum", _text(one.maximum), _text(other.maximum)),
            ("greatest length", _text(one.max_length), _text(other.max_length)),
            ("number of entries", _text(one.max_items), _text(other.max_items)),
            ("deprecation", one.deprecated, other.deprecated),
        ):
            self.compare(what, mine, theirs, part, path, (one.place, other.place))
        silent = not one.values and not one.uncertain
        if part == "response":
            # A bound of a reply is too weak a statement to be taken from one language only.
            other = replace(other, minimum=None, maximum=None, max_items=None, max_length=None)
        return replace(
            one,
            type=one.type or other.type,
            required=one.required or other.required,
            values=other.values if silent else one.values,
            values_page=one.values_page or other.values_page,
            default=one.default or other.default,
            minimum=one.minimum or other.minimum,
            maximum=one.maximum or other.maximum,
            max_items=one.max_items or other.max_items,
            max_length=one.max_length or other.max_length,
            children=self.fields(one.children, other.children, part, below(path, one.type)),
        )


def _type(each: FieldFacts) -> tuple[object, object] | None:
    if each.type is None:
        return None
    return each.type.name, each.type.item.name if each.type.item else None


def _values(each: FieldFacts) -> frozenset[str] | None:
    return frozenset(value.value for value in each.values) or None
