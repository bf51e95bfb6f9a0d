"""What the templates print: every name, annotation and literal is already decided."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.config import PackageConfig
from specpress.view.site_views import SiteView

#: The lines of a docstring, wrapped and escaped, without indentation; empty for none.
DocLines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imports:
    """Import statements in the order of isort, a group per kind."""

    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AttributeView:
    """An annotated attribute of a class; ``default`` is what stands behind ``=``."""

    name: str
    annotation: str
    default: str | None
    docstring: DocLines
    wire_name: str = ""
    #: How a request carries it; empty for what is only read.
    wire_type: str = ""
    #: What it is where it is not given; None where it must be.
    initial: str | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A read-only property; ``body`` is the whole of its return expression."""

    name: str
    decorator: str
    annotation: str
    body: str
    docstring: DocLines
    deprecated: bool = False
    #: The name that took the place of this one, and the warning as a literal.
    alias_of: str | None = None
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class OldName:
    """A former name and what has taken its place."""

    name: str
    new: str


@dataclass(frozen=True, slots=True)
class ConstructorView:
    """The signatures of a constructor that also takes fields under old names."""

    attributes: tuple[AttributeView, ...]
    old_attributes: tuple[AttributeView, ...]
    warning: str


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class with annotated attributes: a struct, a row or a typed dictionary.

    ``kind``: reply, row, request or dict.
    """

    name: str
    bases: str
    docstring: DocLines
    constants: tuple[AttributeView, ...]
    attributes: tuple[AttributeView, ...]
    properties: tuple[PropertyView, ...]
    kind: str
    #: At least one of these groups must be given; a name, and those that it needs.
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    deprecated: bool = False
    #: What stands above the class.
    decorator: str | None = None
    old_names: tuple[OldName, ...] = ()
    constructor: ConstructorView | None = None


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of an enum."""

    name: str
    value: str
    docstring: DocLines
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enum and the alias of its plain values."""

    name: str
    base: str
    docstring: DocLines
    members: tuple[MemberView, ...]
    literal_alias: str
    literal_values: tuple[str, ...]
    #: The type of the plain values.
    plain_type: str
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class AliasView:
    """A name for a type; ``type`` is a literal, so that it may lead back to itself."""

    name: str
    type: str
    docstring: DocLines
    #: Whether the line is longer than linters take; a literal cannot be split.
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class UnionView:
    """The aliases of a union, and the expression that it is in replies at run time."""

    reply: AliasView | None
    runtime: str | None
    request: AliasView | None


@dataclass(frozen=True, slots=True)
class ConstantView:
    """A module-level constant."""

    name: str
    annotation: str | None
    value: str


@dataclass(frozen=True, slots=True)
class ModelModuleView:
    """One module of models."""

    name: str
    title: str
    imports: Imports
    exports: tuple[str, ...]
    enums: tuple[EnumView, ...]
    classes: tuple[ClassView, ...]
    records: tuple[ConstantView, ...]
    unions: tuple[UnionView, ...] = ()
    old_names: tuple[OldName, ...] = ()


@dataclass(frozen=True, slots=True)
class LazyExport:
    """A name that a package offers and the module it is loaded from on first use."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method."""

    name: str
    annotation: str
    default: str | None
    wire_name: str
    place: str
    wire_type: str
    required: bool
    deprecated: bool = False
    alias_of: str | None = None
    #: Keyword arguments of ``Parameter`` that say how it is written.
    writing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArgumentText:
    """What is said of an argument."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ErrorText:
    """What is said of an error class, or of a code."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One line at the end of a docstring, such as the rate limit."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MethodText:
    """All that is said of a method: its docstring and its section of the site are made of it."""

    summary: str
    paragraphs: tuple[str, ...]
    arguments: tuple[ArgumentText, ...]
    returns: str
    errors: tuple[ErrorText, ...]
    codes: tuple[ErrorText, ...]
    readings: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class OverloadView:
    """One of the signatures of a method that type checkers choose from."""

    arguments: tuple[ArgumentView, ...]
    deprecated: str | None = None


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A documented example of an operation."""

    name: str
    request_path: str
    request_json: str
    reply_path: str
    reply_json: str


@dataclass(frozen=True, slots=True)
class IteratorView:
    """A method that iterates over what an operation lists page by page.

    ``passed`` are the items of the dictionary of the operation's arguments; ``types`` are those of
    a row and of a reply.
    """

    name: str
    arguments: tuple[ArgumentView, ...]
    passed: tuple[str, ...]
    has_size: bool
    count_annotation: str
    position_annotation: str
    types: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class WaitArgument:
    """What a method that waits is to be told.

    ``is_of_reply``: it stood in the write's reply; else it was the write's, or neither (None).
    """

    name: str
    annotation: str
    default: str | None
    description: str
    is_of_reply: bool | None


@dataclass(frozen=True, slots=True)
class WaitView:
    """A method that waits until a write has been processed, and returns its ``row``."""

    name: str
    arguments: tuple[WaitArgument, ...]
    since_annotation: str | None
    timeout_annotation: str
    row: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class ReplySources:
    """The expressions that tell the runtime of replies; None where there is nothing to tell."""

    result: str
    replies: str | None
    streams: str | None
    errors: str | None
    accept: str | None


@dataclass(frozen=True, slots=True)
class StreamView:
    """A method whose reply comes piece by piece: its name, and the classes that it returns."""

    name: str
    class_name: str
    async_class_name: str
    constructor: str
    async_constructor: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class HeaderView:
    """An attribute for a documented header, and the expression that reads it."""

    name: str
    annotation: str
    expression: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class HeadersView:
    """The class of the documented headers of a call's replies."""

    class_name: str
    docstring: DocLines
    headers: tuple[HeaderView, ...]


