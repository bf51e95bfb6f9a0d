"""Servers of the documentation: their variables, and those that single calls have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from msgspec import structs

from .base_url import Address, BaseUrl
from .operation import Operation
from .profile import EnvironmentHost, ServerVariable

_VARIABLE = re.compile(r"\{([^{}]*)\}")
#: What a value may not hold: it would change more of the URL than its own part.
_FORBIDDEN_IN_HOST = re.compile(r"[/?#@\\\s]")
_FORBIDDEN_IN_PATH = re.compile(r"[?#\\\s]")


def is_relative(url: str) -> bool:
    """Whether ``url`` has no host of its own."""
    return "://" not in url and not url.startswith("//")


def filled(host: EnvironmentHost, values: Mapping[str, Any]) -> str:
    """The URL of ``host`` with the caller's values, or the documented ones, of its variables.

    Raises TypeError and ValueError for a value that cannot be one.
    """
    if not host.variables:
        return host.url
    variables = {each.name: each for each in host.variables}

    def value(found: re.Match[str]) -> str:
        variable = variables[found[1]]
        forbidden = _forbidden(host.url, found.start())
        return _checked(variable, values.get(variable.argument), forbidden)

    return _VARIABLE.sub(value, host.url).rstrip("/")


def _forbidden(url: str, position: int) -> re.Pattern[str]:
    """What a value at a position of ``url`` may not hold."""
    before, mark, rest = url.partition("://")
    if not mark:
        # With nothing before it, the value may be a whole URL.
        return _FORBIDDEN_IN_PATH
    host_ends = len(before) + len(mark) + len(rest.partition("/")[0])
    return _FORBIDDEN_IN_HOST if position < host_ends else _FORBIDDEN_IN_PATH


def _checked(variable: ServerVariable, value: Any, forbidden: re.Pattern[str]) -> str:
    if value is None:
        return variable.default
    if not isinstance(value, str):
        raise TypeError(f"{variable.argument} must be a str, not {type(value).__name__}")
    if variable.choices and value not in variable.choices:
        choices = ", ".join(map(repr, variable.choices))
        raise ValueError(f"{variable.argument} must be one of {choices}, got {value!r}")
    if forbidden.search(value) or (forbidden is _FORBIDDEN_IN_HOST and not value):
        raise ValueError(f"{variable.argument} cannot be part of the server's address: {value!r}")
    return value


def on_base(url: str, given: BaseUrl) -> BaseUrl:
    """``url``, which is relative, on the base URL that the caller gave."""
    if url.strip("./") == "":
        return given
    return BaseUrl.parse(urljoin(f"{given}/", url))


class OperationServers:
    """Where the calls go that have servers of their own."""

    def __init__(
        self, environment: str, base: Address, values: Mapping[str, Any], *, is_overridden: bool
    ) -> None:
        self._environment = environment
        self._base = base
        self._values = dict(values)
        self._is_overridden = is_overridden
        self._known: dict[str, Address] = {}

    def address_of(self, operation: Operation[Any]) -> Address:
        """Where ``operation`` goes; its origin is that of a base URL which the caller gave."""
        found = self._known.get(operation.id)
        if found is None:
            found = self._known[operation.id] = self._address(operation)
        return found

    def _address(self, operation: Operation[Any]) -> Address:
        host = operation.servers.get(self._environment) or operation.servers[""]
        url = filled(host, self._values)
        base = self._base.base_url
        own = on_base(url, base) if is_relative(url) else BaseUrl.parse(url)
        if self._is_overridden:
            own = structs.replace(base, prefix=own.prefix)
        return Address(own, own.prefix)
