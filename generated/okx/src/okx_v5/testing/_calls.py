"""What the mock received, and what it found wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

#: The mistakes that an API has codes for; the specification says which code reports which.
Mistake = Literal[
    "unknown-key",
    "wrong-signature",
    "wrong-passphrase",
    "missing-authentication",
    "stale-timestamp",
    # It cannot be read at all.
    "invalid-timestamp",
    "wrong-environment",
    "missing-permission",
    "missing-parameter",
    "invalid-parameter",
    "malformed-body",
    "missing-body",
    "wrong-content-type",
    "unexpected-body",
    "rate-limit",
    "unknown-route",
    # The path is there, with other methods.
    "wrong-method",
    # Understood and refused, by a handler or by the ledger.
    "refused",
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request was refused: the kind of mistake, its subject's wire name, and details."""

    mistake: Mistake
    subject: str
    detail: str

    def __str__(self) -> str:
        if self.mistake == "refused":
            return f"refused: {self.detail}"
        return f"refused, {self.mistake}: {self.detail}"


class RequestRefusedError(Exception):
    """Raised by the checks; carries the refusal."""

    def __init__(self, mistake: Mistake, subject: str, detail: str) -> None:
        super().__init__(detail)
        self.refusal = Refusal(mistake, subject, detail)


class ExchangeRefusalError(Exception):
    """Raised by a handler: the API refuses the call with this code of its own.

    ``message`` is that of the specification where none is given.
    """

    def __init__(self, code: str | int, message: str | None = None) -> None:
        super().__init__(f"{code} {message or ''}".rstrip())
        self.code = code
        self.message = message
        #: What is refused, or why, in a word.
        self.reason = str(code)


class LedgerRefusalError(ExchangeRefusalError):
    """Raised by a ledger: what was asked for is against its rules, and nothing has changed.

    ``reason`` is the ledger's word for it. ``detail`` is for people: it stands in ``mock.calls``.
    """

    def __init__(
        self,
        code: str | int,
        message: str | None = None,
        *,
        reason: str = "",
        detail: str = "",
    ) -> None:
        super().__init__(code, message)
        self.reason = reason or self.reason
        self.detail = detail

    def __str__(self) -> str:
        return self.detail or super().__str__()


@dataclass(frozen=True, slots=True)
class Request:
    """The bytes of one HTTP request, untouched; header names are lower case."""

    method: str
    path: str
    query: bytes
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header, None without it. A header sent twice is joined by a comma."""
        wanted = name.lower()
        values = [value for key, value in self.headers if key == wanted]
        return ", ".join(values) if values else None

    def joined_headers(self) -> dict[str, str]:
        """All headers by name."""
        joined: dict[str, str] = {}
        for name, value in self.headers:
            joined[name] = f"{joined[name]}, {value}" if name in joined else value
        return joined


def _no_values() -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Call:
    """One received request.

    ``path`` and ``query`` are as in the request line, ``headers`` has lower-case names. ``key`` is
    the API key that it came with. Of these, the repr shows the path alone. ``arguments`` holds
    query, path and body values by wire name; it is empty for a refused request. ``refusal`` is None
    for an accepted one. ``status`` is that of the reply, None where a fault withholds it; ``fault``
    names what the call met, several joined by a plus sign. ``executed`` says whether the call took
    effect, whatever its caller came to see.
    """

    method: str
    path: str
    query: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes
    operation_id: str | None
    arguments: Mapping[str, Any]
    refusal: Refusal | None
    key: str | None = field(default=None, repr=False)
    fault: str | None = None
    executed: bool = True
    status: int | None = 200
    _read_values: Callable[[], Mapping[str, Any]] = field(
        default=_no_values, repr=False, compare=False
    )

    @property
    def values(self) -> Mapping[str, Any]:
        """``arguments`` as what they stand for: Decimal, aware datetime, date, UUID, int, ..."""
        return self._read_values()