@dataclass(frozen=True, slots=True)
class OperationView:
    """One method, and the constant that describes its request."""

    constant: str
    method: str
    id: str
    http_method: str
    path: str
    path_literal: str
    path_text: str
    sent_path: str | None
    sent_query: str | None
    id_literal: str
    #: What describes the request: ``arguments``, without those of a choice of bodies.
    declared: tuple[ArgumentView, ...]
    arguments: tuple[ArgumentView, ...]
    argument_names: str
    #: Empty where one signature says all.
    overloads: tuple[OverloadView, ...]
    alternatives: tuple[str, ...]
    dependencies: tuple[str, ...]
    #: The expression for its bodies.
    bodies: str | None
    body_optional: bool
    signed: bool
    #: Source of what the call requires, where ``signed`` does not say all of it.
    security: str | None
    #: Whether it cannot be called without credentials.
    needs_credentials: bool
    #: Source of the servers that the call goes to instead.
    servers: str | None
    single_row: bool
    rate_limit: str | None
    permission: str | None
    docs_url: str | None
    retry: str | None
    environments: str | None
    reconcile: str | None
    pagination: str | None
    iterator: IteratorView | None
    wait_rule: str | None
    wait: WaitView | None
    result: str
    result_value: str
    replies: ReplySources
    #: Of an operation under an old name, None.
    headers: HeadersView | None
    streams: tuple[StreamView, ...]
    #: Whether the reply always comes piece by piece, so that no other method calls it.
    only_streams: bool
    docstring: DocLines
    text: MethodText
    deprecated: str | None
    summary: str
    authentication_text: str
    rate_limit_text: str
    docs_link: str
    examples: tuple[ExampleView, ...]
    example_names: tuple[str, ...]
    #: What the method takes: ``arguments``, and those under old names.
    signature: OverloadView
    #: What lets the method take old names, and warns of deprecated arguments.
    old_arguments: str | None = None
    #: Of an operation under an old name: its present one, and the module with its constant.
    alias_of: str | None = None
    constant_module: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module with one resource in its sync, async and raw forms."""

    module: str
    attribute: str
    title: str
    class_name: str
    async_class_name: str
    class_names: str
    response_class_name: str
    async_response_class_name: str
    docstring: DocLines
    summary: str
    imports: Imports
    fixture_imports: Imports
    fixtures_package: str
    operations: tuple[OperationView, ...]
    #: The operations that had other names, under these.
    old_operations: tuple[OperationView, ...]
    fixtures: tuple[OperationView, ...]
    fixture_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientArgumentView:
    """An argument of the client's constructor that the spec declares."""

    name: str
    annotation: str
    default: str
    description: str
    #: The annotation in the async client, where it is another one.
    async_annotation: str | None = None

    @property
    def annotation_in_async(self) -> str:
        """The annotation in the async client."""
        return self.async_annotation or self.annotation


