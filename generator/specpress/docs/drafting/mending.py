"""Drift mended: the hand-written files of a spec with as little of their text changed as can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from specpress.diagnostics import Severity
from specpress.docs.comparing import payload_of
from specpress.docs.drafting.decisions import Decision
from specpress.docs.drafting.field_mends import mend_field
from specpress.docs.drafting.mends import Edit, Workshop, mend_endpoint
from specpress.docs.drafting.new_fields import FieldDrafter
from specpress.docs.drafting.proposal import Examine
from specpress.docs.drafting.trial import Trial
from specpress.docs.drafting.yaml_edits import CannotEditError, Splice, apply
from specpress.docs.drift import Drift, DriftKind, Identity
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import EndpointFacts
from specpress.docs.spec_facts import SOURCE_KEY, read_spec
from specpress.document import Document

_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Unmended:
    """A drift that stays, and what to do about it."""

    drift: Drift
    advice: str


@dataclass(frozen=True, slots=True)
class Mended:
    """The texts of the spec's files after mending, and its document."""

    texts: Mapping[str, str] = field(repr=False)
    document: Document = field(repr=False)
    mended: tuple[Drift, ...] = ()
    left: tuple[Unmended, ...] = ()
    decisions: tuple[Decision, ...] = ()


def mend(
    drifts: Sequence[Drift],
    pages: Mapping[Identity, EndpointFacts],
    document: Document,
    texts: Mapping[str, str],
    examine: Examine,
    *,
    shared: bool = False,
) -> Mended:
    """Mend what can be mended, and say of the rest what to do.

    ``pages``: what the pages say of each endpoint, under the identity that it has in the spec.
    Every step is tried: what would leave the spec with an error is not done. With ``shared``,
    components are changed even where other operations use them.
    """
    state = _State(dict(texts), document, pages, examine, shared, drifts)
    pending = [each for each in drifts if each.kind is not DriftKind.ENDPOINT_ADDED]
    # A path is renamed last: until then everything is found under the one that the spec has.
    moved = [each for each in pending if each.kind is DriftKind.ENDPOINT_MOVED]
    state.work_through([each for each in pending if each not in moved])
    state.remember_pages({each.identity for each in drifts})
    state.work_through(moved)
    return Mended(
        state.texts,
        state.document,
        tuple(state.mended),
        tuple(state.left),
        tuple(dict.fromkeys(state.decisions)),
    )


