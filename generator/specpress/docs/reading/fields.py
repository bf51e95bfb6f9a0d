"""From a table of parameters or fields to their facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from specpress.diagnostics import Location
from specpress.docs.blocks import Row, Table
from specpress.docs.facts import (
    Contradiction,
    FieldFacts,
    Required,
    TextFact,
    TypeFact,
    TypeName,
    ValueFact,
)
from specpress.docs.reading.bounds import read_bounds
from specpress.docs.reading.deprecation import is_deprecated
from specpress.docs.reading.nesting import Name, Node, read_name, tree_of
from specpress.docs.reading.requirement import is_conditional, read_required
from specpress.docs.reading.tables import Column, Layout, TableKind
from specpress.docs.reading.text import bare, links, number, plain, unquoted
from specpress.docs.reading.types import read_type, with_item
from specpress.docs.reading.values import Values, read_values

_ELEMENT_WORD = re.compile(
    r"^(?:an? |list of |array of )?(object|string|integer|number|boolean|array)s?\b\.?(?=\s*(?:$|"
    r"\n|[,.(<]))",
    re.IGNORECASE,
)
_ENUM_LINK = re.compile(r"(?:^|[/.#])enum[\w-]*(?:[/#.]|$)|#.*(?:enum|type|status)", re.IGNORECASE)


#: The columns of a row in words: "[price, size, count]".
_COLUMNS = re.compile(r"\[\s*([A-Za-z_]\w*(?:\s*[,，]\s*[A-Za-z_]\w*)+)\s*\]")
#: No description of a field is longer; what is has swallowed the rest of its page.
_LONGEST = 20_000


@dataclass(slots=True)
class Findings:
    """What was noticed while reading."""

    problems: list[tuple[Location, str]] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)


def read_fields(
    table: Table,
    layout: Layout,
    known: frozenset[str],
    findings: Findings,
    part: str | None = None,
) -> tuple[FieldFacts, ...]:
    """Read the rows of ``table``; ``known`` are the names of other tables of the endpoint."""
    named: list[tuple[Name, Row]] = []
    for row in table.rows:
        cell = layout.cell(row, Column.NAME)
        name = read_name(cell.text) if cell is not None else None
        if name is not None:
            named.append((name, row))
        elif any(cell.text.strip() for cell in row.cells):
            text = " ".join(bare(cell.text) for cell in row.cells)[:60]
            findings.problems.append((row.place, f"no name in this row: {text!r}"))
    roots, odd = tree_of(named)
    findings.problems += [(row.place, message) for row, message in odd]
    names = known | {name.text for name, _ in named}
    reader = _Reader(layout, frozenset(names), findings, part, _rows_over_lines(table, layout))
    return reader.fields(roots, "")


def names_of(fields: tuple[FieldFacts, ...]) -> Iterator[str]:
    """All names of a tree of fields."""
    for each in fields:
        yield each.name
        yield from names_of(each.children)


def below(path: str, fact: TypeFact | None) -> str:
    """The path of what is below a field, to which the name of a child is added."""
    return f"{path}[]." if fact is not None and fact.name is TypeName.ARRAY else f"{path}."


def without_foreign_values(fields: tuple[FieldFacts, ...]) -> tuple[FieldFacts, ...]:
    """Take values away that are those of another argument, to which conditions are tied.

    A description such as "for `a`: up to 10, for `b`: up to 20" explains values, but not its own.
    """
    plainly = [
        (each.name, {value.value for value in each.values})
        for each in fields
        if each.values and not all(value.description for value in each.values)
    ]

    def cleaned(each: FieldFacts) -> FieldFacts:
        each = replace(each, children=tuple(map(cleaned, each.children)))
        values = {value.value for value in each.values}
        if not values or not all(value.description for value in each.values):
            return each
        if all(value.lstrip("-").isdigit() for value in values):
            return each
        owner = next(
            (name for name, own in plainly if values <= own and not _related(name, each.name)), None
        )
        if owner is None:
            return each
        note = f"conditions on the values of {owner}, or values"
        return replace(each, values=(), uncertain=(*each.uncertain, note))

    return tuple(map(cleaned, fields))


def _rows_over_lines(table: Table, layout: Layout) -> frozenset[Location]:
    """The rows whose line breaks are the page's: so many lines further the next row starts."""
    exact: set[Location] = set()
    others = 0
    last: Row | None = None
    for row in reversed(table.rows):
        cell = layout.cell(row, Column.DESCRIPTION)
        breaks = cell.text.count("\n") if cell is not None else 0
        if breaks and last is not None:
            if last.place.line - row.place.line == breaks + 1:
                exact.add(row.place)
            else:
                others += 1
        last = row
    if exact and not others:
        exact.add(table.rows[-1].place)
    return frozenset(exact)


_DEFAULT_WORDS = re.compile(r"default|默认", re.IGNORECASE)
_BOUND_WORDS = re.compile(
    r"max|min|up to|at most|at least|less|more|range|between|length|character|\[|最|范围|不|长度",
    re.IGNORECASE,
)


