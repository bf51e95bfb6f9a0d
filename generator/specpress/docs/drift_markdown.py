"""A report of drift as Markdown: the body of a pull request or of an issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from specpress.diagnostics import Location, Severity
from specpress.docs.drift import Drift, DriftReport, Identity
from specpress.docs.drift_text import summary
from specpress.printing import printable


def write_markdown(report: DriftReport, stream: TextIO) -> None:
    """Write a table of drifts for each endpoint, then what else was found."""
    for line in _lines(report):
        stream.write(line + "\n")


def _lines(report: DriftReport) -> Iterator[str]:
    yield "# Documentation drift"
    yield ""
    for line in (*report.notes, *summary(report)):
        yield _plain(line)
    by_endpoint: dict[Identity, list[Drift]] = {}
    for drift in sorted(report.drifts, key=lambda each: (each.place, each.kind, each.shown)):
        by_endpoint.setdefault(drift.identity, []).append(drift)
    for identity, drifts in by_endpoint.items():
        yield ""
        yield f"## {_code(' '.join(identity))}"
        yield ""
        yield from _table(drifts, report.sides)
    errors = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    warnings = [each for each in report.diagnostics if each.severity is Severity.WARNING]
    yield from _section(
        "Errors", ((each.location, f"{each.code}: {each.message}") for each in errors)
    )
    yield from _section(
        "Pages that contradict themselves",
        ((each.place, f"{each.kind}: {each.message}") for each in report.contradictions),
    )
    yield from _section("Not read", ((each.location, each.message) for each in warnings))


def _table(drifts: Iterable[Drift], sides: tuple[str, str]) -> Iterator[str]:
    old, new = sides
    yield f"| kind | what | {old} | {new} |"
    yield "| --- | --- | --- | --- |"
    for drift in drifts:
        message = _plain(drift.message)
        if drift.hint is not None:
            message += f" <br> {_plain(drift.hint)}"
        cells = [drift.kind.value, message, _statement(drift.old, drift.old_place)]
        cells.append(_statement(drift.new, drift.new_place))
        yield f"| {' | '.join(cells)} |"


def _statement(text: str | None, place: Location | None) -> str:
    parts = [_code(text)] if text else []
    parts += [f"{_plain(str(place))}"] if place is not None else []
    return " <br> ".join(parts) or "–"


def _section(title: str, entries: Iterable[tuple[Location, str]]) -> Iterator[str]:
    listed = sorted(entries)
    if not listed:
        return
    yield ""
    yield f"## {title}"
    yield ""
    for place, message in listed:
        yield f"- {_code(str(place))}: {_plain(message)}"


def _plain(text: str) -> str:
    """``text`` on one line, without what Markdown would act on, nor mention anybody."""
    shown = printable(text)
    for character in "\\`*_{}[]<>#|~":
        shown = shown.replace(character, f"\\{character}")
    return shown.replace("@", "@\u200b")


def _code(text: str) -> str:
    """``text`` as code, in the cell of a table, too."""
    shown = printable(text).replace("|", "\\|")
    fence = "`"
    while fence in shown:
        fence += "`"
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
