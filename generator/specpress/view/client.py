"""The client classes, the environments, the profile and the errors of a package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case
from specpress.view.imports import ImportCollector
from specpress.view.literals import (
    call,
    docstring,
    literal,
    plain,
    sentence,
    sequence,
    table_cell,
    wrapped_literal,
)
from specpress.view.views import (
    ClientArgumentView,
    ClientView,
    EnvironmentView,
    ErrorClassView,
)

_CATEGORIES = {
    "authentication": (
        "AuthenticationError",
        "Key, passphrase or signature were not accepted; nothing was executed.",
    ),
    "permission": (
        "PermissionDeniedError",
        "The key, the account or the region may not make this call; nothing was executed.",
    ),
    "rate-limit": ("RateLimitError", "Too many calls; this one was not executed."),
    "invalid-request": (
        "InvalidRequestError",
        "The exchange did not accept the request as written.",
    ),
    "clock": ("ClockError", "The timestamp lies outside the exchange's window; not executed."),
    "unavailable": ("UnavailableError", "The exchange cannot serve the call at the moment."),
    "business": ("BusinessError", "The exchange understood the call and refused it."),
}


def client_view(config: PackageConfig, api: ir.Api) -> ClientView:
    """The sync and the async client."""
    signing = api.profile.signing
    imports = ImportCollector()
    imports.name("functools", "cached_property")
    imports.name("os", "PathLike")
    for name in ("AsyncClient", "DEFAULT_CONNECTION_LIMIT", "SyncClient", "environment_name"):
        imports.name("._runtime.client", name)
    if signing:
        imports.name("._runtime.secrets", "Secret")
    for name in ("AsyncTransport", "Timeout", "Transport"):
        imports.name("._runtime.transport", name)
    imports.name("._environment", "Environment")
    imports.name("._profile", "PROFILE")
    imports.name("typing", "TYPE_CHECKING")
    note = (
        "The environment is always named by the caller: nothing trades real money, or paper "
        "money, by default."
    )
    return ClientView(
        name=config.client,
        async_name=f"Async{config.client}",
        docstring=docstring(
            [sentence(f"A client for {plain(api.title)}"), note, _options(signing)], indent=4
        ),
        async_docstring=docstring(
            [
                sentence(f"A client for {plain(api.title)} whose calls are awaited"),
                note,
                _options(signing),
            ],
            indent=4,
        ),
        imports=imports.imports(),
        credentials=tuple(_credentials(signing)) if signing else (),
        settings=tuple(_setting(setting) for setting in signing.settings) if signing else (),
    )


def _credentials(signing: ir.Signing) -> Iterable[ClientArgumentView]:
    yield ClientArgumentView(signing.api_key, "str | Secret | None", "None", "The API key.")
    secrets = dict.fromkeys(algorithm.secret for algorithm in signing.algorithms)
    for number, secret in enumerate(secrets):
        algorithms = [each for each in signing.algorithms if each.secret == secret]
        symmetric = any(each.name.startswith("hmac") for each in algorithms)
        names = " or ".join(each.name for each in algorithms)
        yield ClientArgumentView(
            name=secret,
            annotation="str | Secret | None" if symmetric else "str | bytes | Secret | None",
            default="None",
            description=f"The secret that belongs to the key ({names})."
            if symmetric
            else f"The private key in PEM ({names}).",
        )
        if number == 0 and signing.passphrase:
            yield ClientArgumentView(
                signing.passphrase, "str | Secret | None", "None", "The passphrase of the key."
            )


def _setting(setting: ir.Setting) -> ClientArgumentView:
    annotation = "int" if setting.type == "integer" else "str"
    optional = setting.default is None
    return ClientArgumentView(
        name=setting.name,
        annotation=f"{annotation} | None" if optional else annotation,
        default=literal(setting.default),
        description=sentence(setting.description),
    )


def _options(signing: ir.Signing | None) -> str:
    declared = [
        *(_credentials(signing) if signing else ()),
        *((_setting(setting) for setting in signing.settings) if signing else ()),
    ]
    lines = [
        "environment: Which of the exchange's environments to call.",
        *(f"{argument.name}: {argument.description}" for argument in declared),
        "base_url: Another host to send to, such as a proxy or a mock server.",
        "timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.",
        "proxy: URL of an HTTP proxy; the process environment is not consulted.",
        "connection_limit: How many connections may be open at once.",
        "certificate_authority: File with the certificates to trust instead of the usual ones.",
        "transport: What sends the bytes instead of the default; the caller closes it.",
    ]
    return "\n".join(["Args:", *(f"    {line}" for line in lines)])


def environment_views(api: ir.Api) -> tuple[EnvironmentView, ...]:
    """The members of ``Environment``."""
    return tuple(
        EnvironmentView(
            name=constant_case(host.name, prefix="ENVIRONMENT"),
            value=literal(host.name),
            url=host.url,
            description=table_cell(host.description),
            docstring=docstring([sentence(host.description), f"Host: {host.url}"], indent=4),
        )
        for host in api.profile.environments
    )


def profile_source(api: ir.Api, config: PackageConfig) -> str:
    """The expression that builds the runtime's profile."""
    profile = api.profile
    environments = ", ".join(
        f"{literal(host.name)}: {_source(_Host(host.url, host.headers))}"
        for host in profile.environments
    )
    return call(
        "Profile",
        name=literal(config.name),
        user_agent=literal(f"{config.distribution}/{config.version}"),
        environments=f"{{{environments}}}",
        signing=_source(profile.signing),
        envelope=_source(profile.envelope),
        error_codes=_source(profile.error_codes),
        http_errors=_source(profile.http_errors),
        rate_limit_headers=_source(profile.rate_limit_headers),
        errors="ERRORS",
    )


