"""The profile of a package: what holds for all calls of an API, as source of the runtime's data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from specpress import ir
from specpress.config import PackageConfig
from specpress.view.catalogue import Catalogue
from specpress.view.common_views import Imports
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, sequence, wrapped_literal
from specpress.view.operation_names import operation_reference
from specpress.view.security import scheme_arguments, schemes_source
from specpress.view.server_variables import host_source


def profile_source(api: ir.Api, catalogue: Catalogue, config: PackageConfig) -> str:
    """The expression that builds the runtime's profile."""
    profile = api.profile
    time = profile.server_time
    if time is not None:
        time = replace(time, operation=operation_reference(time.operation, catalogue))
    environments = ", ".join(
        f"{literal(host.name)}: {host_source(host, catalogue.server_arguments)}"
        for host in profile.environments
    )
    return call(
        "Profile",
        name=literal(config.name),
        user_agent=literal(f"{config.distribution}/{config.version}"),
        environments=f"{{{environments}}}",
        signing=_source(profile.signing),
        envelope=_source(profile.envelope),
        error_codes=_source(profile.error_codes),
        http_errors=_source(profile.http_errors),
        rate_limit_headers=_source(profile.rate_limit_headers),
        rate_limits=_source(profile.rate_limits),
        server_time=_source(time),
        schemes=schemes_source(profile),
        variables_of_calls=_variables_of_calls(profile, catalogue),
        errors="ERRORS",
    )


def _variables_of_calls(profile: ir.Profile, catalogue: Catalogue) -> str | None:
    """Source of the client's arguments for the servers of single calls."""
    names = dict.fromkeys(
        catalogue.server_arguments[variable.name]
        for host in profile.other_servers
        for variable in host.variables
    )
    return literal(tuple(names)) if names else None


def profile_imports(api: ir.Api) -> Imports:
    """The classes of the runtime that the profile's expression uses."""
    profile = api.profile
    parts = (
        profile.signing,
        profile.envelope,
        profile.error_codes,
        profile.http_errors,
        profile.rate_limit_headers,
        profile.rate_limits,
        profile.server_time,
    )
    used = {type(value).__name__ for part in parts for value in _dataclasses(part)}
    imports = ImportCollector()
    if scheme_arguments(profile):
        used.add("SecurityScheme")
    if any(host.variables for host in profile.environments):
        used.add("ServerVariable")
    for name in {"EnvironmentHost", "Profile"} | used:
        module = "operation" if name == "RateLimit" else "profile"
        imports.name(f"._runtime.{module}", name)
    imports.name(".errors", "ERRORS")
    return imports.imports()


def _dataclasses(value: Any) -> Iterator[Any]:
    """``value`` and everything inside it that is a dataclass."""
    if isinstance(value, tuple):
        for item in value:
            yield from _dataclasses(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _dataclasses(getattr(value, field.name))


#: Attributes of the IR that only documentation needs.
_NOT_IN_RUNTIME = {("Setting", "description"), ("Signing", "scheme")}


def _source(value: Any) -> str:
    """Source that rebuilds a dataclass of the IR from the runtime's class of the same name."""
    if isinstance(value, str):
        return wrapped_literal(value)
    if isinstance(value, tuple):
        return sequence([_source(item) for item in value])
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        return call(
            name,
            **{
                field.name: _source(getattr(value, field.name))
                for field in fields(value)
                if (name, field.name) not in _NOT_IN_RUNTIME
            },
        )
    return literal(value)
