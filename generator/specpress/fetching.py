"""Documents from the network: only from where the user named, and within bounds."""

from __future__ import annotations

import http.client
import ipaddress
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

#: Bytes of one document; the loader takes no larger file either.
SIZE_LIMIT = 20 * 1024 * 1024
#: Seconds for one document, and for one silent moment of its server.
TIME_LIMIT = 60.0
SILENCE_LIMIT = 15.0
REDIRECT_LIMIT = 5
_PIECE = 64 * 1024
_UNREACHABLE = "check the address, or download the document and name the file"


class FetchError(Exception):
    """Why a document could not be fetched, and what to do about it."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def problem_with_address(url: str) -> str | None:
    """Why nothing is fetched from ``url``; None where something may be."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"it is no URL: {error}"
    if not host:
        return "it names no host"
    if parts.username is not None or parts.password is not None:
        return "it holds a password"
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host)):
        return None
    return "documents are fetched with https, or with http from this machine"


def fetch(
    url: str, *, may_follow: Callable[[str], bool] = lambda address: True
) -> tuple[bytes, str]:
    """The content of ``url``, and the address that it came from in the end.

    Follows at most five redirects, each by the same rules and to where ``may_follow`` allows.
    Raises FetchError for an address that will not do, an answer other than 2xx, more than 20 MB, or
    more than a minute.
    """
    reason = problem_with_address(url)
    if reason is not None:
        raise FetchError(f"'{url}' cannot be fetched: {reason}")
    opener = urllib.request.build_opener(_Redirects(may_follow))
    accepted = "application/json, application/yaml, text/yaml, */*;q=0.5"
    headers = {"Accept": accepted, "User-Agent": "specpress"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - checked above
    try:
        with opener.open(request, timeout=SILENCE_LIMIT) as reply:
            return _read(url, reply), str(reply.geturl())
    except urllib.error.HTTPError as error:
        error.close()
        message = f"'{url}' was answered with {error.code} {error.reason}"
        raise FetchError(message, _UNREACHABLE) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = str(getattr(error, "reason", None) or error or type(error).__name__)
        raise FetchError(f"'{url}' cannot be fetched: {reason}", _UNREACHABLE) from None


def _read(url: str, reply: Any) -> bytes:
    deadline = time.monotonic() + TIME_LIMIT
    content = bytearray()
    while piece := reply.read1(_PIECE):
        content += piece
        if len(content) > SIZE_LIMIT:
            limit = SIZE_LIMIT // (1024 * 1024)
            raise FetchError(f"'{url}' is larger than {limit} MB")
        if time.monotonic() > deadline:
            raise FetchError(f"'{url}' takes longer than {TIME_LIMIT:.0f} seconds")
    return bytes(content)


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, to addresses that may be fetched from."""

    max_redirections = REDIRECT_LIMIT
    max_repeats = 2

    def __init__(self, may_follow: Callable[[str], bool]) -> None:
        self._may_follow = may_follow

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        reason = problem_with_address(newurl)
        if reason is None and urlsplit(req.full_url).scheme == "https":
            # What was asked for in confidence is not fetched in the open.
            reason = None if newurl.startswith("https:") else "it leads away from https"
        if reason is None and not self._may_follow(newurl):
            reason = "it leads away from what may be fetched"
        if reason is not None:
            raise FetchError(f"the redirect to '{newurl}' is not followed: {reason}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
