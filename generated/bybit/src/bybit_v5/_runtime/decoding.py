"""The payload of a reply to its typed result.

There are two ways to the same result. The fast one lets msgspec decode the bytes straight into
the type, once ``""`` has become ``null`` where it means none. It is taken only where nothing in
the bytes could make msgspec more lenient than the exact decoder; every other payload, and every
one that the fast way refuses, goes to the exact decoder, whose verdict stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from .exact import ExactDecoder, Mismatch, parse_json

#: Lower case for upper case; without what numbers and structure are made of, little is left.
_LOWER = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"abcdefghijklmnopqrstuvwxyz")
_NO_LETTERS = b"0123456789.,:{}[] "
_WORDS = (b"nan", b"inf", b'"null"')
_NO_NUMBER = re.compile(rb'"(?:[-+]?s?nan[0-9]*|[-+]?inf(?:inity)?|null)"', re.IGNORECASE)
_UNDERSCORE = re.compile(rb'_[-+0-9.eE_ "]')
_TRAILING_SPACE = re.compile(rb' "[\s,}\]]')


class PayloadDecoder:
    """Decodes payloads to one type. Made once per operation; holds no state of a call."""

    def __init__(self, result: Any) -> None:
        self._exact = ExactDecoder(result)
        self._typed: msgspec.json.Decoder[Any] = msgspec.json.Decoder(result, strict=False)
        nullable, kept = empty_keys(result)
        self._nulls = tuple((_pair(key, b'""'), _pair(key, b"null")) for key in nullable)
        self._kept = tuple((_pair(key, b'""'), _pair(key, b' ""')) for key in kept)

    def decode(self, content: bytes, path: str) -> Any:
        """The result that ``content``, which stands at ``path`` of the reply, means.

        Raises Mismatch, with the JSON path, for whatever is not as the type says.
        """
        if _is_harmless(content):
            try:
                return self._typed.decode(self._with_nulls(content))
            except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
                pass
        return self.decode_exactly(content, path)

    def decode_exactly(self, content: bytes, path: str) -> Any:
        """The same by the exact way alone."""
        try:
            value = parse_json(content)
            return self._exact.decode(value, path)
        except Mismatch:
            raise
        except RecursionError:
            raise Mismatch("the JSON is nested too deeply", path) from None
        except UnicodeError:
            raise Mismatch("the JSON is not valid UTF-8", path) from None
        except (msgspec.MsgspecError, ValueError, ArithmeticError) as error:
            raise Mismatch(f"the JSON cannot be read: {error}", path) from None

    def _with_nulls(self, content: bytes) -> bytes:
        """``content`` with null for each empty text that means none.

        Both ways rest on there being no backslash (``_is_harmless``), so that every quote begins
        or ends a text. A key with its quotes, a colon and ``""`` is then just that.
        """
        if not self._nulls or b'""' not in content:
            return content
        if len(self._nulls) < len(self._kept) or any(mark in content for mark in b"\t\n\r"):
            for empty, null in self._nulls:
                content = content.replace(empty, null)
            return content
        # In JSON that is well-formed, which the first line makes sure of, `:""` can only be the
        # empty value of a key. Those that stay texts are set apart by a space beforehand.
        _VALID.decode(content)
        for empty, apart in self._kept:
            content = content.replace(empty, apart)
        return content.replace(b':""', b":null")


_VALID: msgspec.json.Decoder[msgspec.Raw] = msgspec.json.Decoder(msgspec.Raw)


def _pair(key: str, value: bytes) -> bytes:
    return f'"{key}":'.encode() + value


@cache
def payload_decoder(result: Any) -> PayloadDecoder:
    """The decoder of a type; the same one each time."""
    return PayloadDecoder(result)


def _is_harmless(content: bytes) -> bool:
    """Whether msgspec can only read ``content`` as the exact decoder would.

    It might otherwise take NaN, infinities, the text "null", underscores, spaces and the digits
    of other scripts for numbers. The cheap questions come first: most replies need no others.
    """
    if content[:1] not in (b"{", b"[") or not content.isascii() or b"\\" in content:
        return False
    # Taking characters away can bring words together that are none, but never part one.
    letters = content.translate(_LOWER, _NO_LETTERS)
    if any(word in letters for word in _WORDS) and _NO_NUMBER.search(content) is not None:
        return False
    if b"_" in content and _UNDERSCORE.search(content) is not None:
        return False
    return not (
        b" " in content and (b'" ' in content or _TRAILING_SPACE.search(content) is not None)
    )


def empty_keys(result: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys whose ``""`` means null wherever they stand in ``result``, and those of texts.

    A key that is both counts as one of a text. Where the type has room for keys of any name, no
    key is known to mean null.
    """
    means_null: set[str] = set()
    texts: set[str] = set()
    for key, info in _fields(inspect.type_info(result), set()):
        if key is None:
            return (), ()
        if _is_text(info):
            texts.add(key)
        elif isinstance(info, inspect.UnionType):
            means_null.add(key)
    return tuple(sorted(means_null - texts)), tuple(sorted(texts))


def _is_text(info: inspect.Type) -> bool:
    members = info.types if isinstance(info, inspect.UnionType) else (info,)
    return any(isinstance(member, inspect.StrType) for member in members)


def _fields(info: inspect.Type, seen: set[Any]) -> Iterator[tuple[str | None, inspect.Type]]:
    """Every key with its type; the key None stands for keys of any name."""
    match info:
        case inspect.UnionType():
            for member in info.types:
                yield from _fields(member, seen)
        case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
            yield from _fields(info.item_type, seen)
        case inspect.DictType() | inspect.AnyType():
            yield None, info
        case inspect.StructType() if info.cls not in seen:
            seen.add(info.cls)
            for field in info.fields:
                if not info.array_like:
                    yield field.encode_name, field.type
                yield from _fields(field.type, seen)
        case _:
            pass
