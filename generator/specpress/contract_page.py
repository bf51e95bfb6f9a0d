"""A contract run as one HTML page that needs nothing else: no script, no other file, no network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specpress.contracting import OUTCOMES, Report

_TEMPLATE = "contract.html.jinja"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of the table: ``kind`` is the outcome, or ``none`` for a zero, which stays empty."""

    label: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One operation, or all of them."""

    name: str
    cells: tuple[Cell, ...]
    seconds: str
    remarks: str


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """A request with its reply; headers are lines of text, bodies are indented where JSON."""

    number: str
    request: str
    request_body: str
    reply: str
    reply_body: str
    time: str


@dataclass(frozen=True, slots=True)
class FailureView:
    """A test that failed, with what went over the wire; ``detail`` is the trace to ``reason``."""

    test: str
    operation: str
    reason: str
    detail: str
    exchanges: tuple[ExchangeView, ...]


def contract_page(report: Report, templates: Path) -> str:
    """The page as HTML. Everything in it that came from outside is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates / "report"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    seconds = sum(row.seconds for row in report.rows)
    return environment.get_template(_TEMPLATE).render(
        title=f"{report.title}: {report.target}",
        verdict="All is well" if report.succeeded else _failed(report),
        verdict_kind="passed" if report.succeeded else "failed",
        facts=_facts(report),
        outcomes=OUTCOMES,
        lines=[_line(row.operation, row.counts, row.seconds, row.details) for row in report.rows],
        total=_line("all", report.counts, seconds, ()),
        drift=report.drift,
        failures=[_failure(result) for result in report.failures],
    )


def _failed(report: Report) -> str:
    count = len(report.failures)
    return f"{count} {'test' if count == 1 else 'tests'} failed"


def _facts(report: Report) -> list[tuple[str, str]]:
    facts = [("package", report.package), ("target", report.target)]
    if report.environment is not None:
        facts.append(("environment", report.environment))
    if report.base_url is not None:
        facts.append(("sent to", report.base_url))
    if report.target != "mock":
        facts.append(("writes", "allowed" if report.allow_writes else "not sent"))
    if report.missing:
        facts.append(("keys", f"none, so public calls only: set {', '.join(report.missing)}"))
    return facts


def _line(name: str, counts: Mapping[str, int], seconds: float, details: tuple[str, ...]) -> Line:
    cells = tuple(
        Cell(outcome, outcome if counts[outcome] else "none", str(counts[outcome] or ""))
        for outcome in OUTCOMES
    )
    return Line(name, cells, f"{seconds:.2f}", "; ".join(details[:4]))


def _failure(result: Mapping[str, Any]) -> FailureView:
    return FailureView(
        result["test"],
        result["operation"],
        _reason(result["detail"]),
        result["detail"],
        tuple(
            _exchange(number, exchange) for number, exchange in enumerate(result["exchanges"], 1)
        ),
    )


def _reason(detail: str) -> str:
    """What pytest marks as the error itself."""
    lines = [line[2:].strip() for line in detail.splitlines() if line.startswith("E ")]
    return "\n".join(lines) or detail


def _exchange(number: int, exchange: Mapping[str, Any]) -> ExchangeView:
    if exchange["status"] is None:
        reply = f"no reply: {exchange['failure']}"
    else:
        reply = "\n".join([f"HTTP {exchange['status']}", *_headers(exchange["reply_headers"])])
    return ExchangeView(
        number=str(number),
        request="\n".join([exchange["request_line"], *_headers(exchange["request_headers"])]),
        request_body=_readable(exchange["request_body"]),
        reply=reply,
        reply_body=_readable(exchange["reply_body"]),
        time=f"{exchange['seconds'] * 1000:.0f} ms",
    )


def _headers(headers: list[list[str]]) -> list[str]:
    return [f"{name}: {value}" for name, value in headers]


#: Longer bodies are cut: a page must stay readable, and open.
_LONGEST = 20_000


def _readable(body: str) -> str:
    text = body
    if len(body) <= _LONGEST:
        try:
            text = json.dumps(json.loads(body), indent=2, ensure_ascii=False)
        except (ValueError, RecursionError):
            text = body
    cut = len(text) - _LONGEST
    return text if cut <= 0 else f"{text[:_LONGEST]}\n... and {cut} more characters"
