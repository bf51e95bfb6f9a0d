"""House rules for ``servers`` and ``x-environments``."""

from __future__ import annotations

import ipaddress
import itertools
from collections.abc import Iterator
from urllib.parse import urlsplit

from specpress.document import Node
from specpress.server_urls import (
    counterpart,
    distinct_servers,
    documented_url,
    filled,
    is_relative,
    server_names,
    variables_in,
)
from specpress.suggestions import did_you_mean
from specpress.support import Kind, Version
from specpress.validation.checking import Checking
from specpress.validation.security import takes_credentials

#: How many combinations of values are looked at, of variables with enums.
_MOST_COMBINATIONS = 64


def check_servers(checking: Checking) -> None:
    """Check every server, and that the document says where the API is served."""
    for server in checking.definitions(Kind.SERVER):
        url = server.get("url")
        if url is not None:
            _check_variables(checking, server, url)
            if not _undeclared(server, url):
                _check_url(checking, server, url)
    if checking.has("E078"):
        return
    _check_hosts(checking)
    _check_plain_http(checking)
    for kind in (Kind.PATH_ITEM, Kind.OPERATION):
        for holder in checking.definitions(kind):
            _check_counterparts(checking, holder)


def _check_variables(checking: Checking, server: Node, url: Node) -> None:
    declared = server.get("variables")
    names = variables_in(url.value)
    known = dict(declared.items()) if declared is not None else {}
    for name in _undeclared(server, url):
        checking.error(
            "E078",
            f"the server has no variable '{name}'",
            url.location,
            did_you_mean(name, known) or "add it to 'variables', with a default",
        )
    for name, variable in known.items():
        if name not in names:
            checking.warning(
                "W032",
                f"the variable '{name}' is not in the URL of its server: it has no effect",
                variable.key_location,
                "remove it, or write its name in braces where it belongs",
            )
        _check_values(checking, name, variable)


def _undeclared(server: Node, url: Node) -> list[str]:
    declared = server.get("variables")
    known = declared.value if declared is not None else {}
    return [name for name in variables_in(url.value) if name not in known]


def _check_values(checking: Checking, name: str, variable: Node) -> None:
    default, listed = variable.get("default"), variable.get("enum")
    values = list(listed.elements()) if listed is not None else []
    for each in (*values, *([default] if default is not None else ())):
        if isinstance(each.value, bool | dict | list) or each.value is None:
            message = f"a value of the variable '{name}' must be a string"
            checking.error("E078", message, each.location, "put it in quotes")
            return
    if listed is not None and not values and checking.version is not Version.V30:
        message = f"the enum of the variable '{name}' is empty"
        checking.error("E078", message, listed.location, "remove it, or list its values")
    elif listed is not None and not values:
        message = f"the enum of the variable '{name}' is empty: read as if it were not there"
        checking.warning("W032", message, listed.location)
    elif values and default is not None and default.value not in [each.value for each in values]:
        checking.warning(
            "W032",
            f"the default of the variable '{name}' is not in its enum: read as one more value",
            default.location,
            did_you_mean(str(default.value), [str(each.value) for each in values]),
        )


def _check_url(checking: Checking, server: Node, url: Node) -> None:
    for text in _filled_urls(server, url):
        problem = _problem_of(text)
        if problem is None:
            continue
        message, hint = problem
        checking.error("E078", message, url.location, hint)
        return


def _filled_urls(server: Node, url: Node) -> Iterator[str]:
    """The URL with each combination of documented values."""
    declared = server.get("variables")
    choices: list[list[tuple[str, str]]] = []
    for name, variable in declared.items() if declared is not None else ():
        if name in variables_in(url.value):
            values = [*(variable.value.get("enum") or ()), variable.value.get("default", "")]
            choices.append([(name, str(value)) for value in dict.fromkeys(map(str, values))])
    for chosen in itertools.islice(itertools.product(*choices), _MOST_COMBINATIONS):
        yield filled(url.value, dict(chosen))


