"""JSON-like data to the text of paths, queries, headers, cookies and forms.

The styles are those of OpenAPI, which are RFC 6570's where that has them: null and what is empty of
members are undefined, and so is nothing sent for them. What no style defines is written as most
servers read it: a list inside of an exploded object repeats its key, a ``deepObject`` has another
pair of brackets for each list and object, and any other list or object inside of another is JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, quote_plus

import msgspec
from msgspec import Struct

from .decimals import plain

if TYPE_CHECKING:
    from .operation import FieldEncoding as SaidEncoding

SIMPLE: Final = "simple"
LABEL: Final = "label"
MATRIX: Final = "matrix"
FORM: Final = "form"
SPACE_DELIMITED: Final = "spaceDelimited"
PIPE_DELIMITED: Final = "pipeDelimited"
DEEP_OBJECT: Final = "deepObject"
COOKIE: Final = "cookie"

Pairs = list[tuple[str, str]]
_Encode = Callable[[str], str]

#: What the names of cookies may have beside letters and digits (RFC 6265).
_IN_COOKIE_NAMES: Final = "!#$&'*+^`|"
#: What separates the members of a value that is not exploded.
_DELIMITERS: Final = {SPACE_DELIMITED: "%20", PIPE_DELIMITED: "%7C"}
_PLAIN_DELIMITERS: Final = {SPACE_DELIMITED: " ", PIPE_DELIMITED: "|"}
_RESERVED: Final = ":/?#[]@!$&'()*+,;="
#: Of these, what would end the value, or mean something else to who reads it.
_IN_QUERIES: Final = "".join(each for each in _RESERVED if each not in "#&+")
_IN_PATHS: Final = "".join(each for each in _RESERVED if each not in "/?#[]")
_IN_FORMS: Final = "".join(each for each in _RESERVED if each not in "&+")
_IN_COOKIES: Final = "".join(each for each in _RESERVED if each not in ",;")
_TRIPLE: Final = re.compile(r"(%[0-9A-Fa-f]{2})")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9_.~-]*")
_NOT_PRINTABLE: Final = re.compile(r"[^\x20-\x7e]")


class FieldEncoding(Struct, frozen=True):
    """How a property of a form is written (OpenAPI's encoding object).

    Without a ``style`` the ``content_type`` decides: an object is JSON, and a list is a field for
    each item. ``explode`` is None for what the style does by itself.
    """

    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str | None = None


def field_encodings(said: Sequence[SaidEncoding]) -> dict[str, FieldEncoding]:
    """How the properties of a form are written, by their names."""
    return {
        each.name: FieldEncoding(
            each.style,
            each.explode,
            bool(each.allow_reserved),
            each.media_types[0] if each.media_types else None,
        )
        for each in said
    }


def is_json(media_type: str) -> bool:
    """Whether it is one JSON value, as ``application/json`` and all that end in ``+json`` are."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def scalar_text(value: Any) -> str:
    """The text of a single JSON value; of a list or an object, its JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, msgspec.Raw):
        return bytes(value).decode()
    return json_text(value)


def number_text(value: int | float) -> str:
    """A number in plain notation, as not every server reads an exponent in a text."""
    text = repr(value)
    return plain(Decimal(text)) if "e" in text else text


def json_text(value: Any) -> str:
    """``value`` as compact JSON."""
    return msgspec.json.encode(value).decode()


def ascii_json(value: Any) -> str:
    """``value`` as compact JSON in printable ASCII, as a header can hold it."""
    return _NOT_PRINTABLE.sub(_escaped, json_text(value))


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def percent_encoded(text: str) -> str:
    """``text`` with all but unreserved characters percent-encoded."""
    # Most texts have no others, and this is the quicker way to see it.
    return text if _UNRESERVED.fullmatch(text) else quote(text, safe="")


def is_undefined(value: Any) -> bool:
    """Whether nothing is sent for ``value``: null, and a list or an object without any other."""
    if isinstance(value, Mapping):
        return all(each is None for each in value.values())
    if isinstance(value, list):
        return all(each is None for each in value)
    return value is None


def path_text(
    name: str, value: Any, style: str, *, explode: bool, allow_reserved: bool = False
) -> str:
    """What stands for the path parameter ``name``, its prefix included; ``""`` for nothing."""
    if is_undefined(value):
        return ""
    encode = _reserved(_IN_PATHS) if allow_reserved else percent_encoded
    if style == MATRIX:
        pairs = _named(percent_encoded(name), value, ",", explode=explode, encode=encode)
        return "".join(f";{key}={text}" if text else f";{key}" for key, text in pairs)
    prefix, separator = (".", "." if explode else ",") if style == LABEL else ("", ",")
    return prefix + separator.join(_members(value, explode=explode, encode=encode))


def query_text(
    name: str, value: Any, style: str, *, explode: bool, allow_reserved: bool = False
) -> str:
    """The pairs of a query for the parameter ``name``, ``&`` between them; ``""`` for nothing."""
    if is_undefined(value):
        return ""
    encode = _reserved(_IN_QUERIES) if allow_reserved else percent_encoded
    return _joined(_styled(name, value, style, explode, encode, percent_encoded))


def header_text(value: Any, *, explode: bool) -> str:
    """The value of a header in the style ``simple``; nothing is percent-encoded in headers."""
    return "" if is_undefined(value) else ",".join(_members(value, explode=explode, encode=str))


def cookie_pairs(
    name: str, value: Any, style: str, *, explode: bool, allow_reserved: bool = False
) -> Pairs:
    """Names and values of cookies; those of the style ``cookie`` are not percent-encoded."""
    if is_undefined(value):
        return []
    encode_name = str if style == COOKIE else percent_encoded
    encode = _reserved(_IN_COOKIES) if allow_reserved and style != COOKIE else encode_name
    # What a cookie may be called (RFC 6265) stays as it is: servers do not decode names.
    key = name if style == COOKIE else quote(name, safe=_IN_COOKIE_NAMES)
    return _named(key, value, ",", explode=explode, encode=encode, encode_name=encode_name)


def encode_form(fields: Mapping[str, Any], encodings: Mapping[str, FieldEncoding]) -> bytes:
    """The body ``application/x-www-form-urlencoded`` of ``fields``, as WHATWG's URL encodes it."""
    pairs: Pairs = []
    for name, value in fields.items():
        if not is_undefined(value):
            pairs += _field_pairs(name, value, encodings.get(name, FieldEncoding()))
    return _joined(pairs).encode("ascii")


def text_pairs(name: str, value: Any, style: str, *, explode: bool) -> Pairs:
    """Names and texts of a field that is not percent-encoded, as in a multipart body."""
    if style == DEEP_OBJECT and isinstance(value, Mapping | list):
        deep = _deep(value)
        return [(name + "".join(f"[{step}]" for step in steps), text) for steps, text in deep]
    delimiter = _PLAIN_DELIMITERS.get(style, ",")
    return (
        [] if is_undefined(value) else _named(name, value, delimiter, explode=explode, encode=str)
    )


def _field_pairs(name: str, value: Any, encoding: FieldEncoding) -> Pairs:
    if encoding.style is not None or encoding.explode is not None or encoding.allow_reserved:
        style = encoding.style or FORM
        explode = style == FORM if encoding.explode is None else encoding.explode
        encode = _reserved(_IN_FORMS) if encoding.allow_reserved else _form_encoded
        return _styled(name, value, style, explode, encode, _form_encoded)
    key = _form_encoded(name)
    if encoding.content_type is not None and is_json(encoding.content_type):
        return [(key, _form_encoded(json_text(value)))]
    items = value if isinstance(value, list) else [value]
    return [(key, _form_encoded(scalar_text(each))) for each in items if each is not None]


def _form_encoded(text: str) -> str:
    return quote_plus(text, safe="*").replace("~", "%7E")


def _styled(
    name: str, value: Any, style: str, explode: bool, encode: _Encode, encode_name: _Encode
) -> Pairs:
    """The pairs of a query or of a form."""
    key = encode_name(name)
    if style == DEEP_OBJECT and isinstance(value, Mapping | list):
        return [
            (key + "".join(f"%5B{encode_name(step)}%5D" for step in steps), encode(text))
            for steps, text in _deep(value)
        ]
    delimiter = _DELIMITERS.get(style, ",")
    return _named(key, value, delimiter, explode=explode, encode=encode, encode_name=encode_name)


def _named(
    key: str,
    value: Any,
    delimiter: str,
    *,
    explode: bool,
    encode: _Encode,
    encode_name: _Encode | None = None,
) -> Pairs:
    """The pairs of a style that names its values."""
    if explode and isinstance(value, Mapping):
        encode_name = encode_name or encode
        return [
            (encode_name(member), encode(scalar_text(each)))
            for member, held in value.items()
            for each in (held if isinstance(held, list) else [held])
            if each is not None
        ]
    if explode and isinstance(value, list):
        return [(key, encode(scalar_text(each))) for each in value if each is not None]
    return [(key, delimiter.join(_members(value, explode=False, encode=encode)))]


def _members(value: Any, *, explode: bool, encode: _Encode) -> Iterator[str]:
    """The texts of a value that a delimiter stands between."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            if each is None:
                continue
            texts = encode(name), encode(scalar_text(each))
            if explode:
                yield "=".join(texts)
            else:
                yield from texts
    elif isinstance(value, list):
        for each in value:
            if each is not None:
                yield encode(scalar_text(each))
    else:
        yield encode(scalar_text(value))


def _deep(value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """What stands in brackets, and the text, of each single value.

    Those of the items of a list are empty, as Rack, PHP and qs read them; items that are lists or
    objects have their number there.
    """
    if isinstance(value, Mapping):
        for name, each in value.items():
            for steps, text in _deep(each):
                yield (name, *steps), text
    elif isinstance(value, list):
        for index, each in enumerate(value):
            # Where an item has members, its number tells them from those of the next item.
            number = str(index) if isinstance(each, Mapping | list) else ""
            for steps, text in _deep(each):
                yield (number, *steps), text
    elif value is not None:
        yield (), scalar_text(value)


def _reserved(kept: str) -> _Encode:
    """Encodes all but unreserved and ``kept`` characters, and what is percent-encoded already."""

    def encode(text: str) -> str:
        return "".join(
            part if at % 2 else quote(part, safe=kept)
            for at, part in enumerate(_TRIPLE.split(text))
        )

    return encode


def _joined(pairs: Sequence[tuple[str, str]]) -> str:
    return "&".join(f"{name}={text}" for name, text in pairs)
