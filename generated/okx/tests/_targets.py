"""What a contract run is about: the mock exchange, play money, or real money."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ._cases import DOCUMENT, OPERATIONS, Case, environment_named, testing
from ._package import PACKAGE, credentials_of

TARGETS = ("mock", "testnet", "mainnet")
#: The kinds of environments that a target may choose from, the preferred one first.
_KINDS = {"testnet": ("testnet", "demo"), "mainnet": ("mainnet",)}


class TargetError(ValueError):
    """A contract run cannot be as it was asked for."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a run sends its calls, and what it may do there.

    ``environment`` is the document's name of it, None for the mock exchange. ``base_url`` stands
    in for its host. ``credentials`` are the client's arguments by name; without them only public
    calls run, and ``missing`` names the variables that would bring them.
    """

    name: str
    environment: str | None = None
    base_url: str | None = None
    allow_writes: bool = False
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)
    missing: tuple[str, ...] = ()

    @property
    def is_live(self) -> bool:
        return self.name != "mock"

    @property
    def member(self) -> Any:
        """The member of ``Environment``; live targets only."""
        return environment_named(self.environment or "")

    def obstacle(self, case: Case) -> str | None:
        """Why a case does not run on this target; None where it does."""
        if not self.is_live:
            return None
        if case.available_in and self.environment not in case.available_in:
            return f"{self.environment} does not have this operation"
        if not case.changes_nothing and self.name == "mainnet":
            return "a write, which is never sent to mainnet"
        if not case.changes_nothing and not self.allow_writes:
            return "a write, which needs --allow-writes"
        if case.needs_credentials and not self.credentials:
            return f"no key: set {', '.join(self.missing)}"
        return None

    def check_request(self, request: Any) -> None:
        """Refuse a request that this target must not receive, whatever a test wants.

        Raises:
            AssertionError: It is a write that is not allowed, or no operation of the document.
        """
        if not self.is_live:
            return
        sent = f"{request.method} {request.target.partition('?')[0]}"
        reads = [
            (method, path)
            for (method, path), (operation, _) in OPERATIONS.items()
            if _case(method, path, operation).changes_nothing
        ]
        is_read = any(
            method == request.method and _matches(path, request.target) for method, path in reads
        )
        if not is_read and (self.name == "mainnet" or not self.allow_writes):
            raise AssertionError(f"{sent} is no read: it was not sent")


def choose(
    name: str,
    *,
    environment: str | None,
    base_url: str | None,
    allow_writes: bool,
    variables: Mapping[str, str],
) -> Target:
    """The target of a run.

    Raises:
        TargetError: There is no such environment, the environment is of another kind, the base URL
            is not on loopback, writes are asked for on mainnet, or a key is incomplete.
    """
    if name not in TARGETS:
        raise TargetError(f"there is no target {name!r}: choose from {', '.join(TARGETS)}")
    if name == "mock":
        for option, value in (("--environment", environment), ("--base-url", base_url)):
            if value is not None:
                raise TargetError(f"{option} is for the targets testnet and mainnet")
        return Target("mock", allow_writes=True)
    if name == "mainnet" and allow_writes:
        raise TargetError("--allow-writes: mainnet receives public and read-only calls, ever")
    if base_url is not None and not _is_loopback(base_url):
        raise TargetError(f"--base-url must be on loopback, not {base_url!r}")
    chosen = _environment(name, environment)
    credentials, missing = _credentials(name, variables)
    return Target(name, chosen, base_url, allow_writes, credentials, missing)


def _environment(target: str, wanted: str | None) -> str:
    kinds = {
        name: described.get("kind")
        for name, described in DOCUMENT.get("x-environments", {}).items()
    }
    fitting = [name for kind in _KINDS[target] for name in kinds if kinds[name] == kind]
    if not fitting:
        raise TargetError(
            f"no environment of the specification is of the kind {' or '.join(_KINDS[target])}"
        )
    if wanted is None:
        return fitting[0]
    if wanted not in fitting:
        raise TargetError(
            f"{wanted!r} is no environment of the target {target}: choose from {', '.join(fitting)}"
        )
    return wanted


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def variable(target: str, argument: str) -> str:
    """The environment variable that holds a client's argument for a target."""
    return f"{PACKAGE}_{target}_{argument}".upper()


def _credentials(
    target: str, variables: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    others = {
        argument: variables[variable(target, argument)]
        for argument in credentials_of(testing.MockExchange().keys)
        if variables.get(variable(target, argument))
    }
    signing = _signing()
    if signing is None:
        wanted = () if others else tuple(credentials_of(testing.MockExchange().keys))
        return others, tuple(variable(target, argument) for argument in wanted)
    needed = [signing["api-key"]]
    if "passphrase" in signing:
        needed.append(signing["passphrase"])
    secrets = list(dict.fromkeys(algorithm["secret"] for algorithm in signing["algorithms"]))
    given = {
        argument: variables[variable(target, argument)]
        for argument in (*needed, *secrets)
        if variables.get(variable(target, argument))
    }
    chosen = [secret for secret in secrets if secret in given]
    wanted = [*needed, (chosen or secrets)[0]]
    missing = tuple(variable(target, argument) for argument in wanted if argument not in given)
    if not given:
        return others, missing
    if missing:
        raise TargetError(f"the key is incomplete: {', '.join(missing)} is not set")
    if len(chosen) > 1:
        raise TargetError(f"set one of {', '.join(variable(target, one) for one in chosen)}")
    return given | others, ()


def _signing() -> Mapping[str, Any] | None:
    schemes = DOCUMENT.get("components", {}).get("securitySchemes", {})
    for scheme in schemes.values():
        if "x-signing" in scheme:
            signing: Mapping[str, Any] = scheme["x-signing"]
            return signing
    return None


def _case(method: str, path: str, operation: Mapping[str, Any]) -> Case:
    return Case("", "", "", method, path, operation, ())


def _matches(template: str, target: str) -> bool:
    """Whether a request's target is for a path of the document; a base URL may precede it."""
    wanted = template.split("/")[1:]
    sent = target.partition("?")[0].split("/")[1:]
    return len(sent) >= len(wanted) and all(
        part == given or part.startswith("{")
        for part, given in zip(wanted, sent[-len(wanted) :], strict=True)
    )
