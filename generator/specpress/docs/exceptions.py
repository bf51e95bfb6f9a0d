"""``x-docs-exception``: reviewed disagreements, each of which silences one drift and no other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from specpress.diagnostics import Diagnostic, Severity
from specpress.docs.drift import Drift, FieldPath, Identity
from specpress.docs.facts import EndpointFacts
from specpress.docs.spec_facts import ExceptionEntry, Target

STALE = "E940"
AMBIGUOUS = "E941"


@dataclass(frozen=True, slots=True)
class Excused:
    """What is left of the drifts, how many were silenced, and what is wrong with exceptions."""

    drifts: tuple[Drift, ...]
    excused: int
    diagnostics: tuple[Diagnostic, ...]


def excuse(
    drifts: Sequence[Drift],
    exceptions: Sequence[ExceptionEntry],
    compared: Collection[Identity],
    seen: Collection[Identity],
) -> Excused:
    """Silence the drifts that ``exceptions`` are about.

    ``compared``: the endpoints of the spec whose pages were read, ``seen``: all endpoints on the
    pages that were read. An exception is stale where all that it is about was read, and no drift
    needed it.
    """
    left = list(drifts)
    excused = 0
    diagnostics: list[Diagnostic] = []
    for entry in exceptions:
        matching = [drift for drift in left if applies(entry, drift)]
        distinct = {
            (drift.identity, drift.kind, drift.field, drift.value, drift.new) for drift in matching
        }
        per_endpoint = _most_of_one_endpoint(distinct)
        if not matching:
            if _was_checked(entry, compared, seen):
                diagnostics.append(_stale(entry))
            continue
        if entry.path is None and per_endpoint > 1:
            diagnostics.append(_ambiguous(entry, matching))
            continue
        excused += len(matching)
        left = [drift for drift in left if drift not in matching]
    return Excused(tuple(left), excused, tuple(diagnostics))


def applies(entry: ExceptionEntry, drift: Drift) -> bool:
    """Whether ``entry`` is about ``drift``."""
    if entry.kind != drift.kind.value:
        return False
    if entry.path is not None:
        return _matches_endpoint(entry, drift) and _matches_field(entry, entry.field, drift)
    return any(
        target.identity == drift.identity and _matches_target(entry, target, drift)
        for target in entry.targets
    )


def _matches_endpoint(entry: ExceptionEntry, drift: Drift) -> bool:
    statement = drift.after or drift.before
    paths = {drift.identity[1]}
    methods = {drift.identity[0]}
    if isinstance(statement, EndpointFacts):
        paths.add(statement.path)
        methods.add(statement.method)
    pattern = entry.path or ""
    return any(fnmatchcase(path, pattern) for path in paths) and (
        entry.method is None or entry.method.upper() in methods
    )


def _matches_target(entry: ExceptionEntry, target: Target, drift: Drift) -> bool:
    if target.side is None:
        return _matches_field(entry, entry.field, drift)
    if target.side is not drift.side:
        return False
    return _matches_field(entry, (*target.field, *entry.field), drift)


def _matches_field(entry: ExceptionEntry, path: FieldPath, drift: Drift) -> bool:
    if drift.field == path or (entry.path is not None and not path):
        return entry.value is None or entry.value in _values(drift)
    # At its holder: a field that one side lacks has no place of its own.
    is_child = drift.field[:-1] == path and drift.field != ()
    return is_child and entry.value == drift.field[-1] and drift.value is None


def _values(drift: Drift) -> set[str]:
    """What an exception may name: what tells the drift from others, and the page's statement."""
    return {each for each in (drift.value, drift.new, drift.old) if each is not None}


def _most_of_one_endpoint(
    distinct: Collection[tuple[Identity, object, object, object, object]],
) -> int:
    counts: dict[Identity, int] = {}
    for identity, *_ in distinct:
        counts[identity] = counts.get(identity, 0) + 1
    return max(counts.values(), default=0)


def _was_checked(
    entry: ExceptionEntry, compared: Collection[Identity], seen: Collection[Identity]
) -> bool:
    if entry.path is not None:
        # What the pattern names was read, and agrees now; or nothing it names was read.
        return any(
            fnmatchcase(path, entry.path)
            and (entry.method is None or entry.method.upper() == method)
            for method, path in seen
        )
    return bool(entry.targets) and all(target.identity in compared for target in entry.targets)


def _stale(entry: ExceptionEntry) -> Diagnostic:
    return Diagnostic(
        STALE,
        f"the exception from '{entry.kind}' is stale: page and spec agree in this now",
        entry.place,
        Severity.ERROR,
        hint="remove the entry of x-docs-exception; its reason was: " + entry.reason,
    )


def _ambiguous(entry: ExceptionEntry, drifts: Sequence[Drift]) -> Diagnostic:
    values = sorted({drift.value or drift.new or drift.old or drift.shown for drift in drifts})
    return Diagnostic(
        AMBIGUOUS,
        f"the exception from '{entry.kind}' would silence {len(drifts)} differences, not one",
        entry.place,
        Severity.ERROR,
        hint=f"name the one with 'value': {', '.join(values)}",
        related=tuple((drift.place, drift.message) for drift in drifts[:4]),
    )
