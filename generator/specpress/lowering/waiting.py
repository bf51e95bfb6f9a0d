"""``x-wait`` of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specpress.ir_waiting import Given, Sought, Wait
from specpress.lowering.profile import pointer


def wait(rule: Mapping[str, Any] | None) -> Wait | None:
    """How a write is waited for, None where nothing is said of that."""
    if rule is None:
        return None
    arguments = rule.get("arguments", {})
    status = rule.get("status", {})
    usual = rule.get("usual")
    at = rule.get("row", rule.get("rows"))
    return Wait(
        until=rule["until"],
        operation=rule["operation"],
        rows=pointer(at) if at else (),
        single="row" in rule,
        arguments=tuple(
            (name, _given(value)) for name, value in arguments.items() if "literal" not in value
        ),
        literals=tuple(
            (name, value["literal"]) for name, value in arguments.items() if "literal" in value
        ),
        match=tuple(_sought(field, value) for field, value in rule["match"].items()),
        time=rule.get("time"),
        status=status.get("field"),
        done=tuple(status.get("done", ())),
        failed=tuple(status.get("failed", ())),
        most=status.get("at-most"),
        interval=float(rule.get("interval", 1)),
        usual=None if usual is None else float(usual),
        timeout=float(rule["timeout"]),
    )


def _given(value: Mapping[str, Any]) -> Given:
    reply = value.get("reply")
    return Given(value.get("argument"), pointer(reply) if reply else None)


def _sought(field: str, value: Mapping[str, Any]) -> Sought:
    if "literal" in value:
        return Sought(field, None, value["literal"])
    return Sought(field, _given(value), values=tuple(value.get("values", {}).items()))
