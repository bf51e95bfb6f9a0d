"""JSON is read as the YAML that it is; here is what it must not have beyond JSON, and where."""

from __future__ import annotations

import json
import re

from specpress.diagnostics import Diagnostic, Location, Severity

_OBJECT = re.compile(r'\s*\{\s*["}]')
_HINTS = {
    "Expecting ',' delimiter": "separate entries with ','",
    "Expecting ':' delimiter": "a key is followed by ':' and its value",
    "Expecting property name enclosed in double quotes": (
        "write keys in double quotes, and no comments"
    ),
    "Illegal trailing comma before end of object": "remove the ','",
    "Illegal trailing comma before end of array": "remove the ','",
    "Expecting value": "write texts in double quotes; the other words are true, false, null",
    "Invalid control character at": r"write \n, \t or \u0001 for it",
    "Unterminated string starting at": "close the quote",
    "Extra data": "remove what follows the document",
    "Invalid \\escape": r"write '\\' for a backslash",
}


def is_json(name: str, text: str) -> bool:
    """Whether the file ``name`` is meant to be JSON: it is called so, or begins as an object."""
    return name.endswith(".json") or _OBJECT.match(text) is not None


def _place(name: str, text: str, error: json.JSONDecodeError) -> Location:
    """Where to mend it: at a comma after the last entry, not at what follows it."""
    before = text[: error.pos].rstrip()
    if not _follows_comma(text, error):
        return Location(name, error.lineno, error.colno)
    at = len(before) - 1
    return Location(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _follows_comma(text: str, error: json.JSONDecodeError) -> bool:
    return text[error.pos : error.pos + 1] in ("}", "]") and (
        text[: error.pos].rstrip().endswith(",")
    )


def json_error(name: str, text: str) -> Diagnostic | None:
    """The first thing in ``text`` that JSON does not have; None where it is JSON."""
    found = _first_error(text)
    if found is None:
        return None
    problem, hint = _said_of(text, found)
    place = _place(name, text, found)
    return Diagnostic("E005", f"this is not valid JSON: {problem}", place, hint=hint)


def json_freedom(name: str, text: str) -> Diagnostic | None:
    """A warning for the first thing in ``text`` that YAML has and JSON has not; None for JSON."""
    found = _first_error(text)
    if found is None:
        return None
    problem, hint = _said_of(text, found)
    message = f"this is not valid JSON: {problem}; read as YAML reads it"
    return Diagnostic("W058", message, _place(name, text, found), Severity.WARNING, hint)


def _first_error(text: str) -> json.JSONDecodeError | None:
    try:
        # What numbers mean is not asked here; long ones would cost, or be refused.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return error
    except RecursionError:
        return None
    return None


def _said_of(text: str, error: json.JSONDecodeError) -> tuple[str, str | None]:
    """Words for the error, and what to do."""
    if _follows_comma(text, error):
        return "a ',' after the last entry", "remove the ','"
    hint = next((hint for start, hint in _HINTS.items() if error.msg.startswith(start)), None)
    return error.msg[0].lower() + error.msg[1:].removesuffix(" at"), hint
