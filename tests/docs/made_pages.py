"""Builds pages of blocks by hand, for the tests of what reads them."""

from __future__ import annotations

from collections.abc import Sequence

from specpress.diagnostics import Location
from specpress.docs.blocks import Block, Cell, Code, Endpoint, Heading, Page, Prose, Row, Tab, Table
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts
from specpress.docs.reading import page_facts

REQUEST = ["Parameter", "Required", "Type", "Comments"]
FIELDS = ["Parameter", "Type", "Comments"]


class Maker:
    """Makes blocks, each on a line of its own."""

    def __init__(self, file: str = "page.md") -> None:
        self.file = file
        self.line = 0

    def place(self, lines: int = 1) -> Location:
        place = Location(self.file, self.line + 1, 1)
        self.line += lines
        return place

    def heading(self, text: str, level: int = 3) -> Heading:
        return Heading(level, text, self.place())

    def prose(self, text: str) -> Prose:
        return Prose(text, self.place())

    def code(self, text: str, language: str | None = None) -> Code:
        return Code(text, language, self.place(text.count("\n") + 1))

    def endpoint(self, method: str = "GET", path: str = "/v9/things") -> Endpoint:
        return Endpoint(method, path, self.place())

    def tab(self, label: str, *blocks: Block, group: int = 1) -> Tab:
        return Tab(label, group, blocks, self.place())

    def row(self, cells: Sequence[str]) -> Row:
        place = self.place()
        made = tuple(
            Cell(text, Location(self.file, place.line, 1 + 10 * index))
            for index, text in enumerate(cells)
        )
        return Row(made, place)

    def table(self, header: Sequence[str] | None, *rows: Sequence[str]) -> Table:
        place = self.place()
        head = self.row(header) if header is not None else None
        return Table(head, tuple(self.row(row) for row in rows), place)


def page_of(*blocks: Block, file: str = "page.md", **rest: str) -> Page:
    """A page of blocks."""
    return Page(file, "made", blocks, **rest)  # type: ignore[arg-type]  # any of its fields


def facts_of(*blocks: Block, **rest: str) -> PageFacts:
    """What such a page states."""
    return page_facts(page_of(*blocks, **rest))


def endpoint_of(*blocks: Block) -> EndpointFacts:
    """What a page states of its only endpoint."""
    (endpoint,) = facts_of(*blocks).endpoints
    return endpoint


def request_of(*rows: Sequence[str], header: Sequence[str] = REQUEST) -> tuple[FieldFacts, ...]:
    """The parameters of a page with this table."""
    maker = Maker()
    return endpoint_of(maker.endpoint(), maker.table(header, *rows)).request


def response_of(*rows: Sequence[str], header: Sequence[str] = FIELDS) -> tuple[FieldFacts, ...]:
    """The fields of the reply of a page with this table."""
    maker = Maker()
    return endpoint_of(maker.endpoint(), maker.table(header, *rows)).response


def described(text: str, type_name: str = "string", name: str = "mode") -> FieldFacts:
    """A parameter with this description."""
    (field,) = request_of([name, "false", type_name, text])
    return field


def values_of(field: FieldFacts) -> list[str]:
    """The values of a field, as texts."""
    return [value.value for value in field.values]


def shape_of(fields: Sequence[FieldFacts]) -> dict[str, object]:
    """The names of a tree."""
    return {each.name: shape_of(each.children) for each in fields}
