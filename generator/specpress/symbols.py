"""Symbols in wire names, spelled out where they tell names apart.

Most symbols only separate words (``a-b``, ``x.y``). Some carry the meaning of a name: ``+1`` and
``-1``, ``StartTime<``, or all of ``>=``. Those are always spelled; the rest is, where two names
would be one without.
"""

from __future__ import annotations

import re

_WORDS = {
    "<=": "less or equal",
    ">=": "greater or equal",
    "!=": "not equal",
    "<>": "not equal",
    "==": "equal",
    "<": "less than",
    ">": "greater than",
    "=": "equal",
    "+": "plus",
    "-": "minus",
    "*": "star",
    "/": "slash",
    "\\": "backslash",
    "%": "percent",
    "!": "not",
    "&": "and",
    "|": "or",
    "^": "caret",
    "~": "tilde",
    "@": "at",
    "#": "hash",
    "$": "dollar",
    ".": "dot",
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    "?": "question",
    "'": "quote",
    '"': "double quote",
    "`": "backtick",
    "_": "underscore",
    "(": "open parenthesis",
    ")": "close parenthesis",
    "[": "open bracket",
    "]": "close bracket",
    "{": "open brace",
    "}": "close brace",
    "\n": "newline",
    "\t": "tab",
    " ": "space",
}
_SYMBOL = re.compile(
    "|".join(re.escape(symbol) for symbol in sorted(_WORDS, key=lambda text: -len(text)))
    + r"|[^\w\s]|[\x00-\x1f\x7f]",
)
_SIGNED = re.compile(r"([+-])(?=\d)")
_LED = re.compile(r"[+-](?=\w)")
#: A comparison at the end. A ``!`` by itself is none: it is how people stress a name.
_COMPARED = re.compile(r"(.*[^<>=!])(!?[<>=][<>=!]*)", re.DOTALL)
#: What only separates words.
_SEPARATORS = re.compile(r"[\w\s./:-]*")


def with_telling_symbols(name: str) -> str:
    """``name`` with those symbols spelled without which it would mean something else."""
    if not any(character.isalnum() for character in name):
        return spelled(name)
    signed = _SIGNED.match(name)
    if signed is not None:
        name = f"{_WORDS[signed[1]]} {name[1:]}"
    compared = _COMPARED.fullmatch(name)
    return name if compared is None else f"{compared[1]} {spelled(compared[2])}"


def with_sign(name: str) -> str:
    """``name`` with the sign in front of it as a word: ``-name`` and ``name`` sort both ways."""
    return f"{_WORDS[name[0]]} {name[1:]}" if _LED.match(name) else name


def spelled(name: str) -> str:
    """``name`` with each symbol as words; the code point of those that have none here."""
    return _SYMBOL.sub(lambda found: f" {_word(found[0])} ", name).strip()


def _word(symbol: str) -> str:
    return _WORDS.get(symbol) or f"u{ord(symbol):04x}"


def is_plain(name: str) -> bool:
    """Whether ``name`` holds letters, digits and what separates words alone, and has no sign."""
    return _SEPARATORS.fullmatch(name) is not None and _LED.match(name) is None
