"""What is said of methods: what a caller reads in an editor, in ``help()`` and on the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from specpress import ir
from specpress.ir_security import is_only_signed, is_signed, needs_credentials
from specpress.naming import constant_case
from specpress.view import commonmark
from specpress.view.annotations import must_be_given
from specpress.view.bodies import other_parameters
from specpress.view.catalogue import Catalogue
from specpress.view.limits import limits_text, values_text
from specpress.view.literals import docstring, plain, reading, sentence, told, with_python_names
from specpress.view.names import field_name
from specpress.view.operation_views import ArgumentText, ErrorText, Fact, MethodText
from specpress.view.security import authentication_text

_SCOPES = {
    "uid": "account (UID)",
    "ip": "IP address",
    "master-account": "master account",
    "sub-account": "sub-account",
    "instrument": "instrument",
    "uid-and-instrument": "account (UID) and instrument",
}
_NO_CREDENTIALS = "The client lacks the credentials that the call needs."
#: The longest list of environments that is not shortened to those that lack the call.
_FEW_ENVIRONMENTS = 3


def rate_limit_text(limit: ir.RateLimit) -> str:
    """A limit in words, such as ``1 request per second and account (UID)``."""
    requests = "1 request" if limit.count == 1 else f"{limit.count} requests"
    period = "second" if limit.period == 1 else f"{limit.period:g} seconds"
    return f"{requests} per {period} and {_SCOPES[limit.scope]}"


#: Characters of a paragraph that does for a summary.
_LONGEST_SUMMARY = 160


def method_text(operation: ir.Operation, result: str, catalogue: Catalogue) -> MethodText:
    """All that is said of the methods of an operation; names are those of Python."""
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    summary, described = _summary(operation)
    paragraphs = [
        "Deprecated." if operation.deprecated else "",
        *described,
    ]
    return MethodText(
        summary=with_python_names(sentence(summary), names),
        paragraphs=tuple(with_python_names(text, names) for text in paragraphs if text),
        arguments=_arguments(operation, catalogue),
        returns=_returns(operation, result, catalogue),
        errors=tuple(_errors(operation, catalogue.words.provider)),
        codes=tuple(
            ErrorText(str(code), sentence(catalogue.error_rules[code].description))
            for code in operation.expected_codes
            if code in catalogue.error_rules
        ),
        readings=tuple(with_python_names(reading(each), names) for each in operation.reading),
        facts=tuple(_facts(operation, catalogue)),
    )


def _summary(operation: ir.Operation) -> tuple[str, Sequence[str]]:
    """What a call is in a line, and the paragraphs that say more.

    Without a summary it is a short beginning of the description, else the request itself.
    """
    paragraphs = told(operation.description)
    if operation.summary:
        return operation.summary, paragraphs
    if paragraphs and len(paragraphs[0]) <= _LONGEST_SUMMARY and paragraphs[0][-1] != ":":
        return paragraphs[0], paragraphs[1:]
    return f"``{operation.method} {plain(operation.path)}``", paragraphs


def method_docstring(text: MethodText) -> tuple[str, ...]:
    """The docstring of a method, which stands eight columns in."""
    return docstring(
        [
            text.summary,
            *text.paragraphs,
            _section("Args", text.arguments),
            f"Returns:\n    {text.returns}",
            _section("Raises", text.errors),
            _section("Codes of the exchange to reckon with", text.codes),
            *text.readings,
            _lines(text.facts),
        ],
        indent=8,
    )


def arguments_text(
    operation: ir.Operation, catalogue: Catalogue, without: ir.Parameter | None = None
) -> str:
    """The section that describes the arguments, ``without`` one; empty where there is none."""
    return _section("Args", _arguments(operation, catalogue, without))


def facts_text(operation: ir.Operation, catalogue: Catalogue) -> str:
    """What the docstring of a call ends with: how it is made, and where it is documented."""
    return _lines(tuple(_facts(operation, catalogue)))


def _arguments(
    operation: ir.Operation, catalogue: Catalogue, without: ir.Parameter | None = None
) -> tuple[ArgumentText, ...]:
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    ordered = sorted(operation.parameters, key=lambda each: not must_be_given(each))
    return tuple(
        ArgumentText(field_name(each), with_python_names(_argument(each, catalogue), names))
        for each in ordered
        if each is not without
    ) + tuple(
        ArgumentText(
            field_name(each),
            f"Only with the content type ``{plain(media_type)}``. {_argument(each, catalogue)}",
        )
        for media_type, each in other_parameters(operation)
    )


def _lines(facts: Sequence[Fact]) -> str:
    return "\n".join(f"{fact.label}: {fact.text}" for fact in facts)


def _section(title: str, entries: Sequence[ArgumentText | ErrorText]) -> str:
    lines = [f"    {entry.name}: {entry.text}" for entry in entries]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _argument(parameter: ir.Parameter, catalogue: Catalogue) -> str:
    parts = [
        sentence(parameter.description),
        values_text(parameter.type, catalogue),
        limits_text(parameter.type),
        f"Default of the {catalogue.words.provider}: {plain(str(parameter.default))}."
        if parameter.has_default
        else "",
        *map(reading, parameter.reading),
        "Deprecated." if parameter.deprecated else "",
    ]
    return " ".join(part for part in parts if part) or f"``{plain(parameter.wire_name)}``."


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
            return "Nothing." if result == "None" else f"``{result}``."
        case ir.Array(item=ir.Reference(name=name)):
            text = f"``{result}``, one row each"
        case ir.Reference(name=name):
            text = f"``{result}``"
        case _:
            return f"``{result}``."
    description = commonmark.summary(catalogue.models[name].description)
    return sentence(f"{text}: {description}" if description else text)


def _errors(operation: ir.Operation, provider: str) -> Iterator[ErrorText]:
    """What the call raises, in the order in which it can happen."""
    if operation.parameters:
        yield from _wrong_arguments(operation)
    refused = [
        "an argument breaks a documented limit" if operation.parameters else "",
        "the environment lacks the call" if operation.environments else "",
    ]
    if any(refused):
        text = ", or ".join(part for part in refused if part)
        yield ErrorText("ValueError", f"{text[0].upper()}{text[1:]}; nothing was sent.")
    if needs_credentials(operation.security):
        text = "The client has no key." if is_only_signed(operation.security) else _NO_CREDENTIALS
        yield ErrorText("MissingCredentialsError", text)
    yield ErrorText("ApiError", _refusals(operation, provider))
    if operation.method in ("GET", "HEAD"):
        yield ErrorText("TransportError", "No reply came.")
        yield ErrorText("DecodeError", "The reply is not as documented.")
    else:
        yield ErrorText("OutcomeUnknown", _unknown_outcome(operation))
        yield ErrorText("TransportError", f"The call did not reach the {provider}.")
        yield ErrorText(
            "DecodeError",
            f"The {provider} accepted the call, but its reply is not as documented.",
        )


def _wrong_arguments(operation: ir.Operation) -> Iterator[ErrorText]:
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    amounts = any(
        isinstance(each.type, ir.Scalar) and each.type.kind is ir.ScalarKind.DECIMAL
        for each in operation.parameters
    )
    missing = "An argument is missing or of the wrong type"
    yield ErrorText(
        "TypeError", f"{missing}, such as a float for an amount." if amounts else f"{missing}."
    )
    if operation.alternatives:
        groups = [[names[name] for name in group] for group in operation.alternatives]
        yield ErrorText("TypeError", alternatives_text(groups))
    for name, needed in operation.dependencies:
        yield ErrorText("TypeError", dependency_text(names[name], [names[each] for each in needed]))


def _refusals(operation: ir.Operation, provider: str) -> str:
    """The subclasses of ApiError that a caller of this operation should know."""
    classes = [
        "``PermissionDeniedError`` without the permission" if operation.permission else "",
        "``RateLimitError`` beyond the rate limit" if operation.rate_limit else "",
        "``BusinessError`` for reasons of its own",
    ]
    return f"The {provider} refused the call: {', '.join(each for each in classes if each)}."


def _unknown_outcome(operation: ir.Operation) -> str:
    if operation.retry == "safe":
        return "No reply came; to repeat the call does no harm."
    if operation.reconcile is not None:
        return "The call may have taken effect: its ``reconcile()`` tells, before you repeat it."
    return "The call may have taken effect: look before you repeat it."


def _facts(operation: ir.Operation, catalogue: Catalogue) -> Iterator[Fact]:
    yield Fact("HTTP", f"{operation.method} {plain(operation.path)}")
    yield Fact("Authentication", authentication_text(operation))
    if operation.permission or is_signed(operation.security):
        yield Fact("Permission", plain(operation.permission or "not documented"))
    limit = operation.rate_limit
    yield Fact("Rate limit", rate_limit_text(limit) if limit else "not documented")
    yield Fact("Environments", environments_text(operation.environments, catalogue.environments))
    bodies = ", ".join(_error_bodies(operation))
    if bodies:
        yield Fact("Bodies of errors", bodies)
    for reply in operation.replies:
        for link in reply.links:
            text = f"{link.name} leads to {link.target}" if link.target else link.name
            described = f"{text}: {link.description}" if link.description else text
            yield Fact("Link", plain(described))
    if operation.docs_url:
        yield Fact("Documentation", plain(operation.docs_url))
        if operation.docs_description:
            yield Fact("Remark", plain(operation.docs_description))


def _error_bodies(operation: ir.Operation) -> Iterator[str]:
    """The models of errors, by their statuses."""
    for reply in operation.replies:
        names = [
            content.type.name
            for content in reply.contents
            if isinstance(content.type, ir.Reference) and not reply.is_success
        ]
        for name in dict.fromkeys(names):
            yield f"``{name}`` ({reply.status})"


def environments_text(having: Sequence[str], known: Sequence[str]) -> str:
    """Where a call works, by the members of ``Environment``; no names are all of them."""
    lacking = [name for name in known if having and name not in having]
    if not lacking:
        return "all"
    if len(having) > _FEW_ENVIRONMENTS and len(lacking) < len(having):
        return f"all but {_members(lacking)}"
    return _members(having)


def _members(names: Sequence[str]) -> str:
    return ", ".join(constant_case(name, prefix="ENVIRONMENT") for name in names)
