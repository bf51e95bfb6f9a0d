"""Security schemes and servers as arguments of the client, and as data for the runtime."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specpress import ir
from specpress.ir_security import (
    Alternatives,
    Requirement,
    SchemeKind,
    SchemeUse,
    SecurityScheme,
    is_only_signed,
    needs_credentials,
)
from specpress.naming import snake_case
from specpress.view.client_views import ClientArgumentView, CredentialsView, SchemeView
from specpress.view.literals import call, literal, plain, sentence, sequence, table_cell
from specpress.view.server_variables import CLIENT_ARGUMENTS, variable_arguments

_TEXT_TYPE = "str | Secret | None"
_PROVIDER_TYPE = "str | Secret | TokenProvider | None"
_ASYNC_PROVIDER_TYPE = "str | Secret | AsyncTokenProvider | None"
_CERTIFICATE_TYPE = "str | PathLike[str] | tuple[str | PathLike[str], str | PathLike[str]] | None"
_METHODS_TYPE = 'Literal["client_secret_basic", "client_secret_post"]'

#: What a scheme takes: the part that each argument plays, and its name where no other scheme
#: takes the same.
_ROLES: Mapping[SchemeKind, Mapping[str, str]] = {
    SchemeKind.API_KEY: {"key": "api_key"},
    SchemeKind.BASIC: {"username": "username", "password": "password"},
    SchemeKind.BEARER: {"token": "bearer_token"},
    SchemeKind.AUTHORIZATION: {"token": "authorization"},
    SchemeKind.OAUTH2: {"token": "token_provider"},
    SchemeKind.OPEN_ID_CONNECT: {"token": "token_provider"},
    SchemeKind.MUTUAL_TLS: {"certificate": "client_certificate"},
}
_CLIENT_CREDENTIALS: Mapping[str, str] = {
    "client_id": "client_id",
    "client_secret": "client_secret",
    "token": "token_provider",
    "token_url": "token_url",
    "token_endpoint_auth_method": "token_endpoint_auth_method",
}
#: Arguments that are no secrets.
_SETTINGS = ("token_url", "token_endpoint_auth_method")
#: Kinds whose one argument is named after the scheme where the usual name is not free.
_NAMED_AFTER_SCHEME = (SchemeKind.API_KEY, SchemeKind.BEARER, SchemeKind.AUTHORIZATION)
TOKEN_KINDS = frozenset(
    {
        SchemeKind.BEARER,
        SchemeKind.AUTHORIZATION,
        SchemeKind.OAUTH2,
        SchemeKind.OPEN_ID_CONNECT,
    }
)


@dataclass(frozen=True, slots=True)
class SchemeArguments:
    """A scheme and the client's arguments that it takes, by the parts that they play."""

    scheme: SecurityScheme
    names: Mapping[str, str]


def scheme_arguments(profile: ir.Profile) -> tuple[SchemeArguments, ...]:
    """The schemes but for the one that signs, with the names of their arguments.

    An argument has its usual name (``api_key``, ``bearer_token``, ...) where one scheme takes it,
    and is named after its scheme where several do.
    """
    schemes = [each for each in profile.schemes if each.kind is not SchemeKind.SIGNING]
    wanted = {scheme.name: _roles(scheme) for scheme in schemes}
    counted = Counter(name for roles in wanted.values() for name in roles.values())
    taken = set(_signing_names(profile.signing)) | CLIENT_ARGUMENTS
    found = []
    for scheme in schemes:
        names = {}
        for role, name in wanted[scheme.name].items():
            is_free = counted[name] == 1 and name not in taken
            names[role] = _free(name if is_free else _longer_name(scheme, name), taken)
            taken.add(names[role])
        found.append(SchemeArguments(scheme, names))
    return tuple(found)


def _roles(scheme: SecurityScheme) -> Mapping[str, str]:
    grants = scheme.kind is SchemeKind.OAUTH2 and scheme.token_url is not None
    return _CLIENT_CREDENTIALS if grants else _ROLES[scheme.kind]


def _longer_name(scheme: SecurityScheme, name: str) -> str:
    own = snake_case(scheme.name, prefix="scheme")
    return own if scheme.kind in _NAMED_AFTER_SCHEME else f"{own}_{name}"


def _free(name: str, taken: set[str]) -> str:
    if name in CLIENT_ARGUMENTS:
        name = f"{name}_credential"
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}_{number}"
    return found


def _signing_names(signing: ir.Signing | None) -> Iterator[str]:
    if signing is None:
        return
    yield signing.api_key
    yield from (algorithm.secret for algorithm in signing.algorithms)
    yield from (setting.name for setting in signing.settings)
    if signing.passphrase:
        yield signing.passphrase


def credential_views(profile: ir.Profile) -> Iterator[ClientArgumentView]:
    """The client's arguments for the schemes, without those that sign."""
    for each in scheme_arguments(profile):
        for role, name in each.names.items():
            if role not in _SETTINGS:
                yield _credential(each.scheme, role, name)


