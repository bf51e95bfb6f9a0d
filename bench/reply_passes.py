"""Where the time of a large reply goes: each pass over it alone, beside what Python has for one."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from types import GenericAlias
from typing import Any

import msgspec

from bench import large_replies
from bench.large_replies import Form
from bench.measuring import taking_turns
from bench.results import Part, Row


def passes(form: Form, rounds: int) -> Part:
    """What a package does with the reply, step by step, and the least that any step could take."""
    from bybit_v5._runtime.decoding import PayloadDecoder
    from bybit_v5._runtime.empty_values import EmptyValues
    from bybit_v5._runtime.leniency import is_harmless

    content, empty = form.content, EmptyValues(())
    with_nulls = empty.as_null(content)
    models: Any = GenericAlias(list, (large_replies.typed_row(form.types),))
    ours, unchecked = PayloadDecoder(models), msgspec.json.Decoder(models)
    texts = msgspec.json.Decoder(GenericAlias(list, (large_replies.text_row(form.types),)))
    numbers = [value for row in json.loads(content) for value in row.values() if value]
    same = bytes(range(256))
    contenders: dict[str, Callable[[], object]] = {
        "a package's models": lambda: ours.decode(content, "$"),
        "1. nothing misleading in it": lambda: is_harmless(content),
        '2. null for each ""': lambda: empty.as_null(content),
        "3. msgspec: the models": lambda: unchecked.decode(with_nulls),
        "of 3, the same with texts": lambda: texts.decode(content),
        f"of 3, Decimal() {len(numbers):,} times": lambda: list(map(Decimal, numbers)),
        "Python: bytes.translate": lambda: content.translate(same),
        "Python: bytes.find, three bytes": lambda: with_nulls.find(b':""'),
        "Python: bytes.rfind, three bytes": lambda: with_nulls.rfind(b':""'),
        "Python: bytes.find, one byte": lambda: content.find(b"_"),
        "json.loads, untyped": lambda: json.loads(content),
    }
    timings = taking_turns(contenders, rounds=rounds, calls=4)
    base = timings["json.loads, untyped"].processor
    rows = []
    for name, timing in timings.items():
        took = timing.processor
        each = (took * 1e9 / len(content), took * 1e9 / len(numbers))
        rows.append(Row(name, (took * 1e3, *each, took / base)))
    return Part(
        name="replies-passes",
        title=f"Passes over {len(content):,} bytes",
        columns=("ms", "ns per byte", "ns per decimal", "of json.loads"),
        rows=tuple(rows),
    )
