"""Plain data as YAML that PyYAML would write: in a tenth of its time, for there is much of it.

What is usual is written here; everything else PyYAML writes itself, an entry at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import yaml

_INDENT = "  "
#: PyYAML writes longer keys after a question mark; it counts the five characters of ``!!str``.
_LONGEST_KEY = 127 - len("!!str")

_WORD = r"[A-Za-z0-9_.()/|=+*<>\-]"
_FLOW_PLAIN = re.compile(rf"[A-Za-z_]{_WORD}*(?: {_WORD}+)*")
_BLOCK_WORD = r"[A-Za-z0-9_.()/|=+*<>\[\]{},?\-]"
_BLOCK_PLAIN = re.compile(rf"[A-Za-z_]{_BLOCK_WORD}*(?: {_BLOCK_WORD}+)*")
#: Never plain: what YAML takes for something else at their start.
_QUOTED = re.compile(r"[#,\[\]{}&*!|>'\"%@`][ -~]*")
#: Not plain between brackets, whatever else they hold.
_FLOW_QUOTED = re.compile(r"[ -~]*[,?\[\]{}:][ -~]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
#: What YAML 1.1 takes for true, false or nothing.
_OTHERS = re.compile(r"(?:yes|no|on|off|true|false|null)", re.IGNORECASE)


class Dumper(yaml.SafeDumper):
    """PyYAML's, which writes mappings and lists over several lines where they are ``OverLines``."""

    def ignore_aliases(self, data: object) -> bool:
        """What is said twice is written twice."""
        del data
        return True


class OverLines:
    """A mapping or list that is written with a line per item, however short it is."""

    __slots__ = ("items",)

    def __init__(self, items: Mapping[str, Any] | list[Any]) -> None:
        self.items = items


def _represent(dumper: yaml.SafeDumper, data: OverLines) -> yaml.Node:
    if isinstance(data.items, list):
        return dumper.represent_sequence("tag:yaml.org,2002:seq", data.items, flow_style=False)
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items, flow_style=False)


Dumper.add_representer(OverLines, _represent)


def to_yaml(data: Mapping[str, Any]) -> str:
    """``data`` as YAML, its entries on lines of their own.

    What holds no other mapping or list stands on one line. Keys are text; values are mappings,
    lists, text, booleans, whole numbers, None or OverLines.
    """
    if not data:
        return "{}\n"
    lines: list[str] = []
    _write_block(data, 0, lines)
    return "".join(lines)


def by_library(data: Mapping[str, Any]) -> str:
    """The same by PyYAML alone."""
    text: str = yaml.dump(
        OverLines(data),
        Dumper=Dumper,
        sort_keys=False,
        default_flow_style=None,
        width=float("inf"),
        allow_unicode=True,
    )
    return text


def _write_block(mapping: Mapping[str, Any], depth: int, lines: list[str]) -> None:
    """Add the lines of a mapping that is written over several."""
    indent = _INDENT * depth
    for key, value in mapping.items():
        name = _plain_in_block(key) if len(key) <= _LONGEST_KEY else None
        over_lines = _over_lines(value)
        if name is None:
            lines += _entry_by_library(key, value, depth)
        elif over_lines is None:
            written = _plain_in_block(value) if isinstance(value, str) else _in_flow(value)
            if written is None:
                lines += _entry_by_library(key, value, depth)
            else:
                lines.append(f"{indent}{name}: {written}\n")
        elif isinstance(over_lines, list):
            items = [None if _over_lines(each) else _in_block_list(each) for each in over_lines]
            if None in items:
                lines += _entry_by_library(key, value, depth)
            else:
                lines.append(f"{indent}{name}:\n")
                lines += [f"{indent}- {item}\n" for item in items]
        else:
            lines.append(f"{indent}{name}:\n")
            _write_block(over_lines, depth + 1, lines)


def _over_lines(value: Any) -> Mapping[str, Any] | list[Any] | None:
    """What of ``value`` is written over several lines; None where it stands on one."""
    if isinstance(value, OverLines):
        return value.items or None
    if isinstance(value, dict):
        return value if _has_nested(value.values()) else None
    if isinstance(value, list):
        return value if _has_nested(value) else None
    return None


def _has_nested(values: Iterable[Any]) -> bool:
    # By a plain loop: this is asked of each entry.
    for each in values:  # noqa: SIM110
        if isinstance(each, _NESTED):
            return True
    return False


_NESTED = (dict, list, OverLines)


def _in_block_list(value: Any) -> str | None:
    return _plain_in_block(value) if isinstance(value, str) else _in_flow(value)


def _in_flow(value: Any) -> str | None:
    """``value`` on one line, inside of brackets or being some; None where PyYAML must write it."""
    if isinstance(value, OverLines):
        value = value.items
    if isinstance(value, str):
        return _text_in_flow(value)
    if isinstance(value, dict):
        pairs = []
        for key, each in value.items():
            name = _text_in_flow(key) if len(key) <= _LONGEST_KEY else None
            written = _in_flow(each)
            if name is None or written is None:
                return None
            pairs.append(f"{name}: {written}")
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        items = [_in_flow(each) for each in value]
        return None if None in items else f"[{', '.join(item for item in items if item)}]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else None


@lru_cache(maxsize=65_536)
def _text_in_flow(text: str) -> str | None:
    if _FLOW_PLAIN.fullmatch(text) and not _OTHERS.fullmatch(text):
        return text
    return _quoted(text) if _FLOW_QUOTED.fullmatch(text) else _quoted_anywhere(text)


@lru_cache(maxsize=65_536)
def _plain_in_block(text: str) -> str | None:
    if _BLOCK_PLAIN.fullmatch(text) and not _OTHERS.fullmatch(text):
        return text
    return _quoted_anywhere(text)


def _quoted_anywhere(text: str) -> str | None:
    return _quoted(text) if _QUOTED.fullmatch(text) or _NUMBER.fullmatch(text) else None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _entry_by_library(key: str, value: Any, depth: int) -> list[str]:
    """An entry as PyYAML writes it at ``depth``: below as many entries of one letter."""
    nested: dict[str, Any] = {key: value}
    for _ in range(depth):
        nested = {"k": OverLines(nested)}
    return by_library(nested).splitlines(keepends=True)[depth:]
