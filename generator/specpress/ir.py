"""What an API means: frozen data without Python syntax and without any exchange's names.

Names in here are wire names or OpenAPI names; the ``view`` stage turns them into Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from specpress.diagnostics import Location
from specpress.ir_content import Content as Content
from specpress.ir_content import ContentForm as ContentForm
from specpress.ir_content import FieldEncoding as FieldEncoding
from specpress.ir_models import EnumMember as EnumMember
from specpress.ir_models import EnumModel as EnumModel
from specpress.ir_models import Field as Field
from specpress.ir_models import FormerName as FormerName
from specpress.ir_models import Model as Model
from specpress.ir_models import ObjectModel as ObjectModel
from specpress.ir_models import RowModel as RowModel
from specpress.ir_paging import Pagination
from specpress.ir_profile import Algorithm as Algorithm
from specpress.ir_profile import Envelope as Envelope
from specpress.ir_profile import ErrorRule as ErrorRule
from specpress.ir_profile import ItemCodes as ItemCodes
from specpress.ir_profile import Part as Part
from specpress.ir_profile import Profile as Profile
from specpress.ir_profile import RateLimit as RateLimit
from specpress.ir_profile import RateLimitHeaders as RateLimitHeaders
from specpress.ir_profile import ServerTime as ServerTime
from specpress.ir_profile import Setting as Setting
from specpress.ir_profile import Signing as Signing
from specpress.ir_received import Received as Received
from specpress.ir_reconciliation import Match as Match
from specpress.ir_reconciliation import Reconcile as Reconcile
from specpress.ir_replies import Reply as Reply
from specpress.ir_security import Alternatives
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
    #: How the fields of a value are written whose ``content`` is a form.
    encodings: tuple[FieldEncoding, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestContent:
    """A body that an operation takes, and the parameters that it is made of.

    Contents of one ``shape`` have the same parameters.
    """

    content: Content
    parameters: tuple[Parameter, ...]
    shape: int = 0


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
    #: The bodies of webhooks and callbacks.
    received: tuple[Received, ...] = ()
