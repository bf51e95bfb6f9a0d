"""``Api`` -> views: wire names become Python names, types annotations, facts docstrings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specpress import ir
from specpress.config import PackageConfig
from specpress.view import commonmark, markdown
from specpress.view.bodies import takes_files
from specpress.view.catalogue import Catalogue
from specpress.view.client import (
    client_view,
    environment_note,
    environment_views,
    error_views,
)
from specpress.view.client_views import ErrorBodyView, ErrorClassView, MockCredentialView
from specpress.view.common_views import Imports, LazyExport
from specpress.view.deprecation import warns
from specpress.view.error_bodies import error_body_view
from specpress.view.imports import import_order, module_order, name_order
from specpress.view.literals import docstring, json_string, plain, sentence, table_cell
from specpress.view.models import large_models, model_exports, model_modules
from specpress.view.names import fixture_name
from specpress.view.operation_views import ArgumentText
from specpress.view.overview import overview
from specpress.view.profile import profile_imports, profile_source
from specpress.view.quickstart import flows, quickstart
from specpress.view.received import received_view
from specpress.view.resources import resource_view
from specpress.view.security import (
    TOKEN_KINDS,
    credentials_view,
    mock_credentials,
    scheme_arguments,
    taken_names,
)
from specpress.view.server_variables import variable_arguments
from specpress.view.site import SiteBuilder
from specpress.view.streams import reply_exports
from specpress.view.views import ExtraView, PackageView, SecretExampleView
from specpress.view.wording import Wording

_RUNTIME_EXPORTS = {
    "_runtime.clock": ("ClockState",),
    "_runtime.events": ("DriftEvent", "RequestEvent", "ResponseEvent", "RetryEvent"),
    "_runtime.iterating": ("AsyncPageIterator", "AsyncRowIterator", "Page", "RowIterator"),
    "_runtime.reconciliation": ("Reconciliation",),
    "_runtime.retrying": ("RetryPolicy",),
    "_runtime.limiting": (
        "Limit",
        "Limiter",
        "RateLimiter",
        "RateLimiterUnavailable",
        "Turn",
    ),
    "_runtime.redis_limiting": ("RedisRateLimiter",),
    "_runtime.aiohttp_transport": ("AiohttpTransport",),
    "_runtime.asyncio_transport": ("AsyncSocketTransport",),
    "_runtime.httpx2_transport": ("AsyncHttpx2Transport", "Httpx2Transport"),
    "_runtime.pyqwest_transport": ("AsyncPyqwestTransport", "PyqwestTransport"),
    "_runtime.pyreqwest_transport": ("PyreqwestTransport",),
    "_runtime.reply": ("RateLimitState", "Reply", "Response"),
    "_runtime.secrets": ("Secret",),
    "_runtime.socket_transport": ("SocketTransport",),
    "_runtime.telemetry": ("AsyncTracedTransport", "TracedTransport"),
    "_runtime.transport": (
        "AsyncTransport",
        "HttpReply",
        "HttpRequest",
        "Timeout",
        "Transport",
        "TransportFailure",
    ),
    "_runtime.transport_options": ("TransportOptions",),
    "_runtime.wreq_transport": ("AsyncWreqTransport", "WreqTransport"),
}
_TOKEN_EXPORTS = ("AsyncTokenProvider", "TokenProvider")
_SUBPACKAGES = ("fixtures", "models")
_FAMILIES = {"rsa": "RSA", "ed25519": "Ed25519"}
_CRYPTOGRAPHY = "cryptography>=46,<51"
_OPENTELEMETRY = "opentelemetry-api>=1.30,<2"
#: The libraries that a transport can be made of, and what its transports are called.
_LIBRARIES = (
    ("aiohttp>=3.14,<4", "`AiohttpTransport`, for async clients"),
    ("pyqwest>=0.12,<0.13", "`PyqwestTransport` and `AsyncPyqwestTransport`"),
    ("pyreqwest>=0.15,<0.16", "`PyreqwestTransport`, for sync clients"),
    ("wreq>=0.13,<0.14", "`WreqTransport` and `AsyncWreqTransport`"),
)


def view(api: ir.Api, config: PackageConfig) -> PackageView:
    """Decide everything that the templates of a package print."""
    profile, catalogue = api.profile, Catalogue(api)
    modules = model_modules(catalogue)
    exports = model_exports(modules)
    errors = error_views(f"{config.client}Error", catalogue.words)
    error_body = error_body_view(api, catalogue)
    resources = tuple(resource_view(resource, catalogue, config) for resource in api.resources)
    description = sentence(commonmark.summary(api.description) or f"A client for {api.title}")
    takes_null = _takes_null(
        [*(each.imports for each in resources), *(each.imports for each in modules)]
    )
    top_exports = _top_exports(config, api, [error.name for error in errors], takes_null)
    extras = _extras(api.profile.signing, catalogue.words)
    received = received_view(api.received, catalogue)
    subpackages = (*_SUBPACKAGES, *(["webhooks"] if received else []))
    site = SiteBuilder(api, config, catalogue)
    return PackageView(
        config=config,
        docstring=docstring(
            [
                sentence(f"{plain(api.title)}: a typed client, sync and async"),
                f"    from {config.package} import {config.client}, Environment",
                "Nothing but this module is loaded on import, everything else on first use.",
            ],
            indent=0,
        ),
        description=markdown.prose(description),
        description_toml=json_string(description),
        docs_url=markdown.address(api.docs_url) if api.docs_url else None,
        docs_url_toml=json_string(api.docs_url) if api.docs_url else None,
        error_base=f"{config.client}Error",
        dependencies=_dependencies(api),
        extras=extras,
        quickstart=quickstart(api, config, catalogue, resources),
        words=catalogue.words,
        flows=flows(resources),
        overview=overview(resources),
        pauses=profile.is_exchange,
        takes_null=takes_null,
        client=client_view(config, api),
        client_names=tuple(
            sorted((config.client, f"Async{config.client}"), key=import_order),
        ),
        fixture=fixture_name(config.client),
        mock_credentials=tuple(_mock_credentials(api.profile)),
        scheme_credentials=tuple(_scheme_credentials(api.profile)),
        environments=environment_views(api),
        environment_note=environment_note(api.profile),
        variables=tuple(
            ArgumentText(each.name, table_cell(each.view.description))
            for each in variable_arguments(api.profile, taken_names(api.profile))
        ),
        credentials=credentials_view(api.profile),
        profile=profile_source(api, catalogue, config),
        profile_imports=profile_imports(api),
        errors=errors,
        error_names=_error_names(errors, error_body),
        error_body=error_body,
        error_codes=tuple((str(rule.code), rule.category) for rule in api.profile.error_codes),
        resources=resources,
        received=received,
        decodes=bool(api.unused),
        decoded_example=_decoded_example(api),
        secret=_secret(api.profile),
        site=site.build(resources, modules, errors, extras, top_exports, received),
        resources_by_module=tuple(
            sorted(resources, key=lambda resource: module_order(resource.module))
        ),
        fixture_resources=tuple(
            sorted(
                (resource for resource in resources if resource.fixtures),
                key=lambda resource: module_order(resource.module),
            )
        ),
        model_modules=modules,
        model_exports=exports,
        large_models=large_models(exports),
        model_names=tuple(sorted((export.name for export in exports), key=name_order)),
        old_models=tuple(
            sorted(
                (each for module in modules for each in module.old_names),
                key=lambda each: name_order(each.name),
            )
        ),
        top_exports=top_exports,
        top_names=tuple(
            sorted([*(export.name for export in top_exports), *subpackages], key=name_order)
        ),
    )


def _error_names(errors: tuple[ErrorClassView, ...], body: ErrorBodyView | None) -> tuple[str, ...]:
    names = [error.name for error in errors]
    return tuple(sorted([*names, *([] if body is None else [body.name])], key=name_order))


def _dependencies(api: ir.Api) -> tuple[str, ...]:
    deprecated = warns(api)
    return (
        "httptools>=0.6.3,<1",
        "httpx2>=2.16,<3",
        "msgspec>=0.20,<0.23",
        "truststore>=0.10,<1",
        *(("typing-extensions>=4.12,<5",) if deprecated else ()),
    )


def _decoded_example(api: ir.Api) -> str | None:
    """The first model that is no body of a webhook, and that a checker takes for a class."""
    known = {each.type.name for each in api.received if isinstance(each.type, ir.Reference)}
    objects = {model.name for model in api.models if isinstance(model, ir.ObjectModel)}
    names = [each.name for each in api.unused if isinstance(each, ir.Reference)]
    return next((name for name in names if name in objects - known), None)


def _secret(profile: ir.Profile) -> SecretExampleView | None:
    """An argument that is a secret beyond doubt, where a client takes any."""
    signing = profile.signing
    roles = ("client_secret", "password", "token", "key")
    names = [
        *([signing.algorithms[0].secret] if signing is not None else []),
        *(
            each.names[role]
            for role in roles
            for each in scheme_arguments(profile)
            if role in each.names
        ),
    ]
    return SecretExampleView(names[0], names[0].upper()) if names else None


def _extras(signing: ir.Signing | None, words: Wording) -> tuple[ExtraView, ...]:
    """What the package needs beyond its dependencies, by the extra that brings it."""
    asymmetric = (
        {algorithm.name.split("-")[0] for algorithm in signing.algorithms} - {"hmac"}
        if signing
        else set()
    )
    return (
        *(
            ExtraView(
                name,
                (_CRYPTOGRAPHY,),
                f"brings what signing with {_FAMILIES.get(name, name)} keys needs",
            )
            for name in sorted(asymmetric)
        ),
        *(
            ExtraView(requirement.partition(">")[0], (requirement,), f"brings {transports}")
            for requirement, transports in _LIBRARIES
        ),
        ExtraView(
            "opentelemetry",
            (_OPENTELEMETRY,),
            "brings what `TracedTransport` needs to report spans and metrics",
        ),
        ExtraView(
            "redis",
            ("redis>=7,<9",),
            "brings what processes and hosts need to share a rate limiter",
        ),
        ExtraView(
            "testing",
            (
                *((_CRYPTOGRAPHY,) if asymmetric else ()),
                "hypothesis>=6.150,<7",
                "jsonschema>=4.25,<5",
                "pytest>=9,<10",
                "uvicorn>=0.40,<1",
            ),
            f"brings what the {words.mock} and the contract tests need",
        ),
    )


def _mock_credentials(profile: ir.Profile) -> Iterator[MockCredentialView]:
    """What a client takes from the mock exchange's keys; to sign, it has a shared secret."""
    signing = profile.signing
    if signing is not None:
        yield MockCredentialView(signing.api_key, "keys.api_key")
        if signing.passphrase:
            yield MockCredentialView(signing.passphrase, "keys.passphrase")
        for algorithm in signing.algorithms:
            if algorithm.name.startswith("hmac"):
                yield MockCredentialView(algorithm.secret, "keys.api_secret")
    yield from _scheme_credentials(profile)


