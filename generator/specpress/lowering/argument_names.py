"""What tells the arguments of one call apart, where their wire names alone do not in Python.

``docs/naming.md`` has the rules. A name depends on its own parameter and on those that would have
the same one, and on nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from specpress import ir
from specpress.lowering.bodies import Bodies
from specpress.naming import snake_case

#: Signs that tell parameters apart (``StartTime<`` and ``StartTime>``), in words.
_SIGNS = {"<": " less than ", ">": " greater than ", "=": " equals ", "!": " not "}
_DECLARED = frozenset(
    {
        *(ir.ParameterPlace.PATH, ir.ParameterPlace.QUERY, ir.ParameterPlace.HEADER),
        *(ir.ParameterPlace.COOKIE, ir.ParameterPlace.QUERYSTRING),
    }
)
#: Who keeps the name: what identifies comes before what describes.
_ORDER = tuple(ir.ParameterPlace)
_SUFFIXES = {
    ir.ParameterPlace.PATH: "path",
    ir.ParameterPlace.QUERY: "query",
    ir.ParameterPlace.HEADER: "header",
    ir.ParameterPlace.COOKIE: "cookie",
    ir.ParameterPlace.QUERYSTRING: "querystring",
    ir.ParameterPlace.BODY_FIELD: "body",
    ir.ParameterPlace.BODY: "body",
    ir.ParameterPlace.BODY_MEMBERS: "body",
    ir.ParameterPlace.CONTENT_TYPE: "body",
}


def with_names(
    parameters: Sequence[ir.Parameter], others: Collection[str] = ()
) -> tuple[ir.Parameter, ...]:
    """``parameters``, each with a ``name`` where its wire name does not make the one it has.

    ``others`` are names that arguments of other places have already.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for at, parameter in enumerate(parameters):
        if parameter.name is None:
            groups[_plain_name(parameter)].append(at)
    taken = {*others, *(each.name for each in parameters if each.name is not None)}
    named = list(parameters)
    free = groups.keys() - taken
    # Those that keep their names come first: nobody else's longer name takes one of these.
    chosen = taken | free
    for name, members in groups.items():
        ordered = sorted(members, key=lambda at: _rank(parameters[at], name))
        first = parameters[ordered[0]].place if name in free else None
        for position, at in enumerate(ordered):
            own = name
            if position or name not in free:
                own = _apart(name, parameters[at], first, chosen)
                chosen.add(own)
            if own != snake_case(parameters[at].wire_name):
                named[at] = replace(parameters[at], name=own)
    return tuple(named)


def with_names_of_bodies(bodies: Bodies, declared: Sequence[ir.Parameter]) -> Bodies:
    """``bodies`` with names of their arguments that are none of ``declared``."""
    if not bodies.contents:
        return bodies
    taken = {each.name or snake_case(each.wire_name) for each in declared}
    contents = tuple(
        replace(each, parameters=with_names(each.parameters, taken)) for each in bodies.contents
    )
    choice = bodies.parameters[len(bodies.contents[0].parameters) :]
    for each in contents:
        taken |= {one.name or snake_case(one.wire_name) for one in each.parameters}
    return replace(
        bodies,
        contents=contents,
        parameters=(*contents[0].parameters, *(_beside(each, taken) for each in choice)),
    )


def _beside(choice: ir.Parameter, taken: Collection[str]) -> ir.Parameter:
    """The choice of a body, which makes room for the arguments that the document names."""
    name = choice.name or snake_case(choice.wire_name)
    return replace(choice, name=f"body_{name}") if name in taken else choice


def _plain_name(parameter: ir.Parameter) -> str:
    """The name of a parameter that no other one has."""
    if parameter.place in _DECLARED:
        return snake_case("".join(_SIGNS.get(sign, sign) for sign in parameter.wire_name))
    return snake_case(parameter.wire_name)


def _rank(parameter: ir.Parameter, name: str) -> tuple[int, bool]:
    """The place decides, and in one place whose wire name is the Python name; then the order."""
    return _ORDER.index(parameter.place), parameter.wire_name != name


def _apart(
    name: str, parameter: ir.Parameter, first: ir.ParameterPlace | None, taken: Collection[str]
) -> str:
    """The name with its place, where ``first`` is another, and with a number where it must."""
    base = name.rstrip("_")
    if parameter.place is not first:
        base = f"{base}_{_SUFFIXES[parameter.place]}"
        if base not in taken:
            return base
    number = 2
    while f"{base}_{number}" in taken:
        number += 1
    return f"{base}_{number}"
