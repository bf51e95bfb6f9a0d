"""Two surfaces -> what changed between them, for a caller.

What a caller hands in may become more: an argument that takes a wider type still takes all that
was handed to it. What a caller gets may become less: a reply without null is read by code that
expected null. The other ways round, calls break. ``docs/release.md`` has the rules as a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specpress.surface.changes import Category, Change, Impact, sort_key
from specpress.surface.comparing_errors import error_changes
from specpress.surface.comparing_models import enum_changes, model_changes
from specpress.surface.comparing_unions import union_changes
from specpress.surface.comparing_values import Rules, requirement_changes, value_changes
from specpress.surface.context import Context, pairs, renamed_to
from specpress.surface.model import Operation, Surface

BREAKING, ADDITIVE, INTERNAL = Impact.BREAKING, Impact.ADDITIVE, Impact.INTERNAL


def compare(old: Surface, new: Surface) -> tuple[Change, ...]:
    """Every change from ``old`` to ``new``, what breaks first; the version alone is none."""
    context = Context.of(old, new)
    changes = [
        *_package_changes(old, new),
        *_client_changes(old, new, context),
        *_listed(old.environments, new.environments, "environment"),
        *_listed(old.exports, new.exports, "export"),
        *_listed(old.testing, new.testing, "name of testing"),
        *_listed(old.constants, new.constants, "constant"),
        *error_changes(old, new),
        *_operations_changes(old, new, context),
        *model_changes(old, new, context),
        *enum_changes(old, new, context),
        *union_changes(old, new, context),
    ]
    return tuple(sorted(changes, key=sort_key))


def _package_changes(old: Surface, new: Surface) -> Iterator[Change]:
    for what, before, after in (
        ("package", old.package, new.package),
        ("distribution", old.distribution, new.distribution),
    ):
        if before != after:
            yield _change(
                f"{what}-renamed", BREAKING, what, f"is now called `{after}`", before, after
            )
    if old.requires_python != new.requires_python:
        yield _change(
            "python-version",
            BREAKING,
            "Python",
            f"`{new.requires_python}` is required instead of `{old.requires_python}`",
            old.requires_python,
            new.requires_python,
        )
    yield from _listed(old.extras, new.extras, "extra")


def _client_changes(old: Surface, new: Surface, context: Context) -> Iterator[Change]:
    yield from _listed(old.client.names, new.client.names, "client class")
    yield from _listed(old.client.attributes, new.client.attributes, "attribute of the client")
    for name, before, after in pairs(old.client.options, new.client.options):
        subject = f"option of the client `{name}`"
        yield from value_changes(
            before, after, context, what="option", subject=subject, sent=True, received=False
        )


def _listed(old: Iterable[str], new: Iterable[str], what: str) -> Iterator[Change]:
    """Names that came or went; of environments, addresses that changed."""
    kind = what.split(" ")[0]
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    for name in before.keys() - after.keys():
        yield _change(f"{kind}-removed", BREAKING, f"{what} `{name}`", "is removed", name, None)
    for name in after.keys() - before.keys():
        yield _change(f"{kind}-added", ADDITIVE, f"{what} `{name}`", "is new", None, name)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in before.keys() & after.keys():
            if old[name] != new[name]:
                message = f"is now at {new[name]}, and was at {old[name]}"
                subject = f"{what} `{name}`"
                yield _change(f"{kind}-moved", INTERNAL, subject, message, old[name], new[name])


def _operations_changes(old: Surface, new: Surface, context: Context) -> Iterator[Change]:
    renamed = renamed_to(old.operations, new.operations)
    for name, target in renamed.items():
        yield Change(
            "operation-renamed",
            ADDITIVE,
            Category.DEPRECATED,
            f"operation `{name}`",
            f"is now called `{target}`; the old name warns",
            name,
            target,
            operations=(target,),
            is_deprecation=True,
        )
        yield from _operation_changes(target, old.operations[name], new.operations[target], context)
    for name, before, after in pairs(old.operations, new.operations):
        subject = f"operation `{name}`"
        if name in renamed or (before is None and name in renamed.values()):
            continue
        if before is None:
            if after is None:
                continue
            kind = "operation-alias-added" if after.alias_of else "operation-added"
            message = f"is another name of `{after.alias_of}`" if after.alias_of else after.call
            own = (name, after.around) if after.around else (name,)
            yield _change(kind, ADDITIVE, subject, f"is new: {message}", None, name, own)
        elif after is None:
            yield _change("operation-removed", BREAKING, subject, "is removed", name, None, (name,))
        elif after.alias_of is None and before.alias_of is None:
            yield from _operation_changes(name, before, after, context)
        elif after.alias_of != before.alias_of:
            message = f"now stands for `{after.alias_of}`"
            yield _change(
                "operation-alias",
                BREAKING,
                subject,
                message,
                before.alias_of,
                after.alias_of,
                (name,),
            )


def _operation_changes(
    name: str, old: Operation, new: Operation, context: Context
) -> Iterator[Change]:
    subject, own = f"operation `{name}`", (name,)
    yield from _arguments(name, old, new, context)
    yield from _returns(subject, old, new, context, own)
    yield from _requirements(subject, old, new, own)
    if old.signed != new.signed:
        impact = BREAKING if new.signed else ADDITIVE
        message = "needs a key now" if new.signed else "needs no key any more"
        before, after = ("signed", "public") if old.signed else ("public", "signed")
        yield _change("operation-signed", impact, subject, message, before, after, own)
    yield from _environments(subject, old, new, own)
    if new.deprecated and not old.deprecated:
        yield _deprecated(subject, own)
    if old.deprecated and not new.deprecated:
        yield _change(
            "undeprecated", INTERNAL, subject, "is not deprecated any more", operations=own
        )
    for kind, words, before_text, after_text in (
        ("operation-call", "is sent as", old.call, new.call),
        ("operation-permission", "needs the permission", old.permission, new.permission),
        ("operation-rate-limit", "has the rate limit", old.rate_limit, new.rate_limit),
        ("operation-retry", "has the rule of repetition", old.retry, new.retry),
        ("operation-docs", "is documented at", old.docs, new.docs),
    ):
        if before_text != after_text:
            message = f"{words} `{after_text or 'none'}`, and before `{before_text or 'none'}`"
            yield _change(kind, INTERNAL, subject, message, before_text, after_text, own)


def _arguments(name: str, old: Operation, new: Operation, context: Context) -> Iterator[Change]:
    renamed = renamed_to(old.arguments, new.arguments)
    for former, target in renamed.items():
        yield Change(
            "argument-renamed",
            ADDITIVE,
            Category.DEPRECATED,
            f"argument `{former}` of `{name}`",
            f"is now called `{target}`; the old name warns",
            former,
            target,
            operations=(name,),
            is_deprecation=True,
        )
    for argument, before, after in pairs(old.arguments, new.arguments):
        if argument in renamed:
            continue
        origin = next((each for each, target in renamed.items() if target == argument), None)
        if before is None and origin is not None:
            before = old.arguments[origin]
        yield from value_changes(
            before,
            after,
            context,
            what="argument",
            subject=f"argument `{argument}` of `{name}`",
            sent=True,
            received=False,
            operations=(name,),
        )


def _returns(
    subject: str, old: Operation, new: Operation, context: Context, own: tuple[str, ...]
) -> Iterator[Change]:
    if old.returns == new.returns:
        return
    narrower = context.is_part_of(new.returns, old.returns)
    if narrower and context.is_part_of(old.returns, new.returns):
        impact = INTERNAL
    else:
        # Nobody read anything of a call that returned nothing.
        impact = ADDITIVE if narrower or old.returns == "None" else BREAKING
    message = f"returns `{new.returns}` instead of `{old.returns}`"
    yield _change("operation-returns", impact, subject, message, old.returns, new.returns, own)


def _requirements(
    subject: str, old: Operation, new: Operation, own: tuple[str, ...]
) -> Iterator[Change]:
    yield from requirement_changes(
        subject,
        Rules.of(old.alternatives, old.needs, old.arguments),
        Rules.of(new.alternatives, new.needs, new.arguments),
        renamed_to(old.arguments, new.arguments),
        own,
    )


def _environments(
    subject: str, old: Operation, new: Operation, own: tuple[str, ...]
) -> Iterator[Change]:
    before, after = set(old.environments), set(new.environments)
    if before == after:
        return
    # No list is all of them.
    lost = (before - after) if before else after
    if not after:
        message, impact = "is offered in all environments", ADDITIVE
    elif before and not lost:
        message = f"is offered in {', '.join(sorted(after - before))}, too"
        impact = ADDITIVE
    else:
        message, impact = f"is offered in {', '.join(sorted(after))} only", BREAKING
    yield _change(
        "operation-environments",
        impact,
        subject,
        message,
        ", ".join(old.environments) or None,
        ", ".join(new.environments) or None,
        own,
    )


def _deprecated(subject: str, operations: tuple[str, ...]) -> Change:
    return Change(
        "deprecated",
        ADDITIVE,
        Category.DEPRECATED,
        subject,
        "is deprecated",
        operations=operations,
        is_deprecation=True,
    )


def _change(
    kind: str,
    impact: Impact,
    subject: str,
    message: str,
    before: str | None = None,
    after: str | None = None,
    operations: tuple[str, ...] = (),
) -> Change:
    category = Category.CHANGED
    if kind.endswith("-added") and "alias" not in kind:
        category = Category.ADDED
    elif kind.endswith("-removed"):
        category = Category.REMOVED
    return Change(kind, impact, category, subject, message, before, after, operations)
