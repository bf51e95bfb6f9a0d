"""Large replies: 500 rows of 23 fields, written as exchanges write them, and models of a row."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, make_dataclass
from decimal import Decimal
from operator import attrgetter
from types import GenericAlias
from typing import Annotated, Any

import msgspec

from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

ROWS, FIELDS = 500, 23
#: Of the 23 fields of a usual row, those that are no decimals.
TEXTS = ("coin", "status", "orderId", "note")
TIMES = ("createdTime", "updatedTime")


@dataclass(frozen=True)
class Form:
    """A way to write the rows; ``types`` are those of the fields by name."""

    name: str
    types: Mapping[str, Any]
    content: bytes


def forms() -> list[Form]:
    """The same amounts in all the ways that a client must cope with."""
    decimals: dict[str, Any] = {f"amountNumber{at}": Decimal for at in range(FIELDS)}
    usual: dict[str, Any] = dict.fromkeys(TEXTS, str) | dict.fromkeys(TIMES, int)
    usual |= dict(list(decimals.items())[: FIELDS - len(usual)])
    tenth = _rows(decimals, 0.1)
    dense = (",", ":")
    return [
        Form("a tenth empty", decimals, _written(tenth, dense)),
        Form("none empty", decimals, _written(_rows(decimals, 0.0), dense)),
        Form("a third empty", decimals, _written(_rows(decimals, 1 / 3), dense)),
        Form("numbers and null, no texts", decimals, _written(_changed(tenth, 1), dense)),
        Form("texts, numbers and null by turns", decimals, _written(_changed(tenth, 3), dense)),
        Form("spaces after colons and commas", decimals, _written(tenth, (", ", ": "))),
        Form("names with underscores", *_underscored(decimals, tenth)),
        Form("4 texts, 2 times, 17 decimals", usual, _written(_rows(usual, 0.1), dense)),
        Form("the same, a Chinese remark", usual, _written(_rows(usual, 0.1, "备注，说明"), dense)),
        Form("the same, escapes", usual, _written(_rows(usual, 0.1, 'a "b"\n'), dense)),
    ]


def _rows(types: Mapping[str, Any], empty: float, note: str = "") -> list[dict[str, Any]]:
    dice = random.Random(7)

    def value(name: str, row: int) -> str:
        if types[name] is str:
            return note if name == "note" else f"{name}{row}"
        if types[name] is int:
            return str(1_700_000_000_000 + row)
        return "" if dice.random() < empty else f"{dice.random() * 10_000:.8f}"

    return [{name: value(name, row) for name in types} for row in range(ROWS)]


def _changed(rows: list[dict[str, Any]], turns: int) -> list[dict[str, Any]]:
    """Every so many fields as a number, or null, instead of a text."""
    return [
        {
            name: value if at % turns else (msgspec.Raw(value.encode()) if value else None)
            for at, (name, value) in enumerate(row.items())
        }
        for row in rows
    ]


def _underscored(types: Mapping[str, Any], rows: list[dict[str, Any]]) -> tuple[Any, bytes]:
    """The types and the rows with names such as ``amount_number_3``."""
    names = {name: name.replace("Number", "_number_") for name in types}
    renamed = [{names[name]: value for name, value in row.items()} for row in rows]
    return {names[name]: of for name, of in types.items()}, _written(renamed, (",", ":"))


def _written(rows: list[dict[str, Any]], separators: tuple[str, str]) -> bytes:
    content = msgspec.json.encode(rows)
    if separators == (",", ":"):
        return content
    return json.dumps(json.loads(content), separators=separators).encode()


def typed_row(types: Mapping[str, Any]) -> Any:
    """The model that is pressed of such a row."""
    from bybit_v5._runtime.model import ReplyModel

    fields = [(name, of if of is str else of | None) for name, of in types.items()]
    return msgspec.defstruct("Typed", fields, bases=(ReplyModel,), frozen=True, kw_only=True)


def text_row(types: Mapping[str, Any]) -> Any:
    """A model that leaves all values as texts."""
    return msgspec.defstruct("Texts", [(name, str) for name in types])


def lazy_row(types: Mapping[str, Any]) -> Any:
    """A model that keeps values as they came: its properties convert, and check, when read.

    A number could only be kept exactly as ``msgspec.Raw``, which is left out here: as it stands,
    this decodes faster than such models could.
    """
    came = str | int | float | None
    return msgspec.defstruct(
        "Lazy",
        [(f"{name}_", came) for name in types],
        rename={f"{name}_": name for name in types},
        namespace={name: property(_converting(name)) for name in types},
        frozen=True,
        kw_only=True,
    )


def _converting(name: str) -> Callable[[Any], Decimal | None]:
    from bybit_v5._runtime.decimals import read_decimal

    kept = attrgetter(f"{name}_")

    def read(row: Any) -> Decimal | None:
        value = kept(row)
        if value is None or value == "":
            return None
        number = read_decimal(value) if isinstance(value, str) else Decimal(value)
        if number is None:
            raise ValueError(f"{name} is no decimal number")
        return number

    return read


def dataclass_row(types: Mapping[str, Any]) -> Any:
    """A dataclass of Decimals."""
    return make_dataclass("Row", [(name, Decimal | None) for name in types])


def pydantic_rows(types: Mapping[str, Any]) -> Any:
    """What validates a list of rows; ``""`` is None, which pydantic must be told."""
    from pydantic import BeforeValidator, TypeAdapter, create_model

    def number(of: Any) -> Any:
        return Annotated[of | None, BeforeValidator(lambda value: None if value == "" else value)]

    fields: dict[str, Any] = {
        name: (of if of is str else number(of), ...) for name, of in types.items()
    }
    rows: Any = GenericAlias(list, (create_model("Row", **fields),))
    return TypeAdapter(rows)


def plain_pydantic_rows(types: Mapping[str, Any]) -> Any:
    """As pydantic reads decimals by itself, where none is empty."""
    from pydantic import TypeAdapter, create_model

    fields: dict[str, Any] = {name: (of | None, ...) for name, of in types.items()}
    rows: Any = GenericAlias(list, (create_model("Row", **fields),))
    return TypeAdapter(rows)
