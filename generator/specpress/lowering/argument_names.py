"""What tells the arguments of one call apart, where their wire names alone do not in Python.

``docs/naming.md`` has the rules. A name depends on its own parameter and on those that would have
the same one, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import count

from specpress import ir
from specpress.lowering.bodies import Bodies
from specpress.lowering.distinct_names import Named, distinct
from specpress.naming import snake_case

#: The places in the order in which they keep names, and what is said of the place otherwise.
_SUFFIXES = {
    ir.ParameterPlace.PATH: "path",
    ir.ParameterPlace.QUERY: "query",
    ir.ParameterPlace.QUERYSTRING: "query",
    ir.ParameterPlace.HEADER: "header",
    ir.ParameterPlace.COOKIE: "cookie",
}
_OF_BODY = "body"


def with_names(
    parameters: Sequence[ir.Parameter], others: Collection[str] = ()
) -> tuple[ir.Parameter, ...]:
    """``parameters``, each with a ``name`` where its wire name does not make the one it has.

    ``others`` are names that other arguments of the call have already.
    """
    taken = {*others, *(each.name for each in parameters if each.name is not None)}
    names: dict[int, str] = {}
    for suffix in dict.fromkeys([*_SUFFIXES.values(), _OF_BODY]):
        members = [
            at
            for at, each in enumerate(parameters)
            if _SUFFIXES.get(each.place, _OF_BODY) == suffix
        ]
        name_of = _with_place(frozenset(taken), suffix)
        found = distinct(
            [Named(parameters[at].wire_name, parameters[at].name, name_of) for at in members],
            tuple(taken),
        )
        names.update(zip(members, found, strict=True))
        taken.update(found)
    return tuple(
        each if names[at] == _python_name(each) else replace(each, name=names[at])
        for at, each in enumerate(parameters)
    )


def _with_place(taken: frozenset[str], suffix: str) -> Callable[[str], str]:
    """The name for a wire name: with its place where an earlier place has the name alone."""

    def name_of(wire_name: str) -> str:
        name = snake_case(wire_name)
        return f"{name.rstrip('_')}_{suffix}" if name in taken else name

    return name_of


def with_names_of_bodies(bodies: Bodies, declared: Sequence[ir.Parameter]) -> Bodies:
    """``bodies`` with names of their arguments that are none of ``declared``."""
    if not bodies.contents:
        return bodies
    taken = {_python_name(each) for each in declared}
    contents = tuple(
        replace(each, parameters=with_names(each.parameters, taken)) for each in bodies.contents
    )
    choice = bodies.parameters[len(bodies.contents[0].parameters) :]
    for each in contents:
        taken |= {_python_name(one) for one in each.parameters}
    return replace(
        bodies,
        contents=contents,
        parameters=(*contents[0].parameters, *(_beside(each, taken) for each in choice)),
    )


def _beside(choice: ir.Parameter, taken: Collection[str]) -> ir.Parameter:
    """The choice of a body, which makes room for the arguments that the document names."""
    name = _python_name(choice)
    if name not in taken:
        return choice
    longer = (f"body_{name}{f'_{number}' if number > 1 else ''}" for number in count(1))
    return replace(choice, name=next(each for each in longer if each not in taken))


def _python_name(parameter: ir.Parameter) -> str:
    return parameter.name or snake_case(parameter.wire_name)
