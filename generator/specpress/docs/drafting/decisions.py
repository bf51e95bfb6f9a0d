"""What a draft leaves to a person: told on the terminal, and marked beside what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from specpress.diagnostics import Location
from specpress.placeholders import DECISION_MARK


@dataclass(frozen=True, slots=True)
class Decision:
    """Something about ``subject`` that only a person can decide; ``place`` is on the page."""

    identity: tuple[str, str]
    subject: str
    question: str
    place: Location | None = None


@dataclass(slots=True)
class Decisions:
    """Collects the decisions of one endpoint."""

    identity: tuple[str, str]
    found: list[Decision] = field(default_factory=list)

    def ask(self, subject: str, question: str, place: Location | None = None) -> str:
        """Note a decision; the result is the comment that marks it."""
        self.found.append(Decision(self.identity, subject, question, place))
        return DECISION_MARK + question
