"""A large reply into models, beside other ways to read the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from operator import attrgetter, itemgetter
from types import GenericAlias
from typing import Any

import msgspec

from bench import large_replies
from bench.fresh_processes import in_fresh_processes
from bench.large_replies import Form
from bench.measurement import Measurement
from bench.measuring import taking_turns
from bench.reply_passes import passes
from bench.results import Cell, Goal, Part, Row

_LOADS = "json.loads, untyped"
_OURS = "a package's models"
_PYDANTIC = "pydantic, Decimals"
_MS, _OF_LOADS = "ms", "of json.loads"
_READ, _READ_OF_LOADS = "ms, and three fields of each row read", "of json.loads alone"
_READ_FIELDS = ("amountNumber2", "amountNumber9", "amountNumber16")


@dataclass(frozen=True)
class Reading:
    """One way to read a reply, and how a field of a row that it gives becomes a Decimal or None."""

    rows: Callable[[], Sequence[Any]]
    getter: Callable[[str], Callable[[Any], Any]]
    converts: bool = False

    def read(self) -> None:
        """Read the reply, and three fields of each row as Decimals."""
        getters = [self.getter(name) for name in _READ_FIELDS]
        for row in self.rows():
            for get in getters:
                value = get(row)
                if self.converts:
                    Decimal(value) if value else None


def parts(rounds: int) -> tuple[Part, ...]:
    """The ways of reading, what each pass of ours takes, and what the forms of a reply cost."""
    return in_fresh_processes(_parts, 2 * rounds)


def _parts(rounds: int) -> tuple[Part, ...]:
    every = large_replies.forms()
    return _ways(every[0], rounds), passes(every[0], rounds), _forms(every, rounds)


def _ways(form: Form, rounds: int) -> Part:
    readings = _readings(form)
    texts = [value for row in json.loads(form.content) for value in row.values() if value]
    alone = f"Decimal() {len(texts):,} times, no JSON"
    contenders: dict[str, Callable[[], object]] = {alone: lambda: list(map(Decimal, texts))}
    for name, each in readings.items():
        contenders |= {name: each.rows, f"{name}, read": each.read}
    timings = taking_turns(contenders, rounds=rounds, calls=4)
    base = timings[_LOADS].processor
    rows = []
    for name in (alone, *readings):
        decoded = timings[name].processor
        # Decimals without JSON are read as they are.
        read = timings[f"{name}, read" if name in readings else name].processor
        rows.append(Row(name, (decoded * 1e3, decoded / base, read * 1e3, read / base)))
    return Part(
        name="replies",
        title=f"{large_replies.ROWS} rows × {large_replies.FIELDS} decimals, {form.name}, "
        f"{len(form.content) // 1024} KiB",
        columns=(_MS, _OF_LOADS, _READ, _READ_OF_LOADS),
        rows=tuple(rows),
    )


def _readings(form: Form) -> dict[str, Reading]:
    import orjson
    from bybit_v5._runtime.decoding import PayloadDecoder

    types, content = form.types, form.content
    with_nulls = content.replace(b'":""', b'":null')
    typed, lazy = large_replies.typed_row(types), large_replies.lazy_row(types)
    row_class = large_replies.dataclass_row(types)
    pydantic = large_replies.pydantic_rows(types)
    texts = msgspec.json.Decoder(GenericAlias(list, (large_replies.text_row(types),)))
    unchecked = msgspec.json.Decoder(GenericAlias(list, (typed,)))
    ours = PayloadDecoder(GenericAlias(list, (typed,)))
    kept = msgspec.json.Decoder(GenericAlias(list, (lazy,)))

    def dataclasses() -> list[Any]:
        return [
            row_class(**{name: Decimal(value) if value else None for name, value in row.items()})
            for row in orjson.loads(content)
        ]

    return {
        _LOADS: Reading(partial(json.loads, content), itemgetter, converts=True),
        "msgspec, texts": Reading(partial(texts.decode, content), attrgetter, converts=True),
        "msgspec, Decimals, unchecked, null for empty": Reading(
            partial(unchecked.decode, with_nulls), attrgetter
        ),
        _OURS: Reading(partial(ours.decode, content, "$"), attrgetter),
        "the same, and its envelope": Reading(_judging(typed, content), attrgetter),
        "properties that convert when read": Reading(partial(kept.decode, content), attrgetter),
        "orjson, dataclass of Decimals": Reading(dataclasses, attrgetter),
        _PYDANTIC: Reading(partial(pydantic.validate_json, content), attrgetter),
    }


def _judging(row: Any, payload: bytes) -> Callable[[], Any]:
    """The rows of a whole reply, with a code, a message and a time beside them."""
    from bybit_v5 import HttpReply
    from bybit_v5._profile import PROFILE
    from bybit_v5._runtime.judging import judge
    from bybit_v5._runtime.operation import Operation

    content = (
        b'{"retCode":0,"retMsg":"OK","result":%s,"retExtInfo":{},"time":1700000000000}' % payload
    )
    rows: Any = GenericAlias(list, (row,))
    operation: Any = Operation(id="rows", method="GET", path="/", result=rows)
    reply = HttpReply(200, (("Content-Type", "application/json"),), content)

    def never(**what: Any) -> Any:
        raise AssertionError(what)

    return lambda: judge(PROFILE, operation, reply, never).data


def _forms(forms: Sequence[Form], rounds: int) -> Part:
    return Part(
        name="replies-forms",
        title="The same amounts in other forms",
        columns=(_MS, _OF_LOADS, "json.loads, ms", "pydantic, ms", "pydantic of a package's"),
        rows=tuple(_form(form, rounds) for form in forms),
    )


def _form(form: Form, rounds: int) -> Row:
    from bybit_v5._runtime.decoding import PayloadDecoder

    rows: Any = GenericAlias(list, (large_replies.typed_row(form.types),))
    ours = PayloadDecoder(rows)
    tells_empty = form.name != "none empty"
    pydantic = large_replies.pydantic_rows if tells_empty else large_replies.plain_pydantic_rows
    contenders: dict[str, Callable[[], object]] = {
        _OURS: partial(ours.decode, form.content, "$"),
        _LOADS: partial(json.loads, form.content),
        _PYDANTIC: partial(pydantic(form.types).validate_json, form.content),
    }
    timings = taking_turns(contenders, rounds=rounds, calls=4)
    own, loads, other = (timings[name].processor for name in (_OURS, _LOADS, _PYDANTIC))
    return Row(form.name, (own * 1e3, own / loads, loads * 1e3, other * 1e3, other / own))


MEASUREMENT = Measurement(
    "A large reply into models: decoding, and reading some of it",
    20,
    parts,
    (
        Goal("a large reply to json.loads", Cell("replies", _OURS, _OF_LOADS), at_most=1.4),
        Goal(
            "pydantic to a large reply",
            Cell("replies", _PYDANTIC, _MS),
            Cell("replies", _OURS, _MS),
            at_least=2.4,
        ),
    ),
)