@dataclass(slots=True)
class _State:
    texts: dict[str, str]
    document: Document
    pages: Mapping[Identity, EndpointFacts]
    examine: Examine
    shared: bool
    drifts: Sequence[Drift]
    mended: list[Drift] = field(default_factory=list)
    left: list[Unmended] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def work_through(self, drifts: Sequence[Drift]) -> None:
        """Mend drifts, as many at a time as do not meet in the text."""
        pending = list(drifts)
        for _ in range(len(drifts) + 1):
            if not pending:
                return
            pending = self._round(pending)

    def _round(self, pending: Sequence[Drift]) -> list[Drift]:
        """Mend what can be mended at once; the result is what waits for the next round."""
        shop = self._workshop()
        fields = FieldDrafter(shop.house)
        splices: dict[str, list[Splice]] = {}
        done: list[Drift] = []
        waiting: list[Drift] = []
        for drift in pending:
            try:
                edits = _edits(drift, shop, fields)
            except CannotEditError as reason:
                self.left.append(Unmended(drift, str(reason)))
                continue
            if _is_done_by(edits, splices):
                # A shared component: another endpoint has had the same mend.
                done.append(drift)
                continue
            if _meets(edits, splices):
                waiting.append(drift)
                continue
            for file, pieces in edits:
                splices.setdefault(file, []).extend(pieces)
            done.append(drift)
        if not done:
            return waiting
        if self._accept(splices):
            self._note(done, shop)
            return waiting
        if len(done) == 1:
            self.left.append(Unmended(done[0], self._why(splices)))
            return waiting
        # Some mend leaves the spec with an error: halves tell which.
        half = len(done) // 2
        rest = [*self._round_or_wait(done[:half]), *self._round_or_wait(done[half:])]
        return [*rest, *waiting]

    def _round_or_wait(self, drifts: Sequence[Drift]) -> list[Drift]:
        return self._round(drifts) if drifts else []

    def _workshop(self) -> Workshop:
        def alike(drift: Drift) -> frozenset[Identity]:
            same = {each.identity for each in self.drifts if _statement(each) == _statement(drift)}
            return frozenset({drift.identity, *same})

        spec = read_spec(self.document)
        return Workshop(self.document, spec, self.texts, self.pages, alike, self.shared)

    def _accept(self, splices: Mapping[str, Sequence[Splice]]) -> bool:
        """Take over the texts with ``splices``, where the spec has no error with them."""
        after = _with(self.texts, splices)
        trial = self.examine(after)
        if trial.document is None:
            return False
        self.texts, self.document = after, trial.document
        return True

    def _why(self, splices: Mapping[str, Sequence[Splice]]) -> str:
        trial: Trial = self.examine(_with(self.texts, splices))
        for each in trial.diagnostics:
            if each.severity is Severity.ERROR:
                return f"mended by itself the spec would be wrong: {each.message}; mend it by hand"
        return "mend it by hand"

    def _note(self, done: Sequence[Drift], shop: Workshop) -> None:
        self.mended += done
        named = {each.identity for each in done}
        for identity, decisions in shop.decisions.items():
            if identity in named:
                self.decisions += decisions.found

    def remember_pages(self, identities: set[Identity]) -> None:
        """Note the facts of the page where the spec remembers it and nothing is left to mend."""
        spec = read_spec(self.document)
        left = {each.drift.identity for each in self.left}
        shop = self._workshop()
        splices: dict[str, list[Splice]] = {}
        for identity in sorted(identities - left):
            page = self.pages.get(identity)
            operation = spec.operations.get(identity)
            source = operation.get(SOURCE_KEY) if operation is not None else None
            if page is None or source is None:
                continue
            known = next(each for each in spec.endpoints if each.identity == identity)
            facts = facts_hash(payload_of(page, spec.envelope, known))
            if source.value.get("facts") == facts:
                continue
            try:
                file, pieces = shop.set(source, "facts", facts)
            except CannotEditError:
                continue
            splices.setdefault(file, []).extend(pieces)
        if splices:
            self._accept(splices)


def _statement(drift: Drift) -> tuple[object, ...]:
    """What a drift says, whether of a parameter or of a field of a reply."""
    what = drift.kind.value.removeprefix("parameter-").removeprefix("field-")
    return what, drift.value, drift.new, drift.field[-1:]


def _edits(drift: Drift, shop: Workshop, fields: FieldDrafter) -> list[Edit]:
    if drift.kind is DriftKind.GROUP:
        raise CannotEditError(
            "say it with 'anyOf' or 'dependentRequired' of the body, with "
            "'x-conditional-parameters' of the call; or say it in the descriptions, and why in "
            "an x-docs-exception"
        )
    if drift.field:
        return mend_field(drift, shop, fields)
    return mend_endpoint(drift, shop)


def _is_done_by(edits: Sequence[Edit], splices: Mapping[str, Sequence[Splice]]) -> bool:
    """Whether all that a mend exchanges is exchanged already."""
    return bool(edits) and all(
        piece in splices.get(file, ()) for file, pieces in edits for piece in pieces
    )


def _meets(edits: Sequence[Edit], splices: Mapping[str, Sequence[Splice]]) -> bool:
    """Whether an edit touches a piece of text that another one exchanges."""
    for file, pieces in edits:
        others = splices.get(file, ())
        for piece in pieces:
            for other in others:
                if piece.start < other.end and other.start < piece.end:
                    return True
                inside = (piece.start == piece.end) != (other.start == other.end)
                if inside and (piece.start in (other.start, other.end)):
                    return True
    return False


def _with(texts: Mapping[str, str], splices: Mapping[str, Sequence[Splice]]) -> dict[str, str]:
    changed = {file: apply(texts.get(file, ""), pieces) for file, pieces in splices.items()}
    return {**texts, **changed}
