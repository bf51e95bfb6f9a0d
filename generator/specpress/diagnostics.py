"""What a stage has to say about a document: plain data, collected and printed at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; ``line`` and ``column`` start at 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How bad it is: an error stops the run before anything is written."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and what to do about it."""

    code: str
    message: str
    location: Location
    severity: Severity = Severity.ERROR
    hint: str | None = None
    related: tuple[tuple[Location, str], ...] = ()


def has_errors(diagnostics: list[Diagnostic]) -> bool:
    """Say whether any of ``diagnostics`` stops the run."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def as_errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """``diagnostics``, all of them errors."""
    return [replace(diagnostic, severity=Severity.ERROR) for diagnostic in diagnostics]
