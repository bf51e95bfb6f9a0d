"""The tolerate stage: what real documents get wrong, read as it is meant; nothing in silence.

Each deviation that can be read with confidence is a warning that says how it was read, and the
document is changed to say so by the standard. What cannot be is left for validation to refuse.
The readings come in passes: a later one works with the document as the earlier ones leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from specpress.diagnostics import Diagnostic
from specpress.document import Document
from specpress.support import Kind, Version, version_of
from specpress.tolerance.documents import (
    is_misplaced,
    read_items,
    read_media_type,
    read_missing,
    read_names,
    read_reference,
    read_root,
)
from specpress.tolerance.edits import Reading, apply
from specpress.tolerance.examples import name_examples, read_examples, sift_examples
from specpress.tolerance.extensions import read_extensions
from specpress.tolerance.operation_names import name_operations
from specpress.tolerance.operations import read_interim, read_operation
from specpress.tolerance.parameter_styles import read_place, read_writing
from specpress.tolerance.parameters import (
    read_header,
    read_lists,
    read_parameter,
    read_paths,
)
from specpress.tolerance.path_names import read_path_names
from specpress.tolerance.references import read_siblings
from specpress.tolerance.schemas import read_schema
from specpress.tolerance.security import read_requirements, read_scheme
from specpress.tolerance.servers import read_server, read_server_variable
from specpress.tolerance.shapes import read_shapes
from specpress.tolerance.type_names import read_type
from specpress.tolerance.values import read_values
from specpress.tolerance.versions import read_version
from specpress.walking import places

__all__ = ["tolerate"]

_Pass = Callable[[Document], Iterable[Reading]]


def tolerate(document: Document) -> tuple[Document, list[Diagnostic]]:
    """``document`` as it is meant, and a warning for each thing that it says in another way.

    A document without such things is given back as it is. Never raises for one from ``load``.
    """
    warnings: list[Diagnostic] = []
    # What stands under a method or a path that had another key is read in the next pass.
    names = (_read_names, _read_names)
    examples = (read_examples, sift_examples, name_examples)
    meaning = (read_path_names, read_extensions, _read_meaning)
    for one in (read_version, *names, _read_parts, *meaning, *examples, name_operations):
        if one is not read_version and _version(document) is None:
            break
        found = list(one(document))
        changed = apply(document, found)
        if changed is not document:
            # Its caches would keep what was found in it, and nobody asks for that any more.
            document.forget()
        document = changed
        warnings += dict.fromkeys(each.warning for each in found if each.warning is not None)
    return document, warnings


def _version(document: Document) -> Version | None:
    openapi = document.node.get("openapi")
    return version_of(openapi.value) if openapi is not None else None


def _read_names(document: Document) -> Iterator[Reading]:
    """Keys: where they are not those of the standard, what is under them is not yet known."""
    for place in places(document):
        if isinstance(place.node.value, dict) and not place.is_reference:
            yield from read_names(place)


def _read_parts(document: Document) -> Iterator[Reading]:
    """Kinds of values: what the next pass has to rely on."""
    yield from read_root(document)
    for place in places(document):
        if not isinstance(place.node.value, dict) or is_misplaced(place):
            continue
        if place.is_reference:
            yield from read_reference(place)
        else:
            yield from read_shapes(place)
            yield from read_media_type(place)
            yield from read_place(place)


def _read_meaning(document: Document) -> Iterator[Reading]:
    """What objects say in words of another version or place, or leave out."""
    version = _version(document)
    if version is None:
        return
    for place in places(document):
        if not isinstance(place.node.value, dict):
            continue
        if place.is_reference:
            yield from read_siblings(place, version)
            continue
        yield from read_requirements(place)
        if place.kind is Kind.SCHEMA:
            yield from read_type(place, version)
            yield from read_schema(place, version)
            yield from read_values(place, version)
            continue
        yield from read_missing(place)
        yield from read_scheme(place)
        yield from read_items(place)
        yield from read_operation(place)
        yield from read_interim(place)
        yield from read_parameter(place)
        yield from read_header(place)
        yield from read_writing(place, version)
        yield from read_lists(place)
        yield from read_server(place)
        yield from read_server_variable(place)
    yield from read_paths(document)
