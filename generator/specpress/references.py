"""The text of a ``$ref``: a file, and a JSON pointer into it or the name of an anchor."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_ANCHOR = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A parsed ``$ref``: ``path`` is relative to the referring file, "" for that file, or a URL.

    ``anchor`` is the name of a place in the file, where that is given instead of a pointer.
    """

    path: str
    pointer: tuple[str, ...]
    anchor: str | None = None

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Split ``text`` and undo its escapes.

        Raises ValueError, with a message for the user, where it is no reference to a place in a
        file: an absolute path, or a fragment that is neither a JSON pointer nor an anchor's name.
        """
        path, _, fragment = text.partition("#")
        if not is_url(text):
            path = unquote(path)
            if path.startswith("/") or "\\" in path or "\0" in path:
                raise ValueError("the path of a reference must be relative, with forward slashes")
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            if _ANCHOR.fullmatch(fragment) is None:
                raise ValueError("after '#' a reference needs a JSON pointer, such as '#/Name'")
            return cls(path, (), fragment)
        if re.search(r"~(?![01])", fragment):
            raise ValueError("in a JSON pointer '~' is written '~0' and '/' is written '~1'")
        return cls(path, tuple(map(unescape, fragment.split("/")[1:])))


def is_url(text: str) -> bool:
    """Say whether ``text`` names another place than a file of this spec."""
    return _SCHEME.match(text) is not None or text.startswith("//")


def is_below(url: str, prefix: str) -> bool:
    """Whether ``url`` is ``prefix``, or stands in the folder that it names; dots are resolved."""
    plain, base = urljoin(url, ""), prefix if prefix.endswith("/") else f"{prefix}/"
    return plain == prefix or (plain.startswith(base) and ".." not in unquote(plain).split("/"))


def resolve_file(referring_file: str, path: str) -> str:
    """The name of the file that ``path`` means in ``referring_file``; that of a URL is the URL."""
    if not path:
        return referring_file
    if is_url(path) or is_url(referring_file):
        return urljoin(referring_file, path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(referring_file), path))


def escape(part: str | int) -> str:
    """Write one part of a JSON pointer."""
    return str(part).replace("~", "~0").replace("/", "~1")


def unescape(part: str) -> str:
    """Read one part of a JSON pointer."""
    return part.replace("~1", "/").replace("~0", "~")
