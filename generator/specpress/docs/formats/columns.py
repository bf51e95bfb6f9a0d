"""The words that head the columns of tables, and the words for types."""

from __future__ import annotations

import re

_HEADERS = frozenset(
    [
        "parameter",
        "parameters",
        "param",
        "params",
        "name",
        "names",
        "field",
        "fields",
        "key",
        "property",
        "attribute",
        "type",
        "types",
        "datatype",
        "required",
        "mandatory",
        "optional",
        "isrequired",
        "comments",
        "comment",
        "description",
        "descriptions",
        "desc",
        "remark",
        "remarks",
        "note",
        "notes",
        "explanation",
        "default",
        "example",
        "value",
        "values",
        "code",
        "codes",
        "message",
        "method",
        "path",
        "url",
        "endpoint",
        "limit",
        "参数",
        "参数名",
        "参数名称",
        "字段",
        "字段名",
        "字段名称",
        "名称",
        "类型",
        "数据类型",
        "是否必须",
        "是否必填",
        "必须",
        "必填",
        "必选",
        "可选",
        "描述",
        "说明",
        "备注",
        "默认值",
        "示例",
        "值",
        "代码",
        "错误码",
        "错误代码",
        "错误提示",
        "提示",
    ]
)
_TYPES = frozenset(("type", "types", "datatype", "类型", "数据类型"))
_REQUIRED = frozenset(
    [
        "required",
        "mandatory",
        "optional",
        "isrequired",
        "是否必须",
        "是否必填",
        "必须",
        "必填",
        "必选",
        "可选",
    ]
)
_SCALAR = (
    r"(?:u?int(?:eger)?(?:32|64)?|long|short|string|str|bool(?:ean)?|number|num|decimal|float|"
    r"double|object|obj|json|enum|timestamp|bigdecimal|any|varchar|char|date|dict)s?"
)
_LIST = r"(?:array|list|map|set)s?"
_TYPE = re.compile(
    rf"(?:{_LIST}[\s_]*(?:(?:of|<|\[)[\s_]*)?)*(?:{_LIST}|{_SCALAR})(?:\s*(?:\[\s*\]|[>\]]|\.))*",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(
    r"(?:true|ture|flase|false|yes|no|y|n|required|optional|conditional|是|否|可选|必填|必须)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[>\s]*\[?[`*~]*[A-Za-z_@#$][\w.$\[\]/@-]*[`*~]*\]?(?:\([^()\s]*\))?")
_DECORATION = str.maketrans("", "", "*`_~ \t\\")


def plain(text: str) -> str:
    """Text without emphasis and spaces, in lower case."""
    return text.translate(_DECORATION).lower()


def is_header_word(text: str) -> bool:
    """Whether ``text`` heads columns on pages of any kind."""
    return plain(text) in _HEADERS


def is_header(cells: list[str]) -> bool:
    """Whether cells are the header of a table, going by their words."""
    known = sum(is_header_word(each) for each in cells)
    return len(cells) > 1 and known >= 2 and known * 2 >= len(cells)


def type_column(header: list[str]) -> int | None:
    """Which column, from 0, holds types."""
    return next((index for index, each in enumerate(header) if plain(each) in _TYPES), None)


def required_column(header: list[str]) -> int | None:
    """Which column, from 0, says what must be given."""
    return next((index for index, each in enumerate(header) if plain(each) in _REQUIRED), None)


def is_type(text: str) -> bool:
    """Whether ``text`` is nothing but a word for a type."""
    text = text.strip("*`_~ \t\\").replace("\\", "").replace("`", "")
    return bool(text) and len(text) < 40 and _TYPE.fullmatch(text) is not None


def is_requirement(text: str) -> bool:
    """Whether ``text`` is nothing but a word for whether something is required."""
    return _REQUIREMENT.fullmatch(text.strip("*`_~ \t\\")) is not None


def is_name(text: str) -> bool:
    """Whether ``text`` has the shape of a field's name."""
    return _NAME.fullmatch(text.replace("\\", "").strip()) is not None


def is_bare_name(text: str) -> bool:
    """Whether ``text`` is the name of a field, and no word of a sentence or value."""
    return "`" not in text and is_name(text)
