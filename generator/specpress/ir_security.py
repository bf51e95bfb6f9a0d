"""Who may call: security schemes, and what the operations require of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from specpress.diagnostics import Location


class SchemeKind(StrEnum):
    """How a scheme authenticates a call."""

    #: ``x-signing``: each request is signed.
    SIGNING = "signing"
    API_KEY = "api-key"
    BASIC = "basic"
    BEARER = "bearer"
    #: Another scheme of HTTP: the caller gives the value of the header Authorization.
    AUTHORIZATION = "authorization"
    OAUTH2 = "oauth2"
    OPEN_ID_CONNECT = "open-id-connect"
    MUTUAL_TLS = "mutual-tls"


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One way to authenticate; ``name`` is its key in the document.

    ``place`` and ``wire_name`` are those of an API key; ``http_scheme`` is the word that the
    header Authorization begins with. ``token_url`` is that of the client credentials flow;
    ``flows`` are all flows of OAuth 2 by name, ``scopes`` what they can be asked for;
    ``other_scopes`` are those that the client credentials flow cannot be asked for.
    """

    name: str
    kind: SchemeKind
    location: Location
    description: str = ""
    deprecated: bool = False
    place: str | None = None
    wire_name: str | None = None
    http_scheme: str | None = None
    token_url: str | None = None
    flows: tuple[str, ...] = ()
    scopes: tuple[tuple[str, str], ...] = ()
    other_scopes: tuple[str, ...] = ()
    #: Where the provider of OpenID Connect describes itself.
    discovery_url: str | None = None

    @property
    def header(self) -> str | None:
        """The header that carries the credential, in lower case; None where none does."""
        if self.kind is SchemeKind.API_KEY:
            return (self.wire_name or "").lower() if self.place == "header" else None
        if self.kind in (SchemeKind.SIGNING, SchemeKind.MUTUAL_TLS):
            return None
        return "authorization"


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """A scheme that a requirement names, with the scopes that a call needs."""

    scheme: str
    kind: SchemeKind
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """Schemes that are used together; without any, the call may be made by anybody."""

    uses: tuple[SchemeUse, ...]


#: Of alternatives a call needs one; without any, it takes no credentials.
Alternatives = tuple[Requirement, ...]


def takes_credentials(alternatives: Alternatives) -> bool:
    """Whether credentials are sent where there are any."""
    return any(requirement.uses for requirement in alternatives)


def needs_credentials(alternatives: Alternatives) -> bool:
    """Whether the call cannot be made without credentials."""
    return bool(alternatives) and all(requirement.uses for requirement in alternatives)


def is_signed(alternatives: Alternatives) -> bool:
    """Whether the call is, or may be, signed."""
    return any(
        use.kind is SchemeKind.SIGNING for requirement in alternatives for use in requirement.uses
    )


def is_only_signed(alternatives: Alternatives) -> bool:
    """Whether the call is signed, and nothing else would do."""
    return [[use.kind for use in requirement.uses] for requirement in alternatives] == [
        [SchemeKind.SIGNING]
    ]
