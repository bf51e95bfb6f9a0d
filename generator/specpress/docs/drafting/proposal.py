"""What a draft would change in a spec, tried out before anyone is asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from specpress.diagnostics import Diagnostic, Severity
from specpress.docs.drafting.decisions import Decision
from specpress.docs.drafting.house import House
from specpress.docs.drafting.operations import (
    Documented,
    DraftedOperation,
    OperationDrafter,
)
from specpress.docs.drafting.placement import place
from specpress.docs.drafting.trial import Trial
from specpress.document import Document
from specpress.yaml_reader import read

#: Findings that are about an example: without it the draft holds.
_OF_EXAMPLES = frozenset({"E050", "E051"})
_ROUNDS = 8

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
    decisions: tuple[Decision, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def draft_endpoints(
    endpoints: Sequence[Documented],
    document: Document,
    texts: Mapping[str, str],
    examine: Examine,
) -> NewEndpoints:
    """Draft what the spec lacks. What would not validate is drafted again without its example;
    what does not even then is refused, with the reason.

    ``document`` is the spec without errors, whose files have ``texts``.
    """
    house = House(document)
    without_example: dict[Identity, str] = {}
    refused: dict[Identity, str] = {}
    for _ in range(_ROUNDS):
        drafter = OperationDrafter(house)
        drafted = [
            drafter.draft(each, with_example=each.facts.identity not in without_example)
            for each in endpoints
            if each.facts.identity not in refused
        ]
        changed = place(house, drafted, texts)
        after = {**texts, **changed}
        trial = examine(after)
        wrong = [each for each in trial.diagnostics if each.severity is Severity.ERROR]
        if not wrong:
            asked = [decision for each in drafted for decision in each.decisions]
            asked += [
                Decision(identity, "examples", f"the documented example is left out: {reason}")
                for identity, reason in without_example.items()
                if identity not in refused
            ]
            refusals = tuple(Refusal(*each) for each in refused.items())
            return NewEndpoints(after, tuple(drafted), tuple(asked), refusals)
        blamed = _blame(wrong, drafted, after)
        if not blamed:
            reason = f"{wrong[0].location}: {wrong[0].message}"
            refused |= {each.facts.identity: reason for each in drafted}
            continue
        for identity, findings in blamed.items():
            first = findings[0]
            only_examples = all(each.code in _OF_EXAMPLES for each in findings)
            if only_examples and identity not in without_example:
                without_example[identity] = first.message
            else:
                refused[identity] = f"{first.location}: {first.message}"
    refused |= {each.facts.identity: "its draft does not validate" for each in endpoints}
    return NewEndpoints(dict(texts), refusals=tuple(Refusal(*each) for each in refused.items()))


def _blame(
    diagnostics: Iterable[Diagnostic],
    drafted: Sequence[DraftedOperation],
    texts: Mapping[str, str],
) -> dict[Identity, list[Diagnostic]]:
    """Whose draft each finding stands in: by the lines that belong to it."""
    owners = _lines_of(drafted, texts)
    found: dict[Identity, list[Diagnostic]] = {}
    for each in diagnostics:
        places = [each.location, *(location for location, _ in each.related)]
        for location in places:
            lines = owners.get(location.file, [])
            at = bisect_right(lines, (location.line, ("\uffff", ""))) - 1
            if at >= 0 and lines[at][1] != ("", ""):
                found.setdefault(lines[at][1], []).append(each)
                break
    return found


def _lines_of(
    drafted: Sequence[DraftedOperation], texts: Mapping[str, str]
) -> dict[str, list[tuple[int, Identity]]]:
    """For each file the lines where something begins, and whose draft that is, if anybody's."""
    operations = {each.operation_id: each.facts.identity for each in drafted}
    components = {
        (each.schemas_file, name): each.facts.identity
        for each in drafted
        for name in each.components
    }
    files = {each.paths_file for each in drafted} | {each.schemas_file for each in drafted}
    found: dict[str, list[tuple[int, Identity]]] = {}
    for file in files:
        source, _ = read(file, texts[file]) if file in texts else (None, [])
        if source is None:
            continue
        lines: dict[int, Identity] = {}
        for pointer, (line, _) in sorted(source.key_positions.items(), key=lambda each: each[1]):
            if pointer[-1] == "operationId":
                value = source.data
                for part in pointer:
                    value = value[part]
                owner = operations.get(value, ("", ""))
                # From the key of the path item on, which is two levels up.
                for above in (pointer[:-1], pointer[:-2]):
                    start = source.key_positions.get(above)
                    if start is not None:
                        lines[start[0]] = owner
            elif (file, str(pointer[-1])) in components and len(pointer) in (1, 3):
                lines[line] = components[file, str(pointer[-1])]
            elif len(pointer) == 1:
                lines.setdefault(line, ("", ""))
        found[file] = sorted(lines.items())
    return found
