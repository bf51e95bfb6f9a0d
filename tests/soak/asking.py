"""How the bot makes one call, and what it makes of the answer."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from bybit_v5 import (
    ApiError,
    AsyncBybit,
    AsyncOutcomeUnknown,
    BybitError,
    DecodeError,
    RequestEvent,
)

from tests.soak.accounting import CLOCK

#: The mock exchange commits a call at once, or never.
SETTLED_AFTER = 0.25
#: So often the bot asks what became of a write before it gives up.
_QUESTIONS = 40

#: How many attempts the call made so far that runs in this context.
_attempts: ContextVar[list[int]] = ContextVar("_attempts")

#: Looks through a history by itself: whether a write is in it, None where that cannot be told.
Look = Callable[[], Awaitable[bool | None]]


def count_attempt(event: RequestEvent) -> None:
    """The client's hook: an attempt begins."""
    if event.operation != CLOCK:
        _attempts.get()[0] += 1


@dataclass(frozen=True)
class Entry:
    """A line of a task's transcript."""

    operation: str
    arguments: str
    outcome: str
    attempts: int


@dataclass
class Tally:
    """What became of the calls of all tasks."""

    calls: int = 0
    operations: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    attempts: int = 0
    found_out: Counter[str] = field(default_factory=Counter)
    bans: int = 0


@dataclass(frozen=True)
class Asker:
    """Makes calls and writes down how they ended.

    ``ban`` is how many seconds the bot keeps quiet when the exchange bans the address; it knows
    that the ban of this exchange does not last. ``looks_itself``: what the client says became of a
    write is held to the whole history.
    """

    client: AsyncBybit
    tally: Tally
    ban: float
    looks_itself: bool
    transcript: list[Entry] | None
    on_call: Callable[[int], None]

    async def ask(
        self, operation: str, call: Callable[..., Awaitable[Any]], **arguments: Any
    ) -> Any:
        """The result of a call, or the documented error that it ended with. Nothing else."""
        counter = [0]
        token = _attempts.set(counter)
        result: Any
        try:
            result = await call(**arguments)
            outcome = "ok"
        except BybitError as error:
            result = error.with_traceback(None)
            outcome = label(error)
            await self._end_ban()
        finally:
            _attempts.reset(token)
        self.tally.calls += 1
        self.tally.attempts += counter[0]
        self.tally.operations[operation] += 1
        self.tally.outcomes[outcome] += 1
        if self.transcript is not None:
            self.transcript.append(Entry(operation, repr(arguments), outcome, counter[0]))
        self.on_call(self.tally.calls)
        return result

    async def took_effect(self, answer: Any, look: Look) -> bool:
        """Whether a write that ended with ``answer`` was executed."""
        if isinstance(answer, AsyncOutcomeUnknown):
            return await self._find_out(answer, look)
        if isinstance(answer, DecodeError):
            assert answer.accepted, answer
            return True
        return not isinstance(answer, BybitError)

    async def _find_out(self, error: AsyncOutcomeUnknown, look: Look) -> bool:
        # A machine that is busy may take a while to read what was sent.
        await asyncio.sleep(SETTLED_AFTER * 3)
        for number in range(_QUESTIONS):
            found = await self._answer(error, look)
            if found is not None:
                word = "executed" if found else "not executed"
                self.tally.found_out[word] += 1
                self.tally.found_out["asked again"] += number
                return found
        raise AssertionError(f"it never became known what became of {error}")

    async def _answer(self, error: AsyncOutcomeUnknown, look: Look) -> bool | None:
        counter = [0]
        token = _attempts.set(counter)
        try:
            answer = await error.reconcile(settled_after=SETTLED_AFTER)
            if answer.status != "unknown" and not self.looks_itself:
                return answer.executed
            found = await look()
            assert answer.status == "unknown" or answer.executed is found, answer
            return found
        except BybitError as failure:
            self.tally.found_out[label(failure)] += 1
            await self._end_ban()
            return None
        finally:
            _attempts.reset(token)
            self.tally.attempts += counter[0]

    async def _end_ban(self) -> None:
        if self.client.paused_for:
            self.tally.bans += 1
            if self.ban:
                await asyncio.sleep(self.ban)
            self.client.resume()


def label(error: BybitError) -> str:
    """The class of an error, and the code of the exchange."""
    code = f" {error.code}" if isinstance(error, ApiError) and error.code is not None else ""
    return f"{type(error).__name__}{code}"
