"""What the YAML parser says of a text that it cannot read, put where it can be mended."""

from __future__ import annotations

import re
from typing import Any

import yaml

from specpress.diagnostics import Diagnostic, Location


def syntax_error(name: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    """The diagnostic for ``error``, raised for the ``text`` of the file ``name``."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    problem = error.problem or "it cannot be read"
    known = _closed_too_early(text, line, column) or _without_colon(text, problem, line, column)
    if known is not None:
        at, problem, remedy = known
        return Diagnostic("E005", _message(name, problem), Location(name, *at), hint=remedy)
    place = Location(name, line + 1, column + 1)
    hint = _hint(problem, text, line, column)
    related: tuple[tuple[Location, str], ...] = ()
    start = error.context_mark if error.problem_mark and error.context else None
    if start is not None and (start.line, start.column) != (line, column):
        other = (Location(name, start.line + 1, start.column + 1), str(error.context))
        # What is left open is to be mended where it begins, not where that came to light.
        if _is_left_open(problem, line - start.line):
            place, other = other[0], (place, problem)
            problem = "what begins here is not closed"
        elif "could not find expected ':'" in problem:
            place, other = other[0], (place, problem)
            problem = "what begins here is no key with a value"
        related = (other,)
    return Diagnostic("E005", _message(name, problem), place, hint=hint, related=related)


def long_key(name: str, error: yaml.MarkedYAMLError) -> Diagnostic | None:
    """What is wrong with a text that is JSON: YAML has no key of more than a thousand letters."""
    mark = error.problem_mark
    if mark is None or "did not find expected" not in (error.problem or ""):
        return None
    place = Location(name, mark.line + 1, mark.column + 1)
    return Diagnostic("E010", "the key that ends here has more than 1024 characters", place)


def joined_comment(name: str, event: yaml.Event, text: str) -> Diagnostic | None:
    """What follows a quote or a bracket at once, and the parser takes for a comment."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return None
    is_quoted = isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"')
    is_closed = isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent)
    if text[end.index : end.index + 1] != "#" or not (is_quoted or is_closed):
        return None
    if is_closed and text[end.index - 1] not in "]}":
        return None
    place, problem = Location(name, end.line + 1, end.column + 1), "a space stands before a '#'"
    hint = "put a space before a comment, and see that the quotes before it are closed"
    if is_quoted and start.line < end.line:
        place = Location(name, start.line + 1, start.column + 1)
        problem, hint = _ends_at(end.line), _CLOSE
    return Diagnostic("E005", _message(name, problem), place, hint=hint)


#: Line and column from 1, what is wrong there, and what to do.
_Known = tuple[tuple[int, int], str, str]
_CLOSE = "close the quote where the text ends"


def _closed_too_early(text: str, line: int, column: int) -> _Known | None:
    """A quoted text after which something follows: it ends at a quote that is none of its own."""
    last: Any = None
    try:
        for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            ends = isinstance(token, yaml.ScalarToken) and token.end_mark
            if ends and (ends.line, ends.column) == (line, column):
                last = token
    except yaml.YAMLError:
        pass
    if last is not None and last.style not in ("'", '"'):
        return None
    if last is None:
        return None
    start = last.start_mark
    if start.line < line:
        return (start.line + 1, start.column + 1), _ends_at(line), _CLOSE
    hint = "double the quote inside the text" if last.style == "'" else 'write \\" inside the text'
    return (line + 1, column + 1), "the quoted text ends here, and more follows", hint


def _ends_at(line: int) -> str:
    return f"the text in quotes that begins here ends in line {line + 1}, and more follows"


#: What comes before the colon of a key, and a line that is a word and nothing else.
_KEY = re.compile(r"\s*[^\s:]*")
_WORD = re.compile(r"(\s*)[^\s:#-]([^\s#]*[^\s:#])?\s*")


def _without_colon(text: str, problem: str, line: int, column: int) -> _Known | None:
    """A word without a colon, to which the key in the line below does not fit.

    Where the key is not deeper, the two make one text with a colon in it.
    """
    is_joined = "values are not allowed" in problem
    if not is_joined and "expected key" not in problem:
        return None
    lines = re.split(r"\r\n|\r|\n", text)[: line + 1]
    if _KEY.fullmatch(lines[line][:column]) is None:
        return None
    indent = len(lines[line]) - len(lines[line].lstrip()) + is_joined
    for number in range(line - 1, -1, -1):
        above = lines[number]
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        word = _WORD.fullmatch(above)
        if word is None or len(word[1]) >= indent:
            return None
        at = (number + 1, len(word[1]) + 1)
        return at, "this line is no key with a value", "a key is followed by ': ' and its value"
    return None


def _message(name: str, problem: str) -> str:
    return f"this is not valid {'JSON' if name.endswith('.json') else 'YAML'}: {problem}"


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
