"""Reads parameters back from requests: every style of OpenAPI, and values with a media type.

Delimiters are looked for before anything is decoded, as who wrote the text encoded them inside of
values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from ._bodies import form_fields
from ._calls import RequestRefusedError
from ._media_types import is_json
from ._schemas import Schemas
from ._specification import Content, Parameter
from ._texts import deep_value, members_of_pairs, typed

Pairs = list[tuple[str, str]]

#: All of ASCII that does not encode something.
_ASCII = "".join(map(chr, range(128))).replace("%", "")
_DELIMITERS = {
    "spaceDelimited": re.compile(r"%20|\+| "),
    "pipeDelimited": re.compile(r"%7[Cc]|\|"),
}
_COMMA = re.compile(",")
_DOT = re.compile(r"\.")
_FORM = "application/x-www-form-urlencoded"


def path_value(parameter: Parameter, raw: str, schemas: Schemas) -> Any:
    """The value of a path parameter, of which ``raw`` stands in the path."""
    if parameter.media_type is not None:
        return _content(parameter, decoded(raw, parameter.name), schemas)
    name, style = parameter.name, parameter.style
    if style == "matrix":
        return _matrix_value(parameter, raw, schemas)
    if style == "label":
        if not raw.startswith("."):
            raise _wrong(name, "a label begins with a dot")
        return _split_value(parameter, raw[1:], _DOT if parameter.explode else _COMMA, schemas)
    return _split_value(parameter, raw, _COMMA, schemas)


def _matrix_value(parameter: Parameter, raw: str, schemas: Schemas) -> Any:
    name = parameter.name
    if not raw.startswith(";"):
        raise _wrong(name, "a matrix parameter begins with a semicolon")
    pairs = [_pair(part) for part in raw[1:].split(";")]
    if parameter.explode and schemas.shape(parameter.pointer) == "object":
        return _object(parameter, pairs, schemas)
    if any(decoded(key, name) != name for key, _ in pairs):
        raise _wrong(name, f"each part is called {name!r}")
    if parameter.explode and schemas.shape(parameter.pointer) == "array":
        return _array(parameter, [text for _, text in pairs], schemas)
    if len(pairs) > 1:
        raise _wrong(name, "given more than once")
    return _split_value(parameter, pairs[0][1], _COMMA, schemas)


def header_value(parameter: Parameter, text: str, schemas: Schemas) -> Any:
    """The value of a header, in which nothing is percent-encoded."""
    if parameter.media_type is not None:
        return _content(parameter, text, schemas)
    return _split_value(parameter, _encoded(text), _COMMA, schemas)


def _encoded(text: str) -> str:
    """A text that means what it says, as what is percent-decoded in the end."""
    return quote(text, safe=_ASCII)


def cookie_value(parameter: Parameter, pairs: Pairs, schemas: Schemas) -> tuple[bool, Any]:
    """Whether the parameter is among the cookies, and its value."""
    if parameter.style == "cookie":
        pairs = [(_encoded(name), _encoded(text)) for name, text in pairs]
    return query_value(parameter, pairs, schemas)


def cookie_pairs(header: str | None) -> Pairs:
    """Names and values of the header ``Cookie``."""
    return [_pair(part.strip()) for part in header.split(";")] if header else []


def query_pairs(query: bytes) -> Pairs:
    """Names and values of a query, as they were sent."""
    text = query.decode("latin-1")
    return [_pair(part) for part in text.split("&")] if text else []


def query_name(raw: str) -> str:
    """The name of a pair of a query."""
    return decoded(raw.replace("+", " "), "query")


def greed(parameter: Parameter, schemas: Schemas) -> int:
    """0 for a parameter that has its name in a query, 1 for its members' names, 2 for any name."""
    if parameter.style == "querystring":
        return 2
    types = schemas.types(parameter.pointer)
    is_named = parameter.media_type is not None or parameter.style == "deepObject"
    if is_named or not parameter.explode or (types and "object" not in types):
        return 0
    return 2 if _is_open(parameter, schemas) else 1


def _is_open(parameter: Parameter, schemas: Schemas) -> bool:
    """Whether an object has members of any name."""
    at = (parameter.pointer,)
    return bool(schemas.member(at, "")) or not schemas.properties(at)


