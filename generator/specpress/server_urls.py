"""The URLs of servers: what they are made of, and what their environments are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from specpress.naming import snake_case

_VARIABLE = re.compile(r"\{([^{}]*)\}")
#: Where the words that name a server end, and its explanation begins.
_END_OF_NAME = re.compile(r"[(\[.,:;\n]| - | \u2013 | \u2014 ")
_ARTICLE = re.compile(r"(?i)^(the|an?|our)\s+")
_LONGEST_NAME = 40
#: The name of a server whose host the document does not tell.
_WITHOUT_HOST = "default"


def variables_in(url: str) -> list[str]:
    """The names in braces, each once."""
    return list(dict.fromkeys(_VARIABLE.findall(url)))


def filled(url: str, values: Mapping[str, str]) -> str:
    """``url`` with values in the place of names; a name without a value stays."""
    return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), url)


def documented_url(server: Mapping[str, Any]) -> str:
    """The URL of a server with the documented values of its variables."""
    declared = server.get("variables") or {}
    defaults = {name: str(each.get("default", "")) for name, each in declared.items()}
    return filled(str(server["url"]), defaults)


def is_relative(url: str) -> bool:
    """Whether ``url`` has no host of its own."""
    return "://" not in url and not url.startswith("//")


def host_of(url: str) -> str:
    """The host of ``url``, its variables by name; ``""`` for a relative one."""
    if is_relative(url):
        return ""
    try:
        return urlsplit(_VARIABLE.sub(r"\1", url)).hostname or ""
    except ValueError:
        return ""


def _path_of(url: str) -> str:
    bare = _VARIABLE.sub(r"\1", url)
    try:
        return urlsplit(bare).path
    except ValueError:
        return bare


def distinct_servers(servers: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The servers without those that say the same URL again, as data."""
    first: dict[str, Mapping[str, Any]] = {}
    for server in servers:
        first.setdefault(repr((_plain(server["url"]), server.get("variables"))), server)
    return list(first.values())


def _plain(url: str) -> str:
    return url.rstrip("/")


def server_names(servers: Sequence[Mapping[str, Any]]) -> list[str]:
    """A name for each server, in snake_case: its ``name``, its description, or its host.

    Only those that would have one name get longer ones: by host, by path, by the whole URL.
    """
    spelled = [_spellings(server) for server in servers]
    chosen = [0] * len(servers)
    while True:
        names = [each[at] for each, at in zip(spelled, chosen, strict=True)]
        counted = Counter(names)
        again = [
            place
            for place, name in enumerate(names)
            if counted[name] > 1 and chosen[place] + 1 < len(spelled[place])
        ]
        if not again:
            return _numbered(names)
        for place in again:
            chosen[place] += 1


def _spellings(server: Mapping[str, Any]) -> list[str]:
    """What a server can be called, from the shortest to what tells it from any other."""
    url = str(server["url"])
    if is_relative(url):
        # A variable may stand for the whole address.
        url = documented_url(server)
    host, path = host_of(url), _path_of(url)
    host = f"ipv6 {host}" if ":" in host else host
    given = _words(str(server.get("name") or "")) or _words(str(server.get("description") or ""))
    texts = [
        *([given, f"{given} {host}"] if given else []),
        host or _WITHOUT_HOST,
        f"{host or _WITHOUT_HOST} {path}",
        url,
    ]
    return [snake_case(text, prefix="server") or "server" for text in texts]


def _words(text: str) -> str:
    named = _ARTICLE.sub("", _END_OF_NAME.split(text.strip(), maxsplit=1)[0].strip())
    return named if len(named) <= _LONGEST_NAME and re.search(r"\w", named) else ""


def _numbered(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return numbered


def counterpart(name: str, url: str, named: Sequence[tuple[str, str]]) -> int | None:
    """Which of the servers of an operation is that of an environment; None where none is said.

    ``named`` are their names and URLs. It is the one of the same name, else of the same host,
    else the only one.
    """
    for place, (other, _) in enumerate(named):
        if other == name:
            return place
    for place, (_, other_url) in enumerate(named):
        if host_of(url) and host_of(url) == host_of(other_url):
            return place
    return 0 if len(named) == 1 else None
