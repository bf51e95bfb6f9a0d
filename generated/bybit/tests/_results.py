"""What a contract run found: per test, with the wire exchanges of those that failed, and drift."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from ._cases import Case, resolve
from ._redaction import Redactor
from ._wire import Exchange

Outcome = Literal["passed", "refused", "skipped", "failed"]
OUTCOMES: tuple[Outcome, ...] = ("passed", "refused", "skipped", "failed")
#: So many exchanges of a failed test are shown.
_SHOWN_EXCHANGES = 5


@dataclass(frozen=True, slots=True)
class ShownExchange:
    """An exchange as text, without secrets. ``status`` is None where no reply came."""

    request_line: str
    request_headers: list[tuple[str, str]]
    request_body: str
    status: int | None
    reply_headers: list[tuple[str, str]]
    reply_body: str
    failure: str | None
    seconds: float


@dataclass(frozen=True, slots=True)
class ShownDrift:
    """A drift as text, with the line of the specification that it departs from."""

    operation: str
    kind: str
    path: str
    value: str
    expected: str
    origin: str


@dataclass(frozen=True, slots=True)
class Result:
    """One test. ``mode`` is sync or async where the test has a choice, ``detail`` says why."""

    test: str
    operation: str
    mode: str
    outcome: Outcome
    detail: str
    seconds: float
    exchanges: list[ShownExchange]


def show_exchange(exchange: Exchange, case: Case | None, redactor: Redactor) -> ShownExchange:
    """An exchange without secrets and personal data."""
    request = exchange.request
    target = redactor.target(request.target, case.parameters if case else ())
    body = resolve(case.operation.get("requestBody", {})) if case else {}
    sent = body.get("content", {}).get("application/json", {}).get("schema", {})
    received = case.reply_media["schema"] if case else {}
    return ShownExchange(
        request_line=f"{request.method} {target}",
        request_headers=[
            ("Host", redactor.text(request.authority)),
            *redactor.headers(request.headers),
        ],
        request_body=redactor.content(
            request.body if isinstance(request.body, bytes) else None, sent
        ),
        status=exchange.status,
        reply_headers=redactor.headers(exchange.headers),
        reply_body=redactor.content(exchange.content, received),
        failure=redactor.text(exchange.failure) if exchange.failure else None,
        seconds=exchange.seconds,
    )


def show_exchanges(
    exchanges: Iterable[Exchange], case: Case | None, redactor: Redactor
) -> list[ShownExchange]:
    """The last few exchanges of a test."""
    return [show_exchange(one, case, redactor) for one in list(exchanges)[-_SHOWN_EXCHANGES:]]


def show_drift(case: Case, drift: Any, origin: str, redactor: Redactor) -> ShownDrift:
    """A drift without what may be personal: of an unknown field only the type is told."""
    if drift.kind == "unknown-enum-value":
        value = redactor.text(str(drift.value))[:100]
    else:
        value = _kind(drift.value)
    return ShownDrift(case.operation_id, drift.kind, drift.path, value, drift.expected, origin)


def _kind(value: Any) -> str:
    names = {
        type(None): "nothing",
        bool: "a boolean",
        str: "a text",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "a number")


def write_report(
    file: Path, header: dict[str, Any], results: list[Result], drifts: list[ShownDrift]
) -> None:
    """Write everything as JSON, for a program that shows it."""
    report = {
        **header,
        "results": [asdict(result) for result in results],
        "drift": [asdict(drift) for drift in drifts],
    }
    file.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")


def table(results: list[Result]) -> list[str]:
    """Operation by outcome, as lines of text."""
    operations = sorted({result.operation for result in results})
    width = max([len("operation"), *map(len, operations)])
    head = f"{'operation':{width}}" + "".join(f"{outcome:>9}" for outcome in OUTCOMES) + "  seconds"
    lines = [head, "-" * len(head)]
    for operation in operations:
        own = [result for result in results if result.operation == operation]
        counts = (sum(one.outcome == outcome for one in own) for outcome in OUTCOMES)
        seconds = sum(result.seconds for result in own)
        numbers = "".join(f"{count or '':>9}" for count in counts)
        lines.append(f"{operation or '(general)':{width}}{numbers}{seconds:9.2f}")
    return lines