def query_value(parameter: Parameter, pairs: Pairs, schemas: Schemas) -> tuple[bool, Any]:
    """Whether a parameter is among the pairs, and its value. The pairs of it are taken away."""
    name, shape = parameter.name, _shape(parameter, pairs, schemas)
    if parameter.style == "querystring":
        found = _taken(pairs, lambda key: True)
        return bool(found), _whole_query(parameter, found, schemas) if found else None
    is_deep = parameter.media_type is None and parameter.style == "deepObject"
    if is_deep and shape in ("object", "array"):
        found = _taken(pairs, lambda key: key == name or key.startswith(f"{name}["))
        members = [(_text(key, parameter), _text(text, parameter)) for key, text in found]
        return bool(found), deep_value(name, members, parameter.pointer, schemas) if found else None
    if parameter.media_type is None and shape == "object" and parameter.explode:
        properties, is_open = schemas.properties((parameter.pointer,)), _is_open(parameter, schemas)
        found = _taken(pairs, lambda key: is_open or key in properties)
        return bool(found), _object(parameter, found, schemas) if found else None
    texts = [text for _, text in _taken(pairs, lambda key: key == name)]
    if not texts:
        return False, None
    if parameter.media_type is None and shape == "array" and parameter.explode:
        return True, _array(parameter, texts, schemas)
    if len(texts) > 1:
        raise _wrong(name, "given more than once")
    if parameter.media_type is not None:
        return True, _content(parameter, decoded(texts[0].replace("+", " "), name), schemas)
    separator = _DELIMITERS.get(parameter.style, _COMMA)
    return True, _split_value(parameter, texts[0], separator, schemas)


def _shape(parameter: Parameter, pairs: Pairs, schemas: Schemas) -> str:
    """What a parameter is; where it may be several things, what the pairs look like."""
    shape, types = schemas.shape(parameter.pointer), schemas.types(parameter.pointer)
    if shape or not types & {"array", "object"}:
        return shape
    count = sum(query_name(raw) == parameter.name for raw, _ in pairs)
    if count > 1:
        return "array"
    return "object" if count == 0 and "object" in types else ""


def _taken(pairs: Pairs, wanted: Any) -> Pairs:
    """Take the pairs of wanted names out of ``pairs``."""
    found = [pair for pair in pairs if wanted(query_name(pair[0]))]
    pairs[:] = [pair for pair in pairs if pair not in found]
    return found


def _whole_query(parameter: Parameter, pairs: Pairs, schemas: Schemas) -> Any:
    if parameter.media_type == _FORM:
        return _form_value(parameter, pairs, schemas)
    text = "&".join(f"{name}={text}" if text else name for name, text in pairs)
    return _content(parameter, decoded(text, parameter.name), schemas)


def _split_value(
    parameter: Parameter, raw: str, separator: re.Pattern[str], schemas: Schemas
) -> Any:
    """The value of one text, in which ``separator`` stands between the members of several."""
    shape = schemas.shape(parameter.pointer)
    if shape == "array":
        return _array(parameter, separator.split(raw), schemas)
    if shape == "object":
        parts = separator.split(raw)
        if parameter.explode:
            pairs = [_pair(part) for part in parts]
            return _object(parameter, pairs, schemas, repeats=False)
        if len(parts) % 2:
            raise _wrong(parameter.name, "a name has no value")
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        return _object(parameter, pairs, schemas, repeats=False)
    return typed(_text(raw, parameter), (parameter.pointer,), schemas)


def _array(parameter: Parameter, parts: Sequence[str], schemas: Schemas) -> Any:
    at = (parameter.pointer,)
    return [
        typed(_text(part, parameter), schemas.member(at, index), schemas)
        for index, part in enumerate(parts)
    ]


def _object(parameter: Parameter, pairs: Pairs, schemas: Schemas, *, repeats: bool = True) -> Any:
    texts = [(_text(key, parameter), _text(text, parameter)) for key, text in pairs]
    return members_of_pairs(texts, (parameter.pointer,), schemas, repeats=repeats)


def _form_value(parameter: Parameter, pairs: Pairs, schemas: Schemas) -> Any:
    """The object of a form, whose fields have encodings."""
    if not parameter.encoding:
        return _object(parameter, pairs, schemas)
    content = Content(_FORM, parameter.pointer, parameter.encoding)
    texts = [(_text(key, parameter), _text(text, parameter)) for key, text in pairs]
    return form_fields(texts, content, schemas)


def _content(parameter: Parameter, text: str, schemas: Schemas) -> Any:
    """The value of a text that has a media type."""
    media_type = parameter.media_type or ""
    if is_json(media_type):
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            raise _wrong(parameter.name, f"not JSON: {error}") from error
    if media_type == _FORM and schemas.shape(parameter.pointer) == "object":
        return _form_value(parameter, [_pair(part) for part in text.split("&")], schemas)
    return typed(text, (parameter.pointer,), schemas)


def decoded(raw: str, subject: str) -> str:
    """Percent-decoded UTF-8. Raises RequestRefusedError for what is none."""
    if re.search(r"%(?![0-9A-Fa-f]{2})", raw):
        raise _wrong(subject, "broken percent-encoding")
    try:
        return unquote_to_bytes(raw.encode("latin-1")).decode("utf-8")
    except UnicodeError as error:
        raise _wrong(subject, "not UTF-8") from error


def _text(raw: str, parameter: Parameter) -> str:
    if parameter.place in ("query", "querystring"):
        raw = raw.replace("+", " ")
    return decoded(raw, parameter.name)


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _wrong(name: str, message: str) -> RequestRefusedError:
    return RequestRefusedError("invalid-parameter", name, message)
