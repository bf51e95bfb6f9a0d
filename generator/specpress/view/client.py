"""The client classes, the environments, the profile and the errors of a package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case
from specpress.view import markdown
from specpress.view.client_views import (
    ClientArgumentView,
    ClientView,
    EnvironmentView,
    ErrorClassView,
)
from specpress.view.imports import ImportCollector
from specpress.view.literals import (
    docstring,
    literal,
    plain,
    sentence,
)
from specpress.view.operation_views import ArgumentText
from specpress.view.security import credential_views, scheme_arguments, setting_views
from specpress.view.wording import Wording, wording

_CATEGORIES = {
    "authentication": ("AuthenticationError", "{credentials}; nothing was executed."),
    "permission": (
        "PermissionDeniedError",
        "{who} may not make this call; nothing was executed.",
    ),
    "rate-limit": ("RateLimitError", "Too many calls; this one was not executed."),
    "invalid-request": (
        "InvalidRequestError",
        "The {provider} did not accept the request as written.",
    ),
    "clock": ("ClockError", "The timestamp lies outside the {provider}'s window; not executed."),
    "unavailable": ("UnavailableError", "The {provider} cannot serve the call at the moment."),
    "business": ("BusinessError", "The {provider} understood the call and refused it."),
}


#: Where the names stand that annotations of arguments use.
_ANNOTATIONS = {
    "Secret": "._runtime.secrets",
    "TokenProvider": "._runtime.tokens",
    "AsyncTokenProvider": "._runtime.tokens",
    "Literal": "typing",
}
_IMPORTED = re.compile(rf"\b({'|'.join(_ANNOTATIONS)})\b")


def client_view(config: PackageConfig, api: ir.Api) -> ClientView:
    """The sync and the async client."""
    profile = api.profile
    credentials, settings = _credential_arguments(profile), _setting_arguments(profile)
    changeable = tuple(_changeable(profile, credentials))
    imports = ImportCollector()
    if changeable:
        imports.name("typing", "Self")
    if api.resources:
        imports.name("functools", "cached_property")
        imports.name("typing", "TYPE_CHECKING")
    imports.name("os", "PathLike")
    imports.name("collections.abc", "Callable")
    for name in ("AsyncClient", "SyncClient"):
        imports.name("._runtime.client", name)
    for name in ("DriftEvent", "RequestEvent", "ResponseEvent", "RetryEvent"):
        imports.name("._runtime.events", name)
    imports.name("._runtime.limiting", "Limiter")
    for name in (
        "ClientOptions",
        "DEFAULT_CONNECTION_LIMIT",
        "DEFAULT_DEADLINE",
        "DEFAULT_RETRY",
        "environment_name",
    ):
        imports.name("._runtime.options", name)
    imports.name("._runtime.retrying", "RetryPolicy")
    for argument in (*credentials, *settings):
        for name in _IMPORTED.findall(f"{argument.annotation} {argument.async_annotation}"):
            imports.name(_ANNOTATIONS[name], name)
    for name in ("DEFAULT_MAXIMUM_REPLY_SIZE", "AsyncTransport", "Timeout", "Transport"):
        imports.name("._runtime.transport", name)
    imports.name("._environment", "Environment")
    imports.name("._profile", "PROFILE")
    note = f"The environment is always named by the caller: {_no_default(profile)}"
    return ClientView(
        name=config.client,
        async_name=f"Async{config.client}",
        docstring=docstring(
            [sentence(f"A client for {plain(api.title)}"), note, _options(profile)], indent=4
        ),
        async_docstring=docstring(
            [
                sentence(f"A client for {plain(api.title)} whose calls are awaited"),
                note,
                _options(profile),
            ],
            indent=4,
        ),
        imports=imports.imports(),
        credentials=credentials,
        settings=settings,
        changeable=changeable,
    )


def _credential_arguments(profile: ir.Profile) -> tuple[ClientArgumentView, ...]:
    signing = profile.signing
    return (*(_credentials(signing) if signing else ()), *credential_views(profile))


def _changeable(
    profile: ir.Profile, credentials: tuple[ClientArgumentView, ...]
) -> Iterator[ClientArgumentView]:
    """The credentials that a client can be given later: a certificate belongs to connections."""
    schemes = scheme_arguments(profile)
    fixed = {each.names["certificate"] for each in schemes if "certificate" in each.names}
    if schemes:
        yield from (each for each in credentials if each.name not in fixed)


def _setting_arguments(profile: ir.Profile) -> tuple[ClientArgumentView, ...]:
    settings = profile.signing.settings if profile.signing else ()
    return (*map(_setting, settings), *setting_views(profile))


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


def error_class(category: str) -> str:
    """The class that an error of a category is raised as."""
    return _CATEGORIES[category][0]


def _options(profile: ir.Profile) -> str:
    lines = [f"{option.name}: {option.text}" for option in client_options(profile)]
    return "\n".join(["Args:", *(f"    {line}" for line in lines)])


def client_options(profile: ir.Profile) -> tuple[ArgumentText, ...]:
    """The arguments of the client, and what each is for."""
    words = wording(profile)
    declared = [*_credential_arguments(profile), *_setting_arguments(profile)]
    lines = [
        f"environment: Which of the {words.provider}'s environments to call.",
        *(f"{argument.name}: {argument.description}" for argument in declared),
        "base_url: Another address of the environment's host, or one on this machine, such as a "
        f"{words.mock}.",
        "allow_other_host: Whether ``base_url`` may go to any other host, or without TLS.",
        "timeout: Seconds for each of connect, read, write and pool, or a ``Timeout``.",
        "deadline: Seconds for a whole call, its repetitions and waits included.",
        "retry: When a call that can safely be repeated is; None is never. A write whose outcome "
        "is unknown is not repeated in any case.",
        "rate_limiter: Keeps calls within the documented limits; share it between clients.",
        f"synchronize_clock: Whether to sign with the {words.provider}'s time instead of the "
        "machine's; TypeError where no call tells it.",
        "on_request: Plain function that is called before each attempt.",
        "on_response: The same, after each reply.",
        "on_retry: The same, before the wait for a repetition.",
        "on_drift: The same, for each difference between a reply and the documentation.",
        "maximum_reply_size: Bytes, decompressed, of a reply; a larger one is refused.",
        "proxy: URL of an HTTP proxy; the process environment is not consulted.",
        "connection_limit: How many connections may be open at once.",
        "certificate_authority: File with the certificates to trust instead of the usual ones.",
        "transport: What sends the bytes instead of the default; the caller closes it.",
    ]
    return tuple(ArgumentText(*line.split(": ", 1)) for line in lines)


def environment_views(api: ir.Api) -> tuple[EnvironmentView, ...]:
    """The members of ``Environment``."""
    return tuple(
        EnvironmentView(
            name=constant_case(host.name, prefix="ENVIRONMENT"),
            value=literal(host.name),
            url=markdown.address(host.url),
            description=markdown.prose(host.description),
            docstring=docstring([sentence(host.description), _where(host)], indent=4),
        )
        for host in api.profile.environments
    )


def environment_note(profile: ir.Profile) -> str:
    """That the caller names the environment, for the documentation."""
    if profile.signing is None:
        return "The environment is always named: there is no default."
    return "The environment is always named: nothing trades real money by default."


def _no_default(profile: ir.Profile) -> str:
    if profile.signing is None:
        return "there is no default."
    return "nothing trades real money, or paper money, by default."


def _where(host: ir.EnvironmentHost) -> str:
    if not host.needs_base_url:
        return f"Host: {host.url}"
    return f"Host: that of ``base_url``, which has to be given; path: {host.url or '/'}"


def _said(text: str, words: Wording) -> str:
    """The text of an error's class in the words of an API."""
    return text.format(
        provider=words.provider,
        credentials="Key, passphrase or signature were not accepted"
        if words.signs
        else "The credentials were missing or not accepted",
        who="The key, the account or the region" if words.signs else "The owner of the credentials",
    )


