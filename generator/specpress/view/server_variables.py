"""Variables of servers as arguments of the client, and environments as data for the runtime."""

from __future__ import annotations

from dataclasses import dataclass

from specpress import ir
from specpress.ir_servers import EnvironmentHost, ServerVariable
from specpress.naming import snake_case
from specpress.view.client_views import ClientArgumentView
from specpress.view.literals import call, literal, plain, sentence, sequence

#: What every client takes, whatever its document says; a test holds it against the template.
CLIENT_ARGUMENTS = frozenset(
    {
        *("self", "environment", "base_url", "allow_other_host", "timeout", "deadline", "retry"),
        *("rate_limiter", "synchronize_clock", "on_request", "on_response", "on_retry"),
        *("on_drift", "maximum_reply_size", "proxy", "connection_limit"),
        *("certificate_authority", "transport"),
    }
)


@dataclass(frozen=True, slots=True)
class VariableArgument:
    """A variable that servers have, and the client's argument for it."""

    variable: str
    name: str
    view: ClientArgumentView


def variable_arguments(profile: ir.Profile, taken: frozenset[str]) -> tuple[VariableArgument, ...]:
    """One argument for each name of a variable, in the order of the document.

    It has the variable's name; where that is taken, ``server_`` stands before it.
    """
    declared: dict[str, list[tuple[str, ServerVariable]]] = {}
    for host in (*profile.environments, *profile.other_servers):
        for variable in host.variables:
            declared.setdefault(variable.name, []).append((host.name, variable))
    found: list[VariableArgument] = []
    used = set(taken) | CLIENT_ARGUMENTS
    for wire_name, places in declared.items():
        name = snake_case(wire_name, prefix="server")
        while name in used:
            name = f"server_{name}"
        used.add(name)
        found.append(VariableArgument(wire_name, name, _view(name, places)))
    return tuple(found)


def _view(name: str, places: list[tuple[str, ServerVariable]]) -> ClientArgumentView:
    variables = [variable for _, variable in places]
    choices = dict.fromkeys(choice for each in variables for choice in each.choices)
    is_open = any(not each.choices for each in variables)
    kind = "str" if is_open else f"Literal[{', '.join(literal(each) for each in choices)}]"
    defaults = dict.fromkeys(each.default for each in variables)
    described = next((each.description for each in variables if each.description), "")
    text = sentence(plain(described)) if described else "A part of the server's address."
    chosen = " or ".join(plain(repr(each)) for each in defaults)
    return ClientArgumentView(
        name, f"{kind} | None", "None", f"{text} Unless it is given: {chosen}."
    )


def host_source(host: EnvironmentHost, arguments: dict[str, str]) -> str:
    """Source of the runtime's environment; ``arguments`` name those of its variables."""
    variables = [_variable_source(each, arguments) for each in host.variables]
    return call(
        "EnvironmentHost",
        url=literal(host.url),
        headers=literal(host.headers) if host.headers else None,
        variables=sequence(variables) if variables else None,
    )


def _variable_source(variable: ServerVariable, arguments: dict[str, str]) -> str:
    return call(
        "ServerVariable",
        name=literal(variable.name),
        argument=literal(arguments.get(variable.name, "")),
        default=literal(variable.default),
        choices=literal(variable.choices) if variable.choices else None,
    )
