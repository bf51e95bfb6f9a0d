"""What callers of a package use: names and types, without a word of how it works inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: The version of the file's form. A reader refuses a newer one. The first one had no ``unions``.
SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Value:
    """An argument, a field or an option of the client.

    ``type`` is its annotation. ``wire`` is its name on the wire where that is another one;
    ``limits`` are what it is checked against before it is sent. ``computed`` is a property that
    no constructor takes. ``alias_of`` is the name that took the place of this one.
    """

    type: str
    required: bool = False
    default: str | None = None
    wire: str | None = None
    limits: Mapping[str, str] = field(default_factory=dict)
    computed: bool = False
    deprecated: bool = False
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a resource; its arguments are given by keyword.

    ``call`` is HTTP method and path. ``alternatives``: groups of arguments of which one must be
    given whole; ``needs``: an argument, and those without which it must not be given. ``around``
    is the operation that a method of its own iterates over or waits for; the async client's
    iterators have ``Async`` before their name.
    """

    call: str = ""
    returns: str = "None"
    arguments: Mapping[str, Value] = field(default_factory=dict)
    alternatives: tuple[tuple[str, ...], ...] = ()
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signed: bool = False
    permission: str | None = None
    rate_limit: str | None = None
    retry: str | None = None
    environments: tuple[str, ...] = ()
    docs: str | None = None
    deprecated: bool = False
    alias_of: str | None = None
    around: str | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """A class of ``models``. ``kind``: reply, request, row, or dict for a typed dictionary."""

    kind: str = "reply"
    fields: Mapping[str, Value] = field(default_factory=dict)
    alternatives: tuple[tuple[str, ...], ...] = ()
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deprecated: bool = False
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an enum: its value as Python writes it."""

    value: str
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """An enum of ``models``; ``base`` is the plain type of its values, ``literal`` their alias."""

    base: str = "str"
    literal: str = ""
    members: Mapping[str, Member] = field(default_factory=dict)
    deprecated: bool = False
    alias_of: str | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """A name of ``models`` for values of several shapes; ``type`` is what it stands for."""

    type: str


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """An error class: its base, and which category of codes it stands for."""

    base: str
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Client:
    """What both client classes take and have besides their resources."""

    names: tuple[str, ...] = ()
    options: Mapping[str, Value] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surface:
    """All that callers of one version of a package can name."""

    package: str
    distribution: str
    version: str
    requires_python: str = ""
    extras: tuple[str, ...] = ()
    client: Client = Client()
    environments: Mapping[str, str] = field(default_factory=dict)
    exports: tuple[str, ...] = ()
    testing: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()
    errors: Mapping[str, ErrorClass] = field(default_factory=dict)
    error_codes: Mapping[str, str] = field(default_factory=dict)
    operations: Mapping[str, Operation] = field(default_factory=dict)
    models: Mapping[str, Model] = field(default_factory=dict)
    enums: Mapping[str, Enum] = field(default_factory=dict)
    unions: Mapping[str, Union] = field(default_factory=dict)
