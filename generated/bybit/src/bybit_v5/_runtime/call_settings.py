"""What the calls of a client share, and the rate limits that follow from it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .base_url import Address, BaseUrl
from .clock import Clock
from .errors import OutcomeUnknown
from .events import Hooks
from .limiting import Limit, Limiter
from .operation import Operation, RateLimit
from .pausing import Pause
from .profile import Profile
from .retrying import RetryPolicy
from .signing import Signer
from .steps import Flow
from .transport import Timeout

if TYPE_CHECKING:
    from .authenticating import Authenticator
    from .authentication import Authentication
    from .call_plans import CallPlan
    from .servers import OperationServers

#: Seconds of a call that do not count against its deadline.
_AT_ONCE = 0.001


@dataclass(frozen=True, kw_only=True)
class CallSettings:
    """What the calls of a client share."""

    profile: Profile
    #: The name of the environment in the profile.
    environment: str
    base_url: BaseUrl
    #: The path of the environment's own URL: it is signed, a prefix of an override is not.
    signed_prefix: str
    environment_headers: tuple[tuple[str, str], ...]
    signer: Signer | None
    #: Stands for the API key in the names of rate limits; it tells nothing of the key.
    key_digest: str
    clock: Clock
    pause: Pause
    hooks: Hooks
    timeout: Timeout
    #: Seconds for a whole call, its repetitions and waits included.
    deadline: float | None
    retry: RetryPolicy | None
    limiter: Limiter | None
    #: The class of a sync or an async client.
    outcome_unknown: type[OutcomeUnknown]
    #: Performs a flow: gives its result, or for an async client what is awaited for it.
    run: Callable[[CallSettings, Flow[Any]], Any]
    #: Seconds for which a signature may be valid.
    signature_lifetime: float = 0.0
    #: What authenticates calls other than by a signature alone.
    authenticator: Authenticator | None = None
    #: Makes the same of other credentials.
    authentication: Authentication | None = None
    #: Where calls go that have servers of their own.
    servers: OperationServers | None = None
    chance: Callable[[], float] = field(default=random.random)
    #: What was found out of the operations that were called, by their identity.
    plans: dict[int, CallPlan] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def address(self) -> Address:
        """Where calls go."""
        return Address(self.base_url, self.signed_prefix)

    def address_of(self, operation: Operation[Any]) -> Address:
        """Where a call goes that has servers of its own."""
        return self.address if self.servers is None else self.servers.address_of(operation)

    def timeout_within(self, remaining: float) -> Timeout:
        """The timeout of an attempt where a call has ``remaining`` seconds left."""
        if self.deadline is None:
            return self.timeout
        if self.deadline - remaining < _AT_ONCE:
            return self._whole_timeout
        return self._bounded(remaining)

    @cached_property
    def _whole_timeout(self) -> Timeout:
        """That of the first attempt, which nothing held up: made once for all calls."""
        return self.timeout if self.deadline is None else self._bounded(self.deadline)

    def _bounded(self, remaining: float) -> Timeout:
        total = self.timeout.total
        return replace(self.timeout, total=remaining if total is None else min(total, remaining))


class Limits(Struct, frozen=True, dict=True):
    """The rate limits of one call: those shared by all calls, and the operation's own."""

    shared: tuple[Limit, ...]
    own: Limit | None

    @cached_property
    def all(self) -> tuple[Limit, ...]:
        """Every limit, the shared ones first."""
        return self.shared if self.own is None else (*self.shared, self.own)

    @classmethod
    def of(cls, settings: CallSettings, operation: Operation[Any]) -> Limits:
        """The limits of ``operation``; each is counted for the address or for the key."""
        shared = tuple(
            Limit(_bucket(settings, limit, f"all/{number}"), limit.count, limit.period)
            for number, limit in enumerate(settings.profile.rate_limits)
        )
        limit = operation.rate_limit
        if limit is None:
            return cls(shared, None)
        return cls(shared, Limit(_bucket(settings, limit, operation.id), limit.count, limit.period))


def _bucket(settings: CallSettings, limit: RateLimit, what: str) -> str:
    who = "ip" if limit.scope == "ip" else f"{limit.scope}:{settings.key_digest}"
    return f"{settings.base_url}|{who}|{what}"


def credential_names(profile: Profile) -> tuple[str, ...]:
    """The client's arguments that a private call needs."""
    signing = profile.signing
    if signing is None:
        return ("credentials, which this package cannot take",)
    secrets = dict.fromkeys(algorithm.secret for algorithm in signing.algorithms)
    names = (signing.api_key, " or ".join(secrets))
    return names if signing.passphrase is None else (*names, signing.passphrase)
