"""Which codes of the exchange a call must reckon with.

The documentation lists codes for all calls together. What the ledger of ``x-simulation`` does tells
which of them belong to a call: the reasons to refuse what it does, and the code of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from specpress.document import Node

#: Why the ledger refuses an action, the most likely reasons first.
_REASONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "borrow": ("below-minimum", "ltv-too-high", "unknown-coin"),
        "repay": ("no-such-debt", "repayment-exceeds-debt", "balance-too-small"),
        "repay-with-collateral": (
            *("no-such-debt", "repayment-exceeds-debt"),
            *("unknown-collateral", "collateral-too-small"),
        ),
        "adjust-collateral": (
            *("no-debt-to-secure", "unknown-collateral", "collateral-not-held"),
            "adjustment-too-large",
        ),
        "cancel-order": ("no-such-loan", "order-final"),
    }
)
#: More reasons, by what the call takes.
_REASONS_OF_ARGUMENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "loan": ("no-such-loan",),
        "order": ("no-such-loan",),
        "collateral": ("unknown-collateral", "duplicate-collateral", "collateral-not-held"),
    }
)


def expected_codes(root: Node, operation: Node) -> tuple[str | int, ...]:
    """The codes that refuse what the operation does; () where the spec does not say."""
    simulation = operation.get("x-simulation")
    if simulation is None:
        return ()
    rules: Mapping[str, Any] = simulation.value
    book: Mapping[str, Any] = root["x-simulation"].value["books"][rules["books"][0]]
    codes = {**book["refusals"], **rules.get("refusals", {})}
    reasons = [reason for reason in _reasons(rules, book) if reason in codes]
    return tuple(dict.fromkeys(codes[reason] for reason in reasons))


def _reasons(rules: Mapping[str, Any], book: Mapping[str, Any]) -> Iterator[str]:
    actions = [rules["action"]] if isinstance(rules["action"], str) else rules["action"]["words"]
    if not any(action in _REASONS for action in actions):
        return
    for action in actions:
        for reason in _REASONS.get(action, ()):
            if reason != "below-minimum" or book.get("minimum-amounts"):
                yield reason
    for argument in rules.get("request", {}):
        yield from _REASONS_OF_ARGUMENTS.get(argument, ())
