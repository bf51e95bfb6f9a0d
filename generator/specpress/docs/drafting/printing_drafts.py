"""A draft for people: the difference, what is left to decide, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from specpress import output
from specpress.docs.drafting.session import Outcome
from specpress.printing import printable
from specpress.terminal import print_diff

_BOLD, _RED, _YELLOW, _RESET = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[0m"


def print_outcome(outcome: Outcome, plan: output.Plan, *, stream: TextIO, color: bool) -> None:
    """The unified difference, then what a person must decide, then what could not be done."""
    print_diff(output.diff(plan), stream=stream, color=color)
    lines = [*_decisions(outcome, color=color), *_left(outcome, color=color)]
    if plan.changes and lines:
        print(file=stream)
    for line in lines:
        print(line, file=stream)
    if lines:
        print(file=stream)


def print_summary(written: Sequence[tuple[str, Outcome, output.Plan]], *, stream: TextIO) -> None:
    """What was written, and the next command."""
    for name, outcome, plan in written:
        done = [
            _count(len(outcome.drafted), "endpoint drafted", "endpoints drafted"),
            _count(len(outcome.mended), "drift mended", "drifts mended"),
            _count(len(outcome.decisions), "decision open", "decisions open"),
            _count(len(outcome.left) + len(outcome.refusals), "not mended", "not mended"),
        ]
        said = ", ".join(each for each in done if each is not None)
        files = _count(len(plan.changes), "file", "files")
        print(f"{plan.shown}: {files} written: {said}", file=stream)
        decided = (
            "decide what is marked DECIDE, write what says TODO, then: "
            if outcome.decisions or (outcome.drafted)
            else ""
        )
        print(f"Next: {decided}specpress generate {name}", file=stream)


def _decisions(outcome: Outcome, *, color: bool) -> Iterator[str]:
    for each in outcome.decisions:
        place = f"{each.place}: " if each.place is not None else ""
        word = _styled("decide", _YELLOW, color)
        yield f"{place}{word}: {_about(each.identity, each.question)}"


def _left(outcome: Outcome, *, color: bool) -> Iterator[str]:
    for each in outcome.left:
        drift = each.drift
        word = _styled(f"not mended[{drift.kind.value}]", _RED, color)
        yield f"{drift.place}: {word}: {_about(drift.identity, drift.message)}"
        if drift.old_place is not None and drift.old_place != drift.place:
            yield f"    = spec: {drift.old_place}"
        yield f"    = help: {printable(each.advice)}"
        if drift.hint is not None:
            yield f"    = note: {printable(drift.hint)}"
    for refusal in outcome.refusals:
        word = _styled("not drafted", _RED, color)
        yield f"{word}: {_about(refusal.identity, refusal.reason)}"


def _about(identity: tuple[str, str], text: str) -> str:
    return printable(f"{identity[0]} {identity[1]}: {text}")


def _count(number: int, one: str, many: str) -> str | None:
    if number == 0:
        return None
    return f"{number} {one if number == 1 else many}"


def _styled(text: str, style: str, color: bool) -> str:
    return f"{style}{text}{_RESET}" if color else text