def _problem_of(url: str) -> tuple[str, str] | None:
    """What is wrong with a URL without variables, and what to do about it."""
    if any(each <= " " or each in '\\"<>' for each in url):
        return "the URL of a server holds blanks or characters that no URL has", "encode them"
    if "?" in url or "#" in url:
        hint = "a parameter of every call is described as a parameter, or as an apiKey in: query"
        return "the URL of a server cannot have a query or a fragment", hint
    if is_relative(url):
        scheme = url.partition(":")[0]
        if ":" in url and "/" not in scheme and scheme:
            return f"'{url}' is no URL", "write the whole URL, such as https://api.example.com"
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return f"'{url}' is no URL", "write it such as https://api.example.com"
    if parts.scheme in ("ws", "wss"):
        return f"a {parts.scheme} server is not HTTP", "remove it: calls go over http or https"
    if parts.scheme not in ("http", "https"):
        return f"'{url}' is no URL of an HTTP server", "write it such as https://api.example.com"
    if "@" in parts.netloc:
        return "the URL of a server cannot carry a user name or a password", "remove them"
    if not parts.hostname or port == 0 or not _is_host(parts.hostname):
        return f"'{url}' names no host", "write it such as https://api.example.com"
    return None


def _is_host(host: str) -> bool:
    if ":" in host:
        return True
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return "{" not in host and "}" not in host


def _check_hosts(checking: Checking) -> None:
    root = checking.document.node
    environments, servers = root.get("x-environments"), root.get("servers")
    listed = list(servers.elements()) if servers is not None else []
    if environments is not None:
        urls = [server["url"].value.rstrip("/") for server in listed]
        for name, environment in environments.items():
            url = environment["url"]
            if urls and url.value not in urls:
                checking.error(
                    "E064",
                    f"the URL of the environment '{name}' is not among the servers",
                    url.location,
                    did_you_mean(url.value, urls) or "add it to 'servers'",
                )
        return
    hint = "add 'servers' with whole URLs, or have callers give base_url"
    paths = root.get("paths")
    if paths is None or not paths.value:
        # Models alone are served nowhere.
        return
    if not listed:
        message = "the document does not say where the API is served"
        checking.warning("W031", message, root.location, hint)
    for server in listed:
        url = server["url"]
        if is_relative(documented_url(server.value)):
            message = f"the server '{url.value}' has no host"
            checking.warning("W031", message, url.location, hint)


def _check_plain_http(checking: Checking) -> None:
    """Say where credentials would go over plain http to another machine."""
    operations = list(checking.definitions(Kind.OPERATION))
    if any(takes_credentials(checking, operation) for operation in operations):
        for server in checking.definitions(Kind.SERVER):
            url = documented_url(server.value)
            if url.startswith("http://") and not _is_loopback(url):
                checking.warning(
                    "W030",
                    f"credentials go to '{url}' without TLS",
                    server["url"].location,
                    "write https:// where the server has it",
                )
    for flow in checking.definitions(Kind.OAUTH_FLOW):
        url_of_tokens = flow.get("tokenUrl")
        if (
            url_of_tokens is not None
            and url_of_tokens.value.startswith("http://")
            and not _is_loopback(url_of_tokens.value)
        ):
            checking.warning(
                "W030",
                f"secrets go to '{url_of_tokens.value}' without TLS",
                url_of_tokens.location,
                "write https:// where the server has it",
            )


def _is_loopback(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_counterparts(checking: Checking, holder: Node) -> None:
    """Say where servers of a call cannot be told apart by the environments of the document."""
    declared = holder.get("servers")
    if declared is None or len(declared.value) < 2:
        return
    own = distinct_servers(declared.value)
    named = list(zip(server_names(own), [str(each["url"]) for each in own], strict=True))
    lost = [
        name
        for name, url in _environments(checking.document.node)
        if counterpart(name, url, named) is None
    ]
    if lost:
        checking.warning(
            "W033",
            f"which of these servers belongs to the environment '{lost[0]}' is not said: its calls "
            "go to the first",
            declared.key_location,
            "give them the names, descriptions or hosts of the document's servers",
        )


def _environments(root: Node) -> list[tuple[str, str]]:
    declared = root.get("x-environments")
    if declared is not None:
        return [(name, str(host["url"].value)) for name, host in declared.items()]
    servers = root.get("servers")
    listed = servers.value if servers is not None and servers.value else [{"url": "/"}]
    distinct = distinct_servers(listed)
    return list(zip(server_names(distinct), [str(each["url"]) for each in distinct], strict=True))