def _credential(scheme: SecurityScheme, role: str, name: str) -> ClientArgumentView:
    text = _DESCRIPTIONS.get(role) or _token_text(scheme)
    if role == "key":
        text = f"The API key, sent as {_place(scheme)}."
    described = f"{text} {sentence(plain(scheme.description))}".rstrip()
    if scheme.deprecated:
        described += " Deprecated."
    if role == "certificate":
        return ClientArgumentView(name, _CERTIFICATE_TYPE, "None", described)
    if role == "token":
        return ClientArgumentView(name, _PROVIDER_TYPE, "None", described, _ASYNC_PROVIDER_TYPE)
    return ClientArgumentView(name, _TEXT_TYPE, "None", described)


_DESCRIPTIONS: Mapping[str, str] = {
    "username": "The user name (HTTP Basic).",
    "password": "The password that belongs to it; it may be empty.",
    "client_id": "The client's id, to obtain tokens by the client credentials flow.",
    "client_secret": "The secret that belongs to it.",
    "certificate": "File with the client's certificate and private key in PEM, or the two files, "
    "for mutual TLS. A ``transport`` of your own brings its own.",
}


def _place(scheme: SecurityScheme) -> str:
    kind = {"header": "header", "query": "query parameter", "cookie": "cookie"}
    return f"{kind[scheme.place or 'header']} ``{plain(scheme.wire_name or '')}``"


def _token_text(scheme: SecurityScheme) -> str:
    provider = "or what gives it before each request: a function, or an object with token(scopes)"
    match scheme.kind:
        case SchemeKind.AUTHORIZATION:
            kind = plain(scheme.http_scheme or "")
            return f"The whole value of the header Authorization (scheme {kind}), {provider}."
        case SchemeKind.OAUTH2 if scheme.token_url is not None:
            return f"An access token, {provider}; instead of id and secret."
        case SchemeKind.OPEN_ID_CONNECT:
            return f"An access token (OpenID Connect), {provider}."
        case SchemeKind.OAUTH2:
            return f"An access token (OAuth 2), {provider}."
        case _:
            return f"The bearer token, {provider}."


def setting_views(profile: ir.Profile) -> Iterator[ClientArgumentView]:
    """The client's arguments for token endpoints, and for the variables of servers."""
    for each in scheme_arguments(profile):
        if "token_url" in each.names:
            yield ClientArgumentView(
                each.names["token_url"],
                "str | None",
                "None",
                f"Another address of the token endpoint than {plain(each.scheme.token_url or '')}.",
            )
            yield ClientArgumentView(
                each.names["token_endpoint_auth_method"],
                _METHODS_TYPE,
                literal("client_secret_basic"),
                "How id and secret are sent to the token endpoint.",
            )
    for argument in variable_arguments(profile, taken_names(profile)):
        yield argument.view


def taken_names(profile: ir.Profile) -> frozenset[str]:
    """What the client's arguments for credentials and signing are called."""
    names = {name for each in scheme_arguments(profile) for name in each.names.values()}
    return frozenset({*names, *_signing_names(profile.signing)})


def credentials_view(profile: ir.Profile) -> CredentialsView | None:
    """What the documentation tells of credentials; None where there are none but what signs."""
    found = scheme_arguments(profile)
    if not found:
        return None
    return CredentialsView(
        schemes=tuple(
            SchemeView(
                name=table_cell(each.scheme.name),
                arguments=_choice(each),
                text=table_cell(_sent(each.scheme)),
            )
            for each in found
        ),
        provider=next((each.names["token"] for each in found if "token" in each.names), None),
        granted=next(
            (each.names["client_id"] for each in found if "client_id" in each.names), None
        ),
    )


def _choice(arguments: SchemeArguments) -> str:
    names = {role: f"`{name}`" for role, name in arguments.names.items() if role not in _SETTINGS}
    if "client_id" in names:
        return f"{names['client_id']} and {names['client_secret']}, or {names['token']}"
    return " and ".join(names.values())


