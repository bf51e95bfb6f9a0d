"""What a client can be told: checked, and made into the settings of its calls."""

from __future__ import annotations

import logging
import math
import os
import time
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from msgspec import Struct

from .authentication import Authentication
from .base_url import Address, BaseUrl, check_host, is_loopback
from .call_settings import CallSettings
from .clock import Clock
from .events import DriftEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .limiting import Limiter
from .pausing import Pause
from .profile import EnvironmentHost, Profile, Signing
from .retrying import RetryPolicy
from .servers import OperationServers, filled, is_relative, on_base
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


class ClientOptions(Struct, frozen=True, kw_only=True):
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

    def transport_options(
        self, transport: object, *, is_async: bool, client_certificate: Any = None
    ) -> TransportOptions:
        """What the client's own transport is made with. Raises TypeError and ValueError."""
        if transport is not None:
            self._check_transport(transport, client_certificate, is_async=is_async)
        return TransportOptions(
            self.proxy,
            self.connection_limit,
            self.certificate_authority,
            maximum_reply_size=self.maximum_reply_size,
            client_certificate=client_certificate,
        )

    def _check_transport(
        self, transport: object, client_certificate: Any, *, is_async: bool
    ) -> None:
        check_transport(transport, is_async=is_async)
        given = {
            "proxy": self.proxy is not None,
            "connection_limit": self.connection_limit != DEFAULT_CONNECTION_LIMIT,
            "certificate_authority": self.certificate_authority is not None,
            "client_certificate": client_certificate is not None,
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
    has_certificate: bool = False,
) -> CallSettings:
    """The settings of a client's calls. Raises TypeError and ValueError, without any secret."""
    if environment not in profile.environments:
        known = ", ".join(profile.environments)
        raise ValueError(f"unknown environment {environment!r}: there are {known}")
    host = profile.environments[environment]
    _check_variables(profile, environment, settings)
    address = _address(host, environment, options, settings)
    base_url = address.base_url
    if options.synchronize_clock and profile.server_time is None:
        raise TypeError("synchronize_clock: the specification names no call that tells the time")
    authentication = Authentication(
        profile,
        settings,
        base_url,
        is_stand_in=options.base_url is not None and is_loopback(base_url.host),
        # Without TLS there is no certificate to present.
        has_certificate=has_certificate or base_url.scheme == "http",
    )
    authenticated = authentication.by(credentials)
    return CallSettings(
        profile=profile,
        environment=environment,
        base_url=base_url,
        signed_prefix=address.signed_prefix,
        environment_headers=host.headers,
        signer=authenticated.signer,
        key_digest=authenticated.key_digest,
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
        authenticator=authenticated.authenticator,
        authentication=authentication,
        servers=OperationServers(
            environment,
            address,
            settings,
            is_overridden=options.base_url is not None
            and (not is_relative(filled(host, settings)) or is_loopback(base_url.host)),
        ),
    )


def _check_variables(profile: Profile, environment: str, values: Mapping[str, Any]) -> None:
    """Raise TypeError for a part of an address that has no effect in this environment."""
    own = {each.argument for each in profile.environments[environment].variables}
    for host in profile.environments.values():
        for name in {each.argument for each in host.variables} - own:
            if values.get(name) is not None and name not in profile.variables_of_calls:
                raise TypeError(f"{name} is no part of the address of {environment}")


def _address(
    host: EnvironmentHost, environment: str, options: ClientOptions, values: Mapping[str, Any]
) -> Address:
    """Where calls go: the environment's own address, or the base URL that the caller gave."""
    url = filled(host, values)
    given = None if options.base_url is None else BaseUrl.parse(options.base_url)
    if is_relative(url):
        if given is None:
            raise TypeError(
                f"base_url is needed: the documentation of {environment} says {url or '/'!r}, "
                "without a host"
            )
        if options.allow_other_host is not True:
            check_host(given, None)
        whole = on_base(url, given)
        return Address(whole, whole.prefix)
    own = BaseUrl.parse(url)
    if given is None:
        return Address(own, own.prefix)
    if options.allow_other_host is not True:
        check_host(given, own)
    return Address(given, own.prefix)


def _signature_lifetime(signing: Signing | None, settings: Mapping[str, Any]) -> float:
    """Seconds for which the API accepts a signature after its timestamp."""
    if signing is None or signing.window is None:
        return 0.0
    if isinstance(signing.window, int):
        return signing.window / 1000
    given = settings.get(signing.window)
    defaults = {setting.name: setting.default for setting in signing.settings}
    return int(defaults.get(signing.window) or 0 if given is None else given) / 1000


def client_certificate(profile: Profile, credentials: Mapping[str, Any]) -> Any:
    """The certificate that the caller gave for mutual TLS; None without one."""
    names = [each.arguments["certificate"] for each in profile.schemes if each.kind == "mutual-tls"]
    given = (credentials.get(name) for name in names)
    return next((certificate for certificate in given if certificate is not None), None)


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
    another package's environments, might stand for what is real where a test is meant.
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
