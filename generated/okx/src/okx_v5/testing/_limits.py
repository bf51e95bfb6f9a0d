"""The documented rate limits, counted per key or for the whole address."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ._calls import RequestRefusedError
from ._specification import Operation, Specification

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PER_SECOND = {"unix-s": 1, "unix-ms": 1_000, "unix-us": 1_000_000, "unix-ns": 1_000_000_000}


@dataclass(slots=True)
class _Window:
    """A window of ``period`` seconds that the first call opens; then the next call opens one."""

    start: datetime
    used: int = 0


@dataclass(frozen=True, slots=True)
class LimitState:
    """What the reply headers tell: allowed and left in the window, when it ends, and the time."""

    count: int
    remaining: int
    reset: datetime
    now: datetime
    exceeded: bool


class RateLimits:
    """Counts calls. Not safe for several threads by itself: the exchange's lock is."""

    def __init__(self, specification: Specification) -> None:
        self._specification = specification
        self._windows: dict[tuple[str, str], _Window] = {}
        self._banned_until: datetime | None = None

    def reset(self) -> None:
        """Forget every call."""
        self._windows.clear()
        self._banned_until = None

    def take(self, operation: Operation, api_key: str, now: datetime) -> LimitState | None:
        """Count a call of an operation; None where it has no limit."""
        limit = operation.rate_limit
        if limit is None:
            return None
        # One address only calls a mock, so what is counted per address is counted for all keys.
        holder = "" if limit.get("scope") == "ip" or not operation.security else api_key
        return self._count((operation.id, holder), limit, now)

    def take_address(self, now: datetime) -> int | None:
        """Count a call of any operation; the HTTP status of the refusal, None if it is allowed."""
        status, rule = self._address_refusal()
        if self._banned_until is not None and now < self._banned_until:
            return status
        self._banned_until = None
        for index, limit in enumerate(self._specification.document.get("x-rate-limits", ())):
            if self._count(("", str(index)), limit, now).exceeded:
                pause = rule.get("pause")
                if pause:
                    self._banned_until = now + timedelta(seconds=float(pause))
                return status
        return None

    def headers(self, state: LimitState | None) -> dict[str, str]:
        """The reply headers that report a limit; none where there is no limit."""
        names: Mapping[str, Any] = self._specification.document.get("x-rate-limit-headers", {})
        if state is None:
            return {}
        headers = {}
        if "limit" in names:
            headers[names["limit"]] = str(state.count)
        if "remaining" in names:
            headers[names["remaining"]] = str(state.remaining)
        if "reset" in names:
            units = _PER_SECOND[names["reset"]["format"]]
            is_now = names["reset"].get("now-until-exceeded", False) and not state.exceeded
            told = state.now if is_now else state.reset
            microseconds = (told - _EPOCH) // timedelta(microseconds=1)
            headers[names["reset"]["header"]] = str(math.ceil(microseconds * units / 1_000_000))
        return headers

    def _count(
        self, bucket: tuple[str, str], limit: Mapping[str, Any], now: datetime
    ) -> LimitState:
        period = timedelta(seconds=float(limit["period"]))
        window = self._windows.get(bucket)
        if window is None or not window.start <= now < window.start + period:
            window = self._windows[bucket] = _Window(now)
        count = int(limit["count"])
        exceeded = window.used >= count
        window.used += not exceeded
        return LimitState(count, count - window.used, window.start + period, now, exceeded)

    def _address_refusal(self) -> tuple[int, Mapping[str, Any]]:
        """The status that answers too many calls from an address, and what is said of it."""
        rules: Mapping[str, Mapping[str, Any]] = self._specification.document.get(
            "x-http-errors", {}
        )
        about = {
            status: rule
            for status, rule in rules.items()
            if status.isdigit() and rule.get("category") == "rate-limit"
        }
        pausing = [status for status, rule in about.items() if "pause" in rule]
        for status in (*pausing, "429", *about):
            if status in about:
                return int(status), about[status]
        return 429, {}


def check_permission(operation: Operation, permissions: frozenset[str] | None) -> None:
    """Raise RequestRefusedError where a key with ``permissions`` may not make the call."""
    wanted = operation.permission
    if permissions is not None and wanted is not None and wanted not in permissions:
        detail = f"the key has no permission {wanted!r}"
        raise RequestRefusedError("missing-permission", wanted, detail)
