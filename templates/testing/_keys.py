"""The keys that the mock exchange knows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Keys:
    """One API key as the exchange stores it.

    ``api_secret`` verifies hmac signatures; ``public_key`` (PEM) verifies RSA or Ed25519
    signatures and, where given, is the only way to sign with this key. ``environment`` is the name
    of the environment that the key was made for; None accepts every environment. ``permissions``
    are those that the key has, in the words of the specification; None for all of them. Secret,
    passphrase and public key are not shown in the repr.
    """

    api_key: str
    api_secret: str | None = field(default=None, repr=False)
    passphrase: str | None = field(default=None, repr=False)
    public_key: str | bytes | None = field(default=None, repr=False)
    environment: str | None = None
    permissions: frozenset[str] | None = None


DEFAULT_KEYS = Keys("mock-api-key", "mock-api-secret", "mock-passphrase")
