"""House rules for request bodies: methods, media types, and the encodings of their fields."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.document import Node
from specpress.media_types import ContentForm, essence, form_of, is_media_type, is_xml
from specpress.suggestions import did_you_mean
from specpress.validation.body_parts import (
    check_part_encoding,
    check_parts_of_body,
    fields_of,
    may_be_file,
    takes_parts_in_turn,
)
from specpress.validation.checking import Checking, identity, resolve
from specpress.validation.meaning import Identity, type_of
from specpress.validation.operations import OperationPlace

#: Methods to whose request HTTP gives a body no meaning.
_WITHOUT_MEANING = ("get", "head", "delete", "options")
_ENCODED = (ContentForm.FORM, ContentForm.MULTIPART)


def check_bodies(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check the request bodies of all operations."""
    for place in operations:
        listed = place.node.get("requestBody")
        body = resolve(listed) if listed is not None else None
        if body is None or listed is None or not isinstance(body.value, dict):
            continue
        _check_method(checking, place, listed)
        content = body.get("content")
        if content is None:
            continue
        if not content.value:
            checking.warning(
                "W041",
                "'content' names no media type: the call sends no body",
                content.location,
                "name the media type, such as application/json",
            )
        for media_type, entry in content.items():
            _check_media_type(checking, place, media_type, entry)


def body_schemas(operations: Iterable[OperationPlace]) -> set[Identity]:
    """The schemas that stand in request bodies themselves: no model is made of them."""
    found: set[Identity] = set()
    for place in operations:
        listed = place.node.get("requestBody")
        body = resolve(listed) if listed is not None else None
        content = body.get("content") if body is not None else None
        for _, entry in content.items() if content is not None else ():
            schema = entry.get("schema")
            if schema is not None and schema.reference is None:
                found.add(identity(schema))
    return found


def _check_method(checking: Checking, place: OperationPlace, listed: Node) -> None:
    method = place.method.upper()
    if place.method == "trace":
        message = "TRACE must not have a request body"
        checking.error("E037", message, listed.key_location, "remove 'requestBody'")
    elif place.method in _WITHOUT_MEANING:
        checking.warning(
            "W040",
            f"HTTP gives the body of {method} no meaning: it is sent, and may be ignored",
            listed.key_location,
        )


def _check_media_type(
    checking: Checking, place: OperationPlace, media_type: str, entry: Node
) -> None:
    if not is_media_type(media_type) and media_type != "*":
        message = f"'{media_type}' is no media type"
        checking.error("E037", message, entry.key_location, "write such as 'application/json'")
        return
    form = form_of(media_type)
    item_schema = entry.get("itemSchema")
    takes_items = form is ContentForm.LINES or takes_parts_in_turn(media_type, form)
    if item_schema is not None and not takes_items:
        construct = f"'itemSchema' of {essence(media_type)}"
        checking.unsupported(construct, item_schema.key_location, "give a 'schema'")
    _check_type(checking, media_type, form, entry)
    check_encoding(checking, media_type, entry)
    check_parts_of_body(checking, media_type, form, entry)
    if takes_parts_in_turn(media_type, form):
        schema = entry.get("schema")
        if schema is not None and type_of(schema) != "array":
            checking.warning(
                "W043",
                f"the parts of {essence(media_type)} have names here: they are sent as those of "
                "multipart/form-data are",
                entry.key_location,
                "a list as the schema makes parts without names, in its order",
            )
    if _streams(form, entry) and _signs_bodies(checking, place):
        checking.warning(
            "W044",
            "the signature of the call covers its body: files are taken as bytes only",
            entry.key_location,
        )


def _check_type(checking: Checking, media_type: str, form: ContentForm, entry: Node) -> None:
    """Report a schema that says more of a body than is made of it."""
    schema = entry.get("schema")
    if schema is None or not isinstance(schema.value, dict):
        return
    kind = type_of(schema)
    is_text = form in (ContentForm.TEXT, ContentForm.EVENTS)
    is_bytes = form is ContentForm.BINARY and "*" not in essence(media_type)
    if kind in ("object", "array") and (is_text or is_bytes):
        what = "XML" if is_xml(media_type) else essence(media_type)
        checking.warning(
            "W042",
            f"a body of {what} is not written from {_article(kind)}: it is given as text or bytes"
            if is_text
            else f"a body of {what} is not written from {_article(kind)}: it is given as bytes",
            schema.location,
        )


def _article(kind: str) -> str:
    return f"an {kind}"


def check_encoding(checking: Checking, media_type: str, entry: Node) -> None:
    """Check the encoding objects of a media type object: what they say of which field."""
    encoding, form = entry.get("encoding"), form_of(media_type)
    if encoding is None:
        return
    if form not in _ENCODED:
        message = f"'encoding' says nothing of {essence(media_type)}: it is ignored"
        checking.warning("W045", message, encoding.key_location, "remove it")
        return
    names = fields_of(entry)
    for name, node in encoding.items():
        if name not in names:
            message = f"the schema has no property '{name}': its encoding is ignored"
            hint = did_you_mean(name, names)
            checking.warning("W045", message, node.key_location, hint)
            continue
        headers = node.get("headers")
        if headers is not None and form is not ContentForm.MULTIPART:
            message = f"a field of {form} has no headers: they are ignored"
            checking.warning("W045", message, headers.key_location, "remove them")
        check_part_encoding(checking, f"'{name}'", names[name], node)


def _streams(form: ContentForm, entry: Node) -> bool:
    """Whether the body, or a field of it, is read while it is sent."""
    if form is not ContentForm.MULTIPART:
        return form in (ContentForm.BINARY, ContentForm.LINES)
    return any(may_be_file(each) for each in fields_of(entry).values())


def _signs_bodies(checking: Checking, place: OperationPlace) -> bool:
    """Whether the call is signed by a scheme whose message has the body."""
    root = checking.document.node
    declared = place.node.get("security") or root.get("security")
    components = root.get("components")
    schemes = components.get("securitySchemes") if components is not None else None
    for requirement in declared.elements() if declared is not None else ():
        for name, _ in requirement.items():
            scheme = schemes.get(name) if schemes is not None else None
            target = resolve(scheme) if scheme is not None else None
            signing = target.get("x-signing") if target is not None else None
            message = signing.value.get("message", ()) if signing is not None else ()
            if any(part in ("body", "payload") for part in message):
                return True
    return False
