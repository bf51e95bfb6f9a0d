"""Documented requests and replies, in whatever shape the listing has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote

from specpress.diagnostics import Location
from specpress.docs.blocks import Code
from specpress.docs.facts import ExampleFact
from specpress.docs.reading.json_text import read_json

_METHOD = r"(GET|POST|PUT|DELETE|PATCH)"
#: "POST /path HTTP/1.1", also where the next header is glued to it or each word has its own line.
_REQUEST_LINE = re.compile(
    rf"^[ \t]*[\"'`]?{_METHOD}[ \t]*\n?[ \t]*(?:https?://[^/\s]+)?(/[^\n]*?)"
    r"(?=[ \t]*HTTP/\d(?:\.\d)?|[ \t]*\n|[ \t]*$)(?:[ \t]*\n?HTTP/\d(?:\.\d)?)?",
    re.MULTILINE,
)
_STATUS_LINE = re.compile(r"^\s*HTTP/\d(?:\.\d)? ?\d{3}\b")
_SDK_LANGUAGES = re.compile(
    r"^(?:py|python|js|javascript|n4js|node|nodejs|ts|typescript|java|go|golang|c#|csharp|cs|php|"
    r"ruby|rust|cpp|c\+\+|jsx|tsx)$",
    re.IGNORECASE,
)
_SDK = re.compile(
    r"^\s*(?:from\s+[\w.]+|import\s+[\w.{*]|const\s|let\s|var\s|using\s|package\s|public\s+class|"
    r"#include|"
    r"require\b|curl\s|wget\s|\w+\s*=\s*\w+\()",
)
_BODY = re.compile(r"^[ \t]*(?:body|请求体)?[ \t]*:?[ \t]*(?=[\[{])", re.MULTILINE | re.IGNORECASE)
_TITLE = re.compile(r"^[ \t]*(?:#+|//)?[ \t]*([A-Za-z][^{}\[\]\"]{1,120})$")
#: What a reply's listing may have before its JSON: "// Response", headers.
_BEFORE_JSON = re.compile(r"^(?:\s*(?://|#)[^\n]*\n|\s*HTTP/[^\n]*\n|\s*[\w-]+: [^\n{\[]*\n)*\s*")


@dataclass(frozen=True, slots=True)
class Examples:
    """What one listing shows; ``problems`` are examples that cannot be read."""

    requests: tuple[ExampleFact, ...] = ()
    responses: tuple[ExampleFact, ...] = ()
    problems: tuple[tuple[Location, str], ...] = ()


def read_example(code: Code, kind: str | None, label: str | None) -> Examples:
    """Read a listing; ``kind`` is "request" or "response" as its caption says, None without one.

    The content decides before the caption: a METHOD at the start is a request.
    """
    text = code.text
    if not text.strip() or _SDK_LANGUAGES.match(code.language or ""):
        return Examples()
    if (code.language or "").lower() in {"json", "json5", "jsonc"}:
        return _json_example(code, kind or "response", label)
    starts = [m for m in _REQUEST_LINE.finditer(text) if not _STATUS_LINE.match(m.group())]
    if starts and not text[: starts[0].start()].strip().startswith(("{", "[")):
        return _requests(code, starts, label)
    if _SDK.match(text):
        return Examples()
    return _json_example(code, kind, label)


def _requests(code: Code, starts: list[re.Match[str]], label: str | None) -> Examples:
    requests: list[ExampleFact] = []
    problems: list[tuple[Location, str]] = []
    ends = [match.start() for match in starts[1:]] + [len(code.text)]
    for match, end in zip(starts, ends, strict=True):
        fact, problem = _request(code, match, end, _title_before(code.text, match) or label)
        requests.append(fact)
        if problem:
            problems.append((fact.place, problem))
    return Examples(tuple(requests), (), tuple(problems))


def _title_before(text: str, match: re.Match[str]) -> str | None:
    """The line above a request that says what it is for."""
    lines = text[: match.start()].rstrip().splitlines()
    title = _TITLE.match(lines[-1]) if lines else None
    return title.group(1).strip() if title else None


def _request(
    code: Code, match: re.Match[str], end: int, label: str | None
) -> tuple[ExampleFact, str | None]:
    method, target = match.group(1), match.group(2).strip().rstrip("\"'`")
    path, _, query = target.partition("?")
    fact = ExampleFact(
        text=code.text[match.start() : end].strip(),
        place=_place(code, match.start()),
        label=label,
        method=method,
        path=path.strip(),
        query=tuple(parse_qsl(query.split("#")[0], keep_blank_values=True)) if query else (),
    )
    rest = code.text[match.end() : end]
    body = _body(rest)
    if body is None:
        return replace(fact, readable=True), None
    read = read_json(body)
    if read.error is not None:
        return fact, f"the body of this request example cannot be read: {read.error}"
    return replace(fact, data=read.data, readable=True, repaired=read.repaired), None


def _body(rest: str) -> str | None:
    """The JSON of a request: from its first bracket to the end of its value."""
    starts = [match.end() for match in _BODY.finditer(rest)] or [
        index for index in (rest.find("{"),) if index >= 0
    ]
    if not starts:
        return None
    return _one_value(rest[starts[0] :])


def _one_value(text: str) -> str:
    """Cut ``text`` where the brackets that open at its start are closed."""
    depth, quote, index = 0, "", 0
    while index < len(text):
        mark = text[index]
        if quote:
            index += 1 if mark == "\\" else 0
            quote = "" if mark == quote or mark == "\n" else quote
        elif mark == '"':
            quote = mark
        elif mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
            if depth == 0:
                return text[: index + 1]
        index += 1
    return text


def _json_example(code: Code, kind: str | None, label: str | None) -> Examples:
    before = _BEFORE_JSON.match(code.text)
    start = before.end() if before else 0
    text = code.text[start:]
    if not text.lstrip().startswith(("{", "[")):
        if kind is None or (code.language or "").lower() not in {"json", "json5", "jsonc"}:
            return Examples()
        problem = f"this {kind} example is no JSON"
        return Examples((), (), ((code.place, problem),))
    examples: list[ExampleFact] = []
    problems: list[tuple[Location, str]] = []
    for offset, value in _values(text):
        read = read_json(value)
        fact = ExampleFact(
            text=value.strip(),
            place=_place(code, start + offset),
            data=read.data,
            readable=read.error is None,
            repaired=read.repaired,
            label=label,
        )
        examples.append(fact)
        if read.error is not None:
            message = f"this {kind or 'JSON'} example cannot be read: {read.error}"
            problems.append((fact.place, message))
    if kind == "request":
        return Examples(tuple(examples), (), tuple(problems))
    return Examples((), tuple(examples), tuple(problems))


def _values(text: str) -> Iterator[tuple[int, str]]:
    """Split a listing with several JSON values, one after the other, into them."""
    read = read_json(text)
    if read.error is None and not read.repaired:
        yield 0, text
        return
    first = _one_value(text)
    rest = text[len(first) :]
    # What follows a closed value is another one, or nothing that counts.
    bracket = re.search(r"^\s*(?:(?://|#)[^\n]*\n\s*)*(?=[\[{])", rest)
    if bracket and rest[bracket.end() :].strip() and read_json(first).error is None:
        yield 0, first
        yield len(first) + bracket.end(), rest[bracket.end() :]
        return
    yield 0, first if read_json(first).error is None else text


def _place(code: Code, offset: int) -> Location:
    """Where the character at ``offset`` of a listing stands on the page."""
    lines = code.text.count("\n", 0, offset)
    line_start = code.text.rfind("\n", 0, offset) + 1
    indent = code.place.column - 1
    return Location(code.place.file, code.place.line + lines, offset - line_start + 1 + indent)


def path_of(target: str) -> str:
    """The path of a request's target, decoded."""
    return unquote(target.partition("?")[0]).rstrip("/")