def _without_credentials(words: Wording) -> str:
    if words.signs:
        return "A signed call on a client without a key; nothing was sent."
    return "A call on a client without the credentials that it needs; nothing was sent."


def error_views(base: str, words: Wording) -> tuple[ErrorClassView, ...]:
    """The error classes, each after the ones that it derives from."""
    categories = (
        ErrorClassView(
            name, "ApiError", docstring([_said(text, words)], indent=4), literal(category)
        )
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
                    f"The {words.provider} answered with an error.",
                    "``code`` and ``message`` are its own; ``category`` is one of this package's; "
                    "``reply`` is the raw reply.",
                ],
                indent=4,
            ),
            None,
            "body",
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
            "PaginationError",
            f"{base}, _errors.PaginationError",
            docstring(
                [
                    f"The {words.provider} leads from page to page in a circle, or nowhere.",
                    "An iterator raises it once all rows before were given.",
                ],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "ProcessingFailedError",
            f"{base}, _errors.ProcessingFailedError",
            docstring(
                [
                    f"A write was accepted, and failed when the {words.provider} processed it.",
                    f"``row`` is what the {words.provider} lists of it.",
                ],
                indent=4,
            ),
            None,
        ),
        ErrorClassView(
            "WaitTimeoutError",
            f"{base}, _errors.WaitTimeoutError",
            docstring(
                [
                    "A write that was accepted is not processed yet.",
                    "``row`` and ``status`` were listed last. Wait again; do not repeat the call.",
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
                    "It is not repeated, unless the specification calls that safe. "
                    "``reconcile()`` reads what became of it.",
                ],
                indent=4,
            ),
            None,
            "reply_body",
        ),
        ErrorClassView(
            "AsyncOutcomeUnknown",
            "OutcomeUnknown, _errors.AsyncOutcomeUnknown",
            docstring(
                ["An ``OutcomeUnknown`` of an async client: ``reconcile`` is awaited."], indent=4
            ),
            None,
        ),
        ErrorClassView(
            "MissingCredentialsError",
            f"{base}, _errors.MissingCredentialsError",
            docstring([_without_credentials(words)], indent=4),
            None,
        ),
    )
