"""Whether msgspec can be trusted with a reply: the fast answer to what it is too lenient about.

Where a number is expected, msgspec also takes NaN, infinities, in its lax mode the text "null" and,
for decimals, all that ``Decimal`` takes: underscores, spaces around it and digits of any script.
Each question here is asked of all bytes at once, by what the interpreter does in C: reading a
large reply must not take longer than decoding it. One pass screens; only a reply in which it finds
something that might be such a text is looked at closely. A wrong yes is never given; a wrong no
costs time only.
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

# The screen drops what numbers are made of, brackets, and the letters i, l, s, t and y; a, f and u
# become one letter, all padding another. Of a word, "na" or "nan" is left then, whatever its case.
# Commas and colons stay: they keep apart what is no text, such as the literal null and the spaces
# between texts. Most other texts keep a letter of their own, or lack one of these.
_SCREENED = _DIGITS_AND_SIGNS + b"iIlLsStTyY{}[]"
_SCREEN = bytes.maketrans(
    _UPPER + b"fu" + _PADDING,
    _LOWER.translate(bytes.maketrans(b"fu", b"aa")) + b"aa" + b"_" * len(_PADDING),
)
_BEGINNING_OF_WORDS, _SCREENED_WORDS = b'"na', (b'"na"', b'"nan"')
#: Without these letters, a padded word or number is padding alone.
_LEFT_OF_WORDS = b"nae"
#: Not ``_+``: of more than one known character the search makes less than a third of the work.
_PADDED = re.compile(rb'"__*"')

# A text is one of these words when, without digits, signs, padding and the s of sNaN, it is.
_WORDS = (b'"nan"', b'"inf"', b'"infinity"', b'"null"')
_LOWER_CASE = bytes.maketrans(_UPPER, _LOWER)
_AROUND_WORDS = _DIGITS_AND_SIGNS + _PADDING + b"sS"

# Without all that numbers are made of, a number with padding is padding alone.
_PADDING_AS_ONE = bytes.maketrans(_PADDING, b"_" * len(_PADDING))

#: Digits and spaces of other scripts, among the characters that are not ASCII.
_FOREIGN = re.compile(r"[\d\s]")
#: The escapes of single characters; a code may be any, and the screen does not see through it.
_SHORT_ESCAPE = re.compile(rb"\\[^u]")
#: Neighbouring escapes together, as two may be the halves of one character.
_ESCAPE = rb"\\(?:u[0-9a-fA-F]{4}|.)"
_ESCAPES = re.compile(_ESCAPE + rb"(?:" + _ESCAPE + rb")*", re.DOTALL)


def is_harmless(content: bytes) -> bool:
    """Whether msgspec can only read ``content`` as the exact decoder would.

    Raises MsgspecError or UnicodeError for some of what is no JSON.
    """
    seen = content
    if b"\\" in content:
        # Some are padding; the others make a text suspicious that is harmless, at worst.
        seen = b"_".join(_SHORT_ESCAPE.split(content))
    rest = seen.translate(_SCREEN, _SCREENED)
    if _is_foreign(rest):
        return False
    if b"\\" not in rest and _passes_screen(rest):
        return True
    return _is_harmless_on_close_look(content)


def _is_foreign(content: bytes) -> bool:
    if content.isascii():
        return False
    return _FOREIGN.search(content.translate(None, _ASCII).decode()) is not None


def _passes_screen(rest: bytes) -> bool:
    # From the right, as Python finds bytes three times as fast from there.
    if rest.rfind(_BEGINNING_OF_WORDS) >= 0 and any(
        rest.rfind(word) >= 0 for word in _SCREENED_WORDS
    ):
        return False
    return b"_" not in rest or not _holds_padded(rest.translate(None, _LEFT_OF_WORDS))


def _holds_padded(rest: bytes) -> bool:
    return rest.rfind(b'"_') >= 0 and _PADDED.search(rest) is not None


def _is_harmless_on_close_look(content: bytes) -> bool:
    if b"\\" in content:
        content = _ESCAPES.sub(_unescaped, content)
        if _is_foreign(content):
            return False
    words = content.translate(_LOWER_CASE, _AROUND_WORDS)
    if any(words.rfind(word) >= 0 for word in _WORDS):
        return False
    return not _holds_padded(content.translate(_PADDING_AS_ONE, _DIGITS_AND_SIGNS + b"eE"))


def _unescaped(escapes: re.Match[bytes]) -> bytes:
    """The characters that escapes stand for; quotes and backslashes as letters that mean none."""
    text: str = msgspec.json.decode(b'"%s"' % escapes[0])
    return text.replace('"', "x").replace("\\", "x").encode()
