"""What an API means: frozen data without Python syntax and without any exchange's names.

Names in here are wire names or OpenAPI names; the ``view`` stage turns them into Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from specpress.diagnostics import Location
from specpress.ir_content import Content as Content
from specpress.ir_content import ContentForm as ContentForm
from specpress.ir_content import FieldEncoding as FieldEncoding
from specpress.ir_paging import Pagination
from specpress.ir_replies import Reply as Reply
from specpress.ir_security import Alternatives, SecurityScheme
from specpress.ir_servers import EnvironmentHost as EnvironmentHost
from specpress.ir_types import Array as Array
from specpress.ir_types import Constant as Constant
from specpress.ir_types import Constraints as Constraints
from specpress.ir_types import Map as Map
from specpress.ir_types import Reference as Reference
from specpress.ir_types import Scalar as Scalar
from specpress.ir_types import ScalarKind as ScalarKind
from specpress.ir_types import Type as Type
from specpress.ir_types import Wire as Wire
from specpress.ir_unions import UnionModel as UnionModel
from specpress.ir_unions import UnionVariant as UnionVariant
from specpress.ir_waiting import Wait


@dataclass(frozen=True, slots=True)
class FormerName:
    """A Python name that something had, and keeps for a while.

    ``until`` is the version that will do without it, where that is known.
    """

    name: str
    until: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object, or a column of a row."""

    wire_name: str
    type: Type
    required: bool
    location: Location
    name: str | None = None
    description: str = ""
    default: Any = None
    has_default: bool = False
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    reading: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    #: Required by an object that does not describe it: requests have it, replies may.
    undescribed: bool = False
    #: What requests have where it is not given: the only value that tells this shape of a union.
    implied: str | None = None


