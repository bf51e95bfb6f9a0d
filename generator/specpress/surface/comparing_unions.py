"""What changed about the types of several shapes.

A reply of a shape that a version does not know was an ``UnknownVariant`` before: like a new member
of an enum, a new shape breaks nobody. A shape less is less to hand in.
"""

from __future__ import annotations

from collections.abc import Iterator

from specpress.surface.changes import Category, Change, Impact
from specpress.surface.comparing_values import value_changes
from specpress.surface.context import Context, pairs
from specpress.surface.model import Surface, Union, Value
from specpress.surface.types import members_of

_UNKNOWN = "UnknownVariant"


def union_changes(old: Surface, new: Surface, context: Context) -> Iterator[Change]:
    """Every change of the types of several shapes."""
    for name, before, after in pairs(old.unions, new.unions):
        operations = context.operations.get(name, ())
        subject = f"union `{name}`"
        if before is None and after is not None:
            message = f"is new: `{after.type}`"
            yield Change(
                "union-added",
                Impact.ADDITIVE,
                Category.ADDED,
                subject,
                message,
                None,
                after.type,
                operations,
            )
        elif after is None and before is not None:
            yield Change(
                "union-removed",
                Impact.BREAKING,
                Category.REMOVED,
                subject,
                "is removed",
                before.type,
                None,
                operations,
            )
        elif before is not None and after is not None and before.type != after.type:
            yield from _union(name, before, after, context, operations)


def _union(
    name: str, old: Union, new: Union, context: Context, operations: tuple[str, ...]
) -> Iterator[Change]:
    before, after = members_of(old.type), members_of(new.type)
    if _UNKNOWN not in before or _UNKNOWN not in after:
        # Another name for one type.
        yield from value_changes(
            Value(old.type),
            Value(new.type),
            context,
            what="union",
            subject=f"union `{name}`",
            sent=name in context.sent,
            received=name in context.received,
            operations=operations,
        )
        return
    for shape in sorted(after - before):
        yield Change(
            "shape-added",
            Impact.ADDITIVE,
            Category.ADDED,
            f"shape `{shape}` of union `{name}`",
            "is new",
            None,
            shape,
            operations,
        )
    for shape in sorted(before - after):
        is_taken = any(context.is_part_of(shape, each) for each in after)
        # Of what is nowhere used, both ways are assumed.
        only_received = name in context.received and name not in context.sent
        yield Change(
            "shape-removed",
            Impact.ADDITIVE if only_received or is_taken else Impact.BREAKING,
            Category.REMOVED,
            f"shape `{shape}` of union `{name}`",
            "is removed",
            shape,
            None,
            operations,
        )
