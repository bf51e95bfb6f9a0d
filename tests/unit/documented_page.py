"""What a documentation page says of a call, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

BYBIT = "https://bybit-exchange.github.io/docs/v5"
OKX = "https://www.okx.com/docs-v5/en/"

# What a table of a page calls a value, as (type, format) of the schema. An amount is text on the
# wire, and a number to whom reads it.
TEXT = ("string", None)
AMOUNT = ("string", "decimal")
WHOLE = ("integer", None)
YES_NO = ("boolean", None)
LIST = ("array", None)
MILLISECONDS = ("string", "unix-ms")
MOMENT = ("integer", "unix-ms")


@dataclass(frozen=True)
class Page:
    """One call as its page has it. A name with a star is required; replies are below the payload.

    ``always``: the reply fields without which the reply would say nothing. ``empty``: those that
    may be empty beside the amounts.
    """

    exchange: str
    id: str
    method: str
    path: str
    url: str
    arguments: dict[str, tuple[str, str | None]]
    payload: dict[str, tuple[str, str | None]]
    always: set[str]
    request: str
    answer: str
    signed: bool = True
    permission: str | None = None
    limit: tuple[int, float, str] | None = None
    empty: set[str] = field(default_factory=set)
