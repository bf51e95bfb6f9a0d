"""Two trees of fields, side by side: what one has and the other has not, or has otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher

from specpress.diagnostics import Location
from specpress.docs.drift import Drift, FieldPath, Identity, Side
from specpress.docs.facts import FieldFacts, Required, TextFact, TypeFact, TypeName
from specpress.docs.sides import Sides

_BOUNDS = {
    "minimum": "the minimum",
    "maximum": "the maximum",
    "max_items": "the number of items",
    "max_length": "the number of characters",
}
#: So many pairs of fields are looked at for new names.
_MANY_PAIRS = 2_500
#: How alike two names are that may be one field before and after.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class FieldComparison:
    """How to compare two trees of ``side`` of one endpoint."""

    identity: Identity
    side: Side
    sides: Sides
    #: Where a field is missed that no holder has: the endpoint of either side.
    old_place: Location | None
    new_place: Location | None

    def compare(
        self,
        old: Sequence[FieldFacts],
        new: Sequence[FieldFacts],
        holder: tuple[FieldFacts, FieldFacts] | None = None,
        path: FieldPath = (),
        shown: str = "",
    ) -> Iterator[Drift]:
        """The differences, in the order of the old tree; what was added comes last."""
        olds = {each.name: each for each in reversed(old)}
        news = {each.name: each for each in reversed(new)}
        removed = [each for each in old if each.name not in news and olds[each.name] is each]
        added = [each for each in new if each.name not in olds and news[each.name] is each]
        renamed = _renamed(removed, added)
        back = {id(after): before for before, after in renamed}
        forth = {id(before): after for before, after in renamed}
        for each in old:
            if each.name in news and olds[each.name] is each:
                yield from self._same(each, news[each.name], path, shown)
        for each in removed:
            place = holder[1].place if holder else self.new_place
            yield self._missing(each, place, path, shown, forth.get(id(each)))
        for each in added:
            place = holder[0].place if holder else self.old_place
            yield self._added(each, place, path, shown, back.get(id(each)))

    def _missing(
        self,
        fact: FieldFacts,
        place: Location | None,
        path: FieldPath,
        shown: str,
        renamed: FieldFacts | None,
    ) -> Drift:
        name = _joined(shown, fact)
        return Drift(
            self.side.kind("removed"),
            self.identity,
            f"{self.sides.new} has no {self._word} '{name}'",
            new_place=place,
            old_place=fact.place,
            old=fact.name,
            side=self.side,
            field=(*path, fact.name),
            shown=name,
            hint=f"perhaps renamed: '{renamed.name}' is new" if renamed is not None else None,
            before=fact,
        )

    def _added(
        self,
        fact: FieldFacts,
        place: Location | None,
        path: FieldPath,
        shown: str,
        renamed: FieldFacts | None,
    ) -> Drift:
        name = _joined(shown, fact)
        details = ", ".join(
            [
                *([fact.type.name.value] if fact.type is not None else []),
                *(["required"] if fact.required is Required.YES else []),
            ]
        )
        return Drift(
            self.side.kind("added"),
            self.identity,
            f"{self.sides.old} has no {self._word} '{name}'" + (f" ({details})" if details else ""),
            new_place=fact.place,
            old_place=place,
            new=fact.name,
            side=self.side,
            field=(*path, fact.name),
            shown=name,
            hint=f"perhaps renamed: '{renamed.name}' is gone" if renamed is not None else None,
            after=fact,
        )

    @property
    def _word(self) -> str:
        return "parameter" if self.side is Side.REQUEST else "response field"

    def _same(
        self, old: FieldFacts, new: FieldFacts, path: FieldPath, shown: str
    ) -> Iterator[Drift]:
        about = _About(self, old, new, (*path, old.name), _joined(shown, old, new))
        yield from about.type_drift()
        yield from about.required_drift()
        yield from about.value_drifts()
        yield from about.default_drift()
        yield from about.bound_drifts()
        yield from about.deprecated_drift()
        if self._has_comparable_children(old, new):
            inner = f"{about.shown}."
            yield from self.compare(old.children, new.children, (old, new), about.path, inner)

    def _has_comparable_children(self, old: FieldFacts, new: FieldFacts) -> bool:
        """Whether a page that lists no members of an object says that it has none: it does not."""
        return self.sides.strict or bool(new.children)


@dataclass(frozen=True, slots=True)
class _About:
    """One field that both sides have."""

    comparison: FieldComparison
    old: FieldFacts
    new: FieldFacts
    path: FieldPath
    shown: str

    def type_drift(self) -> Iterator[Drift]:
        old, new = self.old.type, self.new.type
        if not self._states(old is not None, new is not None) or _same_type(old, new):
            return
        sides = self.comparison.sides
        yield self._drift(
            "type",
            f"is {_shown_type(new)} {sides.in_new}, {_shown_type(old)} {sides.in_old}",
            old.place if old is not None else self.old.place,
            new.place if new is not None else self.new.place,
            _shown_type(old) if old is not None else None,
            _shown_type(new) if new is not None else None,
        )

    def required_drift(self) -> Iterator[Drift]:
        old, new = self.old.required, self.new.required
        if old is new or not self._states(old is not None, new is not None):
            return
        if not self.comparison.sides.strict and Required.YES not in (old, new):
            # A spec cannot say every condition of a page, nor a table each of a spec.
            return
        words = {
            Required.YES: "required",
            Required.NO: "optional",
            Required.CONDITIONAL: "required under a condition",
            None: "not said to be required or optional",
        }
        sides = self.comparison.sides
        yield self._drift(
            "required",
            f"is {words[new]} {sides.in_new}, {words[old]} {sides.in_old}",
            self.old.place,
            self.new.place,
            old.value if old is not None else None,
            new.value if new is not None else None,
        )

    def value_drifts(self) -> Iterator[Drift]:
        old = {each.value: each for each in self.old.values}
        new = {each.value: each for each in self.new.values}
        if not self._states(bool(old) or bool(new), bool(new)) or self._is_boolean(old, new):
            return
        old_place = self.old.values[0].place if old else self.old.place
        new_place = self.new.values[0].place if new else self.new.place
        sides = self.comparison.sides
        if (not old or not new) and not _same_type(self.old.type, self.new.type):
            # Values that the other type cannot have are no statement of their own.
            return
        if not old or not new:
            # One difference, not one for each value: a list of values as a whole is there or not.
            what, holder, other = ("added", new, sides.old) if new else ("removed", old, sides.new)
            listed = ", ".join(holder)
            yield self._drift(
                f"value-{what}",
                f"can be {listed}; {other} lists no values",
                old_place,
                new_place,
                None if new else listed,
                listed if new else None,
            )
            return
        for value, fact in new.items():
            if value not in old:
                message = f"can be {value!r}, which {sides.old} does not list"
                yield self._drift("value-added", message, old_place, fact.place, None, value, value)
        for value, fact in old.items():
            if value not in new:
                message = f"can be {value!r}, which {sides.new} does not list"
                yield self._drift(
                    "value-removed", message, fact.place, new_place, value, None, value
                )

    def default_drift(self) -> Iterator[Drift]:
        old, new = self.old.default, self.new.default
        if not self._states(old is not None, new is not None) or _same_text(old, new):
            return
        yield self._text_drift("default", "the default", old, new, None)

    def bound_drifts(self) -> Iterator[Drift]:
        for name, words in _BOUNDS.items():
            old: TextFact | None = getattr(self.old, name)
            new: TextFact | None = getattr(self.new, name)
            if not self._states(old is not None, new is not None) or _same_text(old, new):
                continue
            what = "added" if old is None else "removed" if new is None else "changed"
            yield self._text_drift(f"constraint-{what}", words, old, new, name.replace("_", "-"))

    def deprecated_drift(self) -> Iterator[Drift]:
        if self.old.deprecated is self.new.deprecated:
            return
        sides = self.comparison.sides
        yield self._drift(
            "deprecated",
            f"is deprecated {sides.in_new if self.new.deprecated else sides.in_old} only",
            self.old.place,
            self.new.place,
            _yes_no(self.old.deprecated),
            _yes_no(self.new.deprecated),
        )

    def _text_drift(
        self, what: str, words: str, old: TextFact | None, new: TextFact | None, value: str | None
    ) -> Drift:
        sides = self.comparison.sides
        statements = [
            f"{fact.text} {where}" if fact is not None else f"not stated {where}"
            for fact, where in ((new, sides.in_new), (old, sides.in_old))
        ]
        return self._drift(
            what,
            f"{words} is {', '.join(statements)}",
            old.place if old is not None else self.old.place,
            new.place if new is not None else self.new.place,
            old.text if old is not None else None,
            new.text if new is not None else None,
            value,
            joint=": ",
        )

    def _states(self, old: bool, new: bool) -> bool:
        """Whether both sides say enough to differ: against a spec the page has to say something."""
        return (old or new) if self.comparison.sides.strict else new and (old or new)

    def _is_boolean(self, *values: Iterable[str]) -> bool:
        """Whether the values are only those that the type has anyway."""
        types = {each.type.name for each in (self.old, self.new) if each.type is not None}
        named = {value.lower() for each in values for value in each}
        return TypeName.BOOLEAN in types and named <= {"true", "false"}

    def _drift(
        self,
        what: str,
        message: str,
        old_place: Location,
        new_place: Location,
        old: str | None,
        new: str | None,
        value: str | None = None,
        joint: str = " ",
    ) -> Drift:
        return Drift(
            self.comparison.side.kind(what),
            self.comparison.identity,
            f"'{self.shown}'{joint}{message}",
            new_place=new_place,
            old_place=old_place,
            old=old,
            new=new,
            side=self.comparison.side,
            field=self.path,
            shown=self.shown,
            value=value,
            before=self.old,
            after=self.new,
        )


def _joined(shown: str, *facts: FieldFacts) -> str:
    """``shown`` with the field's name; a list of objects is marked as such."""
    kinds = {fact.type.name for fact in facts if fact.type is not None}
    is_list = TypeName.ARRAY in kinds and any(fact.children for fact in facts)
    return f"{shown}{facts[0].name}{'[]' if is_list else ''}"


