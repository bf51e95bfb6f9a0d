"""What a generated package says of one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from msgspec import Struct

from .pagination import Pagination
from .places import Place
from .settlement import Wait
from .wire import ConstantValue, WireType

if TYPE_CHECKING:
    from .decoding import PayloadDecoder
    from .profile import EnvironmentHost
    from .reply_contents import ReplyContent
    from .typed_headers import TypedHeaders

T = TypeVar("T")

PATH: Final = "path"
QUERY: Final = "query"
HEADER: Final = "header"
COOKIE: Final = "cookie"
#: The whole query.
QUERYSTRING: Final = "querystring"
#: A field of the body, which is an object.
BODY_FIELD: Final = "body-field"
#: Fields of the body that have no argument of their own.
BODY_MEMBERS: Final = "body-members"
#: The whole body.
BODY: Final = "body"
#: Which of the bodies that an operation takes is meant.
CONTENT_TYPE: Final = "content-type"
#: The places of what a body is made of.
BODY_PLACES: Final = frozenset({BODY_FIELD, BODY_MEMBERS, BODY})

#: The forms of bodies.
JSON: Final = "json"
FORM: Final = "form"
MULTIPART: Final = "multipart"
TEXT: Final = "text"
BINARY: Final = "binary"
#: JSON values, a line each.
LINES: Final = "lines"
#: JSON values as records of a JSON text sequence (RFC 7464).
SEQUENCE: Final = "sequence"
#: Server-sent events.
EVENTS: Final = "events"

_READ_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})


class FieldEncoding(Struct, frozen=True, kw_only=True):
    """How a field of a form or of a multipart body is written, where it is not as usual.

    ``media_types`` are the content types that its part may have. ``headers`` are sent with each
    part; ``needed_headers`` are those that the caller must give with a ``File``.
    """

    name: str
    media_types: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    needed_headers: tuple[str, ...] = ()
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None


class Parameter(Struct, frozen=True):
    """One argument: its name in Python and on the wire, where it goes and what it may be.

    ``style`` and ``explode`` are OpenAPI's, None for what the place, or the style, does by itself;
    ``content`` is the media type of a value that has one instead of a style, and ``encodings`` say
    how the fields of a form are written.
    """

    name: str
    wire_name: str
    place: str
    type: WireType
    required: bool = False
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content: str | None = None
    encodings: tuple[FieldEncoding, ...] = ()


class Arguments:
    """What a call with ``parameters`` takes, looked up once for all calls."""

    def __init__(self, operation: str, parameters: tuple[Parameter, ...]) -> None:
        self.parameters = parameters
        #: What is written: its name, its type, how messages name it, and whether it is of the body.
        self.written = tuple(
            (each.name, each.type, Place(operation, each.name), each, each.place in BODY_PLACES)
            for each in parameters
            if each.place != CONTENT_TYPE
        )
        self.names = frozenset(each.name for each in parameters)
        self.required = tuple(each.name for each in parameters if each.required)
        self.needed = frozenset(self.required)
        #: Those for which None is a value.
        self.nulls = frozenset(
            each.name for each in parameters if each.required and each.type.nullable
        )
        #: What is required and can only have one value.
        self.constants = {
            each.name: each.type.value
            for each in parameters
            if each.required and isinstance(each.type, ConstantValue)
        }


class Content(Struct, frozen=True):
    """A body of one media type, which may be a range such as ``image/*``, and how it is written.

    ``parameters`` are the arguments that it is made of, where they are not those of the operation.
    """

    media_type: str
    form: str = JSON
    parameters: tuple[Parameter, ...] | None = None
    encodings: tuple[FieldEncoding, ...] = ()


JSON_BODY: Final = Content("application/json")


class RateLimit(Struct, frozen=True):
    """``count`` calls in ``period`` seconds, counted per ``scope``."""

    count: int
    period: float
    scope: str


class Match(Struct, frozen=True):
    """A row's ``field`` that equals the write's ``argument`` (by wire name), or the ``literal``.

    ``values``: the argument's value (as text) to the row's, where they have different words;
    ``absolute``: the sign does not count; ``may_differ``: the API may set something else than
    was asked, so that a row that differs there alone may belong to the write.
    """

    field: str
    argument: str | None = None
    literal: str | int | bool | None = None
    values: tuple[tuple[str, str | int], ...] = ()
    absolute: bool = False
    may_differ: bool = False


class Reconcile(Struct, frozen=True, kw_only=True):
    """The read that tells what became of a write.

    ``operation`` is where it is described, as ``module.CONSTANT`` of the resources; ``arguments``
    are those of the read by Python name: the write's argument of that wire name, or a literal.
    The read lists rows, newest first, at ``rows`` of its payload, at most ``page_size`` of them. A
    row belongs to the write where all of ``match`` holds and its ``time`` is not before that of
    sending. ``identity`` is the field that names the row; ``settled_after`` is after how many
    seconds a write that is not listed was not executed, if ``absence_tells``.
    """

    operation: str
    rows: tuple[str, ...]
    match: tuple[Match, ...]
    time: str
    time_format: str
    settled_after: float
    page_size: int
    arguments: tuple[tuple[str, str], ...] = ()
    literals: tuple[tuple[str, str | int | bool], ...] = ()
    identity: str | None = None
    status: str | None = None
    executed: tuple[str | int, ...] = ()
    failed: tuple[str | int, ...] = ()
    absence_tells: bool = True


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T]):
    """One call; ``result`` is the type ``T`` of what it returns, which may be a union with None."""

    id: str
    method: str
    path: str
    result: Any
    parameters: tuple[Parameter, ...] = ()
    #: The path as it is sent, where that is not the documented ``path``; its query follows.
    sent_path: str | None = None
    sent_query: str = ""
    #: At least one group of argument names must be given; () is no rule.
    alternatives: tuple[tuple[str, ...], ...] = ()
    #: An argument, and those without which it must not be given.
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: The bodies that it takes; the first one is meant where the call does not say which.
    bodies: tuple[Content, ...] = ()
    #: Nothing is sent where no argument of the body is given.
    body_optional: bool = False
    #: Whether the call is, or may be, signed.
    signed: bool = False
    #: Alternatives of schemes that authenticate it together, with the scopes that it needs; an
    #: empty one is a public call. () where ``signed`` says all of it.
    security: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    #: Where it goes instead of the environment's server, by its name; ``""`` is all of them.
    servers: Mapping[str, EnvironmentHost] = field(default_factory=dict)
    #: What a reply of success holds, by its status, its class or ``default``; {} where each holds
    #: one JSON body of the type ``result``, or where there is nothing to read.
    replies: Mapping[str, tuple[ReplyContent, ...]] = field(default_factory=dict)
    #: The same of replies that come piece by piece.
    streams: Mapping[str, tuple[ReplyContent, ...]] = field(default_factory=dict)
    #: The types of the JSON bodies of errors, by status, class or ``default``.
    errors: Mapping[str, Any] = field(default_factory=dict)
    #: The class of the documented headers of its replies.
    headers: type[TypedHeaders] | None = None
    #: The media types that are asked for.
    accept: str = "application/json"
    #: The payload is a list of exactly one row, and the call returns the row.
    single_row: bool = False
    rate_limit: RateLimit | None = None
    permission: str | None = None
    docs_url: str | None = None
    deprecated: bool = False
    #: "safe": may be repeated although it is a write; "never": may not although it is a read.
    retry: str | None = None
    #: The environments that have the call; () is all of them.
    environments: tuple[str, ...] = ()
    #: How to find out what became of a write.
    reconcile: Reconcile | None = None
    #: How a read lists its rows page by page.
    pagination: Pagination | None = None
    #: The read that tells how far a write is.
    wait: Wait | None = None

    @cached_property
    def arguments(self) -> Arguments:
        """What it takes, with the first body where it takes several."""
        return Arguments(self.id, self.parameters)

    @cached_property
    def chooses_content(self) -> bool:
        """Whether an argument says which body is meant."""
        return any(each.place == CONTENT_TYPE for each in self.parameters)

    @cached_property
    def has_json_fields(self) -> bool:
        """Whether its one body, which is always sent, is a JSON object with an argument a field."""
        return (
            self.bodies == (JSON_BODY,)
            and not self.body_optional
            and not any(
                each.place in (BODY, BODY_MEMBERS, CONTENT_TYPE) for each in self.parameters
            )
        )

    @cached_property
    def has_open_body(self) -> bool:
        """Whether the first body takes fields that have no argument of their own."""
        return any(each.place == BODY_MEMBERS for each in self.parameters)

    @cached_property
    def has_whole_body(self) -> bool:
        """Whether the first body is one argument."""
        return any(each.place == BODY for each in self.parameters)

    @cached_property
    def has_other_bodies_than_json(self) -> bool:
        """Whether one of the bodies is not JSON, so that it may come from a file."""
        return any(content.form != JSON for content in self.bodies)

    @cached_property
    def may_say_agent(self) -> bool:
        """Whether an argument is the header that the client has a value for."""
        return any(
            each.place == HEADER and each.wire_name.lower() == "user-agent"
            for each in self.parameters
        )

    @property
    def is_repeatable(self) -> bool:
        """Whether doing it twice does no harm."""
        return self.retry == "safe" or (self.retry != "never" and not self.is_write)

    @cached_property
    def decoder(self) -> PayloadDecoder:
        """What decodes the payload: to the type ``result``, or to a list of the single row."""
        from .decoding import payload_decoder

        row_or_all: Any = self.result
        return payload_decoder(GenericAlias(list, (row_or_all,)) if self.single_row else row_or_all)

    @cached_property
    def is_write(self) -> bool:
        """Whether the call may change something at the API."""
        return self.method.upper() not in _READ_METHODS
