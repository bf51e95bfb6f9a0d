"""Reads requests as a server would, by the tables of OpenAPI, RFC 6570 and RFC 7578."""

from __future__ import annotations

import email
import email.policy
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.wire.server import Arrived

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


def text_of(value: Any) -> str:
    """How a single value is written: as in JSON, text as it is."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def path_values(template: str, arrived: Arrived, prefix: str) -> Mapping[str, str]:
    """The text of each placeholder, percent-encoded as it came."""
    pattern = re.sub(r"\\\{([^{}]*)\\\}", "([^/]*)", re.escape(prefix + template))
    path = urlsplit(arrived.target).path
    found = re.fullmatch(pattern, path)
    assert found is not None, f"{path} is not {prefix}{template}"
    return dict(zip(re.findall(r"\{([^{}]*)\}", template), found.groups(), strict=True))


def query_pairs(arrived: Arrived) -> list[tuple[str, str]]:
    """Names, read, and values, as they came."""
    query = arrived.target.partition("?")[2]
    pairs = [each.partition("=") for each in query.split("&") if each]
    return [(unquote(name), value) for name, _, value in pairs]


def is_sent(parameter: Mapping[str, Any], value: Any, found: Any) -> bool:
    """Whether ``found``, what came in the place of a parameter, is its value.

    ``found`` are the pairs of the query, else the text; None where nothing came.
    """
    place, name = parameter["in"], parameter["name"]
    if "content" in parameter:
        text = _only(found, name) if place == "query" else found
        plain = text if place == "header" or text is None else unquote(text)
        return plain is not None and same_json(json.loads(plain, parse_float=Decimal), value)
    style = parameter.get("style") or _DEFAULT_STYLES[place]
    explode = parameter.get("explode", style in ("form", "cookie"))
    if place == "query":
        return same_text(_query_value(found, name, style, value, explode=explode), value)
    if found is None:
        return False
    read = unquote if place != "header" else str
    return same_text(_joined_value(found, name, style, value, read, explode=explode), value)


def same_text(came: Any, value: Any) -> bool:
    """Whether text that came is a value: a number in any notation of it, all else as in JSON."""
    if isinstance(value, dict):
        given = {key: each for key, each in value.items() if each is not None}
        return (
            isinstance(came, dict)
            and came.keys() == given.keys()
            and all(same_text(came[key], given[key]) for key in given)
        )
    if isinstance(value, list):
        return (
            isinstance(came, list) and len(came) == len(value) and all(map(same_text, came, value))
        )
    if isinstance(value, float) and isinstance(came, str):
        return Decimal(came) == Decimal(str(value))
    return bool(came == text_of(value))


def _only(pairs: list[tuple[str, str]], name: str) -> str | None:
    found = [value for key, value in pairs if key == name]
    return found[0] if len(found) == 1 else None


def _query_value(
    pairs: list[tuple[str, str]], name: str, style: str, value: Any, *, explode: bool
) -> Any:
    if isinstance(value, dict) and style == "deepObject":
        brackets = re.compile(re.escape(name) + r"\[(.*)\]", re.DOTALL)
        matched = [(brackets.fullmatch(key), each) for key, each in pairs]
        return {found[1]: unquote(each) for found, each in matched if found}
    if isinstance(value, dict) and explode:
        return {key: unquote(each) for key, each in pairs if key in value}
    if isinstance(value, list) and explode:
        return [unquote(each) for key, each in pairs if key == name]
    text = _only(pairs, name)
    if text is None:
        return None
    if not isinstance(value, dict | list):
        return unquote(text)
    separators = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
    return _split(text.split(separators.get(style, ",")), value, unquote)


def _split(parts: list[str], value: Any, read: Any) -> Any:
    found = [read(part) for part in parts]
    if isinstance(value, dict):
        return dict(zip(found[::2], found[1::2], strict=True))
    return found


def _joined_value(text: str, name: str, style: str, value: Any, read: Any, *, explode: bool) -> Any:
    """A value of a path, a header or a cookie, where characters stand between its parts."""
    separator = ","
    if style == "label":
        assert text.startswith("."), text
        text = text[1:]
        separator = "." if explode else ","
    elif style == "matrix":
        return _matrix_value(text, name, value, read, explode=explode)
    if not isinstance(value, dict | list):
        return read(text)
    if isinstance(value, dict) and explode:
        pairs = [part.partition("=") for part in text.split(separator)]
        return {read(key): read(each) for key, _, each in pairs}
    return _split(text.split(separator), value, read)


def _matrix_value(text: str, name: str, value: Any, read: Any, *, explode: bool) -> Any:
    pairs = [part.partition("=") for part in text.split(";")[1:]]
    if isinstance(value, dict) and explode:
        return {read(key): read(each) for key, _, each in pairs}
    assert all(read(key) == name for key, _, _ in pairs), text
    if isinstance(value, list) and explode:
        return [read(each) for _, _, each in pairs]
    (whole,) = [each for _, _, each in pairs]
    return _split(whole.split(","), value, read) if isinstance(value, dict | list) else read(whole)


def cookies(arrived: Arrived) -> Mapping[str, str]:
    """The cookies of a request, as they came."""
    pairs = [each.strip().partition("=") for each in arrived.headers.get("cookie", "").split(";")]
    return {name: value for name, _, value in pairs if name}


def same_json(came: Any, value: Any) -> bool:
    """Whether JSON is the same: numbers by what they are, text to the character."""
    if isinstance(came, dict) and isinstance(value, dict):
        return came.keys() == value.keys() and all(same_json(came[k], value[k]) for k in value)
    if isinstance(came, list) and isinstance(value, list):
        return len(came) == len(value) and all(map(same_json, came, value))
    numbers = int | float | Decimal
    if isinstance(came, bool) or isinstance(value, bool):
        return came is value
    if isinstance(came, numbers) and isinstance(value, numbers):
        return Decimal(str(came)) == Decimal(str(value))
    return type(came) is type(value) and bool(came == value)


def form_pairs(arrived: Arrived) -> list[tuple[str, str]]:
    """The pairs of a form, read."""
    return parse_qsl(arrived.body.decode(), keep_blank_values=True, strict_parsing=True)


def form_parts(arrived: Arrived) -> Iterator[tuple[str, str | None, str, bytes]]:
    """Name, file name, content type and content of each part of ``multipart/form-data``."""
    head = f"Content-Type: {arrived.headers['content-type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + arrived.body, policy=email.policy.HTTP)
    for part in message.iter_parts():
        disposition = part["content-disposition"]
        content = part.get_payload(decode=True)
        name = re.search(r'[; ]name="([^"]*)"', str(disposition))
        assert name is not None, disposition
        yield unquote(name[1]), part.get_filename(), part.get_content_type(), content
