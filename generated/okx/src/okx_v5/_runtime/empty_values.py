"""Empty texts that mean none, in JSON that is not decoded yet."""

from __future__ import annotations

import re

import msgspec

#: In so many bytes at the beginning a reply shows how it is written.
_BEGINNING = 4096
#: The end of a key and its empty value, as they are written without a space, and with one.
_DENSE, _SPACED = b'":""', b'": ""'
# The line break is what keeps malformed JSON malformed. Between parts of JSON it means nothing. But
# where the first quote began a text, or stood in one, that text now holds it, which none may.
_NULL = b'":\nnull'
#: The end of a key that is written with an escape, and its empty value.
_ESCAPED_KEY = re.compile(rb'\\.[^"\\]*": ?""')


class EmptyValues:
    """Finds ``""`` where it is the value of a key, except of the keys of texts."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._not_of_texts = (
            {each: _except_after(texts, each) for each in (_DENSE, _SPACED)} if texts else {}
        )

    def are_soon_in(self, content: bytes) -> bool:
        """Whether there is one at the beginning; where none is, there may be none at all."""
        return len(self._split(content[:_BEGINNING])) > 1

    def as_null(self, content: bytes) -> bytes:
        """``content`` with null in their places, where it is written as its beginning is.

        JSON that is malformed stays so. Raises MsgspecError where a key has escapes that may be one
        of a text.
        """
        if self._not_of_texts and b"\\" in content and _ESCAPED_KEY.search(content) is not None:
            raise msgspec.DecodeError("a key is not written as the type has it")
        return _NULL.join(self._split(content))

    def _split(self, content: bytes) -> list[bytes]:
        found = _SPACED if b'": ' in content[:_BEGINNING] else _DENSE
        if self._not_of_texts:
            return self._not_of_texts[found].split(content)
        # From the right, as Python finds bytes three times as fast from there.
        return content.rsplit(found)


def _except_after(texts: tuple[str, ...], found: bytes) -> re.Pattern[bytes]:
    """What finds the end of a key and its empty value, except where the key is one of a text.

    Looking back from a match is what keeps this fast: the search itself is for a few bytes. Most
    keys can be told from those of texts by their last letter.
    """
    end = found.decode()
    letters = "".join(sorted({re.escape((f'"{key}')[-1]) for key in texts}))
    none = "".join(f'(?<!"{re.escape(key)}{end})' for key in texts)
    return re.compile(f"{end}(?:(?<![{letters}]{end})|{none})".encode())


def without_spaces(content: bytes) -> bytes:
    """JSON without the spaces between its parts. Raises MsgspecError or RecursionError."""
    if any(space in content for space in (b" ", b"\n", b"\t", b"\r")):
        return msgspec.json.format(content, indent=-1)
    return content
