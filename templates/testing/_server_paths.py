"""The paths in the URLs of servers, which stand before those of calls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

_VARIABLE = re.compile(r"\{([^}]*)\}")


def server_urls(document: Mapping[str, Any]) -> list[str]:
    """The URLs of the document's servers, with the documented values of their variables."""
    return [_documented(server) for server in document.get("servers", ())]


def _documented(server: Mapping[str, Any]) -> str:
    variables = server.get("variables", {})
    return _VARIABLE.sub(lambda found: str(variables[found[1]]["default"]), server["url"])


def prefix_patterns(servers: Iterable[Mapping[str, Any]]) -> tuple[re.Pattern[str], ...]:
    """What matches the paths of servers, whatever their variables are."""
    paths = {_path_of(server["url"]) for server in servers}
    return tuple(
        re.compile("[^?]*".join(map(re.escape, _VARIABLE.sub("\0", path).split("\0"))))
        for path in sorted(paths, key=len, reverse=True)
        if path
    )


def _path_of(url: str) -> str:
    """The path of a URL whose host may have variables."""
    _, _, rest = urljoin("http://mock/", url).partition("://")
    _, slash, path = rest.partition("/")
    return f"{slash}{path}".rstrip("/")
