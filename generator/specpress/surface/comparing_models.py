"""What changed about models, their fields, enums and their members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specpress.surface.changes import Category, Change, Impact
from specpress.surface.comparing_values import Rules, requirement_changes, value_changes
from specpress.surface.context import Context, pairs, renamed_to
from specpress.surface.model import Enum, Member, Model, Surface

_BREAKING, _ADDITIVE, _INTERNAL = Impact.BREAKING, Impact.ADDITIVE, Impact.INTERNAL


def model_changes(old: Surface, new: Surface, context: Context) -> Iterator[Change]:
    """Every change of the classes of models."""
    renamed = renamed_to(old.models, new.models)
    for name, target in renamed.items():
        yield _renamed("model", name, target, context)
        yield from _model(target, old.models[name], new.models[target], context)
    for name, before, after in pairs(old.models, new.models):
        if name in renamed or (before is None and name in renamed.values()):
            continue
        yield from _whole("model", name, before, after, context)
        if before and after and before.alias_of is None and after.alias_of is None:
            yield from _model(name, before, after, context)


def enum_changes(old: Surface, new: Surface, context: Context) -> Iterator[Change]:
    """Every change of the enums."""
    renamed = renamed_to(old.enums, new.enums)
    for name, target in renamed.items():
        yield _renamed("enum", name, target, context)
        yield from _enum(target, old.enums[name], new.enums[target], context)
    for name, before, after in pairs(old.enums, new.enums):
        if name in renamed or (before is None and name in renamed.values()):
            continue
        yield from _whole("enum", name, before, after, context)
        if before and after and before.alias_of is None and after.alias_of is None:
            yield from _enum(name, before, after, context)


def _renamed(what: str, name: str, target: str, context: Context) -> Change:
    return Change(
        f"{what}-renamed",
        _ADDITIVE,
        Category.DEPRECATED,
        f"{what} `{name}`",
        f"is now called `{target}`; the old name warns",
        name,
        target,
        context.operations.get(target, ()),
        is_deprecation=True,
    )


def _whole(
    what: str, name: str, old: Model | Enum | None, new: Model | Enum | None, context: Context
) -> Iterator[Change]:
    """That a class came, went, or is deprecated."""
    subject, operations = f"{what} `{name}`", context.operations.get(name, ())

    def change(kind: str, impact: Impact, message: str, category: Category) -> Change:
        return Change(
            f"{what}-{kind}",
            impact,
            category,
            subject,
            message,
            operations=operations,
            is_deprecation=category is Category.DEPRECATED,
        )

    if old is None and new is not None:
        if new.alias_of is not None:
            message = f"is another name of `{new.alias_of}`"
            yield change("alias-added", _ADDITIVE, message, Category.CHANGED)
        else:
            yield change("added", _ADDITIVE, "is new", Category.ADDED)
    elif new is None:
        yield change("removed", _BREAKING, "is removed", Category.REMOVED)
    elif old is not None and old.alias_of != new.alias_of:
        message = f"now stands for `{new.alias_of}`" if new.alias_of else "is a class of its own"
        yield change("alias", _BREAKING, message, Category.CHANGED)
    elif old is not None and new.deprecated and not old.deprecated:
        yield change("deprecated", _ADDITIVE, "is deprecated", Category.DEPRECATED)
    elif old is not None and old.deprecated and not new.deprecated:
        yield change("undeprecated", _INTERNAL, "is not deprecated any more", Category.CHANGED)


def _model(name: str, old: Model, new: Model, context: Context) -> Iterator[Change]:
    operations = context.operations.get(name, ())
    subject = f"model `{name}`"
    if old.kind != new.kind:
        message = f"is the model of a {new.kind} now, and was that of a {old.kind}"
        yield Change(
            "model-kind",
            _BREAKING,
            Category.CHANGED,
            subject,
            message,
            old.kind,
            new.kind,
            operations,
        )
    # A row is one class for both ways; of a class that nothing uses, both are assumed.
    is_row = "row" in (old.kind, new.kind)
    unused = name not in context.sent and name not in context.received
    sent = new.kind in ("request", "dict") or (is_row and (name in context.sent or unused))
    received = new.kind == "reply" or (is_row and (name in context.received or unused))
    renamed = renamed_to(old.fields, new.fields)
    for former, target in renamed.items():
        yield Change(
            "field-renamed",
            _ADDITIVE,
            Category.DEPRECATED,
            f"field `{name}.{former}`",
            f"is now called `{target}`; the old name warns",
            former,
            target,
            operations,
            is_deprecation=True,
        )
    origins = {target: former for former, target in renamed.items()}
    for field, before, after in pairs(old.fields, new.fields):
        if field in renamed:
            continue
        if before is None and field in origins:
            before = old.fields[origins[field]]
        yield from value_changes(
            before,
            after,
            context,
            what="field",
            subject=f"field `{name}.{field}`",
            sent=sent,
            received=received,
            operations=operations,
        )
    yield from requirement_changes(
        subject,
        Rules.of(old.alternatives, old.needs, old.fields),
        Rules.of(new.alternatives, new.needs, new.fields),
        renamed,
        operations,
    )


def _enum(name: str, old: Enum, new: Enum, context: Context) -> Iterator[Change]:
    operations = context.operations.get(name, ())
    if old.base != new.base:
        message = f"has values of type `{new.base}` instead of `{old.base}`"
        yield Change(
            "enum-base",
            _BREAKING,
            Category.CHANGED,
            f"enum `{name}`",
            message,
            old.base,
            new.base,
            operations,
        )
    renamed = renamed_to(old.members, new.members)
    for member, before, after in pairs(old.members, new.members):
        found = _member(member, before, after, renamed)
        if found is not None:
            kind, impact, category, message = found
            yield Change(
                f"member-{kind}",
                impact,
                category,
                f"member `{name}.{member}`",
                message,
                None if before is None else before.value,
                None if after is None else after.value,
                operations,
                is_deprecation=category is Category.DEPRECATED,
            )
    if old.literal != new.literal and context.renamed.get(old.literal) != new.literal:
        yield Change(
            "enum-literal",
            _BREAKING,
            Category.CHANGED,
            f"enum `{name}`",
            f"has its plain values under `{new.literal}` instead of `{old.literal}`",
            old.literal,
            new.literal,
            operations,
        )


def _member(
    name: str, old: Member | None, new: Member | None, renamed: Mapping[str, str]
) -> tuple[str, Impact, Category, str] | None:
    """Kind, impact, category and message of what changed about a member."""
    if name in renamed:
        words = f"is now called `{renamed[name]}`; the old name warns"
        return "renamed", _ADDITIVE, Category.DEPRECATED, words
    if new is None:
        return "removed", _BREAKING, Category.REMOVED, "is removed"
    if old is None:
        if name in renamed.values():
            return None
        if new.alias_of is not None:
            words = f"is another name of `{new.alias_of}`"
            return "alias-added", _ADDITIVE, Category.CHANGED, words
        return "added", _ADDITIVE, Category.ADDED, f"is new: {new.value}"
    if old.alias_of != new.alias_of:
        return "alias", _BREAKING, Category.CHANGED, "stands for another member"
    if old.value != new.value:
        words = f"is {new.value} instead of {old.value}"
        return "value", _BREAKING, Category.CHANGED, words
    return None
