"""Parameters that a path names in the words of a framework, or in other letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.document import Document, Node
from specpress.path_templates import TEMPLATE
from specpress.tolerance.edits import Reading, Renamed, edit, reading
from specpress.tolerance.parameters import declared_names
from specpress.walking import operations_in, target_of

#: A whole segment: ``:id`` of Express, ``<id>`` and ``<int:id>`` of Flask.
_SEGMENT = re.compile(r"(?<=/)(?::([A-Za-z_]\w*)|<(?:\w+:)?([A-Za-z_]\w*)>)(?=/|$)")
#: ``+path``, ``*path``, ``path+``, ``id?``, ``id:int``, ``id=things/*``.
_DECORATED = re.compile(r"[\s+*]*([^:=?*+]+?)[\s*+?]*([:=].*)?")
_SEPARATORS = re.compile(r"[-_. ]")


def read_path_names(document: Document) -> Iterator[Reading]:
    """Names in paths that can only be those of parameters which the path seems to lack."""
    paths = document.node.get("paths")
    if paths is None or not isinstance(paths.value, dict):
        return
    taken = set(paths.value)
    for path, entry in paths.items():
        item = target_of(entry) or entry
        if not isinstance(item.value, dict):
            continue
        meant = _meant(path, _declared_in_path(item))
        if meant not in taken:
            taken.add(meant)
            yield reading(
                "W053",
                f"the path '{path}' has other words for its parameters; read as '{meant}'",
                entry.key_location,
                f"write '{meant}'",
                [edit(paths, path, Renamed(meant))],
            )


def _declared_in_path(item: Node) -> set[str]:
    """The parameters that operations of a path declare for it."""
    return {
        name
        for _, operation in operations_in(item)
        for place, name in declared_names(item, operation)
        if place == "path"
    }


def _meant(path: str, declared: set[str]) -> str:
    """The path with the names of ``declared`` for those that are none, where that is clear."""
    unused = declared - set(TEMPLATE.findall(path))

    def in_braces(match: re.Match[str]) -> str:
        found = [] if match[1] in declared else [name for name in unused if _same(match[1], name)]
        return f"{{{found[0]}}}" if len(found) == 1 else match[0]

    def segment(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        return f"{{{name}}}" if name in unused else match[0]

    return _SEGMENT.sub(segment, TEMPLATE.sub(in_braces, path))


def _same(written: str, name: str) -> bool:
    """Whether what stands in braces is the name, but for its letters and what is around it."""
    bare = _DECORATED.fullmatch(written)
    return bare is not None and _plain(bare[1]) == _plain(name)


def _plain(name: str) -> str:
    return _SEPARATORS.sub("", name).casefold()
