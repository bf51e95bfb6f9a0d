"""What tells the arguments of one call apart, where their wire names alone do not in Python.

``docs/naming.md`` has the rules. A name depends on its own parameter and on those that would have
the same one, and on nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from specpress import ir
from specpress.naming import snake_case

#: Signs that tell parameters apart (``StartTime<`` and ``StartTime>``), in words.
_SIGNS = {"<": " less than ", ">": " greater than ", "=": " equals ", "!": " not "}
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
}


def with_names(parameters: Sequence[ir.Parameter]) -> tuple[ir.Parameter, ...]:
    """``parameters``, each with a ``name`` where its wire name does not make the one it has."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, parameter in enumerate(parameters):
        if parameter.name is None:
            groups[_plain_name(parameter)].append(at)
    taken = {each.name for each in parameters if each.name is not None}
    taken |= {former.name for each in parameters for former in each.former_names}
    named = list(parameters)
    free = {name for name in groups if name not in taken}
    # Those that keep their names come first: nobody else's longer name takes one of these.
    chosen = taken | free
    for name, members in groups.items():
        ordered = sorted(members, key=lambda at: _rank(parameters[at], name))
        for position, at in enumerate(ordered):
            own = name
            if position or name not in free:
                own = _apart(name, parameters[at], parameters[ordered[0]], chosen)
                chosen.add(own)
            if own != snake_case(parameters[at].wire_name):
                named[at] = replace(parameters[at], name=own)
    return tuple(named)


def _plain_name(parameter: ir.Parameter) -> str:
    """The name of a parameter that no other one has."""
    if parameter.place in (ir.ParameterPlace.BODY, ir.ParameterPlace.BODY_FIELD):
        return snake_case(parameter.wire_name)
    return snake_case("".join(_SIGNS.get(sign, sign) for sign in parameter.wire_name))


def _rank(parameter: ir.Parameter, name: str) -> tuple[int, bool]:
    """The place decides, and in one place whose wire name is the Python name; then the order."""
    return _ORDER.index(parameter.place), parameter.wire_name != name


def _apart(name: str, parameter: ir.Parameter, first: ir.Parameter, taken: set[str]) -> str:
    """The name with its place, where that tells it from ``first``, and a number where it must."""
    base = name.rstrip("_")
    if parameter.place is not first.place:
        base = f"{base}_{_SUFFIXES[parameter.place]}"
        if base not in taken:
            return base
    number = 2
    while f"{base}_{number}" in taken:
        number += 1
    return f"{base}_{number}"
