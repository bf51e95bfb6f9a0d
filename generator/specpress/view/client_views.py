"""What the templates print of the client, its environments, credentials and errors."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.view.common_views import DocLines, Imports


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
    #: The attribute that has the type of the bodies of errors.
    body: str | None = None


@dataclass(frozen=True, slots=True)
class ErrorBodyView:
    """What the bodies of errors may be: annotations, and groups of imports that they need."""

    name: str
    members: tuple[str, ...]
    imports: tuple[tuple[str, ...], ...]


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
