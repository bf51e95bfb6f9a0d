"""Docstrings of methods: what a trader reads in an editor and in ``help()``."""

from __future__ import annotations

from collections.abc import Sequence

from specpress import ir
from specpress.view.annotations import UNIX_UNITS, UNIX_WORDS
from specpress.view.catalogue import Catalogue
from specpress.view.literals import docstring, plain, reading, sentence, with_python_names
from specpress.view.models import field_name

_SCOPES = {
    "uid": "account (UID)",
    "ip": "IP address",
    "master-account": "master account",
    "sub-account": "sub-account",
    "instrument": "instrument",
    "uid-and-instrument": "account (UID) and instrument",
}


def rate_limit_text(limit: ir.RateLimit) -> str:
    """A limit in words, such as ``1 request per second and account (UID)``."""
    requests = "1 request" if limit.count == 1 else f"{limit.count} requests"
    period = "second" if limit.period == 1 else f"{limit.period:g} seconds"
    return f"{requests} per {period} and {_SCOPES[limit.scope]}"


def method_docstring(operation: ir.Operation, result: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The docstring of the methods of an operation, which stands eight columns in."""
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    prose = [
        sentence(operation.summary or operation.name),
        *(sentence(paragraph) for paragraph in operation.description.split("\n\n")),
        *map(reading, operation.reading),
    ]
    return docstring(
        [
            *(with_python_names(text, names) for text in prose),
            "Deprecated." if operation.deprecated else "",
            with_python_names(arguments_text(operation), names),
            f"Returns:\n    {_returns(operation, result, catalogue)}",
            f"Raises:\n{_errors(operation)}",
            facts_text(operation),
        ],
        indent=8,
    )


def arguments_text(operation: ir.Operation, without: ir.Parameter | None = None) -> str:
    """The section that describes the arguments, ``without`` one; empty where there is none."""
    parameters = [each for each in operation.parameters if each is not without]
    ordered = sorted(parameters, key=lambda parameter: not parameter.required)
    lines = [f"    {field_name(parameter)}: {_argument(parameter)}" for parameter in ordered]
    return "\n".join(["Args:", *lines]) if lines else ""


def _argument(parameter: ir.Parameter) -> str:
    parts = [
        sentence(parameter.description),
        limits_text(parameter.type),
        f"Default of the exchange: {plain(str(parameter.default))}."
        if parameter.has_default
        else "",
        *map(reading, parameter.reading),
        "Deprecated." if parameter.deprecated else "",
    ]
    return " ".join(part for part in parts if part) or f"``{plain(parameter.wire_name)}``."


def limits_text(node: ir.Type) -> str:
    """The documented limits of an argument, in sentences."""
    match node:
        case ir.Array(min_items=least, max_items=most, unique=unique):
            limits = [_amount(least, most, "item"), "No duplicates." if unique else ""]
        case ir.Scalar(kind=kind, constraints=each):
            limits = [
                f"A Unix time in {UNIX_WORDS[UNIX_UNITS[kind]]}, or an aware datetime."
                if kind in UNIX_UNITS
                else "",
                f"At least {each.minimum}." if each.minimum else "",
                f"More than {each.exclusive_minimum}." if each.exclusive_minimum else "",
                f"At most {each.maximum}." if each.maximum else "",
                f"Less than {each.exclusive_maximum}." if each.exclusive_maximum else "",
                _amount(each.min_length, each.max_length, "character"),
                f"Must match ``{plain(each.pattern)}``." if each.pattern else "",
            ]
        case _:
            limits = []
    return " ".join(limit for limit in limits if limit)


def _amount(least: int | None, most: int | None, thing: str) -> str:
    """How many of a thing there may be, such as ``1 to 5 items.``"""
    if least and most is not None:
        limit, count = (f"{least}" if least == most else f"{least} to {most}"), most
    elif least:
        limit, count = f"At least {least}", least
    elif most is not None:
        limit, count = f"At most {most}", most
    else:
        return ""
    return f"{limit} {thing}{'' if count == 1 else 's'}."


def alternatives_text(groups: Sequence[Sequence[str]]) -> str:
    """What is wrong when none of the groups of arguments is given."""
    named = [" with ".join(f"``{name}``" for name in group) for group in groups]
    match named:
        case [only]:
            return f"{only} is not given."
        case [first, second]:
            return f"Neither {first} nor {second} is given."
        case _:
            return f"None of {', '.join(named)} is given."


def dependency_text(name: str, needed: Sequence[str]) -> str:
    """What is wrong when an argument is given without those that it needs."""
    return f"``{name}`` is given without {' and '.join(f'``{each}``' for each in needed)}."


def _returns(operation: ir.Operation, result: str, catalogue: Catalogue) -> str:
    """The type of the result, and what its model says of itself."""
    match operation.payload:
        case None:
            return "Nothing."
        case ir.Array(item=ir.Reference(name=name)):
            text = f"``{result}``, one row each"
        case ir.Reference(name=name):
            text = f"``{result}``"
        case _:
            return f"``{result}``."
    description = catalogue.models[name].description.split("\n\n")[0]
    return sentence(f"{text}: {description}" if description else text)


def _errors(operation: ir.Operation) -> str:
    writes = operation.method not in ("GET", "HEAD")
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    amounts = any(
        isinstance(each.type, ir.Scalar) and each.type.kind is ir.ScalarKind.DECIMAL
        for each in operation.parameters
    )
    groups = [[names[name] for name in group] for group in operation.alternatives]
    lines = [
        "TypeError: An argument is missing or of the wrong type"
        + (", such as a float for an amount." if amounts else "."),
        f"TypeError: {alternatives_text(groups)}" if groups else "",
        *(
            f"TypeError: {dependency_text(names[name], [names[each] for each in needed])}"
            for name, needed in operation.dependencies
        ),
        "ValueError: An argument breaks a documented limit; nothing was sent.",
        "MissingCredentialsError: The client has no key." if operation.security else "",
        "ApiError: The exchange refused the call; its subclasses name the category.",
        "OutcomeUnknown: The call may have taken effect: look before you repeat it."
        if writes
        else "",
        "TransportError: The call did not reach the exchange." if writes else "",
        "TransportError: No reply came." if not writes else "",
        "DecodeError: The exchange accepted the call, but its reply is not as documented."
        if writes
        else "DecodeError: The reply is not as documented.",
    ]
    if not operation.parameters:
        lines = lines[3:]
    return "\n".join(f"    {line}" for line in lines if line)


def facts_text(operation: ir.Operation) -> str:
    """What the docstring of a call ends with: how it is made, and where it is documented."""
    facts = [
        f"HTTP: {operation.method} {plain(operation.path)}",
        "Authentication: signed" if operation.security else "Authentication: none",
        f"Permission: {plain(operation.permission)}" if operation.permission else "",
        f"Rate limit: {rate_limit_text(operation.rate_limit)}" if operation.rate_limit else "",
        f"Documentation: {plain(operation.docs_url)}" if operation.docs_url else "",
    ]
    return "\n".join(fact for fact in facts if fact)
