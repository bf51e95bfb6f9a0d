"""What pages say, for people (a table per endpoint) and for programs (JSON)."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from textwrap import indent
from typing import Any, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from specpress.diagnostics import Location
from specpress.docs.facts import (
    EndpointFacts,
    ExampleFact,
    FieldFacts,
    Group,
    GroupKind,
    PageFacts,
    RateLimitFact,
)
from specpress.printing import printable

#: Of the form of the JSON; it grows when a key changes its meaning or goes, not when one is added.
VERSION = 1

_GROUPS = {
    GroupKind.AT_LEAST_ONE: "at least one of",
    GroupKind.EXACTLY_ONE: "exactly one of",
    GroupKind.REQUIRES: "only together:",
}
_REQUIRED = {"yes": "bold", "conditional": "yellow"}
_LABELS_WIDTH = 12
#: Spaces at the end of a line, and the codes of colours behind and between them.
_FILLING = re.compile(r"(?: |\x1b\[[0-9;]*m)+$")
#: Of a list of values so many are shown; JSON has them all.
_SHOWN_VALUES = 40


def print_json(
    pages: Sequence[PageFacts], stream: TextIO, spread: Callable[..., Iterable[str]] = map
) -> None:
    """All facts as one JSON document; its shape is described in docs/reading-pages.md.

    ``spread`` is ``map``, or does the same by several processes.
    """
    texts = ",\n".join(indent(text, "    ") for text in spread(_page_json, pages))
    listed = f"[\n{texts}\n  ]" if texts else "[]"
    stream.write(f'{{\n  "version": {VERSION},\n  "pages": {listed}\n}}\n')


def _page_json(page: PageFacts) -> str:
    return json.dumps(_page(page), indent=2, allow_nan=False)


def _plain(value: Any) -> Any:
    """``value`` as JSON has it: a place is an object, an enum its word, a key of words one word."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Location):
        return {"file": value.file, "line": value.line, "column": value.column}
    if isinstance(value, PageFacts):
        return _page(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {_key(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _page(page: PageFacts) -> dict[str, Any]:
    plain = {each.name: _plain(getattr(page, each.name)) for each in dataclasses.fields(page)}
    plain["problems"] = [
        {"place": _plain(place), "message": message} for place, message in page.problems
    ]
    return plain


def _key(key: Any) -> str:
    return " ".join(key) if isinstance(key, tuple) else str(key)


def print_text(
    pages: Sequence[PageFacts],
    stream: TextIO,
    *,
    color: bool,
    width: int,
    spread: Callable[..., Iterable[str]] = map,
) -> None:
    """Each endpoint with its tables; then what is wrong with pages; then how much it all is.

    ``spread`` is ``map``, or does the same by several processes.
    """
    for text in spread(partial(_page_text, color=color, width=width), pages):
        stream.write(text)
    console = _console(color=color, width=width)
    for part in _findings(pages):
        stream.write(_text(console, part) + "\n")
    stream.write(_text(console, [_summary(pages)]))


def _page_text(page: PageFacts, *, color: bool, width: int) -> str:
    console = _console(color=color, width=width)
    parts = [_endpoint(page, endpoint) for endpoint in page.endpoints]
    if page.values or page.rate_limits:
        parts.append(_lists(page))
    return "".join(_text(console, part) + "\n" for part in parts)


def _console(*, color: bool, width: int) -> Console:
    return Console(force_terminal=color, no_color=not color, width=width, highlight=False)


def _text(console: Console, parts: Sequence[Any]) -> str:
    with console.capture() as captured:
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, Text))
    # Rich fills lines up with spaces, which only stand out in logs.
    lines = (
        _FILLING.sub(lambda end: end[0].replace(" ", ""), line)
        for line in captured.get().split("\n")[:-1]
    )
    return "\n".join(lines) + "\n"


def _endpoint(page: PageFacts, endpoint: EndpointFacts) -> list[Any]:
    head = Text()
    head.append(
        printable(endpoint.method), "bold green" if endpoint.method == "GET" else "bold yellow"
    )
    head.append(f" {printable(endpoint.path)}", "bold")
    if endpoint.title:
        head.append(f"  {printable(endpoint.title.text)}")
    if endpoint.variant:
        head.append(f"  ({printable(endpoint.variant)})")
    if endpoint.deprecated:
        head.append("  deprecated", "red")
    parts: list[Any] = [head, *_labelled(page, endpoint)]
    for name, stated, fields in (
        ("request", endpoint.has_request, endpoint.request),
        ("response", endpoint.has_response, endpoint.response),
    ):
        if fields:
            parts.append(Padding(Text(name, "cyan"), (0, 0, 0, 2)))
            parts.append(Padding(_fields(fields, required=name == "request"), (0, 0, 0, 4)))
        else:
            words = "none" if stated else "no table on the page"
            parts.append(Padding(Text(f"{name}: {words}", "cyan"), (0, 0, 0, 2)))
    return parts


def _labelled(page: PageFacts, endpoint: EndpointFacts) -> list[Any]:
    """What holds for the whole endpoint, a line each; places and addresses are never broken."""
    place = (
        _label("page").append(printable(str(endpoint.place)), "").append(f"  {page.format}", "dim")
    )
    url = [_label("url").append(printable(endpoint.url), "")] if endpoint.url else []
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", width=_LABELS_WIDTH, no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in _labels(endpoint):
        grid.add_row(label, Text(printable(text)))
    return [place, *url, *([Padding(grid, (0, 0, 0, 2))] if grid.row_count else [])]


def _label(name: str) -> Text:
    return Text().append(f"  {name:<{_LABELS_WIDTH}}  ", "dim")


def _labels(endpoint: EndpointFacts) -> Iterator[tuple[str, str]]:
    if endpoint.section:
        yield "section", endpoint.section
    if endpoint.permission is not None and endpoint.permission.text:
        yield "permission", endpoint.permission.text
    elif endpoint.authenticated is False or endpoint.permission is not None:
        yield "permission", "no authentication"
    for limit in endpoint.rate_limits:
        yield "rate limit", _limit(limit)
    for group in endpoint.groups:
        yield "arguments", _group(group)
    for label, examples in (
        ("sent", endpoint.request_examples),
        ("received", endpoint.response_examples),
    ):
        if examples:
            yield label, ", ".join(map(_example, examples))


def _limit(limit: RateLimitFact) -> str:
    seconds = f"{limit.seconds:g} second" + ("" if limit.seconds == 1 else "s")
    scope = f" per {limit.scope}" if limit.scope else ""
    return f"{limit.count} in {seconds}{scope}"


def _group(group: Group) -> str:
    return f"{_GROUPS[group.kind]} {', '.join(' + '.join(each) for each in group.members)}"


def _example(example: ExampleFact) -> str:
    where = f"example in line {example.place.line}"
    if not example.readable:
        return f"{where} (not JSON)" if example.data is None and example.text else where
    return f"{where} (repaired)" if example.repaired else where


def _fields(fields: Sequence[FieldFacts], *, required: bool) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(overflow="fold", max_width=36)
    table.add_column(overflow="fold", max_width=18)
    if required:
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(justify="right", no_wrap=True, style="dim")
    for depth, field in _flat(fields, 0):
        name = Text("  " * min(depth, 8) + printable(field.name))
        if field.deprecated:
            name.stylize("strike")
        cells = [name, _type(field)]
        if required:
            word = field.required.value if field.required else "?"
            cells.append(Text(word, _REQUIRED.get(word, "")))
        place = f"{field.place.line}:{field.place.column}"
        table.add_row(*cells, _details(field), place)
    return table


def _flat(fields: Sequence[FieldFacts], depth: int) -> Iterator[tuple[int, FieldFacts]]:
    for field in fields:
        yield depth, field
        yield from _flat(field.children, depth + 1)


def _type(field: FieldFacts) -> Text:
    kind = field.type
    if kind is None:
        return Text("?", "dim")
    text = kind.name.value + (f" of {kind.item.name.value}" if kind.item else "")
    known = kind.name.value != "unknown"
    return Text(text if known else f"{text}: {printable(kind.written)}", "" if known else "red")


def _details(field: FieldFacts) -> Text:
    parts: list[tuple[str, str]] = []
    if field.values:
        shown = [printable(each.value) or '""' for each in field.values[:_SHOWN_VALUES]]
        if len(field.values) > _SHOWN_VALUES:
            shown.append(f"and {len(field.values) - _SHOWN_VALUES} more")
        parts.append((" | ".join(shown), "green"))
    if field.values_page:
        parts.append((f"values: {printable(field.values_page)}", "green"))
    for label, fact in (
        ("default", field.default),
        ("min", field.minimum),
        ("max", field.maximum),
        ("max items", field.max_items),
        ("max length", field.max_length),
    ):
        if fact is not None:
            parts.append((f"{label} {printable(fact.text)}", ""))
    if field.deprecated:
        parts.append(("deprecated", "red"))
    parts.extend((f"? {printable(each)}", "yellow") for each in field.uncertain)
    text = Text()
    for number, (words, style) in enumerate(parts):
        text.append("; " if number else "")
        text.append(words, style)
    return text


def _lists(page: PageFacts) -> list[Any]:
    """What a page lists besides endpoints: values by anchor, rate limits by endpoint."""
    head = Text(printable(page.title or page.file), "bold")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for anchor, values in page.values.items():
        shown = " | ".join(printable(each.value) for each in values[:_SHOWN_VALUES])
        more = len(values) - _SHOWN_VALUES
        grid.add_row(
            printable(anchor), Text(shown + (f" | and {more} more" if more > 0 else ""), "green")
        )
    for (method, path), limits in page.rate_limits.items():
        grid.add_row(printable(f"{method} {path}"), Text("; ".join(map(_limit, limits))))
    return [
        head,
        Padding(Text(printable(page.file), "dim"), (0, 0, 0, 2)),
        Padding(grid, (0, 0, 0, 2)),
    ]


def _findings(pages: Sequence[PageFacts]) -> Iterator[list[Text]]:
    """What could not be read, what is doubtful, and where pages contradict themselves."""
    unread = [
        (page.file, message) for page in pages if not page.format for _, message in page.problems
    ]
    problems = [each for page in pages if page.format for each in page.problems]
    contradictions = [each for page in pages for each in page.contradictions]
    if unread:
        yield [Text("not read", "bold yellow"), *(_finding(*each) for each in unread)]
    if problems:
        lines = (_finding(str(place), message) for place, message in sorted(problems))
        yield [Text("problems", "bold yellow"), *lines]
    if contradictions:
        ordered = sorted(contradictions, key=lambda each: (each.place, each.kind, each.message))
        lines = (_finding(str(each.place), each.message, each.kind, each.other) for each in ordered)
        yield [Text("contradictions of pages with themselves", "bold yellow"), *lines]


def _finding(
    place: str, message: str, kind: str | None = None, other: Location | None = None
) -> Text:
    text = Text(f"  {printable(place)}: ")
    if kind:
        text.append(f"[{printable(kind)}] ", "yellow")
    text.append(printable(message.removeprefix("not read: ")))
    if other is not None:
        text.append(f" (see {printable(str(other))})", "dim")
    return text


def _summary(pages: Sequence[PageFacts]) -> Text:
    read = [page for page in pages if page.format]
    counts = (
        (len({page.file for page in read}), "file"),
        (sum(len(page.endpoints) for page in read), "endpoint"),
        (len(pages) - len(read), "not read"),
        (sum(len(page.problems) for page in read), "problem"),
        (sum(len(page.contradictions) for page in pages), "contradiction"),
    )
    words = (
        f"{count} {word}" if count == 1 or word == "not read" else f"{count} {word}s"
        for count, word in counts
    )
    return Text(", ".join(words), "bold")
