"""Empty texts that mean none, in JSON that is not decoded yet."""

from __future__ import annotations

import re

import msgspec

#: In so many bytes at the beginning a reply shows how it is written.
_BEGINNING = 4096
#: The end of a key that is written with an escape, and its empty value.
_ESCAPED_KEY = re.compile(rb'\\.[^"\\]*": ?""')
_VALID: msgspec.json.Decoder[msgspec.Raw] = msgspec.json.Decoder(msgspec.Raw)


class EmptyValues:
    """Finds ``""`` where it is the value of a key, except of the keys of texts."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._dense = _after_key(":", texts)
        self._spaced = _after_key(": ", texts)

    def are_soon_in(self, content: bytes) -> bool:
        """Whether there is one at the beginning; where none is, there may be none at all."""
        return self._pattern(content).search(content, 0, _BEGINNING) is not None

    def as_null(self, content: bytes) -> bytes:
        """``content`` with null in their places, where it is written as its beginning is.

        Raises MsgspecError for malformed JSON, and where a key has escapes.
        """
        if b"\\" in content:
            # `":""` may now be the end of a text, though not in JSON that is well-formed.
            _VALID.decode(content)
            if _ESCAPED_KEY.search(content) is not None:
                raise msgspec.DecodeError("a key is not written as the type has it")
        pattern = self._pattern(content)
        null = b'":null' if pattern is self._dense else b'": null'
        return null.join(pattern.split(content))

    def _pattern(self, content: bytes) -> re.Pattern[bytes]:
        return self._spaced if b'": ' in content[:_BEGINNING] else self._dense


def _after_key(separator: str, texts: tuple[str, ...]) -> re.Pattern[bytes]:
    """What ends a key and is its empty value, except where the key is one of a text.

    Looking back from a match is what keeps this fast: the search itself is for a few bytes. A
    quote after one of ``{[,:`` or a space would begin a text instead; JSON with that is malformed,
    and must not become well-formed.
    """
    found = f'"{separator}""'
    opens = r"{\[,:\s"
    apart = f"(?<![{opens}]{found})"
    if texts:
        # Most keys can be told from those of texts by their last letter.
        ends = "".join(sorted({re.escape((f'"{key}')[-1]) for key in texts}))
        none = "".join(f'(?<!"{re.escape(key)}{found})' for key in texts)
        apart = f"(?:(?<![{opens}{ends}]{found})|{apart}{none})"
    return re.compile(f"{found}{apart}".encode())


def without_spaces(content: bytes) -> bytes:
    """JSON without the spaces between its parts. Raises MsgspecError or RecursionError."""
    if any(space in content for space in (b" ", b"\n", b"\t", b"\r")):
        return msgspec.json.format(content, indent=-1)
    return content
