"""What a client can be told: checked, and made into the settings of its calls."""

from __future__ import annotations

import hashlib
import logging
import math
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .base_url import BaseUrl, check_host
from .call_settings import CallSettings
from .clock import Clock
from .events import DriftEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .limiting import Limiter
from .pausing import Pause
from .profile import Profile, Signing
from .retrying import RetryPolicy
from .secrets import Secret
from .signing import make_signer
from .steps import Flow
from .transport import DEFAULT_MAXIMUM_REPLY_SIZE, Timeout, check_transport
from .transport_options import TransportOptions

DEFAULT_CONNECTION_LIMIT = 100
#: Seconds for a call with all its repetitions and waits.
DEFAULT_DEADLINE = 60.0
DEFAULT_RETRY = RetryPolicy()


class Unchanged(Enum):
    """Stands for an option that keeps the value it has."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


@dataclass(frozen=True, kw_only=True)
class ClientOptions:
    """The options of a client beside its environment and its credentials."""

    base_url: str | None = None
    allow_other_host: bool = False
    timeout: float | Timeout = 10.0
    deadline: float | None = DEFAULT_DEADLINE
    retry: RetryPolicy | None = DEFAULT_RETRY
    rate_limiter: Limiter | None = None
    synchronize_clock: bool = False
    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    on_drift: Callable[[DriftEvent], object] | None = None
    maximum_reply_size: int = DEFAULT_MAXIMUM_REPLY_SIZE
    proxy: str | None = None
    connection_limit: int = DEFAULT_CONNECTION_LIMIT
    certificate_authority: str | os.PathLike[str] | None = None
    #: Unix nanoseconds.
    clock: Callable[[], int] = time.time_ns
    #: Seconds that never go back.
    monotonic: Callable[[], float] = time.monotonic

    def transport_options(self, transport: object, *, is_async: bool) -> TransportOptions:
        """What the client's own transport is made with. Raises TypeError and ValueError."""
        if transport is not None:
            self._check_transport(transport, is_async=is_async)
        return TransportOptions(
            self.proxy,
            self.connection_limit,
            self.certificate_authority,
            maximum_reply_size=self.maximum_reply_size,
        )

    def _check_transport(self, transport: object, *, is_async: bool) -> None:
        check_transport(transport, is_async=is_async)
        given = {
            "proxy": self.proxy is not None,
            "connection_limit": self.connection_limit != DEFAULT_CONNECTION_LIMIT,
            "certificate_authority": self.certificate_authority is not None,
            "maximum_reply_size": self.maximum_reply_size != DEFAULT_MAXIMUM_REPLY_SIZE,
        }
        names = [name for name, is_given in given.items() if is_given]
        if names:
            raise TypeError(
                f"{' and '.join(names)} cannot be combined with transport: "
                "set them on your own transport"
            )


def call_settings(
    profile: Profile,
    environment: str,
    options: ClientOptions,
    *,
    credentials: Mapping[str, Any],
    settings: Mapping[str, Any],
    is_async: bool,
    run: Callable[[CallSettings, Flow[Any]], Any],
) -> CallSettings:
    """The settings of a client's calls. Raises TypeError and ValueError, without any secret."""
    if environment not in profile.environments:
        known = ", ".join(profile.environments)
        raise ValueError(f"unknown environment {environment!r}: there are {known}")
    host = profile.environments[environment]
    own = BaseUrl.parse(host.url)
    base_url = own if options.base_url is None else BaseUrl.parse(options.base_url)
    if options.base_url is not None and options.allow_other_host is not True:
        check_host(base_url, own)
    if options.synchronize_clock and profile.server_time is None:
        raise TypeError("synchronize_clock: the specification names no call that tells the time")
    signer = make_signer(profile.signing, credentials, settings)
    return CallSettings(
        profile=profile,
        environment=environment,
        base_url=base_url,
        signed_prefix=own.prefix,
        environment_headers=host.headers,
        signer=signer,
        key_digest="" if profile.signing is None else _digest(credentials, profile.signing),
        clock=Clock(options.clock, options.monotonic, synchronize=options.synchronize_clock),
        pause=Pause(options.monotonic),
        hooks=Hooks(
            logging.getLogger(__name__.partition(".")[0]),
            options.on_request,
            options.on_response,
            options.on_retry,
            options.on_drift,
        ),
        timeout=Timeout.of(options.timeout),
        deadline=checked_deadline(options.deadline),
        retry=checked_retry(options.retry),
        limiter=_checked_limiter(options.rate_limiter),
        outcome_unknown=profile.errors.async_outcome_unknown
        if is_async
        else profile.errors.outcome_unknown,
        run=run,
        signature_lifetime=_signature_lifetime(profile.signing, settings),
    )


def _digest(credentials: Mapping[str, Any], signing: Signing) -> str:
    """Tells keys apart in the names of rate limits; a key cannot be found from it."""
    key = credentials.get(signing.api_key)
    if key is None:
        return ""
    text = key.reveal() if isinstance(key, Secret) else key
    content = text if isinstance(text, bytes) else str(text).encode()
    return hashlib.sha256(b"rate-limit:" + content).hexdigest()[:16]


def _signature_lifetime(signing: Signing | None, settings: Mapping[str, Any]) -> float:
    """Seconds for which the exchange accepts a signature after its timestamp."""
    if signing is None or signing.window is None:
        return 0.0
    if isinstance(signing.window, int):
        return signing.window / 1000
    given = settings.get(signing.window)
    defaults = {setting.name: setting.default for setting in signing.settings}
    return int(defaults.get(signing.window) or 0 if given is None else given) / 1000


def checked_deadline(deadline: float | None) -> float | None:
    """``deadline``. Raises TypeError or ValueError where it is no number of seconds."""
    if deadline is None:
        return None
    if isinstance(deadline, bool) or not isinstance(deadline, int | float):
        raise TypeError(f"deadline must be seconds or None, not {type(deadline).__name__}")
    if not math.isfinite(deadline) or deadline <= 0:
        raise ValueError(f"deadline must be more than 0 seconds, got {deadline}")
    return deadline


def checked_retry(retry: object) -> RetryPolicy | None:
    """``retry``. Raises TypeError where it is neither a policy nor None, which is never."""
    if retry is None or isinstance(retry, RetryPolicy):
        return retry
    raise TypeError(f"retry must be a RetryPolicy or None, not {type(retry).__name__}")


def _checked_limiter(limiter: Limiter | None) -> Limiter | None:
    fits = hasattr(limiter, "take") and hasattr(limiter, "atake") and not isinstance(limiter, type)
    if limiter is None or fits:
        return limiter
    raise TypeError("rate_limiter must be a limiter such as RateLimiter()")


def environment_name(environment: object, environments: type[Enum]) -> str:
    """The name of ``environment`` in the profile.

    Raises TypeError for what is no member of ``environments``: its name as text, or a member of
    another package's environments, might stand for real money where play money is meant.
    """
    if isinstance(environment, environments):
        return str(environment.value)
    # Not shown: where the environment was forgotten, what was given may be a key.
    given = type(environment)
    kind = (
        f"{given.__module__}.{given.__name__}" if isinstance(environment, Enum) else given.__name__
    )
    meant = [
        member
        for member in environments
        if isinstance(environment, str) and environment in (member.name, member.value)
    ]
    members = ", ".join(f"{environments.__name__}.{each.name}" for each in meant or environments)
    choice = members if meant else f"one of {members}"
    raise TypeError(f"environment must be {choice} of this package, not {kind}")
