"""Two statements of one endpoint, and two sets of endpoints, compared."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from specpress.diagnostics import Location
from specpress.docs.comparing_fields import FieldComparison
from specpress.docs.drift import Drift, DriftKind, Side
from specpress.docs.facts import (
    EndpointFacts,
    FieldFacts,
    Group,
    GroupKind,
    RateLimitFact,
    Required,
)
from specpress.docs.sides import BEFORE_AND_AFTER, SPEC_AND_PAGE, Sides
from specpress.docs.spec_facts import EnvelopeNames

__all__ = ["BEFORE_AND_AFTER", "SPEC_AND_PAGE", "Sides", "compare_endpoints", "payload_of", "scope"]


def compare_endpoints(old: EndpointFacts, new: EndpointFacts, sides: Sides) -> Iterator[Drift]:
    """The differences between two statements of one endpoint; its identity is that of ``old``."""
    about = _Endpoints(old, new, sides)
    yield from about.title()
    yield from about.rate_limits()
    yield from about.permission()
    yield from about.deprecated()
    yield from about.fields(Side.REQUEST)
    yield from about.groups()
    yield from about.fields(Side.RESPONSE)


def payload_of(
    endpoint: EndpointFacts, envelope: EnvelopeNames, known: EndpointFacts | None
) -> EndpointFacts:
    """``endpoint`` without what its page lists of the envelope around the payload.

    ``known`` is what the spec says of it: a field that the payload has in the spec is no part of
    the envelope, whatever its name.
    """
    own = {each.name for each in known.response} if known is not None else set()
    fields = endpoint.response
    for part in envelope.payload:
        fields = _inside(fields, part, envelope, own)
    items = envelope.items - own
    return dataclasses.replace(
        endpoint, response=tuple(each for each in fields if each.name not in items)
    )


def _inside(
    fields: tuple[FieldFacts, ...], part: str, envelope: EnvelopeNames, own: set[str]
) -> tuple[FieldFacts, ...]:
    """The payload's members, where the page lists the envelope or the payload as a field too.

    One name of the envelope proves nothing: payloads have times and codes of their own.
    """
    rest = tuple(each for each in fields if each.name not in envelope.frame - own)
    listed = any(each.name in envelope.marks - own for each in fields) or (
        # Without them, a table of nothing but names of the envelope is one of it.
        len(fields) > 1 and not rest
    )
    holder = next((each for each in fields if each.name == part and part not in own), None)
    if holder is None:
        return rest if listed else fields
    inside = {each.name for each in holder.children}
    beside = {each.name for each in fields} - {part}
    if len(fields) == 1 or (listed and inside) or len(inside & own) > len(beside & own):
        return (*holder.children, *rest)
    return rest if listed else fields


def scope(words: str | None) -> str | None:
    """The scope of a rate limit in the vocabulary of ``x-rate-limit``; others as they are."""
    if words is None:
        return None
    plain = re.sub(r"[^a-z]+", " ", words.lower()).split()
    named = set(plain)
    user = bool(named & {"uid", "user", "userid", "account"})
    if "instrument" in named or "instid" in named:
        return "uid-and-instrument" if user else "instrument"
    if "master" in named:
        return "master-account"
    if "sub" in named or "subaccount" in named:
        return "sub-account"
    if "ip" in named:
        return "ip"
    return "uid" if user else words


class _Endpoints:
    def __init__(self, old: EndpointFacts, new: EndpointFacts, sides: Sides) -> None:
        self._old = old
        self._new = new
        self._sides = sides

    def fields(self, side: Side) -> Iterator[Drift]:
        old, new = self._old, self._new
        request = side is Side.REQUEST
        has_old = old.has_request if request else old.has_response
        has_new = new.has_request if request else new.has_response
        if not self._sides.strict and not has_new and not request:
            # A page without a table of the reply does not say that there is none.
            return
        if not has_old and not has_new:
            return
        comparison = FieldComparison(old.identity, side, self._sides, old.place, new.place)
        yield from (
            comparison.compare(old.request, new.request)
            if request
            else comparison.compare(old.response, new.response)
        )

    def title(self) -> Iterator[Drift]:
        old, new = self._old.title, self._new.title
        # A page always has a title; that none was found is the reader's matter, not drift.
        if old is None or new is None or _words(old.text) == _words(new.text):
            return
        yield self._drift(
            DriftKind.TITLE,
            f"the title is '{new.text}' {self._sides.in_new}, '{old.text}' {self._sides.in_old}",
            old.place,
            new.place,
            old.text,
            new.text,
        )

    def permission(self) -> Iterator[Drift]:
        old, new = self._old.permission, self._new.permission
        if new is None and (old is None or not self._sides.strict):
            yield from self._authentication()
            return
        if old is not None and new is not None and _words(old.text) == _words(new.text):
            return
        statements = [
            f"{_shown_permission(fact.text if fact is not None else None)} {where}"
            for fact, where in ((new, self._sides.in_new), (old, self._sides.in_old))
        ]
        yield self._drift(
            DriftKind.PERMISSION,
            f"the permission is {', '.join(statements)}",
            old.place if old is not None else self._old.place,
            new.place if new is not None else self._new.place,
            old.text if old is not None else None,
            new.text if new is not None else None,
        )

    def _authentication(self) -> Iterator[Drift]:
        old, new = self._old.authenticated, self._new.authenticated
        if old is None or new is None or old is new:
            return
        words = {True: "signed", False: "public"}
        yield self._drift(
            DriftKind.PERMISSION,
            f"the call is {words[new]} {self._sides.in_new}, {words[old]} {self._sides.in_old}",
            self._old.place,
            self._new.place,
            words[old],
            words[new],
        )

    def rate_limits(self) -> Iterator[Drift]:
        old, new = self._old.rate_limits, self._new.rate_limits
        if not new and not (self._sides.strict and old):
            return
        if self._same_limits(old, new):
            return
        statements = [
            f"{_shown_limits(limits)} {where}"
            for limits, where in ((new, self._sides.in_new), (old, self._sides.in_old))
        ]
        yield self._drift(
            DriftKind.RATE_LIMIT,
            f"the rate limit is {', '.join(statements)}",
            old[0].place if old else self._old.place,
            new[0].place if new else self._new.place,
            _shown_limits(old) if old else None,
            _shown_limits(new) if new else None,
        )

    def _same_limits(self, old: Sequence[RateLimitFact], new: Sequence[RateLimitFact]) -> bool:
        if self._sides.strict:
            return {_limit(each) for each in old} == {_limit(each) for each in new}
        # A page gives a limit for each level of customers where a spec has the first of them.
        return any(_agree(known, stated) for known in old for stated in new)

    def deprecated(self) -> Iterator[Drift]:
        old, new = self._old, self._new
        if old.deprecated is new.deprecated:
            return
        where = self._sides.in_new if new.deprecated else self._sides.in_old
        yield self._drift(
            DriftKind.DEPRECATED,
            f"the endpoint is deprecated {where} only",
            old.place,
            new.place,
            "yes" if old.deprecated else "no",
            "yes" if new.deprecated else "no",
        )

    def groups(self) -> Iterator[Drift]:
        old = {_group(each): each for each in self._old.groups}
        new = {_group(each): each for each in self._new.groups}
        required = {each.name for each in self._old.request if each.required is Required.YES}
        for key, group in new.items():
            is_told = self._sides.strict or not _is_implied(group, required)
            if key not in old and is_told and not self._is_of_a_changed_name(group):
                shown = _shown_group(group)
                message = f"{self._sides.old} does not say that {shown}"
                yield self._drift(
                    DriftKind.GROUP, message, self._old.place, group.place, None, shown, shown
                )
        for key, group in old.items() if self._sides.strict else ():
            if key not in new and not self._is_of_a_changed_name(group):
                shown = _shown_group(group)
                message = f"{self._sides.new} does not say that {shown}"
                yield self._drift(
                    DriftKind.GROUP, message, group.place, self._new.place, shown, None, shown
                )

    def _is_of_a_changed_name(self, group: Group) -> bool:
        """Whether a parameter of the group was added or removed, which says it all."""
        names = [{each.name for each in side.request} for side in (self._old, self._new)]
        return any(name in names[0] ^ names[1] for member in group.members for name in member)

    def _drift(
        self,
        kind: DriftKind,
        message: str,
        old_place: Location,
        new_place: Location,
        old: str | None,
        new: str | None,
        value: str | None = None,
    ) -> Drift:
        return Drift(
            kind,
            self._old.identity,
            message,
            new_place=new_place,
            old_place=old_place,
            old=old,
            new=new,
            value=value,
            before=self._old,
            after=self._new,
        )


def _words(text: str) -> str:
    return " ".join(text.replace('"', " ").split()).casefold()


def _shown_permission(text: str | None) -> str:
    if text is None:
        return "not stated"
    return f"'{text}'" if text else "none at all"


def _limit(fact: RateLimitFact) -> tuple[int, float, str | None]:
    return fact.count, fact.seconds, scope(fact.scope)


def _agree(old: RateLimitFact, new: RateLimitFact) -> bool:
    """The same numbers; the same scope where both give one."""
    if (old.count, old.seconds) != (new.count, new.seconds):
        return False
    return None in (old.scope, new.scope) or scope(old.scope) == scope(new.scope)


def _shown_limits(limits: Sequence[RateLimitFact]) -> str:
    if not limits:
        return "not stated"
    return " or ".join(
        f"{each.count} per {each.seconds:g} s"
        + (f" ({found})" if (found := scope(each.scope)) else "")
        for each in limits
    )


def _group(group: Group) -> tuple[str, frozenset[tuple[str, ...]] | tuple[tuple[str, ...], ...]]:
    """What makes two groups one: a spec cannot tell *exactly one* from *at least one*."""
    members = tuple(tuple(sorted(member)) for member in group.members)
    if group.kind is GroupKind.REQUIRES:
        return "requires", (*members[:1], tuple(sorted(name for m in members[1:] for name in m)))
    return "one", frozenset(members)


def _is_implied(group: Group, required: set[str]) -> bool:
    """Whether the group asks for no more than what is ``required`` anyway."""
    if group.kind is GroupKind.REQUIRES:
        return all(required.issuperset(member) for member in group.members[1:])
    return any(required.issuperset(member) for member in group.members)


def _shown_group(group: Group) -> str:
    members = [" and ".join(f"'{name}'" for name in member) for member in group.members]
    if group.kind is GroupKind.REQUIRES:
        return f"{members[0]} needs {' and '.join(members[1:])}"
    number = "exactly" if group.kind is GroupKind.EXACTLY_ONE else "at least"
    return f"{number} one of {', '.join(members)} must be given"