def _sent(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SchemeKind.API_KEY:
            kind = {"query": "query parameter", "cookie": "cookie"}.get(
                scheme.place or "", "header"
            )
            return f"the {kind} '{scheme.wire_name}'"
        case SchemeKind.BASIC:
            return "HTTP Basic"
        case SchemeKind.AUTHORIZATION:
            return f"the header 'Authorization' as it is given (scheme {scheme.http_scheme})"
        case SchemeKind.OAUTH2:
            return f"a bearer token (OAuth 2: {', '.join(scheme.flows)})"
        case SchemeKind.OPEN_ID_CONNECT:
            found = f": {scheme.discovery_url}" if scheme.discovery_url else ""
            return f"a bearer token (OpenID Connect{found})"
        case SchemeKind.MUTUAL_TLS:
            return "the client's certificate, by the transport (mutual TLS)"
        case _:
            return "a bearer token"


def schemes_source(profile: ir.Profile) -> str | None:
    """Source of the runtime's schemes; None where there are none but what signs."""
    sources = [_scheme_source(each) for each in scheme_arguments(profile)]
    return sequence(sources) if sources else None


def _scheme_source(arguments: SchemeArguments) -> str:
    scheme = arguments.scheme
    return call(
        "SecurityScheme",
        name=literal(scheme.name),
        kind=literal(scheme.kind.value),
        arguments=literal(dict(arguments.names)),
        place=None if scheme.place is None else literal(scheme.place),
        wire_name=None if scheme.wire_name is None else literal(scheme.wire_name),
        http_scheme=None if scheme.http_scheme is None else literal(scheme.http_scheme),
        token_url=None if scheme.token_url is None else literal(scheme.token_url),
        other_scopes=literal(scheme.other_scopes) if scheme.other_scopes else None,
    )


def requirements_source(alternatives: Alternatives) -> str | None:
    """Source of what a call requires; None where ``signed`` says all of it."""
    if not alternatives or is_only_signed(alternatives):
        return None
    return sequence(
        [
            literal({use.scheme: use.scopes for use in requirement.uses})
            for requirement in alternatives
        ]
    )


def authentication_text(operation: ir.Operation) -> str:
    """What a call needs, for its documentation."""
    alternatives = operation.security
    if not alternatives:
        return "none"
    texts = [_requirement_text(each) for each in alternatives if each.uses]
    between = ", or " if any(len(each.uses) > 1 for each in alternatives) else " or "
    return between.join(texts) + ("" if needs_credentials(alternatives) else ", optional")


def _requirement_text(requirement: Requirement) -> str:
    return " and ".join(_use_text(use) for use in requirement.uses)


def _use_text(use: SchemeUse) -> str:
    if use.kind is SchemeKind.SIGNING:
        return "signed"
    name = plain(use.scheme)
    return f"{name} ({', '.join(map(plain, use.scopes))})" if use.scopes else name


def authentication_cell(operation: ir.Operation) -> str:
    """The same for a table, with the permission where there is one."""
    text = table_cell(authentication_text(operation))
    permission = operation.permission
    return f"{text} ({table_cell(permission)})" if operation.security and permission else text


#: The mock exchange's default values, by the part that an argument plays.
_MOCK_VALUES = {
    "key": "mock-api-key",
    "username": "mock-username",
    "password": "mock-password",
    "client_id": "mock-client-id",
    "client_secret": "mock-client-secret",
    "token": "mock-token",
}
_SIGNING_VALUES = {
    "api_key": "mock-api-key",
    "secret": "mock-api-secret",
    "passphrase": "mock-passphrase",
}


def example_credentials(profile: ir.Profile, alternatives: Alternatives) -> dict[str, str]:
    """The arguments that a call's first alternative takes, with the mock exchange's values."""
    by_scheme = {each.scheme.name: each for each in scheme_arguments(profile)}
    first = next((each for each in alternatives if each.uses), Requirement(()))
    found: dict[str, str] = {}
    for use in first.uses:
        if use.kind is SchemeKind.SIGNING:
            found |= signing_credentials(profile.signing)
        else:
            found |= dict(_mock_values(by_scheme[use.scheme]))
    return found


def signing_credentials(signing: ir.Signing | None) -> dict[str, str]:
    """The arguments that a caller with a plain secret gives, and the mock exchange's values."""
    if signing is None:
        return {}
    arguments = {
        signing.api_key: _SIGNING_VALUES["api_key"],
        signing.algorithms[0].secret: _SIGNING_VALUES["secret"],
    }
    if signing.passphrase:
        arguments[signing.passphrase] = _SIGNING_VALUES["passphrase"]
    return arguments


def _mock_values(arguments: SchemeArguments) -> Iterator[tuple[str, str]]:
    for role, name in _given_roles(arguments):
        value = _MOCK_VALUES[role]
        if arguments.scheme.kind is SchemeKind.AUTHORIZATION:
            value = f"{arguments.scheme.http_scheme} {value}"
        yield name, value


def _given_roles(arguments: SchemeArguments) -> Iterator[tuple[str, str]]:
    """The arguments that a caller gives: of a client with id and secret, no token."""
    for role, name in arguments.names.items():
        if role in _MOCK_VALUES and not (role == "token" and "client_id" in arguments.names):
            yield role, name


#: Attributes of the mock exchange's keys, by the part that an argument plays.
_KEY_ATTRIBUTES = {
    "key": "api_key",
    "username": "username",
    "password": "password",
    "client_id": "client_id",
    "client_secret": "client_secret",
    "token": "token",
}


def mock_credentials(profile: ir.Profile) -> Iterator[tuple[str, str]]:
    """Each argument for the schemes, and the expression that reads it from ``keys``."""
    for each in scheme_arguments(profile):
        for role, name in _given_roles(each):
            value = f"keys.{_KEY_ATTRIBUTES[role]}"
            if each.scheme.kind is SchemeKind.AUTHORIZATION:
                value = f'f"{each.scheme.http_scheme} {{{value}}}"'
            yield name, value
