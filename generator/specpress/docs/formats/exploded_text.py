"""Text of which every part that was marked up stands on a line of its own: put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PUNCTUATION = re.compile(r"[,.:;)\]，。：；、）!?](?:\s|$|\D)|[,，、:：]$")
_TOKEN = re.compile(r"[^\s`]{1,60}")
_WORD = re.compile(r"[a-z][a-z'-]*(?:\s|[,.;:]|$)|\(|[=<>&+-]\s")
_ENDED = re.compile(r"[.!?。;；:：]$")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
#: What comes after these is said by them, although it stands on a line of its own.
_LABEL = re.compile(r"\b(?:permissions?|rate limits?)\s*[:：]$", re.IGNORECASE)
_DEFAULT = re.compile(
    r"\bdefaults?(?: value)?(?: (?:is|to))?\s*[:：]?$|默认(?:值)?(?:为|是)?[:：]?$", re.IGNORECASE
)
#: A range takes five lines; a list in brackets of many words is not meant here.
_LONGEST_RANGE = 6
_SEPARATORS = (",", "、", "/", "，")
#: Single words that are text although they stand alone between marked-up parts.
_JOINTS = frozenset(
    [
        "or",
        "and",
        "to",
        "of",
        "is",
        "in",
        "for",
        "from",
        "the",
        "a",
        "an",
        "if",
        "not",
        "with",
        "either",
        "by",
        "on",
        "at",
        "as",
        "are",
    ]
)


def joined(lines: Sequence[str]) -> str:
    """Lines as a text; single words that were marked up stand in backticks again."""
    return "\n".join(text for _, text in paragraphs(lines))


def paragraphs(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Lines as paragraphs, each with the number of its first line."""
    numbered = _with_ranges(lines)
    found = _paragraphs([text for _, text in numbered])
    return [(numbered[index][0], text) for index, text in found]


def _with_ranges(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines and their numbers; ``[``, ``1``, ``,``, ``50``, ``]`` are one line again."""
    found: list[tuple[int, str]] = []
    index = 0
    while index < len(lines):
        end = _end_of_range(lines, index)
        if end is None:
            found.append((index, lines[index]))
            index += 1
            continue
        words = [each for each in lines[index + 1 : end] if each != ","]
        text = lines[index] + ", ".join(f"`{each}`" for each in words) + lines[end]
        found.append((index, text))
        index = end + 1
    return found


def _end_of_range(lines: Sequence[str], start: int) -> int | None:
    """The line that closes the range that is opened at the end of a line, if one is."""
    if not lines[start].endswith("["):
        return None
    for index in range(start + 2, min(start + _LONGEST_RANGE, len(lines))):
        if lines[index].startswith("]"):
            inner = lines[start + 1 : index]
            return index if all(each == "," or _NUMBER.fullmatch(each) for each in inner) else None
    return None


def _paragraphs(lines: Sequence[str]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else ""
        if not found:
            found.append((index, f"`{line}`" if _is_marked_first(line, after) else line))
            continue
        first, before = found[-1]
        marked = _is_marked(line, lines[index - 1], after)
        text = f"`{line}`" if marked else line
        gap = _gap(before, line, after, marked)
        if gap is None:
            found.append((index, text))
        else:
            found[-1] = (first, before + gap + text)
    return found


def _is_marked_first(line: str, after: str) -> bool:
    return (
        _TOKEN.fullmatch(line) is not None
        and line.lower() not in _JOINTS
        and _PUNCTUATION.match(after) is not None
    )


def _is_marked(line: str, before: str, after: str) -> bool:
    if not _TOKEN.fullmatch(line) or line.startswith("(") or line.lower() in _JOINTS:
        return False
    if _PUNCTUATION.match(line):
        return False
    if _LABEL.search(before):
        return False
    in_list = before in _SEPARATORS or _DEFAULT.search(before) is not None
    last = not after and line[0].islower()
    in_sentence = not _ENDED.search(before) and (last or _continues(after))
    return in_list or in_sentence or bool(after and _PUNCTUATION.match(after))


def _continues(line: str) -> bool:
    return bool(line) and bool(_PUNCTUATION.match(line) or _WORD.match(line))


def _gap(before: str, line: str, after: str, marked: bool) -> str | None:
    """What stands between a paragraph and a line: nothing, a space; None where a new one starts."""
    if _PUNCTUATION.match(line):
        return ""
    if before.endswith(_SEPARATORS):
        return " "
    if _LABEL.search(before):
        return " "
    if before.endswith("`"):
        return None if marked else " "
    if marked:
        return None if _PUNCTUATION.match(after) and after[0] in ",:，：" else " "
    return " " if _WORD.match(line) and not _ENDED.search(before) else None