def _line_of(description: str, text: str, words: re.Pattern[str]) -> int:
    """The line of a description that states ``text``, the first one if none does for certain."""
    lines = description.split("\n")
    found = [
        index
        for index, line in enumerate(lines)
        if text in line.replace(",", "") and words.search(line)
    ]
    return found[0] if found else 0


def _related(name: str, other: str) -> bool:
    """Say whether two names end in the same word, as `tradeMode` and `marginMode` do."""
    words = [re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", each) for each in (name, other)]
    return bool(words[0] and words[1]) and words[0][-1].lower() == words[1][-1].lower()


@dataclass(frozen=True, slots=True)
class _Reader:
    layout: Layout
    names: frozenset[str]
    findings: Findings
    part: str | None
    #: The places of rows whose line breaks are lines of the page.
    over_lines: frozenset[Location]

    def fields(self, nodes: list[Node], above: str) -> tuple[FieldFacts, ...]:
        """Read rows of one depth; of rows that repeat one another the first is kept."""
        kept: dict[str, FieldFacts] = {}
        for node in nodes:
            read = self.field(node, above)
            if (first := kept.get(read.name)) is None:
                kept[read.name] = read
            else:
                kept[read.name] = self._merged(first, read, above)
        return tuple(kept.values())

    def field(self, node: Node, above: str) -> FieldFacts:
        cell = self.layout.cell(node.row, Column.DESCRIPTION)
        description = self._description(node, cell.text) if cell is not None else ""
        place = cell.place if cell is not None else node.row.place
        path = f"{above}{node.name.text}"
        type_fact = self._type(node, description, path)
        type_name = type_fact.name if type_fact else None
        values = self._values(node, description, type_name)
        bounds = read_bounds(description, type_name)
        default = bounds.default
        if (cell := self.layout.cell(node.row, Column.DEFAULT)) is not None:
            default = number(unquoted(bare(cell.text))) or default
            default = None if default in {"-", "/", "none", "None", "无", "N/A"} else default
        if default in self.names and default not in {v.text for v in values.values}:
            # "The default is that of `other`" names no value.
            default = None
        if default is None and values.values:
            default = _default_among(description, {v.text for v in values.values})
        listed = tuple(
            ValueFact(v.text, self._at(node, place, v.line), bare(v.description)[:120])
            for v in values.values
        )
        if listed and default is not None and default not in {v.value for v in listed}:
            listed, default = _with_default(listed, default, description, place)

        if self.part == "response":
            # Nothing is left out of a reply: what is marked there is only what is usual.
            default = None

        def fact(text: str | None, words: re.Pattern[str] = _BOUND_WORDS) -> TextFact | None:
            if text is None:
                return None
            return TextFact(text, self._at(node, place, _line_of(description, text, words)))

        return FieldFacts(
            name=node.name.text,
            place=_name_place(self.layout, node.row),
            type=type_fact,
            required=self._required(node, description),
            values=listed,
            values_page=self._values_page(node, description),
            default=fact(default, _DEFAULT_WORDS),
            minimum=fact(bounds.minimum),
            maximum=fact(bounds.maximum),
            max_items=fact(bounds.max_items),
            max_length=fact(bounds.max_length),
            deprecated=node.name.struck or is_deprecated(description),
            children=self._children(node, description, path, type_fact),
            description=plain(description).strip(),
            uncertain=(*values.uncertain, *bounds.uncertain),
        )

    def _at(self, node: Node, place: Location, line: int) -> Location:
        """The place of a line of a description, where its lines are lines of the page."""
        if line == 0 or node.row.place not in self.over_lines:
            return place
        return Location(place.file, place.line + line, 1)

    def _children(
        self, node: Node, description: str, path: str, type_fact: TypeFact | None
    ) -> tuple[FieldFacts, ...]:
        """The fields below; of rows without any, the columns that the description names."""
        if node.children or type_fact is None or type_fact.item is None:
            return self.fields(node.children, below(path, type_fact))
        columns = _COLUMNS.search(plain(description).replace("`", ""))
        if type_fact.item.name is not TypeName.ARRAY or columns is None:
            return ()
        names = dict.fromkeys(re.split(r"\s*[,，]\s*", columns.group(1).strip()))
        return tuple(FieldFacts(name, node.row.place) for name in names)

    def _description(self, node: Node, text: str) -> str:
        """Cut off the paragraphs that crawling glued to a row: each is headed by another name."""
        if len(text) > _LONGEST:
            message = f"the description of '{node.name.text}' is too long to be read to its end"
            self.findings.problems.append((node.row.place, message))
            text = text[:_LONGEST]
        lines = text.split("\n")
        for index, line in enumerate(lines[1:], 1):
            name = bare(line)
            if (
                "`" not in line
                and name in self.names
                and name != node.name.text
                and index < len(lines) - 1
            ):
                message = f"text below '{node.name.text}' is not of its row"
                self.findings.problems.append((node.row.place, message))
                return "\n".join(lines[:index])
        return text

    def _values(self, node: Node, description: str, type_name: TypeName | None) -> Values:
        cell = self.layout.cell(node.row, Column.VALUES)
        if cell is not None and cell.text.strip():
            listed = read_values(cell.text, node.name.text, type_name, frozenset())
            if listed.values:
                return listed
        if node.children:
            return Values()
        return read_values(description, node.name.text, type_name, self.names - {node.name.text})

    def _type(self, node: Node, description: str, path: str) -> TypeFact | None:
        cell = self.layout.cell(node.row, Column.TYPE)
        if cell is None or not bare(cell.text):
            return None
        fact = read_type(cell.text, cell.place)
        if fact.name is TypeName.UNKNOWN:
            self.findings.problems.append((cell.place, f"type not understood: {fact.written!r}"))
        word = _ELEMENT_WORD.match(bare(description.split("\n")[0]))
        if word and not node.children:
            fact = with_item(fact, read_type(word.group(1), cell.place).name)
        if not node.children:
            return fact
        if fact.name is TypeName.ARRAY:
            return self._array_of_children(node, fact, path)
        if fact.name not in {TypeName.OBJECT, TypeName.UNKNOWN}:
            message = f"'{node.name.text}' is a {fact.written} and has fields"
            self._contradict("type-and-children", message, path, cell.place, node.children[0].row)
            return replace(fact, name=TypeName.UNKNOWN)
        return fact

    def _array_of_children(self, node: Node, fact: TypeFact, path: str) -> TypeFact:
        elements = all(child.name.is_element for child in node.children)
        fact = with_item(fact, TypeName.ARRAY if elements else TypeName.OBJECT)
        item = fact.item
        if item is not None and item.name not in {TypeName.OBJECT, TypeName.ARRAY}:
            message = f"'{node.name.text}' is {fact.written} and its elements have fields"
            self._contradict("type-and-children", message, path, fact.place, node.children[0].row)
            return replace(fact, item=replace(item, name=TypeName.UNKNOWN))
        return fact

    def _required(self, node: Node, description: str) -> Required | None:
        column, inverse = Column.REQUIRED, False
        cell = self.layout.cell(node.row, column)
        if cell is None:
            cell, inverse = self.layout.cell(node.row, Column.OPTIONAL), True
        if cell is None or self.layout.kind is not TableKind.REQUEST:
            return None
        required = read_required(cell.text)
        if required is None and cell.text.strip():
            message = f"requirement not understood: {bare(cell.text)!r}"
            self.findings.problems.append((cell.place, message))
        if inverse and required in {Required.YES, Required.NO}:
            required = Required.NO if required is Required.YES else Required.YES
        others = self.names - {node.name.text}
        if required is Required.NO and is_conditional(description, node.name.text, others):
            return Required.CONDITIONAL
        return required

    def _values_page(self, node: Node, description: str) -> str | None:
        if node.name.link and not node.name.link.startswith("http"):
            return node.name.link
        for link in links(description):
            if _ENUM_LINK.search(link.target) and "#" in link.target:
                return link.target
        return None

    def _contradict(
        self, kind: str, message: str, path: str, place: Location, other: Row | FieldFacts
    ) -> None:
        self.findings.contradictions.append(
            Contradiction(kind, message, place, other.place, part=self.part, field=path)
        )

    def _merged(self, first: FieldFacts, second: FieldFacts, above: str) -> FieldFacts:
        """Take a repeated row with the one it repeats; where they differ, the first one holds."""
        differing = [
            what
            for what, one, other in (
                ("type", first.type and first.type.name, second.type and second.type.name),
                ("required", first.required, second.required),
                ("values", _texts(first), _texts(second)),
            )
            if one != other and other
        ]
        if differing:
            message = f"'{first.name}' is listed twice, with another {' and '.join(differing)}"
            self._contradict(
                "duplicate-rows-differ", message, f"{above}{first.name}", first.place, second
            )
        else:
            self.findings.problems.append((second.place, f"'{first.name}' is listed twice"))
        listed = {child.name for child in first.children}
        extra = tuple(child for child in second.children if child.name not in listed)
        return replace(first, children=(*first.children, *extra))


_PLAIN_DEFAULT = re.compile(
    r"\bdefault(?: value)?(?: is|:) ([\w.-]+)(?=\s*(?:[.,;)]|$|\n))", re.IGNORECASE
)


def _default_among(description: str, values: set[str]) -> str | None:
    """A default without backticks counts where it is one of the values."""
    found = {word for word in _PLAIN_DEFAULT.findall(plain(description)) if word in values}
    return found.pop() if len(found) == 1 else None


def _texts(each: FieldFacts) -> tuple[str, ...]:
    return tuple(sorted(value.value for value in each.values))


def _with_default(
    listed: tuple[ValueFact, ...], default: str, description: str, place: Location
) -> tuple[tuple[ValueFact, ...], str]:
    """A default that stands in a row with the values is one of them."""
    return (*listed, ValueFact(default, place)), default


def _name_place(layout: Layout, row: Row) -> Location:
    cell = layout.cell(row, Column.NAME)
    return cell.place if cell is not None else row.place
