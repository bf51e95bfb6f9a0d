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

from functools import cache
from typing import Any

import msgspec

from .empty_values import EmptyValues, without_spaces
from .exact import ExactDecoder, Mismatch, parse_json
from .leniency import is_harmless
from .result_types import empty_keys, holds_decimals, holds_numbers_as_text, holds_union


class PayloadDecoder:
    """Decodes payloads to one type. Made once per operation; holds no state of a call."""

    def __init__(self, result: Any) -> None:
        self._exact = ExactDecoder(result)
        self._typed: msgspec.json.Decoder[Any] | None = None
        is_lax = holds_numbers_as_text(result)
        if not holds_union(result):
            self._typed = msgspec.json.Decoder(result, strict=not is_lax)
        #: Whether msgspec could take for a value of the type what is none.
        self._can_mislead = is_lax or holds_decimals(result)
        nullable, texts = empty_keys(result)
        self._empty_values = EmptyValues(texts) if nullable else None

    def decode(self, content: bytes, path: str) -> Any:
        """The result that ``content``, which stands at ``path`` of the reply, means.

        Raises Mismatch, with the JSON path, for whatever is not as the type says.
        """
        typed = self._typed
        if typed is None:
            return self.decode_exactly(content, path)
        try:
            if not self._can_mislead or is_harmless(content):
                return self._decode_fast(typed, content)
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

    def _decode_fast(self, typed: msgspec.json.Decoder[Any], content: bytes) -> Any:
        empty = self._empty_values
        if empty is None:
            return typed.decode(content)
        if not empty.are_soon_in(content):
            try:
                return typed.decode(content)
            except msgspec.ValidationError:
                if b'""' not in content:
                    raise
        try:
            return typed.decode(empty.as_null(content))
        except msgspec.ValidationError:
            dense = without_spaces(content)
            if dense == content:
                raise
            return typed.decode(empty.as_null(dense))


@cache
def payload_decoder(result: Any) -> PayloadDecoder:
    """The decoder of a type; the same one each time."""
    return PayloadDecoder(result)
