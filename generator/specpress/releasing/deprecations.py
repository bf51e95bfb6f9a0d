"""What is deprecated, since when, and what must not go yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specpress.releasing.records import Deprecation, Record
from specpress.releasing.versions import is_minor
from specpress.surface.context import AnyNamed
from specpress.surface.model import Surface, Value


@dataclass(frozen=True, slots=True)
class Early:
    """Something that would go, or change its name, before callers were warned of it."""

    thing: str
    message: str
    hint: str


def deprecated_things(surface: Surface) -> dict[str, str | None]:
    """Everything that warns, such as ``argument old of loans.get``, and what took its place."""
    return dict(_things(surface))


def carried_on(record: Record | None, surface: Surface, version: str) -> dict[str, Deprecation]:
    """Since when each thing of ``surface`` is deprecated, once ``version`` is released."""
    before = record.deprecated if record is not None else {}
    told: dict[str, Deprecation] = {}
    for thing in deprecated_things(surface):
        known = before.get(thing)
        told[thing] = Deprecation(
            since=known.since if known else version,
            in_minor=(known is not None and known.in_minor) or is_minor(version),
        )
    return told


def too_early(record: Record, surface: Surface) -> list[Early]:
    """What ``surface`` drops though no minor version with its warning was released."""
    found = [*_dropped(record, surface), *_renamed(record.surface, surface)]
    return sorted(found, key=lambda each: each.thing)


def _dropped(record: Record, surface: Surface) -> Iterator[Early]:
    present = _names(surface)
    for thing, successor in deprecated_things(record.surface).items():
        known = record.deprecated.get(thing)
        if thing in present or (known is not None and known.in_minor):
            continue
        owner = thing.partition(" of ")[2]
        if owner and not present & {f"{what} {owner}" for what in ("operation", "model", "enum")}:
            # It went with what it belonged to.
            continue
        since = known.since if known else record.version
        yield Early(
            thing,
            f"the {thing} goes too early: it is deprecated since {since} only, "
            "and no minor version had it so",
            "keep it for one minor version"
            + (f": x-former-names on what is now '{successor}'" if successor else ""),
        )


def _renamed(old: Surface, new: Surface) -> Iterator[Early]:
    """Names that are gone while what they named is still there under another name."""
    yield from _moved(
        "operation",
        "",
        {name: each.call for name, each in old.operations.items() if not each.around},
        {name: each.call for name, each in new.operations.items() if not each.around},
        old.operations,
        new.operations,
    )
    for name, operation in old.operations.items():
        now = new.operations.get(name)
        if now is not None and now.alias_of is None:
            yield from _moved(
                "argument",
                f" of {name}",
                {key: value.wire or key for key, value in operation.arguments.items()},
                {key: value.wire or key for key, value in now.arguments.items()},
                operation.arguments,
                now.arguments,
            )
    for name, model in old.models.items():
        other = new.models.get(name)
        if other is not None and other.alias_of is None and model.kind != "dict":
            yield from _moved(
                "field",
                f" of {name}",
                {key: v.wire or key for key, v in model.fields.items() if not v.computed},
                {key: v.wire or key for key, v in other.fields.items() if not v.computed},
                model.fields,
                other.fields,
            )
    for name, enum in old.enums.items():
        same = new.enums.get(name)
        if same is not None and same.alias_of is None:
            yield from _moved(
                "member",
                f" of {name}",
                {key: member.value for key, member in enum.members.items()},
                {key: member.value for key, member in same.members.items()},
                enum.members,
                same.members,
            )


def _moved(
    what: str,
    where: str,
    old: Mapping[str, str],
    new: Mapping[str, str],
    known: Mapping[str, AnyNamed],
    named: Mapping[str, AnyNamed],
) -> Iterator[Early]:
    """Names of ``old`` that ``new`` lacks, where a name that is new stands for the same."""
    fresh = {
        same: name for name, same in new.items() if name not in known and not named[name].alias_of
    }
    for name, same in old.items():
        if name not in named and same in fresh:
            yield Early(
                f"{what} {name}{where}",
                f"the {what} '{name}'{where} is called '{fresh[same]}' now, "
                "and its old name is gone",
                f"keep the old name for one minor version: x-former-names: [{name}]"
                if what != "member"
                else f"keep the old name for one minor version: x-former-enum-names has '{name}'",
            )


def _things(surface: Surface) -> Iterator[tuple[str, str | None]]:
    for what, holder in (
        ("operation", surface.operations),
        ("model", surface.models),
        ("enum", surface.enums),
    ):
        for name, each in holder.items():
            if each.deprecated or each.alias_of:
                yield f"{what} {name}", each.alias_of
    for what, owner, values in _values(surface):
        for name, value in values.items():
            if value.deprecated or value.alias_of:
                yield f"{what} {name} of {owner}", value.alias_of
    for owner, enum in surface.enums.items():
        for name, member in enum.members.items():
            if member.alias_of:
                yield f"member {name} of {owner}", member.alias_of


def _names(surface: Surface) -> set[str]:
    """Everything that a surface has."""
    names = {f"operation {name}" for name in surface.operations}
    names |= {f"model {name}" for name in surface.models}
    names |= {f"enum {name}" for name in surface.enums}
    for what, owner, values in _values(surface):
        names |= {f"{what} {name} of {owner}" for name in values}
    for owner, enum in surface.enums.items():
        names |= {f"member {name} of {owner}" for name in enum.members}
    return names


def _values(surface: Surface) -> Iterator[tuple[str, str, Mapping[str, Value]]]:
    for name, operation in surface.operations.items():
        yield "argument", name, operation.arguments
    for name, model in surface.models.items():
        if model.kind != "dict":
            yield "field", name, model.fields