def _shown_type(fact: TypeFact | None) -> str:
    if fact is None:
        return "of no stated type"
    if fact.item is not None:
        return f"{fact.name.value} of {_shown_type(fact.item)}"
    return fact.name.value


def _same_type(old: TypeFact | None, new: TypeFact | None) -> bool:
    """Whether two statements agree; what is not stated or not understood agrees with all."""
    if old is None or new is None:
        return old is new
    if TypeName.UNKNOWN in (old.name, new.name):
        return True
    if old.name is not new.name:
        return False
    return old.item is None or new.item is None or _same_type(old.item, new.item)


def _same_text(old: TextFact | None, new: TextFact | None) -> bool:
    if old is None or new is None:
        return old is new
    return _plain(old.text) == _plain(new.text)


def _plain(text: str) -> str | Decimal:
    """A number as a number, anything else without quotes and case of truth values."""
    bare = text.strip().strip("\"'`")
    try:
        number = Decimal(bare)
    except InvalidOperation:
        return bare.lower() if bare.lower() in ("true", "false") else bare
    return number if number.is_finite() else bare


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def _renamed(
    removed: Sequence[FieldFacts], added: Sequence[FieldFacts]
) -> list[tuple[FieldFacts, FieldFacts]]:
    """Pairs that may be one field before and after, each field once, the likeliest first."""
    if len(removed) * len(added) > _MANY_PAIRS:
        # Another table altogether: nothing in it is the old one under a new name.
        return []
    scored = sorted(
        (
            (_likeness(old, new), -i, -j, old, new)
            for i, old in enumerate(removed)
            for j, new in enumerate(added)
        ),
        key=lambda each: each[:3],
        reverse=True,
    )
    pairs: list[tuple[FieldFacts, FieldFacts]] = []
    used: set[int] = set()
    for likeness, _, _, old, new in scored:
        if likeness >= _ALIKE and not {id(old), id(new)} & used:
            used |= {id(old), id(new)}
            pairs.append((old, new))
    return pairs


def _likeness(old: FieldFacts, new: FieldFacts) -> float:
    if not _same_type(old.type, new.type) and old.type is not None and new.type is not None:
        return 0.0
    names = SequenceMatcher(None, old.name.lower(), new.name.lower()).ratio()
    inside = {each.name for each in old.children}, {each.name for each in new.children}
    shared = len(inside[0] & inside[1]) / max(1, len(inside[0] | inside[1]))
    values = {each.value for each in old.values} & {each.value for each in new.values}
    return max(names, shared, 0.8 if len(values) > 1 else 0.0)
