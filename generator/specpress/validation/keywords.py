"""House rules for keywords that only some types have: nothing is said without effect."""

from __future__ import annotations

from specpress.document import Node
from specpress.suggestions import did_you_mean, one_of
from specpress.validation.checking import Checking
from specpress.validation.meaning import type_of

_UNIX = ("unix-s", "unix-ms", "unix-us", "unix-ns")
#: What each type may be written as.
FORMATS: dict[str, tuple[str, ...]] = {
    "string": ("binary", "decimal", "date", "date-time", "uuid", *_UNIX),
    "integer": ("int32", "int64", *_UNIX),
    "number": ("decimal", "float", "double", *_UNIX),
}
_TEXT = frozenset({"minLength", "maxLength", "pattern"})
_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_LIST = frozenset({"minItems", "maxItems", "uniqueItems"})
_LIMITS = _TEXT | _BOUNDS | _LIST


def check_keywords(checking: Checking, node: Node) -> None:
    """Check the keywords of one schema that depend on its type and format."""
    kind = type_of(node)
    _check_format(checking, node, kind)
    _check_limits(checking, node, kind)
    items = node.get("items")
    if items is not None and kind != "array":
        message = f"'items' needs 'type: array', not {kind}"
        checking.error("E037", message, items.key_location)
    read, write = node.get("readOnly"), node.get("writeOnly")
    if read is not None and write is not None and read.value and write.value:
        message = "with 'readOnly' and 'writeOnly' together nobody could use it"
        checking.error("E037", message, write.key_location, "keep one of the two")


def _check_format(checking: Checking, node: Node, kind: str | None) -> None:
    given = node.get("format")
    if given is None:
        return
    known = FORMATS.get(kind or "", ())
    if node.get("enum") is not None:
        known = ("int32", "int64") if kind == "integer" else ()
    if given.value in known:
        return
    everywhere = {name for names in FORMATS.values() for name in names}
    construct = f"the format '{given.value}'"
    if node.get("enum") is not None:
        construct += " of an enum"
    elif given.value in everywhere:
        construct += f" of {kind or 'a schema without type'}"
    hint = did_you_mean(given.value, known) or (one_of(known) if known else "remove it")
    checking.unsupported(construct, given.location, hint)


def _limits_of(node: Node, kind: str | None) -> frozenset[str]:
    """The limits that are checked before a value is sent."""
    format_ = node.value.get("format")
    if node.get("enum") is not None:
        return frozenset()
    if node.get("prefixItems") is not None:
        return frozenset({"minItems", "maxItems"})
    match kind:
        case "string" if format_ is None:
            return _TEXT
        case "string" if format_ == "decimal":
            return _BOUNDS
        case "integer" | "number" if format_ not in _UNIX:
            return _BOUNDS
        case "array":
            return _LIST
        case _:
            return frozenset()


def _check_limits(checking: Checking, node: Node, kind: str | None) -> None:
    allowed = _limits_of(node, kind)
    for keyword in node.value:
        if keyword not in _LIMITS or keyword in allowed:
            continue
        what = kind or "a schema without type"
        if node.get("enum") is not None:
            what = "an enum"
        elif node.get("prefixItems") is not None:
            what = "a row"
        elif node.get("format") is not None:
            what += f" in the format '{node['format'].value}'"
        checking.unsupported(f"'{keyword}' of {what}", node[keyword].key_location)
    _check_row_length(checking, node)


def _check_row_length(checking: Checking, node: Node) -> None:
    """A row has its columns: fewer may be required, but it has no more and may not say less."""
    row, least, most = node.get("prefixItems"), node.get("minItems"), node.get("maxItems")
    if row is None:
        return
    columns = len(row.value)
    if least is not None and least.value > columns:
        message = f"'minItems' is {least.value}, and the row has {columns} columns"
        checking.error("E056", message, least.location, "describe every column")
    if most is not None and most.value != columns:
        message = f"'maxItems: {most.value}' of a row of {columns} columns"
        checking.unsupported(message, most.location, "leave it out")
