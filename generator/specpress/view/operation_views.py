"""What the templates print of resources and their methods."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.view.common_views import DocLines, Imports


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
    #: Of an operation under an old name: its present one.
    alias_of: str | None = None
    #: The module with its constant, where that is not the one of the class.
    constant_module: str | None = None


@dataclass(frozen=True, slots=True)
class CallModuleView:
    """The module of a call of a large resource, with the constant that describes it."""

    name: str
    operation: OperationView
    imports: Imports


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
    #: Both as the classes have them, whose annotations may name models by way of their package.
    methods: tuple[OperationView, ...]
    old_methods: tuple[OperationView, ...]
    #: The package of ``call_modules``, of which a large resource has one for each operation.
    calls_package: str
    call_modules: tuple[CallModuleView, ...]
    fixtures: tuple[OperationView, ...]
    fixture_names: tuple[str, ...]
