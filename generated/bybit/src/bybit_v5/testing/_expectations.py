"""Compares what a test expects with what was received, and says readably how they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pprint import pformat
from typing import Any

from ._calls import Call

_MOST_SHOWN = 20
_WIDTH = 80


def matching(calls: Sequence[Call], operation_id: str, expected: Mapping[str, Any]) -> list[Call]:
    """The accepted calls of an operation that have all expected arguments."""
    return [
        call
        for call in calls
        if call.operation_id == operation_id
        and call.refusal is None
        and all(_agrees(call, name, value) for name, value in expected.items())
    ]


def complaint(
    calls: Sequence[Call],
    operation_id: str,
    expected: Mapping[str, Any],
    times: int | None,
    found: int,
) -> str:
    """What to say of calls that are not as expected."""
    wanted = "at least one call" if times is None else f"{times} call{'s' if times != 1 else ''}"
    received = "none" if not found else str(found)
    lines = [f"expected {wanted} of {operation_id} with these arguments, received {received}"]
    for name, value in expected.items():
        lines += _laid_out("    ", name, value)
    rivals = [call for call in calls if call.operation_id == operation_id and call.refusal is None]
    if rivals and not found:
        closest = max(
            rivals, key=lambda call: sum(_agrees(call, *each) for each in expected.items())
        )
        lines += ["the closest call differs (- expected, + received):", *_diff(closest, expected)]
    lines.append(f"received in all: {len(calls)} call{'s' if len(calls) != 1 else ''}")
    lines += [f"    {line}" for line in _shown(calls)]
    return "\n".join(lines)


def _agrees(call: Call, name: str, value: object) -> bool:
    """Whether an argument is as expected, on the wire or as what it stands for."""
    if name not in call.arguments:
        return False
    return bool(call.arguments[name] == value) or bool(call.values.get(name) == value)


def _diff(call: Call, expected: Mapping[str, Any]) -> list[str]:
    lines = []
    for name, value in expected.items():
        if _agrees(call, name, value):
            lines += _laid_out("      ", name, value)
            continue
        lines += _laid_out("    - ", name, value)
        if name in call.arguments:
            lines += _laid_out("    + ", name, _like(call, name, value))
        else:
            lines.append(f"    + {name} was not sent")
    others = [name for name in call.arguments if name not in expected]
    lines += [f"      {name} = {call.arguments[name]!r}  (not asked for)" for name in others]
    return lines


def _like(call: Call, name: str, value: object) -> object:
    """The argument in the form in which the expected value was given."""
    return call.arguments[name] if _is_text(value) else call.values[name]


def _is_text(value: object) -> bool:
    """Whether a value holds nothing but text, as most do on the wire."""
    if isinstance(value, Mapping):
        return all(map(_is_text, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_is_text, value))
    return isinstance(value, str)


def _laid_out(margin: str, name: str, value: object) -> list[str]:
    """``name = value``; a list or an object that is long takes a line for each of its members."""
    label = f"{margin}{name} = "
    text = pformat(value, width=_WIDTH - len(label), sort_dicts=False)
    follow_up = f"\n{margin}{' ' * (len(label) - len(margin))}"
    return (label + text.replace("\n", follow_up)).split("\n")


def _shown(calls: Sequence[Call]) -> list[str]:
    lines = [f"... {len(calls) - _MOST_SHOWN} earlier ones"] if len(calls) > _MOST_SHOWN else []
    for call in calls[-_MOST_SHOWN:]:
        arguments = ", ".join(f"{name}={value!r}" for name, value in call.arguments.items())
        line = f"{call.operation_id or f'{call.method} {call.path}'}({arguments})"
        if call.refusal is not None:
            line += f"  {call.refusal}"
        if call.fault is not None:
            line += f"  fault: {call.fault}"
        lines.append(line)
    return lines
