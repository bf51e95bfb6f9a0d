"""Where an iterator over pages stands, as a text that another process can go on from."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from typing import Any

import msgspec

#: The value of a boundary, or the text of a cursor.
Step = int | str


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where the next page starts.

    ``step``: its cursor, number or boundary, None for the first one. ``span``: the first and last
    moment of all windows, ``window``: those of the one that is read, by the unit of the rule.
    ``seen``: rows that were given and may come again, by value of the boundary and fingerprint.
    ``largest``: pages are as large as they can be. ``started``: what the caller said of the first
    page holds no longer.
    """

    step: Step | None = None
    span: tuple[int, int] | None = None
    window: tuple[int, int] | None = None
    seen: tuple[tuple[Step, str], ...] = ()
    largest: bool = False
    started: bool = False

    def text(self, operation: str) -> str:
        """The position of an iterator over the pages of ``operation``."""
        said = {
            name: value
            for name, value in asdict(self).items()
            if not (value is None or value is False or value == ())
        }
        return msgspec.json.encode({"operation": operation, **said}).decode()

    @classmethod
    def read(cls, text: str, operation: str) -> Position:
        """The position that ``text`` tells. Raises ValueError where it is none of the operation."""
        try:
            stored = msgspec.json.decode(text, type=_Stored, strict=True)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise ValueError(f"resume_from is no position of an iterator: {error}") from None
        if stored.operation != operation:
            raise ValueError(
                f"resume_from is a position of {stored.operation}(), not {operation}()"
            )
        return cls(
            step=stored.step,
            span=stored.span,
            window=stored.window,
            seen=stored.seen,
            largest=stored.largest,
            started=stored.started,
        )

    def at(self, step: Step | None, seen: tuple[tuple[Step, str], ...] = ()) -> Position:
        """The same window from another step."""
        return replace(self, step=step, seen=seen, started=True)


class _Stored(msgspec.Struct, forbid_unknown_fields=True):
    operation: str
    step: int | str | None = None
    span: tuple[int, int] | None = None
    window: tuple[int, int] | None = None
    seen: tuple[tuple[int | str, str], ...] = ()
    largest: bool = False
    started: bool = False


def fingerprint(row: Any, identity: tuple[str, ...]) -> str:
    """The same for rows that have the same ``identity``, or where there is none, that are equal."""
    what = [getattr(row, name) for name in identity] if identity else row
    content = msgspec.json.encode(what, enc_hook=str)
    return hashlib.blake2b(content, digest_size=9).hexdigest()
