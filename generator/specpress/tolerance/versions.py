"""The version of OpenAPI that a document says it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.document import Document
from specpress.support import Version, version_of
from specpress.tolerance.edits import Reading, edit, reading

_MINOR = re.compile(r"3\.([0-9]{1,4})(\..*)?")


def read_version(document: Document) -> Iterator[Reading]:
    """A version that is written as a number, is not complete, or not known yet."""
    root = document.node
    node = root.get("openapi")
    if node is None or version_of(node.value) is not None:
        return
    text = str(node.value).strip() if isinstance(node.value, str | int | float) else ""
    match = _MINOR.fullmatch("3.0" if text == "3" else text)
    if isinstance(node.value, bool) or match is None:
        return
    newest = max(Version)
    meant = min(int(match[1]), newest.value)
    if int(match[1]) > newest.value:
        message = f"OpenAPI 3.{match[1]} is not known yet; read as OpenAPI {newest}"
        hint = f"what is new in it is not understood; {newest} is the newest that is"
    else:
        message = f"'{text}' is no complete version; read as OpenAPI 3.{meant}"
        hint = f'write all of it, in quotes: openapi: "3.{meant}.0"'
    edits = [edit(root, "openapi", f"3.{meant}.0")]
    yield reading("W053", message, node.location, hint, edits)
