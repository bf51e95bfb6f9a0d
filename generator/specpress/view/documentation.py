"""Docstrings of methods: what a trader reads in an editor and in ``help()``."""

from __future__ import annotations

from specpress import ir
from specpress.view.annotations import UNIX_UNITS, UNIX_WORDS
from specpress.view.literals import docstring, plain, sentence, with_python_names
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


def method_docstring(
    operation: ir.Operation, result: str, profile: ir.Profile, client: str
) -> tuple[str, ...]:
    """The docstring of the methods of an operation, which stands eight columns in."""
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    prose = [
        sentence(operation.summary or operation.name),
        *(sentence(paragraph) for paragraph in operation.description.split("\n\n")),
        *(f"Reading of the documentation: {sentence(text)}" for text in operation.reading),
    ]
    return docstring(
        [
            *(with_python_names(text, names) for text in prose),
            "Deprecated." if operation.deprecated else "",
            with_python_names(_arguments(operation), names),
            f"Returns:\n    {_returns(operation, result)}",
            f"Raises:\n{_errors(operation, client)}",
            _facts(operation),
        ],
        indent=8,
    )


def _arguments(operation: ir.Operation) -> str:
    ordered = sorted(operation.parameters, key=lambda parameter: not parameter.required)
    lines = [f"    {field_name(parameter)}: {_argument(parameter)}" for parameter in ordered]
    return "\n".join(["Args:", *lines]) if lines else ""


def _argument(parameter: ir.Parameter) -> str:
    parts = [
        sentence(parameter.description),
        *_limits(parameter.type),
        f"Default of the exchange: {plain(str(parameter.default))}."
        if parameter.has_default
        else "",
        *(f"Reading of the documentation: {sentence(text)}" for text in parameter.reading),
        "Deprecated." if parameter.deprecated else "",
    ]
    return " ".join(part for part in parts if part) or f"``{plain(parameter.wire_name)}``."


def _limits(node: ir.Type) -> list[str]:
    match node:
        case ir.Array(min_items=least, max_items=most, unique=unique):
            return [
                f"At least {least}." if least else "",
                f"At most {most}." if most is not None else "",
                "No duplicates." if unique else "",
            ]
        case ir.Scalar(kind=kind, constraints=limits):
            return [
                f"A Unix time in {UNIX_WORDS[UNIX_UNITS[kind]]}, or an aware datetime."
                if kind in UNIX_UNITS
                else "",
                f"At least {limits.minimum}." if limits.minimum else "",
                f"More than {limits.exclusive_minimum}." if limits.exclusive_minimum else "",
                f"At most {limits.maximum}." if limits.maximum else "",
                f"Less than {limits.exclusive_maximum}." if limits.exclusive_maximum else "",
                f"At least {limits.min_length} characters." if limits.min_length else "",
                f"At most {limits.max_length} characters." if limits.max_length else "",
                f"Must match ``{plain(limits.pattern)}``." if limits.pattern else "",
            ]
        case _:
            return []


def _alternatives(operation: ir.Operation) -> str:
    """The groups of arguments one of which must be given."""
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    return "; ".join(
        " and ".join(f"``{names[name]}``" for name in group) for group in operation.alternatives
    )


def _returns(operation: ir.Operation, result: str) -> str:
    if operation.payload is None:
        return "Nothing."
    if isinstance(operation.payload, ir.Array):
        return f"A list of rows, ``{result}``."
    return f"``{result}``."


def _errors(operation: ir.Operation, client: str) -> str:
    writes = operation.method not in ("GET", "HEAD")
    lines = [
        "TypeError: An argument is missing or of the wrong type, such as a float for an amount.",
        f"TypeError: Neither {_alternatives(operation)} is given."
        if operation.alternatives
        else "",
        "ValueError: An argument breaks a documented limit; nothing was sent.",
        "MissingCredentialsError: The client has no key." if operation.security else "",
        "ApiError: The exchange refused the call; its subclasses name the category.",
        "OutcomeUnknown: The call may have taken effect: look before you repeat it."
        if writes
        else "",
        "TransportError: The call did not reach the exchange." if writes else "",
        "TransportError: No reply came." if not writes else "",
        "DecodeError: The reply is not what the documentation says.",
    ]
    if not operation.parameters:
        lines = lines[3:]
    return "\n".join(f"    {line}" for line in lines if line)


def _facts(operation: ir.Operation) -> str:
    facts = [
        f"HTTP: {operation.method} {plain(operation.path)}",
        "Authentication: signed" if operation.security else "Authentication: none",
        f"Permission: {plain(operation.permission)}" if operation.permission else "",
        f"Rate limit: {rate_limit_text(operation.rate_limit)}" if operation.rate_limit else "",
        f"Documentation: {plain(operation.docs_url)}" if operation.docs_url else "",
    ]
    return "\n".join(fact for fact in facts if fact)
