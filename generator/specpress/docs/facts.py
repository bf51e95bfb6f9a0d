"""Facts: what a documentation page, or a spec, says of its endpoints, in one form for both.

Comparing two of these is all that drift is. ``place`` is where the statement stands: a line of the
page, or a node of the spec. Texts for people (descriptions) are kept for display, never compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from specpress.diagnostics import Location


class TypeName(StrEnum):
    """A type on the wire, whatever words the page has for it."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    OBJECT = "object"
    ARRAY = "array"
    #: Stated, but in words that are not known, or that contradict each other.
    UNKNOWN = "unknown"


class Required(StrEnum):
    """Whether an argument must be given."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class TypeFact:
    """A type as written, and what it means; ``item`` is the element of an array, where stated."""

    written: str
    name: TypeName
    place: Location
    item: TypeFact | None = None


@dataclass(frozen=True, slots=True)
class ValueFact:
    """One value that a field can have, as text. ``description`` is for display."""

    value: str
    place: Location
    description: str = ""


@dataclass(frozen=True, slots=True)
class TextFact:
    """A default, a bound, a permission, a title: text and where it stands."""

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A request parameter or a field of a reply; children in the order of the table.

    ``values``: the closed list of values, () where the page gives none. ``values_page`` is the link
    to the page that lists them. ``uncertain``: what a person must decide (values that may be only
    examples). Numbers are text as written, without thousands separators. The values of an array are
    those of its elements.

    ``example_type``: what every example on the page shows, where that breaks ``type``; a spec that
    has either of them is no drift.
    """

    name: str
    place: Location
    type: TypeFact | None = None
    required: Required | None = None
    values: tuple[ValueFact, ...] = ()
    values_page: str | None = None
    default: TextFact | None = None
    minimum: TextFact | None = None
    maximum: TextFact | None = None
    max_items: TextFact | None = None
    max_length: TextFact | None = None
    deprecated: bool = False
    children: tuple[FieldFacts, ...] = ()
    description: str = ""
    uncertain: tuple[str, ...] = ()
    example_type: TypeName | None = None


class GroupKind(StrEnum):
    """How arguments depend on each other."""

    #: At least one of them must be given.
    AT_LEAST_ONE = "at-least-one"
    #: Exactly one of them must be given.
    EXACTLY_ONE = "exactly-one"
    #: The first must not be given without the others.
    REQUIRES = "requires"


@dataclass(frozen=True, slots=True)
class Group:
    """Arguments that depend on each other; each member is a set of names that go together."""

    kind: GroupKind
    members: tuple[tuple[str, ...], ...]
    place: Location


@dataclass(frozen=True, slots=True)
class RateLimitFact:
    """``count`` calls in ``seconds``; ``scope``: "uid", "ip", or the words of the page."""

    count: int
    seconds: float
    scope: str | None
    place: Location


@dataclass(frozen=True, slots=True)
class ExampleFact:
    """A documented request or reply: ``text`` as written, ``data`` its JSON where ``readable``."""

    text: str
    place: Location
    data: Any = None
    readable: bool = False
    repaired: bool = False
    label: str | None = None
    #: What a request example asks for, where it says so.
    method: str | None = None
    path: str | None = None
    query: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Something that a page says in two ways: never drift, a matter between page and itself.

    ``endpoint`` is (method, path); ``part`` "request" or "response"; ``field`` the path of the
    field in the tree of that part, such as ``list[].coin``. Each is None where it does not apply.
    """

    kind: str
    message: str
    place: Location
    other: Location | None = None
    endpoint: tuple[str, str] | None = None
    part: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class EndpointFacts:
    """All that is said of one METHOD and path. ``permission`` "" means: no authentication.

    ``response_is_rows``: the fields of the reply are, in their order, the columns of rows: arrays
    without names.
    """

    method: str
    path: str
    place: Location
    title: TextFact | None = None
    section: str | None = None
    variant: str | None = None
    url: str | None = None
    permission: TextFact | None = None
    authenticated: bool | None = None
    rate_limits: tuple[RateLimitFact, ...] = ()
    request: tuple[FieldFacts, ...] = ()
    response: tuple[FieldFacts, ...] = ()
    #: False where nothing on the page is a table of the request (of the reply).
    has_request: bool = False
    has_response: bool = False
    groups: tuple[Group, ...] = ()
    deprecated: bool = False
    request_examples: tuple[ExampleFact, ...] = ()
    response_examples: tuple[ExampleFact, ...] = ()
    response_is_rows: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """What makes it this endpoint and no other."""
        return self.method, self.path


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says. ``values``: enum lists of a page of enums, by the anchor of each.

    ``rate_limits``: those of a central table, by (method, path); a table that names pages instead
    of paths has the link in place of the path until the pages are linked.
    """

    file: str
    format: str
    url: str | None = None
    title: str | None = None
    endpoints: tuple[EndpointFacts, ...] = ()
    values: dict[str, tuple[ValueFact, ...]] = field(default_factory=dict)
    rate_limits: dict[tuple[str, str], tuple[RateLimitFact, ...]] = field(default_factory=dict)
    problems: tuple[tuple[Location, str], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    language: str = "en"
