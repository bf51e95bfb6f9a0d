"""What was probably meant, and how much is spent on finding that out."""

from __future__ import annotations

from specpress.suggestions import Suggestions

NAMES = ["Borrow", "Repay", "Collateral"]


def test_the_nearest_name_is_suggested() -> None:
    assert Suggestions().did_you_mean("Colateral", NAMES) == "did you mean 'Collateral'?"
    assert Suggestions().did_you_mean("Withdraw", NAMES) is None


def test_what_is_spent_on_one_document_is_limited() -> None:
    suggestions = Suggestions(left=2 * len(NAMES))
    found = [suggestions.did_you_mean("Repai", NAMES) for _ in range(4)]
    assert found == ["did you mean 'Repay'?"] * 2 + [None] * 2
