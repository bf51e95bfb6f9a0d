"""All that a page says of one endpoint, put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from specpress.diagnostics import Location
from specpress.docs.blocks import Code, Heading, Page, Prose, Table
from specpress.docs.facts import EndpointFacts, ExampleFact, FieldFacts, TextFact
from specpress.docs.reading.deprecation import is_deprecated_title, is_deprecation_notice
from specpress.docs.reading.examples import read_example
from specpress.docs.reading.fields import Findings, names_of, read_fields, without_foreign_values
from specpress.docs.reading.groups import read_groups
from specpress.docs.reading.limits import is_limit_table, read_page_limits
from specpress.docs.reading.nesting import read_name
from specpress.docs.reading.permissions import read_permission
from specpress.docs.reading.segments import Segment, blocks_of_variant, title_text
from specpress.docs.reading.tables import Column, Layout, TableKind, layout_of
from specpress.docs.reading.text import bare

_REQUEST = re.compile(r"\brequest\b|\bquery\b|\bbody\b|\binput\b|请求", re.IGNORECASE)
_REPLY_FIELDS = re.compile(
    r"\b(?:response|return) (?:param|field)|返回参数|响应参数", re.IGNORECASE
)
_NOTHING = re.compile(r"(?:none|n/a|nothing|no parameters?|无|没有)\s*[.。]?", re.IGNORECASE)
_RESPONSE = re.compile(r"\bresponse\b|\breturns?\b|\breply\b|\boutput\b|返回|响应", re.IGNORECASE)
_CAPTION = re.compile(
    r"example|sample|示例|例子|返回结果|^(?:http )?(?:request|response|请求|响应|返回)\W*$",
    re.IGNORECASE,
)
#: Longer paragraphs tell something; they announce nothing.
_LONGEST_CAPTION = 60
#: No paragraph is longer; what is goes on with something that was not understood.
_LONGEST_TEXT = 20_000


@dataclass(slots=True)
class _Parts:
    """The blocks of an endpoint by what they are for."""

    texts: list[tuple[str, Location]] = field(default_factory=list)
    tables: list[tuple[Table, Layout, str]] = field(default_factory=list)
    requests: list[ExampleFact] = field(default_factory=list)
    responses: list[ExampleFact] = field(default_factory=list)
    notice: bool = False
    #: The page says in words that the reply holds nothing.
    replies_nothing: bool = False


def read_endpoint(page: Page, segment: Segment, findings: Findings) -> EndpointFacts:
    """Read the part of ``page`` that is about one endpoint (or one variant of it)."""
    parts = _sorted(segment, findings)
    known = frozenset(_all_names(parts.tables))
    request_tables, response_tables = _sides(parts.tables, findings)
    request = _fields(request_tables, known, findings, "request")
    request = without_foreign_values(request)
    response = _fields(response_tables, known, findings, "response")
    title, section = _title(page, segment)
    permission = read_permission(parts.texts)
    # Arguments of an element depend on each other in each element, which is another matter.
    arguments = frozenset(each.name for each in request)
    notes = [(each.description, each.place) for each in request]
    return EndpointFacts(
        method=segment.endpoint.method.upper(),
        path=segment.endpoint.path,
        place=segment.endpoint.place,
        title=title,
        section=section,
        variant=segment.variant,
        url=page.url,
        permission=permission.text,
        authenticated=permission.authenticated,
        rate_limits=read_page_limits(parts.texts),
        request=request,
        response=response,
        has_request=bool(request) or _is_emptied(request_tables),
        has_response=bool(response) or _is_emptied(response_tables) or parts.replies_nothing,
        groups=read_groups([*notes, *parts.texts], arguments, findings.problems),
        deprecated=parts.notice or bool(title and is_deprecated_title(title.text)),
        request_examples=tuple(parts.requests),
        response_examples=tuple(parts.responses),
    )


def _sorted(segment: Segment, findings: Findings) -> _Parts:
    parts = _Parts()
    heading, caption = "", None
    for block, label in blocks_of_variant(segment):
        if isinstance(block, Heading):
            heading, caption = block.text, _caption(block.text)
            parts.texts.append((block.text, block.place))
        elif isinstance(block, Prose):
            if len(block.text) < _LONGEST_CAPTION and (kind := _caption(block.text)):
                caption = kind
            parts.replies_nothing |= bool(
                _REPLY_FIELDS.search(heading) and _NOTHING.fullmatch(bare(block.text))
            )
            parts.notice |= not parts.tables and is_deprecation_notice(block.text)
            parts.texts.append((block.text[:_LONGEST_TEXT], block.place))
        elif isinstance(block, Table):
            layout, caption = layout_of(block), None
            if layout.kind is not TableKind.OTHER:
                parts.tables.append((block, layout, heading))
            elif not is_limit_table(block):
                columns = (
                    ", ".join(bare(c.text) for c in block.header.cells) if block.header else ""
                )
                message = f"a table that is none of parameters or fields is not read ({columns})"
                findings.problems.append((block.place, message))
        elif isinstance(block, Code) and (caption or segment.endpoint.place < block.place):
            # What stands above the endpoint without a caption is in a note, such as an error.
            examples = read_example(block, caption, label)
            parts.requests += examples.requests
            parts.responses += examples.responses
            findings.problems += examples.problems
    return parts


def _caption(text: str) -> str | None:
    """Say which examples a heading or short paragraph announces."""
    text = bare(text)
    if not _CAPTION.search(text):
        return None
    if _RESPONSE.search(text):
        return "response"
    return "request" if _REQUEST.search(text) else None


def _is_emptied(tables: list[tuple[Table, Layout, str]]) -> bool:
    """Say whether there are tables, of which nothing but the headings is left."""
    return bool(tables) and not any(table.rows for table, _, _ in tables)


def _all_names(tables: list[tuple[Table, Layout, str]]) -> set[str]:
    names = set()
    for table, layout, _ in tables:
        for row in table.rows:
            cell = layout.cell(row, Column.NAME)
            if cell is not None and (name := read_name(cell.text)):
                names.add(name.text)
    return names


_Tables = list[tuple[Table, Layout, str]]


def _sides(tables: _Tables, findings: Findings) -> tuple[_Tables, _Tables]:
    """Tell the tables of the request from those of the reply."""
    request = [each for each in tables if each[1].kind is TableKind.REQUEST]
    response = [each for each in tables if each[1].kind is TableKind.FIELDS]
    if request or len(response) < 2:
        return request, response
    # Without a Required column anywhere, headings are all there is to go by.
    asked = [t for t in response if _REQUEST.search(t[2]) and not _RESPONSE.search(t[2])]
    if not asked or len(asked) == len(response):
        return request, response
    for table, _, _ in asked:
        message = "a table of the request that does not say what is required"
        findings.problems.append((table.place, message))
    return asked, [each for each in response if each not in asked]


def _fields(
    tables: _Tables, known: frozenset[str], findings: Findings, part: str
) -> tuple[FieldFacts, ...]:
    """Read the tables of one side; a later one adds to what the first one lists."""
    fields: tuple[FieldFacts, ...] = ()
    for table, layout, heading in tables:
        scratch = Findings()
        read = read_fields(table, layout, known, scratch, part)
        listed = set(names_of(fields))
        if fields and set(names_of(read)) <= listed:
            message = "a table that repeats the names of an earlier one is not read"
            findings.problems.append((table.place, message))
            continue
        findings.problems += scratch.problems
        findings.contradictions += scratch.contradictions
        fields = _added(fields, read, bare(heading), table, findings)
    return fields


def _added(
    fields: tuple[FieldFacts, ...],
    more: tuple[FieldFacts, ...],
    heading: str,
    table: Table,
    findings: Findings,
) -> tuple[FieldFacts, ...]:
    for index, each in enumerate(fields):
        if not each.children and re.search(rf"(?<!\w){re.escape(each.name)}(?!\w)", heading):
            return (*fields[:index], replace(each, children=more), *fields[index + 1 :])
    listed = {each.name for each in fields}
    for each in more:
        if each.name in listed:
            findings.problems.append((each.place, f"'{each.name}' is listed in two tables"))
    return (*fields, *(each for each in more if each.name not in listed))


def _title(page: Page, segment: Segment) -> tuple[TextFact | None, str | None]:
    titles = list(segment.headings)
    parts = [page.section] if page.section else []
    if not titles:
        place = page.title_place or Location(page.file, 1, 1)
        title = TextFact(title_text(page.title), place) if page.title else None
        return title, page.section
    parts += [title_text(each.text) for each in titles[:-1]]
    return TextFact(title_text(titles[-1].text), titles[-1].place), " > ".join(parts) or None