@dataclass(frozen=True, slots=True)
class ObjectModel:
    """A named JSON object; at least one group of ``alternatives`` (wire names) must be given.

    ``dependencies``: a name, and those without which it must not be given.
    """

    name: str
    fields: tuple[Field, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    #: Fields that stand nowhere in ``fields`` are an error when sent.
    closed: bool = False
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reading: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    #: The type of the properties that the object has without naming them; None: it says nothing.
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class RowModel:
    """A named JSON array whose positions have names and types (``prefixItems``)."""

    name: str
    fields: tuple[Field, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    former_names: tuple[FormerName, ...] = ()
    #: The type of the items after the columns; None: there are none.
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class EnumMember:
    """One value of an enum."""

    value: str | int | float | Decimal
    name: str | None = None
    description: str = ""
    former_names: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumModel:
    """A named set of known values; others may come.

    Of ``Wire.NUMBER``, they are Decimals, or floats where all of them are; of ``Wire.ANY``, text,
    numbers and booleans.
    """

    name: str
    wire: Wire
    members: tuple[EnumMember, ...]
    location: Location
    description: str = ""
    deprecated: bool = False
    former_names: tuple[FormerName, ...] = ()


Model = ObjectModel | RowModel | EnumModel | UnionModel


class ParameterPlace(StrEnum):
    """Where a request carries an argument."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"
    BODY_FIELD = "body-field"
    #: Fields of the body that have no parameter of their own.
    BODY_MEMBERS = "body-members"
    BODY = "body"
    #: Which of the bodies that an operation takes is meant.
    CONTENT_TYPE = "content-type"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of an operation: an OpenAPI parameter, a property of the body, or the body.

    ``style`` and ``explode`` are None where they are what the place, or the style, does by itself.
    """

    wire_name: str
    place: ParameterPlace
    type: Type
    required: bool
    location: Location
    name: str | None = None
    description: str = ""
    default: Any = None
    has_default: bool = False
    deprecated: bool = False
    reading: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    #: The media type of a value that has one instead of a style.
    content: str | None = None


@dataclass(frozen=True, slots=True)
class RequestContent:
    """A body that an operation takes, and the parameters that it is made of.

    Contents of one ``shape`` have the same parameters.
    """

    content: Content
    parameters: tuple[Parameter, ...]
    shape: int = 0


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many calls in so many seconds, counted per ``scope``."""

    count: int
    period: float
    scope: str


@dataclass(frozen=True, slots=True)
class Example:
    """A documented request and reply; ``arguments`` by parameter, as JSON values."""

    name: str
    summary: str
    arguments: tuple[tuple[ParameterPlace, str, Any], ...]
    status: int | None
    reply: Any
    has_reply: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A field of a row that equals an argument of the write, or a literal.

    ``values``: the argument's value (as text) to the row's, where the two have different words.
    ``may_differ``: the exchange may set something else than was asked.
    """

    field: str
    argument: str | None
    literal: str | int | bool | None = None
    values: tuple[tuple[str, str | int], ...] = ()
    absolute: bool = False
    may_differ: bool = False


@dataclass(frozen=True, slots=True)
class Reconcile:
    """How the outcome of a write is found out: the read, its arguments, and which row is meant.

    ``arguments``: wire name of the read's parameter to that of the write's; ``literals``: to a
    value. Pointers are split into their parts.
    """

    operation: str
    rows: tuple[str, ...]
    match: tuple[Match, ...]
    time: str
    time_format: str
    settled_after: float
    page_size: int
    arguments: tuple[tuple[str, str], ...]
    literals: tuple[tuple[str, str | int | bool], ...]
    identity: str | None
    status: str | None
    executed: tuple[str | int, ...]
    failed: tuple[str | int, ...]
    #: Whether a write that is not listed was not executed.
    absence_tells: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """One call. ``id`` is the operationId; ``name`` is its part after the resource."""

    id: str
    name: str
    resource: str
    method: str
    path: str
    location: Location
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    #: At least one of these groups of wire names must be given.
    alternatives: tuple[tuple[str, ...], ...]
    #: A wire name, and those without which it must not be given.
    dependencies: tuple[tuple[str, tuple[str, ...]], ...]
    #: The bodies that it takes, the preferred one first: ``parameters`` has those of that one.
    bodies: tuple[RequestContent, ...]
    body_required: bool
    #: The payload of the reply, inside the envelope; None where there is nothing to read, and where
    #: the call is not ``is_plain``.
    payload: Type | None
    single_row: bool
    #: What authenticates the call; () for a public one.
    security: Alternatives
    rate_limit: RateLimit | None
    permission: str | None
    docs_url: str | None
    docs_description: str | None
    reading: tuple[str, ...]
    deprecated: bool
    examples: tuple[Example, ...]
    retry: str | None
    #: Names of the environments that have it; () is all of them.
    environments: tuple[str, ...]
    reconcile: Reconcile | None
    pagination: Pagination | None
    wait: Wait | None
    #: As documented, of success and of errors.
    replies: tuple[Reply, ...] = ()
    #: Whether success is always one type of JSON, or always nothing.
    is_plain: bool = True
    #: Where it goes instead of the environment's server, by its name; ``""`` is all of them.
    servers: tuple[tuple[str, EnvironmentHost], ...] = ()
    #: Codes that refuse what the call does, as far as the spec says which ones.
    expected_codes: tuple[str | int, ...] = ()
    #: Each is ``resource.method``, or ``method`` of the same resource.
    former_names: tuple[FormerName, ...] = ()
    #: The path as it is sent, where that is not ``path``, and what of its query is fixed.
    sent_path: str | None = None
    sent_query: str = ""


@dataclass(frozen=True, slots=True)
class OldOperation:
    """An operation under a name that it had; ``operation`` is the id of what it is now."""

    name: str
    operation: str
    until: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Resource:
    """A group of operations: an OpenAPI tag. Of one that was, only old names may be left."""

    name: str
    description: str
    operations: tuple[Operation, ...]
    old_operations: tuple[OldOperation, ...] = ()


@dataclass(frozen=True, slots=True)
class Algorithm:
    """One way to sign; the caller chooses it by giving the argument ``secret``."""

    name: str
    encoding: str
    secret: str


@dataclass(frozen=True, slots=True)
class Setting:
    """An argument of the client that takes part in signing. Without a default it is optional."""

    name: str
    type: str
    description: str
    default: str | int | None
    minimum: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the signed message or a header's value. ``argument``: setting's name or literal."""

    kind: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """How a private request is signed (``x-signing``)."""

    scheme: str
    api_key: str
    passphrase: str | None
    algorithms: tuple[Algorithm, ...]
    timestamp: str
    settings: tuple[Setting, ...]
    message: tuple[Part, ...]
    headers: tuple[tuple[str, Part], ...]
    #: Milliseconds, or the setting that says them; None where it is not known.
    window: int | str | None


@dataclass(frozen=True, slots=True)
class ItemCodes:
    """Where a bulk reply keeps the code of each item."""

    list: tuple[str, ...]
    code: str
    message: str
    success: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where a reply keeps code, message and payload (``x-envelope``); pointers are split."""

    code: tuple[str, ...]
    message: tuple[str, ...]
    payload: tuple[str, ...]
    time: tuple[str, ...] | None
    time_format: str | None
    success: tuple[str | int, ...]
    partial: tuple[str | int, ...]
    items: ItemCodes | None


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """What a code (``x-error-codes``) or an HTTP status (``x-http-errors``) means."""

    code: str | int
    category: str
    description: str
    hint: str | None
    retryable: bool
    may_have_executed: bool
    pause: float | None


@dataclass(frozen=True, slots=True)
class RateLimitHeaders:
    """The reply headers that report the rate limit."""

    limit: str | None
    remaining: str | None
    reset: str | None
    reset_format: str | None


@dataclass(frozen=True, slots=True)
class ServerTime:
    """The operation that tells the exchange's time, and where in its reply it stands."""

    operation: str
    pointer: tuple[str, ...]
    time_format: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the spec says of the exchange as a whole."""

    environments: tuple[EnvironmentHost, ...]
    signing: Signing | None
    envelope: Envelope | None
    error_codes: tuple[ErrorRule, ...]
    http_errors: tuple[ErrorRule, ...]
    rate_limit_headers: RateLimitHeaders | None
    rate_limits: tuple[RateLimit, ...]
    server_time: ServerTime | None
    #: The security schemes that operations use, in the order of the document.
    schemes: tuple[SecurityScheme, ...] = ()
    #: The servers of single paths and operations.
    other_servers: tuple[EnvironmentHost, ...] = ()


@dataclass(frozen=True, slots=True)
class Api:
    """A whole API."""

    title: str
    version: str
    description: str
    docs_url: str | None
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
    profile: Profile
    #: What the document names, and no operation takes or returns.
    unused: tuple[Type, ...] = ()
