"""How long decoding a large reply takes, as multiples of other ways to read the same bytes.

Run it with ``python bench/decode.py``: 500 rows of 23 fields.
"""

from __future__ import annotations

import json
import random
import sys
import timeit
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "templates"))

from runtime.decoding import PayloadDecoder
from runtime.model import ReplyModel

ROWS = 500
TEXTS = ("coin", "status", "orderId", "note")
MOMENTS = ("createdTime", "updatedTime")
AMOUNTS = tuple(f"amountNumber{index}" for index in range(17))


class Base(ReplyModel):
    """What the typed row derives from."""


Typed: Any = msgspec.defstruct(
    "Typed",
    [(name, str) for name in TEXTS]
    + [(name, int) for name in MOMENTS]
    + [(name, Decimal | None) for name in AMOUNTS],
    bases=(Base,),
    frozen=True,
    kw_only=True,
)
Texts: Any = msgspec.defstruct("Texts", [(name, str) for name in (*TEXTS, *MOMENTS, *AMOUNTS)])


def reply(*, empty: bool, note: str = "") -> list[dict[str, str]]:
    """All rows; without ``empty`` every amount is there."""
    dice = random.Random(7)
    rows = []
    for index in range(ROWS):
        row = {name: f"{name}{index}" for name in TEXTS} | {"note": note}
        row |= {name: str(1_700_000_000_000 + index) for name in MOMENTS}
        for name in AMOUNTS:
            amount = f"{dice.random() * 10_000:.8f}"
            row[name] = "" if empty and dice.random() < 1 / 3 else amount
        rows.append(row)
    return rows


def replies() -> dict[str, bytes]:
    """The same rows, written as exchanges do."""
    dense = partial(json.dumps, separators=(",", ":"), ensure_ascii=False)
    return {
        "no rate empty": dense(reply(empty=False)).encode(),
        "a third empty": dense(reply(empty=True)).encode(),
        "a third empty, spaces after colons and commas": json.dumps(reply(empty=True)).encode(),
        "a third empty, a remark in Chinese": dense(reply(empty=True, note="备注，说明")).encode(),
        "a third empty, a remark with escapes": dense(reply(empty=True, note='a "b"\n')).encode(),
    }


def milliseconds(action: Callable[[], object]) -> float:
    """The best of many runs."""
    return min(timeit.repeat(action, number=5, repeat=15)) / 5 * 1000


def main() -> None:
    """Print the table."""
    decoder = PayloadDecoder(list[Typed])
    texts = msgspec.json.Decoder(list[Texts])
    for what, content in replies().items():
        timings = {
            "msgspec, plain strings": milliseconds(partial(texts.decode, content)),
            "json.loads": milliseconds(partial(json.loads, content)),
            "this runtime": milliseconds(partial(decoder.decode, content, "$")),
            "this runtime, exact way": milliseconds(partial(decoder.decode_exactly, content, "$")),
        }
        print(f"{ROWS} rows, {len(content) // 1024} KiB, {what}")
        for name, spent in timings.items():
            plain = spent / timings["msgspec, plain strings"]
            loads = spent / timings["json.loads"]
            print(f"  {name:24} {spent:7.2f} ms  {plain:5.1f} x plain  {loads:5.1f} x json.loads")


if __name__ == "__main__":
    main()
