"""Drift: what a page says and the spec, or an earlier version of the page, says otherwise."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from specpress.diagnostics import Diagnostic, Location
from specpress.docs.facts import Contradiction, EndpointFacts, FieldFacts

#: METHOD and path.
Identity = tuple[str, str]
#: Names from the top of a request or of a payload down to a field.
FieldPath = tuple[str, ...]


class DriftKind(StrEnum):
    """What differs. *Added* is what the page has, *removed* what it has no more."""

    ENDPOINT_ADDED = "endpoint-added"
    ENDPOINT_REMOVED = "endpoint-removed"
    #: The path or the method changed.
    ENDPOINT_MOVED = "endpoint-moved"
    TITLE = "title"
    RATE_LIMIT = "rate-limit"
    PERMISSION = "permission"
    DEPRECATED = "deprecated"
    #: Arguments that depend on each other: "either A or B".
    GROUP = "group"
    PARAMETER_ADDED = "parameter-added"
    PARAMETER_REMOVED = "parameter-removed"
    PARAMETER_TYPE = "parameter-type"
    PARAMETER_REQUIRED = "parameter-required"
    PARAMETER_VALUE_ADDED = "parameter-value-added"
    PARAMETER_VALUE_REMOVED = "parameter-value-removed"
    PARAMETER_DEFAULT = "parameter-default"
    PARAMETER_CONSTRAINT_ADDED = "parameter-constraint-added"
    PARAMETER_CONSTRAINT_REMOVED = "parameter-constraint-removed"
    PARAMETER_CONSTRAINT_CHANGED = "parameter-constraint-changed"
    PARAMETER_DEPRECATED = "parameter-deprecated"
    FIELD_ADDED = "field-added"
    FIELD_REMOVED = "field-removed"
    FIELD_TYPE = "field-type"
    FIELD_REQUIRED = "field-required"
    FIELD_VALUE_ADDED = "field-value-added"
    FIELD_VALUE_REMOVED = "field-value-removed"
    FIELD_DEFAULT = "field-default"
    FIELD_CONSTRAINT_ADDED = "field-constraint-added"
    FIELD_CONSTRAINT_REMOVED = "field-constraint-removed"
    FIELD_CONSTRAINT_CHANGED = "field-constraint-changed"
    FIELD_DEPRECATED = "field-deprecated"


class Side(StrEnum):
    """Which of the two trees of fields a drift is in; the value begins the names of its kinds."""

    REQUEST = "parameter"
    RESPONSE = "field"

    def kind(self, what: str) -> DriftKind:
        """The kind of this side: of ``type``, ``parameter-type``."""
        return DriftKind(f"{self.value}-{what}")


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference.

    ``old`` and ``new`` are the two statements as text, None where there is none; ``old_place``
    stands in the spec, or in the version before, ``new_place`` on the page. At least one of them
    is there. ``value`` tells drifts of one kind at one field apart: the value that was added, the
    bound that changed. ``before`` and ``after`` are the facts that the two statements belong to.
    """

    kind: DriftKind
    identity: Identity
    message: str
    new_place: Location | None
    old_place: Location | None
    old: str | None = None
    new: str | None = None
    side: Side | None = None
    field: FieldPath = ()
    #: ``field`` for people, with ``[]`` behind lists: ``list[].coin``.
    shown: str = ""
    value: str | None = None
    hint: str | None = None
    #: The same statement on other pages.
    also: tuple[Location, ...] = ()
    before: EndpointFacts | FieldFacts | None = dataclasses.field(
        default=None, repr=False, compare=False
    )
    after: EndpointFacts | FieldFacts | None = dataclasses.field(
        default=None, repr=False, compare=False
    )

    @property
    def place(self) -> Location:
        """Where it is reported: on the page where that says something, else in the spec."""
        found = self.new_place or self.old_place
        if found is None:
            raise ValueError("a drift without a place")
        return found


@dataclass(frozen=True, slots=True)
class DriftReport:
    """The outcome of a comparison.

    ``drifts``: those that nothing excuses; ``excused``: how many an exception silences.
    ``diagnostics``: stale or ambiguous exceptions, lines that could not be read. ``chosen``: spec
    by page, where the command had to choose. ``endpoints``: how many of the pages were compared.
    """

    drifts: tuple[Drift, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    endpoints: int = 0
    unchanged: int = 0
    #: How many without drift have other facts than ``x-source`` remembers.
    outdated: int = 0
    excused: int = 0
    notes: tuple[str, ...] = ()
    #: What the two sides are called: ("spec", "page") or ("before", "after").
    sides: tuple[str, str] = ("spec", "page")
