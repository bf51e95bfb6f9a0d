"""Whether msgspec can be trusted with a reply: the fast answer to what it is too lenient about.

Where a number is expected, msgspec's lax mode also takes NaN, infinities, the text "null" and,
for decimals, all that ``Decimal`` takes: underscores, spaces around it and digits of any script.
Each question here is asked of all bytes at once, by what the interpreter does in C: reading a
large reply must not take longer than decoding it. A wrong yes is never given; a wrong no costs
time only.
"""

from __future__ import annotations

import re
import string

import msgspec

_ASCII = bytes(range(128))
_UPPER, _LOWER = string.ascii_uppercase.encode(), string.ascii_lowercase.encode()
#: What a JSON text may hold around a number that ``Decimal`` takes; escapes may add more.
_SPACES = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_PADDING = _SPACES + b"_"
_DIGITS_AND_SIGNS = b"0123456789+-."

# A text is one of these words when, without digits, signs, padding and the s of sNaN, it is.
_WORDS = (b'"nan"', b'"inf"', b'"infinity"', b'"null"')
_LOWER_CASE = bytes.maketrans(_UPPER, _LOWER)
_AROUND_WORDS = _DIGITS_AND_SIGNS + _PADDING + b"sS"
# Without the letters i, l, n, s, t and y and with one letter for a, f and u, each of the words is
# "a": one search tells that there is none. Colons stay, so that the literal null is no text.
_ONE_LETTER = bytes.maketrans(
    _UPPER + b"fu", _LOWER.replace(b"f", b"a").replace(b"u", b"a") + b"aa"
)
_AROUND_LETTER = _AROUND_WORDS + b"iIlLnNtTyY{}[],"
# A pattern, as its search for a text is twice as fast as that of bytes.
_THE_LETTER = re.compile(b'"a"')

# Without all that numbers are made of, a number with padding is padding alone.
_PADDING_AS_ONE = bytes.maketrans(_PADDING, b"_" * len(_PADDING))
_PADDED = re.compile(rb'"_+"')

#: Digits and spaces of other scripts, among the characters that are not ASCII.
_FOREIGN = re.compile(r"[\d\s]")
#: Neighbouring escapes together, as two may be the halves of one character.
_ESCAPE = rb"\\(?:u[0-9a-fA-F]{4}|.)"
_ESCAPES = re.compile(_ESCAPE + rb"(?:" + _ESCAPE + rb")*", re.DOTALL)


def compact(content: bytes) -> bytes:
    """JSON without the spaces between its parts. Raises MsgspecError or RecursionError."""
    if any(space in content for space in (b" ", b"\n", b"\t", b"\r")):
        return msgspec.json.format(content, indent=-1)
    return content


def is_harmless(content: bytes) -> bool:
    """Whether msgspec can only read ``content`` (``compact``) as the exact decoder would.

    Raises MsgspecError or UnicodeError for some of what is no JSON.
    """
    if b"\\" in content:
        content = _ESCAPES.sub(_unescaped, content)
    if not content.isascii():
        foreign = content.translate(None, _ASCII).decode()
        if _FOREIGN.search(foreign) is not None:
            return False
    return not (_has_word(content) or _has_padded_number(content))


def _unescaped(escapes: re.Match[bytes]) -> bytes:
    """The characters that escapes stand for; quotes and backslashes as letters that mean none."""
    text: str = msgspec.json.decode(b'"%s"' % escapes[0])
    return text.replace('"', "x").replace("\\", "x").encode()


def _has_word(content: bytes) -> bool:
    if _THE_LETTER.search(content.translate(_ONE_LETTER, _AROUND_LETTER)) is None:
        return False
    rest = content.translate(_LOWER_CASE, _AROUND_WORDS)
    return any(word in rest for word in _WORDS)


def _has_padded_number(content: bytes) -> bool:
    if not any(each in content for each in _PADDING):
        return False
    rest = content.translate(_PADDING_AS_ONE, _DIGITS_AND_SIGNS + b"eE")
    return b'"_' in rest and _PADDED.search(rest) is not None
