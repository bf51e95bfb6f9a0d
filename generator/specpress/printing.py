"""Diagnostics for people (as a compiler prints them), for programs, and for workflow logs."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal, TextIO

from specpress.diagnostics import Diagnostic, Location, Severity

Format = Literal["text", "json", "github"]

_WIDTH = 100
#: How many warnings of one kind are shown to a person; programs are given all.
_ALIKE = 5
_TAB = 4
#: What messages name: quoted text, and the method and path of an operation.
_NAMED = re.compile(r"'[^']*'|\b[A-Z]{3,} /\S*")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_RESET, BOLD, RED, YELLOW, BLUE = "\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"


def print_diagnostics(
    diagnostics: Iterable[Diagnostic],
    *,
    sources: Callable[[str], str | None],
    format: Format,  # noqa: A002 - the word of the command line
    stream: TextIO,
    color: bool,
) -> None:
    """Write ``diagnostics`` to ``stream``, by file and line.

    ``sources`` gives the text of a file by its name, or None where it cannot be shown. ``color``
    is for the form ``text`` only. ``json`` is one array, ``github`` are workflow commands.
    """
    ordered = sorted(diagnostics, key=lambda each: (each.location, each.code, each.message))
    if format == "json":
        stream.write(json.dumps([_as_json(each) for each in ordered], indent=2) + "\n")
    elif format == "github":
        for diagnostic in ordered:
            stream.write(_as_command(diagnostic) + "\n")
    else:
        _write_text(ordered, sources, stream, color)


def _write_text(
    ordered: list[Diagnostic], sources: Callable[[str], str | None], stream: TextIO, color: bool
) -> None:
    line_of = lines_of(sources)
    paint = painter(color)
    shown, left_out = _without_repetition(ordered)
    for diagnostic in shown:
        tone = RED if diagnostic.severity is Severity.ERROR else YELLOW
        head = paint(f"{diagnostic.severity.value}[{diagnostic.code}]:", tone)
        location = paint(f"{printable(str(diagnostic.location))}:", BOLD)
        stream.write(f"{location} {head} {printable(diagnostic.message)}\n")
        write_excerpt(diagnostic.location, line_of(diagnostic.location), tone, paint, stream)
        for place, note in diagnostic.related:
            label = paint("note:", BLUE)
            stream.write(f"    = {label} {printable(str(place))}: {printable(note)}\n")
        if diagnostic.hint is not None:
            stream.write(f"    = {paint('help:', BLUE)} {printable(diagnostic.hint)}\n")
        stream.write("\n")
    for code, count in left_out.items():
        label = paint(f"warning[{code}]:", YELLOW)
        stream.write(f"{label} {count} more of this kind; '--format json' has all\n\n")
    if ordered:
        stream.write(summary(ordered) + "\n")


def _without_repetition(
    ordered: Iterable[Diagnostic],
) -> tuple[list[Diagnostic], dict[str, int]]:
    """What to show, and how many warnings of a code are left out: those like the first few.

    Warnings are alike that differ in what they name, and in where they stand.
    """
    alike: Counter[tuple[str, str]] = Counter()
    shown: list[Diagnostic] = []
    left_out: Counter[str] = Counter()
    for diagnostic in ordered:
        kind = diagnostic.code, _NAMED.sub("", diagnostic.message)
        alike[kind] += 1
        if diagnostic.severity is Severity.WARNING and alike[kind] > _ALIKE:
            left_out[diagnostic.code] += 1
        else:
            shown.append(diagnostic)
    return shown, dict(sorted(left_out.items()))


def lines_of(sources: Callable[[str], str | None]) -> Callable[[Location], str | None]:
    """A function that gives the line at a place; each file is read once."""
    lines: dict[str, list[str]] = {}

    def line_of(location: Location) -> str | None:
        if location.file not in lines:
            text = sources(location.file)
            lines[location.file] = _LINE_BREAK.split(text) if text is not None else []
        of_file = lines[location.file]
        return of_file[location.line - 1] if 0 < location.line <= len(of_file) else None

    return line_of


def painter(color: bool) -> Callable[[str, str], str]:
    """A function that gives a text a tone, or that leaves it as it is."""
    return _paint if color else _plain


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many errors and warnings there are: ``2 errors, 1 warning``."""
    found = list(diagnostics)
    counts = {
        severity: sum(each.severity is severity for each in found)
        for severity in (Severity.ERROR, Severity.WARNING)
    }
    return ", ".join(
        f"{count} {severity.value}{'s' if count != 1 else ''}"
        for severity, count in counts.items()
        if count
    )


def printable(text: str) -> str:
    """``text`` on one line, without anything that a terminal would act on."""
    return "".join(
        character if _is_harmless(character) else _escaped(character) for character in text
    )


def _is_harmless(character: str) -> bool:
    # Cc: control codes; Cf: among others what turns the direction of text; Cs: half characters.
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _escaped(character: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    code = ord(character)
    return named.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def write_excerpt(
    location: Location,
    line: str | None,
    tone: str,
    paint: Callable[[str, str], str],
    stream: TextIO,
) -> None:
    """Write the ``line`` at ``location`` with a caret, in ``tone``; nothing where there is none."""
    if line is None:
        return
    shown, caret = _excerpt(line, location.column - 1)
    gutter = f"{location.line:>5}"
    stream.write(f"{gutter} | {shown}".rstrip() + "\n")
    stream.write(f"{' ' * len(gutter)} | {' ' * caret}{paint('^', tone)}\n")


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """What to show of ``line``, and over how many terminal columns ``column`` (from 0) stands."""
    start, end = 0, len(line)
    if len(line) > _WIDTH:
        start = max(0, min(column - _WIDTH // 2, len(line) - _WIDTH))
        end = min(len(line), start + _WIDTH)
    shown, caret = ("…" if start else ""), None
    for index in range(start, end):
        if index == column:
            caret = _columns(shown)
        character = line[index]
        if character == "\t":
            shown += " " * _TAB
        else:
            shown += character if _is_harmless(character) else _escaped(character)
    if caret is None:
        caret = _columns(shown)
    return shown + ("…" if end < len(line) else ""), caret


def _columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in ("W", "F")
        else 1
        for character in text
    )


def _paint(text: str, tone: str) -> str:
    return f"{tone}{text}{_RESET}"


def _plain(text: str, tone: str) -> str:
    del tone
    return text


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "file": diagnostic.location.file,
        "line": diagnostic.location.line,
        "column": diagnostic.location.column,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "related": [
            {"file": place.file, "line": place.line, "column": place.column, "message": note}
            for place, note in diagnostic.related
        ],
    }


def _as_command(diagnostic: Diagnostic) -> str:
    """A GitHub workflow command; runners read the escapes ``%25 %0D %0A``."""
    message = diagnostic.message
    if diagnostic.hint is not None:
        message += f"\nhelp: {diagnostic.hint}"
    properties = {
        "file": diagnostic.location.file,
        "line": str(diagnostic.location.line),
        "col": str(diagnostic.location.column),
        "title": diagnostic.code,
    }
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{diagnostic.severity.value} {written}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
