"""Rate limits: so many calls in so many seconds, counted per what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specpress.diagnostics import Location
from specpress.docs.blocks import Cell, Row, Table
from specpress.docs.facts import RateLimitFact
from specpress.docs.reading.text import bare, below, links

_UNITS = {
    **dict.fromkeys(["ms", "millisecond", "milliseconds", "毫秒"], 0.001),
    **dict.fromkeys(["s", "sec", "secs", "second", "seconds", "秒", "秒钟"], 1.0),
    **dict.fromkeys(["m", "min", "mins", "minute", "minutes", "分", "分钟"], 60.0),
    **dict.fromkeys(["h", "hour", "hours", "hr", "小时"], 3600.0),
    **dict.fromkeys(["d", "day", "days", "天", "日"], 86400.0),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_CALLS = r"(?:req(?:uest)?s?|times?|calls?|orders?|次|笔|个请求|次请求)"
_LIMIT = re.compile(
    rf"(?<![A-Za-z0-9_.,])(\d{{1,3}}(?:,\d{{3}})+|\d+)\s*{_CALLS}?\s*(?:/|per\b|every\b|each\b|"
    rf"in\b(?: an?)?|within\b(?: an?)?|每|\ba\b)"
    rf"\s*(\d+(?:\.\d+)?)?\s*-?\s*({_UNIT})(?![A-Za-z])",
    re.IGNORECASE,
)
_CHINESE_LIMIT = re.compile(rf"每\s*(\d+)?\s*({_UNIT})\s*(\d+)\s*{_CALLS}")
_LABEL = re.compile(
    r"(?:rate\s*limits?|frequency limit|限速|频率限制|限频)\s*(?P<of>[^:：\d]{0,80}?)\s*[:：]",
    re.IGNORECASE,
)
_BEFORE_LABEL = re.compile(r"\b(uid|ip|user id|user|account)\b[\w ]*$", re.IGNORECASE)
_RULE = re.compile(
    r"(?:rate\s*limit\s*rules?|限速规则)\s*(?P<of>[^:：]{0,60}?)\s*[:：]\s*(?P<scope>.+)",
    re.IGNORECASE,
)
_SCOPES = {
    "uid": "uid",
    "user id": "uid",
    "userid": "uid",
    "user": "uid",
    "用户id": "uid",
    "ip": "ip",
    "ip address": "ip",
    "instrument id": "instrument",
    "instrument": "instrument",
    "user id + instrument id": "uid-and-instrument",
    "user id (master account)": "master-account",
    "master account": "master-account",
    "master account user id": "master-account",
    "user id(master account)": "master-account",
    "sub-account": "sub-account",
    "sub account": "sub-account",
}
_METHODS = {"GET", "POST", "PUT", "DELETE", "PATCH"}
_LIMIT_HEADINGS = re.compile(r"limit|rate|限速|频率", re.IGNORECASE)
_PATH = re.compile(r"(?<![\w/])/[\w{}:.-]+(?:/[\w{}:.-]+)+")


def scope_of(words: str) -> str:
    """Name what calls are counted per; words that are not known stay the page's."""
    words = " ".join(bare(words).split()).strip(" .")
    return _SCOPES.get(words.lower(), words)


def read_limit(text: str) -> tuple[int, float] | None:
    """Read the first "so many per so long" of ``text``, as (count, seconds)."""
    text = bare(text)
    if match := _LIMIT.search(text):
        count, length, unit = match.groups()
        seconds = float(length or 1) * _UNITS[unit.lower()]
        return (int(count.replace(",", "")), seconds) if seconds else None
    if match := _CHINESE_LIMIT.search(text):
        length, unit, count = match.groups()
        seconds = float(length or 1) * _UNITS[unit.lower()]
        return (int(count), seconds) if seconds else None
    return None


def read_page_limits(texts: Sequence[tuple[str, Location]]) -> tuple[RateLimitFact, ...]:
    """Read the limits that paragraphs and headings label as such, and the rules that scope them."""
    found: list[RateLimitFact] = []
    qualifiers: list[str] = []
    rules: list[tuple[str, str]] = []
    for text, place in texts:
        for number, line in enumerate(text.splitlines()):
            line = bare(line)
            if match := _RULE.search(line):
                rules.append((match.group("of").strip(" ()（）"), scope_of(match.group("scope"))))
            elif (match := _LABEL.search(line)) and (limit := read_limit(line[match.end() :])):
                rest = line[match.end() :]
                found.append(
                    RateLimitFact(*limit, _scope_in(line, match, rest), below(place, number))
                )
                qualifiers.append(match.group("of").strip(" ()（）"))
    return tuple(
        _scoped(fact, qualifier, rules) for fact, qualifier in zip(found, qualifiers, strict=True)
    )


