"""What the YAML parser says of a text that it cannot read, put where it can be mended."""

from __future__ import annotations

import yaml

from specpress.diagnostics import Diagnostic, Location


def syntax_error(name: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    """The diagnostic for ``error``, raised for the ``text`` of the file ``name``."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    place = Location(name, line + 1, column + 1)
    problem = error.problem or "it cannot be read"
    hint = _hint(problem, text, line, column)
    related: tuple[tuple[Location, str], ...] = ()
    start = error.context_mark if error.problem_mark and error.context else None
    if start is not None and (start.line, start.column) != (line, column):
        other = (Location(name, start.line + 1, start.column + 1), str(error.context))
        # What is left open is to be mended where it begins, not where that came to light.
        if _is_left_open(problem, line - start.line):
            place, other = other[0], (place, problem)
            problem = "what begins here is not closed"
        related = (other,)
    kind = "JSON" if name.endswith(".json") else "YAML"
    message = f"this is not valid {kind}: {problem}"
    return Diagnostic("E005", message, place, hint=hint, related=related)


def _is_left_open(problem: str, lines: int) -> bool:
    """Whether a quote or a bracket has no end; ``lines`` after it something did not fit."""
    return "unexpected end of stream" in problem or ("expected ',' or" in problem and lines > 0)


def _hint(problem: str, text: str, line: int, column: int) -> str | None:
    if "cannot start any token" in problem:
        lines = text.split("\n")[line : line + 1]
        character = lines[0][column : column + 1] if lines else ""
        if character != "\t":
            return f"quote a value that begins with '{character}'" if character else None
        return "indent with spaces, not with tabs"
    if "mapping values are not allowed" in problem:
        return "quote a value that holds ': ', and indent the keys of one mapping alike"
    if "unexpected end of stream" in problem:
        return "close the quote"
    if "expected ',' or" in problem:
        return f"separate entries with ',', and end them with {problem[-3:]}"
    if "expected key" in problem or "block end" in problem:
        return "indent the keys of one mapping alike, and see that quotes above are closed"
    if "could not find expected ':'" in problem:
        return "a key is followed by ': ' and its value"
    return None