def _scheme_credentials(profile: ir.Profile) -> Iterator[MockCredentialView]:
    """The same for schemes other than a signature."""
    for argument, value in mock_credentials(profile):
        yield MockCredentialView(argument, value)


def _takes_null(imports: Iterable[Imports]) -> bool:
    """Whether a property of a request may be left out and may be null."""
    lines = (line for each in imports for group in each.groups for line in group)
    return any(line.endswith("_runtime.null import Null") for line in lines)


def _top_exports(
    config: PackageConfig, api: ir.Api, errors: list[str], takes_null: bool
) -> tuple[LazyExport, ...]:
    """What the package offers at its top and where each name is defined."""
    exports = [
        LazyExport(config.client, "_client"),
        LazyExport(f"Async{config.client}", "_client"),
        LazyExport("Environment", "_environment"),
        *(LazyExport(name, "errors") for name in errors),
        *(LazyExport(name, module) for module, names in _RUNTIME_EXPORTS.items() for name in names),
        *([LazyExport("File", "_runtime.files")] if takes_files(api) else []),
        *([LazyExport("NULL", "_runtime.null")] if takes_null else []),
    ]
    if api.unused:
        exports.append(LazyExport("decode", "_decode"))
    if any(isinstance(model, ir.UnionModel) for model in api.models):
        exports.append(LazyExport("UnknownVariant", "_runtime.unions"))
    exports += [LazyExport(name, module) for module, name in reply_exports(api)]
    if any(scheme.kind in TOKEN_KINDS for scheme in api.profile.schemes):
        exports += [LazyExport(name, "_runtime.tokens") for name in _TOKEN_EXPORTS]
    return tuple(sorted(exports, key=lambda export: (export.module, import_order(export.name))))