def _scope_in(line: str, label: re.Match[str], rest: str) -> str | None:
    if before := _BEFORE_LABEL.search(line[: label.start()]):
        return scope_of(before.group(1))
    if after := re.search(r"\b(?:per|/)\s*(uid|ip|user(?: id)?|instrument(?: id)?)\b", rest, re.I):
        return scope_of(after.group(1))
    return None


def _scoped(fact: RateLimitFact, qualifier: str, rules: list[tuple[str, str]]) -> RateLimitFact:
    scope = fact.scope
    if scope is None:
        scopes = list(
            dict.fromkeys(f"{s} ({of})" if of and len(rules) > 1 else s for of, s in rules)
        )
        scope = "; ".join(scopes) or None
    if qualifier:
        scope = f"{scope or ''} {qualifier}".strip()
    return RateLimitFact(fact.count, fact.seconds, scope, fact.place)


def is_limit_table(table: Table) -> bool:
    """Say whether a table lists limits of endpoints: a method, a path or link, a limit."""
    return bool(_limit_columns(table)) and any(_endpoint_of(row) for row in table.rows)


def read_limit_table(
    table: Table, scope: str | None
) -> list[tuple[tuple[str, str], RateLimitFact]]:
    """Read a table of limits: (method, path or link target) and limit, for each row that has one.

    A row may have a limit per kind of product; where these differ, the kind is the scope.
    """
    columns = _limit_columns(table)
    kinds = _kinds(table, columns)
    found = []
    for row in table.rows:
        endpoint = _endpoint_of(row)
        if endpoint is None:
            continue
        limits = [
            (kinds.get(index, ""), limit, row.cells[index])
            for index in columns
            if index < len(row.cells) and (limit := read_limit(row.cells[index].text))
        ]
        distinct = {limit for _, limit, _ in limits}
        for limit in sorted(distinct):
            names = [kind for kind, other, _ in limits if other == limit and kind]
            cell = next(cell for _, other, cell in limits if other == limit)
            named = scope if len(distinct) == 1 else ", ".join(dict.fromkeys(names)) or scope
            found.append((endpoint, RateLimitFact(*limit, named, cell.place)))
    return found


def _limit_columns(table: Table) -> list[int]:
    """The columns in which more cells are limits than are anything else."""
    if table.header is None or not table.rows:
        return []
    headings = [bare(cell.text).lower() for cell in table.header.cells]
    if not any("path" in heading or heading in {"method", "endpoint"} for heading in headings):
        return []
    width = max(len(row.cells) for row in table.rows)
    return [index for index in range(width) if _is_limit_column(table, index)]


def _is_limit_column(table: Table, index: int) -> bool:
    cells = [row.cells[index].text for row in table.rows if index < len(row.cells)]
    return any(
        (match := _LIMIT.fullmatch(bare(cell).strip())) is not None and match for cell in cells
    )


def _kinds(table: Table, columns: list[int]) -> dict[int, str]:
    """The heading of each limit column; of two rows of headings, the lower one."""
    rows: list[Row] = [table.header] if table.header else []
    rows += [row for row in table.rows[:1] if _endpoint_of(row) is None]
    kinds: dict[int, str] = {}
    for row in rows:
        for index in columns:
            if index < len(row.cells) and (text := bare(row.cells[index].text)):
                kinds[index] = text
    return {index: "" if _LIMIT_HEADINGS.search(text) else text for index, text in kinds.items()}


def _endpoint_of(row: Row) -> tuple[str, str] | None:
    method = next((m for cell in row.cells if (m := bare(cell.text).upper()) in _METHODS), None)
    path = next((p for cell in row.cells if (p := _path_of(cell))), None)
    return (method or "", path) if path else None


def _path_of(cell: Cell) -> str | None:
    if match := _PATH.search(bare(cell.text)):
        return match.group()
    for link in links(cell.text):
        return link.target
    return None
