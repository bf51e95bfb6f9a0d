"""The text of a ``$ref``: a file, and a JSON pointer into it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

_ANCHOR = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


@dataclass(frozen=True, slots=True)
class Reference:
    """A parsed ``$ref``: ``path`` is relative to the referring file and "" for that file itself."""

    path: str
    pointer: tuple[str, ...]
    #: The name of an ``$anchor``; then there is no pointer.
    anchor: str = ""

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Split ``text`` and undo its escapes.

        Raises ValueError, with a message for the user, where it is no reference to a place in a
        file: a URL, an absolute path, or a fragment that is neither a JSON pointer nor an anchor.
        """
        path, _, fragment = text.partition("#")
        if is_url(text):
            raise ValueError("references to a URL are not supported")
        path = unquote(path)
        if path.startswith("/") or "\\" in path or "\0" in path:
            raise ValueError("the path of a reference must be relative, with forward slashes")
        fragment = unquote(fragment)
        if _ANCHOR.fullmatch(fragment):
            return cls(path, (), fragment)
        if fragment and not fragment.startswith("/"):
            raise ValueError("after '#' a reference needs a JSON pointer, such as '#/Name'")
        if re.search(r"~(?![01])", fragment):
            raise ValueError("in a JSON pointer '~' is written '~0' and '/' is written '~1'")
        return cls(path, tuple(map(unescape, fragment.split("/")[1:])))


def is_url(text: str) -> bool:
    """Say whether ``text`` names another place than a file of this spec."""
    return _SCHEME.match(text) is not None or text.startswith("//")


def resolve_file(referring_file: str, path: str) -> str:
    """The name of the file that ``path`` means in ``referring_file``."""
    if not path:
        return referring_file
    return posixpath.normpath(posixpath.join(posixpath.dirname(referring_file), path))


def escape(part: str | int) -> str:
    """Write one part of a JSON pointer."""
    return str(part).replace("~", "~0").replace("/", "~1")


def unescape(part: str) -> str:
    """Read one part of a JSON pointer."""
    return part.replace("~1", "/").replace("~0", "~")
