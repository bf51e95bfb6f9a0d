"""The keys of ``paths``: what of them is sent, and which parameters they name.

The standard has a path there, with ``{name}`` for a parameter. Real documents have queries and
fragments, too: fixed pairs of a query are always sent, ``key={name}`` is a parameter of the query,
and a fragment is never sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

TEMPLATE = re.compile(r"\{([^{}]*)\}")
#: The signs that end a path, where they stand in no parameter's name.
_QUERY = re.compile(r"\?(?![^{}]*\})")
_FRAGMENT = re.compile(r"#(?![^{}]*\})")
_TRIPLE = re.compile(r"(%[0-9A-Fa-f]{2})")
_IN_PATHS = "/:@!$&'()*+,;=~"
_IN_QUERIES = f"{_IN_PATHS}?"


@dataclass(frozen=True, slots=True)
class PathTemplate:
    """A key of ``paths``, taken apart.

    ``names``: of the parameters in the path, in order, each once; ``in_query``: pairs of the
    query that parameters fill, the key of the query and the name of the parameter.
    """

    path: str
    names: tuple[str, ...]
    query: tuple[str, ...] = ()
    in_query: tuple[tuple[str, str], ...] = ()
    fragment: str | None = None
    has_empty_query: bool = False

    @property
    def sent_path(self) -> str:
        """The path as it goes into a request: what is not allowed there is percent-encoded."""
        parts = re.split(r"(\{[^{}]*\})", self.path)
        return "".join(
            part if at % 2 else _encoded(part, _IN_PATHS) for at, part in enumerate(parts)
        )

    @property
    def sent_query(self) -> str:
        """The pairs of the query that are the same in every request."""
        return "&".join(_encoded(part, _IN_QUERIES) for part in self.query)

    @property
    def shape(self) -> tuple[str, tuple[str, ...]]:
        """What tells paths apart beside the names of their parameters."""
        return TEMPLATE.sub("{}", self.path), self.query


def read_path(text: str) -> PathTemplate | None:
    """Take a key of ``paths`` apart; None where it cannot be read with confidence."""
    fragment = _FRAGMENT.search(text)
    rest = text[: fragment.start()] if fragment else text
    mark = _QUERY.search(rest)
    path, query = (rest[: mark.start()], rest[mark.end() :]) if mark else (rest, "")
    fixed: list[str] = []
    filled: list[tuple[str, str]] = []
    for part in query.split("&") if query else ():
        key, _, value = part.partition("=")
        whole = TEMPLATE.fullmatch(value)
        if whole and key and "{" not in key:
            filled.append((key, whole[1]))
        elif "{" in part or "}" in part:
            return None
        elif part:
            fixed.append(part)
    names = TEMPLATE.findall(path)
    outside = TEMPLATE.sub("", path)
    wanted = [name for _, name in filled]
    wrong = any(not name or name in names or wanted.count(name) > 1 for name in wanted)
    if "{" in outside or "}" in outside or "" in names or wrong:
        return None
    return PathTemplate(
        path=path,
        names=tuple(dict.fromkeys(names)),
        query=tuple(fixed),
        in_query=tuple(filled),
        fragment=text[fragment.end() :] if fragment else None,
        has_empty_query=mark is not None and not fixed and not filled,
    )


def _encoded(text: str, safe: str) -> str:
    """``text`` with what cannot stand there percent-encoded, and what is already left alone."""
    return "".join(
        part if at % 2 else quote(part, safe=safe) for at, part in enumerate(_TRIPLE.split(text))
    )
