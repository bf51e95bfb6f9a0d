"""The faults that the bot meets: the whole menu, each kind for a small share of the calls."""

from __future__ import annotations

from dataclasses import dataclass

from bybit_v5.testing import FAULT_KINDS, Fault, MockExchange

#: Kinds with a value of their own here: seconds are short, so that the run is.
_VALUES = {
    "latency": 0.02,
    "jitter": 0.02,
    "connection-refused": 0.05,
    "deep-nesting": 5_000,
}
#: The statuses that stand for the three entries of the menu with a number in their name.
STATUSES = {
    "http-NNN": ("http-400", "http-429", "http-500", "http-502", "http-503"),
    "http-NNN-envelope": ("http-429-envelope", "http-500-envelope", "http-503-envelope"),
    "http-NNN-after-commit": ("http-502-after-commit", "http-504-after-commit"),
}
#: What takes long, or holds up everybody, is rarer.
_SHARES = {
    "latency": 0.02,
    "jitter": 0.02,
    "clock-skew": 0.003,
    "connection-refused": 0.0008,
    "timeout-after-commit": 0.004,
    "endless-body": 0.003,
    "rate-limit-200": 0.003,
    "rate-limit-429": 0.003,
    "http-429": 0.002,
    "http-429-envelope": 0.002,
    "html-403": 0.003,
}
_SHARE = 0.006
#: Machines of the exchange whose clocks are off by less than what is refused.
_A_LITTLE_OFF = (Fault("clock-skew", 0.6, 0.01), Fault("clock-skew", -0.6, 0.01))


def whole_menu(share: float = 1.0) -> list[Fault]:
    """Every kind of fault there is, with its share of the calls times ``share``."""
    kinds = [kind for entry in FAULT_KINDS for kind in STATUSES.get(entry, (entry,))]
    faults = [
        Fault(kind, _VALUES.get(kind), min(_SHARES.get(kind, _SHARE) * share, 1.0))
        for kind in kinds
    ]
    return [*faults, *_A_LITTLE_OFF]


@dataclass(frozen=True)
class Menu:
    """Faults, and whether the exchange's clock call is spared."""

    faults: tuple[Fault, ...]
    spare_clock: bool = False

    def serve(self, mock: MockExchange, operation_ids: tuple[str, ...]) -> None:
        """Put the faults to work, for these operations where the clock is spared."""
        for fault in self.faults:
            if not self.spare_clock:
                mock.inject(fault)
                continue
            for operation_id in operation_ids:
                mock.inject(fault, operation_id=operation_id)
