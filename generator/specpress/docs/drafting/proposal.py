"""Drafts of new endpoints, tried out before anyone is asked: what is proposed validates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from specpress.diagnostics import Diagnostic, Severity
from specpress.docs.comparing import SPEC_AND_PAGE, compare_endpoints
from specpress.docs.drafting.advice import Advice, Part, exception_for
from specpress.docs.drafting.decisions import Decision
from specpress.docs.drafting.house import House
from specpress.docs.drafting.operations import Documented, DraftedOperation, OperationDrafter
from specpress.docs.drafting.placement import place
from specpress.docs.drafting.trial import Trial
from specpress.docs.spec_facts import read_spec
from specpress.document import Document, Pointer, SourceFile
from specpress.yaml_reader import read

#: Findings that are about an example: without it the draft holds.
_OF_EXAMPLES = frozenset({"E050", "E051"})
_ROUNDS = 16
_NOBODY = ("", "")

Identity = tuple[str, str]
#: Tries the texts of a spec.
Examine = Callable[[Mapping[str, str]], Trial]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An endpoint for which no draft holds, and what is wrong with the one that was tried."""

    identity: Identity
    reason: str


@dataclass(frozen=True, slots=True)
class NewEndpoints:
    """Drafts of endpoints, and the texts of the spec's files with them."""

    texts: Mapping[str, str] = field(repr=False)
    drafted: tuple[DraftedOperation, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All that the drafts leave to a person."""
        return tuple(decision for each in self.drafted for decision in each.decisions)


def draft_endpoints(
    endpoints: Sequence[Documented],
    document: Document,
    texts: Mapping[str, str],
    examine: Examine,
) -> NewEndpoints:
    """Draft what the spec lacks.

    What does not validate is drafted again: without the parts of the example that contradict the
    page, then without the example; what does not hold even then is refused. What a draft has
    otherwise than the page, on purpose, is noted as an exception, so that it is no drift.

    ``document`` is the spec, without errors, whose files have ``texts``.
    """
    if not endpoints:
        return NewEndpoints(dict(texts))
    house = House(document)
    advice: dict[Identity, Advice] = {each.facts.identity: Advice() for each in endpoints}
    refused: dict[Identity, str] = {}
    for _ in range(_ROUNDS):
        drafter = OperationDrafter(house)
        drafted = [
            drafter.draft(each, advice[each.facts.identity])
            for each in endpoints
            if each.facts.identity not in refused
        ]
        after = {**texts, **place(house, drafted, texts)}
        trial = examine(after)
        wrong = [each for each in trial.diagnostics if each.severity is Severity.ERROR]
        if wrong:
            _learn(wrong, drafted, after, advice, refused)
        elif trial.document is None or not _except(drafted, trial.document, advice):
            refusals = tuple(Refusal(*each) for each in refused.items())
            return NewEndpoints(after, tuple(drafted), refusals)
    unsettled = [each.facts.identity for each in endpoints if each.facts.identity not in refused]
    refused |= dict.fromkeys(unsettled, "no draft of it validates")
    return NewEndpoints(dict(texts), refusals=tuple(Refusal(*each) for each in refused.items()))


def _except(
    drafted: Sequence[DraftedOperation], document: Document, advice: dict[Identity, Advice]
) -> bool:
    """Note what the drafts have otherwise than their pages; whether there is anything new."""
    known = {each.identity: each for each in read_spec(document).endpoints}
    is_new = False
    for each in drafted:
        identity = each.facts.identity
        own = advice[identity]
        for drift in compare_endpoints(known[identity], each.facts, SPEC_AND_PAGE):
            entry = exception_for(drift)
            if entry not in own.exceptions:
                own.exceptions.append(entry)
                is_new = True
    return is_new


def _learn(
    wrong: Sequence[Diagnostic],
    drafted: Sequence[DraftedOperation],
    texts: Mapping[str, str],
    advice: dict[Identity, Advice],
    refused: dict[Identity, str],
) -> None:
    """Turn findings into advice for the next try, or into refusals."""
    sources = _sources(drafted, texts)
    blamed = _blame(wrong, drafted, sources)
    if not blamed:
        reason = f"{wrong[0].location}: {wrong[0].message}"
        refused |= {each.facts.identity: reason for each in drafted}
    for identity, findings in blamed.items():
        first = findings[0]
        own = advice[identity]
        parts = [
            part
            for each in findings
            if each.code == "E050" and (part := _part(each, sources)) is not None
        ]
        if any(each.code not in _OF_EXAMPLES for each in findings):
            refused[identity] = f"{first.location}: {first.message}"
        elif parts and not set(parts) <= own.left_out.keys():
            own.left_out |= dict.fromkeys(parts, first.message)
        elif own.without_example is None:
            own.without_example = first.message
        else:
            refused[identity] = f"{first.location}: {first.message}"


def _part(finding: Diagnostic, sources: Mapping[str, SourceFile]) -> Part | None:
    """Which part of a documented exchange a finding is about; None for all of it."""
    source = sources.get(finding.location.file)
    place = (finding.location.line, finding.location.column)
    found = [
        pointer
        for pointer, position in (source.positions.items() if source else ())
        if position == place
    ]
    for pointer in sorted(found, key=len):
        if "examples" not in pointer:
            continue
        at = pointer.index("examples")
        inner = pointer[at + 3 :]
        # Of a list one element cannot be left out without changing what it says.
        while inner and not isinstance(inner[-1], str):
            inner = inner[:-1]
        if "parameters" in pointer[:at] and source is not None:
            return Part("query", (str(_at(source.data, pointer[:at])["name"]),))
        if inner:
            return Part("body" if "requestBody" in pointer[:at] else "reply", inner)
    return None


def _at(data: Any, pointer: Pointer) -> Any:
    for part in pointer:
        data = data[part]
    return data


def _sources(
    drafted: Sequence[DraftedOperation], texts: Mapping[str, str]
) -> dict[str, SourceFile]:
    files = {each.paths_file for each in drafted} | {each.schemas_file for each in drafted}
    read_files = {file: read(file, texts[file])[0] for file in files if file in texts}
    return {file: source for file, source in read_files.items() if source is not None}


def _blame(
    diagnostics: Iterable[Diagnostic],
    drafted: Sequence[DraftedOperation],
    sources: Mapping[str, SourceFile],
) -> dict[Identity, list[Diagnostic]]:
    """Whose draft each finding stands in: by the lines that belong to it."""
    owners = {file: _lines_of(source, drafted) for file, source in sources.items()}
    found: dict[Identity, list[Diagnostic]] = {}
    for each in diagnostics:
        for location in (each.location, *(location for location, _ in each.related)):
            lines = owners.get(location.file, [])
            at = bisect_right([line for line, _ in lines], location.line) - 1
            if at >= 0 and lines[at][1] != _NOBODY:
                found.setdefault(lines[at][1], []).append(each)
                break
    return found


def _lines_of(
    source: SourceFile, drafted: Sequence[DraftedOperation]
) -> list[tuple[int, Identity]]:
    """The lines where something begins in a file, and whose draft that is, if anybody's."""
    operations = {each.operation_id: each.facts.identity for each in drafted}
    components = {
        name: each.facts.identity
        for each in drafted
        if each.schemas_file == source.name
        for name in each.components
    }
    lines: dict[int, Identity] = {}
    for pointer, (line, _) in sorted(source.key_positions.items(), key=lambda each: each[1]):
        if pointer[-1] == "operationId":
            owner = operations.get(_at(source.data, pointer), _NOBODY)
            # The key of the method, and that of the path item above it.
            for above in (pointer[:-1], pointer[:-2]):
                start = source.key_positions.get(above)
                if start is not None:
                    lines[start[0]] = owner
        elif str(pointer[-1]) in components and len(pointer) in (1, 3):
            lines[line] = components[str(pointer[-1])]
        elif len(pointer) == 1:
            lines.setdefault(line, _NOBODY)
    return sorted(lines.items())
