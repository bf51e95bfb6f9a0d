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

#: Wherever one of these stands, msgspec might take text for a number that is none: NaN,
#: infinities, "null", a leading plus, and a number that begins or ends with a point.
_SUSPICIOUS = (b"\\", b'"+', b'".', b'"-.', b'."', b".e", b".E", b'" ')
_WORDS = (b"nan", b"inf", b'"null"')
_NO_NUMBER = re.compile(rb'"(?:-?s?nan[0-9]*|-?inf(?:inity)?|null)"')
_UNDERSCORE = re.compile(rb'_[-+0-9.eE_ "]')
_TRAILING_SPACE = re.compile(rb' "[\s,}\]]')


class PayloadDecoder:
    """Decodes payloads to one type. Made once per operation; holds no state of a call."""

    def __init__(self, result: Any) -> None:
        self._exact = ExactDecoder(result)
        self._typed: msgspec.json.Decoder[Any] = msgspec.json.Decoder(result, strict=False)
        self._empty_is_null = tuple(
            (f'"{key}":""'.encode(), f'"{key}":null'.encode()) for key in nullable_keys(result)
        )

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
        # The key with both of its quotes can only be a key: before its first quote stands no
        # backslash (_is_harmless), and text after a closing quote would be no JSON at all.
        if b'""' in content:
            for empty, null in self._empty_is_null:
                content = content.replace(empty, null)
        return content


@cache
def payload_decoder(result: Any) -> PayloadDecoder:
    """The decoder of a type; the same one each time."""
    return PayloadDecoder(result)


def _is_harmless(content: bytes) -> bool:
    """Whether msgspec can only read ``content`` as the exact decoder would."""
    if content[:1] not in (b"{", b"[") or not content.isascii():
        return False
    if any(mark in content for mark in _SUSPICIOUS):
        return False
    lowered = content.lower()
    if any(word in lowered for word in _WORDS) and _NO_NUMBER.search(lowered) is not None:
        return False
    if b"_" in content and _UNDERSCORE.search(content) is not None:
        return False
    return not (b' "' in content and _TRAILING_SPACE.search(content) is not None)


def nullable_keys(result: Any) -> tuple[str, ...]:
    """The keys whose ``""`` means null wherever they stand in ``result``.

    A key that is also the name of a text, or of something unknown, is left out; where the type
    has room for keys of any name, all are.
    """
    means_null: set[str] = set()
    keeps_empty: set[str] = set()
    for key, info in _fields(inspect.type_info(result), set()):
        if key is None:
            return ()
        (means_null if _empty_means_null(info) else keeps_empty).add(key)
    return tuple(sorted(means_null - keeps_empty))


def _empty_means_null(info: inspect.Type) -> bool:
    return (
        isinstance(info, inspect.UnionType)
        and info.includes_none
        and not any(isinstance(each, inspect.StrType | inspect.AnyType) for each in info.types)
    )


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
