"""House rules for ``x-simulation``: it names what there is, and says all that is needed."""

from __future__ import annotations

from specpress.document import Node
from specpress.error_codes import code_nodes
from specpress.suggestions import did_you_mean, one_of
from specpress.validation.checking import Checking, resolve
from specpress.validation.ledger_words import NEEDED_ARGUMENTS
from specpress.validation.meaning import properties_of
from specpress.validation.operations import OperationPlace
from specpress.validation.replies import json_schema
from specpress.validation.security import takes_credentials
from specpress.validation.simulated_replies import check_argument, check_reply


def check_simulation(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check the rules of the ledger, and every operation that it simulates."""
    rules = checking.document.node.get("x-simulation")
    books: dict[str, Node] = {}
    if rules is not None:
        books = dict(rules["books"].items())
        for book in books.values():
            _check_codes(checking, book["refusals"])
            _check_interest(checking, book["interest"])
    for place in operations:
        simulation = place.node.get("x-simulation")
        if simulation is None:
            continue
        if rules is None:
            message = "the document has no 'x-simulation' with the rules of a ledger"
            checking.error("E075", message, simulation.key_location)
            return
        _check_operation(checking, place, simulation, books)


def _check_codes(checking: Checking, refusals: Node) -> None:
    codes = [str(entry["code"].value) for entry in code_nodes(checking.document.node)]
    for _, code in refusals.items():
        if str(code.value) not in codes:
            checking.error(
                "E075",
                f"'x-error-codes' has no code {code.value}",
                code.location,
                did_you_mean(str(code.value), codes) or "add it to 'x-error-codes'",
            )


def _check_interest(checking: Checking, interest: Node) -> None:
    if interest["charged"].value == "hourly":
        return
    for key in ("hourly-rate", "places"):
        node = interest.get(key)
        if node is not None:
            message = f"'{key}' has no effect where interest is charged at the start"
            hint = "the rate is what the request says: remove the key"
            checking.error("E075", message, node.key_location, hint)


def _check_operation(
    checking: Checking, place: OperationPlace, simulation: Node, books: dict[str, Node]
) -> None:
    if not takes_credentials(checking, place.node):
        message = "a public call cannot be simulated: it belongs to no account"
        checking.error("E075", message, simulation.key_location)
    arguments = _arguments(place)
    actions = _actions(checking, simulation["action"], arguments)
    named = list(simulation["books"].elements())
    for book in named:
        if book.value not in books:
            checking.error(
                "E075",
                f"there is no book '{book.value}'",
                book.location,
                did_you_mean(str(book.value), books) or one_of(books),
            )
    if len(named) > 1 and set(actions) != {"read"}:
        message = "a call that does more than read is about one book"
        checking.error("E075", message, named[1].location)
    _check_request(checking, simulation, actions, arguments)
    for name, values in _entries(simulation.get("unless")):
        check_argument(checking, name, values.key_location, arguments)
    if (refusals := simulation.get("refusals")) is not None:
        _check_codes(checking, refusals)
    check_reply(checking, place, simulation, actions, arguments)


def _actions(checking: Checking, node: Node, arguments: dict[str, Node]) -> list[str]:
    if isinstance(node.value, str):
        return [node.value]
    check_argument(checking, node["argument"].value, node["argument"].location, arguments)
    return [name for name, _ in node["words"].items()]


def _check_request(
    checking: Checking, simulation: Node, actions: list[str], arguments: dict[str, Node]
) -> None:
    request = simulation.get("request")
    given = dict(_entries(request))
    needed = frozenset[str]().union(*(NEEDED_ARGUMENTS[action] for action in actions))
    for name in sorted(needed - given.keys()):
        where = simulation.key_location if request is None else request.key_location
        message = f"to {' or '.join(actions)}, the ledger has to know the {name}"
        checking.error("E075", message, where, f"say where it stands: '{name}: ...'")
    for name, node in given.items():
        holder = {"collateral": "list", "direction": "argument"}.get(name)
        argument = node[holder] if holder else node
        check_argument(checking, argument.value, argument.location, arguments)
        if name == "collateral" and argument.value in arguments:
            _check_pledge(checking, node, arguments[argument.value])


def _check_pledge(checking: Checking, node: Node, schema: Node) -> None:
    target = resolve(schema)
    items = target.get("items") if target is not None else None
    known = properties_of(items) if items is not None else {}
    for key in ("coin", "amount"):
        if node[key].value not in known:
            message = f"the items of '{node['list'].value}' have no '{node[key].value}'"
            hint = did_you_mean(node[key].value, known) or one_of(known)
            checking.error("E075", message, node[key].location, hint if known else None)


def _arguments(place: OperationPlace) -> dict[str, Node]:
    """The schemas of the parameters and of the properties of the body, by wire name."""
    found = {
        definition.value["name"]: definition["schema"]
        for _, definition in place.parameters
        if definition.get("schema") is not None
    }
    body = place.node.get("requestBody")
    target = resolve(body) if body is not None else None
    schema = json_schema(target) if target is not None else None
    return found | (properties_of(schema) if schema is not None else {})


def _entries(node: Node | None) -> list[tuple[str, Node]]:
    return list(node.items()) if node is not None else []
