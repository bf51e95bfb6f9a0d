"""Fuzzes the decoding of replies with coverage guidance; ends with the first undocumented error.

Needs the package atheris (``pip install atheris``), which has no wheels for every platform::

    python fuzz/decode_replies.py -max_total_time=120 -max_len=2048

The exchange and what must hold for its replies are those of ``tests/runtime/fuzzed_replies.py``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT / "templates"), str(_ROOT / "tests" / "runtime")]

with atheris.instrument_imports(include=["runtime"]):
    from fuzzed_replies import DOCUMENTED, OPERATIONS, judged

_STATUSES = (200, 200, 200, 204, 403, 429, 500)


def fuzz_one(data: bytes) -> None:
    """The first two bytes choose operation and status, the others are the body of the reply."""
    if len(data) < 2:
        return
    operation = OPERATIONS[data[0] % len(OPERATIONS)]
    judged(data[2:], _STATUSES[data[1] % len(_STATUSES)], [], operation)


def main() -> None:
    """Start from the documented reply, once per operation, unless a corpus is named."""
    with TemporaryDirectory() as corpus:
        for index in range(len(OPERATIONS)):
            seed = bytes([index, 0]) + json.dumps(DOCUMENTED).encode()
            (Path(corpus) / str(index)).write_bytes(seed)
        atheris.Setup([*sys.argv, corpus], fuzz_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
