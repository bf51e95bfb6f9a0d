"""The bodies that replies are documented to have: which one came, and what it means."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

import msgspec

from .decoding import payload_decoder
from .exact import Mismatch
from .operation import BINARY, JSON, TEXT, Operation

V = TypeVar("V")
_BOM = b"\xef\xbb\xbf"
_BYTES = "application/octet-stream"


@dataclass(frozen=True)
class ReplyContent:
    """A body of one media type, which may be a range such as ``image/*``.

    ``result`` is the type of its value; of what comes item by item, that of one item.
    """

    media_type: str
    result: Any
    form: str = JSON


def documented(by_status: Mapping[str, V], status: int) -> V | None:
    """What is said of a status: by itself, by its class, or by ``default``; None for nothing."""
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in by_status:
            return by_status[key]
    return None


def contents_of(operation: Operation[Any], status: int) -> Sequence[ReplyContent]:
    """The bodies that a reply of ``status`` may have; where it is not documented, any of them."""
    contents = documented(operation.replies, status)
    if contents is None:
        contents = tuple(each for listed in operation.replies.values() for each in listed)
    return contents


def is_result(operation: Operation[Any], status: int) -> bool:
    """Whether a reply of ``status`` holds a result: 2xx does, and a documented redirect."""
    if 200 <= status < 300:
        return True
    redirects = {key: True for key in operation.replies if key.startswith("3")}
    return 300 <= status < 400 and documented(redirects, status) is not None


def choose(contents: Sequence[ReplyContent], content_type: str | None) -> ReplyContent | None:
    """The one of ``contents`` that a reply of this content type holds; None where none fits.

    A reply with a wrong type is taken for JSON where that may come, one without for the first.
    Where nothing but bytes may come, it is bytes of whatever type; where ``octet-stream`` may, it
    is of any type that is neither JSON nor text.
    """
    if content_type is not None:
        best = max(contents, key=lambda each: fits(each, content_type), default=None)
        if best is not None and fits(best, content_type):
            return best
    if content_type is not None and not _is_readable(content_type):
        for content in contents:
            if content.form == BINARY and _essence(content.media_type) == _BYTES:
                return content
    is_clear = content_type is None or len({each.form for each in contents}) == 1
    for content in contents:
        if content.form == JSON or is_clear:
            return content
    return None


def _is_readable(content_type: str) -> bool:
    """Whether it is JSON or text, by its name."""
    name = _essence(content_type)
    return is_json(name) or name.startswith("text/") or name.endswith(("/xml", "+xml"))


def fits(content: ReplyContent, content_type: str) -> int:
    """How well a content type is met; 0 where it is not."""
    came, known = _essence(content_type), _essence(content.media_type)
    if came == known:
        return 5 if _plain(content_type) == _plain(content.media_type) else 4
    if content.form == JSON and is_json(came) and (is_json(known) or "*" in known):
        return 3
    if known.endswith("/*") and came.startswith(known[:-1]):
        return 2
    return 1 if known in ("*/*", "*") else 0


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON."""
    name = _essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _plain(media_type: str) -> str:
    return "".join(media_type.lower().split())


def decode_documented(
    operation: Operation[Any],
    status: int,
    content_type: str | None,
    body: bytes,
    path: str,
    inspect: Callable[[bytes, str, Any], None],
) -> Any:
    """The result that a reply holds; ``inspect`` is shown JSON and its type. Raises Mismatch."""
    contents = contents_of(operation, status)
    if not contents:
        return None
    content = choose(contents, content_type)
    if content is None:
        raise Mismatch(f"the reply is {content_type}, not {listed(contents)}", path)
    if content.form == JSON and body:
        inspect(body, path, content.result)
    try:
        return decode_content(content, content_type, body, path)
    except Mismatch as mismatch:
        if content_type is None or fits(content, content_type) or not body:
            raise
        reason = f"the reply is {content_type}, not {listed(contents)}: {mismatch.reason}"
        raise Mismatch(reason, mismatch.path) from None


def decode_content(content: ReplyContent, content_type: str | None, body: bytes, path: str) -> Any:
    """The value of a body that is of ``content``. Raises Mismatch."""
    if content.form == BINARY:
        return body
    if content.form == TEXT and content_type is not None and "*" in content.media_type:
        return _of_range(content, content_type, body, path)
    if content.form == TEXT:
        return text_value(decode_text(body, content_type, path), content.result, path)
    stripped = body.removeprefix(_BOM).strip()
    if not stripped:
        raise Mismatch("the payload is missing", path)
    return payload_decoder(content.result).decode(stripped, path)


def _of_range(content: ReplyContent, content_type: str, body: bytes, path: str) -> Any:
    """The text of a body whose media type only the reply tells. Raises Mismatch.

    JSON is the text that it holds, though some servers call JSON what they write without quotes.
    Bytes are those of any other type than text.
    """
    is_text = content_type.strip().lower().startswith("text/")
    if is_json(content_type):
        with suppress(Mismatch):
            return payload_decoder(content.result).decode(body.removeprefix(_BOM).strip(), path)
    elif content.result is bytes and not is_text:
        return body
    return text_value(decode_text(body, content_type, path), content.result, path)


def text_value(text: str, result: Any, path: str) -> Any:
    """What a text means as a value of the type ``result``. Raises Mismatch."""
    if result is str or result is Any or str in get_args(result):
        return text
    # The line that a server ends is no part of a date.
    return payload_decoder(result).decode(msgspec.json.encode(text.strip()), path)


def decode_text(body: bytes, content_type: str | None, path: str) -> str:
    """The text in the charset that the content type names, else UTF-8. Raises Mismatch."""
    charset = _charset(content_type or "")
    try:
        return body.removeprefix(_BOM).decode("utf-8" if charset is None else charset)
    except (UnicodeError, LookupError) as error:
        raise Mismatch(f"the text cannot be read as {charset or 'utf-8'}: {error}", path) from None


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'")
            try:
                return codecs.lookup(charset).name
            except LookupError:
                return None
    return None


def listed(contents: Iterable[ReplyContent]) -> str:
    """Their media types, for a message."""
    return " or ".join(dict.fromkeys(each.media_type for each in contents))
