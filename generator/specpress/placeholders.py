"""The word that stands where an author still has to write: `specpress validate` warns of it."""

from __future__ import annotations

#: Written by `specpress docs draft` in the place of every description.
PLACEHOLDER = "TODO"


#: How a comment begins that asks for a decision.
DECISION_MARK = "DECIDE: "


def is_placeholder(text: object) -> bool:
    """Whether ``text`` says only that something is to be written here."""
    return isinstance(text, str) and text.strip() == PLACEHOLDER
