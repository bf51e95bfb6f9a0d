"""Where an API is served."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that the caller may choose; without ``choices`` any text."""

    name: str
    default: str
    choices: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class EnvironmentHost:
    """One member of ``x-environments``, or one of the servers.

    ``url`` has the names of its variables in braces; it may be relative to what nobody knows.
    """

    name: str
    url: str
    description: str
    headers: tuple[tuple[str, str], ...] = ()
    variables: tuple[ServerVariable, ...] = ()

    @property
    def needs_base_url(self) -> bool:
        """Whether the document does not tell the host, so that callers have to."""
        # A variable may stand for the whole address.
        return "://" not in self.url and not any("://" in each.default for each in self.variables)
