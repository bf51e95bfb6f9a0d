"""What authenticates the calls of a client, made of the credentials that its caller gives."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .base_url import BaseUrl
from .call_settings import credential_names
from .profile import Profile, Signing
from .secrets import Secret
from .signing import Signer, make_signer

if TYPE_CHECKING:
    from .authenticating import Authenticator


@dataclass(frozen=True)
class Authenticated:
    """What signs, what authenticates otherwise, and what tells callers apart in rate limits."""

    signer: Signer | None
    authenticator: Authenticator | None
    key_digest: str


@dataclass(frozen=True)
class Authentication:
    """What is the same whatever the credentials are.

    ``is_stand_in``: the base URL is this machine, given by the caller; ``has_certificate``: the
    transport presents one, or need not.
    """

    profile: Profile
    settings: Mapping[str, Any] = field(repr=False)
    base_url: BaseUrl
    is_stand_in: bool
    has_certificate: bool

    def by(self, credentials: Mapping[str, Any]) -> Authenticated:
        """What ``credentials`` make. Raises TypeError and ValueError, without any secret."""
        profile = self.profile
        if not profile.schemes:
            signer = make_signer(profile.signing, credentials, self.settings)
            return Authenticated(signer, None, _digest(credentials, profile.signing, None))
        # Only packages with other schemes than a signature need the module.
        from .authenticating import Authenticator, make_credentials

        others = {name for scheme in profile.schemes for name in scheme.arguments.values()}
        signing = {name: credentials[name] for name in credentials if name not in others}
        signer = make_signer(profile.signing, signing, self.settings)
        found = make_credentials(
            profile.schemes,
            credentials,
            self.settings,
            self.base_url,
            is_stand_in=self.is_stand_in,
            has_certificate=self.has_certificate,
        )
        names = () if profile.signing is None else credential_names(profile)
        authenticator = Authenticator(
            profile.schemes, found, can_sign=signer is not None, signing_arguments=names
        )
        digest = _digest(credentials, profile.signing, authenticator)
        return Authenticated(signer, authenticator, digest)


def _digest(
    credentials: Mapping[str, Any], signing: Signing | None, authenticator: Authenticator | None
) -> str:
    """Tells keys apart in the names of rate limits; a key cannot be found from it."""
    key = None if signing is None else credentials.get(signing.api_key)
    if key is None:
        return "" if authenticator is None else authenticator.digest
    text = key.reveal() if isinstance(key, Secret) else key
    content = text if isinstance(text, bytes) else str(text).encode()
    return hashlib.sha256(b"rate-limit:" + content).hexdigest()[:16]
