"""What kind of table a table is, by its shape: its heading may lie."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from specpress.docs.blocks import Cell, Row, Table
from specpress.docs.reading.requirement import looks_like_required
from specpress.docs.reading.text import bare
from specpress.docs.reading.types import looks_like_type


class Column(StrEnum):
    """What a column says of the field that its row is about."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    #: As REQUIRED, the other way round.
    OPTIONAL = "optional"
    DEFAULT = "default"
    VALUES = "values"
    DESCRIPTION = "description"


class TableKind(StrEnum):
    """What a table is about."""

    REQUEST = "request"
    FIELDS = "fields"
    OTHER = "other"


_HEADINGS = {
    Column.NAME: (
        "parameter parameters name names field fields param params key property attribute argument "
        "arguments variable parameter_name field_name param_name 参数名 参数 参数名称 字段 字段名 "
        "字段名称 名称 名字 属性 变量名"
    ),
    Column.TYPE: (
        "type types data_type datatype field_type parameter_type 类型 数据类型 字段类型 参数类型"
    ),
    Column.REQUIRED: (
        "required require mandatory necessary is_required requirement required? mandatory? must "
        "needed 是否必须 是否必填 是否必需 是否必传 是否必选 必填 必须 必选 必传 必需 是否需要"
    ),
    Column.OPTIONAL: "optional is_optional optional? 是否可选",
    Column.DEFAULT: "default default_value defaults 默认 默认值 缺省值",
    Column.VALUES: (
        "enum enums value values enum_value "
        "possible_values allowed_values valid_values options range value_range "
        "取值 可选值 取值范围 枚举值 枚举"
    ),
    Column.DESCRIPTION: (
        "description descriptions comments comment desc remark remarks note notes explanation "
        "meaning details detail definition info 描述 说明 备注 含义 解释 注释"
    ),
}
_MEANING = {word: column for column, words in _HEADINGS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table of parameters or fields, and where each of them is."""

    kind: TableKind
    columns: tuple[Column | None, ...] = ()

    def cell(self, row: Row, column: Column) -> Cell | None:
        """The cell of ``column`` in ``row``, None where there is none."""
        if column not in self.columns:
            return None
        index = self.columns.index(column)
        return row.cells[index] if index < len(row.cells) else None


def column_of(heading: str) -> Column | None:
    """Understand the heading of a column."""
    words = bare(heading).strip(" .:：").lower()
    words = re.sub(r"\s*[(（].*?[)）]\s*$", "", words)
    return _MEANING.get(re.sub(r"[\s_-]+", "_", words))


def layout_of(table: Table) -> Layout:
    """Say what kind of table it is and what its columns are; without headings, by its cells."""
    if table.header is not None:
        columns = _once(tuple(column_of(cell.text) for cell in table.header.cells))
    else:
        columns = _guessed(table)
    if Column.NAME not in columns:
        columns = _name_first(columns, table)
    if Column.NAME not in columns:
        return Layout(TableKind.OTHER)
    if Column.REQUIRED in columns or Column.OPTIONAL in columns:
        return Layout(TableKind.REQUEST, columns)
    if Column.TYPE in columns:
        return Layout(TableKind.FIELDS, columns)
    return Layout(TableKind.OTHER, columns)


def _once(columns: tuple[Column | None, ...]) -> tuple[Column | None, ...]:
    """Keep the first column of each meaning."""
    return tuple(
        column if column is not None and column not in columns[:index] else None
        for index, column in enumerate(columns)
    )


def _name_first(columns: tuple[Column | None, ...], table: Table) -> tuple[Column | None, ...]:
    """Take an unknown first column for the names where a type or requirement stands beside it."""
    described = {Column.TYPE, Column.REQUIRED} & set(columns)
    if not described or columns[0] is not None or not table.rows:
        return columns
    names = [bare(row.cells[0].text) for row in table.rows if row.cells]
    if all(re.fullmatch(r"[>\s\\]*[\w.\[\]:/-]*", name) for name in names):
        return (Column.NAME, *columns[1:])
    return columns


def _guessed(table: Table) -> tuple[Column | None, ...]:
    """Find the columns of a table without headings by what stands in them."""
    if not table.rows:
        return ()
    width = max(len(row.cells) for row in table.rows)
    columns: list[Column | None] = [None] * width
    for index in range(width):
        cells = [row.cells[index].text for row in table.rows if index < len(row.cells)]
        cells = [cell for cell in cells if cell.strip()]
        if index == 0 and all(re.fullmatch(r"[>\s\\]*\S{1,60}", bare(cell)) for cell in cells):
            columns[index] = Column.NAME
        elif cells and all(looks_like_required(cell) for cell in cells):
            columns[index] = Column.REQUIRED
        elif cells and sum(map(looks_like_type, cells)) * 2 > len(cells):
            columns[index] = Column.TYPE
        elif index == width - 1 and index > 1:
            columns[index] = Column.DESCRIPTION
    return _once(tuple(columns))
