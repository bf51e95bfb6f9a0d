"""A report of drift as a compiler prints: both places, with their lines below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TextIO

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.docs.drift import Drift, DriftReport
from specpress.docs.facts import Contradiction
from specpress.printing import (
    BLUE,
    BOLD,
    RED,
    YELLOW,
    lines_of,
    painter,
    printable,
    write_excerpt,
)


def write_text(
    report: DriftReport, sources: Callable[[str], str | None], stream: TextIO, color: bool
) -> None:
    """Write the drifts by page and line, then contradictions, diagnostics and a summary."""
    writer = _Writer(sources, stream, color)
    for drift in sorted(report.drifts, key=lambda each: (each.place, each.kind, each.shown)):
        writer.drift(drift, report.sides)
    for found in sorted(report.contradictions, key=lambda each: (each.place, each.message)):
        writer.contradiction(found)
    # Their own summary would stand before ours.
    for diagnostic in sorted(report.diagnostics, key=lambda each: (each.location, each.message)):
        writer.diagnostic(diagnostic)
    for note in report.notes:
        stream.write(printable(note) + "\n")
    for line in summary(report):
        stream.write(printable(line) + "\n")


def summary(report: DriftReport) -> Iterator[str]:
    """How much was compared, and what came of it; one or two lines."""
    pages = _count(report.pages, "page")
    compared = f"{pages}, {_count(report.endpoints, 'endpoint')}"
    if not report.drifts:
        found = "no drift"
    else:
        kinds = Counter(each.kind.value for each in report.drifts)
        listed = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        found = f"{_count(len(report.drifts), 'drift')} ({listed})"
    errors = sum(each.severity is Severity.ERROR for each in report.diagnostics)
    warnings = len(report.diagnostics) - errors
    others = [
        _count(errors, "error"),
        f"{report.excused} excused",
        f"{report.unchanged} unchanged",
        f"{report.outdated} with an outdated x-source",
        _count(len(report.contradictions), "contradiction") + " within pages",
        _count(warnings, "warning"),
    ]
    told = [words for words in others if not words.startswith("0 ")]
    yield f"{compared}: {found}" + "".join(f"; {words}" for words in told)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


class _Writer:
    def __init__(self, sources: Callable[[str], str | None], stream: TextIO, color: bool) -> None:
        self._lines = lines_of(sources)
        self._stream = stream
        self._paint = painter(color)

    def drift(self, drift: Drift, sides: tuple[str, str]) -> None:
        self._head(drift.place, f"drift[{drift.kind.value}]:", drift.message, RED)
        self._excerpt(drift.place, RED)
        self._line("in", " ".join(drift.identity))
        other = drift.old_place if drift.new_place is not None else None
        if other is not None:
            self._line(sides[0], str(other))
            self._excerpt(other, BLUE)
        for place in drift.also:
            self._line("also", str(place))
        if drift.hint is not None:
            self._line("help", drift.hint)
        self._stream.write("\n")

    def contradiction(self, found: Contradiction) -> None:
        self._head(found.place, f"contradiction[{found.kind}]:", found.message, YELLOW)
        self._excerpt(found.place, YELLOW)
        if found.endpoint is not None:
            self._line("in", " ".join(found.endpoint))
        if found.other is not None:
            self._line("note", f"{found.other}: the other statement")
            self._excerpt(found.other, BLUE)
        self._stream.write("\n")

    def diagnostic(self, found: Diagnostic) -> None:
        tone = RED if found.severity is Severity.ERROR else YELLOW
        self._head(found.location, f"{found.severity.value}[{found.code}]:", found.message, tone)
        self._excerpt(found.location, tone)
        for place, note in found.related:
            self._line("note", f"{place}: {note}")
        if found.hint is not None:
            self._line("help", found.hint)
        self._stream.write("\n")

    def _head(self, place: Location, label: str, message: str, tone: str) -> None:
        where = self._paint(f"{printable(str(place))}:", BOLD)
        self._stream.write(f"{where} {self._paint(label, tone)} {printable(message)}\n")

    def _excerpt(self, place: Location, tone: str) -> None:
        write_excerpt(place, self._lines(place), tone, self._paint, self._stream)

    def _line(self, label: str, text: str) -> None:
        self._stream.write(f"    = {self._paint(f'{label}:', BLUE)} {printable(text)}\n")
