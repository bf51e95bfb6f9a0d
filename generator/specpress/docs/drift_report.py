"""A report of drift: for people, for programs, for workflow logs, and for pull requests."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, TextIO

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.docs.drift import Drift, DriftReport
from specpress.docs.drift_markdown import write_markdown
from specpress.docs.drift_text import write_text
from specpress.docs.facts import Contradiction
from specpress.printing import print_diagnostics


class ReportFormat(StrEnum):
    """How a report is printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    MARKDOWN = "markdown"


def print_report(
    report: DriftReport,
    *,
    sources: Callable[[str], str | None],
    format: ReportFormat,  # noqa: A002 - the word of the command line
    stream: TextIO,
    color: bool,
) -> None:
    """Write ``report`` to ``stream``.

    ``sources`` gives the text of a file by its name, or None where it cannot be shown. ``color``
    is for the form ``text`` only.
    """
    match format:
        case ReportFormat.TEXT:
            write_text(report, sources, stream, color)
        case ReportFormat.MARKDOWN:
            write_markdown(report, stream)
        case ReportFormat.JSON:
            stream.write(json.dumps(as_json(report), indent=2) + "\n")
        case ReportFormat.GITHUB:
            _write_commands(report, stream)


def as_json(report: DriftReport) -> dict[str, Any]:
    """The report as plain data; ``docs/drift.md`` describes it."""
    return {
        "sides": list(report.sides),
        "summary": {
            "pages": report.pages,
            "endpoints": report.endpoints,
            "unchanged": report.unchanged,
            "outdated": report.outdated,
            "excused": report.excused,
            "drifts": len(report.drifts),
            "kinds": dict(sorted(Counter(each.kind.value for each in report.drifts).items())),
            "contradictions": len(report.contradictions),
            "errors": sum(each.severity is Severity.ERROR for each in report.diagnostics),
            "warnings": sum(each.severity is Severity.WARNING for each in report.diagnostics),
        },
        "drifts": [_drift(each) for each in report.drifts],
        "contradictions": [_contradiction(each) for each in report.contradictions],
        "diagnostics": [_diagnostic(each) for each in report.diagnostics],
        "notes": list(report.notes),
    }


def _drift(drift: Drift) -> dict[str, Any]:
    return {
        "kind": drift.kind.value,
        "method": drift.identity[0],
        "path": drift.identity[1],
        "field": drift.shown or None,
        "value": drift.value,
        "message": drift.message,
        "hint": drift.hint,
        "old": {"text": drift.old, "place": _place(drift.old_place)},
        "new": {"text": drift.new, "place": _place(drift.new_place)},
        "also": [_place(each) for each in drift.also],
    }


def _contradiction(found: Contradiction) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "method": found.endpoint[0] if found.endpoint is not None else None,
        "path": found.endpoint[1] if found.endpoint is not None else None,
        "field": found.field,
        "message": found.message,
        "place": _place(found.place),
        "other": _place(found.other),
    }


def _diagnostic(found: Diagnostic) -> dict[str, Any]:
    return {
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "hint": found.hint,
        "place": _place(found.location),
    }


def _place(place: Location | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}


def _write_commands(report: DriftReport, stream: TextIO) -> None:
    """Annotations of a workflow: drift is an error; what a page does to itself is a warning."""

    def nothing(file: str) -> None:
        del file

    print_diagnostics(
        [
            *(_as_diagnostic(each, report.sides) for each in report.drifts),
            *(_as_warning(each) for each in report.contradictions),
            *report.diagnostics,
        ],
        sources=nothing,
        format="github",
        stream=stream,
        color=False,
    )


def _as_diagnostic(drift: Drift, sides: tuple[str, str]) -> Diagnostic:
    other = drift.old_place if drift.new_place is not None else None
    lines: Iterable[str | None] = (
        f"{sides[0]}: {other}" if other is not None else None,
        drift.hint,
    )
    return Diagnostic(
        drift.kind.value,
        f"{' '.join(drift.identity)}: {drift.message}",
        drift.place,
        hint="; ".join(line for line in lines if line is not None) or None,
    )


def _as_warning(found: Contradiction) -> Diagnostic:
    return Diagnostic(f"page-{found.kind}", found.message, found.place, Severity.WARNING)
