"""The keys that the mock knows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Keys:
    """One caller as the API knows him: an API key, and what else may stand for it.

    ``api_secret`` verifies hmac signatures; ``public_key`` (PEM) verifies RSA or Ed25519
    signatures and, where given, is the only way to sign with this key. ``environment`` is the name
    of the environment that the key was made for; None accepts every environment. ``permissions``
    are those that the key has, in the words of the specification; None for all of them.

    ``username`` and ``password`` are those of HTTP Basic; ``token`` is a bearer token that never
    ends and has all scopes, and what follows the scheme in any other header Authorization;
    ``client_id`` and ``client_secret`` are what the token endpoint knows. Of all that, only
    ``api_key`` and ``username`` are shown in the repr.
    """

    api_key: str
    api_secret: str | None = field(default=None, repr=False)
    passphrase: str | None = field(default=None, repr=False)
    public_key: str | bytes | None = field(default=None, repr=False)
    environment: str | None = None
    permissions: frozenset[str] | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    client_id: str | None = field(default=None, repr=False)
    client_secret: str | None = field(default=None, repr=False)


DEFAULT_KEYS = Keys(
    "mock-api-key",
    "mock-api-secret",
    "mock-passphrase",
    username="mock-username",
    password="mock-password",  # noqa: S106 - known to everybody
    token="mock-token",  # noqa: S106 - known to everybody
    client_id="mock-client-id",
    client_secret="mock-client-secret",  # noqa: S106 - known to everybody
)
