"""The tolerate stage: what real documents get wrong, read as it is meant; nothing in silence.

Each deviation that can be read with confidence is a warning that says how it was read, and the
document is changed to say so by the standard. What cannot be is left for validation to refuse.
"""

from __future__ import annotations

from collections.abc import Iterator

from specpress.diagnostics import Diagnostic
from specpress.document import Document
from specpress.support import Version, version_of
from specpress.tolerance.edits import Reading, apply
from specpress.tolerance.operation_names import name_operations
from specpress.tolerance.operations import read_operation
from specpress.tolerance.parameters import read_lists, read_parameter, read_paths
from specpress.tolerance.references import read_siblings
from specpress.tolerance.schemas import read_schema
from specpress.walking import Place, places

__all__ = ["tolerate"]


def tolerate(document: Document) -> tuple[Document, list[Diagnostic]]:
    """``document`` as it is meant, and a warning for each thing that it says in another way.

    A document without such things is given back as it is. Never raises for one from ``load``.
    """
    openapi = document.node.get("openapi")
    version = version_of(openapi.value) if openapi is not None else None
    if version is None:
        return document, []
    found = [
        reading for place in places(document) for reading in _readings(place, document, version)
    ]
    found += read_paths(document)
    found += name_operations(document)
    return apply(document, found), [one.warning for one in found if one.warning is not None]


def _readings(place: Place, document: Document, version: Version) -> Iterator[Reading]:
    if not isinstance(place.node.value, dict):
        return
    if place.is_reference:
        yield from read_siblings(place, version)
    else:
        yield from read_operation(place)
        yield from read_parameter(place)
        yield from read_lists(place)
        yield from read_schema(place, version)
