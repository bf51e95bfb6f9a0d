"""What becomes of each construct of OpenAPI: the source of ``docs/openapi-support.md``.

The page is made of the tables by which documents are read and checked, so it cannot go stale.
"""

from __future__ import annotations

from collections.abc import Iterator

from specpress.media_types import ContentForm, form_of
from specpress.support import ENTRIES, KEYWORDS, Keyword, Kind, Support, Version
from specpress.validation.keywords import FORMATS
from specpress.validation.parameters import STYLES
from specpress.validation.security import SCHEME_TYPES

_COMMAND = "SPECPRESS_UPDATE=1 pytest tests/unit/test_support_page.py"
_WORDS = {
    Support.SUPPORTED: "supported",
    Support.DOCUMENTATION: "documentation",
    Support.TOLERATED: "tolerated (W015)",
    Support.UNSUPPORTED: "refused (E033)",
}
_MEDIA_TYPES = (
    *("application/json", "application/problem+json", "application/x-www-form-urlencoded"),
    *("multipart/form-data", "multipart/mixed", "text/plain", "application/xml"),
    *("application/octet-stream", "image/png", "application/x-ndjson", "application/json-seq"),
    *("text/event-stream", "*/*"),
)
_FORMS = {
    ContentForm.JSON: "JSON, by its schema",
    ContentForm.FORM: "the fields of a form, by their encodings",
    ContentForm.MULTIPART: "parts, by their encodings; files piece by piece",
    ContentForm.TEXT: "text",
    ContentForm.BINARY: "bytes, piece by piece",
    ContentForm.LINES: "JSON values, one by one",
    ContentForm.EVENTS: "events, one by one",
}


def as_markdown() -> str:
    """The page ``docs/openapi-support.md``."""
    lines = [
        "# What of OpenAPI is supported",
        "",
        "This page is made of the tables by which documents are read and checked",
        f"(`{_COMMAND}`).",
        "",
        "- **supported**: the package does what it says.",
        "- **documentation**: nothing on the wire depends on it; texts go into the package.",
        "- **tolerated**: accepted with a located warning that says how it is read.",
        "- **refused**: a located error; nothing is generated, so nothing is dropped in silence.",
        "",
        "A keyword of another version than that of the document is read as its version means it,",
        "with a warning (W010). A keyword that OpenAPI does not have is ignored with a warning",
        "(W050), or an error where it is nearly one that it has (E032). Keys that begin with `x-`",
        "are ignored, but for [those of specpress](spec-extensions.md). What else is read as",
        "meant, each with a warning, is listed with the [diagnostics](diagnostics.md).",
    ]
    for kind in Kind:
        lines += ["", f"## {_title(kind)}", "", *_table(kind)]
    lines += [
        "",
        "## Formats",
        "",
        "| type | formats with a meaning of their own |",
        "| --- | --- |",
    ]
    lines += [f"| {kind} | {_listed(names)} |" for kind, names in FORMATS.items()]
    lines += ["", "## Styles of parameters", "", "| in | styles |", "| --- | --- |"]
    lines += [f"| {place} | {_listed(names)} |" for place, names in STYLES.items()]
    lines += ["| querystring | the whole query, by its `content` (3.2) |"]
    lines += ["", "## Media types", "", "| such as | sent and read as |", "| --- | --- |"]
    lines += [f"| `{name}` | {_FORMS[form_of(name)]} |" for name in _MEDIA_TYPES]
    lines += ["", "## Types of security schemes", "", _listed(SCHEME_TYPES)]
    return "\n".join(lines) + "\n"


def _title(kind: Kind) -> str:
    return kind.value.replace("-", " ").capitalize()


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(kind: Kind) -> Iterator[str]:
    if kind in ENTRIES:
        yield f"Each entry is a {ENTRIES[kind].value.replace('-', ' ')}."
        return
    if not KEYWORDS[kind]:
        yield "Its keys are names, not keywords."
        return
    yield "| keyword | in | what becomes of it | how it is read, or what to write |"
    yield "| --- | --- | --- | --- |"
    for name, keyword in KEYWORDS[kind].items():
        said = keyword.reading or keyword.hint or ""
        escaped = said.replace("|", "\\|")
        yield f"| `{name}` | {_versions(keyword)} | {_WORDS[keyword.support]} | {escaped} |"


def _versions(keyword: Keyword) -> str:
    versions = [each for each in Version if keyword.since <= each <= keyword.until]
    if len(versions) == len(Version):
        return "all"
    return ", ".join(map(str, versions))
