"""Looks for patterns in texts, and gives up on those that look for too long.

Python's regular expressions cannot be stopped, and some need longer than the age of the universe
for a short text. What may take long is done by a process of its own, which can be stopped.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys

#: So many characters are looked at in a moment, whatever the pattern.
_SHORT = 16
#: So many are, where nothing that is repeated is repeated.
_LONG = 1_000
_SECONDS = 2.0
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_SEARCH = (
    "import json, re, sys; pattern, text = json.load(sys.stdin); "
    "sys.stdout.write(str(re.search(pattern, text) is not None))"
)


class PatternTooSlowError(Exception):
    """A pattern is not done with a text after two seconds."""


def is_found(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text.

    Raises re.error for a pattern that is none, and PatternTooSlowError for one that takes too long.
    """
    compiled = re.compile(pattern)
    limit = _SHORT if _REPEATED_GROUP.search(pattern) else _LONG
    if len(text) <= limit:
        return compiled.search(text) is not None
    try:
        searched = subprocess.run(  # noqa: S603 - this Python, and a program of ours
            [sys.executable, "-I", "-S", "-c", _SEARCH],
            input=json.dumps([pattern, text]),
            stdout=subprocess.PIPE,
            timeout=_SECONDS,
            text=True,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise PatternTooSlowError from None
    return searched.stdout == "True"
