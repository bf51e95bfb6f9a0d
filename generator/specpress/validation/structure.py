"""Every object against the table of keywords: unknown, unsupported, missing, of a wrong shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from specpress.document import Node
from specpress.references import escape
from specpress.suggestions import did_you_mean, is_misspelt, misspelt, one_of, short
from specpress.support import (
    ENTRIES,
    KEYWORDS,
    REFERENCE_ANNOTATIONS,
    Keyword,
    Kind,
    Shape,
    Support,
    Version,
)
from specpress.validation.checking import Checking
from specpress.validation.fitting import fitting
from specpress.walking import Place, misread_as, target_of

#: The keys of ``responses``.
STATUS = re.compile(r"[1-5]([0-9][0-9]|[Xx]{2})|default")
_TYPES = ("string", "integer", "number", "boolean", "array", "object", "null")
_EXCLUSIVE = ("exclusiveMinimum", "exclusiveMaximum")
_REQUIRED = {
    kind: tuple(key for key, keyword in keywords.items() if keyword.required)
    for kind, keywords in KEYWORDS.items()
}


def check_structure(checking: Checking) -> None:
    """Check all objects of the document against the table."""
    for place in checking.places:
        _check_place(checking, place)


def _check_place(checking: Checking, place: Place) -> None:
    node = place.node
    if isinstance(node.value, bool) and place.kind is Kind.SCHEMA:
        if node.value is False and node.key not in ("items", "additionalProperties"):
            reading = "allows no value at all: it is read as anything"
            checking.tolerated("the schema 'false'", reading, node.location)
        return
    if not isinstance(node.value, dict):
        message = f"{_words(place.kind)} must be a mapping, not {_kind(node)}"
        checking.error("E031", message, node.location)
        return
    if place.is_reference:
        _check_reference(checking, place)
        return
    if place.kind in ENTRIES:
        _check_entries(checking, place)
        return
    if place.kind is Kind.SECURITY_REQUIREMENT:
        for key, value in node.items():
            _check_shape(checking, key, value, Shape.STRINGS)
        return
    known = _fitting(place.kind, checking.version)
    for key, value in node.value.items():
        is_fitting = known.get(key)
        if (is_fitting is None or not is_fitting(value)) and not key.startswith("x-"):
            _check_keyword(checking, place, key, node[key])
    for key in _REQUIRED[place.kind]:
        if key in node.value:
            continue
        if is_misspelt(key, node.value.keys() - KEYWORDS[place.kind].keys()):
            # That it is there in other letters is the mistake. The rules for operations look for
            # replies, and do without; others rely on what must be there.
            checking.is_incomplete |= place.kind is not Kind.OPERATION
        else:
            message = f"{_words(place.kind)} needs '{key}'"
            checking.error("E036", message, node.location, f"add '{key}'")


@lru_cache(maxsize=len(Kind) * len(Version))
def _fitting(kind: Kind, version: Version) -> Mapping[str, Callable[[Any], bool]]:
    """What is asked of the values of keywords of which nothing else is to be said."""
    asked = {
        key: fitting(keyword.shape)
        for key, keyword in KEYWORDS[kind].items()
        if keyword.support in (Support.SUPPORTED, Support.DOCUMENTATION)
        and keyword.since <= version <= keyword.until
        and key not in _EXCLUSIVE
    }
    return {**asked, "type": _is_type} if kind is Kind.SCHEMA else asked


def _is_type(value: Any) -> bool:
    """Whether ``type`` is the name of one, as it is nearly everywhere."""
    return isinstance(value, str) and value in _TYPES


def _check_keyword(checking: Checking, place: Place, key: str, node: Node) -> None:
    kind = place.kind
    keyword = KEYWORDS[kind].get(key)
    if keyword is None and key == "$ref":
        _report_reference(checking, place)
        return
    if keyword is None:
        _report_unknown(checking, kind, key, node)
        return
    if not _applies(keyword, checking):
        _report_version(checking, kind, key, node, keyword)
    if keyword.support is Support.UNSUPPORTED:
        checking.unsupported(f"'{key}' of {_words(kind)}", node.key_location, keyword.hint)
    elif keyword.support is Support.TOLERATED:
        _tolerate(checking, f"'{key}' of {_words(kind)}", keyword, node)
        _check_shape(checking, key, node, keyword.shape)
    elif key in _EXCLUSIVE:
        shape = Shape.BOOLEAN if checking.version is Version.V30 else Shape.NUMBER
        _check_shape(checking, key, node, shape)
    elif key == "type" and kind is Kind.SCHEMA:
        _check_type(checking, node)
    else:
        _check_shape(checking, key, node, keyword.shape)


def _report_reference(checking: Checking, place: Place) -> None:
    """A reference that nothing follows: where it leads nowhere, that is the mistake."""
    reference = place.node["$ref"]
    if isinstance(reference.value, str) and target_of(place.node) is None:
        message = f"the $ref '{reference.value}' leads nowhere"
        checking.error("E024", message, reference.location, "name a place that is there")
    else:
        checking.unsupported(f"a $ref in place of {_words(place.kind)}", reference.location)


def _report_unknown(checking: Checking, kind: Kind, key: str, node: Node) -> None:
    """An error where another keyword is meant; anything else says nothing."""
    meant = misspelt(
        key, [name for name, each in KEYWORDS[kind].items() if _applies(each, checking)]
    )
    message = f"{_words(kind)} has no keyword '{key}'"
    if meant is not None:
        checking.error("E032", message, node.key_location, f"did you mean '{meant}'?")
    elif kind is Kind.SCHEMA and key == "definitions":
        reading = "is '$defs' by now: what no $ref leads to is not read"
        hint = "write '$defs', in the references too"
        checking.tolerated("'definitions' of a schema", reading, node.key_location, hint)
    elif kind is Kind.PATH_ITEM and isinstance(node.value, dict):
        # What looks like an operation must not be lost.
        checking.error("E032", message, node.key_location, "remove it")
    else:
        hint = "remove it; keywords of your own begin with 'x-'"
        checking.warning("W050", f"{message}; it is ignored", node.key_location, hint)


def _report_version(checking: Checking, kind: Kind, key: str, node: Node, keyword: Keyword) -> None:
    since = checking.version < keyword.since
    bound = f"since {keyword.since}" if since else f"until {keyword.until}"
    checking.warning(
        "W010",
        f"'{key}' is a keyword of {_words(kind)} {bound}, and this document is "
        f"{checking.version}; read as it means there",
        node.key_location,
        keyword.hint or ("raise the version of the document" if since else None),
    )


def _tolerate(checking: Checking, construct: str, keyword: Keyword, node: Node) -> None:
    """Say how a tolerated keyword is read."""
    checking.tolerated(construct, keyword.reading or "", node.key_location, keyword.hint)


def _applies(keyword: Keyword, checking: Checking) -> bool:
    return keyword.since <= checking.version <= keyword.until


def _check_shape(checking: Checking, key: str, node: Node, shape: Shape) -> None:
    """Check the value itself; that an object is a mapping is checked at its own place."""
    for wrong, wanted in _wrong(node, shape):
        name = f"'{key}'" if wrong is node else f"an entry of '{key}'"
        checking.error("E031", f"{name} must be {wanted.value}, not {_kind(wrong)}", wrong.location)


def _wrong(node: Node, shape: Shape) -> Iterator[tuple[Node, Shape]]:
    """What is not as it should be: the value, or entries of it."""
    if fitting(shape)(node.value):
        return
    if shape is Shape.STRINGS and isinstance(node.value, list):
        for element in node.elements():
            if not isinstance(element.value, str):
                yield element, Shape.STRING
    elif shape is Shape.STRING_LISTS and isinstance(node.value, dict):
        for _, names in node.items():
            yield from _wrong(names, Shape.STRINGS)
    else:
        yield node, shape


def _check_type(checking: Checking, node: Node) -> None:
    elements = list(node.elements()) if isinstance(node.value, list) else [node]
    for element in elements:
        if not isinstance(element.value, str):
            message = f"'type' must be a string, not {_kind(element)}"
            checking.error("E031", message, element.location)
            return
        if element.value not in _TYPES:
            hint = did_you_mean(element.value, _TYPES) or one_of(_TYPES)
            checking.error("E037", f"there is no type '{element.value}'", element.location, hint)
            return
    others = [element.value for element in elements if element.value != "null"]
    if len(set(others)) != len(others):
        checking.error("E037", "the list of types names one twice", node.location)


def _check_entries(checking: Checking, place: Place) -> None:
    """The keys of ``paths`` and ``responses``."""
    for key, node in place.node.items():
        if key.startswith("x-"):
            continue
        if place.kind is Kind.PATHS and not key.startswith("/"):
            has_host = "://" in key
            hint = "write the host into 'servers'" if has_host else f"write '/{key}'"
            checking.error(
                "E037", f"the path '{key}' does not begin with '/'", node.key_location, hint
            )
        elif place.kind is Kind.RESPONSES and not STATUS.fullmatch(key):
            checking.error(
                "E037",
                f"'{key}' is no HTTP status",
                node.key_location,
                "use a status such as 200, a class such as 4XX, or default",
            )


def _report_misleading(checking: Checking, place: Place, found: Kind | Node) -> None:
    words, reference = _words(place.kind), place.node["$ref"]
    if isinstance(found, Kind):
        message = f"the $ref leads to {_words(found)}, and {words} is needed here"
        checking.error("E027", message, reference.location, f"name {words}")
        return
    names = [key for key, _ in found.items()]
    message = f"the $ref leads to a whole file of definitions, and {words} is needed here"
    hint = f"name one of them, such as '{reference.value.rstrip('#')}#/{escape(names[0])}'"
    checking.error("E027", message, reference.location, hint)


def _check_reference(checking: Checking, place: Place) -> None:
    """Where a ``$ref`` leads, and what stands beside it."""
    target = target_of(place.node)
    if target is None:
        # One that stands where none was looked for when the files were read.
        _report_reference(checking, place)
        return
    found = misread_as(place.kind, target)
    if found is not None:
        _report_misleading(checking, place, found)
        return
    for key, node in place.node.items():
        if key == "$ref":
            continue
        if place.kind is Kind.PATH_ITEM:
            checking.unsupported(f"'{key}' beside the $ref of a path item", node.key_location)
        elif checking.version is Version.V30:
            checking.warning(
                "W003",
                f"'{key}' beside a $ref is ignored in OpenAPI 3.0",
                node.key_location,
                "remove it, or put the $ref into 'allOf'",
            )
        elif place.kind is Kind.SCHEMA:
            if key in REFERENCE_ANNOTATIONS:
                _check_shape(checking, key, node, KEYWORDS[Kind.SCHEMA][key].shape)
            elif not key.startswith("x-"):
                if key in KEYWORDS[Kind.SCHEMA]:
                    hint = "put the $ref and the rest into 'allOf'"
                    checking.unsupported(f"'{key}' beside a $ref", node.key_location, hint)
                else:
                    _check_keyword(checking, place, key, node)
        elif key in ("summary", "description"):
            _check_shape(checking, key, node, Shape.STRING)
        else:
            checking.warning(
                "W003",
                f"'{key}' beside a $ref is ignored, but for that of a schema",
                node.key_location,
                "only 'summary' and 'description' may stand there",
            )


def _words(kind: Kind) -> str:
    if kind in (Kind.PATHS, Kind.RESPONSES, Kind.COMPONENTS, Kind.INFO):
        return f"'{kind.value}'"
    words = kind.value.replace("-", " ")
    if kind is Kind.DOCUMENT:
        return "an OpenAPI document"
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _kind(node: Node) -> str:
    value = node.value
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    return short(value)