def profile_names(api: ir.Api) -> tuple[str, ...]:
    """The classes of the runtime that the profile's expression uses."""
    profile = api.profile
    parts = (
        profile.signing,
        profile.envelope,
        profile.error_codes,
        profile.http_errors,
        profile.rate_limit_headers,
    )
    used = {type(value).__name__ for part in parts for value in _dataclasses(part)}
    return tuple(sorted({"EnvironmentHost", "Profile"} | used))


def _dataclasses(value: Any) -> Iterator[Any]:
    """``value`` and everything inside it that is a dataclass."""
    if isinstance(value, tuple):
        for item in value:
            yield from _dataclasses(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _dataclasses(getattr(value, field.name))


class _Host:
    """The runtime's view of an environment: its address, without the description."""

    def __init__(self, url: str, headers: tuple[tuple[str, str], ...]) -> None:
        self.source = call("EnvironmentHost", url=literal(url), headers=literal(headers))


#: Attributes of the IR that only documentation needs.
_NOT_IN_RUNTIME = {("Setting", "description"), ("Signing", "scheme")}


def _source(value: Any) -> str:
    """Source that rebuilds a dataclass of the IR from the runtime's class of the same name."""
    if isinstance(value, _Host):
        return value.source
    if isinstance(value, str):
        return wrapped_literal(value)
    if isinstance(value, tuple):
        return sequence([_source(item) for item in value])
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        return call(
            name,
            **{
                field.name: _source(getattr(value, field.name))
                for field in fields(value)
                if (name, field.name) not in _NOT_IN_RUNTIME
            },
        )
    return literal(value)


def error_views(base: str) -> tuple[ErrorClassView, ...]:
    """The error classes, each after the ones that it derives from."""
    categories = (
        ErrorClassView(name, "ApiError", docstring([text], indent=4), literal(category))
        for category, (name, text) in _CATEGORIES.items()
    )
    return (
        ErrorClassView(
            base,
            "_errors.ClientError",
            docstring(
                [
                    "Base of all errors of calls.",
                    "Wrong arguments are Python's own ``TypeError`` and ``ValueError``.",
                ],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "ApiError",
            f"{base}, _errors.ApiError",
            docstring(
                [
                    "The exchange answered with an error.",
                    "``code`` and ``message`` are its own; ``category`` is one of this package's; "
                    "``reply`` is the raw reply.",
                ],
                indent=4,
            ),
            None,
        ),
        *categories,
        ErrorClassView(
            "TransportError",
            f"{base}, _errors.TransportError",
            docstring(
                ["No reply came, and the call did not take effect: it never left, or is a read."],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "DecodeError",
            f"{base}, _errors.DecodeError",
            docstring(
                [
                    "A reply is not what the documentation says.",
                    "``operation`` and ``path`` name the place; ``reply`` is the raw reply. Where "
                    "``accepted`` is true, it answers a write, which has taken effect.",
                ],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "OutcomeUnknown",
            f"{base}, _errors.OutcomeUnknown",
            docstring(
                [
                    "A write may or may not have taken effect.",
                    "It was not repeated. Read the state of the account before repeating it.",
                ],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "MissingCredentialsError",
            f"{base}, _errors.MissingCredentialsError",
            docstring(["A signed call on a client without a key; nothing was sent."], indent=4),
            None,
        ),
    )
