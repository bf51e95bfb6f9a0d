"""The payload of a reply to its typed result.

There are two ways to the same result. The fast one lets msgspec decode the bytes straight into
the type, once ``""`` has become ``null`` where it means none. It is taken only where nothing in
the bytes could make msgspec more lenient than the exact decoder (``leniency.py``); every other
payload, and every one that the fast way refuses, goes to the exact decoder, whose verdict stands.
So does every type that holds a union, or another type that msgspec cannot read: only the exact
decoder can tell which shape a value has.

They part in one thing that no API does: a whole number above 2**53 that is written with a
fraction, such as ``9007199254740993.0``, goes through a float on the fast way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from .exact import ExactDecoder, Mismatch, keeps_empty, parse_json
from .leniency import compact, is_harmless

#: The end of a key that is written with an escape, and its empty value.
_ESCAPED_KEY = re.compile(rb'\\.[^"\\]*":""')


class PayloadDecoder:
    """Decodes payloads to one type. Made once per operation; holds no state of a call."""

    def __init__(self, result: Any) -> None:
        self._exact = ExactDecoder(result)
        self._typed: msgspec.json.Decoder[Any] | None = None
        if not holds_union(result):
            self._typed = msgspec.json.Decoder(result, strict=False)
        nullable, kept = empty_keys(result)
        self._empty_is_null = _empty_values(kept) if nullable else None

    def decode(self, content: bytes, path: str) -> Any:
        """The result that ``content``, which stands at ``path`` of the reply, means.

        Raises Mismatch, with the JSON path, for whatever is not as the type says.
        """
        typed = self._typed
        if typed is None:
            return self.decode_exactly(content, path)
        try:
            dense = compact(content)
            if is_harmless(dense):
                return typed.decode(self._with_nulls(dense))
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
        """``content`` with null for each empty text that means none. Raises MsgspecError."""
        if self._empty_is_null is None:
            return content
        if b"\\" in content:
            # `":""` may now be the end of a text, though not in JSON that is well-formed.
            _VALID.decode(content)
            if _ESCAPED_KEY.search(content) is not None:
                raise msgspec.DecodeError("a key is not written as the type has it")
        return self._empty_is_null.sub(b'":null', content)


_VALID: msgspec.json.Decoder[msgspec.Raw] = msgspec.json.Decoder(msgspec.Raw)


def _empty_values(kept: tuple[str, ...]) -> re.Pattern[bytes]:
    """What ends a key and is its empty value, except where the key is one of a text.

    Looking back from a match is what keeps this fast: the search itself is for four bytes. A
    quote after one of ``{[,:`` would begin a text instead; JSON with that is malformed, and must
    not become well-formed.
    """
    apart = "".join(f'(?<!"{re.escape(key)}":"")' for key in kept)
    return re.compile(rf'":""(?<![{{\[,:]":""){apart}'.encode())


@cache
def payload_decoder(result: Any) -> PayloadDecoder:
    """The decoder of a type; the same one each time."""
    return PayloadDecoder(result)


def holds_union(result: Any) -> bool:
    """Whether a type leads to what msgspec cannot read: a union of shapes, or an opaque type."""
    structs: set[Any] = set()
    infos = (info for _, info in _fields(inspect.type_info(result), structs, inside=True))
    if any(isinstance(info, inspect.CustomType) for info in infos):
        return True
    return any(hasattr(cls, "__wire_names__") for cls in structs)


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
    return any(keeps_empty(member) for member in members)


def _fields(
    info: inspect.Type, seen: set[Any], *, inside: bool = False
) -> Iterator[tuple[str | None, inspect.Type]]:
    """Every key with its type; the key None stands for keys of any name.

    ``inside``: also what stands in maps, whose keys have any name.
    """
    match info:
        case inspect.UnionType():
            for member in info.types:
                yield from _fields(member, seen, inside=inside)
        case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
            yield from _fields(info.item_type, seen, inside=inside)
        case inspect.DictType() | inspect.AnyType() | inspect.CustomType():
            yield None, info
            if inside and isinstance(info, inspect.DictType):
                yield from _fields(info.value_type, seen, inside=inside)
        case inspect.StructType() if info.cls not in seen:
            seen.add(info.cls)
            for field in info.fields:
                if not info.array_like:
                    yield field.encode_name, field.type
                yield from _fields(field.type, seen, inside=inside)
        case _:
            pass
