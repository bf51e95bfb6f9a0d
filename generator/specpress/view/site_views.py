"""What the templates of a package's documentation site print: all text is Markdown already."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallExampleView:
    """A documented request and reply, as a program and as what goes over the wire."""

    title: str
    sync: str
    asynchronous: str
    request: str
    body: str | None
    reply: str | None
    fence: str


@dataclass(frozen=True, slots=True)
class MethodPageView:
    """The section of a method."""

    name: str
    anchor: str
    deprecated: bool
    summary: str
    signatures: tuple[str, ...]
    paragraphs: tuple[str, ...]
    arguments: tuple[RowView, ...]
    returns: str
    errors: tuple[RowView, ...]
    codes: tuple[RowView, ...]
    readings: tuple[str, ...]
    facts: tuple[RowView, ...]
    models: str
    #: The methods around it, such as an iterator, by their full names.
    companions: tuple[str, ...]
    examples: tuple[CallExampleView, ...]


@dataclass(frozen=True, slots=True)
class ResourcePageView:
    """The page of a resource."""

    module: str
    title: str
    description: str
    methods: tuple[MethodPageView, ...]
    overview: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class ReferencePageView:
    """A page whose text the API reference plugin takes from docstrings."""

    name: str
    title: str
    text: str
    #: Such as ``automodule`` or ``autoclass``, and the name of what it documents.
    directives: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SiteView:
    """The whole site."""

    title: str
    description: str
    resources: tuple[ResourcePageView, ...]
    references: tuple[ReferencePageView, ...]
    overview: tuple[RowView, ...]
    environments: tuple[RowView, ...]
    options: tuple[RowView, ...]
    extras: tuple[RowView, ...]
    error_classes: tuple[RowView, ...]
    codes: tuple[RowView, ...]
    statuses: tuple[RowView, ...]
    limits: tuple[RowView, ...]
    common_limits: tuple[str, ...]
    reconciled: tuple[RowView, ...]
    unreconciled: tuple[str, ...]
    tells_time: bool
    #: The pages below the first one, in their order.
    pages: tuple[str, ...]
    #: The functions for what webhooks and callbacks bring.
    received: tuple[RowView, ...]
    #: Of the module for tests, what is no use without the ledger of an exchange.
    left_out: tuple[str, ...]
