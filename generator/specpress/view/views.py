"""What the templates print of a whole package: all that is in it is already decided."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.config import PackageConfig
from specpress.view.client_views import (
    ClientView,
    CredentialsView,
    EnvironmentView,
    ErrorBodyView,
    ErrorClassView,
    MockCredentialView,
)
from specpress.view.common_views import DocLines, Imports, LazyExport, OldName
from specpress.view.model_views import ModelModuleView, ModelNamesView
from specpress.view.operation_views import ArgumentText, ResourceView
from specpress.view.overview import OverviewView
from specpress.view.received import ReceivedView
from specpress.view.site_views import SiteView
from specpress.view.wording import Wording


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
    #: The same, and what the programs about errors, retries and hooks use as well.
    names_in_errors: str
    names_in_retries: str
    names_in_hooks: str
    environment: str
    credentials: tuple[str, ...]
    mock_credentials: tuple[str, ...]
    call: str
    inner_call: str
    #: None where the call has no reply but what comes piece by piece.
    raw_call: str | None
    #: Whether the call returns something.
    has_result: bool
    #: Lines that import what the call uses of the standard library.
    imports: tuple[str, ...]
    #: The models that it uses.
    models: str | None
    fixture: str | None
    #: Whether the API can be asked for its time.
    tells_time: bool


@dataclass(frozen=True, slots=True)
class SecretExampleView:
    """An argument of the client that is a secret, and a variable of the environment for it."""

    name: str
    variable: str


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
    #: None where there is no call.
    quickstart: QuickstartView | None
    words: Wording
    flows: FlowsView
    overview: OverviewView
    #: Whether there are replies that make the client send nothing for a while.
    pauses: bool
    #: Whether a property of a request may be left out and may be null.
    takes_null: bool
    client: ClientView
    #: Both clients, in the order of an import.
    client_names: tuple[str, ...]
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
    #: None where the document describes no body of an error.
    error_body: ErrorBodyView | None
    #: The codes with a category of their own; one that is listed twice may have two.
    error_codes: tuple[tuple[str, str], ...]
    resources: tuple[ResourceView, ...]
    #: None where the document describes no webhooks and callbacks.
    received: ReceivedView | None
    #: Whether there are models of what comes in no reply, and one of them to show.
    decodes: bool
    decoded_example: str | None
    #: None where the client takes no secret.
    secret: SecretExampleView | None
    site: SiteView
    resources_by_module: tuple[ResourceView, ...]
    fixture_resources: tuple[ResourceView, ...]
    model_modules: tuple[ModelModuleView, ...]
    model_exports: tuple[LazyExport, ...]
    #: Of resources whose models are not in one module.
    large_models: tuple[ModelNamesView, ...]
    model_names: tuple[str, ...]
    old_models: tuple[OldName, ...]
    top_exports: tuple[LazyExport, ...]
    top_names: tuple[str, ...]
