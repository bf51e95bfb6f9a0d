"""The faults that the mock can be told to have, and how they are written as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

#: When a fault shows: ``time`` delays a reply or moves the clock and goes with any other fault;
#: ``before``: the call is not executed; ``after``: it is executed, then the reply is harmed.
Stage = Literal["time", "before", "after"]


@dataclass(frozen=True, slots=True)
class FaultKind:
    """One entry of the fault menu. ``value`` is the default; None where the kind takes none."""

    name: str
    stage: Stage
    description: str
    value: float | None = None
    unit: str = ""


_KINDS = (
    FaultKind("latency", "time", "the reply comes later", 0.1, "seconds"),
    FaultKind(
        "jitter", "time", "the reply comes later by a drawn part of the value", 0.1, "seconds"
    ),
    FaultKind("clock-skew", "time", "the API's clock is off", 30.0, "seconds"),
    FaultKind(
        "connection-refused",
        "before",
        "nothing listens for a while; idle connections are dropped; the call that drew it is not "
        "executed",
        0.5,
        "seconds",
    ),
    FaultKind("reset-before-commit", "before", "the connection is reset; nothing was executed"),
    FaultKind("reset-after-commit", "after", "the connection is reset; the call was executed"),
    FaultKind("timeout-after-commit", "after", "no reply ever comes; the call was executed"),
    FaultKind(
        "http-NNN", "before", "a status of 400 to 599 and a plain text body, such as http-503"
    ),
    FaultKind(
        "http-NNN-envelope", "before", "the same status with a code of the API in its envelope"
    ),
    FaultKind(
        "http-NNN-after-commit", "after", "the same status and plain text; the call was executed"
    ),
    FaultKind("html-403", "before", "status 403 and a page of HTML, as a firewall answers"),
    FaultKind("rate-limit-200", "before", "the API's rate-limit code, in a reply of status 200"),
    FaultKind("rate-limit-429", "before", "the API's rate-limit code, in a reply of status 429"),
    FaultKind("truncated-json", "after", "the JSON ends halfway, the reply itself is complete"),
    FaultKind("truncated-body", "after", "the connection closes before all promised bytes came"),
    FaultKind("wrong-content-type", "after", "the right JSON, labelled as HTML"),
    FaultKind("gzip", "after", "the right JSON, compressed"),
    FaultKind("unknown-field", "after", "an object of the payload has a field that nobody knows"),
    FaultKind(
        "unknown-enum-value", "after", "an enum of the payload has a value that nobody knows"
    ),
    FaultKind("missing-field", "after", "a required field of the payload is not there"),
    FaultKind("changed-type", "after", "a field of the payload has another JSON type"),
    FaultKind("duplicate-keys", "after", "an object of the payload has each of its keys twice"),
    FaultKind(
        "deep-nesting", "after", "a field that nobody knows is lists in lists", 20_000, "levels"
    ),
    FaultKind("endless-body", "after", "a body that goes on until the client hangs up"),
)
#: The fault menu, by name.
FAULT_KINDS: Mapping[str, FaultKind] = {kind.name: kind for kind in _KINDS}
_HTTP = re.compile(r"http-([45][0-9]{2})(-envelope|-after-commit)?")
_TEXT = re.compile(r"(?P<kind>[a-zA-Z0-9-]+)(:(?P<value>[^@]*))?(@(?P<probability>.*))?")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a kind of the menu, such as ``Fault("latency", 0.2, probability=0.1)``.

    ``value`` is the kind's own default where it is None; its unit stands in ``FAULT_KINDS``.
    ``probability`` is the share of calls that meet it, 1 for each of them.

    Raises ValueError for what is not on the menu, and for a value or probability out of range.
    """

    kind: str
    value: float | None = None
    probability: float = 1.0

    def __post_init__(self) -> None:
        entry = kind_of(self.kind)
        if entry is None:
            raise ValueError(f"there is no fault {self.kind!r}; {_choices(self.kind)}")
        if not 0 < self.probability <= 1:
            raise ValueError(
                f"the probability of {self.kind} must be above 0 and at most 1, "
                f"not {self.probability}"
            )
        if self.value is not None:
            self._check_value(entry, self.value)

    def _check_value(self, entry: FaultKind, value: float) -> None:
        if entry.value is None:
            raise ValueError(f"the fault {self.kind} takes no value")
        if not abs(value) <= 1_000_000 or (value < 0 and self.kind != "clock-skew"):
            raise ValueError(f"the value of {self.kind} must be {entry.unit}, not {value}")

    @classmethod
    def parse(cls, text: str) -> Fault:
        """The fault that ``kind[:value][@probability]`` says, such as ``latency:0.2@0.1``.

        Raises:
            ValueError: It says none; the message names the choices.
        """
        match = _TEXT.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is no fault: write kind[:value][@probability]")
        kind, value, probability = match["kind"], match["value"], match["probability"]
        try:
            number = None if value is None else float(value)
            share = 1.0 if probability is None else float(probability)
        except ValueError:
            raise ValueError(
                f"{text!r} is no fault: value and probability of kind[:value][@probability] "
                "are numbers"
            ) from None
        return cls(kind, number, share)

    @property
    def stage(self) -> Stage:
        """When it shows."""
        return self._entry.stage

    @property
    def amount(self) -> float:
        """Its value, or the default of its kind; 0 where the kind takes none."""
        return self.value if self.value is not None else (self._entry.value or 0.0)

    @property
    def status(self) -> int | None:
        """The HTTP status of ``http-NNN`` and its kin; None for every other fault."""
        match = _HTTP.fullmatch(self.kind)
        return int(match[1]) if match else None

    @property
    def _entry(self) -> FaultKind:
        entry = kind_of(self.kind)
        assert entry is not None  # noqa: S101 - checked when it was made
        return entry

    def with_probability(self, probability: float | None) -> Fault:
        """The same fault for another share of calls; itself for None."""
        return self if probability is None else replace(self, probability=probability)

    def __str__(self) -> str:
        value = "" if self.value is None else f":{self.value:g}"
        share = "" if self.probability == 1 else f"@{self.probability:g}"
        return f"{self.kind}{value}{share}"


@lru_cache(maxsize=1024)
def kind_of(name: str) -> FaultKind | None:
    """The entry of the menu that a name belongs to; None where there is none."""
    match = _HTTP.fullmatch(name)
    if match:
        return FAULT_KINDS[f"http-NNN{match[2] or ''}"]
    return None if "NNN" in name else FAULT_KINDS.get(name)


def _choices(name: str) -> str:
    close = get_close_matches(name, FAULT_KINDS, n=1)
    hint = f"did you mean {close[0]}? " if close else ""
    return f"{hint}choose from {', '.join(FAULT_KINDS)}"