@dataclass(frozen=True, slots=True)
class EnvironmentView:
    """A member of ``Environment``."""

    name: str
    value: str
    url: str
    description: str
    docstring: DocLines


@dataclass(frozen=True, slots=True)
class ClientView:
    """The sync and async client classes."""

    name: str
    async_name: str
    docstring: DocLines
    async_docstring: DocLines
    imports: Imports
    credentials: tuple[ClientArgumentView, ...]
    settings: tuple[ClientArgumentView, ...]
    #: The credentials that ``with_credentials`` takes; () where there is no such method.
    changeable: tuple[ClientArgumentView, ...]


@dataclass(frozen=True, slots=True)
class ErrorClassView:
    """An error class of the package."""

    name: str
    bases: str
    docstring: DocLines
    category: str | None


@dataclass(frozen=True, slots=True)
class ExtraView:
    """An optional set of dependencies."""

    name: str
    requirements: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class QuickstartView:
    """The call that the README shows."""

    names: str
    async_names: str
    environment: str
    credentials: tuple[str, ...]
    mock_credentials: tuple[str, ...]
    call: str
    inner_call: str
    raw_call: str
    needs_decimal: bool
    fixture: str | None
    #: Whether the exchange can be asked for its time.
    tells_time: bool


@dataclass(frozen=True, slots=True)
class FlowsView:
    """An iterator and a method that waits, for the README to name; None where there is none.

    ``listing`` and ``write`` are the calls that they belong to, ``iterator`` is a call of one.
    """

    listing: str | None
    iterator: str | None
    write: str | None
    wait: str | None


@dataclass(frozen=True, slots=True)
class MockCredentialView:
    """A client's argument, and the expression that reads it from the mock exchange's keys."""

    argument: str
    value: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A way to authenticate, for a table: its name, the client's arguments, and what is sent."""

    name: str
    arguments: str
    text: str


@dataclass(frozen=True, slots=True)
class CredentialsView:
    """The ways to authenticate other than by a signature, for the documentation.

    ``provider`` is an argument that takes what gives tokens, ``granted`` one of a token endpoint;
    None where there is none.
    """

    schemes: tuple[SchemeView, ...]
    provider: str | None
    granted: str | None


@dataclass(frozen=True, slots=True)
class PackageView:
    """A whole package."""

    config: PackageConfig
    docstring: DocLines
    description: str
    description_toml: str
    docs_url: str | None
    docs_url_toml: str | None
    error_base: str
    dependencies: tuple[str, ...]
    extras: tuple[ExtraView, ...]
    quickstart: QuickstartView
    flows: FlowsView
    client: ClientView
    fixture: str
    mock_credentials: tuple[MockCredentialView, ...]
    #: Those of them that do not sign.
    scheme_credentials: tuple[MockCredentialView, ...]
    environments: tuple[EnvironmentView, ...]
    #: That the caller names the environment, and why.
    environment_note: str
    #: The client's arguments for parts of the addresses, and what each is for.
    variables: tuple[ArgumentText, ...]
    credentials: CredentialsView | None
    profile: str
    profile_imports: Imports
    errors: tuple[ErrorClassView, ...]
    error_names: tuple[str, ...]
    #: The codes with a category of their own; one that is listed twice may have two.
    error_codes: tuple[tuple[str, str], ...]
    resources: tuple[ResourceView, ...]
    site: SiteView
    resources_by_module: tuple[ResourceView, ...]
    fixture_resources: tuple[ResourceView, ...]
    model_modules: tuple[ModelModuleView, ...]
    model_exports: tuple[LazyExport, ...]
    model_names: tuple[str, ...]
    old_models: tuple[OldName, ...]
    top_exports: tuple[LazyExport, ...]
    top_names: tuple[str, ...]
