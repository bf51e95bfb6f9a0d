"""Which call meets which fault: drawn from a seed and from what the request is.

Not from the order in which requests arrive, so that a seed gives the same faults to the same calls
also when many of them come at once.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from ._calls import Request
from ._faults import Fault


class _Owner(Protocol):
    def remove(self, injected: InjectedFault) -> None: ...


@dataclass(eq=False, slots=True)
class InjectedFault:
    """A fault at work in a mock; ``times`` counts down, None means until removed."""

    fault: Fault
    operation_id: str | None
    times: int | None
    number: int
    _owner: _Owner = field(repr=False)

    def remove(self) -> None:
        """Let no further call meet it. Removing twice is allowed."""
        self._owner.remove(self)


@dataclass(frozen=True, slots=True)
class DrawnFault:
    """A fault that a call meets; ``chance`` is a number from 0 to 1 of the call's own."""

    fault: Fault
    chance: float
    origin: InjectedFault = field(repr=False)


@dataclass(frozen=True, slots=True)
class Draw:
    """The faults of one call: any number about time, and at most one of the others."""

    delay: float = 0.0
    skew: float = 0.0
    timing: tuple[DrawnFault, ...] = ()
    outcome: DrawnFault | None = None


class FaultPlan:
    """The faults at work. Not safe for several threads by itself: the mock's lock is."""

    def __init__(self, seed: int, faults: Iterable[Fault]) -> None:
        self.seed = seed
        self.counts: Counter[str] = Counter()
        self._initial = tuple(faults)
        self._numbers = itertools.count()
        self._at_work: list[InjectedFault] = []
        self._seen: Counter[bytes] = Counter()
        self.reset()

    def reset(self) -> None:
        """As it was when made: what was injected since is gone, as are all counts."""
        self.counts.clear()
        self._seen.clear()
        self._at_work.clear()
        self._numbers = itertools.count()
        for fault in self._initial:
            self.inject(fault, None, None)

    def inject(self, fault: Fault, operation_id: str | None, times: int | None) -> InjectedFault:
        """Put a fault to work."""
        injected = InjectedFault(fault, operation_id, times, next(self._numbers), self)
        self._at_work.append(injected)
        return injected

    def remove(self, injected: InjectedFault) -> None:
        """Take a fault out of work."""
        self._at_work = [each for each in self._at_work if each is not injected]

    def draw(self, operation_id: str | None, request: Request) -> Draw:
        """The faults that a request meets; counts them."""
        if not self._at_work:
            return Draw()
        identity = hashlib.blake2b(
            b"\0".join(
                (request.method.encode(), request.path.encode(), request.query, request.body)
            ),
            digest_size=16,
        ).digest()
        occurrence = self._seen[identity]
        self._seen[identity] += 1
        timing: list[DrawnFault] = []
        outcome: DrawnFault | None = None
        for injected in list(self._at_work):
            if injected.operation_id not in (None, operation_id):
                continue
            is_timing = injected.fault.stage == "time"
            if not is_timing and outcome is not None:
                continue
            chance, share = self._chances(injected, identity, occurrence)
            if chance >= injected.fault.probability:
                continue
            drawn = DrawnFault(injected.fault, share, injected)
            if is_timing:
                timing.append(drawn)
            else:
                outcome = drawn
            self._use_up(injected)
        return _draw(timing, outcome)

    def give_back(self, drawn: DrawnFault) -> None:
        """Undo a draw that could not be carried out, as the reply gave no opportunity."""
        self.counts[drawn.fault.kind] -= 1
        origin = drawn.origin
        if origin.times is not None:
            origin.times += 1
            if origin.times == 1:
                self._at_work.append(origin)

    def _use_up(self, injected: InjectedFault) -> None:
        self.counts[injected.fault.kind] += 1
        if injected.times is not None:
            injected.times -= 1
            if injected.times <= 0:
                self.remove(injected)

    def _chances(
        self, injected: InjectedFault, identity: bytes, occurrence: int
    ) -> tuple[float, float]:
        text = f"{self.seed} {injected.number} {injected.fault.kind} {occurrence} ".encode()
        digest = hashlib.blake2b(text + identity, digest_size=16).digest()
        first, second = digest[:8], digest[8:]
        return int.from_bytes(first, "big") / 2**64, int.from_bytes(second, "big") / 2**64


def _draw(timing: list[DrawnFault], outcome: DrawnFault | None) -> Draw:
    delay = skew = 0.0
    for drawn in timing:
        if drawn.fault.kind == "clock-skew":
            skew += drawn.fault.amount
        elif drawn.fault.kind == "jitter":
            delay += drawn.fault.amount * drawn.chance
        else:
            delay += drawn.fault.amount
    return Draw(delay, skew, tuple(timing), outcome)
