"""Where the parts of a request but its body come from: one parameter, and its value as JSON has it.

What is sent is what is signed: paths and queries are percent-encoded here, and not touched again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from .operation import COOKIE, HEADER, PATH, QUERY, Parameter
from .places import Place
from .serialization import (
    COOKIE as COOKIE_STYLE,
)
from .serialization import (
    FORM,
    SIMPLE,
    ascii_json,
    cookie_pairs,
    encode_form,
    field_encodings,
    header_text,
    is_json,
    is_undefined,
    json_text,
    path_text,
    percent_encoded,
    query_text,
    scalar_text,
)

_STYLES: Final = {PATH: SIMPLE, QUERY: FORM, HEADER: SIMPLE, COOKIE: FORM}
_EXPLODED: Final = frozenset({FORM, COOKIE_STYLE})
#: What a style writes in its own way; null is not written at all.
_SEVERAL: Final = (list, dict, type(None))
_FORM_CONTENT: Final = "application/x-www-form-urlencoded"
_TEMPLATE: Final = re.compile(r"(\{[^{}]*\})")
_DOTS: Final = frozenset({"", ".", ".."})
#: The slashes of a template that stand in no parameter's name.
_SLASH: Final = re.compile(r"/(?![^{}]*\})")


def _style(parameter: Parameter) -> tuple[str, bool]:
    """The style, and whether it is exploded."""
    style = parameter.style or _STYLES[parameter.place]
    return style, style in _EXPLODED if parameter.explode is None else parameter.explode


def _content(parameter: Parameter, value: Any) -> str:
    """A value that has a media type, as text."""
    media_type = parameter.content or _FORM_CONTENT
    if media_type == _FORM_CONTENT and isinstance(value, Mapping):
        return encode_form(value, field_encodings(parameter.encodings)).decode("ascii")
    return json_text(value) if is_json(media_type) else scalar_text(value)


def query_of(parameter: Parameter, value: Any) -> Sequence[str]:
    """Pairs of a query, percent-encoded; none where nothing is sent."""
    if parameter.content is not None:
        text = percent_encoded(_content(parameter, value))
        return (f"{percent_encoded(parameter.wire_name)}={text}",)
    if not isinstance(value, _SEVERAL) and not parameter.allow_reserved:
        # No style has anything to say of a single value.
        text = value if type(value) is str else scalar_text(value)
        return (f"{percent_encoded(parameter.wire_name)}={percent_encoded(text)}",)
    style, explode = _style(parameter)
    text = query_text(
        parameter.wire_name,
        value,
        style,
        explode=explode,
        allow_reserved=parameter.allow_reserved,
    )
    return (text,) if text else ()


def querystring_of(parameter: Parameter, value: Any, place: Place) -> Sequence[str]:
    """The whole query, as the media type of the parameter writes it."""
    media_type = parameter.content or _FORM_CONTENT
    if media_type == _FORM_CONTENT:
        if not isinstance(value, Mapping):
            raise TypeError(f"{place} is the whole query: it must be an object")
        text = _content(parameter, value)
    else:
        text = percent_encoded(_content(parameter, value))
    return (text,) if text else ()


def fill_path(template: str, values: Sequence[tuple[Parameter, Any, Place]]) -> str:
    """``template`` with the values of its parameters.

    Raises ValueError for a segment that would be empty, ``.`` or ``..``: clients, proxies and
    servers take these away, whatever their encoding.
    """
    texts = {f"{{{each.wire_name}}}": _path_text(each, value) for each, value, _ in values}
    if _DOTS.isdisjoint(texts.values()):
        # No segment that has one of these is empty, or dots alone.
        for name, text in texts.items():
            template = template.replace(name, text)
        return template
    places = {f"{{{each.wire_name}}}": place for each, _, place in values}
    segments = _SLASH.split(template)
    for at, segment in enumerate(segments):
        parts = _TEMPLATE.split(segment)
        if len(parts) > 1:
            filled = "".join(texts.get(part, part) for part in parts)
            if filled in _DOTS:
                place = next(places[part] for part in parts if part in places)
                raise ValueError(f"{place} is part of the path: {filled!r} cannot be sent")
            segments[at] = filled
    return "/".join(segments)


def _path_text(parameter: Parameter, value: Any) -> str:
    if parameter.content is not None:
        return percent_encoded(_content(parameter, value))
    if type(value) is str and parameter.style is None and not parameter.allow_reserved:
        return percent_encoded(value)
    style, explode = _style(parameter)
    return path_text(
        parameter.wire_name,
        value,
        style,
        explode=explode,
        allow_reserved=parameter.allow_reserved,
    )


def header_of(parameter: Parameter, value: Any, place: Place) -> Sequence[tuple[str, str]]:
    """The header and its value; none where nothing is sent."""
    if parameter.content is not None:
        has_json = is_json(parameter.content)
        text = ascii_json(value) if has_json else _content(parameter, value)
    elif is_undefined(value):
        return ()
    else:
        text = header_text(value, explode=_style(parameter)[1])
    check_header_text(text, str(place))
    return ((parameter.wire_name, text),)


def cookies_of(parameter: Parameter, value: Any, place: Place) -> Sequence[tuple[str, str]]:
    """Names and values of cookies; none where nothing is sent."""
    if parameter.content is not None:
        text = _content(parameter, value)
        is_text = parameter.content.startswith("text/")
        pairs = [(parameter.wire_name, text if is_text else percent_encoded(text))]
    else:
        style, explode = _style(parameter)
        pairs = cookie_pairs(
            parameter.wire_name,
            value,
            style,
            explode=explode,
            allow_reserved=parameter.allow_reserved,
        )
    for pair in pairs:
        for text in pair:
            if ";" in text:
                raise ValueError(f"{place} goes into a cookie: it cannot have a semicolon")
            check_header_text(text, str(place))
    return pairs


def check_header_text(text: str, what: str) -> None:
    """Raise ValueError, without showing the text, where it cannot stand in an HTTP header."""
    if any(not (" " <= character <= "\xff") or character == "\x7f" for character in text):
        raise ValueError(f"{what} goes into an HTTP header: only printable Latin-1 characters can")
    if text != text.strip():
        raise ValueError(f"{what} goes into an HTTP header: it cannot begin or end with a space")
