"""What changed about one argument, field or option, and about what must be given together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from specpress.surface.changes import Category, Change, Impact
from specpress.surface.context import Context
from specpress.surface.model import Value

#: Limits that bind the more, the greater they are; of the others, the smaller they are.
_LOWER_BOUNDS = frozenset({"minimum", "exclusive_minimum", "min_length", "min_items"})
_UPPER_BOUNDS = frozenset({"maximum", "exclusive_maximum", "max_length", "max_items", "bits"})


@dataclass(frozen=True, slots=True)
class Use:
    """Of what a value is part, how it is called, and which way it goes."""

    what: str
    subject: str
    sent: bool
    received: bool
    operations: tuple[str, ...]

    def change(
        self,
        kind: str,
        impact: Impact,
        message: str,
        before: str | None = None,
        after: str | None = None,
        category: Category = Category.CHANGED,
    ) -> Change:
        """A change of the value."""
        return Change(
            f"{self.what}-{kind}",
            impact,
            category,
            self.subject,
            message,
            before,
            after,
            self.operations,
            is_deprecation=category is Category.DEPRECATED,
        )


def value_changes(
    old: Value | None,
    new: Value | None,
    context: Context,
    *,
    what: str,
    subject: str,
    sent: bool,
    received: bool,
    operations: tuple[str, ...] = (),
) -> Iterator[Change]:
    """Every change from ``old`` to ``new``; None is where there is none."""
    use = Use(what, subject, sent, received, operations)
    if old is None and new is not None:
        yield _added(use, new)
    elif new is None and old is not None:
        yield use.change("removed", Impact.BREAKING, "is removed", old.type, None, Category.REMOVED)
    elif old is not None and new is not None:
        if old.alias_of != new.alias_of:
            yield _alias(use, old, new)
        elif new.alias_of is None:
            yield from _changed(use, old, new, context)


def _added(use: Use, new: Value) -> Change:
    if new.alias_of is not None:
        message = f"is another name of `{new.alias_of}`"
        return use.change("alias-added", Impact.ADDITIVE, message, None, new.alias_of)
    if new.required and use.sent:
        message = f"is new, and must be given: `{new.type}`"
        return use.change("added-required", Impact.BREAKING, message, None, new.type)
    message = f"is new: `{new.type}`"
    return use.change("added", Impact.ADDITIVE, message, None, new.type, Category.ADDED)


def _alias(use: Use, old: Value, new: Value) -> Change:
    if new.alias_of is None:
        message = f"is no other name of `{old.alias_of}` any more, but a thing of its own"
    else:
        message = f"now stands for `{new.alias_of}`"
    return use.change("alias", Impact.BREAKING, message, old.alias_of, new.alias_of)


def _changed(use: Use, old: Value, new: Value, context: Context) -> Iterator[Change]:
    if old.type != new.type:
        yield _retyped(use, old, new, context)
    if old.required != new.required:
        yield _required(use, old, new)
    elif old.default != new.default:
        # Whoever relied on it gets something else without a word.
        message = f"has the default `{new.default}` instead of `{old.default}`"
        yield use.change("default", Impact.BREAKING, message, old.default, new.default)
    yield from _limits(use, old.limits, new.limits)
    if old.wire != new.wire:
        message = f"is `{new.wire or 'the same'}` on the wire, and was `{old.wire or 'the same'}`"
        yield use.change("wire", Impact.INTERNAL, message, old.wire, new.wire)
    if old.computed != new.computed:
        message = "is computed now" if new.computed else "is not computed any more"
        yield use.change("computed", Impact.INTERNAL, message)
    if new.deprecated and not old.deprecated:
        yield use.change(
            "deprecated", Impact.ADDITIVE, "is deprecated", category=Category.DEPRECATED
        )
    if old.deprecated and not new.deprecated:
        yield use.change("undeprecated", Impact.INTERNAL, "is not deprecated any more")


def _retyped(use: Use, old: Value, new: Value, context: Context) -> Change:
    wider = context.is_part_of(old.type, new.type)
    narrower = context.is_part_of(new.type, old.type)
    fits = (wider or not use.sent) and (narrower or not use.received)
    if wider and narrower:
        impact, kind = Impact.INTERNAL, "type"
    else:
        impact = Impact.ADDITIVE if fits else Impact.BREAKING
        kind = "type-widened" if wider else "type-narrowed" if narrower else "type-changed"
    message = f"is `{new.type}` instead of `{old.type}`"
    return use.change(kind, impact, message, old.type, new.type)


def _required(use: Use, old: Value, new: Value) -> Change:
    if not use.sent:
        # Only the exchange makes replies; the type says what a caller may read.
        words = "is always there" if new.required else "may be missing"
        return use.change("required" if new.required else "optional", Impact.INTERNAL, words)
    if new.required:
        return use.change("required", Impact.BREAKING, "must be given now", old.default, None)
    return use.change("optional", Impact.ADDITIVE, "may be left out now", None, new.default)


def _limits(use: Use, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        tighter = _is_tighter(name.removeprefix("item "), before, after)
        impact = Impact.BREAKING if tighter else Impact.ADDITIVE
        words = name.replace("_", " ")
        message = _limited(words, before, after)
        kind = "limit-tightened" if tighter else "limit-loosened"
        yield use.change(kind, impact, message, before, after)


def _limited(words: str, before: str | None, after: str | None) -> str:
    if after is None:
        return f"has no {words} any more, and had `{before}`"
    return f"has the {words} `{after}`" + (f" instead of `{before}`" if before else " now")


def _is_tighter(name: str, before: str | None, after: str | None) -> bool:
    """Whether a value that kept to the limit before may break it now."""
    if after is None:
        return False
    if before is None:
        return True
    try:
        was, now = Decimal(before), Decimal(after)
    except InvalidOperation:
        # A pattern, of which nobody knows what else it lets through.
        return True
    if name in _LOWER_BOUNDS:
        return now > was
    if name in _UPPER_BOUNDS:
        return now < was
    return name != "multiple_of" or not now or was % now != 0


@dataclass(frozen=True, slots=True)
class Rules:
    """What must be given together; ``required`` are the names that are given in any case."""

    alternatives: tuple[tuple[str, ...], ...]
    needs: Mapping[str, tuple[str, ...]]
    required: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(
        cls,
        alternatives: tuple[tuple[str, ...], ...],
        needs: Mapping[str, tuple[str, ...]],
        values: Mapping[str, Value],
    ) -> Rules:
        """The rules of a call or a model with its ``values``."""
        required = frozenset(name for name, value in values.items() if value.required)
        return cls(alternatives, needs, required, frozenset(values))

    def groups(self, renamed: Mapping[str, str]) -> set[frozenset[str]]:
        """Each of the smallest sets of names that may be given, under their new names."""
        return {
            frozenset(renamed.get(name, name) for name in (*group, *self.required))
            for group in self.alternatives or ((),)
        }

    def needed(self, renamed: Mapping[str, str]) -> dict[str, frozenset[str]]:
        """What each name needs, under new names."""
        return {
            renamed.get(name, name): frozenset(renamed.get(each, each) for each in others)
            for name, others in self.needs.items()
        }


def requirement_changes(
    subject: str, old: Rules, new: Rules, renamed: Mapping[str, str], operations: tuple[str, ...]
) -> Iterator[Change]:
    """Changes of which arguments or fields must be given together."""
    if old.alternatives != new.alternatives:
        before, after = old.groups(renamed), new.groups({})
        # What is required by itself is reported as such.
        by_itself = new.required - {renamed.get(name, name) for name in old.required}
        looser = all(any(group - by_itself <= given for group in after) for given in before)
        same = looser and all(any(group <= given for group in before) for given in after)
        impact = Impact.ADDITIVE if looser else Impact.BREAKING
        yield Change(
            "alternatives",
            Impact.INTERNAL if same else impact,
            Category.CHANGED,
            subject,
            f"needs {_alternatives(new.alternatives)}; before, {_alternatives(old.alternatives)}",
            _alternatives(old.alternatives),
            _alternatives(new.alternatives),
            operations,
        )
    before_needs, after_needs = old.needed(renamed), new.needed({})
    known = {renamed.get(name, name) for name in old.known}
    for name in sorted(before_needs.keys() | after_needs.keys()):
        was, now = before_needs.get(name, frozenset()), after_needs.get(name, frozenset())
        if was == now or name not in known or name not in new.known:
            continue
        yield Change(
            "needs",
            Impact.ADDITIVE if now <= was else Impact.BREAKING,
            Category.CHANGED,
            subject,
            f"takes `{name}` only with {_together(now)}; before, with {_together(was)}",
            _together(was),
            _together(now),
            operations,
        )


def _alternatives(groups: tuple[tuple[str, ...], ...]) -> str:
    return " or ".join(_together(group) for group in groups) or "none of them"


def _together(names: tuple[str, ...] | frozenset[str]) -> str:
    ordered = names if isinstance(names, tuple) else sorted(names)
    return " and ".join(f"`{name}`" for name in ordered) or "nothing else"
