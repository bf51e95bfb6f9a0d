"""Filling ``x-source``: small edits of text that leave comments, order and quoting as they are."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.docs.comparing import payload_of
from specpress.docs.drift import DriftReport, Identity
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import EndpointFacts, PageFacts
from specpress.docs.spec_facts import SOURCE_KEY, SpecFacts
from specpress.docs.variants import endpoints_of
from specpress.document import Document, Node

#: An operation that cannot be edited where it stands.
NOT_EDITED = "W941"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ./_()-]*[A-Za-z0-9)]|https?://[A-Za-z0-9./_#?=&%-]+")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


@dataclass(frozen=True, slots=True)
class Remembered:
    """What ``x-source`` is to say."""

    page: str
    title: str | None
    facts: str


def write_sources(
    project: Path,
    documents: Mapping[str, Document],
    specs: Mapping[str, SpecFacts],
    pages: Mapping[str, Sequence[PageFacts]],
    report: DriftReport,
) -> tuple[list[Diagnostic], list[str]]:
    """Remember what the pages of endpoints without drift say now.

    Gives what could not be edited, and a line for each file that was written. Raises OSError.
    """
    drifted = {drift.identity for drift in report.drifts}
    problems: list[Diagnostic] = []
    written: list[str] = []
    for name, document in documents.items():
        spec = specs[name]
        wanted = {
            identity: remembered
            for identity, remembered in remembered_of(spec, pages.get(name, ())).items()
            if identity not in drifted
        }
        texts, refused = edited(document, spec, wanted)
        problems += refused
        for file, text in texts.items():
            _write(project / file, text)
            written.append(f"{file}: {SOURCE_KEY} written")
    return problems, written


def remembered_of(spec: SpecFacts, pages: Sequence[PageFacts]) -> dict[Identity, Remembered]:
    """What to remember of each endpoint of ``spec`` that stands on ``pages``.

    Of several pages that have it, the one that it was written from, else the first.
    """
    known = {each.identity: each for each in spec.endpoints}
    found: dict[Identity, tuple[bool, Remembered]] = {}
    for page in pages:
        for raw in endpoints_of(page):
            if raw.identity not in known:
                continue
            each = payload_of(raw, spec.envelope, known[raw.identity])
            name = page.url or _name_of_file(page.file, known[raw.identity])
            own = name in (known[raw.identity].url, _page_of(spec, raw))
            title = " ".join(each.title.text.split()) if each.title is not None else None
            if raw.identity not in found or (own and not found[raw.identity][0]):
                found[raw.identity] = own, Remembered(name, title, facts_hash(each))
    return {identity: remembered for identity, (_, remembered) in found.items()}


def _name_of_file(file: str, known: EndpointFacts) -> str:
    """A page without an address: its file, if it is one of the project's, else what it must be.

    Where somebody else keeps copies of pages is nothing to write into a spec.
    """
    path = PurePosixPath(file)
    if known.url is not None and (path.is_absolute() or ".." in path.parts):
        return known.url
    return file


def _page_of(spec: SpecFacts, endpoint: EndpointFacts) -> str | None:
    source = spec.sources.get(endpoint.identity)
    return source.page if source is not None else None


def edited(
    document: Document, spec: SpecFacts, wanted: Mapping[Identity, Remembered]
) -> tuple[dict[str, str], list[Diagnostic]]:
    """The new text of each file that changes, and the operations that could not be edited."""
    edits: dict[str, list[tuple[int, int, list[str]]]] = {}
    problems: list[Diagnostic] = []
    for identity, remembered in wanted.items():
        node = spec.operations[identity]
        source = spec.sources.get(identity)
        if source is not None and _says(node[SOURCE_KEY], remembered):
            continue
        lines = document.files[node.file].text.split("\n")
        edit = _edit(node, remembered, lines)
        if edit is None:
            problems.append(_refusal(node.key_location))
        else:
            edits.setdefault(node.file, []).append(edit)
    texts: dict[str, str] = {}
    for file, of_file in edits.items():
        lines = document.files[file].text.split("\n")
        # From the end, so that the lines before keep their numbers.
        for start, end, new in sorted(of_file, key=lambda each: each[0], reverse=True):
            lines[start:end] = [f"{line}\r" if _is_crlf(lines) else line for line in new]
        texts[file] = "\n".join(lines)
    return texts, problems


def _is_crlf(lines: Sequence[str]) -> bool:
    return lines[0].endswith("\r")


def _says(node: Node, remembered: Remembered) -> bool:
    wanted = {"page": remembered.page, "title": remembered.title, "facts": remembered.facts}
    stated: object = node.value
    return stated == {key: value for key, value in wanted.items() if value is not None}


def _edit(
    node: Node, remembered: Remembered, lines: Sequence[str]
) -> tuple[int, int, list[str]] | None:
    """Which lines (from, to) to replace with what; None where the operation is no block."""
    block = [f"{SOURCE_KEY}:", f"  page: {_scalar(remembered.page)}"]
    if remembered.title is not None:
        block.append(f"  title: {_scalar(remembered.title)}")
    block.append(f"  facts: {json.dumps(remembered.facts)}")
    known = node.get(SOURCE_KEY)
    anchor = known or node.get("externalDocs") or next((child for _, child in node.items()), None)
    if anchor is None:
        return None
    place = anchor.key_location
    indent = lines[place.line - 1][: place.column - 1]
    if indent.strip(" "):
        # Inside of a flow mapping, or of a list's dash: no line of its own.
        return None
    new = [indent + line for line in block]
    if known is None:
        line = place.line - 1
        # A comment above the key is the key's.
        while line and lines[line - 1].startswith(f"{indent}#"):
            line -= 1
        return line, line, new
    end = _end_of(known, place, lines)
    return None if end is None else (place.line - 1, end, new)


def _end_of(node: Node, place: Location, lines: Sequence[str]) -> int | None:
    """The line after the mapping at ``node``; None where it holds what an edit would lose."""
    children = [child.location.line for _, child in node.items()]
    end = max([place.line, *children])
    span = lines[place.line - 1 : end]
    if any("#" in re.sub(r"\S#", "", line) for line in span):
        # A comment, which belongs to a person.
        return None
    following = lines[end].rstrip("\r") if end < len(lines) else ""
    deeper = following.startswith(" " * place.column)
    return None if deeper and following.strip() and not following.lstrip().startswith("#") else end


def _scalar(text: str) -> str:
    """``text`` as YAML: plain where nothing can be mistaken, else between double quotes."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def _refusal(place: Location) -> Diagnostic:
    return Diagnostic(
        NOT_EDITED,
        f"{SOURCE_KEY} is not written: the operation is not laid out line by line",
        place,
        Severity.WARNING,
        hint=f"write {SOURCE_KEY} by hand, or give it lines of its own, without comments",
    )


def _write(path: Path, text: str) -> None:
    """Replace the file at once: a reader sees the old text or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
