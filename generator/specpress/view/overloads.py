"""Which sets of arguments a call takes, as overloads: so that type checkers see what it refuses.

``x`` needs ``y``, and at least one of several groups: together they are a condition on which
arguments are given. Each overload is a part of it: some arguments must be given, some must not,
the others are free. All overloads together accept what the condition does, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from specpress import ir

#: More signatures than these read worse in an editor than a sentence and an error at run time do.
MOST_OVERLOADS = 4
#: With more arguments than these in a condition, so many sets of them are not looked through.
_MOST_ARGUMENTS = 8
_MOST_CHOICES = 24

#: What an overload says of each argument of the condition: given, not given, or (None) either.
Choice = tuple[bool | None, ...]


def overload_choices(operation: ir.Operation) -> tuple[dict[str, bool | None], ...]:
    """The overloads of a call, each by wire name of what must (not) be given; () for none."""
    required = {each.wire_name for each in operation.parameters if each.required}
    names = _names(operation, required)
    if not names or len(names) > _MOST_ARGUMENTS:
        return ()
    accepted = {
        given
        for given in product((True, False), repeat=len(names))
        if _accepts(
            operation,
            required | {name for name, is_given in zip(names, given, strict=True) if is_given},
        )
    }
    choices = sorted(_largest_choices(accepted, len(names)), key=_order)
    cover = _smallest_cover(choices, accepted) if len(choices) <= _MOST_CHOICES else ()
    if not 1 < len(cover) <= MOST_OVERLOADS:
        return ()
    return tuple(dict(zip(names, choice, strict=True)) for choice in cover)


def _names(operation: ir.Operation, required: set[str]) -> list[str]:
    """The arguments of the condition, in the order in which it names them."""
    named = dict.fromkeys(
        [
            *(name for group in operation.alternatives for name in group),
            *(each for name, needed in operation.dependencies for each in (name, *needed)),
        ]
    )
    return [name for name in named if name not in required]


def _accepts(operation: ir.Operation, given: set[str]) -> bool:
    groups = operation.alternatives
    return (not groups or any(given.issuperset(group) for group in groups)) and all(
        given.issuperset(needed) for name, needed in operation.dependencies if name in given
    )


def _sets(choice: Choice) -> Iterator[tuple[bool, ...]]:
    """All that a choice accepts."""
    return product(*((True, False) if each is None else (each,) for each in choice))


def _largest_choices(accepted: set[tuple[bool, ...]], count: int) -> list[Choice]:
    """The choices that accept nothing wrong, without those that another one contains."""
    sound = {
        choice
        for choice in product((None, True, False), repeat=count)
        if accepted.issuperset(_sets(choice))
    }
    return [choice for choice in sound if sound.isdisjoint(_freer(choice))]


def _freer(choice: Choice) -> Iterator[Choice]:
    """The choices that leave one argument more free."""
    for position, each in enumerate(choice):
        if each is not None:
            yield (*choice[:position], None, *choice[position + 1 :])


def _order(choice: Choice) -> list[int]:
    """Choices that demand the first arguments come first, those that forbid any last."""
    return [
        sum(each is False for each in choice),
        *({True: 0, None: 1, False: 2}[each] for each in choice),
    ]


def _smallest_cover(
    choices: Sequence[Choice], accepted: set[tuple[bool, ...]]
) -> tuple[Choice, ...]:
    """The fewest choices that accept all; () where they are too many."""
    for count in range(1, MOST_OVERLOADS + 1):
        for cover in combinations(choices, count):
            if accepted == {given for choice in cover for given in _sets(choice)}:
                return cover
    return ()
