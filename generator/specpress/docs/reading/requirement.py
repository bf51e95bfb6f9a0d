"""Whether an argument must be given: the column's word, and what the description adds."""

from __future__ import annotations

import difflib
import re

from specpress.docs.facts import Required
from specpress.docs.reading.text import bare

_WORDS = {
    Required.YES: "true yes y t required mandatory must always 是 必填 必须 必传 必选 必需 ✓ √ ✔ ☑",
    Required.NO: (
        "false no n f optional not-required none never 否 非必填 非必须 选填 不必填 不必须 非必传 "
        "- × ✗ ✘"
    ),
    Required.CONDITIONAL: (
        "conditional conditionally depends dependent condition maybe partial 可选 条件 条件必填 "
        "有条件 视情况"
    ),
}
_MEANING = {word: name for name, words in _WORDS.items() for word in words.split()}
_GUESSABLE = [word for word in _MEANING if len(word) >= 4 and word.isascii()]
_SENTENCE = re.compile(r"(?<=[.;。；])\s+|\n|；|。")
_NEEDED = re.compile(
    r"(?<!will be )\b(?:required|mandatory)\b(?! to\b)|必填|必传|必须填写",
    re.IGNORECASE,
)
_NEEDED_OF_A_NAME = re.compile(
    r"\b(\w+) (?:must|has to|needs? to) be (?:passed|specified|provided|filled|given|set)\b"
    r"|\b(?:this|the) (?:param(?:eter)?|field) (?:must|has to|needs? to) be (?:passed|specified|"
    r"provided|filled|given|set)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|no longer) (?:be )?(?:required|mandatory)|非必填|不必", re.IGNORECASE
)
_EITHER = re.compile(
    r"\b(?:either|neither|(?:at least|any|only) one)\b|至少|其中一个|二选一", re.IGNORECASE
)
_MARKUP = re.compile(r"\*\*|</?b>|`|_(?=\W|$)|(?<!\w)_")


def read_required(written: str) -> Required | None:
    """Understand the cell of a Required column; None where it is empty or not understood."""
    words = bare(written).strip(" .;:*").lower()
    if not words:
        return None
    if words in {"not required", "not mandatory"}:
        return Required.NO
    if words in _MEANING:
        return _MEANING[words]
    if close := difflib.get_close_matches(words, _GUESSABLE, n=1, cutoff=0.75):
        return _MEANING[close[0]]
    first = re.split(r"[\s(（,，:：/]", words, maxsplit=1)[0]
    # "true (spot only)", "Yes/No": it depends.
    return Required.CONDITIONAL if first in _MEANING else None


def looks_like_required(text: str) -> bool:
    """Say whether a cell is one that only a Required column has."""
    words = bare(text).strip(" .;:*").lower()
    return words in _MEANING and words not in {"-", "text"}


def is_conditional(description: str, name: str, others: frozenset[str]) -> bool:
    """Say whether the description has it that the argument ``name`` is needed in some cases.

    A sentence about another argument (one of ``others``) says nothing about this one.
    """
    for sentence in _SENTENCE.split(_MARKUP.sub("", description)):
        # "Either a or b is required" is a group: neither of them alone is needed.
        if _NEGATED.search(sentence) or _EITHER.search(sentence):
            continue
        for match in _NEEDED.finditer(sentence):
            before = re.findall(r"[A-Za-z]\w*", sentence[: match.start()])
            subjects = [word for word in before[-4:] if word in others and word != name]
            if not subjects or name in before:
                return True
        for match in _NEEDED_OF_A_NAME.finditer(sentence):
            if match.group(1) in {None, name}:
                return True
    return False
